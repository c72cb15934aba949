/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A small step chart of a project's registered capital over time, one band a currency, the axis
 * from zero. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZB_TYPE_LEDGER_CHART (zb_ledger_chart_get_type ())
G_DECLARE_FINAL_TYPE (ZbLedgerChart, zb_ledger_chart, ZB, LEDGER_CHART, GtkWidget)

/* @lines: of ZbLedgerLine; @until: the day (YYYYMMDD) the last step runs to. @description is its
 * accessible name. */
void
zb_ledger_chart_show (ZbLedgerChart *self, GPtrArray *lines, gint32 until, const char *description);

/* The outline of steps in a @width × @height box: @days and @amounts have @n entries each,
 * amounts are not below zero. Pure. (transfer full) */
GskPath *zb_ledger_chart_make_path (const gint32 *days,
                                    const gint64 *amounts,
                                    guint n,
                                    gint32 until,
                                    float width,
                                    float height,
                                    gboolean closed);

G_END_DECLS
