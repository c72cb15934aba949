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

/* What is held against the target: the part of the year that has gone. */
static const ZbFigure *
get_reached (const ZbCard *card)
{
  return card->reached != NULL ? card->reached : card->actual;
}

static gint64
hold_against_plan (const ZbCard *card,
                   const ZbFigure *figure,
                   gint64 combined,
                   const ZbTargetRow *target)
{
  ZbFraction done;

  if (target == NULL || card->combine == ZB_COMBINE_SEPARATE ||
      !measure (card, figure, combined, &done))
    return ZB_NO_PERCENT;
  return zb_fraction_percent (done, get_plan (card, target), card->percent_decimals, FALSE);
}

static void
compare_target (ZbCard *card, const ZbTargetRow *target, gint64 reached)
{
  const ZbFigure *actual = get_reached (card);

  if (card->combine == ZB_COMBINE_SEPARATE && !actual->missing)
    {
      card->percent_usd =
        zb_fraction_percent ((ZbFraction){ actual->usd, 1 }, (ZbFraction){ card->target_usd, 1 },
                             DECIMALS, FALSE);
      card->percent_vnd =
        zb_fraction_percent ((ZbFraction){ actual->vnd, 1 }, (ZbFraction){ card->target_vnd, 1 },
                             DECIMALS, FALSE);
    }
  card->percent = hold_against_plan (card, actual, reached, target);
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

/* a · b / c, half away from zero; FALSE where there is nothing to project from. */
static gboolean
project_amount (gint64 a, gint64 b, gint64 c, gint64 *projected)
{
  __int128 top = (__int128)a * b;

  if (c <= 0 || b < c)
    return FALSE;
  top = (top + (top < 0 ? -c / 2 : c / 2)) / c;
  if (top > G_MAXINT64 || top < -G_MAXINT64)
    return FALSE;
  *projected = (gint64)top;
  return TRUE;
}

/* This year as last year went on: an estimate, and none once the year is over. */
static void
forecast (ZbCard *card,
          const ZbReview *review,
          const ZbTargetRow *target,
          const ZbCombined *combined)
{
  const ZbFigure *now = get_reached (card);
  const ZbFigure *then = combined->base_reached;
  const ZbFigure *whole = card->last_year;
  gint64 reached = card->reached != NULL ? combined->reached : card->combined;
  ZbFraction a, b;
  gboolean known;

  if (then == NULL || whole == NULL || now->missing)
    return;
  if (measure (card, then, combined->base_so_far, &a) &&
      measure (card, whole, combined->last_year, &b))
    card->curve = zb_fraction_percent (a, b, DECIMALS, FALSE);
  if (card->curve != ZB_NO_PERCENT && card->percent != ZB_NO_PERCENT)
    card->curve_pace = card->percent * (card->percent_decimals == 0 ? 10 : 1) - card->curve;
  if (review->cut_off % 10000 == 1231)
    return;

  card->forecast = zb_figure_copy (now);
  g_clear_pointer (&card->forecast->ids, g_array_unref);
  card->forecast->estimated = TRUE;
  if (now->dimension == ZB_DIMENSION_CAPITAL)
    {
      gboolean usd = project_amount (now->usd, whole->usd, then->usd, &card->forecast->usd);
      gboolean vnd = project_amount (now->vnd, whole->vnd, then->vnd, &card->forecast->vnd);

      known = (usd || now->usd == 0) && (vnd || now->vnd == 0) && (usd || vnd);
    }
  else
    known = project_amount (now->value, whole->value, then->value, &card->forecast->value);
  if (!known)
    {
      g_clear_pointer (&card->forecast, zb_figure_free);
      return;
    }
  card->forecast_combined = card->forecast->value;
  if (now->dimension != ZB_DIMENSION_CAPITAL ||
      project_amount (reached, combined->last_year, combined->base_so_far,
                      &card->forecast_combined))
    card->forecast_percent =
      hold_against_plan (card, card->forecast, card->forecast_combined, target);
}

static gint64
grow (ZbCard *card, const ZbFigure *base, gint64 base_combined, gboolean growth)
{
  ZbFraction now, before;

  if (!measure (card, card->actual, card->combined, &now) ||
      !measure (card, base, base_combined, &before))
    return ZB_NO_PERCENT;
  if (!card->in_points)
    return zb_fraction_percent (now, before, DECIMALS, growth);
  return growth ? subtract_percentages (card->actual, now, before) : ZB_NO_PERCENT;
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
                 const ZbCombined *given)
{
  ZbCombined combined = *given;

  card->percent = card->percent_usd = card->percent_vnd = ZB_NO_PERCENT;
  card->growth = card->ratio = card->pace = ZB_NO_PERCENT;
  card->previous_growth = card->curve = card->curve_pace = ZB_NO_PERCENT;
  card->forecast_percent = ZB_NO_PERCENT;
  card->target_unit = card->actual->unit;
  if (card->actual->dimension == ZB_DIMENSION_CAPITAL)
    card->target_unit = target == NULL ? ZB_UNIT_NONE : find_capital_unit (card, target);
  if (target != NULL)
    set_target (card, target);
  card->percent_decimals =
    card->rate > 0 && card->actual->dimension == ZB_DIMENSION_CAPITAL ? 0 : DECIMALS;
  card->in_points = is_percentage (card->actual);
  card->combined = pick_currency (card, card->actual, card->combined);
  combined.base = pick_currency (card, card->base, combined.base);
  combined.reached = pick_currency (card, card->reached, combined.reached);
  combined.base_so_far = pick_currency (card, combined.base_reached, combined.base_so_far);
  combined.previous = pick_currency (card, card->previous, combined.previous);
  combined.last_year = pick_currency (card, card->last_year, combined.last_year);
  if (card->actual->dimension != ZB_DIMENSION_CAPITAL && !card->actual->missing)
    card->combined = card->actual->value;

  if (target != NULL)
    compare_target (card, target, card->reached != NULL ? combined.reached : card->combined);
  card->growth = grow (card, card->base, combined.base, TRUE);
  card->ratio = grow (card, card->base, combined.base, FALSE);
  card->previous_growth = grow (card, card->previous, combined.previous, TRUE);
  compare_calendar (card, review);
  forecast (card, review, target, &combined);
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
