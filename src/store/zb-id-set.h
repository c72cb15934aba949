/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. A set of record ids, each with a small number beside it: eight to sixteen bytes an id, a tenth of the
 * time of GHashTable for the millions that a search goes through. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ZbIdSet ZbIdSet;

ZbIdSet *zb_id_set_new (gsize expected);
void zb_id_set_free (ZbIdSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbIdSet, zb_id_set_free)

/* FALSE where it was there already (its number stays). Ids are never 0. */
gboolean zb_id_set_add (ZbIdSet *self, gint64 id, guint32 number);
gboolean zb_id_set_contains (const ZbIdSet *self, gint64 id);
gboolean zb_id_set_look_up (const ZbIdSet *self, gint64 id, guint32 *number);
gsize zb_id_set_get_size (const ZbIdSet *self);

G_END_DECLS
