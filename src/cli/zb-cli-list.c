/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “list”. */

#include "config.h"

#include "cli/zb-cli.h"

#include <string.h>

#include <glib/gi18n.h>

/* A register by the name of its table or of its file. */
static const ZbRegister *
find_register (const char *name)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i]; i++)
    if (strcmp (all[i]->name, name) == 0 || g_strcmp0 (all[i]->file, name) == 0)
      return all[i];
  return NULL;
}

static ZbCliStatus
tell_unknown (const char *name)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  g_printerr (_ ("zonebook-cli: There is no register “%s”. These are there:"), name);
  for (guint i = 0; all[i]; i++)
    g_printerr (" %s", all[i]->file);
  g_printerr ("\n");
  return ZB_CLI_USAGE;
}

ZbCliStatus
zb_cli_list (ZbCli *cli, char **words)
{
  g_autofree char *search = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "search", 's', 0, G_OPTION_ARG_STRING, &search, N_ ("Only records with these words"),
      N_ ("TEXT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Write JSON, values as they are stored"), NULL },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 1, 1);
  const ZbRegister *reg = rest ? find_register (rest[0]) : NULL;
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (ZbQuery) query = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  if (!rest)
    return ZB_CLI_USAGE;
  if (!reg)
    return tell_unknown (rest[0]);
  store = zb_cli_open (cli, FALSE);
  if (!store)
    return ZB_CLI_NO_BOOK;
  query = zb_query_new (reg);
  if (search)
    zb_query_set_search (query, search);
  ids = zb_store_query (store, query, NULL, &error);
  if (!ids)
    return zb_cli_fail (error->message);
  return zb_cli_write_records (cli, store, reg, (const gint64 *)(gpointer)ids->data, ids->len,
                               json);
}
