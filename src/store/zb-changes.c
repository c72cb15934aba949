/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of the book: its changes by record, register, author and time, and what each did to which records. */

#include "config.h"

#include "store/zb-change-reader.h"

#include <glib/gi18n.h>

#include "register/zb-field-text.h"
#include "store/zb-fetch.h"
#include "store/zb-history.h"

typedef struct
{
  ZbHistoryFilter filter;
  char *author, *since, *until; /* what the filter's point to */
} ChangesData;

typedef struct
{
  gint64 change_set;
  guint limit;
} RowsData;

typedef struct
{
  ZbConnection *connection;
  guint limit;
  GPtrArray *rows;
} Rows;

static const struct
{
  int op;
  ZbHistoryKind kind;
} kinds[] = {
  { SQLITE_INSERT, ZB_HISTORY_MADE },
  { SQLITE_UPDATE, ZB_HISTORY_EDITED },
  { SQLITE_DELETE, ZB_HISTORY_DELETED },
};

/* ?1 limit, ?2 register, ?3 record, ?4 author, ?5 since, ?6 until, ?7 before. */
static char *
make_sql (const ZbHistoryFilter *filter)
{
  GString *sql = g_string_new ("SELECT c.id, c.at, c.author, c.label, c.source, " ZB_IS_UNDONE ", "
                               "(SELECT count (*) FROM change_row n WHERE n.change_set = c.id) "
                               "FROM change_set c WHERE 1");

  if (filter->reg != NULL && filter->id != 0)
    g_string_append (sql, " AND c.id IN (SELECT change_set FROM change_row WHERE register = ?2 AND "
                          "record = ?3)");
  else if (filter->reg != NULL)
    g_string_append (sql, " AND EXISTS (SELECT 1 FROM change_row r WHERE r.change_set = c.id AND "
                          "r.register = ?2)");
  if (filter->author != NULL)
    g_string_append (sql, " AND c.author = ?4");
  if (filter->since != NULL)
    g_string_append (sql, " AND c.at >= ?5");
  if (filter->until != NULL)
    g_string_append (sql, " AND c.at < ?6");
  if (filter->before != 0)
    g_string_append (sql, " AND c.id < ?7");
  g_string_append (sql, " ORDER BY c.id DESC LIMIT ?1");

  return g_string_free_and_steal (sql);
}

/* The highest parameter that a statement lacks is out of its range: only those it has are bound. */
static void
bind (ZbStatement *statement, const ZbHistoryFilter *filter)
{
  int n = sqlite3_bind_parameter_count (statement->handle);

  zb_statement_bind_integer (statement, 1, filter->limit > 0 ? (gint64)filter->limit : -1);
  if (filter->reg != NULL)
    zb_statement_bind_static (statement, 2, filter->reg->name, -1);
  if (filter->reg != NULL && filter->id != 0)
    zb_statement_bind_integer (statement, 3, filter->id);
  if (filter->author != NULL)
    zb_statement_bind_static (statement, 4, filter->author, -1);
  if (filter->since != NULL)
    zb_statement_bind_static (statement, 5, filter->since, -1);
  if (filter->until != NULL)
    zb_statement_bind_static (statement, 6, filter->until, -1);
  if (n >= 7)
    zb_statement_bind_integer (statement, 7, filter->before);
}

static gpointer
run_changes (ZbStore *store,
             ZbConnection *connection,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  const ChangesData *data = user_data;
  g_autofree char *sql = make_sql (&data->filter);
  g_autoptr (ZbStatement) statement = zb_connection_prepare (connection, sql, error);
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify)zb_history_entry_free);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  bind (statement, &data->filter);
  while (row)
    {
      ZbHistoryEntry *entry;

      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      entry = zb_history_entry_read (statement);
      entry->n_records = (guint)zb_statement_get_integer (statement, 6);
      g_ptr_array_add (entries, entry);
    }

  return g_steal_pointer (&entries);
}

static gpointer
run_authors (ZbStore *store,
             ZbConnection *connection,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (connection, "SELECT DISTINCT author FROM change_set ORDER BY author",
                           error);
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (row)
    {
      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (authors, g_strdup (zb_statement_get_text (statement, 0)));
    }

  return g_steal_pointer (&authors);
}

static char *
dup_label (ZbConnection *connection, const ZbField *field, const ZbValue *value)
{
  const ZbRegister *target =
    field->type == ZB_FIELD_REFERENCE ? zb_register_find (field->target) : NULL;
  g_autoptr (ZbRecord) record = NULL;

  if (target == NULL || value->kind != ZB_VALUE_INTEGER)
    return NULL;
  record = zb_fetch_one (connection, target, value->integer, NULL);

  return record != NULL ? zb_register_dup_title (target, record, zb_language_get_current ()) : NULL;
}

