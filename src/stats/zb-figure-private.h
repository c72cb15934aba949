/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: what a rule is made of, and the passes over the columns that figures come
 * from. */

#pragma once

#include "stats/zb-figure.h"
#include "stats/zb-grouping.h"
#include "stats/zb-ledger-private.h"

G_BEGIN_DECLS

/* Which columns a rule walks. */
typedef enum
{
  ZB_COLUMNS_EVENTS,   /* dated in the period */
  ZB_COLUMNS_PROJECTS, /* alive at its end */
  ZB_COLUMNS_STATES,   /* alive at its end and in one state then */
  ZB_COLUMNS_CAPITAL,  /* of those alive at its end */
  ZB_COLUMNS_REPORTS,  /* of the period, or of its last reporting period */
  ZB_COLUMNS_AREAS,    /* the newest of each zone up to its end */
  ZB_COLUMNS_FACTS,    /* of the rule's set, those that meet its conditions */
  ZB_COLUMNS_QUOTIENT, /* one rule's value over another's */
  ZB_N_COLUMN_SETS,
} ZbColumnSet;

typedef enum
{
  ZB_ANY_SOURCE,
  ZB_FDI_ONLY,
  ZB_DOMESTIC_ONLY,
} ZbSourceFilter;

/* What the ledger says of a living project on a day (model, section 2). */
typedef enum
{
  ZB_STATE_LICENSED,
  ZB_STATE_BUILDING,
  ZB_STATE_OPERATING,
  ZB_STATE_SUSPENDED,
} ZbProjectState;

/* What a row of a set must meet; days are those of the pass. */
typedef enum
{
  ZB_ALWAYS,
  ZB_ALIVE,         /* its project is valid at the end */
  ZB_CODE_IN,       /* the code is one of .codes */
  ZB_PERIOD_BY_END, /* its reporting period has begun its last month by the end */
  ZB_PERIOD_WITHIN, /* and lies within the period */
  ZB_WITHIN,        /* the day lies in the period, up to the cut-off */
  ZB_WITHIN_WHOLE,  /* in the period, whatever the cut-off */
  ZB_BY_END,        /* on or before the end */
  ZB_BEFORE_END,
  ZB_OPEN_AT_END, /* after the end, or not yet at all */
  ZB_NOT_AFTER,   /* on or before the day in column .other */
  ZB_SILENT,      /* more than 30 days before the end */
} ZbTest;

typedef struct
{
  ZbTest test;
  const char *column;
  const char *other;
  guint32 codes;
} ZbCondition;

struct _ZbFigureRule
{
  const char *key;
  const char *label;   /* msgid */
  const char *meaning; /* msgid */
  const char *reg;     /* whose records stand behind it */
  const char *whole;   /* key of the rule it is a part of, or NULL */
  ZbColumnSet columns;
  ZbSourceFilter source;
  guint32 events;              /* bits of ZbEventType; 0 of EVENTS: the scope's turns */
  ZbProjectState state;        /* STATES */
  guint32 measures;            /* REPORTS, AREAS: bits of what is added up */
  guint32 less;                /* AREAS: bits of what is taken off */
  guint32 denominators;        /* RATIO: bits of what it is divided by */
  gboolean last_only;          /* REPORTS: a stock, of the last reporting period */
  ZbSetId set;                 /* FACTS: and below, by names of columns */
  const char *usd, *vnd, *sum; /* what is added up, several apart by a blank */
  const char *weight;          /* a percentage each amount is taken times */
  ZbCondition when[4];
  const char *numerator, *denominator; /* QUOTIENT: keys of rules */
  ZbDimension dimension;
  ZbUnit unit;
  guint decimals;
};

/* The sums of one pass; with by-zone or by-month passes one of each group. */
typedef struct
{
  gint64 n_records;
  gint64 amount[ZB_N_CURRENCIES];
  gint64 value, denominator;
  gint64 n_estimated, estimated_value;
  gint64 combined;  /* in the pass's currency, converted record by record */
  gboolean running; /* of a period that was not over at the cut-off */
} ZbTally;

/* Sums over the events of one type and source. */
typedef struct
{
  gint64 n;
  gint64 n_moved; /* those that moved capital */
  gint64 amount[ZB_N_CURRENCIES];
  gint64 combined;
} ZbCell;

