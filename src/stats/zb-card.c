/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One card: the actual by its rule or as entered, the same of the year before, what was known of
 * both. */

#include "config.h"

#include "stats/zb-scorecard-private.h"

#include <glib/gi18n.h>

/* What is asked of both years alike. */
typedef struct
{
  const ZbReview *review;
  const ZbIndicatorRow *indicator; /* or NULL */
  const ZbFigureRule *rule;        /* or NULL */
  gint64 rate;
  gboolean to_usd;
} Question;

static gboolean
is_level (const ZbIndicatorRow *indicator)
{
  return indicator != NULL && indicator->aggregation != ZB_AGGREGATION_FLOW &&
         indicator->aggregation != ZB_AGGREGATION_COUNT;
}

/* The rule's part of one source, where a target counts that alone. */
static const ZbFigureRule *
find_part (const ZbFigureRule *rule, ZbCombine combine)
{
  static const char *const suffixes[] = {
    [ZB_COMBINE_FDI_ONLY] = "_fdi",
    [ZB_COMBINE_DOMESTIC_ONLY] = "_domestic",
  };
  g_autofree char *key = NULL;
  const ZbFigureRule *part;

  if (rule == NULL || combine >= G_N_ELEMENTS (suffixes) || suffixes[combine] == NULL)
    return rule;
  key = g_strconcat (rule->key, suffixes[combine], NULL);
  part = zb_figure_rule_find (key);
  return part != NULL ? part : rule;
}

/* An entered value in the stored unit of @unit (scale 9 of the indicator's unit to the unit's
 * own). */
static gint64
to_stored (gint64 value, ZbUnit unit)
{
  guint scale = zb_unit_get_scale (unit);

  for (; scale > ZB_VALUE_SCALE; scale--)
    if (__builtin_mul_overflow (value, 10, &value))
      return 0;
  return zb_decimal_round (value, ZB_VALUE_SCALE - scale);
}

/* A figure from an entered value, or an empty one. */
static ZbFigure *
enter_figure (const Question *question, const ZbScope *scope, const ZbValueRow *value)
{
  ZbFigure *figure = g_new0 (ZbFigure, 1);
  const char *unit_name = question->indicator == NULL ? NULL : question->indicator->unit;

  figure->scope = *scope;
  figure->dimension = ZB_DIMENSION_AMOUNT;
  figure->decimals = question->indicator == NULL ? 0 : (guint)question->indicator->decimals;
  figure->missing = value == NULL;
  figure->rule = question->rule;
  if (unit_name != NULL && !zb_unit_from_name (unit_name, &figure->unit))
    {
      figure->unit_name = g_intern_string (unit_name);
      figure->scale = ZB_VALUE_SCALE;
    }
  if (value == NULL)
    return figure;
  figure->rule = NULL;
  figure->value = figure->unit_name != NULL ? value->value : to_stored (value->value, figure->unit);
  figure->estimated = g_strcmp0 (value->vintage, "estimate") == 0;
  figure->n_records = 1;
  return figure;
}

static gboolean
same_value (const ZbFigure *figure, const ZbValueRow *value)
{
  gint64 percent;

  if (figure->dimension == ZB_DIMENSION_CAPITAL)
    return TRUE; /* two currencies against one number: nothing to hold against each other */
  if (figure->dimension == ZB_DIMENSION_RATIO)
    return zb_decimal_percent (figure->numerator, figure->denominator, 1, &percent) &&
           percent == zb_decimal_round (value->value, ZB_VALUE_SCALE - 1);
  return figure->value == to_stored (value->value, figure->unit);
}

/* Whether an entered value is of the part of the year that the computed one is of. */
static gboolean
same_months (const ZbValueRow *value, const ZbScope *scope, gboolean of_level)
{
  gint32 first, last, begin, end;

  zb_period_get_days (value->period, value->year, &first, &last);
  zb_period_get_days (scope->period, value->year, &begin, &end);
  return last / 100 == scope->cut_off / 100 && (of_level || first == begin);
}

