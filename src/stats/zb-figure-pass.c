/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The walks over projects and their events: one loop gives the sums and the records behind them. */

#include "config.h"

#include "stats/zb-figure-private.h"

static inline ZbCurrency
currency_of (guint8 kind)
{
  return (kind & ZB_KIND_VND) != 0 ? ZB_VND : ZB_USD;
}

static inline ZbTally *
tally_of (ZbPass *self, guint32 project)
{
  return self->by_zone ? &self->tallies[self->columns->projects.zone[project]] : self->tallies;
}

static void
add_amount (ZbPass *self, ZbTally *tally, gint64 amount, ZbCurrency currency)
{
  if (__builtin_add_overflow (tally->amount[currency], amount, &tally->amount[currency]))
    self->overflow = TRUE;
  if (self->rate > 0
      && __builtin_add_overflow (tally->combined, zb_pass_convert (self, amount, currency),
                                 &tally->combined))
    self->overflow = TRUE;
}

static void
add_id (ZbPass *self, gint64 id)
{
  if (self->ids != NULL)
    g_array_append_val (self->ids, id);
}

/* Rows [@from, @to) whose type is one of @events; without amounts each event counts once. */
static void
walk_events (ZbPass *self, gsize from, gsize to, guint32 wanted)
{
  const ZbEventColumns *events = &self->columns->events;
  gboolean of_capital = self->rule->dimension == ZB_DIMENSION_CAPITAL;
  gboolean of_projects = g_str_equal (self->rule->reg, "project");
  gboolean all = self->zone == G_MAXUINT16 && self->rule->source == ZB_ANY_SOURCE;
  gint64 last_id = 0;

  for (gsize i = from; i < to; i++)
    {
      guint8 kind = events->kind[i];
      ZbTally *tally;

      if ((wanted >> (kind & ZB_KIND_TYPE) & 1) == 0)
        continue;
      if (of_capital ? events->amount[i] == 0 : (kind & ZB_KIND_MORE) != 0)
        continue;
      if (!all && !zb_pass_wants (self, events->project[i]))
        continue;
      tally = tally_of (self, events->project[i]);
      if (of_capital)
        add_amount (self, tally, events->amount[i], currency_of (kind));
      if (events->id[i] == last_id)
        continue; /* the other currency of the same event */
      last_id = events->id[i];
      tally->n_records++;
      add_id (self, of_projects ? self->columns->projects.id[events->project[i]] : last_id);
    }
}

/* Public functions. */

gint64
zb_pass_convert (ZbPass *self, gint64 amount, ZbCurrency currency)
{
  gint64 converted = 0;

  if ((currency == ZB_USD) == self->to_usd)
    return amount;
  if (self->to_usd)
    {
      if (!zb_vnd_to_usd (amount, self->rate, &converted))
        self->overflow = TRUE;
    }
  else if (!zb_usd_to_vnd (amount, self->rate, &converted))
    self->overflow = TRUE;
  return converted;
}

void
zb_pass_events (ZbPass *self)
{
  guint32 wanted = self->rule->events;

  if (wanted == 0)
    wanted = self->scope.turns != 0 ? self->scope.turns : zb_figure_get_default_turns ();
  walk_events (self, zb_columns_find_day (self->columns, self->first),
               zb_columns_find_day (self->columns, self->last + 1), wanted);
}

void
zb_pass_projects (ZbPass *self)
{
  const ZbProjectColumns *projects = &self->columns->projects;

  for (guint32 i = 0; i < projects->n; i++)
    if (projects->granted[i] <= self->last && projects->closed[i] > self->last
        && zb_pass_wants (self, i))
      {
        tally_of (self, i)->n_records++;
        add_id (self, projects->id[i]);
      }
}

/* The openings of the year, zone by zone, where nothing has to be converted record by record. */
static gint32
add_openings (ZbPass *self)
{
  const ZbColumns *columns = self->columns;
  gint year;

  if (columns->opening.n_years == 0 || self->rate > 0)
    return 0;
  year = MIN (self->last / 10000, columns->opening.first_year + columns->opening.n_years - 1);
  if (year < columns->opening.first_year)
    return 0;

  for (guint zone = 0; zone < columns->opening.n_zones; zone++)
    for (guint source = 0; source < ZB_N_SOURCES; source++)
      {
        const gint64 *opening = zb_columns_opening (columns, year, zone, source);
        ZbTally *tally = self->by_zone ? &self->tallies[zone] : self->tallies;

        if (self->zone != G_MAXUINT16 && self->zone != zone)
          continue;
        if (self->rule->source != ZB_ANY_SOURCE
            && (source == ZB_SOURCE_FDI) != (self->rule->source == ZB_FDI_ONLY))
          continue;
        for (guint i = 0; i < ZB_N_CURRENCIES; i++)
          add_amount (self, tally, opening[i], i);
      }
  return year * 10000 + 101;
}

/* Ends take away what is left of a project, so the sum of all rows is that of the living; the records
 * behind it are those projects, not each entry since the beginning. */
void
zb_pass_capital (ZbPass *self)
{
  GArray *ids = g_steal_pointer (&self->ids);
  gint32 first = add_openings (self);

  walk_events (self, zb_columns_find_day (self->columns, first),
               zb_columns_find_day (self->columns, self->last + 1), self->rule->events);
  for (guint i = 0; i < (self->by_zone ? self->columns->zones->len : 1); i++)
    self->tallies[i].n_records = 0;
  self->ids = ids;
  zb_pass_projects (self);
}
