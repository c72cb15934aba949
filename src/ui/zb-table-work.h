/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of tables asks of a thread: a standard table, or a figure broken down. */

#pragma once

#include "exchange/zb-table-document.h"
#include "stats/zb-breakdown.h"
#include "ui/zb-chart-data.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

/* What is shown. */
typedef struct
{
  const ZbTableKind *kind; /* NULL: @rule by @by */
  const ZbFigureRule *rule;
  ZbBy by;
  ZbScope scope; /* year 0: the newest, cut-off 0: as late as there are figures */
} ZbTableChoice;

typedef struct
{
  ZbTableChoice choice; /* with the year and cut-off that were found */
  ZbLedger *ledger;
  ZbStore *store;
  ZbLanguage language;
  ZbLetterhead *letterhead; /* of a document; NULL: only the table is wanted */
  GFile *file;              /* to write the document into, or NULL */
  ZbExportDocument *document;
  GArray *years, *cut_offs;
  ZbFigureTable *table; /* NULL: there are no figures at all */
  ZbChartData *chart;   /* of a breakdown */
} ZbTableWork;

/* @letterhead (nullable, transfer full): of the document that is wanted, too; @file (nullable): what it is
 * written into. */
ZbTableWork *zb_table_work_new (ZbContext *context,
                                const ZbTableChoice *choice,
                                ZbLetterhead *letterhead,
                                GFile *file);
void zb_table_work_free (ZbTableWork *self);

/* Any thread but the main loop's. */
gboolean zb_table_work_run (ZbTableWork *self, GError **error);

G_END_DECLS
