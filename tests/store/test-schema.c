/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Descriptions and schema held against each other: whoever alters one must alter the other. */

#include "config.h"

#include "store-fixture.h"

#include <string.h>

#include "store/zb-connection.h"
#include "store/zb-table.h"
#include "store/zb-touched.h"

static const char *const ends[] = { "folded",     "note",       "created_at",
                                    "created_by", "updated_at", "updated_by" };

typedef struct
{
  Fixture book;
  ZbConnection *connection;
} Schema;

static void
set_up (Schema *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->book, unused);
  zb_store_close (self->book.store);
  self->connection = zb_connection_open (self->book.path, ZB_CONNECTION_READ_WRITE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Schema *self, gconstpointer unused)
{
  zb_connection_close (self->connection);
  fixture_tear_down (&self->book, unused);
}

/* Takes @sql. */
static ZbStatement *
prepare (Schema *self, char *sql)
{
  g_autofree char *text = sql;
  g_autoptr (GError) error = NULL;
  ZbStatement *statement = zb_connection_prepare (self->connection, text, &error);

  g_assert_no_error (error);

  return statement;
}

static gboolean
step (ZbStatement *statement)
{
  g_autoptr (GError) error = NULL;
  gboolean row;

  zb_statement_step (statement, &row, &error);
  g_assert_no_error (error);

  return row;
}

static gboolean
is_integer (const ZbField *field)
{
  return field->type == ZB_FIELD_NUMBER || field->type == ZB_FIELD_YEAR ||
         field->type == ZB_FIELD_BOOLEAN || field->type == ZB_FIELD_REFERENCE;
}

/* Columns in their order: id, stored fields, keys, and what every table ends with. */
static GPtrArray *
expect_columns (const ZbRegister *reg)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (columns, g_strdup ("id INTEGER 0"));
  for (guint i = 0; i < reg->n_fields; i++)
    if (!(reg->fields[i].flags & ZB_FIELD_DERIVED))
      g_ptr_array_add (columns, g_strdup_printf ("%s %s %d", reg->fields[i].name,
                                                 is_integer (&reg->fields[i]) ? "INTEGER" : "TEXT",
                                                 (reg->fields[i].flags & ZB_FIELD_REQUIRED) != 0));
  for (guint i = 0; i < reg->n_fields; i++)
    if (reg->fields[i].flags & ZB_FIELD_NAME_SORTED)
      g_ptr_array_add (columns, g_strdup_printf ("%s_key BLOB 0", reg->fields[i].name));
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_ptr_array_add (columns, g_strdup_printf ("%s TEXT %d", ends[i], i == 0 || i == 2 || i == 3));

  return columns;
}

static void
test_columns (Schema *self, gconstpointer unused)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) expected = expect_columns (all[i]);
      g_autoptr (ZbStatement) rows =
        prepare (self, g_strdup_printf ("SELECT name, type, \"notnull\" "
                                        "FROM pragma_table_info ('%s')",
                                        all[i]->name));
      guint n = 0;

      for (; step (rows); n++)
        {
          g_autofree char *column =
            g_strdup_printf ("%s %s %s", zb_statement_get_text (rows, 0),
                             zb_statement_get_text (rows, 1), zb_statement_get_text (rows, 2));

          g_assert_cmpuint (n, <, expected->len);
          g_assert_cmpstr (column, ==, expected->pdata[n]);
        }
      g_assert_cmpuint (n, ==, expected->len);
    }
}

/* The column numbers by which change sets are read. */
static void
test_column_numbers (Schema *self, gconstpointer unused)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autoptr (ZbStatement) rows =
        prepare (self, g_strdup_printf ("SELECT * FROM \"%s\"", all[i]->name));

      for (guint j = 0; j < all[i]->n_fields; j++)
        if (!(all[i]->fields[j].flags & ZB_FIELD_DERIVED))
          g_assert_cmpstr (
            sqlite3_column_name (rows->handle, zb_touched_find_column (all[i], &all[i]->fields[j])),
            ==, all[i]->fields[j].name);
    }
}

