/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions of the tables that are written, and their change sets as one. */

#include "config.h"

#include "store/zb-recorder.h"

typedef struct
{
  sqlite3_session *session;
  gboolean watched;
  gboolean was_empty;
  gboolean filled;
} Watch;

struct _ZbRecorder
{
  ZbConnection *connection;
  gboolean may_fill;
  Watch *watches; /* one per register */
};

static gboolean
is_empty (ZbConnection *connection, const ZbRegister *reg, gboolean *empty, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM (SELECT 1 FROM \"%s\" LIMIT 1)", reg->name);
  gint64 count;

  if (!zb_connection_get_integer (connection, sql, &count, error))
    return FALSE;
  *empty = count == 0;

  return TRUE;
}

static int
add_session (sqlite3_changegroup *group, sqlite3_session *session)
{
  void *data = NULL;
  int size = 0;
  int code = sqlite3session_changeset (session, &size, &data);

  if (code == SQLITE_OK && size > 0)
    code = sqlite3changegroup_add (group, size, data);
  sqlite3_free (data);

  return code;
}

static guint
count_sessions (ZbRecorder *self, sqlite3_session **last)
{
  guint count = 0;

  for (guint i = 0; i < zb_table_get_n (); i++)
    if (self->watches[i].session != NULL)
      {
        *last = self->watches[i].session;
        count++;
      }

  return count;
}

/* Several tables: one after the other, in the order of the registers. */
static int
take_all (ZbRecorder *self, void **data, int *size)
{
  sqlite3_changegroup *group = NULL;
  int code = sqlite3changegroup_new (&group);

  for (guint i = 0; code == SQLITE_OK && i < zb_table_get_n (); i++)
    if (self->watches[i].session != NULL)
      code = add_session (group, self->watches[i].session);
  if (code == SQLITE_OK)
    code = sqlite3changegroup_output (group, size, data);
  sqlite3changegroup_delete (group);

  return code;
}

ZbRecorder *
zb_recorder_new (ZbConnection *connection, gboolean may_fill)
{
  ZbRecorder *self = g_new0 (ZbRecorder, 1);

  self->connection = connection;
  self->may_fill = may_fill;
  self->watches = g_new0 (Watch, zb_table_get_n ());

  return self;
}

void
zb_recorder_free (ZbRecorder *self)
{
  for (guint i = 0; i < zb_table_get_n (); i++)
    g_clear_pointer (&self->watches[i].session, sqlite3session_delete);
  g_free (self->watches);
  g_free (self);
}

gboolean
zb_recorder_watch (ZbRecorder *self, const ZbRegister *reg, GError **error)
{
  Watch *watch = &self->watches[zb_table_get_index (reg)];
  int code;

  if (watch->watched)
    return TRUE;
  if (self->may_fill && !is_empty (self->connection, reg, &watch->was_empty, error))
    return FALSE;
  code =
    sqlite3session_create (zb_connection_get_handle (self->connection), "main", &watch->session);
  if (code == SQLITE_OK)
    code = sqlite3session_attach (watch->session, reg->name);
  watch->watched = code == SQLITE_OK;

  return watch->watched ||
         zb_connection_set_error (self->connection, code, "record the change", error);
}

void
zb_recorder_note_bulk (ZbRecorder *self, const ZbRegister *reg)
{
  Watch *watch = &self->watches[zb_table_get_index (reg)];

  if (!watch->was_empty || watch->filled)
    return;

  watch->filled = TRUE;
  g_clear_pointer (&watch->session, sqlite3session_delete);
}

gboolean
zb_recorder_is_filled (ZbRecorder *self, const ZbRegister *reg)
{
  return self->watches[zb_table_get_index (reg)].filled;
}

gboolean
zb_recorder_take (ZbRecorder *self, void **data, int *size, GError **error)
{
  sqlite3_session *last = NULL;
  guint n_sessions = count_sessions (self, &last);
  int code = SQLITE_OK;

  *data = NULL;
  *size = 0;
  if (n_sessions == 1)
    code = sqlite3session_changeset (last, size, data);
  else if (n_sessions > 1)
    code = take_all (self, data, size);

  return code == SQLITE_OK ||
         zb_connection_set_error (self->connection, code, "record the change", error);
}
