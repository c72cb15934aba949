/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “reconcile”: from the stock of one day to that of another, line by line. */

#include "config.h"

#include "cli/zb-cli.h"

#include <glib/gi18n.h>

#include "register/zb-catalogue.h"
#include "stats/zb-reconciliation.h"

typedef struct
{
  gint32 from, to;
  char *projects, *usd, *vnd;
  ZbStock reported;
} Question;

static void
question_clear (Question *self)
{
  g_free (self->projects);
  g_free (self->usd);
  g_free (self->vnd);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static gboolean
read_day (const char *text, gint32 *day)
{
  char stored[ZB_DATE_LENGTH];
  g_autoptr (GError) error = NULL;

  if (!zb_date_parse (text, FALSE, stored, &error))
    {
      zb_cli_fail (error->message);
      return FALSE;
    }
  *day = zb_date_to_int (stored, TRUE);
  return TRUE;
}

/* @text in a unit that @scale decimals make whole; NULL leaves @value alone. */
static gboolean
read_number (const char *text, guint scale, ZbLanguage language, gint64 *value)
{
  g_autoptr (GError) error = NULL;

  if (text == NULL ||
      zb_decimal_parse (text, scale, scale == 0, zb_number_style_of (language), value, &error))
    return TRUE;
  zb_cli_fail (error->message);
  return FALSE;
}

static gboolean
read_question (Question *self, char **rest, ZbLanguage language)
{
  self->reported = (ZbStock){ ZB_NOT_REPORTED, ZB_NOT_REPORTED, ZB_NOT_REPORTED };
  if (!read_day (rest[0], &self->from) || !read_day (rest[1], &self->to) ||
      !read_number (self->projects, 0, language, &self->reported.projects) ||
      !read_number (self->usd, 8, language, &self->reported.usd) ||
      !read_number (self->vnd, 9, language, &self->reported.vnd))
    return FALSE;
  if (self->from < self->to)
    return TRUE;
  zb_cli_fail (_ ("The second day must come after the first. Exchange them."));
  return FALSE;
}

static void
print_stock (const char *label, const ZbStock *stock, ZbLanguage language)
{
  ZbFigure capital = { .dimension = ZB_DIMENSION_CAPITAL, .decimals = 3 };
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  capital.usd = stock->usd != ZB_NOT_REPORTED ? stock->usd : 0;
  capital.vnd = stock->vnd != ZB_NOT_REPORTED ? stock->vnd : 0;
  count = stock->projects == ZB_NOT_REPORTED
            ? g_strdup ("–")
            : zb_decimal_format (stock->projects, 0, 0, 0, zb_number_style_of (language));
  text = stock->usd == ZB_NOT_REPORTED && stock->vnd == ZB_NOT_REPORTED
           ? g_strdup ("–")
           : zb_figure_format_exact (&capital, language);
  g_print ("%s\t%s\t%s\n", label, count, text);
}

static void
print_line (const ZbReconciliation *self, ZbReconcileLine line, ZbLanguage language)
{
  const ZbFigure *count = self->lines[line].count;
  g_autofree char *number = count != NULL ? zb_figure_format_exact (count, language) : NULL;
  g_autofree char *capital = zb_figure_format_exact (self->lines[line].capital, language);

  g_print ("%s\t%s\t%s\n", zb_reconcile_line_get_label (line, language),
           number != NULL ? number : "–", capital);
}

static ZbCliStatus
answer (ZbCli *cli, const Question *self, ZbStore *store, ZbLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbReconciliation) found =
    zb_reconciliation_compute (ledger, self->from, self->to, &self->reported, &error);

  if (found == NULL)
    return zb_cli_fail (error->message);
  for (guint i = 0; i < ZB_RECONCILE_CLOSING; i++)
    print_line (found, (ZbReconcileLine)i, cli->language);
  print_stock (_ ("Computed stock"), &found->computed, cli->language);
  print_line (found, ZB_RECONCILE_CLOSING, cli->language);
  print_stock (_ ("Reported stock"), &found->reported, cli->language);
  print_stock (_ ("Unexplained"), &found->unexplained, cli->language);
  if (found->candidates->len == 0)
    return ZB_CLI_OK;
  g_print ("\n%s\n", _ ("Records that may explain it:"));
  zb_cli_write_records (cli, store, zb_register_find ("project_event"),
                        (const gint64 *)(gpointer)found->candidates->data, found->candidates->len,
                        FALSE);
  return ZB_CLI_REFUSED;
}

ZbCliStatus
zb_cli_reconcile (ZbCli *cli, char **words)
{
  g_auto (Question) self = { 0 };
  const GOptionEntry entries[] = {
    { "projects", 0, 0, G_OPTION_ARG_STRING, &self.projects,
      N_ ("Projects that were reported for the second day"), N_ ("NUMBER") },
    { "usd", 0, 0, G_OPTION_ARG_STRING, &self.usd,
      N_ ("Capital that was reported for it, in million USD"), N_ ("NUMBER") },
    { "vnd", 0, 0, G_OPTION_ARG_STRING, &self.vnd,
      N_ ("Capital that was reported for it, in billion VND"), N_ ("NUMBER") },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 2, 2);
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (ZbLedger) ledger = NULL;
  g_autoptr (GError) error = NULL;

  if (rest == NULL || !read_question (&self, rest, cli->language))
    return ZB_CLI_USAGE;
  store = zb_cli_open (cli, FALSE);
  if (store == NULL)
    return ZB_CLI_NO_BOOK;
  ledger = zb_ledger_new (store);
  if (!zb_ledger_load (ledger, NULL, &error))
    return zb_cli_fail (error->message);
  return answer (cli, &self, store, ledger);
}
