/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading change sets: the columns of a row are id, the stored fields, the keys, the folded text, the note and the stamps. */

#include "config.h"

#include "store/zb-change-reader.h"

#include "store/zb-touched.h"

static void
history_field_free (gpointer data)
{
  ZbHistoryField *self = data;

  zb_value_clear (&self->before);
  zb_value_clear (&self->after);
  g_free (self->before_label);
  g_free (self->after_label);
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

static gboolean
read_field (sqlite3_changeset_iter *iter, int op, int column, ZbValue *before, ZbValue *after)
{
  sqlite3_value *old = NULL, *new = NULL;

  if ((op != SQLITE_INSERT && sqlite3changeset_old (iter, column, &old) != SQLITE_OK) ||
      (op != SQLITE_DELETE && sqlite3changeset_new (iter, column, &new) != SQLITE_OK))
    return FALSE;
  set_value (before, old);
  set_value (after, new);

  return TRUE;
}

int
zb_change_get_note_column (const ZbRegister *reg)
{
  int column = 2; /* id and the folded text */

  for (guint i = 0; i < reg->n_fields; i++)
    if (!(reg->fields[i].flags & ZB_FIELD_DERIVED))
      column += (reg->fields[i].flags & ZB_FIELD_NAME_SORTED) ? 2 : 1;

  return column;
}

gboolean
zb_change_read_row (sqlite3_changeset_iter *iter, const ZbRegister **reg, gint64 *id, int *op)
{
  const char *table;
  int n_columns, indirect;
  sqlite3_value *value = NULL;

  if (sqlite3changeset_op (iter, &table, &n_columns, op, &indirect) != SQLITE_OK ||
      (*op == SQLITE_INSERT ? sqlite3changeset_new (iter, 0, &value)
                            : sqlite3changeset_old (iter, 0, &value)) != SQLITE_OK ||
      value == NULL)
    return FALSE;
  *reg = zb_register_find (table);
  *id = sqlite3_value_int64 (value);

  return TRUE;
}

GPtrArray *
zb_change_read_fields (sqlite3_changeset_iter *iter, int op, const ZbRegister *reg)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (history_field_free);

  for (guint i = 0; i < reg->n_fields; i++)
    {
      g_auto (ZbValue) before = { 0 };
      g_auto (ZbValue) after = { 0 };
      ZbHistoryField *field;

      if (reg->fields[i].flags & ZB_FIELD_DERIVED)
        continue;
      if (!read_field (iter, op, (int)zb_touched_find_column (reg, &reg->fields[i]), &before,
                       &after))
        return NULL;
      if (zb_value_equal (&before, &after))
        continue;
      field = g_new0 (ZbHistoryField, 1);
      field->field = &reg->fields[i];
      zb_value_copy (&before, &field->before);
      zb_value_copy (&after, &field->after);
      g_ptr_array_add (fields, field);
    }

  return g_steal_pointer (&fields);
}

ZbRecord *
zb_change_read_deleted (sqlite3_changeset_iter *iter, const ZbRegister *reg)
{
  g_autoptr (ZbRecord) record = NULL;
  g_auto (ZbValue) note = { 0 };
  g_auto (ZbValue) none = { 0 };
  sqlite3_value *id = NULL;

  if (sqlite3changeset_old (iter, 0, &id) != SQLITE_OK || id == NULL)
    return NULL;
  record = zb_record_new (reg, sqlite3_value_int64 (id));
  for (guint i = 0; i < reg->n_fields; i++)
    if (!(reg->fields[i].flags & ZB_FIELD_DERIVED) &&
        !read_field (iter, SQLITE_DELETE, (int)zb_touched_find_column (reg, &reg->fields[i]),
                     &record->values[i], &none))
      return NULL;
  if (!read_field (iter, SQLITE_DELETE, zb_change_get_note_column (reg), &note, &none))
    return NULL;
  if (note.kind == ZB_VALUE_TEXT)
    g_set_str (&record->note, note.text);

  return g_steal_pointer (&record);
}

gboolean
zb_change_for_each_in (ZbConnection *connection,
                       const void *data,
                       int size,
                       ZbChangeFunc func,
                       gpointer user_data,
                       GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  int code = sqlite3changeset_start (&iter, size, (void *)data);
  gboolean well = TRUE, stop = FALSE;

  if (code != SQLITE_OK)
    return zb_connection_set_error (connection, code, "read the history", error);
  while (well && !stop && (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
    well = func (iter, user_data, &stop, error);
  sqlite3changeset_finalize (iter); /* left in the middle; errors are in the codes above */
  if (!well)
    return FALSE;

  return stop || code == SQLITE_DONE ||
         zb_connection_set_error (connection, code, "read the history", error);
}

gboolean
zb_change_for_each (ZbConnection *connection,
                    gint64 id,
                    ZbChangeFunc func,
                    gpointer user_data,
                    GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (connection, "SELECT data FROM change_set WHERE id = ?", error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, id);
  if (!zb_statement_step (statement, &row, error))
    return FALSE;

  return !row || zb_change_for_each_in (connection, sqlite3_column_blob (statement->handle, 0),
                                        sqlite3_column_bytes (statement->handle, 0), func,
                                        user_data, error);
}
