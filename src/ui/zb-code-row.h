/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for one code of a frozen list, or for a reporting period. Where the field may be empty,
 * the first entry is none. */

#pragma once

#include "ui/zb-field-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_CODE_ROW (zb_code_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbCodeRow, zb_code_row, ZB, CODE_ROW, AdwComboRow)

GtkWidget *zb_code_row_new (const ZbField *field, ZbContext *context);

G_END_DECLS
