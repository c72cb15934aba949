/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which charts the overview has: a table of them, and how series of the ledger become what a chart shows. */

#include "config.h"

#include "ui/zb-card-text.h"
#include "ui/zb-figure-target.h"
#include "ui/zb-overview-page-figures.h"

#include <glib/gi18n.h>

#define MAX_SERIES 2
#define N_MONTHS 12

typedef struct
{
  const char *label; /* msgid */
  const char *key;   /* of its rule */
} SeriesKind;

typedef struct
{
  const char *title; /* msgid */
  gboolean by_zone;
  gboolean is_capital; /* two currencies, combined at the year's rate */
  gboolean is_share;   /* held against 100 % */
  SeriesKind series[MAX_SERIES];
  const char *before; /* key of the rule whose months of the year before are the line, or NULL */
} ChartKind;

/* Translators: the source of the capital of projects; “trong nước” for domestic. */
#define FDI N_ ("FDI")
#define DOMESTIC N_ ("Domestic")

static const ChartKind kinds[] = {
  {
    .title = N_ ("New and additional capital by month"),
    .is_capital = TRUE,
    .series = { { FDI, "new_and_additional_capital_fdi" },
                { DOMESTIC, "new_and_additional_capital_domestic" } },
    .before = "new_and_additional_capital",
  },
  {
    .title = N_ ("New projects by month"),
    .series = { { FDI, "new_projects_fdi" }, { DOMESTIC, "new_projects_domestic" } },
    .before = "new_projects",
  },
  {
    .title = N_ ("New and additional capital by zone"),
    .by_zone = TRUE,
    .is_capital = TRUE,
    .series = { { FDI, "new_and_additional_capital_fdi" },
                { DOMESTIC, "new_and_additional_capital_domestic" } },
  },
  {
    .title = N_ ("Occupancy by zone"),
    .by_zone = TRUE,
    .is_share = TRUE,
    .series = { { N_ ("Occupancy rate"), "occupancy" } },
  },
};

static GVariant *
make_target (const ZbSeries *series, const ZbPoint *point)
{
  return zb_figure_target_new (series->rule, &point->scope, NULL);
}

static void
add_months (ZbChartData *data, gint year)
{
  for (guint i = 0; i < N_MONTHS; i++)
    {
      g_autofree char *name = zb_period_format (ZB_PERIOD_M01 + i, year, data->language);

      zb_chart_data_add_category (data, zb_chart_data_get_month (ZB_PERIOD_M01 + i), name);
    }
}

static void
add_zones (ZbChartData *data, const ZbSeries *series)
{
  for (guint i = 0; i < series->points->len; i++)
    {
      const ZbPoint *point = &g_array_index (series->points, ZbPoint, i);

      zb_chart_data_add_category (data, point->label,
                                  point->name != NULL ? point->name : point->label);
    }
}

static void
add_series (ZbChartData *data, const ZbSeries *series, const char *label, ZbChartFill fill)
{
  const guint index = zb_chart_data_add_series (data, label, fill);

  for (guint i = 0; i < series->points->len; i++)
    {
      const ZbPoint *point = &g_array_index (series->points, ZbPoint, i);
      const guint category =
        point->scope.zone != 0 ? i : (guint)(point->scope.period - ZB_PERIOD_M01);

      if (category < data->categories->len)
        zb_chart_data_set (data, index, category, point->value, make_target (series, point));
    }
}

/* "tỷ đồng, at rate 23.000": what the numbers of the chart are in. */
static char *
make_note (const ZbOverviewFigures *self, const ChartKind *kind, ZbUnit unit)
{
  const char *name = zb_unit_get_name (unit, self->language);
  g_autofree char *rate = NULL;

  if (kind->is_share)
    /* Translators: under a chart's title, with the day of its numbers. */
    {
      g_autofree char *day = zb_card_text_dup_day (self->scope.cut_off, self->language);

      return g_strdup_printf (_ ("leased of leasable area, %s"), day);
    }
  if (!kind->is_capital)
    return g_strdup (name);

  rate = zb_card_text_dup_rate (self->rate, self->language);
  /* Translators: under a chart's title: unit, and the exchange rate both years are combined at. */
  return g_strdup_printf (_ ("%1$s, combined at rate %2$s"), name, rate);
}

