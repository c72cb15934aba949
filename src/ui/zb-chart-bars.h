/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What column and bar charts share: their bars as child widgets, the way the keyboard moves among them, and
 * small texts. */

#pragma once

#include "ui/zb-chart-bar.h"
#include "ui/zb-chart-scale.h"

G_BEGIN_DECLS

/* The bars of one chart. Zero-initialised is none. */
typedef struct
{
  ZbChartData *data;
  GPtrArray *widgets; /* ZbChartBar by series and category; NULL for those of lines */
} ZbChartBars;

/* Shows @data in bars that are children of @chart; those that are there already stay (and keep the focus)
 * where the shape is the same. */
void zb_chart_bars_set_data (ZbChartBars *self,
                             GtkWidget *chart,
                             GtkOrientation orientation,
                             ZbChartData *data);
void zb_chart_bars_clear (ZbChartBars *self);

/* The bar, or NULL where there is none or nothing to show. */
ZbChartBar *zb_chart_bars_get (const ZbChartBars *self, guint series, guint category);

/* Allocates the bar @bounds, at least large enough to be hit. */
void zb_chart_bars_allocate (const ZbChartBars *self,
                             guint series,
                             guint category,
                             GtkOrientation orientation,
                             const graphene_rect_t *bounds);

/* A chart is one stop of the Tab key; the arrows move within. */
gboolean zb_chart_bars_focus (GtkWidget *chart, GtkDirectionType direction);

/* Text of the size of captions. (transfer full) */
PangoLayout *zb_chart_make_layout (GtkWidget *widget, const char *text);

/* A value without its unit, as short as direct labels are. (transfer full) */
char *zb_chart_bars_format_short (const ZbChartBars *self, gint64 value);

G_END_DECLS
