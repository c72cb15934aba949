/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of a record as it is read: its label at the left, its value at the right, under each
 * other when the value is long. */

#pragma once

#include <adwaita.h>

#include "register/zb-record.h"
#include "register/zb-register.h"

G_BEGIN_DECLS

#define ZB_TYPE_PROPERTY_ROW (zb_property_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbPropertyRow, zb_property_row, ZB, PROPERTY_ROW, AdwPreferencesRow)

/* A reference leads to its record through win.open-record. */
GtkWidget *zb_property_row_new (const ZbField *field,
                                const ZbValue *value,
                                const char *label,
                                ZbLanguage language);

/* The same for a note and other text that is no field. */
GtkWidget *zb_property_row_new_for_text (const char *title, const char *text);

gboolean zb_property_row_is_empty (ZbPropertyRow *self);

G_END_DECLS
