/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns over time, the series one on the other, with a dashed line to hold them against (last year). */

#pragma once

#include "ui/zb-chart-data.h"

G_BEGIN_DECLS

#define ZB_TYPE_COLUMN_CHART (zb_column_chart_get_type ())
G_DECLARE_FINAL_TYPE (ZbColumnChart, zb_column_chart, ZB, COLUMN_CHART, GtkWidget)

GtkWidget *zb_column_chart_new (void);
void zb_column_chart_set_data (ZbColumnChart *self, ZbChartData *data);

G_END_DECLS
