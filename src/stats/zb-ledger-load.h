/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: reads the book into columns. */

#pragma once

#include "stats/zb-ledger-columns.h"

G_BEGIN_DECLS

/* The parts of the ledger that can be read again by themselves. */
typedef enum
{
  ZB_LEDGER_PROJECTS = 1 << 0, /* zones, projects, events */
  ZB_LEDGER_REPORTS = 1 << 1,
  ZB_LEDGER_AREAS = 1 << 2,
  ZB_LEDGER_INDICATORS = 1 << 3,
  ZB_LEDGER_ALL = 0xf,
} ZbLedgerPart;

/* The part that the records of a register belong to; 0: none. */
ZbLedgerPart zb_ledger_part_of (const char *reg);

/* Reads @parts of the book. Without ZB_LEDGER_PROJECTS the reports are not placed yet: their
 * projects stand in other columns. (transfer full) */
ZbColumns *zb_columns_load (ZbStore *store, guint parts, GCancellable *cancellable, GError **error);

G_END_DECLS
