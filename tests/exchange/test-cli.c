/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* zonebook-cli as its callers see it: what it writes, against cli-*.expected, and what it
 * answers. */

#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* One book for all tests, in the order below; gone at the end. */
static char *folder;
static char *book;

/* Runs the program on the book with @line's words; gives what it writes to both ends. */
static char *
call (const char *line, int *status)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_strv_builder_add_many (builder, g_getenv ("ZB_CLI"), "--book", book, NULL);
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

/* The paths of this machine, out of what was written. */
static char *
hide_paths (const char *text)
{
  GString *hidden = g_string_new (text);

  g_string_replace (hidden, folder, "FOLDER", 0);
  return g_string_free (hidden, FALSE);
}

static void
assert_golden (const char *line, int wanted, const char *name)
{
  g_autofree char *file = g_strdup_printf ("cli-%s.expected", name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", file, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autofree char *hidden = NULL;
  int status;

  text = call (line, &status);
  hidden = hide_paths (text);
  if (g_getenv ("ZB_WRITE_EXPECTED"))
    g_file_set_contents (path, hidden, -1, NULL);
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (hidden, ==, expected);
  g_assert_cmpint (status, ==, wanted);
}

static void
test_usage (void)
{
  static const struct
  {
    const char *line;
    int status;
    const char *says;
  } calls[] = {
    { "--help", 0, "figures" },
    { "--version", 0, "zonebook-cli " },
    { "import --help", 0, "--dry-run" },
    { "fly", 2, "“fly”" },
    { "list", 2, "missing" },
    { "list zones projects", 2, "too much" },
    { "list moons", 2, "zone-areas" },
    { "list zones --moon", 2, "--help" },
    { "--lang de list zones", 2, "“de”" },
    { "figures --year 3000", 2, "2199" },
    { "figures --at 31/31/2021", 2, "31/31/2021" },
    { "list zones", 3, "no book" },
    { "records moons", 3, "no book" },
    { "import /nonexistent/zones.csv", 1, "zones.csv" },
    { "check", 3, "no book" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *line = strstr (calls[i].line, "--lang")
                                ? g_strdup (calls[i].line)
                                : g_strconcat ("--lang en ", calls[i].line, NULL);
      int status;
      g_autofree char *text = call (line, &status);

      g_test_message ("%s\n%s", calls[i].line, text);
      g_assert_cmpint (status, ==, calls[i].status);
      g_assert_nonnull (strstr (text, calls[i].says));
    }
}

static void
test_import (void)
{
  g_autofree char *sample = g_strconcat ("--lang=en import ", g_getenv ("ZB_SAMPLE_DIR"), NULL);
  g_autofree char *trial = g_strconcat (sample, " --dry-run", NULL);
  int status;
  g_autofree char *text = call (trial, &status);

  g_assert_cmpint (status, ==, 0);
  g_assert_nonnull (strstr (text, "nothing was written"));
  g_assert_nonnull (strstr (text, "13013 new"));
  assert_golden (sample, 0, "import");
  assert_golden (sample, 0, "import-again");
}

static void
test_bad_rows (void)
{
  g_autofree char *bad = g_test_build_filename (G_TEST_DIST, "exchange", "bad", "zones.csv", NULL);
  g_autofree char *line = g_strconcat ("--lang en import --dry-run ", bad, NULL);

  assert_golden (line, 1, "import-bad");
}

/* The office's workbook, with the registers it has no sheets for, makes the same figures in an
 * empty book. */
static void
test_workbook (void)
{
  static const char *const names[] = {
    "so-lieu-kcn.xlsx", "zone-phases.csv",  "products.csv",        "indicators.csv",
    "events.csv",       "clearances.csv",   "clearance-steps.csv", "infrastructure.csv",
    "contacts.csv",     "lead-stages.csv",  "interactions.csv",    "mous.csv",
    "promotions.csv",   "permits.csv",      "inspections.csv",     "project-investors.csv",
    "awards.csv",       "recruitments.csv", "obligations.csv",     "obligation-replies.csv",
    "programmes.csv",
  };
  g_autofree char *second = g_build_filename (folder, "second.zonebook", NULL);
  g_autoptr (GString) line = g_string_new ("--lang=en import");
  g_autofree char *text = NULL;
  char *first = book;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (line, " %s/%s", g_getenv ("ZB_SAMPLE_DIR"), names[i]);
  book = second;
  text = call (line->str, &status);
  g_test_message ("%s", text);
  g_assert_cmpint (status, ==, 0);
  g_assert_null (strstr (text, "Left out"));
  assert_golden ("figures --year 2021 --at 2021-12-28 --lang en", 0, "figures");
  book = first;
}

static void
test_figures (void)
{
  static const char *const spoken[] = {
    "35 dự án = 20 + 15",
    "170 lượt",
    "536,958 triệu USD và 9.405,326 tỷ đồng",
    "181%",
    "≈129.000 tỷ đồng",
    "+22,9%",
    "107,7%",
    "≈5.790 tỷ đồng",
    "+34,6%",
    "115,8%",
    "23.000 đồng/USD",
    "21.755,36 tỷ đồng",
  };
  int status;
  g_autofree char *text = call ("figures --year 2021 --at 2021-12-28 --lang vi", &status);

  g_assert_cmpint (status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    {
      g_test_message ("%s", spoken[i]);
      g_assert_nonnull (strstr (text, spoken[i]));
    }
  assert_golden ("figures --year 2021 --at 28/12/2021 --lang en", 0, "figures");
}

static void
test_figures_json (void)
{
  int status;
  g_autofree char *text = call ("figures --at 2021-12-28 --json --lang en", &status);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonObject *card, *actual;
  JsonArray *cards;

  g_assert_cmpint (status, ==, 0);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  cards =
    json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "cards");
  card = json_array_get_object_element (cards, 1);
  actual = json_object_get_object_member (card, "actual");
  g_assert_cmpstr (json_object_get_string_member (card, "code"), ==, "new-capital");
  g_assert_cmpint (json_object_get_int_member (actual, "usd_cents"), ==, 53695800000);
  g_assert_cmpint (json_object_get_int_member (actual, "vnd"), ==, 9405326000000);
  g_assert_cmpfloat (json_object_get_double_member (card, "percent_of_plan"), ==, 181);
}

static guint
count_lines (const char *line)
{
  int status;
  g_autofree char *text = call (line, &status);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);

  g_assert_cmpint (status, ==, 0);
  return g_strv_length (lines);
}

/* By the rule's key, by the indicator's code, and where the value was entered. */
static void
test_records (void)
{
  int status;
  g_autofree char *unknown = call ("records moons --lang en", &status);

  g_assert_cmpuint (count_lines ("records adjustment_turns --year 2021 --at 2021-12-28"), ==,
                    1 + 170);
  g_assert_cmpuint (count_lines ("records new-projects --at 2021-12-28"), ==, 1 + 35);
  g_assert_cmpuint (count_lines ("records new-projects-fdi --at 2021-12-28"), ==, 1 + 20);
  g_assert_nonnull (strstr (unknown, "adjustment_turns"));
  g_assert_cmpint (status, ==, 2);
  g_assert_cmpuint (count_lines ("records wastewater-zones --at 2021-12-28"), ==, 1 + 1);
}

static void
test_list (void)
{
  assert_golden ("list zones --lang en", 0, "list");
  assert_golden ("list zone-phases --json --lang en", 0, "list-json");
  assert_golden ("list organisations --search bqlkcn --lang en", 0, "list-search");
  g_assert_cmpuint (count_lines ("list projects --search zzzz"), ==, 1);
}

static void
test_undo (void)
{
  assert_golden ("undo --lang en", 0, "undo");
  g_assert_cmpuint (count_lines ("list projects"), ==, 1);
  assert_golden ("undo --lang en", 1, "undo-nothing");
  assert_golden ("redo --lang en", 0, "redo");
  g_assert_cmpuint (count_lines ("list projects"), ==, 1 + 532);
}

static void
test_check_and_backup (void)
{
  g_autofree char *copy = g_build_filename (folder, "copy.zonebook", NULL);
  g_autofree char *line = g_strconcat ("--lang en backup ", copy, NULL);

  assert_golden ("--lang en check", 0, "check");
  assert_golden (line, 0, "backup");
  g_free (book);
  book = g_steal_pointer (&copy);
  g_assert_cmpuint (count_lines ("list projects"), ==, 1 + 532);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("zb-cli-XXXXXX", NULL);
  book = g_build_filename (folder, "book.zonebook", NULL);

  g_test_add_func ("/cli/usage", test_usage);
  g_test_add_func ("/cli/import", test_import);
  g_test_add_func ("/cli/bad-rows", test_bad_rows);
  g_test_add_func ("/cli/workbook", test_workbook);
  g_test_add_func ("/cli/figures", test_figures);
  g_test_add_func ("/cli/figures-json", test_figures_json);
  g_test_add_func ("/cli/records", test_records);
  g_test_add_func ("/cli/list", test_list);
  g_test_add_func ("/cli/undo", test_undo);
  g_test_add_func ("/cli/check-and-backup", test_check_and_backup);

  status = g_test_run ();
  remove_folder ();
  g_free (folder);
  g_free (book);
  return status;
}
