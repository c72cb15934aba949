/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Places the bars of a column chart and paints what is around them: axis, lines, labels. */

#include "config.h"

#include "ui/zb-column-chart.h"
#include "ui/zb-chart-bars.h"

#define MIN_WIDTH 240
#define MIN_HEIGHT 180
#define NATURAL_HEIGHT 220
#define MAX_COLUMN 44
#define COLUMN_SHARE 0.66f
#define GAP 4
#define MAX_STEPS 4

struct _ZbColumnChart
{
  GtkWidget parent_instance;

  ZbChartBars bars;
  GtkWidget *line; /* carries the colour of the line */
  ZbChartScale scale;
};

/* Where things are, in pixels. */
typedef struct
{
  float left, top, width, height; /* of the plot */
  float slot, column;
  float foot; /* where the names stand */
} Plot;

G_DEFINE_FINAL_TYPE (ZbColumnChart, zb_column_chart, GTK_TYPE_WIDGET)

static void
measure_text (GtkWidget *widget, const char *text, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = zb_chart_make_layout (widget, text);

  pango_layout_get_pixel_size (layout, width, height);
}

static void
make_plot (ZbColumnChart *self, Plot *plot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const ZbChartData *data = self->bars.data;
  int axis = 0, height = 0, foot = 0;

  for (guint i = 0; i <= self->scale.n_steps; i++)
    {
      g_autofree char *tick = zb_chart_scale_format_tick (&self->scale, i, data->language);
      int width = 0;

      measure_text (widget, tick, &width, &height);
      axis = MAX (axis, width);
    }

  plot->left = axis + 2 * GAP;
  plot->top = height + GAP;
  plot->width = MAX (gtk_widget_get_width (widget) - plot->left, 1);
  /* Below the columns stand the names, and what columns below zero come to. */
  foot = self->scale.n_below > 0 ? 2 * height : height;
  plot->height = MAX (gtk_widget_get_height (widget) - plot->top - foot - GAP, 1);
  plot->foot = plot->top + plot->height + foot - height + GAP;
  plot->slot = plot->width / MAX (data->categories->len, 1);
  plot->column = MIN (plot->slot * COLUMN_SHARE, MAX_COLUMN);
}

static float
get_y (ZbColumnChart *self, const Plot *plot, gint64 value)
{
  return plot->top + plot->height -
         (float)zb_chart_scale_get_position (&self->scale, value) * plot->height;
}

static float
get_middle (const Plot *plot, guint category)
{
  return plot->left + plot->slot * (category + 0.5f);
}

static void
append_centred (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *color)
{
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  zb_chart_append_layout (snapshot, layout, x - width / 2.0f, y, color);
}

static void
append_axis (ZbColumnChart *self, GtkSnapshot *snapshot, const Plot *plot, const GdkRGBA *ink)
{
  const GdkRGBA grid = zb_chart_fade (ink, 0.15f);
  const GdkRGBA base = zb_chart_fade (ink, 0.5f);

  for (guint i = 0; i <= self->scale.n_steps; i++)
    {
      g_autofree char *text =
        zb_chart_scale_format_tick (&self->scale, i, self->bars.data->language);
      g_autoptr (PangoLayout) layout = zb_chart_make_layout (GTK_WIDGET (self), text);
      const float y = (float)(int)get_y (self, plot, zb_chart_scale_get_tick (&self->scale, i));
      int width = 0, height = 0;

      pango_layout_get_pixel_size (layout, &width, &height);
      gtk_snapshot_append_color (snapshot, i == self->scale.n_below ? &base : &grid,
                                 &GRAPHENE_RECT_INIT (plot->left - GAP, y, plot->width + GAP, 1));
      zb_chart_append_layout (snapshot, layout, plot->left - 2 * GAP - width, y - height / 2.0f,
                              ink);
    }
}

