/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The review that must come out right (model, section 4; the golden table of the sample's
 * README): to the digit, in both languages, each figure with as many records behind it as it
 * counts. */

#include "config.h"

#include "sample-book.h"
#include "stats/zb-scorecard.h"
#include "stats/zb-sensitivity.h"

static SampleBook *book;
static ZbScorecard *review;

static const ZbCard *
find_card (const GPtrArray *cards, const char *code)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const ZbCard *card = g_ptr_array_index (cards, i);

      if (g_str_equal (card->code, code))
        return card;
    }
  g_error ("no card %s", code);
}

static void
test_figures (void)
{
  static const struct
  {
    const char *key;
    gint32 day;
    const char *text;
  } cases[] = {
    { "planned_area", 20201231, "2.043 ha" },
    { "established_area", 20201231, "2.043 ha" },
    { "leasable_area", 20201231, "1.453 ha" },
    { "leased_area", 20201231, "1.081 ha" },
    { "occupancy", 20191231, "66,2%" },
    { "occupancy", 20201231, "74,4%" },
    { "occupancy", 20211231, "77,3%" },
    { "valid_projects", 20201231, "459 dự án" },
    { "valid_projects_fdi", 20201231, "284 dự án" },
    { "valid_projects_domestic", 20201231, "175 dự án" },
    { "registered", 20201231, "3.880 triệu USD và 32.100 tỷ đồng" },
    { "registered_fdi", 20201231, "3.880 triệu USD" },
    { "registered_domestic", 20201231, "32.100 tỷ đồng" },
    { "new_projects", 20211228, "35 dự án" },
    { "new_projects_fdi", 20211228, "20 dự án" },
    { "new_projects_domestic", 20211228, "15 dự án" },
    { "increase_turns_fdi", 20211228, "30 lượt" },
    { "increase_turns_domestic", 20211228, "20 lượt" },
    { "decrease_turns_fdi", 20211228, "5 lượt" },
    { "decrease_turns_domestic", 20211228, "3 lượt" },
    { "adjustment_turns", 20211228, "170 lượt" },
    { "closed_projects", 20211228, "6 dự án" },
    { "new_and_additional_capital", 20211228, "536,958 triệu USD và 9.405,326 tỷ đồng" },
    { "valid_projects", 20211228, "488 dự án" },
    { "valid_projects_fdi", 20211228, "300 dự án" },
    { "valid_projects_domestic", 20211228, "188 dự án" },
    { "operating_projects", 20211228, "393 dự án" },
    { "building_projects", 20211228, "51 dự án" },
    { "licensed_projects", 20211228, "35 dự án" },
    { "suspended_projects", 20211228, "9 dự án" },
    { "registered", 20211228, "4.398,724536 triệu USD và 41.357,448313739 tỷ đồng" },
    { "capital_decreases", 20211228, "−4,995 triệu USD và −39,59 tỷ đồng" },
    { "closed_capital", 20211228, "−13,238464 triệu USD và −108,287686261 tỷ đồng" },
    { "production", 20201231, "105.200 tỷ đồng" },
    { "budget", 20201231, "4.301,6 tỷ đồng" },
    { "production", 20211228, "129.286 tỷ đồng" },
    { "budget", 20211228, "5.790 tỷ đồng" },
    { "export", 20201231, "2.480,315 triệu USD" },
    { "export", 20211228, "2.941,26 triệu USD" },
    { "labour", 20211228, "85.974 người" },
    { "labour", 20211231, "85.974 người" },
    { "required_area", 20211228, "374,1 ha" },
    { "cleared_area", 20211228, "252,23 ha" },
    { "clearance", 20211228, "67,4%" },
    { "dossiers_returned", 20211228, "400 hồ sơ" },
    { "dossiers_returned_on_time", 20211228, "390 hồ sơ" },
    { "dossiers_on_time", 20211228, "97,5%" },
    { "dossiers_pending", 20211228, "21 hồ sơ" },
    { "dossiers_overdue", 20211228, "3 hồ sơ" },
    { "leads", 20211228, "60" },
    { "open_leads", 20211228, "42" },
    { "overdue_leads", 20211228, "9" },
    { "silent_leads", 20211228, "11" },
    { "petitions", 20211228, "46" },
    { "petitions_unanswered", 20211228, "11" },
    { "petitions_overdue", 20211228, "5" },
    { "tasks", 20221231, "11" },
    { "tasks_in_focus", 20221231, "6" },
    { "tasks_done", 20211228, "5" },
    { "tasks_overdue", 20211228, "3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZbScope scope = {
        .year = cases[i].day / 10000,
        .period = ZB_PERIOD_Y,
        .cut_off = cases[i].day,
      };
      g_autoptr (ZbFigure) figure =
        zb_figure_compute (book->ledger, zb_figure_rule_find (cases[i].key), &scope, TRUE, NULL);
      g_autofree char *text = zb_figure_format_exact (figure, ZB_LANGUAGE_VI);

      g_test_message ("%s", cases[i].key);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (figure->ids->len, ==, figure->n_records);
    }
}

