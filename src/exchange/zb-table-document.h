/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A standard table as a document, which every format is written from. */

#pragma once

#include "exchange/zb-letterhead.h"
#include "stats/zb-figure-table.h"

G_BEGIN_DECLS

/* The table under its title in its own language; @letterhead may be NULL. (transfer full) */
ZbExportDocument *zb_table_document_new (const ZbFigureTable *table,
                                         const ZbLetterhead *letterhead);

/* The table alone for a program or a page: "html", "json" or "csv"; NULL with @error else.
 * (transfer full) */
char *zb_table_document_write (const ZbFigureTable *table, const char *format, GError **error);

G_END_DECLS
