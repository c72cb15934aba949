/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Applying a change: every edit written, the whole recorded as one change set, checked, and committed or refused. */

#include "config.h"

#include "store/zb-write.h"

#include "store/zb-backup-file.h"

/* Edits between two looks at the cancellable and two tellings of progress. */
#define STEP 512

typedef struct
{
  const char *label;
  const char *source;
  ZbEditFunc next;
  gpointer next_data;
  ZbProgressFunc progress;
  gpointer progress_data;
  gboolean dry_run;
  ZbOutcome *outcome; /* also when it is refused */

  /* Of a ZbChange. */
  ZbChange *change;
  guint index;
} ApplyData;

static void
apply_data_free (gpointer user_data)
{
  ApplyData *self = user_data;

  g_clear_pointer (&self->change, zb_change_unref);
  g_clear_pointer (&self->outcome, zb_outcome_free);
  g_free (self);
}

static gboolean
next_of_change (ZbEdit *edit, gpointer user_data, GError **error)
{
  ApplyData *self = user_data;

  if (self->index >= self->change->edits->len)
    return FALSE;

  *edit = g_array_index (self->change->edits, ZbEdit, self->index++);

  return TRUE;
}

static gboolean
write_edits (ZbWrite *write, ApplyData *data, GError **error)
{
  ZbEdit edit = { 0 };
  GError *problem = NULL;
  guint64 done = 0;

  while (data->next (&edit, data->next_data, &problem))
    {
      if (!zb_write_edit (write, &edit, error))
        return FALSE;
      if (++done % STEP != 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (write->cancellable, error))
        return FALSE;
      if (data->progress != NULL)
        data->progress (done, data->progress_data);
    }
  if (problem != NULL)
    g_propagate_error (error, problem);

  return problem == NULL && zb_bulk_end (write->bulk, error);
}

/* What was written becomes a change set; @differs tells whether anything did. */
static gboolean
record (ZbWrite *write, const ApplyData *data, gboolean *differs, GError **error)
{
  void *changes = NULL;
  int size = 0;
  int code = sqlite3session_changeset (write->session, &size, &changes);
  gboolean recorded;

  if (code != SQLITE_OK)
    return zb_connection_set_error (write->connection, code, "record the change", error);

  *differs = size > 0;
  recorded = size == 0 ||
             (zb_write_record (write, data->label, data->source, changes, size, error) &&
              zb_write_touch (write, changes, size, TRUE, error) && zb_write_check (write, error));
  sqlite3_free (changes);

  return recorded;
}

static gboolean
refuse (GError **error)
{
  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_REFUSED,
               "Failed to apply the change: its checks refuse it");

  return FALSE;
}

static gboolean
apply (ZbWrite *write, ApplyData *data, GError **error)
{
  gboolean differs = FALSE;

  write->bulk = zb_bulk_new (write->connection);
  if (!zb_write_begin_session (write, error) || !write_edits (write, data, error))
    return FALSE;
  if (write->n_errors == 0 && !record (write, data, &differs, error))
    return FALSE;
  if (write->n_errors > 0 || data->dry_run || !differs)
    {
      zb_write_roll_back (write);
      data->outcome = zb_write_take_outcome (write, data->label);
      return write->n_errors == 0 || refuse (error);
    }
  if (!zb_write_commit (write, error))
    return FALSE;

  data->outcome = zb_write_take_outcome (write, data->label);
  data->outcome->change_set = write->change_set;

  return TRUE;
}

/* An import into a book that has something to lose. */
static gboolean
back_up_first (ZbConnection *connection, const ApplyData *data, GError **error)
{
  g_autofree char *path = NULL;
  gint64 n_changes;

  if (data->dry_run || !g_str_has_prefix (data->source, "import:"))
    return TRUE;
  if (!zb_connection_get_integer (connection,
                                  "SELECT count(*) FROM (SELECT 1 FROM change_set LIMIT 1)",
                                  &n_changes, error))
    return FALSE;
  if (n_changes > 0)
    path = zb_backup_make (connection, ZB_BACKUP_IMPORT, error);

  return n_changes == 0 || path != NULL;
}

static gpointer
run_apply (ZbStore *store,
           ZbConnection *connection,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  g_auto (ZbWrite) write = { 0 };

  if (!back_up_first (connection, user_data, error) ||
      !zb_write_begin (&write, store, connection, cancellable, error) ||
      !apply (&write, user_data, error))
    return NULL;

  return ZB_JOB_DONE;
}

static const ZbJobKind apply_job = { run_apply, ZB_WORKER_WRITER, 0, NULL };

static void
give_outcome (ApplyData *data, ZbOutcome **outcome)
{
  if (outcome != NULL)
    *outcome = g_steal_pointer (&data->outcome);
  else
    g_clear_pointer (&data->outcome, zb_outcome_free);
}

gboolean
zb_store_apply_stream (ZbStore *self,
                       const char *label,
                       const char *source,
                       ZbEditFunc next,
                       gpointer next_data,
                       ZbProgressFunc progress,
                       gpointer progress_data,
                       gboolean dry_run,
                       GCancellable *cancellable,
                       ZbOutcome **outcome,
                       GError **error)
{
  ApplyData data = { label, source, next, next_data, progress, progress_data, dry_run };
  gboolean applied;

  g_return_val_if_fail (ZB_IS_STORE (self) && label != NULL && source != NULL && next != NULL,
                        FALSE);

  applied = zb_store_run_job (self, &apply_job, &data, cancellable, error) != NULL;
  give_outcome (&data, outcome);

  return applied;
}

gboolean
zb_store_apply (ZbStore *self,
                ZbChange *change,
                gboolean dry_run,
                GCancellable *cancellable,
                ZbOutcome **outcome,
                GError **error)
{
  ApplyData data = { change->label, change->source, next_of_change, &data,  NULL,
                     NULL,          dry_run,        NULL,           change, 0 };
  gboolean applied;

  g_return_val_if_fail (ZB_IS_STORE (self) && change != NULL, FALSE);

  applied = zb_store_run_job (self, &apply_job, &data, cancellable, error) != NULL;
  give_outcome (&data, outcome);

  return applied;
}

void
zb_store_apply_async (ZbStore *self,
                      ZbChange *change,
                      gboolean dry_run,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  ApplyData *data;

  g_return_if_fail (ZB_IS_STORE (self) && change != NULL);

  data = g_new0 (ApplyData, 1);
  data->change = zb_change_ref (change);
  data->label = change->label;
  data->source = change->source;
  data->next = next_of_change;
  data->next_data = data;
  data->dry_run = dry_run;
  zb_store_start_job (self, &apply_job, data, apply_data_free, cancellable, callback, user_data);
}

gboolean
zb_store_apply_finish (ZbStore *self, GAsyncResult *result, ZbOutcome **outcome, GError **error)
{
  gboolean applied = zb_store_finish_job (self, &apply_job, result, error) != NULL;

  if (outcome != NULL)
    give_outcome (zb_store_get_job_data (result), outcome);

  return applied;
}
