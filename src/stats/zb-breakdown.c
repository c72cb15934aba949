/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One pass with a tally for each group, and one question a month. */

#include "config.h"

#include "stats/zb-breakdown.h"

#include "stats/zb-figure-private.h"
#include "stats/zb-target.h"

static void
part_free (gpointer data)
{
  ZbBreakdownPart *part = data;

  zb_figure_free (part->figure);
  g_free (part);
}

static gboolean
is_nothing (const ZbTally *tally)
{
  return tally->n_records == 0 && tally->value == 0 && tally->denominator == 0 &&
         tally->amount[ZB_USD] == 0 && tally->amount[ZB_VND] == 0;
}

/* The one number that parts are compared by. */
static gint64
get_weight (const ZbFigure *figure, gint64 combined)
{
  switch (figure->dimension)
    {
    case ZB_DIMENSION_CAPITAL:
      return combined;
    case ZB_DIMENSION_RATIO:
      return figure->numerator;
    default:
      return figure->value;
    }
}

static void
add_part (ZbBreakdown *self, ZbFigure *figure, gint64 combined)
{
  ZbBreakdownPart *part = g_new0 (ZbBreakdownPart, 1);

  part->figure = figure;
  part->combined = combined;
  part->share = ZB_NO_SHARE;
  g_ptr_array_add (self->parts, part);
}

static void
add_shares (ZbBreakdown *self)
{
  gint64 whole = get_weight (self->whole, self->combined);

  if (!self->adds_up || (self->whole->dimension == ZB_DIMENSION_CAPITAL && self->rate == 0))
    return;
  for (guint i = 0; i < self->parts->len; i++)
    {
      ZbBreakdownPart *part = self->parts->pdata[i];

      if (!zb_decimal_percent (get_weight (part->figure, part->combined), whole, 1, &part->share))
        part->share = ZB_NO_SHARE;
    }
}

/* “Not recorded” last, then the larger first, of two currencies without a rate by USD. */
static gint
compare_parts (gconstpointer a, gconstpointer b)
{
  const ZbBreakdownPart *first = *(ZbBreakdownPart *const *)a;
  const ZbBreakdownPart *second = *(ZbBreakdownPart *const *)b;
  const ZbFigure *left = first->figure;
  const ZbFigure *right = second->figure;
  gint64 x = get_weight (left, first->combined);
  gint64 y = get_weight (right, second->combined);

  if ((left->scope.part == 0) != (right->scope.part == 0))
    return left->scope.part == 0 ? 1 : -1;
  if (x != y)
    return x > y ? -1 : 1;
  if (left->usd != right->usd)
    return left->usd > right->usd ? -1 : 1;
  if (left->vnd != right->vnd)
    return left->vnd > right->vnd ? -1 : 1;
  return (left->scope.part > right->scope.part) - (left->scope.part < right->scope.part);
}

static gboolean
add_groups (ZbBreakdown *self, ZbPass *pass, GError **error)
{
  g_autoptr (ZbGrouping) grouping = zb_grouping_new (pass->columns, self->by);
  g_autofree ZbTally *tallies = g_new0 (ZbTally, grouping->keys->len);
  gboolean done;

  if (self->whole->missing || !zb_scope_get_days (&pass->scope, &pass->first, &pass->last))
    return TRUE;
  pass->grouping = grouping;
  pass->only = G_MAXUINT32;
  pass->tallies = tallies;
  done = zb_pass_run (pass, error);
  for (guint i = 0; done && i < grouping->keys->len; i++)
    {
      ZbScope scope = pass->scope;

      scope.by = self->by;
      scope.part = g_array_index (grouping->keys, gint64, i);
      if (!is_nothing (&tallies[i]))
        add_part (self, zb_figure_from_tally (pass->rule, &scope, &tallies[i]),
                  tallies[i].combined);
    }
  g_ptr_array_sort (self->parts, compare_parts);
  return done;
}

