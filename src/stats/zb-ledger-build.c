/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts events in the order of their dates (counting sorts: days are few) and derives from
 * them what belongs to the project: when it was granted, when it ended, and what capital its end
 * takes away. */

#include "config.h"

#include "stats/zb-ledger-build.h"

#include <string.h>

#define DAYS_A_YEAR 1232 /* month × 100 + day is below it */
#define N_KEYS (DAYS_A_YEAR * ZB_N_EVENT_RANKS)

static inline guint
year_of (gint32 day)
{
  return (guint)CLAMP (day / 10000 - ZB_FIRST_YEAR, 0, ZB_N_YEARS - 1);
}

/* Within a year: by day, then by rank. */
static inline guint
key_of (const ZbEventColumns *events, gsize row)
{
  return events->day[row] * (guint)ZB_N_EVENT_RANKS +
         zb_event_type_rank (events->kind[row] & ZB_KIND_TYPE);
}

/* First rows of the years; whether the rows stand by year already. */
static gboolean
count_years (ZbEventColumns *events, const gint32 *days)
{
  gboolean sorted = TRUE;

  memset (events->year, 0, sizeof events->year);
  for (gsize i = 0; i < events->n; i++)
    {
      events->year[year_of (days[i]) + 1]++;
      sorted &= i == 0 || year_of (days[i - 1]) <= year_of (days[i]);
    }
  for (guint i = 0; i < ZB_N_YEARS; i++)
    events->year[i + 1] += events->year[i];
  return sorted;
}

#define SCATTER(column, events, days)                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    __auto_type sorted = g_new (__typeof__ (*(column)), MAX ((events)->n, 1));                     \
    gsize next[ZB_N_YEARS + 1];                                                                    \
    memcpy (next, (events)->year, sizeof next);                                                    \
    for (gsize row = 0; row < (events)->n; row++)                                                  \
      sorted[next[year_of ((days)[row])]++] = (column)[row];                                       \
    g_free (column);                                                                               \
    (column) = sorted;                                                                             \
  }                                                                                                \
  G_STMT_END

/* Each column is written to as many places as there are years, one after the other at each:
 * unlike one sort by day, that stays within the processor's caches. */
static void
sort_years (ZbEventColumns *events, const gint32 *days)
{
  if (count_years (events, days))
    return;

  SCATTER (events->id, events, days);
  SCATTER (events->project, events, days);
  SCATTER (events->day, events, days);
  SCATTER (events->kind, events, days);
  SCATTER (events->amount, events, days);
  events->allocated = MAX (events->n, 1);
}

/* The order of the rows of one year, numbered from its first; FALSE where it is the one they
 * have. */
static gboolean
order_days (const ZbEventColumns *events, gsize from, gsize n, guint32 *order)
{
  guint32 starts[N_KEYS + 1] = { 0 };
  gboolean sorted = TRUE;

  for (gsize i = from; i < from + n; i++)
    {
      starts[key_of (events, i) + 1]++;
      sorted &= i == from || key_of (events, i - 1) <= key_of (events, i);
    }
  for (guint i = 0; i < N_KEYS; i++)
    starts[i + 1] += starts[i];
  for (gsize i = 0; i < n && !sorted; i++)
    order[starts[key_of (events, from + i)]++] = (guint32)i;
  return !sorted;
}

#define GATHER(column, order, n, spare)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    __typeof__ (column) sorted = (spare);                                                          \
    for (gsize row = 0; row < (n); row++)                                                          \
      sorted[row] = (column)[(order)[row]];                                                        \
    memcpy ((column), sorted, (n) * sizeof *(column));                                             \
  }                                                                                                \
  G_STMT_END

static void
sort_days (ZbEventColumns *events)
{
  g_autofree guint32 *order = NULL;
  g_autofree gint64 *spare = NULL;
  gsize most = 0;

  for (guint i = 0; i < ZB_N_YEARS; i++)
    most = MAX (most, events->year[i + 1] - events->year[i]);
  order = g_new (guint32, MAX (most, 1));
  spare = g_new (gint64, MAX (most, 1));
  for (guint i = 0; i < ZB_N_YEARS; i++)
    {
      gsize from = events->year[i];
      gsize n = events->year[i + 1] - from;

      if (n < 2 || !order_days (events, from, n, order))
        continue;
      GATHER (events->id + from, order, n, (gpointer)spare);
      GATHER (events->project + from, order, n, (gpointer)spare);
      GATHER (events->amount + from, order, n, (gpointer)spare);
      GATHER (events->day + from, order, n, (gpointer)spare);
      GATHER (events->kind + from, order, n, (gpointer)spare);
    }
}

typedef struct
{
  gsize row;
  gint64 amount;
} SecondAmount;

