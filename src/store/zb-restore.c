/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Going back to a backup. An open book is copied first, then filled through its own connection, so that no file is ever exchanged under
 * those who read it. A book that cannot be opened is set aside, never deleted. */

#include "config.h"

#include "store/zb-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "store/zb-backup-file.h"
#include "store/zb-backups.h"
#include "store/zb-lock.h"
#include "store/zb-migration.h"
#include "store/zb-path.h"
#include "store/zb-sort-keys.h"

static const char *const parts[] = { "", "-journal" };

static ZbNotice *
make_notice (ZbStore *store, ZbConnection *connection, GError **error)
{
  g_autoptr (ZbNotice) notice = zb_notice_new (1); /* a commit to those who listen */
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      ZbTouched touched = { all[i], NULL };

      g_array_append_val (notice->touched, touched);
      zb_store_bump_generation (store, all[i]);
    }

  return zb_notice_read (notice, connection, error) ? g_steal_pointer (&notice) : NULL;
}

/* Pages, then what a newer program than the backup's expects of them. Under the gate. */
static gboolean
fill_book (ZbConnection *from, ZbConnection *book, GError **error)
{
  return zb_backup_copy_pages (from, book, error) && zb_migration_run (book, "schema", error) &&
         zb_sort_keys_update (book, error) && zb_connection_begin_use (book, error);
}

static gpointer
run_restore (ZbStore *store,
             ZbConnection *connection,
             gpointer path,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (ZbConnection) from = NULL;
  g_autoptr (ZbNotice) notice = NULL;
  g_autofree char *safety = NULL;
  gboolean filled;
  gint64 n_records;

  if (!zb_backups_check (path, TRUE, &n_records, error))
    return NULL;
  from = zb_connection_open (path, ZB_CONNECTION_READ_ONLY, error);
  if (from == NULL)
    return NULL;
  safety = zb_backup_make (connection, ZB_BACKUP_RESTORE, error);
  if (safety == NULL)
    return NULL;
  zb_gate_begin_commit (zb_store_get_gate (store));
  filled = fill_book (from, connection, error);
  notice = make_notice (store, connection, filled ? error : NULL);
  zb_gate_end_commit (zb_store_get_gate (store));
  if (notice != NULL)
    zb_store_notify_later (store, g_steal_pointer (&notice));

  return filled ? g_steal_pointer (&safety) : NULL;
}

static const ZbJobKind restore_job = { run_restore, ZB_WORKER_WRITER, 0, g_free };

/* The damaged book and its journal get names that say so. */
static gboolean
set_aside (const char *book, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%S");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_strconcat (book, parts[i], NULL);
      g_autofree char *to = g_strdup_printf ("%s-damaged-%s%s", book, stamp, parts[i]);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        return zb_path_set_error (errno, "set aside", from, error);
    }

  return TRUE;
}

static gboolean
recover (const char *path, GError **error)
{
  gboolean created;
  g_autofree char *book = zb_path_prepare (path, TRUE, &created, error);
  ZbLock *lock = book != NULL ? zb_lock_take (book, error) : NULL;
  ZbBackup *good;
  gboolean done = FALSE;

  if (lock == NULL)
    return FALSE;
  good = zb_backups_find_good (book);
  if (good == NULL)
    g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING,
                 "Failed to restore a backup: there is none that is in order");
  else
    {
      g_autoptr (ZbConnection) from =
        zb_connection_open (good->path, ZB_CONNECTION_READ_ONLY, error);

      done = from != NULL && set_aside (book, error) && zb_backup_write (from, book, error);
    }
  g_clear_pointer (&good, zb_backup_free);
  zb_lock_release (lock, TRUE);

  return done;
}

static void
recover_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (recover (zb_store_get_path (source), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

gboolean
zb_store_restore (ZbStore *self, const char *path, char **safety, GError **error)
{
  g_autofree char *made = NULL;

  g_return_val_if_fail (ZB_IS_STORE (self) && path != NULL, FALSE);

  made = zb_store_run_job (self, &restore_job, (gpointer)path, NULL, error);
  if (safety != NULL)
    *safety = g_strdup (made);

  return made != NULL;
}

void
zb_store_restore_async (ZbStore *self,
                        const char *path,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (ZB_IS_STORE (self) && path != NULL);

  zb_store_start_job (self, &restore_job, g_strdup (path), g_free, cancellable, callback,
                      user_data);
}

gboolean
zb_store_restore_finish (ZbStore *self, GAsyncResult *result, char **safety, GError **error)
{
  g_autofree char *made = NULL;

  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  made = zb_store_finish_job (self, &restore_job, result, error);
  if (safety != NULL)
    *safety = g_strdup (made);

  return made != NULL;
}

gboolean
zb_store_recover (ZbStore *self, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), FALSE);

  return recover (self->path, error);
}

void
zb_store_recover_async (ZbStore *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ZB_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, (gpointer)zb_store_recover_async);
  g_task_run_in_thread (task, recover_thread);
}

gboolean
zb_store_recover_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
