/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the book into columns: one walk over the descriptions for all sets, from rows of a query or
 * from records. References become indices here. Events alone are taken apart by themselves, since
 * one of both currencies takes two rows; their order is made by zb-ledger-build.c. */

#include "config.h"

#include "stats/zb-ledger-load.h"

#include <string.h>

#include "stats/zb-ledger-build.h"

#define N_KNOWN_PLACES 1024

/* Where the projects are found while three events a project ask for them. */
typedef struct
{
  guint32 *slots; /* index + 1; 0: free */
  gsize mask;
} IdTable;

struct _ZbReader
{
  ZbColumns *columns;
  const ZbColumns *places; /* where references to places are looked up */
  ZbSetId set;             /* that is being read */
  ZbBuilder builder;
  IdTable table;
  guint32 last; /* project of the row before */
  struct
  {
    gint64 id;
    ZbSetId set;
    guint16 place;
  } known[N_KNOWN_PLACES]; /* those found last, each at its hash */
};

/* Where the cells of one row come from: one of both. */
typedef struct
{
  const ZbRow *row;
  const ZbRecord *record;
} Source;

static gsize
hash_id (gint64 id)
{
  guint64 hash = (guint64)id * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return (gsize)(hash >> 20);
}

static void
table_fill (IdTable *table, const ZbProjectColumns *projects)
{
  gsize size = 16;

  while (size < projects->n * 2)
    size *= 2;
  table->mask = size - 1;
  table->slots = g_new0 (guint32, size);
  for (gsize i = 0; i < projects->n; i++)
    {
      gsize at = hash_id (projects->id[i]) & table->mask;

      while (table->slots[at] != 0)
        at = (at + 1) & table->mask;
      table->slots[at] = (guint32)i + 1;
    }
}

static guint32
table_find (const IdTable *table, const ZbProjectColumns *projects, gint64 id)
{
  gsize at = hash_id (id) & table->mask;

  for (; table->slots[at] != 0; at = (at + 1) & table->mask)
    if (projects->id[table->slots[at] - 1] == id)
      return table->slots[at] - 1;
  return G_MAXUINT32;
}

static inline gboolean
is_null (const Source *source, const ZbColumnInfo *cell, int column)
{
  return source->row != NULL ? zb_row_is_null (source->row, column)
                             : zb_record_is_null (source->record, cell->name);
}

/* 0 where there is nothing. */
static inline gint64
get_integer (const Source *source, const ZbColumnInfo *cell, int column)
{
  if (source->row != NULL)
    return zb_row_get_integer (source->row, column);
  return g_str_equal (cell->name, "id") ? source->record->id
                                        : zb_record_get_integer (source->record, cell->name);
}

static inline const char *
get_text (const Source *source, const ZbColumnInfo *cell, int column)
{
  return source->row != NULL ? zb_row_get_text (source->row, column)
                             : zb_record_get_text (source->record, cell->name);
}

/* "2021-12-28" in a tight loop; anything shorter is read by zb_date_to_int (). */
static gint32
read_day (const char *text)
{
  gint32 day = 0;

  if (text == NULL)
    return 0;
  if (strlen (text) != ZB_DATE_LENGTH - 1)
    return zb_date_to_int (text, FALSE);
  for (guint i = 0; i < ZB_DATE_LENGTH - 1; i++)
    if (text[i] != '-')
      day = day * 10 + (text[i] - '0');
  return day;
}

/* Which months a reporting period covers, bit 0 for January. */
static guint16
read_months (const char *code)
{
  ZbPeriod period;
  gint32 first, last;

  if (code == NULL || !zb_period_from_code (code, &period))
    return 0;
  zb_period_get_days (period, 2000, &first, &last);
  return (guint16)((1u << (last / 100 % 100)) - (1u << (first / 100 % 100 - 1)));
}

static ZbPeriod
read_period (const char *code)
{
  ZbPeriod period = ZB_PERIOD_Y;

  if (code != NULL)
    zb_period_from_code (code, &period);
  return period;
}

