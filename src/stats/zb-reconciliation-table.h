/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A reconciliation as a table of figures: a row a line, each number leading to its records. */

#pragma once

#include "stats/zb-figure-table.h"
#include "stats/zb-reconciliation.h"

G_BEGIN_DECLS

/* (transfer full) */
ZbFigureTable *zb_reconciliation_table_new (const ZbReconciliation *self, ZbLanguage language);

G_END_DECLS
