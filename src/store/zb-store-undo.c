/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: one transaction, whole or not at all. How a change set is applied is in zb-change-set.c. */

#include "config.h"

#include "store/zb-change-set.h"

typedef struct
{
  gboolean redo;
  ZbOutcome *outcome;
} UndoData;

static void
undo_data_free (gpointer user_data)
{
  UndoData *self = user_data;

  g_clear_pointer (&self->outcome, zb_outcome_free);
  g_free (self);
}

static gboolean
mark (ZbWrite *write, const ZbChangeSet *set, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (write->connection, "UPDATE change_set SET undone_at = ? WHERE id = ?",
                           error);

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_static (statement, 1, set->redo ? NULL : write->at, -1);
  zb_statement_bind_integer (statement, 2, set->id);

  return zb_statement_run (statement, error);
}

static gboolean
undo (ZbWrite *write, UndoData *data, GError **error)
{
  g_auto (ZbChangeSet) set = { 0 };

  if (!zb_change_set_load (write->connection, data->redo, &set, error))
    return FALSE;
  write->change_set = write->notice->change_set = set.id;
  write->expect_undone = !data->redo;
  write->bulk = zb_bulk_new (write->connection);
  if (!zb_change_set_run (&set, write, error) || !mark (write, &set, error))
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
