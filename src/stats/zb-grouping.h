/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: which group of a breakdown each project belongs to. */

#pragma once

#include "stats/zb-figure.h"
#include "stats/zb-ledger-columns.h"

G_BEGIN_DECLS

typedef struct
{
  ZbBy by;
  guint32 *of_project; /* index of the group */
  guint n_projects;
  GArray *keys; /* gint64, of the groups; zones and phases in the order of their rows */
} ZbGrouping;

/* Groups of zones and phases are as many as there are rows, the others those that occur; the
 * first is “not recorded” with the key 0. */
ZbGrouping *zb_grouping_new (const ZbColumns *columns, ZbBy by);
void zb_grouping_free (ZbGrouping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbGrouping, zb_grouping_free)

/* The group with @key; G_MAXUINT32: none. */
guint32 zb_grouping_find (const ZbGrouping *self, gint64 key);

G_END_DECLS
