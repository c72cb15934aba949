/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts snapshots into the book. They are no part of undo, and triggers refuse to change them. */

#include "config.h"

#include "store/zb-store-private.h"

#include "store/zb-touched.h"

typedef struct
{
  const char *sha256;
  const char *at;
  const char *content;
  char *author;
} Data;

static gpointer
run_add (ZbStore *store,
         ZbConnection *connection,
         gpointer user_data,
         GCancellable *cancellable,
         GError **error)
{
  const Data *data = user_data;
  g_autoptr (ZbStatement) statement =
    zb_connection_prepare (connection,
                           "INSERT OR IGNORE INTO snapshot (sha256, at, author, content) "
                           "VALUES (?1, ?2, ?3, ?4)",
                           error);
  gboolean written;

  if (statement == NULL)
    return NULL;
  zb_statement_bind_static (statement, 1, data->sha256, -1);
  zb_statement_bind_static (statement, 2, data->at, -1);
  zb_statement_bind_static (statement, 3, data->author, -1);
  zb_statement_bind_static (statement, 4, data->content, -1);
  zb_gate_begin_commit (zb_store_get_gate (store));
  written = zb_statement_run (statement, error);
  zb_gate_end_commit (zb_store_get_gate (store));
  return written ? ZB_JOB_DONE : NULL;
}

static const ZbJobKind add_job = { run_add, ZB_WORKER_WRITER, 0, NULL };

/* Public functions. */

gboolean
zb_store_add_snapshot (ZbStore *self,
                       const char *sha256,
                       const char *at,
                       const char *content,
                       GError **error)
{
  g_autofree char *author = NULL;
  Data data = { .sha256 = sha256, .at = at, .content = content };

  g_return_val_if_fail (ZB_IS_STORE (self) && sha256 != NULL && content != NULL, FALSE);

  g_object_get (self, "author", &author, NULL);
  data.author = author != NULL ? author : g_strdup ("");
  if (author == NULL)
    author = data.author;
  return zb_store_run_job (self, &add_job, &data, NULL, error) != NULL;
}
