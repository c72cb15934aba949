/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exact decimal numbers: an integer and the power of ten it is divided by to be shown. Every
 * amount, area, quantity, rate and percentage of the program is read and written here, in either
 * style, never through floating point. */

#pragma once

#include "base/zb-error.h"
#include "base/zb-language.h"

G_BEGIN_DECLS

#define ZB_DECIMAL_MAX_SCALE 18

/* How numbers are written: in Vietnamese 1.234,5, in English 1,234.5. ZB_NUMBER_STYLE_UNKNOWN is
 * for reading only. */
typedef enum
{
  ZB_NUMBER_STYLE_UNKNOWN,
  ZB_NUMBER_STYLE_COMMA, /* decimal comma, thousands points (vi) */
  ZB_NUMBER_STYLE_POINT, /* decimal point, thousands commas (en) */
} ZbNumberStyle;

ZbNumberStyle zb_number_style_of (ZbLanguage language);

/* What one written number tells about the style of its column: COMMA or POINT where only that
 * reading is possible, UNKNOWN where both are (no separators; or a lone one before exactly three
 * digits). */
ZbNumberStyle zb_number_style_detect (const char *text);

/* Reads @text as a number and gives it times 10^@scale. @style decides where the text does not;
 * with UNKNOWN a lone separator before exactly three digits (after one to three digits that do
 * not begin with 0) is refused as AMBIGUOUS with both readings in the sentence, unless @whole: a
 * field without decimals reads it as thousands. Spaces (also no-break and thin) may stand for
 * thousands; parentheses, hyphen and U+2212 mean negative. More decimals than @scale are refused
 * as RANGE unless they are zeros.
 * Where @whole and the column's own style contradict each other (“9,000” in a whole field of a COMMA
 * column) it is AMBIGUOUS too. */
gboolean zb_decimal_parse (const char *text,
                           guint scale,
                           gboolean whole,
                           ZbNumberStyle style,
                           gint64 *value,
                           GError **error);

/* Writes @value / 10^@scale with at least @min_decimals and at most @max_decimals decimals,
 * rounded half away from zero once; a negative number begins with U+2212 MINUS SIGN. (transfer
 * full) */
char *zb_decimal_format (gint64 value,
                         guint scale,
                         guint min_decimals,
                         guint max_decimals,
                         ZbNumberStyle style);

/* The same for machines: no thousands, decimal point, hyphen-minus, no trailing zeros. (transfer
 * full) */
char *zb_decimal_format_plain (gint64 value, guint scale);

/* @value divided by 10^@digits, half away from zero. */
gint64 zb_decimal_round (gint64 value, guint digits);

/* @value to @digits significant digits (129 286 → 129 000 with three), half away from zero. */
gint64 zb_decimal_round_significant (gint64 value, guint digits);

/* @a × @b / @c in 128 bits, half away from zero once; FALSE where the result leaves 64 bits or
 * @c is zero. */
gboolean zb_decimal_mul_div (gint64 a, gint64 b, gint64 c, gint64 *result);

/* 100 × @numerator / @denominator × 10^@decimals, half away from zero once: a percentage to be
 * written with @decimals; FALSE where @denominator is not positive (model, section 3: “–”, never
 * 0 % or ∞). */
gboolean zb_decimal_percent (gint64 numerator, gint64 denominator, guint decimals, gint64 *percent);

/* @sum += @value; FALSE (and @sum unchanged) on overflow. */
gboolean zb_decimal_add (gint64 *sum, gint64 value);

G_END_DECLS
