/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making a copy: the backup API reads the pages under the book's own locks, so no state in between is ever copied. Where the target is no
 * file system of this machine (a network's, or the portal's of a sandbox) SQLite works beside the book, and the finished copy alone goes there. */

#include "config.h"

#include "store/zb-backup-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "store/zb-backups.h"
#include "store/zb-path.h"

/* Opened anew: what the disk gives back is looked at. */
static gboolean
check_copy (ZbConnection *book, const char *path, GError **error)
{
  g_autoptr (ZbConnection) copy = zb_connection_open (path, ZB_CONNECTION_READ_ONLY, error);
  g_autofree char *answer = NULL;
  gint64 expected, found;

  if (copy == NULL || !zb_connection_get_text (copy, "PRAGMA quick_check (1)", &answer, error) ||
      !zb_backups_count (book, &expected, error) || !zb_backups_count (copy, &found, error))
    return FALSE;
  if (g_strcmp0 (answer, "ok") == 0 && expected == found)
    return TRUE;

  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_DAMAGED,
               "Failed to back up: the quick check of the copy says “%s”, it has %" G_GINT64_FORMAT
               " records instead of %" G_GINT64_FORMAT,
               answer, found, expected);

  return FALSE;
}

/* An empty file for its owner only. */
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
fill (ZbConnection *from, const char *path, GError **error)
{
  g_autoptr (ZbConnection) copy = zb_connection_open (path, ZB_CONNECTION_READ_WRITE, error);

  return copy != NULL && zb_backup_copy_pages (from, copy, error);
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

gboolean
zb_backup_copy_pages (ZbConnection *from, ZbConnection *to, GError **error)
{
  sqlite3 *target = zb_connection_get_handle (to);
  sqlite3_backup *backup =
    sqlite3_backup_init (target, "main", zb_connection_get_handle (from), "main");
  int code;

  if (backup == NULL)
    return zb_connection_set_error (to, sqlite3_extended_errcode (target), "begin the copy", error);

  code = sqlite3_backup_step (backup, -1);
  if (code == SQLITE_DONE)
    code = sqlite3_backup_finish (backup);
  else
    sqlite3_backup_finish (backup); /* repeats the code of the step */

  return code == SQLITE_OK || zb_connection_set_error (to, code, "copy the book", error);
}

gboolean
zb_backup_write (ZbConnection *from, const char *to, GError **error)
{
  g_autofree char *name = g_path_get_dirname (to);
  g_autofree char *folder = g_canonicalize_filename (name, NULL);
  g_autofree char *own = g_path_get_dirname (zb_connection_get_path (from));
  g_autoptr (GError) remote = NULL;
  gboolean local = zb_path_check_local (folder, &remote) ||
                   !g_error_matches (remote, ZB_STORE_ERROR, ZB_STORE_ERROR_REMOTE);
  g_autofree char *temporary = make_temporary (local ? folder : own, error);

  if (temporary == NULL)
    return FALSE;
  if (fill (from, temporary, error) && check_copy (from, temporary, error) &&
      (local ? give_name (temporary, to, folder, error) : carry (temporary, to, folder, error)))
    return TRUE;

  g_unlink (temporary);

  return FALSE;
}

char *
zb_backup_make (ZbConnection *from, ZbBackupReason reason, GError **error)
{
  const char *book = zb_connection_get_path (from);
  g_autofree char *folder = zb_backups_get_folder (book);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *path = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      zb_path_set_error (errno, "make the folder", folder, error);
      return NULL;
    }
  path = zb_backups_make_path (book, reason, now);
  if (!zb_backup_write (from, path, error))
    return NULL;
  zb_backups_thin (book, now);

  return g_steal_pointer (&path);
}
