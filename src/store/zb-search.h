/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching all registers of the book at once. */

#pragma once

#include "store/zb-store.h"

G_BEGIN_DECLS

/* What was found in one register. */
typedef struct
{
  const ZbRegister *reg;
  GArray *ids;        /* gint64: all that match, exact accents first; never to be altered */
  GPtrArray *records; /* of ZbRecord: the first of them */
  gboolean exact;     /* the first has the accents that were typed */
} ZbSearchGroup;

void zb_search_group_free (ZbSearchGroup *self);

/* Looks for @text, word prefixes in any order over the folded text, in every register. The groups come in the order of the sidebar, those
 * with exact accents first, each with at most @n_shown records; none where @text has no word. (transfer full, ZbSearchGroup) */
GPtrArray *zb_store_search (ZbStore *self,
                            const char *text,
                            guint n_shown,
                            GCancellable *cancellable,
                            GError **error);
void zb_store_search_async (ZbStore *self,
                            const char *text,
                            guint n_shown,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GPtrArray *zb_store_search_finish (ZbStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
