/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One bar of a chart: a button of its own, so that it can be pointed at, reached with the keyboard and
 * pressed to see the records behind it. */

#pragma once

#include "ui/zb-chart-data.h"

G_BEGIN_DECLS

#define ZB_TYPE_CHART_BAR (zb_chart_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZbChartBar, zb_chart_bar, ZB, CHART_BAR, GtkButton)

/* A bar that grows along @orientation. */
GtkWidget *zb_chart_bar_new (GtkOrientation orientation, ZbChartFill fill);

/* Shows the cell; a missing or empty one is hidden. */
void zb_chart_bar_set_cell (ZbChartBar *self, ZbChartData *data, guint series, guint category);

/* Whether its value is below zero. */
gboolean zb_chart_bar_is_below (ZbChartBar *self);

/* How much of what the bar is allocated is painted, from the foot of the column (the left of the row): a
 * tiny value stays exact, yet large enough to be hit. */
void zb_chart_bar_set_extent (ZbChartBar *self, float extent);

G_END_DECLS
