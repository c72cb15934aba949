/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Industries and tax codes: the forms people write, and those that are refused. */

#include "config.h"

#include "register/zb-industry-names.h"
#include "register/zb-industry.h"
#include "register/zb-register.h"
#include "register/zb-tax-code.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *version;
    gboolean several;
    const char *stored; /* NULL: refused */
  } cases[] = {
    { "2732", NULL, FALSE, "2018:2732" },
    { " 2732 ", "", FALSE, "2018:2732" },
    { "2732", "2025", FALSE, "2025:2732" },
    { "2732", "VSIC 2025", FALSE, "2025:2732" },
    { "2732", "vsic2007", FALSE, "2007:2732" },
    { "2018:2732", "2025", FALSE, "2018:2732" },
    { "2732 (VSIC 2018)", "2025", FALSE, "2018:2732" },
    { "vsic 2025: 2732", NULL, FALSE, "2025:2732" },
    { "C", NULL, FALSE, "2018:C" },
    { "c", NULL, FALSE, "2018:C" },
    { "27320", NULL, FALSE, "2018:27320" },
    { "2220; 2593", NULL, TRUE, "2018:2220;2018:2593" },
    { "2220, 2593;", "2025", TRUE, "2025:2220;2025:2593" },
    { "2220 (VSIC 2018); 2593 (VSIC 2025)", NULL, TRUE, "2018:2220;2025:2593" },
    { "2220; 2593", NULL, FALSE, NULL },
    { "2732 2220", NULL, FALSE, NULL },
    { "273200", NULL, FALSE, NULL },
    { "7", NULL, FALSE, NULL },
    { "dệt", NULL, FALSE, NULL },
    { "2732", "2019", FALSE, NULL },
    { "2732 (VSIC 2019)", NULL, FALSE, NULL },
    { "2018:2732:1", NULL, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *stored =
        zb_industry_parse (cases[i].text, cases[i].version, cases[i].several, &error);

      g_assert_cmpstr (stored, ==, cases[i].stored);
      if (cases[i].stored == NULL)
        g_assert_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID);
      else
        g_assert_true (zb_industry_is_valid (stored, cases[i].several));
    }
}

static void
test_valid (void)
{
  static const struct
  {
    const char *stored;
    gboolean one, several;
  } cases[] = {
    { "2018:2732", TRUE, TRUE },
    { "2018:C", TRUE, TRUE },
    { "2018:2732;2018:2220", FALSE, TRUE },
    { "2732", FALSE, FALSE },
    { "2018:", FALSE, FALSE },
    { "2018:273200", FALSE, FALSE },
    { "2018:2732;", FALSE, FALSE },
    { "", FALSE, FALSE },
    { "2019:2732", FALSE, FALSE },
    { "2018: 2732", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (zb_industry_is_valid (cases[i].stored, FALSE), ==, cases[i].one);
      g_assert_cmpint (zb_industry_is_valid (cases[i].stored, TRUE), ==, cases[i].several);
    }
}

static void
test_format (void)
{
  g_autofree char *one = zb_industry_format ("2018:2732");
  g_autofree char *two = zb_industry_format ("2018:2220;2025:2593");

  g_assert_cmpstr (one, ==, "2732 (VSIC 2018)");
  g_assert_cmpstr (two, ==, "2220 (VSIC 2018); 2593 (VSIC 2025)");
}

static void
test_names (void)
{
  static const char *const sections = "ABCDEFGHIJKLMNOPQRSTU";

  g_assert_cmpstr (zb_industry_get_name ("2018", "2732", ZB_LANGUAGE_VI), ==,
                   "Sản xuất dây, cáp điện và điện tử khác");
  g_assert_cmpstr (zb_industry_get_name ("2018", "C", ZB_LANGUAGE_EN), ==, "Manufacturing");
  g_assert_null (zb_industry_get_name ("2018", "0400", ZB_LANGUAGE_EN));
  g_assert_null (zb_industry_get_name ("2025", "2732", ZB_LANGUAGE_EN));
  for (guint i = 0; sections[i] != '\0'; i++)
    {
      const char code[] = { sections[i], '\0' };

      g_assert_nonnull (zb_industry_get_name ("2018", code, ZB_LANGUAGE_VI));
    }
  /* A division that has a section has a name, and no other. */
  for (guint i = 1; i < 100; i++)
    {
      g_autofree char *code = g_strdup_printf ("%02u", i);
      const gboolean known = zb_industry_get_name ("2018", code, ZB_LANGUAGE_EN) != NULL;

      g_assert_false (known && zb_industry_get_section (i, FALSE) == 0);
    }
}

static void
test_search (void)
{
  static const struct
  {
    const char *text;
    guint max;
    const char *found; /* the codes */
  } cases[] = {
    { "273", 9, "2731 2732 2733" },
    { "2732", 9, "2732" },
    { " c", 1, "C" },
    { "day cap dien", 9, "2732" },
    { "DÂY CÁP", 9, "2731 2732" },
    { "dây, cáp", 1, "2732" },
    { "cap day", 9, "2731 2732" },
    { "giay, dep", 9, "1520" },
    { "giấy", 1, "17" },
    { "footwear", 9, "1520" },
    { "plastic products", 9, "22 2220" },
    { "", 3, "A B C" },
    { "2733 x", 9, "" },
    { "…", 9, "" },
    { "không có ngành này", 9, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) codes = zb_industry_search ("2018", cases[i].text, cases[i].max);
      g_autofree char *found = g_strjoinv (" ", codes);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_describe (void)
{
  static const char *const cases[][2] = {
    { "2018:1520", "1520 (VSIC 2018) · Sản xuất giày, dép" },
    { "2018:13;2025:2593", "13 (VSIC 2018) · Dệt\n2593 (VSIC 2025)" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = zb_industry_describe (cases[i][0], ZB_LANGUAGE_VI);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_find (void)
{
  g_assert_cmpstr (zb_industry_find ("2018", "san xuat giay, dep"), ==, "1520");
  g_assert_cmpstr (zb_industry_find ("2018", "Manufacture of furniture"), ==, "3100");
  g_assert_null (zb_industry_find ("2018", "giày"));
  g_assert_null (zb_industry_find ("2025", "Manufacture of furniture"));
}

static void
test_tax_code (void)
{
  static const struct
  {
    const char *text;
    const char *stored;
  } cases[] = {
    { "9900000104", "9900000104" },
    { "9900000104-001", "9900000104-001" },
    { "9900000104001", "9900000104-001" },
    { "99 000 001 04", "9900000104" },
    { "9900000104 - 001", "9900000104-001" },
    { "990000010", NULL },
    { "99000001041", NULL },
    { "990000010A", NULL },
    { "", NULL },
  };
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("organisation"), 1);

  g_assert_true (zb_tax_code_holds (record));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stored = zb_tax_code_tidy (cases[i].text);

      g_assert_cmpstr (stored, ==, cases[i].stored);
      zb_record_set_text (record, "tax_code", cases[i].text);
      g_assert_cmpint (zb_tax_code_holds (record), ==,
                       cases[i].text[0] == '\0' || g_strcmp0 (cases[i].text, cases[i].stored) == 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/industry/parse", test_parse);
  g_test_add_func ("/industry/valid", test_valid);
  g_test_add_func ("/industry/format", test_format);
  g_test_add_func ("/industry/names", test_names);
  g_test_add_func ("/industry/search", test_search);
  g_test_add_func ("/industry/describe", test_describe);
  g_test_add_func ("/industry/find", test_find);
  g_test_add_func ("/tax-code", test_tax_code);

  return g_test_run ();
}
