/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents on paper: A4 with the margins of Decree 30/2020/NĐ-CP, the fonts within the file, header
 * rows repeated, pages numbered. */

#pragma once

#include <cairo.h>

#include "exchange/zb-export-document.h"

G_BEGIN_DECLS

/* Of a page, in points. */
#define ZB_PAPER_WIDTH (210 * 72 / 25.4)
#define ZB_PAPER_HEIGHT (297 * 72 / 25.4)

/* The same pages, to be painted on a screen or a printer at a scale of 1 to the point. Any thread.
 * (transfer full) (element-type cairo_surface_t) */
GPtrArray *zb_report_pdf_record (const ZbExportDocument *document);

/* Writes the whole file at @path. */
gboolean zb_report_pdf_write (const ZbExportDocument *document, const char *path, GError **error);

G_END_DECLS
