/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for a country, found by its name in either language or by its code. */

#pragma once

#include "ui/zb-suggest-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_COUNTRY_ROW (zb_country_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbCountryRow, zb_country_row, ZB, COUNTRY_ROW, ZbSuggestRow)

GtkWidget *zb_country_row_new (const ZbField *field, ZbContext *context);

/* ISO codes of the countries that @text may mean, those whose name begins with it first; at most
 * @max. (transfer full) */
GStrv zb_country_row_search (const char *text, ZbLanguage language, guint max);

G_END_DECLS
