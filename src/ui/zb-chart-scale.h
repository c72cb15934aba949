/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things stand in charts: round axes that hold zero, the shares of a bullet bar, how many columns fit.
 * Pure arithmetic, no widget. */

#pragma once

#include "base/zb-unit.h"

G_BEGIN_DECLS

/* An axis from zero, or a round number below it, to a round number. Values are in the stored form of their unit. */
typedef struct
{
  gint64 step;    /* 1, 2 or 5 times a power of ten */
  guint n_steps;  /* at least 1, those below zero among them */
  guint n_below;  /* of them below zero: the index of the tick at zero */
  guint scale;    /* of the unit: powers of ten between stored and shown */
  guint decimals; /* that every tick is written with */
} ZbChartScale;

/* An axis that reaches from @min (above 0: from 0) to @max (below 0: to 0) in at most @max_steps steps, of which there
 * are two at least; from 0 to 0 is one whole unit. */
void zb_chart_scale_init (ZbChartScale *self, gint64 min, gint64 max, ZbUnit unit, guint max_steps);

/* The ends of the axis. */
gint64 zb_chart_scale_get_start (const ZbChartScale *self);
gint64 zb_chart_scale_get_end (const ZbChartScale *self);

/* The value at tick @index, from the start. */
gint64 zb_chart_scale_get_tick (const ZbChartScale *self, guint index);

/* Where @value stands between the start (0) and the end (1); what lies beyond is held at the ends. */
double zb_chart_scale_get_position (const ZbChartScale *self, gint64 value);

/* Tick @index as people read it, without the unit: "1.500". (transfer full) */
char *zb_chart_scale_format_tick (const ZbChartScale *self, guint index, ZbLanguage language);

/* The marks of a bullet bar as shares of its length. */
typedef struct
{
  double fill;
  double target;
  double elapsed;
} ZbBulletScale;

/* @percent of plan and @elapsed share of the year, both in %. Above 100 % the scale grows, so that the
 * target moves left and the fill ends at the end. */
void zb_bullet_scale_init (ZbBulletScale *self, double percent, double elapsed);

/* How many equal columns of at least @min_width fit into @width with @spacing between, 1 to @max. */
guint zb_chart_count_columns (int width, int min_width, int spacing, guint max);

G_END_DECLS
