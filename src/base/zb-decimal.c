/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Arithmetic and writing of exact decimals. Every rounding of the program goes through divide_half_away. */

#include "config.h"

#include "base/zb-decimal.h"

#include <string.h>

__extension__ typedef unsigned __int128 Wide;

/* Room for 19 digits, 6 thousands separators, the sign and 18 + 18 decimals. */
#define MAX_WRITTEN 80

#define MINUS_SIGN "\xe2\x88\x92"

static const guint64 powers[] = {
  G_GUINT64_CONSTANT (1),
  G_GUINT64_CONSTANT (10),
  G_GUINT64_CONSTANT (100),
  G_GUINT64_CONSTANT (1000),
  G_GUINT64_CONSTANT (10000),
  G_GUINT64_CONSTANT (100000),
  G_GUINT64_CONSTANT (1000000),
  G_GUINT64_CONSTANT (10000000),
  G_GUINT64_CONSTANT (100000000),
  G_GUINT64_CONSTANT (1000000000),
  G_GUINT64_CONSTANT (10000000000),
  G_GUINT64_CONSTANT (100000000000),
  G_GUINT64_CONSTANT (1000000000000),
  G_GUINT64_CONSTANT (10000000000000),
  G_GUINT64_CONSTANT (100000000000000),
  G_GUINT64_CONSTANT (1000000000000000),
  G_GUINT64_CONSTANT (10000000000000000),
  G_GUINT64_CONSTANT (100000000000000000),
  G_GUINT64_CONSTANT (1000000000000000000),
  G_GUINT64_CONSTANT (10000000000000000000),
};

static const struct
{
  char decimal;
  char thousands;
} separators[] = {
  [ZB_NUMBER_STYLE_UNKNOWN] = { ',', '.' },
  [ZB_NUMBER_STYLE_COMMA] = { ',', '.' },
  [ZB_NUMBER_STYLE_POINT] = { '.', ',' },
};

static guint64
magnitude_of (gint64 value)
{
  return value < 0 ? -(guint64)value : (guint64)value;
}

static Wide
divide_half_away (Wide numerator, guint64 denominator)
{
  Wide quotient = numerator / denominator;
  guint64 rest = (guint64)(numerator % denominator);

  return quotient + (rest >= denominator - rest ? 1 : 0);
}

/* Gives @magnitude its sign back; FALSE where that leaves 64 bits. */
static gboolean
apply_sign (Wide magnitude, gboolean negative, gint64 *value)
{
  if (magnitude > (Wide)G_MAXINT64 + (negative ? 1 : 0))
    return FALSE;

  *value = negative ? (gint64) - (guint64)magnitude : (gint64)magnitude;
  return TRUE;
}

static guint
count_digits (guint64 magnitude)
{
  guint n = 1;

  while (n < G_N_ELEMENTS (powers) && magnitude >= powers[n])
    n++;
  return n;
}

/* Writes @whole backwards from @end, with @thousands (0: none) between groups. */
static char *
write_whole (char *end, guint64 whole, char thousands)
{
  guint n = 0;

  do
    {
      if (thousands != '\0' && n > 0 && n % 3 == 0)
        *--end = thousands;
      *--end = '0' + (char)(whole % 10);
      whole /= 10;
      n++;
    }
  while (whole > 0);

  return end;
}

/* Writes @fraction of @scale digits backwards from @end, without zeros beyond @min_decimals. */
static char *
write_fraction (char *end, guint64 fraction, guint scale, guint min_decimals)
{
  for (guint i = scale; i < min_decimals; i++)
    *--end = '0';
  while (scale > min_decimals && fraction % 10 == 0)
    {
      fraction /= 10;
      scale--;
    }
  for (; scale > 0; scale--, fraction /= 10)
    *--end = '0' + (char)(fraction % 10);

  return end;
}

