/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of the book: VACUUM INTO a temporary name beside the target, checked, brought to the disk, then given its name.
 * Where the target is no file system of this machine (a network's, or the portal's of a sandbox) SQLite works beside the
 * book, and the finished copy alone goes there. */

#include "config.h"

#include "store/zb-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "store/zb-path.h"

static gboolean
count_rows (ZbConnection *connection, const char *table, gint64 *count, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", table);

  return zb_connection_get_integer (connection, sql, count, error);
}

static gboolean
compare_counts (ZbConnection *book, ZbConnection *copy, GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      gint64 expected, found;

      if (!count_rows (book, all[i]->name, &expected, error) ||
          !count_rows (copy, all[i]->name, &found, error))
        return FALSE;
      if (expected == found)
        continue;
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_DAMAGED,
                   "Failed to back up: the copy has %" G_GINT64_FORMAT
                   " records of %s instead of %" G_GINT64_FORMAT,
                   found, all[i]->name, expected);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_copy (ZbConnection *book, const char *path, GError **error)
{
  g_autoptr (ZbConnection) copy = zb_connection_open (path, ZB_CONNECTION_READ_WRITE, error);
  g_autofree char *answer = NULL;

  if (copy == NULL || !zb_connection_get_text (copy, "PRAGMA quick_check (1)", &answer, error))
    return FALSE;
  if (g_strcmp0 (answer, "ok") != 0)
    {
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_DAMAGED,
                   "Failed to back up: the copy is damaged: %s", answer);
      return FALSE;
    }

  return compare_counts (book, copy, error);
}

/* An empty file for its owner only, which VACUUM INTO fills. */
static char *
make_temporary (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, ".zonebook-backup-XXXXXX", NULL);
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      zb_path_set_error (errno, "make a file in", folder, error);
      return NULL;
    }
  close (fd);

  return g_steal_pointer (&path);
}

static gboolean
vacuum_into (ZbConnection *book, const char *path, GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (book, "VACUUM INTO ?", error);

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_static (statement, 1, path, -1);

  return zb_statement_run (statement, error);
}

static gboolean
give_name (const char *temporary, const char *to, const char *folder, GError **error)
{
  if (!zb_path_sync (temporary, error))
    return FALSE;
  if (g_rename (temporary, to) != 0)
    return zb_path_set_error (errno, "name the backup", to, error);

  return zb_path_sync (folder, error);
}

/* Carries the finished copy over to where SQLite itself does not go. */
static gboolean
carry (const char *temporary, const char *to, const char *folder, GError **error)
{
  g_autofree char *there = make_temporary (folder, error);
  g_autoptr (GFile) source = g_file_new_for_path (temporary);
  g_autoptr (GFile) target = there != NULL ? g_file_new_for_path (there) : NULL;

  if (target == NULL)
    return FALSE;
  if (g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error) &&
      zb_path_sync (there, error) &&
      (g_rename (there, to) == 0 || zb_path_set_error (errno, "name the backup", to, error)))
    {
      g_unlink (temporary);
      return TRUE;
    }

  g_unlink (there);

  return FALSE;
}

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
  g_autofree char *name = g_path_get_dirname (to);
  g_autofree char *folder = g_canonicalize_filename (name, NULL);
  g_autofree char *own = g_path_get_dirname (zb_connection_get_path (connection));
  g_autoptr (GError) remote = NULL;
  gboolean local = zb_path_check_local (folder, &remote) ||
                   !g_error_matches (remote, ZB_STORE_ERROR, ZB_STORE_ERROR_REMOTE);
  g_autofree char *temporary = NULL;

  if (is_same_file (to, zb_connection_get_path (connection)))
    {
      zb_path_set_error (EEXIST, "back the book up onto itself at", to, error);
      return NULL;
    }
  temporary = make_temporary (local ? folder : own, error);
  if (temporary == NULL)
    return NULL;
  if (vacuum_into (connection, temporary, error) && check_copy (connection, temporary, error) &&
      (local ? give_name (temporary, to, folder, error) : carry (temporary, to, folder, error)))
    return ZB_JOB_DONE;

  g_unlink (temporary);

  return NULL;
}

static const ZbJobKind backup_job = { run_backup, ZB_WORKER_WRITER, 0, NULL };

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
