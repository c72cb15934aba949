/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and writing the values of every field type, in both languages, and back. */

#include "config.h"

#include "register/zb-field-text.h"
#include "register/zb-register.h"

typedef struct
{
  const char *reg;
  const char *field;
  const char *text;
  ZbNumberStyle style;
  ZbUnit unit;
  gint64 integer;     /* where @stored is NULL */
  const char *stored; /* of text types */
} Good;

#define VI ZB_NUMBER_STYLE_COMMA
#define EN ZB_NUMBER_STYLE_POINT
#define ANY ZB_NUMBER_STYLE_UNKNOWN

static const ZbCode codes[] = {
  { "a", "First", "Thứ nhất|TN", NULL },
  { "b", "Second, third", "Thứ hai", NULL },
  { "c", "Fourth", NULL, NULL },
  { NULL },
};

static const ZbField moment = { .name = "at", .label = "At", .type = ZB_FIELD_MOMENT };
static const ZbField several = { .name = "several",
                                 .label = "Several",
                                 .type = ZB_FIELD_CODES,
                                 .codes = codes };

static const ZbField *
find_field (const char *reg, const char *name)
{
  const ZbField *field = zb_register_get_field (zb_register_find (reg), name);

  g_assert_nonnull (field);

  return field;
}

static const Good good[] = {
  { "zone", "code", " SX1 ", ANY, ZB_UNIT_NONE, 0, "SX1" },
  { "zone", "name", "KCN\nSông Xanh\tI", ANY, ZB_UNIT_NONE, 0, "KCN Sông Xanh I" },
  { "zone", "name", "Hoa\xcc\x80", ANY, ZB_UNIT_NONE, 0, "Hoà" },
  { "project", "objective", "một\r\nhai", ANY, ZB_UNIT_NONE, 0, "một\nhai" },
  { "organisation", "tax_code", "9900000104001", ANY, ZB_UNIT_NONE, 0, "9900000104-001" },
  { "organisation", "tax_code", "not one", ANY, ZB_UNIT_NONE, 0, "not one" },
  { "organisation", "roles", "Doanh nghiệp; Nhà đầu tư", ANY, ZB_UNIT_NONE, 0,
    "investor;enterprise" },
  { "organisation", "roles", "investor;INVESTOR; nha dau tu;", ANY, ZB_UNIT_NONE, 0, "investor" },
  { "organisation", "country", "Nhật Bản", ANY, ZB_UNIT_NONE, 0, "JP" },
  { "organisation", "country", "jp", ANY, ZB_UNIT_NONE, 0, "JP" },
  { "zone", "kind", "Khu công nghiệp", ANY, ZB_UNIT_NONE, 0, "industrial" },
  { "zone", "kind", "KCN", ANY, ZB_UNIT_NONE, 0, "industrial" },
  { "zone", "kind", "kcn hỗ trợ", ANY, ZB_UNIT_NONE, 0, "supporting" },
  { "zone", "kind", "high-tech", ANY, ZB_UNIT_NONE, 0, "high-tech" },
  { "zone", "kind", "HIGH-TECH ZONE", ANY, ZB_UNIT_NONE, 0, "high-tech" },
  { "project_event", "type", "Góp vốn, mua cổ phần", ANY, ZB_UNIT_NONE, 0, "share-purchase" },
  { "indicator", "higher_is_better", "Có", ANY, ZB_UNIT_NONE, 1, NULL },
  { "indicator", "higher_is_better", "không", ANY, ZB_UNIT_NONE, 0, NULL },
  { "indicator", "higher_is_better", "No", ANY, ZB_UNIT_NONE, 0, NULL },
  { "project_event", "delta_vnd", "9.405,326", ANY, ZB_UNIT_NONE, G_GINT64_CONSTANT (9405326000000),
    NULL },
  { "project_event", "delta_vnd", "9,405.326", ANY, ZB_UNIT_NONE, G_GINT64_CONSTANT (9405326000000),
    NULL },
  { "project_event", "delta_vnd", "9.405", VI, ZB_UNIT_NONE, G_GINT64_CONSTANT (9405000000000),
    NULL },
  { "project_event", "delta_vnd", "9.405", EN, ZB_UNIT_NONE, G_GINT64_CONSTANT (9405000000), NULL },
  { "project_event", "delta_vnd", "9.405", ANY, ZB_UNIT_VND, 9405, NULL },
  { "project_event", "delta_vnd", "12 triệu đồng", VI, ZB_UNIT_NONE, 12000000, NULL },
  { "project_event", "delta_vnd", "−12,5", VI, ZB_UNIT_NONE, G_GINT64_CONSTANT (-12500000000),
    NULL },
  { "project_event", "delta_vnd", "(12,5)", VI, ZB_UNIT_NONE, G_GINT64_CONSTANT (-12500000000),
    NULL },
  { "project_event", "delta_usd", "536,958", VI, ZB_UNIT_NONE, G_GINT64_CONSTANT (53695800000),
    NULL },
  { "project_event", "delta_usd", "1.000", VI, ZB_UNIT_USD, 100000, NULL },
  { "project_event", "delta_area", "81,3 ha", VI, ZB_UNIT_NONE, 81300000, NULL },
  { "project_event", "delta_area", "25.500 m²", VI, ZB_UNIT_NONE, 2550000, NULL },
  { "project", "workers_planned", "1.290", ANY, ZB_UNIT_NONE, 1290, NULL },
  { "project_event", "turn", "2", ANY, ZB_UNIT_NONE, 2, NULL },
  { "project_investor", "percent", "99,9%", ANY, ZB_UNIT_NONE, 999000, NULL },
  { "exchange_rate", "rate", "23.121,5", ANY, ZB_UNIT_NONE, 231215000, NULL },
  { "zone", "latitude", "-19,60215", VI, ZB_UNIT_NONE, -19602150, NULL },
  { "indicator_value", "value", "1.047,561", ANY, ZB_UNIT_NONE, G_GINT64_CONSTANT (1047561000000),
    NULL },
  { "target", "from_year", "2021", ANY, ZB_UNIT_NONE, 2021, NULL },
  { "target", "from_year", "năm 2021", ANY, ZB_UNIT_NONE, 2021, NULL },
  { "enterprise_report", "period", "Quý IV", ANY, ZB_UNIT_NONE, 0, "Q4" },
  { "enterprise_report", "period", "6 tháng", ANY, ZB_UNIT_NONE, 0, "H1" },
  { "enterprise_report", "period", "9M", ANY, ZB_UNIT_NONE, 0, "9M" },
  { "project_event", "date", "28/12/2021", ANY, ZB_UNIT_NONE, 0, "2021-12-28" },
  { "project_event", "date", "12/2021", ANY, ZB_UNIT_NONE, 0, "2021-12" },
  { "project_event", "date", "2003", ANY, ZB_UNIT_NONE, 0, "2003" },
  { "project", "industry", "2732", ANY, ZB_UNIT_NONE, 0, "2018:2732" },
  { "project", "industry", "2732 (VSIC 2025)", ANY, ZB_UNIT_NONE, 0, "2025:2732" },
  { "project", "further_industries", "2592; 2220", ANY, ZB_UNIT_NONE, 0, "2018:2592;2018:2220" },
};

