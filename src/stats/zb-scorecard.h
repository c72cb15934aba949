/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Targets against achievements: for one year and cut-off a card per indicator, with everything the overview and the command line
 * show of it. One definition for both. */

#pragma once

#include "stats/zb-figure.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_COMBINE_NONE,
  ZB_COMBINE_SEPARATE,
  ZB_COMBINE_TO_VND,
  ZB_COMBINE_TO_USD,
  ZB_COMBINE_FDI_ONLY,
  ZB_COMBINE_DOMESTIC_ONLY,
} ZbCombine;

typedef struct
{
  gint64 indicator;         /* record id */
  char *code;               /* "new-capital" */
  char *name, *name_en;
  ZbFigure *actual;
  ZbFigure *base;           /* the same of the year before, the same period; NULL where there is none */
  gboolean entered;         /* the value comes from indicator_value, not from a rule */
  gint64 entered_id;        /* the indicator_value behind it, or 0 */
  const char *vintage;      /* code: plan, estimate, preliminary, official */
  const char *base_vintage;
  const char *price_basis;
  gint64 target;            /* record id of the revision in force at the cut-off, 0: none */
  ZbCombine combine;
  gint64 rate;              /* đồng per USD × 10 000 of the target's policy, 0: none */
  char *rate_source;        /* "plan, 01/01/2021" */
  gint64 target_value;      /* in the combined measure's stored unit */
  gint64 target_usd, target_vnd;
  gint64 combined;          /* the actual in the target's measure: đồng for to-vnd */
  gint64 percent;           /* % of plan × 10^percent_decimals, G_MININT64: “–” */
  guint percent_decimals;   /* 0 for capital (181%), 1 otherwise: the indicator's printed precision */
  gint64 growth;            /* 100·(a/b − 1) × 10, G_MININT64: “–” */
  gint64 ratio;             /* 100·a/b × 10 */
  gint64 elapsed;           /* share of the year gone at the cut-off, % × 10 */
  GPtrArray *children;      /* ZbCard: “20 FDI · 15 domestic” under new projects */
} ZbCard;

typedef struct
{
  gint year;
  gint32 cut_off;
  GPtrArray *cards; /* ZbCard; those with targets first, in the order of the office's review */
} ZbScorecard;

void zb_scorecard_free (ZbScorecard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbScorecard, zb_scorecard_free)

/* @cut_off 0: the newest date on which anything is recorded for the year, at most its end. Reads only the ledger. Any thread. */
ZbScorecard *zb_scorecard_compute (ZbLedger *ledger, gint year, gint32 cut_off, GError **error);

/* The years that have targets or events, newest first; the first is the newest with targets. (transfer full, gint) */
GArray *zb_scorecard_get_years (ZbLedger *ledger, gint *newest_with_targets);

/* Cut-offs worth offering for a year: quarter ends and the newest recorded day. (transfer full, gint32) */
GArray *zb_scorecard_get_cut_offs (ZbLedger *ledger, gint year);

/* A series for a chart: one value per month (or zone), exact, with the scope that drills down to each. */
typedef struct
{
  char *label;
  ZbScope scope;
  gint64 value; /* in @unit's stored form */
} ZbPoint;
typedef struct
{
  const ZbFigureRule *rule;
  char *label;
  ZbUnit unit;
  GArray *points; /* ZbPoint */
} ZbSeries;
void zb_series_free (ZbSeries *series);

/* Monthly values of @key in @year up to the cut-off (in đồng at @rate where it is capital). (transfer full, nullable) */
ZbSeries *zb_series_by_month (ZbLedger *ledger, const char *key, gint year, gint32 cut_off, gint64 rate, GError **error);
/* The same by zone, for the year. */
ZbSeries *zb_series_by_zone (ZbLedger *ledger, const char *key, gint year, gint32 cut_off, gint64 rate, GError **error);

G_END_DECLS
