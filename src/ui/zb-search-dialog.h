/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Search over the whole book (Ctrl+K): what is typed is looked for in every register; with nothing typed it offers the records
 * opened last. The keys stay in the entry: Up and Down choose, Enter opens, Escape closes. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_SEARCH_DIALOG (zb_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZbSearchDialog, zb_search_dialog, ZB, SEARCH_DIALOG, AdwDialog)

AdwDialog *zb_search_dialog_new (ZbContext *context);

G_END_DECLS
