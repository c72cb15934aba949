/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepared statements: a cache per connection, binding, stepping and reading columns, with every code looked at. */

#include "config.h"

#include "store/zb-connection-private.h"
#include "zb-sql-resource.h"

#define MAX_CACHED 256

static void
statement_destroy (gpointer data)
{
  ZbStatement *self = data;

  /* The code repeats that of the last step, which has been told. */
  sqlite3_finalize (self->handle);
  g_free (self);
}

static gboolean
statement_is_idle (gpointer key, gpointer value, gpointer data)
{
  return !((ZbStatement *)value)->in_use;
}

static ZbStatement *
statement_new (ZbConnection *connection, const char *sql, gboolean cached, GError **error)
{
  ZbStatement *self;
  sqlite3_stmt *handle = NULL;
  int code = sqlite3_prepare_v3 (connection->db, sql, -1, cached ? SQLITE_PREPARE_PERSISTENT : 0,
                                 &handle, NULL);

  if (code != SQLITE_OK)
    {
      g_autofree char *doing = g_strdup_printf ("prepare “%.200s”", sql);

      zb_connection_set_error (connection, code, doing, error);
      return NULL;
    }

  self = g_new0 (ZbStatement, 1);
  self->handle = handle;
  self->connection = connection;
  self->cached = cached;
  self->in_use = TRUE;

  return self;
}

static void
keep_code (ZbStatement *self, int code)
{
  if (self->code == SQLITE_OK)
    self->code = code;
}

GHashTable *
zb_statements_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, statement_destroy);
}

void
zb_sql_register (void)
{
  /* Referring to it makes the linker keep its constructor. */
  g_assert (zb_sql_get_resource () != NULL);
}

ZbStatement *
zb_connection_prepare (ZbConnection *self, const char *sql, GError **error)
{
  ZbStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL && !statement->in_use)
    {
      statement->in_use = TRUE;
      return statement;
    }
  if (statement != NULL)
    return statement_new (self, sql, FALSE, error);

  if (g_hash_table_size (self->statements) >= MAX_CACHED)
    g_hash_table_foreach_remove (self->statements, statement_is_idle, NULL);
  statement = statement_new (self, sql, TRUE, error);
  if (statement != NULL)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

void
zb_statement_free (ZbStatement *self)
{
  if (!self->cached)
    {
      statement_destroy (self);
      return;
    }

  zb_statement_reset (self);
  self->in_use = FALSE;
}

void
zb_statement_bind_integer (ZbStatement *self, int index, gint64 value)
{
  keep_code (self, sqlite3_bind_int64 (self->handle, index, value));
}

void
zb_statement_bind_text (ZbStatement *self, int index, const char *text)
{
  keep_code (self, sqlite3_bind_text (self->handle, index, text, -1, SQLITE_TRANSIENT));
}

void
zb_statement_bind_static (ZbStatement *self, int index, const char *text, gssize length)
{
  keep_code (self, sqlite3_bind_text (self->handle, index, text, length, SQLITE_STATIC));
}

void
zb_statement_bind_blob (ZbStatement *self, int index, const void *data, gsize size)
{
  keep_code (self, sqlite3_bind_blob64 (self->handle, index, data, size, SQLITE_STATIC));
}

void
zb_statement_bind_value (ZbStatement *self, int index, const ZbValue *value)
{
  if (value->kind == ZB_VALUE_INTEGER)
    zb_statement_bind_integer (self, index, value->integer);
  else if (value->kind == ZB_VALUE_TEXT)
    zb_statement_bind_static (self, index, value->text, -1);
  else
    zb_statement_bind_null (self, index);
}

void
zb_statement_bind_null (ZbStatement *self, int index)
{
  keep_code (self, sqlite3_bind_null (self->handle, index));
}

int
zb_statement_step_code (ZbStatement *self)
{
  if (self->code != SQLITE_OK)
    return self->code;

  return sqlite3_step (self->handle);
}

gboolean
zb_statement_step (ZbStatement *self, gboolean *row, GError **error)
{
  int code = zb_statement_step_code (self);
  g_autofree char *doing = NULL;

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  doing = g_strdup_printf ("run “%.200s”", sqlite3_sql (self->handle));

  return zb_connection_set_error (self->connection, code, doing, error);
}

gboolean
zb_statement_run (ZbStatement *self, GError **error)
{
  gboolean row = TRUE;

  while (row)
    if (!zb_statement_step (self, &row, error))
      {
        zb_statement_reset (self);
        return FALSE;
      }
  zb_statement_reset (self);

  return TRUE;
}

void
zb_statement_reset (ZbStatement *self)
{
  /* Both repeat the code of the last step, which has been told. */
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->code = SQLITE_OK;
}

gint64
zb_statement_get_integer (ZbStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
zb_statement_get_text (ZbStatement *self, int column)
{
  return (const char *)sqlite3_column_text (self->handle, column);
}

void
zb_statement_get_value (ZbStatement *self, int column, ZbValue *value)
{
  switch (sqlite3_column_type (self->handle, column))
    {
    case SQLITE_INTEGER:
      zb_value_set_integer (value, sqlite3_column_int64 (self->handle, column));
      break;
    case SQLITE_TEXT:
      zb_value_set_text (value, zb_statement_get_text (self, column));
      break;
    default:
      zb_value_clear (value);
    }
}

gboolean
zb_statement_is_null (ZbStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gboolean
zb_connection_run (ZbConnection *self, const char *sql, GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (self, sql, error);

  return statement != NULL && zb_statement_run (statement, error);
}

gboolean
zb_connection_run_script (ZbConnection *self, const char *script, GError **error)
{
  const char *rest = script;

  while (*rest != '\0')
    {
      sqlite3_stmt *handle = NULL;
      int code = sqlite3_prepare_v3 (self->db, rest, -1, 0, &handle, &rest);

      while (code == SQLITE_OK && handle != NULL)
        {
          code = sqlite3_step (handle);
          code = code == SQLITE_ROW ? SQLITE_OK : code;
        }
      if (code != SQLITE_OK && code != SQLITE_DONE)
        {
          g_autofree char *doing =
            g_strdup_printf ("run the script at “%.60s”", handle ? sqlite3_sql (handle) : rest);

          zb_connection_set_error (self, code, doing, error);
          sqlite3_finalize (handle);
          return FALSE;
        }
      sqlite3_finalize (handle);
    }

  return TRUE;
}

gboolean
zb_connection_get_integer (ZbConnection *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (self, sql, error);
  gboolean row;

  if (statement == NULL || !zb_statement_step (statement, &row, error))
    return FALSE;

  *value = row ? zb_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

gboolean
zb_connection_get_text (ZbConnection *self, const char *sql, char **value, GError **error)
{
  g_autoptr (ZbStatement) statement = zb_connection_prepare (self, sql, error);
  gboolean row;

  if (statement == NULL || !zb_statement_step (statement, &row, error))
    return FALSE;

  *value = row ? g_strdup (zb_statement_get_text (statement, 0)) : NULL;

  return TRUE;
}
