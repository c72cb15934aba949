/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for text of several lines. Enter makes a new line; Ctrl+Enter leaves it. */

#pragma once

#include "ui/zb-field-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_LONG_TEXT_ROW (zb_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbLongTextRow, zb_long_text_row, ZB, LONG_TEXT_ROW, AdwPreferencesRow)

GtkWidget *zb_long_text_row_new (const ZbField *field, ZbContext *context);

G_END_DECLS
