/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing single records: cleaned, folded, keyed, stamped. Equal records are not written again. */

#include "config.h"

#include "store/zb-fetch.h"
#include "store/zb-write.h"

#include <glib/gi18n.h>

#include "base/zb-text.h"

#define MAX_KEYS 8

static gboolean
is_stored (const ZbField *field)
{
  return !(field->flags & ZB_FIELD_DERIVED);
}

static void
add_error (ZbWrite *self,
           const ZbRegister *reg,
           gint64 id,
           const char *field,
           const char *check,
           const char *sentence)
{
  zb_write_add_finding (self, zb_finding_new (ZB_SEVERITY_ERROR, reg, id, field, check, sentence));
}

/* The text of @record as the store keeps it: @record itself where that is so already. NULL where a text cannot be kept. */
static ZbRecord *
clean_record (ZbWrite *self, ZbRecord *record)
{
  g_autoptr (ZbRecord) cleaned = zb_record_ref (record);
  guint n_errors = self->n_errors;

  for (guint i = 0; i <= record->reg->n_fields; i++)
    {
      gboolean is_note = i == record->reg->n_fields;
      const char *text = is_note                                   ? record->note
                         : record->values[i].kind == ZB_VALUE_TEXT ? record->values[i].text
                                                                   : NULL;
      g_autoptr (GError) problem = NULL;
      g_autofree char *clean = NULL;

      if (text == NULL)
        continue;
      clean = zb_text_clean (text, -1, NULL, &problem);
      if (clean == NULL)
        add_error (self, record->reg, record->id, is_note ? NULL : record->reg->fields[i].name,
                   "text", problem->message);
      if (clean == NULL || g_str_equal (clean, text))
        continue;
      if (cleaned == record)
        {
          zb_record_unref (cleaned);
          cleaned = zb_record_copy (record);
        }
      if (is_note)
        g_set_str (&cleaned->note, clean[0] != '\0' ? clean : NULL);
      else
        zb_value_set_text (&cleaned->values[i], clean);
    }

  return self->n_errors == n_errors ? g_steal_pointer (&cleaned) : NULL;
}

static void
fold_into (GString *folded, const ZbField *field, const ZbValue *value)
{
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  if (value->kind == ZB_VALUE_NULL || !(field->flags & ZB_FIELD_SEARCHED))
    return;
  if (value->kind == ZB_VALUE_INTEGER)
    number = zb_decimal_format_plain (value->integer, zb_field_get_scale (field));
  words = zb_text_fold (number != NULL ? number : value->text);
  if (words == NULL || words[0] == '\0')
    return;
  if (folded->len > 0)
    g_string_append_c (folded, ' ');
  g_string_append (folded, words);
}

/* Binds fields, keys, folded text and note, in the order of zb-table.h; gives the next index. */
static int
bind_record (ZbStatement *statement,
             int index,
             const ZbRecord *record,
             GString *folded,
             GBytes *keys[MAX_KEYS])
{
  const ZbRegister *reg = record->reg;
  guint n_keys = 0;

  for (guint i = 0; i < reg->n_fields; i++)
    if (is_stored (&reg->fields[i]))
      {
        zb_statement_bind_value (statement, index++, &record->values[i]);
        fold_into (folded, &reg->fields[i], &record->values[i]);
      }
  for (guint i = 0; i < reg->n_fields; i++)
    {
      const ZbValue *value = &record->values[i];

      if (!is_stored (&reg->fields[i]) || !(reg->fields[i].flags & ZB_FIELD_NAME_SORTED))
        continue;
      g_assert (n_keys < MAX_KEYS);
      if (value->kind == ZB_VALUE_TEXT)
        {
          GBytes *key = keys[n_keys++] = zb_text_sort_key (value->text);

          zb_statement_bind_blob (statement, index++, g_bytes_get_data (key, NULL),
                                  g_bytes_get_size (key));
        }
      else
        zb_statement_bind_null (statement, index++);
    }
  zb_statement_bind_static (statement, index++, folded->str, folded->len);
  zb_statement_bind_static (statement, index++, record->note, -1);

  return index;
}

/* Runs @statement for @record; a broken constraint becomes a finding. */
static gboolean
run_explained (ZbWrite *self, ZbStatement *statement, const ZbRecord *record, GError **error)
{
  int code = zb_statement_step_code (statement);

  if (code == SQLITE_DONE)
    return TRUE;

  return zb_write_explain (self, record, code, error);
}

static gboolean
insert_record (ZbWrite *self, ZbRecord *record, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (self->connection, zb_table_get (record->reg)->insert, error);
  g_autoptr (GString) folded = g_string_sized_new (128);
  GBytes *keys[MAX_KEYS] = { NULL };
  gboolean written;
  int index;

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, record->id);
  index = bind_record (statement, 2, record, folded, keys);
  zb_statement_bind_static (statement, index++, self->at, -1);
  zb_statement_bind_static (statement, index++, zb_store_get_author (self->store), -1);
  zb_statement_bind_null (statement, index++);
  zb_statement_bind_null (statement, index++);
  written = run_explained (self, statement, record, error);
  for (guint i = 0; i < MAX_KEYS; i++)
    g_clear_pointer (&keys[i], g_bytes_unref);

  return written;
}

