/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a query to its sorted ids: a scan says which records match, the kept order says in which sequence (measured.md, *Lists*: never
 * both in one statement, which walks the wrong index). Exact hits of a search with marks come first. */

#include "config.h"

#include "store/zb-query-run.h"

#include "store/zb-fetch.h"
#include "store/zb-id-set.h"
#include "store/zb-order.h"
#include "store/zb-query-sql.h"

/* So few matches are sorted by themselves when the whole order is not known yet. */
#define FEW 2000

typedef struct
{
  ZbQuery *query;
  guint *pages;
  gsize n_pages;
} ListData;

static void
list_data_free (gpointer user_data)
{
  ListData *self = user_data;

  zb_query_free (self->query);
  g_free (self->pages);
  g_free (self);
}

static ZbIdSet *
set_of (const GArray *ids)
{
  ZbIdSet *set = zb_id_set_new (ids->len);

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) != 0)
      zb_id_set_add (set, g_array_index (ids, gint64, i), 0);

  return set;
}

/* The ids that @sql selects, of those in @within (nullable) alone. */
static GArray *
select_within (ZbConnection *connection, ZbSql *sql, const ZbIdSet *within, GError **error)
{
  g_autoptr (ZbStatement) statement = zb_sql_prepare (sql, connection, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (row)
    {
      gint64 id;

      if (!zb_statement_step (statement, &row, error))
        return NULL;
      id = row ? zb_statement_get_integer (statement, 0) : 0;
      if (row && (within == NULL || zb_id_set_contains (within, id)))
        g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

/* The ids that match filters, search and chosen ids; @all where nothing is asked for. */
static GArray *
match (ZbConnection *connection, const ZbQuery *query, gboolean *all, GError **error)
{
  g_autoptr (GArray) matches = query->ids != NULL ? g_array_ref (query->ids) : NULL;

  for (guint part = 0; part < ZB_N_QUERY_PARTS; part++)
    {
      g_autoptr (ZbSql) sql = zb_query_sql_match (query, part);
      g_autoptr (ZbIdSet) within = sql != NULL && matches != NULL ? set_of (matches) : NULL;

      if (sql == NULL)
        continue;
      g_clear_pointer (&matches, g_array_unref);
      matches = select_within (connection, sql, within, error);
      if (matches == NULL)
        return NULL;
    }
  *all = matches == NULL;

  return g_steal_pointer (&matches);
}

/* Those of @order that are in @matches. */
static GArray *
pick (const GArray *order, const GArray *matches)
{
  g_autoptr (ZbIdSet) set = set_of (matches);
  GArray *picked = g_array_sized_new (FALSE, FALSE, sizeof (gint64), matches->len);

  for (guint i = 0; i < order->len; i++)
    if (zb_id_set_contains (set, g_array_index (order, gint64, i)))
      g_array_append_val (picked, g_array_index (order, gint64, i));

  return picked;
}

static GArray *
put_in_order (ZbStore *store,
              ZbConnection *connection,
              const ZbQuery *query,
              const GArray *matches,
              GError **error)
{
  const ZbField *sort = zb_query_get_sort (query);
  g_autoptr (GArray) order = NULL;

  if (matches->len <= FEW &&
      !zb_order_is_known (store, connection, query->reg, sort, query->descending))
    return zb_order_some (connection, query->reg, sort, query->descending,
                          (const gint64 *)matches->data, matches->len, error);

  order = zb_order_get_all (store, connection, query->reg, sort, query->descending, error);

  return order != NULL ? pick (order, matches) : NULL;
}

static gboolean
is_exact (ZbStatement *statement, const char *words, gint64 id, gboolean *exact, GError **error)
{
  gboolean row;

  zb_statement_bind_static (statement, 1, words, -1);
  zb_statement_bind_integer (statement, 2, id);
  if (!zb_statement_step (statement, &row, error))
    return FALSE;
  *exact = row && zb_statement_get_integer (statement, 0) != 0;
  zb_statement_reset (statement);

  return TRUE;
}

/* A stable partition: who typed “Đà” sees Đà before Da. */
static GArray *
put_exact_first (ZbConnection *connection, const ZbQuery *query, GArray *ids, GError **error)
{
  g_autofree char *words = zb_query_dup_exact_words (query);
  g_autofree char *sql = zb_query_sql_exact (query->reg);
  g_autoptr (ZbStatement) statement = NULL;
  g_autoptr (GArray) first = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (words == NULL || words[0] == '\0')
    return g_array_ref (ids);
  statement = zb_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gboolean exact;

      if (!is_exact (statement, words, id, &exact, error))
        return NULL;
      g_array_append_val (exact ? first : others, id);
    }
  g_array_append_vals (first, others->data, others->len);

  return g_steal_pointer (&first);
}

gboolean
zb_query_is_exact (ZbConnection *connection,
                   const ZbQuery *query,
                   gint64 id,
                   gboolean *exact,
                   GError **error)
{
  g_autofree char *words = zb_query_dup_exact_words (query);
  g_autofree char *sql = zb_query_sql_exact (query->reg);
  g_autoptr (ZbStatement) statement = NULL;

  *exact = FALSE;
  if (words == NULL || words[0] == '\0')
    return TRUE;
  statement = zb_connection_prepare (connection, sql, error);

  return statement != NULL && is_exact (statement, words, id, exact, error);
}

GArray *
zb_query_run (ZbStore *store,
              ZbConnection *connection,
              const ZbQuery *query,
              GCancellable *cancellable,
              GError **error)
{
  gboolean all = FALSE;
  g_autoptr (GArray) matches = match (connection, query, &all, error);
  g_autoptr (GArray) ids = NULL;

  if (all)
    return zb_order_get_all (store, connection, query->reg, zb_query_get_sort (query),
                             query->descending, error);
  if (matches == NULL)
    return NULL;
  ids = put_in_order (store, connection, query, matches, error);

  return ids != NULL && query->search[0] != '\0' ? put_exact_first (connection, query, ids, error)
                                                 : g_steal_pointer (&ids);
}

static gpointer
run_query (ZbStore *store,
           ZbConnection *connection,
           gpointer query,
           GCancellable *cancellable,
           GError **error)
{
  return zb_query_run (store, connection, query, cancellable, error);
}

static const ZbJobKind query_job = { run_query, ZB_WORKER_READER, 0,
                                     (GDestroyNotify)g_array_unref };

static gboolean
read_page (ZbConnection *connection,
           const ZbRegister *reg,
           ZbListing *listing,
           guint page,
           GError **error)
{
  guint first = page * ZB_PAGE_SIZE;
  GPtrArray *records;

  if (first >= listing->ids->len)
    return TRUE;
  records = zb_fetch_many (connection, reg, &g_array_index (listing->ids, gint64, first),
                           MIN (ZB_PAGE_SIZE, listing->ids->len - first), error);
  if (records == NULL)
    return FALSE;
  g_hash_table_insert (listing->pages, GUINT_TO_POINTER (page), records);

  return TRUE;
}

static gpointer
run_list (ZbStore *store,
          ZbConnection *connection,
          gpointer user_data,
          GCancellable *cancellable,
          GError **error)
{
  ListData *data = user_data;
  g_autoptr (ZbListing) listing = g_new0 (ZbListing, 1);

  listing->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  listing->ids = zb_query_run (store, connection, data->query, cancellable, error);
  if (listing->ids == NULL ||
      !zb_order_count (store, connection, data->query->reg, &listing->n_all, error))
    return NULL;
  for (gsize i = 0; i < data->n_pages; i++)
    if (!read_page (connection, data->query->reg, listing, data->pages[i], error))
      return NULL;

  return g_steal_pointer (&listing);
}

static const ZbJobKind list_job = { run_list, ZB_WORKER_READER, 0,
                                    (GDestroyNotify)zb_listing_free };

void
zb_listing_free (ZbListing *self)
{
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_free (self);
}

void
zb_store_list_async (ZbStore *self,
                     const ZbQuery *query,
                     const guint *pages,
                     gsize n_pages,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  ListData *data = g_new0 (ListData, 1);

  data->query = zb_query_copy (query);
  data->pages = g_memdup2 (pages, n_pages * sizeof *pages);
  data->n_pages = n_pages;
  zb_store_start_job (self, &list_job, data, list_data_free, cancellable, callback, user_data);
}

ZbListing *
zb_store_list_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  return zb_store_finish_job (self, &list_job, result, error);
}

GArray *
zb_store_query (ZbStore *self, const ZbQuery *query, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self) && query != NULL, NULL);

  return zb_store_run_job (self, &query_job, (gpointer)query, cancellable, error);
}

void
zb_store_query_async (ZbStore *self,
                      const ZbQuery *query,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self) && query != NULL);

  zb_store_start_job (self, &query_job, zb_query_copy (query), (GDestroyNotify)zb_query_free,
                      cancellable, callback, user_data);
}

GArray *
zb_store_query_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &query_job, result, error);
}
