/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The walks over projects and their events. One walk sums by source and type of event and notes
 * the records behind the rule; the rule then picks its sums, so that a scorecard walks a year
 * once for all its rules, and a figure and its records never come from two definitions. */

#include "config.h"

#include "stats/zb-figure-private.h"

/* Sums by type for one group and source. */
typedef ZbCell Cells[ZB_N_SOURCES][ZB_N_EVENT_TYPES];

static gboolean
wants_source (const ZbPass *self, guint source)
{
  return self->rule->source == ZB_ANY_SOURCE ||
         (source == ZB_SOURCE_FDI) == (self->rule->source == ZB_FDI_ONLY);
}

static guint32
get_wanted (const ZbPass *self)
{
  if (self->rule->events != 0)
    return self->rule->events;
  return self->scope.turns != 0 ? self->scope.turns : zb_figure_get_default_turns ();
}

/* Notes the record of an event row, unless the row is the second of its event or moves no
 * capital where capital is asked for. */
static void
add_record (ZbPass *self, gsize row)
{
  const ZbEventColumns *events = &self->columns->events;
  gint64 id = events->id[row];

  if ((events->kind[row] & ZB_KIND_MORE) != 0)
    return;
  if (self->rule->dimension == ZB_DIMENSION_CAPITAL && events->amount[row] == 0)
    return;
  if (g_str_equal (self->rule->reg, "project"))
    id = self->columns->projects.id[events->project[row]];
  g_array_append_val (self->ids, id);
}

static void
walk_events (ZbPass *self, gsize from, gsize to, Cells *groups)
{
  const ZbEventColumns *events = &self->columns->events;
  const ZbProjectColumns *projects = &self->columns->projects;
  guint32 wanted = get_wanted (self);
  guint32 converted = self->rate > 0 ? wanted : 0;
  gboolean overflow = FALSE;

  for (gsize i = from; i < to; i++)
    {
      guint8 kind = events->kind[i];
      guint type = kind & ZB_KIND_TYPE;
      guint currency = (kind & ZB_KIND_VND) != 0 ? ZB_VND : ZB_USD;
      gboolean first = (kind & ZB_KIND_MORE) == 0;
      guint32 project = events->project[i];
      gint64 amount = events->amount[i];
      guint source = projects->source[project];
      guint place = zb_pass_place (self, project);
      ZbCell *cell;

      if ((self->zone != G_MAXUINT16 && projects->zone[project] != self->zone) ||
          place == G_MAXUINT)
        continue;
      cell = &groups[place][source][type];
      cell->n += first;
      cell->n_moved += first & (amount != 0);
      overflow |= __builtin_add_overflow (cell->amount[currency], amount, &cell->amount[currency]);
      if ((converted >> type & 1) != 0)
        overflow |=
          __builtin_add_overflow (cell->combined, zb_pass_convert (self, amount, currency),
                                  &cell->combined);
      if (self->ids != NULL && (wanted >> type & 1) != 0 && wants_source (self, source))
        add_record (self, i);
    }
  self->overflow |= overflow;
}

static void
add (ZbPass *self, gint64 *sum, gint64 value)
{
  if (__builtin_add_overflow (*sum, value, sum))
    self->overflow = TRUE;
}

/* What the rule wants of the sums. */
static void
pick (ZbPass *self, const Cells *groups)
{
  guint32 wanted = get_wanted (self);
  gboolean of_capital = self->rule->dimension == ZB_DIMENSION_CAPITAL;

  for (guint group = 0; group < zb_pass_get_n_groups (self); group++)
    for (guint source = 0; source < ZB_N_SOURCES; source++)
      for (guint type = 0; type < ZB_N_EVENT_TYPES && wants_source (self, source); type++)
        {
          const ZbCell *cell = &groups[group][source][type];
          ZbTally *tally = &self->tallies[group];

          if ((wanted >> type & 1) == 0)
            continue;
          tally->n_records += of_capital ? cell->n_moved : cell->n;
          for (guint i = 0; i < ZB_N_CURRENCIES; i++)
            add (self, &tally->amount[i], cell->amount[i]);
          add (self, &tally->combined, cell->combined);
        }
}

/* Whether what the walk finds is the same for every rule of a review. */
static gboolean
is_memorable (const ZbPass *self)
{
  return self->memory != NULL && self->ids == NULL && self->grouping == NULL &&
         self->zone == G_MAXUINT16;
}

/* The remembered sums of these days, or room for them; NULL where neither is. */
static Cells *
recall_sums (ZbPass *self, gint32 first, gboolean *known)
{
  for (guint i = 0; i < ZB_N_REMEMBERED && is_memorable (self) && self->rate == 0; i++)
    {
      gint32 last = self->memory->sums[i].last;

      *known = self->memory->sums[i].first == first && last == self->last;
      if (!*known && last != 0)
        continue;
      self->memory->sums[i].first = first;
      self->memory->sums[i].last = self->last;
      return &self->memory->sums[i].cells;
    }
  *known = FALSE;
  return NULL;
}