#define ZB_N_REMEMBERED 8

/* What one review walked already, for its next rule: sums over days, projects alive on a day. */
typedef struct
{
  struct
  {
    gint32 first, last; /* 0: free */
    ZbCell cells[ZB_N_SOURCES][ZB_N_EVENT_TYPES];
  } sums[ZB_N_REMEMBERED];
  struct
  {
    gint32 day; /* 0: free */
    gint64 alive[ZB_N_SOURCES];
  } counts[ZB_N_REMEMBERED];
} ZbMemory;

/* One question to the columns. */
typedef struct
{
  const ZbColumns *columns;
  const ZbFigureRule *rule;
  ZbScope scope;
  gint32 first, last;         /* days, both within; last is cut off */
  const ZbGrouping *grouping; /* tallies[0 … n groups) instead of tallies[0], or NULL */
  guint32 only; /* of the grouping that group alone, in tallies[0]; else G_MAXUINT32 */
  gint64 rate;  /* of combined; 0: none is made */
  gboolean to_usd;
  guint16 zone; /* index; G_MAXUINT16: all */
  ZbTally *tallies;
  GArray *ids;      /* or NULL */
  ZbMemory *memory; /* of the review this is part of, or NULL */
  gboolean overflow;
} ZbPass;

/* The walks; zb-figure-pass.c and zb-figure-states.c those over projects and events,
 * zb-figure-reports.c and zb-figure-facts.c the others. */
void zb_pass_events (ZbPass *self);
void zb_pass_projects (ZbPass *self);
void zb_pass_states (ZbPass *self);
void zb_pass_capital (ZbPass *self);
void zb_pass_reports (ZbPass *self);
void zb_pass_areas (ZbPass *self);
void zb_pass_facts (ZbPass *self);
void zb_pass_quotient (ZbPass *self);

/* The walk of the pass's rule. */
void zb_pass_walk (ZbPass *self);

/* Tallies of the pass. */
guint zb_pass_get_n_groups (const ZbPass *self);

/* Where the tally of a project is, G_MAXUINT: it is not asked for. */
static inline guint
zb_pass_place (const ZbPass *self, guint32 project)
{
  guint32 group = self->grouping == NULL   ? 0
                  : project == G_MAXUINT32 ? 0
                                           : self->grouping->of_project[project];

  if (self->grouping == NULL || self->only == G_MAXUINT32)
    return group;
  return group == self->only ? 0 : G_MAXUINT;
}

/* Whether any row that the rule could count lies in or before @year. */
gboolean zb_facts_have_year (const ZbColumns *columns, const ZbFigureRule *rule, gint year);

/* Whether the rows of the rule's set say what @by asks. */
gboolean zb_facts_can_break (const ZbFigureRule *rule, ZbBy by);

/* The one number a tally comes to, of capital in the pass's currency. */
gint64 zb_tally_get_value (const ZbFigureRule *rule, const ZbTally *tally);

/* One amount in the pass's combined currency, rounded once (model, section 1). */
gint64 zb_pass_convert (ZbPass *self, gint64 amount, ZbCurrency currency);

/* @self->tallies must be zero and, by zone, one a zone of the columns. FALSE on overflow. */
gboolean zb_pass_run (ZbPass *self, GError **error);

/* Days of @scope in @columns; FALSE where its cut-off lies before it. */
gboolean zb_scope_get_days (const ZbScope *scope, gint32 *first, gint32 *last);

/* Whether anything that @rule could count was recorded for the scope's year at all. */
gboolean
zb_columns_have_year (const ZbColumns *columns, const ZbFigureRule *rule, const ZbScope *scope);

/* The figure that one group's sums come to. (transfer full) */
ZbFigure *
zb_figure_from_tally (const ZbFigureRule *rule, const ZbScope *scope, const ZbTally *tally);

/* Answers @pass, whose columns, rule and scope are set (and rate and memory where they are
 * wanted), as a figure; @combined (nullable) is the amount of capital in one currency. */
ZbFigure *zb_figure_answer (ZbPass *pass, gboolean with_ids, gint64 *combined, GError **error);

G_END_DECLS
