/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints one fill. The label beside it says what it stands for, so it says nothing itself. */

#include "config.h"

#include "ui/zb-chart-swatch.h"

#define WIDTH 24
#define HEIGHT 12

struct _ZbChartSwatch
{
  GtkWidget parent_instance;

  ZbChartFill fill;
};

G_DEFINE_FINAL_TYPE (ZbChartSwatch, zb_chart_swatch, GTK_TYPE_WIDGET)

static void
zb_chart_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  zb_chart_append_fill (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height),
                        ZB_CHART_SWATCH (widget)->fill, &color);
}

static void
zb_chart_swatch_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
zb_chart_swatch_class_init (ZbChartSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = zb_chart_swatch_snapshot;
  widget_class->measure = zb_chart_swatch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
zb_chart_swatch_init (ZbChartSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
zb_chart_swatch_new (ZbChartFill fill)
{
  ZbChartSwatch *self = g_object_new (ZB_TYPE_CHART_SWATCH, NULL);

  self->fill = fill;
  gtk_widget_add_css_class (GTK_WIDGET (self), zb_chart_fill_get_class (fill));
  return GTK_WIDGET (self);
}