static const struct
{
  const char *reg;
  const char *field;
  const char *text;
  ZbValueError code;
  const char *says; /* part of the sentence */
} bad[] = {
  { "zone", "kind", "Khu lạ", ZB_VALUE_ERROR_INVALID, "Eco-industrial zone" },
  { "organisation", "roles", "Nhà đầu tư; lạ", ZB_VALUE_ERROR_INVALID, "“lạ”" },
  { "organisation", "country", "Atlantis", ZB_VALUE_ERROR_INVALID, "Country" },
  { "indicator", "higher_is_better", "maybe", ZB_VALUE_ERROR_INVALID, "Higher is better" },
  { "project_event", "delta_vnd", "9.405", ZB_VALUE_ERROR_AMBIGUOUS, "9" },
  { "project_event", "delta_vnd", "abc", ZB_VALUE_ERROR_INVALID, "abc" },
  { "project_event", "delta_vnd", "12 ha", ZB_VALUE_ERROR_INVALID, "12 ha" },
  { "project_event", "delta_vnd", "0,0000000001", ZB_VALUE_ERROR_RANGE, "0,0000000001" },
  { "project_event", "delta_vnd", "99999999999", ZB_VALUE_ERROR_RANGE, "99999999999" },
  { "zone_area", "leased_area", "-1", ZB_VALUE_ERROR_RANGE, "Leased area" },
  { "target", "from_year", "21", ZB_VALUE_ERROR_INVALID, "From year" },
  { "target", "from_year", "2221", ZB_VALUE_ERROR_INVALID, "2221" },
  { "enterprise_report", "period", "mùa xuân", ZB_VALUE_ERROR_INVALID, "mùa xuân" },
  { "project_event", "date", "31/02/2021", ZB_VALUE_ERROR_INVALID, "31/02/2021" },
  { "project_event", "date", "quý I/2021", ZB_VALUE_ERROR_INVALID, "2021" },
  { "project_event", "project", "992010000001", ZB_VALUE_ERROR_INVALID, "992010000001" },
  { "project", "industry", "dệt", ZB_VALUE_ERROR_INVALID, "dệt" },
  { "zone", "name", "\xff", ZB_VALUE_ERROR_UNSAFE, NULL },
};

