/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints a bullet bar in the colours of its style: “color” for the marks, class “bullet-fill”
 * within it for the bar. */

#include "config.h"

#include "ui/zb-bullet-bar.h"
#include "ui/zb-chart-paint.h"
#include "ui/zb-chart-scale.h"

#define BAR_HEIGHT 10
#define TICK_REACH 3 /* beyond the bar, above and below */
#define TICK_WIDTH 3
#define TRIANGLE 7
#define HEIGHT (TICK_REACH + BAR_HEIGHT + TICK_REACH + TRIANGLE)
#define MIN_WIDTH 80

struct _ZbBulletBar
{
  GtkWidget parent_instance;

  GtkWidget *fill; /* carries the colour of the bar; never painted itself */
  double percent;
  double elapsed;
};

G_DEFINE_FINAL_TYPE (ZbBulletBar, zb_bullet_bar, GTK_TYPE_WIDGET)

static void
append_pill (GtkSnapshot *snapshot, float width, float whole, const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, TICK_REACH, whole, BAR_HEIGHT),
                                   BAR_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (0, TICK_REACH, width, BAR_HEIGHT));
  gtk_snapshot_pop (snapshot);
}

static void
append_triangle (GtkSnapshot *snapshot, float x, const GdkRGBA *color)
{
  const float top = TICK_REACH + BAR_HEIGHT + TICK_REACH;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x, top);
  gsk_path_builder_line_to (builder, x + TRIANGLE * 0.65f, top + TRIANGLE);
  gsk_path_builder_line_to (builder, x - TRIANGLE * 0.65f, top + TRIANGLE);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
zb_bullet_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZbBulletBar *self = ZB_BULLET_BAR (widget);
  const float width = gtk_widget_get_width (widget);
  const float tick_end = TICK_REACH + BAR_HEIGHT + TICK_REACH;
  GdkRGBA ink, paint, ground;
  ZbBulletScale scale;
  float tick = 0;

  gtk_widget_get_color (widget, &ink);
  gtk_widget_get_color (self->fill, &paint);
  ground = zb_chart_fade (&ink, 0.15f);
  zb_bullet_scale_init (&scale, self->percent, self->elapsed);
  tick = CLAMP (scale.target * width - TICK_WIDTH / 2.0f, 0, width - TICK_WIDTH);

  append_pill (snapshot, width, width, &ground);
  append_pill (snapshot, scale.fill * width, width, &paint);
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (tick, 0, TICK_WIDTH, tick_end));
  append_triangle (snapshot,
                   CLAMP (scale.elapsed * width, TRIANGLE * 0.65f, width - TRIANGLE * 0.65f), &ink);
}

static void
zb_bullet_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 2 * MIN_WIDTH : HEIGHT;
}

static void
zb_bullet_bar_dispose (GObject *object)
{
  g_clear_pointer (&ZB_BULLET_BAR (object)->fill, gtk_widget_unparent);
  G_OBJECT_CLASS (zb_bullet_bar_parent_class)->dispose (object);
}

static void
zb_bullet_bar_class_init (ZbBulletBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_bullet_bar_dispose;
  widget_class->snapshot = zb_bullet_bar_snapshot;
  widget_class->measure = zb_bullet_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "bulletbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
zb_bullet_bar_init (ZbBulletBar *self)
{
  self->fill = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, NULL);
  gtk_widget_add_css_class (self->fill, "chart-solid");
  gtk_widget_set_parent (self->fill, GTK_WIDGET (self));
}

GtkWidget *
zb_bullet_bar_new (void)
{
  return g_object_new (ZB_TYPE_BULLET_BAR, NULL);
}

void
zb_bullet_bar_set (ZbBulletBar *self, double percent, double elapsed, const char *sentence)
{
  g_return_if_fail (ZB_IS_BULLET_BAR (self));

  self->percent = percent;
  self->elapsed = elapsed;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, MAX (percent, 100.0),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, percent,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
