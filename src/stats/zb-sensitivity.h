/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the percentage of plan would be at another exchange rate, where the target's policy combines two
 * currencies, and how far the rate can move before the percentage that is told changes. */

#pragma once

#include "stats/zb-scorecard.h"

G_BEGIN_DECLS

#define ZB_N_SENSITIVITY_RATES 9

typedef struct
{
  gint64 rate;    /* đồng per USD × 10 000 */
  gint64 percent; /* % of plan × 10^percent_decimals of the card */
} ZbRatePoint;

typedef struct
{
  ZbRatePoint points[ZB_N_SENSITIVITY_RATES]; /* the agreed rate in the middle, a step of 1 % */
  gint64 from,
    to; /* the lowest and the highest rate that tell the same percentage; one that a half or
                      the double of the agreed rate does not change ends there */
} ZbSensitivity;

/* FALSE where @card combines nothing, or has no rate or percentage. The sums are converted whole, not
 * record by record: that differs by đồng, not by percentages. */
gboolean zb_sensitivity_compute (const ZbCard *card, ZbSensitivity *self);

G_END_DECLS
