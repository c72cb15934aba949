/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of HTML for the clipboard: spreadsheets and word processors paste it with its numbers. */

#pragma once

#include "exchange/zb-sheet-writer.h"

G_BEGIN_DECLS

#define ZB_TYPE_SHEET_WRITER_HTML (zb_sheet_writer_html_get_type ())
G_DECLARE_FINAL_TYPE (ZbSheetWriterHtml, zb_sheet_writer_html, ZB, SHEET_WRITER_HTML, ZbSheetWriter)

ZbSheetWriter *zb_sheet_writer_html_new (GOutputStream *stream);

G_END_DECLS
