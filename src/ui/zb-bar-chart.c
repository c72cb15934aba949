/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Places the bars of a bar chart and paints what is around them: names, values, axis, tracks. */

#include "config.h"

#include "ui/zb-bar-chart.h"
#include "ui/zb-chart-bars.h"

#define MIN_WIDTH 240
#define ROW_HEIGHT 26
#define BAR_HEIGHT 16
#define NAME_SHARE 0.38f
#define GAP 6
#define MAX_STEPS 4

struct _ZbBarChart
{
  GtkWidget parent_instance;

  ZbChartBars bars;
  ZbChartScale scale;
};

/* Where things are, in pixels. */
typedef struct
{
  float left, width; /* of the bars */
  float row;
  float name_width;
} Plot;

G_DEFINE_FINAL_TYPE (ZbBarChart, zb_bar_chart, GTK_TYPE_WIDGET)

static char *
format_total (ZbBarChart *self, guint category)
{
  const ZbChartData *data = self->bars.data;
  const ZbChartCell whole = { .value = zb_chart_data_get_total (data, category) };

  for (guint i = 0; i < data->series->len; i++)
    if (!zb_chart_data_get_cell (data, i, category)->missing)
      return data->unit == ZB_UNIT_PERCENT ? zb_chart_data_format (data, &whole)
                                           : zb_chart_bars_format_short (&self->bars, whole.value);
  return g_strdup ("–");
}

static void
make_plot (ZbBarChart *self, Plot *plot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const ZbChartData *data = self->bars.data;
  const int whole = gtk_widget_get_width (widget);
  int names = 0, values = 0;

  for (guint i = 0; i < data->categories->len; i++)
    {
      g_autoptr (PangoLayout) name =
        zb_chart_make_layout (widget, zb_chart_data_get_category (data, i)->label);
      g_autofree char *text = format_total (self, i);
      g_autoptr (PangoLayout) value = zb_chart_make_layout (widget, text);
      int width = 0;

      pango_layout_get_pixel_size (name, &width, NULL);
      names = MAX (names, width);
      pango_layout_get_pixel_size (value, &width, NULL);
      values = MAX (values, width);
    }

  plot->name_width = MIN (names, whole * NAME_SHARE);
  plot->left = plot->name_width + GAP;
  plot->width = MAX (whole - plot->left - values - GAP, 1);
  plot->row = (float)gtk_widget_get_height (widget) / (data->categories->len + 1);
}

static float
get_x (ZbBarChart *self, const Plot *plot, gint64 value)
{
  return plot->left + (float)zb_chart_scale_get_position (&self->scale, value) * plot->width;
}

static float
get_bar_top (const Plot *plot, guint category)
{
  return plot->row * category + (plot->row - BAR_HEIGHT) / 2;
}

static void
append_axis (ZbBarChart *self, GtkSnapshot *snapshot, const Plot *plot, const GdkRGBA *ink)
{
  const GdkRGBA grid = zb_chart_fade (ink, 0.15f);
  const GdkRGBA base = zb_chart_fade (ink, 0.5f);
  const float foot = plot->row * self->bars.data->categories->len;
  float free_from = 0;

  for (guint i = 0; i <= self->scale.n_steps; i++)
    {
      g_autofree char *text =
        zb_chart_scale_format_tick (&self->scale, i, self->bars.data->language);
      g_autoptr (PangoLayout) layout = zb_chart_make_layout (GTK_WIDGET (self), text);
      const float x = (float)(int)get_x (self, plot, zb_chart_scale_get_tick (&self->scale, i));
      int width = 0;

      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_snapshot_append_color (snapshot, i == self->scale.n_below ? &base : &grid,
                                 &GRAPHENE_RECT_INIT (x, 0, 1, foot));
      if (x - width / 2.0f < free_from)
        continue;
      zb_chart_append_layout (snapshot, layout, x - width / 2.0f, foot + GAP, ink);
      free_from = x + width / 2.0f + GAP;
    }
}

