/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of sheets into the book: choose, see what would come of it, write, undo. Nothing is
 * written before a person has seen it. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_IMPORT_DIALOG (zb_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZbImportDialog, zb_import_dialog, ZB, IMPORT_DIALOG, AdwDialog)

AdwDialog *zb_import_dialog_new (ZbContext *context);

/* Goes on to the preview of these files (GFile), or of rows that were pasted. */
void zb_import_dialog_take_files (ZbImportDialog *self, GListModel *files);
void zb_import_dialog_take_text (ZbImportDialog *self, const char *text);

G_END_DECLS
