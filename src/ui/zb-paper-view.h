/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One page of paper on the screen, as wide as it is given room. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZB_TYPE_PAPER_VIEW (zb_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (ZbPaperView, zb_paper_view, ZB, PAPER_VIEW, GtkWidget)

/* @page: as zb_report_pdf_record () makes them; @number of @n_pages, from 1. */
GtkWidget *zb_paper_view_new (cairo_surface_t *page, guint number, guint n_pages);

G_END_DECLS
