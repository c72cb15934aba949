/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making the NAME_key columns again after the collation has changed. Not an edit: no change set tells of it, and undo looks past
 * these columns (zb-undo.c). */

#include "config.h"

#include "store/zb-sort-keys.h"

#include "base/zb-text.h"
#include "register/zb-register.h"

#define META_KEY "sort-version"

static gboolean
update_row (ZbStatement *update, gint64 id, const char *name, GError **error)
{
  g_autoptr (GBytes) key = name != NULL ? zb_text_sort_key (name) : NULL;

  if (key != NULL)
    zb_statement_bind_blob (update, 1, g_bytes_get_data (key, NULL), g_bytes_get_size (key));
  else
    zb_statement_bind_null (update, 1);
  zb_statement_bind_integer (update, 2, id);

  return zb_statement_run (update, error);
}

static gboolean
update_field (ZbConnection *connection, const ZbRegister *reg, const ZbField *field, GError **error)
{
  g_autofree char *select_sql =
    g_strdup_printf ("SELECT id, \"%s\" FROM \"%s\"", field->name, reg->name);
  g_autofree char *update_sql =
    g_strdup_printf ("UPDATE \"%s\" SET \"%s_key\" = ? WHERE id = ?", reg->name, field->name);
  g_autoptr (ZbStatement) rows = zb_connection_prepare (connection, select_sql, error);
  g_autoptr (ZbStatement) update =
    rows != NULL ? zb_connection_prepare (connection, update_sql, error) : NULL;
  gboolean row;

  if (update == NULL)
    return FALSE;
  while (zb_statement_step (rows, &row, error))
    {
      if (!row)
        return TRUE;
      if (!update_row (update, zb_statement_get_integer (rows, 0), zb_statement_get_text (rows, 1),
                       error))
        return FALSE;
    }

  return FALSE;
}

static gboolean
update_all (ZbConnection *connection, GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  g_autoptr (ZbStatement) meta = NULL;

  for (guint i = 0; all[i] != NULL; i++)
    for (guint j = 0; j < all[i]->n_fields; j++)
      if ((all[i]->fields[j].flags & ZB_FIELD_NAME_SORTED) &&
          !update_field (connection, all[i], &all[i]->fields[j], error))
        return FALSE;

  meta =
    zb_connection_prepare (connection,
                           "INSERT OR REPLACE INTO meta (key, value) VALUES ('" META_KEY "', ?)",
                           error);
  if (meta == NULL)
    return FALSE;
  zb_statement_bind_text (meta, 1, zb_text_sort_version ());

  return zb_statement_run (meta, error);
}

gboolean
zb_sort_keys_are_current (ZbConnection *connection, gboolean *current, GError **error)
{
  g_autofree char *version = NULL;

  if (!zb_connection_get_text (connection, "SELECT value FROM meta WHERE key = '" META_KEY "'",
                               &version, error))
    return FALSE;
  *current = g_strcmp0 (version, zb_text_sort_version ()) == 0;

  return TRUE;
}

gboolean
zb_sort_keys_update (ZbConnection *connection, GError **error)
{
  gboolean current;

  if (!zb_sort_keys_are_current (connection, &current, error))
    return FALSE;
  if (current)
    return TRUE;
  if (!zb_connection_run (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (update_all (connection, error) && zb_connection_run (connection, "COMMIT", error))
    return TRUE;

  zb_connection_run (connection, "ROLLBACK", NULL);

  return FALSE;
}
