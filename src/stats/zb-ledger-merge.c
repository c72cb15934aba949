/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a few projects and their events, read anew, into columns that stand. The result is row
 * for row what a whole load would give. */

#include "config.h"

#include "stats/zb-ledger-update.h"

#include "stats/zb-ledger-build.h"

/* Which row each patch project is in @self; new ones go to the end. FALSE where one belongs
 * between. */
static gboolean
map_projects (ZbColumns *self, const ZbColumns *patch, guint32 *map)
{
  gint64 last = self->projects.n == 0 ? G_MININT64 : self->projects.id[self->projects.n - 1];
  guint32 next = (guint32)self->projects.n;

  for (gsize i = 0; i < patch->projects.n; i++)
    {
      gint64 id = patch->projects.id[i];

      map[i] = zb_columns_find_project (self, id);
      if (map[i] == G_MAXUINT32 && id < last)
        return FALSE;
      if (map[i] == G_MAXUINT32)
        map[i] = next++;
    }
  while (self->projects.n < next)
    zb_columns_add_row (self, ZB_SET_PROJECTS);
  return TRUE;
}

/* Adds or takes one row to or from the openings of all later years. */
static void
move_openings (ZbColumns *self, gint year, gsize row, gint sign)
{
  const ZbEventColumns *events = &self->events;
  const ZbProjectColumns *projects = &self->projects;
  guint32 project = events->project[row];
  guint currency = (events->kind[row] & ZB_KIND_VND) != 0 ? ZB_VND : ZB_USD;

  for (gint y = year + 1; y < self->opening.first_year + self->opening.n_years; y++)
    {
      gint64 *opening =
        zb_columns_opening (self, y, projects->zone[project], projects->source[project]);

      if (__builtin_add_overflow (opening[currency], sign * events->amount[row],
                                  &opening[currency]))
        self->overflow = TRUE;
    }
}

/* Takes all rows of the marked projects out. */
static void
remove_rows (ZbColumns *self, const guint8 *marked)
{
  ZbEventColumns *events = &self->events;
  gsize kept = 0;
  gsize run = 0;
  gsize removed = 0;
  gint year = 0;
  gsize n = events->n;

  for (gsize i = 0; i <= n; i++)
    {
      while (year <= ZB_N_YEARS && events->year[year] == i)
        events->year[year++] -= removed;
      if (i < n && (marked[events->project[i] / 8] >> (events->project[i] % 8) & 1) == 0)
        continue;
      zb_columns_move_rows (self, ZB_SET_EVENTS, kept, run, i - run);
      kept += i - run;
      run = i + 1;
      if (i == n)
        break;
      move_openings (self, ZB_FIRST_YEAR + year - 1, i, -1);
      removed++;
    }
  events->n = kept;
}

static gint
compare_rows (const ZbEventColumns *a, gsize i, const ZbEventColumns *b, gsize j)
{
  guint first = zb_event_type_rank (a->kind[i] & ZB_KIND_TYPE);
  guint second = zb_event_type_rank (b->kind[j] & ZB_KIND_TYPE);

  if (a->day[i] != b->day[j])
    return a->day[i] < b->day[j] ? -1 : 1;
  if (first != second)
    return first < second ? -1 : 1;
  return (a->id[i] > b->id[j]) - (a->id[i] < b->id[j]);
}

/* First row of @events in the year that comes after row @row of @other; rows from @end on have
 * moved. */
static gsize
find_place (const ZbEventColumns *events,
            gsize end,
            const ZbEventColumns *other,
            gint year,
            gsize row)
{
  gsize low = events->year[year];
  gsize high = MIN (events->year[year + 1], end);

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (compare_rows (events, middle, other, row) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Lets the patch's rows in, from the end backwards. */
static void
insert_rows (ZbColumns *self, const ZbColumns *patch, const guint32 *map)
{
  ZbEventColumns *events = &self->events;
  const ZbEventColumns *fresh = &patch->events;
  gsize from = events->n;
  gsize to;

  for (gsize i = 0; i < fresh->n; i++)
    zb_columns_add_row (self, ZB_SET_EVENTS);
  to = events->n;

  for (gint year = ZB_N_YEARS - 1; year >= 0; year--)
    {
      for (gsize i = fresh->year[year + 1]; i-- > fresh->year[year];)
        {
          gsize place = find_place (events, from, fresh, year, i);

          to -= from - place;
          zb_columns_move_rows (self, ZB_SET_EVENTS, to, place, from - place);
          from = place;
          to--;
          zb_columns_copy_row (self, ZB_SET_EVENTS, to, patch, i);
          events->project[to] = map[fresh->project[i]];
          move_openings (self, ZB_FIRST_YEAR + year, to, 1);
        }
    }
  for (gint year = 0; year <= ZB_N_YEARS; year++)
    events->year[year] += fresh->year[year];
}

/* Public functions. */

gboolean
zb_columns_merge (ZbColumns *self, const ZbColumns *patch)
{
  g_autofree guint32 *map = g_new (guint32, MAX (patch->projects.n, 1));
  g_autofree guint8 *marked = NULL;
  gsize known = self->projects.n;
  gboolean reopen;

  if (!map_projects (self, patch, map))
    return FALSE;
  marked = g_malloc0 (self->projects.n / 8 + 1);
  for (gsize i = 0; i < patch->projects.n; i++)
    if (map[i] < known)
      marked[map[i] / 8] |= (guint8)(1u << (map[i] % 8));

  reopen =
    self->events.n == 0 || self->opening.n_zones != self->zones->len ||
    (patch->events.n > 0 && (zb_columns_get_event_year (patch, 0) < self->opening.first_year ||
                             zb_columns_get_event_year (patch, patch->events.n - 1) + 2 >
                               self->opening.first_year + self->opening.n_years));
  if (reopen)
    self->opening.first_year = self->opening.n_years = 0;
  remove_rows (self, marked);
  for (gsize i = 0; i < patch->projects.n; i++)
    zb_columns_copy_row (self, ZB_SET_PROJECTS, map[i], patch, i);
  insert_rows (self, patch, map);
  if (reopen)
    zb_columns_open_years (self);
  return TRUE;
}
