/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The walks over what enterprises report and over the areas of the zones. */

#include "config.h"

#include "stats/zb-figure-private.h"

static void
add (ZbPass *self, gint64 *sum, gint64 value)
{
  if (__builtin_add_overflow (*sum, value, sum))
    self->overflow = TRUE;
}

/* Sum of the columns named by @bits at @row; FALSE where none has a value. */
static gboolean
sum_row (ZbPass *self,
         gint64 *const *columns,
         guint n_columns,
         guint32 bits,
         gsize row,
         gint64 *sum)
{
  gboolean found = FALSE;

  *sum = 0;
  for (guint i = 0; i < n_columns; i++)
    if ((bits >> i & 1) != 0 && columns[i][row] != ZB_NO_VALUE)
      {
        add (self, sum, columns[i][row]);
        found = TRUE;
      }
  return found;
}

/* Months of the pass's days whose reports count: a period's report counts from the first day of the
 * period's last month, so that the running quarter's estimate is in the figure of late December. */
static guint
get_months (const ZbPass *self)
{
  guint first = (guint)(self->first / 100 % 100);
  guint last = (guint)(self->last / 100 % 100);

  return (1u << last) - (1u << (first - 1));
}

static gint32
get_period_end (guint year, guint months)
{
  guint last = 32 - (guint)__builtin_clz (months);
  gint32 first_day, last_day;

  zb_period_get_days (ZB_PERIOD_M01 + last - 1, (gint)year, &first_day, &last_day);
  return last_day;
}

