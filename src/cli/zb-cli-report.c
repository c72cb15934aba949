/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “report”: a paragraph of the office, filled from the book. */

#include "config.h"

#include "cli/zb-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "exchange/zb-report-document.h"

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

static ZbCliStatus
tell_usage (const char *sentence)
{
  g_printerr ("zonebook-cli: %s\n", sentence);
  return ZB_CLI_USAGE;
}

static const char *const formats[] = { "text", "html", "json", "docx", "pdf", "xlsx", NULL };

static gboolean
needs_file (const char *format)
{
  return g_strcmp0 (format, "docx") == 0 || g_strcmp0 (format, "pdf") == 0 ||
         g_strcmp0 (format, "xlsx") == 0;
}

/* Reads year, period and cut-off into the scope; the template says which period it is for. */
static ZbCliStatus
read_scope (Wanted *self, const char *key)
{
  char stored[ZB_DATE_LENGTH];
  g_autoptr (GError) error = NULL;
  guint n_periods = 1;

  self->scope.period = ZB_PERIOD_Y;
  if (!zb_template_get_periods (key, &self->scope.period, &n_periods))
    {
      g_autofree char *all = g_strjoinv (", ", (char **)zb_template_get_keys ());
      g_autofree char *sentence =
        g_strdup_printf (_ ("There is no template “%1$s”. These are there: %2$s."), key, all);

      return tell_usage (sentence);
    }
  if (self->period != NULL && !zb_period_from_code (self->period, &self->scope.period))
    {
      g_autofree char *sentence =
        g_strdup_printf (_ ("“%s” is no period. Write M01 to M12, Q1 to Q4, H1, 9M or Y."),
                         self->period);

      return tell_usage (sentence);
    }
  if (self->period == NULL && n_periods > 1)
    return tell_usage (_ ("Say with --period which one: M01 to M12, or Q1 to Q4."));
  if (self->year != 0 && (self->year < 1900 || self->year > 2199))
    return tell_usage (_ ("A year is between 1900 and 2199."));
  if (self->at != NULL && !zb_date_parse (self->at, FALSE, stored, &error))
    return tell_usage (error->message);
  if (self->at != NULL)
    self->scope.cut_off = zb_date_to_int (stored, TRUE);
  if (self->format != NULL && !g_strv_contains (formats, self->format))
    return tell_usage (_ ("A format is text, html, json, docx, pdf or xlsx."));
  if (needs_file (self->format) != (self->to != NULL))
    return tell_usage (
      _ ("Say where to with --to FILE for docx, pdf and xlsx, and only for these."));
  self->scope.year = self->year != 0 ? self->year : self->scope.cut_off / 10000;
  return ZB_CLI_OK;
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
print_json (const ZbParagraph *paragraph, const char *key)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  char day[ZB_DATE_LENGTH];

  zb_date_from_int (paragraph->scope.cut_off, day);
  json_builder_begin_object (builder);
  add_text (builder, "template", key);
  add_text (builder, "language", zb_language_to_code (paragraph->language));
  json_builder_set_member_name (builder, "year");
  json_builder_add_int_value (builder, paragraph->scope.year);
  add_text (builder, "period", zb_period_to_code (paragraph->scope.period));
  add_text (builder, "at", day);
  add_text (builder, "text", paragraph->text);
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < paragraph->spans->len; i++)
    {
      const ZbSpan *span = g_ptr_array_index (paragraph->spans, i);
      g_autofree char *shown = g_strndup (paragraph->text + span->start, span->stop - span->start);

      json_builder_begin_object (builder);
      add_text (builder, "placeholder", span->placeholder);
      add_text (builder, "figure", zb_figure_rule_get_key (span->rule));
      add_text (builder, "shown", shown);
      add_text (builder, "exact", span->exact);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  zb_cli_print_json (node);
}

/* The document goes by the ending of its file: it must be the format's. */
static ZbCliStatus
write_file (ZbLedger *ledger, const ZbParagraph *paragraph, const Wanted *wanted)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (wanted->to);
  g_autofree char *ending = g_strconcat (".", wanted->format, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbExportDocument) document = NULL;

  if (!g_str_has_suffix (wanted->to, ending))
    {
      g_autofree char *sentence =
        g_strdup_printf (_ ("The name of the file must end in %s."), ending);

      return tell_usage (sentence);
    }
  document = zb_report_document_new (ledger, paragraph, NULL, &error);
  if (document == NULL || !zb_export_document_save (document, file, &error))
    return zb_cli_fail (error->message);
  /* Translators: %s is a file. */
  g_print (_ ("The report was written to “%s”."), wanted->to);
  g_print ("\n");
  return ZB_CLI_OK;
}

static ZbCliStatus
write_report (ZbCli *cli, Wanted *wanted, const char *key)
{
  g_autoptr (ZbStore) store = zb_cli_open (cli, FALSE);
  g_autoptr (ZbLedger) ledger = NULL;
  g_autoptr (ZbParagraph) paragraph = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *template = NULL;
  g_autofree char *html = NULL;

  if (store == NULL)
    return ZB_CLI_NO_BOOK;
  ledger = zb_ledger_new (store);
  if (!zb_ledger_load (ledger, NULL, &error))
    return zb_cli_fail (error->message);
  if (wanted->scope.year == 0)
    g_array_unref (zb_scorecard_get_years (ledger, &wanted->scope.year));
  if (wanted->scope.year == 0)
    return zb_cli_fail (_ ("The book has no figures yet. Import something, or enter a project."));
  template = zb_template_load (store, key, cli->language, &error);
  if (template != NULL)
    paragraph = zb_paragraph_compute (ledger, template, &wanted->scope, cli->language, &error);
  if (paragraph == NULL)
    return zb_cli_fail (error->message);
  if (needs_file (wanted->format))
    return write_file (ledger, paragraph, wanted);
  if (g_strcmp0 (wanted->format, "json") == 0)
    print_json (paragraph, key);
  else if (g_strcmp0 (wanted->format, "html") == 0)
    {
      html = zb_paragraph_to_html (paragraph);
      g_print ("%s", html);
    }
  else
    g_print ("%s\n", paragraph->text);
  return ZB_CLI_OK;
}

ZbCliStatus
zb_cli_report (ZbCli *cli, char **words)
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
      N_ ("Write text, html, json, docx, pdf or xlsx"), N_ ("FORMAT") },
    { "to", 't', 0, G_OPTION_ARG_FILENAME, &wanted.to, N_ ("Write this file"), N_ ("FILE") },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 1, 1);
  ZbCliStatus status = rest != NULL ? read_scope (&wanted, rest[0]) : ZB_CLI_USAGE;

  return status == ZB_CLI_OK ? write_report (cli, &wanted, rest[0]) : status;
}
