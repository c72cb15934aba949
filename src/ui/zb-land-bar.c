/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints the steps of the land side by side; a swatch is a bar of one step. */

#include "config.h"

#include "ui/zb-land-bar.h"

#include "ui/zb-chart-paint.h"

#define BAR_HEIGHT 28
#define SWATCH_WIDTH 24
#define SWATCH_HEIGHT 12
#define MIN_WIDTH 80

struct _ZbLandBar
{
  GtkWidget parent_instance;

  GtkWidget *inks[2]; /* carry the colours of leased and serviced land; never painted themselves */
  gint64 areas[ZB_N_LAND_STEPS];
  gboolean swatch;
};

G_DEFINE_FINAL_TYPE (ZbLandBar, zb_land_bar, GTK_TYPE_WIDGET)

static void
append_step (ZbLandBar *self, GtkSnapshot *snapshot, ZbLandStep step, const graphene_rect_t *bounds)
{
  static const float fades[ZB_N_LAND_STEPS] = {
    [ZB_LAND_LEASABLE] = 0.35f, [ZB_LAND_ESTABLISHED] = 0.18f, [ZB_LAND_PLANNED] = 0.06f
  };
  const float widths[4] = { 1, 1, 1, 1 };
  GskRoundedRect outline;
  GdkRGBA ink, color;

  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  if (step <= ZB_LAND_SERVICED)
    {
      gtk_widget_get_color (self->inks[step], &color);
      zb_chart_append_fill (snapshot, bounds,
                            step == ZB_LAND_LEASED ? ZB_CHART_FILL_SOLID : ZB_CHART_FILL_HATCH,
                            &color);
      return;
    }

  color = zb_chart_fade (&ink, fades[step]);
  gtk_snapshot_append_color (snapshot, &color, bounds);
  gsk_rounded_rect_init_from_rect (&outline, bounds, 0);
  ink = zb_chart_fade (&ink, 0.5f);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]){ ink, ink, ink, ink });
}

static void
zb_land_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZbLandBar *self = ZB_LAND_BAR (widget);
  const float height = gtk_widget_get_height (widget);
  float ends[ZB_N_LAND_STEPS], start = 0;

  zb_land_bar_reckon (self->areas, gtk_widget_get_width (widget), ends);
  for (guint i = 0; i < ZB_N_LAND_STEPS; i++)
    {
      if (ends[i] > start)
        append_step (self, snapshot, i, &GRAPHENE_RECT_INIT (start, 0, ends[i] - start, height));
      start = ends[i];
    }
}

static void
zb_land_bar_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  const gboolean swatch = ZB_LAND_BAR (widget)->swatch;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = swatch ? SWATCH_WIDTH : MIN_WIDTH;
  else
    *minimum = *natural = swatch ? SWATCH_HEIGHT : BAR_HEIGHT;
}

static void
zb_land_bar_dispose (GObject *object)
{
  ZbLandBar *self = ZB_LAND_BAR (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->inks); i++)
    g_clear_pointer (&self->inks[i], gtk_widget_unparent);
  G_OBJECT_CLASS (zb_land_bar_parent_class)->dispose (object);
}

static void
zb_land_bar_class_init (ZbLandBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_land_bar_dispose;
  widget_class->snapshot = zb_land_bar_snapshot;
  widget_class->measure = zb_land_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "landbar");
}

static void
zb_land_bar_init (ZbLandBar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->inks); i++)
    {
      self->inks[i] =
        g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, "css-classes",
                      (const char *[]){ zb_chart_fill_get_class (i), NULL }, NULL);
      gtk_widget_set_parent (self->inks[i], GTK_WIDGET (self));
    }
}

GtkWidget *
zb_land_bar_new (void)
{
  return g_object_new (ZB_TYPE_LAND_BAR, NULL);
}

void
zb_land_bar_set (ZbLandBar *self, const gint64 areas[ZB_N_LAND_STEPS], const char *sentence)
{
  g_return_if_fail (ZB_IS_LAND_BAR (self));

  memcpy (self->areas, areas, sizeof self->areas);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
zb_land_bar_reckon (const gint64 areas[ZB_N_LAND_STEPS], float width, float ends[ZB_N_LAND_STEPS])
{
  gint64 whole = 1, reached = 0;

  for (guint i = 0; i < ZB_N_LAND_STEPS; i++)
    whole = MAX (whole, areas[i]);
  for (guint i = 0; i < ZB_N_LAND_STEPS; i++)
    {
      reached = MAX (reached, areas[i]);
      ends[i] = (float)((double)reached / (double)whole) * width;
    }
}

GtkWidget *
zb_land_swatch_new (ZbLandStep step)
{
  ZbLandBar *self =
    g_object_new (ZB_TYPE_LAND_BAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->swatch = TRUE;
  self->areas[step] = 1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  return GTK_WIDGET (self);
}
