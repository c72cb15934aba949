/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dated backups: their names tell when and why they were made, so that a list and the thinning need no index that could be lost. */

#include "config.h"

#include "store/zb-backups.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "register/zb-registers.h"
#include "store/zb-migration.h"
#include "store/zb-path.h"

#define N_RECENT 20

static const char *const reasons[] = {
  [ZB_BACKUP_DAILY] = "daily",
  [ZB_BACKUP_MIGRATION] = "migration",
  [ZB_BACKUP_IMPORT] = "import",
  [ZB_BACKUP_RESTORE] = "restore",
};

/* A span of time of which the newest backup is kept. */
typedef struct
{
  const char *format; /* equal within the span */
  guint n;
} Span;

static const Span spans[] = { { "%Y-%m-%d", 14 }, { "%G-%V", 8 }, { "%Y-%m", 12 } };

static void
choose_span (GPtrArray *at, const Span *span, GTimeZone *zone, gboolean *keep)
{
  g_autofree char *last = NULL;
  guint n = 0;

  for (guint i = 0; i < at->len && n < span->n; i++)
    {
      g_autoptr (GDateTime) local = g_date_time_to_timezone (at->pdata[i], zone);
      g_autofree char *name = g_date_time_format (local, span->format);

      if (!g_set_str (&last, name))
        continue;
      keep[i] = TRUE;
      n++;
    }
}

static gint
compare_backups (gconstpointer a, gconstpointer b)
{
  const ZbBackup *first = *(const ZbBackup *const *)a;
  const ZbBackup *second = *(const ZbBackup *const *)b;

  return strcmp (second->at, first->at);
}

static ZbBackup *
read_backup (const char *book, const char *folder, const char *name)
{
  g_autoptr (GDateTime) at = NULL;
  ZbBackupReason reason;
  ZbBackup *backup;
  GStatBuf st;

  if (!zb_backups_read_name (book, name, &at, &reason))
    return NULL;
  backup = g_new0 (ZbBackup, 1);
  backup->path = g_build_filename (folder, name, NULL);
  backup->at = g_date_time_format (at, "%Y-%m-%dT%H:%M:%S");
  backup->reason = reason;
  backup->size = g_stat (backup->path, &st) == 0 ? st.st_size : 0;

  return backup;
}

static GDateTime *
read_moment (const char *at)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return g_date_time_new_from_iso8601 (at, utc);
}

static gboolean
has_table (ZbConnection *connection, const char *name, gboolean *has, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '%s'",
                     name);
  gint64 count;

  if (!zb_connection_get_integer (connection, sql, &count, error))
    return FALSE;
  *has = count > 0;

  return TRUE;
}

/* Two backups of one second would have no order. */
static gboolean
is_taken (const char *start)
{
  gboolean taken = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *path = g_strconcat (start, reasons[i], NULL);

      taken = taken || g_file_test (path, G_FILE_TEST_EXISTS);
    }

  return taken;
}

void
zb_backup_free (ZbBackup *self)
{
  g_free (self->path);
  g_free (self->at);
  g_free (self);
}

char *
zb_backups_get_folder (const char *book)
{
  g_autofree char *folder = g_path_get_dirname (book);

  return g_build_filename (folder, "backups", NULL);
}

char *
zb_backups_make_path (const char *book, ZbBackupReason reason, GDateTime *now)
{
  g_autofree char *folder = zb_backups_get_folder (book);
  g_autofree char *base = g_path_get_basename (book);
  g_autoptr (GDateTime) at = g_date_time_to_utc (now);

  do
    {
      g_autofree char *stamp = g_date_time_format (at, "%Y%m%dT%H%M%S");
      g_autofree char *start = g_strdup_printf ("%s/%s-%s-", folder, base, stamp);
      GDateTime *later;

      if (!is_taken (start))
        return g_strconcat (start, reasons[reason], NULL);
      later = g_date_time_add_seconds (at, 1);
      g_date_time_unref (at);
      at = later;
    }
  while (TRUE);
}

