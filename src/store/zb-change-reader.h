/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Records and values out of the rows of a change set. */

#pragma once

#include "store/zb-store-private.h"

G_BEGIN_DECLS

/* SQL: whether the change set c is undone, or taken back by a change that stands. */
#define ZB_IS_UNDONE                                                                               \
  "(c.undone_at IS NOT NULL OR EXISTS (SELECT 1 FROM change_set AS u WHERE u.source = "            \
  "'undo:' || c.id AND substr (u.source, 1, 5) = 'undo:' AND u.undone_at IS NULL))"

/* id, at, author, label, source and whether it is undone. (transfer full) */
ZbHistoryEntry *zb_history_entry_read (ZbStatement *row);

/* The row that @iter stands at: FALSE where it cannot be read; @reg is NULL for a table of a newer program. */
gboolean
zb_change_read_row (sqlite3_changeset_iter *iter, const ZbRegister **reg, gint64 *id, int *op);

/* The column of the note: the last that people write. */
int zb_change_get_note_column (const ZbRegister *reg);

/* The fields that differ (transfer full, of ZbHistoryField, without labels), or NULL where they cannot be read. */
GPtrArray *zb_change_read_fields (sqlite3_changeset_iter *iter, int op, const ZbRegister *reg);

/* The record as it was before it was deleted, with its note. (transfer full) (nullable) */
ZbRecord *zb_change_read_deleted (sqlite3_changeset_iter *iter, const ZbRegister *reg);

/* Called for each row; FALSE with @error set stops, @stop ends. */
typedef gboolean (*ZbChangeFunc) (sqlite3_changeset_iter *iter,
                                  gpointer user_data,
                                  gboolean *stop,
                                  GError **error);

/* Goes through the rows of the change set @id. */
gboolean zb_change_for_each (ZbConnection *connection,
                             gint64 id,
                             ZbChangeFunc func,
                             gpointer user_data,
                             GError **error);

/* The same for a change set in memory. */
gboolean zb_change_for_each_in (ZbConnection *connection,
                                const void *data,
                                int size,
                                ZbChangeFunc func,
                                gpointer user_data,
                                GError **error);

G_END_DECLS
