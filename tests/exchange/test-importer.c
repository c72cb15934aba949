/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files into a real book: the whole sample, twice, and undone; rows that are refused and why; and
 * what a row may leave to others. */

#include "config.h"

#include "exchange/zb-csv-reader.h"
#include "exchange/zb-importer.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  ZbStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("zb-import-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "book.zonebook", NULL);
  self->store = zb_store_new (path, "tester");
  zb_store_open (self->store, TRUE, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  zb_store_close (self->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->store);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

static ZbImportReport *
import_path (Fixture *self, const char *path, gboolean dry_run)
{
  ZbImporter *importer = zb_importer_new (self->store);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ZbImportReport *report = NULL;

  zb_importer_add_file (importer, file, NULL, &error);
  g_assert_no_error (error);
  zb_importer_run (importer, dry_run, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (importer);
  return report;
}

/* Imports texts, each as a file of that name: "zones.csv", text, …, NULL. */
static ZbImportReport *
import_texts (Fixture *self, const char *const *texts)
{
  g_autoptr (ZbImporter) importer = zb_importer_new (self->store);
  g_autoptr (GError) error = NULL;
  ZbImportReport *report = NULL;

  for (guint i = 0; texts[i]; i += 2)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i + 1], strlen (texts[i + 1]));
      g_autoptr (ZbCsvReader) reader = zb_csv_reader_new_for_bytes (bytes, &error);

      g_assert_no_error (error);
      zb_importer_add_reader (importer, ZB_TABLE_READER (reader), texts[i], NULL, &error);
      g_assert_no_error (error);
    }
  zb_importer_run (importer, FALSE, NULL, &report, &error);
  g_assert_no_error (error);
  return report;
}

static guint
count_records (Fixture *self, const char *reg)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find (reg));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = zb_store_query (self->store, query, NULL, &error);

  g_assert_no_error (error);
  return ids->len;
}

/* The first record of a register that is called @name. */
static ZbRecord *
find_record (Fixture *self, const char *reg_name, const char *name)
{
  const ZbRegister *reg = zb_register_find (reg_name);
  g_autoptr (ZbQuery) query = zb_query_new (reg);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = zb_store_query (self->store, query, NULL, &error);
  g_autoptr (GPtrArray) records = NULL;

  g_assert_no_error (error);
  records =
    zb_store_fetch (self->store, reg, (const gint64 *)(gpointer)ids->data, ids->len, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (zb_record_get_text (g_ptr_array_index (records, i), reg->short_title), name) ==
        0)
      return zb_record_ref (g_ptr_array_index (records, i));
  g_assert_not_reached ();
}

/* All issues of a report, a line each, and what was left out. */
static char *
dump (const ZbImportReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < report->files->len; i++)
    {
      const ZbImportFile *file = g_ptr_array_index (report->files, i);
      g_autofree char *counts = zb_import_file_format (file);

      g_string_append_printf (text, "%s\n", counts);
      for (guint k = 0; k < file->issues->len; k++)
        {
          const ZbImportIssue *issue = g_ptr_array_index (file->issues, k);
          g_autofree char *line = zb_import_issue_format (file, issue);

          g_string_append_printf (text, "  %s %s\n",
                                  issue->severity == ZB_SEVERITY_ERROR ? "!" : "?", line);
        }
    }
  for (guint i = 0; i < report->left_out->len; i++)
    g_string_append_printf (text, "left out: %s\n",
                            (char *)g_ptr_array_index (report->left_out, i));
  return g_string_free (text, FALSE);
}

static guint
count_registers (void)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  guint n = 0;

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (all[i]->file, ".csv", NULL);
      g_autofree char *path = g_build_filename (g_getenv ("ZB_SAMPLE_DIR"), name, NULL);

      n += g_file_test (path, G_FILE_TEST_EXISTS);
    }
  return n;
}

/* The rows that the sample's README tells for a file: "| zones.csv | 8 | …". */
static guint
get_rows_in_readme (const char *readme, const char *file)
{
  g_autofree char *row = g_strdup_printf ("\n| %s | ", file);
  const char *found = strstr (readme, row);

  g_assert_nonnull (found);
  return (guint)g_ascii_strtoull (found + strlen (row), NULL, 10);
}

