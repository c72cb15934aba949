/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: the recorded change set, or its inverse, applied as a whole in one transaction, or not at all. */

#include "config.h"

#include "store/zb-write.h"

#include <string.h>

typedef struct
{
  gboolean redo;
  ZbOutcome *outcome;
} UndoData;

/* The change set to be applied. */
typedef struct
{
  gint64 id;
  char *label;
  void *data; /* of SQLite */
  int size;
} ChangeSet;

static void
change_set_clear (ChangeSet *self)
{
  g_free (self->label);
  sqlite3_free (self->data);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChangeSet, change_set_clear)

typedef struct
{
  gboolean met; /* a conflict that cannot be passed over */
} Conflicts;

static void
undo_data_free (gpointer user_data)
{
  UndoData *self = user_data;

  g_clear_pointer (&self->outcome, zb_outcome_free);
  g_free (self);
}

static gboolean
values_equal (sqlite3_value *a, sqlite3_value *b)
{
  int size = sqlite3_value_bytes (a);

  if (sqlite3_value_type (a) != sqlite3_value_type (b))
    return FALSE;
  switch (sqlite3_value_type (a))
    {
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
      return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);
    default:
      return size == sqlite3_value_bytes (b) &&
             (size == 0 || memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), size) == 0);
    }
}

/* Sort keys are made again when the collation changes; nothing else may differ. Keys are the only BLOBs of a register. */
static gboolean
differs_in_keys_alone (sqlite3_changeset_iter *iter)
{
  const char *table;
  int n_columns, op, indirect;

  if (sqlite3changeset_op (iter, &table, &n_columns, &op, &indirect) != SQLITE_OK)
    return FALSE;
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *expected = NULL, *found = NULL;

      if (sqlite3changeset_old (iter, i, &expected) != SQLITE_OK ||
          sqlite3changeset_conflict (iter, i, &found) != SQLITE_OK)
        return FALSE;
      if (expected != NULL && sqlite3_value_type (expected) != SQLITE_BLOB &&
          !values_equal (expected, found))
        return FALSE;
    }

  return TRUE;
}

static int
conflict_cb (void *user_data, int kind, sqlite3_changeset_iter *iter)
{
  Conflicts *conflicts = user_data;

  if (kind == SQLITE_CHANGESET_DATA && differs_in_keys_alone (iter))
    return SQLITE_CHANGESET_REPLACE;

  conflicts->met = TRUE;

  return SQLITE_CHANGESET_ABORT;
}

static gboolean
invert (ZbConnection *connection, ChangeSet *set, GError **error)
{
  void *inverse = NULL;
  int size = 0;
  int code = sqlite3changeset_invert (set->size, set->data, &size, &inverse);

  if (code != SQLITE_OK)
    return zb_connection_set_error (connection, code, "invert the change", error);
  sqlite3_free (set->data);
  set->data = inverse;
  set->size = size;

  return TRUE;
}

/* The last change that stands, inverted; or with @redo the first that was undone. */
static gboolean
load (ZbConnection *connection, gboolean redo, ChangeSet *set, GError **error)
{
  const char *sql =
    redo
      ? "SELECT id, label, data FROM change_set WHERE undone_at IS NOT NULL AND dead = 0 ORDER BY "
        "id LIMIT 1"
      : "SELECT id, label, data FROM change_set WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1";
  g_autoptr (ZbStatement) statement = zb_connection_prepare (connection, sql, error);
  gboolean row;

  if (statement == NULL || !zb_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    {
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING,
                   "Failed to %s: there is nothing to %s", redo ? "redo" : "undo",
                   redo ? "redo" : "undo");
      return FALSE;
    }
  set->id = zb_statement_get_integer (statement, 0);
  set->label = g_strdup (zb_statement_get_text (statement, 1));
  set->size = sqlite3_column_bytes (statement->handle, 2);
  set->data = sqlite3_malloc (set->size);
  if (set->data == NULL)
    return zb_connection_set_error (connection, SQLITE_NOMEM, "read the change", error);
  memcpy (set->data, sqlite3_column_blob (statement->handle, 2), set->size);

  return redo || invert (connection, set, error);
}

