/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries by iso-codes, in both languages. */

#include "config.h"

#include "register/zb-country.h"
#include "register/zb-field-text.h"

static void
test_name (void)
{
  static const struct
  {
    const char *code;
    const char *vi;
    const char *en;
  } cases[] = {
    { "VN", "Việt Nam", "Vietnam" },
    { "JP", "Nhật Bản", "Japan" },
    { "DE", "Đức", "Germany" },
    { "KR", "Hàn Quốc", "South Korea" },
    { "ID", "Indonesia", "Indonesia" },
    { "XX", "XX", "XX" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (zb_country_get_name (cases[i].code, ZB_LANGUAGE_VI), ==, cases[i].vi);
      g_assert_cmpstr (zb_country_get_name (cases[i].code, ZB_LANGUAGE_EN), ==, cases[i].en);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *code;
  } cases[] = {
    { "VN", "VN" },
    { "vn", "VN" },
    { "VNM", "VN" },
    { "Việt Nam", "VN" },
    { "viet nam", "VN" },
    { "Vietnam", "VN" },
    { "Nhật Bản", "JP" },
    { "nhat ban", "JP" },
    { "Hàn Quốc", "KR" },
    { "Mỹ", "US" },
    { "Hoa Kỳ", "US" },
    { "Đài Loan", "TW" },
    { "Hồng Kông", "HK" },
    { "Trung Quốc", "CN" },
    { "Thụy Sĩ", "CH" },
    { "Hà Lan", "NL" },
    { "Vương quốc Anh", "GB" },
    { "United Kingdom", "GB" },
    { "XX", NULL },
    { "Atlantis", NULL },
    { "", NULL },
    { "-", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (zb_country_find (cases[i].text), ==, cases[i].code);
}

static void
test_all (void)
{
  const char *const *codes = zb_country_get_all ();
  guint n = 0;

  for (; codes[n] != NULL; n++)
    {
      const char *vi = zb_country_get_name (codes[n], ZB_LANGUAGE_VI);
      const char *en = zb_country_get_name (codes[n], ZB_LANGUAGE_EN);

      g_assert_true (zb_country_is_valid (codes[n]));
      g_assert_cmpstr (zb_country_find (codes[n]), ==, codes[n]);
      /* What is shown can be typed. */
      g_assert_cmpstr (zb_country_find (vi), ==, codes[n]);
      g_assert_cmpstr (zb_country_find (en), ==, codes[n]);
    }
  g_assert_cmpuint (n, >, 240);
  g_assert_false (zb_country_is_valid ("XX"));
  g_assert_false (zb_country_is_valid ("vn"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/country/name", test_name);
  g_test_add_func ("/country/find", test_find);
  g_test_add_func ("/country/all", test_all);

  return g_test_run ();
}
