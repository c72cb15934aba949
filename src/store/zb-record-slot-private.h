/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to zb-record-list.c and zb-record-slot.c. */

#pragma once

#include "store/zb-record-list.h"

G_BEGIN_DECLS

typedef void (*ZbSlotGone) (gpointer data, guint position);

/* @gone is called with @data when nobody holds the slot any more, unless it was orphaned. */
ZbRecordSlot *zb_record_slot_new (guint position, ZbSlotGone gone, gpointer data);

/* Puts another record in (nullable); @id is what stands at its position even while the record is fetched. */
void zb_record_slot_fill (ZbRecordSlot *self, gint64 id, ZbRecord *record);

/* Its position, or its list, is no more. */
void zb_record_slot_orphan (ZbRecordSlot *self);

G_END_DECLS
