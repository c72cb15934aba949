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
  return self->parts == 0 && self->projects->len == 0 && self->events->len == 0;
}

void
zb_outdated_add (ZbOutdated *self, const char *reg, const GArray *ids)
{
  ZbLedgerPart part = zb_ledger_part_of (reg);
  GArray *few = NULL;

  if (g_str_equal (reg, "project"))
    few = self->projects;
  else if (g_str_equal (reg, "project_event"))
    few = self->events;

  if (few != NULL && ids != NULL && few->len + ids->len <= FEW)
    g_array_append_vals (few, ids->data, ids->len);
  else
    self->parts |= part;
  if (g_str_equal (reg, "project"))
    self->parts |=
      ZB_LEDGER_REPORTS; /* which enterprise a project is of tells where its reports belong */
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
add_projects (ZbColumns *patch, ZbLedger *ledger, const GArray *ids, const GPtrArray *records)
{
  const ZbColumns *columns = zb_ledger_begin_read (ledger);
  gboolean known = columns != NULL;

  for (guint i = 0; i < ids->len && known; i++)
    {
      const ZbRecord *record = g_ptr_array_index (records, i);
      gsize at = zb_columns_add_project (patch);

      patch->projects.id[at] = g_array_index (ids, gint64, i);
      patch->projects.zone[at] = 0;
      patch->projects.source[at] = ZB_SOURCE_DOMESTIC;
      patch->projects.granted[at] = ZB_NEVER;
      patch->projects.closed[at] = ZB_NEVER;
      if (record == NULL)
        continue;
      patch->projects.zone[at] =
        zb_columns_find_zone (columns, zb_record_get_integer (record, "zone"));
      if (g_strcmp0 (zb_record_get_text (record, "source"), "FDI") == 0)
        patch->projects.source[at] = ZB_SOURCE_FDI;
      known = patch->projects.zone[at] != 0;
    }
  if (columns != NULL)
    zb_ledger_end_read (ledger);
  return known;
}

static void
add_event (ZbBuilder *builder, const ZbRecord *record)
{
  ZbEventRow event = {
    .id = record->id,
    .project =
      zb_columns_find_project (builder->columns, zb_record_get_integer (record, "project")),
    .day = zb_date_to_int (zb_record_get_text (record, "date"), FALSE),
    .usd = zb_record_get_integer (record, "delta_usd"),
    .vnd = zb_record_get_integer (record, "delta_vnd"),
  };

  if (event.project != G_MAXUINT32 && event.day != 0 &&
      zb_event_type_from_code (zb_record_get_text (record, "type"), &event.type))
    zb_builder_add_event (builder, &event);
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
  ZbBuilder builder;

  if (ids == NULL)
    return NULL;
  records = zb_store_fetch (store, zb_register_find ("project"),
                            (const gint64 *)(gpointer)ids->data, ids->len, cancellable, error);
  if (records == NULL || !add_projects (patch, ledger, ids, records))
    return NULL;

  events = find_events (ledger, outdated, ids);
  if (events->len > MANY)
    return NULL;
  g_clear_pointer (&records, g_ptr_array_unref);
  records =
    zb_store_fetch (store, zb_register_find ("project_event"),
                    (const gint64 *)(gpointer)events->data, events->len, cancellable, error);
  if (records == NULL)
    return NULL;

  zb_builder_init (&builder, patch);
  for (guint i = 0; i < records->len; i++)
    if (g_ptr_array_index (records, i) != NULL)
      add_event (&builder, g_ptr_array_index (records, i));
  zb_builder_finish (&builder);
  zb_builder_clear (&builder);
  return g_steal_pointer (&patch);
}