static void
append_row (ZbBarChart *self,
            GtkSnapshot *snapshot,
            const Plot *plot,
            guint category,
            const GdkRGBA *ink)
{
  const ZbChartData *data = self->bars.data;
  const gint64 end = MAX (zb_chart_data_get_top (data, category), data->limit);
  g_autofree char *text = format_total (self, category);
  g_autoptr (PangoLayout) name =
    zb_chart_make_layout (GTK_WIDGET (self), zb_chart_data_get_category (data, category)->label);
  g_autoptr (PangoLayout) value = zb_chart_make_layout (GTK_WIDGET (self), text);
  int width = 0, height = 0;
  float y = 0;

  pango_layout_set_ellipsize (name, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (name, (int)(plot->name_width + 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (name, &width, &height);
  y = plot->row * category + (plot->row - height) / 2;
  zb_chart_append_layout (snapshot, name, plot->name_width - width, y, ink);
  zb_chart_append_layout (snapshot, value, get_x (self, plot, end) + GAP, y, ink);
}

static void
append_tracks (ZbBarChart *self, GtkSnapshot *snapshot, const Plot *plot, const GdkRGBA *ink)
{
  const GdkRGBA ground = zb_chart_fade (ink, 0.1f);
  const float start = get_x (self, plot, 0);
  const float end = get_x (self, plot, self->bars.data->limit);

  if (self->bars.data->limit <= 0)
    return;

  for (guint i = 0; i < self->bars.data->categories->len; i++)
    {
      const float top = get_bar_top (plot, i);

      gtk_snapshot_append_color (snapshot, &ground,
                                 &GRAPHENE_RECT_INIT (start, top, end - start, BAR_HEIGHT));
      gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT (end - 1, top, 2, BAR_HEIGHT));
    }
}

static void
zb_bar_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZbBarChart *self = ZB_BAR_CHART (widget);
  GdkRGBA ink;
  Plot plot;

  if (self->bars.data == NULL)
    return;

  gtk_widget_get_color (widget, &ink);
  make_plot (self, &plot);
  append_axis (self, snapshot, &plot, &ink);
  append_tracks (self, snapshot, &plot, &ink);
  for (guint i = 0; i < self->bars.widgets->len; i++)
    if (g_ptr_array_index (self->bars.widgets, i) != NULL)
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->bars.widgets, i), snapshot);
  for (guint i = 0; i < self->bars.data->categories->len; i++)
    append_row (self, snapshot, &plot, i, &ink);
}

static void
allocate_row (ZbBarChart *self, const Plot *plot, guint category)
{
  gint64 right = 0, left = 0;

  for (guint i = 0; i < self->bars.data->series->len; i++)
    {
      const ZbChartCell *cell = zb_chart_data_get_cell (self->bars.data, i, category);
      gint64 *end = cell->value < 0 ? &left : &right;
      const float from = get_x (self, plot, *end);
      float to = 0;

      if (zb_chart_bars_get (&self->bars, i, category) == NULL ||
          !zb_decimal_add (end, cell->value))
        continue;

      to = get_x (self, plot, *end);
      zb_chart_bars_allocate (&self->bars, i, category, GTK_ORIENTATION_HORIZONTAL,
                              &GRAPHENE_RECT_INIT (MIN (from, to), get_bar_top (plot, category),
                                                   ABS (to - from), BAR_HEIGHT));
    }
}

static void
zb_bar_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZbBarChart *self = ZB_BAR_CHART (widget);
  Plot plot;

  if (self->bars.data == NULL)
    return;

  make_plot (self, &plot);
  for (guint i = 0; i < self->bars.data->categories->len; i++)
    allocate_row (self, &plot, i);
}

static void
zb_bar_chart_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  const ZbChartData *data = ZB_BAR_CHART (widget)->bars.data;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = 2 * MIN_WIDTH;
    }
  else
    *minimum = *natural = ROW_HEIGHT * ((data != NULL ? (int)data->categories->len : 0) + 1);
}

static void
zb_bar_chart_dispose (GObject *object)
{
  zb_chart_bars_clear (&ZB_BAR_CHART (object)->bars);
  G_OBJECT_CLASS (zb_bar_chart_parent_class)->dispose (object);
}

static void
zb_bar_chart_class_init (ZbBarChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_bar_chart_dispose;
  widget_class->snapshot = zb_bar_chart_snapshot;
  widget_class->size_allocate = zb_bar_chart_size_allocate;
  widget_class->measure = zb_bar_chart_measure;
  widget_class->focus = zb_chart_bars_focus;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
zb_bar_chart_init (ZbBarChart *self)
{
}

GtkWidget *
zb_bar_chart_new (void)
{
  return g_object_new (ZB_TYPE_BAR_CHART, NULL);
}

void
zb_bar_chart_set_data (ZbBarChart *self, ZbChartData *data)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (ZB_IS_BAR_CHART (self));
  g_return_if_fail (data != NULL);

  zb_chart_scale_init (&self->scale, zb_chart_data_get_min (data), zb_chart_data_get_max (data),
                       data->unit, MAX_STEPS);
  zb_chart_bars_set_data (&self->bars, GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, data);
  summary = zb_chart_data_describe (data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, data->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}
