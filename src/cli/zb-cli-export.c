/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “export”. */

#include "config.h"

#include "cli/zb-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "exchange/zb-exporter.h"

/* What the command is asked. */
typedef struct
{
  char *to;
  char *search;
  char *columns;
  char *separator;
  char *numbers;
} Question;

static void
question_clear (Question *self)
{
  g_free (self->to);
  g_free (self->search);
  g_free (self->columns);
  g_free (self->separator);
  g_free (self->numbers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static const struct
{
  const char *name;
  char separator;
} separators[] = {
  { "comma", ',' },
  { "semicolon", ';' },
  { "tab", '\t' },
  { "bar", '|' },
};

static ZbCliStatus
tell_usage (const char *sentence)
{
  g_printerr ("zonebook-cli: %s\n", sentence);
  return ZB_CLI_USAGE;
}

static ZbCliStatus
read_options (const Question *self, ZbExportOptions *options)
{
  ZbLanguage numbers;

  if (!self->to)
    return tell_usage (_ ("Say where to with --to FILE."));
  if (!zb_export_format_find (self->to, &options->format))
    return tell_usage (_ ("The name of the file must end in .xlsx, .csv, .ods or .json."));
  for (guint i = 0; self->separator && i < G_N_ELEMENTS (separators); i++)
    if (strcmp (self->separator, separators[i].name) == 0)
      options->separator = separators[i].separator;
  if (self->separator && !options->separator)
    return tell_usage (_ ("A separator is comma, semicolon, tab or bar."));
  if (self->numbers && !zb_language_from_code (self->numbers, &numbers))
    return tell_usage (_ ("Numbers are written as in vi or as in en."));
  if (self->numbers)
    options->style = zb_number_style_of (numbers);
  return ZB_CLI_OK;
}

/* The names in a list of columns, all of which must be fields. (transfer full) */
static char **
read_columns (const ZbRegister *reg, const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, ",", -1);

  for (guint i = 0; names[i]; i++)
    if (!zb_register_get_field (reg, g_strstrip (names[i])))
      {
        g_printerr (_ ("zonebook-cli: There is no column “%s”. These are there:"), names[i]);
        for (guint k = 0; k < reg->n_fields; k++)
          g_printerr (" %s", reg->fields[k].name);
        g_printerr ("\n");
        return NULL;
      }
  return g_steal_pointer (&names);
}

static ZbCliStatus
run (ZbCli *cli,
     const Question *question,
     const ZbRegister *reg,
     const char *const *columns,
     const ZbExportOptions *options)
{
  g_autoptr (ZbStore) store = zb_cli_open (cli, FALSE);
  g_autoptr (ZbQuery) query = zb_query_new (reg);
  g_autoptr (ZbExporter) exporter = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (question->to);
  g_autoptr (GError) error = NULL;
  guint rows;

  if (!store)
    return ZB_CLI_NO_BOOK;
  if (question->search)
    zb_query_set_search (query, question->search);
  exporter = zb_exporter_new (store, query);
  zb_exporter_set_fields (exporter, columns);
  if (!zb_exporter_run (exporter, file, options, NULL, &error))
    return zb_cli_fail (error->message);
  zb_exporter_get_progress (exporter, &rows);
  /* Translators: %u records; %s is a file. */
  g_print (ngettext ("%u record was written to “%s”.", "%u records were written to “%s”.", rows),
           rows, question->to);
  g_print ("\n");
  return ZB_CLI_OK;
}

ZbCliStatus
zb_cli_export (ZbCli *cli, char **words)
{
  g_auto (Question) question = { 0 };
  const GOptionEntry entries[] = {
    { "to", 'o', 0, G_OPTION_ARG_FILENAME, &question.to,
      N_ ("The file, by whose ending the format is known: xlsx, csv, ods, json"), N_ ("FILE") },
    { "search", 's', 0, G_OPTION_ARG_STRING, &question.search, N_ ("Only records with these words"),
      N_ ("TEXT") },
    { "columns", 'c', 0, G_OPTION_ARG_STRING, &question.columns,
      N_ ("Only these columns, in this order"), N_ ("NAME,…") },
    { "separator", 0, 0, G_OPTION_ARG_STRING, &question.separator, N_ ("Of CSV"),
      "comma|semicolon|tab|bar" },
    { "numbers", 0, 0, G_OPTION_ARG_STRING, &question.numbers,
      N_ ("How numbers are written in CSV"), "vi|en" },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 1, 1);
  const ZbRegister *reg = rest ? zb_cli_find_register (rest[0]) : NULL;
  ZbExportOptions options = { .language = cli->language };
  g_auto (GStrv) columns = NULL;

  if (!reg || read_options (&question, &options) != ZB_CLI_OK)
    return ZB_CLI_USAGE;
  if (question.columns && !(columns = read_columns (reg, question.columns)))
    return ZB_CLI_USAGE;
  return run (cli, &question, reg, (const char *const *)columns, &options);
}