static guint8
read_code (const ZbColumnInfo *cell, const char *code)
{
  for (guint i = 0; cell->codes[i] != NULL && code != NULL; i++)
    if (strcmp (code, cell->codes[i]) == 0)
      return (guint8)i;
  return cell->otherwise;
}

/* "a;b" as bits. */
static guint8
read_codes (const ZbColumnInfo *cell, const char *text)
{
  guint8 bits = 0;

  while (text != NULL && *text != '\0')
    {
      gsize length = strcspn (text, ";");

      for (guint i = 0; cell->codes[i] != NULL; i++)
        if (strlen (cell->codes[i]) == length && strncmp (text, cell->codes[i], length) == 0)
          bits |= (guint8)(1u << i);
      text += length + (text[length] == ';');
    }
  return bits;
}

/* The division of "2018:2732": 27. */
static guint16
read_division (const char *text)
{
  const char *code = text == NULL ? NULL : strchr (text, ':');

  if (code == NULL || !g_ascii_isdigit (code[1]) || !g_ascii_isdigit (code[2]))
    return 0;
  return (guint16)((code[1] - '0') * 10 + (code[2] - '0') +
                   (g_str_has_prefix (text, "2025") ? ZB_DIVISION_2025 : 0));
}

static guint16
read_country (const char *code)
{
  return code == NULL || code[0] == '\0' ? 0 : (guint16)((guint8)code[0] << 8 | (guint8)code[1]);
}

static guint16
find_place (ZbReader *self, ZbSetId set, gint64 id)
{
  gsize at = hash_id (id ^ (gint64)set) % N_KNOWN_PLACES;

  if (id == 0)
    return 0;
  if (self->known[at].id != id || self->known[at].set != set)
    {
      self->known[at].id = id;
      self->known[at].set = set;
      self->known[at].place = zb_columns_find_place (self->places, set, id);
    }
  return self->known[at].place;
}

/* Mostly the project of the row before or the next one; the table is made when it is neither. */
static guint32
find_project (ZbReader *self, gint64 id)
{
  const ZbProjectColumns *projects = &self->columns->projects;

  for (guint32 near = self->last; near < projects->n && near <= self->last + 1; near++)
    if (projects->id[near] == id)
      return self->last = near;
  if (self->table.slots == NULL)
    table_fill (&self->table, projects);
  return self->last = table_find (&self->table, projects, id);
}

static void
read_cell (ZbReader *self,
           const Source *source,
           const ZbColumnInfo *cell,
           int column,
           gpointer place)
{
  switch (cell->type)
    {
    case ZB_CELL_INTEGER:
      *(gint64 *)place =
        is_null (source, cell, column) ? ZB_NO_VALUE : get_integer (source, cell, column);
      break;
    case ZB_CELL_ID:
      *(gint64 *)place = get_integer (source, cell, column);
      break;
    case ZB_CELL_NUMBER:
      *(gint32 *)place = (gint32)get_integer (source, cell, column);
      break;
    case ZB_CELL_SHORT:
      *(guint16 *)place = (guint16)get_integer (source, cell, column);
      break;
    case ZB_CELL_BYTE:
      *(guint8 *)place = (guint8)get_integer (source, cell, column);
      break;
    case ZB_CELL_DAY:
      *(gint32 *)place = read_day (get_text (source, cell, column));
      break;
    case ZB_CELL_PERIOD:
      *(ZbPeriod *)place = read_period (get_text (source, cell, column));
      break;
    case ZB_CELL_MONTHS:
      *(guint16 *)place = read_months (get_text (source, cell, column));
      break;
    case ZB_CELL_CODE:
      *(guint8 *)place = read_code (cell, get_text (source, cell, column));
      break;
    case ZB_CELL_CODES:
      *(guint8 *)place = read_codes (cell, get_text (source, cell, column));
      break;
    case ZB_CELL_TEXT:
      *(char **)place = g_strdup (get_text (source, cell, column));
      break;
    case ZB_CELL_WORD:
      *(const char **)place = g_intern_string (get_text (source, cell, column));
      break;
    case ZB_CELL_PLACE:
      *(guint16 *)place = find_place (self, cell->target, get_integer (source, cell, column));
      break;
    case ZB_CELL_COUNTRY:
      *(guint16 *)place = read_country (get_text (source, cell, column));
      break;
    case ZB_CELL_DIVISION:
      *(guint16 *)place = read_division (get_text (source, cell, column));
      break;
    case ZB_CELL_PROJECT:
    case ZB_N_CELL_TYPES:
    default:
      g_assert_not_reached ();
    }
}

