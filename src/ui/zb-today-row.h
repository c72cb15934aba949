/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing that is due: opens its record, and is done or put off where it stands. */

#pragma once

#include <adwaita.h>

#include "stats/zb-today.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Actions: "today.done", "today.postpone" (i: days from today). */
#define ZB_TYPE_TODAY_ROW (zb_today_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbTodayRow, zb_today_row, ZB, TODAY_ROW, AdwActionRow)

GtkWidget *
zb_today_row_new (ZbContext *context, const ZbTodaySection *section, const ZbTodayItem *item);

gint64 zb_today_row_get_id (ZbTodayRow *self);

G_END_DECLS
