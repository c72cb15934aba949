/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Options, the book, and errors, told the same way by every command. */

#include "config.h"

#include "cli/zb-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#define OWN_BOOK "book.zonebook"

/* Why a book does not open; %s is its path. */
static const char *const sentences[] = {
  [ZB_STORE_ERROR_NOT_A_BOOK] = N_ ("“%s” is no book of Zonebook. Name another file."),
  [ZB_STORE_ERROR_NEWER] =
    N_ ("“%s” was made by a newer Zonebook. Bring this one up to date; the book was not touched."),
  [ZB_STORE_ERROR_DAMAGED] = N_ ("“%s” is damaged. Restore it from a backup."),
  [ZB_STORE_ERROR_LOCKED] = N_ ("“%s” is open in another Zonebook. Close that one first."),
  [ZB_STORE_ERROR_LINK] = N_ ("“%s” is reached through a link. Name the file itself."),
  [ZB_STORE_ERROR_REMOTE] =
    N_ ("“%s” is on a network drive, where books are not safe. Copy it to this computer first."),
  [ZB_STORE_ERROR_PERMISSION] = N_ ("“%s” may not be read and written by you. Ask its owner."),
  [ZB_STORE_ERROR_FULL] = N_ ("There is no room left for “%s”. Free some and try again."),
  [ZB_STORE_ERROR_IO] = N_ ("“%s” could not be read or written. Look at the drive it is on."),
};

static char *
dup_default_book (void)
{
  return g_build_filename (g_get_user_data_dir (), "zonebook", OWN_BOOK, NULL);
}

/* Sees that a language is one; main has applied it already. */
static gboolean
language_cb (const char *name, const char *value, gpointer data, GError **error)
{
  ZbLanguage language;

  if (zb_language_from_code (value, &language))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is no language of this program: write vi or en."), value);
  return FALSE;
}

static void
tell_usage_error (ZbCli *cli, const char *sentence)
{
  g_printerr ("zonebook-cli: %s\n", sentence);
  /* Translators: %s is the name of a command. */
  g_printerr (_ ("“zonebook-cli %s --help” tells more."), cli->command->name);
  g_printerr ("\n");
}

char **
zb_cli_parse (ZbCli *cli, char **words, const GOptionEntry *entries, guint min, guint max)
{
  const char *arguments = cli->command->arguments ? _ (cli->command->arguments) : NULL;
  g_autofree char *usage = g_strjoin (" ", cli->command->name, arguments, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = g_strdupv (words);
  guint n;
  const GOptionEntry common[] = {
    { "book", 'b', 0, G_OPTION_ARG_FILENAME, &cli->book, N_ ("Use this book"), N_ ("FILE") },
    { "lang", 0, 0, G_OPTION_ARG_CALLBACK, (gpointer)language_cb, N_ ("Speak this language"),
      "vi|en" },
    { 0 },
  };

  g_option_context_set_summary (context, _ (cli->command->help));
  if (entries)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &rest, &error))
    {
      tell_usage_error (cli, error->message);
      return NULL;
    }
  n = g_strv_length (rest) - 1;
  if (n < min || n > max)
    {
      tell_usage_error (cli, n < min ? _ ("Something is missing after the command.")
                                     : _ ("There is too much after the command."));
      return NULL;
    }
  if (!cli->book)
    cli->book = dup_default_book ();
  return g_strdupv (rest + 1);
}

static void
tell_open_error (const char *path, const GError *error)
{
  const char *sentence = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GString) text = NULL;

  if (error->domain == ZB_STORE_ERROR && (guint)error->code < G_N_ELEMENTS (sentences))
    sentence = sentences[error->code];
  if (!sentence)
    {
      g_printerr ("zonebook-cli: %s\n", error->message);
      return;
    }
  text = g_string_new (_ (sentence));
  g_string_replace (text, "%s", path, 1);
  g_printerr ("zonebook-cli: %s\n", text->str);
}

ZbStore *
zb_cli_open (ZbCli *cli, gboolean create)
{
  g_autofree char *path = g_canonicalize_filename (cli->book, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!create && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_printerr (
        _ ("zonebook-cli: There is no book “%s”. Import files into it, or name another one."),
        path);
      g_printerr ("\n");
      return NULL;
    }
  if (create)
    g_mkdir_with_parents (folder, 0700);
  store = zb_store_new (path, g_get_user_name ());
  if (zb_store_open (store, create, NULL, &error))
    return g_steal_pointer (&store);
  tell_open_error (path, error);
  return NULL;
}

ZbCliStatus
zb_cli_fail (const char *sentence)
{
  g_printerr ("zonebook-cli: %s\n", sentence);
  return ZB_CLI_REFUSED;
}

const ZbRegister *
zb_cli_find_register (const char *name)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i]; i++)
    if (strcmp (all[i]->name, name) == 0 || g_strcmp0 (all[i]->file, name) == 0)
      return all[i];
  g_printerr (_ ("zonebook-cli: There is no register “%s”. These are there:"), name);
  for (guint i = 0; all[i]; i++)
    g_printerr (" %s", all[i]->file);
  g_printerr ("\n");
  return NULL;
}

gboolean
zb_cli_find_language (char **words, ZbLanguage *language)
{
  for (guint i = 1; words[i]; i++)
    {
      if (g_str_has_prefix (words[i], "--lang="))
        return zb_language_from_code (words[i] + strlen ("--lang="), language);
      if (strcmp (words[i], "--lang") == 0 && words[i + 1])
        return zb_language_from_code (words[i + 1], language);
    }
  return FALSE;
}

void
zb_cli_print_json (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}
