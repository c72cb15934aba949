/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog in which one record is made or altered. Its form comes from the register's
 * description. */

#pragma once

#include <adwaita.h>

#include "register/zb-register.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Signal "saved" (ZbRecord *), after the book has it and before the dialog closes. */
#define ZB_TYPE_RECORD_DIALOG (zb_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZbRecordDialog, zb_record_dialog, ZB, RECORD_DIALOG, AdwDialog)

/* @record NULL: a blank form; with an id of 0: a new one with these values filled in (a preset
 * reference with its label, or a duplicate); otherwise this one is edited. */
AdwDialog *zb_record_dialog_new (ZbContext *context, const ZbRegister *reg, ZbRecord *record);

/* Checks and writes what was typed, as the Save button does. */
void zb_record_dialog_save (ZbRecordDialog *self);

G_END_DECLS
