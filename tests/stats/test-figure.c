/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules over columns made by hand: what counts, from when to when, whose records, and how it
 * reads. */

#include "config.h"

#include "hand-made.h"

static const HandEvent events[] = {
  { 0, 20190301, ZB_EVENT_GRANT, 100, 0 },      { 1, 20200101, ZB_EVENT_GRANT, 0, 4000 },
  { 2, 20201231, ZB_EVENT_GRANT, 300, 9000 },   { 0, 20210101, ZB_EVENT_INCREASE, 50, 0 },
  { 1, 20210228, ZB_EVENT_DECREASE, 0, -1000 }, { 1, 20210301, ZB_EVENT_OTHER, 0, 0 },
  { 2, 20210630, ZB_EVENT_SUSPEND, 0, 0 },      { 2, 20210701, ZB_EVENT_EXTEND, 0, 0 },
  { 3, 20210701, ZB_EVENT_GRANT, 20, 600 },     { 0, 20211228, ZB_EVENT_TERMINATE, 0, 0 },
  { 4, 20211229, ZB_EVENT_GRANT, 1, 0 },
};
static const char places[] =
  "AaBbB"; /* FDI in A, domestic in A, FDI in B, domestic in B, FDI in B */

static void
test_events (void)
{
  static const struct
  {
    const char *key;
    gint year;
    gint32 cut_off;
    gint64 zone;
    gint64 count, usd, vnd;
    guint n_ids;
    gint64 ids[4];
  } cases[] = {
    { "new_projects", 2021, 0, 0, 2, 0, 0, 2, { 104, 105 } },
    { "new_projects", 2021, 20211228, 0, 1, 0, 0, 1, { 104 } },
    { "new_projects", 2021, 20210630, 0, 0, 0, 0, 0, { 0 } },
    { "new_projects", 2020, 0, 0, 2, 0, 0, 2, { 102, 103 } },
    { "new_projects_fdi", 2020, 0, 0, 1, 0, 0, 1, { 103 } },
    { "new_projects_domestic", 2020, 0, 11, 1, 0, 0, 1, { 102 } },
    { "new_projects_domestic", 2020, 0, 12, 0, 0, 0, 0, { 0 } },
    { "new_projects", 2020, 0, 99, 0, 0, 0, 0, { 0 } },
    { "adjustment_turns", 2021, 0, 0, 4, 0, 0, 4, { 1003, 1004, 1005, 1007 } },
    { "adjustment_turns", 2021, 20210301, 0, 3, 0, 0, 3, { 1003, 1004, 1005 } },
    { "adjustment_turns_fdi", 2021, 0, 0, 2, 0, 0, 2, { 1003, 1007 } },
    { "new_and_additional_capital", 2021, 20211228, 0, 0, 70, 600, 2, { 1003, 1008 } },
    { "new_and_additional_capital", 2020, 0, 0, 0, 300, 13000, 2, { 1001, 1002 } },
    { "new_and_additional_capital_domestic", 2021, 0, 0, 0, 20, 600, 1, { 1008 } },
    { "net_capital", 2021, 20211228, 0, 0, -80, -400, 4, { 1003, 1004, 1008, 1009 } },
    { "capital_decreases", 2021, 0, 0, 0, 0, -1000, 1, { 1004 } },
    { "closed_capital", 2021, 0, 0, 0, -150, 0, 1, { 1009 } },
    { "closed_projects", 2021, 20211227, 0, 0, 0, 0, 0, { 0 } },
    { "closed_projects", 2021, 0, 11, 1, 0, 0, 1, { 101 } },
    { "valid_projects", 2021, 20211227, 0, 4, 0, 0, 4, { 101, 102, 103, 104 } },
    { "valid_projects", 2021, 20211228, 0, 3, 0, 0, 3, { 102, 103, 104 } },
    { "valid_projects_fdi", 2021, 0, 12, 2, 0, 0, 2, { 103, 105 } },
    { "suspended_projects", 2021, 20210629, 0, 0, 0, 0, 0, { 0 } },
    { "suspended_projects", 2021, 20210630, 0, 1, 0, 0, 1, { 103 } },
    { "licensed_projects", 2021, 20210630, 11, 2, 0, 0, 2, { 101, 102 } },
    { "registered", 2019, 0, 0, 0, 100, 0, 1, { 101 } },
    { "registered", 2021, 20211227, 0, 0, 470, 12600, 4, { 101, 102, 103, 104 } },
    { "registered", 2021, 20211228, 0, 0, 320, 12600, 3, { 102, 103, 104 } },
    { "registered_domestic", 2021, 20211228, 11, 0, 0, 3000, 1, { 102 } },
    { "registered", 2030, 0, 0, 0, 321, 12600, 4, { 102, 103, 104, 105 } },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (2, places);

  hand_made_add_events (columns, events, G_N_ELEMENTS (events));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbFigure) figure =
        hand_made_figure (columns, cases[i].key, cases[i].year, cases[i].cut_off, cases[i].zone);

      g_test_message ("%s %d %d zone %d", cases[i].key, cases[i].year, cases[i].cut_off,
                      (int)cases[i].zone);
      g_assert_false (figure->missing);
      if (figure->dimension == ZB_DIMENSION_COUNT)
        g_assert_cmpint (figure->value, ==, cases[i].count);
      g_assert_cmpint (figure->usd * (figure->dimension == ZB_DIMENSION_CAPITAL), ==, cases[i].usd);
      g_assert_cmpint (figure->vnd * (figure->dimension == ZB_DIMENSION_CAPITAL), ==, cases[i].vnd);
      g_assert_cmpmem (figure->ids->data, figure->ids->len * sizeof (gint64), cases[i].ids,
                       cases[i].n_ids * sizeof (gint64));
      g_assert_cmpint (figure->n_records, ==, cases[i].n_ids);
    }
}

