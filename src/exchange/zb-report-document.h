/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as a document: its paragraph, and a table of every figure in it. */

#pragma once

#include "exchange/zb-letterhead.h"
#include "stats/zb-paragraph.h"

G_BEGIN_DECLS

/* The report in its own language; numbers of the paragraph are bold, those of the table exact.
 * @letterhead may be NULL. (transfer full) */
ZbExportDocument *zb_report_document_new (ZbLedger *ledger,
                                          const ZbParagraph *paragraph,
                                          const ZbLetterhead *letterhead,
                                          GError **error);

G_END_DECLS