static gboolean
update_record (ZbWrite *self, ZbRecord *record, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (self->connection, zb_table_get (record->reg)->update, error);
  g_autoptr (GString) folded = g_string_sized_new (128);
  GBytes *keys[MAX_KEYS] = { NULL };
  gboolean written;
  int index;

  if (statement == NULL)
    return FALSE;
  index = bind_record (statement, 1, record, folded, keys);
  zb_statement_bind_static (statement, index++, self->at, -1);
  zb_statement_bind_static (statement, index++, zb_store_get_author (self->store), -1);
  zb_statement_bind_integer (statement, index++, record->id);
  written = run_explained (self, statement, record, error);
  for (guint i = 0; i < MAX_KEYS; i++)
    g_clear_pointer (&keys[i], g_bytes_unref);

  return written;
}

/* Whether @record stands in the book, and whether it stands there as it is. */
static gboolean
compare_stored (ZbWrite *self,
                const ZbRecord *record,
                gboolean *exists,
                gboolean *equal,
                GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (self->connection, zb_table_get (record->reg)->stored, error);
  int column = 0;

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, record->id);
  if (!zb_statement_step (statement, exists, error))
    return FALSE;
  *equal = *exists;
  for (guint i = 0; *equal && i < record->reg->n_fields; i++)
    if (is_stored (&record->reg->fields[i]))
      {
        g_auto (ZbValue) value = { 0 };

        zb_statement_get_value (statement, column++, &value);
        *equal = zb_value_equal (&value, &record->values[i]);
      }
  if (*equal)
    *equal = g_strcmp0 (zb_statement_get_text (statement, column), record->note) == 0;

  return TRUE;
}

static void
add_missing (ZbWrite *self, const ZbRegister *reg, gint64 id)
{
  add_error (
    self, reg, id, NULL, "missing",
    _ ("The record is no longer in the book: somebody deleted it. Close it and search again."));
}

static gboolean
write_record (ZbWrite *self, const ZbEdit *edit, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (ZbRecord) record = clean_record (self, edit->record);
  guint n_errors = self->n_errors;
  gboolean exists, equal;

  if (record == NULL)
    return TRUE;
  findings = zb_register_check_record (record->reg, record);
  g_ptr_array_set_free_func (findings, NULL);
  for (guint i = 0; i < findings->len; i++)
    zb_write_add_finding (self, findings->pdata[i]);
  if (self->n_errors > n_errors)
    return TRUE;

  if (edit->kind == ZB_EDIT_INSERT)
    return zb_bulk_count (self->bulk, record->reg, error) && insert_record (self, record, error);

  if (!compare_stored (self, record, &exists, &equal, error))
    return FALSE;
  if (!exists)
    add_missing (self, record->reg, record->id);
  if (equal || !exists)
    return TRUE;

  return zb_bulk_count (self->bulk, record->reg, error) && update_record (self, record, error);
}

static gboolean
list_parts (ZbWrite *self, const ZbReference *reference, gint64 id, GArray *parts, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?",
                                          reference->reg->name, reference->field->name);
  g_autoptr (ZbStatement) statement = zb_connection_prepare (self->connection, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, id);
  while (row)
    {
      gint64 part;

      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      part = row ? zb_statement_get_integer (statement, 0) : 0;
      if (row)
        g_array_append_val (parts, part);
    }

  return TRUE;
}

static gboolean
remove_row (ZbWrite *self, const ZbRegister *reg, gint64 id, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (self->connection, zb_table_get (reg)->remove, error);

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, id);

  return zb_statement_run (statement, error);
}

/* The record and all that is a part of it, parts first. */
static gboolean
remove_record (ZbWrite *self, const ZbRegister *reg, gint64 id, GError **error)
{
  g_autoptr (ZbRecord) record = zb_fetch_one (self->connection, reg, id, error);
  ZbRemoved removed = { reg, id, NULL };

  if (record == NULL)
    return error == NULL || *error == NULL;

  removed.title = zb_register_dup_title (reg, record, zb_language_get_current ());
  g_array_append_val (self->removed, removed);
  for (const ZbReference *reference = zb_table_get_referrers (reg); reference->reg != NULL;
       reference++)
    {
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (gint64));

      if (!zb_reference_is_owned (reference))
        continue;
      if (!list_parts (self, reference, id, parts, error))
        return FALSE;
      for (guint i = 0; i < parts->len; i++)
        if (!remove_record (self, reference->reg, g_array_index (parts, gint64, i), error))
          return FALSE;
    }

  return remove_row (self, reg, id, error);
}

gboolean
zb_write_refresh (ZbWrite *self, const ZbRegister *reg, gint64 id, GError **error)
{
  g_autoptr (ZbRecord) record = zb_fetch_one (self->connection, reg, id, error);

  return record != NULL && update_record (self, record, error);
}

gboolean
zb_write_edit (ZbWrite *self, const ZbEdit *edit, GError **error)
{
  GError *problem = NULL;
  gboolean done;

  if (edit->kind != ZB_EDIT_DELETE)
    return write_record (self, edit, error);

  done = zb_bulk_end (self->bulk, &problem) && remove_record (self, edit->reg, edit->id, &problem);
  if (!done)
    g_propagate_error (error, problem);

  return done;
}