/* Inserts a second row after those that need one, from the end backwards. */
static void
insert_second_amounts (ZbColumns *columns, const GArray *seconds)
{
  ZbEventColumns *events = &columns->events;
  gsize from = events->n;
  gsize to;

  for (guint i = 0; i < seconds->len; i++)
    zb_columns_add_row (columns, ZB_SET_EVENTS);
  to = events->n;

  for (guint i = seconds->len; i-- > 0;)
    {
      const SecondAmount *second = &g_array_index (seconds, SecondAmount, i);
      gsize n = from - second->row - 1;

      from -= n;
      to -= n;
      zb_columns_move_rows (columns, ZB_SET_EVENTS, to, from, n);
      to--;
      zb_columns_copy_row (columns, ZB_SET_EVENTS, to, columns, second->row);
      events->kind[to] |= ZB_KIND_VND | ZB_KIND_MORE;
      events->amount[to] = second->amount;
    }
  for (guint i = 0, before = 0; i <= ZB_N_YEARS; i++)
    {
      while (before < seconds->len &&
             g_array_index (seconds, SecondAmount, before).row < events->year[i])
        before++;
      events->year[i] += before;
    }
}

/* The projects that end: the others' capital need not be followed. */
static guint8 *
mark_closing (const ZbColumns *columns)
{
  guint8 *marked = g_malloc0 (columns->projects.n / 8 + 1);

  for (gsize i = 0; i < columns->events.n; i++)
    if (zb_event_type_closes (columns->events.kind[i] & ZB_KIND_TYPE))
      marked[columns->events.project[i] / 8] |= (guint8)(1u << (columns->events.project[i] % 8));
  return marked;
}

/* An end takes away what is @left of each currency. */
static void
close_project (ZbEventColumns *events, gsize row, gint64 *left, GArray *seconds)
{
  gboolean in_vnd = left[ZB_USD] == 0;
  SecondAmount second = { row, -left[ZB_VND] };

  events->kind[row] = (guint8)((events->kind[row] & ZB_KIND_TYPE) | (in_vnd ? ZB_KIND_VND : 0));
  events->amount[row] = in_vnd ? -left[ZB_VND] : -left[ZB_USD];
  if (!in_vnd && second.amount != 0)
    g_array_append_val (seconds, second);
  left[ZB_USD] = left[ZB_VND] = 0;
}

/* One walk in the order of time: grants, ends, and the capital each end takes away. */
static void
derive_projects (ZbColumns *columns)
{
  ZbProjectColumns *projects = &columns->projects;
  ZbEventColumns *events = &columns->events;
  g_autofree guint8 *closing = mark_closing (columns);
  g_autofree gint64 *left = g_new0 (gint64, MAX (projects->n, 1) * ZB_N_CURRENCIES);
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (SecondAmount));
  gint year = 0;

  for (gsize i = 0; i < events->n; i++)
    {
      guint32 project = events->project[i];
      guint type = events->kind[i] & ZB_KIND_TYPE;
      gint64 *capital = left + (gsize)project * ZB_N_CURRENCIES;

      while (year + 1 < ZB_N_YEARS && events->year[year + 1] <= i)
        year++;
      if (type == ZB_EVENT_GRANT && projects->granted[project] == ZB_NEVER)
        projects->granted[project] = (ZB_FIRST_YEAR + year) * 10000 + events->day[i];
      if ((closing[project / 8] >> (project % 8) & 1) == 0)
        continue;
      if (zb_event_type_closes (type))
        {
          projects->closed[project] = (ZB_FIRST_YEAR + year) * 10000 + events->day[i];
          close_project (events, i, capital, seconds);
        }
      else
        {
          gint64 *sum = capital + ((events->kind[i] & ZB_KIND_VND) != 0 ? ZB_VND : ZB_USD);

          if (__builtin_add_overflow (*sum, events->amount[i], sum))
            columns->overflow = TRUE;
        }
    }
  if (seconds->len > 0)
    insert_second_amounts (columns, seconds);
}

/* Public functions. */

void
zb_builder_init (ZbBuilder *self, ZbColumns *columns)
{
  self->columns = columns;
  self->days = g_array_new (FALSE, FALSE, sizeof (gint32));
}

void
zb_builder_clear (ZbBuilder *self)
{
  g_clear_pointer (&self->days, g_array_unref);
}

void
zb_builder_add_event (ZbBuilder *self, const ZbEventRow *event)
{
  ZbEventColumns *events = &self->columns->events;
  gboolean closes = zb_event_type_closes (event->type);
  guint both = event->usd != 0 && event->vnd != 0 && !closes;
  gboolean in_vnd = event->usd == 0;

  for (guint i = 0; i <= both; i++)
    {
      gsize row = zb_columns_add_row (self->columns, ZB_SET_EVENTS);
      gboolean vnd = in_vnd || i > 0;

      events->id[row] = event->id;
      events->project[row] = event->project;
      events->day[row] = (guint16)(event->day % 10000);
      events->kind[row] =
        (guint8)(event->type | (vnd ? ZB_KIND_VND : 0) | (i > 0 ? ZB_KIND_MORE : 0));
      events->amount[row] = vnd ? event->vnd : event->usd;
      g_array_append_val (self->days, event->day);
    }
}

void
zb_builder_finish (ZbBuilder *self)
{
  ZbEventColumns *events = &self->columns->events;

  sort_years (events, &g_array_index (self->days, gint32, 0));
  g_array_set_size (self->days, 0);
  sort_days (events);
  derive_projects (self->columns);
}
