/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a preview shows before anything is written, and what somebody may correct in it. */

#include "config.h"

#include "exchange/zb-csv-reader.h"
#include "exchange/zb-importer.h"
#include "exchange/zb-sheet-mapping.h"
#include "exchange/zb-table-open.h"

#include <string.h>

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  ZbStore *store;
  ZbImporter *importer;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("zb-preview-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "book.zonebook", NULL);
  self->store = zb_store_new (path, "tester");
  zb_store_open (self->store, TRUE, NULL, &error);
  g_assert_no_error (error);
  self->importer = zb_importer_new (self->store);
  zb_importer_set_detailed (self->importer, TRUE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  /* A thread may let go of it a little later. */
  g_object_add_weak_pointer (G_OBJECT (self->importer), (gpointer *)&self->importer);
  g_object_unref (self->importer);
  while (g_atomic_pointer_get (&self->importer))
    g_main_context_iteration (NULL, FALSE);
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

static void
add_text (Fixture *self, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbTableReader) reader = zb_table_open_bytes (bytes, &error);

  g_assert_no_error (error);
  zb_importer_add_reader (self->importer, reader, name, NULL, &error);
  g_assert_no_error (error);
}

static ZbImportReport *
run (Fixture *self, gboolean dry_run)
{
  ZbImportReport *report = NULL;
  g_autoptr (GError) error = NULL;

  zb_importer_run (self->importer, dry_run, NULL, &report, &error);
  g_assert_no_error (error);
  return report;
}

/* Begins anew with the book as it is now. */
static void
begin_again (Fixture *self)
{
  g_assert_finalize_object (self->importer);
  self->importer = zb_importer_new (self->store);
  zb_importer_set_detailed (self->importer, TRUE);
}

static void
append_rows (GString *text, const ZbImportFile *file)
{
  static const char *const verdicts[] = { "?", "refused", "new", "changed", "same" };

  for (guint i = 0; i < file->preview->len; i++)
    {
      const ZbImportPreviewRow *row = g_ptr_array_index (file->preview, i);
      g_autofree char *cells = g_strjoinv ("|", row->cells);

      g_string_append_printf (text, "%u %s %s\n", row->line, verdicts[row->verdict], cells);
      for (guint k = 0; row->changes && k < row->changes->len; k++)
        {
          const ZbImportChange *change = g_ptr_array_index (row->changes, k);

          g_string_append_printf (text, "  %s: %s -> %s\n", change->field->name, change->before,
                                  change->after);
        }
    }
}

/* All that is told of the first sheet. */
static char *
dump (const ZbImportReport *report)
{
  const ZbImportFile *file = g_ptr_array_index (report->files, 0);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < file->skipped->len; i++)
    {
      const ZbImportSkipped *skipped = g_ptr_array_index (file->skipped, i);

      g_string_append_printf (text, "%u - %s\n", skipped->line, skipped->what);
    }
  append_rows (text, file);
  for (guint i = 0; i < file->issues->len; i++)
    {
      g_autofree char *line = zb_import_issue_format (file, g_ptr_array_index (file->issues, i));

      g_string_append_printf (text, "! %s\n", line);
    }
  for (guint i = 0; i < file->totals->len; i++)
    {
      const ZbImportTotal *total = g_ptr_array_index (file->totals, i);

      g_string_append_printf (text, "sum %s %" G_GINT64_FORMAT, total->field->name, total->sum);
      if (total->has_stated)
        g_string_append_printf (text, " stated %" G_GINT64_FORMAT, total->stated);
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < file->questions->len; i++)
    {
      const ZbImportQuestion *question = g_ptr_array_index (file->questions, i);

      g_string_append_printf (text, "ask %u: %s is %s or %s\n", question->column, question->example,
                              question->with_comma, question->with_point);
    }
  return g_string_free (text, FALSE);
}

static void
assert_dump (const ZbImportReport *report, const char *expected)
{
  g_autofree char *text = dump (report);

  g_assert_cmpstr (text, ==, expected);
}

#define ZONES "Mã KCN,Tên KCN,Địa điểm\nK1,KCN Một,Xã A\nK2,KCN Hai,Xã B\n"

