/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. One SQLite connection, opened by every rule of measured.md (*Safety of the file*), and its
 * prepared statements. A connection is used by one thread at a time; zb_connection_interrupt () by any. */

#pragma once

/* sqlite3.h declares these two only when asked. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1

#include <gio/gio.h>
#include <sqlite3.h>

#include "register/zb-value.h"

G_BEGIN_DECLS

#define ZB_APPLICATION_ID 0x5a426b31 /* "ZBk1" */

typedef struct _ZbConnection ZbConnection;
typedef struct _ZbOrders ZbOrders;

typedef enum
{
  ZB_CONNECTION_READ_WRITE,
  ZB_CONNECTION_READ_ONLY, /* with an authorizer that allows SELECT alone */
} ZbConnectionMode;

/* Opens the file at @path (a real path, see zb-path.h), which must exist. Nothing is read from or written to it yet. */
ZbConnection *zb_connection_open (const char *path, ZbConnectionMode mode, GError **error);

/* Journal, synchronous and foreign keys, set and read back; the first access to the file itself. */
gboolean zb_connection_begin_use (ZbConnection *self, GError **error);

/* FALSE, and the connection left open, when SQLite would not close it. */
void zb_connection_close (ZbConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbConnection, zb_connection_close)

sqlite3 *zb_connection_get_handle (ZbConnection *self);
const char *zb_connection_get_path (ZbConnection *self);

/* Stops the running statement at once. Any thread. */
void zb_connection_interrupt (ZbConnection *self);

/* What the query engine keeps between queries of this connection. */
ZbOrders *zb_connection_get_orders (ZbConnection *self);

/* Holds one state of the book for all that is read until it is let go. */
gboolean zb_connection_hold (ZbConnection *self, GError **error);
void zb_connection_let_go (ZbConnection *self);

/* Runs a script of several statements that give no rows of interest. */
gboolean zb_connection_run_script (ZbConnection *self, const char *script, GError **error);

/* Runs one statement without parameters. */
gboolean zb_connection_run (ZbConnection *self, const char *sql, GError **error);

/* The first column of the first row; 0 or NULL where there is none. */
gboolean
zb_connection_get_integer (ZbConnection *self, const char *sql, gint64 *value, GError **error);
gboolean zb_connection_get_text (ZbConnection *self, const char *sql, char **value, GError **error);

/* Sets @error from a SQLite result code and gives FALSE. @doing completes "Failed to …". @self may be NULL. */
gboolean zb_connection_set_error (ZbConnection *self, int code, const char *doing, GError **error);

/* The text of the resource sql/@path. (transfer full) */
char *zb_sql_load (const char *path, GError **error);

/* A prepared statement out of the connection's cache. Codes of the bind functions are kept and told by the next step. */
typedef struct
{
  sqlite3_stmt *handle;
  ZbConnection *connection;
  int code;
  gboolean cached;
  gboolean in_use;
} ZbStatement;

ZbStatement *zb_connection_prepare (ZbConnection *self, const char *sql, GError **error);
void zb_statement_free (ZbStatement *self); /* resets it and gives it back */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbStatement, zb_statement_free)

void zb_statement_bind_integer (ZbStatement *self, int index, gint64 value);
void zb_statement_bind_text (ZbStatement *self,
                             int index,
                             const char *text); /* copied; NULL binds NULL */
void zb_statement_bind_static (ZbStatement *self,
                               int index,
                               const char *text,
                               gssize length); /* must outlive the step */
void zb_statement_bind_blob (ZbStatement *self,
                             int index,
                             const void *data,
                             gsize size); /* must outlive the step */
void zb_statement_bind_value (ZbStatement *self,
                              int index,
                              const ZbValue *value); /* must outlive the step */
void zb_statement_bind_null (ZbStatement *self, int index);

/* One step: @row tells whether there is a row. */
gboolean zb_statement_step (ZbStatement *self, gboolean *row, GError **error);

/* One step without an error object, for loops that look at the code: SQLITE_ROW, SQLITE_DONE or an error. */
int zb_statement_step_code (ZbStatement *self);

/* Steps to the end and resets it, ready to be bound and run again. */
gboolean zb_statement_run (ZbStatement *self, GError **error);

void zb_statement_reset (ZbStatement *self);

gint64 zb_statement_get_integer (ZbStatement *self, int column);
const char *zb_statement_get_text (ZbStatement *self, int column); /* until the next step */
void zb_statement_get_value (ZbStatement *self, int column, ZbValue *value);
gboolean zb_statement_is_null (ZbStatement *self, int column);

G_END_DECLS
