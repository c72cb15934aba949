/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the synchronous form of history is for: programs without a main loop (zb-store.h has the other). */

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

G_END_DECLS
