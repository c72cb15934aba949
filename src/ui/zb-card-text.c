/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences of cards. Figures, targets and percentages are formatted by stats, alike for the
 * command line; here they are put into words. */

#include "config.h"

#include "ui/zb-card-text.h"

#include <glib/gi18n.h>

/* How parts of a figure are told beside it, by the end of their rule's key. */
static const struct
{
  const char *suffix;
  const char *count; /* msgid of a number of things: “20 FDI” */
  const char *label; /* msgid before anything else: “FDI: 534,608 triệu USD” */
} parts[] = {
  /* Translators: a part of a figure, for example “20 FDI” of 35 new projects. */
  { "_fdi", N_ ("%s FDI"), N_ ("FDI") },
  /* Translators: a part of a figure, for example “15 domestic” of 35 new projects. */
  { "_domestic", N_ ("%s domestic"), N_ ("Domestic") },
  /* Translators: a part of a figure, for example “1,204 foreign” of all workers. */
  { "_foreign", N_ ("%s foreign"), N_ ("Foreign") },
};

/* The part's entry, or -1. */
static int
find_part (const ZbCard *child)
{
  const ZbFigureRule *rule = child->actual->rule;

  for (guint i = 0; rule != NULL && i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_suffix (zb_figure_rule_get_key (rule), parts[i].suffix))
      return (int)i;
  return -1;
}

static char *
format_percent (const ZbCard *card, gint64 percent, ZbLanguage language)
{
  return zb_card_format_percent (percent, card->percent_decimals, FALSE, language);
}

static gboolean
is_separate (const ZbCard *card)
{
  return card->combine == ZB_COMBINE_SEPARATE && card->percent == ZB_NO_PERCENT &&
         (card->percent_usd != ZB_NO_PERCENT || card->percent_vnd != ZB_NO_PERCENT);
}

/* The label of a code of the register of entered values ("estimate"), or NULL. */
static const char *
find_label (const char *field_name, const char *code)
{
  const ZbRegister *values = zb_register_find ("indicator_value");
  const ZbField *field = values != NULL ? zb_register_get_field (values, field_name) : NULL;
  const ZbCode *entry = field != NULL && code != NULL ? zb_field_find_code (field, code) : NULL;

  return entry != NULL ? _ (entry->label) : NULL;
}

static void
append_item (GString *text, const char *item, const char *separator)
{
  if (item == NULL || *item == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, item);
}

/* "rate 23.000 (Plan, 01/01/2021)"; NULL where none was used. */
static char *
dup_rate_item (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *rate = NULL;

  if (card->rate <= 0)
    return NULL;

  rate = zb_card_text_dup_rate (card->rate, language);
  if (card->rate_source == NULL)
    /* Translators: the exchange rate used, for example “rate 23,000”. */
    return g_strdup_printf (_ ("rate %s"), rate);

  /* Translators: the exchange rate used, and its kind and day: “rate 23,000 (Plan, 01/01/2021)”. */
  return g_strdup_printf (_ ("rate %1$s (%2$s)"), rate, card->rate_source);
}

static char *
dup_estimated (const ZbFigure *figure, ZbLanguage language)
{
  ZbFigure part = *figure;
  g_autofree char *value = NULL;
  g_autofree char *share = NULL;
  g_autofree char *all = NULL;
  const ZbNumberStyle style = zb_number_style_of (language);

  if (!figure->estimated || figure->n_estimated == 0)
    return NULL;

  part.value = figure->estimated_value;
  value = zb_figure_format_exact (&part, language);
  share = zb_decimal_format (figure->n_estimated, 0, 0, 0, style);
  all = zb_decimal_format (figure->n_records, 0, 0, 0, style);
  /* Translators: of a figure: the estimated amount, and how many of all reports behind it are
   * estimates. */
  return g_strdup_printf (_ ("Estimated of it: %1$s, in %2$s of %3$s entries."), value, share, all);
}