static void
test_cards (void)
{
  static const struct
  {
    const char *code, *vi, *en, *target, *percent, *growth, *vintage;
  } cases[] = {
    { "new-projects", "35 dự án", "35 projects", "28 dự án", "125,0%", "−25,5%", NULL },
    { "adjustment-turns", "170 lượt", "170 turns", "–", "–", "+78,9%", NULL },
    { "new-capital", "536,958 triệu USD và 9.405,326 tỷ đồng",
      "USD 536.958 million and VND 9,405.326 billion", "12.000 tỷ đồng", "181%", "+47,8%", NULL },
    { "production", "≈129.000 tỷ đồng", "≈VND 129,000 billion", "120.000 tỷ đồng", "107,7%",
      "+22,9%", "estimate" },
    { "budget", "≈5.790 tỷ đồng", "≈VND 5,790 billion", "5.000 tỷ đồng", "115,8%", "+34,6%",
      "estimate" },
    { "export", "≈2.940 triệu USD", "≈USD 2,940 million", "3.050 triệu USD", "96,4%", "+18,6%",
      "estimate" },
    { "labour", "85.974 người", "85,974 people", "84.000 người", "102,4%", "+14,6%", "estimate" },
    { "occupancy", "74,4%", "74.4%", "76%", "97,9%", "+8,2 điểm %", NULL },
    { "wage", "≈7,81 triệu đồng", "≈VND 7.81 million", "–", "–", "+4,8%", "estimate" },
    { "pci", "–", "–", "–", "–", "–", NULL },
    { "disbursed", "2.981,19 triệu USD và 22.443,972 tỷ đồng",
      "USD 2,981.19 million and VND 22,443.972 billion", "–", "–", "–", NULL },
    { "dossiers-on-time", "97,5%", "97.5%", "97%", "100,5%", "–", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ZbCard *card = find_card (review->cards, cases[i].code);
      g_autofree char *vi = zb_figure_format (card->actual, ZB_LANGUAGE_VI);
      g_autofree char *en = zb_figure_format (card->actual, ZB_LANGUAGE_EN);
      g_autofree char *target = zb_card_format_target (card, ZB_LANGUAGE_VI);
      g_autofree char *percent =
        zb_card_format_percent (card->percent, card->percent_decimals, FALSE, ZB_LANGUAGE_VI);
      g_autofree char *growth = zb_card_format_growth (card, ZB_LANGUAGE_VI);

      g_test_message ("%s", cases[i].code);
      g_assert_cmpstr (vi, ==, cases[i].vi);
      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_cmpstr (target, ==, cases[i].target);
      g_assert_cmpstr (percent, ==, cases[i].percent);
      g_assert_cmpstr (growth, ==, cases[i].growth);
      g_assert_cmpstr (card->vintage, ==, cases[i].vintage);
      g_assert_false (card->control_differs);
    }
}

static void
test_capital (void)
{
  const ZbCard *card = find_card (review->cards, "new-capital");
  g_autofree char *combined = zb_card_format_combined (card, ZB_LANGUAGE_VI);

  g_assert_cmpint (review->cut_off, ==, 20211228);
  g_assert_cmpstr (combined, ==, "21.755,36 tỷ đồng");
  g_assert_cmpint (card->combine, ==, ZB_COMBINE_TO_VND);
  g_assert_cmpint (card->rate, ==, 230000000);
  g_assert_cmpstr (card->rate_kind, ==, "plan");
  g_assert_cmpint (card->rate_date, ==, 20210101);
  g_assert_cmpuint (card->children->len, ==, 2);
  g_assert_cmpstr (find_card (card->children, "new_and_additional_capital_fdi")->name_en, ==,
                   "New and additional capital of FDI projects");
}

static void
test_estimates (void)
{
  const ZbCard *production = find_card (review->cards, "production");
  const ZbCard *labour = find_card (review->cards, "labour");
  g_autofree char *base = zb_figure_format (production->base, ZB_LANGUAGE_VI);

  g_assert_cmpint (production->actual->estimated_value, ==, G_GINT64_CONSTANT (7575189000000));
  g_assert_cmpint (production->actual->n_estimated, ==, 88);
  g_assert_cmpint (production->actual->n_records, ==, 1272);
  g_assert_cmpint (labour->actual->n_estimated, ==, 42);
  g_assert_cmpint (labour->actual->n_records, ==, 330);
  /* The base has estimated rows too, but it has been made official: it is told in full. */
  g_assert_cmpint (production->base->n_estimated, ==, 66);
  g_assert_cmpstr (base, ==, "105.200 tỷ đồng");
  g_assert_cmpstr (production->base_vintage, ==, "official");
  g_assert_cmpstr (production->price_basis, ==, "current");
}

/* The first revision before its replacement took effect; a half-year against the half-year
 * before. */
static void
test_earlier_cut_off (void)
{
  g_autoptr (ZbScorecard) card_of_june = zb_scorecard_compute (book->ledger, 2021, 20210630, NULL);
  const ZbCard *export = find_card (card_of_june->cards, "export");
  const ZbCard *production = find_card (card_of_june->cards, "production");
  g_autofree char *target = zb_card_format_target (export, ZB_LANGUAGE_VI);
  g_autofree char *actual = zb_figure_format_exact (production->actual, ZB_LANGUAGE_VI);
  g_autofree char *base = zb_figure_format_exact (production->base, ZB_LANGUAGE_VI);

  g_assert_cmpstr (target, ==, "2.900 triệu USD");
  g_assert_cmpstr (actual, ==, "59.119,121 tỷ đồng");
  g_assert_cmpstr (base, ==, "49.207,436 tỷ đồng");
}

static void
test_order (void)
{
  static const char *const codes[] = { "new-projects", "new-capital", "production", "budget",
                                       "export",       "labour",      "occupancy" };
  gboolean targets_end = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpstr (((ZbCard *)g_ptr_array_index (review->cards, i))->code, ==, codes[i]);
  for (guint i = 0; i < review->cards->len; i++)
    {
      const ZbCard *card = g_ptr_array_index (review->cards, i);

      g_assert_false (targets_end && card->target != 0);
      targets_end |= card->target == 0;
    }
}

static void
test_years (void)
{
  gint newest;
  g_autoptr (GArray) years = zb_scorecard_get_years (book->ledger, &newest);
  g_autoptr (GArray) days = zb_scorecard_get_cut_offs (book->ledger, 2021);
  g_autoptr (ZbScorecard) plan = zb_scorecard_compute (book->ledger, 2022, 0, NULL);

  g_assert_cmpint (newest, ==, 2021);
  g_assert_cmpint (g_array_index (years, gint, 0), ==, 2022);
  g_assert_cmpint (g_array_index (years, gint, 1), ==, 2021);
  g_assert_cmpint (g_array_index (years, gint, years->len - 1), ==, 2003);
  g_assert_cmpuint (days->len, ==, 5);
  g_assert_cmpint (g_array_index (days, gint32, 3), ==, 20211228);
  /* A year with a plan and nothing else begins on its first day, and has no achievements. */
  g_assert_cmpint (plan->cut_off, ==, 20220101);
  g_assert_true (find_card (plan->cards, "new-projects")->actual->missing);
  g_assert_cmpint (find_card (plan->cards, "new-projects")->percent, ==, G_MININT64);
}

/* The rounded percentage of the review at other rates: at both ends it is still told, a ten-thousandth
 * of a đồng beyond them it is not. */
static void
test_sensitivity (void)
{
  g_autoptr (ZbScorecard) scorecard = zb_scorecard_compute (book->ledger, 2021, 20211228, NULL);
  guint n_combined = 0;

  for (guint i = 0; i < scorecard->cards->len; i++)
    {
      ZbCard *card = scorecard->cards->pdata[i];
      ZbSensitivity sensitivity;
      const ZbRatePoint *agreed = &sensitivity.points[ZB_N_SENSITIVITY_RATES / 2];
      const gint64 rate = card->rate;
      gint64 ends[2];

      if (!zb_sensitivity_compute (card, &sensitivity))
        continue;
      n_combined++;
      ends[0] = sensitivity.from;
      ends[1] = sensitivity.to;
      g_assert_cmpint (agreed->rate, ==, rate);
      g_assert_cmpint (agreed->percent, ==, card->percent);
      g_assert_cmpint (sensitivity.points[0].percent, <, agreed->percent);
      for (gint end = 0; end < 2; end++)
        {
          card->rate = ends[end];
          g_assert_true (zb_sensitivity_compute (card, &sensitivity));
          g_assert_cmpint (agreed->percent, ==, card->percent);
          card->rate += end == 0 ? -1 : 1;
          g_assert_true (zb_sensitivity_compute (card, &sensitivity));
          g_assert_cmpint (agreed->percent, !=, card->percent);
        }
      card->rate = rate;
    }
  g_assert_cmpuint (n_combined, >, 0);
}

/* The parts of a series make the figure, month by month and zone by zone. */
static void
test_series (void)
{
  static const struct
  {
    const char *key;
    gboolean by_month;
    gint64 sum;
  } cases[] = {
    { "new_projects", TRUE, 35 },
    { "new_projects", FALSE, 35 },
    { "adjustment_turns", TRUE, 170 },
    { "new_and_additional_capital", TRUE, G_GINT64_CONSTANT (21755360000000) },
    { "new_and_additional_capital", FALSE, G_GINT64_CONSTANT (21755360000000) },
    { "valid_projects", FALSE, 488 },
    { "production", FALSE, G_GINT64_CONSTANT (129286000000000) },
  };
  const ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbSeries) series =
        (cases[i].by_month ? zb_series_by_month : zb_series_by_zone) (book->ledger, cases[i].key,
                                                                      &scope, 230000000, &error);
      gint64 sum = 0;

      g_assert_no_error (error);
      g_assert_cmpuint (series->points->len, ==, cases[i].by_month ? 12 : 8);
      for (guint j = 0; j < series->points->len; j++)
        sum += g_array_index (series->points, ZbPoint, j).value;
      g_assert_cmpint (sum, ==, cases[i].sum);
    }
  g_assert_null (zb_series_by_month (book->ledger, "none", &scope, 0, &error));
  g_assert_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_null (zb_series_by_zone (book->ledger, "new_and_additional_capital", &scope, 0, &error));
  g_assert_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NO_RATE);
}

