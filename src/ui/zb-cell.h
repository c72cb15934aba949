/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of one record in a list: figures at the right, states as pills, empty where there is
 * nothing. */

#pragma once

#include <gtk/gtk.h>

#include "store/zb-record-list.h"

G_BEGIN_DECLS

#define ZB_TYPE_CELL (zb_cell_get_type ())
G_DECLARE_FINAL_TYPE (ZbCell, zb_cell, ZB, CELL, GtkWidget)

GtkWidget *zb_cell_new (const ZbRegister *reg, const ZbField *field, ZbLanguage language);

/* What the cell shows from now on; it follows the slot's record. NULL: nothing. */
void zb_cell_set_slot (ZbCell *self, ZbRecordSlot *slot);

/* (nullable) */
ZbRecordSlot *zb_cell_get_slot (ZbCell *self);

/* The text shown. Not to be freed. */
const char *zb_cell_get_text (ZbCell *self);

/* What a list says of a field on one line: without unit, line ends as spaces, "" for nothing.
 * (transfer full) */
char *zb_cell_format (const ZbRecord *record, const ZbField *field, ZbLanguage language);

/* Whether lists show @field as a pill: the state of the register, and codes that have a colour. */
gboolean zb_cell_is_pill (const ZbRegister *reg, const ZbField *field);

/* Gives a pill the text and the colour of @code (NULL: hides it). */
void
zb_cell_set_pill (GtkWidget *inscription, const ZbField *field, const char *code, const char *text);

G_END_DECLS
