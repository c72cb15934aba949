/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The recycle bin: deletions that stand in the history. Nothing is kept twice: what a deletion took is read out of its change set, and
 * put back through the same checks as what is typed. */

#include "config.h"

#include "store/zb-change-reader.h"

#include <glib/gi18n.h>

#include "register/zb-field-text.h"
#include "store/zb-fetch.h"
#include "store/zb-history.h"

/* The bin shows so many records; emptying takes all. */
#define MAX_DELETED 500

/* Of the book's settings: changes up to this one are no longer shown. */
#define EMPTIED "bin-emptied"

typedef struct
{
  ZbConnection *connection;
  gint64 change_set;
  GPtrArray *records; /* that the change set deleted */
} Deletion;

typedef struct
{
  const ZbRegister *reg;
  gint64 id;
  gint64 change_set;
  char *label;
  ZbOutcome *outcome;
} RestoreData;

static gboolean
add_deleted (sqlite3_changeset_iter *iter, gpointer user_data, gboolean *stop, GError **error)
{
  Deletion *self = user_data;
  const ZbRegister *reg;
  ZbRecord *record;
  gint64 id;
  int op;

  if (!zb_change_read_row (iter, &reg, &id, &op))
    return zb_connection_set_error (self->connection, SQLITE_CORRUPT, "read the history", error);
  if (reg == NULL || op != SQLITE_DELETE)
    return TRUE;
  record = zb_change_read_deleted (iter, reg);
  if (record == NULL)
    return zb_connection_set_error (self->connection, SQLITE_CORRUPT, "read the history", error);
  g_ptr_array_add (self->records, record);

  return TRUE;
}

static gboolean
read_deletion (Deletion *self, ZbConnection *connection, gint64 change_set, GError **error)
{
  self->connection = connection;
  self->change_set = change_set;
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_record_unref);

  return zb_change_for_each (connection, change_set, add_deleted, self, error);
}

static ZbRecord *
find_record (Deletion *self, const ZbRegister *reg, gint64 id)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      ZbRecord *record = self->records->pdata[i];

      if (record->reg == reg && record->id == id)
        return record;
    }

  return NULL;
}

/* What @record was a part of, where that was deleted with it. */
static ZbRecord *
find_owner (Deletion *self, const ZbRecord *record)
{
  for (guint i = 0; i < record->reg->n_fields; i++)
    {
      ZbReference reference = { record->reg, &record->reg->fields[i] };
      ZbRecord *owner;

      if (record->reg->fields[i].type != ZB_FIELD_REFERENCE ||
          !zb_reference_is_owned (&reference) || record->values[i].kind != ZB_VALUE_INTEGER)
        continue;
      owner = find_record (self, zb_register_find (record->reg->fields[i].target),
                           record->values[i].integer);
      if (owner != NULL)
        return owner;
    }

  return NULL;
}

static ZbRecord *
find_top (Deletion *self, ZbRecord *record)
{
  ZbRecord *owner;

  while ((owner = find_owner (self, record)) != NULL)
    record = owner;

  return record;
}

static gboolean
is_in_book (ZbConnection *connection,
            const ZbRegister *reg,
            gint64 id,
            gboolean *is,
            GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (connection, zb_table_get (reg)->stored, error);

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, id);

  return zb_statement_step (statement, is, error);
}

/* The references of a title are not kept with a deletion: their present labels. */
static char *
dup_title (ZbConnection *connection, const ZbRecord *record)
{
  gint index = zb_register_find_field (record->reg, record->reg->title);
  const ZbField *field = &record->reg->fields[index];
  g_autoptr (ZbRecord) target = NULL;
  g_autofree char *label = NULL;

  if (field->type != ZB_FIELD_REFERENCE || record->values[index].kind != ZB_VALUE_INTEGER)
    return zb_register_dup_title (record->reg, record, zb_language_get_current ());
  target = zb_fetch_one (connection, zb_register_find (field->target),
                         record->values[index].integer, NULL);
  if (target != NULL)
    label = zb_register_dup_title (target->reg, target, zb_language_get_current ());

  return zb_field_format (field, &record->values[index], label, zb_language_get_current ());
}

static guint
count_parts (Deletion *self, ZbRecord *top)
{
  guint n = 0;

  for (guint i = 0; i < self->records->len; i++)
    n += self->records->pdata[i] != top && find_top (self, self->records->pdata[i]) == top;

  return n;
}

/* The records that a change set deleted and that are in the bin still; @seen: those that a later one deleted again. */
static gboolean
list_deletion (Deletion *self, ZbStatement *entry, GHashTable *seen, GPtrArray *bin, GError **error)
{
  for (guint i = 0; i < self->records->len && bin->len < MAX_DELETED; i++)
    {
      ZbRecord *record = self->records->pdata[i];
      gboolean here;
      ZbDeleted *deleted;

      if (!g_hash_table_add (seen, g_memdup2 (&record->id, sizeof record->id)) ||
          find_owner (self, record) != NULL)
        continue;
      if (!is_in_book (self->connection, record->reg, record->id, &here, error))
        return FALSE;
      if (here)
        continue;
      deleted = g_new0 (ZbDeleted, 1);
      deleted->reg = record->reg;
      deleted->id = record->id;
      deleted->title = dup_title (self->connection, record);
      deleted->change_set = self->change_set;
      deleted->at = g_strdup (zb_statement_get_text (entry, 1));
      deleted->author = g_strdup (zb_statement_get_text (entry, 2));
      deleted->n_parts = count_parts (self, record);
      g_ptr_array_add (bin, deleted);
    }

  return TRUE;
}

