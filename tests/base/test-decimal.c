/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exact decimals: every shape a number may be written in, both styles, and the ends of 64 bits. */

#include "config.h"

#include "base/zb-decimal.h"

#include <string.h>

#define U ZB_NUMBER_STYLE_UNKNOWN
#define C ZB_NUMBER_STYLE_COMMA
#define P ZB_NUMBER_STYLE_POINT

typedef struct
{
  const char *text;
  guint scale;
  gboolean whole;
  ZbNumberStyle style;
  gint64 value;
} Readable;

static const Readable readable[] = {
  /* plain */
  { "0", 0, FALSE, U, 0 },
  { "35", 0, TRUE, U, 35 },
  { "007", 0, FALSE, U, 7 },
  { "+12", 0, FALSE, U, 12 },
  { "  42\t", 0, FALSE, U, 42 },
  { "23145", 4, FALSE, U, 231450000 },
  /* both separators: the last is the decimal one, whatever the style */
  { "9.405,326", 9, FALSE, U, 9405326000000 },
  { "9,405.326", 9, FALSE, U, 9405326000000 },
  { "9,405.326", 9, FALSE, C, 9405326000000 },
  { "1.234.567,8", 1, FALSE, P, 12345678 },
  { "12,345,678.90", 2, FALSE, U, 1234567890 },
  { "1.284,0", 3, FALSE, U, 1284000 },
  /* one kind more than once: thousands */
  { "1.234.567", 0, FALSE, U, 1234567 },
  { "1,234,567", 2, FALSE, C, 123456700 },
  /* a lone separator that can only be the decimal one */
  { "81,3", 6, FALSE, U, 81300000 },
  { "81.3", 6, FALSE, C, 81300000 },
  { "0,536", 8, FALSE, U, 53600000 },
  { "0.536", 8, FALSE, C, 53600000 },
  { "1234.567", 3, FALSE, U, 1234567 },
  { "1234,567", 3, FALSE, P, 1234567 },
  { "1,2345", 4, FALSE, U, 12345 },
  { "012.345", 3, FALSE, C, 12345 },
  { ".5", 1, FALSE, U, 5 },
  { ",25", 2, FALSE, U, 25 },
  /* a lone separator that the style decides */
  { "9.405", 3, FALSE, C, 9405000 },
  { "9.405", 3, FALSE, P, 9405 },
  { "9,405", 3, FALSE, C, 9405 },
  { "9,405", 3, FALSE, P, 9405000 },
  { "536,958", 8, FALSE, C, 53695800000 },
  /* … or the field */
  { "9.405", 0, TRUE, U, 9405 },
  { "9,405", 0, TRUE, U, 9405 },
  { "9.405", 0, TRUE, C, 9405 },
  { "9,405", 0, TRUE, P, 9405 },
  { "150.000", 6, TRUE, U, 150000000000 },
  /* blanks as thousands */
  { "1 234 567", 0, FALSE, U, 1234567 },
  { "1\xc2\xa0"
    "234,5",
    1, FALSE, U, 12345 },
  { "1\xe2\x80\xaf"
    "234.567",
    3, FALSE, C, 1234567 },
  { "1\xe2\x80\x89"
    "234",
    0, FALSE, P, 1234 },
  /* negative */
  { "-5", 0, FALSE, U, -5 },
  { "−5", 0, FALSE, U, -5 },
  { "- 5", 0, FALSE, U, -5 },
  { "(5)", 0, FALSE, U, -5 },
  { "( 39,59 )", 9, FALSE, U, -39590000000 },
  { "-0", 0, FALSE, U, 0 },
  /* zeros beyond the scale are nothing */
  { "1,5000", 1, FALSE, U, 15 },
  { "2,00", 0, FALSE, U, 2 },
  /* the ends */
  { "9223372036854775807", 0, FALSE, U, G_MAXINT64 },
  { "-9223372036854775808", 0, FALSE, U, G_MININT64 },
  { "9,223372036854775807", 18, FALSE, U, G_MAXINT64 },
  { "-9,223372036854775808", 18, FALSE, U, G_MININT64 },
  { "000000000000000000000000000001", 0, FALSE, U, 1 },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      const Readable *r = &readable[i];
      g_autoptr (GError) error = NULL;
      gint64 value = -99;

      g_test_message ("“%s”", r->text);
      g_assert_true (zb_decimal_parse (r->text, r->scale, r->whole, r->style, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value, ==, r->value);
    }
}

