/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which values a field has among the records of a query, and how often each: what a filter offers
 * to choose from. */

#pragma once

#include "store/zb-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *value; /* as a ZB_FILTER_ONE_OF takes it: a code, a number or the id of a reference */
  char *label; /* of references, how people know the record; else NULL */
  gint64 count;
} ZbFacet;

void zb_facet_free (ZbFacet *facet);

/* The values of @field among the records of @query, the most frequent first, at most @limit of
 * them. Filters of @query on @field itself do not count, so that what they leave out is still
 * offered. (transfer full, ZbFacet) */
GPtrArray *zb_store_facets (ZbStore *self,
                            const ZbQuery *query,
                            const ZbField *field,
                            guint limit,
                            GCancellable *cancellable,
                            GError **error);
void zb_store_facets_async (ZbStore *self,
                            const ZbQuery *query,
                            const ZbField *field,
                            guint limit,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GPtrArray *zb_store_facets_finish (ZbStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