static void
add_zones (Fixture *self)
{
  g_autoptr (ZbImportReport) report = NULL;

  add_text (self, "zones.csv", ZONES);
  report = run (self, FALSE);
  g_assert_cmpuint (report->inserted, ==, 2);
  begin_again (self);
}

/* A sheet as offices send it: title, unit, header in two lines, numbers of columns, a group's
 * heading, a total that agrees, and who signed. */
static void
test_office (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImportReport) report = NULL;

  add_zones (self);
  add_text (self, "dien tich.csv",
            "BÁO CÁO DIỆN TÍCH,,,,,\n(Đơn vị tính: m2),,,,,\n"
            "STT,Mã KCN,Tính đến ngày,Diện tích,,Ghi chú\n"
            ",,,quy hoạch,thành lập,\n"
            "(1),(2),(3),(4),(5),(6)\n"
            "I,Khu phía bắc,,,,\n"
            "1,K1,31/12/2021,\"1.380.000,0\",1000000,\n"
            "2,K2,tháng 6/2021,\"20.000,5\",(5),\n"
            ",,,,,\n"
            ",Tổng cộng,,\"1.380.000,0\",\"1.000.000,0\",\n"
            ",,,Người lập biểu,,\n");
  report = run (self, TRUE);
  assert_dump (
    report,
    "1 - title: BÁO CÁO DIỆN TÍCH\n2 - title: (Đơn vị tính: m2)\n3 - header: STT\n"
    "5 - column numbers: (1)\n6 - note: I\n10 - total row: Tổng cộng\n"
    "11 - note: Người lập biểu\n"
    "7 new 1|K1|31/12/2021|1.380.000,0|1000000|\n8 refused 2|K2|tháng 6/2021|20.000,5|(5)|\n"
    "! dien tich.csv, line 8, column “Diện tích thành lập”: “(5)” is below zero, which the field "
    "“Established area” cannot be.\n"
    "sum planned_area 140000050 stated 138000000\n"
    "sum established_area 100000000 stated 100000000\n");
}

/* What a row alters is shown as people read it, references by their names. */
static void
test_changes (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImportReport) first = NULL;
  g_autoptr (ZbImportReport) report = NULL;

  add_text (self, "organisations.csv",
            "Tên tổ chức,Mã số thuế,Địa chỉ,Tổ chức mẹ\nCông ty A,9900000011,Xã A,\n"
            "Công ty B,9900000022,,Công ty A\n");
  first = run (self, FALSE);
  g_assert_cmpuint (first->inserted, ==, 2);
  begin_again (self);
  add_text (self, "organisations.csv",
            "Tên tổ chức,Mã số thuế,Địa chỉ,Tổ chức mẹ\nCông ty A,9900000011,Xã B,9900000022\n"
            "Công ty B,9900000022,,Công ty A\nCông ty C,,,\n");
  report = run (self, TRUE);
  assert_dump (report, "2 changed Công ty A|9900000011|Xã B|9900000022\n"
                       "  parent:  -> Công ty B\n  address: Xã A -> Xã B\n"
                       "3 same Công ty B|9900000022||Công ty A\n4 new Công ty C|||\n");
}

/* A column that can be read in two ways is asked about, once. */
static void
test_question (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImportReport) asked = NULL;
  g_autoptr (ZbImportReport) answered = NULL;
  ZbImportSheet *sheet;

  add_text (self, "exchange-rates.csv",
            "Ngày,Loại tỷ giá,Đồng/USD\n01/01/2021,Tỷ giá trung tâm,23.145\n"
            "02/01/2021,Tỷ giá trung tâm,23.150\n");
  asked = run (self, TRUE);
  g_assert_cmpuint (asked->refused, ==, 2);
  sheet = zb_importer_get_sheet (self->importer, 0);
  g_assert_cmpuint (sheet->questions->len, ==, 1);
  g_assert_cmpstr (((ZbImportQuestion *)g_ptr_array_index (sheet->questions, 0))->example, ==,
                   "23.145");
  g_assert_true (zb_sheet_layout_set_style (sheet->layout, "rate", ZB_NUMBER_STYLE_COMMA));
  answered = run (self, FALSE);
  g_assert_cmpuint (answered->inserted, ==, 2);
  g_assert_cmpuint (sheet->questions->len, ==, 0);
}