/* The figure of one year and what was said of it; @known_on is the day of the review. */
static ZbFigure *
ask (const Question *question,
     const ZbScope *scope,
     const ZbValueRow **value,
     gint64 *combined,
     GError **error)
{
  const ZbColumns *columns = question->review->columns;
  g_autoptr (ZbFigure) figure = NULL;

  *value = NULL;
  if (question->indicator != NULL)
    *value =
      zb_value_find (columns, question->indicator->id, scope->year, scope->period, scope->zone,
                     scope->cut_off, question->review->cut_off, is_level (question->indicator));
  if (question->rule != NULL)
    {
      ZbPass pass = {
        .columns = columns,
        .rule = question->rule,
        .scope = *scope,
        .rate = question->rate,
        .to_usd = question->to_usd,
        .memory = question->review->memory,
      };

      figure = zb_figure_answer (&pass, FALSE, combined, error);
      if (figure == NULL)
        return NULL;
    }
  if (figure == NULL || (figure->missing && *value != NULL))
    {
      zb_figure_free (figure);
      figure = NULL;
      return enter_figure (question, scope, *value);
    }

  if (*value != NULL && !same_months (*value, scope, is_level (question->indicator)))
    *value = NULL;
  if (*value != NULL && g_strcmp0 ((*value)->vintage, "estimate") == 0)
    figure->estimated = TRUE;
  else if (*value != NULL && g_strcmp0 ((*value)->vintage, "official") == 0 &&
           same_value (figure, *value))
    figure->estimated = FALSE; /* the office has signed this sum, estimated rows and all */
  return g_steal_pointer (&figure);
}

static const char *
get_vintage (const ZbFigure *figure, const ZbValueRow *value)
{
  if (value != NULL)
    return value->vintage;
  return figure != NULL && !figure->missing && figure->estimated ? "estimate" : NULL;
}

static void
set_names (ZbCard *card, const ZbIndicatorRow *indicator, const ZbFigureRule *rule)
{
  if (indicator == NULL)
    {
      card->code = g_strdup (rule->key);
      card->name = g_strdup (_ (rule->label));
      card->name_en = g_strdup (rule->label);
      return;
    }
  card->indicator = indicator->id;
  card->code = g_strdup (indicator->code);
  card->name = g_strdup (indicator->name);
  card->name_en = g_strdup (indicator->name_en);
  card->lower_is_better = indicator->higher_is_better == 0;
}

static void
set_values (ZbCard *card, const ZbValueRow *value, const ZbValueRow *base_value)
{
  const ZbValueRow *priced = value != NULL ? value : base_value;

  card->vintage = get_vintage (card->actual, value);
  card->base_vintage = get_vintage (card->base, base_value);
  if (priced != NULL && g_strcmp0 (priced->price_basis, "none") != 0)
    card->price_basis = priced->price_basis;
  if (value == NULL)
    return;
  card->entered = card->actual->rule == NULL;
  if (card->entered)
    card->entered_id = value->id;
  else
    {
      card->control = value->id;
      card->control_differs = !same_value (card->actual, value);
    }
}

/* The year before, up to the same day; of an entered value, the same period. */
static ZbScope
get_base_scope (const ZbReview *review, const ZbCard *card, const ZbValueRow *value)
{
  ZbScope scope = {
    .year = review->year - 1,
    .period = review->period,
    .cut_off = zb_day_a_year_before (review->cut_off),
    .zone = review->zone,
  };
  gint32 first;

  if (card->actual->rule == NULL && value != NULL)
    zb_period_get_days (value->period, scope.year, &first, &scope.cut_off);
  return scope;
}

/* The month or quarter before; FALSE for longer periods. */
static gboolean
get_previous_scope (const ZbReview *review, ZbScope *scope)
{
  gboolean first = review->period == ZB_PERIOD_M01 || review->period == ZB_PERIOD_Q1;

  if (review->period > ZB_PERIOD_Q4)
    return FALSE;
  *scope = (ZbScope){ .year = review->year - first, .zone = review->zone };
  scope->period = !first                            ? review->period - 1
                  : review->period == ZB_PERIOD_M01 ? ZB_PERIOD_M12
                                                    : ZB_PERIOD_Q4;
  zb_period_get_days (scope->period, scope->year, &(gint32){ 0 }, &scope->cut_off);
  return TRUE;
}

static gboolean
begins_in_january (ZbPeriod period)
{
  gint32 first, last;

  zb_period_get_days (period, 2000, &first, &last);
  return first / 100 % 100 == 1;
}

/* Asks @scope with nothing said of vintages; @found is NULL where there is nothing. */
static gboolean
ask_further (const Question *question,
             const ZbScope *scope,
             ZbFigure **found,
             gint64 *combined,
             GError **error)
{
  const ZbValueRow *value;
  g_autoptr (ZbFigure) figure = ask (question, scope, &value, combined, error);

  if (figure == NULL)
    return FALSE;
  *found = figure->missing ? NULL : g_steal_pointer (&figure);
  return TRUE;
}

