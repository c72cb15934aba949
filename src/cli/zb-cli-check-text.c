/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “check-text”: a paragraph of anybody, its numbers held against each other and, where
 * a book is named, against that. */

#include "config.h"

#include "cli/zb-cli.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "stats/zb-figure-check.h"

#define MAX_BYTES (4 * 1024 * 1024)

typedef struct
{
  gint year;
  char *period;
  gboolean json;
} Wanted;

/* The whole file, or with "-" what comes in; NULL has been told. */
static char *
read_text (const char *path)
{
  g_autofree char *full =
    g_canonicalize_filename (strcmp (path, "-") == 0 ? "/dev/stdin" : path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (full);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autofree char *bytes = g_malloc (MAX_BYTES + 1);
  gsize length = 0;
  g_autofree char *sentence = NULL;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, MAX_BYTES + 1,
                                                  &length, NULL, &error))
    sentence =
      g_strdup_printf (_ ("“%s” could not be read. Look whether the file is there."), path);
  else if (length > MAX_BYTES || !g_utf8_validate (bytes, (gssize)length, NULL))
    sentence = g_strdup_printf (
      _ ("“%s” is no text of at most 4 MB in UTF-8. Save it as plain text and try again."), path);
  if (sentence != NULL)
    {
      zb_cli_fail (sentence);
      return NULL;
    }
  return g_strndup (bytes, length);
}

/* Which year and period the text is held against: what was asked, else what it speaks of. */
static ZbCliStatus
decide_scope (const Wanted *wanted, const char *text, ZbScope *scope)
{
  gint year;
  ZbPeriod period;

  scope->period = ZB_PERIOD_Y;
  if (zb_figure_check_find_period (text, &year, &period))
    {
      scope->year = year;
      scope->period = period;
    }
  if (wanted->year != 0)
    scope->year = wanted->year;
  if (wanted->period != NULL && !zb_period_from_code (wanted->period, &scope->period))
    {
      g_printerr (_ ("zonebook-cli: “%s” is no period. Write M01 to M12, Q1 to Q4, H1, 9M or Y."),
                  wanted->period);
      g_printerr ("\n");
      return ZB_CLI_USAGE;
    }
  return ZB_CLI_OK;
}

static ZbCliStatus
check_book (ZbCli *cli, ZbFigureCheck *check, const Wanted *wanted)
{
  ZbScope scope = { 0 };
  ZbCliStatus status = decide_scope (wanted, check->text, &scope);
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (ZbLedger) ledger = NULL;
  g_autoptr (ZbScorecard) scorecard = NULL;
  g_autoptr (GError) error = NULL;

  if (status != ZB_CLI_OK)
    return status;
  store = zb_cli_open (cli, FALSE);
  if (store == NULL)
    return ZB_CLI_NO_BOOK;
  if (scope.year == 0)
    return zb_cli_fail (_ ("The text names no year. Say with --year which one it is about."));
  ledger = zb_ledger_new (store);
  if (!zb_ledger_load (ledger, NULL, &error))
    return zb_cli_fail (error->message);
  scorecard = zb_scorecard_compute (ledger, scope.year, 0, &error);
  if (scorecard == NULL)
    return zb_cli_fail (error->message);
  scope.cut_off = scorecard->cut_off;
  if (!zb_figure_check_book (check, ledger, scorecard, &scope, &error))
    return zb_cli_fail (error->message);
  return ZB_CLI_OK;
}

static void
print_text (const ZbFigureCheck *check)
{
  static const char *const marks[] = {
    [ZB_VERDICT_CONSISTENT] = "✓",
    [ZB_VERDICT_ROUNDED] = "≈",
    [ZB_VERDICT_INCONSISTENT] = "✗",
  };

  for (guint i = 0; i < check->findings->len; i++)
    {
      const ZbRemark *remark = g_ptr_array_index (check->findings, i);

      /* Translators: a mark, what was checked ("share"), the outcome ("inconsistent"), and the
       * arithmetic as a sentence. */
      g_print (_ ("%1$s %2$s, %3$s: %4$s"), marks[remark->outcome],
               zb_link_get_label (remark->relation), zb_verdict_get_label (remark->outcome),
               remark->sentence);
      g_print ("\n");
    }
  /* Translators: how many numbers a text has, and how many findings of each outcome. */
  g_print (_ ("Numbers: %1$u. Consistent: %2$u; only if rounded: %3$u; inconsistent: %4$u."),
           check->numbers->len, zb_figure_check_count (check, ZB_VERDICT_CONSISTENT),
           zb_figure_check_count (check, ZB_VERDICT_ROUNDED),
           zb_figure_check_count (check, ZB_VERDICT_INCONSISTENT));
  g_print ("\n");
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_remark (JsonBuilder *builder, const ZbFigureCheck *check, const ZbRemark *remark)
{
  const ZbScanned *number = &g_array_index (check->numbers, ZbScanned, remark->printed);
  g_autofree char *printed = g_strndup (check->text + number->start, number->stop - number->start);

  json_builder_begin_object (builder);
  add_text (builder, "printed", printed);
  json_builder_set_member_name (builder, "at");
  json_builder_add_int_value (builder, (gint64)number->start);
  add_text (builder, "relation", zb_link_to_code (remark->relation));
  add_text (builder, "outcome", zb_verdict_to_code (remark->outcome));
  add_text (builder, "arithmetic", remark->arithmetic);
  if (remark->rule != NULL)
    add_text (builder, "figure", zb_figure_rule_get_key (remark->rule));
  add_text (builder, "sentence", remark->sentence);
  json_builder_end_object (builder);
}

static void
print_json (const ZbFigureCheck *check)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "numbers");
  json_builder_add_int_value (builder, check->numbers->len);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < check->findings->len; i++)
    add_remark (builder, check, g_ptr_array_index (check->findings, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  zb_cli_print_json (node);
}

/* Whether the words name a book; the own one is not asked unasked. */
static gboolean
names_book (char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "--book") || strcmp (words[i], "-b") == 0)
      return TRUE;
  return FALSE;
}

ZbCliStatus
zb_cli_check_text (ZbCli *cli, char **words)
{
  Wanted wanted = { 0 };
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_INT, &wanted.year,
      N_ ("The year of the book to hold it against; otherwise the first it names"), N_ ("YEAR") },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &wanted.period,
      N_ ("The period: M01 to M12, Q1 to Q4, H1, 9M or Y"), N_ ("PERIOD") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wanted.json, N_ ("Write JSON"), NULL },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 1, 1);
  g_autofree char *period = wanted.period;
  g_autofree char *text = rest != NULL ? read_text (rest[0]) : NULL;
  g_autoptr (ZbFigureCheck) check = text != NULL ? zb_figure_check_text (text) : NULL;
  ZbCliStatus status = ZB_CLI_OK;

  if (rest == NULL)
    return ZB_CLI_USAGE;
  if (check == NULL)
    return ZB_CLI_REFUSED;
  if (names_book (words))
    status = check_book (cli, check, &wanted);
  if (status != ZB_CLI_OK)
    return status;
  if (wanted.json)
    print_json (check);
  else
    print_text (check);
  return zb_figure_check_count (check, ZB_VERDICT_INCONSISTENT) > 0 ? ZB_CLI_REFUSED : ZB_CLI_OK;
}
