/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of a chart as a table: a line a category, a column a series, each number leading to its
 * records. */

#pragma once

#include "ui/zb-chart-data.h"

G_BEGIN_DECLS

#define ZB_TYPE_CHART_TABLE (zb_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (ZbChartTable, zb_chart_table, ZB, CHART_TABLE, GtkWidget)

GtkWidget *zb_chart_table_new (void);
void zb_chart_table_set_data (ZbChartTable *self, ZbChartData *data);

G_END_DECLS
