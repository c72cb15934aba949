/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dated backups: which are kept, what they hold, and going back to one. */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/zb-backups.h"

static GDateTime *
moment (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return g_date_time_new_from_iso8601 (text, utc);
}

/* One backup a day for two years: 14 days, 8 weeks and 12 months are left. */
static void
test_thinned (void)
{
  g_autoptr (GDateTime) now = moment ("2026-07-15T12:00:00");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GPtrArray) at = g_ptr_array_new_with_free_func ((GDestroyNotify)g_date_time_unref);
  g_autofree gboolean *keep = g_new0 (gboolean, 730);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) weeks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_kept = 0;

  for (gint day = 0; day < 730; day++)
    g_ptr_array_add (at, g_date_time_add_days (now, -day));
  zb_backups_choose (at, now, utc, keep);
  for (guint i = 0; i < 730; i++)
    {
      n_kept += keep[i];
      g_assert_true (i >= 14 || keep[i]);
      if (keep[i])
        {
          g_hash_table_add (months, g_date_time_format (at->pdata[i], "%Y-%m"));
          g_hash_table_add (weeks, g_date_time_format (at->pdata[i], "%G-%V"));
        }
    }
  g_assert_cmpuint (g_hash_table_size (months), ==, 12);
  g_assert_cmpuint (g_hash_table_size (weeks), >=, 8);
  g_assert_cmpuint (n_kept, <=, 14 + 8 + 12);
}

/* Many in a day: all of them, so that each restore can be undone; a month later one. */
static void
test_thinned_day (void)
{
  g_autoptr (GDateTime) made = moment ("2026-07-15T12:00:00");
  g_autoptr (GDateTime) later = g_date_time_add_days (made, 30);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GPtrArray) at = g_ptr_array_new_with_free_func ((GDestroyNotify)g_date_time_unref);
  gboolean keep[10];

  for (gint i = 0; i < 10; i++)
    g_ptr_array_add (at, g_date_time_add_minutes (made, -i));
  zb_backups_choose (at, made, utc, keep);
  for (guint i = 0; i < 10; i++)
    g_assert_true (keep[i]);
  zb_backups_choose (at, later, utc, keep);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpint (keep[i], ==, i == 0);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gboolean is;
  } cases[] = {
    { "book.zonebook-20260715T120000-daily", TRUE },
    { "book.zonebook-20260715T120000-restore", TRUE },
    { "book.zonebook-20260715T120000-other", FALSE },
    { "book.zonebook-20261315T120000-daily", FALSE },
    { "book.zonebook-damaged-20260715T120000", FALSE },
    { "other.zonebook-20260715T120000-daily", FALSE },
    { "book.zonebook", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) at = NULL;
      ZbBackupReason reason;

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (zb_backups_read_name ("/a/book.zonebook", cases[i].name, &at, &reason), ==,
                       cases[i].is);
    }
}

static const ZbBackup *
expect_backup (GPtrArray *backups, guint i, ZbBackupReason reason, gint64 n_records)
{
  const ZbBackup *backup;

  g_assert_cmpuint (i, <, backups->len);
  backup = backups->pdata[i];
  g_assert_cmpint (backup->reason, ==, reason);
  g_assert_true (backup->good);
  g_assert_cmpint (backup->n_records, ==, n_records);

  return backup;
}

/* Once a day, and only where something was changed. */
static void
test_daily (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) none = NULL, one = NULL, still = NULL;
  g_autofree char *folder = zb_backups_get_folder (fixture->path);
  GStatBuf st;

  g_assert_true (zb_store_backup_daily (fixture->store, NULL));
  none = zb_store_backups (fixture->store);
  g_assert_cmpuint (none->len, ==, 0);
  fixture_zone (fixture, "Z1", "Một");
  g_assert_true (zb_store_backup_daily (fixture->store, NULL));
  one = zb_store_backups (fixture->store);
  g_assert_cmpuint (one->len, ==, 1);
  expect_backup (one, 0, ZB_BACKUP_DAILY, 1);
  g_assert_cmpint (g_stat (((ZbBackup *)one->pdata[0])->path, &st), ==, 0);
  g_assert_cmphex (st.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &st), ==, 0);
  g_assert_cmphex (st.st_mode & 0777, ==, 0700);
  fixture_zone (fixture, "Z2", "Hai");
  g_assert_true (zb_store_backup_daily (fixture->store, NULL));
  still = zb_store_backups (fixture->store);
  g_assert_cmpuint (still->len, ==, 1);
}

/* Before an import, where there is something to lose. */
static void
test_before_import (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *code = g_strdup_printf ("Z%u", i);
      g_autoptr (ZbRecord) zone =
        fixture_record (fixture, "zone", "code", code, "name", code, NULL);
      ZbChange *change = zb_change_new ("Import", "import:zones.csv");
      g_autoptr (GPtrArray) backups = NULL;

      zb_change_insert (change, zone);
      fixture_apply (fixture, change);
      backups = zb_store_backups (fixture->store);
      g_assert_cmpuint (backups->len, ==, i);
      if (i > 0)
        expect_backup (backups, 0, ZB_BACKUP_IMPORT, 1);
    }
}

