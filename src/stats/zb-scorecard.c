/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All cards of a year, in the order of the office's review, and the years and days there are. */

#include "config.h"

#include "stats/zb-scorecard-private.h"

typedef struct
{
  ZbCard *card;
  guint rank;
} Ranked;

/* Place of a rule in the table of rules; those without one come after, in the order of their
 * indicators. */
static guint
get_rank (const ZbFigureRule *rule, guint indicator)
{
  gsize n_rules;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    if (rules[i] == rule)
      return i;
  return (guint)n_rules + indicator;
}

static gint
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *first = a;
  const Ranked *second = b;

  if ((first->card->target != 0) != (second->card->target != 0))
    return first->card->target != 0 ? -1 : 1;
  return (first->rank > second->rank) - (first->rank < second->rank);
}

static const ZbIndicatorRow *
find_indicator (const ZbColumns *columns, const char *rule)
{
  for (guint i = 0; i < columns->indicators->len; i++)
    {
      const ZbIndicatorRow *indicator = &g_array_index (columns->indicators, ZbIndicatorRow, i);

      if (g_strcmp0 (indicator->rule, rule) == 0)
        return indicator;
    }
  return NULL;
}

/* Parts by source are told under their whole, whether or not they are indicators of their own. */
static gboolean
is_told_elsewhere (const ZbColumns *columns, const ZbFigureRule *rule)
{
  return rule != NULL && rule->whole != NULL && find_indicator (columns, rule->whole) != NULL;
}

static gboolean
add_children (ZbCard *card, const ZbReview *review, const ZbFigureRule *rule, GError **error)
{
  gsize n_rules;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n_rules);

  for (guint i = 0; i < n_rules && rule != NULL; i++)
    {
      ZbCard *child;

      if (g_strcmp0 (rules[i]->whole, rule->key) != 0)
        continue;
      child =
        zb_card_new (review, find_indicator (review->columns, rules[i]->key), rules[i], error);
      if (child == NULL)
        return FALSE;
      g_ptr_array_add (card->children, child);
    }
  return TRUE;
}

static void
name_zone (ZbCard *card, const ZbZoneRow *zone)
{
  g_autofree char *code = card->code;
  g_autofree char *name = card->name;
  g_autofree char *name_en = card->name_en;

  card->code = g_strconcat (code, "@", zone->code, NULL);
  card->name = g_strconcat (name, " · ", zone->name, NULL);
  card->name_en = g_strconcat (name_en != NULL ? name_en : name, " · ", zone->name, NULL);
}

/* A card for each zone that has a target of its own. */
static gboolean
add_zone_cards (GArray *ranked,
                guint rank,
                const ZbReview *review,
                const ZbIndicatorRow *indicator,
                const ZbFigureRule *rule,
                GError **error)
{
  const GArray *zones = review->columns->zones;

  for (guint i = 1; i < zones->len; i++)
    {
      const ZbZoneRow *zone = &g_array_index (zones, ZbZoneRow, i);
      ZbReview of_zone = *review;
      Ranked entry = { .rank = rank };

      if (zb_target_find (review->columns, indicator->id, review->year, zone->id, review->cut_off,
                          TRUE) == NULL)
        continue;
      of_zone.zone = zone->id;
      of_zone.memory = NULL;
      entry.card = zb_card_new (&of_zone, indicator, rule, error);
      if (entry.card == NULL)
        return FALSE;
      if (entry.card->target == 0)
        {
          zb_card_free (entry.card); /* a target of several years, of what adds up */
          continue;
        }
      name_zone (entry.card, zone);
      g_array_append_val (ranked, entry);
    }
  return TRUE;
}

static gboolean
add_cards (GArray *ranked, const ZbReview *review, GError **error)
{
  const GArray *indicators = review->columns->indicators;

  for (guint i = 0; i < indicators->len; i++)
    {
      const ZbIndicatorRow *indicator = &g_array_index (indicators, ZbIndicatorRow, i);
      const ZbFigureRule *rule = zb_figure_rule_find (indicator->rule);
      Ranked entry = { .rank = get_rank (rule, i) };

      if (is_told_elsewhere (review->columns, rule))
        continue;
      entry.card = zb_card_new (review, indicator, rule, error);
      if (entry.card == NULL)
        return FALSE;
      g_array_append_val (ranked, entry);
      if (!add_children (entry.card, review, rule, error) ||
          !add_zone_cards (ranked, entry.rank, review, indicator, rule, error))
        return FALSE;
    }
  g_array_sort (ranked, compare_ranked);
  return TRUE;
}

/* The newest day of the year on which anything moved: an event, a report that came in, a value
 * entered. Areas are no movement: they are told as of a day that may be still to come. */
static gint32
find_newest_day (const ZbColumns *columns, gint year)
{
  gsize end = columns->events.year[year - ZB_FIRST_YEAR + 1];
  gint32 newest = 0;

  if (end > columns->events.year[year - ZB_FIRST_YEAR])
    newest = year * 10000 + columns->events.day[end - 1];
  for (gsize i = 0; i < columns->reports.n; i++)
    if (columns->reports.year[i] == year && columns->reports.received[i] / 10000 == year)
      newest = MAX (newest, columns->reports.received[i]);
  for (guint i = 0; i < columns->values->len; i++)
    {
      const ZbValueRow *value = &g_array_index (columns->values, ZbValueRow, i);

      if (value->year == year && value->as_of / 10000 == year)
        newest = MAX (newest, value->as_of);
    }
  return newest;
}

