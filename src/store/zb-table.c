/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements from descriptions. */

#include "config.h"

#include "store/zb-table.h"

#define MAX_LABEL_DEPTH 3

static const char *const stamps[] = { "created_at", "created_by", "updated_at", "updated_by" };

static gboolean
is_stored (const ZbField *field)
{
  return !(field->flags & ZB_FIELD_DERIVED);
}

/* The columns that an insert and an update write, in the order they are bound. */
static GPtrArray *
list_columns (const ZbRegister *reg)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reg->n_fields; i++)
    if (is_stored (&reg->fields[i]))
      g_ptr_array_add (columns, g_strdup (reg->fields[i].name));
  for (guint i = 0; i < reg->n_fields; i++)
    if (is_stored (&reg->fields[i]) && (reg->fields[i].flags & ZB_FIELD_NAME_SORTED))
      g_ptr_array_add (columns, g_strconcat (reg->fields[i].name, "_key", NULL));
  g_ptr_array_add (columns, g_strdup ("folded"));
  g_ptr_array_add (columns, g_strdup ("note"));

  return columns;
}

static char *
make_insert (const ZbRegister *reg, GPtrArray *columns)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (id", reg->name);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, ", \"%s\"", (char *)columns->pdata[i]);
  for (guint i = 0; i < G_N_ELEMENTS (stamps); i++)
    g_string_append_printf (sql, ", %s", stamps[i]);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < columns->len + G_N_ELEMENTS (stamps); i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  return g_string_free_and_steal (sql);
}

static char *
make_update (const ZbRegister *reg, GPtrArray *columns)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", reg->name);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "\"%s\" = ?, ", (char *)columns->pdata[i]);
  g_string_append (sql, "updated_at = ?, updated_by = ? WHERE id = ?");

  return g_string_free_and_steal (sql);
}

static char *
make_stored (const ZbRegister *reg)
{
  GString *sql = g_string_new ("SELECT ");

  for (guint i = 0; i < reg->n_fields; i++)
    if (is_stored (&reg->fields[i]))
      g_string_append_printf (sql, "\"%s\", ", reg->fields[i].name);
  g_string_append_printf (sql, "note FROM \"%s\" WHERE id = ?", reg->name);

  return g_string_free_and_steal (sql);
}

static char *
make_fetch (const ZbRegister *reg)
{
  g_autoptr (GString) joins = g_string_new (NULL);
  GString *sql = g_string_new ("SELECT ");

  for (guint i = 0; i < reg->n_fields; i++)
    {
      g_autofree char *column = zb_table_dup_column (&reg->fields[i]);

      g_string_append_printf (sql, "%s, ", column);
    }
  for (guint i = 0; i < reg->n_fields; i++)
    if (reg->fields[i].type == ZB_FIELD_REFERENCE)
      {
        const ZbRegister *target = zb_register_find (reg->fields[i].target);
        g_autofree char *alias = g_strdup_printf ("r%u", i);
        g_autofree char *column = zb_table_dup_column (&reg->fields[i]);
        g_autofree char *label = NULL;

        g_string_append_printf (joins, " LEFT JOIN \"%s\" %s ON %s.id = %s", target->name, alias,
                                alias, column);
        label = zb_table_dup_label (target, alias, joins);
        g_string_append_printf (sql, "%s, ", label);
      }
  g_string_append (sql, "t.note");
  for (guint i = 0; i < G_N_ELEMENTS (stamps); i++)
    g_string_append_printf (sql, ", t.%s", stamps[i]);
  g_string_append_printf (sql, " FROM \"%s\" t", reg->name);
  if (reg->derived != NULL)
    g_string_append_printf (sql, " LEFT JOIN \"%s\" d ON d.id = t.id", reg->derived);
  g_string_append_printf (sql, "%s WHERE t.id = ?", joins->str);

  return g_string_free_and_steal (sql);
}

static const ZbField *
find_owner (const ZbRegister *reg)
{
  const ZbField *first =
    reg->key != NULL && reg->key[0] != NULL ? zb_register_get_field (reg, reg->key[0]) : NULL;

  return first != NULL && first->type == ZB_FIELD_REFERENCE && (first->flags & ZB_FIELD_REQUIRED)
           ? first
           : NULL;
}

