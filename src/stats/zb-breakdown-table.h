/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A breakdown as a table of figures: a row a part, each number leading to its records, and the whole
 * under them. */

#pragma once

#include "stats/zb-breakdown.h"
#include "stats/zb-figure-table.h"

G_BEGIN_DECLS

/* @labels as zb_breakdown_dup_labels () makes them. (transfer full) */
ZbFigureTable *zb_breakdown_table_new (const ZbBreakdown *breakdown,
                                       const char *const *labels,
                                       ZbLanguage language);

G_END_DECLS
