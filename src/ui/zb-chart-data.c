/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Categories, series and cells of a chart, and the sentences about them. */

#include "config.h"

#include "ui/zb-chart-data.h"

#include <glib/gi18n.h>

static void
clear_cell (gpointer data)
{
  ZbChartCell *cell = data;

  g_clear_pointer (&cell->target, g_variant_unref);
}

static void
clear_series (gpointer data)
{
  ZbChartSeries *series = data;

  g_clear_pointer (&series->label, g_free);
  g_clear_pointer (&series->cells, g_array_unref);
}

static void
clear_category (gpointer data)
{
  ZbChartCategory *category = data;

  g_clear_pointer (&category->label, g_free);
  g_clear_pointer (&category->name, g_free);
}

static void
free_members (gpointer data)
{
  ZbChartData *self = data;

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->of, g_free);
  g_clear_pointer (&self->categories, g_array_unref);
  g_clear_pointer (&self->series, g_array_unref);
}

static char *
format_value (const ZbChartData *self, gint64 value)
{
  return zb_unit_format (value, self->unit, self->decimals, self->language);
}

/* The sum of the bars of @category whose values are from @from to @to. */
static gint64
add_bars (const ZbChartData *self, guint category, gint64 from, gint64 to)
{
  gint64 total = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const gint64 value = zb_chart_data_get_cell (self, i, category)->value;

      if (zb_chart_data_get_series (self, i)->fill != ZB_CHART_FILL_LINE && value >= from &&
          value <= to)
        zb_decimal_add (&total, value);
    }
  return total;
}

/* The category with the highest value of @series, where none is above zero the lowest; or -1. */
static int
find_extreme (const ZbChartData *self, guint series)
{
  gint64 extreme = 0;
  int found = -1;

  for (guint i = 0; i < self->categories->len; i++)
    {
      const ZbChartCell *cell = zb_chart_data_get_cell (self, series, i);

      if (cell->missing ||
          !(extreme > 0 ? cell->value > extreme : cell->value > 0 || cell->value < extreme))
        continue;
      extreme = cell->value;
      found = (int)i;
    }

  return found;
}

static char *
describe_series (const ZbChartData *self, guint index)
{
  const ZbChartSeries *series = zb_chart_data_get_series (self, index);
  const int found = find_extreme (self, index);
  const ZbChartCell *cell = NULL;
  const char *where = NULL;
  g_autofree char *most = NULL;
  g_autofree char *sum = NULL;
  gint64 total = 0;

  if (found < 0)
    /* Translators: %s is a series of a chart, for example “FDI”. */
    return g_strdup_printf (_ ("%s: nothing."), series->label);

  for (guint i = 0; i < self->categories->len; i++)
    zb_decimal_add (&total, zb_chart_data_get_cell (self, index, i)->value);

  cell = zb_chart_data_get_cell (self, index, found);
  where = zb_chart_data_get_category (self, found)->name;
  most = format_value (self, cell->value);
  if (self->unit == ZB_UNIT_PERCENT && cell->value < 0)
    /* Translators: a series of a chart, its lowest value, and where: “Growth: lowest -4% in KCN Sông Xanh I.” */
    return g_strdup_printf (_ ("%1$s: lowest %2$s in %3$s."), series->label, most, where);
  if (self->unit == ZB_UNIT_PERCENT)
    /* Translators: a series of a chart, its highest value, and where: “Occupancy: highest 100% in KCN Sông Xanh I.” */
    return g_strdup_printf (_ ("%1$s: highest %2$s in %3$s."), series->label, most, where);

  sum = format_value (self, total);
  if (cell->value < 0)
    /* Translators: a series of a chart, its sum, where it is lowest, and how much there: “FDI: USD -5 million in all, lowest in March 2021 (USD -3 million).” */
    return g_strdup_printf (_ ("%1$s: %2$s in all, lowest in %3$s (%4$s)."), series->label, sum,
                            where, most);
  /* Translators: a series of a chart, its sum, where it is highest, and how much there: “FDI: 12.350 tỷ đồng in all, most in March 2021 (3.100 tỷ đồng).” */
  return g_strdup_printf (_ ("%1$s: %2$s in all, most in %3$s (%4$s)."), series->label, sum, where,
                          most);
}

/* Translators: months under the columns of a chart, as short as can be; “T1” for January. */
static const char *const months[] = {
  NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
  NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
  NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
};

const char *
zb_chart_data_get_month (ZbPeriod month)
{
  g_return_val_if_fail (month >= ZB_PERIOD_M01 && month <= ZB_PERIOD_M12, NULL);

  return g_dpgettext2 (NULL, "month", months[month - ZB_PERIOD_M01]);
}

ZbChartData *
zb_chart_data_new (const char *title, const char *of, ZbUnit unit, ZbLanguage language)
{
  ZbChartData *self = g_atomic_rc_box_new0 (ZbChartData);

  self->title = g_strdup (title);
  self->of = g_strdup (of);
  self->unit = unit;
  self->orientation = GTK_ORIENTATION_VERTICAL;
  self->decimals = 1;
  self->language = language;
  self->categories = g_array_new (FALSE, TRUE, sizeof (ZbChartCategory));
  g_array_set_clear_func (self->categories, clear_category);
  self->series = g_array_new (FALSE, TRUE, sizeof (ZbChartSeries));
  g_array_set_clear_func (self->series, clear_series);
  return self;
}

