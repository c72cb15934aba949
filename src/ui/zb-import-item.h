/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of an import's preview: what becomes of a row, where it stands and why. */

#pragma once

#include <gtk/gtk.h>

#include "exchange/zb-import-report.h"

G_BEGIN_DECLS

/* In the order they are offered to be filtered by. */
typedef enum
{
  ZB_IMPORT_KIND_REFUSED,
  ZB_IMPORT_KIND_WARNING,
  ZB_IMPORT_KIND_NEW,
  ZB_IMPORT_KIND_UPDATE,
  ZB_IMPORT_KIND_SAME,
  ZB_IMPORT_KIND_SKIPPED,
  ZB_N_IMPORT_KINDS,
} ZbImportKind;

#define ZB_TYPE_IMPORT_ITEM (zb_import_item_get_type ())
G_DECLARE_FINAL_TYPE (ZbImportItem, zb_import_item, ZB, IMPORT_ITEM, GObject)

/* @place: "projects.xlsx, row 12, column “Mã KCN”"; @text: the sentence, or what the row says. */
ZbImportItem *zb_import_item_new (ZbImportKind kind, const char *place, const char *text);

ZbImportKind zb_import_item_get_kind (ZbImportItem *self);

/* What a kind of rows is called: "Refused". Not to be freed. */
const char *zb_import_kind_get_label (ZbImportKind kind);

/* All lines of a report, a sheet after the other. (transfer full) */
GListStore *zb_import_items_new (const ZbImportReport *report);

/* Shows them: a pill with the kind, the place, the sentence. (transfer full) */
GtkListItemFactory *zb_import_item_factory_new (void);

G_END_DECLS
