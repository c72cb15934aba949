/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Records that a change touches. */

#pragma once

#include "store/zb-write.h"

G_BEGIN_DECLS

/* Adds a record of @reg to what is told after the commit; id 0: many. */
void zb_notice_touch (ZbNotice *self, const ZbRegister *reg, gint64 id);

/* The column of @field in its table: id is column 0, then the stored fields in the order of the description. */
guint zb_touched_find_column (const ZbRegister *reg, const ZbField *field);

G_END_DECLS
