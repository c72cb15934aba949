/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: what a commit changed, brought into columns that stand. */

#pragma once

#include "stats/zb-ledger-columns.h"

G_BEGIN_DECLS

/* What commits since the last update have outdated. */
typedef struct
{
  guint sets;       /* bits of those to be read again whole */
  GArray *projects; /* gint64: the few projects and events to be read by themselves */
  GArray *events;
} ZbOutdated;

ZbOutdated *zb_outdated_new (void);
void zb_outdated_free (ZbOutdated *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbOutdated, zb_outdated_free)

gboolean zb_outdated_is_empty (const ZbOutdated *self);

/* Whether what the other sets are indexed by is outdated: all has to be read again. */
gboolean zb_outdated_is_whole (const ZbOutdated *self);

/* A commit's "changed": @ids NULL for many. */
void zb_outdated_add (ZbOutdated *self, const char *reg, const GArray *ids);

/* The outdated projects with all their events as columns of their own, read from @store (on the
 * reader thread); those that are gone have no grant. @base tells whose the outdated events were:
 * it is only looked at between the two lock calls. NULL without an error: too many, load all.
 * (transfer full) */
ZbColumns *zb_columns_fetch (ZbStore *store,
                             ZbLedger *ledger,
                             const ZbOutdated *outdated,
                             GCancellable *cancellable,
                             GError **error);

/* Puts the projects and events of @patch in the place of those they were; FALSE (and nothing
 * changed) where that needs a whole load. */
gboolean zb_columns_merge (ZbColumns *self, const ZbColumns *patch);

G_END_DECLS
