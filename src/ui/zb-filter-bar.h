/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The filters of a list as chips: each tells what it leaves, opens to be altered, and goes away. */

#pragma once

#include <gtk/gtk.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Signals: "edit" (const ZbField *field): a chip was pressed; "remove" (guint index of the filter
 * in the query). */
#define ZB_TYPE_FILTER_BAR (zb_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZbFilterBar, zb_filter_bar, ZB, FILTER_BAR, GtkWidget)

void zb_filter_bar_show (ZbFilterBar *self, ZbContext *context, const ZbQuery *query);

G_END_DECLS
