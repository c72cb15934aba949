/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Units: how a stored integer is shown. A stored amount is in the smallest part of its dimension
 * (đồng, cent, dm²); a unit says how many powers of ten stand between that and what people write
 * (tỷ đồng: 9). */

#pragma once

#include "base/zb-decimal.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_UNIT_NONE,
  ZB_UNIT_VND,          /* đồng                      scale 0, stored: đồng */
  ZB_UNIT_MILLION_VND,  /* triệu đồng                scale 6 */
  ZB_UNIT_BILLION_VND,  /* tỷ đồng                   scale 9 */
  ZB_UNIT_TRILLION_VND, /* nghìn tỷ đồng             scale 12 */
  ZB_UNIT_USD,          /* USD                       scale 2, stored: cents */
  ZB_UNIT_THOUSAND_USD, /* nghìn USD                 scale 5 */
  ZB_UNIT_MILLION_USD,  /* triệu USD                 scale 8 */
  ZB_UNIT_BILLION_USD,  /* tỷ USD                    scale 11 */
  ZB_UNIT_M2,           /* m²                        scale 2, stored: dm² */
  ZB_UNIT_HECTARE,      /* ha                        scale 6 */
  ZB_UNIT_VND_PER_USD,  /* đồng/USD                  scale 4 */
  ZB_UNIT_PERCENT,      /* %                         scale 4 */
  ZB_UNIT_PERSON,       /* người / people            scale 0 */
  ZB_UNIT_PROJECT,      /* dự án / projects          scale 0 */
  ZB_UNIT_TURN,         /* lượt / turns              scale 0 */
  ZB_UNIT_DOSSIER,      /* hồ sơ / dossiers          scale 0 */
  ZB_UNIT_HOUSEHOLD,    /* hộ / households           scale 0 */
  ZB_UNIT_M3_PER_DAY,   /* m³/ngày đêm / m³ per day  scale 1 */
  ZB_UNIT_KILOWATT,     /* kW                        scale 0 */
  ZB_UNIT_DEGREE,       /* °                         scale 6 */
  ZB_N_UNITS,
} ZbUnit;

/* The stable code of a unit ("billion-vnd") as written into files, and back (FALSE: unknown). */
const char *zb_unit_to_code (ZbUnit unit);
gboolean zb_unit_from_code (const char *code, ZbUnit *unit);

/* Its name after a number, in @language: "tỷ đồng", "billion VND"; "" for NONE. Not to be freed. */
const char *zb_unit_get_name (ZbUnit unit, ZbLanguage language);

/* Whether amounts in it are money, and of which currency. */
gboolean zb_unit_is_usd (ZbUnit unit);
gboolean zb_unit_is_money (ZbUnit unit);

/* Finds the unit that a header or a person wrote ("tỷ đồng", "Triệu USD", "ha", "million USD"),
 * case and marks aside. */
gboolean zb_unit_from_name (const char *name, ZbUnit *unit);

/* Powers of ten between the stored integer and the number shown. */
guint zb_unit_get_scale (ZbUnit unit);

/* Decimals never left out when shown (0 for most). */
guint zb_unit_get_decimals (ZbUnit unit);

/* "9.405,326 tỷ đồng" · "VND 9,405.326 billion"; "536,958 triệu USD" · "USD 536.958 million";
 * "81,3 ha"; "107,7%". At most @max_decimals, none beyond what is needed. (transfer full) */
char *zb_unit_format (gint64 value, ZbUnit unit, guint max_decimals, ZbLanguage language);

/* The number alone: "9.405,326". (transfer full) */
char *zb_unit_format_number (gint64 value, ZbUnit unit, guint max_decimals, ZbLanguage language);

/* Model section 1: round_half_away (cents × rate / 1 000 000) in 128 bits; @rate is đồng per USD
 * × 10 000. FALSE where the result leaves 64 bits or the rate is not positive. */
gboolean zb_usd_to_vnd (gint64 cents, gint64 rate, gint64 *dong);

/* The other way, half away from zero: cents = đồng × 1 000 000 / rate. */
gboolean zb_vnd_to_usd (gint64 dong, gint64 rate, gint64 *cents);

G_END_DECLS
