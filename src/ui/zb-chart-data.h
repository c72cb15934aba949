/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart shows: categories (months, zones) and series (FDI, domestic), each value with the way to
 * the records behind it. The drawn chart and its table are two views of one of these. Made on any
 * thread, not altered once it is shown. */

#pragma once

#include "base/zb-date.h"
#include "base/zb-unit.h"
#include "ui/zb-chart-paint.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 value;     /* in the stored form of the unit */
  gboolean missing; /* nothing is recorded */
  GVariant *target; /* of win.open-figure, or NULL: leads nowhere */
} ZbChartCell;

typedef struct
{
  char *label;
  ZbChartFill fill;
  GArray *cells; /* ZbChartCell, one a category */
} ZbChartSeries;

typedef struct
{
  char *label; /* short, under its column: "T1" */
  char *name;  /* in sentences: "tháng 1/2021" */
} ZbChartCategory;

typedef struct
{
  char *title;
  char *note;                 /* under the title: the unit, the rate; or NULL */
  char *problem;              /* why there is nothing to show and what to do about it, or NULL */
  char *of;                   /* what the first column of the table holds: "Month" */
  GtkOrientation orientation; /* vertical: columns side by side; horizontal: a row each */
  ZbUnit unit;
  guint decimals; /* at most, of a value that is written */
  ZbLanguage language;
  gint64 limit; /* a value that every category is held against (100 %), or 0 */
  GArray *categories;
  GArray *series;
} ZbChartData;

ZbChartData *
zb_chart_data_new (const char *title, const char *of, ZbUnit unit, ZbLanguage language);
ZbChartData *zb_chart_data_ref (ZbChartData *self);
void zb_chart_data_unref (ZbChartData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbChartData, zb_chart_data_unref)

/* All categories come before the first series. */
void zb_chart_data_add_category (ZbChartData *self, const char *label, const char *name);

/* The index of a new series, all of whose cells are missing. */
guint zb_chart_data_add_series (ZbChartData *self, const char *label, ZbChartFill fill);

/* @target (nullable) is sunk. */
void
zb_chart_data_set (ZbChartData *self, guint series, guint category, gint64 value, GVariant *target);

const ZbChartCategory *zb_chart_data_get_category (const ZbChartData *self, guint category);
const ZbChartSeries *zb_chart_data_get_series (const ZbChartData *self, guint series);
const ZbChartCell *zb_chart_data_get_cell (const ZbChartData *self, guint series, guint category);

/* The sum of the bars of @category (the line apart). */
gint64 zb_chart_data_get_total (const ZbChartData *self, guint category);

/* The ends of the bars of @category, which stand on each other from zero: those below zero downwards. */
gint64 zb_chart_data_get_top (const ZbChartData *self, guint category);
gint64 zb_chart_data_get_bottom (const ZbChartData *self, guint category);

/* What the axis must reach, above zero and below. */
gint64 zb_chart_data_get_max (const ZbChartData *self);
gint64 zb_chart_data_get_min (const ZbChartData *self);

/* Whether no cell has anything to show. */
gboolean zb_chart_data_is_empty (const ZbChartData *self);

/* A value with its unit ("1.204,5 tỷ đồng"); "–" where it is missing. (transfer full) */
char *zb_chart_data_format (const ZbChartData *self, const ZbChartCell *cell);

/* A cell in one sentence: "tháng 1/2021, FDI: 1.204,5 tỷ đồng". (transfer full) */
char *zb_chart_data_describe_cell (const ZbChartData *self, guint series, guint category);

/* A month as short as it stands under a column: "Jan". Not to be freed. */
const char *zb_chart_data_get_month (ZbPeriod month);

/* The whole chart in a sentence or two for those who do not see it: the sum of each series and its
 * highest category. (transfer full) */
char *zb_chart_data_describe (const ZbChartData *self);

G_END_DECLS