static void
assert_value (const ZbValue *value, gint64 integer, const char *stored)
{
  if (stored == NULL)
    {
      g_assert_cmpint (value->kind, ==, ZB_VALUE_INTEGER);
      g_assert_cmpint (value->integer, ==, integer);
    }
  else
    {
      g_assert_cmpint (value->kind, ==, ZB_VALUE_TEXT);
      g_assert_cmpstr (value->text, ==, stored);
    }
}

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      const ZbField *field = find_field (good[i].reg, good[i].field);
      g_auto (ZbValue) value = { 0 };
      g_autoptr (GError) error = NULL;

      zb_field_parse (field, good[i].text, good[i].style, good[i].unit, &value, &error);
      g_assert_no_error (error);
      assert_value (&value, good[i].integer, good[i].stored);
    }
}

/* What is shown, also with its unit, is read as the same value: in both languages, for every type. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (good); i++)
    {
      const Good *g = &good[i / 2];
      ZbLanguage language = i % 2 == 0 ? ZB_LANGUAGE_VI : ZB_LANGUAGE_EN;
      const ZbField *field = find_field (g->reg, g->field);
      g_auto (ZbValue) value = { 0 };
      g_auto (ZbValue) again = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_assert_true (zb_field_parse (field, g->text, g->style, g->unit, &value, NULL));
      text = zb_field_format (field, &value, NULL, language);
      g_assert_cmpstr (text, !=, "");
      zb_field_parse (field, text, zb_number_style_of (language), ZB_UNIT_NONE, &again, &error);
      g_assert_no_error (error);
      g_assert_true (zb_value_equal (&value, &again));
    }
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const ZbField *field = find_field (bad[i].reg, bad[i].field);
      g_auto (ZbValue) value = { 0 };
      g_autoptr (GError) error = NULL;

      g_assert_false (
        zb_field_parse (field, bad[i].text, ZB_NUMBER_STYLE_UNKNOWN, ZB_UNIT_NONE, &value, &error));
      g_assert_error (error, ZB_VALUE_ERROR, (gint)bad[i].code);
      g_assert_cmpint (value.kind, ==, ZB_VALUE_NULL);
      if (bad[i].says != NULL && g_strstr_len (error->message, -1, bad[i].says) == NULL)
        g_error ("“%s” does not name “%s”", error->message, bad[i].says);
    }
}

static void
test_empty (void)
{
  const ZbRegister *const *registers = zb_registers_get_all ();

  for (; *registers != NULL; registers++)
    for (guint i = 0; i < (*registers)->n_fields; i++)
      {
        const ZbField *field = &(*registers)->fields[i];
        g_auto (ZbValue) value = { 0 };
        g_autofree char *text = NULL;

        g_assert_true (zb_field_parse (field, "  ", VI, ZB_UNIT_NONE, &value, NULL));
        g_assert_cmpint (value.kind, ==, ZB_VALUE_NULL);
        text = zb_field_format_with_unit (field, &value, NULL, ZB_LANGUAGE_VI);
        g_assert_cmpstr (text, ==, "");
      }
}

static void
test_format (void)
{
  static const struct
  {
    const char *reg;
    const char *field;
    gint64 integer;
    const char *vi;
    const char *en;
    const char *with_unit;
  } cases[] = {
    { "project_event", "delta_vnd", G_GINT64_CONSTANT (9405326000000), "9.405,326", "9,405.326",
      "9.405,326 tỷ đồng" },
    { "project_event", "delta_usd", G_GINT64_CONSTANT (53695800000), "536,958", "536.958",
      "536,958 triệu USD" },
    { "project_event", "delta_usd", -1, "−0,00000001", "−0.00000001", "−0,00000001 triệu USD" },
    { "project_event", "delta_area", 81300000, "81,3", "81.3", "81,3 ha" },
    { "project_investor", "percent", 999000, "99,9", "99.9", "99,9%" },
    { "project", "workers_planned", 1290, "1.290", "1,290", "1.290 người" },
    { "indicator_value", "value", 1, "0,000000001", "0.000000001", "0,000000001" },
    { "target", "from_year", 2021, "2021", "2021", "2021" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ZbField *field = find_field (cases[i].reg, cases[i].field);
      g_auto (ZbValue) value = { 0 };
      g_autofree char *vi = NULL;
      g_autofree char *en = NULL;
      g_autofree char *with_unit = NULL;

      zb_value_set_integer (&value, cases[i].integer);
      vi = zb_field_format (field, &value, NULL, ZB_LANGUAGE_VI);
      en = zb_field_format (field, &value, NULL, ZB_LANGUAGE_EN);
      with_unit = zb_field_format_with_unit (field, &value, NULL, ZB_LANGUAGE_VI);
      g_assert_cmpstr (vi, ==, cases[i].vi);
      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_cmpstr (with_unit, ==, cases[i].with_unit);
    }
}

static void
test_reference (void)
{
  const ZbField *field = find_field ("project", "zone");
  g_auto (ZbValue) value = { 0 };
  g_autofree char *known = NULL;
  g_autofree char *unknown = NULL;

  zb_value_set_integer (&value, 7);
  known = zb_field_format (field, &value, "SX1", ZB_LANGUAGE_VI);
  unknown = zb_field_format (field, &value, NULL, ZB_LANGUAGE_VI);
  g_assert_cmpstr (known, ==, "SX1");
  g_assert_cmpstr (unknown, ==, "");
}

/* Types and lists that no register of today has. */
static void
test_moment_and_codes (void)
{
  g_auto (ZbValue) value = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *labels = NULL;

  g_assert_true (zb_field_parse (&moment, "28/12/2021 14:00", VI, ZB_UNIT_NONE, &value, NULL));
  g_assert_cmpstr (value.text, ==, "2021-12-28T14:00");
  text = zb_field_format (&moment, &value, NULL, ZB_LANGUAGE_VI);
  g_assert_cmpstr (text, ==, "28/12/2021 14:00");

  g_assert_true (
    zb_field_parse (&several, "Fourth; TN\nSecond, third", VI, ZB_UNIT_NONE, &value, NULL));
  g_assert_cmpstr (value.text, ==, "a;b;c");
  labels = zb_field_format (&several, &value, NULL, ZB_LANGUAGE_EN);
  g_assert_cmpstr (labels, ==, "First; Second, third; Fourth");
}