static void
test_sample (Fixture *self, gconstpointer data)
{
  const char *folder = g_getenv ("ZB_SAMPLE_DIR");
  g_autofree char *readme_path = g_build_filename (folder, "README.md", NULL);
  g_autofree char *readme = NULL;
  g_autoptr (ZbImportReport) report = import_path (self, folder, FALSE);
  g_autoptr (ZbImportReport) again = NULL;
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autofree char *issues = dump (report);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", issues);
  g_assert_true (g_file_get_contents (readme_path, &readme, NULL, NULL));
  g_assert_cmpuint (report->refused, ==, 0);
  g_assert_cmpuint (report->files->len, ==, count_registers ());
  g_assert_cmpint (report->change_set, !=, 0);
  for (guint i = 0; i < report->files->len; i++)
    {
      const ZbImportFile *file = g_ptr_array_index (report->files, i);

      g_assert_cmpuint (file->inserted, ==, get_rows_in_readme (readme, file->file));
      g_assert_cmpuint (file->inserted, ==, file->rows);
      g_assert_cmpuint (count_records (self, file->reg->name), ==, file->rows);
    }

  again = import_path (self, folder, FALSE);
  g_assert_cmpuint (again->rows, ==, report->rows);
  g_assert_cmpuint (again->same, ==, report->rows);
  g_assert_cmpint (again->change_set, ==, 0);

  zb_store_undo (self->store, &outcome, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < report->files->len; i++)
    g_assert_cmpuint (
      count_records (self, ((ZbImportFile *)g_ptr_array_index (report->files, i))->reg->name), ==,
      0);
}

/* The office's workbook over the same rows from CSV files changes nothing, and its title, note and
 * total rows are passed over by name. */
static void
test_workbook (Fixture *self, gconstpointer data)
{
  const char *folder = g_getenv ("ZB_SAMPLE_DIR");
  g_autofree char *path = g_build_filename (folder, "so-lieu-kcn.xlsx", NULL);
  g_autoptr (ZbImportReport) first = import_path (self, folder, FALSE);
  g_autoptr (ZbImportReport) again = import_path (self, path, FALSE);
  g_autofree char *issues = dump (again);

  g_test_message ("%s", issues);
  g_assert_cmpuint (first->doubled->len, ==, again->files->len);
  g_assert_cmpuint (again->files->len, >=, 11);
  g_assert_cmpuint (again->same, ==, again->rows);
  g_assert_cmpint (again->change_set, ==, 0);
  for (guint i = 0; i < again->files->len; i++)
    {
      const ZbImportFile *file = g_ptr_array_index (again->files, i);
      const ZbImportSkipped *last = g_ptr_array_index (file->skipped, 2);

      g_assert_cmpuint (file->skipped->len, ==, 3);
      g_assert_cmpuint (file->rows, ==, count_records (self, file->reg->name));
      g_assert_cmpuint (last->line, ==, file->rows + 4);
      g_assert_cmpstr (last->what, ==, "total row: Tổng cộng");
    }
}

static void
test_bad_rows (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "exchange", "bad", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "bad.expected", NULL);
  g_autoptr (ZbImportReport) report = import_path (self, folder, FALSE);
  g_autofree char *text = dump (report);
  g_autofree char *expected = NULL;

  if (g_getenv ("ZB_WRITE_EXPECTED"))
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
  for (guint i = 0; i < report->files->len; i++)
    {
      const ZbImportFile *file = g_ptr_array_index (report->files, i);

      g_assert_cmpuint (count_records (self, file->reg->name), ==, file->inserted);
    }
}

static void
test_dry_run (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImportReport) report = import_path (self, g_getenv ("ZB_SAMPLE_DIR"), TRUE);

  g_assert_cmpuint (report->refused, ==, 0);
  g_assert_cmpuint (report->inserted, ==, report->rows);
  g_assert_true (report->dry_run);
  g_assert_cmpint (report->change_set, ==, 0);
  g_assert_cmpuint (count_records (self, "project"), ==, 0);
}

#define ZONE_HEADER "Mã KCN,Tên KCN,Địa điểm,Vĩ độ,Chủ đầu tư hạ tầng (MST)\n"

