/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The arrays themselves: making, growing, finding, freeing. What fills them is zb-ledger-load.c. */

#include "config.h"

#include "stats/zb-ledger-columns.h"

#include <string.h>

static inline GArray **
get_rows (const ZbColumns *self, ZbSetId set)
{
  return (GArray **)((char *)self + zb_set_infos[set].offset);
}

static inline ZbSet *
get_set (const ZbColumns *self, ZbSetId set)
{
  return (ZbSet *)((char *)self + zb_set_infos[set].offset);
}

static void
resize (ZbColumns *self, ZbSetId set, gsize n)
{
  const ZbSetInfo *info = &zb_set_infos[set];
  ZbSet *columns = get_set (self, set);

  for (guint i = 0; i < info->n_columns; i++)
    columns->column[i] =
      g_realloc_n (columns->column[i], MAX (n, 1), zb_cell_get_size (info->columns[i].type));
  columns->allocated = n;
}

/* Gives back what a row of a set owns. */
static void
clear_row (const ZbSetInfo *info, char *row)
{
  for (guint i = 0; i < info->n_columns; i++)
    if (info->columns[i].type == ZB_CELL_TEXT)
      g_free (*(char **)(row + info->columns[i].offset));
}

static void
free_set (ZbColumns *self, ZbSetId set)
{
  const ZbSetInfo *info = &zb_set_infos[set];

  if (info->row_size > 0)
    {
      GArray *rows = *get_rows (self, set);

      for (guint i = 0; i < rows->len; i++)
        clear_row (info, rows->data + i * info->row_size);
      g_array_unref (rows);
      return;
    }
  for (guint i = 0; i < info->n_columns; i++)
    g_free (get_set (self, set)->column[i]);
}

