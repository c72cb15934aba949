/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A query's records as a GListModel for views: the sorted ids of all, slots of those that are looked at, rows fetched in pages
 * off the main thread (measured.md, *Lists*: items_changed tells only the difference in count; slots are re-filled in place). */

#pragma once

#include "store/zb-store.h"

G_BEGIN_DECLS

/* What a view binds to: the record at one position of a list, now. Properties: "record" (boxed ZbRecord, NULL while it is fetched),
 * "position". One object per position for as long as somebody holds it. */
#define ZB_TYPE_RECORD_SLOT (zb_record_slot_get_type ())
G_DECLARE_FINAL_TYPE (ZbRecordSlot, zb_record_slot, ZB, RECORD_SLOT, GObject)
ZbRecord *zb_record_slot_get_record (ZbRecordSlot *self); /* (transfer none) (nullable) */
gint64 zb_record_slot_get_id (ZbRecordSlot *self);
guint zb_record_slot_get_position (ZbRecordSlot *self);

typedef enum
{
  ZB_LIST_LOADING,
  ZB_LIST_READY,
  ZB_LIST_EMPTY,    /* the register has none */
  ZB_LIST_NO_MATCH, /* filters or search leave none */
  ZB_LIST_FAILED,
} ZbListState;
GType zb_list_state_get_type (void);
#define ZB_TYPE_LIST_STATE (zb_list_state_get_type ())

/* Properties: "store", "state", "n-shown", "n-all", "error" (for logs), "totals", "busy" (a query runs; the rows are still those of the last
 * one). Signal "shown": the ids of a query have arrived, items_changed has been told. Refreshes itself after the store's "changed". */
#define ZB_TYPE_RECORD_LIST (zb_record_list_get_type ())
G_DECLARE_FINAL_TYPE (ZbRecordList, zb_record_list, ZB, RECORD_LIST, GObject)

ZbRecordList *zb_record_list_new (ZbStore *store, const ZbQuery *query);
const ZbQuery *zb_record_list_get_query (ZbRecordList *self);
/* Interrupts the query under way; the list shows the old rows until the new ids are there. */
void zb_record_list_set_query (ZbRecordList *self, const ZbQuery *query);
gint64 zb_record_list_get_id (ZbRecordList *self, guint position); /* 0 beyond the end */
guint zb_record_list_find (ZbRecordList *self,
                           gint64 id); /* GTK_INVALID_LIST_POSITION's value when absent */
/* Valid until the next "shown". */
const gint64 *zb_record_list_get_ids (ZbRecordList *self, gsize *n_ids);
ZbListState zb_record_list_get_state (ZbRecordList *self);
guint zb_record_list_get_n_all (ZbRecordList *self);
/* Exact totals of what is shown (gint64 per TOTALLED field), or NULL while they are counted; "notify::totals" tells. */
GArray *zb_record_list_get_totals (ZbRecordList *self);

G_END_DECLS
