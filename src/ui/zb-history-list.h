/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of one record: who did what and when, and what each value was before. Read when it
 * is opened. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_HISTORY_LIST (zb_history_list_get_type ())
G_DECLARE_FINAL_TYPE (ZbHistoryList, zb_history_list, ZB, HISTORY_LIST, AdwExpanderRow)

GtkWidget *zb_history_list_new (ZbContext *context);
void zb_history_list_show (ZbHistoryList *self, const ZbRegister *reg, gint64 id);

G_END_DECLS
