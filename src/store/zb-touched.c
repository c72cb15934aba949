/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a change set touches, read out of the change set itself: for the rules that look at touched records, for the history of
 * records, and for those who show them. */

#include "config.h"

#include "store/zb-touched.h"

#include <string.h>

#include "store/zb-wakes.h"

/* Beyond so many ids who listens reads everything anew. */
#define MAX_IDS 1000

typedef struct
{
  ZbWrite *write;
  gboolean rows;
  ZbStatement *touched;
  ZbStatement *change_row;
  const ZbRegister *reg; /* of the last change */
} Touching;

static const struct
{
  int op;
  const char *name;
} ops[] = {
  { SQLITE_INSERT, "insert" },
  { SQLITE_UPDATE, "update" },
  { SQLITE_DELETE, "delete" },
};

static const char *
name_op (int op)
{
  for (guint i = 0; i < G_N_ELEMENTS (ops); i++)
    if (ops[i].op == op)
      return ops[i].name;

  return "update";
}

static ZbTouched *
find_touched (ZbNotice *notice, const ZbRegister *reg)
{
  ZbTouched new = { reg, NULL };

  for (guint i = 0; i < notice->touched->len; i++)
    if (g_array_index (notice->touched, ZbTouched, i).reg == reg)
      return &g_array_index (notice->touched, ZbTouched, i);

  new.ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (notice->touched, new);

  return &g_array_index (notice->touched, ZbTouched, notice->touched->len - 1);
}

void
zb_notice_touch (ZbNotice *self, const ZbRegister *reg, gint64 id)
{
  ZbTouched *touched = find_touched (self, reg);

  if (touched->ids == NULL)
    return;
  if (id == 0 || touched->ids->len >= MAX_IDS)
    {
      g_clear_pointer (&touched->ids, g_array_unref);
      return;
    }
  for (guint i = touched->ids->len; i-- > 0;)
    if (g_array_index (touched->ids, gint64, i) == id)
      return;
  g_array_append_val (touched->ids, id);
}

guint
zb_touched_find_column (const ZbRegister *reg, const ZbField *field)
{
  guint column = 1;

  for (const ZbField *at = reg->fields; at != field; at++)
    if (!(at->flags & ZB_FIELD_DERIVED))
      column++;

  return column;
}

/* The reference as it stands in the table now. */
static gint64
get_stored_integer (ZbWrite *write, const ZbReference *reference, gint64 id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?",
                                          reference->field->name, reference->reg->name);
  g_autoptr (ZbStatement) statement = zb_connection_prepare (write->connection, sql, NULL);
  gboolean row;

  if (statement == NULL)
    return 0;
  zb_statement_bind_integer (statement, 1, id);

  return zb_statement_step (statement, &row, NULL) && row ? zb_statement_get_integer (statement, 0)
                                                          : 0;
}

/* The derived values of what a record is a part of move with it. */
static void
touch_owners (Touching *self,
              sqlite3_changeset_iter *iter,
              const ZbRegister *reg,
              int op,
              gint64 id)
{
  for (guint i = 0; i < reg->n_fields; i++)
    {
      ZbReference reference = { reg, &reg->fields[i] };
      const ZbRegister *target;
      gint64 owner;

      if (reg->fields[i].type != ZB_FIELD_REFERENCE || !zb_reference_is_owned (&reference))
        continue;
      target = zb_register_find (reg->fields[i].target);
      if (target->derived == NULL || find_touched (self->write->notice, target)->ids == NULL)
        continue;
      owner = zb_wakes_get_integer (iter, op, zb_touched_find_column (reg, &reg->fields[i]));
      if (owner != 0)
        zb_notice_touch (self->write->notice, target, owner);
      if (op != SQLITE_UPDATE)
        continue;
      owner = get_stored_integer (self->write, &reference, id);
      if (owner != 0)
        zb_notice_touch (self->write->notice, target, owner);
    }
}

static gboolean
write_touched (Touching *self, const char *table, int op, gint64 id, GError **error)
{
  zb_statement_bind_static (self->touched, 1, table, -1);
  zb_statement_bind_integer (self->touched, 2, id);
  if (!zb_statement_run (self->touched, error))
    return FALSE;
  if (!self->rows)
    return TRUE;

  zb_statement_bind_integer (self->change_row, 1, self->write->change_set);
  zb_statement_bind_static (self->change_row, 2, table, -1);
  zb_statement_bind_integer (self->change_row, 3, id);
  zb_statement_bind_static (self->change_row, 4, name_op (op), -1);

  return zb_statement_run (self->change_row, error);
}

static gboolean
touch_one (Touching *self, sqlite3_changeset_iter *iter, GError **error)
{
  const char *table;
  int n_columns, op, indirect;
  int code = sqlite3changeset_op (iter, &table, &n_columns, &op, &indirect);
  gint64 id;

  if (code != SQLITE_OK)
    return zb_connection_set_error (self->write->connection, code, "read the change", error);

  if (self->reg == NULL || strcmp (self->reg->name, table) != 0)
    self->reg = zb_register_find (table);
  if (self->reg == NULL)
    return TRUE; /* a table of a newer program */
  id = zb_wakes_get_integer (iter, op, 0);
  zb_notice_touch (self->write->notice, self->reg, id);
  touch_owners (self, iter, self->reg, op, id);
  if (!zb_wakes_touch (self->write, self->reg, iter, op, id, error))
    return FALSE;

  return write_touched (self, self->reg->name, op, id, error);
}

gboolean
zb_write_touch (ZbWrite *self, const void *data, gsize size, gboolean rows, GError **error)
{
  g_autoptr (ZbStatement) touched =
    zb_connection_prepare (self->connection,
                           "INSERT OR IGNORE INTO touched (register, id) VALUES (?, ?)", error);
  g_autoptr (ZbStatement) change_row =
    touched == NULL
      ? NULL
      : zb_connection_prepare (
          self->connection,
          "INSERT INTO change_row (change_set, register, record, op) VALUES (?, ?, ?, ?)", error);
  Touching touching = { self, rows, touched, change_row, NULL };
  sqlite3_changeset_iter *iter = NULL;
  gboolean well;
  int code, last;

  if (change_row == NULL)
    return FALSE;
  code = sqlite3changeset_start (&iter, size, (void *)data);
  if (code != SQLITE_OK)
    return zb_connection_set_error (self->connection, code, "read the change", error);

  well = TRUE;
  while (well && (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
    well = touch_one (&touching, iter, error);
  last = sqlite3changeset_finalize (iter);
  if (!well)
    return FALSE;
  code = code == SQLITE_DONE ? last : code;

  return code == SQLITE_OK ||
         zb_connection_set_error (self->connection, code, "read the change", error);
}
