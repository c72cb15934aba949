/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How much is due, kept up with the book; and the notification of the day. */

#pragma once

#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Property: "n-due" (uint, read-only). */
#define ZB_TYPE_TODAY_COUNTER (zb_today_counter_get_type ())
G_DECLARE_FINAL_TYPE (ZbTodayCounter, zb_today_counter, ZB, TODAY_COUNTER, GObject)

ZbTodayCounter *zb_today_counter_new (ZbContext *context);
guint zb_today_counter_get_n_due (ZbTodayCounter *self);

/* What the notification says at that hour of the day. (transfer full) (nullable: none is to be sent) */
char *zb_today_counter_dup_notice (GSettings *settings, guint n_due, const char *today, int hour);

G_END_DECLS