/* Columns given by hand are remembered for the same headings. */
static void
test_mapping (Fixture *self, gconstpointer data)
{
  static const char *const text = "Khu,Gọi là,Nơi\nK1,KCN Một,Xã A\n";
  g_autofree char *path = g_build_filename (self->folder, "mappings", NULL);
  g_autofree char *written = NULL;
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  ZbImportSheet *sheet;

  zb_importer_set_mapping_file (self->importer, path);
  add_text (self, "của tôi.csv", text);
  g_assert_cmpuint (zb_importer_get_n_others (self->importer), ==, 1);
  sheet = zb_importer_get_other (self->importer, 0);
  g_assert_false (
    zb_importer_set_register (self->importer, sheet, zb_register_find ("exchange_rate")));
  begin_again (self);

  zb_importer_set_mapping_file (self->importer, path);
  add_text (self, "zones.csv", "Khu,Tên KCN,Nơi\nK1,KCN Một,Xã A\n");
  sheet = zb_importer_get_sheet (self->importer, 0);
  g_assert_true (zb_sheet_layout_set_column (sheet->layout, "code", 0));
  g_assert_true (zb_sheet_layout_set_column (sheet->layout, "location", 2));
  g_assert_false (zb_sheet_layout_set_column (sheet->layout, "nothing", 2));
  g_assert_false (zb_sheet_layout_set_column (sheet->layout, "code", 3));
  g_assert_cmpuint (sheet->layout->left_out->len, ==, 0);
  g_assert_true (zb_importer_remember (self->importer, sheet, "Mẫu", &error));
  g_assert_no_error (error);
  written = zb_sheet_layout_to_text (sheet->layout);
  g_assert_cmpstr (written, ==, "code=0:0;name=1:0;location=2:0");
  begin_again (self);

  zb_importer_set_mapping_file (self->importer, path);
  add_text (self, "zones.csv", "KHU,Tên KCN,Nơi\nK7,KCN Bảy,Xã G\n");
  report = run (self, FALSE);
  assert_dump (report, "2 new K7|KCN Bảy|Xã G\n");
}

/* Moving a column from one field to another leaves the first without. */
static void
test_moved_column (Fixture *self, gconstpointer data)
{
  ZbSheetLayout *layout;

  add_text (self, "zones.csv", ZONES);
  layout = zb_importer_get_sheet (self->importer, 0)->layout;
  g_assert_true (zb_sheet_layout_set_column (layout, "admin_unit", 2));
  g_assert_cmpint (zb_sheet_layout_get_column (layout, "location"), ==, -1);
  g_assert_cmpint (zb_sheet_layout_get_binding (layout, "admin_unit")->column, ==, 2);
  g_assert_true (zb_sheet_layout_set_column (layout, "admin_unit", -1));
  g_assert_cmpuint (layout->left_out->len, ==, 1);
  g_assert_cmpuint (layout->n_bound, ==, 2);
  g_assert_false (zb_sheet_layout_apply_text (layout, "code=0:0;admin_unit=9:0"));
  g_assert_cmpuint (layout->n_bound, ==, 2);
}

/* A cell mended in the preview is what is imported; the file stays as it is. */
static void
test_fix (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImportReport) bad = NULL;
  g_autoptr (ZbImportReport) good = NULL;
  ZbImportSheet *sheet;

  add_text (self, "zones.csv", "Mã KCN,Tên KCN,Ngày thành lập\nK1,KCN Một,31/02/2020\nK2,\"x\0,\n");
  bad = run (self, TRUE);
  g_assert_cmpuint (bad->refused, ==, 2);
  sheet = zb_importer_get_sheet (self->importer, 0);
  zb_import_sheet_fix_cell (sheet, 2, 2, "28/02/2020");
  zb_import_sheet_fix_cell (sheet, 3, 0, "K2");
  zb_import_sheet_fix_cell (sheet, 3, 1, "KCN Hai");
  good = run (self, FALSE);
  assert_dump (good, "2 new K1|KCN Một|28/02/2020\n3 new K2|KCN Hai|\n");
}

