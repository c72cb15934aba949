/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads and judges rows on a thread of its own, a few batches ahead of the thread that writes
 * them. */

#pragma once

#include "exchange/zb-import-plan.h"

G_BEGIN_DECLS

typedef struct _ZbImportFeed ZbImportFeed;

/* Begins @plan, which is the feed's until that is freed. */
ZbImportFeed *zb_import_feed_new (ZbImportPlan *plan, GCancellable *cancellable);

/* Stops reading and waits for the thread. */
void zb_import_feed_free (ZbImportFeed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbImportFeed, zb_import_feed_free)

/* A ZbEditFunc. */
gboolean zb_import_feed_next (ZbEdit *edit, gpointer feed, GError **error);

G_END_DECLS
