/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups and the check of the whole book. */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/zb-connection.h"

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_backup (Fixture *fixture, gconstpointer unused)
{
  gint64 zone = fixture_zone (fixture, "Z1", "Khu Một");
  g_autofree char *to = g_build_filename (fixture->folder, "copy.zonebook", NULL);
  guint n_files = count_files (fixture->folder);
  g_autoptr (ZbStore) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;
  GStatBuf st;

  zb_store_backup (fixture->store, to, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files + 1); /* nothing temporary is left */
  g_assert_cmpint (g_stat (to, &st), ==, 0);
  g_assert_cmphex (st.st_mode & 0777, ==, 0600);

  /* Over an older one. */
  zb_store_backup (fixture->store, to, NULL, &error);
  g_assert_no_error (error);

  copy = zb_store_new (to, NULL);
  zb_store_open (copy, FALSE, NULL, &error);
  g_assert_no_error (error);
  records = zb_store_fetch (copy, zb_register_find ("zone"), &zone, 1, NULL, &error);
  g_assert_nonnull (records->pdata[0]);
  zb_store_close (copy);
}

static void
test_refused (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "copy.zonebook", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (zb_store_backup (fixture->store, fixture->path, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (zb_store_backup (fixture->store, nowhere, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_IO);
  fixture_zone (fixture, "Z1", "Khu Một"); /* the book still works */
}

static void
run_behind (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbConnection) connection = NULL;

  zb_store_close (fixture->store);
  connection = zb_connection_open (fixture->path, ZB_CONNECTION_READ_WRITE, &error);
  g_assert_no_error (error);
  zb_connection_run_script (connection, sql, &error);
  g_assert_no_error (error);
  g_clear_pointer (&connection, zb_connection_close);
  zb_store_open (fixture->store, FALSE, NULL, &error);
  g_assert_no_error (error);
}

static void
test_check (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) well = NULL;
  g_autoptr (GPtrArray) ill = NULL;

  fixture_project (fixture, "992010000001", "Một", NULL);
  well = zb_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (well->len, ==, 0);

  run_behind (fixture, "UPDATE project_state SET capital_usd = 1;"
                       "PRAGMA foreign_keys = OFF; UPDATE project SET enterprise = 77;");
  ill = zb_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ill->len, ==, 2);
  g_assert_nonnull (strstr (ill->pdata[0], "organisation"));
}

static void
test_meta (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *none = zb_store_get_meta (fixture->store, "sample", &error);
  g_autofree char *set = NULL;
  gboolean sample;

  g_assert_null (none);
  g_assert_no_error (error);
  g_assert_true (zb_store_set_meta (fixture->store, "sample", "1", &error));
  g_assert_no_error (error);
  g_object_get (fixture->store, "sample", &sample, NULL);
  g_assert_true (sample);
  fixture_reopen (fixture);
  set = zb_store_get_meta (fixture->store, "sample", &error);
  g_assert_cmpstr (set, ==, "1");
  g_object_get (fixture->store, "sample", &sample, NULL);
  g_assert_true (sample);
  g_assert_true (zb_store_set_meta (fixture->store, "sample", NULL, &error));
  g_object_get (fixture->store, "sample", &sample, NULL);
  g_assert_false (sample);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/store/backup/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("backup", test_backup);
  ADD ("refused", test_refused);
  ADD ("check", test_check);
  ADD ("meta", test_meta);

  return g_test_run ();
}
