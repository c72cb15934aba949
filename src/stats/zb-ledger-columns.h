/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: the ledger as columns. One array a column, so that a pass touches only what it
 * asks for; events stand in the order of their dates with the first row of each year at hand, so
 * that a year's figure walks a year's rows. The members stand here for those who read them; what
 * they hold is described in zb-ledger-sets.c.
 *
 * An event row holds one amount. An event with both currencies takes two rows, the second marked
 * ZB_KIND_MORE: it adds its amount and is no further event. 23 bytes a row keep a million
 * projects with their three million events about 100 MiB. */

#pragma once

#include "stats/zb-ledger-sets.h"

G_BEGIN_DECLS

#define ZB_FIRST_YEAR 1900
#define ZB_N_YEARS 300
#define ZB_NEVER G_MAXINT32 /* a day after every other */

/* A row's kind: the event's type in the lower bits. */
#define ZB_KIND_TYPE 0x1f
#define ZB_KIND_VND 0x20
#define ZB_KIND_MORE 0x40

typedef enum
{
  ZB_SOURCE_FDI,
  ZB_SOURCE_DOMESTIC,
  ZB_N_SOURCES,
} ZbSource;

typedef enum
{
  ZB_USD,
  ZB_VND,
  ZB_N_CURRENCIES,
} ZbCurrency;

/* A set kept as columns, as the walks over the descriptions see it: what follows the two counts is
 * one pointer a column. */
typedef struct __attribute__ ((may_alias))
{
  gsize n, allocated;
  gpointer column[];
} ZbSet;

/* In the order of ids. */
typedef struct
{
  gsize n, allocated;
  gint64 *id;
  guint16 *zone;      /* index into ZbColumns.zones */
  guint8 *source;     /* ZbSource */
  guint16 *phase;     /* index into ZbColumns.phases */
  guint16 *industry;  /* division, ZB_CELL_DIVISION */
  guint8 *priorities; /* bits */
  guint32 *
    investor; /* index into ZbColumns.organisations, of the one with the largest share; G_MAXUINT32 */
  gint32 *granted; /* day, ZB_NEVER: no grant */
  gint32 *closed;  /* day of the end, ZB_NEVER: lives */
} ZbProjectColumns;

/* In the order of ids. */
typedef struct
{
  gsize n, allocated;
  gint64 *id;
  guint16 *country; /* two letters */
  gint64 *parent;   /* record id */
} ZbOrganisationColumns;

/* In the order of ids. */
typedef struct
{
  gsize n, allocated;
  gint64 *subject;      /* record id of the project */
  gint64 *organisation; /* record id */
  gint64 *percent;      /* × 10^4, ZB_NO_VALUE */
  guint32 *project;     /* index */
} ZbInvestorColumns;

/* In the order of dates, within a day by zb_event_type_rank () and id. */
typedef struct
{
  gsize n, allocated;
  gint64 *id;
  guint32 *project; /* index */
  guint16 *day;     /* month × 100 + day */
  guint8 *kind;
  gint64 *amount;             /* cents or đồng; of an end: what is left of the capital, negative */
  gsize year[ZB_N_YEARS + 1]; /* first row of the year */
} ZbEventColumns;

/* What enterprises report, of the quarter or month alone unless the period is cumulative. */
typedef enum
{
  ZB_REPORT_PRODUCTION,
  ZB_REPORT_PRODUCTION_CONSTANT,
  ZB_REPORT_REVENUE,
  ZB_REPORT_EXPORT,
  ZB_REPORT_IMPORT,
  ZB_REPORT_BUDGET,
  ZB_REPORT_WORKERS_VN,
  ZB_REPORT_WORKERS_FOREIGN,
  ZB_REPORT_WORKERS_FEMALE,
  ZB_N_REPORT_MEASURES,
} ZbReportMeasure;

#define ZB_NO_VALUE G_MININT64
#define ZB_VALUE_SCALE 9  /* of indicator_value.value */
#define ZB_TARGET_SCALE 4 /* of target.value */

typedef enum
{
  ZB_BASIS_REPORTED,
  ZB_BASIS_ESTIMATED, /* by the office, where the enterprise did not report */
} ZbBasis;

/* In the order of year, subject, and length of the period, the longest first. */
typedef struct
{
  gsize n, allocated;
  gint64 *id;
  gint64 *subject;    /* record id of the organisation or the project */
  guint8 *of_project; /* it is a project */
  guint16 *year;
  guint16 *months;  /* bit 0: January */
  guint8 *basis;    /* ZbBasis */
  gint32 *received; /* day it came in, 0 */
  gint64 *value[ZB_N_REPORT_MEASURES];
  guint32 *project; /* index, of the organisation's first one; G_MAXUINT32: none */
} ZbReportColumns;

typedef struct
{
  gint64 id;
  char *code;
  char *name;
} ZbZoneRow;

typedef struct
{
  gint64 id;
  guint16 zone; /* index */
  char *name;
} ZbPhaseRow;

typedef enum
{
  ZB_AREA_PLANNED,
  ZB_AREA_ESTABLISHED,
  ZB_AREA_LEASABLE,
  ZB_AREA_SERVICED,
  ZB_AREA_LEASED,
  ZB_AREA_HANDED_OVER,
  ZB_N_AREAS,
} ZbArea;

typedef struct
{
  gint64 id;
  gint64 zone;  /* record id */
  gint64 phase; /* record id; 0: the whole zone */
  gint32 as_of;
  union
  {
    struct
    {
      gint64 planned_area, established_area, leasable_area, serviced_area, leased_area,
        handed_over_area;
    };
    gint64 area[ZB_N_AREAS]; /* dm², ZB_NO_VALUE */
  };
} ZbAreaRow;

