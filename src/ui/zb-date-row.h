/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for a date (a day, a month or a year) or a moment, typed or picked from a calendar. */

#pragma once

#include "ui/zb-entry-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_DATE_ROW (zb_date_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbDateRow, zb_date_row, ZB, DATE_ROW, ZbEntryRow)

GtkWidget *zb_date_row_new (const ZbField *field, ZbContext *context);

/* The stored form of a picked day: a moment keeps the time of day it had (@before, nullable).
 * (transfer full) */
char *zb_date_row_pick (ZbFieldType type, const char *before, gint year, gint month, gint day);

G_END_DECLS