/* A row that the book has changes what it says and leaves what it does not. */
static void
test_update (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImportReport) first =
    import_texts (self, (const char *const[]){ "zones.csv", ZONE_HEADER "K1,KCN Một,Xã A,19.5,\n",
                                               NULL });
  g_autoptr (ZbImportReport) second =
    import_texts (self, (const char *const[]){
                          "zones.csv", ZONE_HEADER "K1,KCN Một,Xã B,,\nK2,KCN Hai,,,\n", NULL });
  g_autoptr (ZbImportReport) third =
    import_texts (self, (const char *const[]){ "zones.csv", "Mã KCN,Địa điểm\nK1,Xã B\n", NULL });
  g_autoptr (ZbRecord) record = find_record (self, "zone", "K1");

  g_assert_cmpuint (first->inserted, ==, 1);
  g_assert_cmpuint (second->updated, ==, 1);
  g_assert_cmpuint (second->inserted, ==, 1);
  g_assert_cmpuint (third->same, ==, 1);
  g_assert_cmpstr (zb_record_get_text (record, "location"), ==, "Xã B");
  g_assert_cmpint (zb_record_get_integer (record, "latitude"), ==, 19500000);
  g_assert_cmpuint (count_records (self, "zone"), ==, 2);
}

/* Rows may refer to later rows, to later files, and to records of the book, by key or by name. */
static void
test_order (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "documents.csv",
    "\"Số, ký hiệu\",Ngày,Cơ quan ban hành,Căn cứ\n2/QĐ,02/01/2021,ubnd tinh "
    "mau,1/QĐ\n1/QĐ,01/01/2021,,\n",
    "organisations.csv",
    "Tên tổ chức,Tổ chức mẹ\nCông ty con,CÔNG TY  MẸ\nUBND tỉnh Mẫu,\nCông ty mẹ,\n", NULL
  };
  g_autoptr (ZbImportReport) report = import_texts (self, texts);
  g_autofree char *text = dump (report);
  g_autoptr (ZbRecord) document = NULL;
  g_autoptr (ZbRecord) child = NULL;

  g_test_message ("%s", text);
  g_assert_cmpuint (report->refused, ==, 0);
  document = find_record (self, "document", "2/QĐ");
  child = find_record (self, "organisation", "Công ty con");
  g_assert_cmpstr (zb_record_get_label (document, "issuer"), ==, "UBND tỉnh Mẫu");
  g_assert_cmpstr (zb_record_get_label (document, "parent"), ==, "1/QĐ");
  g_assert_cmpstr (zb_record_get_label (child, "parent"), ==, "Công ty mẹ");
}

/* Numbers of documents begin anew every year: the number alone where it is enough, else its date too. */
static void
test_same_number (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "documents.csv",
    "\"Số, ký hiệu\",Ngày,Căn cứ\n1/QĐ,01/01/2020,\n1/QĐ,01/01/2021,\n2/QĐ,02/01/2021,1/QĐ "
    "(01/01/2021)\n3/QĐ,03/01/2021,2/QĐ\n4/QĐ,04/01/2021,1/QĐ\n",
    NULL
  };
  g_autoptr (ZbImportReport) report = import_texts (self, texts);
  g_autofree char *text = dump (report);
  g_autoptr (ZbRecord) second = find_record (self, "document", "2/QĐ");
  g_autoptr (ZbRecord) third = find_record (self, "document", "3/QĐ");
  g_autoptr (ZbRecord) parent = NULL;
  g_autoptr (GArray) exact = NULL;

  g_test_message ("%s", text);
  g_assert_cmpuint (report->inserted, ==, 4);
  g_assert_cmpuint (report->refused, ==, 1);
  g_assert_nonnull (strstr (text, "1/QĐ (01/01/2020), 1/QĐ (01/01/2021)"));
  g_assert_cmpstr (zb_record_get_label (third, "parent"), ==, "2/QĐ");
  exact = zb_store_resolve (self->store, zb_register_find ("document"), "1/QĐ (1/1/2021)", 0, NULL);
  g_assert_cmpuint (exact->len, ==, 1);
  g_assert_cmpint (zb_record_get_integer (second, "parent"), ==, g_array_index (exact, gint64, 0));
}

