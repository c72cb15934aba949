/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a rule and a scope to a figure: which days, which walk, and what its sums are called. */

#include "config.h"

#include "stats/zb-figure-private.h"

G_DEFINE_QUARK (zb - figure - error - quark, zb_figure_error)

static void (*const walks[]) (ZbPass *) = {
  [ZB_COLUMNS_EVENTS] = zb_pass_events,   [ZB_COLUMNS_PROJECTS] = zb_pass_projects,
  [ZB_COLUMNS_CAPITAL] = zb_pass_capital, [ZB_COLUMNS_REPORTS] = zb_pass_reports,
  [ZB_COLUMNS_AREAS] = zb_pass_areas,     [ZB_COLUMNS_STATES] = zb_pass_states,
  [ZB_COLUMNS_FACTS] = zb_pass_facts,     [ZB_COLUMNS_QUOTIENT] = zb_pass_quotient,
};
G_STATIC_ASSERT (G_N_ELEMENTS (walks) == ZB_N_COLUMN_SETS);

static gboolean
has_reports (const ZbColumns *columns, gint year)
{
  for (gsize i = 0; i < columns->reports.n; i++)
    if (columns->reports.year[i] == year)
      return TRUE;
  return FALSE;
}

static void
fill_figure (ZbFigure *figure, const ZbTally *tally)
{
  const ZbFigureRule *rule = figure->rule;

  figure->n_records = tally->n_records;
  figure->n_estimated = tally->n_estimated;
  figure->estimated_value = tally->estimated_value;
  figure->estimated = tally->n_estimated > 0 || tally->running;
  figure->usd = tally->amount[ZB_USD];
  figure->vnd = tally->amount[ZB_VND];
  figure->value = tally->value;
  if (rule->dimension == ZB_DIMENSION_RATIO)
    {
      figure->numerator = tally->value;
      figure->denominator = tally->denominator;
      figure->missing = tally->denominator <= 0;
    }
  else if (rule->columns == ZB_COLUMNS_FACTS)
    figure->value = zb_tally_get_value (rule, tally);
  else if (rule->columns == ZB_COLUMNS_REPORTS || rule->columns == ZB_COLUMNS_AREAS)
    figure->missing = tally->n_records == 0;
  else
    figure->value = tally->n_records;
}

static ZbFigure *
figure_new (const ZbFigureRule *rule, const ZbScope *scope)
{
  ZbFigure *figure = g_new0 (ZbFigure, 1);

  figure->rule = rule;
  figure->scope = *scope;
  figure->dimension = rule->dimension;
  figure->unit = rule->unit;
  figure->decimals = rule->decimals;
  return figure;
}

/* Public functions. */

gboolean
zb_scope_get_days (const ZbScope *scope, gint32 *first, gint32 *last)
{
  zb_period_get_days (scope->period, scope->year, first, last);
  if (scope->from != 0)
    *first = scope->from;
  if (scope->cut_off != 0)
    *last = MIN (*last, scope->cut_off);
  return *last >= *first;
}

gboolean
zb_columns_have_year (const ZbColumns *columns, const ZbFigureRule *rule, const ZbScope *scope)
{
  gint year = scope->year - ZB_FIRST_YEAR;

  if (year < 0 || year >= ZB_N_YEARS)
    return FALSE;

  switch (rule->columns)
    {
    case ZB_COLUMNS_EVENTS:
      if (scope->from != 0)
        return columns->events.year[year + 1] > 0;
      return columns->events.year[year] < columns->events.year[year + 1];
    case ZB_COLUMNS_PROJECTS:
    case ZB_COLUMNS_STATES:
    case ZB_COLUMNS_CAPITAL:
      return columns->events.year[year + 1] > 0;
    case ZB_COLUMNS_REPORTS:
      return has_reports (columns, scope->year);
    case ZB_COLUMNS_AREAS:
      return columns->areas->len > 0;
    case ZB_COLUMNS_FACTS:
      return zb_facts_have_year (columns, rule, scope->year);
    case ZB_COLUMNS_QUOTIENT:
      return zb_columns_have_year (columns, zb_figure_rule_find (rule->numerator), scope) &&
             zb_columns_have_year (columns, zb_figure_rule_find (rule->denominator), scope);
    default:
      return FALSE;
    }
}

