/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for one industry, or several, of the Vietnam Standard Industrial Classification: codes
 * or names, and the version they are of. What is typed is looked for in the catalogue. */

#pragma once

#include "ui/zb-suggest-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_INDUSTRY_ROW (zb_industry_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbIndustryRow, zb_industry_row, ZB, INDUSTRY_ROW, ZbSuggestRow)

GtkWidget *zb_industry_row_new (const ZbField *field, ZbContext *context);

/* "2732 (VSIC 2018)" → "2732": what remains to be read in another version. (transfer full) */
char *zb_industry_row_strip (const char *text);

G_END_DECLS
