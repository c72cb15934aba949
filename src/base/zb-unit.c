/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The units, their names in both languages, and amounts written with them. The names are not gettext's:
 * a report is written in the language asked for, whatever the window speaks. */

#include "config.h"

#include "base/zb-unit.h"

#include "base/zb-text.h"

#include <string.h>

#define RATE_PARTS 1000000 /* cents in a dollar × ten-thousandths of a rate */

static const struct
{
  const char *code;
  const char *names[2];
  const char *one;    /* the English name after 1, where it differs */
  const char *before; /* in English, what stands before the number … */
  const char *after;  /* … and what after, where that is not the name */
  guint8 scale;
  guint8 decimals;
  gboolean tight; /* no blank between number and name */
} units[] = {
  [ZB_UNIT_NONE] = { .code = "none", .names = { "", "" } },
  [ZB_UNIT_VND] = { .code = "vnd", .names = { "đồng", "VND" }, .before = "VND ", .after = "" },
  [ZB_UNIT_MILLION_VND] = { .code = "million-vnd",
                            .names = { "triệu đồng", "million VND" },
                            .before = "VND ",
                            .after = " million",
                            .scale = 6 },
  [ZB_UNIT_BILLION_VND] = { .code = "billion-vnd",
                            .names = { "tỷ đồng", "billion VND" },
                            .before = "VND ",
                            .after = " billion",
                            .scale = 9 },
  [ZB_UNIT_TRILLION_VND] = { .code = "trillion-vnd",
                             .names = { "nghìn tỷ đồng", "trillion VND" },
                             .before = "VND ",
                             .after = " trillion",
                             .scale = 12 },
  [ZB_UNIT_USD] = { .code = "usd",
                    .names = { "USD", "USD" },
                    .before = "USD ",
                    .after = "",
                    .scale = 2,
                    .decimals = 2 },
  [ZB_UNIT_THOUSAND_USD] = { .code = "thousand-usd",
                             .names = { "nghìn USD", "thousand USD" },
                             .before = "USD ",
                             .after = " thousand",
                             .scale = 5 },
  [ZB_UNIT_MILLION_USD] = { .code = "million-usd",
                            .names = { "triệu USD", "million USD" },
                            .before = "USD ",
                            .after = " million",
                            .scale = 8 },
  [ZB_UNIT_BILLION_USD] = { .code = "billion-usd",
                            .names = { "tỷ USD", "billion USD" },
                            .before = "USD ",
                            .after = " billion",
                            .scale = 11 },
  [ZB_UNIT_M2] = { .code = "m2", .names = { "m²", "m²" }, .scale = 2 },
  [ZB_UNIT_HECTARE] = { .code = "ha", .names = { "ha", "ha" }, .scale = 6 },
  [ZB_UNIT_VND_PER_USD] = { .code = "vnd-per-usd", .names = { "đồng/USD", "VND/USD" }, .scale = 4 },
  [ZB_UNIT_PERCENT] = { .code = "percent", .names = { "%", "%" }, .scale = 4, .tight = TRUE },
  [ZB_UNIT_PERSON] = { .code = "person", .names = { "người", "people" }, .one = "person" },
  [ZB_UNIT_PROJECT] = { .code = "project", .names = { "dự án", "projects" }, .one = "project" },
  [ZB_UNIT_TURN] = { .code = "turn", .names = { "lượt", "turns" }, .one = "turn" },
  [ZB_UNIT_DOSSIER] = { .code = "dossier", .names = { "hồ sơ", "dossiers" }, .one = "dossier" },
  [ZB_UNIT_HOUSEHOLD] = { .code = "household",
                          .names = { "hộ", "households" },
                          .one = "household" },
  [ZB_UNIT_M3_PER_DAY] = { .code = "m3-per-day",
                           .names = { "m³/ngày đêm", "m³ per day" },
                           .scale = 1 },
  [ZB_UNIT_KILOWATT] = { .code = "kw", .names = { "kW", "kW" } },
  [ZB_UNIT_DEGREE] = { .code = "degree", .names = { "°", "°" }, .scale = 6, .tight = TRUE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (units) == ZB_N_UNITS);

/* What else people write for a unit, folded. */
static const struct
{
  const char *name;
  ZbUnit unit;
} aliases[] = {
  { "vnd", ZB_UNIT_VND },
  { "viet nam dong", ZB_UNIT_VND },
  { "trieu vnd", ZB_UNIT_MILLION_VND },
  { "vnd million", ZB_UNIT_MILLION_VND },
  { "tr dong", ZB_UNIT_MILLION_VND },
  { "ty vnd", ZB_UNIT_BILLION_VND },
  { "ti dong", ZB_UNIT_BILLION_VND },
  { "ti vnd", ZB_UNIT_BILLION_VND },
  { "vnd billion", ZB_UNIT_BILLION_VND },
  { "ngan ty dong", ZB_UNIT_TRILLION_VND },
  { "nghin ti dong", ZB_UNIT_TRILLION_VND },
  { "ngan ti dong", ZB_UNIT_TRILLION_VND },
  { "nghin ty vnd", ZB_UNIT_TRILLION_VND },
  { "vnd trillion", ZB_UNIT_TRILLION_VND },
  { "us", ZB_UNIT_USD }, /* US$ */
  { "do la my", ZB_UNIT_USD },
  { "do la", ZB_UNIT_USD },
  { "ngan usd", ZB_UNIT_THOUSAND_USD },
  { "usd thousand", ZB_UNIT_THOUSAND_USD },
  { "tr usd", ZB_UNIT_MILLION_USD },
  { "trieu do la my", ZB_UNIT_MILLION_USD },
  { "usd million", ZB_UNIT_MILLION_USD },
  { "ti usd", ZB_UNIT_BILLION_USD },
  { "usd billion", ZB_UNIT_BILLION_USD },
  { "met vuong", ZB_UNIT_M2 },
  { "square metres", ZB_UNIT_M2 },
  { "hecta", ZB_UNIT_HECTARE },
  { "hec ta", ZB_UNIT_HECTARE },
  { "hectare", ZB_UNIT_HECTARE },
  { "hectares", ZB_UNIT_HECTARE },
  { "vnd usd", ZB_UNIT_VND_PER_USD },
  { "vnd per usd", ZB_UNIT_VND_PER_USD },
  { "phan tram", ZB_UNIT_PERCENT },
  { "percent", ZB_UNIT_PERCENT },
  { "lao dong", ZB_UNIT_PERSON },
  { "persons", ZB_UNIT_PERSON },
  { "workers", ZB_UNIT_PERSON },
  { "luot du an", ZB_UNIT_TURN },
  { "ho dan", ZB_UNIT_HOUSEHOLD },
  { "m3 ngay", ZB_UNIT_M3_PER_DAY },
  { "m3 day", ZB_UNIT_M3_PER_DAY },
  { "do", ZB_UNIT_DEGREE },
  { "degrees", ZB_UNIT_DEGREE },
};

/* Signs that folding leaves nothing of. */
static const struct
{
  const char *sign;
  ZbUnit unit;
} signs[] = {
  { "%", ZB_UNIT_PERCENT },
  { "°", ZB_UNIT_DEGREE },
  { "₫", ZB_UNIT_VND },
  { "$", ZB_UNIT_USD },
};

static gboolean
find_sign (const char *name, ZbUnit *unit)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strcmp (stripped, signs[i].sign) == 0)
      {
        *unit = signs[i].unit;
        return TRUE;
      }

  return FALSE;
}

