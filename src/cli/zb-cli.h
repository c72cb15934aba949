/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands of zonebook-cli share: their table, options that all understand, the book, and
 * writing rows for people or for programs. */

#pragma once

#include <json-glib/json-glib.h>

#include "store/zb-store.h"

G_BEGIN_DECLS

/* What the program answers its caller. */
typedef enum
{
  ZB_CLI_OK = 0,
  ZB_CLI_REFUSED = 1, /* rows were refused, or something was found or could not be done */
  ZB_CLI_USAGE = 2,   /* not understood */
  ZB_CLI_NO_BOOK = 3, /* the book cannot be opened */
} ZbCliStatus;

typedef struct _ZbCliCommand ZbCliCommand;

/* One call of the program. */
typedef struct
{
  const ZbCliCommand *command;
  char *book;          /* path */
  ZbLanguage language; /* of everything that is written */
} ZbCli;

struct _ZbCliCommand
{
  const char *name;
  const char *arguments; /* msgid: "PATH…", or NULL: none */
  const char *help;      /* msgid: one line */
  ZbCliStatus (*run) (ZbCli *cli, char **words);
};

/* The commands, a family a file. */
ZbCliStatus zb_cli_import (ZbCli *cli, char **words);
ZbCliStatus zb_cli_figures (ZbCli *cli, char **words);
ZbCliStatus zb_cli_records (ZbCli *cli, char **words);
ZbCliStatus zb_cli_breakdown (ZbCli *cli, char **words);
ZbCliStatus zb_cli_reconcile (ZbCli *cli, char **words);
ZbCliStatus zb_cli_today (ZbCli *cli, char **words);
ZbCliStatus zb_cli_list (ZbCli *cli, char **words);
ZbCliStatus zb_cli_export (ZbCli *cli, char **words);
ZbCliStatus zb_cli_check (ZbCli *cli, char **words);
ZbCliStatus zb_cli_check_text (ZbCli *cli, char **words);
ZbCliStatus zb_cli_snapshot (ZbCli *cli, char **words);
ZbCliStatus zb_cli_diff (ZbCli *cli, char **words);
ZbCliStatus zb_cli_report (ZbCli *cli, char **words);
ZbCliStatus zb_cli_table (ZbCli *cli, char **words);
ZbCliStatus zb_cli_backup (ZbCli *cli, char **words);
ZbCliStatus zb_cli_undo (ZbCli *cli, char **words);
ZbCliStatus zb_cli_redo (ZbCli *cli, char **words);

/* Reads the words of the command (its name first): @entries of its own beside those of all.
 * Gives the words that are left, @min to @max of them; NULL where they cannot be understood, which
 * has been told. (transfer full) */
char **zb_cli_parse (ZbCli *cli, char **words, const GOptionEntry *entries, guint min, guint max);

/* Opens the book, with @create also a new one; NULL where that cannot be, which has been told.
 * (transfer full) */
ZbStore *zb_cli_open (ZbCli *cli, gboolean create);

/* A register by the name of its table or of its file; NULL where there is none, which has been
 * told. */
const ZbRegister *zb_cli_find_register (const char *name);

/* Tells an error, gives REFUSED. */
ZbCliStatus zb_cli_fail (const char *sentence);

/* Whether "--lang" names a language, before anything else is read. */
gboolean zb_cli_find_language (char **words, ZbLanguage *language);

/* Writes records: tab-separated text under the headers of the fields that lists show, or JSON
 * objects of everything. */
ZbCliStatus zb_cli_write_records (ZbCli *cli,
                                  ZbStore *store,
                                  const ZbRegister *reg,
                                  const gint64 *ids,
                                  gsize n_ids,
                                  gboolean json);

/* Prints @node. */
void zb_cli_print_json (JsonNode *node);

G_END_DECLS
