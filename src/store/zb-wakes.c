/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which checks a changed record wakes. Statements are made once per wake, with the table of all wakes. */

#include "config.h"

#include "store/zb-wakes.h"

#include "store/zb-touched.h"

typedef struct
{
  const ZbRegister *reg; /* whose changes wake */
  int
    column; /* of the reference that tells what is touched; 0: another table names the changed record */
  char *sql; /* (id of the changed record) touches what is to be looked at */
} Wake;

static void
add_wake (GArray *wakes, const ZbRegister *owner, const ZbCheck *check, const ZbWake *from)
{
  Wake wake = { .reg = zb_register_find (from->reg) };
  const ZbField *field = zb_register_get_field (wake.reg, from->field);

  if (field != NULL && field->type == ZB_FIELD_REFERENCE)
    {
      wake.column = (int)zb_touched_find_column (wake.reg, field);
      wake.sql =
        g_strdup_printf ("INSERT OR IGNORE INTO touched (register, id) SELECT '%s', \"%s\" "
                         "FROM \"%s\" WHERE id = ? AND \"%s\" IS NOT NULL",
                         check->name, field->name, wake.reg->name, field->name);
    }
  else
    wake.sql = g_strdup_printf (
      "INSERT OR IGNORE INTO touched (register, id) SELECT '%s', id FROM \"%s\" WHERE \"%s\" = ?",
      check->name, owner->name, from->field);
  if (wake.column > 0)
    {
      g_autofree char *name = g_steal_pointer (&wake.sql);

      wake.sql = g_strdup_printf ("%s UNION SELECT '%s', ?2 WHERE ?2 <> 0", name, check->name);
    }
  g_array_append_val (wakes, wake);
}

/* Made once, kept for the life of the process. */
static GArray *
get_wakes (void)
{
  static GArray *wakes;

  if (g_once_init_enter_pointer (&wakes))
    {
      const ZbRegister *const *all = zb_registers_get_all ();
      GArray *made = g_array_new (FALSE, FALSE, sizeof (Wake));

      for (guint i = 0; all[i] != NULL; i++)
        for (const ZbCheck *check = all[i]->checks; check != NULL && check->name != NULL; check++)
          for (const ZbWake *wake = check->wakes; wake != NULL && wake->reg != NULL; wake++)
            add_wake (made, all[i], check, wake);
      g_once_init_leave_pointer (&wakes, made);
    }

  return wakes;
}

gint64
zb_wakes_get_integer (sqlite3_changeset_iter *iter, int op, int column)
{
  sqlite3_value *value = NULL;
  int code = op == SQLITE_INSERT ? sqlite3changeset_new (iter, column, &value)
                                 : sqlite3changeset_old (iter, column, &value);

  return code == SQLITE_OK && value != NULL ? sqlite3_value_int64 (value) : 0;
}

gboolean
zb_wakes_touch (ZbWrite *write,
                const ZbRegister *reg,
                sqlite3_changeset_iter *iter,
                int op,
                gint64 id,
                GError **error)
{
  GArray *wakes = get_wakes ();

  for (guint i = 0; i < wakes->len; i++)
    {
      const Wake *wake = &g_array_index (wakes, Wake, i);
      g_autoptr (ZbStatement) statement = NULL;

      if (wake->reg != reg)
        continue;
      statement = zb_connection_prepare (write->connection, wake->sql, error);
      if (statement == NULL)
        return FALSE;
      zb_statement_bind_integer (statement, 1, id);
      if (wake->column > 0)
        zb_statement_bind_integer (statement, 2, zb_wakes_get_integer (iter, op, wake->column));
      if (!zb_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}
