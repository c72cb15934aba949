/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The figure checker: a paragraph of anybody, its numbers marked in place, and what was found of
 * them as a list with the arithmetic. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_FIGURE_CHECK_PAGE (zb_figure_check_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbFigureCheckPage,
                      zb_figure_check_page,
                      ZB,
                      FIGURE_CHECK_PAGE,
                      AdwNavigationPage)

GtkWidget *zb_figure_check_page_new (ZbContext *context);

/* Puts @text in the place of what is there. */
void zb_figure_check_page_set_text (ZbFigureCheckPage *self, const char *text);

G_END_DECLS
