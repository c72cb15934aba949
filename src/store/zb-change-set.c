/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recorded changes read, inverted and applied strictly: a record that differs from what the change left is a conflict, and is named. */

#include "config.h"

#include "store/zb-change-set.h"

#include <glib/gi18n.h>
#include <string.h>

#include "register/zb-field-text.h"
#include "store/zb-change-reader.h"
#include "store/zb-fetch.h"
#include "store/zb-touched.h"

/* So many conflicts are told. */
#define MAX_CONFLICTS 20

/* So many removed records are asked who names them. */
#define MAX_REMOVED 1000

/* Restored in part over later changes: what follows from its fields is made anew. */
typedef struct
{
  const ZbRegister *reg;
  gint64 id;
} Rewritten;

typedef struct
{
  ZbWrite *write;
  guint n_met;
  GArray *rewritten; /* of Rewritten */
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

/* Keys, the folded text and the stamps follow from the fields and from who wrote them: they may differ. */
static gboolean
differs_in_bookkeeping_alone (sqlite3_changeset_iter *iter, const ZbRegister *reg)
{
  int note = zb_change_get_note_column (reg);
  int n_kept = 1;

  for (guint i = 0; i < reg->n_fields; i++)
    n_kept += !(reg->fields[i].flags & ZB_FIELD_DERIVED);
  for (int column = 0; column <= note; column = column + 1 == n_kept ? note : column + 1)
    {
      sqlite3_value *expected = NULL, *found = NULL;

      if (sqlite3changeset_old (iter, column, &expected) != SQLITE_OK ||
          sqlite3changeset_conflict (iter, column, &found) != SQLITE_OK)
        return FALSE;
      if (expected != NULL && !values_equal (expected, found))
        return FALSE;
      if (column == note)
        break;
    }

  return TRUE;
}

/* The labels of the fields in which the record differs from what the change left: "Name, Area". */
static char *
list_differences (sqlite3_changeset_iter *iter, const ZbRegister *reg)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reg->n_fields; i++)
    {
      sqlite3_value *expected = NULL, *found = NULL;
      int column = (int)zb_touched_find_column (reg, &reg->fields[i]);

      if ((reg->fields[i].flags & ZB_FIELD_DERIVED) ||
          sqlite3changeset_old (iter, column, &expected) != SQLITE_OK || expected == NULL ||
          sqlite3changeset_conflict (iter, column, &found) != SQLITE_OK ||
          values_equal (expected, found))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              zb_field_get_label (&reg->fields[i]));
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : g_strdup (_ ("Note"));
}

/* How people call the record: as it stands in the book, else as the change has it. */
static char *
dup_title (ZbWrite *write, sqlite3_changeset_iter *iter, const ZbRegister *reg, int op, gint64 id)
{
  g_autoptr (ZbRecord) record = zb_fetch_one (write->connection, reg, id, NULL);
  int column = (int)zb_touched_find_column (reg, zb_register_get_field (reg, reg->title));
  sqlite3_value *value = NULL;

  if (record != NULL)
    return zb_register_dup_title (reg, record, zb_language_get_current ());
  if (op == SQLITE_INSERT)
    sqlite3changeset_new (iter, column, &value);
  else
    sqlite3changeset_old (iter, column, &value);

  return value != NULL && sqlite3_value_type (value) == SQLITE_TEXT
           ? g_strdup ((const char *)sqlite3_value_text (value))
           : g_strdup (g_dgettext (GETTEXT_PACKAGE, reg->label_one));
}

static char *
describe (Conflicts *self,
          int kind,
          sqlite3_changeset_iter *iter,
          const ZbRegister *reg,
          int op,
          gint64 id)
{
  g_autofree char *title = dup_title (self->write, iter, reg, op, id);
  const char *label = g_dgettext (GETTEXT_PACKAGE, reg->label_one);
  g_autofree char *fields = NULL;

  switch (kind)
    {
    case SQLITE_CHANGESET_DATA:
      fields = list_differences (iter, reg);
      /* Translators: why a change cannot be undone. %1$s is a kind of record (“Project”), %2$s which, %3$s lists fields. */
      return g_strdup_printf (_ ("%1$s %2$s was altered again later: %3$s."), label, title, fields);
    case SQLITE_CHANGESET_NOTFOUND:
      /* Translators: why a change cannot be undone. %1$s is a kind of record (“Project”), %2$s which. */
      return g_strdup_printf (_ ("%1$s %2$s was deleted later."), label, title);
    case SQLITE_CHANGESET_CONFLICT:
      return g_strdup_printf (_ ("%1$s %2$s is in the book already."), label, title);
    default:
      return g_strdup_printf (_ ("%1$s %2$s would break a rule of the register, such as having the "
                                 "same key as another record."),
                              label, title);
    }
}

