/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for an amount, an area or any other number, with its unit, which may be chosen where its
 * dimension has several. */

#pragma once

#include "ui/zb-entry-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_NUMBER_ROW (zb_number_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbNumberRow, zb_number_row, ZB, NUMBER_ROW, ZbEntryRow)

GtkWidget *zb_number_row_new (const ZbField *field, ZbContext *context);

/* The units that a number of @unit's dimension may be written in, smallest first; @n_units is 1
 * where there is no choice. */
const ZbUnit *zb_number_row_get_units (ZbUnit unit, guint *n_units);

/* Reads a number of @field as a form does: in @language's style, in @unit, and what could be two
 * numbers is refused with both, unless what stood there before (@shown) has the same separator
 * and so tells what it means. */
gboolean zb_number_row_read (const ZbField *field,
                             const char *text,
                             const char *shown,
                             ZbUnit unit,
                             ZbLanguage language,
                             ZbValue *value,
                             GError **error);

/* Writes it in full; a number with thousands in a field that may have decimals shows a decimal:
 * "9.405,0". (transfer full) */
char *
zb_number_row_write (const ZbField *field, const ZbValue *value, ZbUnit unit, ZbLanguage language);

G_END_DECLS
