/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* After a commit of few records: reads the projects it outdated with all their events, as small
 * columns of their own, and puts them in the place of the old ones. One walk takes the old rows
 * out and block moves let the new ones in, so an edit costs milliseconds among three million
 * events, and no copy. */

#include "config.h"

#include "stats/zb-ledger-update.h"

#include <string.h>

#include "stats/zb-ledger-build.h"
#include "stats/zb-ledger-load.h"
#include "stats/zb-ledger-private.h"

#define FEW 256    /* records of one update that are read by themselves */
#define MANY 20000 /* events that are no longer few */

/* Public functions of ZbOutdated stand first: everything below is about them. */

ZbOutdated *
zb_outdated_new (void)
{
  ZbOutdated *self = g_new0 (ZbOutdated, 1);

  self->projects = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->events = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
zb_outdated_free (ZbOutdated *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->projects);
  g_array_unref (self->events);
  g_free (self);
}

gboolean
zb_outdated_is_empty (const ZbOutdated *self)
{
  return self->sets == 0 && self->projects->len == 0 && self->events->len == 0;
}

gboolean
zb_outdated_is_whole (const ZbOutdated *self)
{
  for (guint i = 0; i < ZB_N_SETS; i++)
    if ((self->sets & ZB_SET_BIT (i)) != 0 && zb_set_infos[i].whole)
      return TRUE;
  return FALSE;
}

void
zb_outdated_add (ZbOutdated *self, const char *reg, const GArray *ids)
{
  guint sets = zb_sets_of_register (reg);
  GArray *few = NULL;

  if (g_str_equal (reg, "project"))
    few = self->projects;
  else if (g_str_equal (reg, "project_event"))
    few = self->events;

  for (guint i = 0; i < ZB_N_SETS; i++)
    {
      if ((sets & ZB_SET_BIT (i)) == 0)
        continue;
      if (zb_set_infos[i].followed && ids != NULL && few->len + ids->len <= FEW)
        g_array_append_vals (few, ids->data, ids->len);
      else
        self->sets |= ZB_SET_BIT (i);
    }
}

static void
add_id (GHashTable *ids, gint64 id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* The projects that @events were of when the columns were made. Few ids lie close together: most
 * of the rows are told by the range alone. */
static void
add_owners (const ZbColumns *columns, const GArray *events, GHashTable *projects)
{
  const gint64 *ids = (const gint64 *)(gpointer)events->data;
  gint64 low = G_MAXINT64;
  gint64 high = G_MININT64;

  for (guint i = 0; i < events->len; i++)
    {
      low = MIN (low, ids[i]);
      high = MAX (high, ids[i]);
    }
  for (gsize row = 0; row < columns->events.n && events->len > 0; row++)
    {
      gint64 id = columns->events.id[row];

      if (id < low || id > high)
        continue;
      for (guint i = 0; i < events->len; i++)
        if (ids[i] == id)
          add_id (projects, columns->projects.id[columns->events.project[row]]);
    }
}

/* The projects that are outdated, by themselves or through an event as it was or as it is. */
static GHashTable *
find_projects (ZbStore *store,
               ZbLedger *ledger,
               const ZbOutdated *outdated,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GHashTable) projects =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) records = NULL;
  const ZbColumns *columns;

  for (guint i = 0; i < outdated->projects->len; i++)
    add_id (projects, g_array_index (outdated->projects, gint64, i));
  columns = zb_ledger_begin_read (ledger);
  if (columns != NULL)
    {
      add_owners (columns, outdated->events, projects);
      zb_ledger_end_read (ledger);
    }

  records = zb_store_fetch (store, zb_register_find ("project_event"),
                            (const gint64 *)(gpointer)outdated->events->data, outdated->events->len,
                            cancellable, error);
  if (records == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      const ZbRecord *record = g_ptr_array_index (records, i);

      if (record != NULL)
        add_id (projects, zb_record_get_integer (record, "project"));
    }
  return g_steal_pointer (&projects);
}

static gint
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

static GArray *
sort_keys (GHashTable *table)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_vals (ids, key, 1);
  g_array_sort (ids, compare_ids);
  return ids;
}

