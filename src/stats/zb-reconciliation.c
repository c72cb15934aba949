/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each line is a figure by its rule, so that it leads to its records; their sum is the stock that
 * must be there. */

#include "config.h"

#include "stats/zb-reconciliation.h"

#include <glib/gi18n.h>

#include "register/zb-catalogue.h"
#include "stats/zb-figure-private.h"

#define NEAR_DAYS                                                                                  \
  31 /* entries this near to the second day may have been counted on its other side */
#define MAX_CANDIDATES 20
#define OF_COUNT (1u << ZB_EVENT_GRANT | 1u << ZB_EVENT_TERMINATE | 1u << ZB_EVENT_REVOKE)

static const struct
{
  const char *label;
  const char *count; /* keys of rules */
  const char *capital;
  gint sign; /* of the count in the sum */
} lines[] = {
  [ZB_RECONCILE_OPENING] = { N_ ("Opening stock"), "valid_projects", "registered", 1 },
  [ZB_RECONCILE_GRANTS] = { N_ ("Granted"), "new_projects", "granted_capital", 1 },
  [ZB_RECONCILE_INCREASES] = { N_ ("Increases"), "increase_turns", "capital_increases", 0 },
  [ZB_RECONCILE_DECREASES] = { N_ ("Decreases"), "decrease_turns", "capital_decreases", 0 },
  [ZB_RECONCILE_OTHER] = { N_ ("Other changes"), NULL, "other_capital", 0 },
  [ZB_RECONCILE_CLOSINGS] = { N_ ("Ended"), "closed_projects", "closed_capital", -1 },
  [ZB_RECONCILE_CLOSING] = { N_ ("Stock by the ledger"), "valid_projects", "registered", 0 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (lines) == ZB_N_RECONCILE_LINES);

static ZbScope
get_scope (const ZbReconciliation *self, ZbReconcileLine line)
{
  gint32 day = line == ZB_RECONCILE_OPENING ? self->from : self->to;
  ZbScope scope = { .year = day / 10000, .period = ZB_PERIOD_Y, .cut_off = day };

  if (line != ZB_RECONCILE_OPENING && line != ZB_RECONCILE_CLOSING)
    scope.from = zb_date_add_days (self->from, 1);
  return scope;
}

static ZbFigure *
answer (const ZbColumns *columns, const char *key, const ZbScope *scope, GError **error)
{
  ZbPass pass = { .columns = columns, .rule = zb_figure_rule_find (key), .scope = *scope };

  return zb_figure_answer (&pass, FALSE, NULL, error);
}

static gboolean
add (gint64 *sum, gint64 value, GError **error)
{
  if (!__builtin_add_overflow (*sum, value, sum))
    return TRUE;
  g_set_error_literal (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_OVERFLOW,
                       "Failed to reconcile: a sum leaves 64 bits");
  return FALSE;
}

static gboolean
add_line (ZbReconciliation *self, const ZbColumns *columns, ZbReconcileLine line, GError **error)
{
  ZbScope scope = get_scope (self, line);
  ZbFigure *capital = answer (columns, lines[line].capital, &scope, error);

  self->lines[line].capital = capital;
  if (capital == NULL)
    return FALSE;
  if (lines[line].count != NULL)
    {
      self->lines[line].count = answer (columns, lines[line].count, &scope, error);
      if (self->lines[line].count == NULL)
        return FALSE;
      if (!add (&self->computed.projects, lines[line].sign * self->lines[line].count->value, error))
        return FALSE;
    }
  if (line == ZB_RECONCILE_CLOSING)
    return TRUE;
  return add (&self->computed.usd, capital->usd, error) &&
         add (&self->computed.vnd, capital->vnd, error);
}

/* What was entered for the number of valid projects as of the second day. */
static gint64
find_entered (const ZbColumns *columns, gint32 day)
{
  for (guint i = 0; i < columns->indicators->len; i++)
    {
      const ZbIndicatorRow *indicator = &g_array_index (columns->indicators, ZbIndicatorRow, i);

      if (g_strcmp0 (indicator->rule, "valid_projects") != 0)
        continue;
      for (guint j = 0; j < columns->values->len; j++)
        {
          const ZbValueRow *value = &g_array_index (columns->values, ZbValueRow, j);

          if (value->indicator == indicator->id && value->zone == 0 && value->as_of == day)
            return zb_decimal_round (value->value, ZB_VALUE_SCALE);
        }
    }
  return ZB_NOT_REPORTED;
}

static gint64
get_unexplained (gint64 reported, gint64 computed, gint64 closing)
{
  return (reported != ZB_NOT_REPORTED ? reported : closing) - computed;
}

static void
explain (ZbReconciliation *self)
{
  const ZbFigure *count = self->lines[ZB_RECONCILE_CLOSING].count;
  const ZbFigure *capital = self->lines[ZB_RECONCILE_CLOSING].capital;

  self->unexplained.projects =
    get_unexplained (self->reported.projects, self->computed.projects, count->value);
  self->unexplained.usd = get_unexplained (self->reported.usd, self->computed.usd, capital->usd);
  self->unexplained.vnd = get_unexplained (self->reported.vnd, self->computed.vnd, capital->vnd);
}

/* Whether the row's amount alone is what is left, in either direction. */
static gboolean
matches (const ZbReconciliation *self, const ZbEventColumns *events, gsize row)
{
  gboolean of_vnd = (events->kind[row] & ZB_KIND_VND) != 0;
  gint64 left = of_vnd ? self->unexplained.vnd : self->unexplained.usd;

  return left != 0 && (events->amount[row] == left || events->amount[row] == -left);
}

/* Whether an entry near the second day could have been counted on its other side. */
static gboolean
is_near (const ZbReconciliation *self, const ZbEventColumns *events, gsize row)
{
  guint type = events->kind[row] & ZB_KIND_TYPE;
  gboolean of_vnd = (events->kind[row] & ZB_KIND_VND) != 0;
  gint64 left = of_vnd ? self->unexplained.vnd : self->unexplained.usd;

  return (self->unexplained.projects != 0 && (OF_COUNT >> type & 1) != 0) ||
         (left != 0 && events->amount[row] != 0);
}

static void
add_candidate (ZbReconciliation *self, gint64 id)
{
  for (guint i = 0; i < self->candidates->len; i++)
    if (g_array_index (self->candidates, gint64, i) == id)
      return;
  if (self->candidates->len < MAX_CANDIDATES)
    g_array_append_val (self->candidates, id);
}

static void
find_candidates (ZbReconciliation *self, const ZbColumns *columns)
{
  const ZbEventColumns *events = &columns->events;
  gint32 after = zb_date_add_days (self->to, NEAR_DAYS + 1);
  gsize from = zb_columns_find_day (columns, zb_date_add_days (self->from, 1));
  gsize near = zb_columns_find_day (columns, zb_date_add_days (self->to, -NEAR_DAYS));
  gsize end = zb_columns_find_day (columns, after);

  for (gsize i = from; i < end; i++)
    if (matches (self, events, i))
      add_candidate (self, events->id[i]);
  for (gsize i = MAX (near, from); i < end; i++)
    if (is_near (self, events, i))
      add_candidate (self, events->id[i]);
}

static gboolean
fill (ZbReconciliation *self, const ZbColumns *columns, const ZbStock *reported, GError **error)
{
  for (guint i = 0; i < ZB_N_RECONCILE_LINES; i++)
    if (!add_line (self, columns, (ZbReconcileLine)i, error))
      return FALSE;
  if (reported != NULL)
    self->reported = *reported;
  if (self->reported.projects == ZB_NOT_REPORTED)
    self->reported.projects = find_entered (columns, self->to);
  explain (self);
  find_candidates (self, columns);
  return TRUE;
}

/* Public functions. */

void
zb_reconciliation_free (ZbReconciliation *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < ZB_N_RECONCILE_LINES; i++)
    {
      zb_figure_free (self->lines[i].count);
      zb_figure_free (self->lines[i].capital);
    }
  g_array_unref (self->candidates);
  g_free (self);
}

const char *
zb_reconcile_line_get_label (ZbReconcileLine line, ZbLanguage language)
{
  g_return_val_if_fail (line < ZB_N_RECONCILE_LINES, NULL);

  return zb_catalogue_translate (lines[line].label, language);
}

ZbReconciliation *
zb_reconciliation_compute (ZbLedger *ledger,
                           gint32 from,
                           gint32 to,
                           const ZbStock *reported,
                           GError **error)
{
  g_autoptr (ZbReconciliation) self = NULL;
  const ZbColumns *columns;
  gboolean done;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (from < to, NULL);

  columns = zb_ledger_begin_read (ledger);
  if (columns == NULL)
    {
      g_set_error_literal (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NOT_LOADED,
                           "Failed to reconcile: the ledger is not loaded");
      return NULL;
    }
  self = g_new0 (ZbReconciliation, 1);
  self->from = from;
  self->to = to;
  self->reported = (ZbStock){ ZB_NOT_REPORTED, ZB_NOT_REPORTED, ZB_NOT_REPORTED };
  self->candidates = g_array_new (FALSE, FALSE, sizeof (gint64));
  done = fill (self, columns, reported, error);
  zb_ledger_end_read (ledger);
  return done ? g_steal_pointer (&self) : NULL;
}
