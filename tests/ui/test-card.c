/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards: what they say of a figure, and where each part of it leads. */

#include "config.h"

#include "overview-fixture.h"

#include "ui/zb-bullet-bar.h"
#include "ui/zb-card-grid.h"
#include "ui/zb-card-text.h"
#include "ui/zb-card-view.h"
#include "ui/zb-figure-button.h"

#define RATE G_GINT64_CONSTANT (230000000) /* 23 000 */
#define BILLION G_GINT64_CONSTANT (1000000000)

/* A card and its figures, on the stack of a test. */
typedef struct
{
  ZbCard card;
  ZbFigure actual, base;
  ZbCard part;
  ZbFigure part_actual;
} Sample;

static void
sample_clear (Sample *sample)
{
  g_clear_pointer (&sample->card.children, g_ptr_array_unref);
  g_clear_pointer (&sample->part.children, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static void
set_figure (ZbFigure *figure, const char *key, gint year, ZbDimension dimension, ZbUnit unit)
{
  figure->rule = key != NULL ? zb_figure_rule_find (key) : NULL;
  figure->scope.year = year;
  figure->scope.period = ZB_PERIOD_Y;
  figure->scope.cut_off = year * 10000 + 1228;
  figure->dimension = dimension;
  figure->unit = unit;
}

static void
sample_init (Sample *sample, const char *key, ZbDimension dimension, ZbUnit unit)
{
  ZbCard *card = &sample->card;

  set_figure (&sample->actual, key, 2021, dimension, unit);
  set_figure (&sample->base, key, 2020, dimension, unit);
  card->indicator = 7;
  card->name = (char *)"Chỉ tiêu";
  card->name_en = (char *)"Indicator";
  card->actual = &sample->actual;
  card->children = g_ptr_array_new ();
  card->percent = card->percent_usd = card->percent_vnd = ZB_NO_PERCENT;
  card->growth = card->ratio = card->pace = ZB_NO_PERCENT;
  card->elapsed = 992;
  sample->part.children = g_ptr_array_new ();
}

/* 35 new projects of 28, 20 of them FDI, 47 the year before. */
static void
sample_init_projects (Sample *sample)
{
  sample_init (sample, "new_projects", ZB_DIMENSION_COUNT, ZB_UNIT_PROJECT);
  sample->actual.value = 35;
  sample->base.value = 47;
  sample->card.base = &sample->base;
  sample->card.target = 11;
  sample->card.target_unit = ZB_UNIT_PROJECT;
  sample->card.target_value = 28;
  sample->card.percent = 1250;
  sample->card.percent_decimals = 1;
  sample->card.growth = -255;

  set_figure (&sample->part_actual, "new_projects_fdi", 2021, ZB_DIMENSION_COUNT, ZB_UNIT_PROJECT);
  sample->part_actual.value = 20;
  sample->part.name = (char *)"Dự án FDI cấp mới";
  sample->part.name_en = (char *)"New FDI projects";
  sample->part.actual = &sample->part_actual;
  g_ptr_array_add (sample->card.children, &sample->part);
}

/* The year's capital at the plan's rate. */
static void
sample_init_capital (Sample *sample)
{
  sample_init (sample, "new_and_additional_capital", ZB_DIMENSION_CAPITAL, ZB_UNIT_NONE);
  sample->actual.usd = G_GINT64_CONSTANT (53695800000);
  sample->actual.vnd = 9405326 * (BILLION / 1000);
  sample->card.target = 12;
  sample->card.combine = ZB_COMBINE_TO_VND;
  sample->card.target_unit = ZB_UNIT_BILLION_VND;
  sample->card.target_value = 12000 * BILLION;
  sample->card.target_vnd = 12000 * BILLION;
  sample->card.combined = 2175536 * (BILLION / 100);
  sample->card.percent = 181;
  sample->card.rate = RATE;
  sample->card.rate_source = (char *)"Plan rate, 01/01/2021";
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_text (void)
{
  g_auto (Sample) sample = { 0 };

  sample_init_projects (&sample);
  assert_text (zb_card_text_dup_part (&sample.part, ZB_LANGUAGE_EN), "20 FDI");
  assert_text (zb_card_text_dup_percent (&sample.card, ZB_LANGUAGE_EN), "125.0% of plan");
  assert_text (zb_card_text_dup_percent (&sample.card, ZB_LANGUAGE_VI), "125,0% of plan");
  assert_text (zb_card_text_dup_target (&sample.card, ZB_LANGUAGE_EN), "Target: 28 projects");
  assert_text (zb_card_text_dup_growth (&sample.card, ZB_LANGUAGE_EN), "−25.5% on 2020");
  assert_text (zb_card_text_dup_pace (&sample.card, ZB_LANGUAGE_EN),
               "125.0% of plan with 99% of the year gone");
  assert_text (zb_card_text_dup_base (&sample.card, ZB_LANGUAGE_EN), "2020: 47 projects");
  assert_text (zb_card_text_dup_caption (&sample.card, ZB_LANGUAGE_EN), NULL);
  g_assert_cmpfloat_with_epsilon (zb_card_text_get_percent (&sample.card), 125, 1e-9);
}

static void
test_text_capital (void)
{
  g_auto (Sample) sample = { 0 };
  g_autofree char *tooltip = NULL;

  sample_init_capital (&sample);
  assert_text (zb_card_text_dup_percent (&sample.card, ZB_LANGUAGE_VI), "181% of plan");
  assert_text (zb_card_text_dup_target (&sample.card, ZB_LANGUAGE_VI), "Target: 12.000 tỷ đồng");
  assert_text (zb_card_text_dup_caption (&sample.card, ZB_LANGUAGE_VI),
               "rate 23.000 (Plan rate, 01/01/2021)");
  assert_text (zb_card_text_dup_growth (&sample.card, ZB_LANGUAGE_VI), NULL);
  tooltip = zb_card_text_dup_tooltip (&sample.card, ZB_LANGUAGE_VI);
  g_assert_true (g_str_has_prefix (tooltip, "536,958 triệu USD và 9.405,326 tỷ đồng\n"));
  g_assert_nonnull (strstr (tooltip, zb_figure_rule_get_meaning (sample.actual.rule)));
  g_assert_nonnull (strstr (tooltip, "23.000"));
}

/* Currencies told apart, and targets that are missing. */
static void
test_text_separate (void)
{
  g_auto (Sample) sample = { 0 };

  sample_init_capital (&sample);
  sample.card.combine = ZB_COMBINE_SEPARATE;
  sample.card.percent = ZB_NO_PERCENT;
  sample.card.percent_usd = 298;
  sample.card.percent_vnd = 224;
  sample.card.percent_decimals = 1;
  assert_text (zb_card_text_dup_percent (&sample.card, ZB_LANGUAGE_EN),
               "29.8% of plan in USD, 22.4% in VND");
  g_assert_cmpfloat_with_epsilon (zb_card_text_get_percent (&sample.card), 22.4, 1e-9);

  sample.card.percent_usd = ZB_NO_PERCENT;
  g_assert_cmpfloat_with_epsilon (zb_card_text_get_percent (&sample.card), 22.4, 1e-9);
  sample.card.percent_vnd = ZB_NO_PERCENT;
  assert_text (zb_card_text_dup_percent (&sample.card, ZB_LANGUAGE_EN), NULL);
  assert_text (zb_card_text_dup_pace (&sample.card, ZB_LANGUAGE_EN), NULL);
  g_assert_cmpfloat (zb_card_text_get_percent (&sample.card), <, 0);
}

static void
test_text_estimate (void)
{
  g_auto (Sample) sample = { 0 };
  g_autofree char *tooltip = NULL;

  sample_init (&sample, "production", ZB_DIMENSION_AMOUNT, ZB_UNIT_BILLION_VND);
  sample.actual.value = 129286 * BILLION;
  sample.actual.decimals = 3;
  sample.actual.estimated = TRUE;
  sample.actual.estimated_value = 7575189 * (BILLION / 1000);
  sample.actual.n_estimated = 88;
  sample.actual.n_records = 1272;
  sample.card.vintage = "estimate";
  sample.card.price_basis = "current";
  assert_text (zb_card_text_dup_caption (&sample.card, ZB_LANGUAGE_EN),
               "Estimate · At current prices");
  tooltip = zb_card_text_dup_tooltip (&sample.card, ZB_LANGUAGE_EN);
  g_assert_true (g_str_has_prefix (tooltip, "VND 129,286 billion\n"
                                            "Estimated of it: VND 7,575.189 billion, in 88 of "
                                            "1,272 entries.\n"));
}

static GtkWidget *
show (ZbCardView *view, const ZbCard *card, GtkWindow **window)
{
  zb_card_view_set_card (view, card, ZB_LANGUAGE_EN);
  *window = overview_fixture_show (GTK_WIDGET (view), 360, 300);
  return GTK_WIDGET (view);
}

static void
assert_leads (GtkWindow *window, GtkWidget *view, const char *name, const char *action)
{
  GtkWidget *button = overview_fixture_find (view, ZB_TYPE_FIGURE_BUTTON, name);
  g_autofree char *activated = NULL;

  g_assert_nonnull (button);
  overview_fixture_click (button);
  activated = overview_fixture_take_action (window);
  g_assert_cmpstr (activated, ==, action);
}

static void
test_view (void)
{
  g_auto (Sample) sample = { 0 };
  GtkWindow *window = NULL;
  GtkWidget *view = g_object_ref_sink (zb_card_view_new ());

  sample_init_projects (&sample);
  show (ZB_CARD_VIEW (view), &sample.card, &window);
  overview_fixture_assert_name (view, "Indicator");
  assert_leads (window, view, "Indicator: 35 projects",
                "win.open-figure('new_projects', 2021, 'Y', 0, 20211228, 0, 0, 'none', 0, '')");
  assert_leads (window, view, "New FDI projects: 20 FDI",
                "win.open-figure('new_projects_fdi', 2021, 'Y', 0, 20211228, 0, 0, 'none', 0, '')");
  assert_leads (window, view, "Indicator: 125.0% of plan",
                "win.open-figure('new_projects', 2021, 'Y', 0, 20211228, 0, 0, 'none', 0, '')");
  assert_leads (window, view, "Indicator: −25.5% on 2020",
                "win.open-figure('new_projects', 2020, 'Y', 0, 20201228, 0, 0, 'none', 0, '')");
  assert_leads (window, view, "Indicator: Target: 28 projects", "win.open-record('target', 11)");
  g_assert_nonnull (
    overview_fixture_find (view, ZB_TYPE_BULLET_BAR, "125.0% of plan with 99% of the year gone"));
  g_assert_null (
    overview_fixture_find (view, ZB_TYPE_FIGURE_BUTTON, "Indicator: No target for 2021: set one"));
  gtk_window_destroy (window);
  g_assert_finalize_object (view);
}

static void
test_view_untargeted (void)
{
  g_auto (Sample) sample = { 0 };
  GtkWindow *window = NULL;
  GtkWidget *view = zb_card_view_new ();

  sample_init_projects (&sample);
  sample.card.target = 0;
  sample.card.percent = ZB_NO_PERCENT;
  show (ZB_CARD_VIEW (view), &sample.card, &window);
  g_assert_null (overview_fixture_find (view, ZB_TYPE_BULLET_BAR, NULL));
  assert_leads (window, view, "Indicator: No target for 2021: set one",
                "win.new-record('target', 'indicator', 7)");
  gtk_window_destroy (window);
}

/* Nothing recorded: the card says what to record, never “0”; an entered indicator wants a value of its own. */
static void
test_view_missing (void)
{
  static const struct
  {
    const char *key;
    const char *label;
    const char *action;
  } cases[] = {
    { "production", "New report", "win.new-record('enterprise_report', '', 0)" },
    { NULL, "New value", "win.new-record('indicator_value', 'indicator', 7)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Sample) sample = { 0 };
      GtkWindow *window = NULL;
      GtkWidget *view = zb_card_view_new ();
      GtkWidget *button = NULL;
      g_autofree char *action = NULL;

      sample_init (&sample, cases[i].key, ZB_DIMENSION_AMOUNT, ZB_UNIT_BILLION_VND);
      sample.actual.missing = TRUE;
      sample.card.target = 13;
      sample.card.target_unit = ZB_UNIT_BILLION_VND;
      sample.card.target_value = 120000 * BILLION;
      show (ZB_CARD_VIEW (view), &sample.card, &window);
      g_assert_null (overview_fixture_find (view, ZB_TYPE_FIGURE_BUTTON, "Indicator: –"));
      button = overview_fixture_find (view, GTK_TYPE_BUTTON, cases[i].label);
      g_assert_nonnull (button);
      overview_fixture_click (button);
      action = overview_fixture_take_action (window);
      g_assert_cmpstr (action, ==, cases[i].action);
      g_assert_true (zb_card_text_is_telling (&sample.card));
      sample.card.target = 0;
      g_assert_false (zb_card_text_is_telling (&sample.card));
      gtk_window_destroy (window);
    }
}

/* An entered value leads to its entry, and one that contradicts the records says so. */
static void
test_view_entered (void)
{
  g_auto (Sample) sample = { 0 };
  GtkWindow *window = NULL;
  GtkWidget *view = zb_card_view_new ();

  sample_init (&sample, NULL, ZB_DIMENSION_AMOUNT, ZB_UNIT_BILLION_VND);
  sample.actual.value = 5 * BILLION;
  sample.card.entered = TRUE;
  sample.card.entered_id = 21;
  sample.card.control = 22;
  sample.card.control_differs = TRUE;
  show (ZB_CARD_VIEW (view), &sample.card, &window);
  assert_leads (window, view, "Indicator: VND 5 billion", "win.open-record('indicator_value', 21)");
  assert_leads (window, view, "The entered value differs",
                "win.open-record('indicator_value', 22)");
  gtk_window_destroy (window);
}

/* Equal columns, as many as fit, and a wide card that takes two where there are two. */
static void
test_grid (void)
{
  static const struct
  {
    int width;
    int columns;
  } cases[] = { { 360, 1 }, { 700, 2 }, { 1000, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *grid =
        g_object_new (ZB_TYPE_CARD_GRID, "column-width", 300, "max-columns", 3u, NULL);
      GtkWindow *window = NULL;
      GtkWidget *wide = NULL;
      graphene_rect_t first, last;

      for (guint j = 0; j < 3; j++)
        zb_card_grid_append (ZB_CARD_GRID (grid), gtk_label_new ("Card"));
      wide = zb_card_grid_get (ZB_CARD_GRID (grid), 0);
      zb_card_grid_set_span (ZB_CARD_GRID (grid), wide, 2);
      window = overview_fixture_show (grid, cases[i].width, 300);
      g_assert_true (gtk_widget_compute_bounds (wide, grid, &first));
      g_assert_true (
        gtk_widget_compute_bounds (zb_card_grid_get (ZB_CARD_GRID (grid), 2), grid, &last));
      if (cases[i].columns == 1)
        g_assert_cmpfloat (first.size.width, ==, last.size.width);
      else
        g_assert_cmpfloat_with_epsilon (first.size.width, 2 * last.size.width + 12, 1);
      g_assert_cmpint (last.origin.y > first.origin.y, ==, TRUE);
      zb_card_grid_truncate (ZB_CARD_GRID (grid), 1);
      g_assert_null (zb_card_grid_get (ZB_CARD_GRID (grid), 1));
      gtk_window_destroy (window);
    }
}

int
main (int argc, char *argv[])
{
  overview_fixture_init (&argc, &argv);
  g_test_add_func ("/ui/card-text/projects", test_text);
  g_test_add_func ("/ui/card-text/capital", test_text_capital);
  g_test_add_func ("/ui/card-text/separate", test_text_separate);
  g_test_add_func ("/ui/card-text/estimate", test_text_estimate);
  g_test_add_func ("/ui/card-view/figures", test_view);
  g_test_add_func ("/ui/card-view/untargeted", test_view_untargeted);
  g_test_add_func ("/ui/card-view/missing", test_view_missing);
  g_test_add_func ("/ui/card-view/entered", test_view_entered);
  g_test_add_func ("/ui/card-grid/columns", test_grid);
  return g_test_run ();
}
