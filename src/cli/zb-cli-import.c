/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “import” and its report. */

#include "config.h"

#include "cli/zb-cli.h"

#include <glib/gi18n.h>

#include "exchange/zb-importer.h"

static char *
join (GPtrArray *texts)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", (char *)g_ptr_array_index (texts, i));
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
print_file (const ZbImportFile *file)
{
  g_autofree char *counts = zb_import_file_format (file);

  g_print ("%s\n", counts);
  if (file->left_out->len > 0)
    {
      g_autofree char *headers = join (file->left_out);

      g_print ("  %s: %s\n", _ ("columns left out"), headers);
    }
  for (guint i = 0; i < file->skipped->len; i++)
    {
      const ZbImportSkipped *skipped = g_ptr_array_index (file->skipped, i);

      /* Translators: a line of a sheet that is no record, and what it is: “total row: Tổng cộng”. */
      g_print (_ ("  line %1$u passed over, %2$s"), skipped->line, skipped->what);
      g_print ("\n");
    }
  for (guint i = 0; i < file->issues->len; i++)
    {
      const ZbImportIssue *issue = g_ptr_array_index (file->issues, i);
      g_autofree char *text = zb_import_issue_format (file, issue);

      g_print ("  %s: %s\n", issue->severity == ZB_SEVERITY_ERROR ? _ ("refused") : _ ("warning"),
               text);
    }
}

static void
print_report (const ZbImportReport *report)
{
  g_autofree char *all = zb_import_report_format (report);

  for (guint i = 0; i < report->files->len; i++)
    print_file (g_ptr_array_index (report->files, i));
  if (report->left_out->len > 0)
    {
      g_autofree char *names = join (report->left_out);

      /* Translators: %s lists names of files. */
      g_print (_ ("Left out, because this book has no register for them: %s"), names);
      g_print ("\n");
    }
  if (report->doubled->len > 0)
    {
      g_autofree char *names = join (report->doubled);

      /* Translators: %s lists sheets of workbooks. */
      g_print (_ ("Left out, because text files of the same folder hold the same registers: %s"),
               names);
      g_print ("\n");
    }
  g_print ("%s\n", all);
  if (report->dry_run)
    g_print ("%s\n", _ ("This was a trial: nothing was written."));
}

static gboolean
has_errors (const ZbImportReport *report)
{
  for (guint i = 0; i < report->files->len; i++)
    {
      const ZbImportFile *file = g_ptr_array_index (report->files, i);

      for (guint k = 0; k < file->issues->len; k++)
        if (((ZbImportIssue *)g_ptr_array_index (file->issues, k))->severity == ZB_SEVERITY_ERROR)
          return TRUE;
    }
  return report->refused > 0;
}

/* Sees that every path is there, before a book is made for nothing. */
static ZbCliStatus
look_at_paths (char **paths)
{
  for (guint i = 0; paths[i]; i++)
    if (!g_file_test (paths[i], G_FILE_TEST_EXISTS))
      {
        g_autofree char *sentence =
          g_strdup_printf (_ ("There is no file or folder “%s”."), paths[i]);

        return zb_cli_fail (sentence);
      }
  return ZB_CLI_OK;
}

static gboolean
add_paths (ZbImporter *importer, char **paths, GError **error)
{
  for (guint i = 0; paths[i]; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);

      if (!zb_importer_add_file (importer, file, NULL, error))
        return FALSE;
    }
  return TRUE;
}

ZbCliStatus
zb_cli_import (ZbCli *cli, char **words)
{
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Do everything but write"), NULL },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 1, G_MAXUINT - 1);
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (ZbImporter) importer = NULL;
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (!rest)
    return ZB_CLI_USAGE;
  if (look_at_paths (rest) != ZB_CLI_OK)
    return ZB_CLI_REFUSED;
  store = zb_cli_open (cli, TRUE);
  if (!store)
    return ZB_CLI_NO_BOOK;
  importer = zb_importer_new (store);
  if (!add_paths (importer, rest, &error))
    return zb_cli_fail (error->message);
  zb_importer_run (importer, dry_run, NULL, &report, &error);
  if (report)
    print_report (report);
  if (error)
    return zb_cli_fail (error->message);
  return has_errors (report) ? ZB_CLI_REFUSED : ZB_CLI_OK;
}
