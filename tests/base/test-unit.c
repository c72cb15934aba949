/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Units: names and codes both ways, amounts in both languages, and the conversion between the currencies. */

#include "config.h"

#include "base/zb-unit.h"

static void
test_format (void)
{
  static const struct
  {
    gint64 value;
    ZbUnit unit;
    guint max_decimals;
    const char *vi, *en;
  } cases[] = {
    { 9405326000000, ZB_UNIT_BILLION_VND, 3, "9.405,326 tỷ đồng", "VND 9,405.326 billion" },
    { 53695800000, ZB_UNIT_MILLION_USD, 3, "536,958 triệu USD", "USD 536.958 million" },
    { 129000000000000, ZB_UNIT_TRILLION_VND, 1, "129 nghìn tỷ đồng", "VND 129 trillion" },
    { 8500000, ZB_UNIT_MILLION_VND, 2, "8,5 triệu đồng", "VND 8.5 million" },
    { 150000, ZB_UNIT_VND, 0, "150.000 đồng", "VND 150,000" },
    { 123450, ZB_UNIT_USD, 2, "1.234,50 USD", "USD 1,234.50" },
    { 123450, ZB_UNIT_USD, 0, "1.235 USD", "USD 1,235" },
    { 123450000, ZB_UNIT_THOUSAND_USD, 1, "1.234,5 nghìn USD", "USD 1,234.5 thousand" },
    { 439872453600, ZB_UNIT_BILLION_USD, 2, "4,4 tỷ USD", "USD 4.4 billion" },
    { -3959000000, ZB_UNIT_BILLION_VND, 3, "−3,959 tỷ đồng", "VND −3.959 billion" },
    { 81300000, ZB_UNIT_HECTARE, 6, "81,3 ha", "81.3 ha" },
    { 81300000, ZB_UNIT_M2, 0, "813.000 m²", "813,000 m²" },
    { 231450000, ZB_UNIT_VND_PER_USD, 4, "23.145 đồng/USD", "23,145 VND/USD" },
    { 1077000, ZB_UNIT_PERCENT, 1, "107,7%", "107.7%" },
    { 1810000, ZB_UNIT_PERCENT, 1, "181%", "181%" },
    { 35, ZB_UNIT_PROJECT, 0, "35 dự án", "35 projects" },
    { 1, ZB_UNIT_PROJECT, 0, "1 dự án", "1 project" },
    { 170, ZB_UNIT_TURN, 0, "170 lượt", "170 turns" },
    { 1, ZB_UNIT_PERSON, 0, "1 người", "1 person" },
    { 84210, ZB_UNIT_PERSON, 0, "84.210 người", "84,210 people" },
    { 20000, ZB_UNIT_M3_PER_DAY, 1, "2.000 m³/ngày đêm", "2,000 m³ per day" },
    { 20580000, ZB_UNIT_DEGREE, 6, "20,58°", "20.58°" },
    { 1234, ZB_UNIT_NONE, 0, "1.234", "1,234" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *vi =
        zb_unit_format (cases[i].value, cases[i].unit, cases[i].max_decimals, ZB_LANGUAGE_VI);
      g_autofree char *en =
        zb_unit_format (cases[i].value, cases[i].unit, cases[i].max_decimals, ZB_LANGUAGE_EN);

      g_assert_cmpstr (vi, ==, cases[i].vi);
      g_assert_cmpstr (en, ==, cases[i].en);
    }
}

static void
test_format_number (void)
{
  g_autofree char *vi =
    zb_unit_format_number (9405326000000, ZB_UNIT_BILLION_VND, 3, ZB_LANGUAGE_VI);
  g_autofree char *en = zb_unit_format_number (1, ZB_UNIT_HECTARE, 6, ZB_LANGUAGE_EN);

  g_assert_cmpstr (vi, ==, "9.405,326");
  g_assert_cmpstr (en, ==, "0.000001");
}

/* Every unit is found again by its code and by its names in both languages. */
static void
test_names_and_codes (void)
{
  for (guint i = 0; i < ZB_N_UNITS; i++)
    {
      ZbUnit unit = ZB_N_UNITS;

      g_assert_true (zb_unit_from_code (zb_unit_to_code (i), &unit));
      g_assert_cmpint (unit, ==, i);
      g_assert_cmpint (zb_unit_get_scale (i), <=, ZB_DECIMAL_MAX_SCALE);
      g_assert_cmpint (zb_unit_get_decimals (i), <=, zb_unit_get_scale (i));
      if (i == ZB_UNIT_NONE)
        continue;

      for (guint language = ZB_LANGUAGE_VI; language <= ZB_LANGUAGE_EN; language++)
        {
          unit = ZB_N_UNITS;
          g_assert_true (zb_unit_from_name (zb_unit_get_name (i, language), &unit));
          g_assert_cmpint (unit, ==, i);
        }
    }
  g_assert_cmpstr (zb_unit_get_name (ZB_UNIT_NONE, ZB_LANGUAGE_VI), ==, "");
}

static void
test_from_name (void)
{
  static const struct
  {
    const char *name;
    ZbUnit unit;
  } cases[] = {
    { "Tỷ đồng", ZB_UNIT_BILLION_VND },
    { "TỶ ĐỒNG", ZB_UNIT_BILLION_VND },
    { "ty dong", ZB_UNIT_BILLION_VND },
    { "tỉ đồng", ZB_UNIT_BILLION_VND },
    { "tỷ VNĐ", ZB_UNIT_BILLION_VND },
    { "VND billion", ZB_UNIT_BILLION_VND },
    { "Triệu USD", ZB_UNIT_MILLION_USD },
    { "million USD", ZB_UNIT_MILLION_USD },
    { "USD", ZB_UNIT_USD },
    { "US$", ZB_UNIT_USD },
    { " % ", ZB_UNIT_PERCENT },
    { "°", ZB_UNIT_DEGREE },
    { "₫", ZB_UNIT_VND },
    { "VNĐ", ZB_UNIT_VND },
    { "m2", ZB_UNIT_M2 },
    { "m²", ZB_UNIT_M2 },
    { "Ha", ZB_UNIT_HECTARE },
    { "người", ZB_UNIT_PERSON },
    { "hộ", ZB_UNIT_HOUSEHOLD },
    { "hồ sơ", ZB_UNIT_DOSSIER },
    { "project", ZB_UNIT_PROJECT },
    { "m³/ngày đêm", ZB_UNIT_M3_PER_DAY },
    { "KW", ZB_UNIT_KILOWATT },
    { "đồng/USD", ZB_UNIT_VND_PER_USD },
  };
  static const char *const unknown[] = { NULL, "", "?", "tỷ", "triệu", "tấn", "nghìn bộ", "none" };
  ZbUnit unit = ZB_N_UNITS;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_true (zb_unit_from_name (cases[i].name, &unit));
      g_assert_cmpint (unit, ==, cases[i].unit);
    }

  unit = ZB_UNIT_HECTARE;
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (zb_unit_from_name (unknown[i], &unit));
  g_assert_false (zb_unit_from_code ("furlong", &unit));
  g_assert_false (zb_unit_from_code (NULL, &unit));
  g_assert_cmpint (unit, ==, ZB_UNIT_HECTARE);
}

