/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the detail page and the form say: numbers typed and written, deltas, alterations, names in related lists, labels of changes. */

#include "config.h"

#include "ui/zb-country-row.h"
#include "ui/zb-date-row.h"
#include "ui/zb-industry-row.h"
#include "ui/zb-number-row.h"
#include "ui/zb-record-actions.h"
#include "ui/zb-record-page-text.h"
#include "ui/zb-reference-row.h"

#include <locale.h>

#define MISSING G_MININT64

static const ZbField capital = { .name = "capital",
                                 .label = "Capital",
                                 .type = ZB_FIELD_NUMBER,
                                 .unit = ZB_UNIT_MILLION_USD };
static const ZbField dong = { .name = "dong",
                              .label = "Fee",
                              .type = ZB_FIELD_NUMBER,
                              .unit = ZB_UNIT_VND };

static void
test_number_read (void)
{
  static const struct
  {
    const ZbField *field;
    const char *text;
    ZbUnit unit;
    ZbLanguage language;
    gint64 value; /* MISSING: refused */
  } cases[] = {
    { &capital, "536,958", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI, MISSING },
    { &capital, "536,958", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_EN, MISSING },
    { &capital, "536,9580", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI, 53695800000 },
    { &capital, "9.405", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI, MISSING },
    { &capital, "9.405,0", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI, 940500000000 },
    { &capital, "9,405.0", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_EN, 940500000000 },
    { &capital, "9,405.0", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI, 940500000000 },
    { &capital, "12,5", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI, 1250000000 },
    { &capital, "12.5", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_EN, 1250000000 },
    { &capital, "0,958", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI, 95800000 },
    { &capital, "12", ZB_UNIT_THOUSAND_USD, ZB_LANGUAGE_VI, 1200000 },
    { &capital, "-1", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI, MISSING },
    { &capital, "many", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI, MISSING },
    { &dong, "9.405", ZB_UNIT_VND, ZB_LANGUAGE_VI, 9405 },
    { &dong, "9,405", ZB_UNIT_VND, ZB_LANGUAGE_EN, 9405 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (ZbValue) value = { 0 };
      g_autoptr (GError) error = NULL;
      gboolean read = zb_number_row_read (cases[i].field, cases[i].text, NULL, cases[i].unit,
                                          cases[i].language, &value, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (read, ==, cases[i].value != MISSING);
      g_assert_cmpint (error == NULL, ==, read);
      if (read)
        g_assert_cmpint (value.integer, ==, cases[i].value);
    }
}

/* A doubtful number is refused with both readings. */
static void
test_number_doubt (void)
{
  g_auto (ZbValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (zb_number_row_read (&capital, "9.405", "", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI,
                                      &value, &error));
  g_assert_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, "9405"));
  g_clear_error (&error);

  /* 9,4 stood there: so the comma is a decimal one. */
  g_assert_true (zb_number_row_read (&capital, "9,405", "9,4", ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI,
                                     &value, &error));
  g_assert_cmpint (value.integer, ==, 940500000);
}

/* Whatever a form writes it reads again, in any unit, to the cent. */
static void
test_number_round_trip (void)
{
  static const gint64 values[] = {
    0, 1, 940500000000, 53695800000, 95800000, 100000000, 123456789
  };
  static const ZbUnit units[] = { ZB_UNIT_USD, ZB_UNIT_THOUSAND_USD, ZB_UNIT_MILLION_USD,
                                  ZB_UNIT_BILLION_USD };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (units); j++)
      for (ZbLanguage language = ZB_LANGUAGE_VI; language <= ZB_LANGUAGE_EN; language++)
        {
          g_auto (ZbValue) value = { .kind = ZB_VALUE_INTEGER, .integer = values[i] };
          g_auto (ZbValue) again = { 0 };
          g_autoptr (GError) error = NULL;
          g_autofree char *text = zb_number_row_write (&capital, &value, units[j], language);

          zb_number_row_read (&capital, text, text, units[j], language, &again, &error);
          g_assert_no_error (error);
          g_assert_true (zb_value_equal (&value, &again));
        }
}

static void
test_number_units (void)
{
  guint n_units;

  g_assert_cmpint (zb_number_row_get_units (ZB_UNIT_BILLION_VND, &n_units)[0], ==, ZB_UNIT_VND);
  g_assert_cmpuint (n_units, ==, 4);
  zb_number_row_get_units (ZB_UNIT_HECTARE, &n_units);
  g_assert_cmpuint (n_units, ==, 2);
  zb_number_row_get_units (ZB_UNIT_PERSON, &n_units);
  g_assert_cmpuint (n_units, ==, 1);
}

