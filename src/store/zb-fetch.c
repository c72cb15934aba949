/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading records with derived values and labels: the job behind every page of every list. */

#include "config.h"

#include "store/zb-fetch.h"

typedef struct
{
  const ZbRegister *reg;
  gint64 *ids;
  gsize n_ids;
} FetchData;

static void
fetch_data_free (gpointer data)
{
  FetchData *self = data;

  g_free (self->ids);
  g_free (self);
}

static void
clear_record (gpointer data)
{
  if (data != NULL)
    zb_record_unref (data);
}

/* The columns of zb_table_get ()->fetch. */
static ZbRecord *
read_record (ZbStatement *row, const ZbRegister *reg, gint64 id)
{
  ZbRecord *record = zb_record_new (reg, id);
  int column = 0;

  for (guint i = 0; i < reg->n_fields; i++)
    zb_statement_get_value (row, column++, &record->values[i]);
  for (guint i = 0; i < reg->n_fields; i++)
    if (reg->fields[i].type == ZB_FIELD_REFERENCE)
      record->labels[i] = g_strdup (zb_statement_get_text (row, column++));
  record->note = g_strdup (zb_statement_get_text (row, column++));
  record->created_at = g_strdup (zb_statement_get_text (row, column++));
  record->created_by = g_strdup (zb_statement_get_text (row, column++));
  record->updated_at = g_strdup (zb_statement_get_text (row, column++));
  record->updated_by = g_strdup (zb_statement_get_text (row, column++));

  return record;
}

static gboolean
fetch_into (ZbStatement *statement,
            const ZbRegister *reg,
            gint64 id,
            ZbRecord **record,
            GError **error)
{
  gboolean row;

  zb_statement_bind_integer (statement, 1, id);
  if (!zb_statement_step (statement, &row, error))
    return FALSE;
  *record = row ? read_record (statement, reg, id) : NULL;
  zb_statement_reset (statement);

  return TRUE;
}

static gpointer
run_fetch (ZbStore *store,
           ZbConnection *connection,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  FetchData *data = user_data;

  return zb_fetch_many (connection, data->reg, data->ids, data->n_ids, error);
}

static const ZbJobKind fetch_job = { run_fetch, ZB_WORKER_READER, 0,
                                     (GDestroyNotify)g_ptr_array_unref };

ZbRecord *
zb_fetch_one (ZbConnection *connection, const ZbRegister *reg, gint64 id, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (connection, zb_table_get (reg)->fetch, error);
  ZbRecord *record = NULL;

  if (statement == NULL || !fetch_into (statement, reg, id, &record, error))
    return NULL;

  return record;
}

GPtrArray *
zb_fetch_many (ZbConnection *connection,
               const ZbRegister *reg,
               const gint64 *ids,
               gsize n_ids,
               GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (connection, zb_table_get (reg)->fetch, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_full (n_ids, clear_record);

  if (statement == NULL)
    return NULL;
  for (gsize i = 0; i < n_ids; i++)
    {
      ZbRecord *record = NULL;

      if (!fetch_into (statement, reg, ids[i], &record, error))
        return NULL;
      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

GPtrArray *
zb_store_fetch (ZbStore *self,
                const ZbRegister *reg,
                const gint64 *ids,
                gsize n_ids,
                GCancellable *cancellable,
                GError **error)
{
  FetchData data = { reg, (gint64 *)ids, n_ids };

  g_return_val_if_fail (ZB_IS_STORE (self) && reg != NULL, NULL);

  return zb_store_run_job (self, &fetch_job, &data, cancellable, error);
}

void
zb_store_fetch_async (ZbStore *self,
                      const ZbRegister *reg,
                      const gint64 *ids,
                      gsize n_ids,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  FetchData *data;

  g_return_if_fail (ZB_IS_STORE (self) && reg != NULL);

  data = g_new0 (FetchData, 1);
  data->reg = reg;
  data->ids = g_memdup2 (ids, n_ids * sizeof *ids);
  data->n_ids = n_ids;
  zb_store_start_job (self, &fetch_job, data, fetch_data_free, cancellable, callback, user_data);
}

GPtrArray *
zb_store_fetch_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  return zb_store_finish_job (self, &fetch_job, result, error);
}
