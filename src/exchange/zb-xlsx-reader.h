/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads XLSX workbooks row by row: whatever their size, only the shared strings and one row are
 * held. Of formulas the stored value counts; nothing is computed, and no link is followed. */

#pragma once

#include "exchange/zb-table-reader.h"
#include "exchange/zb-zip.h"

G_BEGIN_DECLS

#define ZB_TYPE_XLSX_READER (zb_xlsx_reader_get_type ())
G_DECLARE_FINAL_TYPE (ZbXlsxReader, zb_xlsx_reader, ZB, XLSX_READER, GObject)

/* A reader of the workbook in @zip, which is the reader's (transfer full), also on failure. */
ZbXlsxReader *zb_xlsx_reader_new (ZbZip *zip, GCancellable *cancellable, GError **error);

G_END_DECLS