/* Up to the cut-off's month; a point's scope leads to its records. */
static void
test_series_points (void)
{
  const ZbScope part = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20210815 };
  const ZbScope before = { .year = 2020, .period = ZB_PERIOD_Y, .cut_off = 20201231 };
  const ZbScope quarter = { .year = 2021, .period = ZB_PERIOD_Q2 };
  g_autoptr (ZbSeries) months = zb_series_by_month (book->ledger, "new_projects", &part, 0, NULL);
  g_autoptr (ZbSeries) spring =
    zb_series_by_month (book->ledger, "new_projects", &quarter, 0, NULL);
  g_autoptr (ZbSeries) zones = zb_series_by_zone (book->ledger, "occupancy", &before, 0, NULL);
  gint64 sum = 0;

  g_assert_cmpuint (months->points->len, ==, 8);
  g_assert_cmpuint (spring->points->len, ==, 3);
  for (guint i = 0; i < months->points->len; i++)
    {
      const ZbPoint *point = &g_array_index (months->points, ZbPoint, i);
      g_autoptr (ZbFigure) figure =
        zb_figure_compute (book->ledger, months->rule, &point->scope, TRUE, NULL);

      g_assert_cmpint (figure->ids->len, ==, point->value);
      sum += point->value;
    }
  g_assert_cmpint (sum, >, 0);
  g_assert_cmpint (zones->unit, ==, ZB_UNIT_PERCENT);
  g_assert_cmpstr (g_array_index (zones->points, ZbPoint, 0).label, ==, "SX1");
  g_assert_cmpstr (g_array_index (zones->points, ZbPoint, 0).name, ==, "KCN Sông Xanh I");
  g_assert_cmpint (g_array_index (zones->points, ZbPoint, 0).value, ==, 1000000);
}

