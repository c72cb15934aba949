/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and closing a book, rule by rule (measured.md, *Safety of the file*), on the writer's thread. Who opens
 * waits for as long as the disk answers: a check of a large book may take minutes, a share that hangs is left to itself. */

#include "config.h"

#include "store/zb-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/zb-migration.h"
#include "store/zb-path.h"
#include "store/zb-sort-keys.h"

/* Steps of SQLite's between two signs of life: about a millisecond. */
#define BEAT_STEPS 10000

typedef struct
{
  ZbStore *store;
  gboolean create;
  gint abandoned; /* atomic */
  gint beat;      /* atomic: signs of life */
  ZbWorker *workers[ZB_N_WORKERS];
} OpenData;

static void
set_state (ZbStore *self, ZbState state)
{
  gboolean was_open;

  g_mutex_lock (&self->mutex);
  was_open = self->state == ZB_STATE_OPEN;
  self->state = state;
  g_mutex_unlock (&self->mutex);
  if (was_open != (state == ZB_STATE_OPEN))
    zb_store_notify_open (self);
}

/* What the file says of itself, before SQLite may alter it by rolling a journal back. */
static gboolean
check_header (const char *path, GError **error)
{
  ZbFileHeader header;

  if (zb_path_has_journal (path))
    return TRUE; /* the header may be half of an unfinished commit: SQLite reads it after the rollback */

  return zb_path_read_header (path, &header, error) &&
         (header.empty ||
          zb_migration_check_ids (path, header.application_id, header.user_version, error));
}

static void
tell_checking (ZbStore *store, gboolean checking)
{
  ZbNotice *notice;

  if (store == NULL)
    return;

  notice = zb_notice_new (0);
  notice->about_check = TRUE;
  notice->checking = checking;
  zb_store_notify_later (store, notice);
}

static gboolean
quick_check (ZbConnection *connection, ZbStore *store, GError **error)
{
  g_autofree char *answer = NULL;
  gboolean answered;

  tell_checking (store, TRUE);
  answered = zb_connection_get_text (connection, "PRAGMA quick_check (1)", &answer, error);
  tell_checking (store, FALSE);
  if (!answered)
    return FALSE;
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_DAMAGED,
               "Failed to open %s: the quick check says “%s”", zb_connection_get_path (connection),
               answer);

  return FALSE;
}

static gboolean
is_empty (ZbConnection *connection, gboolean *empty, GError **error)
{
  gint64 n_pages;

  if (!zb_connection_get_integer (connection, "PRAGMA page_count", &n_pages, error))
    return FALSE;
  *empty = n_pages == 0;

  return TRUE;
}

static gboolean
check_ids (ZbConnection *connection, GError **error)
{
  gint64 application_id, user_version;

  return zb_connection_get_integer (connection, "PRAGMA application_id", &application_id, error) &&
         zb_connection_get_integer (connection, "PRAGMA user_version", &user_version, error) &&
         zb_migration_check_ids (zb_connection_get_path (connection), application_id, user_version,
                                 error);
}