ZbChartData *
zb_chart_data_ref (ZbChartData *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
zb_chart_data_unref (ZbChartData *self)
{
  g_atomic_rc_box_release_full (self, free_members);
}

void
zb_chart_data_add_category (ZbChartData *self, const char *label, const char *name)
{
  const ZbChartCategory category = { .label = g_strdup (label), .name = g_strdup (name) };

  g_assert (self->series->len == 0);
  g_array_append_val (self->categories, category);
}

guint
zb_chart_data_add_series (ZbChartData *self, const char *label, ZbChartFill fill)
{
  ZbChartSeries series = { .label = g_strdup (label), .fill = fill };

  series.cells = g_array_sized_new (FALSE, TRUE, sizeof (ZbChartCell), self->categories->len);
  g_array_set_clear_func (series.cells, clear_cell);
  g_array_set_size (series.cells, self->categories->len);
  for (guint i = 0; i < series.cells->len; i++)
    g_array_index (series.cells, ZbChartCell, i).missing = TRUE;
  g_array_append_val (self->series, series);
  return self->series->len - 1;
}

void
zb_chart_data_set (ZbChartData *self, guint series, guint category, gint64 value, GVariant *target)
{
  ZbChartCell *cell = NULL;

  g_return_if_fail (series < self->series->len && category < self->categories->len);

  cell = &g_array_index (g_array_index (self->series, ZbChartSeries, series).cells, ZbChartCell,
                         category);
  clear_cell (cell);
  cell->value = value;
  cell->missing = FALSE;
  cell->target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

const ZbChartCategory *
zb_chart_data_get_category (const ZbChartData *self, guint category)
{
  g_return_val_if_fail (category < self->categories->len, NULL);

  return &g_array_index (self->categories, ZbChartCategory, category);
}

const ZbChartSeries *
zb_chart_data_get_series (const ZbChartData *self, guint series)
{
  g_return_val_if_fail (series < self->series->len, NULL);

  return &g_array_index (self->series, ZbChartSeries, series);
}

const ZbChartCell *
zb_chart_data_get_cell (const ZbChartData *self, guint series, guint category)
{
  const ZbChartSeries *owner = zb_chart_data_get_series (self, series);

  g_return_val_if_fail (owner != NULL && category < owner->cells->len, NULL);

  return &g_array_index (owner->cells, ZbChartCell, category);
}

gint64
zb_chart_data_get_total (const ZbChartData *self, guint category)
{
  return add_bars (self, category, G_MININT64, G_MAXINT64);
}

gint64
zb_chart_data_get_top (const ZbChartData *self, guint category)
{
  return add_bars (self, category, 0, G_MAXINT64);
}

gint64
zb_chart_data_get_bottom (const ZbChartData *self, guint category)
{
  return add_bars (self, category, G_MININT64, 0);
}

gint64
zb_chart_data_get_max (const ZbChartData *self)
{
  gint64 max = self->limit;

  for (guint i = 0; i < self->categories->len; i++)
    {
      max = MAX (max, zb_chart_data_get_top (self, i));
      for (guint j = 0; j < self->series->len; j++)
        max = MAX (max, zb_chart_data_get_cell (self, j, i)->value);
    }
  return max;
}

gint64
zb_chart_data_get_min (const ZbChartData *self)
{
  gint64 min = 0;

  for (guint i = 0; i < self->categories->len; i++)
    {
      min = MIN (min, zb_chart_data_get_bottom (self, i));
      for (guint j = 0; j < self->series->len; j++)
        min = MIN (min, zb_chart_data_get_cell (self, j, i)->value);
    }
  return min;
}

gboolean
zb_chart_data_is_empty (const ZbChartData *self)
{
  for (guint i = 0; i < self->categories->len; i++)
    for (guint j = 0; j < self->series->len; j++)
      if (zb_chart_data_get_cell (self, j, i)->value != 0)
        return FALSE;
  return TRUE;
}

char *
zb_chart_data_format (const ZbChartData *self, const ZbChartCell *cell)
{
  return cell->missing ? g_strdup ("–") : format_value (self, cell->value);
}

char *
zb_chart_data_describe_cell (const ZbChartData *self, guint series, guint category)
{
  g_autofree char *value =
    zb_chart_data_format (self, zb_chart_data_get_cell (self, series, category));

  /* Translators: a value of a chart: month or zone, series, value: “January 2021, FDI: USD 12.5 million”. */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s"), zb_chart_data_get_category (self, category)->name,
                          zb_chart_data_get_series (self, series)->label, value);
}

char *
zb_chart_data_describe (const ZbChartData *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->series->len; i++)
    {
      g_autofree char *sentence = describe_series (self, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", sentence);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
