/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document in each of its formats; LibreOffice, where it is there, must read what we meant. */

#include "config.h"

#include "exchange/zb-letterhead.h"

#include <string.h>

#include <glib/gstdio.h>

#include "exchange/zb-exchange-error.h"
#include "exchange/zb-report-pdf.h"

typedef struct
{
  char *folder;
  ZbExportDocument *document;
} Fixture;

static void
add_rows (ZbExportDocument *document)
{
  static const ZbSheetColumn columns[] = {
    { "zone", "Khu công nghiệp", ZB_SHEET_TEXT, 30 },
    { "area", "Diện tích (ha)", ZB_SHEET_NUMBER, 12 },
  };
  const ZbSheetCell rows[][2] = {
    { { .kind = ZB_SHEET_TEXT, .text = "Sông Xanh <I> & \"II\"" },
      { .kind = ZB_SHEET_NUMBER, .text = "81,3", .number = 813, .scale = 1 } },
    { { .kind = ZB_SHEET_TEXT, .text = "Lâm Viên" },
      { .kind = ZB_SHEET_NUMBER, .text = "1.234,5", .number = 12345, .scale = 1 } },
  };

  zb_export_document_add_table (document, columns, 2, ZB_TABLE_PLAIN);
  for (guint i = 0; i < 60; i++)
    zb_export_document_add_row (document, rows[i % 2], i == 59 ? ZB_RUN_BOLD : ZB_RUN_PLAIN);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("zb-document-XXXXXX", &error);
  g_assert_no_error (error);
  self->document = zb_export_document_new ("Báo cáo", ZB_LANGUAGE_VI);
  zb_export_document_add_heading (self->document, 1, "BÁO CÁO NĂM 2021");
  zb_export_document_add_paragraph (self->document, ZB_ALIGN_JUSTIFY, TRUE);
  zb_export_document_add_run (self->document, "Vốn đăng ký đạt ", ZB_RUN_PLAIN);
  zb_export_document_add_run (self->document, "536,958 triệu USD", ZB_RUN_BOLD);
  zb_export_document_add_heading (self->document, 2, "I. Đất đai");
  add_rows (self->document);
}