static gboolean
expect_rows (ZbWrite *write, gint64 change_set, GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (
    write->connection,
    "SELECT register, count(*) FROM change_row WHERE change_set = ? GROUP BY register", error);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) registers = g_ptr_array_new ();
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, change_set);
  while (row)
    {
      gint64 count;

      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        break;
      count = zb_statement_get_integer (statement, 1);
      g_ptr_array_add (registers,
                       (gpointer)zb_register_find (zb_statement_get_text (statement, 0)));
      g_array_append_val (counts, count);
    }
  zb_statement_reset (statement);
  for (guint i = 0; i < registers->len; i++)
    if (registers->pdata[i] != NULL && !zb_bulk_expect (write->bulk, registers->pdata[i],
                                                        g_array_index (counts, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
apply_set (ZbWrite *write, const ChangeSet *set, GError **error)
{
  Conflicts conflicts = { FALSE };
  int code;

  write->bulk = zb_bulk_new (write->connection);
  if (!expect_rows (write, set->id, error))
    return FALSE;
  code = sqlite3changeset_apply_v2 (zb_connection_get_handle (write->connection), set->size,
                                    set->data, NULL, conflict_cb, &conflicts, NULL, NULL,
                                    SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  if (conflicts.met)
    {
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CONFLICT,
                   "Failed to apply the change “%s”: the records have changed since", set->label);
      return FALSE;
    }
  if (code != SQLITE_OK)
    return zb_connection_set_error (write->connection, code, "apply the change", error);

  return zb_bulk_end (write->bulk, error) &&
         zb_write_touch (write, set->data, set->size, FALSE, error) &&
         zb_write_check (write, error);
}

static gboolean
mark (ZbWrite *write, const ChangeSet *set, gboolean redo, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (write->connection, "UPDATE change_set SET undone_at = ? WHERE id = ?",
                           error);

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_static (statement, 1, redo ? NULL : write->at, -1);
  zb_statement_bind_integer (statement, 2, set->id);

  return zb_statement_run (statement, error);
}

static gboolean
undo (ZbWrite *write, UndoData *data, GError **error)
{
  g_auto (ChangeSet) set = { 0 };

  if (!load (write->connection, data->redo, &set, error))
    return FALSE;
  write->change_set = write->notice->change_set = set.id;
  write->expect_undone = !data->redo;
  if (!apply_set (write, &set, error) || !mark (write, &set, data->redo, error))
    return FALSE;
  if (write->n_errors > 0)
    {
      zb_write_roll_back (write);
      data->outcome = zb_write_take_outcome (write, set.label);
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_REFUSED,
                   "Failed to apply the change “%s”: its checks refuse it", set.label);
      return FALSE;
    }
  if (!zb_write_commit (write, error))
    return FALSE;
  data->outcome = zb_write_take_outcome (write, set.label);
  data->outcome->change_set = set.id;

  return TRUE;
}

static gpointer
run_undo (ZbStore *store,
          ZbConnection *connection,
          gpointer user_data,
          GCancellable *cancellable,
          GError **error)
{
  g_auto (ZbWrite) write = { 0 };

  if (!zb_write_begin (&write, store, connection, cancellable, error) ||
      !undo (&write, user_data, error))
    return NULL;

  return ZB_JOB_DONE;
}

static const ZbJobKind undo_job = { run_undo, ZB_WORKER_WRITER, 0, NULL };

static gboolean
run_and_wait (ZbStore *self, gboolean redo, ZbOutcome **outcome, GError **error)
{
  UndoData data = { redo, NULL };
  gboolean done = zb_store_run_job (self, &undo_job, &data, NULL, error) != NULL;

  if (outcome != NULL)
    *outcome = data.outcome;
  else
    g_clear_pointer (&data.outcome, zb_outcome_free);

  return done;
}

static void
start (ZbStore *self,
       gboolean redo,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  UndoData *data = g_new0 (UndoData, 1);

  data->redo = redo;
  zb_store_start_job (self, &undo_job, data, undo_data_free, cancellable, callback, user_data);
}

static gboolean
finish (ZbStore *self, GAsyncResult *result, ZbOutcome **outcome, GError **error)
{
  gboolean done = zb_store_finish_job (self, &undo_job, result, error) != NULL;
  UndoData *data = zb_store_get_job_data (result);

  if (outcome != NULL)
    *outcome = g_steal_pointer (&data->outcome);

  return done;
}

gboolean
zb_notice_read (ZbNotice *self, ZbConnection *connection, GError **error)
{
  g_autofree char *sample = NULL;

  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  if (!zb_connection_get_text (
        connection, "SELECT label FROM change_set WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1",
        &self->undo_label, error) ||
      !zb_connection_get_text (
        connection,
        "SELECT label FROM change_set WHERE undone_at IS NOT NULL AND dead = 0 ORDER BY id LIMIT 1",
        &self->redo_label, error) ||
      !zb_connection_get_text (connection, "SELECT value FROM meta WHERE key = 'sample'", &sample,
                               error))
    return FALSE;
  self->sample = sample != NULL && !g_str_equal (sample, "0") && sample[0] != '\0';

  return TRUE;
}

gboolean
zb_store_undo (ZbStore *self, ZbOutcome **outcome, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return run_and_wait (self, FALSE, outcome, error);
}

gboolean
zb_store_redo (ZbStore *self, ZbOutcome **outcome, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return run_and_wait (self, TRUE, outcome, error);
}

void
zb_store_undo_async (ZbStore *self,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self));

  start (self, FALSE, cancellable, callback, user_data);
}

void
zb_store_redo_async (ZbStore *self,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self));

  start (self, TRUE, cancellable, callback, user_data);
}

gboolean
zb_store_undo_finish (ZbStore *self, GAsyncResult *result, ZbOutcome **outcome, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return finish (self, result, outcome, error);
}

gboolean
zb_store_redo_finish (ZbStore *self, GAsyncResult *result, ZbOutcome **outcome, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return finish (self, result, outcome, error);
}
