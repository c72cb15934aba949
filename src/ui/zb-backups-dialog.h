/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The backups of the book: when they were made, why, how many records they have, and going back to one. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_BACKUPS_DIALOG (zb_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZbBackupsDialog, zb_backups_dialog, ZB, BACKUPS_DIALOG, AdwDialog)

/* Signal "restored" (const char *safety): the book is what a backup was; restoring the one at
 * @safety undoes that. */
AdwDialog *zb_backups_dialog_new (ZbContext *context);

G_END_DECLS