static void
test_not_loaded (void)
{
  g_autoptr (ZbLedger) ledger = zb_ledger_new (book->store);
  g_autoptr (GError) error = NULL;
  ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y };

  g_assert_false (zb_ledger_is_loaded (ledger));
  g_assert_null (
    zb_figure_compute (ledger, zb_figure_rule_find ("new_projects"), &scope, FALSE, &error));
  g_assert_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NOT_LOADED);
  g_clear_error (&error);
  g_assert_null (zb_scorecard_compute (ledger, 2021, 0, &error));
  g_assert_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NOT_LOADED);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  book = sample_book_new ();
  review = zb_scorecard_compute (book->ledger, 2021, 0, &error);
  g_assert_no_error (error);
  g_test_add_func ("/golden/figures", test_figures);
  g_test_add_func ("/golden/cards", test_cards);
  g_test_add_func ("/golden/capital", test_capital);
  g_test_add_func ("/golden/estimates", test_estimates);
  g_test_add_func ("/golden/earlier-cut-off", test_earlier_cut_off);
  g_test_add_func ("/golden/order", test_order);
  g_test_add_func ("/golden/years", test_years);
  g_test_add_func ("/golden/sensitivity", test_sensitivity);
  g_test_add_func ("/golden/series", test_series);
  g_test_add_func ("/golden/series-points", test_series_points);
  g_test_add_func ("/golden/not-loaded", test_not_loaded);
  result = g_test_run ();
  zb_scorecard_free (review);
  sample_book_free (book);
  return result;
}