static ZbSeries *
compute_series (const ZbOverviewFigures *self,
                ZbLedger *ledger,
                const ChartKind *kind,
                guint i,
                GError **error)
{
  const char *key = kind->series[i].key;

  ZbScope scope = self->scope;

  if (kind->by_zone)
    return zb_series_by_zone (ledger, key, &scope, self->rate, error);
  scope.period = ZB_PERIOD_Y; /* a month is read among its year's */
  return zb_series_by_month (ledger, key, &scope, self->rate, error);
}

static gboolean
add_line (ZbOverviewFigures *self,
          ZbLedger *ledger,
          const ChartKind *kind,
          ZbChartData *data,
          GError **error)
{
  const ZbScope scope = { .year = self->scope.year - 1, .period = ZB_PERIOD_Y };
  g_autoptr (ZbSeries) series = NULL;
  g_autofree char *label = NULL;

  if (kind->before == NULL)
    return TRUE;

  series = zb_series_by_month (ledger, kind->before, &scope, self->rate, error);
  if (series == NULL)
    return FALSE;

  label = g_strdup_printf ("%d", self->scope.year - 1);
  add_series (data, series, label, ZB_CHART_FILL_LINE);
  return TRUE;
}

static ZbChartData *
make_chart (ZbOverviewFigures *self, ZbLedger *ledger, const ChartKind *kind, GError **error)
{
  const char *of = kind->by_zone ? _ ("Zone") : _ ("Month");
  g_autoptr (ZbChartData) data = NULL;

  for (guint i = 0; i < MAX_SERIES && kind->series[i].key != NULL; i++)
    {
      const ZbChartFill fill = i == 0 ? ZB_CHART_FILL_SOLID : ZB_CHART_FILL_HATCH;
      g_autoptr (ZbSeries) series = compute_series (self, ledger, kind, i, error);

      if (series == NULL)
        return NULL;
      if (i == 0)
        {
          data = zb_chart_data_new (_ (kind->title), of, series->unit, self->language);
          data->orientation = kind->by_zone ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
          data->note = make_note (self, kind, series->unit);
          if (kind->by_zone)
            add_zones (data, series);
          else
            add_months (data, self->scope.year);
        }
      add_series (data, series, _ (kind->series[i].label), fill);
    }

  if (!add_line (self, ledger, kind, data, error))
    return NULL;
  if (kind->is_share)
    zb_decimal_mul_div (100, 1, 1, &data->limit);
  for (guint i = 0; kind->is_share && i < zb_unit_get_scale (data->unit); i++)
    data->limit *= 10;
  if (zb_chart_data_is_empty (data))
    data->problem = g_strdup_printf (_ ("Nothing is recorded for %d yet."), self->scope.year);
  return g_steal_pointer (&data);
}

static ZbChartData *
make_problem (const ZbOverviewFigures *self, const ChartKind *kind)
{
  ZbChartData *data = zb_chart_data_new (_ (kind->title), "", ZB_UNIT_BILLION_VND, self->language);

  data->problem =
    g_strdup (_ ("Combining two currencies needs a rate: set a capital target that names one."));
  return data;
}

gboolean
zb_overview_figures_add_charts (ZbOverviewFigures *self, ZbLedger *ledger, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ZbChartData *data = kinds[i].is_capital && self->rate == 0
                            ? make_problem (self, &kinds[i])
                            : make_chart (self, ledger, &kinds[i], error);

      if (data == NULL)
        return FALSE;
      g_ptr_array_add (self->charts, data);
    }
  return TRUE;
}
