/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every register of the sample out and in again, which must change nothing; and files that are
 * whole or not there. */

#include "config.h"

#include "exchange/zb-exporter.h"

#include <string.h>

#include <glib/gstdio.h>

#include "base/zb-language.h"
#include "exchange/zb-importer.h"
#include "exchange/zb-sheet-writer-csv.h"

/* The sample's book, made once. */
static char *folder;
static ZbStore *store;

static ZbImportReport *
import (const char *path, gboolean dry_run)
{
  g_autoptr (ZbImporter) importer = zb_importer_new (store);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ZbImportReport *report = NULL;

  zb_importer_add_file (importer, file, NULL, &error);
  g_assert_no_error (error);
  zb_importer_run (importer, dry_run, NULL, &report, &error);
  g_assert_no_error (error);
  return report;
}

static void
make_book (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (ZbImportReport) report = NULL;

  folder = g_dir_make_tmp ("zb-export-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "book.zonebook", NULL);
  store = zb_store_new (path, "tester");
  zb_store_open (store, TRUE, NULL, &error);
  g_assert_no_error (error);
  report = import (g_getenv ("ZB_SAMPLE_DIR"), FALSE);
  g_assert_cmpuint (report->refused, ==, 0);
}

static void
remove_book (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  zb_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (store);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

/* Writes a register into the folder. (transfer full): its path. */
static char *
export_register (const ZbRegister *reg, const ZbExportOptions *options, guint *rows)
{
  g_autoptr (ZbQuery) query = zb_query_new (reg);
  g_autoptr (ZbExporter) exporter = zb_exporter_new (store, query);
  g_autofree char *name =
    g_strdup_printf ("%s.%s", reg->file, zb_export_format_get_ending (options->format));
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  zb_exporter_run (exporter, file, options, NULL, &error);
  g_assert_no_error (error);
  zb_exporter_get_progress (exporter, rows);
  return path;
}

static void
assert_same (const ZbImportFile *file, guint rows)
{
  for (guint k = 0; k < file->issues->len && file->refused > 0; k++)
    {
      g_autofree char *text = zb_import_issue_format (file, g_ptr_array_index (file->issues, k));

      g_test_message ("%s", text);
    }
  g_test_message ("%s: %u of %u the same, %u new, %u changed, %u refused", file->file, file->same,
                  rows, file->inserted, file->updated, file->refused);
  g_assert_cmpuint (file->same, ==, rows);
  g_assert_cmpuint (file->rows, ==, rows);
}

static const struct
{
  const char *path;
  ZbExportOptions options;
} trips[] = {
  { "/exporter/round-trip/csv-vi", { ZB_EXPORT_CSV, ZB_LANGUAGE_VI, '\0', 0 } },
  { "/exporter/round-trip/csv-en", { ZB_EXPORT_CSV, ZB_LANGUAGE_EN, '\0', 0 } },
  { "/exporter/round-trip/csv-comma", { ZB_EXPORT_CSV, ZB_LANGUAGE_VI, ',', 0 } },
  { "/exporter/round-trip/xlsx-vi", { ZB_EXPORT_XLSX, ZB_LANGUAGE_VI, '\0', 0 } },
  { "/exporter/round-trip/ods-en", { ZB_EXPORT_ODS, ZB_LANGUAGE_EN, '\0', 0 } },
  { "/exporter/round-trip/csv-tab",
    { ZB_EXPORT_CSV, ZB_LANGUAGE_EN, '\t', ZB_NUMBER_STYLE_COMMA } },
};

/* All registers of a trip are read back together. */
static void
test_round_trip (gconstpointer data)
{
  const ZbExportOptions *options = data;
  const ZbRegister *const *all = zb_registers_get_all ();
  g_autoptr (ZbImporter) importer = zb_importer_new (store);
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; all[i]; i++)
    {
      guint rows = 0;
      g_autofree char *path = export_register (all[i], options, &rows);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      if (rows == 0)
        continue;
      g_array_append_val (counts, rows);
      zb_importer_add_file (importer, file, NULL, &error);
      g_assert_no_error (error);
    }
  zb_importer_run (importer, FALSE, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->files->len, ==, counts->len);
  g_assert_cmpuint (report->left_out->len, ==, 0);
  for (guint i = 0; i < report->files->len; i++)
    assert_same (g_ptr_array_index (report->files, i), g_array_index (counts, guint, i));
}

/* The query's filter, the order, the columns and the selection are what is written. */
static void
test_what_is_shown (void)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
  g_autoptr (ZbExporter) exporter = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const ZbExportOptions options = { .format = ZB_EXPORT_TSV, .language = ZB_LANGUAGE_EN };
  const char *const fields[] = { "name_en", "code", NULL };

  zb_query_set_sort (query, "code", TRUE);
  ids = zb_store_query (store, query, NULL, &error);
  g_assert_no_error (error);
  exporter = zb_exporter_new (store, query);
  zb_exporter_set_fields (exporter, fields);
  zb_exporter_set_ids (exporter, &g_array_index (ids, gint64, 1), 2);
  bytes = zb_exporter_run_bytes (exporter, &options, NULL, &error);
  g_assert_no_error (error);
  {
    g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

    g_assert_cmpuint (g_strv_length (lines), ==, 4);
    g_assert_cmpstr (lines[0], ==, "English name\tZone code");
    g_assert_true (strchr (lines[1], '\t') != NULL);
    g_assert_cmpstr (strchr (lines[1], '\t'), >, strchr (lines[2], '\t'));
  }
}

