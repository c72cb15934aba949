/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for free text whose earlier values are offered while somebody types. */

#pragma once

#include "ui/zb-suggest-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_SUGGESTED_ROW (zb_suggested_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbSuggestedRow, zb_suggested_row, ZB, SUGGESTED_ROW, ZbSuggestRow)

/* @reg: the register that @field is of. */
GtkWidget *zb_suggested_row_new (const ZbRegister *reg, const ZbField *field, ZbContext *context);

G_END_DECLS
