/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days, moments and periods: what is read is a day of the calendar, and reads the same once written
 * in either language. */

#include "config.h"

#include "fuzz.h"

#include "base/zb-date.h"
#include "exchange/zb-sheet-value.h"

#include <string.h>

static void
check_day (const char *stored)
{
  gint32 first = zb_date_to_int (stored, FALSE);
  gint32 last = zb_date_to_int (stored, TRUE);
  char again[ZB_DATE_LENGTH];

  g_assert_cmpint (zb_date_get_precision (stored), !=, ZB_DATE_PRECISION_NONE);
  g_assert_cmpint (first, <=, last);
  g_assert_cmpint (zb_date_add_days (first, zb_date_days_between (first, last)), ==, last);
  zb_date_from_int (last, again);
  g_assert_cmpint (zb_date_to_int (again, FALSE), ==, last);
  for (ZbLanguage language = ZB_LANGUAGE_VI; language <= ZB_LANGUAGE_EN; language++)
    {
      g_autofree char *text = zb_date_format (stored, language);
      g_autoptr (GError) error = NULL;

      g_assert_true (zb_date_parse (text, FALSE, again, &error));
      g_assert_cmpstr (again, ==, stored);
    }
}

static void
check_date (const char *text, gboolean epoch_1904)
{
  g_autoptr (GError) error = NULL;
  char stored[ZB_DATE_LENGTH] = "";
  gboolean read = zb_date_parse (text, epoch_1904, stored, &error);

  g_assert_true (read == (error == NULL));
  if (read)
    check_day (stored);
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_moment (const char *text)
{
  g_autoptr (GError) error = NULL;
  char stored[ZB_MOMENT_LENGTH] = "";
  char again[ZB_MOMENT_LENGTH] = "";

  if (!zb_moment_parse (text, stored, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  for (ZbLanguage language = ZB_LANGUAGE_VI; language <= ZB_LANGUAGE_EN; language++)
    {
      g_autofree char *shown = zb_moment_format (stored, language);

      g_assert_true (zb_moment_parse (shown, again, &error));
      g_assert_cmpstr (again, ==, stored);
    }
}

static void
check_period (const char *text)
{
  g_autoptr (GError) error = NULL;
  ZbPeriod period = ZB_N_PERIODS;
  gint year = -1;
  gint32 first, last;

  if (!zb_period_parse (text, &period, &year, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  g_assert_cmpint (period, <, ZB_N_PERIODS);
  g_assert_true (year == 0 || (year >= 1900 && year <= 2199));
  if (year > 0)
    {
      zb_period_get_days (period, year, &first, &last);
      g_assert_cmpint (first, <, last);
    }
  for (ZbLanguage language = ZB_LANGUAGE_VI; language <= ZB_LANGUAGE_EN; language++)
    {
      g_autofree char *shown = zb_period_format (period, year, language);
      ZbPeriod again = ZB_N_PERIODS;
      gint year_again = -1;

      g_assert_true (zb_period_parse (shown, &again, &year_again, &error));
      g_assert_cmpint (again, ==, period);
      g_assert_cmpint (year_again, ==, year);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autofree char *format = NULL;
  g_autoptr (GString) iso = g_string_new (NULL);
  ZbPeriod period;

  check_date (text, FALSE);
  check_date (text, TRUE);
  check_moment (text);
  check_period (text);
  zb_period_from_code (text, &period);
  zb_date_get_precision (text);
  zb_date_to_int (text, TRUE);
  zb_sheet_value_append_iso (iso, text);
  format = zb_date_format (text, ZB_LANGUAGE_VI);
  return 0;
}
