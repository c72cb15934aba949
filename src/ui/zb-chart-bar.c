/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints one bar and carries its action, tooltip and accessible name. */

#include "config.h"

#include "ui/zb-chart-bar.h"
#include "ui/zb-figure-button.h"

struct _ZbChartBar
{
  GtkButton parent_instance;

  GtkOrientation orientation;
  ZbChartFill fill;
  float extent;
  gboolean below; /* zero: it goes down or to the left from there */
};

G_DEFINE_FINAL_TYPE (ZbChartBar, zb_chart_bar, GTK_TYPE_BUTTON)

static void
zb_chart_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZbChartBar *self = ZB_CHART_BAR (widget);
  const float width = gtk_widget_get_width (widget);
  const float height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GdkRGBA color;

  /* What is left of the widget, where it is larger than the bar so that it can be hit, is away from zero. */
  if (self->orientation == GTK_ORIENTATION_VERTICAL)
    graphene_rect_init (&bounds, 0, self->below ? 0 : height - MIN (self->extent, height), width,
                        MIN (self->extent, height));
  else
    graphene_rect_init (&bounds, self->below ? width - MIN (self->extent, width) : 0, 0,
                        MIN (self->extent, width), height);

  gtk_widget_get_color (widget, &color);
  zb_chart_append_fill (snapshot, &bounds, self->fill, &color);
}

static void
zb_chart_bar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
zb_chart_bar_class_init (ZbChartBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = zb_chart_bar_snapshot;
  widget_class->measure = zb_chart_bar_measure;
}

static void
zb_chart_bar_init (ZbChartBar *self)
{
  /* The chart decides where it stands, not a layout of its own. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chart-bar");
}

GtkWidget *
zb_chart_bar_new (GtkOrientation orientation, ZbChartFill fill)
{
  ZbChartBar *self = g_object_new (ZB_TYPE_CHART_BAR, NULL);

  self->orientation = orientation;
  self->fill = fill;
  gtk_widget_add_css_class (GTK_WIDGET (self), zb_chart_fill_get_class (fill));
  return GTK_WIDGET (self);
}

void
zb_chart_bar_set_cell (ZbChartBar *self, ZbChartData *data, guint series, guint category)
{
  const ZbChartCell *cell = zb_chart_data_get_cell (data, series, category);
  g_autofree char *sentence = zb_chart_data_describe_cell (data, series, category);

  g_return_if_fail (ZB_IS_CHART_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), !cell->missing && cell->value != 0);
  self->below = cell->value < 0;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  zb_figure_set_action (GTK_ACTIONABLE (self), cell->target != NULL ? "win.open-figure" : NULL,
                        cell->target);
}

gboolean
zb_chart_bar_is_below (ZbChartBar *self)
{
  g_return_val_if_fail (ZB_IS_CHART_BAR (self), FALSE);

  return self->below;
}

void
zb_chart_bar_set_extent (ZbChartBar *self, float extent)
{
  g_return_if_fail (ZB_IS_CHART_BAR (self));

  if (self->extent == extent)
    return;

  self->extent = extent;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