/* Columns of the query and of the record, by the order of the description. */
static void
read_event (ZbReader *self, const Source *source)
{
  static const ZbColumnInfo cells[] = {
    { .name = "id" },   { .name = "project" },   { .name = "date" },
    { .name = "type" }, { .name = "delta_usd" }, { .name = "delta_vnd" },
  };
  gint64 project = get_integer (source, &cells[1], 1);
  ZbEventRow event = {
    .id = get_integer (source, &cells[0], 0),
    .day = read_day (get_text (source, &cells[2], 2)),
    .usd = get_integer (source, &cells[4], 4),
    .vnd = get_integer (source, &cells[5], 5),
  };

  if (!zb_event_type_from_code (get_text (source, &cells[3], 3), &event.type) || event.day == 0)
    return;
  event.project = find_project (self, project);
  if (event.project != G_MAXUINT32)
    zb_builder_add_event (&self->builder, &event);
}

static void
read_source (ZbReader *self, ZbSetId set, const Source *source)
{
  const ZbSetInfo *info = &zb_set_infos[set];
  gsize at;
  int column = 0;

  if (set == ZB_SET_EVENTS)
    {
      read_event (self, source);
      return;
    }
  at = zb_columns_add_row (self->columns, set);
  for (guint i = 0; i < info->n_columns; i++)
    if (!info->columns[i].derived)
      read_cell (self, source, &info->columns[i], column++,
                 zb_columns_cell (self->columns, set, i, at));
}

static gboolean
read_row (const ZbRow *row, gpointer user_data)
{
  ZbReader *self = user_data;
  const Source source = { .row = row };

  read_source (self, self->set, &source);
  return TRUE;
}

/* Public functions. */

ZbReader *
zb_reader_new (ZbColumns *columns, const ZbColumns *places)
{
  ZbReader *self = g_new0 (ZbReader, 1);

  self->columns = columns;
  self->places = places;
  zb_builder_init (&self->builder, columns);
  return self;
}

void
zb_reader_free (ZbReader *self)
{
  if (self == NULL)
    return;

  zb_builder_clear (&self->builder);
  g_free (self->table.slots);
  g_free (self);
}

void
zb_reader_add_record (ZbReader *self, ZbSetId set, const ZbRecord *record)
{
  const Source source = { .record = record };

  read_source (self, set, &source);
}

void
zb_reader_finish (ZbReader *self)
{
  zb_builder_finish (&self->builder);
}

ZbColumns *
zb_columns_load (ZbStore *store,
                 guint sets,
                 const ZbColumns *standing,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (ZbColumns) columns = zb_columns_new ();
  gboolean whole = (sets & ZB_SET_BIT (ZB_SET_PROJECTS)) != 0;
  g_autoptr (ZbReader) reader = zb_reader_new (columns, whole ? columns : standing);

  for (ZbSetId set = 0; set < ZB_N_SETS; set++)
    {
      g_autofree char *query = g_strconcat ("ledger-", zb_set_infos[set].name, NULL);

      if ((sets & ZB_SET_BIT (set)) == 0)
        continue;
      reader->set = set;
      if (!zb_store_read (store, query, read_row, reader, cancellable, error))
        return NULL;
    }
  zb_columns_trim (columns);
  if (whole)
    {
      zb_reader_finish (reader);
      zb_columns_place (columns);
      zb_columns_open_years (columns);
    }
  return g_steal_pointer (&columns);
}