/* What a row does to records that the book has already is that row's fault, and no other's. */
static void
test_blame (Fixture *self, gconstpointer data)
{
#define EVENT_HEADER "Mã số dự án,Ngày,Loại biến động,Biến động vốn đăng ký (triệu USD)\n"
  static const char *const book[] = {
    "organisations.csv",
    "Tên tổ chức,Mã số thuế\nCông ty A,9900000011\n",
    "zones.csv",
    ZONE_HEADER "K1,KCN Một,,,\n",
    "projects.csv",
    "Mã số dự án,Tên dự án,Nguồn vốn,Mã số thuế DN,Mã KCN,Phiên bản VSIC,Mã ngành VSIC\n"
    "P1,Một,FDI,9900000011,K1,2018,2220\nP2,Hai,FDI,9900000011,K1,2018,2220\n",
    "project-events.csv",
    EVENT_HEADER "P1,01/01/2020,Cấp mới,1\nP1,01/06/2021,Tăng vốn,1\nP2,01/01/2020,Cấp mới,1\n",
    NULL
  };
  static const char *const more[] = {
    "project-events.csv", EVENT_HEADER "P1,01/02/2021,Chấm dứt,-2\nP2,01/02/2021,Tăng vốn,5\n", NULL
  };
  g_autoptr (ZbImportReport) first = import_texts (self, book);
  g_autoptr (ZbImportReport) second = import_texts (self, more);
  g_autofree char *text = dump (second);

  g_test_message ("%s", text);
  g_assert_cmpuint (first->refused, ==, 0);
  g_assert_cmpuint (second->refused, ==, 1);
  g_assert_cmpuint (second->inserted, ==, 1);
  g_assert_nonnull (strstr (text, "line 2"));
  g_assert_cmpuint (count_records (self, "project_event"), ==, 4);
}

/* The style of numbers is a column's: where one cell decides, it decides for all; where none does,
 * such a cell is refused. */
static void
test_styles (Fixture *self, gconstpointer data)
{
#define RATE_HEADER "Ngày,Loại tỷ giá,Đồng/USD\n"
  static const struct
  {
    const char *text;
    guint refused;
    gint64 rate;
  } cases[] = {
    { RATE_HEADER "01/01/2021,Tỷ giá trung tâm,23.145\n", 1, 0 },
    { RATE_HEADER "02/01/2021,Tỷ giá trung tâm,23.145\n03/01/2021,Tỷ giá trung tâm,\"23.140,5\"\n",
      0, 231450000 },
    { RATE_HEADER
      "04/01/2021,Tỷ giá trung tâm,\"23,145\"\n05/01/2021,Tỷ giá trung tâm,\"23,140.5\"\n",
      0, 231450000 },
    { RATE_HEADER "06/01/2021,Tỷ giá trung tâm,23145\n", 0, 231450000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbImportReport) report =
        import_texts (self, (const char *const[]){ "exchange-rates.csv", cases[i].text, NULL });
      g_autofree char *text = dump (report);

      g_test_message ("%s", text);
      g_assert_cmpuint (report->refused, ==, cases[i].refused);
      if (cases[i].refused > 0)
        {
          g_assert_nonnull (strstr (text, "23145"));
          g_assert_nonnull (strstr (text, "23.145"));
        }
    }
  g_assert_cmpuint (count_records (self, "exchange_rate"), ==, 5);
}

/* Characters that turn the direction of text are taken out, and that is told. */
static void
test_turned_text (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = { "zones.csv", ZONE_HEADER "K1,KCN \u202eMột,“Xã A”,,\n",
                                       NULL };
  g_autoptr (ZbImportReport) report = import_texts (self, texts);
  g_autoptr (ZbRecord) record = find_record (self, "zone", "K1");
  const ZbImportFile *file = g_ptr_array_index (report->files, 0);
  const ZbImportIssue *issue;

  g_assert_cmpuint (report->inserted, ==, 1);
  g_assert_cmpuint (report->warned, ==, 1);
  g_assert_cmpuint (file->issues->len, ==, 1);
  issue = g_ptr_array_index (file->issues, 0);
  g_assert_cmpstr (issue->column, ==, "Tên KCN");
  g_assert_cmpstr (zb_record_get_text (record, "name"), ==, "KCN Một");
  g_assert_cmpstr (zb_record_get_text (record, "location"), ==, "“Xã A”");
}

