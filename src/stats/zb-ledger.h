/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger in memory: projects, their events, enterprise reports, zones' areas and indicators
 * as columns, loaded once on the reader thread and brought up to date after each commit.
 * Everything that counts or sums reads here (measured.md, *Statistics*). */

#pragma once

#include "base/zb-date.h"
#include "store/zb-store.h"

G_BEGIN_DECLS

/* What happens to a project, in the frozen order of the register's codes (project_event.type). */
typedef enum
{
  ZB_EVENT_GRANT,
  ZB_EVENT_INCREASE,
  ZB_EVENT_DECREASE,
  ZB_EVENT_OTHER,
  ZB_EVENT_SHARE_PURCHASE,
  ZB_EVENT_TRANSFER,
  ZB_EVENT_SPLIT,
  ZB_EVENT_MERGE,
  ZB_EVENT_EXTEND,
  ZB_EVENT_SUSPEND,
  ZB_EVENT_RESUME,
  ZB_EVENT_START_BUILDING,
  ZB_EVENT_START_OPERATING,
  ZB_EVENT_TERMINATE,
  ZB_EVENT_REVOKE,
  ZB_N_EVENT_TYPES,
} ZbEventType;

/* The stored code ("share-purchase"), and back; FALSE where it is none. */
const char *zb_event_type_to_code (ZbEventType type);
gboolean zb_event_type_from_code (const char *code, ZbEventType *type);

#define ZB_TYPE_LEDGER (zb_ledger_get_type ())
G_DECLARE_FINAL_TYPE (ZbLedger, zb_ledger, ZB, LEDGER, GObject)

/* Properties: "loaded". Signal "changed" after a load or update, in the main context the ledger was
 * made in. What is computed in one call is of one state of the book. */
ZbLedger *zb_ledger_new (ZbStore *store);

/* Whether figures can be asked for: a load has ended well. */
gboolean zb_ledger_is_loaded (ZbLedger *self);

/* Counts the states: it grows with each load and update. Any thread. */
guint64 zb_ledger_get_generation (ZbLedger *self);

gboolean zb_ledger_load (ZbLedger *self, GCancellable *cancellable, GError **error);
void zb_ledger_load_async (ZbLedger *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean zb_ledger_load_finish (ZbLedger *self, GAsyncResult *result, GError **error);

G_END_DECLS
