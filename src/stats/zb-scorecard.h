/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Targets against achievements: for one year and cut-off a card per indicator, with everything
 * the overview and the command line show of it. One definition for both. */

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

/* What an indicator came to. Where records give the figure they are what is shown, and the value
 * that was entered beside them tells how final it is (@vintage) and is held against it
 * (@control_differs); where there are none the entered value is shown. A year is compared with
 * the same part of the year before. */
typedef struct
{
  gint64 indicator; /* record id; 0: a part of a figure that has no indicator of its own */
  char *code;       /* "new-capital"; of such a part the rule's key */
  char *name, *name_en;
  ZbFigure *actual;
  ZbFigure *base;           /* the same part of the year before; NULL where there is nothing */
  gboolean entered;         /* the value comes from indicator_value, not from a rule */
  gint64 entered_id;        /* the indicator_value behind it, or 0 */
  gint64 control;           /* the indicator_value held against a computed value, or 0 */
  gboolean control_differs; /* and it says something else */
  const char *vintage;      /* code: plan, estimate, preliminary, official; NULL: nobody said */
  const char *base_vintage;
  const char *price_basis; /* NULL where none applies */
  gboolean lower_is_better;
  gint64 target; /* record id of the revision in force at the cut-off, 0: none */
  ZbCombine combine;
  gint64 rate;           /* đồng per USD × 10 000 of the target's policy, 0: none */
  char *rate_source;     /* "Plan, 01/01/2021" */
  const char *rate_kind; /* code: central, commercial, plan; or NULL */
  gint32 rate_date;      /* YYYYMMDD */
  ZbUnit target_unit;    /* that target_value and combined are shown in */
  gint64 target_value;   /* in the combined measure's stored unit */
  gint64 target_usd, target_vnd;
  gint64 combined;                 /* the actual in the target's measure: đồng for to-vnd */
  gint64 percent;                  /* % of plan × 10^percent_decimals, G_MININT64: “–” */
  gint64 percent_usd, percent_vnd; /* the same of each currency, for ZB_COMBINE_SEPARATE */
  guint percent_decimals; /* 1; 0 where currencies were combined: an agreed rate has no tenths */
  gint64 growth;          /* 100·(a/b − 1) × 10; of a percentage a − b in points; G_MININT64: “–” */
  gint64 ratio;           /* 100·a/b × 10; of a percentage none */
  gboolean in_points;     /* growth is */
  ZbPeriod period;        /* that actual is of */
  gint64 zone;            /* record id, where the target is one zone's; else 0 */
  ZbFigure
    *reached; /* since January, where actual is of less; what the target is held against; or NULL */
  ZbFigure *previous;     /* the period before (a month's, a quarter's); or NULL */
  gint64 previous_growth; /* against it, like growth */
  ZbFigure *last_year;    /* the whole of last year, of what adds up through a year; or NULL */
  gint64 curve;           /* share of it that had been reached a year ago, % × 10; G_MININT64 */
  gint64 curve_pace;      /* % of plan − curve, × 10; G_MININT64 */
  ZbFigure
    *forecast; /* an estimate of the year: reached · last year / reached a year ago; or NULL */
  gint64 forecast_combined; /* in the target's measure */
  gint64 forecast_percent;  /* of plan × 10^percent_decimals; G_MININT64 */
  gint64 elapsed;           /* share of the year gone at the cut-off, % × 10 */
  gint64 pace;              /* % of plan − elapsed, × 10, G_MININT64: “–” */
  GPtrArray *children;      /* ZbCard: “20 FDI · 15 domestic” under new projects */
} ZbCard;

#define ZB_NO_PERCENT G_MININT64

/* "181%", "+22,9%", "–": a percentage of a card, with its sign where @with_sign. (transfer full) */
char *
zb_card_format_percent (gint64 percent, guint decimals, gboolean with_sign, ZbLanguage language);

/* "+22,9%"; of a percentage "+2,9 điểm %". (transfer full) */
char *zb_card_format_growth (const ZbCard *card, ZbLanguage language);

/* "120.000 tỷ đồng", "28 dự án", "1.800 triệu USD và 42.000 tỷ đồng"; "–" without a target.
 * (transfer full) */
char *zb_card_format_target (const ZbCard *card, ZbLanguage language);

/* The actual in the target's measure: "21.755,36 tỷ đồng"; NULL where nothing was combined.
 * (transfer full) */
char *zb_card_format_combined (const ZbCard *card, ZbLanguage language);

/* The indicator's name in @language. Not to be freed. */
const char *zb_card_get_name (const ZbCard *card, ZbLanguage language);

typedef struct
{
  gint year;
  ZbPeriod period;
  gint32 cut_off;
  GPtrArray *cards; /* ZbCard; those with targets first, in the order of the office's review */
} ZbScorecard;

void zb_scorecard_free (ZbScorecard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbScorecard, zb_scorecard_free)

/* @cut_off 0: the newest day on which an event happened, a report of the year came in or a value
 * was entered for the year, at most its end; the first day of a year with nothing. Reads only
 * the ledger. Any thread. */
ZbScorecard *zb_scorecard_compute (ZbLedger *ledger, gint year, gint32 cut_off, GError **error);

/* The same of a part of the year: its own actual against the same part of the year before and the
 * period before it; the target against what was reached since January. */
ZbScorecard *zb_scorecard_compute_period (ZbLedger *ledger,
                                          gint year,
                                          ZbPeriod period,
                                          gint32 cut_off,
                                          GError **error);

/* The years that have targets of their own, events or reports, newest first.
 * @newest_with_targets (nullable): the newest of them with targets and anything to hold against
 * them, which is the one to begin with; next year's plan is known before its first day. 0 where
 * there are no years. (transfer full, gint) */
GArray *zb_scorecard_get_years (ZbLedger *ledger, gint *newest_with_targets);

/* Cut-offs worth offering for a year: quarter ends and the newest recorded day, ascending.
 * (transfer full, gint32) */
GArray *zb_scorecard_get_cut_offs (ZbLedger *ledger, gint year);

/* A series for a chart: one value per month (or zone), exact, with the scope that drills down to
 * each. */
typedef struct
{
  char *label;
  char *name; /* in full, where the label is a code (a zone); or NULL */
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbSeries, zb_series_free)

/* Monthly values of @key in the period of @scope up to its cut-off (0: the period's end), in đồng at
 * @rate where it is capital: each record converted by itself. An unknown key, and capital without a
 * rate, are errors. (transfer full) */
ZbSeries *zb_series_by_month (ZbLedger *ledger,
                              const char *key,
                              const ZbScope *scope,
                              gint64 rate,
                              GError **error);
/* The same by zone, for the period; a percentage as of ZB_UNIT_PERCENT. */
ZbSeries *zb_series_by_zone (ZbLedger *ledger,
                             const char *key,
                             const ZbScope *scope,
                             gint64 rate,
                             GError **error);

G_END_DECLS