/* What is made from other columns begins as the description says. */
static void
begin_derived (ZbColumns *self, ZbSetId set, gsize row)
{
  const ZbSetInfo *info = &zb_set_infos[set];

  for (guint i = 0; i < info->n_columns; i++)
    if (info->columns[i].derived)
      *(gint32 *)zb_columns_cell (self, set, i, row) = info->columns[i].initial;
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

static guint32
find_id (const gint64 *ids, gsize n, gint64 id)
{
  const gint64 *found = n == 0 ? NULL : bsearch (&id, ids, n, sizeof id, compare_id);

  return found == NULL ? G_MAXUINT32 : (guint32)(found - ids);
}

/* Subjects stand together in most sets: the one before often tells. */
static void
place_subjects (ZbColumns *self, ZbSetId set)
{
  const ZbSetInfo *info = &zb_set_infos[set];
  const ZbSet *columns = get_set (self, set);
  const gint64 *subjects = columns->column[info->subject];
  const guint8 *is_project = info->is_project < 0 ? NULL : columns->column[info->is_project];
  gboolean all_projects = info->is_project == ZB_OF_PROJECT;
  guint32 *projects = columns->column[info->project];

  for (gsize i = 0; i < columns->n; i++)
    {
      if (i > 0 && subjects[i] == subjects[i - 1])
        projects[i] = projects[i - 1];
      else if (all_projects || (is_project != NULL && is_project[i] != 0))
        projects[i] = zb_columns_find_project (self, subjects[i]);
      else
        projects[i] = find_first_project (self, subjects[i]);
    }
}

/* Of each project the investor with the largest share, the first of equal ones. */
static void
place_investors (ZbColumns *self)
{
  const ZbInvestorColumns *investors = &self->investors;
  ZbProjectColumns *projects = &self->projects;
  g_autofree guint32 *best = g_new0 (guint32, MAX (projects->n, 1)); /* row + 1 */

  for (gsize i = 0; i < investors->n; i++)
    {
      guint32 project = investors->project[i];

      if (project != G_MAXUINT32 &&
          (best[project] == 0 || investors->percent[i] > investors->percent[best[project] - 1]))
        best[project] = (guint32)i + 1;
    }
  for (gsize i = 0; i < projects->n; i++)
    projects->investor[i] =
      best[i] == 0 ? G_MAXUINT32
                   : zb_columns_find_organisation (self, investors->organisation[best[i] - 1]);
}

/* Public functions. */

ZbColumns *
zb_columns_new (void)
{
  ZbColumns *self = g_new0 (ZbColumns, 1);

  for (ZbSetId set = 0; set < ZB_N_SETS; set++)
    if (zb_set_infos[set].row_size > 0)
      {
        *get_rows (self, set) = g_array_new (FALSE, TRUE, (guint)zb_set_infos[set].row_size);
        if (zb_set_infos[set].begins_with_none)
          zb_columns_add_row (self, set);
      }
  return self;
}

void
zb_columns_free (ZbColumns *self)
{
  if (self == NULL)
    return;

  for (ZbSetId set = 0; set < ZB_N_SETS; set++)
    free_set (self, set);
  g_free (self->opening.amount);
  g_free (self);
}

guint32
zb_columns_find_project (const ZbColumns *self, gint64 id)
{
  return find_id (self->projects.id, self->projects.n, id);
}

guint32
zb_columns_find_organisation (const ZbColumns *self, gint64 id)
{
  return find_id (self->organisations.id, self->organisations.n, id);
}

guint16
zb_columns_find_place (const ZbColumns *self, ZbSetId set, gint64 id)
{
  const GArray *rows = *get_rows (self, set);
  guint low = 1;
  guint high = rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (*(gint64 *)zb_columns_cell (self, set, 0, middle) < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low < rows->len && *(gint64 *)zb_columns_cell (self, set, 0, low) == id ? (guint16)low : 0;
}

guint16
zb_columns_find_zone (const ZbColumns *self, gint64 id)
{
  return zb_columns_find_place (self, ZB_SET_ZONES, id);
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
zb_columns_add_row (ZbColumns *self, ZbSetId set)
{
  ZbSet *columns = get_set (self, set);
  gsize row;

  if (zb_set_infos[set].row_size > 0)
    {
      GArray *rows = *get_rows (self, set);

      row = rows->len;
      g_array_set_size (rows, rows->len + 1);
    }
  else
    {
      if (columns->n == columns->allocated)
        resize (self, set, grown (columns->allocated));
      row = columns->n++;
    }
  begin_derived (self, set, row);
  return row;
}

const ZbSet *
zb_columns_get_set (const ZbColumns *self, ZbSetId set)
{
  return get_set (self, set);
}

gsize
zb_columns_get_n_rows (const ZbColumns *self, ZbSetId set)
{
  return zb_set_infos[set].row_size > 0 ? (*get_rows (self, set))->len : get_set (self, set)->n;
}

gpointer
zb_columns_cell (const ZbColumns *self, ZbSetId set, guint column, gsize row)
{
  const ZbSetInfo *info = &zb_set_infos[set];
  const ZbColumnInfo *cell = &info->columns[column];

  if (info->row_size > 0)
    return (*get_rows (self, set))->data + row * info->row_size + cell->offset;
  return (char *)get_set (self, set)->column[column] + row * zb_cell_get_size (cell->type);
}

void
zb_columns_move_rows (ZbColumns *self, ZbSetId set, gsize to, gsize from, gsize n)
{
  const ZbSetInfo *info = &zb_set_infos[set];

  if (n == 0 || to == from)
    return;
  for (guint i = 0; i < info->n_columns; i++)
    memmove (zb_columns_cell (self, set, i, to), zb_columns_cell (self, set, i, from),
             n * zb_cell_get_size (info->columns[i].type));
}

void
zb_columns_copy_row (ZbColumns *self, ZbSetId set, gsize to, const ZbColumns *other, gsize from)
{
  const ZbSetInfo *info = &zb_set_infos[set];

  for (guint i = 0; i < info->n_columns; i++)
    memcpy (zb_columns_cell (self, set, i, to), zb_columns_cell (other, set, i, from),
            zb_cell_get_size (info->columns[i].type));
}

void
zb_columns_place (ZbColumns *self)
{
  for (ZbSetId set = 0; set < ZB_N_SETS; set++)
    if (zb_set_infos[set].subject >= 0)
      place_subjects (self, set);
  place_investors (self);
}

void
zb_columns_swap_set (ZbColumns *self, ZbColumns *other, ZbSetId set)
{
  const ZbSetInfo *info = &zb_set_infos[set];
  gsize size =
    info->row_size > 0 ? sizeof (GArray *) : sizeof (ZbSet) + info->n_columns * sizeof (gpointer);
  g_autofree gpointer kept = g_memdup2 ((char *)self + info->offset, size);

  memcpy ((char *)self + info->offset, (char *)other + info->offset, size);
  memcpy ((char *)other + info->offset, kept, size);
}

void
zb_columns_trim (ZbColumns *self)
{
  for (ZbSetId set = 0; set < ZB_N_SETS; set++)
    if (zb_set_infos[set].row_size == 0)
      resize (self, set, get_set (self, set)->n);
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
