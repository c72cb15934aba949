/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A project's ledger: a chart of its capital over time and its events, oldest first, with the
 * running capital. */

#pragma once

#include <adwaita.h>

#include "base/zb-language.h"

G_BEGIN_DECLS

#define ZB_TYPE_LEDGER_TIMELINE (zb_ledger_timeline_get_type ())
G_DECLARE_FINAL_TYPE (ZbLedgerTimeline, zb_ledger_timeline, ZB, LEDGER_TIMELINE, AdwBin)

GtkWidget *zb_ledger_timeline_new (ZbLanguage language);

/* @records: the project's events (ZbRecord of project_event) in any order. */
void zb_ledger_timeline_show (ZbLedgerTimeline *self, GPtrArray *records);

G_END_DECLS
