/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for several codes of a frozen list: those chosen are listed under its title, all of them
 * in a popover. */

#pragma once

#include "ui/zb-field-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_CODES_ROW (zb_codes_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbCodesRow, zb_codes_row, ZB, CODES_ROW, AdwActionRow)

GtkWidget *zb_codes_row_new (const ZbField *field, ZbContext *context);

G_END_DECLS
