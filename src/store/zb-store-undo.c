/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: one transaction, whole or not at all. The last change is marked as undone and may be redone; an earlier one is taken back
 * by a new change that does the opposite, which is undone like any other. How a change set is applied is in zb-change-set.c. */

#include "config.h"

#include "store/zb-change-set.h"

#include <glib/gi18n.h>

typedef struct
{
  gboolean redo;
  gint64 id; /* of the one that is taken back; 0: the last */
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
mark (ZbWrite *write, const ZbChangeSet *set, gboolean redo, GError **error)
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
copy_rows (ZbWrite *write, const ZbChangeSet *set, GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (
    write->connection,
    "INSERT INTO change_row (change_set, register, record, op) SELECT ?, register, record, "
    "CASE op WHEN 'insert' THEN 'delete' WHEN 'delete' THEN 'insert' ELSE op END "
    "FROM change_row WHERE change_set = ?",
    error);

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, write->change_set);
  zb_statement_bind_integer (statement, 2, set->id);

  return zb_statement_run (statement, error);
}

/* Taking back a change that others have followed is a change of its own. */
static gboolean
record (ZbWrite *write, ZbChangeSet *set, GError **error)
{
  /* Translators: what was done, in the history; %s is what was done before. */
  g_autofree char *label = g_strdup_printf (_ ("Taken back: %s"), set->label);
  g_autofree char *source = g_strdup_printf (ZB_SOURCE_UNDO "%" G_GINT64_FORMAT, set->id);

  if (!zb_write_record (write, label, source, set->data, set->size, error) ||
      !copy_rows (write, set, error))
    return FALSE;
  g_set_str (&set->label, label);

  return TRUE;
}

static gboolean
run_set (ZbWrite *write, UndoData *data, ZbChangeSet *set, GError **error)
{
  gboolean alone = data->id == 0 || set->last;

  if (!data->redo && !zb_change_set_invert (set, write->connection, error))
    return FALSE;
  if (alone)
    {
      write->change_set = write->notice->change_set = set->id;
      write->expect_undone = !data->redo;
    }
  if (!zb_change_set_apply (set, write, error))
    return FALSE;

  return alone ? mark (write, set, data->redo, error) : record (write, set, error);
}

static gboolean
undo (ZbWrite *write, UndoData *data, GError **error)
{
  g_auto (ZbChangeSet) set = { 0 };

  if (!zb_change_set_load (write->connection, data->redo, data->id, &set, error))
    return FALSE;
  if (!run_set (write, data, &set, error))
    {
      zb_write_roll_back (write);
      data->outcome = zb_write_take_outcome (write, set.label);
      return FALSE;
    }
  if (!zb_write_commit (write, error))
    return FALSE;
  data->outcome = zb_write_take_outcome (write, set.label);
  data->outcome->change_set = write->change_set;

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
run_and_wait (ZbStore *self, gboolean redo, gint64 id, ZbOutcome **outcome, GError **error)
{
  UndoData data = { redo, id, NULL };
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
       gint64 id,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  UndoData *data = g_new0 (UndoData, 1);

  data->redo = redo;
  data->id = id;
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

  return run_and_wait (self, FALSE, 0, outcome, error);
}

gboolean
zb_store_redo (ZbStore *self, ZbOutcome **outcome, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return run_and_wait (self, TRUE, 0, outcome, error);
}

void
zb_store_undo_async (ZbStore *self,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self));

  start (self, FALSE, 0, cancellable, callback, user_data);
}

void
zb_store_redo_async (ZbStore *self,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self));

  start (self, TRUE, 0, cancellable, callback, user_data);
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

gboolean
zb_store_take_back (ZbStore *self, gint64 change_set, ZbOutcome **outcome, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self) && change_set != 0, FALSE);

  return run_and_wait (self, FALSE, change_set, outcome, error);
}

void
zb_store_take_back_async (ZbStore *self,
                          gint64 change_set,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self) && change_set != 0);

  start (self, FALSE, change_set, cancellable, callback, user_data);
}

gboolean
zb_store_take_back_finish (ZbStore *self, GAsyncResult *result, ZbOutcome **outcome, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return finish (self, result, outcome, error);
}