/* Conflicts are passed over to find them all; what was done meanwhile is rolled back. Open references are judged, and told, by the checks. */
static int
conflict_cb (void *user_data, int kind, sqlite3_changeset_iter *iter)
{
  Conflicts *self = user_data;
  const ZbRegister *reg;
  g_autofree char *sentence = NULL;
  gint64 id;
  int op;

  if (kind == SQLITE_CHANGESET_FOREIGN_KEY)
    return SQLITE_CHANGESET_OMIT;
  if (!zb_change_read_row (iter, &reg, &id, &op) || reg == NULL)
    return SQLITE_CHANGESET_ABORT;
  if (kind == SQLITE_CHANGESET_DATA && differs_in_bookkeeping_alone (iter, reg))
    {
      Rewritten rewritten = { reg, id };

      if (op == SQLITE_UPDATE)
        g_array_append_val (self->rewritten, rewritten);
      return SQLITE_CHANGESET_REPLACE;
    }
  if (self->n_met++ >= MAX_CONFLICTS)
    return SQLITE_CHANGESET_OMIT;
  sentence = describe (self, kind, iter, reg, op, id);
  zb_write_add_finding (self->write,
                        zb_finding_new (ZB_SEVERITY_ERROR, reg, id, NULL, "conflict", sentence));

  return SQLITE_CHANGESET_OMIT;
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
note_removed (ZbWrite *write, sqlite3_changeset_iter *iter)
{
  ZbRemoved removed = { NULL };
  int op;

  if (!zb_change_read_row (iter, &removed.reg, &removed.id, &op))
    return FALSE;
  if (removed.reg == NULL || op != SQLITE_DELETE)
    return TRUE;
  removed.title = dup_title (write, iter, removed.reg, op, removed.id);
  g_array_append_val (write->removed, removed);

  return TRUE;
}

/* Where references are left open, the checks name those who hold them by what was removed. */
static gboolean
note_all_removed (const ZbChangeSet *self, ZbWrite *write, GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  int open = 0, unused = 0;
  int code = sqlite3_db_status (zb_connection_get_handle (write->connection),
                                SQLITE_DBSTATUS_DEFERRED_FKS, &open, &unused, 0);

  if (code == SQLITE_OK && open == 0)
    return TRUE;
  if (code == SQLITE_OK)
    code = sqlite3changeset_start (&iter, self->size, self->data);
  while (code == SQLITE_OK && write->removed->len < MAX_REMOVED &&
         (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
    code = note_removed (write, iter) ? SQLITE_OK : SQLITE_CORRUPT;
  sqlite3changeset_finalize (iter); /* errors are in the codes above */

  return code == SQLITE_OK || code == SQLITE_DONE ||
         zb_connection_set_error (write->connection, code, "read the change", error);
}

static gboolean
set_conflict (GError **error)
{
  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CONFLICT,
               "Failed to apply a change: later changes stand in the way");

  return FALSE;
}

static gboolean
read_set (ZbStatement *statement, ZbConnection *connection, ZbChangeSet *self, GError **error)
{
  self->id = zb_statement_get_integer (statement, 0);
  self->label = g_strdup (zb_statement_get_text (statement, 1));
  self->last = zb_statement_get_integer (statement, 3) != 0;
  self->size = sqlite3_column_bytes (statement->handle, 2);
  self->data = sqlite3_malloc (self->size);
  if (self->data == NULL && self->size > 0)
    return zb_connection_set_error (connection, SQLITE_NOMEM, "read the change", error);
  if (self->size > 0)
    memcpy (self->data, sqlite3_column_blob (statement->handle, 2), self->size);

  return TRUE;
}

#define COLUMNS                                                                                    \
  "SELECT id, label, data, id = (SELECT max (id) FROM change_set WHERE undone_at IS NULL) "        \
  "FROM change_set "

static const char *const load_sql[] = {
  COLUMNS "WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1",
  COLUMNS "WHERE undone_at IS NOT NULL AND dead = 0 ORDER BY id LIMIT 1",
  COLUMNS "WHERE undone_at IS NULL AND id = ?",
};

void
zb_change_set_clear (ZbChangeSet *self)
{
  g_free (self->label);
  sqlite3_free (self->data);
}

gboolean
zb_change_set_load (ZbConnection *connection,
                    gboolean redo,
                    gint64 id,
                    ZbChangeSet *self,
                    GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (connection,
                                                             load_sql[redo      ? 1
                                                                      : id != 0 ? 2
                                                                                : 0],
                                                             error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  if (!redo && id != 0)
    zb_statement_bind_integer (statement, 1, id);
  if (!zb_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    return read_set (statement, connection, self, error);

  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING,
               "Failed to %s: there is nothing to %s", redo ? "redo" : "undo",
               redo ? "redo" : "undo");

  return FALSE;
}

gboolean
zb_change_set_invert (ZbChangeSet *self, ZbConnection *connection, GError **error)
{
  void *inverse = NULL;
  int size = 0;
  int code = sqlite3changeset_invert (self->size, self->data, &size, &inverse);

  if (code != SQLITE_OK)
    return zb_connection_set_error (connection, code, "invert the change", error);
  sqlite3_free (self->data);
  self->data = inverse;
  self->size = size;

  return TRUE;
}

gboolean
zb_change_set_apply (const ZbChangeSet *self, ZbWrite *write, GError **error)
{
  g_autoptr (GArray) rewritten = g_array_new (FALSE, FALSE, sizeof (Rewritten));
  Conflicts conflicts = { write, 0, rewritten };
  int code;

  write->bulk = zb_bulk_new (write->connection);
  if (!expect_rows (write, self->id, error))
    return FALSE;
  code = sqlite3changeset_apply_v2 (zb_connection_get_handle (write->connection), self->size,
                                    self->data, NULL, conflict_cb, &conflicts, NULL, NULL,
                                    SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  if (code != SQLITE_OK)
    return zb_connection_set_error (write->connection, code, "apply the change", error);
  if (conflicts.n_met > 0)
    return set_conflict (error);
  for (guint i = 0; i < rewritten->len; i++)
    {
      const Rewritten *at = &g_array_index (rewritten, Rewritten, i);

      if (!zb_write_refresh (write, at->reg, at->id, error))
        return FALSE;
    }
  if (!zb_bulk_end (write->bulk, error) ||
      !zb_write_touch (write, self->data, self->size, FALSE, error) ||
      !note_all_removed (self, write, error) || !zb_write_check (write, error))
    return FALSE;

  return write->n_errors == 0 || set_conflict (error);
}
