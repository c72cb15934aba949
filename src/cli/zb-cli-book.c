/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands about the book as a whole: check, backup, undo, redo. */

#include "config.h"

#include "cli/zb-cli.h"

#include <glib/gi18n.h>

#include "base/zb-date.h"
#include "store/zb-cross-check.h"

typedef gboolean (*StepFunc) (ZbStore *store, ZbOutcome **outcome, GError **error);

/* Reads the words and opens the book. (transfer full) */
static ZbStore *
begin (ZbCli *cli, char **words, guint n_arguments, char ***rest, ZbCliStatus *status)
{
  g_auto (GStrv) arguments = zb_cli_parse (cli, words, NULL, n_arguments, n_arguments);
  ZbStore *store = arguments ? zb_cli_open (cli, FALSE) : NULL;

  *status = arguments ? ZB_CLI_NO_BOOK : ZB_CLI_USAGE;
  if (rest)
    *rest = g_steal_pointer (&arguments);
  return store;
}

static void
print_findings (GPtrArray *findings, gboolean accepted)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const ZbCrossFinding *finding = findings->pdata[i];

      if ((finding->acceptance != 0) != accepted)
        continue;
      g_print ("%s\t%s\t%s", zb_cross_get_title (finding->check), finding->title,
               finding->sentence);
      g_print (accepted ? "\t%s\n" : "\n", finding->reason);
    }
}

/* What is open first, then what was accepted; none of it is an error of the book. */
static gboolean
print_cross_checks (ZbStore *store, const char *today, GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify)zb_cross_finding_free);
  guint n_accepted = 0;

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) found = zb_store_cross_check (store, all[i], today, NULL, error);

      if (found == NULL)
        return FALSE;
      while (found->len > 0)
        g_ptr_array_add (findings, g_ptr_array_steal_index (found, 0));
    }
  for (guint i = 0; i < findings->len; i++)
    n_accepted += ((ZbCrossFinding *)findings->pdata[i])->acceptance != 0;
  if (findings->len == 0)
    return TRUE;

  /* Translators: over lines of findings; %u is how many. */
  g_print (_ ("Open findings: %u"), findings->len - n_accepted);
  g_print ("\n");
  print_findings (findings, FALSE);
  /* Translators: over lines of findings; %u is how many. */
  g_print (_ ("Accepted findings: %u"), n_accepted);
  g_print ("\n");
  print_findings (findings, TRUE);

  return TRUE;
}

ZbCliStatus
zb_cli_check (ZbCli *cli, char **words)
{
  gboolean cross = FALSE;
  g_autofree char *day = NULL;
  const GOptionEntry entries[] = {
    { "findings", 'f', 0, G_OPTION_ARG_NONE, &cross,
      N_ ("List the findings of the cross-checks too, those accepted apart"), NULL },
    { "today", 't', 0, G_OPTION_ARG_STRING, &day, N_ ("As if it were this day"), N_ ("DATE") },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 0, 0);
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  char today[ZB_DATE_LENGTH];

  zb_date_today (today);
  if (!rest)
    return ZB_CLI_USAGE;
  if (day && !zb_date_parse (day, FALSE, today, &error))
    return zb_cli_fail (error->message);
  store = zb_cli_open (cli, FALSE);
  if (!store)
    return ZB_CLI_NO_BOOK;

  findings = zb_store_check (store, NULL, &error);
  if (!findings)
    return zb_cli_fail (error->message);
  for (guint i = 0; i < findings->len; i++)
    g_print ("%s\n", (char *)g_ptr_array_index (findings, i));
  if (findings->len == 0)
    g_print ("%s\n", _ ("The book is in order."));
  if (cross && !print_cross_checks (store, today, &error))
    return zb_cli_fail (error->message);
  return findings->len == 0 ? ZB_CLI_OK : ZB_CLI_REFUSED;
}

ZbCliStatus
zb_cli_backup (ZbCli *cli, char **words)
{
  ZbCliStatus status;
  g_auto (GStrv) rest = NULL;
  g_autoptr (ZbStore) store = begin (cli, words, 1, &rest, &status);
  g_autoptr (GError) error = NULL;
  g_autofree char *to = NULL;

  if (!store)
    return status;
  to = g_canonicalize_filename (rest[0], NULL);
  if (!zb_store_backup (store, to, NULL, &error))
    return zb_cli_fail (error->message);
  /* Translators: %s is a file. */
  g_print (_ ("The book was copied to “%s”, and the copy was checked."), to);
  g_print ("\n");
  return ZB_CLI_OK;
}

/* Undoes or redoes. */
static ZbCliStatus
step (ZbCli *cli, char **words, StepFunc func, const char *done, const char *nothing)
{
  ZbCliStatus status;
  g_autoptr (ZbStore) store = begin (cli, words, 0, NULL, &status);
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (!store)
    return status;
  if (func (store, &outcome, &error))
    {
      g_print ("%s: %s\n", done, outcome->label);
      return ZB_CLI_OK;
    }
  if (g_error_matches (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING))
    return zb_cli_fail (nothing);
  if (g_error_matches (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CONFLICT))
    return zb_cli_fail (_ ("Later changes stand in the way. Nothing was changed."));
  return zb_cli_fail (error->message);
}

ZbCliStatus
zb_cli_undo (ZbCli *cli, char **words)
{
  return step (cli, words, zb_store_undo, _ ("Undone"), _ ("There is nothing to undo."));
}

ZbCliStatus
zb_cli_redo (ZbCli *cli, char **words)
{
  return step (cli, words, zb_store_redo, _ ("Redone"), _ ("There is nothing to redo."));
}
