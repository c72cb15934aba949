/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that look at more than one record, once for a whole change: QUERY checks over the table touched, and references. */

#include "config.h"

#include "store/zb-write.h"

#include <glib/gi18n.h>

static gboolean
run_query (ZbWrite *self, const ZbRegister *reg, const ZbCheck *check, GError **error)
{
  g_autofree char *name = g_strdup_printf ("checks/%s.sql", check->name);
  g_autofree char *sql = zb_sql_load (name, error);
  g_autoptr (ZbStatement) statement =
    sql != NULL ? zb_connection_prepare (self->connection, sql, error) : NULL;
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      ZbValue values[3] = { { 0 } };
      int n_columns = sqlite3_column_count (statement->handle);

      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        break;
      for (int i = 0; i < 3 && i + 1 < n_columns; i++)
        zb_statement_get_value (statement, i + 1, &values[i]);
      zb_write_add_finding (self, zb_check_make_finding (check, reg,
                                                         zb_statement_get_integer (statement, 0),
                                                         values));
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        zb_value_clear (&values[i]);
    }

  return TRUE;
}

static gboolean
run_queries (ZbWrite *self, GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    for (const ZbCheck *check = all[i]->checks; check != NULL && check->name != NULL; check++)
      if (check->compare == ZB_COMPARE_QUERY && !run_query (self, all[i], check, error))
        return FALSE;

  return TRUE;
}

static gboolean
count_referring (ZbWrite *self,
                 const ZbReference *reference,
                 gint64 id,
                 gint64 *count,
                 GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE \"%s\" = ?",
                                          reference->reg->name, reference->field->name);
  g_autoptr (ZbStatement) statement = zb_connection_prepare (self->connection, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, id);
  if (!zb_statement_step (statement, &row, error))
    return FALSE;
  *count = row ? zb_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

static gboolean
check_removed (ZbWrite *self, const ZbRemoved *removed, GError **error)
{
  for (const ZbReference *reference = zb_table_get_referrers (removed->reg); reference->reg != NULL;
       reference++)
    {
      g_autofree char *sentence = NULL;
      gint64 count;

      if (!count_referring (self, reference, removed->id, &count, error))
        return FALSE;
      if (count == 0)
        continue;
      /* Translators: %1$s is the record, %2$s a register (“Projects”), %3$s a field of it (“Zone”), %4$d how many. */
      sentence = g_strdup_printf (
        ngettext ("%1$s cannot be deleted: %4$d record of “%2$s” names it as “%3$s”. Change or "
                  "delete that record first.",
                  "%1$s cannot be deleted: %4$d records of “%2$s” name it as “%3$s”. Change or "
                  "delete those records first.",
                  count),
        removed->title, g_dgettext (GETTEXT_PACKAGE, reference->reg->label),
        zb_field_get_label (reference->field), (int)count);
      zb_write_add_finding (self, zb_finding_new (ZB_SEVERITY_ERROR, removed->reg, removed->id,
                                                  NULL, "referred-to", sentence));
    }

  return TRUE;
}

static gboolean
check_reference (ZbWrite *self, const ZbRegister *reg, const ZbField *field, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT t.id FROM touched CROSS JOIN \"%s\" t ON t.id = touched.id "
                     "WHERE touched.register = '%s' AND t.\"%s\" IS NOT NULL AND NOT EXISTS "
                     "(SELECT 1 FROM \"%s\" r WHERE r.id = t.\"%s\")",
                     reg->name, reg->name, field->name, field->target, field->name);
  g_autoptr (ZbStatement) statement = zb_connection_prepare (self->connection, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      g_autofree char *sentence = NULL;

      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        break;
      /* Translators: %s is a field, “Zone”. */
      sentence =
        g_strdup_printf (_ ("“%s” names a record that is not in the book. Choose another one."),
                         zb_field_get_label (field));
      zb_write_add_finding (self, zb_finding_new (ZB_SEVERITY_ERROR, reg,
                                                  zb_statement_get_integer (statement, 0),
                                                  field->name, "reference", sentence));
    }

  return TRUE;
}

/* Where a deferred foreign key is open, who is it? */
static gboolean
explain_references (ZbWrite *self, GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  guint n_errors = self->n_errors;

  for (guint i = 0; i < self->removed->len; i++)
    if (!check_removed (self, &g_array_index (self->removed, ZbRemoved, i), error))
      return FALSE;
  for (guint i = 0; self->n_errors == n_errors && all[i] != NULL; i++)
    for (guint j = 0; j < all[i]->n_fields; j++)
      if (all[i]->fields[j].type == ZB_FIELD_REFERENCE &&
          !check_reference (self, all[i], &all[i]->fields[j], error))
        return FALSE;
  if (self->n_errors == n_errors)
    zb_write_add_finding (
      self,
      zb_finding_new (ZB_SEVERITY_ERROR, NULL, 0, NULL, "reference",
                      _ (
                        "A record names another one that is not in the book. Nothing was saved.")));

  return TRUE;
}

gboolean
zb_write_check (ZbWrite *self, GError **error)
{
  int open = 0, unused = 0;
  int code;

  if (!run_queries (self, error))
    return FALSE;
  if (self->n_errors > 0)
    return TRUE;

  code = sqlite3_db_status (zb_connection_get_handle (self->connection),
                            SQLITE_DBSTATUS_DEFERRED_FKS, &open, &unused, 0);
  if (code != SQLITE_OK)
    return zb_connection_set_error (self->connection, code, "check the references", error);

  return open == 0 || explain_references (self, error);
}
