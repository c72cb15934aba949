/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures: what is counted or summed, over which records, from when to when. A rule is data with a
 * stable key; its value and the records behind it come from the same pass over the ledger (model,
 * section 3). */

#pragma once

#include "stats/zb-ledger.h"

G_BEGIN_DECLS

#define ZB_FIGURE_ERROR (zb_figure_error_quark ())
GQuark zb_figure_error_quark (void);
typedef enum
{
  ZB_FIGURE_ERROR_UNKNOWN,    /* no rule of that key */
  ZB_FIGURE_ERROR_NOT_LOADED, /* the ledger has not been loaded, or could not follow the book */
  ZB_FIGURE_ERROR_OVERFLOW,   /* a sum left 64 bits */
  ZB_FIGURE_ERROR_NO_RATE,    /* two currencies as one number, without an exchange rate */
} ZbFigureError;

/* What a figure can be told by (zb-breakdown.h). */
typedef enum
{
  ZB_BY_NONE,
  ZB_BY_ZONE,
  ZB_BY_PHASE,
  ZB_BY_COUNTRY,  /* of the investor with the largest share */
  ZB_BY_INVESTOR, /* the organisation at the top of that investor's group */
  ZB_BY_SECTION,  /* of the industrial classification */
  ZB_BY_DIVISION,
  ZB_BY_PRIORITY,
  ZB_BY_MONTH,
  ZB_BY_SOURCE,
  ZB_N_BYS,
} ZbBy;

/* Which part of the book a figure is about. */
typedef struct
{
  gint year;
  ZbPeriod period; /* usually ZB_PERIOD_Y */
  gint32 from;     /* YYYYMMDD: what is added up begins that day; 0: the period's first */
  gint32 cut_off;  /* YYYYMMDD: nothing after it counts; 0: the period's end */
  gint64 zone;     /* 0: all */
  guint32 turns;   /* bit 1 << ZbEventType: what counts as an adjustment; 0: the model's set */
  ZbBy by;         /* only one part of a breakdown (its months are periods, its zones @zone) */
  gint64 part;     /* and the key of that part */
} ZbScope;

typedef struct _ZbFigureRule ZbFigureRule; /* const, static */
const ZbFigureRule *zb_figure_rule_find (const char *key);
const ZbFigureRule *const *zb_figure_rules_get_all (gsize *n_rules);
/* "new_and_additional_capital". */
const char *zb_figure_rule_get_key (const ZbFigureRule *self);

/* What it is called, in the language of the window. */
const char *zb_figure_rule_get_label (const ZbFigureRule *self);

/* The rule in one sentence, shown with the figure, in the language of the window. */
const char *zb_figure_rule_get_meaning (const ZbFigureRule *self);

/* Whose records stand behind it. */
const ZbRegister *zb_figure_rule_get_register (const ZbFigureRule *self);

/* The rule that this one tells a part of (new_projects of new_projects_fdi), or NULL. */
const ZbFigureRule *zb_figure_rule_get_whole (const ZbFigureRule *self);

/* Whether the rule adds up through a period, rather than telling a level at its end. */
gboolean zb_figure_rule_is_flow (const ZbFigureRule *self);

/* The adjustments counted when a scope names none (model, section 3). */
guint32 zb_figure_get_default_turns (void);

/* An exact value. Which members count the rule's dimension says. */
typedef enum
{
  ZB_DIMENSION_COUNT,   /* value, in unit */
  ZB_DIMENSION_AMOUNT,  /* value, one unit (VND, USD cents, dm²) */
  ZB_DIMENSION_CAPITAL, /* usd and vnd, two currencies side by side */
  ZB_DIMENSION_RATIO,   /* numerator / denominator */
} ZbDimension;

typedef struct
{
  const ZbFigureRule *rule; /* NULL: the value was entered */
  ZbScope scope;
  ZbDimension dimension;
  ZbUnit unit;           /* it is shown in */
  const char *unit_name; /* of a unit the program does not know (“điểm”), interned; else NULL */
  guint scale;           /* then value / 10^scale is shown */
  guint decimals;        /* at most, when shown; of a percentage: exactly */
  gint64 value;
  gint64 usd, vnd; /* cents, đồng */
  gint64 numerator, denominator;
  gboolean missing; /* nothing was recorded: shown as “–” */
  gboolean
    estimated; /* part of it is an estimate: money is shown with ≈ at ZB_ESTIMATE_DIGITS digits */
  gint64 estimated_value; /* the estimated part */
  gint64 n_estimated;
  gint64 n_records; /* behind it, the estimated ones among them */
  GArray *ids;      /* gint64: the records behind it, of the rule's register, in ledger order;
                             NULL unless asked for */
} ZbFigure;

/* Estimated amounts of money (“ước đạt”) are read to three significant digits: 129 286 is told as
 * 129 000; counts as they are, and percentages come from the exact values. */
#define ZB_ESTIMATE_DIGITS 3

ZbFigure *zb_figure_copy (const ZbFigure *figure);
void zb_figure_free (ZbFigure *figure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbFigure, zb_figure_free)

/* Computes one figure; with @with_ids also the records behind it. Any thread. Overflow is an
 * error. */
ZbFigure *zb_figure_compute (ZbLedger *ledger,
                             const ZbFigureRule *rule,
                             const ZbScope *scope,
                             gboolean with_ids,
                             GError **error);

/* As people read it: "536,958 triệu USD và 9.405,326 tỷ đồng", "35 dự án", "≈129.000 tỷ đồng",
 * "74,4%", "–". (transfer full) */
char *zb_figure_format (const ZbFigure *figure, ZbLanguage language);

/* The same to the last recorded digit, without ≈: what stands in tooltips, tables and files.
 * (transfer full) */
char *zb_figure_format_exact (const ZbFigure *figure, ZbLanguage language);

G_END_DECLS
