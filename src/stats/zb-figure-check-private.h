/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the figure checker: what its parts share. */

#pragma once

#include "stats/zb-figure-check-math.h"
#include "stats/zb-figure-check.h"

G_BEGIN_DECLS

/* What the words around a number make of it. */
typedef enum
{
  ZB_ROLE_PLAIN,
  ZB_ROLE_PLAN,
  ZB_ROLE_BASE,
  ZB_ROLE_TOTAL,
  ZB_ROLE_OPENING,
  ZB_ROLE_CLOSING,
  ZB_ROLE_IN,
  ZB_ROLE_OUT,
  ZB_ROLE_LEASED,
  ZB_ROLE_LEASABLE,
  /* of percentages */
  ZB_ROLE_OF_PLAN,
  ZB_ROLE_RISE,
  ZB_ROLE_FALL,
  ZB_ROLE_RATIO,
  ZB_ROLE_OCCUPANCY,
  ZB_ROLE_SHARE,
} ZbRole;

/* A paragraph being checked. */
typedef struct
{
  ZbFigureCheck *check;
  const ZbLens *lens;
  ZbRole *roles;       /* one a number */
  guint *sentences;    /* one a number: the sentence it stands in */
  gboolean *connected; /* “A/B”, “A of B” with the number before it */
} ZbReading;

static inline const ZbScanned *
zb_reading_get (const ZbReading *self, guint i)
{
  return &g_array_index (self->check->numbers, ZbScanned, i);
}

/* Fills @self for @check, and lets it go again. */
void zb_reading_init (ZbReading *self, ZbFigureCheck *check, const ZbLens *lens);
void zb_reading_clear (ZbReading *self);

/* Whether @a and @b can be added or divided at all. */
gboolean zb_reading_match (const ZbReading *self, guint a, guint b);

/* The two numbers' range; @precision: of the list it is part of, or its own exponent. */
ZbInterval zb_scanned_interval (const ZbScanned *number, gint precision);

/* What was printed as number @printed, held against @computed; its words made by the caller. */
ZbVerdict zb_reading_judge (const ZbScanned *printed, gint precision, ZbInterval computed);

/* Looks for relations of each kind and adds findings. */
void zb_reading_check_percents (ZbReading *self);
void zb_reading_check_sums (ZbReading *self);
void zb_reading_check_flows (ZbReading *self);

/* A new finding of the check, whose sentence is made from @arithmetic (transfer full) and
 * @outcome. Its inputs are still empty. */
ZbRemark *zb_figure_check_add (ZbFigureCheck *self,
                               ZbLink relation,
                               ZbVerdict outcome,
                               guint printed,
                               char *arithmetic);

/* Puts the findings in the order of the numbers they are about. */
void zb_figure_check_sort (ZbFigureCheck *self);

/* The number as the paragraph wrote it, without unit. (transfer full) */
char *zb_figure_check_dup_number (const ZbFigureCheck *self, const ZbLens *lens, guint number);

/* @value in steps of 10^@exponent units of @like, written as the paragraph writes. (transfer
 * full) */
char *
zb_figure_check_write (const ZbFigureCheck *self, ZbRational value, gint unit, guint decimals);

G_END_DECLS