/* The months of the scope's period up to its cut-off. */
static gboolean
add_months (ZbBreakdown *self, const ZbPass *whole, GError **error)
{
  gint32 first, last;

  if (!zb_scope_get_days (&whole->scope, &first, &last))
    return TRUE;
  for (gint month = first / 100 % 100; month <= last / 100 % 100; month++)
    {
      ZbPass pass = {
        .columns = whole->columns, .rule = whole->rule, .scope = whole->scope, .rate = whole->rate
      };
      gint64 combined = 0;
      ZbFigure *figure;

      pass.scope.period = (ZbPeriod)(ZB_PERIOD_M01 + month - 1);
      figure = zb_figure_answer (&pass, FALSE, &combined, error);
      if (figure == NULL)
        return FALSE;
      add_part (self, figure, combined);
    }
  return TRUE;
}

/* Whether each record is of one day, and so of one month; reports are of quarters, too. */
static gboolean
has_days (const ZbFigureRule *rule)
{
  return zb_figure_rule_is_flow (rule) && rule->columns != ZB_COLUMNS_REPORTS &&
         (rule->columns != ZB_COLUMNS_FACTS || rule->when[0].test != ZB_PERIOD_WITHIN);
}

static ZbBreakdown *
compute (const ZbColumns *columns,
         const ZbFigureRule *rule,
         const ZbScope *scope,
         ZbBy by,
         GError **error)
{
  g_autoptr (ZbBreakdown) self = g_new0 (ZbBreakdown, 1);
  ZbPass pass = { .columns = columns, .rule = rule, .scope = *scope };
  gint32 first, last;

  zb_scope_get_days (scope, &first, &last);
  self->by = by;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->rate = zb_target_find_rate (columns, scope->year, last);
  self->adds_up = rule->dimension != ZB_DIMENSION_RATIO && (by != ZB_BY_MONTH || has_days (rule));
  pass.rate = self->rate;
  self->whole = zb_figure_answer (&pass, FALSE, &self->combined, error);
  if (self->whole == NULL)
    return NULL;
  pass = (ZbPass){ .columns = columns, .rule = rule, .scope = *scope, .rate = self->rate };
  if (by == ZB_BY_MONTH ? !add_months (self, &pass, error) : !add_groups (self, &pass, error))
    return NULL;
  add_shares (self);
  return g_steal_pointer (&self);
}

/* Public functions. */

void
zb_breakdown_free (ZbBreakdown *self)
{
  if (self == NULL)
    return;

  zb_figure_free (self->whole);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

gboolean
zb_figure_rule_can_break (const ZbFigureRule *rule, ZbBy by)
{
  switch (by == ZB_BY_MONTH || by == ZB_BY_NONE ? ZB_N_COLUMN_SETS : rule->columns)
    {
    case ZB_N_COLUMN_SETS:
      return by == ZB_BY_MONTH;
    case ZB_COLUMNS_AREAS:
      return by == ZB_BY_ZONE || by == ZB_BY_PHASE;
    case ZB_COLUMNS_FACTS:
      return zb_facts_can_break (rule, by);
    case ZB_COLUMNS_QUOTIENT:
      return zb_figure_rule_can_break (zb_figure_rule_find (rule->numerator), by) &&
             zb_figure_rule_can_break (zb_figure_rule_find (rule->denominator), by);
    default:
      return TRUE;
    }
}

ZbBreakdown *
zb_breakdown_compute (ZbLedger *ledger,
                      const ZbFigureRule *rule,
                      const ZbScope *scope,
                      ZbBy by,
                      GError **error)
{
  const ZbColumns *columns;
  ZbBreakdown *self;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (rule != NULL && zb_figure_rule_can_break (rule, by), NULL);
  g_return_val_if_fail (scope->by == ZB_BY_NONE, NULL);

  columns = zb_ledger_begin_read (ledger);
  if (columns == NULL)
    {
      g_set_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NOT_LOADED,
                   "Failed to break down %s: the ledger is not loaded", rule->key);
      return NULL;
    }
  self = compute (columns, rule, scope, by, error);
  zb_ledger_end_read (ledger);
  return self;
}