/* How the record is called now, or else by the fields of the change. */
static char *
dup_title (Rows *self, const ZbHistoryRow *row)
{
  g_autoptr (ZbRecord) record = zb_fetch_one (self->connection, row->reg, row->id, NULL);

  if (record != NULL)
    return zb_register_dup_title (row->reg, record, zb_language_get_current ());
  for (guint i = 0; i < row->fields->len; i++)
    {
      const ZbHistoryField *field = row->fields->pdata[i];
      const ZbValue *value = field->before.kind != ZB_VALUE_NULL ? &field->before : &field->after;
      const char *label = field->before_label != NULL ? field->before_label : field->after_label;

      if (g_str_equal (field->field->name, row->reg->title))
        return zb_field_format (field->field, value, label, zb_language_get_current ());
    }

  return g_strdup (g_dgettext (GETTEXT_PACKAGE, row->reg->label_one));
}

static gboolean
add_row (sqlite3_changeset_iter *iter, gpointer user_data, gboolean *stop, GError **error)
{
  Rows *self = user_data;
  const ZbRegister *reg;
  g_autoptr (GPtrArray) fields = NULL;
  ZbHistoryRow *row;
  gint64 id;
  int op;

  if (!zb_change_read_row (iter, &reg, &id, &op) ||
      (reg != NULL && (fields = zb_change_read_fields (iter, op, reg)) == NULL))
    return zb_connection_set_error (self->connection, SQLITE_CORRUPT, "read the history", error);
  if (reg == NULL)
    return TRUE;
  row = g_new0 (ZbHistoryRow, 1);
  row->reg = reg;
  row->id = id;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].op == op)
      row->kind = kinds[i].kind;
  row->fields = g_steal_pointer (&fields);
  for (guint i = 0; i < row->fields->len; i++)
    {
      ZbHistoryField *field = row->fields->pdata[i];

      field->before_label = dup_label (self->connection, field->field, &field->before);
      field->after_label = dup_label (self->connection, field->field, &field->after);
    }
  row->title = dup_title (self, row);
  g_ptr_array_add (self->rows, row);
  *stop = self->limit > 0 && self->rows->len >= self->limit;

  return TRUE;
}

static gpointer
run_rows (ZbStore *store,
          ZbConnection *connection,
          gpointer user_data,
          GCancellable *cancellable,
          GError **error)
{
  const RowsData *data = user_data;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_history_row_free);
  Rows self = { connection, data->limit, rows };

  return zb_change_for_each (connection, data->change_set, add_row, &self, error)
           ? g_steal_pointer (&rows)
           : NULL;
}

static const ZbJobKind changes_job = { run_changes, ZB_WORKER_LOADER, 0,
                                       (GDestroyNotify)g_ptr_array_unref };
static const ZbJobKind authors_job = { run_authors, ZB_WORKER_LOADER, 0,
                                       (GDestroyNotify)g_ptr_array_unref };
static const ZbJobKind rows_job = { run_rows, ZB_WORKER_LOADER, 0,
                                    (GDestroyNotify)g_ptr_array_unref };

static void
changes_data_free (gpointer user_data)
{
  ChangesData *self = user_data;

  g_free (self->author);
  g_free (self->since);
  g_free (self->until);
  g_free (self);
}

void
zb_history_row_free (ZbHistoryRow *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

GPtrArray *
zb_store_changes (ZbStore *self, const ZbHistoryFilter *filter, GError **error)
{
  ChangesData data = { *filter, NULL, NULL, NULL };

  return zb_store_run_job (self, &changes_job, &data, NULL, error);
}

void
zb_store_changes_async (ZbStore *self,
                        const ZbHistoryFilter *filter,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  ChangesData *data;

  g_return_if_fail (ZB_IS_STORE (self) && filter != NULL);

  data = g_new0 (ChangesData, 1);
  data->filter = *filter;
  data->filter.author = data->author = g_strdup (filter->author);
  data->filter.since = data->since = g_strdup (filter->since);
  data->filter.until = data->until = g_strdup (filter->until);
  zb_store_start_job (self, &changes_job, data, changes_data_free, cancellable, callback,
                      user_data);
}

GPtrArray *
zb_store_changes_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &changes_job, result, error);
}

void
zb_store_authors_async (ZbStore *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self));

  zb_store_start_job (self, &authors_job, NULL, NULL, cancellable, callback, user_data);
}

GPtrArray *
zb_store_authors_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &authors_job, result, error);
}

GPtrArray *
zb_store_change_rows (ZbStore *self, gint64 change_set, guint limit, GError **error)
{
  RowsData data = { change_set, limit };

  return zb_store_run_job (self, &rows_job, &data, NULL, error);
}

void
zb_store_change_rows_async (ZbStore *self,
                            gint64 change_set,
                            guint limit,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  RowsData *data;

  g_return_if_fail (ZB_IS_STORE (self));

  data = g_new0 (RowsData, 1);
  data->change_set = change_set;
  data->limit = limit;
  zb_store_start_job (self, &rows_job, data, g_free, cancellable, callback, user_data);
}

GPtrArray *
zb_store_change_rows_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &rows_job, result, error);
}
