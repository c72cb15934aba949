/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of a record or of the book, read out of the change sets. */

#include "config.h"

#include "store/zb-history.h"

#include "store/zb-change-reader.h"

typedef struct
{
  const ZbRegister *reg;
  gint64 id;
  guint limit;
} HistoryData;

typedef struct
{
  const HistoryData *data;
  GPtrArray *fields;
} Reading;

static gboolean
read_change (sqlite3_changeset_iter *iter, gpointer user_data, gboolean *stop, GError **error)
{
  Reading *self = user_data;
  const ZbRegister *reg;
  gint64 id;
  int op;

  if (!zb_change_read_row (iter, &reg, &id, &op))
    return zb_connection_set_error (NULL, SQLITE_CORRUPT, "read the history", error);
  *stop = reg == self->data->reg && id == self->data->id;
  if (*stop)
    self->fields = zb_change_read_fields (iter, op, reg);

  return !*stop || self->fields != NULL ||
         zb_connection_set_error (NULL, SQLITE_CORRUPT, "read the history", error);
}

ZbHistoryEntry *
zb_history_entry_read (ZbStatement *row)
{
  ZbHistoryEntry *entry = g_new0 (ZbHistoryEntry, 1);

  entry->id = zb_statement_get_integer (row, 0);
  entry->at = g_strdup (zb_statement_get_text (row, 1));
  entry->author = g_strdup (zb_statement_get_text (row, 2));
  entry->label = g_strdup (zb_statement_get_text (row, 3));
  entry->source = g_strdup (zb_statement_get_text (row, 4));
  entry->undone = zb_statement_get_integer (row, 5) != 0;

  return entry;
}

static ZbStatement *
prepare (ZbConnection *connection, const HistoryData *data, GError **error)
{
  ZbStatement *statement =
    zb_connection_prepare (connection,
                           data->reg != NULL
                             ? "SELECT c.id, c.at, c.author, c.label, c.source, " ZB_IS_UNDONE
                               ", c.data "
                               "FROM change_row r JOIN change_set c ON c.id = r.change_set "
                               "WHERE r.register = ?2 AND r.record = ?3 ORDER BY c.id DESC LIMIT ?1"
                             : "SELECT id, at, author, label, source, " ZB_IS_UNDONE
                               " FROM change_set c ORDER BY id "
                               "DESC LIMIT ?1",
                           error);

  if (statement == NULL)
    return NULL;
  zb_statement_bind_integer (statement, 1, data->limit > 0 ? (gint64)data->limit : -1);
  if (data->reg != NULL)
    {
      zb_statement_bind_static (statement, 2, data->reg->name, -1);
      zb_statement_bind_integer (statement, 3, data->id);
    }

  return statement;
}

static gpointer
run_history (ZbStore *store,
             ZbConnection *connection,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  const HistoryData *data = user_data;
  g_autoptr (ZbStatement) statement = prepare (connection, data, error);
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify)zb_history_entry_free);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (row)
    {
      Reading reading = { data, NULL };
      ZbHistoryEntry *entry;

      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      entry = zb_history_entry_read (statement);
      g_ptr_array_add (entries, entry);
      if (data->reg == NULL)
        continue;
      if (!zb_change_for_each_in (connection, sqlite3_column_blob (statement->handle, 6),
                                  sqlite3_column_bytes (statement->handle, 6), read_change,
                                  &reading, error))
        return NULL;
      entry->fields = reading.fields != NULL ? reading.fields : g_ptr_array_new ();
    }

  return g_steal_pointer (&entries);
}

static const ZbJobKind history_job = { run_history, ZB_WORKER_LOADER, 0,
                                       (GDestroyNotify)g_ptr_array_unref };

void
zb_history_entry_free (ZbHistoryEntry *self)
{
  g_free (self->at);
  g_free (self->author);
  g_free (self->label);
  g_free (self->source);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
zb_store_history (ZbStore *self,
                  const ZbRegister *reg,
                  gint64 id,
                  guint limit,
                  GCancellable *cancellable,
                  GError **error)
{
  HistoryData data = { reg, id, limit };

  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_run_job (self, &history_job, &data, cancellable, error);
}

void
zb_store_history_async (ZbStore *self,
                        const ZbRegister *reg,
                        gint64 id,
                        guint limit,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  HistoryData *data;

  g_return_if_fail (ZB_IS_STORE (self));

  data = g_new0 (HistoryData, 1);
  data->reg = reg;
  data->id = id;
  data->limit = limit;
  zb_store_start_job (self, &history_job, data, g_free, cancellable, callback, user_data);
}

GPtrArray *
zb_store_history_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &history_job, result, error);
}
