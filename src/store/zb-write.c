/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Beginning and ending a writing transaction. What happens between is in zb-edit.c, zb-touched.c and zb-checks.c. */

#include "config.h"

#include "store/zb-write.h"

#include <string.h>

#include "store/zb-id.h"

/* Of warnings; errors, for which a change is refused, are all kept. */
#define MAX_WARNINGS 20000

static void
removed_clear (gpointer data)
{
  g_free (((ZbRemoved *)data)->title);
}

static gint
compare_findings (gconstpointer a, gconstpointer b)
{
  const ZbFinding *first = *(const ZbFinding *const *)a;
  const ZbFinding *second = *(const ZbFinding *const *)b;

  return (gint)first->severity - (gint)second->severity;
}

/* Measured: a failed commit may have been made all the same. Only a new connection, which rolls back what is unfinished, knows. */
static gboolean
find_out (ZbWrite *self, gboolean *committed, GError **error)
{
  ZbWorker *worker = zb_worker_get_current ();
  g_autofree char *path = g_strdup (zb_connection_get_path (self->connection));
  g_autofree char *sql = NULL;
  gint64 count;

  zb_worker_set_connection (worker, NULL);
  g_clear_pointer (&self->connection, zb_connection_close);
  self->connection = zb_connection_open_writer (path, FALSE, NULL, NULL, error);
  if (self->connection == NULL)
    return FALSE;

  zb_worker_set_connection (worker, self->connection);
  sql = g_strdup_printf ("SELECT count(*) FROM change_set WHERE id = %" G_GINT64_FORMAT
                         " AND (undone_at IS NOT NULL) = %d",
                         self->change_set, self->expect_undone);
  if (!zb_connection_get_integer (self->connection, sql, &count, error))
    return FALSE;
  *committed = count > 0;

  return TRUE;
}

/* Under the gate: readers see the new state and its generations together. */
static gboolean
commit_now (ZbWrite *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean committed = zb_connection_run (self->connection, "COMMIT", &problem);

  if (!committed && sqlite3_get_autocommit (zb_connection_get_handle (self->connection)) == 0)
    zb_connection_run (self->connection, "ROLLBACK", NULL);
  if (!committed && !g_error_matches (problem, ZB_STORE_ERROR, ZB_STORE_ERROR_LOCKED) &&
      !find_out (self, &committed, error))
    return FALSE;
  if (!committed)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  for (guint i = 0; i < self->notice->touched->len; i++)
    zb_store_bump_generation (self->store, g_array_index (self->notice->touched, ZbTouched, i).reg);

  return TRUE;
}

/* Ids grow with time, but clocks are set back: the newest change set must have the greatest. */
static gboolean
order_change_set (ZbWrite *self, GError **error)
{
  gint64 newest;

  if (!zb_connection_get_integer (self->connection, "SELECT max (id) FROM change_set", &newest,
                                  error))
    return FALSE;
  if (self->change_set <= newest)
    self->change_set = newest + 1;
  self->notice->change_set = self->change_set;

  return TRUE;
}

static gboolean
insert_change_set (ZbWrite *self,
                   const char *label,
                   const char *source,
                   const void *changes,
                   gsize size,
                   GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (self->connection,
                           "INSERT INTO change_set (id, at, author, label, source, kind, data) "
                           "VALUES (?, ?, ?, ?, ?, 'edit', ?)",
                           error);

  if (statement == NULL)
    return FALSE;
  zb_statement_bind_integer (statement, 1, self->change_set);
  zb_statement_bind_static (statement, 2, self->at, -1);
  zb_statement_bind_static (statement, 3, zb_store_get_author (self->store), -1);
  zb_statement_bind_static (statement, 4, label, -1);
  zb_statement_bind_static (statement, 5, source, -1);
  zb_statement_bind_blob (statement, 6, changes, size);

  return zb_statement_run (statement, error);
}

gboolean
zb_write_begin (ZbWrite *self,
                ZbStore *store,
                ZbConnection *connection,
                GCancellable *cancellable,
                GError **error)
{
  memset (self, 0, sizeof *self);
  self->store = store;
  self->connection = connection;
  self->cancellable = cancellable;
  self->change_set = zb_id_make ();
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_finding_free);
  self->removed = g_array_new (FALSE, FALSE, sizeof (ZbRemoved));
  g_array_set_clear_func (self->removed, removed_clear);
  self->notice = zb_notice_new (self->change_set);
  zb_write_get_moment (self->at);
  if (!zb_connection_run (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->begun = TRUE;

  return zb_connection_run (connection, "DELETE FROM touched", error);
}

gboolean
zb_write_begin_session (ZbWrite *self, GError **error)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  int code =
    sqlite3session_create (zb_connection_get_handle (self->connection), "main", &self->session);

  for (guint i = 0; code == SQLITE_OK && all[i] != NULL; i++)
    code = sqlite3session_attach (self->session, all[i]->name);

  return code == SQLITE_OK ||
         zb_connection_set_error (self->connection, code, "record the change", error);
}

gboolean
zb_write_record (ZbWrite *self,
                 const char *label,
                 const char *source,
                 const void *changes,
                 gsize size,
                 GError **error)
{
  return order_change_set (self, error) &&
         insert_change_set (self, label, source, changes, size, error) &&
         zb_connection_run (
           self->connection,
           "UPDATE change_set SET dead = 1 WHERE undone_at IS NOT NULL AND dead = 0", error);
}

gboolean
zb_write_commit (ZbWrite *self, GError **error)
{
  ZbGate *gate = zb_store_get_gate (self->store);
  gboolean committed;

  g_clear_pointer (&self->session, sqlite3session_delete);
  zb_gate_begin_commit (gate);
  committed = commit_now (self, error);
  zb_gate_end_commit (gate);
  self->begun = FALSE;
  if (!committed || !zb_notice_read (self->notice, self->connection, error))
    return FALSE;

  zb_store_notify_later (self->store, g_steal_pointer (&self->notice));

  return TRUE;
}

void
zb_write_roll_back (ZbWrite *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->session, sqlite3session_delete);
  if (!self->begun)
    return;

  self->begun = FALSE;
  if (sqlite3_get_autocommit (zb_connection_get_handle (self->connection)) == 0 &&
      !zb_connection_run (self->connection, "ROLLBACK", &error))
    g_warning ("%s", error->message);
}

void
zb_write_clear (ZbWrite *self)
{
  zb_write_roll_back (self);
  g_clear_pointer (&self->bulk, zb_bulk_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_array_unref);
  g_clear_pointer (&self->notice, zb_notice_free);
}

void
zb_write_add_finding (ZbWrite *self, ZbFinding *finding)
{
  gboolean error = finding->severity == ZB_SEVERITY_ERROR;

  if (error)
    self->n_errors++;
  if (error || self->findings->len - self->n_errors < MAX_WARNINGS)
    g_ptr_array_add (self->findings, finding);
  else
    zb_finding_free (finding);
}

void
zb_write_get_moment (char moment[ZB_MOMENT_SIZE])
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *text = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  g_strlcpy (moment, text, ZB_MOMENT_SIZE);
}

ZbOutcome *
zb_write_take_outcome (ZbWrite *self, const char *label)
{
  ZbOutcome *outcome = g_new0 (ZbOutcome, 1);

  outcome->label = g_strdup (label);
  g_ptr_array_sort (self->findings, compare_findings); /* merges: what is equal keeps its order */
  outcome->findings = g_steal_pointer (&self->findings);

  return outcome;
}

void
zb_outcome_free (ZbOutcome *self)
{
  g_free (self->label);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}
