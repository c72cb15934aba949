/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars as children of a chart. */

#include "config.h"

#include "ui/zb-chart-bars.h"

#define MIN_HIT 8

static gboolean
has_shape (const ZbChartBars *self, const ZbChartData *data)
{
  if (self->data == NULL || self->data->series->len != data->series->len ||
      self->data->categories->len != data->categories->len)
    return FALSE;

  for (guint i = 0; i < data->series->len; i++)
    if (zb_chart_data_get_series (self->data, i)->fill != zb_chart_data_get_series (data, i)->fill)
      return FALSE;
  return TRUE;
}

static void
clear_widget (gpointer widget)
{
  if (widget != NULL)
    gtk_widget_unparent (widget);
}

/* Category by category, so that the keyboard walks from month to month. */
static void
make_widgets (ZbChartBars *self, GtkWidget *chart, GtkOrientation orientation, ZbChartData *data)
{
  g_clear_pointer (&self->widgets, g_ptr_array_unref);
  self->widgets = g_ptr_array_new_with_free_func (clear_widget);
  for (guint i = 0; i < data->categories->len; i++)
    for (guint j = 0; j < data->series->len; j++)
      {
        const ZbChartFill fill = zb_chart_data_get_series (data, j)->fill;
        GtkWidget *bar = NULL;

        if (fill != ZB_CHART_FILL_LINE)
          {
            bar = zb_chart_bar_new (orientation, fill);
            gtk_widget_set_parent (bar, chart);
          }
        g_ptr_array_add (self->widgets, bar);
      }
}

void
zb_chart_bars_set_data (ZbChartBars *self,
                        GtkWidget *chart,
                        GtkOrientation orientation,
                        ZbChartData *data)
{
  if (!has_shape (self, data))
    make_widgets (self, chart, orientation, data);
  zb_chart_data_ref (data);
  g_clear_pointer (&self->data, zb_chart_data_unref);
  self->data = data;

  for (guint i = 0; i < self->widgets->len; i++)
    {
      ZbChartBar *bar = g_ptr_array_index (self->widgets, i);

      if (bar != NULL)
        zb_chart_bar_set_cell (bar, data, i % data->series->len, i / data->series->len);
    }
  gtk_widget_queue_resize (chart);
}

void
zb_chart_bars_clear (ZbChartBars *self)
{
  g_clear_pointer (&self->widgets, g_ptr_array_unref);
  g_clear_pointer (&self->data, zb_chart_data_unref);
}

ZbChartBar *
zb_chart_bars_get (const ZbChartBars *self, guint series, guint category)
{
  GtkWidget *bar = NULL;

  if (self->widgets == NULL)
    return NULL;

  bar = g_ptr_array_index (self->widgets, category * self->data->series->len + series);
  return bar != NULL && gtk_widget_get_visible (bar) ? ZB_CHART_BAR (bar) : NULL;
}

void
zb_chart_bars_allocate (const ZbChartBars *self,
                        guint series,
                        guint category,
                        GtkOrientation orientation,
                        const graphene_rect_t *bounds)
{
  ZbChartBar *bar = zb_chart_bars_get (self, series, category);
  GtkAllocation place;

  if (bar == NULL)
    return;

  place.x = (int)(bounds->origin.x + 0.5f);
  place.y = (int)(bounds->origin.y + 0.5f);
  place.width = MAX ((int)(bounds->origin.x + bounds->size.width + 0.5f) - place.x, 1);
  place.height = MAX ((int)(bounds->origin.y + bounds->size.height + 0.5f) - place.y, 1);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      zb_chart_bar_set_extent (bar, place.height);
      place.y -= zb_chart_bar_is_below (bar) ? 0 : MAX (MIN_HIT - place.height, 0);
      place.height = MAX (place.height, MIN_HIT);
    }
  else
    {
      zb_chart_bar_set_extent (bar, place.width);
      place.x -= zb_chart_bar_is_below (bar) ? MAX (MIN_HIT - place.width, 0) : 0;
      place.width = MAX (place.width, MIN_HIT);
    }
  gtk_widget_size_allocate (GTK_WIDGET (bar), &place, -1);
}

gboolean
zb_chart_bars_focus (GtkWidget *chart, GtkDirectionType direction)
{
  const gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tab && gtk_widget_get_focus_child (chart) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->focus (chart, direction);
}

PangoLayout *
zb_chart_make_layout (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

char *
zb_chart_bars_format_short (const ZbChartBars *self, gint64 value)
{
  gint64 hundred = 100;

  for (guint i = 0; i < zb_unit_get_scale (self->data->unit); i++)
    hundred *= 10;
  return zb_unit_format_number (value, self->data->unit, ABS (value) < hundred ? 1 : 0,
                                self->data->language);
}