/* What is named by a date is shown as a date, not as it is stored. */
static void
test_dated_reference (void)
{
  g_auto (ZbValue) value = { 0 };
  g_autofree char *text = NULL;

  zb_value_set_integer (&value, 7);
  text = zb_field_format (find_field ("target", "rate"), &value, "2021-01-01", ZB_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, "01/01/2021");
}

static void
test_header (void)
{
  const ZbField *field = find_field ("project_event", "delta_area");
  g_autofree char *header = zb_field_get_header (field, ZB_LANGUAGE_EN);

  g_assert_cmpstr (header, ==, "Change of area (ha)");
  g_assert_true (zb_field_is_figure (field));
  g_assert_false (zb_field_is_whole (field));
  g_assert_cmpuint (zb_field_get_scale (field), ==, 6);
  g_assert_true (zb_field_is_whole (find_field ("project", "workers_planned")));
  g_assert_cmpuint (zb_field_get_scale (find_field ("indicator_value", "value")), ==, 9);
  g_assert_false (zb_field_is_figure (find_field ("project", "code")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field-text/parse", test_parse);
  g_test_add_func ("/field-text/round-trip", test_round_trip);
  g_test_add_func ("/field-text/refused", test_refused);
  g_test_add_func ("/field-text/empty", test_empty);
  g_test_add_func ("/field-text/format", test_format);
  g_test_add_func ("/field-text/reference", test_reference);
  g_test_add_func ("/field-text/dated-reference", test_dated_reference);
  g_test_add_func ("/field-text/moment-and-codes", test_moment_and_codes);
  g_test_add_func ("/field-text/header", test_header);

  return g_test_run ();
}
