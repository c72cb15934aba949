/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reconciliation: what stood on one day, what the ledger says happened since, what must then stand
 * on another day, and what was reported to stand there. What is left unexplained comes with the
 * records that may explain it. */

#pragma once

#include "stats/zb-figure.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_RECONCILE_OPENING, /* at the end of the first day */
  ZB_RECONCILE_GRANTS,  /* after it, up to the second day, which counts */
  ZB_RECONCILE_INCREASES,
  ZB_RECONCILE_DECREASES,
  ZB_RECONCILE_OTHER,
  ZB_RECONCILE_CLOSINGS,
  ZB_RECONCILE_CLOSING, /* at the end of the second day, by itself: not a sum of the others */
  ZB_N_RECONCILE_LINES,
} ZbReconcileLine;

#define ZB_NOT_REPORTED G_MININT64

/* Projects, US cents, đồng; each may be ZB_NOT_REPORTED. */
typedef struct
{
  gint64 projects, usd, vnd;
} ZbStock;

typedef struct
{
  gint32 from, to; /* YYYYMMDD */
  struct
  {
    ZbFigure *count;   /* of projects, or of turns that change no count; NULL: none is told */
    ZbFigure *capital; /* signed as it enters the sum */
  } lines[ZB_N_RECONCILE_LINES];
  ZbStock computed; /* the opening and the lines after it, added up */
  ZbStock reported;
  ZbStock unexplained; /* reported − computed, where nothing was reported closing − computed */
  GArray *candidates;  /* gint64, project_event: those that match it exactly first */
} ZbReconciliation;

void zb_reconciliation_free (ZbReconciliation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbReconciliation, zb_reconciliation_free)

/* "Opening stock", in @language. Not to be freed. */
const char *zb_reconcile_line_get_label (ZbReconcileLine line, ZbLanguage language);

/* From the end of @from to the end of @to. @reported (nullable): what somebody told; where it
 * says nothing of the projects, a value entered for them as of @to counts. Any thread. */
ZbReconciliation *zb_reconciliation_compute (ZbLedger *ledger,
                                             gint32 from,
                                             gint32 to,
                                             const ZbStock *reported,
                                             GError **error);

G_END_DECLS