/* Refused rows come out as a workbook that can be mended and imported as it is. */
static void
test_save_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "refused.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (ZbImportReport) again = NULL;
  g_autoptr (GError) error = NULL;

  add_text (self, "zones.csv",
            "Mã KCN,Tên KCN,Ngày thành lập\nK1,KCN Một,31/02/2020\nK2,KCN Hai,\nK3,,\n");
  report = run (self, FALSE);
  g_assert_cmpuint (report->refused, ==, 2);
  g_assert_true (zb_importer_save_refused (self->importer, report, file, NULL, &error));
  g_assert_no_error (error);
  begin_again (self);
  zb_importer_add_file (self->importer, file, NULL, &error);
  g_assert_no_error (error);
  zb_import_sheet_fix_cell (zb_importer_get_sheet (self->importer, 0), 2, 2, "28/02/2020");
  zb_import_sheet_fix_cell (zb_importer_get_sheet (self->importer, 0), 3, 1, "KCN Ba");
  again = run (self, FALSE);
  g_assert_cmpuint (again->inserted, ==, 2);
}

/* Every total row of the office's workbook agrees with its rows. */
static void
test_sample_totals (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("ZB_SAMPLE_DIR"), "so-lieu-kcn.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  zb_importer_add_file (self->importer, file, NULL, &error);
  g_assert_no_error (error);
  report = run (self, TRUE);
  for (guint i = 0; i < report->files->len; i++)
    {
      const ZbImportFile *sheet = g_ptr_array_index (report->files, i);

      for (guint k = 0; k < sheet->totals->len; k++)
        {
          const ZbImportTotal *total = g_ptr_array_index (sheet->totals, k);

          g_test_message ("%s, %s", sheet->sheet, total->field->name);
          if (!total->has_stated)
            continue;
          g_assert_cmpint (total->sum, ==, total->stated);
          n++;
        }
      g_assert_cmpuint (sheet->preview->len, >, 0);
      g_assert_cmpuint (sheet->preview->len, <=, sheet->rows);
    }
  g_assert_cmpuint (n, >=, 10);
}

/* "Quý I/2021" in one column is a year and a period. */
static void
test_period (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbImportReport) report = NULL;
  g_autofree char *text = NULL;

  add_text (self, "organisations.csv", "Tên tổ chức,Mã số thuế\nCông ty A,9900000011\n");
  add_text (self, "enterprise-reports.csv",
            "Mã số thuế,Kỳ,Trạng thái,Cơ sở số liệu\n9900000011,Quý I/2021,Đã duyệt,Báo cáo\n"
            "9900000011,tháng 3/2021,Đã duyệt,Báo cáo\n");
  report = run (self, FALSE);
  text = dump (report);
  g_test_message ("%s", text);
  g_assert_cmpuint (report->refused, ==, 0);
  g_assert_cmpuint (report->inserted, ==, 3);
}

typedef struct
{
  gboolean done;
} Waiting;

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *waiting = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_false (zb_importer_add_files_finish (ZB_IMPORTER (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  waiting->done = TRUE;
}

static void
test_add_files (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("ZB_SAMPLE_DIR"), "zones.csv", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) good = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/a.xlsx");
  Waiting waiting = { FALSE };

  g_list_store_append (files, good);
  g_list_store_append (files, missing);
  zb_importer_add_files_async (self->importer, G_LIST_MODEL (files), NULL, added_cb, &waiting);
  while (!waiting.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (zb_importer_get_n_sheets (self->importer), ==, 1);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/import-preview/office", test_office },
    { "/import-preview/changes", test_changes },
    { "/import-preview/question", test_question },
    { "/import-preview/mapping", test_mapping },
    { "/import-preview/moved-column", test_moved_column },
    { "/import-preview/fix", test_fix },
    { "/import-preview/save-refused", test_save_refused },
    { "/import-preview/sample-totals", test_sample_totals },
    { "/import-preview/period", test_period },
    { "/import-preview/add-files", test_add_files },
  };

  g_test_init (&argc, &argv, NULL);
  zb_language_apply (ZB_LANGUAGE_EN);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
