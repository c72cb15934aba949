/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the figure checker: fractions of 128-bit integers, and what a printed number stands
 * for: its value, and the bounds between which the number behind it lies (model, section 3). What
 * leaves 128 bits becomes unknown, never wrong. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

__extension__ typedef __int128 ZbWide;

/* In lowest terms, @den > 0; @den 0: unknown. */
typedef struct
{
  ZbWide num, den;
} ZbRational;

/* @digits × 10^@exponent. */
ZbRational zb_rational_decimal (ZbWide digits, gint exponent);
ZbRational zb_rational_add (ZbRational a, ZbRational b);
ZbRational zb_rational_subtract (ZbRational a, ZbRational b);
ZbRational zb_rational_multiply (ZbRational a, ZbRational b);
ZbRational zb_rational_divide (ZbRational a, ZbRational b);
gboolean zb_rational_is_known (ZbRational a);

/* Less, equal or greater; only of known ones. */
gint zb_rational_compare (ZbRational a, ZbRational b);

/* @a in steps of 10^@exponent, half away from zero; FALSE where that leaves 64 bits. */
gboolean zb_rational_round (ZbRational a, gint exponent, gint64 *steps);

/* Value and bounds, both of which it may take. */
typedef struct
{
  ZbRational value, low, high;
} ZbInterval;

/* @digits × 10^@exponent, give or take half of 10^@precision; @exact: nothing at all. */
ZbInterval zb_interval_decimal (gint64 digits, gint exponent, gint precision, gboolean exact);
ZbInterval zb_interval_add (ZbInterval a, ZbInterval b);
ZbInterval zb_interval_subtract (ZbInterval a, ZbInterval b);

/* 100 × @a / @b, both not negative and @b positive within its bounds; else unknown. */
ZbInterval zb_interval_percent (ZbInterval a, ZbInterval b);

/* Whether some value within @a is also within @b; FALSE where either is unknown. */
gboolean zb_interval_meets (ZbInterval a, ZbInterval b);

G_END_DECLS
