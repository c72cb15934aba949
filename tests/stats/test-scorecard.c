/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Targets in force, entered values that were known, and the percentages of a card. */

#include "config.h"

#include "hand-made.h"
#include "stats/zb-scorecard-private.h"

static void
add_target (ZbColumns *columns, ZbTargetRow row)
{
  if (row.to_year == 0)
    row.to_year = row.from_year;
  g_array_append_val (columns->targets, row);
}

/* The revision in force counts; before it, what it revises; several years only for a level. */
static void
test_target (void)
{
  static const struct
  {
    gint64 indicator;
    gint year;
    gint32 cut_off;
    gboolean of_level;
    gint64 found;
  } cases[] = {
    { 1, 2021, 20201231, FALSE, 0 },  { 1, 2021, 20210101, FALSE, 10 },
    { 1, 2021, 20210719, FALSE, 10 }, { 1, 2021, 20210720, FALSE, 11 },
    { 1, 2022, 20220101, FALSE, 0 },  { 1, 2022, 20220101, TRUE, 13 },
    { 1, 2021, 20211231, TRUE, 11 },  { 2, 2021, 20210101, FALSE, 14 },
    { 2, 2020, 20200101, FALSE, 0 },  { 3, 2021, 20210101, FALSE, 17 },
  };
  g_autoptr (ZbColumns) columns = zb_columns_new ();

  add_target (columns, (ZbTargetRow){
                         .id = 10, .indicator = 1, .from_year = 2021, .effective_from = 20210101 });
  add_target (columns, (ZbTargetRow){ .id = 11,
                                      .indicator = 1,
                                      .from_year = 2021,
                                      .revises = 10,
                                      .effective_from = 20210720 });
  add_target (columns, (ZbTargetRow){ .id = 12, .indicator = 1, .from_year = 2021, .zone = 11 });
  add_target (columns,
              (ZbTargetRow){ .id = 13, .indicator = 1, .from_year = 2021, .to_year = 2025 });
  add_target (columns, (ZbTargetRow){ .id = 14, .indicator = 2, .from_year = 2021 });
  /* Whatever the days say, what is revised does not count. */
  add_target (columns, (ZbTargetRow){
                         .id = 16, .indicator = 3, .from_year = 2021, .effective_from = 20210101 });
  add_target (columns, (ZbTargetRow){ .id = 17, .indicator = 3, .from_year = 2021, .revises = 16 });
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ZbTargetRow *target = zb_target_find (columns, cases[i].indicator, cases[i].year, 0,
                                                  cases[i].cut_off, cases[i].of_level);

      g_test_message ("case %u", i);
      g_assert_cmpint (target == NULL ? 0 : target->id, ==, cases[i].found);
    }
}

static void
add_value (ZbColumns *columns, gint64 id, ZbPeriod period, gint32 as_of, const char *vintage)
{
  ZbValueRow row = {
    .id = id,
    .indicator = 1,
    .year = 2021,
    .period = period,
    .as_of = as_of,
    .vintage = g_intern_string (vintage),
  };

  g_array_append_val (columns->values, row);
}

static void
test_value (void)
{
  static const struct
  {
    gint32 cut_off, known_on;
    gboolean of_level;
    gint64 found;
  } cases[] = {
    { 20210331, 20210331, FALSE, 0 },  { 20210331, 20210420, FALSE, 20 },
    { 20210630, 20210420, FALSE, 20 }, { 20210630, 20210720, FALSE, 21 },
    { 20210630, 20210720, TRUE, 21 },  { 20211228, 20211228, FALSE, 23 },
    { 20211231, 20220401, FALSE, 24 }, { 20211231, 20220701, FALSE, 25 },
    { 20210930, 20220701, FALSE, 21 }, { 20210930, 20220701, TRUE, 22 },
  };
  g_autoptr (ZbColumns) columns = zb_columns_new ();

  add_value (columns, 26, ZB_PERIOD_Y, 20201212, "plan");
  add_value (columns, 20, ZB_PERIOD_Q1, 20210420, "preliminary");
  add_value (columns, 21, ZB_PERIOD_H1, 20210720, "preliminary");
  add_value (columns, 22, ZB_PERIOD_Q3, 20211020, "preliminary");
  add_value (columns, 23, ZB_PERIOD_Y, 20211228, "estimate");
  add_value (columns, 24, ZB_PERIOD_Y, 20220331, "preliminary");
  add_value (columns, 25, ZB_PERIOD_Y, 20220630, "official");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ZbValueRow *value = zb_value_find (columns, 1, 2021, ZB_PERIOD_Y, 0, cases[i].cut_off,
                                               cases[i].known_on, cases[i].of_level);

      g_test_message ("case %u", i);
      g_assert_cmpint (value == NULL ? 0 : value->id, ==, cases[i].found);
    }
}

