/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Series for charts: the same rule month by month, or zone by zone in one walk. */

#include "config.h"

#include "stats/zb-figure-private.h"
#include "stats/zb-scorecard.h"

static void
point_clear (gpointer data)
{
  ZbPoint *point = data;

  g_free (point->label);
  g_free (point->name);
}

static ZbSeries *
series_new (const ZbFigureRule *rule)
{
  ZbSeries *series = g_new0 (ZbSeries, 1);

  series->rule = rule;
  series->label = g_strdup (zb_figure_rule_get_label (rule));
  series->unit = rule->dimension == ZB_DIMENSION_CAPITAL ? ZB_UNIT_BILLION_VND : rule->unit;
  series->points = g_array_new (FALSE, TRUE, sizeof (ZbPoint));
  g_array_set_clear_func (series->points, point_clear);
  return series;
}

static const ZbFigureRule *
find_rule (const char *key, gint64 rate, GError **error)
{
  const ZbFigureRule *rule = zb_figure_rule_find (key);

  if (rule == NULL)
    g_set_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_UNKNOWN,
                 "Failed to compute a series: there is no rule %s", key);
  else if (rule->dimension == ZB_DIMENSION_CAPITAL && rate <= 0)
    {
      g_set_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NO_RATE,
                   "Failed to compute a series of %s: two currencies need an exchange rate", key);
      return NULL;
    }
  return rule;
}

/* The one number of a tally that a chart draws. */
static gint64
get_value (const ZbFigureRule *rule, const ZbTally *tally)
{
  gint64 percent;

  switch (rule->dimension)
    {
    case ZB_DIMENSION_CAPITAL:
      return tally->combined;
    case ZB_DIMENSION_RATIO:
      return zb_decimal_percent (tally->value, tally->denominator,
                                 zb_unit_get_scale (ZB_UNIT_PERCENT), &percent)
               ? percent
               : 0;
    default:
      return zb_tally_get_value (rule, tally);
    }
}

static gboolean
add_month (ZbSeries *series,
           const ZbColumns *columns,
           const ZbScope *scope,
           gint64 rate,
           GError **error)
{
  ZbTally tally = { 0 };
  ZbPass pass = {
    .columns = columns,
    .rule = series->rule,
    .scope = *scope,
    .rate = rate,
    .tallies = &tally,
  };
  ZbPoint point = { .scope = *scope };

  if (!zb_scope_get_days (scope, &pass.first, &pass.last))
    return TRUE;
  if (!zb_pass_run (&pass, error))
    return FALSE;
  point.label = g_strdup_printf ("%d", scope->period - ZB_PERIOD_M01 + 1);
  point.value = get_value (series->rule, &tally);
  g_array_append_val (series->points, point);
  return TRUE;
}

static gboolean
add_zones (ZbSeries *series,
           const ZbColumns *columns,
           const ZbScope *scope,
           gint64 rate,
           GError **error)
{
  g_autofree ZbTally *tallies = g_new0 (ZbTally, columns->zones->len);
  g_autoptr (ZbGrouping) zones = zb_grouping_new (columns, ZB_BY_ZONE);
  ZbPass pass = {
    .columns = columns,
    .rule = series->rule,
    .scope = *scope,
    .grouping = zones,
    .only = G_MAXUINT32,
    .rate = rate,
    .tallies = tallies,
  };

  if (zb_scope_get_days (scope, &pass.first, &pass.last) && !zb_pass_run (&pass, error))
    return FALSE;
  for (guint i = 1; i < columns->zones->len; i++)
    {
      const ZbZoneRow *zone = &g_array_index (columns->zones, ZbZoneRow, i);
      ZbPoint point = {
        .label = g_strdup (zone->code),
        .name = g_strdup (zone->name),
        .scope = *scope,
        .value = get_value (series->rule, &tallies[i]),
      };

      point.scope.zone = zone->id;
      g_array_append_val (series->points, point);
    }
  return TRUE;
}

static const ZbColumns *
begin_read (ZbLedger *ledger, GError **error)
{
  const ZbColumns *columns = zb_ledger_begin_read (ledger);

  if (columns == NULL)
    g_set_error_literal (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NOT_LOADED,
                         "Failed to compute a series: the ledger is not loaded");
  return columns;
}

/* Public functions. */

void
zb_series_free (ZbSeries *series)
{
  if (series == NULL)
    return;

  g_free (series->label);
  g_array_unref (series->points);
  g_free (series);
}

ZbSeries *
zb_series_by_month (ZbLedger *ledger,
                    const char *key,
                    const ZbScope *scope,
                    gint64 rate,
                    GError **error)
{
  const ZbFigureRule *rule;
  const ZbColumns *columns;
  g_autoptr (ZbSeries) series = NULL;
  gint32 first, last, month_first, month_last;
  gboolean done = TRUE;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), NULL);

  rule = find_rule (key, rate, error);
  columns = rule == NULL ? NULL : begin_read (ledger, error);
  if (columns == NULL)
    return NULL;

  series = series_new (rule);
  zb_period_get_days (scope->period, scope->year, &first, &last);
  for (ZbPeriod month = ZB_PERIOD_M01; month <= ZB_PERIOD_M12 && done; month++)
    {
      ZbScope own = *scope;

      own.period = month;
      zb_period_get_days (month, scope->year, &month_first, &month_last);
      if (month_first >= first && month_last <= last)
        done = add_month (series, columns, &own, rate, error);
    }
  zb_ledger_end_read (ledger);
  return done ? g_steal_pointer (&series) : NULL;
}

ZbSeries *
zb_series_by_zone (ZbLedger *ledger,
                   const char *key,
                   const ZbScope *scope,
                   gint64 rate,
                   GError **error)
{
  const ZbFigureRule *rule;
  const ZbColumns *columns;
  g_autoptr (ZbSeries) series = NULL;
  gboolean done;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), NULL);

  rule = find_rule (key, rate, error);
  columns = rule == NULL ? NULL : begin_read (ledger, error);
  if (columns == NULL)
    return NULL;

  series = series_new (rule);
  done = add_zones (series, columns, scope, rate, error);
  zb_ledger_end_read (ledger);
  return done ? g_steal_pointer (&series) : NULL;
}
