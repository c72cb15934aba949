/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands of zonebook-cli that read and write reports, on the sample, against the
 * files in report. */

#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

static char *folder;
static char *book;

/* Runs the program with @words; gives what it writes to both ends. */
static char *
call (const char *const *words, int *status)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_strv_builder_add (builder, g_getenv ("ZB_CLI"));
  g_strv_builder_addv (builder, (const char **)words);
  argv = g_strv_builder_end (builder);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  *status = g_subprocess_get_exit_status (process);
  return text;
}

static char *
get_file (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "exchange", "report", name, NULL);
}

static void
assert_golden (const char *const *words, int wanted, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".expected", NULL);
  g_autofree char *path = get_file (file);
  g_autofree char *expected = NULL;
  int status;
  g_autofree char *text = call (words, &status);

  if (g_getenv ("ZB_WRITE_EXPECTED"))
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (status, ==, wanted);
}

/* The review of 2021 holds, by itself and against the book; the published mistakes are found. */
static void
test_check_text (void)
{
  g_autofree char *vi = get_file ("review-vi.txt");
  g_autofree char *en = get_file ("review-en.txt");
  g_autofree char *wrong = get_file ("wrong.txt");

  assert_golden ((const char *[]){ "check-text", vi, "--lang", "en", NULL }, 0, "check-alone");
  assert_golden ((const char *[]){ "check-text", vi, "--book", book, "--lang", "en", NULL }, 0,
                 "check-vi");
  assert_golden ((const char *[]){ "check-text", en, "--book", book, "--lang", "en", NULL }, 0,
                 "check-en");
  assert_golden ((const char *[]){ "check-text", wrong, "--book", book, "--lang", "en", NULL }, 1,
                 "check-wrong");
}

static void
test_check_text_json (void)
{
  g_autofree char *wrong = get_file ("wrong.txt");
  int status;
  g_autofree char *text = call ((const char *[]){ "check-text", wrong, "--json", NULL }, &status);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonArray *findings;

  g_assert_cmpint (status, ==, 1);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  findings =
    json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "findings");
  g_assert_cmpuint (json_array_get_length (findings), ==, 5);
}

/* Text as text, and each number with its figure as JSON; a report of the office is right by its own
 * check. */
static void
test_report (void)
{
  assert_golden ((const char *[]){ "report", "year", "--year", "2021", "--at", "28/12/2021",
                                   "--book", book, "--lang", "vi", NULL },
                 0, "report-vi");
  assert_golden ((const char *[]){ "report", "quarter", "--year", "2021", "--period", "Q3",
                                   "--book", book, "--lang", "en", NULL },
                 0, "report-quarter");
  assert_golden ((const char *[]){ "report", "year", "--at", "28/12/2021", "--format", "json",
                                   "--book", book, "--lang", "en", NULL },
                 0, "report-json");
  assert_golden ((const char *[]){ "report", "half", "--year", "2021", "--format", "html", "--book",
                                   book, "--lang", "en", NULL },
                 0, "report-html");
}

/* Word opens it; LibreOffice says here what it reads. */
static void
test_documents (void)
{
  static const struct
  {
    const char *ending;
    const char *filter;
    const char *out;
    const char *says[3];
  } cases[] = {
    { "docx",
      "txt:Text (encoded):UTF8",
      "txt",
      { "Báo cáo năm 2021", "536,958 triệu USD và 9.405,326 tỷ đồng", "115,8%" } },
    { "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76", "csv", { "129,286", "9,405.326", "35" } },
  };
  g_autofree char *office = g_find_program_in_path ("soffice");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/review.%s", folder, cases[i].ending);
      g_autofree char *read = g_strdup_printf ("%s/review.%s", folder, cases[i].out);
      g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/office", folder);
      g_autofree char *content = NULL;
      int status;
      g_autofree char *said =
        call ((const char *[]){ "report", "year", "--at", "28/12/2021", "--format", cases[i].ending,
                                "--to", path, "--book", book, "--lang", "vi", NULL },
              &status);
      const char *const argv[] = {
        office, profile, "--headless", "--convert-to", cases[i].filter, "--outdir",
        folder, path,    NULL
      };

      g_test_message ("%s", said);
      g_assert_cmpint (status, ==, 0);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
      if (office == NULL)
        continue;
      g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL,
                                   NULL, NULL, NULL, &status, NULL));
      g_assert_true (g_file_get_contents (read, &content, NULL, NULL));
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].says); k++)
        g_assert_nonnull (strstr (content, cases[i].says[k]));
    }
}

