/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a person corrects what was understood of a sheet: its register, and which column each field
 * is read from. */

#pragma once

#include <adwaita.h>

#include "exchange/zb-importer.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Signal "corrected": it was closed after something was altered. */
#define ZB_TYPE_IMPORT_COLUMNS (zb_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (ZbImportColumns, zb_import_columns, ZB, IMPORT_COLUMNS, AdwDialog)

/* @sheet is @importer's, which must not run meanwhile; @questions: of ZbImportQuestion, nullable. */
AdwDialog *zb_import_columns_new (ZbContext *context,
                                  ZbImporter *importer,
                                  ZbImportSheet *sheet,
                                  GPtrArray *questions);

G_END_DECLS