static void
test_date_pick (void)
{
  g_autofree char *date = zb_date_row_pick (ZB_FIELD_DATE, "2020", 2021, 2, 3);
  g_autofree char *moment = zb_date_row_pick (ZB_FIELD_MOMENT, "2020-01-01T14:30", 2021, 2, 3);
  g_autofree char *fresh = zb_date_row_pick (ZB_FIELD_MOMENT, NULL, 2021, 12, 31);

  g_assert_cmpstr (date, ==, "2021-02-03");
  g_assert_cmpstr (moment, ==, "2021-02-03T14:30");
  g_assert_cmpstr (fresh, ==, "2021-12-31T00:00");
}

static void
test_industry_strip (void)
{
  static const char *const cases[][2] = {
    { "2732 (VSIC 2018)", "2732" },
    { "2220 (VSIC 2018); 2593 (VSIC 2018)", "2220; 2593" },
    { "2018:2732", "2732" },
    { "2732", "2732" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *codes = zb_industry_row_strip (cases[i][0]);

      g_assert_cmpstr (codes, ==, cases[i][1]);
    }
}

static void
test_country_search (void)
{
  static const struct
  {
    const char *text;
    const char *first;
  } cases[] = {
    { "vn", "VN" },       { "viet", "VN" }, { "Nhat", "JP" },      { "japan", "JP" },
    { "Hàn Quốc", "KR" }, { "đài", "TW" },  { "singapore", "SG" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) codes = zb_country_row_search (cases[i].text, ZB_LANGUAGE_VI, 5);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (codes[0], ==, cases[i].first);
    }

  g_auto (GStrv) none = zb_country_row_search ("qqqq", ZB_LANGUAGE_EN, 5);
  g_auto (GStrv) all = zb_country_row_search ("", ZB_LANGUAGE_EN, 1000);
  g_assert_null (none[0]);
  g_assert_cmpuint (g_strv_length (all), >, 200);
}

static void
test_delta (void)
{
  g_autofree char *more = zb_record_text_dup_delta (500000000, ZB_UNIT_MILLION_USD, ZB_LANGUAGE_VI);
  g_autofree char *less =
    zb_record_text_dup_delta (-39590000000, ZB_UNIT_BILLION_VND, ZB_LANGUAGE_VI);
  g_autofree char *none = zb_record_text_dup_delta (0, ZB_UNIT_BILLION_VND, ZB_LANGUAGE_VI);

  g_assert_cmpstr (more, ==, "+5 triệu USD");
  g_assert_cmpstr (less, ==, "−39,59 tỷ đồng");
  g_assert_cmpstr (none, ==, "");

  g_autofree char *english =
    zb_record_text_dup_delta (500000000, ZB_UNIT_MILLION_USD, ZB_LANGUAGE_EN);
  g_assert_cmpstr (english, ==, "USD +5 million");
}

static void
test_alteration (void)
{
  g_auto (ZbValue) none = { 0 };
  g_auto (ZbValue) five = { .kind = ZB_VALUE_INTEGER, .integer = 500000000 };
  g_auto (ZbValue) six = { .kind = ZB_VALUE_INTEGER, .integer = 600000000 };
  g_autofree char *entered =
    zb_record_text_dup_alteration (&capital, &none, &five, NULL, NULL, ZB_LANGUAGE_EN);
  g_autofree char *altered =
    zb_record_text_dup_alteration (&capital, &five, &six, NULL, NULL, ZB_LANGUAGE_EN);
  g_autofree char *emptied =
    zb_record_text_dup_alteration (&capital, &six, &none, NULL, NULL, ZB_LANGUAGE_EN);

  g_assert_cmpstr (entered, ==, "Capital: USD 5 million");
  g_assert_cmpstr (altered, ==, "Capital: USD 5 million → USD 6 million");
  g_assert_cmpstr (emptied, ==, "Capital: USD 6 million → –");
}

static void
test_moment (void)
{
  g_autofree char *shown = zb_record_text_dup_moment ("2026-11-23T13:05:07Z", ZB_LANGUAGE_VI);
  g_autofree char *none = zb_record_text_dup_moment (NULL, ZB_LANGUAGE_VI);

  g_assert_nonnull (strstr (shown, "23/11/2026"));
  g_assert_nonnull (strstr (shown, "13:05"));
  g_assert_cmpstr (none, ==, "");
}

static ZbRecord *
make_investor (void)
{
  const ZbRegister *reg = zb_register_find ("project_investor");
  ZbRecord *record = zb_record_new (reg, 7);

  zb_record_set_integer (record, "project", 1);
  zb_record_set_integer (record, "organisation", 2);
  record->labels[zb_register_find_field (reg, "project")] = g_strdup ("992010000001");
  record->labels[zb_register_find_field (reg, "organisation")] = g_strdup ("Công ty Sao Mai");
  return record;
}

/* A list of a project's investors names the organisations; one of an organisation's investments, the projects. */
static void
test_line (void)
{
  g_autoptr (ZbRecord) record = make_investor ();
  g_autofree char *of_project = zb_record_text_dup_line (record, "project", ZB_LANGUAGE_VI);
  g_autofree char *of_organisation =
    zb_record_text_dup_line (record, "organisation", ZB_LANGUAGE_VI);
  g_autofree char *second = zb_record_text_dup_second_line (record, "project", ZB_LANGUAGE_VI);

  g_assert_cmpstr (of_project, ==, "Công ty Sao Mai");
  g_assert_cmpstr (of_organisation, ==, "992010000001");
  g_assert_cmpstr (second, ==, "");
}

static ZbRecord *
make_project (void)
{
  ZbRecord *record = zb_record_new (zb_register_find ("project"), 5);

  zb_record_set_text (record, "code", "992010000001");
  zb_record_set_text (record, "name", "Nhà máy dây và cáp điện");
  zb_record_set_text (record, "state", "operating");
  zb_record_set_integer (record, "capital_usd", 500000000);
  return record;
}

/* The dollars, or where there are none the đồng. */
static void
test_figure (void)
{
  g_autoptr (ZbRecord) project = make_project ();
  g_autofree char *dollars = zb_record_text_dup_figure (project, ZB_LANGUAGE_VI);

  g_assert_cmpstr (dollars, ==, "5 triệu USD");
  zb_record_set_null (project, "capital_usd");
  g_autofree char *none = zb_record_text_dup_figure (project, ZB_LANGUAGE_VI);
  g_assert_cmpstr (none, ==, "");
  zb_record_set_integer (project, "capital_vnd", 120000000000);
  g_autofree char *dong_only = zb_record_text_dup_figure (project, ZB_LANGUAGE_VI);
  g_assert_cmpstr (dong_only, ==, "120 tỷ đồng");
}

static void
test_reference_label (void)
{
  g_autoptr (ZbRecord) project = make_project ();
  g_autofree char *label = zb_reference_row_dup_label (project, ZB_LANGUAGE_VI);
  g_autofree char *detail = zb_reference_row_dup_detail (project, ZB_LANGUAGE_VI);

  g_assert_cmpstr (label, ==, "992010000001");
  g_assert_cmpstr (detail, ==, "Nhà máy dây và cáp điện");
  g_assert_cmpstr (zb_record_text_get_state (project)->code, ==, "operating");
}

static void
test_duplicate (void)
{
  g_autoptr (ZbRecord) project = make_project ();
  g_autoptr (ZbRecord) copy = zb_record_actions_make_duplicate (project);

  g_assert_cmpint (copy->id, ==, 0);
  g_assert_true (zb_record_is_null (copy, "code"));
  g_assert_true (zb_record_is_null (copy, "state"));
  g_assert_true (zb_record_is_null (copy, "capital_usd"));
  g_assert_cmpstr (zb_record_get_text (copy, "name"), ==, "Nhà máy dây và cáp điện");
}

static void
test_labels (void)
{
  g_autoptr (ZbRecord) project = make_project ();
  static const struct
  {
    ZbEditKind kind;
    guint n_parts;
    const char *label;
  } cases[] = {
    { ZB_EDIT_INSERT, 0, "Project 992010000001 added" },
    { ZB_EDIT_UPDATE, 0, "Project 992010000001 edited" },
    { ZB_EDIT_DELETE, 0, "Project 992010000001 deleted" },
    { ZB_EDIT_DELETE, 1, "Project 992010000001 and its 1 entry deleted" },
    { ZB_EDIT_DELETE, 12, "Project 992010000001 and its 12 entries deleted" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label =
        zb_record_actions_dup_label (project, cases[i].kind, cases[i].n_parts, ZB_LANGUAGE_EN);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_setenv ("TZ", "UTC", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-text/number/read", test_number_read);
  g_test_add_func ("/record-text/number/doubt", test_number_doubt);
  g_test_add_func ("/record-text/number/round-trip", test_number_round_trip);
  g_test_add_func ("/record-text/number/units", test_number_units);
  g_test_add_func ("/record-text/date-pick", test_date_pick);
  g_test_add_func ("/record-text/industry-strip", test_industry_strip);
  g_test_add_func ("/record-text/country-search", test_country_search);
  g_test_add_func ("/record-text/delta", test_delta);
  g_test_add_func ("/record-text/alteration", test_alteration);
  g_test_add_func ("/record-text/moment", test_moment);
  g_test_add_func ("/record-text/line", test_line);
  g_test_add_func ("/record-text/figure", test_figure);
  g_test_add_func ("/record-text/reference-label", test_reference_label);
  g_test_add_func ("/record-text/duplicate", test_duplicate);
  g_test_add_func ("/record-text/labels", test_labels);

  return g_test_run ();
}
