/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks how what a list shows is to be written into a file, and writes it. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_EXPORT_DIALOG (zb_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZbExportDialog, zb_export_dialog, ZB, EXPORT_DIALOG, AdwDialog)

/* @query: what the list shows, @n_shown of them. @fields: its columns, NULL-ended names. @selected:
 * gint64, those selected, in the list's order. All are copied. */
AdwDialog *zb_export_dialog_new (ZbContext *context,
                                 const ZbQuery *query,
                                 guint n_shown,
                                 const char *const *fields,
                                 GArray *selected);

/* Writes into @file as the rows now say, as if it had been chosen. */
void zb_export_dialog_write (ZbExportDialog *self, GFile *file);

G_END_DECLS
