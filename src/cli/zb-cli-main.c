/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* zonebook-cli: the table of its commands, and which one is meant. */

#include "config.h"

#include "cli/zb-cli.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

static const ZbCliCommand commands[] = {
  { "import", N_ ("PATH…"), N_ ("Take CSV files, or folders of them, into the book"),
    zb_cli_import },
  { "figures", NULL, N_ ("Show targets and achievements of a year"), zb_cli_figures },
  { "records", N_ ("FIGURE"), N_ ("List the records behind a figure"), zb_cli_records },
  { "breakdown", N_ ("FIGURE"),
    N_ ("Tell a figure by zone, country, industry or another dimension"), zb_cli_breakdown },
  { "reconcile", N_ ("FROM TO"), N_ ("Follow the stock of projects from one day to another"),
    zb_cli_reconcile },
  { "list", N_ ("REGISTER"), N_ ("List the records of a register"), zb_cli_list },
  { "export", N_ ("REGISTER"), N_ ("Write the records of a register into a file"), zb_cli_export },
  { "today", NULL, N_ ("List what is due today"), zb_cli_today },
  { "check", NULL, N_ ("Look for faults in the book"), zb_cli_check },
  { "snapshot", N_ ("[TEMPLATE]"), N_ ("Freeze a report, or list the frozen ones"),
    zb_cli_snapshot },
  { "diff", N_ ("SNAPSHOT [SNAPSHOT]"), N_ ("Compare frozen reports, or one with the book"),
    zb_cli_diff },
  { "report", N_ ("TEMPLATE"), N_ ("Write the paragraph of a period"), zb_cli_report },
  { "table", N_ ("[TABLE]"), N_ ("Write a standard table, or list them"), zb_cli_table },
  { "check-text", N_ ("FILE"), N_ ("Recompute the numbers of a paragraph, - for standard input"),
    zb_cli_check_text },
  { "backup", N_ ("FILE"), N_ ("Write a checked copy of the book"), zb_cli_backup },
  { "undo", NULL, N_ ("Undo the last change"), zb_cli_undo },
  { "redo", NULL, N_ ("Redo the change that was undone last"), zb_cli_redo },
};

static const ZbCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

static void
print_help (void)
{
  g_print ("%s\n\n", _ ("Usage: zonebook-cli [--book FILE] [--lang vi|en] COMMAND [ARGUMENT…]"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *arguments = commands[i].arguments ? _ (commands[i].arguments) : "";
      glong width = 11 + g_utf8_strlen (arguments, -1);

      g_print ("  %-10s %s%*s%s\n", commands[i].name, arguments, (int)MAX (2, 22 - width), "",
               _ (commands[i].help));
    }
  g_print ("\n%s\n", _ ("“zonebook-cli COMMAND --help” tells the options of a command."));
}

/* Where the command stands behind the options of all; 0: nowhere. */
static guint
find_command_word (char **words, guint n_words)
{
  guint i = 1;

  while (i < n_words && words[i][0] == '-')
    {
      gboolean has_value = strchr (words[i], '=') != NULL;

      if (!g_str_has_prefix (words[i], "--book") && !g_str_has_prefix (words[i], "--lang") &&
          strcmp (words[i], "-b") != 0)
        return 0;
      i += has_value ? 1 : 2;
    }
  return i < n_words ? i : 0;
}

/* The command's name first, then its words, then what stood before it. */
static char **
gather_words (char **words, guint n_words, guint at)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, words[at]);
  for (guint i = 1; i < at; i++)
    g_strv_builder_add (builder, words[i]);
  g_strv_builder_addv (builder, (const char **)words + at + 1);
  return g_strv_builder_end (builder);
}

static int
usage_error (const char *sentence)
{
  g_printerr ("zonebook-cli: %s\n%s\n", sentence, _ ("“zonebook-cli --help” lists the commands."));
  return ZB_CLI_USAGE;
}

/* Whether one of the words before the command is @a or @b. */
static gboolean
has_word (char **words, guint n_words, guint at, const char *a, const char *b)
{
  for (guint i = 1; i < (at > 0 ? at : n_words); i++)
    if (strcmp (words[i], a) == 0 || strcmp (words[i], b) == 0)
      return TRUE;
  return FALSE;
}

static int
run (char **words)
{
  guint n_words = g_strv_length (words);
  guint at = find_command_word (words, n_words);
  g_auto (GStrv) own = NULL;
  g_autofree char *sentence = NULL;
  ZbCli cli = { .language = zb_language_get_current () };
  int status;

  if (has_word (words, n_words, at, "--help", "-h") || (at > 0 && strcmp (words[at], "help") == 0))
    {
      print_help ();
      return ZB_CLI_OK;
    }
  if (has_word (words, n_words, at, "--version", "-v"))
    {
      g_print ("zonebook-cli %s\n", PACKAGE_VERSION);
      return ZB_CLI_OK;
    }
  if (at == 0)
    return usage_error (_ ("There is no command among these words."));
  cli.command = find_command (words[at]);
  if (!cli.command)
    {
      sentence = g_strdup_printf (_ ("There is no command “%s”."), words[at]);
      return usage_error (sentence);
    }
  own = gather_words (words, n_words, at);
  status = (int)cli.command->run (&cli, own);
  g_free (cli.book);
  return status;
}

int
main (int argc, char *argv[])
{
  ZbLanguage language = zb_language_resolve ("system");
  g_auto (GStrv) words = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE,
                  g_getenv ("ZB_LOCALEDIR") ? g_getenv ("ZB_LOCALEDIR") : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  words = g_strdupv (argv);
  zb_cli_find_language (words, &language);
  zb_language_apply (language);
  g_set_prgname ("zonebook-cli");
  return run (words);
}
