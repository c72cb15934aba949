/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The events of one project in the order they happened, each with the capital that stands after
 * it. */

#pragma once

#include "register/zb-register.h"

G_BEGIN_DECLS

/* Amounts in cents and đồng, as stored. */
typedef struct
{
  ZbRecord *record; /* of project_event */
  gint64 delta_usd, delta_vnd;
  gint64 usd, vnd;           /* running */
  gboolean has_usd, has_vnd; /* the project has had some of this currency by now */
} ZbLedgerLine;

/* By date; on one day a grant comes first and an end last. @records (of ZbRecord) may be in any
 * order. (transfer full, ZbLedgerLine) */
GPtrArray *zb_ledger_lines_new (GPtrArray *records);

/* The capital after @line: “USD 5 million + VND 120 billion”; "" where there never was any.
 * (transfer full) */
char *zb_ledger_line_dup_capital (const ZbLedgerLine *line, ZbLanguage language);

/* What it altered, with signs: “+5 triệu USD”, "" for nothing. (transfer full) */
char *zb_ledger_line_dup_delta (const ZbLedgerLine *line, ZbLanguage language);

/* The one sentence of the chart for who cannot see it. (transfer full) */
char *zb_ledger_lines_describe (GPtrArray *lines, ZbLanguage language);

G_END_DECLS
