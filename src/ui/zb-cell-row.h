/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A record on two lines, where there is no room for columns: its title and state, its subtitle and
 * one figure. */

#pragma once

#include <adwaita.h>

#include "store/zb-record-list.h"

G_BEGIN_DECLS

#define ZB_TYPE_CELL_ROW (zb_cell_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbCellRow, zb_cell_row, ZB, CELL_ROW, AdwBin)

GtkWidget *zb_cell_row_new (const ZbRegister *reg, ZbLanguage language);
void zb_cell_row_set_slot (ZbCellRow *self, ZbRecordSlot *slot);
ZbRecordSlot *zb_cell_row_get_slot (ZbCellRow *self); /* (nullable) */

/* "992010000001, Nhà máy dây và cáp điện, Operating, 6,964 million USD": a record in one breath,
 * for screen readers. (transfer full) */
char *zb_cell_row_describe (const ZbRecord *record, ZbLanguage language);

G_END_DECLS
