/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan side of a figure: the revision of a target in force, and the entered value that was
 * known. */

#include "config.h"

#include "stats/zb-target.h"

static const char *const combine_codes[] = {
  [ZB_COMBINE_NONE] = NULL,           [ZB_COMBINE_SEPARATE] = "separate",
  [ZB_COMBINE_TO_VND] = "to-vnd",     [ZB_COMBINE_TO_USD] = "to-usd",
  [ZB_COMBINE_FDI_ONLY] = "fdi-only", [ZB_COMBINE_DOMESTIC_ONLY] = "domestic-only",
};

/* From the least final to the most. A plan is no achievement. */
static const char *const vintages[] = { "estimate", "preliminary", "official" };

static gint
rank_vintage (const char *vintage)
{
  for (guint i = 0; i < G_N_ELEMENTS (vintages); i++)
    if (g_strcmp0 (vintage, vintages[i]) == 0)
      return (gint)i;
  return -1;
}

static gboolean
in_force (const ZbTargetRow *target, gint32 cut_off)
{
  return target->effective_from == 0 || target->effective_from <= cut_off;
}

static gboolean
is_revised (const ZbColumns *columns, gint64 id, gint32 cut_off)
{
  for (guint i = 0; i < columns->targets->len; i++)
    {
      const ZbTargetRow *other = &g_array_index (columns->targets, ZbTargetRow, i);

      if (other->revises == id && in_force (other, cut_off))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_better_target (const ZbTargetRow *a, const ZbTargetRow *b)
{
  gint a_years = a->to_year - a->from_year;
  gint b_years = b->to_year - b->from_year;

  if (a_years != b_years)
    return a_years < b_years;
  if (a->effective_from != b->effective_from)
    return a->effective_from > b->effective_from;
  return a->id > b->id;
}

/* Last month of a period, and whether it begins in January. */
static guint
get_last_month (ZbPeriod period, gboolean *since_january)
{
  gint32 first, last;

  zb_period_get_days (period, 2000, &first, &last);
  *since_january = first / 100 % 100 == 1;
  return (guint)(last / 100 % 100);
}

static gboolean
is_better_value (const ZbValueRow *a, const ZbValueRow *b)
{
  gboolean since_january;
  guint a_month = get_last_month (a->period, &since_january);
  guint b_month = get_last_month (b->period, &since_january);

  if (a_month != b_month)
    return a_month > b_month;
  if (rank_vintage (a->vintage) != rank_vintage (b->vintage))
    return rank_vintage (a->vintage) > rank_vintage (b->vintage);
  if (a->as_of != b->as_of)
    return a->as_of > b->as_of;
  if (a->period != b->period)
    return a->period == ZB_PERIOD_Y;
  return a->id > b->id;
}

/* Public functions. */

ZbCombine
zb_combine_from_code (const char *code)
{
  for (guint i = 1; i < G_N_ELEMENTS (combine_codes); i++)
    if (g_strcmp0 (code, combine_codes[i]) == 0)
      return (ZbCombine)i;
  return ZB_COMBINE_NONE;
}

gint64
zb_target_find_rate (const ZbColumns *columns, gint year, gint32 cut_off)
{
  const ZbTargetRow *best = NULL;

  for (guint i = 0; i < columns->targets->len; i++)
    {
      const ZbTargetRow *target = &g_array_index (columns->targets, ZbTargetRow, i);

      if (target->rate > 0 && target->from_year <= year && target->to_year >= year &&
          in_force (target, cut_off) && (best == NULL || is_better_target (target, best)))
        best = target;
    }
  return best == NULL ? 0 : best->rate;
}

const ZbTargetRow *
zb_target_find (const ZbColumns *columns,
                gint64 indicator,
                gint year,
                gint64 zone,
                gint32 cut_off,
                gboolean of_level)
{
  const ZbTargetRow *best = NULL;

  for (guint i = 0; i < columns->targets->len; i++)
    {
      const ZbTargetRow *target = &g_array_index (columns->targets, ZbTargetRow, i);

      if (target->indicator != indicator || target->zone != zone || target->from_year > year ||
          target->to_year < year || !in_force (target, cut_off))
        continue;
      if (!of_level && target->from_year != target->to_year)
        continue;
      if (is_revised (columns, target->id, cut_off))
        continue;
      if (best == NULL || is_better_target (target, best))
        best = target;
    }
  return best;
}

const ZbValueRow *
zb_value_find (const ZbColumns *columns,
               gint64 indicator,
               gint year,
               ZbPeriod period,
               gint64 zone,
               gint32 cut_off,
               gint32 known_on,
               gboolean of_level)
{
  guint month = (guint)(cut_off / 100 % 100);
  const ZbValueRow *best = NULL;
  gboolean of_part;

  get_last_month (period, &of_part);
  of_part = !of_part;
  for (guint i = 0; i < columns->values->len; i++)
    {
      const ZbValueRow *value = &g_array_index (columns->values, ZbValueRow, i);
      gboolean since_january;

      if (value->indicator != indicator || value->year != year || value->zone != zone ||
          value->as_of > known_on || rank_vintage (value->vintage) < 0)
        continue;
      if (get_last_month (value->period, &since_january) > month)
        continue;
      if (!of_level && (of_part ? value->period != period : !since_january))
        continue;
      if (best == NULL || is_better_value (value, best))
        best = value;
    }
  return best;
}