/* A year nobody wrote anything of is not a year of zero; a stock stands where nothing moves. */
static void
test_missing (void)
{
  static const struct
  {
    const char *key;
    gint year;
    gint32 cut_off;
    gboolean missing;
  } cases[] = {
    { "new_projects", 2018, 0, TRUE },   { "new_projects", 2022, 0, TRUE },
    { "new_projects", 2019, 0, FALSE },  { "new_projects", 2019, 20181231, TRUE },
    { "valid_projects", 2018, 0, TRUE }, { "valid_projects", 2022, 0, FALSE },
    { "registered", 2022, 0, FALSE },    { "production", 2021, 0, TRUE },
    { "occupancy", 2021, 0, TRUE },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (2, places);

  hand_made_add_events (columns, events, G_N_ELEMENTS (events));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbFigure) figure =
        hand_made_figure (columns, cases[i].key, cases[i].year, cases[i].cut_off, 0);
      g_autofree char *text = zb_figure_format (figure, ZB_LANGUAGE_VI);

      g_test_message ("%s %d", cases[i].key, cases[i].year);
      g_assert_cmpint (figure->missing, ==, cases[i].missing);
      g_assert_cmpint (g_str_equal (text, "–"), ==, cases[i].missing);
    }
}

/* On one day the resumption stands after the suspension, whichever was entered first. */
static void
test_same_day (void)
{
  static const HandEvent lives[] = {
    { 0, 20200101, ZB_EVENT_GRANT, 1, 0 },  { 0, 20200201, ZB_EVENT_START_OPERATING, 0, 0 },
    { 0, 20200301, ZB_EVENT_RESUME, 0, 0 }, { 0, 20200301, ZB_EVENT_SUSPEND, 0, 0 },
    { 1, 20200101, ZB_EVENT_GRANT, 1, 0 },  { 1, 20200301, ZB_EVENT_SUSPEND, 0, 0 },
    { 1, 20200301, ZB_EVENT_RESUME, 0, 0 }, { 2, 20200101, ZB_EVENT_GRANT, 1, 0 },
    { 2, 20200301, ZB_EVENT_RESUME, 0, 0 }, { 2, 20200302, ZB_EVENT_SUSPEND, 0, 0 },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (1, "AAA");
  g_autoptr (ZbFigure) suspended = NULL;
  g_autoptr (ZbFigure) operating = NULL;

  hand_made_add_events (columns, lives, G_N_ELEMENTS (lives));
  suspended = hand_made_figure (columns, "suspended_projects", 2020, 0, 0);
  operating = hand_made_figure (columns, "operating_projects", 2020, 0, 0);
  g_assert_cmpint (suspended->value, ==, 1);
  g_assert_cmpint (g_array_index (suspended->ids, gint64, 0), ==, 103);
  g_assert_cmpint (operating->value, ==, 1);
}

static void
test_turns (void)
{
  g_autoptr (ZbColumns) columns = hand_made_new (2, places);
  g_autoptr (ZbFigure) figure = NULL;
  ZbPass pass = {
    .columns = columns,
    .rule = zb_figure_rule_find ("adjustment_turns"),
    .scope = { .year = 2021, .period = ZB_PERIOD_Y, .turns = 1u << ZB_EVENT_SUSPEND },
  };

  hand_made_add_events (columns, events, G_N_ELEMENTS (events));
  figure = zb_figure_answer (&pass, TRUE, NULL, NULL);
  g_assert_cmpint (figure->value, ==, 1);
  g_assert_cmpint (g_array_index (figure->ids, gint64, 0), ==, 1006);
}

/* A year's report takes the place of its quarters, a half-year's of its own; what comes after is
 * added; a period counts from its last month. */
static void
test_reports (void)
{
  static const struct
  {
    gint32 cut_off;
    gint64 zone;
    gint64 value, estimated, n, n_estimated;
  } cases[] = {
    { 20210228, 0, 0, 0, 0, 0 },
    { 20210301, 0, 10 + 1000, 0, 2, 0 },
    { 20210630, 0, 35 + 1000 + 2000, 2000, 3, 1 },
    { 20210930, 0, 35 + 12 + 1000 + 2000, 2000, 4, 1 },
    { 20211130, 0, 35 + 12 + 1000 + 2000, 2000, 4, 1 },
    { 20211201, 0, 70 + 1000 + 2000 + 7, 2000, 4, 1 },
    { 20211201, 11, 70, 0, 1, 0 },
    { 20211201, 12, 3000, 2000, 2, 1 },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (2, "AB");
  const gint64 none = ZB_NO_VALUE;

  hand_made_add_report (columns, 0, 2020, ZB_PERIOD_Y, FALSE, 99, none);
  hand_made_add_report (columns, 0, 2021, ZB_PERIOD_Y, FALSE, 70, none);
  hand_made_add_report (columns, 0, 2021, ZB_PERIOD_H1, FALSE, 35, none);
  hand_made_add_report (columns, 0, 2021, ZB_PERIOD_Q1, FALSE, 10, none);
  hand_made_add_report (columns, 0, 2021, ZB_PERIOD_Q2, FALSE, 20, none);
  hand_made_add_report (columns, 0, 2021, ZB_PERIOD_Q3, FALSE, 12, none);
  hand_made_add_report (columns, 1, 2021, ZB_PERIOD_Q1, FALSE, 1000, none);
  hand_made_add_report (columns, 1, 2021, ZB_PERIOD_Q2, TRUE, 2000, none);
  hand_made_add_report (columns, 1, 2021, ZB_PERIOD_Q3, TRUE, none, none);
  hand_made_add_report (columns, G_MAXUINT, 2021, ZB_PERIOD_Q4, FALSE, 7, none);
  hand_made_add_report (columns, 0, 2022, ZB_PERIOD_Q1, FALSE, 5000, none);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbFigure) figure =
        hand_made_figure (columns, "production", 2021, cases[i].cut_off, cases[i].zone);

      g_test_message ("%d", cases[i].cut_off);
      g_assert_cmpint (figure->missing, ==, cases[i].n == 0);
      g_assert_cmpint (figure->value, ==, cases[i].value);
      g_assert_cmpint (figure->estimated_value, ==, cases[i].estimated);
      g_assert_cmpint (figure->n_records, ==, cases[i].n);
      g_assert_cmpint (figure->n_estimated, ==, cases[i].n_estimated);
      g_assert_cmpuint (figure->ids->len, ==, cases[i].n);
    }
}