static gboolean
folds_to (const char *name, const char *folded)
{
  g_autofree char *own = name != NULL ? zb_text_fold (name) : NULL;

  return own != NULL && strcmp (own, folded) == 0;
}

static gboolean
find_own_name (const char *folded, ZbUnit *unit)
{
  for (guint i = ZB_UNIT_VND; i < ZB_N_UNITS; i++)
    if (folds_to (units[i].names[0], folded) || folds_to (units[i].names[1], folded) ||
        folds_to (units[i].one, folded) || folds_to (units[i].code, folded))
      {
        *unit = i;
        return TRUE;
      }

  return FALSE;
}

/* The name after the number @value that is written in English. */
static const char *
get_english_name (gint64 value, ZbUnit unit)
{
  gboolean is_one = units[unit].scale == 0 && value == 1;

  return is_one && units[unit].one != NULL ? units[unit].one : units[unit].names[ZB_LANGUAGE_EN];
}

const char *
zb_unit_to_code (ZbUnit unit)
{
  g_return_val_if_fail (unit < ZB_N_UNITS, NULL);

  return units[unit].code;
}

gboolean
zb_unit_from_code (const char *code, ZbUnit *unit)
{
  g_return_val_if_fail (unit != NULL, FALSE);

  for (guint i = 0; code != NULL && i < ZB_N_UNITS; i++)
    if (strcmp (code, units[i].code) == 0)
      {
        *unit = i;
        return TRUE;
      }

  return FALSE;
}