static gsize
find_year (const ZbReportColumns *reports, guint year)
{
  gsize low = 0;
  gsize high = reports->n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (reports->year[middle] < year)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Whether the report lies within @months and after what was counted of the same subject already. */
static gboolean
is_counted (const ZbReportColumns *reports, gsize row, guint months, guint taken)
{
  guint own = reports->months[row];

  return own != 0 && (own & ~months) == 0 && (own & taken) == 0;
}

/* The last month that any report of the book reaches, among @months: whose reports tell a stock. */
static guint
find_last_month (ZbPass *self, gsize from, gsize to, guint months)
{
  const ZbReportColumns *reports = &self->columns->reports;
  guint found = 0;
  gint64 sum;

  for (gsize i = from; i < to; i++)
    if (is_counted (reports, i, months, 0) && reports->months[i] > found &&
        sum_row (self, reports->value, ZB_N_REPORT_MEASURES, self->rule->measures, i, &sum))
      found = reports->months[i];
  return found == 0 ? 0 : 31 - (guint)__builtin_clz (found);
}

static void
add_report (ZbPass *self, gsize row, gint64 value)
{
  const ZbReportColumns *reports = &self->columns->reports;
  guint32 project = reports->project[row];
  ZbTally *tally = &self->tallies[zb_pass_place (self, project)];

  add (self, &tally->value, value);
  tally->n_records++;
  if (reports->basis[row] == ZB_BASIS_ESTIMATED)
    {
      add (self, &tally->estimated_value, value);
      tally->n_estimated++;
    }
  if (get_period_end (reports->year[row], reports->months[row]) > self->last)
    tally->running = TRUE;
  if (self->ids != NULL)
    g_array_append_val (self->ids, reports->id[row]);
}

/* A report without a project is of no zone. */
static gboolean
wants_report (ZbPass *self, gsize row)
{
  guint32 project = self->columns->reports.project[row];

  if (zb_pass_place (self, project) == G_MAXUINT)
    return FALSE;
  if (self->zone == G_MAXUINT16)
    return TRUE;
  return project != G_MAXUINT32 && self->columns->projects.zone[project] == self->zone;
}

/* The newest entries of one zone, rows [@from, @to) of the areas, up to the cut-off: that of the
 * whole zone, or those of its phases where they are newer. */
static void
add_zone_areas (ZbPass *self, guint from, guint to, GArray *chosen)
{
  const ZbAreaRow *rows = (const ZbAreaRow *)self->columns->areas->data;
  gint whole = -1;

  g_array_set_size (chosen, 0);
  for (guint i = from; i < to && rows[i].as_of <= self->last; i++)
    if (rows[i].phase == 0)
      whole = (gint)i;
  for (guint i = from; i < to && rows[i].as_of <= self->last; i++)
    {
      gboolean replaced = FALSE;

      if (rows[i].phase == 0 || (whole >= 0 && rows[i].as_of <= rows[whole].as_of))
        continue;
      for (guint j = 0; j < chosen->len && !replaced; j++)
        if (rows[g_array_index (chosen, guint, j)].phase == rows[i].phase)
          {
            g_array_index (chosen, guint, j) = i;
            replaced = TRUE;
          }
      if (!replaced)
        g_array_append_val (chosen, i);
    }
  if (chosen->len == 0 && whole >= 0)
    g_array_append_val (chosen, whole);
}

static gint64
sum_areas (ZbPass *self, const ZbAreaRow *row, guint32 bits)
{
  gint64 sum = 0;

  for (guint i = 0; i < ZB_N_AREAS; i++)
    if ((bits >> i & 1) != 0 && row->area[i] != ZB_NO_VALUE)
      add (self, &sum, row->area[i]);
  return sum;
}

/* The group of an entry: its zone, or the phase it is of; G_MAXUINT: not asked for. */
static guint
place_area (const ZbPass *self, const ZbAreaRow *row)
{
  guint group = 0;

  if (self->grouping == NULL)
    return 0;
  if (self->grouping->by == ZB_BY_ZONE)
    group = zb_columns_find_zone (self->columns, row->zone);
  else if (self->grouping->by == ZB_BY_PHASE)
    group = zb_columns_find_place (self->columns, ZB_SET_PHASES, row->phase);
  if (self->only == G_MAXUINT32)
    return group;
  return group == self->only ? 0 : G_MAXUINT;
}

static void
add_area (ZbPass *self, const ZbAreaRow *row)
{
  const ZbFigureRule *rule = self->rule;
  guint place = place_area (self, row);
  ZbTally *tally = &self->tallies[place == G_MAXUINT ? 0 : place];

  if (place == G_MAXUINT)
    return;

  add (self, &tally->value,
       sum_areas (self, row, rule->measures) - sum_areas (self, row, rule->less));
  add (self, &tally->denominator, sum_areas (self, row, rule->denominators));
  tally->n_records++;
  if (self->ids != NULL)
    g_array_append_val (self->ids, row->id);
}

/* Public functions. */

void
zb_pass_reports (ZbPass *self)
{
  const ZbReportColumns *reports = &self->columns->reports;
  guint year = (guint)(self->first / 10000);
  gsize from = find_year (reports, year);
  gsize to = find_year (reports, year + 1);
  guint months = get_months (self);
  guint last_month = self->rule->last_only ? find_last_month (self, from, to, months) : 0;
  guint taken = 0;
  gint64 subject = 0;

  for (gsize i = from; i < to; i++)
    {
      gint64 value;

      if (reports->subject[i] != subject)
        {
          subject = reports->subject[i];
          taken = 0;
        }
      if (!is_counted (reports, i, months, taken))
        continue;
      if (self->rule->last_only && (reports->months[i] >> last_month) != 1)
        continue;
      if (!sum_row (self, reports->value, ZB_N_REPORT_MEASURES, self->rule->measures, i, &value))
        continue;
      taken |= reports->months[i];
      if (wants_report (self, i))
        add_report (self, i, value);
    }
}

void
zb_pass_areas (ZbPass *self)
{
  const ZbAreaRow *rows = (const ZbAreaRow *)self->columns->areas->data;
  guint n = self->columns->areas->len;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint from = 0, to; from < n; from = to)
    {
      guint16 zone = zb_columns_find_zone (self->columns, rows[from].zone);

      for (to = from + 1; to < n && rows[to].zone == rows[from].zone;)
        to++;
      if (self->zone != G_MAXUINT16 && self->zone != zone)
        continue;
      add_zone_areas (self, from, to, chosen);
      for (guint i = 0; i < chosen->len; i++)
        add_area (self, &rows[g_array_index (chosen, guint, i)]);
    }
}
