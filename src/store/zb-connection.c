/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening, configuring and closing one SQLite connection, and what its errors mean. The statements are in zb-statement.c,
 * the file itself (path, lock) in zb-path.c and zb-lock.c. */

#include "config.h"

#include "store/zb-connection-private.h"

#include <errno.h>

#include "store/zb-functions.h"
#include "store/zb-order.h"
#include "store/zb-store.h"

#define BUSY_TIMEOUT_MS 5000

typedef struct
{
  int option;
  int value;
} Setting;

/* measured.md, *Safety of the file*. */
static const Setting settings[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
};

/* No statement of ours comes near these; a made-up file or a mistake would. The length must hold a large change set. */
static const Setting limits[] = {
  { SQLITE_LIMIT_LENGTH, 1000000000 },    { SQLITE_LIMIT_SQL_LENGTH, 200000 },
  { SQLITE_LIMIT_EXPR_DEPTH, 100 },       { SQLITE_LIMIT_COMPOUND_SELECT, 50 },
  { SQLITE_LIMIT_VDBE_OP, 25000 },        { SQLITE_LIMIT_FUNCTION_ARG, 100 },
  { SQLITE_LIMIT_ATTACHED, 1 },           { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 1000 }, { SQLITE_LIMIT_TRIGGER_DEPTH, 20 },
};

static const char *const pragmas[] = {
  "PRAGMA cell_size_check = ON", "PRAGMA cache_spill = OFF",  "PRAGMA temp_store = MEMORY",
  "PRAGMA mmap_size = 0",        "PRAGMA secure_delete = ON", "PRAGMA cache_size = -16000",
};

typedef struct
{
  int code; /* primary, or extended where that alone says more */
  ZbStoreError error;
} CodeMeaning;

static const CodeMeaning meanings[] = {
  { SQLITE_CANTOPEN_SYMLINK, ZB_STORE_ERROR_LINK }, { SQLITE_NOTADB, ZB_STORE_ERROR_NOT_A_BOOK },
  { SQLITE_CORRUPT, ZB_STORE_ERROR_DAMAGED },       { SQLITE_BUSY, ZB_STORE_ERROR_LOCKED },
  { SQLITE_LOCKED, ZB_STORE_ERROR_LOCKED },         { SQLITE_PERM, ZB_STORE_ERROR_PERMISSION },
  { SQLITE_AUTH, ZB_STORE_ERROR_PERMISSION },       { SQLITE_READONLY, ZB_STORE_ERROR_PERMISSION },
  { SQLITE_CANTOPEN, ZB_STORE_ERROR_PERMISSION },   { SQLITE_FULL, ZB_STORE_ERROR_FULL },
};

static int
authorize_reader (void *data,
                  int action,
                  const char *a,
                  const char *b,
                  const char *c,
                  const char *d)
{
  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    default:
      return SQLITE_DENY;
    }
}

