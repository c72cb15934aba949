/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Breakdowns: a figure told by zone, country, industry or month, with the share of each part. The
 * parts come from the same pass as the figure and add up to it exactly. */

#pragma once

#include "stats/zb-figure.h"

G_BEGIN_DECLS

#define ZB_NO_SHARE G_MININT64

/* One part of a figure. Its figure's scope drills down to its records. */
typedef struct
{
  ZbFigure *figure;
  gint64 combined; /* of capital: đồng at the breakdown's rate */
  gint64 share;    /* of the whole, % × 10; ZB_NO_SHARE: “–” */
} ZbBreakdownPart;

typedef struct
{
  ZbBy by;
  ZbFigure *whole;
  gint64 combined; /* of the whole, of capital: đồng at the rate */
  gint64 rate;     /* đồng per USD × 10 000 that shares of capital are told at; 0: none agreed on */
  gboolean adds_up; /* the parts are pieces of the whole; else levels or rates beside it */
  GPtrArray
    *parts; /* ZbBreakdownPart, the largest first, “not recorded” last; months in their order */
} ZbBreakdown;

void zb_breakdown_free (ZbBreakdown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbBreakdown, zb_breakdown_free)

/* Whether the records of @rule say what @by asks: areas lie in zones and phases alone, leads and
 * tasks in neither. */
gboolean zb_figure_rule_can_break (const ZbFigureRule *rule, ZbBy by);

/* Tells @rule in @scope (whose by must be ZB_BY_NONE) by @by, parts with nothing left out. Shares of
 * capital are told at the rate agreed on for the year. Any thread. */
ZbBreakdown *zb_breakdown_compute (ZbLedger *ledger,
                                   const ZbFigureRule *rule,
                                   const ZbScope *scope,
                                   ZbBy by,
                                   GError **error);

/* "zone", "country", …; of ZB_BY_NONE "none". Not to be freed. */
const char *zb_by_to_code (ZbBy by);
gboolean zb_by_from_code (const char *code, ZbBy *by);

/* "Zone", in the language of the window. */
const char *zb_by_get_label (ZbBy by);
/* The same, not translated. */
const char *zb_by_get_msgid (ZbBy by);
/* What follows the name of a figure: "by zone"; not translated. */
const char *zb_by_get_told (ZbBy by);

/* What each part is called, in the order of the parts: the zone's name, the country, the month.
 * Names of zones, phases and organisations come out of the book: not in the main loop.
 * (transfer full) */
GStrv zb_breakdown_dup_labels (const ZbBreakdown *self,
                               ZbStore *store,
                               ZbLanguage language,
                               GError **error);

G_END_DECLS