static void
changed_cb (ZbStore *store, const char *reg, GArray *ids, gpointer n)
{
  g_assert_null (ids);
  (*(guint *)n)++;
}

/* Back to a backup, and forth again by the copy that was made first. */
static void
test_restore (Fixture *fixture, gconstpointer unused)
{
  gint64 first = fixture_zone (fixture, "Z1", "Một"), second;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL, later = NULL, findings = NULL;
  g_autofree char *safety = NULL;
  guint n_told = 0, n_registers = 0;

  while (zb_registers_get_all ()[n_registers] != NULL)
    n_registers++;
  g_assert_true (zb_store_backup_daily (fixture->store, NULL));
  second = fixture_zone (fixture, "Z2", "Hai");
  backups = zb_store_backups (fixture->store);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), &n_told);
  g_assert_true (zb_store_restore (fixture->store,
                                   expect_backup (backups, 0, ZB_BACKUP_DAILY, 1)->path, &safety,
                                   &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_told, ==, n_registers);
  g_signal_handlers_disconnect_by_func (fixture->store, changed_cb, &n_told);
  g_assert_true (fixture_has (fixture, "zone", first));
  g_assert_false (fixture_has (fixture, "zone", second));
  later = zb_store_backups (fixture->store);
  g_assert_cmpstr (expect_backup (later, 0, ZB_BACKUP_RESTORE, 2)->path, ==, safety);

  g_assert_true (zb_store_restore (fixture->store, safety, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (fixture_has (fixture, "zone", second));
  fixture_zone (fixture, "Z3", "Ba"); /* and the book goes on, also when opened again */
  fixture_reopen (fixture);
  g_assert_true (fixture_has (fixture, "zone", second));
  findings = zb_store_check (fixture->store, NULL, &error);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
spoil (const char *path)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  for (gsize i = 4096; i + 4096 < size; i += 4096)
    memset (contents + i, 0xa5, 2048);
  g_assert_true (g_file_set_contents (path, contents, size, NULL));
}

/* What is damaged, strange or newer is refused, and the book stays as it is. */
static void
test_restore_refused (Fixture *fixture, gconstpointer unused)
{
  gint64 zone = fixture_zone (fixture, "Z1", "Một");
  g_autofree char *text = g_build_filename (fixture->folder, "text", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (ZbConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (text, "Không phải sổ", -1, NULL));
  g_assert_false (zb_store_restore (fixture->store, text, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOT_A_BOOK);
  g_clear_error (&error);
  g_assert_true (zb_store_backup (fixture->store, copy, NULL, NULL));
  connection = zb_connection_open (copy, ZB_CONNECTION_READ_WRITE, NULL);
  g_assert_true (zb_connection_run_script (connection, "PRAGMA user_version = 9999", NULL));
  g_clear_pointer (&connection, zb_connection_close);
  g_assert_false (zb_store_restore (fixture->store, copy, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NEWER);
  g_clear_error (&error);
  g_assert_true (zb_store_backup (fixture->store, copy, NULL, NULL));
  spoil (copy);
  g_assert_false (zb_store_restore (fixture->store, copy, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_DAMAGED);
  g_assert_true (fixture_has (fixture, "zone", zone));
}

/* A book that cannot be opened is set aside, and the newest good backup takes its place. */
static void
test_recover (Fixture *fixture, gconstpointer unused)
{
  gint64 zone = fixture_zone (fixture, "Z1", "Một");
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_aside = 0;

  g_assert_true (zb_store_backup_daily (fixture->store, NULL));
  zb_store_close (fixture->store);
  g_assert_true (g_file_set_contents (fixture->path, "hỏng", -1, NULL));
  g_assert_false (zb_store_open (fixture->store, FALSE, NULL, &error));
  g_clear_error (&error);
  g_assert_true (zb_store_recover (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_true (zb_store_open (fixture->store, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (fixture_has (fixture, "zone", zone));
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    n_aside += g_str_has_prefix (name, "book.zonebook-damaged-");
  g_assert_cmpuint (n_aside, >=, 1); /* with its journal */
}

/* Without a backup nothing is touched. */
static void
test_recover_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  zb_store_close (fixture->store);
  g_assert_true (g_file_set_contents (fixture->path, "hỏng", -1, NULL));
  g_assert_false (zb_store_recover (fixture->store, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "hỏng");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/restore/thinned", test_thinned);
  g_test_add_func ("/store/restore/thinned-day", test_thinned_day);
  g_test_add_func ("/store/restore/names", test_names);
#define ADD(path, func)                                                                            \
  g_test_add ("/store/restore/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("daily", test_daily);
  ADD ("before-import", test_before_import);
  ADD ("restore", test_restore);
  ADD ("refused", test_restore_refused);
  ADD ("recover", test_recover);
  ADD ("recover-nothing", test_recover_nothing);

  return g_test_run ();
}