static char *
format (gint64 value,
        guint scale,
        guint min_decimals,
        guint max_decimals,
        char decimal,
        char thousands,
        const char *minus)
{
  char buffer[MAX_WRITTEN];
  char *end = buffer + sizeof buffer - 1;
  char *start = end;
  guint64 magnitude = magnitude_of (value);

  *end = '\0';
  if (scale > max_decimals)
    {
      magnitude = (guint64)divide_half_away (magnitude, powers[scale - max_decimals]);
      scale = max_decimals;
    }

  start = write_fraction (end, magnitude % powers[scale], scale, min_decimals);
  if (start != end)
    *--start = decimal;
  start = write_whole (start, magnitude / powers[scale], thousands);

  return g_strconcat (value < 0 && magnitude != 0 ? minus : "", start, NULL);
}

ZbNumberStyle
zb_number_style_of (ZbLanguage language)
{
  return language == ZB_LANGUAGE_EN ? ZB_NUMBER_STYLE_POINT : ZB_NUMBER_STYLE_COMMA;
}

char *
zb_decimal_format (gint64 value,
                   guint scale,
                   guint min_decimals,
                   guint max_decimals,
                   ZbNumberStyle style)
{
  g_return_val_if_fail (scale <= ZB_DECIMAL_MAX_SCALE, NULL);
  g_return_val_if_fail (style < G_N_ELEMENTS (separators), NULL);

  min_decimals = MIN (min_decimals, ZB_DECIMAL_MAX_SCALE);
  return format (value, scale, min_decimals, MAX (min_decimals, max_decimals),
                 separators[style].decimal, separators[style].thousands, MINUS_SIGN);
}

char *
zb_decimal_format_plain (gint64 value, guint scale)
{
  g_return_val_if_fail (scale <= ZB_DECIMAL_MAX_SCALE, NULL);

  return format (value, scale, 0, scale, '.', '\0', "-");
}

gint64
zb_decimal_round (gint64 value, guint digits)
{
  gint64 rounded = 0;

  if (digits >= G_N_ELEMENTS (powers))
    return 0;

  /* A quotient never leaves the 64 bits of its numerator. */
  if (!apply_sign (divide_half_away (magnitude_of (value), powers[digits]), value < 0, &rounded))
    g_assert_not_reached ();
  return rounded;
}

gint64
zb_decimal_round_significant (gint64 value, guint digits)
{
  guint n = count_digits (magnitude_of (value));
  gint64 rounded = 0;
  Wide magnitude;

  if (n <= digits)
    return value;

  magnitude = divide_half_away (magnitude_of (value), powers[n - digits]) * powers[n - digits];
  if (!apply_sign (magnitude, value < 0, &rounded))
    return value < 0 ? G_MININT64 : G_MAXINT64;
  return rounded;
}

gboolean
zb_decimal_mul_div (gint64 a, gint64 b, gint64 c, gint64 *result)
{
  gboolean negative = (a < 0) ^ (b < 0) ^ (c < 0);

  g_return_val_if_fail (result != NULL, FALSE);

  if (c == 0)
    return FALSE;

  return apply_sign (divide_half_away ((Wide)magnitude_of (a) * magnitude_of (b), magnitude_of (c)),
                     negative, result);
}

gboolean
zb_decimal_percent (gint64 numerator, gint64 denominator, guint decimals, gint64 *percent)
{
  g_return_val_if_fail (percent != NULL, FALSE);
  g_return_val_if_fail (decimals + 2 <= ZB_DECIMAL_MAX_SCALE, FALSE);

  return denominator > 0 &&
         zb_decimal_mul_div (numerator, (gint64)powers[decimals + 2], denominator, percent);
}

gboolean
zb_decimal_add (gint64 *sum, gint64 value)
{
  gint64 total = 0;

  g_return_val_if_fail (sum != NULL, FALSE);

  if (__builtin_add_overflow (*sum, value, &total))
    return FALSE;

  *sum = total;
  return TRUE;
}
