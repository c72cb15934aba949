/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the date files share: the calendar and the English months. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ZB_DATE_FIRST_YEAR 1900
#define ZB_DATE_LAST_YEAR 2199

/* The English name of @month (1–12). */
const char *zb_date_get_month_name (guint month);

/* The month that the folded word @word names in full or by its first letters ("dec", "sept"); 0:
 * none. */
guint zb_date_find_month (const char *word);

guint zb_date_count_days (guint month, guint year);

/* Days since 1 January 1970, and back. */
gint zb_date_to_days (guint day, guint month, guint year);
void zb_date_from_days (gint days, guint *day, guint *month, guint *year);

G_END_DECLS
