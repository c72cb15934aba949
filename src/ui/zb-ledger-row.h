/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One event of a project's ledger: when, what, by how much, and the capital after it. Leads to
 * the event. */

#pragma once

#include <adwaita.h>

#include "ui/zb-ledger-line.h"

G_BEGIN_DECLS

#define ZB_TYPE_LEDGER_ROW (zb_ledger_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbLedgerRow, zb_ledger_row, ZB, LEDGER_ROW, AdwPreferencesRow)

GtkWidget *zb_ledger_row_new (const ZbLedgerLine *line, ZbLanguage language);

G_END_DECLS