static gpointer
run_bin (ZbStore *store,
         ZbConnection *connection,
         gpointer user_data,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (
    connection,
    "SELECT c.id, c.at, c.author FROM change_set c WHERE c.undone_at IS NULL AND EXISTS "
    "(SELECT 1 FROM change_row r WHERE r.change_set = c.id AND r.op = 'delete') AND c.id > "
    "ifnull ((SELECT CAST (value AS INTEGER) FROM meta WHERE key = '" EMPTIED "'), 0) "
    "ORDER BY c.id DESC",
    error);
  g_autoptr (GPtrArray) bin = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_deleted_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (row && bin->len < MAX_DELETED)
    {
      Deletion deletion = { NULL };
      gboolean listed;

      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      listed =
        read_deletion (&deletion, connection, zb_statement_get_integer (statement, 0), error) &&
        list_deletion (&deletion, statement, seen, bin, error);
      g_ptr_array_unref (deletion.records);
      if (!listed)
        return NULL;
    }

  return g_steal_pointer (&bin);
}

/* The record and its parts, as a change that makes them again. */
static ZbChange *
make_change (ZbConnection *connection, const RestoreData *data, GError **error)
{
  g_autoptr (ZbChange) change = zb_change_new (data->label, "restore");
  Deletion deletion = { NULL };
  gboolean read = read_deletion (&deletion, connection, data->change_set, error);
  ZbRecord *top = read ? find_record (&deletion, data->reg, data->id) : NULL;

  for (guint i = 0; top != NULL && i < deletion.records->len; i++)
    if (find_top (&deletion, deletion.records->pdata[i]) == top)
      zb_change_insert (change, deletion.records->pdata[i]);
  g_ptr_array_unref (deletion.records);
  if (read && top == NULL)
    g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING,
                 "Failed to restore a record: that change did not delete it");

  return top != NULL ? g_steal_pointer (&change) : NULL;
}

static gpointer
run_restore (ZbStore *store,
             ZbConnection *connection,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  RestoreData *data = user_data;
  g_autoptr (ZbChange) change = make_change (connection, data, error);

  return change != NULL && zb_store_apply (store, change, FALSE, cancellable, &data->outcome, error)
           ? ZB_JOB_DONE
           : NULL;
}

static gpointer
run_empty (ZbStore *store,
           ZbConnection *connection,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *newest = NULL;

  if (!zb_connection_get_text (connection, "SELECT CAST (max (id) AS TEXT) FROM change_set",
                               &newest, error))
    return NULL;

  return newest == NULL || zb_store_set_meta (store, EMPTIED, newest, error) ? ZB_JOB_DONE : NULL;
}

static const ZbJobKind bin_job = { run_bin, ZB_WORKER_LOADER, 0,
                                   (GDestroyNotify)g_ptr_array_unref };
static const ZbJobKind restore_job = { run_restore, ZB_WORKER_WRITER, 0, NULL };
static const ZbJobKind empty_job = { run_empty, ZB_WORKER_WRITER, 0, NULL };

static void
restore_data_free (gpointer user_data)
{
  RestoreData *self = user_data;

  g_free (self->label);
  g_clear_pointer (&self->outcome, zb_outcome_free);
  g_free (self);
}

static RestoreData *
restore_data_new (const ZbDeleted *deleted, const char *label)
{
  RestoreData *data = g_new0 (RestoreData, 1);

  data->reg = deleted->reg;
  data->id = deleted->id;
  data->change_set = deleted->change_set;
  data->label = g_strdup (label);

  return data;
}

void
zb_deleted_free (ZbDeleted *self)
{
  g_free (self->title);
  g_free (self->at);
  g_free (self->author);
  g_free (self);
}

GPtrArray *
zb_store_bin (ZbStore *self, GError **error)
{
  return zb_store_run_job (self, &bin_job, NULL, NULL, error);
}

void
zb_store_bin_async (ZbStore *self,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self));

  zb_store_start_job (self, &bin_job, NULL, NULL, cancellable, callback, user_data);
}

GPtrArray *
zb_store_bin_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &bin_job, result, error);
}

gboolean
zb_store_restore_record (ZbStore *self,
                         const ZbDeleted *deleted,
                         const char *label,
                         ZbOutcome **outcome,
                         GError **error)
{
  RestoreData *data = restore_data_new (deleted, label);
  gboolean restored = zb_store_run_job (self, &restore_job, data, NULL, error) != NULL;

  if (outcome != NULL)
    *outcome = g_steal_pointer (&data->outcome);
  restore_data_free (data);

  return restored;
}

void
zb_store_restore_record_async (ZbStore *self,
                               const ZbDeleted *deleted,
                               const char *label,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self) && deleted != NULL && label != NULL);

  zb_store_start_job (self, &restore_job, restore_data_new (deleted, label), restore_data_free,
                      cancellable, callback, user_data);
}

gboolean
zb_store_restore_record_finish (ZbStore *self,
                                GAsyncResult *result,
                                ZbOutcome **outcome,
                                GError **error)
{
  gboolean restored = zb_store_finish_job (self, &restore_job, result, error) != NULL;
  RestoreData *data = zb_store_get_job_data (result);

  if (outcome != NULL)
    *outcome = g_steal_pointer (&data->outcome);

  return restored;
}

gboolean
zb_store_empty_bin (ZbStore *self, GError **error)
{
  return zb_store_run_job (self, &empty_job, NULL, NULL, error) != NULL;
}

void
zb_store_empty_bin_async (ZbStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self));

  zb_store_start_job (self, &empty_job, NULL, NULL, cancellable, callback, user_data);
}

gboolean
zb_store_empty_bin_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return zb_store_finish_job (self, &empty_job, result, error) != NULL;
}
