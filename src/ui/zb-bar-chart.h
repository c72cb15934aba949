/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One row a category (a zone) with a horizontal bar, its name before it and its value behind it; where the
 * data has a limit (100 %), each bar lies on a track that long. */

#pragma once

#include "ui/zb-chart-data.h"

G_BEGIN_DECLS

#define ZB_TYPE_BAR_CHART (zb_bar_chart_get_type ())
G_DECLARE_FINAL_TYPE (ZbBarChart, zb_bar_chart, ZB, BAR_CHART, GtkWidget)

GtkWidget *zb_bar_chart_new (void);
void zb_bar_chart_set_data (ZbBarChart *self, ZbChartData *data);

G_END_DECLS