/* The names of the categories; where they do not fit, every second or third of them. */
static void
append_names (ZbColumnChart *self, GtkSnapshot *snapshot, const Plot *plot, const GdkRGBA *ink)
{
  const ZbChartData *data = self->bars.data;
  int widest = 1;
  guint every = 1;

  for (guint i = 0; i < data->categories->len; i++)
    {
      int width = 0;

      measure_text (GTK_WIDGET (self), zb_chart_data_get_category (data, i)->label, &width, NULL);
      widest = MAX (widest, width + GAP);
    }
  every = (guint)(widest / plot->slot) + 1;

  for (guint i = 0; i < data->categories->len; i += every)
    {
      g_autoptr (PangoLayout) layout =
        zb_chart_make_layout (GTK_WIDGET (self), zb_chart_data_get_category (data, i)->label);

      append_centred (snapshot, layout, get_middle (plot, i), plot->foot, ink);
    }
}

/* Where line @series is at @x, between the categories around it. */
static float
get_line_y (ZbColumnChart *self, const Plot *plot, guint series, float x)
{
  const guint last = self->bars.data->categories->len - 1;
  const float place = CLAMP ((x - plot->left) / plot->slot - 0.5f, 0, (float)last);
  const guint before = (guint)place, after = MIN (before + 1, last);
  const float start =
    get_y (self, plot, zb_chart_data_get_cell (self->bars.data, series, before)->value);
  const float end =
    get_y (self, plot, zb_chart_data_get_cell (self->bars.data, series, after)->value);

  return start + (end - start) * (place - (float)before);
}

/* Where the foot of a label over @category goes: on the column, or over a line that would run through it,
 * where there is room for that. */
static float
get_label_foot (ZbColumnChart *self, const Plot *plot, guint category, int width, int height)
{
  const ZbChartData *data = self->bars.data;
  const float foot = get_y (self, plot, zb_chart_data_get_top (data, category));
  float raised = foot;

  for (guint i = 0; i < data->series->len; i++)
    if (zb_chart_data_get_series (data, i)->fill == ZB_CHART_FILL_LINE)
      {
        const float x = get_middle (plot, category), reach = width / 2.0f;
        const float left = get_line_y (self, plot, i, x - reach);
        const float middle = get_line_y (self, plot, i, x);
        const float right = get_line_y (self, plot, i, x + reach);
        const float highest = MIN (MIN (left, right), middle);
        const float lowest = MAX (MAX (left, right), middle);

        if (highest < foot + GAP && lowest > foot - height - GAP)
          raised = MIN (raised, highest - GAP);
      }
  return raised >= height ? raised : foot;
}

static gboolean
has_room_for_totals (ZbColumnChart *self, const Plot *plot)
{
  for (guint i = 0; i < self->bars.data->categories->len; i++)
    {
      g_autofree char *text =
        zb_chart_bars_format_short (&self->bars, zb_chart_data_get_total (self->bars.data, i));
      int width = 0;

      measure_text (GTK_WIDGET (self), text, &width, NULL);
      if (width > plot->slot)
        return FALSE;
    }
  return TRUE;
}

/* What a column comes to stands on it, or below one that is all below zero, where there is room for all. */
static void
append_totals (ZbColumnChart *self, GtkSnapshot *snapshot, const Plot *plot, const GdkRGBA *ink)
{
  if (!has_room_for_totals (self, plot))
    return;

  for (guint i = 0; i < self->bars.data->categories->len; i++)
    {
      const gint64 total = zb_chart_data_get_total (self->bars.data, i);
      g_autofree char *text = zb_chart_bars_format_short (&self->bars, total);
      g_autoptr (PangoLayout) layout = zb_chart_make_layout (GTK_WIDGET (self), text);
      int width = 0, height = 0;

      pango_layout_get_pixel_size (layout, &width, &height);
      if (zb_chart_data_get_top (self->bars.data, i) > 0)
        append_centred (snapshot, layout, get_middle (plot, i),
                        get_label_foot (self, plot, i, width, height) - height, ink);
      else if (total < 0)
        append_centred (snapshot, layout, get_middle (plot, i), get_y (self, plot, total), ink);
    }
}

