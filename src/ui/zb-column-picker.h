/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns a list shows and in which order. */

#pragma once

#include <gtk/gtk.h>

#include "register/zb-register.h"

G_BEGIN_DECLS

/* Signal "changed": a person altered the layout. */
#define ZB_TYPE_COLUMN_PICKER (zb_column_picker_get_type ())
G_DECLARE_FINAL_TYPE (ZbColumnPicker, zb_column_picker, ZB, COLUMN_PICKER, GtkPopover)

GtkWidget *zb_column_picker_new (const ZbRegister *reg);

/* Layouts as of zb-record-column.h; the picker keeps a copy. */
void zb_column_picker_set_layout (ZbColumnPicker *self, GArray *layout);
GArray *zb_column_picker_get_layout (ZbColumnPicker *self);

G_END_DECLS
