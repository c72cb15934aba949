/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Separated text: UTF-8 with BOM, CRLF, quotes where needed, dates day first. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it, which reading takes off again. */

#pragma once

#include "exchange/zb-sheet-writer.h"

G_BEGIN_DECLS

#define ZB_TYPE_SHEET_WRITER_CSV (zb_sheet_writer_csv_get_type ())
G_DECLARE_FINAL_TYPE (ZbSheetWriterCsv, zb_sheet_writer_csv, ZB, SHEET_WRITER_CSV, ZbSheetWriter)

/* @separator: comma, semicolon, bar or tab. @bom: begin with the mark by which Excel knows UTF-8. */
ZbSheetWriter *
zb_sheet_writer_csv_new (GOutputStream *stream, char separator, ZbNumberStyle style, gboolean bom);

/* Whether a spreadsheet would take this text for something else than text; with @escaped, whether
 * it would without the apostrophes before it. */
gboolean zb_sheet_text_is_formula (const char *text, gboolean escaped);

G_END_DECLS
