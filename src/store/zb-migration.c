/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Schema versions. The scripts say what changes; this says when, in which order, and after which copy. */

#include "config.h"

#include "store/zb-migration.h"

#include "store/zb-backup-file.h"
#include "store/zb-store.h"

static char *
script_name (const char *folder, guint version)
{
  return g_strdup_printf ("%s/%04u.sql", folder, version);
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

gboolean
zb_migration_run (ZbConnection *connection, const char *folder, GError **error)
{
  guint newest = zb_migration_get_version (folder);
  g_autofree char *copy = NULL;
  gint64 version;

  if (!zb_connection_get_integer (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= newest)
    return TRUE;
  if (version > 0 && (copy = zb_backup_make (connection, ZB_BACKUP_MIGRATION, error)) == NULL)
    return FALSE;

  return run_scripts (connection, folder, version, newest, error);
}
