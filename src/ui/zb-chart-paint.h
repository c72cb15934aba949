/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How charts are painted: fills that differ without colour, lines, and text, all in the colours that the
 * style gives a widget. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a series looks besides its colour. */
typedef enum
{
  ZB_CHART_FILL_SOLID,
  ZB_CHART_FILL_HATCH,
  ZB_CHART_FILL_LINE, /* no bar: a dashed line over the others */
} ZbChartFill;

/* The style class that gives the series its colour: "chart-solid", "chart-hatch", "chart-line". */
const char *zb_chart_fill_get_class (ZbChartFill fill);

/* Slanting lines over @bounds, @spacing apart; they are to be clipped to it. (transfer full) */
GskPath *zb_chart_make_hatch (const graphene_rect_t *bounds, float spacing);

/* A line through @points. (transfer full) */
GskPath *zb_chart_make_line (const graphene_point_t *points, gsize n_points);

/* Fills @bounds; LINE is a dashed line through its middle. */
void zb_chart_append_fill (GtkSnapshot *snapshot,
                           const graphene_rect_t *bounds,
                           ZbChartFill fill,
                           const GdkRGBA *color);

/* A dashed line through @points with a dot at each. */
void zb_chart_append_line (GtkSnapshot *snapshot,
                           const graphene_point_t *points,
                           gsize n_points,
                           const GdkRGBA *color);

/* @color with @alpha of its own opacity. */
GdkRGBA zb_chart_fade (const GdkRGBA *color, float alpha);

/* @layout with its top left corner at @x, @y. */
void zb_chart_append_layout (GtkSnapshot *snapshot,
                             PangoLayout *layout,
                             float x,
                             float y,
                             const GdkRGBA *color);

G_END_DECLS
