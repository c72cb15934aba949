/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills, lines and text of charts. */

#include "config.h"

#include "ui/zb-chart-paint.h"

#define HATCH_SPACING 6
#define LINE_WIDTH 2
#define DOT_RADIUS 2.5f

static const char *const fill_classes[] = {
  [ZB_CHART_FILL_SOLID] = "chart-solid",
  [ZB_CHART_FILL_HATCH] = "chart-hatch",
  [ZB_CHART_FILL_LINE] = "chart-line",
};

static void
append_hatch (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *color)
{
  const GdkRGBA ground = zb_chart_fade (color, 0.18f);
  const float widths[4] = { 1, 1, 1, 1 };
  g_autoptr (GskPath) path = zb_chart_make_hatch (bounds, HATCH_SPACING);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);
  GskRoundedRect outline;

  gtk_snapshot_append_color (snapshot, &ground, bounds);
  gtk_snapshot_push_clip (snapshot, bounds);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gtk_snapshot_pop (snapshot);
  gsk_rounded_rect_init_from_rect (&outline, bounds, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths,
                              (GdkRGBA[4]){ *color, *color, *color, *color });
}

static void
append_dashes (GtkSnapshot *snapshot, GskPath *path, const GdkRGBA *color)
{
  const float dashes[] = { 5, 4 };
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);

  gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

const char *
zb_chart_fill_get_class (ZbChartFill fill)
{
  g_return_val_if_fail ((guint)fill < G_N_ELEMENTS (fill_classes), NULL);

  return fill_classes[fill];
}

GskPath *
zb_chart_make_hatch (const graphene_rect_t *bounds, float spacing)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  const float left = bounds->origin.x, top = bounds->origin.y;
  const float width = bounds->size.width, height = bounds->size.height;

  g_return_val_if_fail (spacing > 0, NULL);

  /* Lines rise to the right; the first touches the top left corner, the last the bottom right one. */
  for (float x = spacing / 2; x < width + height; x += spacing)
    {
      gsk_path_builder_move_to (builder, left + x, top);
      gsk_path_builder_line_to (builder, left + x - height, top + height);
    }

  return gsk_path_builder_free_to_path (g_steal_pointer (&builder));
}

GskPath *
zb_chart_make_line (const graphene_point_t *points, gsize n_points)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  for (gsize i = 0; i < n_points; i++)
    if (i == 0)
      gsk_path_builder_move_to (builder, points[i].x, points[i].y);
    else
      gsk_path_builder_line_to (builder, points[i].x, points[i].y);

  return gsk_path_builder_free_to_path (g_steal_pointer (&builder));
}

void
zb_chart_append_fill (GtkSnapshot *snapshot,
                      const graphene_rect_t *bounds,
                      ZbChartFill fill,
                      const GdkRGBA *color)
{
  const float middle = bounds->origin.y + bounds->size.height / 2;
  const graphene_point_t ends[] = {
    GRAPHENE_POINT_INIT (bounds->origin.x, middle),
    GRAPHENE_POINT_INIT (bounds->origin.x + bounds->size.width, middle),
  };

  if (bounds->size.width <= 0 || bounds->size.height <= 0)
    return;

  if (fill == ZB_CHART_FILL_SOLID)
    gtk_snapshot_append_color (snapshot, color, bounds);
  else if (fill == ZB_CHART_FILL_HATCH)
    append_hatch (snapshot, bounds, color);
  else
    {
      g_autoptr (GskPath) path = zb_chart_make_line (ends, G_N_ELEMENTS (ends));

      append_dashes (snapshot, path, color);
    }
}

void
zb_chart_append_line (GtkSnapshot *snapshot,
                      const graphene_point_t *points,
                      gsize n_points,
                      const GdkRGBA *color)
{
  g_autoptr (GskPath) line = zb_chart_make_line (points, n_points);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) dots = NULL;

  if (n_points == 0)
    return;

  append_dashes (snapshot, line, color);
  for (gsize i = 0; i < n_points; i++)
    gsk_path_builder_add_circle (builder, &points[i], DOT_RADIUS);
  dots = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, dots, GSK_FILL_RULE_WINDING, color);
}

GdkRGBA
zb_chart_fade (const GdkRGBA *color, float alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  return faded;
}

void
zb_chart_append_layout (GtkSnapshot *snapshot,
                        PangoLayout *layout,
                        float x,
                        float y,
                        const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}
