/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the rules of one register over all of its records. A QUERY reads the table touched, which here is a name for
 * every record, since a reader has no tables of its own. */

#include "config.h"

#include "store/zb-cross-check.h"

#include <string.h>

#include <glib/gi18n.h>

#include "store/zb-fetch.h"

#define N_AT_ONCE 500

typedef struct
{
  const ZbRegister *reg;
  char *today;
} Data;

typedef struct
{
  ZbConnection *connection;
  const Data *data;
  GPtrArray *findings;
} Run;

static void
data_free (gpointer user_data)
{
  Data *data = user_data;

  g_free (data->today);
  g_free (data);
}

static void
add_hashed (GChecksum *sum, const ZbValue *value)
{
  g_autofree char *number = NULL;
  const char *text = "";

  if (value->kind == ZB_VALUE_TEXT)
    text = value->text;
  else if (value->kind == ZB_VALUE_INTEGER)
    text = number = g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
  g_checksum_update (sum, (const guchar *)text, (gssize)strlen (text) + 1);
}

static void
add (Run *self, const ZbCheck *check, gint64 id, const char *sentence, GChecksum *sum)
{
  ZbCrossFinding *finding = g_new0 (ZbCrossFinding, 1);

  finding->reg = self->data->reg;
  finding->check = check;
  finding->id = id;
  finding->sentence = g_strdup (sentence);
  finding->judged = g_strdup (g_checksum_get_string (sum));
  g_ptr_array_add (self->findings, finding);
}

/* The records of every register that @sql speaks of, under the name touched, put before the query. */
static char *
with_touched (const char *sql)
{
  static const char recursive[] = "WITH RECURSIVE ";
  const ZbRegister *const *all = zb_registers_get_all ();
  g_autoptr (GString) head = g_string_new (NULL);

  while (g_str_has_prefix (sql, "--") || *sql == '\n')
    sql = strchr (sql, '\n') + 1;
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *quoted = g_strdup_printf ("'%s'", all[i]->name);

      if (strstr (sql, quoted) != NULL)
        g_string_append_printf (head, "%s SELECT %s, id FROM \"%s\"",
                                head->len > 0 ? " UNION ALL" : "", quoted, all[i]->name);
    }
  if (g_str_has_prefix (sql, recursive))
    return g_strdup_printf ("%stouched (register, id) AS (%s), %s", recursive, head->str,
                            sql + strlen (recursive));

  return g_strdup_printf ("WITH touched (register, id) AS (%s) %s", head->str, sql);
}

static void
add_answer (Run *self, const ZbCheck *check, ZbStatement *row)
{
  const int n_columns = sqlite3_column_count (row->handle);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (ZbFinding) finding = NULL;
  ZbValue values[3] = { { 0 } };

  for (int i = 0; i < 3 && i + 1 < n_columns; i++)
    {
      zb_statement_get_value (row, i + 1, &values[i]);
      add_hashed (sum, &values[i]);
    }
  finding =
    zb_check_make_finding (check, self->data->reg, zb_statement_get_integer (row, 0), values);
  add (self, check, finding->id, finding->sentence, sum);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    zb_value_clear (&values[i]);
}