/* Workers are those of the last reporting period, whatever zone is asked for. */
static void
test_labour (void)
{
  g_autoptr (ZbColumns) columns = hand_made_new (2, "AB");
  g_autoptr (ZbFigure) all = NULL;
  g_autoptr (ZbFigure) zone = NULL;
  g_autoptr (ZbFigure) earlier = NULL;

  hand_made_add_report (columns, 0, 2021, ZB_PERIOD_Q2, FALSE, 1, 40);
  hand_made_add_report (columns, 0, 2021, ZB_PERIOD_Q3, FALSE, 1, 50);
  hand_made_add_report (columns, 1, 2021, ZB_PERIOD_Q2, TRUE, 1, 7);
  hand_made_add_report (columns, 1, 2021, ZB_PERIOD_Q4, FALSE, 1, ZB_NO_VALUE);

  all = hand_made_figure (columns, "labour", 2021, 0, 0);
  zone = hand_made_figure (columns, "labour", 2021, 0, 12);
  earlier = hand_made_figure (columns, "labour", 2021, 20210630, 0);
  g_assert_cmpint (all->value, ==, 50);
  g_assert_false (all->estimated);
  g_assert_true (zone->missing);
  g_assert_cmpint (earlier->value, ==, 47);
  g_assert_true (earlier->estimated);
}

