/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Large changes: a table of which more than a fifth is written loses its indexes and the triggers of derived
 * tables inside the transaction, and gets them back at the end (measured.md, *Import*: twice as fast). */

#pragma once

#include "store/zb-table.h"

G_BEGIN_DECLS

typedef struct _ZbBulk ZbBulk;

ZbBulk *zb_bulk_new (ZbConnection *connection);
void zb_bulk_free (ZbBulk *self);

/* One more record of @reg is going to be written. */
gboolean zb_bulk_count (ZbBulk *self, const ZbRegister *reg, GError **error);

/* So many records of @reg are going to be written or deleted; what finds those that refer to a record stays. */
gboolean zb_bulk_expect (ZbBulk *self, const ZbRegister *reg, guint64 n_records, GError **error);

/* Makes everything again that was dropped. */
gboolean zb_bulk_end (ZbBulk *self, GError **error);

G_END_DECLS