static char *
save (Fixture *self, const char *name)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  zb_export_document_save (self->document, file, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_text (Fixture *self, gconstpointer data)
{
  g_autofree char *text = zb_export_document_to_text (self->document);

  g_assert_true (g_str_has_prefix (text, "BÁO CÁO NĂM 2021\n\n"
                                         "Vốn đăng ký đạt 536,958 triệu USD\n"
                                         "I. Đất đai\n\n"
                                         "Khu công nghiệp\tDiện tích (ha)\n"
                                         "Sông Xanh <I> & \"II\"\t81,3\n"));
}

static void
test_letterhead (Fixture *self, gconstpointer data)
{
  static const struct
  {
    ZbLanguage language;
    const char *office;
    const char *signer;
    const char *expected;
  } cases[] = {
    { ZB_LANGUAGE_EN, "", "", "" },
    { ZB_LANGUAGE_EN, "Office", "", "Office\nTown, 28/12/2021" },
    { ZB_LANGUAGE_VI, "Ban quản lý", "Nguyễn A",
      "Ban quản lý\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "Town, ngày 28 tháng 12 năm 2021\n\n\n\nNguyễn A" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZbLetterhead letterhead = { .office = (char *)cases[i].office,
                                  .place = (char *)"Town",
                                  .signer = (char *)cases[i].signer,
                                  .day = "2021-12-28" };
      g_autoptr (ZbExportDocument) document = zb_export_document_new ("T", cases[i].language);
      g_autofree char *text = NULL;
      g_auto (GStrv) wanted = g_strsplit (cases[i].expected, "\n", -1);
      gsize at = 0;

      zb_letterhead_add_head (&letterhead, document);
      zb_letterhead_add_signature (&letterhead, document);
      text = zb_export_document_to_text (document);
      for (guint k = 0; wanted[k] != NULL; k++)
        {
          const char *found = strstr (text + at, wanted[k]);

          g_assert_nonnull (found);
          at = (gsize)(found - text) + strlen (wanted[k]);
        }
      if (*cases[i].expected == '\0')
        g_assert_cmpstr (g_strstrip (text), ==, "");
    }
}

static void
test_unknown (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "report.doc", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (zb_export_document_save (self->document, file, &error));
  g_assert_error (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT);
}

/* Runs a program in the folder; its output. NULL where it is not there. */
static char *
run (Fixture *self, const char *line)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *found = NULL;
  g_autofree char *home = g_strdup_printf ("-env:UserInstallation=file://%s/office", self->folder);
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  int status;

  g_shell_parse_argv (line, NULL, &words, NULL);
  found = g_find_program_in_path (words[0]);
  if (!found)
    return NULL;
  if (strcmp (words[0], "soffice") == 0)
    {
      g_autofree char *with_home = g_strconcat (line, " ", home, NULL);

      g_strfreev (words);
      g_shell_parse_argv (with_home, NULL, &words, NULL);
    }
  g_spawn_sync (self->folder, words, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return out;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  static const char *const endings[] = { "docx", "txt", "xlsx", "ods", "pdf", "csv" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/report.%s", self->folder, endings[i]);

      g_unlink (path);
    }
  g_free (run (self, "rm -rf office"));
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  zb_export_document_free (self->document);
}

/* Headings, text and cells are there, and the header of the table on the second page as well. */
static void
test_docx (Fixture *self, gconstpointer data)
{
  g_autofree char *path = save (self, "report.docx");
  g_autofree char *converted = run (self, "soffice --headless --convert-to pdf report.docx");
  g_autofree char *text = converted ? run (self, "pdftotext -layout report.pdf -") : NULL;
  const char *first;

  if (!text)
    {
      g_test_skip ("LibreOffice or pdftotext is not there");
      return;
    }
  g_assert_nonnull (strstr (text, "BÁO CÁO NĂM 2021"));
  g_assert_nonnull (strstr (text, "Vốn đăng ký đạt 536,958 triệu USD"));
  g_assert_nonnull (strstr (text, "Sông Xanh <I> & \"II\""));
  first = strstr (text, "Khu công nghiệp");
  g_assert_nonnull (first);
  g_assert_nonnull (strstr (first + 1, "Khu công nghiệp"));
}

/* A number wider than its column's share stays on one line; the header is on the second page too. */
static void
test_pdf (Fixture *self, gconstpointer data)
{
  static const ZbSheetColumn columns[] = {
    { "zone", "Khu công nghiệp", ZB_SHEET_TEXT, 90 },
    { "value", "Giá trị", ZB_SHEET_NUMBER, 8 },
  };
  const ZbSheetCell cells[] = {
    { .kind = ZB_SHEET_TEXT, .text = "Lâm Viên" },
    { .kind = ZB_SHEET_NUMBER, .text = "9.876.543,123456", .number = 9876543, .scale = 0 },
  };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  const char *first;

  zb_export_document_add_table (self->document, columns, 2, ZB_TABLE_PLAIN);
  zb_export_document_add_row (self->document, cells, ZB_RUN_PLAIN);
  path = save (self, "report.pdf");
  text = run (self, "pdftotext -layout report.pdf -");
  if (!text)
    {
      g_test_skip ("pdftotext is not there");
      return;
    }
  g_assert_nonnull (strstr (text, "9.876.543,123456"));
  first = strstr (text, "Diện tích");
  g_assert_nonnull (first);
  g_assert_nonnull (strstr (first + 1, "Diện tích"));
}

static void
test_workbook (Fixture *self, gconstpointer ending)
{
  g_autofree char *name = g_strdup_printf ("report.%s", (const char *)ending);
  g_autofree char *line =
    g_strdup_printf ("ssconvert --export-type=Gnumeric_stf:stf_csv %s report.csv", name);
  g_autofree char *path = save (self, name);
  g_autofree char *converted = run (self, line);
  g_autofree char *csv = g_build_filename (self->folder, "report.csv", NULL);
  g_autofree char *text = NULL;

  if (!converted)
    {
      g_test_skip ("Gnumeric is not there");
      return;
    }
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"Lâm Viên\",1234.5"));
}

/* As many pages as the file has, and something on each. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = zb_report_pdf_record (self->document);
  g_autofree char *path = save (self, "report.pdf");
  g_autofree char *text = run (self, "pdftotext -layout report.pdf -");
  g_auto (GStrv) parts = NULL;

  g_assert_nonnull (text);
  parts = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (pages->len, >, 1);
  g_assert_cmpuint (pages->len, ==, g_strv_length (parts) - 1);
  for (guint i = 0; i < pages->len; i++)
    {
      double x, y, width, height;

      cairo_recording_surface_ink_extents (pages->pdata[i], &x, &y, &width, &height);
      g_assert_cmpfloat (width, >, 10);
      g_assert_cmpfloat (y + height, <, ZB_PAPER_HEIGHT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/export-document/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/export-document/letterhead", Fixture, NULL, set_up, test_letterhead, tear_down);
  g_test_add ("/export-document/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  g_test_add ("/export-document/docx", Fixture, NULL, set_up, test_docx, tear_down);
  g_test_add ("/export-document/pdf", Fixture, NULL, set_up, test_pdf, tear_down);
  g_test_add ("/export-document/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/export-document/xlsx", Fixture, "xlsx", set_up, test_workbook, tear_down);
  g_test_add ("/export-document/ods", Fixture, "ods", set_up, test_workbook, tear_down);
  return g_test_run ();
}