/* The text of the page is that of the report, and its fonts are within. */
static void
test_pdf (void)
{
  g_autofree char *path = g_build_filename (folder, "review.pdf", NULL);
  g_autofree char *reader = g_find_program_in_path ("pdftotext");
  g_autofree char *text = NULL;
  int status;
  g_autofree char *said =
    call ((const char *[]){ "report", "year", "--at", "28/12/2021", "--format", "pdf", "--to", path,
                            "--book", book, "--lang", "vi", NULL },
          &status);
  const char *const argv[] = { reader, "-layout", path, "-", NULL };

  g_test_message ("%s", said);
  g_assert_cmpint (status, ==, 0);
  if (reader == NULL)
    return;
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL,
                               &status, NULL));
  g_assert_nonnull (strstr (text, "Báo cáo năm 2021"));
  g_assert_nonnull (strstr (text, "thu hút 35 dự án đăng ký mới"));
  g_assert_nonnull (strstr (text, "Trong báo cáo"));
  g_assert_nonnull (strstr (text, "9.405,326"));
}

/* The tables by name, one of them as text, and as files that others read. */
static void
test_table (void)
{
  static const struct
  {
    const char *format;
    const char *reader[6]; /* before the folder or the file */
    const char *read;      /* the file it writes */
    const char *says[3];
  } cases[] = {
    { "pdf",
      { "pdftotext", "-layout" },
      "table.txt",
      { "KCN Sông Xanh II", "536,958", "9.405,326" } },
    { "xlsx",
      { "soffice", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
        "--outdir" },
      "table.csv",
      { "KCN Sông Xanh II", "536.958", "9,405.326" } },
    { "docx",
      { "soffice", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir" },
      "table.txt",
      { "KCN Sông Xanh II", "536,958", "9.405,326" } },
  };

  assert_golden ((const char *[]){ "table", "--lang", "en", NULL }, 0, "table-list");
  assert_golden ((const char *[]){ "table", "land", "--at", "28/12/2021", "--book", book, "--lang",
                                   "vi", NULL },
                 0, "table-land");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/table.%s", folder, cases[i].format);
      g_autofree char *read = g_build_filename (folder, cases[i].read, NULL);
      g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/office", folder);
      g_autofree char *program = g_find_program_in_path (cases[i].reader[0]);
      g_autoptr (GPtrArray) argv = g_ptr_array_new ();
      g_autofree char *content = NULL;
      gboolean office = i > 0;
      int status;
      g_autofree char *said =
        call ((const char *[]){ "table", "attraction-zone", "--at", "28/12/2021", "--format",
                                cases[i].format, "--to", path, "--book", book, "--lang", "vi",
                                NULL },
              &status);

      g_test_message ("%s", said);
      g_assert_cmpint (status, ==, 0);
      if (program == NULL)
        continue;
      g_ptr_array_add (argv, program);
      if (office)
        g_ptr_array_add (argv, profile);
      for (guint k = 1; cases[i].reader[k] != NULL; k++)
        g_ptr_array_add (argv, (char *)cases[i].reader[k]);
      if (office)
        g_ptr_array_add (argv, folder);
      g_ptr_array_add (argv, path);
      if (!office)
        g_ptr_array_add (argv, read);
      g_ptr_array_add (argv, NULL);
      g_assert_true (g_spawn_sync (NULL, (char **)argv->pdata, NULL, G_SPAWN_STDOUT_TO_DEV_NULL,
                                   NULL, NULL, NULL, NULL, &status, NULL));
      g_assert_true (g_file_get_contents (read, &content, NULL, NULL));
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].says); k++)
        g_assert_nonnull (strstr (content, cases[i].says[k]));
    }
}

