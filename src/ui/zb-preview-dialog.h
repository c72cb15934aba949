/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as it will be on paper, and the way to the printer. */

#pragma once

#include <adwaita.h>

#include "exchange/zb-export-document.h"

G_BEGIN_DECLS

#define ZB_TYPE_PREVIEW_DIALOG (zb_preview_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZbPreviewDialog, zb_preview_dialog, ZB, PREVIEW_DIALOG, AdwDialog)

/* @document (transfer full) is laid out on a thread. */
AdwDialog *zb_preview_dialog_new (ZbExportDocument *document);

G_END_DECLS