/* What a spreadsheet would run stays text, and comes back as it was. */
static void
test_harmless (void)
{
  static const struct
  {
    const char *text;
    gboolean formula;
  } cases[] = {
    { "=1+1", TRUE }, { "+84 24", TRUE }, { "-x", TRUE }, { "@sum", TRUE },     { "'=1+1", TRUE },
    { "''-", TRUE },  { "'tis", FALSE },  { "", FALSE },  { "Nhà máy", FALSE }, { "\tx", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (zb_sheet_text_is_formula (cases[i].text, TRUE), ==, cases[i].formula);
}

static void
test_harmless_round_trip (void)
{
  static const char *const names[] = { "=1+1", "+84", "-5 m", "@x", "'=1+1", "''+", "'tis" };
  const ZbRegister *reg = zb_register_find ("organisation");
  g_autoptr (ZbChange) change = zb_change_new ("names", "test");
  const ZbExportOptions options = { .format = ZB_EXPORT_CSV, .language = ZB_LANGUAGE_VI };
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (ZbOutcome) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  guint rows;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (ZbRecord) record = zb_record_new (reg, zb_store_make_id (store));

      zb_record_set_text (record, "name", names[i]);
      zb_change_insert (change, record);
    }
  zb_store_apply (store, change, FALSE, NULL, &outcome, &error);
  g_assert_no_error (error);
  path = export_register (reg, &options, &rows);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "\n'=1+1;"));
  g_assert_null (strstr (text, "\n=1+1;"));
  report = import (path, FALSE);
  assert_same (g_ptr_array_index (report->files, 0), rows);
  zb_store_undo (store, &undone, &error);
  g_assert_no_error (error);
}

/* Numbers are never to be read as another one. */
static void
test_numbers (void)
{
  static const struct
  {
    gint64 number;
    guint scale;
    ZbNumberStyle style;
    const char *text;
  } cases[] = {
    { 9405, 3, ZB_NUMBER_STYLE_COMMA, "9,4050" },
    { 9405, 3, ZB_NUMBER_STYLE_POINT, "9.4050" },
    { 9405326, 3, ZB_NUMBER_STYLE_COMMA, "9405,326" },
    { -123456, 3, ZB_NUMBER_STYLE_COMMA, "-123,4560" },
    { 813, 1, ZB_NUMBER_STYLE_COMMA, "81,3" },
    { 1000000, 0, ZB_NUMBER_STYLE_COMMA, "1000000" },
    { 0, 6, ZB_NUMBER_STYLE_COMMA, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ZbSheetCell cell = { .kind = ZB_SHEET_NUMBER,
                                 .number = cases[i].number,
                                 .scale = cases[i].scale };
      g_autofree char *text = zb_sheet_cell_format_number (&cell, cases[i].style);
      gint64 read = 0;

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (
        zb_decimal_parse (text, cases[i].scale, cases[i].scale == 0, cases[i].style, &read, NULL));
      g_assert_cmpint (read, ==, cases[i].number);
    }
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

/* Cancelled, or where nothing can be written: the file of before stands, and nothing beside it. */
static void
test_whole_or_not (void)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("project"));
  g_autoptr (ZbExporter) exporter = zb_exporter_new (store, query);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *nowhere = g_build_filename (folder, "no", "such", "x.csv", NULL);
  g_autoptr (GFile) bad = g_file_new_for_path (nowhere);
  const ZbExportOptions csv = { .format = ZB_EXPORT_CSV };

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i <= ZB_EXPORT_JSON; i++)
    {
      const ZbExportOptions options = { .format = (ZbExportFormat)i };
      g_autofree char *path = g_build_filename (folder, "before", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      guint n;

      g_assert_true (g_file_set_contents (path, "before", -1, NULL));
      n = count_files ();
      g_assert_false (zb_exporter_run (exporter, file, &options, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_files (), ==, n);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, "before");
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (zb_exporter_run (exporter, bad, &csv, NULL, &error));
    g_assert_error (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_WRITE);
  }
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    gint format;
  } cases[] = {
    { "a.xlsx", ZB_EXPORT_XLSX },
    { "B.CSV", ZB_EXPORT_CSV },
    { "c.ods", ZB_EXPORT_ODS },
    { "d.json", ZB_EXPORT_JSON },
    { "e.tsv", -1 },
    { "f.html", -1 },
    { "xlsx", -1 },
    { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZbExportFormat format = ZB_N_EXPORT_FORMATS;
      gboolean found = zb_export_format_find (cases[i].name, &format);

      g_assert_cmpint (found ? (gint)format : -1, ==, cases[i].format);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  zb_language_apply (ZB_LANGUAGE_EN);
  make_book ();
  g_test_add_func ("/exporter/formats", test_formats);
  g_test_add_func ("/exporter/numbers", test_numbers);
  g_test_add_func ("/exporter/harmless", test_harmless);
  g_test_add_func ("/exporter/harmless-round-trip", test_harmless_round_trip);
  g_test_add_func ("/exporter/what-is-shown", test_what_is_shown);
  g_test_add_func ("/exporter/whole-or-not", test_whole_or_not);
  for (guint i = 0; i < G_N_ELEMENTS (trips); i++)
    g_test_add_data_func (trips[i].path, &trips[i].options, test_round_trip);
  status = g_test_run ();
  remove_book ();
  return status;
}