const char *
zb_unit_get_name (ZbUnit unit, ZbLanguage language)
{
  g_return_val_if_fail (unit < ZB_N_UNITS, "");
  g_return_val_if_fail (language < G_N_ELEMENTS (units[unit].names), "");

  return units[unit].names[language];
}

gboolean
zb_unit_from_name (const char *name, ZbUnit *unit)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (unit != NULL, FALSE);

  if (name == NULL)
    return FALSE;
  folded = zb_text_fold (name);
  if (folded[0] == '\0')
    return find_sign (name, unit);
  if (find_own_name (folded, unit))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (strcmp (folded, aliases[i].name) == 0)
      {
        *unit = aliases[i].unit;
        return TRUE;
      }

  return FALSE;
}

guint
zb_unit_get_scale (ZbUnit unit)
{
  g_return_val_if_fail (unit < ZB_N_UNITS, 0);

  return units[unit].scale;
}

guint
zb_unit_get_decimals (ZbUnit unit)
{
  g_return_val_if_fail (unit < ZB_N_UNITS, 0);

  return units[unit].decimals;
}

char *
zb_unit_format (gint64 value, ZbUnit unit, guint max_decimals, ZbLanguage language)
{
  g_autofree char *number = zb_unit_format_number (value, unit, max_decimals, language);
  const char *name;

  g_return_val_if_fail (number != NULL, NULL);

  if (language == ZB_LANGUAGE_EN && units[unit].before != NULL)
    return g_strconcat (units[unit].before, number, units[unit].after, NULL);

  name = language == ZB_LANGUAGE_EN ? get_english_name (value, unit) : units[unit].names[language];
  return g_strconcat (number, name[0] == '\0' || units[unit].tight ? "" : " ", name, NULL);
}

char *
zb_unit_format_number (gint64 value, ZbUnit unit, guint max_decimals, ZbLanguage language)
{
  g_return_val_if_fail (unit < ZB_N_UNITS, NULL);
  g_return_val_if_fail (language < G_N_ELEMENTS (units[unit].names), NULL);

  return zb_decimal_format (value, units[unit].scale, MIN (units[unit].decimals, max_decimals),
                            max_decimals, zb_number_style_of (language));
}

gboolean
zb_usd_to_vnd (gint64 cents, gint64 rate, gint64 *dong)
{
  return rate > 0 && zb_decimal_mul_div (cents, rate, RATE_PARTS, dong);
}

gboolean
zb_vnd_to_usd (gint64 dong, gint64 rate, gint64 *cents)
{
  return rate > 0 && zb_decimal_mul_div (dong, RATE_PARTS, rate, cents);
}

gboolean
zb_unit_is_usd (ZbUnit unit)
{
  return unit >= ZB_UNIT_USD && unit <= ZB_UNIT_BILLION_USD;
}

gboolean
zb_unit_is_money (ZbUnit unit)
{
  return unit >= ZB_UNIT_VND && unit <= ZB_UNIT_BILLION_USD;
}
