/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The arrays themselves: making, growing, finding, freeing. What fills them is zb-ledger-load.c. */

#include "config.h"

#include "stats/zb-ledger-columns.h"

#include <string.h>

static void
zone_clear (gpointer data)
{
  ZbZoneRow *row = data;

  g_free (row->code);
  g_free (row->name);
}

static void
indicator_clear (gpointer data)
{
  ZbIndicatorRow *row = data;

  g_free (row->code);
  g_free (row->name);
  g_free (row->name_en);
  g_free (row->unit);
  g_free (row->rule);
}

static void
target_clear (gpointer data)
{
  ZbTargetRow *row = data;

  g_free (row->combine);
  g_free (row->rate_kind);
}

static GArray *
rows_new (gsize size, GDestroyNotify clear)
{
  GArray *rows = g_array_new (FALSE, TRUE, size);

  if (clear != NULL)
    g_array_set_clear_func (rows, clear);
  return rows;
}

#define RESIZE(column, n) ((column) = g_realloc_n ((column), MAX ((n), 1), sizeof *(column)))

static void
projects_resize (ZbProjectColumns *self, gsize n)
{
  RESIZE (self->id, n);
  RESIZE (self->zone, n);
  RESIZE (self->source, n);
  RESIZE (self->granted, n);
  RESIZE (self->closed, n);
  self->allocated = n;
}

static void
events_resize (ZbEventColumns *self, gsize n)
{
  RESIZE (self->id, n);
  RESIZE (self->project, n);
  RESIZE (self->day, n);
  RESIZE (self->kind, n);
  RESIZE (self->amount, n);
  self->allocated = n;
}

static void
reports_resize (ZbReportColumns *self, gsize n)
{
  RESIZE (self->id, n);
  RESIZE (self->subject, n);
  RESIZE (self->project, n);
  RESIZE (self->year, n);
  RESIZE (self->months, n);
  RESIZE (self->flags, n);
  RESIZE (self->received, n);
  for (guint i = 0; i < ZB_N_REPORT_MEASURES; i++)
    RESIZE (self->value[i], n);
  self->allocated = n;
}

static void
reports_clear (ZbReportColumns *reports)
{
  g_free (reports->id);
  g_free (reports->subject);
  g_free (reports->project);
  g_free (reports->year);
  g_free (reports->months);
  g_free (reports->flags);
  g_free (reports->received);
  for (guint i = 0; i < ZB_N_REPORT_MEASURES; i++)
    g_free (reports->value[i]);
}

static gsize
grown (gsize allocated)
{
  return MAX (256, allocated + allocated / 2);
}

static gint
compare_id (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

/* The organisation's project that was granted first: owners stand by organisation. */
static guint32
find_first_project (const ZbColumns *self, gint64 organisation)
{
  const ZbOwnerRow *rows = (const ZbOwnerRow *)self->owners->data;
  guint low = 0;
  guint high = self->owners->len;
  guint32 first = G_MAXUINT32;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (rows[middle].organisation < organisation)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < self->owners->len && rows[low].organisation == organisation; low++)
    {
      guint32 project = zb_columns_find_project (self, rows[low].project);

      if (project != G_MAXUINT32 &&
          (first == G_MAXUINT32 || self->projects.granted[project] < self->projects.granted[first]))
        first = project;
    }
  return first;
}

/* Public functions. */

ZbColumns *
zb_columns_new (void)
{
  ZbColumns *self = g_new0 (ZbColumns, 1);
  ZbZoneRow none = { 0 };

  self->zones = rows_new (sizeof (ZbZoneRow), zone_clear);
  self->areas = rows_new (sizeof (ZbAreaRow), NULL);
  self->indicators = rows_new (sizeof (ZbIndicatorRow), indicator_clear);
  self->targets = rows_new (sizeof (ZbTargetRow), target_clear);
  self->values = rows_new (sizeof (ZbValueRow), NULL);
  self->owners = rows_new (sizeof (ZbOwnerRow), NULL);
  g_array_append_val (self->zones, none);
  return self;
}

void
zb_columns_free (ZbColumns *self)
{
  if (self == NULL)
    return;

  g_free (self->projects.id);
  g_free (self->projects.zone);
  g_free (self->projects.source);
  g_free (self->projects.granted);
  g_free (self->projects.closed);
  g_free (self->events.id);
  g_free (self->events.project);
  g_free (self->events.day);
  g_free (self->events.kind);
  g_free (self->events.amount);
  reports_clear (&self->reports);
  g_free (self->opening.amount);
  g_array_unref (self->zones);
  g_array_unref (self->areas);
  g_array_unref (self->indicators);
  g_array_unref (self->targets);
  g_array_unref (self->values);
  g_array_unref (self->owners);
  g_free (self);
}

guint32
zb_columns_find_project (const ZbColumns *self, gint64 id)
{
  const gint64 *found = self->projects.n == 0 ? NULL
                                              : bsearch (&id, self->projects.id, self->projects.n,
                                                         sizeof id, compare_id);

  return found == NULL ? G_MAXUINT32 : (guint32)(found - self->projects.id);
}

