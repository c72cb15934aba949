/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Records in order: all ids of a register sorted by one field, kept for the next search or filter, and the
 * order of a few of them. Empty values come last in either direction; equal ones stand in the order of their ids, backwards when
 * descending. */

#pragma once

#include "store/zb-store-private.h"

G_BEGIN_DECLS

ZbOrders *zb_orders_new (void);
void zb_orders_free (ZbOrders *self);

/* All ids in order (gint64), shared: never to be altered. (transfer full) */
GArray *zb_order_get_all (ZbStore *store,
                          ZbConnection *connection,
                          const ZbRegister *reg,
                          const ZbField *sort,
                          gboolean descending,
                          GError **error);

/* Whether zb_order_get_all () would answer at once. */
gboolean zb_order_is_known (ZbStore *store,
                            ZbConnection *connection,
                            const ZbRegister *reg,
                            const ZbField *sort,
                            gboolean descending);

/* Some ids in order. (transfer full) */
GArray *zb_order_some (ZbConnection *connection,
                       const ZbRegister *reg,
                       const ZbField *sort,
                       gboolean descending,
                       const gint64 *ids,
                       gsize n_ids,
                       GError **error);

/* How many records there are. */
gboolean zb_order_count (ZbStore *store,
                         ZbConnection *connection,
                         const ZbRegister *reg,
                         gint64 *count,
                         GError **error);

G_END_DECLS
