/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON for programs: what the columns are, then a record an object. Numbers are exact decimals in
 * the unit of their column, dates and codes as they are stored. */

#pragma once

#include "exchange/zb-sheet-writer.h"

G_BEGIN_DECLS

#define ZB_TYPE_SHEET_WRITER_JSON (zb_sheet_writer_json_get_type ())
G_DECLARE_FINAL_TYPE (ZbSheetWriterJson, zb_sheet_writer_json, ZB, SHEET_WRITER_JSON, ZbSheetWriter)

ZbSheetWriter *zb_sheet_writer_json_new (GOutputStream *stream);

/* Appends @text as a JSON string, quotes and all. */
void zb_sheet_append_json_string (GString *json, const char *text);

G_END_DECLS
