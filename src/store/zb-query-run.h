/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Running a query on a connection. */

#pragma once

#include "store/zb-query.h"
#include "store/zb-store-private.h"

G_BEGIN_DECLS

/* The sorted ids (gint64), shared: never to be altered. (transfer full) */
GArray *zb_query_run (ZbStore *store,
                      ZbConnection *connection,
                      const ZbQuery *query,
                      GCancellable *cancellable,
                      GError **error);

/* Whether the record @id, which @query found, has the accents that were typed; FALSE in @exact where none were. */
gboolean zb_query_is_exact (ZbConnection *connection,
                            const ZbQuery *query,
                            gint64 id,
                            gboolean *exact,
                            GError **error);

/* What a list shows: the ids, and the first records of it that somebody looks at. */
typedef struct
{
  GArray *ids;       /* gint64, never to be altered */
  gint64 n_all;      /* records of the register */
  GHashTable *pages; /* number of a page → GPtrArray of ZbRecord */
} ZbListing;

void zb_listing_free (ZbListing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbListing, zb_listing_free)

#define ZB_PAGE_SIZE 128

/* Runs the query and reads the pages numbered @pages, in one state of the book. */
void zb_store_list_async (ZbStore *self,
                          const ZbQuery *query,
                          const guint *pages,
                          gsize n_pages,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
ZbListing *zb_store_list_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* zb_store_totals_async () over ids that are shared: never to be altered. */
void zb_store_totals_of_async (ZbStore *self,
                               const ZbRegister *reg,
                               GArray *ids,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

G_END_DECLS
