/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of the open book: where a person wants one, and once a day beside it. How one is made is in zb-backup-file.c. */

#include "config.h"

#include "store/zb-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "store/zb-backup-file.h"
#include "store/zb-backups.h"
#include "store/zb-path.h"

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first, second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

static gpointer
run_backup (ZbStore *store,
            ZbConnection *connection,
            gpointer to,
            GCancellable *cancellable,
            GError **error)
{
  if (is_same_file (to, zb_connection_get_path (connection)))
    {
      zb_path_set_error (EEXIST, "back the book up onto itself at", to, error);
      return NULL;
    }

  return zb_backup_write (connection, to, error) ? ZB_JOB_DONE : NULL;
}

/* A day since the last one, and something has been changed since. */
static gboolean
is_due (ZbConnection *connection, gboolean *due, GError **error)
{
  g_autoptr (GPtrArray) backups = zb_backups_scan (zb_connection_get_path (connection));
  const ZbBackup *newest = backups->len > 0 ? backups->pdata[0] : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autofree char *limit = g_date_time_format (yesterday, "%Y-%m-%dT%H:%M:%S");
  g_autofree char *sql = NULL;
  gint64 n_changes;

  sql = g_strdup_printf (
    "SELECT count(*) FROM change_set WHERE max (at, ifnull (undone_at, at)) >= '%s'",
    newest != NULL ? newest->at : "");
  if (!zb_connection_get_integer (connection, sql, &n_changes, error))
    return FALSE;
  *due = n_changes > 0 && (newest == NULL || g_strcmp0 (newest->at, limit) <= 0);

  return TRUE;
}

static gpointer
run_daily (ZbStore *store,
           ZbConnection *connection,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *path = NULL;
  gboolean due;

  if (!is_due (connection, &due, error))
    return NULL;
  if (due && (path = zb_backup_make (connection, ZB_BACKUP_DAILY, error)) == NULL)
    return NULL;

  return ZB_JOB_DONE;
}

static const ZbJobKind backup_job = { run_backup, ZB_WORKER_WRITER, 0, NULL };
static const ZbJobKind daily_job = { run_daily, ZB_WORKER_WRITER, 0, NULL };

static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, zb_backups_list (zb_store_get_path (source)),
                         (GDestroyNotify)g_ptr_array_unref);
}

gboolean
zb_store_backup (ZbStore *self, const char *to, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self) && to != NULL, FALSE);

  return zb_store_run_job (self, &backup_job, (gpointer)to, cancellable, error) != NULL;
}

void
zb_store_backup_async (ZbStore *self,
                       const char *to,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self) && to != NULL);

  zb_store_start_job (self, &backup_job, g_strdup (to), g_free, cancellable, callback, user_data);
}

gboolean
zb_store_backup_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return zb_store_finish_job (self, &backup_job, result, error) != NULL;
}

gboolean
zb_store_backup_daily (ZbStore *self, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return zb_store_run_job (self, &daily_job, NULL, NULL, error) != NULL;
}

void
zb_store_backup_daily_async (ZbStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self));

  zb_store_start_job (self, &daily_job, NULL, NULL, cancellable, callback, user_data);
}

gboolean
zb_store_backup_daily_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return zb_store_finish_job (self, &daily_job, result, error) != NULL;
}

GPtrArray *
zb_store_backups (ZbStore *self)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_backups_list (self->path);
}

void
zb_store_backups_async (ZbStore *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ZB_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, (gpointer)zb_store_backups_async);
  g_task_run_in_thread (task, list_thread);
}

GPtrArray *
zb_store_backups_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
