/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates, moments and periods: every way they are typed, and what is refused with which reason. */

#include "config.h"

#include "base/zb-date.h"

#include <string.h>

static void
test_precision (void)
{
  static const struct
  {
    const char *stored;
    ZbDatePrecision precision;
  } cases[] = {
    { "2021", ZB_DATE_PRECISION_YEAR },
    { "2021-12", ZB_DATE_PRECISION_MONTH },
    { "2021-12-28", ZB_DATE_PRECISION_DAY },
    { "2020-02-29", ZB_DATE_PRECISION_DAY },
    { "2000-02-29", ZB_DATE_PRECISION_DAY },
    { "1900", ZB_DATE_PRECISION_YEAR },
    { "2199-12-31", ZB_DATE_PRECISION_DAY },
    { "2021-02-29", ZB_DATE_PRECISION_NONE },
    { "1900-02-29", ZB_DATE_PRECISION_NONE },
    { "2100-02-29", ZB_DATE_PRECISION_NONE },
    { "1899-12-31", ZB_DATE_PRECISION_NONE },
    { "2200", ZB_DATE_PRECISION_NONE },
    { "2021-13", ZB_DATE_PRECISION_NONE },
    { "2021-00", ZB_DATE_PRECISION_NONE },
    { "2021-12-00", ZB_DATE_PRECISION_NONE },
    { "2021-04-31", ZB_DATE_PRECISION_NONE },
    { "2021-1-2", ZB_DATE_PRECISION_NONE },
    { "2021/12/28", ZB_DATE_PRECISION_NONE },
    { "28/12/2021", ZB_DATE_PRECISION_NONE },
    { "2021-12-28T00:00", ZB_DATE_PRECISION_NONE },
    { "2021-12-28 ", ZB_DATE_PRECISION_NONE },
    { "20211", ZB_DATE_PRECISION_NONE },
    { "", ZB_DATE_PRECISION_NONE },
    { NULL, ZB_DATE_PRECISION_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].stored);
      g_assert_cmpint (zb_date_get_precision (cases[i].stored), ==, cases[i].precision);
    }
}

