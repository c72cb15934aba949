/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fractions and intervals of the figure checker. No floating point: a percentage that is right or
 * wrong by its last digit is the whole point. */

#include "config.h"

#include "stats/zb-figure-check-math.h"

#define MAX_POWER 36

static const ZbRational unknown = { 0, 0 };

static ZbWide
magnitude (ZbWide a)
{
  return a < 0 ? -a : a;
}

static ZbWide
common_divisor (ZbWide a, ZbWide b)
{
  a = magnitude (a);
  b = magnitude (b);
  while (b != 0)
    {
      ZbWide rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

static ZbRational
rational (ZbWide num, ZbWide den)
{
  ZbWide divisor = common_divisor (num, den);

  if (den == 0)
    return unknown;
  if (den < 0)
    divisor = -divisor;
  return (ZbRational){ num / divisor, den / divisor };
}

static gboolean
power_of_ten (guint exponent, ZbWide *power)
{
  if (exponent > MAX_POWER)
    return FALSE;
  *power = 1;
  while (exponent-- > 0)
    *power *= 10;
  return TRUE;
}

static ZbRational
negate (ZbRational a)
{
  return (ZbRational){ -a.num, a.den };
}

/* Public functions. */

ZbRational
zb_rational_decimal (ZbWide digits, gint exponent)
{
  ZbWide power;

  if (!power_of_ten ((guint)ABS (exponent), &power))
    return unknown;
  return zb_rational_multiply (rational (digits, 1),
                               exponent < 0 ? rational (1, power) : rational (power, 1));
}

gboolean
zb_rational_is_known (ZbRational a)
{
  return a.den != 0;
}

ZbRational
zb_rational_add (ZbRational a, ZbRational b)
{
  ZbWide divisor, left, right, num, den;

  if (a.den == 0 || b.den == 0)
    return unknown;
  divisor = common_divisor (a.den, b.den);
  if (__builtin_mul_overflow (a.num, b.den / divisor, &left) ||
      __builtin_mul_overflow (b.num, a.den / divisor, &right) ||
      __builtin_add_overflow (left, right, &num) ||
      __builtin_mul_overflow (a.den, b.den / divisor, &den))
    return unknown;
  return rational (num, den);
}

ZbRational
zb_rational_subtract (ZbRational a, ZbRational b)
{
  return zb_rational_add (a, negate (b));
}

ZbRational
zb_rational_multiply (ZbRational a, ZbRational b)
{
  ZbRational left, right;
  ZbWide num, den;

  if (a.den == 0 || b.den == 0)
    return unknown;
  left = rational (a.num, b.den);
  right = rational (b.num, a.den);
  if (__builtin_mul_overflow (left.num, right.num, &num) ||
      __builtin_mul_overflow (left.den, right.den, &den))
    return unknown;
  return (ZbRational){ num, den };
}

ZbRational
zb_rational_divide (ZbRational a, ZbRational b)
{
  if (b.den == 0 || b.num == 0)
    return unknown;
  return zb_rational_multiply (a, rational (b.den, b.num));
}

gint
zb_rational_compare (ZbRational a, ZbRational b)
{
  ZbRational difference = zb_rational_subtract (a, b);

  /* Where the difference cannot be told exactly the whole parts decide: they are far apart. */
  if (difference.den == 0 && a.den != 0 && b.den != 0)
    return (a.num / a.den > b.num / b.den) - (a.num / a.den < b.num / b.den);
  return (difference.num > 0) - (difference.num < 0);
}

gboolean
zb_rational_round (ZbRational a, gint exponent, gint64 *steps)
{
  ZbRational scaled = zb_rational_multiply (a, zb_rational_decimal (1, -exponent));
  ZbWide whole, rest;

  if (scaled.den == 0)
    return FALSE;
  whole = magnitude (scaled.num) / scaled.den;
  rest = magnitude (scaled.num) % scaled.den;
  whole += rest >= scaled.den - rest ? 1 : 0;
  if (whole > G_MAXINT64)
    return FALSE;
  *steps = (gint64)(scaled.num < 0 ? -whole : whole);
  return TRUE;
}

ZbInterval
zb_interval_decimal (gint64 digits, gint exponent, gint precision, gboolean exact)
{
  ZbRational value = zb_rational_decimal (digits, exponent);
  ZbRational half = exact ? rational (0, 1) : zb_rational_decimal (5, precision - 1);

  return (ZbInterval){ value, zb_rational_subtract (value, half), zb_rational_add (value, half) };
}

ZbInterval
zb_interval_add (ZbInterval a, ZbInterval b)
{
  return (ZbInterval){ zb_rational_add (a.value, b.value), zb_rational_add (a.low, b.low),
                       zb_rational_add (a.high, b.high) };
}

ZbInterval
zb_interval_subtract (ZbInterval a, ZbInterval b)
{
  return (ZbInterval){ zb_rational_subtract (a.value, b.value),
                       zb_rational_subtract (a.low, b.high), zb_rational_subtract (a.high, b.low) };
}

ZbInterval
zb_interval_percent (ZbInterval a, ZbInterval b)
{
  ZbRational hundred = rational (100, 1);

  if (a.value.den == 0 || b.value.den == 0 || b.low.den == 0 || b.low.num <= 0 || a.value.num < 0)
    return (ZbInterval){ unknown, unknown, unknown };
  if (a.low.num < 0)
    a.low = rational (0, 1);
  return (ZbInterval){ zb_rational_divide (zb_rational_multiply (hundred, a.value), b.value),
                       zb_rational_divide (zb_rational_multiply (hundred, a.low), b.high),
                       zb_rational_divide (zb_rational_multiply (hundred, a.high), b.low) };
}

gboolean
zb_interval_meets (ZbInterval a, ZbInterval b)
{
  if (a.low.den == 0 || a.high.den == 0 || b.low.den == 0 || b.high.den == 0)
    return FALSE;
  return zb_rational_compare (a.low, b.high) <= 0 && zb_rational_compare (b.low, a.high) <= 0;
}
