/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading at length: named statements for the ledger, totals, counts; and the small settings of the book. */

#include "config.h"

#include "store/zb-store-private.h"

#include "store/zb-order.h"

struct _ZbRow
{
  ZbStatement *statement;
};

typedef struct
{
  const char *name;
  ZbRowFunc func;
  gpointer user_data;
} ReadData;

typedef struct
{
  const char *key;
  const char *value;
} MetaData;

static gpointer
run_read (ZbStore *store,
          ZbConnection *connection,
          gpointer user_data,
          GCancellable *cancellable,
          GError **error)
{
  ReadData *data = user_data;
  g_autofree char *path = g_strdup_printf ("read/%s.sql", data->name);
  g_autofree char *sql = zb_sql_load (path, error);
  g_autoptr (ZbStatement) statement =
    sql != NULL ? zb_connection_prepare (connection, sql, error) : NULL;
  ZbRow row = { statement };
  gboolean more = TRUE;

  if (statement == NULL)
    return NULL;
  while (more)
    {
      if (!zb_statement_step (statement, &more, error))
        return NULL;
      more = more && data->func (&row, data->user_data);
    }

  return ZB_JOB_DONE;
}

static const ZbJobKind read_job = { run_read, ZB_WORKER_LOADER, 0, NULL };

static gpointer
run_counts (ZbStore *store,
            ZbConnection *connection,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; all[i] != NULL; i++)
    {
      gint64 count;

      if (!zb_order_count (store, connection, all[i], &count, error))
        return NULL;
      g_array_append_val (counts, count);
    }

  return g_steal_pointer (&counts);
}

static const ZbJobKind counts_job = { run_counts, ZB_WORKER_LOADER, 0,
                                      (GDestroyNotify)g_array_unref };

static gpointer
run_get_meta (ZbStore *store,
              ZbConnection *connection,
              gpointer user_data,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (connection, "SELECT value FROM meta WHERE key = ?", error);
  gboolean row;

  if (statement == NULL)
    return NULL;
  zb_statement_bind_static (statement, 1, user_data, -1);
  if (!zb_statement_step (statement, &row, error))
    return NULL;

  return row ? g_strdup (zb_statement_get_text (statement, 0)) : NULL;
}

static const ZbJobKind get_meta_job = { run_get_meta, ZB_WORKER_READER, 0, g_free };

static gpointer
run_set_meta (ZbStore *store,
              ZbConnection *connection,
              gpointer user_data,
              GCancellable *cancellable,
              GError **error)
{
  const MetaData *data = user_data;
  const char *sql = data->value != NULL ? "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)"
                                        : "DELETE FROM meta WHERE key = ?1";
  g_autoptr (ZbStatement) statement = zb_connection_prepare (connection, sql, error);
  g_autoptr (ZbNotice) notice = zb_notice_new (0);
  gboolean written;

  if (statement == NULL)
    return NULL;
  zb_statement_bind_static (statement, 1, data->key, -1);
  if (data->value != NULL)
    zb_statement_bind_static (statement, 2, data->value, -1);
  zb_gate_begin_commit (zb_store_get_gate (store));
  written = zb_statement_run (statement, error);
  zb_gate_end_commit (zb_store_get_gate (store));
  if (!written || !zb_notice_read (notice, connection, error))
    return NULL;
  zb_store_notify_later (store, g_steal_pointer (&notice));

  return ZB_JOB_DONE;
}

static const ZbJobKind set_meta_job = { run_set_meta, ZB_WORKER_WRITER, 0, NULL };

gint64
zb_row_get_integer (const ZbRow *row, int column)
{
  return zb_statement_get_integer (row->statement, column);
}

gboolean
zb_row_is_null (const ZbRow *row, int column)
{
  return zb_statement_is_null (row->statement, column);
}

const char *
zb_row_get_text (const ZbRow *row, int column)
{
  return zb_statement_get_text (row->statement, column);
}

gboolean
zb_store_read (ZbStore *self,
               const char *name,
               ZbRowFunc func,
               gpointer user_data,
               GCancellable *cancellable,
               GError **error)
{
  ReadData data = { name, func, user_data };

  g_return_val_if_fail (ZB_IS_STORE (self) && name != NULL && func != NULL, FALSE);

  return zb_store_run_job (self, &read_job, &data, cancellable, error) != NULL;
}

void
zb_store_counts_async (ZbStore *self,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self));

  zb_store_start_job (self, &counts_job, NULL, NULL, cancellable, callback, user_data);
}

GArray *
zb_store_counts_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &counts_job, result, error);
}

char *
zb_store_get_meta (ZbStore *self, const char *key, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self) && key != NULL, NULL);

  return zb_store_run_job (self, &get_meta_job, (gpointer)key, NULL, error);
}

gboolean
zb_store_set_meta (ZbStore *self, const char *key, const char *value, GError **error)
{
  MetaData data = { key, value };

  g_return_val_if_fail (ZB_IS_STORE (self) && key != NULL, FALSE);

  return zb_store_run_job (self, &set_meta_job, &data, NULL, error) != NULL;
}
