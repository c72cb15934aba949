/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Applying recorded changes, strictly: what was altered since stands in the way. A change that filled
 * tables is undone by emptying them; what that deletes is recorded, so that from then on the change set
 * holds all of it. */

#include "config.h"

#include "store/zb-change-set.h"

#include <string.h>

typedef struct
{
  gboolean met; /* a conflict that cannot be passed over */
} Conflicts;

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
invert (ZbConnection *connection,
        const void *data,
        int size,
        void **inverse,
        int *inverse_size,
        GError **error)
{
  int code = sqlite3changeset_invert (size, data, inverse_size, inverse);

  return code == SQLITE_OK ||
         zb_connection_set_error (connection, code, "invert the change", error);
}

/* How many rows of each register are to be written. */
static gboolean
expect_rows (ZbWrite *write, const void *data, int size, GError **error)
{
  g_autofree guint64 *counts = g_new0 (guint64, zb_table_get_n ());
  sqlite3_changeset_iter *iter = NULL;
  int code = sqlite3changeset_start (&iter, size, (void *)data);
  int step = SQLITE_ROW;

  while (code == SQLITE_OK && (step = sqlite3changeset_next (iter)) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, op, indirect;
      const ZbRegister *reg;

      code = sqlite3changeset_op (iter, &table, &n_columns, &op, &indirect);
      reg = code == SQLITE_OK ? zb_register_find (table) : NULL;
      if (reg != NULL)
        counts[zb_table_get_index (reg)]++;
    }
  step = sqlite3changeset_finalize (iter);
  code = code == SQLITE_OK ? step : code;
  if (code != SQLITE_OK)
    return zb_connection_set_error (write->connection, code, "read the change", error);
  for (guint i = 0; i < zb_table_get_n (); i++)
    if (!zb_bulk_expect (write->bulk, zb_registers_get_all ()[i], counts[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
apply (ZbWrite *write, const char *label, const void *data, int size, GError **error)
{
  Conflicts conflicts = { FALSE };
  int code = sqlite3changeset_apply_v2 (zb_connection_get_handle (write->connection), size,
                                        (void *)data, NULL, conflict_cb, &conflicts, NULL, NULL,
                                        SQLITE_CHANGESETAPPLY_NOSAVEPOINT);

  if (conflicts.met)
    {
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CONFLICT,
                   "Failed to apply the change “%s”: the records have changed since", label);
      return FALSE;
    }

  return code == SQLITE_OK ||
         zb_connection_set_error (write->connection, code, "apply the change", error);
}

/* The registers that the change filled, in their order. */
static GPtrArray *
list_filled (ZbWrite *write, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autoptr (ZbStatement) statement = zb_connection_prepare (
        write->connection,
        "SELECT 1 FROM change_row WHERE change_set = ? AND register = ? AND record = 0", error);
      gboolean row;

      if (statement == NULL)
        return NULL;
      zb_statement_bind_integer (statement, 1, id);
      zb_statement_bind_static (statement, 2, all[i]->name, -1);
      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (filled, (gpointer)all[i]);
    }

  return g_steal_pointer (&filled);
}

static gboolean
empty_table (ZbWrite *write, const ZbRegister *reg, GError **error)
{
  g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM \"%s\"", reg->name);
  g_autofree char *empty = g_strdup_printf ("DELETE FROM \"%s\"", reg->name);
  gint64 n_records;

  return zb_connection_get_integer (write->connection, count, &n_records, error) &&
         zb_bulk_expect (write->bulk, reg, n_records, error) &&
         zb_write_touch_filled (write, reg, FALSE, error) &&
         zb_connection_run (write->connection, empty, error);
}

/* From now on @id is a change set like any other: @undoing is all that its undoing did. */
static gboolean
store_whole (ZbWrite *write, gint64 id, const void *undoing, int size, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (write->connection,
                           "UPDATE change_set SET kind = '" ZB_KIND_EDIT "', data = ? WHERE id = ?",
                           error);
  void *whole = NULL;
  int whole_size = 0;
  gboolean stored;

  if (statement == NULL || !invert (write->connection, undoing, size, &whole, &whole_size, error))
    return FALSE;
  zb_statement_bind_blob (statement, 1, whole, whole_size);
  zb_statement_bind_integer (statement, 2, id);
  stored = zb_statement_run (statement, error);
  sqlite3_free (whole);

  return stored;
}

static gboolean
run_filled (ZbChangeSet *self, ZbWrite *write, const void *inverse, int size, GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  g_autoptr (GPtrArray) filled = list_filled (write, self->id, error);
  void *undoing = NULL;
  int undoing_size = 0;
  gboolean done;

  if (filled == NULL)
    return FALSE;
  write->recorder = zb_recorder_new (write->connection, FALSE);
  for (guint i = 0; all[i] != NULL; i++)
    if (!zb_recorder_watch (write->recorder, all[i], error))
      return FALSE;
  for (guint i = filled->len; i-- > 0;)
    if (!empty_table (write, filled->pdata[i], error))
      return FALSE;
  if (size > 0 && !apply (write, self->label, inverse, size, error))
    return FALSE;
  done = zb_recorder_take (write->recorder, &undoing, &undoing_size, error) &&
         store_whole (write, self->id, undoing, undoing_size, error);
  sqlite3_free (undoing);

  return done;
}

void
zb_change_set_clear (ZbChangeSet *self)
{
  g_free (self->label);
  sqlite3_free (self->data);
}

gboolean
zb_change_set_load (ZbConnection *connection, gboolean redo, ZbChangeSet *self, GError **error)
{
  const char *sql =
    redo ? "SELECT id, label, data, kind FROM change_set WHERE undone_at IS NOT NULL AND dead = 0 "
           "ORDER BY id LIMIT 1"
         : "SELECT id, label, data, kind FROM change_set WHERE undone_at IS NULL ORDER BY id DESC "
           "LIMIT 1";
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
  self->redo = redo;
  self->id = zb_statement_get_integer (statement, 0);
  self->fills = g_str_equal (zb_statement_get_text (statement, 3), ZB_KIND_FILL);
  self->label = g_strdup (zb_statement_get_text (statement, 1));
  self->size = sqlite3_column_bytes (statement->handle, 2);
  self->data = sqlite3_malloc (self->size);
  if (self->data == NULL && self->size > 0)
    return zb_connection_set_error (connection, SQLITE_NOMEM, "read the change", error);
  if (self->size > 0)
    memcpy (self->data, sqlite3_column_blob (statement->handle, 2), self->size);

  return TRUE;
}

gboolean
zb_change_set_run (ZbChangeSet *self, ZbWrite *write, GError **error)
{
  void *inverse = NULL;
  int size = 0;
  const void *data;
  gboolean done;

  if (!self->redo && self->size > 0 &&
      !invert (write->connection, self->data, self->size, &inverse, &size, error))
    return FALSE;
  data = self->redo ? self->data : inverse;
  size = self->redo ? self->size : size;

  done = expect_rows (write, data, size, error) &&
         (self->fills && !self->redo ? run_filled (self, write, data, size, error)
                                     : apply (write, self->label, data, size, error)) &&
         zb_bulk_end (write->bulk, error) && zb_write_touch (write, data, size, FALSE, error) &&
         zb_write_check (write, error);
  sqlite3_free (inverse);

  return done;
}
