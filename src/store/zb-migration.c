/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Schema versions. The scripts say what changes; this says when, in which order, and after which copy. */

#include "config.h"

#include "store/zb-migration.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/zb-path.h"
#include "store/zb-store.h"

static char *
script_name (const char *folder, guint version)
{
  return g_strdup_printf ("%s/%04u.sql", folder, version);
}

static gboolean
copy_pages (ZbConnection *from, ZbConnection *to, GError **error)
{
  sqlite3 *target = zb_connection_get_handle (to);
  sqlite3_backup *backup =
    sqlite3_backup_init (target, "main", zb_connection_get_handle (from), "main");
  int code;

  if (backup == NULL)
    return zb_connection_set_error (to, sqlite3_extended_errcode (target),
                                    "begin the backup before the migration", error);

  code = sqlite3_backup_step (backup, -1);
  if (code == SQLITE_DONE)
    code = sqlite3_backup_finish (backup);
  else
    sqlite3_backup_finish (backup); /* repeats the code of the step */

  return code == SQLITE_OK ||
         zb_connection_set_error (to, code, "back the book up before the migration", error);
}

static gboolean
run_script (ZbConnection *connection, const char *folder, guint version, GError **error)
{
  g_autofree char *name = script_name (folder, version);
  g_autofree char *script = zb_sql_load (name, error);
  g_autofree char *numbers = NULL;

  if (script == NULL || !zb_connection_run_script (connection, script, error))
    {
      g_prefix_error (error, "Failed to migrate to version %u: ", version);
      return FALSE;
    }
  numbers = g_strdup_printf ("PRAGMA user_version = %u; PRAGMA application_id = %d;", version,
                             ZB_APPLICATION_ID);

  return zb_connection_run_script (connection, numbers, error);
}

static gboolean
run_scripts (ZbConnection *connection, const char *folder, guint from, guint to, GError **error)
{
  if (!zb_connection_run (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  for (guint version = from + 1; version <= to; version++)
    if (!run_script (connection, folder, version, error))
      {
        zb_connection_run (connection, "ROLLBACK", NULL);
        return FALSE;
      }
  if (zb_connection_run (connection, "COMMIT", error))
    return TRUE;

  zb_connection_run (connection, "ROLLBACK", NULL);

  return FALSE;
}

guint
zb_migration_get_version (const char *folder)
{
  guint version = 0;
  g_autofree char *script = NULL;

  do
    {
      g_autofree char *name = script_name (folder, ++version);

      g_free (script);
      script = zb_sql_load (name, NULL);
    }
  while (script != NULL);

  return version - 1;
}

gboolean
zb_migration_check_ids (const char *path,
                        gint64 application_id,
                        gint64 user_version,
                        GError **error)
{
  guint newest = zb_migration_get_version ("schema");

  if (application_id != ZB_APPLICATION_ID)
    {
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOT_A_BOOK,
                   "Failed to open %s: it belongs to another program", path);
      return FALSE;
    }
  if (user_version <= newest)
    return TRUE;

  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NEWER,
               "Failed to open %s: its version is %" G_GINT64_FORMAT ", this program knows %u",
               path, user_version, newest);

  return FALSE;
}

/* backups/NAME-v1-20260102T030405.zonebook, for its owner only, on the disk before anything else happens. */
gboolean
zb_migration_back_up (ZbConnection *connection, gint64 version, GError **error)
{
  const char *book = zb_connection_get_path (connection);
  g_autofree char *folder = g_path_get_dirname (book);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autofree char *base = g_path_get_basename (book);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s-v%" G_GINT64_FORMAT "-%s", base, version, stamp);
  g_autofree char *path = g_build_filename (backups, name, NULL);
  g_autoptr (ZbConnection) copy = NULL;
  int fd;

  if (g_mkdir_with_parents (backups, 0700) != 0)
    return zb_path_set_error (errno, "make the folder", backups, error);
  fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0)
    return zb_path_set_error (errno, "create", path, error);
  close (fd);
  copy = zb_connection_open (path, ZB_CONNECTION_READ_WRITE, error);
  if (copy == NULL || !copy_pages (connection, copy, error))
    return FALSE;
  g_clear_pointer (&copy, zb_connection_close);

  return zb_path_sync (path, error) && zb_path_sync (backups, error);
}

gboolean
zb_migration_run (ZbConnection *connection, const char *folder, GError **error)
{
  guint newest = zb_migration_get_version (folder);
  gint64 version;

  if (!zb_connection_get_integer (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= newest)
    return TRUE;
  if (version > 0 && !zb_migration_back_up (connection, version, error))
    return FALSE;

  return run_scripts (connection, folder, version, newest, error);
}
