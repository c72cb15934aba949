/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* See sample-book.h. */

#include "config.h"

#include "sample-book.h"

#include <glib/gstdio.h>

#include "exchange/zb-importer.h"

static void
import (ZbStore *store)
{
  g_autoptr (ZbImporter) importer = zb_importer_new (store);
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("ZB_SAMPLE_DIR"));
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  zb_importer_add_file (importer, folder, NULL, &error);
  g_assert_no_error (error);
  zb_importer_run (importer, FALSE, NULL, &report, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

SampleBook *
sample_book_new (void)
{
  SampleBook *self = g_new0 (SampleBook, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("zb-stats-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "sample.zonebook", NULL);
  self->store = zb_store_new (self->path, "test");
  zb_store_open (self->store, TRUE, NULL, &error);
  g_assert_no_error (error);
  import (self->store);
  self->ledger = zb_ledger_new (self->store);
  zb_ledger_load (self->ledger, NULL, &error);
  g_assert_no_error (error);
  return self;
}

void
sample_book_free (SampleBook *self)
{
  zb_store_close (self->store);
  g_assert_finalize_object (self->ledger);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->store);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

sqlite3 *
sample_book_open_plain (SampleBook *self)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open_v2 (self->path, &database, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  return database;
}

gint64
sample_book_find (SampleBook *self, const char *table, const char *column, const char *text)
{
  sqlite3 *database = sample_book_open_plain (self);
  g_autofree char *sql = g_strdup_printf ("select id from \"%s\" where \"%s\" = ?1", table, column);
  sqlite3_stmt *statement = NULL;
  gint64 id;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, text, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  id = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
  return id;
}
