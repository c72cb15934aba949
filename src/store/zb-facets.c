/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One scan over the register counts the values of a field; only what will be shown is given its
 * label. */

#include "config.h"

#include "store/zb-facets.h"

#include "store/zb-id-set.h"
#include "store/zb-store-private.h"

typedef struct
{
  ZbQuery *query;
  const ZbField *field;
  guint limit;
} FacetsData;

static FacetsData *
facets_data_new (const ZbQuery *query, const ZbField *field, guint limit)
{
  FacetsData *self = g_new0 (FacetsData, 1);

  self->query = zb_query_copy (query);
  self->field = field;
  self->limit = limit;
  for (guint i = self->query->filters->len; i > 0; i--)
    if (((const ZbFilter *)g_ptr_array_index (self->query->filters, i - 1))->field == field)
      zb_query_remove_filter (self->query, i - 1);

  return self;
}

static void
facets_data_free (gpointer user_data)
{
  FacetsData *self = user_data;

  zb_query_free (self->query);
  g_free (self);
}

static char *
make_sql (const FacetsData *data)
{
  const ZbRegister *reg = data->query->reg;
  g_autofree char *column = zb_table_dup_column (data->field);

  if (data->field->flags & ZB_FIELD_DERIVED)
    return g_strdup_printf ("SELECT t.id, %s FROM \"%s\" t JOIN \"%s\" d ON d.id = t.id", column,
                            reg->name, reg->derived);

  return g_strdup_printf ("SELECT t.id, %s FROM \"%s\" t", column, reg->name);
}

static void
count_value (GHashTable *counts, const char *value)
{
  gint64 *count = g_hash_table_lookup (counts, value);

  if (count == NULL)
    {
      count = g_new0 (gint64, 1);
      g_hash_table_insert (counts, g_strdup (value), count);
    }
  (*count)++;
}

static void
count_text (GHashTable *counts, const ZbField *field, const char *text)
{
  g_auto (GStrv) items = NULL;

  if (field->type != ZB_FIELD_CODES && field->type != ZB_FIELD_INDUSTRIES)
    {
      count_value (counts, text);
      return;
    }

  items = g_strsplit (text, ";", -1);
  for (guint i = 0; items[i] != NULL; i++)
    count_value (counts, items[i]);
}

static gboolean
count_rows (ZbStatement *rows,
            const ZbIdSet *wanted,
            const ZbField *field,
            GHashTable *counts,
            GError **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!zb_statement_step (rows, &row, error))
        return FALSE;
      if (row && !zb_statement_is_null (rows, 1) &&
          zb_id_set_contains (wanted, zb_statement_get_integer (rows, 0)))
        count_text (counts, field, zb_statement_get_text (rows, 1));
    }

  return TRUE;
}

static gint
compare_facets (gconstpointer a, gconstpointer b)
{
  const ZbFacet *first = *(const ZbFacet **)a, *second = *(const ZbFacet **)b;

  if (first->count != second->count)
    return first->count < second->count ? 1 : -1;

  return g_strcmp0 (first->value, second->value);
}

static GPtrArray *
take_facets (GHashTable *counts, guint limit)
{
  GPtrArray *facets = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_facet_free);
  GHashTableIter iter;
  gpointer value, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &value, &count))
    {
      ZbFacet *facet = g_new0 (ZbFacet, 1);

      facet->value = g_strdup (value);
      facet->count = *(const gint64 *)count;
      g_ptr_array_add (facets, facet);
    }
  g_ptr_array_sort (facets, compare_facets);
  if (facets->len > limit)
    g_ptr_array_set_size (facets, limit);

  return facets;
}

static gboolean
label_references (ZbConnection *connection, const ZbField *field, GPtrArray *facets, GError **error)
{
  const ZbRegister *target = zb_register_find (field->target);
  g_autoptr (GString) joins = g_string_new (NULL);
  g_autofree char *label = zb_table_dup_label (target, "r", joins);
  g_autofree char *sql =
    g_strdup_printf ("SELECT %s FROM \"%s\" r%s WHERE r.id = ?", label, target->name, joins->str);
  g_autoptr (ZbStatement) statement = zb_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < facets->len; i++)
    {
      ZbFacet *facet = g_ptr_array_index (facets, i);
      gboolean row = FALSE;

      zb_statement_bind_integer (statement, 1, g_ascii_strtoll (facet->value, NULL, 10));
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      facet->label = row ? g_strdup (zb_statement_get_text (statement, 0)) : NULL;
      zb_statement_reset (statement);
    }

  return TRUE;
}

static gpointer
run_facets (ZbStore *store,
            ZbConnection *connection,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  const FacetsData *data = user_data;
  g_autofree char *sql = make_sql (data);
  g_autoptr (GArray) ids = zb_store_query (store, data->query, cancellable, error);
  g_autoptr (ZbStatement) rows =
    ids != NULL ? zb_connection_prepare (connection, sql, error) : NULL;
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (ZbIdSet) wanted = NULL;
  g_autoptr (GPtrArray) facets = NULL;

  if (rows == NULL)
    return NULL;

  wanted = zb_id_set_new (ids->len);
  for (guint i = 0; i < ids->len; i++)
    zb_id_set_add (wanted, g_array_index (ids, gint64, i), 0);
  if (!count_rows (rows, wanted, data->field, counts, error))
    return NULL;

  facets = take_facets (counts, data->limit);
  if (data->field->type == ZB_FIELD_REFERENCE &&
      !label_references (connection, data->field, facets, error))
    return NULL;

  return g_steal_pointer (&facets);
}

static const ZbJobKind facets_job = { run_facets, ZB_WORKER_LOADER, 10,
                                      (GDestroyNotify)g_ptr_array_unref };

void
zb_facet_free (ZbFacet *facet)
{
  g_free (facet->value);
  g_free (facet->label);
  g_free (facet);
}

GPtrArray *
zb_store_facets (ZbStore *self,
                 const ZbQuery *query,
                 const ZbField *field,
                 guint limit,
                 GCancellable *cancellable,
                 GError **error)
{
  FacetsData *data = NULL;
  GPtrArray *facets = NULL;

  g_return_val_if_fail (ZB_IS_STORE (self) && query != NULL && field != NULL, NULL);

  data = facets_data_new (query, field, limit);
  facets = zb_store_run_job (self, &facets_job, data, cancellable, error);
  facets_data_free (data);

  return facets;
}

void
zb_store_facets_async (ZbStore *self,
                       const ZbQuery *query,
                       const ZbField *field,
                       guint limit,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self) && query != NULL && field != NULL);

  zb_store_start_job (self, &facets_job, facets_data_new (query, field, limit), facets_data_free,
                      cancellable, callback, user_data);
}

GPtrArray *
zb_store_facets_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &facets_job, result, error);
}
