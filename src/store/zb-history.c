/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of a record or of the book, read out of the change sets. */

#include "config.h"

#include "store/zb-history.h"

#include "store/zb-store-private.h"
#include "store/zb-touched.h"

typedef struct
{
  const ZbRegister *reg;
  gint64 id;
  guint limit;
} HistoryData;

static void
history_field_free (gpointer data)
{
  ZbHistoryField *self = data;

  zb_value_clear (&self->before);
  zb_value_clear (&self->after);
  g_free (self);
}

static void
set_value (ZbValue *value, sqlite3_value *from)
{
  if (from == NULL)
    return;
  if (sqlite3_value_type (from) == SQLITE_INTEGER)
    zb_value_set_integer (value, sqlite3_value_int64 (from));
  else if (sqlite3_value_type (from) == SQLITE_TEXT)
    zb_value_set_text (value, (const char *)sqlite3_value_text (from));
}

/* The fields of one row of a change set that differ. */
static gboolean
read_fields (sqlite3_changeset_iter *iter, int op, const ZbRegister *reg, GPtrArray *fields)
{
  for (guint i = 0; i < reg->n_fields; i++)
    {
      g_auto (ZbValue) before = { 0 };
      g_auto (ZbValue) after = { 0 };
      sqlite3_value *old = NULL, *new = NULL;
      ZbHistoryField *field;
      int column;

      if (reg->fields[i].flags & ZB_FIELD_DERIVED)
        continue;
      column = zb_touched_find_column (reg, &reg->fields[i]);
      if ((op != SQLITE_INSERT && sqlite3changeset_old (iter, column, &old) != SQLITE_OK) ||
          (op != SQLITE_DELETE && sqlite3changeset_new (iter, column, &new) != SQLITE_OK))
        return FALSE;
      set_value (&before, old);
      set_value (&after, new);
      if (zb_value_equal (&before, &after))
        continue;
      field = g_new0 (ZbHistoryField, 1);
      field->field = &reg->fields[i];
      zb_value_copy (&before, &field->before);
      zb_value_copy (&after, &field->after);
      g_ptr_array_add (fields, field);
    }

  return TRUE;
}

static gboolean
is_row_of (sqlite3_changeset_iter *iter, const HistoryData *data, int *op)
{
  const char *table;
  int n_columns, indirect;
  sqlite3_value *id = NULL;

  if (sqlite3changeset_op (iter, &table, &n_columns, op, &indirect) != SQLITE_OK ||
      !g_str_equal (table, data->reg->name))
    return FALSE;
  if (*op == SQLITE_INSERT)
    return sqlite3changeset_new (iter, 0, &id) == SQLITE_OK && id != NULL &&
           sqlite3_value_int64 (id) == data->id;

  return sqlite3changeset_old (iter, 0, &id) == SQLITE_OK && id != NULL &&
         sqlite3_value_int64 (id) == data->id;
}

static GPtrArray *
read_changes (ZbConnection *connection,
              const HistoryData *data,
              const void *changes,
              int size,
              GError **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (history_field_free);
  sqlite3_changeset_iter *iter = NULL;
  int code = sqlite3changeset_start (&iter, size, (void *)changes);
  gboolean well = code == SQLITE_OK;
  gboolean found = FALSE;

  while (well && !found && (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
    {
      int op;

      found = is_row_of (iter, data, &op);
      well = !found || read_fields (iter, op, data->reg, fields);
    }
  sqlite3changeset_finalize (iter); /* left in the middle; errors are in the codes above */
  if (well && (found || code == SQLITE_DONE))
    return g_steal_pointer (&fields);

  zb_connection_set_error (connection, code == SQLITE_ROW ? SQLITE_CORRUPT : code,
                           "read the history", error);

  return NULL;
}

static ZbHistoryEntry *
read_entry (ZbStatement *row)
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
  ZbStatement *statement = zb_connection_prepare (
    connection,
    data->reg != NULL
      ? "SELECT c.id, c.at, c.author, c.label, c.source, c.undone_at IS NOT NULL, c.data "
        "FROM change_row r JOIN change_set c ON c.id = r.change_set "
        "WHERE r.register = ?2 AND r.record = ?3 ORDER BY c.id DESC LIMIT ?1"
      : "SELECT id, at, author, label, source, undone_at IS NOT NULL FROM change_set ORDER BY id "
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
      ZbHistoryEntry *entry;

      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      entry = read_entry (statement);
      g_ptr_array_add (entries, entry);
      if (data->reg == NULL)
        continue;
      entry->fields = read_changes (connection, data, sqlite3_column_blob (statement->handle, 6),
                                    sqlite3_column_bytes (statement->handle, 6), error);
      if (entry->fields == NULL)
        return NULL;
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