guint16
zb_columns_find_zone (const ZbColumns *self, gint64 id)
{
  const ZbZoneRow *rows = (const ZbZoneRow *)self->zones->data;
  guint low = 1;
  guint high = self->zones->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (rows[middle].id < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->zones->len && rows[low].id == id ? (guint16)low : 0;
}

gsize
zb_columns_find_day (const ZbColumns *self, gint32 day)
{
  gint year = day / 10000 - ZB_FIRST_YEAR;
  guint16 month_day = (guint16)(day % 10000);
  gsize low, high;

  if (year < 0)
    return 0;
  if (year >= ZB_N_YEARS)
    return self->events.n;

  low = self->events.year[year];
  high = self->events.year[year + 1];
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->events.day[middle] < month_day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gint
zb_columns_get_event_year (const ZbColumns *self, gsize row)
{
  gint low = 0;
  gint high = ZB_N_YEARS - 1;

  while (low < high)
    {
      gint middle = (low + high + 1) / 2;

      if (self->events.year[middle] <= row)
        low = middle;
      else
        high = middle - 1;
    }
  return ZB_FIRST_YEAR + low;
}

gsize
zb_columns_add_project (ZbColumns *self)
{
  if (self->projects.n == self->projects.allocated)
    projects_resize (&self->projects, grown (self->projects.allocated));
  return self->projects.n++;
}

gsize
zb_columns_add_event (ZbColumns *self)
{
  if (self->events.n == self->events.allocated)
    events_resize (&self->events, grown (self->events.allocated));
  return self->events.n++;
}

gsize
zb_columns_add_report (ZbColumns *self)
{
  if (self->reports.n == self->reports.allocated)
    reports_resize (&self->reports, grown (self->reports.allocated));
  return self->reports.n++;
}

void
zb_columns_place_reports (ZbColumns *self)
{
  ZbReportColumns *reports = &self->reports;

  for (gsize i = 0; i < reports->n; i++)
    {
      if (i > 0 && reports->subject[i] == reports->subject[i - 1])
        reports->project[i] = reports->project[i - 1];
      else if ((reports->flags[i] & ZB_REPORT_OF_PROJECT) != 0)
        reports->project[i] = zb_columns_find_project (self, reports->subject[i]);
      else
        reports->project[i] = find_first_project (self, reports->subject[i]);
    }
}

#define SWAP(a, b)                                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    __auto_type kept = (a);                                                                        \
    (a) = (b);                                                                                     \
    (b) = kept;                                                                                    \
  }                                                                                                \
  G_STMT_END

void
zb_columns_swap_reports (ZbColumns *self, ZbColumns *other)
{
  SWAP (self->reports, other->reports);
  SWAP (self->owners, other->owners);
}

void
zb_columns_swap_areas (ZbColumns *self, ZbColumns *other)
{
  SWAP (self->areas, other->areas);
}

void
zb_columns_swap_indicators (ZbColumns *self, ZbColumns *other)
{
  SWAP (self->indicators, other->indicators);
  SWAP (self->targets, other->targets);
  SWAP (self->values, other->values);
}

void
zb_columns_trim (ZbColumns *self)
{
  projects_resize (&self->projects, self->projects.n);
  events_resize (&self->events, self->events.n);
  reports_resize (&self->reports, self->reports.n);
}

void
zb_columns_open_years (ZbColumns *self)
{
  const ZbEventColumns *events = &self->events;
  ZbOpening *opening = &self->opening;
  gsize stride = (gsize)self->zones->len * ZB_N_SOURCES * ZB_N_CURRENCIES;

  g_clear_pointer (&opening->amount, g_free);
  opening->n_zones = self->zones->len;
  opening->n_years = 0;
  if (events->n == 0)
    return;

  opening->first_year = zb_columns_get_event_year (self, 0);
  opening->n_years = zb_columns_get_event_year (self, events->n - 1) - opening->first_year + 2;
  opening->amount = g_new0 (gint64, stride * (gsize)opening->n_years);
  for (gint i = 1; i < opening->n_years; i++)
    {
      gint year = opening->first_year + i - 1;
      gsize end = events->year[year - ZB_FIRST_YEAR + 1];
      gint64 *sums = opening->amount + stride * (gsize)i;

      memcpy (sums, sums - stride, stride * sizeof *sums);
      for (gsize row = events->year[year - ZB_FIRST_YEAR]; row < end; row++)
        {
          guint32 project = events->project[row];
          gsize at =
            ((gsize)self->projects.zone[project] * ZB_N_SOURCES + self->projects.source[project]) *
              ZB_N_CURRENCIES +
            ((events->kind[row] & ZB_KIND_VND) != 0 ? ZB_VND : ZB_USD);

          if (__builtin_add_overflow (sums[at], events->amount[row], &sums[at]))
            self->overflow = TRUE;
        }
    }
}
