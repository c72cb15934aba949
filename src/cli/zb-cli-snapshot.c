/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands “snapshot” and “diff”: reports frozen for good, and what differs between two, or
 * between one and the book as it is now. */

#include "config.h"

#include "cli/zb-cli.h"

#include <glib/gi18n.h>

#include "stats/zb-snapshot.h"

#define NAME_LENGTH 12
#define MAX_TITLES 20

/* The book, open, with its ledger and what was frozen. */
typedef struct
{
  ZbStore *store;
  ZbLedger *ledger;
  GPtrArray *snapshots;
} Book;

static void
book_clear (Book *self)
{
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  g_clear_object (&self->ledger);
  g_clear_object (&self->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, book_clear)

static ZbCliStatus
open_book (ZbCli *cli, Book *self)
{
  g_autoptr (GError) error = NULL;

  self->store = zb_cli_open (cli, FALSE);
  if (self->store == NULL)
    return ZB_CLI_NO_BOOK;
  self->ledger = zb_ledger_new (self->store);
  if (zb_ledger_load (self->ledger, NULL, &error))
    self->snapshots = zb_snapshot_list (self->store, &error);
  return self->snapshots != NULL ? ZB_CLI_OK : zb_cli_fail (error->message);
}

static void
print_snapshot (const ZbSnapshot *snapshot, ZbLanguage language)
{
  g_autofree char *period =
    zb_period_format (snapshot->scope.period, snapshot->scope.year, language);

  g_print ("%.*s\t%s\t%s\t%s\t%s\n", NAME_LENGTH, snapshot->sha256, snapshot->at, snapshot->author,
           snapshot->template, period);
}

static ZbCliStatus
list (ZbCli *cli)
{
  g_auto (Book) book = { 0 };
  ZbCliStatus status = open_book (cli, &book);

  for (guint i = 0; status == ZB_CLI_OK && i < book.snapshots->len; i++)
    print_snapshot (g_ptr_array_index (book.snapshots, i), cli->language);
  return status;
}

static ZbCliStatus
take (ZbCli *cli, const char *key, const ZbScope *scope)
{
  g_auto (Book) book = { 0 };
  ZbCliStatus status = open_book (cli, &book);
  g_autoptr (ZbSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  ZbScope wanted = *scope;

  if (status != ZB_CLI_OK)
    return status;
  if (wanted.year == 0)
    g_array_unref (zb_scorecard_get_years (book.ledger, &wanted.year));
  snapshot = zb_snapshot_take (book.store, book.ledger, key, &wanted, cli->language, &error);
  if (snapshot == NULL || !zb_snapshot_keep (snapshot, book.store, &error))
    return zb_cli_fail (error->message);
  g_print ("%s\n%s\n", snapshot->sha256, snapshot->text);
  return ZB_CLI_OK;
}

ZbCliStatus
zb_cli_snapshot (ZbCli *cli, char **words)
{
  ZbScope scope = { .period = ZB_PERIOD_Y };
  g_autofree char *period = NULL;
  g_autofree char *at = NULL;
  char stored[ZB_DATE_LENGTH];
  guint n_periods;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_INT, &scope.year,
      N_ ("The year; otherwise the newest with targets"), N_ ("YEAR") },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &period,
      N_ ("The period: M01 to M12, Q1 to Q4, H1, 9M or Y"), N_ ("PERIOD") },
    { "at", 'a', 0, G_OPTION_ARG_STRING, &at, N_ ("Nothing after this day counts"), N_ ("DATE") },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 0, 1);

  if (rest == NULL)
    return ZB_CLI_USAGE;
  if (rest[0] == NULL)
    return list (cli);
  zb_template_get_periods (rest[0], &scope.period, &n_periods);
  if (period != NULL && !zb_period_from_code (period, &scope.period))
    {
      g_autofree char *sentence =
        g_strdup_printf (_ ("“%s” is no period. Write M01 to M12, Q1 to Q4, H1, 9M or Y."), period);

      zb_cli_fail (sentence);
      return ZB_CLI_USAGE;
    }
  if (at != NULL && !zb_date_parse (at, FALSE, stored, &error))
    {
      zb_cli_fail (error->message);
      return ZB_CLI_USAGE;
    }
  if (at != NULL)
    scope.cut_off = zb_date_to_int (stored, TRUE);
  if (scope.year == 0 && at != NULL)
    scope.year = scope.cut_off / 10000;
  return take (cli, rest[0], &scope);
}

/* The records by name, or where they are gone by their ids. */
static void
print_records (ZbCli *cli, Book *book, const char *key, const GArray *ids, const char *mark)
{
  const ZbFigureRule *rule = zb_figure_rule_find (key);
  const ZbRegister *reg = rule != NULL ? zb_figure_rule_get_register (rule) : NULL;
  g_autoptr (GPtrArray) records =
    reg != NULL ? zb_store_fetch (book->store, reg, (const gint64 *)(gpointer)ids->data,
                                  MIN (ids->len, MAX_TITLES), NULL, NULL)
                : NULL;

  for (guint i = 0; i < MIN (ids->len, MAX_TITLES); i++)
    {
      const ZbRecord *record = records != NULL ? g_ptr_array_index (records, i) : NULL;
      g_autofree char *title =
        record != NULL ? zb_register_dup_title (reg, record, cli->language)
                       : g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (ids, gint64, i));

      g_print ("    %s %s %s\n", mark, reg != NULL ? _ (reg->label_one) : key, title);
    }
  if (ids->len > MAX_TITLES)
    g_print ("    %s … %u\n", mark, ids->len - MAX_TITLES);
}

static void
print_difference (ZbCli *cli, Book *book, const ZbDifference *difference)
{
  const ZbFrozen *any = difference->before != NULL ? difference->before : difference->after;

  g_print ("%s: %s → %s\n", any->placeholder,
           difference->before != NULL ? difference->before->shown : "–",
           difference->after != NULL ? difference->after->shown : "–");
  print_records (cli, book, any->key, difference->gone, "−");
  print_records (cli, book, any->key, difference->come, "+");
  if (difference->gone->len == 0 && difference->come->len == 0)
    g_print ("    %s\n", _ ("The same records, with other amounts or another plan."));
}

static ZbCliStatus
compare (ZbCli *cli, Book *book, const ZbSnapshot *before, const ZbSnapshot *after)
{
  g_autoptr (GPtrArray) differences = zb_snapshot_compare (before, after);

  for (guint i = 0; i < differences->len; i++)
    print_difference (cli, book, g_ptr_array_index (differences, i));
  if (differences->len == 0)
    g_print ("%s\n", _ ("Every figure is the same."));
  return differences->len == 0 ? ZB_CLI_OK : ZB_CLI_REFUSED;
}

ZbCliStatus
zb_cli_diff (ZbCli *cli, char **words)
{
  g_auto (GStrv) rest = zb_cli_parse (cli, words, NULL, 1, 2);
  g_auto (Book) book = { 0 };
  ZbCliStatus status = rest != NULL ? open_book (cli, &book) : ZB_CLI_USAGE;
  const ZbSnapshot *before, *after = NULL;
  g_autoptr (ZbSnapshot) present = NULL;
  g_autoptr (GError) error = NULL;

  if (status != ZB_CLI_OK)
    return status;
  before = zb_snapshot_find (book.snapshots, rest[0], &error);
  if (before != NULL && rest[1] != NULL)
    after = zb_snapshot_find (book.snapshots, rest[1], &error);
  else if (before != NULL)
    after = present = zb_snapshot_take_again (book.ledger, before, &error);
  return after != NULL ? compare (cli, &book, before, after) : zb_cli_fail (error->message);
}
