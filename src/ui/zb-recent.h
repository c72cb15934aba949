/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The records that were opened last, newest first. The settings keep their ids, which are unique across books: what is not in
 * the open book is passed over. */

#pragma once

#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Puts the record in front. */
void zb_recent_add (GSettings *settings, const ZbRegister *reg, gint64 id);

/* The first @n of them that are in the book. (transfer full, ZbRecord) */
void zb_recent_fetch_async (ZbContext *context,
                            guint n,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GPtrArray *zb_recent_fetch_finish (ZbContext *context, GAsyncResult *result, GError **error);

G_END_DECLS