/* What a flow has reached since January (an empty figure where nobody said), and of a computed one
 * the same of last year, and last year in whole. */
static gboolean
ask_year (ZbCard *card,
          const Question *question,
          ZbCombined *combined,
          ZbFigure **base_reached,
          GError **error)
{
  const ZbReview *review = question->review;
  ZbScope so_far = {
    .year = review->year, .period = ZB_PERIOD_Y, .cut_off = review->cut_off, .zone = review->zone
  };
  ZbScope before = so_far;
  ZbScope whole = { .year = review->year - 1, .period = ZB_PERIOD_Y, .zone = review->zone };
  const ZbValueRow *value;

  if ((card->actual->rule != NULL && !zb_figure_rule_is_flow (card->actual->rule)) ||
      (question->indicator != NULL && is_level (question->indicator)))
    return TRUE;
  if (!begins_in_january (review->period))
    {
      card->reached = ask (question, &so_far, &value, &combined->reached, error);
      if (card->reached == NULL)
        return FALSE;
    }
  if (card->actual->rule == NULL)
    return TRUE;
  before.year--;
  before.cut_off = zb_day_a_year_before (before.cut_off);
  whole.cut_off = whole.year * 10000 + 1231;
  return ask_further (question, &before, base_reached, &combined->base_so_far, error) &&
         ask_further (question, &whole, &card->last_year, &combined->last_year, error);
}

/* Public functions. */

gint32
zb_day_a_year_before (gint32 day)
{
  return day % 10000 == 229 ? day - 10001 : day - 10000;
}

ZbCard *
zb_card_new (const ZbReview *review,
             const ZbIndicatorRow *indicator,
             const ZbFigureRule *rule,
             GError **error)
{
  ZbScope scope = {
    .year = review->year,
    .period = review->period,
    .cut_off = review->cut_off,
    .zone = review->zone,
  };
  const ZbTargetRow *target =
    indicator == NULL ? NULL
                      : zb_target_find (review->columns, indicator->id, review->year, review->zone,
                                        review->cut_off, is_level (indicator));
  ZbCombine combine = target == NULL ? ZB_COMBINE_NONE : zb_combine_from_code (target->combine);
  Question question = {
    .review = review,
    .indicator = indicator,
    .rule = find_part (rule, combine),
    .rate = target == NULL ? 0 : target->rate,
    .to_usd = combine == ZB_COMBINE_TO_USD,
  };
  g_autoptr (ZbFigure) base_reached = NULL;
  ZbCard *card = g_new0 (ZbCard, 1);
  ZbCombined combined = { 0 };
  const ZbValueRow *value, *base_value;
  gboolean told;

  card->children = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_card_free);
  set_names (card, indicator, rule);
  card->combine = combine;
  card->period = review->period;
  card->zone = review->zone;
  card->actual = ask (&question, &scope, &value, &card->combined, error);
  if (card->actual != NULL)
    {
      ZbScope base_scope = get_base_scope (review, card, value);

      card->base = ask (&question, &base_scope, &base_value, &combined.base, error);
    }
  if (card->base == NULL)
    {
      zb_card_free (card);
      return NULL;
    }

  set_values (card, value, base_value);
  if (card->base->missing)
    g_clear_pointer (&card->base, zb_figure_free);
  told = card->actual->rule == NULL || !get_previous_scope (review, &scope) ||
         ask_further (&question, &scope, &card->previous, &combined.previous, error);
  if (!told || !ask_year (card, &question, &combined, &base_reached, error))
    {
      zb_card_free (card);
      return NULL;
    }
  combined.base_reached = base_reached;
  zb_card_compare (card, review, target, &combined);
  return card;
}

void
zb_card_free (ZbCard *card)
{
  if (card == NULL)
    return;

  g_free (card->code);
  g_free (card->name);
  g_free (card->name_en);
  g_free (card->rate_source);
  zb_figure_free (card->actual);
  zb_figure_free (card->base);
  zb_figure_free (card->reached);
  zb_figure_free (card->previous);
  zb_figure_free (card->last_year);
  zb_figure_free (card->forecast);
  g_ptr_array_unref (card->children);
  g_free (card);
}
