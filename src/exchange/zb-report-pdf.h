/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents on paper: A4 with the margins of Decree 30/2020/NĐ-CP, the fonts within the file, header
 * rows repeated, pages numbered. */

#pragma once

#include "exchange/zb-export-document.h"

G_BEGIN_DECLS

/* Writes the whole file at @path. */
gboolean zb_report_pdf_write (const ZbExportDocument *document, const char *path, GError **error);

G_END_DECLS
