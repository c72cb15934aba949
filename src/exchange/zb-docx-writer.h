/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Word documents: A4 with the margins of Decree 30/2020/NĐ-CP, real headings, tables whose header
 * row is repeated on each page, numbers at the right. */

#pragma once

#include "exchange/zb-export-document.h"

G_BEGIN_DECLS

/* Writes the whole file at @path. */
gboolean zb_docx_write (const ZbExportDocument *document, const char *path, GError **error);

G_END_DECLS
