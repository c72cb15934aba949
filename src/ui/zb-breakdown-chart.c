/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The largest parts; the tail is one bar, as it would be too many to read. */

#include "config.h"

#include "ui/zb-breakdown-chart.h"

#include "ui/zb-card-text.h"
#include "ui/zb-figure-target.h"

#include <glib/gi18n.h>

#define MAX_BARS 15

typedef struct
{
  const ZbBreakdown *breakdown;
  ZbLedger *ledger;
  ZbChartData *data;
  guint n; /* parts with a bar of their own */
} Chart;

static gint64
get_value (const ZbFigure *figure, gint64 combined)
{
  gint64 percent;

  switch (figure->dimension)
    {
    case ZB_DIMENSION_CAPITAL:
      return combined;
    case ZB_DIMENSION_RATIO:
      return zb_decimal_percent (figure->numerator, figure->denominator,
                                 zb_unit_get_scale (ZB_UNIT_PERCENT), &percent)
               ? percent
               : 0;
    default:
      return figure->value;
    }
}

/* Whether @part is the part of the same zone, country or month as @other. */
static gboolean
is_same (const ZbFigure *part, const ZbFigure *other, ZbBy by, gint year_step)
{
  if (by == ZB_BY_MONTH)
    return part->scope.period == other->scope.period &&
           part->scope.year + year_step == other->scope.year;
  return part->scope.part == other->scope.part;
}

/* The category that @part is told in: its own, or the one of all the others. */
static guint
find_category (const Chart *self, const ZbFigure *part, gint year_step)
{
  for (guint i = 0; i < self->n; i++)
    {
      const ZbBreakdownPart *own = self->breakdown->parts->pdata[i];

      if (is_same (part, own->figure, self->breakdown->by, year_step))
        return i;
    }
  return self->n;
}

static void
add_series (Chart *self,
            const ZbBreakdown *breakdown,
            const char *label,
            ZbChartFill fill,
            gint year_step)
{
  const guint series = zb_chart_data_add_series (self->data, label, fill);
  gint64 others = 0;

  for (guint i = 0; i < breakdown->parts->len; i++)
    {
      const ZbBreakdownPart *part = breakdown->parts->pdata[i];
      const guint category = find_category (self, part->figure, year_step);
      const gint64 value = get_value (part->figure, part->combined);

      if (part->figure->missing)
        continue;
      if (category < self->n)
        zb_chart_data_set (
          self->data, series, category, value,
          zb_figure_target_new (part->figure->rule, &part->figure->scope,
                                part->figure->scope.by != ZB_BY_NONE
                                  ? zb_chart_data_get_category (self->data, category)->name
                                  : NULL));
      else
        others += value;
    }
  if (self->n < self->data->categories->len && breakdown->adds_up)
    zb_chart_data_set (self->data, series, self->n, others, NULL);
}

/* The breakdown of the rule "new_projects" + @ending, or NULL where there is no such rule. */
static ZbBreakdown *
compute_piece (const Chart *self, const char *ending, GError **error)
{
  const ZbFigure *whole = self->breakdown->whole;
  g_autofree char *key = g_strconcat (zb_figure_rule_get_key (whole->rule), ending, NULL);
  const ZbFigureRule *rule = zb_figure_rule_find (key);

  if (rule == NULL || !self->breakdown->adds_up || self->breakdown->by == ZB_BY_SOURCE ||
      !zb_figure_rule_can_break (rule, self->breakdown->by))
    return NULL;
  return zb_breakdown_compute (self->ledger, rule, &whole->scope, self->breakdown->by, error);
}

static gboolean
add_bars (Chart *self, GError **error)
{
  GError *own = NULL;
  g_autoptr (ZbBreakdown) fdi = compute_piece (self, "_fdi", &own);
  g_autoptr (ZbBreakdown) domestic = NULL;

  if (fdi != NULL)
    domestic = compute_piece (self, "_domestic", &own);
  if (own != NULL)
    {
      g_propagate_error (error, own);
      return FALSE;
    }
  if (domestic == NULL)
    {
      add_series (self, self->breakdown, zb_figure_rule_get_label (self->breakdown->whole->rule),
                  ZB_CHART_FILL_SOLID, 0);
      return TRUE;
    }
  add_series (self, fdi, _ ("FDI"), ZB_CHART_FILL_SOLID, 0);
  add_series (self, domestic, _ ("Domestic"), ZB_CHART_FILL_HATCH, 0);
  return TRUE;
}

