/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checking the whole book: pages, references, derived tables against what they are derived from, sort keys. */

#include "config.h"

#include "store/zb-store-private.h"

#include <glib/gi18n.h>

#include "store/zb-sort-keys.h"

static gboolean
check_pages (ZbConnection *connection, GPtrArray *findings, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (connection, "PRAGMA integrity_check (20)", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (row && g_strcmp0 (zb_statement_get_text (statement, 0), "ok") != 0)
        g_ptr_array_add (
          findings, g_strdup_printf (_ ("The file is damaged (%s). Restore the newest backup."),
                                     zb_statement_get_text (statement, 0)));
    }

  return TRUE;
}

static gboolean
check_references (ZbConnection *connection, GPtrArray *findings, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (connection, "PRAGMA foreign_key_check", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (row)
        /* Translators: %1$s and %3$s are technical names of tables, %2$s a number. */
        g_ptr_array_add (
          findings, g_strdup_printf (
                      _ ("Record %2$s of %1$s names a record of %3$s that is not in the book."),
                      zb_statement_get_text (statement, 0), zb_statement_get_text (statement, 1),
                      zb_statement_get_text (statement, 2)));
    }

  return TRUE;
}

/* sql/derived/NAME-check.sql gives the ids of the rows that differ from their definition. */
static gboolean
check_derived (ZbConnection *connection, const ZbRegister *reg, GPtrArray *findings, GError **error)
{
  g_autofree char *name = g_strdup_printf ("derived/%s-check.sql", reg->derived);
  g_autofree char *sql = zb_sql_load (name, error);
  gint64 count;

  if (sql == NULL || !zb_connection_get_integer (connection, sql, &count, error))
    return FALSE;
  if (count > 0)
    /* Translators: %1$s is a register (“Projects”), %2$d how many. */
    g_ptr_array_add (
      findings, g_strdup_printf (
                  _ ("Derived values of “%1$s” do not follow from their ledger in %2$d records."),
                  g_dgettext (GETTEXT_PACKAGE, reg->label), (int)count));

  return TRUE;
}

static gpointer
run_check (ZbStore *store,
           ZbConnection *connection,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  gboolean current;

  if (!check_pages (connection, findings, error) || !check_references (connection, findings, error))
    return NULL;
  for (guint i = 0; all[i] != NULL; i++)
    if (all[i]->derived != NULL && !check_derived (connection, all[i], findings, error))
      return NULL;
  if (!zb_sort_keys_are_current (connection, &current, error))
    return NULL;
  if (!current)
    g_ptr_array_add (
      findings,
      g_strdup (_ ("Names are sorted by an older collation. Close the book and open it again.")));

  return g_steal_pointer (&findings);
}

/* On the writer: readers may not run these pragmas. */
static const ZbJobKind check_job = { run_check, ZB_WORKER_WRITER, 0,
                                     (GDestroyNotify)g_ptr_array_unref };

GPtrArray *
zb_store_check (ZbStore *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_run_job (self, &check_job, NULL, cancellable, error);
}
