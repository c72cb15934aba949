/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “breakdown”: one figure by zone, country, industry, month …, with shares. */

#include "config.h"

#include "cli/zb-cli.h"

#include <glib/gi18n.h>

#include "stats/zb-breakdown.h"
#include "stats/zb-scorecard.h"

typedef struct
{
  ZbScope scope;
  char *at, *period, *by_code;
  gboolean json;
  ZbBy by;
  const ZbFigureRule *rule;
} Question;

static void
question_clear (Question *self)
{
  g_free (self->at);
  g_free (self->period);
  g_free (self->by_code);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static ZbCliStatus
refuse (const char *format, const char *word)
{
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%s", word, 1);
  zb_cli_fail (sentence->str);
  return ZB_CLI_USAGE;
}

static ZbCliStatus
read_words (Question *self, const char *figure)
{
  char stored[ZB_DATE_LENGTH];
  g_autoptr (GError) error = NULL;

  self->rule = zb_figure_rule_find (figure);
  if (self->rule == NULL)
    return refuse (_ ("There is no figure “%s”. “zonebook-cli figures --json” lists them."),
                   figure);
  if (!zb_by_from_code (self->by_code != NULL ? self->by_code : "zone", &self->by) ||
      self->by == ZB_BY_NONE)
    return refuse (_ ("“%s” is no dimension. Write zone, phase, country, investor, section, "
                      "division, priority, month or source."),
                   self->by_code);
  if (!zb_figure_rule_can_break (self->rule, self->by))
    return refuse (_ ("The records behind “%s” do not say that. Choose another dimension."),
                   figure);
  if (self->period != NULL && !zb_period_from_code (self->period, &self->scope.period))
    return refuse (_ ("“%s” is no period. Write M01 to M12, Q1 to Q4, H1, 9M or Y."), self->period);
  if (self->at == NULL)
    return ZB_CLI_OK;
  if (!zb_date_parse (self->at, FALSE, stored, &error))
    return refuse (error->message, "");
  self->scope.cut_off = zb_date_to_int (stored, TRUE);
  if (self->scope.year == 0)
    self->scope.year = self->scope.cut_off / 10000;
  return ZB_CLI_OK;
}

static char *
dup_share (const ZbBreakdownPart *part, ZbLanguage language)
{
  return part->share == ZB_NO_SHARE ? g_strdup ("–")
                                    : zb_card_format_percent (part->share, 1, FALSE, language);
}

static void
print_text (const ZbBreakdown *breakdown, GStrv labels, ZbLanguage language)
{
  g_autofree char *whole = zb_figure_format_exact (breakdown->whole, language);

  g_print ("%s: %s\n", zb_figure_rule_get_label (breakdown->whole->rule), whole);
  for (guint i = 0; i < breakdown->parts->len; i++)
    {
      const ZbBreakdownPart *part = breakdown->parts->pdata[i];
      g_autofree char *text = zb_figure_format_exact (part->figure, language);
      g_autofree char *share = dup_share (part, language);

      g_print ("  %s\t%s\t%s\n", labels[i], text, share);
    }
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* Values as they are stored. */
static void
add_figure (JsonBuilder *builder, const ZbFigure *figure)
{
  if (figure->dimension == ZB_DIMENSION_CAPITAL)
    {
      add_integer (builder, "usd", figure->usd);
      add_integer (builder, "vnd", figure->vnd);
    }
  else if (figure->dimension == ZB_DIMENSION_RATIO)
    {
      add_integer (builder, "numerator", figure->numerator);
      add_integer (builder, "denominator", figure->denominator);
    }
  else
    add_integer (builder, "value", figure->value);
  add_integer (builder, "records", figure->n_records);
}

static void
print_json (const ZbBreakdown *breakdown, GStrv labels)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "figure");
  json_builder_add_string_value (builder, zb_figure_rule_get_key (breakdown->whole->rule));
  json_builder_set_member_name (builder, "by");
  json_builder_add_string_value (builder, zb_by_to_code (breakdown->by));
  add_figure (builder, breakdown->whole);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < breakdown->parts->len; i++)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "label");
      json_builder_add_string_value (builder, labels[i]);
      add_figure (builder, ((const ZbBreakdownPart *)breakdown->parts->pdata[i])->figure);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  zb_cli_print_json (root);
}

static ZbCliStatus
answer (ZbCli *cli, Question *self, ZbStore *store, ZbLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbBreakdown) breakdown = NULL;
  g_auto (GStrv) labels = NULL;

  breakdown = zb_breakdown_compute (ledger, self->rule, &self->scope, self->by, &error);
  if (breakdown != NULL)
    labels = zb_breakdown_dup_labels (breakdown, store, cli->language, &error);
  if (labels == NULL)
    return zb_cli_fail (error->message);
  if (self->json)
    print_json (breakdown, labels);
  else
    print_text (breakdown, labels, cli->language);
  return ZB_CLI_OK;
}

ZbCliStatus
zb_cli_breakdown (ZbCli *cli, char **words)
{
  g_auto (Question) self = { .scope = { .period = ZB_PERIOD_Y } };
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &self.by_code,
      N_ ("zone, phase, country, investor, section, division, priority, month or source"),
      N_ ("DIMENSION") },
    { "year", 'y', 0, G_OPTION_ARG_INT, &self.scope.year,
      N_ ("The year; otherwise the newest with targets"), N_ ("YEAR") },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &self.period,
      N_ ("The period: M01 to M12, Q1 to Q4, H1, 9M or Y"), N_ ("PERIOD") },
    { "at", 'a', 0, G_OPTION_ARG_STRING, &self.at, N_ ("Nothing after this day counts"),
      N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self.json, N_ ("Write JSON, values as they are stored"),
      NULL },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 1, 1);
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (ZbLedger) ledger = NULL;
  g_autoptr (GError) error = NULL;

  if (rest == NULL || read_words (&self, rest[0]) != ZB_CLI_OK)
    return ZB_CLI_USAGE;
  store = zb_cli_open (cli, FALSE);
  if (store == NULL)
    return ZB_CLI_NO_BOOK;
  ledger = zb_ledger_new (store);
  if (!zb_ledger_load (ledger, NULL, &error))
    return zb_cli_fail (error->message);
  if (self.scope.year == 0)
    g_array_unref (zb_scorecard_get_years (ledger, &self.scope.year));
  return answer (cli, &self, store, ledger);
}