gboolean
zb_backups_read_name (const char *book, const char *name, GDateTime **at, ZbBackupReason *reason)
{
  g_autofree char *base = g_path_get_basename (book);
  gsize length = strlen (base);
  int year, month, day, hour, minute, second, end = 0;

  if (!g_str_has_prefix (name, base) || name[length] != '-' ||
      sscanf (name + length + 1, "%4d%2d%2dT%2d%2d%2d-%n", &year, &month, &day, &hour, &minute,
              &second, &end) != 6 ||
      end == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (name + length + 1 + end, reasons[i]))
      {
        *reason = i;
        *at = g_date_time_new_utc (year, month, day, hour, minute, second);
        return *at != NULL;
      }

  return FALSE;
}

void
zb_backups_choose (GPtrArray *at, GDateTime *now, GTimeZone *zone, gboolean *keep)
{
  memset (keep, 0, at->len * sizeof *keep);
  for (guint i = 0; i < at->len && i < N_RECENT; i++)
    keep[i] = g_date_time_difference (now, at->pdata[i]) < G_TIME_SPAN_DAY;
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    choose_span (at, &spans[i], zone, keep);
}

void
zb_backups_thin (const char *book, GDateTime *now)
{
  g_autoptr (GPtrArray) backups = zb_backups_scan (book);
  g_autoptr (GPtrArray) at = g_ptr_array_new_with_free_func ((GDestroyNotify)g_date_time_unref);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree gboolean *keep = g_new0 (gboolean, backups->len + 1);

  for (guint i = 0; i < backups->len; i++)
    g_ptr_array_add (at, read_moment (((ZbBackup *)backups->pdata[i])->at));
  zb_backups_choose (at, now, zone, keep);
  for (guint i = 0; i < backups->len; i++)
    if (!keep[i] && g_unlink (((ZbBackup *)backups->pdata[i])->path) != 0)
      g_warning ("An old backup cannot be deleted");
}

GPtrArray *
zb_backups_scan (const char *book)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_backup_free);
  g_autofree char *folder = zb_backups_get_folder (book);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      ZbBackup *backup = read_backup (book, folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);

  return backups;
}

gboolean
zb_backups_count (ZbConnection *connection, gint64 *count, GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  *count = 0;
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", all[i]->name);
      gboolean has;
      gint64 n = 0;

      if (!has_table (connection, all[i]->name, &has, error) ||
          (has && !zb_connection_get_integer (connection, sql, &n, error)))
        return FALSE;
      *count += n;
    }

  return TRUE;
}

gboolean
zb_backups_check (const char *path, gboolean wholly, gint64 *n_records, GError **error)
{
  g_autoptr (ZbConnection) connection = NULL;
  g_autofree char *answer = NULL;
  ZbFileHeader header = { 0 };

  if (!zb_path_read_header (path, &header, error) ||
      !zb_migration_check_ids (path, header.application_id, header.user_version, error))
    return FALSE;
  connection = zb_connection_open (path, ZB_CONNECTION_READ_ONLY, error);
  if (connection == NULL)
    return FALSE;
  if (wholly && !zb_connection_get_text (connection, "PRAGMA quick_check (1)", &answer, error))
    return FALSE;
  if (wholly && g_strcmp0 (answer, "ok") != 0)
    {
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_DAMAGED,
                   "Failed to use %s: the quick check says “%s”", path, answer);
      return FALSE;
    }

  return zb_backups_count (connection, n_records, error);
}

GPtrArray *
zb_backups_list (const char *book)
{
  GPtrArray *backups = zb_backups_scan (book);

  for (guint i = 0; i < backups->len; i++)
    {
      ZbBackup *backup = backups->pdata[i];

      backup->good = zb_backups_check (backup->path, FALSE, &backup->n_records, NULL);
    }

  return backups;
}

ZbBackup *
zb_backups_find_good (const char *book)
{
  g_autoptr (GPtrArray) backups = zb_backups_scan (book);

  for (guint i = 0; i < backups->len; i++)
    {
      ZbBackup *backup = backups->pdata[i];

      backup->good = zb_backups_check (backup->path, TRUE, &backup->n_records, NULL);
      if (backup->good)
        return g_ptr_array_steal_index (backups, i);
    }

  return NULL;
}
