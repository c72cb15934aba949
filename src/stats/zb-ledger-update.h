/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: what a commit changed, brought into columns that stand. */

#pragma once

#include "stats/zb-ledger-columns.h"

G_BEGIN_DECLS

/* What commits since the last update have touched. */
typedef struct
{
  guint parts;      /* ZbLedgerPart to be read again whole */
  GArray *projects; /* gint64: the few projects and events to be read by themselves */
  GArray *events;
} ZbTouched;

ZbTouched *zb_touched_new (void);
void zb_touched_free (ZbTouched *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbTouched, zb_touched_free)

gboolean zb_touched_is_empty (const ZbTouched *self);

/* A commit's "changed": @ids NULL for many. */
void zb_touched_add (ZbTouched *self, const char *reg, const GArray *ids);

/* The touched projects with all their events as columns of their own, read from @store (on the
 * reader thread); those that are gone have no grant. @base tells whose the touched events were:
 * it is only looked at between the two lock calls. NULL without an error: too many, load all.
 * (transfer full) */
ZbColumns *zb_columns_fetch (ZbStore *store,
                             ZbLedger *ledger,
                             const ZbTouched *touched,
                             GCancellable *cancellable,
                             GError **error);

/* Puts the projects and events of @patch in the place of those they were; FALSE (and nothing
 * changed) where that needs a whole load. */
gboolean zb_columns_merge (ZbColumns *self, const ZbColumns *patch);

G_END_DECLS