static gboolean
configure (ZbConnection *self, GError **error)
{
  int code = sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_MS);

  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (settings); i++)
    {
      int now = -1;

      code = sqlite3_db_config (self->db, settings[i].option, settings[i].value, &now);
      if (code == SQLITE_OK && now != settings[i].value)
        code = SQLITE_MISUSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->db, limits[i].option, limits[i].value);

  if (code != SQLITE_OK)
    return zb_connection_set_error (self, code, "configure the connection", error);

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    if (!zb_connection_run (self, pragmas[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
expect_pragma (ZbConnection *self, const char *pragma, const char *expected, GError **error)
{
  g_autofree char *value = NULL;

  if (!zb_connection_get_text (self, pragma, &value, error))
    return FALSE;
  if (g_strcmp0 (value, expected) == 0)
    return TRUE;

  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_IO,
               "Failed to open %s: %s gave %s instead of %s", self->path, pragma, value, expected);
  return FALSE;
}

ZbConnection *
zb_connection_open (const char *path, ZbConnectionMode mode, GError **error)
{
  g_autoptr (ZbConnection) self = g_new0 (ZbConnection, 1);
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
  int code;

  flags |= mode == ZB_CONNECTION_READ_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  self->path = g_strdup (path);
  self->mode = mode;
  self->statements = zb_statements_new ();
  code = sqlite3_open_v2 (path, &self->db, flags, NULL);
  if (code != SQLITE_OK)
    {
      zb_connection_set_error (self, code, "open the book", error);
      return NULL;
    }
  if (!configure (self, error) || !zb_functions_install (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
zb_connection_begin_use (ZbConnection *self, GError **error)
{
  int code;

  if (self->mode == ZB_CONNECTION_READ_WRITE)
    {
      if (!expect_pragma (self, "PRAGMA journal_mode = TRUNCATE", "truncate", error) ||
          !zb_connection_run (self, "PRAGMA synchronous = FULL", error) ||
          !expect_pragma (self, "PRAGMA synchronous", "2", error))
        return FALSE;
    }
  if (!expect_pragma (self, "PRAGMA foreign_keys", "1", error))
    return FALSE;
  if (self->mode == ZB_CONNECTION_READ_WRITE)
    return TRUE;

  code = sqlite3_set_authorizer (self->db, authorize_reader, NULL);

  return code == SQLITE_OK || zb_connection_set_error (self, code, "restrict the reader", error);
}

void
zb_connection_close (ZbConnection *self)
{
  int code;

  g_clear_pointer (&self->orders, zb_orders_free);
  zb_connection_let_go (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  code = sqlite3_close (self->db);
  if (code != SQLITE_OK)
    g_critical ("Failed to close %s: %s", self->path, sqlite3_errstr (code));
  g_free (self->path);
  g_free (self);
}

sqlite3 *
zb_connection_get_handle (ZbConnection *self)
{
  return self->db;
}

const char *
zb_connection_get_path (ZbConnection *self)
{
  return self->path;
}

void
zb_connection_interrupt (ZbConnection *self)
{
  sqlite3_interrupt (self->db);
}

ZbOrders *
zb_connection_get_orders (ZbConnection *self)
{
  if (self->orders == NULL)
    self->orders = zb_orders_new ();

  return self->orders;
}

/* A statement left on its row holds the shared lock, and with it the state, until it is reset. */
gboolean
zb_connection_hold (ZbConnection *self, GError **error)
{
  gboolean row;

  g_assert (self->anchor == NULL);

  self->anchor = zb_connection_prepare (self, "SELECT count(*) FROM sqlite_schema", error);
  if (self->anchor == NULL)
    return FALSE;
  if (zb_statement_step (self->anchor, &row, error))
    return TRUE;

  zb_connection_let_go (self);

  return FALSE;
}

void
zb_connection_let_go (ZbConnection *self)
{
  g_clear_pointer (&self->anchor, zb_statement_free);
}

gboolean
zb_connection_set_error (ZbConnection *self, int code, const char *doing, GError **error)
{
  const char *message =
    self != NULL && self->db != NULL && sqlite3_extended_errcode (self->db) == code
      ? sqlite3_errmsg (self->db)
      : sqlite3_errstr (code);
  gboolean full = self != NULL && self->db != NULL && (code & 0xff) == SQLITE_IOERR &&
                  sqlite3_system_errno (self->db) == ENOSPC;
  gint meaning = full ? ZB_STORE_ERROR_FULL : ZB_STORE_ERROR_IO;

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Failed to %s: it was cancelled",
                   doing);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].code == code || meanings[i].code == (code & 0xff))
      {
        meaning = meanings[i].error;
        break;
      }
  g_set_error (error, ZB_STORE_ERROR, meaning, "Failed to %s: %s (SQLite %d)", doing, message,
               code);

  return FALSE;
}

char *
zb_sql_load (const char *path, GError **error)
{
  g_autofree char *full = g_strconcat (RESOURCE_PATH "/sql/", path, NULL);
  g_autoptr (GBytes) bytes = NULL;

  zb_sql_register ();
  bytes = g_resources_lookup_data (full, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