static gboolean
run_query (Run *self, const ZbCheck *check, const char *sql, GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (self->connection, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  if (sqlite3_bind_parameter_count (statement->handle) > 0)
    zb_statement_bind_static (statement, 1, self->data->today, -1);
  while (row)
    {
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (row)
        add_answer (self, check, statement);
    }

  return TRUE;
}

static gboolean
run_own (Run *self, GError **error)
{
  g_autoptr (GArray) rules = zb_cross_list_rules (self->data->reg);

  for (guint i = 0; i < rules->len; i++)
    {
      const ZbCheck *check = g_array_index (rules, const ZbCheck *, i);
      g_autofree char *name = g_strdup_printf ("cross/%s.sql", check->name);
      g_autofree char *sql = zb_sql_load (name, error);

      if (sql == NULL || !run_query (self, check, sql, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run_queries (Run *self, GError **error)
{
  const ZbCheck *check = self->data->reg->checks;

  for (; check != NULL && check->name != NULL; check++)
    {
      g_autofree char *name = g_strdup_printf ("checks/%s.sql", check->name);
      g_autofree char *raw = NULL;
      g_autofree char *sql = NULL;

      if (check->compare != ZB_COMPARE_QUERY)
        continue;
      raw = zb_sql_load (name, error);
      sql = raw != NULL ? with_touched (raw) : NULL;
      if (sql == NULL || !run_query (self, check, sql, error))
        return FALSE;
    }

  return TRUE;
}

static const ZbCheck *
find_check (const ZbRegister *reg, const char *name)
{
  for (const ZbCheck *check = reg->checks; check != NULL && check->name != NULL; check++)
    if (check->compare != ZB_COMPARE_QUERY && g_strcmp0 (check->name, name) == 0)
      return check;

  return NULL;
}

/* A rule of two fields is judged on them, any other on the whole record. */
static void
check_record (Run *self, const ZbRecord *record)
{
  g_autoptr (GPtrArray) found = zb_register_check_record (record->reg, record);

  for (guint i = 0; i < found->len; i++)
    {
      const ZbFinding *finding = found->pdata[i];
      const ZbCheck *check = find_check (record->reg, finding->check);
      g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

      if (check == NULL)
        continue;
      for (guint j = 0; j < record->reg->n_fields; j++)
        if (check->other == NULL || g_str_equal (record->reg->fields[j].name, check->field) ||
            g_str_equal (record->reg->fields[j].name, check->other))
          add_hashed (sum, &record->values[j]);
      add (self, check, record->id, finding->sentence, sum);
    }
}

static gboolean
has_warnings (const ZbRegister *reg)
{
  for (const ZbCheck *check = reg->checks; check != NULL && check->name != NULL; check++)
    if (check->compare != ZB_COMPARE_QUERY && check->severity == ZB_SEVERITY_WARNING)
      return TRUE;

  return FALSE;
}

/* What is refused as it is written cannot stand in the book: a register without warnings is not read. */
static gboolean
run_records (Run *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\"", self->data->reg->name);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ZbStatement) statement = NULL;
  gboolean row = TRUE;

  if (!has_warnings (self->data->reg))
    return TRUE;
  statement = zb_connection_prepare (self->connection, sql, error);
  while (statement != NULL && row)
    {
      gint64 id;

      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      id = row ? zb_statement_get_integer (statement, 0) : 0;
      if (row)
        g_array_append_val (ids, id);
    }

  for (guint i = 0; i < ids->len; i += N_AT_ONCE)
    {
      g_autoptr (GPtrArray) records =
        zb_fetch_many (self->connection, self->data->reg, &g_array_index (ids, gint64, i),
                       MIN (N_AT_ONCE, ids->len - i), error);

      if (records == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      for (guint j = 0; j < records->len; j++)
        if (records->pdata[j] != NULL)
          check_record (self, records->pdata[j]);
    }

  return statement != NULL;
}

static gboolean
name_records (Run *self, GError **error)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      ZbCrossFinding *finding = self->findings->pdata[i];
      g_autoptr (ZbRecord) record =
        zb_fetch_one (self->connection, finding->reg, finding->id, error);

      if (record == NULL)
        return error == NULL || *error == NULL;
      finding->title = zb_register_dup_title (finding->reg, record, zb_language_get_current ());
    }

  return TRUE;
}

static gboolean
find_acceptances (Run *self, GError **error)
{
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (self->connection,
                           "SELECT id, \"judged\", \"reason\" FROM acceptance WHERE \"rule\" = ?1 "
                           "AND \"register\" = ?2 AND \"record\" = ?3",
                           error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < self->findings->len; i++)
    {
      ZbCrossFinding *finding = self->findings->pdata[i];
      gboolean row;

      zb_statement_bind_static (statement, 1, finding->check->name, -1);
      zb_statement_bind_static (statement, 2, finding->reg->name, -1);
      zb_statement_bind_integer (statement, 3, finding->id);
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (row)
        {
          gint64 id = zb_statement_get_integer (statement, 0);
          gboolean same = g_strcmp0 (zb_statement_get_text (statement, 1), finding->judged) == 0;

          *(same ? &finding->acceptance : &finding->outdated) = id;
          finding->reason = g_strdup (zb_statement_get_text (statement, 2));
        }
      zb_statement_reset (statement);
    }

  return TRUE;
}

static gpointer
run_cross_check (ZbStore *store,
                 ZbConnection *connection,
                 gpointer user_data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify)zb_cross_finding_free);
  Run run = { connection, user_data, findings };

  if (!run_own (&run, error) || !run_queries (&run, error) ||
      !run_records (&run, cancellable, error) || !name_records (&run, error) ||
      !find_acceptances (&run, error))
    return NULL;

  return g_steal_pointer (&findings);
}

static const ZbJobKind cross_job = { run_cross_check, ZB_WORKER_LOADER, 0,
                                     (GDestroyNotify)g_ptr_array_unref };

/* Public functions. */

void
zb_cross_finding_free (ZbCrossFinding *self)
{
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->judged);
  g_free (self->reason);
  g_free (self);
}

GPtrArray *
zb_store_cross_check (ZbStore *self,
                      const ZbRegister *reg,
                      const char *today,
                      GCancellable *cancellable,
                      GError **error)
{
  Data data = { reg, (char *)today };

  g_return_val_if_fail (ZB_IS_STORE (self) && reg != NULL && today != NULL, NULL);

  return zb_store_run_job (self, &cross_job, &data, cancellable, error);
}

void
zb_store_cross_check_async (ZbStore *self,
                            const ZbRegister *reg,
                            const char *today,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Data *data = NULL;

  g_return_if_fail (ZB_IS_STORE (self) && reg != NULL && today != NULL);

  data = g_new0 (Data, 1);
  data->reg = reg;
  data->today = g_strdup (today);
  zb_store_start_job (self, &cross_job, data, data_free, cancellable, callback, user_data);
}

GPtrArray *
zb_store_cross_check_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &cross_job, result, error);
}

ZbChange *
zb_cross_finding_make_change (const ZbCrossFinding *finding, ZbStore *store, const char *reason)
{
  const ZbRegister *reg = zb_register_find ("acceptance");
  const gint64 id = finding->acceptance != 0 ? finding->acceptance : finding->outdated;
  g_autoptr (ZbRecord) record = zb_record_new (reg, id != 0 ? id : zb_store_make_id (store));
  g_autofree char *label =
    /* Translators: a change of the book; %s is a record. */
    g_strdup_printf (reason != NULL ? _ ("Finding on %s accepted")
                                    /* Translators: a change of the book; %s is a record. */
                                    : _ ("Finding on %s open again"),
                     finding->title);
  ZbChange *change = zb_change_new (label, "form");

  if (reason == NULL)
    {
      zb_change_delete (change, reg, id);
      return change;
    }
  zb_record_set_text (record, "rule", finding->check->name);
  zb_record_set_text (record, "register", finding->reg->name);
  zb_record_set_integer (record, "record", finding->id);
  zb_record_set_text (record, "judged", finding->judged);
  zb_record_set_text (record, "reason", reason);
  if (id != 0)
    zb_change_update (change, record);
  else
    zb_change_insert (change, record);

  return change;
}