/* The sums of the days from @first on, walked now or by an earlier pass of the same review. */
static void
sum_events (ZbPass *self, gint32 first)
{
  g_autofree Cells *own = NULL;
  gboolean known;
  Cells *groups = recall_sums (self, first, &known);

  if (groups == NULL)
    groups = own = g_new0 (Cells, zb_pass_get_n_groups (self));
  if (!known)
    walk_events (self, zb_columns_find_day (self->columns, first),
                 zb_columns_find_day (self->columns, self->last + 1), groups);
  pick (self, (const Cells *)groups);
}

/* The openings of the year, where nothing has to be converted record by record; the day they
 * open. */
static gint32
add_openings (ZbPass *self)
{
  const ZbColumns *columns = self->columns;
  gint year;

  if (columns->opening.n_years == 0 || self->rate > 0)
    return 0;
  if (self->grouping != NULL && (self->grouping->by != ZB_BY_ZONE || self->only != G_MAXUINT32))
    return 0;
  year = MIN (self->last / 10000, columns->opening.first_year + columns->opening.n_years - 1);
  if (year < columns->opening.first_year)
    return 0;

  for (guint zone = 0; zone < columns->opening.n_zones; zone++)
    for (guint source = 0; source < ZB_N_SOURCES; source++)
      {
        const gint64 *opening = zb_columns_opening (columns, year, zone, source);
        ZbTally *tally = &self->tallies[self->grouping != NULL ? zone : 0];

        if ((self->zone != G_MAXUINT16 && self->zone != zone) || !wants_source (self, source))
          continue;
        for (guint i = 0; i < ZB_N_CURRENCIES; i++)
          add (self, &tally->amount[i], opening[i]);
      }
  return year * 10000 + 101;
}

/* Projects alive on the last day, by group and source. */
static void
walk_projects (ZbPass *self, gint64 *alive)
{
  const ZbProjectColumns *projects = &self->columns->projects;

  for (gsize i = 0; i < projects->n; i++)
    {
      gboolean lives = (projects->granted[i] <= self->last) & (projects->closed[i] > self->last);
      guint group = zb_pass_place (self, (guint32)i);

      lives &= (self->zone == G_MAXUINT16) | (projects->zone[i] == self->zone);
      lives &= group != G_MAXUINT;
      alive[(lives ? group : 0) * ZB_N_SOURCES + projects->source[i]] += lives;
      if (self->ids != NULL && lives && wants_source (self, projects->source[i]))
        g_array_append_val (self->ids, projects->id[i]);
    }
}

static gint64 *
recall_alive (ZbPass *self, gboolean *known)
{
  for (guint i = 0; i < ZB_N_REMEMBERED && is_memorable (self); i++)
    {
      gint32 day = self->memory->counts[i].day;

      *known = day == self->last;
      if (!*known && day != 0)
        continue;
      self->memory->counts[i].day = self->last;
      return self->memory->counts[i].alive;
    }
  *known = FALSE;
  return NULL;
}

/* Public functions. */

gint64
zb_pass_convert (ZbPass *self, gint64 amount, ZbCurrency currency)
{
  gint64 converted;

  if ((currency == ZB_USD) == self->to_usd)
    return amount;
  if (self->to_usd ? zb_vnd_to_usd (amount, self->rate, &converted)
                   : zb_usd_to_vnd (amount, self->rate, &converted))
    return converted;
  self->overflow = TRUE;
  return 0;
}

void
zb_pass_events (ZbPass *self)
{
  sum_events (self, self->first);
}

void
zb_pass_projects (ZbPass *self)
{
  g_autofree gint64 *own = NULL;
  gboolean known;
  gint64 *alive = recall_alive (self, &known);

  if (alive == NULL)
    alive = own = g_new0 (gint64, (gsize)zb_pass_get_n_groups (self) * ZB_N_SOURCES);
  if (!known)
    walk_projects (self, alive);
  for (guint group = 0; group < zb_pass_get_n_groups (self); group++)
    {
      self->tallies[group].n_records = 0;
      for (guint source = 0; source < ZB_N_SOURCES; source++)
        if (wants_source (self, source))
          self->tallies[group].n_records += alive[group * ZB_N_SOURCES + source];
    }
}

/* Ends take away what is left of a project, so the sum of all rows is that of the living; the
 * records behind it are those projects, not each entry since the beginning. */
void
zb_pass_capital (ZbPass *self)
{
  GArray *ids = g_steal_pointer (&self->ids);

  sum_events (self, add_openings (self));
  self->ids = ids;
  zb_pass_projects (self);
}
