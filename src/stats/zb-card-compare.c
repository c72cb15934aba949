/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A card's comparisons: with its target, with the year before, with the calendar; and how they are
 * told.
 *
 * Every percentage comes from exact values and is rounded once. It has one decimal, except where
 * two currencies were combined: the rate of a plan is agreed on and not measured, so tenths
 * would claim what it does not carry (181% at 23 000, 182% at 23 145). */

#include "config.h"

#include "stats/zb-scorecard-private.h"

#include <glib/gi18n.h>

#define DECIMALS 1

static const char *const points[] = {
  [ZB_LANGUAGE_VI] = " điểm %",
  [ZB_LANGUAGE_EN] = " pp",
};

static gint64
power_of_ten (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/* What is compared of a figure, in its unit. FALSE where there is nothing. */
static gboolean
measure (const ZbCard *card, const ZbFigure *figure, gint64 combined, ZbFraction *fraction)
{
  if (figure == NULL || figure->missing)
    return FALSE;

  fraction->denominator = 1;
  switch (figure->dimension)
    {
    case ZB_DIMENSION_RATIO:
      fraction->numerator = figure->numerator;
      fraction->denominator = figure->denominator;
      return TRUE;
    case ZB_DIMENSION_CAPITAL:
      fraction->numerator = combined;
      return card->target_unit != ZB_UNIT_NONE;
    default:
      fraction->numerator = figure->value;
      return TRUE;
    }
}

/* Which single currency a capital target without a rate is about; the unit decides what is
 * compared. */
static ZbUnit
find_capital_unit (const ZbCard *card, const ZbTargetRow *target)
{
  switch (card->combine)
    {
    case ZB_COMBINE_SEPARATE:
      return ZB_UNIT_NONE;
    case ZB_COMBINE_TO_USD:
      return ZB_UNIT_MILLION_USD;
    case ZB_COMBINE_TO_VND:
      return ZB_UNIT_BILLION_VND;
    default:
      return target != NULL && target->value_vnd == ZB_NO_VALUE && target->value_usd != ZB_NO_VALUE
               ? ZB_UNIT_MILLION_USD
               : ZB_UNIT_BILLION_VND;
    }
}

/* The figure's amount in the target's currency where nothing was converted. */
static gint64
pick_currency (const ZbCard *card, const ZbFigure *figure, gint64 combined)
{
  if (card->rate > 0 || figure == NULL || figure->dimension != ZB_DIMENSION_CAPITAL)
    return combined;
  return card->target_unit == ZB_UNIT_MILLION_USD ? figure->usd : figure->vnd;
}

/* Both amounts of a target in one currency, by its rate. */
static gint64
combine_target (const ZbCard *card, gboolean to_usd)
{
  gint64 converted = 0;

  if (to_usd && card->target_vnd != 0)
    zb_vnd_to_usd (card->target_vnd, card->rate, &converted);
  else if (!to_usd && card->target_usd != 0)
    zb_usd_to_vnd (card->target_usd, card->rate, &converted);
  return converted + (to_usd ? card->target_usd : card->target_vnd);
}

static void
set_rate (ZbCard *card, const ZbTargetRow *target)
{
  const ZbRegister *rates = zb_register_find ("exchange_rate");
  const ZbField *kind = rates == NULL ? NULL : zb_register_get_field (rates, "kind");
  const ZbCode *code = kind == NULL ? NULL : zb_field_find_code (kind, target->rate_kind);
  char stored[ZB_DATE_LENGTH];
  g_autofree char *day = NULL;

  if (target->rate <= 0)
    return;
  card->rate = target->rate;
  card->rate_kind = g_intern_string (target->rate_kind);
  card->rate_date = target->rate_date;
  zb_date_from_int (target->rate_date, stored);
  day = zb_date_format (stored, zb_language_get_current ());
  card->rate_source =
    g_strconcat (code != NULL ? _ (code->label) : target->rate_kind, ", ", day, NULL);
}

static void
set_target (ZbCard *card, const ZbTargetRow *target)
{
  const ZbFigure *actual = card->actual;

  card->target = target->id;
  card->target_usd = target->value_usd == ZB_NO_VALUE ? 0 : target->value_usd;
  card->target_vnd = target->value_vnd == ZB_NO_VALUE ? 0 : target->value_vnd;
  set_rate (card, target);
  if (target->value != ZB_NO_VALUE)
    {
      guint scale = actual->unit_name != NULL ? actual->scale : zb_unit_get_scale (actual->unit);

      card->target_value = scale >= ZB_TARGET_SCALE
                             ? target->value * power_of_ten (scale - ZB_TARGET_SCALE)
                             : zb_decimal_round (target->value, ZB_TARGET_SCALE - scale);
    }
  else if (card->combine != ZB_COMBINE_SEPARATE)
    card->target_value = combine_target (card, zb_unit_is_usd (card->target_unit));
}

/* The target as a fraction of the same kind as the actual. */
static ZbFraction
get_plan (const ZbCard *card, const ZbTargetRow *target)
{
  ZbFraction plan = { card->target_value, 1 };

  if (card->actual->dimension == ZB_DIMENSION_RATIO)
    plan.denominator = 100 * power_of_ten (zb_unit_get_scale (ZB_UNIT_PERCENT));
  else if (target->value != ZB_NO_VALUE && card->actual->unit_name == NULL &&
           zb_unit_get_scale (card->actual->unit) < ZB_TARGET_SCALE)
    {
      plan.numerator = target->value;
      plan.denominator = power_of_ten (ZB_TARGET_SCALE - zb_unit_get_scale (card->actual->unit));
    }
  return plan;
}

static void
compare_target (ZbCard *card, const ZbTargetRow *target)
{
  const ZbFigure *actual = card->actual;
  ZbFraction done;

  if (card->combine == ZB_COMBINE_SEPARATE && !actual->missing)
    {
      card->percent_usd =
        zb_fraction_percent ((ZbFraction){ actual->usd, 1 }, (ZbFraction){ card->target_usd, 1 },
                             DECIMALS, FALSE);
      card->percent_vnd =
        zb_fraction_percent ((ZbFraction){ actual->vnd, 1 }, (ZbFraction){ card->target_vnd, 1 },
                             DECIMALS, FALSE);
    }
  else if (measure (card, actual, card->combined, &done))
    card->percent =
      zb_fraction_percent (done, get_plan (card, target), card->percent_decimals, FALSE);
}

static gboolean
is_percentage (const ZbFigure *figure)
{
  return figure->dimension == ZB_DIMENSION_RATIO || figure->unit == ZB_UNIT_PERCENT;
}

/* From one percentage to another: in points, from exact values, rounded once. */
static gint64
subtract_percentages (const ZbFigure *figure, ZbFraction now, ZbFraction before)
{
  ZbFraction one = { 1, 1 };
  __int128 top =
    (__int128)now.numerator * before.denominator - (__int128)before.numerator * now.denominator;
  __int128 bottom = (__int128)now.denominator * before.denominator;

  if (figure->dimension != ZB_DIMENSION_RATIO)
    one.denominator = power_of_ten (zb_unit_get_scale (ZB_UNIT_PERCENT)) * 100;
  while (top > G_MAXINT64 || top < -G_MAXINT64 || bottom > G_MAXINT64 / (one.denominator * 2))
    {
      top /= 2;
      bottom /= 2;
    }
  if (bottom <= 0)
    return ZB_NO_PERCENT;
  return zb_fraction_percent ((ZbFraction){ (gint64)top, (gint64)bottom * one.denominator },
                              (ZbFraction){ 1, 1 }, DECIMALS, FALSE);
}

static void
compare_calendar (ZbCard *card, const ZbReview *review)
{
  gint32 first, last;
  gint n_days;

  zb_period_get_days (ZB_PERIOD_Y, review->year, &first, &last);
  n_days = zb_date_days_between (first, last) + 1;
  zb_decimal_percent (zb_date_days_between (first, review->cut_off) + 1, n_days, DECIMALS,
                      &card->elapsed);
  if (card->percent != ZB_NO_PERCENT)
    card->pace = card->percent * (card->percent_decimals == 0 ? 10 : 1) - card->elapsed;
}

/* Public functions. */

gint64
zb_fraction_percent (ZbFraction a, ZbFraction b, guint decimals, gboolean growth)
{
  __int128 top = (__int128)a.numerator * b.denominator;
  __int128 bottom = (__int128)a.denominator * b.numerator;
  gint64 scale = 100 * power_of_ten (decimals);
  __int128 half, percent;

  if (bottom <= 0 || a.denominator <= 0 || b.denominator <= 0)
    return ZB_NO_PERCENT;
  if (growth)
    top -= bottom;
  if (__builtin_mul_overflow (top, (__int128)scale, &top))
    return ZB_NO_PERCENT;
  half = bottom / 2;
  percent = (top + (top < 0 ? -half : half)) / bottom;
  return percent > G_MAXINT64 || percent <= G_MININT64 ? ZB_NO_PERCENT : (gint64)percent;
}

void
zb_card_compare (ZbCard *card,
                 const ZbReview *review,
                 const ZbTargetRow *target,
                 gint64 base_combined)
{
  ZbFraction now, before;

  card->percent = card->percent_usd = card->percent_vnd = ZB_NO_PERCENT;
  card->growth = card->ratio = card->pace = ZB_NO_PERCENT;
  card->target_unit = card->actual->unit;
  if (card->actual->dimension == ZB_DIMENSION_CAPITAL)
    card->target_unit = target == NULL ? ZB_UNIT_NONE : find_capital_unit (card, target);
  if (target != NULL)
    set_target (card, target);
  card->percent_decimals =
    card->rate > 0 && card->actual->dimension == ZB_DIMENSION_CAPITAL ? 0 : DECIMALS;
  card->combined = pick_currency (card, card->actual, card->combined);
  base_combined = pick_currency (card, card->base, base_combined);
  if (card->actual->dimension != ZB_DIMENSION_CAPITAL && !card->actual->missing)
    card->combined = card->actual->value;

  if (target != NULL)
    compare_target (card, target);
  if (measure (card, card->actual, card->combined, &now) &&
      measure (card, card->base, base_combined, &before))
    {
      card->in_points = is_percentage (card->actual);
      card->growth = card->in_points ? subtract_percentages (card->actual, now, before)
                                     : zb_fraction_percent (now, before, DECIMALS, TRUE);
      if (!card->in_points)
        card->ratio = zb_fraction_percent (now, before, DECIMALS, FALSE);
    }
  compare_calendar (card, review);
}

char *
zb_card_format_percent (gint64 percent, guint decimals, gboolean with_sign, ZbLanguage language)
{
  g_autofree char *number = NULL;

  if (percent == ZB_NO_PERCENT)
    return g_strdup ("–");
  number = zb_decimal_format (percent, decimals, decimals, decimals, zb_number_style_of (language));
  return g_strconcat (with_sign && percent > 0 ? "+" : "", number, "%", NULL);
}

char *
zb_card_format_growth (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (card != NULL, NULL);

  if (!card->in_points || card->growth == ZB_NO_PERCENT)
    return zb_card_format_percent (card->growth, DECIMALS, TRUE, language);
  number =
    zb_decimal_format (card->growth, DECIMALS, DECIMALS, DECIMALS, zb_number_style_of (language));
  return g_strconcat (card->growth > 0 ? "+" : "", number, points[language], NULL);
}

char *
zb_card_format_target (const ZbCard *card, ZbLanguage language)
{
  ZbFigure figure;

  g_return_val_if_fail (card != NULL, NULL);

  figure = *card->actual;
  figure.missing = card->target == 0;
  figure.estimated = FALSE;
  figure.usd = card->target_usd;
  figure.vnd = card->target_vnd;
  figure.value = card->target_value;
  if (figure.dimension == ZB_DIMENSION_RATIO)
    {
      figure.dimension = ZB_DIMENSION_AMOUNT;
      figure.unit = ZB_UNIT_PERCENT;
    }
  return zb_figure_format_exact (&figure, language);
}

char *
zb_card_format_combined (const ZbCard *card, ZbLanguage language)
{
  g_return_val_if_fail (card != NULL, NULL);

  if (card->actual->dimension != ZB_DIMENSION_CAPITAL || card->rate <= 0 || card->actual->missing)
    return NULL;
  return zb_unit_format (card->combined, card->target_unit, 3, language);
}

const char *
zb_card_get_name (const ZbCard *card, ZbLanguage language)
{
  g_return_val_if_fail (card != NULL, NULL);

  return language == ZB_LANGUAGE_EN && card->name_en != NULL ? card->name_en : card->name;
}