static void
table_init (ZbTable *self, const ZbRegister *reg)
{
  g_autoptr (GPtrArray) columns = NULL;

  self->reg = reg;
  columns = list_columns (reg);
  self->insert = make_insert (reg, columns);
  self->update = make_update (reg, columns);
  self->remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?", reg->name);
  self->stored = make_stored (reg);
  self->fetch = make_fetch (reg);
  self->owner = find_owner (reg);
}

static GArray *
find_referrers (const ZbRegister *target)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  GArray *referrers = g_array_new (TRUE, FALSE, sizeof (ZbReference));

  for (guint i = 0; all[i] != NULL; i++)
    for (guint j = 0; j < all[i]->n_fields; j++)
      {
        const ZbField *field = &all[i]->fields[j];
        ZbReference reference = { all[i], field };

        if (field->type == ZB_FIELD_REFERENCE && is_stored (field) &&
            g_str_equal (field->target, target->name))
          g_array_append_val (referrers, reference);
      }

  return referrers;
}

guint
zb_table_get_n (void)
{
  static gsize n; /* one more than there are */

  if (g_once_init_enter (&n))
    {
      gsize count = 0;

      while (zb_registers_get_all ()[count] != NULL)
        count++;
      g_once_init_leave (&n, count + 1);
    }

  return n - 1;
}

guint
zb_table_get_index (const ZbRegister *reg)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    if (all[i] == reg)
      return i;

  g_error ("Register %s is not among all", reg->name);
}

const ZbTable *
zb_table_get (const ZbRegister *reg)
{
  static ZbTable *tables;

  if (g_once_init_enter_pointer (&tables))
    {
      ZbTable *all = g_new0 (ZbTable, zb_table_get_n ());

      for (guint i = 0; i < zb_table_get_n (); i++)
        table_init (&all[i], zb_registers_get_all ()[i]);
      g_once_init_leave_pointer (&tables, all);
    }

  return &tables[zb_table_get_index (reg)];
}

const ZbReference *
zb_table_get_referrers (const ZbRegister *target)
{
  static GArray **referrers;

  if (g_once_init_enter_pointer (&referrers))
    {
      GArray **all = g_new0 (GArray *, zb_table_get_n ());

      for (guint i = 0; i < zb_table_get_n (); i++)
        all[i] = find_referrers (zb_registers_get_all ()[i]);
      g_once_init_leave_pointer (&referrers, all);
    }

  return (const ZbReference *)referrers[zb_table_get_index (target)]->data;
}

gboolean
zb_reference_is_owned (const ZbReference *reference)
{
  const ZbRegister *target = zb_register_find (reference->field->target);

  for (const ZbRelation *relation = target->relations; relation != NULL && relation->target != NULL;
       relation++)
    if (relation->owned && g_str_equal (relation->target, reference->reg->name) &&
        g_str_equal (relation->field, reference->field->name))
      return TRUE;

  return FALSE;
}

char *
zb_table_dup_column (const ZbField *field)
{
  return g_strdup_printf ("%s.\"%s\"", is_stored (field) ? "t" : "d", field->name);
}

char *
zb_table_dup_label (const ZbRegister *reg, const char *alias, GString *joins)
{
  g_autofree char *at = g_strdup (alias);
  const ZbField *field = zb_register_get_field (reg, reg->short_title);

  for (guint depth = 0; field->type == ZB_FIELD_REFERENCE && depth < MAX_LABEL_DEPTH; depth++)
    {
      const ZbRegister *target = zb_register_find (field->target);
      g_autofree char *next = g_strconcat (at, "x", NULL);

      g_string_append_printf (joins, " LEFT JOIN \"%s\" %s ON %s.id = %s.\"%s\"", target->name,
                              next, next, at, field->name);
      g_free (at);
      at = g_steal_pointer (&next);
      field = zb_register_get_field (target, target->short_title);
    }

  return g_strdup_printf ("CAST (%s.\"%s\" AS TEXT)", at, field->name);
}
