/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks for Excel by libxlsxwriter in constant memory: real numbers and days, a header that
 * stays in sight, a filter, and a row of totals that follow the filter. */

#pragma once

#include "exchange/zb-sheet-writer.h"

G_BEGIN_DECLS

#define ZB_TYPE_SHEET_WRITER_XLSX (zb_sheet_writer_xlsx_get_type ())
G_DECLARE_FINAL_TYPE (ZbSheetWriterXlsx, zb_sheet_writer_xlsx, ZB, SHEET_WRITER_XLSX, ZbSheetWriter)

ZbSheetWriter *zb_sheet_writer_xlsx_new (const char *path);

/* What a workbook takes as the name of a sheet: at most 31 characters, none of []:*?/\.
 * (transfer full) */
char *zb_sheet_make_name (const char *name);

/* The parts of a stored day or moment; FALSE where it is less than a day, or older than
 * spreadsheets count right. */
gboolean zb_sheet_split_moment (const char *stored, guint parts[5]);

/* Whether spreadsheets, which count in doubles, keep the number to the last digit. */
gboolean zb_sheet_number_is_exact (const ZbSheetCell *cell);

/* Decimals that the number needs. */
guint zb_sheet_count_decimals (const ZbSheetCell *cell);

G_END_DECLS
