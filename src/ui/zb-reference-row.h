/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for a reference to a record of another register: found by search while typing, or made
 * new from inside. */

#pragma once

#include "ui/zb-suggest-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_REFERENCE_ROW (zb_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbReferenceRow, zb_reference_row, ZB, REFERENCE_ROW, ZbSuggestRow)

GtkWidget *zb_reference_row_new (const ZbField *field, ZbContext *context);

/* How @record is called where it is referred to, and what tells it from others of that name ("":
 * nothing). (transfer full) */
char *zb_reference_row_dup_label (const ZbRecord *record, ZbLanguage language);
char *zb_reference_row_dup_detail (const ZbRecord *record, ZbLanguage language);

G_END_DECLS
