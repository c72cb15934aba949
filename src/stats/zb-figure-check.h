/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The figure checker: what the numbers of a paragraph say of each other, and what the book says of
 * them. Every finding shows its arithmetic and has one of three outcomes (model, section 3). */

#pragma once

#include "stats/zb-number-scan.h"
#include "stats/zb-scorecard.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_VERDICT_CONSISTENT,
  ZB_VERDICT_ROUNDED, /* only if the numbers it is made from were rounded when printed */
  ZB_VERDICT_INCONSISTENT,
} ZbVerdict;

typedef enum
{
  ZB_LINK_SUM,          /* a total and its items */
  ZB_LINK_SHARE,        /* one number in percent of another */
  ZB_LINK_OF_PLAN,      /* in percent of what was planned */
  ZB_LINK_GROWTH,       /* in percent more (less) than before */
  ZB_LINK_RATIO,        /* in percent of what was before */
  ZB_LINK_OCCUPANCY,    /* leased of leasable */
  ZB_LINK_ROLL_FORWARD, /* opening, what came and went, closing */
  ZB_LINK_BOOK,         /* a number, and the book's figure */
} ZbLink;

/* One thing that was checked. */
typedef struct
{
  ZbLink relation;
  ZbVerdict outcome;
  guint printed;    /* the number that was recomputed; an index of the numbers */
  GArray *inputs;   /* guint: the numbers it was recomputed from, in their order */
  char *arithmetic; /* "11.131 ÷ 24.717 = 45,03%", in the paragraph's own style */
  char *sentence;   /* the arithmetic and what follows from it, in the language of the window */
  const ZbFigureRule *rule; /* BOOK: the figure; else NULL */
  ZbScope scope;            /* and what part of the book it was computed for */
} ZbRemark;

typedef struct
{
  char *text;
  ZbNumberStyle style; /* in which it writes numbers */
  GArray *numbers;     /* ZbScanned, in their order */
  GPtrArray *findings; /* ZbRemark, in the order of the printed numbers */
} ZbFigureCheck;

/* Checks @text, which must be UTF-8, by itself. Any thread but that gettext speaks. (transfer
 * full) */
ZbFigureCheck *zb_figure_check_text (const char *text);

/* And against the figures of @scorecard's year up to its cut-off, which @ledger gives: adds
 * findings for the numbers whose figure can be told from the words beside them. */
gboolean zb_figure_check_book (ZbFigureCheck *self,
                               ZbLedger *ledger,
                               const ZbScorecard *scorecard,
                               const ZbScope *scope,
                               GError **error);

/* The year and period that @text speaks of first ("6 tháng đầu năm 2021"): FALSE where it names
 * no year. */
gboolean zb_figure_check_find_period (const char *text, gint *year, ZbPeriod *period);

/* The worst finding about a number; FALSE where there is none. */
gboolean zb_figure_check_get_verdict (const ZbFigureCheck *self, guint number, ZbVerdict *outcome);

/* How many findings have @outcome. */
guint zb_figure_check_count (const ZbFigureCheck *self, ZbVerdict outcome);

/* "consistent", …: in the language of the window, and as files say it. */
const char *zb_verdict_get_label (ZbVerdict outcome);
const char *zb_verdict_to_code (ZbVerdict outcome);
const char *zb_link_get_label (ZbLink relation);
const char *zb_link_to_code (ZbLink relation);

void zb_figure_check_free (ZbFigureCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbFigureCheck, zb_figure_check_free)

G_END_DECLS
