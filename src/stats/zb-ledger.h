/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger in memory: projects, their events, enterprise reports, zones' areas and indicators as columns, loaded once on the reader thread and
 * brought up to date after each commit. Everything that counts or sums reads here (measured.md, *Statistics*). */

#pragma once

#include "store/zb-store.h"

G_BEGIN_DECLS

#define ZB_TYPE_LEDGER (zb_ledger_get_type ())
G_DECLARE_FINAL_TYPE (ZbLedger, zb_ledger, ZB, LEDGER, GObject)

/* Properties: "loaded". Signal "changed" after a load or update. Immutable snapshot semantics: a scorecard computed from it is of one state. */
ZbLedger *zb_ledger_new (ZbStore *store);
gboolean zb_ledger_load (ZbLedger *self, GCancellable *cancellable, GError **error);
void zb_ledger_load_async (ZbLedger *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean zb_ledger_load_finish (ZbLedger *self, GAsyncResult *result, GError **error);

G_END_DECLS
