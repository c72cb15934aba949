/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A card is told as its figure, then a line for each thing known about it. */

#include "config.h"

#include "cli/zb-cli-cards.h"

#include <glib/gi18n.h>

static char *
format_day (gint32 day, ZbLanguage language)
{
  char stored[ZB_DATE_LENGTH];

  zb_date_from_int (day, stored);
  return zb_date_format (stored, language);
}

static void
print_line (const char *label, const char *text)
{
  g_print ("    %s: %s\n", label, text);
}

/* What a vintage or a price basis is called. */
static const char *
get_code_label (const char *field, const char *code)
{
  const ZbRegister *reg = zb_register_find ("indicator_value");
  const ZbField *described = reg ? zb_register_get_field (reg, field) : NULL;
  const ZbCode *found = described && code ? zb_field_find_code (described, code) : NULL;

  return found ? _ (found->label) : code;
}

/* The parts of a count: " = 20 + 15". */
static char *
format_sum (const ZbCard *card, ZbLanguage language)
{
  g_autoptr (GString) sum = g_string_new (NULL);
  gint64 rest = card->actual->value;

  if (card->actual->dimension != ZB_DIMENSION_COUNT || card->actual->missing)
    return g_strdup ("");
  for (guint i = 0; i < card->children->len; i++)
    {
      const ZbCard *part = g_ptr_array_index (card->children, i);
      g_autofree char *number =
        zb_decimal_format (part->actual->value, 0, 0, 0, zb_number_style_of (language));

      g_string_append_printf (sum, " %s %s", i == 0 ? "=" : "+", number);
      rest -= part->actual->value;
    }
  return rest == 0 && card->children->len > 0 ? g_string_free (g_steal_pointer (&sum), FALSE)
                                              : g_strdup ("");
}

static void
print_percent (const char *label,
               gint64 percent,
               guint decimals,
               gboolean with_sign,
               ZbLanguage language)
{
  g_autofree char *text = zb_card_format_percent (percent, decimals, with_sign, language);

  if (percent != ZB_NO_PERCENT)
    print_line (label, text);
}

static void
print_plan (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *target = zb_card_format_target (card, language);
  g_autofree char *combined = zb_card_format_combined (card, language);

  if (combined)
    print_line (_ ("Combined"), combined);
  if (card->rate > 0)
    {
      g_autofree char *rate = zb_unit_format (card->rate, ZB_UNIT_VND_PER_USD, 4, language);
      g_autofree char *told = g_strdup_printf ("%s (%s)", rate, card->rate_source);

      print_line (_ ("Exchange rate"), told);
    }
  if (card->target != 0)
    print_line (_ ("Plan"), target);
  print_percent (_ ("Percent of plan"), card->percent, card->percent_decimals, FALSE, language);
  print_percent (_ ("Percent of plan, USD"), card->percent_usd, 1, FALSE, language);
  print_percent (_ ("Percent of plan, VND"), card->percent_vnd, 1, FALSE, language);
}

static void
print_base (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *base = card->base ? zb_figure_format (card->base, language) : NULL;
  g_autofree char *growth = zb_card_format_growth (card, language);
  g_autofree char *told = NULL;

  if (!base || card->growth == ZB_NO_PERCENT)
    return;
  if (card->base_vintage)
    /* Translators: growth on last year; last year's figure, and how final that is. */
    told = g_strdup_printf (_ ("%1$s on %2$s (%3$s)"), growth, base,
                            get_code_label ("vintage", card->base_vintage));
  else
    /* Translators: growth on last year; last year's figure. */
    told = g_strdup_printf (_ ("%1$s on %2$s"), growth, base);
  print_line (_ ("Growth"), told);
}

/* "4 dự án: +75,0%": what a figure is compared with, and how they compare. */
static void
print_compared (const char *label,
                const ZbFigure *figure,
                gint64 percent,
                guint decimals,
                gboolean with_sign,
                ZbLanguage language)
{
  g_autofree char *shown = figure ? zb_figure_format (figure, language) : NULL;
  g_autofree char *share = zb_card_format_percent (percent, decimals, with_sign, language);
  g_autofree char *told = NULL;

  if (!shown)
    return;
  told = percent == ZB_NO_PERCENT ? g_strdup (shown) : g_strdup_printf ("%s (%s)", shown, share);
  print_line (label, told);
}

/* The year around the figure: the period before, since January, last year's course, the estimate. */
static void
print_year (const ZbCard *card, ZbLanguage language)
{
  const ZbFigure *reached = card->reached && !card->reached->missing ? card->reached : NULL;

  print_compared (_ ("Period before"), card->previous, card->previous_growth, 1, !card->in_points,
                  language);
  print_compared (_ ("Since January"), reached, card->percent, card->percent_decimals, FALSE,
                  language);
  print_percent (_ ("Reached by then last year"), card->curve, 1, FALSE, language);
  print_compared (_ ("Forecast for the year, an estimate"), card->forecast, card->forecast_percent,
                  card->percent_decimals, FALSE, language);
}

