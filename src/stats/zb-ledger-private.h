/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: how figures get at the ledger's columns. */

#pragma once

#include "stats/zb-ledger-columns.h"

G_BEGIN_DECLS

/* The columns, unchanging until zb_ledger_end_read (); NULL (and nothing to end) before they are
 * loaded. Not to be nested: take them once and hand them down. */
const ZbColumns *zb_ledger_begin_read (ZbLedger *self);
void zb_ledger_end_read (ZbLedger *self);

G_END_DECLS
