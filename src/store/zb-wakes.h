/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Checks that changes of other registers wake (ZbWake of the descriptions). */

#pragma once

#include "store/zb-write.h"

G_BEGIN_DECLS

/* Touches, under the names of checks, what the changed row @iter of @reg wakes; the tables stand as they do after the change. */
gboolean zb_wakes_touch (ZbWrite *write,
                         const ZbRegister *reg,
                         sqlite3_changeset_iter *iter,
                         int op,
                         gint64 id,
                         GError **error);

/* The value of the reference in @column before an update or a deletion, or of an insertion; 0: none, or unchanged. */
gint64 zb_wakes_get_integer (sqlite3_changeset_iter *iter, int op, int column);

G_END_DECLS
