/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “table”: a standard table of the office; without a name, what there is. */

#include "config.h"

#include "cli/zb-cli.h"

#include <glib/gi18n.h>

#include "exchange/zb-table-document.h"
#include "stats/zb-scorecard.h"

/* What is asked. */
typedef struct
{
  gint year;
  char *period;
  char *at;
  char *format;
  char *to;
  ZbScope scope;
} Wanted;

static void
wanted_clear (Wanted *self)
{
  g_free (self->period);
  g_free (self->at);
  g_free (self->format);
  g_free (self->to);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static const char *const printed[] = { "text", "html", "json", "csv", NULL };
static const char *const filed[] = { "docx", "pdf", "xlsx", "ods", NULL };

static ZbCliStatus
tell_usage (const char *sentence)
{
  g_printerr ("zonebook-cli: %s\n", sentence);
  return ZB_CLI_USAGE;
}

static ZbCliStatus
list_kinds (const ZbCli *cli)
{
  const ZbTableKind *kind;

  for (gsize i = 0; (kind = zb_table_kinds_get (i)) != NULL; i++)
    g_print ("%s\t%s\n", zb_table_kind_get_key (kind),
             zb_table_kind_get_title (kind, cli->language));
  return ZB_CLI_OK;
}

static ZbCliStatus
read_format (Wanted *self)
{
  gboolean in_file;
  g_autofree char *ending = NULL;
  g_autofree char *sentence = NULL;

  if (self->format == NULL)
    self->format = g_strdup ("text");
  in_file = g_strv_contains (filed, self->format);
  if (!in_file && !g_strv_contains (printed, self->format))
    return tell_usage (_ ("A format is text, html, json, csv, docx, pdf, xlsx or ods."));
  if (in_file != (self->to != NULL))
    return tell_usage (
      _ ("Say where to with --to FILE for docx, pdf, xlsx and ods, and only for these."));
  ending = g_strconcat (".", self->format, NULL);
  if (!in_file || g_str_has_suffix (self->to, ending))
    return ZB_CLI_OK;
  sentence = g_strdup_printf (_ ("The name of the file must end in %s."), ending);
  return tell_usage (sentence);
}

static ZbCliStatus
read_scope (Wanted *self)
{
  char stored[ZB_DATE_LENGTH];
  g_autoptr (GError) error = NULL;

  self->scope.period = ZB_PERIOD_Y;
  if (self->period != NULL && !zb_period_from_code (self->period, &self->scope.period))
    {
      g_autofree char *sentence =
        g_strdup_printf (_ ("“%s” is no period. Write M01 to M12, Q1 to Q4, H1, 9M or Y."),
                         self->period);

      return tell_usage (sentence);
    }
  if (self->year != 0 && (self->year < 1900 || self->year > 2199))
    return tell_usage (_ ("A year is between 1900 and 2199."));
  if (self->at != NULL && !zb_date_parse (self->at, FALSE, stored, &error))
    return tell_usage (error->message);
  if (self->at != NULL)
    self->scope.cut_off = zb_date_to_int (stored, TRUE);
  self->scope.year = self->year != 0 ? self->year : self->scope.cut_off / 10000;
  return read_format (self);
}

static ZbCliStatus
write_out (const ZbFigureTable *table, const Wanted *wanted)
{
  g_autoptr (ZbExportDocument) document = zb_table_document_new (table, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (wanted->to != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (wanted->to);

      if (!zb_export_document_save (document, file, &error))
        return zb_cli_fail (error->message);
      /* Translators: %s is a file. */
      g_print (_ ("The table was written to “%s”."), wanted->to);
      g_print ("\n");
      return ZB_CLI_OK;
    }
  if (g_str_equal (wanted->format, "text"))
    text = zb_export_document_to_text (document);
  else
    text = zb_table_document_write (table, wanted->format, &error);
  if (text == NULL)
    return zb_cli_fail (error->message);
  g_print ("%s", text);
  return ZB_CLI_OK;
}

static ZbCliStatus
write_table (ZbCli *cli, Wanted *wanted, const ZbTableKind *kind)
{
  g_autoptr (ZbStore) store = zb_cli_open (cli, FALSE);
  g_autoptr (ZbLedger) ledger = NULL;
  g_autoptr (ZbFigureTable) table = NULL;
  g_autoptr (GError) error = NULL;

  if (store == NULL)
    return ZB_CLI_NO_BOOK;
  ledger = zb_ledger_new (store);
  if (!zb_ledger_load (ledger, NULL, &error))
    return zb_cli_fail (error->message);
  if (wanted->scope.year == 0)
    g_array_unref (zb_scorecard_get_years (ledger, &wanted->scope.year));
  if (wanted->scope.year == 0)
    return zb_cli_fail (_ ("The book has no figures yet. Import something, or enter a project."));
  table = zb_figure_table_compute (ledger, kind, &wanted->scope, cli->language, &error);
  return table != NULL ? write_out (table, wanted) : zb_cli_fail (error->message);
}

ZbCliStatus
zb_cli_table (ZbCli *cli, char **words)
{
  g_auto (Wanted) wanted = { 0 };
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_INT, &wanted.year,
      N_ ("The year; otherwise the newest with targets"), N_ ("YEAR") },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &wanted.period,
      N_ ("The period: M01 to M12, Q1 to Q4, H1, 9M or Y"), N_ ("PERIOD") },
    { "at", 'a', 0, G_OPTION_ARG_STRING, &wanted.at, N_ ("Nothing after this day counts"),
      N_ ("DATE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &wanted.format,
      N_ ("Write text, html, json, csv, docx, pdf, xlsx or ods"), N_ ("FORMAT") },
    { "to", 't', 0, G_OPTION_ARG_FILENAME, &wanted.to, N_ ("Write this file"), N_ ("FILE") },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 0, 1);
  const ZbTableKind *kind;
  ZbCliStatus status;

  if (rest == NULL)
    return ZB_CLI_USAGE;
  if (rest[0] == NULL)
    return list_kinds (cli);
  kind = zb_table_kind_find (rest[0]);
  if (kind == NULL)
    {
      g_autofree char *sentence = g_strdup_printf (
        _ ("There is no table “%s”. The command “table” without a name lists them."), rest[0]);

      return tell_usage (sentence);
    }
  status = read_scope (&wanted);
  return status == ZB_CLI_OK ? write_table (cli, &wanted, kind) : status;
}
