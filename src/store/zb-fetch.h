/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Whole records out of the tables. */

#pragma once

#include "store/zb-store-private.h"

G_BEGIN_DECLS

/* The record, or NULL where there is none (then @error is not set). (transfer full) (nullable) */
ZbRecord *zb_fetch_one (ZbConnection *connection, const ZbRegister *reg, gint64 id, GError **error);

/* The records in the order of @ids, NULL where one is gone. (transfer full) */
GPtrArray *zb_fetch_many (ZbConnection *connection,
                          const ZbRegister *reg,
                          const gint64 *ids,
                          gsize n_ids,
                          GError **error);

G_END_DECLS