/* The projects themselves; those that are gone stay without a grant. FALSE where a zone is new. */
static gboolean
add_projects (ZbReader *reader, ZbColumns *patch, const GArray *ids, const GPtrArray *records)
{
  for (guint i = 0; i < ids->len; i++)
    {
      const ZbRecord *record = g_ptr_array_index (records, i);
      g_autoptr (ZbRecord) gone = NULL;

      if (record == NULL)
        record = gone =
          zb_record_new (zb_register_find ("project"), g_array_index (ids, gint64, i));
      zb_reader_add_record (reader, ZB_SET_PROJECTS, record);
      if (gone == NULL && patch->projects.zone[patch->projects.n - 1] == 0)
        return FALSE;
    }
  return TRUE;
}

/* Ids of all events that the projects @ids had when the columns were made. */
static void
add_standing_events (GHashTable *events, ZbLedger *ledger, const GArray *ids)
{
  const ZbColumns *columns = zb_ledger_begin_read (ledger);
  g_autofree guint8 *marked = NULL;

  if (columns == NULL)
    return;
  marked = g_malloc0 (columns->projects.n / 8 + 1);
  for (guint i = 0; i < ids->len; i++)
    {
      guint32 project = zb_columns_find_project (columns, g_array_index (ids, gint64, i));

      if (project != G_MAXUINT32)
        marked[project / 8] |= (guint8)(1u << (project % 8));
    }
  for (gsize row = 0; row < columns->events.n; row++)
    {
      guint32 project = columns->events.project[row];

      if ((marked[project / 8] >> (project % 8) & 1) != 0)
        add_id (events, columns->events.id[row]);
    }
  zb_ledger_end_read (ledger);
}

/* All events that the projects may have now: those they had, and those that changed. */
static GArray *
find_events (ZbLedger *ledger, const ZbOutdated *outdated, const GArray *projects)
{
  g_autoptr (GHashTable) events = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < outdated->events->len; i++)
    add_id (events, g_array_index (outdated->events, gint64, i));
  add_standing_events (events, ledger, projects);
  return sort_keys (events);
}

static GPtrArray *
fetch (ZbStore *store,
       const char *reg,
       const GArray *ids,
       GCancellable *cancellable,
       GError **error)
{
  return zb_store_fetch (store, zb_register_find (reg), (const gint64 *)(gpointer)ids->data,
                         ids->len, cancellable, error);
}

/* Into @patch through a reader that knows the places of the columns that stand. */
static gboolean
fill_projects (ZbColumns *patch, ZbLedger *ledger, const GArray *ids, const GPtrArray *records)
{
  const ZbColumns *standing = zb_ledger_begin_read (ledger);
  gboolean known;

  if (standing == NULL)
    return FALSE;
  {
    g_autoptr (ZbReader) reader = zb_reader_new (patch, standing);

    known = add_projects (reader, patch, ids, records);
  }
  zb_ledger_end_read (ledger);
  return known;
}

static void
fill_events (ZbColumns *patch, const GPtrArray *records)
{
  g_autoptr (ZbReader) reader = zb_reader_new (patch, patch);

  for (guint i = 0; i < records->len; i++)
    if (g_ptr_array_index (records, i) != NULL)
      zb_reader_add_record (reader, ZB_SET_EVENTS, g_ptr_array_index (records, i));
  zb_reader_finish (reader);
}

ZbColumns *
zb_columns_fetch (ZbStore *store,
                  ZbLedger *ledger,
                  const ZbOutdated *outdated,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (ZbColumns) patch = zb_columns_new ();
  g_autoptr (GHashTable) projects = find_projects (store, ledger, outdated, cancellable, error);
  g_autoptr (GArray) ids = projects == NULL ? NULL : sort_keys (projects);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GArray) events = NULL;

  if (ids == NULL)
    return NULL;
  records = fetch (store, "project", ids, cancellable, error);
  if (records == NULL || !fill_projects (patch, ledger, ids, records))
    return NULL;

  events = find_events (ledger, outdated, ids);
  if (events->len > MANY)
    return NULL;
  g_clear_pointer (&records, g_ptr_array_unref);
  records = fetch (store, "project_event", events, cancellable, error);
  if (records == NULL)
    return NULL;
  fill_events (patch, records);
  return g_steal_pointer (&patch);
}