static void
test_conversion (void)
{
  static const struct
  {
    gint64 cents, rate;
    gboolean fits;
    gint64 dong;
  } cases[] = {
    { 53695800000, 230000000, TRUE, 12350034000000 },
    { 53695800000, 231450000, TRUE, 12427892910000 },
    { 1, 231450000, TRUE, 231 },
    { 3, 231450000, TRUE, 694 },   /* 694.35 */
    { -2, 232250000, TRUE, -465 }, /* −464.5, away from zero */
    { 2, 232250000, TRUE, 465 },
    { 0, 231450000, TRUE, 0 },
    { 100, 0, FALSE, 0 },
    { 100, -1, FALSE, 0 },
    { G_MAXINT64, 231450000, FALSE, 0 },
    { G_MININT64, 1000000, TRUE, G_MININT64 },
  };
  gint64 cents = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 dong = 0;

      g_assert_cmpint (zb_usd_to_vnd (cases[i].cents, cases[i].rate, &dong), ==, cases[i].fits);
      g_assert_cmpint (dong, ==, cases[i].dong);
    }

  g_assert_true (zb_vnd_to_usd (12350034000000, 230000000, &cents));
  g_assert_cmpint (cents, ==, 53695800000);
  g_assert_true (zb_vnd_to_usd (-116, 232000000, &cents));
  g_assert_cmpint (cents, ==, -1);
  g_assert_false (zb_vnd_to_usd (1, 0, &cents));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/format", test_format);
  g_test_add_func ("/unit/format-number", test_format_number);
  g_test_add_func ("/unit/names-and-codes", test_names_and_codes);
  g_test_add_func ("/unit/from-name", test_from_name);
  g_test_add_func ("/unit/conversion", test_conversion);
  return g_test_run ();
}
