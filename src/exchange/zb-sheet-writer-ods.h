/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* OpenDocument spreadsheets, in the same layout as the workbooks of zb-sheet-writer-xlsx.h. */

#pragma once

#include "exchange/zb-sheet-writer.h"

G_BEGIN_DECLS

#define ZB_TYPE_SHEET_WRITER_ODS (zb_sheet_writer_ods_get_type ())
G_DECLARE_FINAL_TYPE (ZbSheetWriterOds, zb_sheet_writer_ods, ZB, SHEET_WRITER_ODS, ZbSheetWriter)

ZbSheetWriter *zb_sheet_writer_ods_new (const char *path, GError **error);

G_END_DECLS