static void
test_percent (void)
{
  static const struct
  {
    ZbFraction a, b;
    guint decimals;
    gboolean growth;
    gint64 percent;
    const char *vi;
  } cases[] = {
    { { 129286, 1 }, { 120000, 1 }, 1, FALSE, 1077, "107,7%" },
    { { 129286, 1 }, { 105200, 1 }, 1, TRUE, 229, "+22,9%" },
    { { 57900, 1 }, { 43016, 1 }, 1, TRUE, 346, "+34,6%" },
    { { 57900, 1 }, { 50000, 1 }, 1, FALSE, 1158, "115,8%" },
    { { 2175536, 1 }, { 1200000, 1 }, 0, FALSE, 181, "181%" },
    { { 2183322, 1 }, { 1200000, 1 }, 0, FALSE, 182, "182%" },
    { { 744, 1000 }, { 76, 100 }, 1, FALSE, 979, "97,9%" },
    { { 0, 1 }, { 5, 1 }, 1, FALSE, 0, "0,0%" },
    { { 1, 1 }, { 2000, 1 }, 1, FALSE, 1, "0,1%" },
    { { 1999, 1 }, { 2000, 1 }, 1, TRUE, -1, "−0,1%" },
    { { 5, 1 }, { 0, 1 }, 1, FALSE, ZB_NO_PERCENT, "–" },
    { { 5, 1 }, { -1, 1 }, 1, FALSE, ZB_NO_PERCENT, "–" },
    { { 5, 0 }, { 1, 1 }, 1, FALSE, ZB_NO_PERCENT, "–" },
    { { G_MAXINT64, 1 }, { 1, G_MAXINT64 }, 1, FALSE, ZB_NO_PERCENT, "–" },
    { { G_MAXINT64, 1 }, { G_MAXINT64, 1 }, 1, FALSE, 1000, "100,0%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 percent =
        zb_fraction_percent (cases[i].a, cases[i].b, cases[i].decimals, cases[i].growth);
      g_autofree char *text =
        zb_card_format_percent (percent, cases[i].decimals, cases[i].growth, ZB_LANGUAGE_VI);

      g_test_message ("case %u", i);
      g_assert_cmpint (percent, ==, cases[i].percent);
      g_assert_cmpstr (text, ==, cases[i].vi);
    }
  g_assert_cmpint (zb_day_a_year_before (20211228), ==, 20201228);
  g_assert_cmpint (zb_day_a_year_before (20240229), ==, 20230228);
}

/* Capital against one target by each way of combining. */
static void
test_combine (void)
{
  static const HandEvent events[] = {
    { 0, 20200301, ZB_EVENT_GRANT, 50, 0 },
    { 0, 20210301, ZB_EVENT_INCREASE, 100, 0 },
    { 1, 20210301, ZB_EVENT_GRANT, 0, 3000 },
    { 2, 20210301, ZB_EVENT_GRANT, 0, 1000 },
  };
  static const struct
  {
    const char *combine;
    gint64 usd, vnd;
    gint64 rate; /* đồng a cent × 1 000 000 */
    gint64 combined, percent, percent_usd, percent_vnd;
    guint decimals;
  } cases[] = {
    { "to-vnd", ZB_NO_VALUE, 4000, 20000000, 6000, 150, ZB_NO_PERCENT, ZB_NO_PERCENT, 0 },
    { "to-vnd", 100, 2000, 20000000, 6000, 150, ZB_NO_PERCENT, ZB_NO_PERCENT, 0 },
    { "to-usd", 200, ZB_NO_VALUE, 20000000, 300, 150, ZB_NO_PERCENT, ZB_NO_PERCENT, 0 },
    { "separate", 80, 3000, 0, 4000, ZB_NO_PERCENT, 1250, 1333, 1 },
    { "fdi-only", 80, ZB_NO_VALUE, 0, 100, 1250, ZB_NO_PERCENT, ZB_NO_PERCENT, 1 },
    { "domestic-only", ZB_NO_VALUE, 8000, 0, 4000, 500, ZB_NO_PERCENT, ZB_NO_PERCENT, 1 },
    { NULL, 80, ZB_NO_VALUE, 0, 100, 1250, ZB_NO_PERCENT, ZB_NO_PERCENT, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbColumns) columns = hand_made_new (1, "Aaa");
      ZbIndicatorRow indicator = { .id = 1, .aggregation = ZB_AGGREGATION_FLOW };
      ZbMemory memory = { 0 };
      ZbReview review = { .columns = columns,
                          .year = 2021,
                          .period = ZB_PERIOD_Y,
                          .cut_off = 20211231,
                          .memory = &memory };
      g_autoptr (GError) error = NULL;
      ZbCard *card;

      hand_made_add_events (columns, events, G_N_ELEMENTS (events));
      add_target (columns, (ZbTargetRow){ .id = 5,
                                          .indicator = 1,
                                          .from_year = 2021,
                                          .value = ZB_NO_VALUE,
                                          .value_usd = cases[i].usd,
                                          .value_vnd = cases[i].vnd,
                                          .combine = cases[i].combine,
                                          .rate = cases[i].rate,
                                          .rate_kind = "plan",
                                          .rate_date = 20210101 });
      card = zb_card_new (&review, &indicator, zb_figure_rule_find ("new_and_additional_capital"),
                          &error);
      g_assert_no_error (error);
      g_test_message ("case %u", i);
      g_assert_cmpint (card->target, ==, 5);
      g_assert_cmpint (card->percent, ==, cases[i].percent);
      g_assert_cmpint (card->percent_usd, ==, cases[i].percent_usd);
      g_assert_cmpint (card->percent_vnd, ==, cases[i].percent_vnd);
      g_assert_cmpuint (card->percent_decimals, ==, cases[i].decimals);
      if (cases[i].percent != ZB_NO_PERCENT)
        g_assert_cmpint (card->combined, ==, cases[i].combined);
      g_assert_cmpint (card->elapsed, ==, 1000);
      zb_card_free (card);
    }
}

/* One card of new projects; @zone 0 the province. */
static ZbCard *
review_new_projects (const ZbColumns *columns, ZbPeriod period, gint32 cut_off, gint64 zone)
{
  const ZbIndicatorRow indicator = { .id = 1, .aggregation = ZB_AGGREGATION_COUNT };
  ZbMemory memory = { 0 };
  ZbReview review = {
    .columns = columns,
    .year = 2021,
    .period = period,
    .cut_off = cut_off,
    .zone = zone,
    .memory = &memory,
  };
  g_autoptr (GError) error = NULL;
  ZbCard *card = zb_card_new (&review, &indicator, zb_figure_rule_find ("new_projects"), &error);

  g_assert_no_error (error);
  return card;
}

/* A part of the year by itself, against the same part and the part before; the plan and the
 * forecast by what has come since January. */
static void
test_period (void)
{
  static const HandEvent events[] = {
    { 0, 20200210, ZB_EVENT_GRANT, 1, 0 }, { 1, 20200510, ZB_EVENT_GRANT, 1, 0 },
    { 2, 20201110, ZB_EVENT_GRANT, 1, 0 }, { 3, 20201120, ZB_EVENT_GRANT, 1, 0 },
    { 4, 20210110, ZB_EVENT_GRANT, 1, 0 }, { 5, 20210405, ZB_EVENT_GRANT, 1, 0 },
    { 6, 20210515, ZB_EVENT_GRANT, 1, 0 },
  };
  static const struct
  {
    ZbPeriod period;
    gint32 cut_off;
    gint64 zone;
    gint64 actual, base, previous, reached; /* -1: none */
    gint64 growth, previous_growth, ratio, percent, curve, forecast, forecast_percent;
  } cases[] = {
    { ZB_PERIOD_Y, 20210630, 0, 3, 2, -1, -1, 500, ZB_NO_PERCENT, 1500, 3000, 500, 6, 6000 },
    { ZB_PERIOD_H1, 20210630, 0, 3, 2, -1, -1, 500, ZB_NO_PERCENT, 1500, 3000, 500, 6, 6000 },
    { ZB_PERIOD_Q2, 20210630, 0, 2, 1, 1, 3, 1000, 1000, 2000, 3000, 500, 6, 6000 },
    { ZB_PERIOD_M05, 20210531, 0, 1, 1, 1, 3, 0, 0, 1000, 3000, 500, 6, 6000 },
    { ZB_PERIOD_Q1, 20210331, 0, 1, 1, 2, -1, 0, -500, 1000, 1000, 250, 4, 4000 },
    { ZB_PERIOD_M01, 20210131, 0, 1, 0, 0, -1, ZB_NO_PERCENT, ZB_NO_PERCENT, ZB_NO_PERCENT, 1000, 0,
      -1, ZB_NO_PERCENT },
    { ZB_PERIOD_Y, 20211231, 0, 3, 4, -1, -1, -250, ZB_NO_PERCENT, 750, 3000, 1000, -1,
      ZB_NO_PERCENT },
    { ZB_PERIOD_Y, 20210630, 12, 1, 0, -1, -1, ZB_NO_PERCENT, ZB_NO_PERCENT, ZB_NO_PERCENT, 500, 0,
      -1, ZB_NO_PERCENT },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (2, "AABBAAB");

  hand_made_add_events (columns, events, G_N_ELEMENTS (events));
  add_target (columns, (ZbTargetRow){ .id = 5,
                                      .indicator = 1,
                                      .from_year = 2021,
                                      .value = 10000,
                                      .value_usd = ZB_NO_VALUE,
                                      .value_vnd = ZB_NO_VALUE });
  add_target (columns, (ZbTargetRow){ .id = 6,
                                      .indicator = 1,
                                      .zone = 12,
                                      .from_year = 2021,
                                      .value = 20000,
                                      .value_usd = ZB_NO_VALUE,
                                      .value_vnd = ZB_NO_VALUE });
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZbCard *card =
        review_new_projects (columns, cases[i].period, cases[i].cut_off, cases[i].zone);

      g_test_message ("case %u", i);
      g_assert_cmpint (card->actual->value, ==, cases[i].actual);
      g_assert_cmpint (card->base ? card->base->value : -1, ==, cases[i].base);
      g_assert_cmpint (card->previous ? card->previous->value : -1, ==, cases[i].previous);
      g_assert_cmpint (card->reached ? card->reached->value : -1, ==, cases[i].reached);
      g_assert_cmpint (card->growth, ==, cases[i].growth);
      g_assert_cmpint (card->previous_growth, ==, cases[i].previous_growth);
      g_assert_cmpint (card->ratio, ==, cases[i].ratio);
      g_assert_cmpint (card->percent, ==, cases[i].percent);
      g_assert_cmpint (card->curve, ==, cases[i].curve);
      g_assert_cmpint (card->forecast ? card->forecast->value : -1, ==, cases[i].forecast);
      g_assert_cmpint (card->forecast_percent, ==, cases[i].forecast_percent);
      g_assert_true (card->forecast == NULL || card->forecast->estimated);
      zb_card_free (card);
    }
}

/* No target, or one of zero, is “–”; no records and no value either. */
static void
test_empty (void)
{
  g_autoptr (ZbColumns) columns = hand_made_new (1, "");
  ZbIndicatorRow indicator = { .id = 1, .unit = (char *)"tỷ đồng" };
  ZbMemory memory = { 0 };
  ZbReview review = {
    .columns = columns, .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20210702, .memory = &memory
  };
  ZbCard *card;

  add_target (columns, (ZbTargetRow){ .id = 5,
                                      .indicator = 1,
                                      .from_year = 2021,
                                      .value_vnd = 0,
                                      .value = ZB_NO_VALUE,
                                      .value_usd = ZB_NO_VALUE });
  card = zb_card_new (&review, &indicator, zb_figure_rule_find ("production"), NULL);
  g_assert_true (card->actual->missing);
  g_assert_null (card->base);
  g_assert_cmpint (card->percent, ==, ZB_NO_PERCENT);
  g_assert_cmpint (card->growth, ==, ZB_NO_PERCENT);
  g_assert_cmpint (card->elapsed, ==, 501);
  zb_card_free (card);

  add_value (columns, 20, ZB_PERIOD_H1, 20210630, "estimate");
  g_array_index (columns->values, ZbValueRow, 0).value = 12500000000;
  card = zb_card_new (&review, &indicator, zb_figure_rule_find ("production"), NULL);
  g_assert_true (card->entered);
  g_assert_cmpint (card->entered_id, ==, 20);
  g_assert_cmpint (card->actual->value, ==, 12500000000);
  g_assert_cmpstr (card->vintage, ==, "estimate");
  zb_card_free (card);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scorecard/target", test_target);
  g_test_add_func ("/scorecard/value", test_value);
  g_test_add_func ("/scorecard/percent", test_percent);
  g_test_add_func ("/scorecard/combine", test_combine);
  g_test_add_func ("/scorecard/period", test_period);
  g_test_add_func ("/scorecard/empty", test_empty);
  return g_test_run ();
}