/* The newest entry of each zone up to the cut-off; of its phases where they are newer than the
 * whole. */
static void
test_areas (void)
{
  static const struct
  {
    gint32 cut_off;
    gint64 numerator, denominator;
    const char *text;
  } cases[] = {
    { 20191231, 0, 0, "–" },
    { 20201231, 30 + 0, 100 + 50, "20,0%" },
    { 20210630, 45 + 0, 120 + 50, "26,5%" },
    { 20211231, 45 + 25, 120 + 50, "41,2%" },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (2, "");

  hand_made_add_area (columns, 11, 0, 20201231, 100, 30);
  hand_made_add_area (columns, 11, 71, 20201231, 60, 20);
  hand_made_add_area (columns, 11, 71, 20210630, 60, 25);
  hand_made_add_area (columns, 11, 72, 20210630, 60, 20);
  hand_made_add_area (columns, 12, 0, 20201231, 50, 0);
  hand_made_add_area (columns, 12, 0, 20211231, 50, 25);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbFigure) figure =
        hand_made_figure (columns, "occupancy", cases[i].cut_off / 10000, cases[i].cut_off, 0);
      g_autofree char *text = zb_figure_format (figure, ZB_LANGUAGE_VI);

      g_assert_cmpint (figure->numerator, ==, cases[i].numerator);
      g_assert_cmpint (figure->denominator, ==, cases[i].denominator);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_overflow (void)
{
  static const HandEvent grants[] = {
    { 0, 20210101, ZB_EVENT_GRANT, 0, G_MAXINT64 },
    { 1, 20210101, ZB_EVENT_GRANT, 0, 1 },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (1, "AA");
  g_autoptr (GError) error = NULL;
  ZbPass pass = {
    .columns = columns,
    .rule = zb_figure_rule_find ("new_and_additional_capital"),
    .scope = { .year = 2021, .period = ZB_PERIOD_Y },
  };

  hand_made_add_events (columns, grants, G_N_ELEMENTS (grants));
  g_assert_null (zb_figure_answer (&pass, FALSE, NULL, &error));
  g_assert_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_OVERFLOW);
}

/* Each record is converted and rounded by itself, then summed (model, section 1). */
static void
test_combined (void)
{
  static const HandEvent grants[] = {
    { 0, 20210101, ZB_EVENT_GRANT, 1, 0 },
    { 1, 20210102, ZB_EVENT_GRANT, 1, 100 },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (1, "AA");
  g_autoptr (ZbFigure) figure = NULL;
  gint64 combined;
  ZbPass pass = {
    .columns = columns,
    .rule = zb_figure_rule_find ("new_and_additional_capital"),
    .scope = { .year = 2021, .period = ZB_PERIOD_Y },
    .rate = 500000, /* 50 đồng a dollar: half a đồng a cent, which rounds up twice */
  };

  hand_made_add_events (columns, grants, G_N_ELEMENTS (grants));
  figure = zb_figure_answer (&pass, FALSE, &combined, NULL);
  g_assert_cmpint (combined, ==, 1 + 1 + 100);
}

static void
test_format (void)
{
  static const struct
  {
    ZbFigure figure;
    const char *vi, *en, *exact;
  } cases[] = {
    { { .dimension = ZB_DIMENSION_COUNT, .unit = ZB_UNIT_PROJECT, .value = 35 },
      "35 dự án",
      "35 projects",
      "35 dự án" },
    { { .dimension = ZB_DIMENSION_CAPITAL, .usd = 53695800000, .vnd = 9405326000000 },
      "536,958 triệu USD và 9.405,326 tỷ đồng",
      "USD 536.958 million and VND 9,405.326 billion",
      "536,958 triệu USD và 9.405,326 tỷ đồng" },
    { { .dimension = ZB_DIMENSION_CAPITAL, .usd = 439872453600 },
      "4.398,725 triệu USD",
      "USD 4,398.725 million",
      "4.398,724536 triệu USD" },
    { { .dimension = ZB_DIMENSION_CAPITAL }, "0 tỷ đồng", "VND 0 billion", "0 tỷ đồng" },
    { { .dimension = ZB_DIMENSION_AMOUNT,
        .unit = ZB_UNIT_BILLION_VND,
        .decimals = 3,
        .value = 129286000000000,
        .estimated = TRUE },
      "≈129.000 tỷ đồng",
      "≈VND 129,000 billion",
      "129.286 tỷ đồng" },
    { { .dimension = ZB_DIMENSION_AMOUNT,
        .unit = ZB_UNIT_BILLION_VND,
        .decimals = 3,
        .value = 5790000000000,
        .estimated = TRUE },
      "≈5.790 tỷ đồng",
      "≈VND 5,790 billion",
      "5.790 tỷ đồng" },
    { { .dimension = ZB_DIMENSION_RATIO, .numerator = 1081, .denominator = 1453, .decimals = 1 },
      "74,4%",
      "74.4%",
      "74,4%" },
    { { .dimension = ZB_DIMENSION_RATIO, .numerator = 1, .denominator = 2, .decimals = 1 },
      "50,0%",
      "50.0%",
      "50,0%" },
    { { .dimension = ZB_DIMENSION_AMOUNT,
        .unit_name = "điểm",
        .scale = 9,
        .decimals = 2,
        .value = 63070000000 },
      "63,07 điểm",
      "63.07 điểm",
      "63,07 điểm" },
    { { .missing = TRUE }, "–", "–", "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *vi = zb_figure_format (&cases[i].figure, ZB_LANGUAGE_VI);
      g_autofree char *en = zb_figure_format (&cases[i].figure, ZB_LANGUAGE_EN);
      g_autofree char *exact = zb_figure_format_exact (&cases[i].figure, ZB_LANGUAGE_VI);

      g_assert_cmpstr (vi, ==, cases[i].vi);
      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_cmpstr (exact, ==, cases[i].exact);
    }
}

static void
test_rules (void)
{
  gsize n_rules;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n_rules);

  g_assert_cmpuint (n_rules, >, 30);
  for (gsize i = 0; i < n_rules; i++)
    {
      g_assert_true (zb_figure_rule_find (rules[i]->key) == rules[i]);
      g_assert_nonnull (zb_figure_rule_get_register (rules[i]));
      g_assert_true (g_str_has_suffix (rules[i]->meaning, "."));
      g_assert_cmpint (*rules[i]->label, !=, '\0');
      if (rules[i]->whole != NULL)
        g_assert_nonnull (zb_figure_rule_get_whole (rules[i]));
    }
  g_assert_null (zb_figure_rule_find ("moons"));
  g_assert_null (zb_figure_rule_find (NULL));
}

/* The enumeration is the register's frozen list. */
static void
test_event_types (void)
{
  const ZbField *field = zb_register_get_field (zb_register_find ("project_event"), "type");
  ZbEventType type;
  guint n = 0;

  for (; field->codes[n].code != NULL; n++)
    {
      g_assert_true (zb_event_type_from_code (field->codes[n].code, &type));
      g_assert_cmpuint (type, ==, n);
      g_assert_cmpstr (zb_event_type_to_code (type), ==, field->codes[n].code);
    }
  g_assert_cmpuint (n, ==, ZB_N_EVENT_TYPES);
  g_assert_false (zb_event_type_from_code ("none", &type));
  g_assert_false (zb_event_type_from_code (NULL, &type));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/rules", test_rules);
  g_test_add_func ("/figure/event-types", test_event_types);
  g_test_add_func ("/figure/events", test_events);
  g_test_add_func ("/figure/missing", test_missing);
  g_test_add_func ("/figure/same-day", test_same_day);
  g_test_add_func ("/figure/turns", test_turns);
  g_test_add_func ("/figure/reports", test_reports);
  g_test_add_func ("/figure/labour", test_labour);
  g_test_add_func ("/figure/areas", test_areas);
  g_test_add_func ("/figure/overflow", test_overflow);
  g_test_add_func ("/figure/combined", test_combined);
  g_test_add_func ("/figure/format", test_format);
  return g_test_run ();
}