static gboolean
open_readers (ZbWorker **workers, const char *path, GError **error)
{
  for (guint i = ZB_WORKER_READER; i < ZB_N_WORKERS; i++)
    {
      ZbConnection *connection = zb_connection_open (path, ZB_CONNECTION_READ_ONLY, error);

      if (connection == NULL)
        return FALSE;
      zb_worker_set_connection (workers[i], connection);
      if (!zb_connection_begin_use (connection, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
open_book (OpenData *data, const char *path, ZbNotice **notice, GError **error)
{
  ZbWorker *writer = data->workers[ZB_WORKER_WRITER];
  ZbLock *lock = zb_lock_take (path, error);
  gboolean unclean;
  ZbConnection *connection;

  if (lock == NULL)
    return FALSE;
  unclean = zb_lock_was_unclean (lock) || zb_path_has_journal (path);
  zb_worker_set_lock (writer, lock);
  zb_worker_set_clean (writer, !unclean);
  if (!check_header (path, error))
    return FALSE;
  connection = zb_connection_open_writer (path, unclean, data->store, &data->beat, error);
  if (connection == NULL)
    return FALSE;
  zb_worker_set_connection (writer, connection);
  if (!open_readers (data->workers, path, error))
    return FALSE;
  *notice = zb_notice_new (0);
  if (!zb_notice_read (*notice, connection, error))
    return FALSE;
  zb_worker_set_clean (writer, TRUE);

  return TRUE;
}

/* Runs on the writer's thread. */
static gpointer
run_open (ZbStore *store,
          ZbConnection *none,
          gpointer user_data,
          GCancellable *cancellable,
          GError **error)
{
  OpenData *data = user_data;
  g_autoptr (ZbNotice) notice = NULL;
  gboolean created;
  g_autofree char *path = zb_path_prepare (data->store->path, data->create, &created, error);

  if (path == NULL)
    return NULL;
  if (!open_book (data, path, &notice, error))
    {
      if (created)
        g_unlink (path);
      return NULL;
    }
  zb_store_notify_later (data->store, g_steal_pointer (&notice));

  return ZB_JOB_DONE;
}

/* The thread that hung past the deadline ends everything it opened, itself last. */
static void
open_data_free (gpointer user_data)
{
  OpenData *self = user_data;

  if (g_atomic_int_get (&self->abandoned))
    for (guint i = ZB_N_WORKERS; i-- > 0;)
      zb_worker_stop (self->workers[i]);
  g_object_unref (self->store);
  g_free (self);
}

static const ZbJobKind open_job = { run_open, ZB_WORKER_WRITER, 0, NULL };

static gboolean
begin_open (ZbStore *self, GError **error)
{
  gboolean begun;

  g_mutex_lock (&self->mutex);
  begun = self->state == ZB_STATE_CLOSED;
  if (begun)
    {
      self->state = ZB_STATE_OPENING;
      for (guint i = 0; i < ZB_N_WORKERS; i++)
        if (self->workers[i] == NULL)
          self->workers[i] = zb_worker_new (i);
    }
  g_mutex_unlock (&self->mutex);
  if (!begun)
    g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_LOCKED,
                 "Failed to open %s: it is open already", self->path);

  return begun;
}

static gpointer
open_and_wait (ZbStore *self, gboolean create, GError **error)
{
  ZbWorker *writer = self->workers[ZB_WORKER_WRITER];
  OpenData *data = g_new0 (OpenData, 1);
  gboolean late = FALSE;
  gpointer result;

  data->store = g_object_ref (self);
  data->create = create;
  memcpy (data->workers, self->workers, sizeof data->workers);
  result = zb_worker_run_until (writer, self, &open_job, data, open_data_free, self->deadline_ms,
                                &data->beat, &data->abandoned, &late, error);
  if (late)
    memset (self->workers, 0, sizeof self->workers); /* they are the hanging thread's now */
  else if (result == NULL)
    zb_store_stop_workers (self);

  return result;
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (open_and_wait (source, GPOINTER_TO_INT (data), &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What SQLite calls while it works: whoever waits sees that the disk answers. */
static int
beat_cb (void *beat)
{
  g_atomic_int_inc ((gint *)beat);

  return 0;
}

ZbConnection *
zb_connection_open_writer (const char *path,
                           gboolean unclean,
                           ZbStore *store,
                           gint *beat,
                           GError **error)
{
  g_autoptr (ZbConnection) connection = zb_connection_open (path, ZB_CONNECTION_READ_WRITE, error);
  gboolean empty;

  if (connection == NULL)
    return NULL;
  if (beat != NULL)
    sqlite3_progress_handler (zb_connection_get_handle (connection), BEAT_STEPS, beat_cb, beat);
  if (!is_empty (connection, &empty, error))
    return NULL;
  if (!empty && !check_ids (connection, error))
    return NULL;
  if (!zb_connection_begin_use (connection, error))
    return NULL;
  if (!empty && unclean && !quick_check (connection, store, error))
    return NULL;
  if (!zb_migration_run (connection, "schema", error) || !zb_sort_keys_update (connection, error) ||
      !zb_connection_run (connection,
                          "CREATE TEMP TABLE touched (register TEXT, id INTEGER, PRIMARY KEY "
                          "(register, id)) WITHOUT ROWID",
                          error))
    return NULL;
  sqlite3_progress_handler (zb_connection_get_handle (connection), 0, NULL, NULL);

  return g_steal_pointer (&connection);
}

void
zb_store_stop_workers (ZbStore *self)
{
  for (guint i = ZB_N_WORKERS; i-- > 0;)
    g_clear_pointer (&self->workers[i], zb_worker_stop);
}

void
zb_store_set_deadline (ZbStore *self, guint milliseconds)
{
  self->deadline_ms = milliseconds;
}

ZbWorker *
zb_store_get_worker (ZbStore *self, ZbWorkerKind kind)
{
  if (self->workers[kind] == NULL)
    self->workers[kind] = zb_worker_new (kind);

  return self->workers[kind];
}

gboolean
zb_store_open (ZbStore *self, gboolean create, GCancellable *cancellable, GError **error)
{
  gboolean opened;

  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  if (!begin_open (self, error))
    return FALSE;

  opened = open_and_wait (self, create, error) != NULL;
  set_state (self, opened ? ZB_STATE_OPEN : ZB_STATE_CLOSED);
  zb_store_flush_notices (self);

  return opened;
}

void
zb_store_open_async (ZbStore *self,
                     gboolean create,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (ZB_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, (gpointer)&open_job);
  g_task_set_task_data (task, GINT_TO_POINTER (create), NULL);
  if (begin_open (self, &error))
    g_task_run_in_thread (task, open_thread);
  else
    g_task_return_error (task, error);
}

gboolean
zb_store_open_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  gboolean opened;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  opened = g_task_propagate_boolean (G_TASK (result), error);
  if (self->state == ZB_STATE_OPENING)
    set_state (self, opened ? ZB_STATE_OPEN : ZB_STATE_CLOSED);

  return opened;
}

void
zb_store_close (ZbStore *self)
{
  g_return_if_fail (ZB_IS_STORE (self));

  if (self->state != ZB_STATE_OPEN)
    return;

  set_state (self, ZB_STATE_CLOSED);
  zb_store_stop_workers (self);
  zb_store_flush_notices (self);
}
