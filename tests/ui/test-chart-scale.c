/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Round axes, bullet bars, columns of cards, and the paths of fills. */

#include "config.h"

#include "ui/zb-chart-paint.h"
#include "ui/zb-chart-scale.h"

#define BILLION G_GINT64_CONSTANT (1000000000)

static void
test_axis (void)
{
  static const struct
  {
    gint64 min, max;
    ZbUnit unit;
    guint max_steps;
    guint n_steps;
    gint64 end;
    const char *second; /* tick 1 above zero in Vietnamese */
    const char *last;   /* the last tick in English */
  } cases[] = {
    { 0, 5405 * BILLION, ZB_UNIT_BILLION_VND, 4, 3, 6000 * BILLION, "2.000", "6,000" },
    { 0, 8000 * BILLION, ZB_UNIT_BILLION_VND, 4, 4, 8000 * BILLION, "2.000", "8,000" },
    { 0, 8000 * BILLION + 1, ZB_UNIT_BILLION_VND, 4, 2, 10000 * BILLION, "5.000", "10,000" },
    { 0, 7, ZB_UNIT_PROJECT, 4, 4, 8, "2", "8" },
    { 0, 1, ZB_UNIT_PROJECT, 4, 1, 1, "1", "1" },
    { 0, 0, ZB_UNIT_PROJECT, 4, 1, 1, "1", "1" },
    { 5, -5, ZB_UNIT_BILLION_VND, 4, 1, BILLION, "1", "1" },
    { -3, 7, ZB_UNIT_PROJECT, 4, 3, 10, "5", "10" },
    { -1, 300, ZB_UNIT_PROJECT, 4, 4, 300, "100", "300" },
    { -300, 0, ZB_UNIT_PROJECT, 4, 3, 0, NULL, "0" },
    { -G_MAXINT64, G_MAXINT64, ZB_UNIT_VND, 4, 4, G_MAXINT64, NULL, NULL },
    { 0, 1300 * BILLION / 1000, ZB_UNIT_BILLION_VND, 4, 3, 1500 * BILLION / 1000, "0,5", "1.5" },
    { 0, 1000000, ZB_UNIT_PERCENT, 4, 2, 1000000, "50", "100" },
    { 0, G_MAXINT64, ZB_UNIT_VND, 4, 2, G_MAXINT64, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZbChartScale scale;
      g_autofree char *zero = NULL;
      g_autofree char *second = NULL;
      g_autofree char *last = NULL;

      zb_chart_scale_init (&scale, cases[i].min, cases[i].max, cases[i].unit, cases[i].max_steps);
      g_assert_cmpint (zb_chart_scale_get_end (&scale), >=, cases[i].max);
      g_assert_cmpint (zb_chart_scale_get_start (&scale), <=, MAX (cases[i].min, 0));
      g_assert_cmpint (zb_chart_scale_get_tick (&scale, scale.n_below), ==, 0);
      g_assert_cmpuint (scale.n_steps, <=, cases[i].max_steps);
      g_assert_cmpuint (scale.n_steps, ==, cases[i].n_steps);
      if (cases[i].last == NULL)
        continue;

      g_assert_cmpint (zb_chart_scale_get_end (&scale), ==, cases[i].end);
      zero = zb_chart_scale_format_tick (&scale, scale.n_below, ZB_LANGUAGE_VI);
      if (cases[i].second != NULL)
        second = zb_chart_scale_format_tick (&scale, scale.n_below + 1, ZB_LANGUAGE_VI);
      last = zb_chart_scale_format_tick (&scale, scale.n_steps, ZB_LANGUAGE_EN);
      g_assert_cmpstr (zero, ==, "0");
      g_assert_cmpstr (second, ==, cases[i].second);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

static void
test_position (void)
{
  ZbChartScale scale;

  zb_chart_scale_init (&scale, 0, 60, ZB_UNIT_PROJECT, 4);
  g_assert_cmpint (zb_chart_scale_get_end (&scale), ==, 60);
  g_assert_cmpfloat (zb_chart_scale_get_position (&scale, 0), ==, 0);
  g_assert_cmpfloat (zb_chart_scale_get_position (&scale, 15), ==, 0.25);
  g_assert_cmpfloat (zb_chart_scale_get_position (&scale, 60), ==, 1);
  g_assert_cmpfloat (zb_chart_scale_get_position (&scale, 600), ==, 1);
  g_assert_cmpfloat (zb_chart_scale_get_position (&scale, -1), ==, 0);

  zb_chart_scale_init (&scale, -20, 60, ZB_UNIT_PROJECT, 4);
  g_assert_cmpint (zb_chart_scale_get_start (&scale), ==, -20);
  g_assert_cmpfloat (zb_chart_scale_get_position (&scale, -20), ==, 0);
  g_assert_cmpfloat (zb_chart_scale_get_position (&scale, 0), ==, 0.25);
  g_assert_cmpfloat (zb_chart_scale_get_position (&scale, 20), ==, 0.5);
}

static void
test_bullet (void)
{
  static const struct
  {
    double percent, elapsed;
    double fill, target, passed;
  } cases[] = {
    { 0, 0, 0, 1, 0 },           { 50, 25, 0.5, 1, 0.25 },        { 100, 100, 1, 1, 1 },
    { 200, 99, 1, 0.5, 0.495 },  { 125, 100, 1, 0.8, 0.8 },       { -3, 120, 0, 1, 1 },
    { 400, 50, 1, 0.25, 0.125 }, { 96.4, 99.2, 0.964, 1, 0.992 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZbBulletScale scale;

      zb_bullet_scale_init (&scale, cases[i].percent, cases[i].elapsed);
      g_assert_cmpfloat_with_epsilon (scale.fill, cases[i].fill, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.target, cases[i].target, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.elapsed, cases[i].passed, 1e-9);
    }
}

static void
test_columns (void)
{
  g_assert_cmpuint (zb_chart_count_columns (336, 290, 12, 4), ==, 1);
  g_assert_cmpuint (zb_chart_count_columns (100, 290, 12, 4), ==, 1);
  g_assert_cmpuint (zb_chart_count_columns (592, 290, 12, 4), ==, 2);
  g_assert_cmpuint (zb_chart_count_columns (591, 290, 12, 4), ==, 1);
  g_assert_cmpuint (zb_chart_count_columns (3000, 290, 12, 4), ==, 4);
}

/* Every point of the rectangle is within one spacing of a line, whatever its shape. */
static void
test_hatch (void)
{
  static const graphene_rect_t cases[] = {
    { { 0, 0 }, { 40, 100 } },
    { { 10, 20 }, { 200, 16 } },
    { { 3, 3 }, { 6, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GskPath) path = zb_chart_make_hatch (&cases[i], 6);
      const graphene_rect_t *area = &cases[i];
      const graphene_point_t corners[] = {
        area->origin,
        { area->origin.x + area->size.width, area->origin.y },
        { area->origin.x, area->origin.y + area->size.height },
        { area->origin.x + area->size.width, area->origin.y + area->size.height },
      };

      GskPathPoint closest;

      g_assert_false (gsk_path_is_empty (path));
      for (guint j = 0; j < G_N_ELEMENTS (corners); j++)
        g_assert_true (gsk_path_get_closest_point (path, &corners[j], 6, &closest, NULL));
    }
}

static void
test_line (void)
{
  const graphene_point_t points[] = { { 0, 0 }, { 30, 40 }, { 30, 50 } };
  g_autoptr (GskPath) line = zb_chart_make_line (points, G_N_ELEMENTS (points));
  g_autoptr (GskPath) none = zb_chart_make_line (NULL, 0);
  g_autoptr (GskPathMeasure) measure = gsk_path_measure_new (line);

  g_assert_cmpfloat_with_epsilon (gsk_path_measure_get_length (measure), 60, 1e-3);
  g_assert_true (gsk_path_is_empty (none));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/chart-scale/axis", test_axis);
  g_test_add_func ("/ui/chart-scale/position", test_position);
  g_test_add_func ("/ui/chart-scale/bullet", test_bullet);
  g_test_add_func ("/ui/chart-scale/columns", test_columns);
  g_test_add_func ("/ui/chart-paint/hatch", test_hatch);
  g_test_add_func ("/ui/chart-paint/line", test_line);
  return g_test_run ();
}
