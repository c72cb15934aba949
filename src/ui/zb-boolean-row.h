/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for yes or no. */

#pragma once

#include "ui/zb-field-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_BOOLEAN_ROW (zb_boolean_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbBooleanRow, zb_boolean_row, ZB, BOOLEAN_ROW, AdwActionRow)

GtkWidget *zb_boolean_row_new (const ZbField *field, ZbContext *context);

G_END_DECLS
