/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: reads the book into columns. */

#pragma once

#include "stats/zb-ledger-build.h"

G_BEGIN_DECLS

/* Puts rows of the book and records into columns as the sets are described. */
typedef struct _ZbReader ZbReader;

/* References to places are looked up in @places (the columns themselves, or those that stand). */
ZbReader *zb_reader_new (ZbColumns *columns, const ZbColumns *places);
void zb_reader_free (ZbReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbReader, zb_reader_free)

/* A record as a row of @set, whose register's it is. */
void zb_reader_add_record (ZbReader *self, ZbSetId set, const ZbRecord *record);

/* After the last event: puts them in order. */
void zb_reader_finish (ZbReader *self);

/* Reads @sets (bits) of the book. Without the projects the others are not placed yet: what they
 * refer to stands in other columns, and is looked up in @standing. (transfer full) */
ZbColumns *zb_columns_load (ZbStore *store,
                            guint sets,
                            const ZbColumns *standing,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
