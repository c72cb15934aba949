/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A breakdown as a chart: a bar a part, of FDI and domestic where the figure has both; by month
 * columns, with the year before as a line. */

#pragma once

#include "stats/zb-breakdown.h"
#include "ui/zb-chart-data.h"

G_BEGIN_DECLS

/* Reads the ledger for what the breakdown is made up of; any thread. @labels as
 * zb_breakdown_dup_labels () makes them. (transfer full) */
ZbChartData *zb_breakdown_chart_new (const ZbBreakdown *breakdown,
                                     const char *const *labels,
                                     ZbLedger *ledger,
                                     ZbLanguage language,
                                     GError **error);

G_END_DECLS