/* The same months of the year before, whole. */
static gboolean
add_line (Chart *self, GError **error)
{
  ZbScope scope = self->breakdown->whole->scope;
  g_autoptr (ZbBreakdown) before = NULL;
  g_autofree char *label = g_strdup_printf ("%d", scope.year - 1);

  scope.year--;
  scope.cut_off = 0;
  before =
    zb_breakdown_compute (self->ledger, self->breakdown->whole->rule, &scope, ZB_BY_MONTH, error);
  if (before == NULL)
    return FALSE;
  if (!before->whole->missing)
    add_series (self, before, label, ZB_CHART_FILL_LINE, 1);
  return TRUE;
}

static void
add_categories (Chart *self, const char *const *labels)
{
  const ZbBreakdown *breakdown = self->breakdown;
  g_autofree char *rest = NULL;

  for (guint i = 0; i < self->n; i++)
    {
      const ZbBreakdownPart *part = breakdown->parts->pdata[i];
      const char *label = breakdown->by == ZB_BY_MONTH
                            ? zb_chart_data_get_month (part->figure->scope.period)
                            : labels[i];

      zb_chart_data_add_category (self->data, label, labels[i]);
    }
  if (self->n == breakdown->parts->len)
    return;
  /* Translators: the bar of all parts that have none of their own. */
  rest = g_strdup_printf (ngettext ("%u other", "%u others", breakdown->parts->len - self->n),
                          breakdown->parts->len - self->n);
  zb_chart_data_add_category (self->data, rest, rest);
}

static ZbUnit
get_unit (const ZbFigure *figure)
{
  if (figure->dimension == ZB_DIMENSION_CAPITAL)
    return ZB_UNIT_BILLION_VND;
  return figure->dimension == ZB_DIMENSION_RATIO ? ZB_UNIT_PERCENT : figure->unit;
}

static char *
make_note (const ZbBreakdown *breakdown, ZbUnit unit, ZbLanguage language)
{
  const char *name = zb_unit_get_name (unit, language);
  g_autofree char *rate = NULL;

  if (breakdown->whole->dimension != ZB_DIMENSION_CAPITAL)
    return g_strdup (name);
  rate = zb_card_text_dup_rate (breakdown->rate, language);
  /* Translators: under a chart's title: unit, and the exchange rate both currencies are combined at. */
  return g_strdup_printf (_ ("%1$s, combined at rate %2$s"), name, rate);
}

/* Public functions. */

ZbChartData *
zb_breakdown_chart_new (const ZbBreakdown *breakdown,
                        const char *const *labels,
                        ZbLedger *ledger,
                        ZbLanguage language,
                        GError **error)
{
  const ZbFigure *whole = breakdown->whole;
  const ZbUnit unit = get_unit (whole);
  g_autoptr (ZbChartData) data =
    zb_chart_data_new (zb_figure_rule_get_label (whole->rule), zb_by_get_label (breakdown->by),
                       unit, language);
  Chart chart = { .breakdown = breakdown,
                  .ledger = ledger,
                  .data = data,
                  .n = breakdown->by == ZB_BY_MONTH ? breakdown->parts->len
                                                    : MIN (breakdown->parts->len, MAX_BARS) };

  if (whole->dimension == ZB_DIMENSION_CAPITAL && breakdown->rate == 0)
    {
      data->problem = g_strdup (
        _ ("Combining two currencies needs a rate: set a capital target that names one."));
      return g_steal_pointer (&data);
    }
  data->orientation =
    breakdown->by == ZB_BY_MONTH ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  data->note = make_note (breakdown, unit, language);
  add_categories (&chart, labels);
  if (!add_bars (&chart, error) || (breakdown->by == ZB_BY_MONTH && !add_line (&chart, error)))
    return NULL;
  if (zb_chart_data_is_empty (data))
    data->problem = g_strdup_printf (_ ("Nothing is recorded for %d yet."), whole->scope.year);
  return g_steal_pointer (&data);
}