static const struct
{
  const char *text, *stored;
} readable[] = {
  { "28/12/2021", "2021-12-28" },
  { " 28 / 12 / 2021 ", "2021-12-28" },
  { "28-12-2021", "2021-12-28" },
  { "28.12.2021", "2021-12-28" },
  { "28 12 2021", "2021-12-28" },
  { "1/7/2025", "2025-07-01" },
  { "03/04/2021", "2021-04-03" },
  { "28-12-21", "2021-12-28" },
  { "1/2/03", "2003-02-01" },
  { "01/01/00", "2000-01-01" },
  { "31/12/99", "2099-12-31" },
  { "29/2/2020", "2020-02-29" },
  { "29/02/24", "2024-02-29" },
  { "2021-12-28", "2021-12-28" },
  { "2021/1/5", "2021-01-05" },
  { "2021.12.28", "2021-12-28" },
  { "12/2021", "2021-12" },
  { "1-2022", "2022-01" },
  { "2021-12", "2021-12" },
  { "2021/3", "2021-03" },
  { "tháng 12/2021", "2021-12" },
  { "Tháng 3 năm 2022", "2022-03" },
  { "THANG 12-2021", "2021-12" },
  { "T12/2021", "2021-12" },
  { "tha\xcc\x81ng 12/2021", "2021-12" }, /* decomposed */
  { "ngày 28 tháng 12 năm 2021", "2021-12-28" },
  { "Ngày 28/12/2021", "2021-12-28" },
  { "28 tháng 12, 2021", "2021-12-28" },
  { "2021", "2021" },
  { "năm 2021", "2021" },
  { "1900", "1900" },
  { "2199", "2199" },
  { "Dec 2021", "2021-12" },
  { "December 2021", "2021-12" },
  { "Sept 2021", "2021-09" },
  { "may 2021", "2021-05" },
  { "Dec-21", "2021-12" },
  { "28 Dec 2021", "2021-12-28" },
  { "28-Dec-21", "2021-12-28" },
  { "December 28, 2021", "2021-12-28" },
  { "36526", "2000-01-01" },
  { "44558", "2021-12-28" },
  { "55153", "2050-12-31" },
  { "28/12/2021 00:00", "2021-12-28" },
  { "2021-12-28T00:00:00", "2021-12-28" },
  { "2021-12-28 0:00:00.000", "2021-12-28" },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      g_autoptr (GError) error = NULL;
      char stored[ZB_DATE_LENGTH];

      g_test_message ("%s", readable[i].text);
      g_assert_true (zb_date_parse (readable[i].text, FALSE, stored, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (stored, ==, readable[i].stored);
      g_assert_cmpint (zb_date_get_precision (stored), !=, ZB_DATE_PRECISION_NONE);
    }
}

static void
test_parse_epoch_1904 (void)
{
  char stored[ZB_DATE_LENGTH];

  g_assert_true (zb_date_parse ("43096", TRUE, stored, NULL));
  g_assert_cmpstr (stored, ==, "2021-12-28");
  g_assert_true (zb_date_parse ("28/12/2021", TRUE, stored, NULL));
  g_assert_cmpstr (stored, ==, "2021-12-28");
}

static void
test_parse_refuses (void)
{
  static const struct
  {
    const char *text;
    ZbValueError code;
    const char *part; /* of the sentence */
  } cases[] = {
    { "", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "hôm qua", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "28/12", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "12/21", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "Dec 21", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "28/12/021", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "128/12/2021", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "28/12-2021", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "28,12,2021", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "28//12/2021", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "/28/12/2021", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "28/12/2021/", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "28/12/2021 14:00", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "0/12/2021", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "20211228", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "36525", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "55154", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "44558.5", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "-2021", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "1 2 3 4 5 6 7 8 9", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "\xff", ZB_VALUE_ERROR_INVALID, "not a date" },
    { "29/2/2021", ZB_VALUE_ERROR_INVALID, "calendar" },
    { "31/4/2021", ZB_VALUE_ERROR_INVALID, "calendar" },
    { "12/28/2021", ZB_VALUE_ERROR_INVALID, "no such month" },
    { "13/2021", ZB_VALUE_ERROR_INVALID, "no such month" },
    { "1/1/1899", ZB_VALUE_ERROR_RANGE, "1900" },
    { "2200", ZB_VALUE_ERROR_RANGE, "2199" },
    { "Quý I/2021", ZB_VALUE_ERROR_INVALID, "period" },
    { "Q1 2021", ZB_VALUE_ERROR_INVALID, "period" },
    { "6 tháng đầu năm 2021", ZB_VALUE_ERROR_INVALID, "period" },
    { "9 tháng 2021", ZB_VALUE_ERROR_INVALID, "period" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      char stored[ZB_DATE_LENGTH] = "kept";

      g_assert_false (zb_date_parse (cases[i].text, FALSE, stored, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, ZB_VALUE_ERROR, (gint)cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].part));
      g_assert_cmpstr (stored, ==, "kept");
    }
}

/* Whatever is typed, what is taken is a date of the store and is read again as itself. */
static void
test_parse_any_text (void)
{
  static const char *const pieces[] = { "1",   "12", "28", "29",    "31",    "2021", "44558",
                                        "/",   "-",  ".",  " ",     "tháng", "ngày", "năm",
                                        "Dec", ",",  "T",  "00:00", "quý" };

  for (guint i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      char stored[ZB_DATE_LENGTH], again[ZB_DATE_LENGTH];

      for (gint n = g_test_rand_int_range (0, 8); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (!zb_date_parse (text->str, FALSE, stored, NULL))
        continue;

      g_assert_cmpint (zb_date_get_precision (stored), !=, ZB_DATE_PRECISION_NONE);
      g_assert_true (zb_date_parse (stored, FALSE, again, NULL));
      g_assert_cmpstr (again, ==, stored);
    }
}

/* Every day of 300 years, written for people in either language, is read as itself. */
static void
test_round_trip (void)
{
  for (gint32 year = 1900; year <= 2199; year++)
    for (gint32 month = 1; month <= 12; month++)
      for (gint32 day = 1; day <= 31; day++)
        {
          g_autofree char *shown = NULL;
          char stored[ZB_DATE_LENGTH], back[ZB_DATE_LENGTH];

          zb_date_from_int (year * 10000 + month * 100 + day, stored);
          if (stored[0] == '\0')
            continue;
          g_assert_cmpint (zb_date_to_int (stored, FALSE), ==, year * 10000 + month * 100 + day);
          shown = zb_date_format (stored, day % 2 == 0 ? ZB_LANGUAGE_VI : ZB_LANGUAGE_EN);
          g_assert_true (zb_date_parse (shown, FALSE, back, NULL));
          g_assert_cmpstr (back, ==, stored);
        }
}

static void
test_format (void)
{
  static const struct
  {
    const char *stored, *vi, *en;
  } cases[] = {
    { "2021-12-28", "28/12/2021", "28/12/2021" },
    { "2021-07-01", "01/07/2021", "01/07/2021" },
    { "2021-12", "tháng 12/2021", "December 2021" },
    { "2022-03", "tháng 3/2022", "March 2022" },
    { "2021", "2021", "2021" },
    { "", "", "" },
    { NULL, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *vi = zb_date_format (cases[i].stored, ZB_LANGUAGE_VI);
      g_autofree char *en = zb_date_format (cases[i].stored, ZB_LANGUAGE_EN);

      g_assert_cmpstr (vi, ==, cases[i].vi);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_moment (void)
{
  static const struct
  {
    const char *text, *stored, *shown;
  } cases[] = {
    { "28/12/2021 14:00", "2021-12-28T14:00", "28/12/2021 14:00" },
    { "28/12/2021  9:05", "2021-12-28T09:05", "28/12/2021 09:05" },
    { "28/12/2021 00:00", "2021-12-28T00:00", "28/12/2021 00:00" },
    { "2021-12-28T14:00:59", "2021-12-28T14:00", "28/12/2021 14:00" },
    { "28/12/2021 14h30", "2021-12-28T14:30", "28/12/2021 14:30" },
    { "28/12/2021 14h", "2021-12-28T14:00", "28/12/2021 14:00" },
    { "14h00 ngày 28/12/2021", "2021-12-28T14:00", "28/12/2021 14:00" },
    { "14:30, 28/12/2021", "2021-12-28T14:30", "28/12/2021 14:30" },
    { "8 giờ ngày 28/12/2021", "2021-12-28T08:00", "28/12/2021 08:00" },
    { "28/12/2021", "2021-12-28", "28/12/2021" },
  };
  static const char *const refused[] = {
    "",
    "14:00",
    "12/2021",
    "2021",
    "12/2021 14:00",
    "28/12/2021 24:00",
    "28/12/2021 14:60",
    "28/12/2021 14:5",
    "29/2/2021 10:00",
    "28/12/2021 14:00 sau",
    "\xff 14:00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = NULL;
      char stored[ZB_MOMENT_LENGTH];

      g_test_message ("%s", cases[i].text);
      g_assert_true (zb_moment_parse (cases[i].text, stored, &error));
      g_assert_cmpstr (stored, ==, cases[i].stored);
      shown = zb_moment_format (stored, i % 2 == 0 ? ZB_LANGUAGE_VI : ZB_LANGUAGE_EN);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      char stored[ZB_MOMENT_LENGTH];

      g_assert_false (zb_moment_parse (refused[i], stored, &error));
      g_assert_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID);
    }
}

static void
test_int (void)
{
  static const struct
  {
    const char *stored;
    gint32 first, last;
  } cases[] = {
    { "2021-12-28", 20211228, 20211228 },
    { "2020-02", 20200201, 20200229 },
    { "2021-02", 20210201, 20210228 },
    { "2021", 20210101, 20211231 },
    { "", 0, 0 },
    { NULL, 0, 0 },
    { "2021-02-30", 0, 0 },
  };
  static const gint32 no_days[] = {
    0, -1, 2021, 20210230, 20211301, 18991231, 22000101, G_MAXINT32
  };
  char stored[ZB_DATE_LENGTH];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (zb_date_to_int (cases[i].stored, FALSE), ==, cases[i].first);
      g_assert_cmpint (zb_date_to_int (cases[i].stored, TRUE), ==, cases[i].last);
    }

  zb_date_from_int (20211228, stored);
  g_assert_cmpstr (stored, ==, "2021-12-28");
  for (guint i = 0; i < G_N_ELEMENTS (no_days); i++)
    {
      zb_date_from_int (no_days[i], stored);
      g_assert_cmpstr (stored, ==, "");
    }
}

static void
test_days_between (void)
{
  static const struct
  {
    gint32 from, to;
    gint days;
  } cases[] = {
    { 20211228, 20211228, 0 },  { 20211228, 20220101, 4 },      { 20220101, 20211228, -4 },
    { 20200228, 20200301, 2 },  { 20210228, 20210301, 1 },      { 20210101, 20220101, 365 },
    { 19000101, 19000301, 59 }, { 19000101, 21991231, 109572 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (zb_date_days_between (cases[i].from, cases[i].to), ==, cases[i].days);
}

static void
test_today (void)
{
  char stored[ZB_DATE_LENGTH];
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autofree char *earliest = g_date_time_format (before, "%Y-%m-%d");
  g_autoptr (GDateTime) after = NULL;
  g_autofree char *latest = NULL;

  zb_date_today (stored);
  after = g_date_time_new_now_local ();
  latest = g_date_time_format (after, "%Y-%m-%d");
  g_assert_cmpstr (stored, >=, earliest);
  g_assert_cmpstr (stored, <=, latest);
}

static void
test_period_codes (void)
{
  ZbPeriod period = ZB_N_PERIODS;

  for (guint i = 0; i < ZB_N_PERIODS; i++)
    {
      g_assert_true (zb_period_from_code (zb_period_to_code (i), &period));
      g_assert_cmpint (period, ==, i);
    }
  g_assert_cmpstr (zb_period_to_code (ZB_PERIOD_M01), ==, "M01");
  g_assert_cmpstr (zb_period_to_code (ZB_PERIOD_Q4), ==, "Q4");
  g_assert_cmpstr (zb_period_to_code (ZB_PERIOD_9M), ==, "9M");
  g_assert_false (zb_period_from_code ("Q5", &period));
  g_assert_false (zb_period_from_code ("q1", &period));
  g_assert_false (zb_period_from_code (NULL, &period));
}

static void
test_period_parse (void)
{
  static const struct
  {
    const char *text;
    ZbPeriod period;
    gint year;
  } cases[] = {
    { "Quý I", ZB_PERIOD_Q1, 0 },
    { "quý 1", ZB_PERIOD_Q1, 0 },
    { "Quý IV", ZB_PERIOD_Q4, 0 },
    { "QUY III", ZB_PERIOD_Q3, 0 },
    { "quí II/2021", ZB_PERIOD_Q2, 2021 },
    { "Quý I/2021", ZB_PERIOD_Q1, 2021 },
    { "quý 3 năm 2021", ZB_PERIOD_Q3, 2021 },
    { "Q1", ZB_PERIOD_Q1, 0 },
    { "q2/2022", ZB_PERIOD_Q2, 2022 },
    { "2021-Q4", ZB_PERIOD_Q4, 2021 },
    { "quarter III 2021", ZB_PERIOD_Q3, 2021 },
    { "first quarter of 2021", ZB_PERIOD_Q1, 2021 },
    { "2nd quarter", ZB_PERIOD_Q2, 0 },
    { "3 tháng đầu năm 2021", ZB_PERIOD_Q1, 2021 },
    { "tháng 3", ZB_PERIOD_M03, 0 },
    { "Tháng 12/2021", ZB_PERIOD_M12, 2021 },
    { "tháng 12 năm 2021", ZB_PERIOD_M12, 2021 },
    { "tháng 09", ZB_PERIOD_M09, 0 },
    { "tháng năm", ZB_PERIOD_M05, 0 },
    { "T3/2022", ZB_PERIOD_M03, 2022 },
    { "M07", ZB_PERIOD_M07, 0 },
    { "March 2022", ZB_PERIOD_M03, 2022 },
    { "sep", ZB_PERIOD_M09, 0 },
    { "12/2021", ZB_PERIOD_M12, 2021 },
    { "6 tháng", ZB_PERIOD_H1, 0 },
    { "6 tháng đầu năm", ZB_PERIOD_H1, 0 },
    { "6 tháng đầu năm 2021", ZB_PERIOD_H1, 2021 },
    { "Sáu tháng đầu năm 2021", ZB_PERIOD_H1, 2021 },
    { "6 tháng năm 2021", ZB_PERIOD_H1, 2021 },
    { "6 tháng/2021", ZB_PERIOD_H1, 2021 },
    { "H1", ZB_PERIOD_H1, 0 },
    { "first half", ZB_PERIOD_H1, 0 },
    { "first half of 2021", ZB_PERIOD_H1, 2021 },
    { "first six months of 2022", ZB_PERIOD_H1, 2022 },
    { "9 tháng", ZB_PERIOD_9M, 0 },
    { "9 tháng đầu năm 2021", ZB_PERIOD_9M, 2021 },
    { "9M", ZB_PERIOD_9M, 0 },
    { "9M2021", ZB_PERIOD_9M, 2021 },
    { "first nine months", ZB_PERIOD_9M, 0 },
    { "Cả năm", ZB_PERIOD_Y, 0 },
    { "cả năm 2021", ZB_PERIOD_Y, 2021 },
    { "năm 2021", ZB_PERIOD_Y, 2021 },
    { "2021", ZB_PERIOD_Y, 2021 },
    { "Y", ZB_PERIOD_Y, 0 },
    { "full year 2021", ZB_PERIOD_Y, 2021 },
  };
  static const char *const refused[] = {
    "",        "quý V",    "quý 0",   "Q5",        "tháng 13", "tháng 0", "6 tháng cuối năm",
    "H2",      "7 tháng",  "13/2021", "2021 2022", "12",       "quý",     "quý I quý II",
    "đầu năm", "1/1/2021", "\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      ZbPeriod period = ZB_N_PERIODS;
      gint year = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (zb_period_parse (cases[i].text, &period, &year, &error));
      g_assert_cmpint (period, ==, cases[i].period);
      g_assert_cmpint (year, ==, cases[i].year);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      ZbPeriod period;
      gint year = -1;

      g_assert_false (zb_period_parse (refused[i], &period, &year, &error));
      g_assert_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID);
      g_assert_cmpint (year, ==, -1);
    }
}

/* What is written for a period is read as the same, in both languages, with and without its year. */
static void
test_period_round_trip (void)
{
  static const gint years[] = { 0, 2022 };

  for (guint i = 0; i < ZB_N_PERIODS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (years); j++)
      for (guint language = ZB_LANGUAGE_VI; language <= ZB_LANGUAGE_EN; language++)
        {
          g_autofree char *text = zb_period_format (i, years[j], language);
          ZbPeriod period = ZB_N_PERIODS;
          gint year = -1;

          g_test_message ("%s", text);
          g_assert_true (zb_period_parse (text, &period, &year, NULL));
          g_assert_cmpint (period, ==, i);
          g_assert_cmpint (year, ==, years[j]);
        }
}

static void
test_period_format (void)
{
  static const struct
  {
    ZbPeriod period;
    gint year;
    const char *vi, *en;
  } cases[] = {
    { ZB_PERIOD_Q1, 2022, "quý I/2022", "quarter I 2022" },
    { ZB_PERIOD_M03, 2022, "tháng 3/2022", "March 2022" },
    { ZB_PERIOD_H1, 2022, "6 tháng đầu năm 2022", "first six months of 2022" },
    { ZB_PERIOD_9M, 2022, "9 tháng đầu năm 2022", "first nine months of 2022" },
    { ZB_PERIOD_Y, 2021, "năm 2021", "2021" },
    { ZB_PERIOD_H1, 0, "6 tháng đầu năm", "first six months" },
    { ZB_PERIOD_Y, 0, "cả năm", "whole year" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *vi = zb_period_format (cases[i].period, cases[i].year, ZB_LANGUAGE_VI);
      g_autofree char *en = zb_period_format (cases[i].period, cases[i].year, ZB_LANGUAGE_EN);

      g_assert_cmpstr (vi, ==, cases[i].vi);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_period_days (void)
{
  static const struct
  {
    ZbPeriod period;
    gint year;
    gint32 first, last;
  } cases[] = {
    { ZB_PERIOD_M02, 2020, 20200201, 20200229 }, { ZB_PERIOD_M02, 2021, 20210201, 20210228 },
    { ZB_PERIOD_Q1, 2021, 20210101, 20210331 },  { ZB_PERIOD_Q4, 2021, 20211001, 20211231 },
    { ZB_PERIOD_H1, 2021, 20210101, 20210630 },  { ZB_PERIOD_9M, 2021, 20210101, 20210930 },
    { ZB_PERIOD_Y, 2021, 20210101, 20211231 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 first = 0, last = 0;

      zb_period_get_days (cases[i].period, cases[i].year, &first, &last);
      g_assert_cmpint (first, ==, cases[i].first);
      g_assert_cmpint (last, ==, cases[i].last);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/precision", test_precision);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/parse-epoch-1904", test_parse_epoch_1904);
  g_test_add_func ("/date/parse-refuses", test_parse_refuses);
  g_test_add_func ("/date/parse-any-text", test_parse_any_text);
  g_test_add_func ("/date/round-trip", test_round_trip);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/moment", test_moment);
  g_test_add_func ("/date/int", test_int);
  g_test_add_func ("/date/days-between", test_days_between);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/period/codes", test_period_codes);
  g_test_add_func ("/period/parse", test_period_parse);
  g_test_add_func ("/period/round-trip", test_period_round_trip);
  g_test_add_func ("/period/format", test_period_format);
  g_test_add_func ("/period/days", test_period_days);
  return g_test_run ();
}