/* What a year has. */
enum
{
  HAS_TARGETS = 1 << 0,
  HAS_RECORDS = 1 << 1,
};

static void
mark_years (const ZbColumns *columns, guint8 marks[ZB_N_YEARS])
{
  for (guint i = 0; i < ZB_N_YEARS; i++)
    if (columns->events.year[i + 1] > columns->events.year[i])
      marks[i] |= HAS_RECORDS;
  for (gsize i = 0; i < columns->reports.n; i++)
    marks[CLAMP (columns->reports.year[i] - ZB_FIRST_YEAR, 0, ZB_N_YEARS - 1)] |= HAS_RECORDS;
  for (guint i = 0; i < columns->targets->len; i++)
    {
      const ZbTargetRow *target = &g_array_index (columns->targets, ZbTargetRow, i);

      if (target->from_year == target->to_year)
        marks[CLAMP (target->from_year - ZB_FIRST_YEAR, 0, ZB_N_YEARS - 1)] |= HAS_TARGETS;
    }
}

static ZbScorecard *
compute (const ZbColumns *columns, gint year, ZbPeriod period, gint32 cut_off, GError **error)
{
  g_autoptr (ZbScorecard) self = g_new0 (ZbScorecard, 1);
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autofree ZbMemory *memory = g_new0 (ZbMemory, 1);
  ZbReview review = { .columns = columns, .year = year, .period = period, .memory = memory };
  gint32 first, last;
  gboolean done;

  zb_period_get_days (period, year, &first, &last);
  review.cut_off = CLAMP (cut_off != 0 ? cut_off : find_newest_day (columns, year), first, last);
  self->year = year;
  self->period = period;
  self->cut_off = review.cut_off;
  self->cards = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_card_free);
  done = add_cards (ranked, &review, error);
  for (guint i = 0; i < ranked->len; i++)
    g_ptr_array_add (self->cards, g_array_index (ranked, Ranked, i).card);
  return done ? g_steal_pointer (&self) : NULL;
}

/* Public functions. */

void
zb_scorecard_free (ZbScorecard *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->cards);
  g_free (self);
}

ZbScorecard *
zb_scorecard_compute (ZbLedger *ledger, gint year, gint32 cut_off, GError **error)
{
  return zb_scorecard_compute_period (ledger, year, ZB_PERIOD_Y, cut_off, error);
}

ZbScorecard *
zb_scorecard_compute_period (ZbLedger *ledger,
                             gint year,
                             ZbPeriod period,
                             gint32 cut_off,
                             GError **error)
{
  const ZbColumns *columns;
  ZbScorecard *self;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (year >= ZB_FIRST_YEAR && year < ZB_FIRST_YEAR + ZB_N_YEARS, NULL);

  columns = zb_ledger_begin_read (ledger);
  if (columns == NULL)
    {
      g_set_error_literal (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NOT_LOADED,
                           "Failed to compute the scorecard: the ledger is not loaded");
      return NULL;
    }
  self = compute (columns, year, period, cut_off, error);
  zb_ledger_end_read (ledger);
  return self;
}

GArray *
zb_scorecard_get_years (ZbLedger *ledger, gint *newest_with_targets)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (gint));
  guint8 marks[ZB_N_YEARS] = { 0 };
  const ZbColumns *columns;
  gint planned = 0, both = 0;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), years);

  columns = zb_ledger_begin_read (ledger);
  if (columns != NULL)
    {
      mark_years (columns, marks);
      zb_ledger_end_read (ledger);
    }
  for (gint year = ZB_FIRST_YEAR + ZB_N_YEARS - 1; year >= ZB_FIRST_YEAR; year--)
    {
      guint8 mark = marks[year - ZB_FIRST_YEAR];

      if (mark == 0)
        continue;
      g_array_append_val (years, year);
      if (planned == 0 && (mark & HAS_TARGETS) != 0)
        planned = year;
      if (both == 0 && mark == (HAS_TARGETS | HAS_RECORDS))
        both = year;
    }
  if (both == 0)
    both = planned != 0 ? planned : years->len > 0 ? g_array_index (years, gint, 0) : 0;
  if (newest_with_targets != NULL)
    *newest_with_targets = both;
  return years;
}

GArray *
zb_scorecard_get_cut_offs (ZbLedger *ledger, gint year)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));
  gint32 newest = 0;
  const ZbColumns *columns;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), days);
  g_return_val_if_fail (year >= ZB_FIRST_YEAR && year < ZB_FIRST_YEAR + ZB_N_YEARS, days);

  columns = zb_ledger_begin_read (ledger);
  if (columns != NULL)
    {
      newest = find_newest_day (columns, year);
      zb_ledger_end_read (ledger);
    }
  for (ZbPeriod period = ZB_PERIOD_Q1; period <= ZB_PERIOD_Q4; period++)
    {
      gint32 first, last;

      zb_period_get_days (period, year, &first, &last);
      if (newest >= first && newest < last)
        g_array_append_val (days, newest);
      g_array_append_val (days, last);
    }
  return days;
}