static void
append_line (ZbColumnChart *self, GtkSnapshot *snapshot, const Plot *plot, guint series)
{
  const guint n = self->bars.data->categories->len;
  g_autofree graphene_point_t *points = g_new0 (graphene_point_t, n);
  gsize n_points = 0;
  GdkRGBA color;

  for (guint i = 0; i < n; i++)
    {
      const ZbChartCell *cell = zb_chart_data_get_cell (self->bars.data, series, i);

      if (!cell->missing)
        graphene_point_init (&points[n_points++], get_middle (plot, i),
                             get_y (self, plot, cell->value));
    }
  gtk_widget_get_color (self->line, &color);
  zb_chart_append_line (snapshot, points, n_points, &color);
}

static void
zb_column_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZbColumnChart *self = ZB_COLUMN_CHART (widget);
  GdkRGBA ink;
  Plot plot;

  if (self->bars.data == NULL)
    return;

  gtk_widget_get_color (widget, &ink);
  make_plot (self, &plot);
  append_axis (self, snapshot, &plot, &ink);
  for (guint i = 0; i < self->bars.widgets->len; i++)
    if (g_ptr_array_index (self->bars.widgets, i) != NULL)
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->bars.widgets, i), snapshot);
  for (guint i = 0; i < self->bars.data->series->len; i++)
    if (zb_chart_data_get_series (self->bars.data, i)->fill == ZB_CHART_FILL_LINE)
      append_line (self, snapshot, &plot, i);
  append_totals (self, snapshot, &plot, &ink);
  append_names (self, snapshot, &plot, &ink);
}

static void
allocate_column (ZbColumnChart *self, const Plot *plot, guint category)
{
  gint64 above = 0, below = 0;

  for (guint i = 0; i < self->bars.data->series->len; i++)
    {
      const ZbChartCell *cell = zb_chart_data_get_cell (self->bars.data, i, category);
      gint64 *end = cell->value < 0 ? &below : &above;
      const float from = get_y (self, plot, *end);
      float to = 0;

      if (zb_chart_bars_get (&self->bars, i, category) == NULL ||
          !zb_decimal_add (end, cell->value))
        continue;

      to = get_y (self, plot, *end);
      zb_chart_bars_allocate (&self->bars, i, category, GTK_ORIENTATION_VERTICAL,
                              &GRAPHENE_RECT_INIT (get_middle (plot, category) - plot->column / 2,
                                                   MIN (from, to), plot->column, ABS (from - to)));
    }
}

static void
zb_column_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZbColumnChart *self = ZB_COLUMN_CHART (widget);
  Plot plot;

  if (self->bars.data == NULL)
    return;

  make_plot (self, &plot);
  for (guint i = 0; i < self->bars.data->categories->len; i++)
    allocate_column (self, &plot, i);
}

static void
zb_column_chart_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 2 * MIN_WIDTH : NATURAL_HEIGHT;
}

static void
zb_column_chart_dispose (GObject *object)
{
  ZbColumnChart *self = ZB_COLUMN_CHART (object);

  zb_chart_bars_clear (&self->bars);
  g_clear_pointer (&self->line, gtk_widget_unparent);
  G_OBJECT_CLASS (zb_column_chart_parent_class)->dispose (object);
}

static void
zb_column_chart_class_init (ZbColumnChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_column_chart_dispose;
  widget_class->snapshot = zb_column_chart_snapshot;
  widget_class->size_allocate = zb_column_chart_size_allocate;
  widget_class->measure = zb_column_chart_measure;
  widget_class->focus = zb_chart_bars_focus;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
zb_column_chart_init (ZbColumnChart *self)
{
  self->line = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, NULL);
  gtk_widget_add_css_class (self->line, zb_chart_fill_get_class (ZB_CHART_FILL_LINE));
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}

GtkWidget *
zb_column_chart_new (void)
{
  return g_object_new (ZB_TYPE_COLUMN_CHART, NULL);
}

void
zb_column_chart_set_data (ZbColumnChart *self, ZbChartData *data)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (ZB_IS_COLUMN_CHART (self));
  g_return_if_fail (data != NULL);

  zb_chart_scale_init (&self->scale, zb_chart_data_get_min (data), zb_chart_data_get_max (data),
                       data->unit, MAX_STEPS);
  zb_chart_bars_set_data (&self->bars, GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, data);
  summary = zb_chart_data_describe (data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, data->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}
