/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands “figures” and “records”: the year's cards, and the records behind one figure. */

#include "config.h"

#include "cli/zb-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/zb-cli-cards.h"

/* What both commands are asked. */
typedef struct
{
  gint year;
  char *at;
  char *period_code;
  gboolean json;
  gint32 cut_off;
  ZbPeriod period;

  char **rest;
  ZbStore *store;
  ZbLedger *ledger;
} Question;

static void
question_clear (Question *self)
{
  g_free (self->at);
  g_free (self->period_code);
  g_strfreev (self->rest);
  g_clear_object (&self->ledger);
  g_clear_object (&self->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static ZbCliStatus
tell_usage (const char *sentence)
{
  g_printerr ("zonebook-cli: %s\n", sentence);
  return ZB_CLI_USAGE;
}

static ZbCliStatus
read_cut_off (Question *self)
{
  char stored[ZB_DATE_LENGTH];
  g_autoptr (GError) error = NULL;

  if (self->year != 0 && (self->year < 1900 || self->year > 2199))
    return tell_usage (_ ("A year is between 1900 and 2199."));
  self->period = ZB_PERIOD_Y;
  if (self->period_code && !zb_period_from_code (self->period_code, &self->period))
    {
      g_autofree char *sentence =
        g_strdup_printf (_ ("“%s” is no period. Write M01 to M12, Q1 to Q4, H1, 9M or Y."),
                         self->period_code);

      return tell_usage (sentence);
    }
  if (!self->at)
    return ZB_CLI_OK;
  if (!zb_date_parse (self->at, FALSE, stored, &error))
    return tell_usage (error->message);
  self->cut_off = zb_date_to_int (stored, TRUE);
  if (self->year == 0)
    self->year = self->cut_off / 10000;
  return ZB_CLI_OK;
}

/* Reads the words, opens the book and loads its ledger. */
static ZbCliStatus
ask (Question *self, ZbCli *cli, char **words, guint n_arguments)
{
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_INT, &self->year,
      N_ ("The year; otherwise the newest with targets"), N_ ("YEAR") },
    { "at", 'a', 0, G_OPTION_ARG_STRING, &self->at, N_ ("Nothing after this day counts"),
      N_ ("DATE") },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &self->period_code,
      N_ ("The period: M01 to M12, Q1 to Q4, H1, 9M or Y"), N_ ("PERIOD") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Write JSON, values as they are stored"),
      NULL },
    { 0 },
  };
  g_autoptr (GError) error = NULL;

  self->rest = zb_cli_parse (cli, words, entries, n_arguments, n_arguments);
  if (!self->rest || read_cut_off (self) != ZB_CLI_OK)
    return ZB_CLI_USAGE;
  self->store = zb_cli_open (cli, FALSE);
  if (!self->store)
    return ZB_CLI_NO_BOOK;
  self->ledger = zb_ledger_new (self->store);
  if (!zb_ledger_load (self->ledger, NULL, &error))
    return zb_cli_fail (error->message);
  if (self->year == 0)
    g_array_unref (zb_scorecard_get_years (self->ledger, &self->year));
  if (self->year == 0)
    return zb_cli_fail (_ ("The book has no figures yet. Import something, or enter a project."));
  return ZB_CLI_OK;
}

static const ZbCard *
find_card (GPtrArray *cards, const char *code)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const ZbCard *card = g_ptr_array_index (cards, i);
      const ZbCard *child = find_card (card->children, code);

      if (strcmp (card->code, code) == 0)
        return card;
      if (child)
        return child;
    }
  return NULL;
}

static ZbCliStatus
tell_unknown_figure (const char *key)
{
  gsize n;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n);

  g_printerr (_ ("zonebook-cli: There is no figure “%s”. These are there:"), key);
  for (gsize i = 0; i < n; i++)
    g_printerr (" %s", zb_figure_rule_get_key (rules[i]));
  g_printerr ("\n");
  return ZB_CLI_USAGE;
}

static ZbCliStatus
write_rule_records (ZbCli *cli,
                    const Question *self,
                    const ZbFigureRule *rule,
                    const ZbScope *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbFigure) figure = zb_figure_compute (self->ledger, rule, scope, TRUE, &error);

  if (!figure)
    return zb_cli_fail (error->message);
  return zb_cli_write_records (cli, self->store, zb_figure_rule_get_register (rule),
                               figure->ids ? (const gint64 *)(gpointer)figure->ids->data : NULL,
                               figure->ids ? figure->ids->len : 0, self->json);
}

ZbCliStatus
zb_cli_figures (ZbCli *cli, char **words)
{
  g_auto (Question) question = { 0 };
  ZbCliStatus status = ask (&question, cli, words, 0);
  g_autoptr (ZbScorecard) scorecard = NULL;
  g_autoptr (GError) error = NULL;

  if (status != ZB_CLI_OK)
    return status;
  scorecard = zb_scorecard_compute_period (question.ledger, question.year, question.period,
                                           question.cut_off, &error);
  if (!scorecard)
    return zb_cli_fail (error->message);
  if (question.json)
    {
      g_autoptr (JsonNode) node = zb_cli_scorecard_to_json (scorecard, cli->language);

      zb_cli_print_json (node);
    }
  else
    zb_cli_print_scorecard (scorecard, cli->language);
  return ZB_CLI_OK;
}

ZbCliStatus
zb_cli_records (ZbCli *cli, char **words)
{
  g_auto (Question) question = { 0 };
  ZbCliStatus status = ask (&question, cli, words, 1);
  ZbScope scope = { .year = question.year, .period = question.period, .cut_off = question.cut_off };
  const ZbFigureRule *rule = status == ZB_CLI_OK ? zb_figure_rule_find (question.rest[0]) : NULL;
  g_autoptr (ZbScorecard) scorecard = NULL;
  g_autoptr (GError) error = NULL;
  const ZbCard *card;

  if (status != ZB_CLI_OK)
    return status;
  if (rule)
    return write_rule_records (cli, &question, rule, &scope);
  scorecard = zb_scorecard_compute_period (question.ledger, question.year, question.period,
                                           question.cut_off, &error);
  if (!scorecard)
    return zb_cli_fail (error->message);
  card = find_card (scorecard->cards, question.rest[0]);
  if (!card)
    return tell_unknown_figure (question.rest[0]);
  if (card->actual->rule)
    return write_rule_records (cli, &question, card->actual->rule, &card->actual->scope);
  return zb_cli_write_records (cli, question.store, zb_register_find ("indicator_value"),
                               &card->entered_id, card->entered_id != 0 ? 1 : 0, question.json);
}