static void
print_card (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *figure = zb_figure_format (card->actual, language);
  g_autofree char *sum = format_sum (card, language);

  g_print ("%s: %s%s\n", zb_card_get_name (card, language), figure, sum);
  for (guint i = 0; i < card->children->len; i++)
    {
      const ZbCard *part = g_ptr_array_index (card->children, i);
      g_autofree char *text = zb_figure_format (part->actual, language);

      print_line (zb_card_get_name (part, language), text);
    }
  print_plan (card, language);
  print_base (card, language);
  print_year (card, language);
  if (card->vintage)
    print_line (_ ("Vintage"), get_code_label ("vintage", card->vintage));
  if (card->price_basis)
    print_line (_ ("Prices"), get_code_label ("price_basis", card->price_basis));
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (!text)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_figure (JsonBuilder *builder, const char *name, const ZbFigure *figure, ZbLanguage language)
{
  g_autofree char *shown = figure ? zb_figure_format (figure, language) : NULL;

  if (!figure || figure->missing)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  add_text (builder, "shown", shown);
  if (figure->dimension == ZB_DIMENSION_CAPITAL)
    {
      add_integer (builder, "usd_cents", figure->usd);
      add_integer (builder, "vnd", figure->vnd);
    }
  else if (figure->dimension == ZB_DIMENSION_RATIO)
    {
      add_integer (builder, "numerator", figure->numerator);
      add_integer (builder, "denominator", figure->denominator);
    }
  else
    {
      add_integer (builder, "value", figure->value);
      add_text (builder, "unit", zb_unit_to_code (figure->unit));
    }
  if (figure->rule)
    add_text (builder, "rule", zb_figure_rule_get_key (figure->rule));
  add_integer (builder, "records", figure->n_records);
  json_builder_set_member_name (builder, "estimated");
  json_builder_add_boolean_value (builder, figure->estimated);
  json_builder_end_object (builder);
}

/* A percentage as people read it, and times 10^@decimals. */
static void
add_percent (JsonBuilder *builder, const char *name, gint64 percent, guint decimals)
{
  g_autofree char *plain = NULL;

  if (percent == ZB_NO_PERCENT)
    return;
  plain = zb_decimal_format_plain (percent, decimals);
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, g_ascii_strtod (plain, NULL));
}

static void
add_card (JsonBuilder *builder, const ZbCard *card, ZbLanguage language)
{
  g_autofree char *target = zb_card_format_target (card, language);
  g_autofree char *combined = zb_card_format_combined (card, language);

  json_builder_begin_object (builder);
  add_text (builder, "code", card->code);
  add_text (builder, "name", zb_card_get_name (card, language));
  add_figure (builder, "actual", card->actual, language);
  add_figure (builder, "base", card->base, language);
  if (card->target != 0)
    add_text (builder, "plan", target);
  add_text (builder, "combined", combined);
  add_percent (builder, "percent_of_plan", card->percent, card->percent_decimals);
  add_percent (builder, "percent_of_plan_usd", card->percent_usd, 1);
  add_percent (builder, "percent_of_plan_vnd", card->percent_vnd, 1);
  add_percent (builder, card->in_points ? "growth_points" : "growth", card->growth, 1);
  add_percent (builder, "ratio", card->ratio, 1);
  add_figure (builder, "previous", card->previous, language);
  add_percent (builder, card->in_points ? "previous_growth_points" : "previous_growth",
               card->previous_growth, 1);
  add_figure (builder, "since_january", card->reached, language);
  add_percent (builder, "elapsed", card->elapsed, 1);
  add_percent (builder, "pace", card->pace, 1);
  add_percent (builder, "reached_by_then_last_year", card->curve, 1);
  add_percent (builder, "pace_on_last_year", card->curve_pace, 1);
  add_figure (builder, "forecast", card->forecast, language);
  add_percent (builder, "forecast_percent_of_plan", card->forecast_percent, card->percent_decimals);
  if (card->rate > 0)
    {
      g_autofree char *rate = zb_decimal_format_plain (card->rate, 4);

      add_text (builder, "rate", rate);
      add_text (builder, "rate_kind", card->rate_kind);
    }
  add_text (builder, "vintage", card->vintage);
  add_text (builder, "base_vintage", card->base_vintage);
  add_text (builder, "price_basis", card->price_basis);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < card->children->len; i++)
    add_card (builder, g_ptr_array_index (card->children, i), language);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
zb_cli_print_scorecard (const ZbScorecard *scorecard, ZbLanguage language)
{
  g_autofree char *day = format_day (scorecard->cut_off, language);
  g_autofree char *period = zb_period_format (scorecard->period, scorecard->year, language);

  if (scorecard->period == ZB_PERIOD_Y)
    /* Translators: a year, and the day after which nothing counts. */
    g_print (_ ("%1$d, as of %2$s"), scorecard->year, day);
  else
    /* Translators: a part of a year ("quarter I 2022"), and the day after which nothing counts. */
    g_print (_ ("%1$s, as of %2$s"), period, day);
  g_print ("\n");
  for (guint i = 0; i < scorecard->cards->len; i++)
    {
      g_print ("\n");
      print_card (g_ptr_array_index (scorecard->cards, i), language);
    }
}

JsonNode *
zb_cli_scorecard_to_json (const ZbScorecard *scorecard, ZbLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char day[ZB_DATE_LENGTH];

  zb_date_from_int (scorecard->cut_off, day);
  json_builder_begin_object (builder);
  add_integer (builder, "year", scorecard->year);
  add_text (builder, "period", zb_period_to_code (scorecard->period));
  add_text (builder, "at", day);
  json_builder_set_member_name (builder, "cards");
  json_builder_begin_array (builder);
  for (guint i = 0; i < scorecard->cards->len; i++)
    add_card (builder, g_ptr_array_index (scorecard->cards, i), language);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
