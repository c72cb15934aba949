/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* SQL functions over text. They allocate nothing for a row that the plain folded column decides. */

#include "config.h"

#include "store/zb-functions.h"

#include <string.h>

#include "base/zb-text.h"

#define SEPARATOR ';'

typedef struct
{
  const char *name;
  int n_args;
  void (*run) (sqlite3_context *context, int n_args, sqlite3_value **args);
} Function;

static const char *
text_of (sqlite3_value *value)
{
  const char *text = (const char *)sqlite3_value_text (value);

  return text != NULL ? text : "";
}

static void
has_words (sqlite3_context *context, int n_args, sqlite3_value **args)
{
  const char *text = text_of (args[0]);
  gsize size = sqlite3_value_bytes (args[0]);
  gboolean found = n_args > 0;

  for (int i = 1; found && i < n_args; i++)
    {
      const char *word = text_of (args[i]); /* with a space before it */
      gsize length = sqlite3_value_bytes (args[i]);

      found = length <= size + 1 && (memcmp (text, word + 1, length - 1) == 0 ||
                                     memmem (text, size, word, length) != NULL);
    }
  sqlite3_result_int (context, found);
}

static void
fold (sqlite3_context *context, int n_args, sqlite3_value **args)
{
  char *folded = zb_text_fold (text_of (args[0]));

  if (folded != NULL)
    sqlite3_result_text (context, folded, -1, g_free);
}

static void
contains (sqlite3_context *context, int n_args, sqlite3_value **args)
{
  g_autofree char *folded = zb_text_fold (text_of (args[0]));

  sqlite3_result_int (context, folded != NULL && strstr (folded, text_of (args[1])) != NULL);
}

static char *
join_folded (int n_args, sqlite3_value **args)
{
  GString *text = g_string_new (" ");

  for (int i = 0; i < n_args; i++)
    {
      g_autofree char *folded = zb_text_fold_case (text_of (args[i]));

      if (folded == NULL || folded[0] == '\0')
        continue;
      g_string_append (text, folded);
      g_string_append_c (text, ' ');
    }

  return g_string_free_and_steal (text);
}

static void
exact (sqlite3_context *context, int n_args, sqlite3_value **args)
{
  g_auto (GStrv) words = g_strsplit (text_of (args[0]), " ", -1);
  g_autofree char *text = join_folded (n_args - 1, args + 1);
  gboolean found = TRUE;

  for (guint i = 0; found && words[i] != NULL; i++)
    {
      g_autofree char *needle = g_strconcat (" ", words[i], NULL);

      found = strstr (text, needle) != NULL;
    }
  sqlite3_result_int (context, found);
}

static void
has_item (sqlite3_context *context, int n_args, sqlite3_value **args)
{
  const char *list = text_of (args[0]);
  const char *item = text_of (args[1]);
  gsize size = strlen (item);
  gboolean found = FALSE;

  while (!found && list != NULL && list[0] != '\0')
    {
      found = strncmp (list, item, size) == 0 && (list[size] == '\0' || list[size] == SEPARATOR);
      list = strchr (list, SEPARATOR);
      list = list != NULL ? list + 1 : NULL;
    }
  sqlite3_result_int (context, found);
}

static const Function functions[] = {
  { "zb_fold", 1, fold },    { "zb_has_words", -1, has_words }, { "zb_contains", 2, contains },
  { "zb_exact", -1, exact }, { "zb_has_item", 2, has_item },
};

gboolean
zb_functions_install (ZbConnection *connection, GError **error)
{
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
  int code = SQLITE_OK;

  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (functions); i++)
    code = sqlite3_create_function_v2 (zb_connection_get_handle (connection), functions[i].name,
                                       functions[i].n_args, flags, NULL, functions[i].run, NULL,
                                       NULL, NULL);

  return code == SQLITE_OK ||
         zb_connection_set_error (connection, code, "install the search functions", error);
}