typedef enum
{
  ZB_AGGREGATION_FLOW,
  ZB_AGGREGATION_STOCK,
  ZB_AGGREGATION_RATIO,
  ZB_AGGREGATION_AVERAGE,
  ZB_AGGREGATION_COUNT,
} ZbAggregation;

typedef struct
{
  gint64 id;
  char *code, *name, *name_en, *unit, *rule;
  guint8 aggregation;      /* ZbAggregation */
  gint64 higher_is_better; /* ZB_NO_VALUE: nobody said */
  gint32 decimals;
} ZbIndicatorRow;

typedef struct
{
  gint64 id;
  gint64 indicator;
  gint from_year, to_year;
  gint64 zone;
  gint64 value; /* × 10^ZB_TARGET_SCALE, ZB_NO_VALUE */
  gint64 value_usd, value_vnd;
  const char *combine; /* interned */
  gint64 rate;
  const char *rate_kind; /* interned */
  gint32 rate_date;
  gint64 revises;
  gint32 effective_from;
} ZbTargetRow;

typedef struct
{
  gint64 id;
  gint64 indicator;
  gint year;
  ZbPeriod period;
  gint32 as_of;
  gint64 zone;
  gint64 value;                      /* × 10^ZB_VALUE_SCALE of the indicator's unit */
  const char *vintage, *price_basis; /* interned codes */
} ZbValueRow;

typedef struct
{
  gint64 organisation;
  gint64 project; /* record id */
} ZbOwnerRow;

/* Opening capital of a year, by zone and source: what a stock begins to add from. */
typedef struct
{
  gint first_year; /* of the events; the opening of first_year is nothing */
  gint n_years;
  guint n_zones;
  gint64 *amount; /* [year][zone][source][currency] */
} ZbOpening;

#define ZB_MAX_FACT_COLUMNS 12

/* A set of which only its description says what its columns are. */
typedef struct
{
  gsize n, allocated;
  gpointer column[ZB_MAX_FACT_COLUMNS];
} ZbFactColumns;

typedef struct
{
  ZbProjectColumns projects;
  ZbEventColumns events;
  ZbReportColumns reports;
  ZbOrganisationColumns organisations;
  ZbInvestorColumns investors;
  ZbFactColumns disbursements, clearances, clearance_steps, leads, dossiers, petitions, tasks;
  ZbOpening opening;
  GArray *zones;      /* ZbZoneRow, by id; the first is “no zone” */
  GArray *phases;     /* ZbPhaseRow, by id; the first is “no phase” */
  GArray *areas;      /* ZbAreaRow, by zone, day */
  GArray *indicators; /* ZbIndicatorRow */
  GArray *targets;    /* ZbTargetRow */
  GArray *values;     /* ZbValueRow */
  GArray *owners; /* ZbOwnerRow: the projects of the organisations that report, by organisation */
  gboolean overflow; /* a sum left 64 bits */
} ZbColumns;

ZbColumns *zb_columns_new (void);
void zb_columns_free (ZbColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbColumns, zb_columns_free)

/* Index of the record with this id; G_MAXUINT32 where there is none (places: 0). */
guint32 zb_columns_find_project (const ZbColumns *self, gint64 id);
guint32 zb_columns_find_organisation (const ZbColumns *self, gint64 id);
guint16 zb_columns_find_place (const ZbColumns *self, ZbSetId set, gint64 id);
guint16 zb_columns_find_zone (const ZbColumns *self, gint64 id);

/* First event row on or after @day (YYYYMMDD). */
gsize zb_columns_find_day (const ZbColumns *self, gint32 day);
gint zb_columns_get_event_year (const ZbColumns *self, gsize row);

/* Room for one more row of a set at its end, with what is derived at its beginnings; its index. */
gsize zb_columns_add_row (ZbColumns *self, ZbSetId set);

gsize zb_columns_get_n_rows (const ZbColumns *self, ZbSetId set);

/* A set kept as columns. */
const ZbSet *zb_columns_get_set (const ZbColumns *self, ZbSetId set);

/* The cell of a row. */
gpointer zb_columns_cell (const ZbColumns *self, ZbSetId set, guint column, gsize row);

/* Within a set kept as columns: moves @n rows from @from to @to; from another set's columns. */
void zb_columns_move_rows (ZbColumns *self, ZbSetId set, gsize to, gsize from, gsize n);
void
zb_columns_copy_row (ZbColumns *self, ZbSetId set, gsize to, const ZbColumns *other, gsize from);

/* Makes what is derived from several sets: which project a report of an organisation is counted
 * with (its own, or of its organisation the one granted first), and who is a project's investor. */
void zb_columns_place (ZbColumns *self);

/* Gives @self the set of @other and @other that of @self. */
void zb_columns_swap_set (ZbColumns *self, ZbColumns *other, ZbSetId set);

/* After a load: gives back spare room, and makes the openings. */
void zb_columns_trim (ZbColumns *self);
void zb_columns_open_years (ZbColumns *self);

static inline gint64 *
zb_columns_opening (const ZbColumns *self, gint year, guint zone, guint source)
{
  const ZbOpening *opening = &self->opening;

  return opening->amount +
         (((gsize)(year - opening->first_year) * opening->n_zones + zone) * ZB_N_SOURCES + source) *
           ZB_N_CURRENCIES;
}

G_END_DECLS