char *
zb_card_text_dup_part (const ZbCard *child, ZbLanguage language)
{
  const ZbFigure *figure = NULL;
  g_autofree char *value = NULL;
  g_autoptr (GString) text = NULL;
  int part = -1;

  g_return_val_if_fail (child != NULL, NULL);

  figure = child->actual;
  part = find_part (child);
  if (part < 0 || figure->dimension != ZB_DIMENSION_COUNT || figure->missing)
    {
      value = zb_figure_format (figure, language);
      return g_strdup_printf ("%s: %s",
                              part < 0 ? zb_card_get_name (child, language) : _ (parts[part].label),
                              value);
    }

  value = zb_unit_format_number (figure->value, figure->unit, 0, language);
  text = g_string_new (_ (parts[part].count));
  g_string_replace (text, "%s", value, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Plans are of years, so they are held against what was reached since January; the card shows less
 * where its period begins later. */
static gboolean
begins_later (const ZbCard *card)
{
  const ZbFigure *actual = card->actual;
  gint32 first, last;

  zb_period_get_days (actual->scope.period, actual->scope.year, &first, &last);
  return first / 100 % 100 != 1 && actual->rule != NULL && zb_figure_rule_is_flow (actual->rule);
}

char *
zb_card_text_dup_percent (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (card != NULL, NULL);

  if (is_separate (card))
    {
      first = format_percent (card, card->percent_usd, language);
      second = format_percent (card, card->percent_vnd, language);
      /* Translators: percentages of plan of the capital in either currency. */
      return g_strdup_printf (_ ("%1$s of plan in USD, %2$s in VND"), first, second);
    }
  if (card->target == 0 || card->percent == ZB_NO_PERCENT)
    return NULL;

  first = format_percent (card, card->percent, language);
  if (begins_later (card))
    /* Translators: of a card that shows a later part of the year: “lũy kế đạt 71,4% kế hoạch”. */
    return g_strdup_printf (_ ("%s of plan since January"), first);
  /* Translators: “đạt 181% kế hoạch”. */
  return g_strdup_printf (_ ("%s of plan"), first);
}

char *
zb_card_text_dup_target (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (card != NULL, NULL);

  if (card->target == 0)
    return NULL;

  target = zb_card_format_target (card, language);
  /* Translators: “chỉ tiêu”, for example “Target: VND 12,000 billion”. */
  return g_strdup_printf (_ ("Target: %s"), target);
}

char *
zb_card_text_dup_growth (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *growth = NULL;
  g_autofree char *base = NULL;

  g_return_val_if_fail (card != NULL, NULL);

  if (card->base == NULL || card->growth == ZB_NO_PERCENT)
    return NULL;

  growth = zb_card_format_growth (card, language);
  base = card->base->scope.period == ZB_PERIOD_Y
           ? g_strdup_printf ("%d", card->base->scope.year)
           : zb_period_format (card->base->scope.period, card->base->scope.year, language);
  /* Translators: growth (tăng) against the same part of the year before: “+22.9% on 2020”. */
  return g_strdup_printf (_ ("%1$s on %2$s"), growth, base);
}

char *
zb_card_text_dup_pace (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *percent = zb_card_text_dup_percent (card, language);
  g_autofree char *elapsed = NULL;

  if (percent == NULL)
    return NULL;

  elapsed = zb_card_format_percent (zb_decimal_round (card->elapsed, 1), 0, FALSE, language);
  /* Translators: %1$s is “181% of plan”, %2$s a share of the year, for example “99%”. */
  return g_strdup_printf (_ ("%1$s with %2$s of the year gone"), percent, elapsed);
}

char *
zb_card_text_dup_caption (const ZbCard *card, ZbLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *rate = NULL;

  g_return_val_if_fail (card != NULL, NULL);

  append_item (text, find_label ("vintage", card->vintage), " · ");
  append_item (text, find_label ("price_basis", card->price_basis), " · ");
  rate = dup_rate_item (card, language);
  append_item (text, rate, " · ");
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
zb_card_text_dup_tooltip (const ZbCard *card, ZbLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *exact = NULL;
  g_autofree char *estimated = NULL;
  g_autofree char *rate = NULL;

  g_return_val_if_fail (card != NULL, NULL);

  exact = zb_figure_format_exact (card->actual, language);
  append_item (text, exact, "\n");
  estimated = dup_estimated (card->actual, language);
  append_item (text, estimated, "\n");
  if (card->actual->rule != NULL)
    append_item (text, zb_figure_rule_get_meaning (card->actual->rule), "\n");
  rate = dup_rate_item (card, language);
  append_item (text, rate, "\n");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
zb_card_text_dup_base (const ZbCard *card, ZbLanguage language)
{
  g_autofree char *value = NULL;
  const char *vintage = NULL;

  g_return_val_if_fail (card != NULL && card->base != NULL, NULL);

  value = zb_figure_format_exact (card->base, language);
  vintage = find_label ("vintage", card->base_vintage);
  return vintage != NULL ? g_strdup_printf ("%d: %s, %s", card->base->scope.year, value, vintage)
                         : g_strdup_printf ("%d: %s", card->base->scope.year, value);
}

double
zb_card_text_get_percent (const ZbCard *card)
{
  gint64 percent = G_MININT64;
  double value = 0;

  g_return_val_if_fail (card != NULL, -1);

  if (is_separate (card))
    percent = card->percent_usd == ZB_NO_PERCENT   ? card->percent_vnd
              : card->percent_vnd == ZB_NO_PERCENT ? card->percent_usd
                                                   : MIN (card->percent_usd, card->percent_vnd);
  else if (card->target != 0)
    percent = card->percent;
  if (percent == ZB_NO_PERCENT)
    return -1;

  value = (double)percent;
  for (guint i = 0; i < card->percent_decimals; i++)
    value /= 10;
  return MAX (value, 0);
}

char *
zb_card_text_dup_rate (gint64 rate, ZbLanguage language)
{
  return zb_unit_format_number (rate, ZB_UNIT_VND_PER_USD, 4, language);
}

char *
zb_card_text_dup_day (gint32 day, ZbLanguage language)
{
  char stored[ZB_DATE_LENGTH];

  zb_date_from_int (day, stored);
  return zb_date_format (stored, language);
}

gboolean
zb_card_text_is_telling (const ZbCard *card)
{
  g_return_val_if_fail (card != NULL, FALSE);

  return card->target != 0 || !card->actual->missing;
}