static void
test_strict (Schema *self, gconstpointer unused)
{
  g_autoptr (ZbStatement) rows =
    prepare (self, g_strdup (
                     "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                     "AND NOT strict AND name NOT LIKE 'sqlite%'"));

  g_assert_false (step (rows));
}

static void
test_references (Schema *self, gconstpointer unused)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    for (guint j = 0; j < all[i]->n_fields; j++)
      {
        const ZbField *field = &all[i]->fields[j];
        g_autoptr (ZbStatement) row = NULL;

        if (field->type != ZB_FIELD_REFERENCE)
          continue;
        row = prepare (
          self,
          g_strdup (
            "SELECT 1 FROM pragma_foreign_key_list (?) WHERE \"from\" = ? AND \"table\" = ?"));
        zb_statement_bind_static (row, 1, all[i]->name, -1);
        zb_statement_bind_static (row, 2, field->name, -1);
        zb_statement_bind_static (row, 3, field->target, -1);
        if (!step (row))
          g_error ("%s.%s has no foreign key to %s", all[i]->name, field->name, field->target);
      }
}

/* Each reference has an index: deleting a record looks for those that name it. */
static void
test_reference_indexes (Schema *self, gconstpointer unused)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    for (const ZbReference *reference = zb_table_get_referrers (all[i]); reference->reg != NULL;
         reference++)
      {
        g_autoptr (ZbStatement) plan =
          prepare (self,
                   g_strdup_printf ("EXPLAIN QUERY PLAN SELECT 1 FROM \"%s\" WHERE \"%s\" = 1",
                                    reference->reg->name, reference->field->name));

        g_assert_true (step (plan));
        if (strstr (zb_statement_get_text (plan, 3), "USING") == NULL)
          g_error ("%s.%s has no index: %s", reference->reg->name, reference->field->name,
                   zb_statement_get_text (plan, 3));
      }
}

static void
test_derived (Schema *self, gconstpointer unused)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *refill = NULL;
      g_autofree char *check = NULL;

      for (guint j = 0; j < all[i]->n_fields; j++)
        if (all[i]->fields[j].flags & ZB_FIELD_DERIVED)
          {
            g_autoptr (ZbStatement) statement =
              prepare (self, g_strdup_printf ("SELECT \"%s\" FROM \"%s\"", all[i]->fields[j].name,
                                              all[i]->derived));
          }
      if (all[i]->derived == NULL)
        continue;
      refill = g_strdup_printf ("derived/%s.sql", all[i]->derived);
      check = g_strdup_printf ("derived/%s-check.sql", all[i]->derived);
      g_free (zb_sql_load (refill, NULL));
      g_free (zb_sql_load (check, NULL));
    }
}

/* Every statement made from a description, and every check's query, is understood by SQLite. */
static void
test_statements (Schema *self, gconstpointer unused)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  zb_connection_run_script (self->connection,
                            "CREATE TEMP TABLE touched (register TEXT, id INTEGER)", NULL);
  for (guint i = 0; all[i] != NULL; i++)
    {
      const ZbTable *table = zb_table_get (all[i]);
      const char *const sql[] = { table->insert, table->update, table->remove, table->stored,
                                  table->fetch };

      for (guint j = 0; j < G_N_ELEMENTS (sql); j++)
        {
          g_autoptr (ZbStatement) statement = prepare (self, g_strdup (sql[j]));
        }
      for (const ZbCheck *check = all[i]->checks; check != NULL && check->name != NULL; check++)
        if (check->compare == ZB_COMPARE_QUERY)
          {
            g_autofree char *name = g_strdup_printf ("checks/%s.sql", check->name);
            g_autoptr (GError) error = NULL;
            g_autofree char *query = zb_sql_load (name, &error);
            g_autoptr (ZbStatement) statement = NULL;

            g_assert_no_error (error);
            statement = prepare (self, g_steal_pointer (&query));
            g_assert_cmpint (sqlite3_column_count (statement->handle), >=, 1);
            g_assert_cmpint (sqlite3_column_count (statement->handle), <=, 4);
          }
    }
}

/* What is deleted with a project is what its description calls owned, and nothing else. */
static void
test_owned (Schema *self, gconstpointer unused)
{
  const ZbRegister *project = zb_register_find ("project");
  const ZbReference *reference = zb_table_get_referrers (project);
  guint n_owned = 0;

  for (; reference->reg != NULL; reference++)
    n_owned += zb_reference_is_owned (reference);
  for (const ZbRelation *relation = project->relations; relation->target != NULL; relation++)
    n_owned -= relation->owned;
  g_assert_cmpuint (n_owned, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/store/schema/" path, Schema, NULL, set_up, func, tear_down)
  ADD ("columns", test_columns);
  ADD ("column-numbers", test_column_numbers);
  ADD ("strict", test_strict);
  ADD ("references", test_references);
  ADD ("reference-indexes", test_reference_indexes);
  ADD ("derived", test_derived);
  ADD ("statements", test_statements);
  ADD ("owned", test_owned);

  return g_test_run ();
}
