/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “list”. */

#include "config.h"

#include "cli/zb-cli.h"

#include <glib/gi18n.h>

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
  const ZbRegister *reg = rest ? zb_cli_find_register (rest[0]) : NULL;
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (ZbQuery) query = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  if (!reg)
    return ZB_CLI_USAGE;
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
