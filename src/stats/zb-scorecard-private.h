/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: the parts a scorecard is put together from. */

#pragma once

#include "stats/zb-figure-private.h"
#include "stats/zb-scorecard.h"
#include "stats/zb-target.h"

G_BEGIN_DECLS

/* A number as a fraction, so that percentages of percentages stay exact. */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} ZbFraction;

/* 100 · @a / @b × 10^@decimals (less 100 % with @growth), half away from zero once;
 * ZB_NO_PERCENT where @b is not above zero or the result leaves 64 bits. */
gint64 zb_fraction_percent (ZbFraction a, ZbFraction b, guint decimals, gboolean growth);

void zb_card_free (ZbCard *card);

/* What a card is made for. */
typedef struct
{
  const ZbColumns *columns;
  gint year;
  ZbPeriod period;
  gint32 cut_off;   /* within the period */
  gint64 zone;      /* 0: the whole province */
  ZbMemory *memory; /* shared by its cards */
} ZbReview;

/* The card of one indicator, or (NULL) of @rule alone. */
ZbCard *zb_card_new (const ZbReview *review,
                     const ZbIndicatorRow *indicator,
                     const ZbFigureRule *rule,
                     GError **error);

/* What beside actual and base a card is compared with, in the target's one currency where that was
 * asked for. */
typedef struct
{
  gint64 base;
  gint64 reached;     /* since January */
  gint64 base_so_far; /* the same of last year */
  gint64 previous;
  gint64 last_year; /* whole */
  const ZbFigure *base_reached;
} ZbCombined;

/* Target, % of plan, growth, ratio, pace, forecast: from what @card has of actual and base. */
void zb_card_compare (ZbCard *card,
                      const ZbReview *review,
                      const ZbTargetRow *target,
                      const ZbCombined *combined);

/* The day one year before (29 February: the 28th). */
gint32 zb_day_a_year_before (gint32 day);

G_END_DECLS
