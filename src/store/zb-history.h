/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* History for programs without a main loop (zb-store.h has the rest). */

#pragma once

#include "store/zb-store.h"

G_BEGIN_DECLS

void zb_history_entry_free (ZbHistoryEntry *entry);

/* The history of one record (@reg, @id), or of the whole book (NULL, 0), newest first; @limit 0: all. (transfer full, ZbHistoryEntry) */
GPtrArray *zb_store_history (ZbStore *self,
                             const ZbRegister *reg,
                             gint64 id,
                             guint limit,
                             GCancellable *cancellable,
                             GError **error);

/* The synchronous forms of what zb-store.h has. */
GPtrArray *zb_store_changes (ZbStore *self, const ZbHistoryFilter *filter, GError **error);
GPtrArray *zb_store_change_rows (ZbStore *self, gint64 change_set, guint limit, GError **error);
GPtrArray *zb_store_bin (ZbStore *self, GError **error);
gboolean zb_store_restore_record (ZbStore *self,
                                  const ZbDeleted *deleted,
                                  const char *label,
                                  ZbOutcome **outcome,
                                  GError **error);
gboolean zb_store_empty_bin (ZbStore *self, GError **error);

void zb_history_row_free (ZbHistoryRow *row);
void zb_deleted_free (ZbDeleted *deleted);

G_END_DECLS