/* A row that is not UTF-8 is refused with its place, and the next one is taken. */
static void
test_not_utf8 (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "zones.csv", ZONE_HEADER "K1,Khu \xff,,,\nK2,KCN Hai,,,\nK3,\"KCN Ba,,,\n", NULL
  };
  g_autoptr (ZbImportReport) report = import_texts (self, texts);
  g_autofree char *text = dump (report);

  g_assert_cmpuint (report->inserted, ==, 1);
  g_assert_cmpuint (report->refused, ==, 2);
  g_assert_nonnull (strstr (text, "line 2, column “Tên KCN”: Column B is not UTF-8"));
  g_assert_nonnull (strstr (text, "line 4, column “Tên KCN”: Column B opens a quote"));
}

/* An organisation without a tax code is known by its name, and gets its code by a later sheet. */
static void
test_names (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImportReport) first =
    import_texts (self, (const char *const[]){ "organisations.csv",
                                               "Tên tổ chức,Mã số thuế\nCông ty A,\n", NULL });
  g_autoptr (ZbImportReport) second =
    import_texts (self,
                  (const char *const[]){ "organisations.csv",
                                         "Tên tổ chức,Mã số thuế\nCông ty A,9900000011\n", NULL });
  g_autoptr (ZbImportReport) third =
    import_texts (self,
                  (const char *const[]){ "organisations.csv",
                                         "Tên tổ chức,Mã số thuế\nCông ty A,9900000022\n", NULL });

  g_assert_cmpuint (first->inserted, ==, 1);
  g_assert_cmpuint (second->updated, ==, 1);
  g_assert_cmpuint (third->inserted, ==, 1);
  g_assert_cmpuint (count_records (self, "organisation"), ==, 2);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImporter) importer = zb_importer_new (self->store);
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("ZB_SAMPLE_DIR"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (zb_importer_add_file (importer, folder, NULL, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (zb_importer_run (importer, FALSE, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_records (self, "organisation"), ==, 0);
}

typedef struct
{
  gboolean done;
  ZbImportReport *report;
} Waiting;

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *waiting = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (zb_importer_run_finish (ZB_IMPORTER (source), result, &waiting->report, &error));
  g_assert_no_error (error);
  waiting->done = TRUE;
}

static void
test_async (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImporter) importer = zb_importer_new (self->store);
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("ZB_SAMPLE_DIR"));
  g_autoptr (GError) error = NULL;
  Waiting waiting = { FALSE };

  g_assert_true (zb_importer_add_file (importer, folder, NULL, &error));
  g_assert_cmpuint (zb_importer_get_n_sheets (importer), ==, count_registers ());
  zb_importer_run_async (importer, FALSE, NULL, run_cb, &waiting);
  while (!waiting.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (waiting.report->refused, ==, 0);
  g_assert_cmpfloat (zb_importer_get_progress (importer, NULL), ==, 1);
  zb_import_report_free (waiting.report);
}

static void
test_missing_file (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImporter) importer = zb_importer_new (self->store);
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/zones.csv");
  g_autoptr (GError) error = NULL;

  g_assert_false (zb_importer_add_file (importer, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/importer/sample", test_sample },
    { "/importer/workbook", test_workbook },
    { "/importer/bad-rows", test_bad_rows },
    { "/importer/dry-run", test_dry_run },
    { "/importer/update", test_update },
    { "/importer/blame", test_blame },
    { "/importer/order", test_order },
    { "/importer/same-number", test_same_number },
    { "/importer/styles", test_styles },
    { "/importer/names", test_names },
    { "/importer/cancelled", test_cancelled },
    { "/importer/not-utf8", test_not_utf8 },
    { "/importer/turned-text", test_turned_text },
    { "/importer/async", test_async },
    { "/importer/missing-file", test_missing_file },
  };

  g_test_init (&argc, &argv, NULL);
  zb_language_apply (ZB_LANGUAGE_EN);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
