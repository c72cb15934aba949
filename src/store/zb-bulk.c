/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dropping and remaking indexes and triggers around a large change. Unique indexes stay, since they refuse; so do those that find
 * the records of the same table that refer to one. */

#include "config.h"

#include "store/zb-bulk.h"

/* Below this nothing is worth dropping. */
#define MIN_RECORDS 1000

typedef struct
{
  guint64 n_written;
  gint64 n_before; /* -1: not counted yet */
  gboolean dropped;
  gboolean never; /* asked once, and it is not worth it any more */
} Progress;

struct _ZbBulk
{
  ZbConnection *connection;
  Progress *progress; /* one per register */
  GPtrArray *scripts; /* what makes again what was dropped */
  GPtrArray *derived; /* of ZbRegister whose derived tables are to be filled anew */
};

/* Whether @index finds the records that refer to another one: to one of the same register, or with @any to any. */
static gboolean
is_of_reference (const ZbRegister *reg, const char *index, gboolean any)
{
  for (guint i = 0; i < reg->n_fields; i++)
    if (reg->fields[i].type == ZB_FIELD_REFERENCE &&
        (any || g_str_equal (reg->fields[i].target, reg->name)))
      {
        g_autofree char *name = g_strdup_printf ("%s_by_%s", reg->name, reg->fields[i].name);

        if (g_str_equal (name, index))
          return TRUE;
      }

  return FALSE;
}

/* The triggers of @reg's table keep the derived table of @owner. */
static gboolean
keeps (const ZbRegister *owner, const char *trigger)
{
  return owner->derived != NULL && g_str_has_prefix (trigger, owner->derived);
}

static void
note_derived (ZbBulk *self, const char *trigger)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    if (keeps (all[i], trigger) && !g_ptr_array_find (self->derived, all[i], NULL))
      g_ptr_array_add (self->derived, (gpointer)all[i]);
}

/* Names and scripts of what is to be dropped, gathered before anything is. */
static gboolean
list_droppable (ZbBulk *self,
                const ZbRegister *reg,
                gboolean deletes,
                GPtrArray *drops,
                GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (
    self->connection,
    "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL AND "
    "(type = 'trigger' OR (type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%')) ORDER BY rowid",
    error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_static (statement, 1, reg->name, -1);
  while (row)
    {
      const char *type, *name;

      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        break;
      type = zb_statement_get_text (statement, 0);
      name = zb_statement_get_text (statement, 1);
      if (g_str_equal (type, "index") && is_of_reference (reg, name, deletes))
        continue;
      if (g_str_equal (type, "trigger"))
        note_derived (self, name);
      g_ptr_array_add (drops, g_strdup_printf ("DROP %s \"%s\"", type, name));
      g_ptr_array_add (self->scripts, g_strdup (zb_statement_get_text (statement, 2)));
    }

  return TRUE;
}

static gboolean
drop (ZbBulk *self, const ZbRegister *reg, gboolean deletes, GError **error)
{
  g_autoptr (GPtrArray) drops = g_ptr_array_new_with_free_func (g_free);

  if (!list_droppable (self, reg, deletes, drops, error))
    return FALSE;
  for (guint i = 0; i < drops->len; i++)
    if (!zb_connection_run_script (self->connection, drops->pdata[i], error))
      return FALSE;
  self->progress[zb_table_get_index (reg)].dropped = TRUE;

  return TRUE;
}

static gboolean
count_before (ZbBulk *self, const ZbRegister *reg, Progress *progress, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", reg->name);

  return progress->n_before >= 0 ||
         zb_connection_get_integer (self->connection, sql, &progress->n_before, error);
}

ZbBulk *
zb_bulk_new (ZbConnection *connection)
{
  ZbBulk *self = g_new0 (ZbBulk, 1);

  self->connection = connection;
  self->progress = g_new0 (Progress, zb_table_get_n ());
  for (guint i = 0; i < zb_table_get_n (); i++)
    self->progress[i].n_before = -1;
  self->scripts = g_ptr_array_new_with_free_func (g_free);
  self->derived = g_ptr_array_new ();

  return self;
}

void
zb_bulk_free (ZbBulk *self)
{
  g_free (self->progress);
  g_ptr_array_unref (self->scripts);
  g_ptr_array_unref (self->derived);
  g_free (self);
}

gboolean
zb_bulk_count (ZbBulk *self, const ZbRegister *reg, GError **error)
{
  Progress *progress = &self->progress[zb_table_get_index (reg)];

  progress->n_written++;
  if (progress->dropped || progress->never || progress->n_written < MIN_RECORDS)
    return TRUE;
  if (!count_before (self, reg, progress, error))
    return FALSE;

  return (gint64)progress->n_written <= progress->n_before / 5 || drop (self, reg, FALSE, error);
}

gboolean
zb_bulk_expect (ZbBulk *self, const ZbRegister *reg, guint64 n_records, GError **error)
{
  Progress *progress = &self->progress[zb_table_get_index (reg)];

  if (progress->dropped || progress->never || n_records < MIN_RECORDS)
    return TRUE;
  if (!count_before (self, reg, progress, error))
    return FALSE;

  return (gint64)n_records <= progress->n_before / 5 || drop (self, reg, TRUE, error);
}

gboolean
zb_bulk_end (ZbBulk *self, GError **error)
{
  for (guint i = 0; i < self->scripts->len; i++)
    if (!zb_connection_run_script (self->connection, self->scripts->pdata[i], error))
      return FALSE;
  g_ptr_array_set_size (self->scripts, 0);

  for (guint i = 0; i < self->derived->len; i++)
    {
      const ZbRegister *owner = self->derived->pdata[i];
      g_autofree char *name = g_strdup_printf ("derived/%s.sql", owner->derived);
      g_autofree char *script = zb_sql_load (name, error);

      if (script == NULL || !zb_connection_run_script (self->connection, script, error))
        return FALSE;
    }
  g_ptr_array_set_size (self->derived, 0);
  for (guint i = 0; i < zb_table_get_n (); i++)
    {
      self->progress[i].never = self->progress[i].never || self->progress[i].dropped;
      self->progress[i].dropped = FALSE;
    }

  return TRUE;
}
