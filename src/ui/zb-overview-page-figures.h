/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything the overview shows of one year and cut-off, computed in one go on any thread. */

#pragma once

#include "stats/zb-scorecard.h"
#include "ui/zb-chart-data.h"

G_BEGIN_DECLS

typedef struct
{
  ZbLanguage language;
  GArray *years;    /* gint, newest first; empty in an empty book, and the rest then unset */
  ZbScope scope;    /* shown: year, period and cut-off */
  GArray *cut_offs; /* gint32 that are offered, ascending */
  ZbScorecard *scorecard;
  gint64 rate; /* đồng per USD × 10 000 that capital in charts is combined at, 0: none */
  char *rate_source;
  gboolean has_estimates;
  GPtrArray *charts; /* ZbChartData */
} ZbOverviewFigures;

/* @year 0: the newest with targets and anything against them; @cut_off 0: the newest day recorded. */
/* Of @wanted the year, period and cut-off; 0: the newest year with targets, the newest day. */
ZbOverviewFigures *zb_overview_figures_compute (ZbLedger *ledger,
                                                const ZbScope *wanted,
                                                ZbLanguage language,
                                                GError **error);
void zb_overview_figures_free (ZbOverviewFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbOverviewFigures, zb_overview_figures_free)

/* The charts of the overview, in its order. FALSE: one could not be computed. */
gboolean zb_overview_figures_add_charts (ZbOverviewFigures *self, ZbLedger *ledger, GError **error);

G_END_DECLS
