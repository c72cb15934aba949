/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One change in the history: what, when, who; opened, the records it touched with old and new values; and a button that takes it
 * back. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_CHANGE_ROW (zb_change_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbChangeRow, zb_change_row, ZB, CHANGE_ROW, AdwExpanderRow)

GtkWidget *zb_change_row_new (ZbContext *context, const ZbHistoryEntry *entry);

G_END_DECLS