gboolean
zb_figure_rule_is_flow (const ZbFigureRule *self)
{
  switch (self->columns)
    {
    case ZB_COLUMNS_EVENTS:
      return TRUE;
    case ZB_COLUMNS_REPORTS:
      return !self->last_only;
    case ZB_COLUMNS_FACTS:
      return self->when[0].test == ZB_WITHIN || self->when[0].test == ZB_PERIOD_WITHIN;
    default:
      return FALSE;
    }
}

guint
zb_pass_get_n_groups (const ZbPass *self)
{
  return self->grouping == NULL || self->only != G_MAXUINT32 ? 1 : self->grouping->keys->len;
}

void
zb_pass_walk (ZbPass *self)
{
  walks[self->rule->columns](self);
}

/* One part of a breakdown alone, where the scope asks for it; FALSE where there is no such part. */
static gboolean
choose_part (ZbPass *self, ZbGrouping **grouping)
{
  if (self->grouping != NULL || self->scope.by == ZB_BY_NONE || self->scope.by == ZB_BY_MONTH)
    return TRUE;
  *grouping = zb_grouping_new (self->columns, self->scope.by);
  self->grouping = *grouping;
  self->only = zb_grouping_find (*grouping, self->scope.part);
  return self->only != G_MAXUINT32;
}

gboolean
zb_pass_run (ZbPass *self, GError **error)
{
  g_autoptr (ZbGrouping) own = NULL;
  gboolean known;

  if (self->grouping == NULL)
    self->only = G_MAXUINT32;
  known = choose_part (self, &own);
  if (!known)
    return TRUE;
  if (self->scope.zone == 0)
    self->zone = G_MAXUINT16;
  else
    {
      self->zone = zb_columns_find_zone (self->columns, self->scope.zone);
      if (self->zone == 0)
        return TRUE; /* a zone that is gone: nothing lies in it */
    }
  zb_pass_walk (self);
  if (own != NULL)
    self->grouping = NULL;
  if (!self->overflow && !self->columns->overflow)
    return TRUE;

  g_set_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_OVERFLOW,
               "Failed to compute %s: a sum leaves 64 bits", self->rule->key);
  return FALSE;
}

ZbFigure *
zb_figure_from_tally (const ZbFigureRule *rule, const ZbScope *scope, const ZbTally *tally)
{
  ZbFigure *figure = figure_new (rule, scope);

  fill_figure (figure, tally);
  return figure;
}

ZbFigure *
zb_figure_answer (ZbPass *pass, gboolean with_ids, gint64 *combined, GError **error)
{
  g_autoptr (ZbFigure) figure = figure_new (pass->rule, &pass->scope);
  ZbTally tally = { 0 };

  pass->tallies = &tally;
  if (with_ids)
    pass->ids = figure->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  figure->missing = TRUE;
  if (zb_columns_have_year (pass->columns, pass->rule, &pass->scope) &&
      zb_scope_get_days (&pass->scope, &pass->first, &pass->last))
    {
      if (!zb_pass_run (pass, error))
        return NULL;
      figure->missing = FALSE;
      fill_figure (figure, &tally);
    }
  if (combined != NULL)
    *combined = tally.combined;
  return g_steal_pointer (&figure);
}

ZbFigure *
zb_figure_copy (const ZbFigure *figure)
{
  ZbFigure *copy;

  if (figure == NULL)
    return NULL;

  copy = g_memdup2 (figure, sizeof *figure);
  if (figure->ids != NULL)
    copy->ids = g_array_copy (figure->ids);
  return copy;
}

void
zb_figure_free (ZbFigure *figure)
{
  if (figure == NULL)
    return;

  g_clear_pointer (&figure->ids, g_array_unref);
  g_free (figure);
}

ZbFigure *
zb_figure_compute (ZbLedger *ledger,
                   const ZbFigureRule *rule,
                   const ZbScope *scope,
                   gboolean with_ids,
                   GError **error)
{
  ZbPass pass = { .rule = rule, .scope = *scope };
  const ZbColumns *columns;
  ZbFigure *figure;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (rule != NULL, NULL);

  columns = zb_ledger_begin_read (ledger);
  if (columns == NULL)
    {
      g_set_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NOT_LOADED,
                   "Failed to compute %s: the ledger is not loaded", rule->key);
      return NULL;
    }
  pass.columns = columns;
  figure = zb_figure_answer (&pass, with_ids, NULL, error);
  zb_ledger_end_read (ledger);
  return figure;
}