/* Frozen, listed, the same as the book, and another than an earlier one by nine projects. */
static void
test_snapshot (void)
{
  int status;
  g_autofree char *late = call ((const char *[]){ "snapshot", "year", "--at", "28/12/2021",
                                                  "--book", book, "--lang", "en", NULL },
                                &status);
  g_autofree char *early = call ((const char *[]){ "snapshot", "year", "--at", "30/09/2021",
                                                   "--book", book, "--lang", "en", NULL },
                                 &status);
  g_autofree char *listed = NULL;
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;

  g_assert_cmpint (status, ==, 0);
  g_assert_nonnull (strstr (late, "\nIn 2021 the industrial zones attracted 35"));
  late[12] = early[12] = '\0';
  listed = call ((const char *[]){ "snapshot", "--book", book, NULL }, &status);
  g_assert_nonnull (strstr (listed, late));
  g_assert_nonnull (strstr (listed, early));
  same = call ((const char *[]){ "diff", late, "--book", book, "--lang", "en", NULL }, &status);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (same, ==, "Every figure is the same.\n");
  other =
    call ((const char *[]){ "diff", early, late, "--book", book, "--lang", "en", NULL }, &status);
  g_assert_cmpint (status, ==, 1);
  g_assert_nonnull (strstr (other, "new_projects.number: 26 → 35\n    + Project 9"));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *words[6];
    int status;
    const char *says;
  } calls[] = {
    { { "check-text", "--lang", "en" }, 2, "missing" },
    { { "check-text", "/nonexistent", "--lang", "en" }, 1, "/nonexistent" },
    { { "check-text", "/dev/null", "--lang", "en" }, 0, "Numbers: 0" },
    { { "report", "moon", "--lang", "en" }, 2, "nine-months" },
    { { "report", "quarter", "--lang", "en" }, 2, "--period" },
    { { "report", "year", "--format", "stone", "--lang=en" }, 2, "html" },
    { { "report", "year", "--format", "docx", "--lang=en" }, 2, "--to" },
    { { "table", "moon", "--lang=en" }, 2, "lists" },
    { { "table", "land", "--format", "stone", "--lang=en" }, 2, "html" },
    { { "table", "land", "--format", "pdf", "--lang=en" }, 2, "--to" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      int status;
      g_autofree char *text = call (calls[i].words, &status);

      g_test_message ("%s", text);
      g_assert_cmpint (status, ==, calls[i].status);
      g_assert_nonnull (strstr (text, calls[i].says));
    }
}

static void
import_sample (void)
{
  int status;
  g_autofree char *text =
    call ((const char *[]){ "--book", book, "import", g_getenv ("ZB_SAMPLE_DIR"), NULL }, &status);

  g_test_message ("%s", text);
  g_assert_cmpint (status, ==, 0);
}

/* With what LibreOffice left in it. */
static void
remove_folder (void)
{
  const char *const argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("zb-report-XXXXXX", NULL);
  book = g_build_filename (folder, "book.zonebook", NULL);
  import_sample ();

  g_test_add_func ("/cli-report/check-text", test_check_text);
  g_test_add_func ("/cli-report/check-text-json", test_check_text_json);
  g_test_add_func ("/cli-report/report", test_report);
  g_test_add_func ("/cli-report/snapshot", test_snapshot);
  g_test_add_func ("/cli-report/documents", test_documents);
  g_test_add_func ("/cli-report/pdf", test_pdf);
  g_test_add_func ("/cli-report/table", test_table);
  g_test_add_func ("/cli-report/refused", test_refused);

  status = g_test_run ();
  remove_folder ();
  g_free (folder);
  g_free (book);
  return status;
}