static const struct
{
  const char *text;
  guint scale;
  gboolean whole;
  ZbNumberStyle style;
  ZbValueError code;
} refused[] = {
  { "", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "   ", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "-", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "()", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "(5", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "5)", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "(-5)", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "--5", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "5-", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { ".", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "5.", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "1e5", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "0x10", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "12 tỷ", 9, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "#REF!", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "1.23.456", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "1.2345.678", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "1234.567.890", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "0.123.456", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "0.123,5", 1, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "12.34,5", 1, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "1,234.567,8", 1, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "1,5,5", 1, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "12 34", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "1 234 56", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "1,234 567", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "\xff\xfe", 0, FALSE, U, ZB_VALUE_ERROR_INVALID },
  { "9.405", 3, FALSE, U, ZB_VALUE_ERROR_AMBIGUOUS },
  { "-9,405", 3, FALSE, U, ZB_VALUE_ERROR_AMBIGUOUS },
  { "100.000", 9, FALSE, U, ZB_VALUE_ERROR_AMBIGUOUS },
  { "9,405", 0, TRUE, C, ZB_VALUE_ERROR_AMBIGUOUS },
  { "9,000", 0, TRUE, C, ZB_VALUE_ERROR_AMBIGUOUS },
  { "1,5", 0, TRUE, U, ZB_VALUE_ERROR_RANGE },
  { "1,234567", 5, FALSE, U, ZB_VALUE_ERROR_RANGE },
  { "0,0000001", 6, FALSE, U, ZB_VALUE_ERROR_RANGE },
  { "9223372036854775808", 0, FALSE, U, ZB_VALUE_ERROR_RANGE },
  { "-9223372036854775809", 0, FALSE, U, ZB_VALUE_ERROR_RANGE },
  { "10", 18, FALSE, U, ZB_VALUE_ERROR_RANGE },
  { "99999999999999999999999999", 0, FALSE, U, ZB_VALUE_ERROR_RANGE },
};

static void
test_parse_refuses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = -99;

      g_assert_false (zb_decimal_parse (refused[i].text, refused[i].scale, refused[i].whole,
                                        refused[i].style, &value, &error));
      g_assert_error (error, ZB_VALUE_ERROR, (gint)refused[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (value, ==, -99);
    }
}

/* Both readings stand in the sentence, and each of them, typed, is taken. */
static void
test_ambiguous_sentence (void)
{
  static const struct
  {
    ZbLanguage language;
    const char *text, *whole, *fine;
  } cases[] = {
    { ZB_LANGUAGE_VI, "9.405", "9405", "9,4050" },
    { ZB_LANGUAGE_EN, "9.405", "9405", "9.4050" },
    { ZB_LANGUAGE_EN, "(12,500)", "−12500", "−12.5000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = 0, whole = 0, fine = 0;

      zb_language_apply (cases[i].language);
      g_assert_false (zb_decimal_parse (cases[i].text, 3, FALSE, U, &value, &error));
      g_assert_nonnull (strstr (error->message, cases[i].text));
      g_assert_nonnull (strstr (error->message, cases[i].whole));
      g_assert_nonnull (strstr (error->message, cases[i].fine));
      g_assert_true (zb_decimal_parse (cases[i].whole, 3, FALSE, U, &whole, NULL));
      g_assert_true (zb_decimal_parse (cases[i].fine, 3, FALSE, U, &fine, NULL));
      g_assert_cmpint (whole, ==, fine * 1000);
    }
}

static void
test_detect (void)
{
  static const struct
  {
    const char *text;
    ZbNumberStyle style;
  } cases[] = {
    { "9.405,326", C }, { "9,405.326", P }, { "1.234.567", C }, { "1,234,567", P },
    { "81,3", C },      { "81.3", P },      { "0,536", C },     { "1234.567", P },
    { "1 234,567", C }, { "1 234.567", P }, { "9.405", U },     { "9,405", U },
    { "-9.405", U },    { "35", U },        { "1 234", U },     { "", U },
    { "n/a", U },       { "1.23.4", U },    { "12/2021", U },   { "−1,5", C },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (zb_number_style_detect (cases[i].text), ==, cases[i].style);
    }
}

static void
test_format (void)
{
  static const struct
  {
    gint64 value;
    guint scale, min, max;
    ZbNumberStyle style;
    const char *text;
  } cases[] = {
    { 9405326000000, 9, 0, 3, C, "9.405,326" },
    { 9405326000000, 9, 0, 3, P, "9,405.326" },
    { 9405326000000, 9, 0, 9, C, "9.405,326" },
    { 9405326000000, 9, 0, 0, C, "9.405" },
    { 9405326000000, 9, 6, 9, P, "9,405.326000" },
    { 0, 9, 0, 3, C, "0" },
    { 0, 0, 2, 2, C, "0,00" },
    { 5, 1, 0, 0, C, "1" },
    { -5, 1, 0, 0, C, "−1" },
    { -4, 1, 0, 0, C, "0" },
    { 999, 0, 0, 0, C, "999" },
    { 1000, 0, 0, 0, C, "1.000" },
    { -1234567, 0, 0, 0, P, "−1,234,567" },
    { 1, 18, 0, 18, C, "0,000000000000000001" },
    { 99995, 4, 0, 3, C, "10" },
    { 99994, 4, 0, 3, C, "9,999" },
    { 7, 0, 3, 1, P, "7.000" },
    { G_MAXINT64, 0, 0, 0, P, "9,223,372,036,854,775,807" },
    { G_MININT64, 0, 0, 0, C, "−9.223.372.036.854.775.808" },
    { G_MININT64, 18, 0, 18, P, "−9.223372036854775808" },
    { G_MININT64, 18, 0, 0, P, "−9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = zb_decimal_format (cases[i].value, cases[i].scale, cases[i].min,
                                                 cases[i].max, cases[i].style);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_format_plain (void)
{
  static const struct
  {
    gint64 value;
    guint scale;
    const char *text;
  } cases[] = {
    { 9405326000000, 9, "9405.326" },
    { -1500, 3, "-1.5" },
    { 0, 6, "0" },
    { 1000000, 6, "1" },
    { 5, 3, "0.005" },
    { G_MININT64, 0, "-9223372036854775808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = zb_decimal_format_plain (cases[i].value, cases[i].scale);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What is written is read back, at every scale and in both styles. */
static void
test_round_trip (void)
{
  for (guint scale = 0; scale <= ZB_DECIMAL_MAX_SCALE; scale++)
    for (guint i = 0; i < 200; i++)
      {
        guint shift = (guint)g_test_rand_int_range (0, 63);
        guint64 bits = (guint64)(guint32)g_test_rand_int () << 32 | (guint32)g_test_rand_int ();
        gint64 value = (gint64)bits / (G_GINT64_CONSTANT (1) << shift), back = 0;
        ZbNumberStyle style = i % 2 == 0 ? C : P;
        g_autofree char *shown = zb_decimal_format (value, scale, 0, scale, style);
        g_autofree char *plain = zb_decimal_format_plain (value, scale);

        g_assert_true (zb_decimal_parse (shown, scale, scale == 0, style, &back, NULL));
        g_assert_cmpint (back, ==, value);
        g_assert_true (zb_decimal_parse (plain, scale, FALSE, P, &back, NULL));
        g_assert_cmpint (back, ==, value);
      }
}

/* Whatever is typed: a style that is detected decides nothing more, one reading is the same in every style, and
 * what is refused leaves the value alone. */
static void
test_any_text (void)
{
  static const char *const pieces[] = {
    "0", "1", "23", "456", "789", ".", ",", " ", "-", "(", ")"
  };

  for (guint i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      gint64 values[3] = { -99, -99, -99 };
      gboolean read[3];
      ZbNumberStyle style;

      for (gint n = g_test_rand_int_range (0, 8); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      for (guint j = 0; j < G_N_ELEMENTS (read); j++)
        {
          read[j] = zb_decimal_parse (text->str, 9, FALSE, j, &values[j], j == U ? &error : NULL);
          if (!read[j])
            g_assert_cmpint (values[j], ==, -99);
        }

      style = zb_number_style_detect (text->str);
      g_assert_true (read[U] || style == U ||
                     g_error_matches (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_RANGE));
      g_assert_cmpint (read[C], ==, read[P]);
      if (read[U])
        {
          g_assert_cmpint (values[U], ==, values[C]);
          g_assert_cmpint (values[U], ==, values[P]);
        }
      else if (read[C])
        {
          g_assert_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_AMBIGUOUS);
          g_assert_true (values[C] == values[P] * 1000 || values[P] == values[C] * 1000);
        }
    }
}

static void
test_round (void)
{
  static const struct
  {
    gint64 value;
    guint digits;
    gint64 rounded;
  } cases[] = {
    { 0, 3, 0 },           { 149, 2, 1 },         { 150, 2, 2 },
    { -150, 2, -2 },       { -149, 2, -1 },       { 7, 0, 7 },
    { G_MAXINT64, 18, 9 }, { G_MAXINT64, 19, 1 }, { G_MININT64, 19, -1 },
    { G_MAXINT64, 20, 0 }, { 4, 1, 0 },           { G_MININT64, 0, G_MININT64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (zb_decimal_round (cases[i].value, cases[i].digits), ==, cases[i].rounded);
}

static void
test_round_significant (void)
{
  static const struct
  {
    gint64 value;
    guint digits;
    gint64 rounded;
  } cases[] = {
    { 129286, 3, 129000 },
    { 129500, 3, 130000 },
    { -129500, 3, -130000 },
    { 12, 3, 12 },
    { 0, 3, 0 },
    { 996, 2, 1000 },
    { 949, 1, 900 },
    { G_MAXINT64, 18, G_MAXINT64 },
    { G_MININT64, 18, G_MININT64 },
    { G_MAXINT64, 1, G_GINT64_CONSTANT (9000000000000000000) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (zb_decimal_round_significant (cases[i].value, cases[i].digits), ==,
                     cases[i].rounded);
}

static void
test_mul_div (void)
{
  static const struct
  {
    gint64 a, b, c;
    gboolean fits;
    gint64 result;
  } cases[] = {
    { 53695800000, 230000000, 1000000, TRUE, 12350034000000 },
    { 1, 1, 2, TRUE, 1 },
    { -1, 1, 2, TRUE, -1 },
    { 1, -1, 3, TRUE, 0 },
    { 5, 1, -2, TRUE, -3 },
    { -5, -1, 2, TRUE, 3 },
    { 0, 7, -3, TRUE, 0 },
    { G_MAXINT64, G_MAXINT64, G_MAXINT64, TRUE, G_MAXINT64 },
    { G_MININT64, G_MININT64, G_MININT64, TRUE, G_MININT64 },
    { G_MININT64, 1, 1, TRUE, G_MININT64 },
    { G_MININT64, -1, 1, FALSE, 0 },
    { G_MAXINT64, 2, 1, FALSE, 0 },
    { 1, 1, 0, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 result = 0;

      g_assert_cmpint (zb_decimal_mul_div (cases[i].a, cases[i].b, cases[i].c, &result), ==,
                       cases[i].fits);
      g_assert_cmpint (result, ==, cases[i].result);
    }
}

/* The percentages of the review, from exact amounts (model.md, section 4). */
static void
test_percent (void)
{
  static const struct
  {
    gint64 numerator, denominator;
    guint decimals;
    gboolean fits;
    gint64 percent;
  } cases[] = {
    { 21755360000000, 12000000000000, 0, TRUE, 181 },
    { 21755360000000, 12000000000000, 2, TRUE, 18129 },
    { 129286000000000, 120000000000000, 1, TRUE, 1077 },
    { 129286000000000 - 105200000000000, 105200000000000, 1, TRUE, 229 },
    { 5790, 5000, 1, TRUE, 1158 },
    { 57900 - 43016, 43016, 1, TRUE, 346 },
    { -1, 8, 0, TRUE, -13 },
    { 0, 5, 1, TRUE, 0 },
    { 5, 0, 1, FALSE, 0 },
    { 5, -1, 1, FALSE, 0 },
    { G_MAXINT64, 1, 1, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 percent = 0;

      g_assert_cmpint (zb_decimal_percent (cases[i].numerator, cases[i].denominator,
                                           cases[i].decimals, &percent),
                       ==, cases[i].fits);
      g_assert_cmpint (percent, ==, cases[i].percent);
    }
}

static void
test_add (void)
{
  gint64 sum = G_MAXINT64 - 1;

  g_assert_true (zb_decimal_add (&sum, 1));
  g_assert_cmpint (sum, ==, G_MAXINT64);
  g_assert_false (zb_decimal_add (&sum, 1));
  g_assert_cmpint (sum, ==, G_MAXINT64);
  g_assert_true (zb_decimal_add (&sum, G_MININT64));
  g_assert_cmpint (sum, ==, -1);
  g_assert_false (zb_decimal_add (&sum, G_MININT64));
  g_assert_cmpint (sum, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/parse-refuses", test_parse_refuses);
  g_test_add_func ("/decimal/ambiguous-sentence", test_ambiguous_sentence);
  g_test_add_func ("/decimal/detect", test_detect);
  g_test_add_func ("/decimal/format", test_format);
  g_test_add_func ("/decimal/format-plain", test_format_plain);
  g_test_add_func ("/decimal/round-trip", test_round_trip);
  g_test_add_func ("/decimal/any-text", test_any_text);
  g_test_add_func ("/decimal/round", test_round);
  g_test_add_func ("/decimal/round-significant", test_round_significant);
  g_test_add_func ("/decimal/mul-div", test_mul_div);
  g_test_add_func ("/decimal/percent", test_percent);
  g_test_add_func ("/decimal/add", test_add);
  return g_test_run ();
}
