/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts events in the order of their dates (one counting sort: days are few) and derives from
 * them what belongs to the project: when it was granted, when it ended, and what capital its end
 * takes away. */

#include "config.h"

#include "stats/zb-ledger-build.h"

#include <string.h>

#define DAYS_A_YEAR 1232 /* month × 100 + day is below it */
#define N_KEYS (ZB_N_YEARS * DAYS_A_YEAR * 2)

static guint
key_of (gint32 day, guint type)
{
  guint year = (guint)CLAMP (day / 10000 - ZB_FIRST_YEAR, 0, ZB_N_YEARS - 1);

  return (year * DAYS_A_YEAR + (guint)(day % 10000)) * 2 + zb_event_type_closes (type);
}

/* The rows' order by day, ends last, else as they came. */
static guint32 *
sort_days (const ZbEventColumns *events, const gint32 *days, gsize year[ZB_N_YEARS + 1])
{
  g_autofree guint32 *starts = g_new0 (guint32, N_KEYS + 1);
  guint32 *order = g_new (guint32, events->n);

  for (gsize i = 0; i < events->n; i++)
    starts[key_of (days[i], events->kind[i] & ZB_KIND_TYPE) + 1]++;
  for (guint i = 0; i < N_KEYS; i++)
    starts[i + 1] += starts[i];
  for (guint i = 0; i <= ZB_N_YEARS; i++)
    year[i] = starts[i * DAYS_A_YEAR * 2];
  for (gsize i = 0; i < events->n; i++)
    order[starts[key_of (days[i], events->kind[i] & ZB_KIND_TYPE)]++] = (guint32)i;
  return order;
}

#define PERMUTE(column, order, n)                                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    __auto_type sorted = g_new (__typeof__ (*(column)), MAX ((n), 1));                             \
    for (gsize at = 0; at < (n); at++)                                                             \
      sorted[at] = (column)[(order)[at]];                                                          \
    g_free (column);                                                                               \
    (column) = sorted;                                                                             \
  }                                                                                                \
  G_STMT_END

static gboolean
is_sorted (const guint32 *order, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (order[i] != i)
      return FALSE;
  return TRUE;
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
    zb_columns_add_event (columns);
  to = events->n;

  for (guint i = seconds->len; i-- > 0;)
    {
      const SecondAmount *second = &g_array_index (seconds, SecondAmount, i);
      gsize n = from - second->row - 1;

      from -= n;
      to -= n;
      memmove (events->id + to, events->id + from, n * sizeof *events->id);
      memmove (events->project + to, events->project + from, n * sizeof *events->project);
      memmove (events->day + to, events->day + from, n * sizeof *events->day);
      memmove (events->kind + to, events->kind + from, n * sizeof *events->kind);
      memmove (events->amount + to, events->amount + from, n * sizeof *events->amount);
      to--;
      events->id[to] = events->id[second->row];
      events->project[to] = events->project[second->row];
      events->day[to] = events->day[second->row];
      events->kind[to] = events->kind[second->row] | ZB_KIND_VND | ZB_KIND_MORE;
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

/* One walk in the order of time: grants, ends, and the capital each end takes away. */
static void
derive_projects (ZbColumns *columns)
{
  ZbProjectColumns *projects = &columns->projects;
  ZbEventColumns *events = &columns->events;
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
      if (zb_event_type_closes (type))
        {
          gboolean in_vnd = capital[ZB_USD] == 0;
          SecondAmount second = { i, -capital[ZB_VND] };

          projects->closed[project] = (ZB_FIRST_YEAR + year) * 10000 + events->day[i];
          events->kind[i] = (guint8)(type | (in_vnd ? ZB_KIND_VND : 0));
          events->amount[i] = in_vnd ? -capital[ZB_VND] : -capital[ZB_USD];
          if (!in_vnd && second.amount != 0)
            g_array_append_val (seconds, second);
          capital[ZB_USD] = capital[ZB_VND] = 0;
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
      gsize row = zb_columns_add_event (self->columns);
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
  ZbColumns *columns = self->columns;
  ZbEventColumns *events = &columns->events;
  g_autofree guint32 *order =
    sort_days (events, &g_array_index (self->days, gint32, 0), events->year);

  g_array_set_size (self->days, 0);
  if (!is_sorted (order, events->n))
    {
      PERMUTE (events->id, order, events->n);
      PERMUTE (events->project, order, events->n);
      PERMUTE (events->day, order, events->n);
      PERMUTE (events->kind, order, events->n);
      PERMUTE (events->amount, order, events->n);
      events->allocated = MAX (events->n, 1);
    }
  derive_projects (columns);
}
