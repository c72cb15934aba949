/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: which target and which entered value count on a day. */

#pragma once

#include "stats/zb-ledger-columns.h"
#include "stats/zb-scorecard.h"

G_BEGIN_DECLS

/* The target of @indicator for @year and @zone (0: the whole province) as it stood on @cut_off:
 * of those in force the newest, unless another in force revises it. The year's own target goes
 * before one of several years, which counts only for what is a level and not a sum (@of_level).
 * NULL: none. */
const ZbTargetRow *zb_target_find (const ZbColumns *columns,
                                   gint64 indicator,
                                   gint year,
                                   gint64 zone,
                                   gint32 cut_off,
                                   gboolean of_level);

/* The rate agreed on for @year: that of a target in force on @cut_off; 0: none. */
gint64 zb_target_find_rate (const ZbColumns *columns, gint year, gint32 cut_off);

ZbCombine zb_combine_from_code (const char *code);

/* The achievement entered for @year and @zone as it was known on @known_on: of the periods since
 * January (for a level, of any; for a @period that begins later, of that alone) that end by
 * @cut_off's month the longest (the last), of that the newest and most final. NULL: none. */
const ZbValueRow *zb_value_find (const ZbColumns *columns,
                                 gint64 indicator,
                                 gint year,
                                 ZbPeriod period,
                                 gint64 zone,
                                 gint32 cut_off,
                                 gint32 known_on,
                                 gboolean of_level);

G_END_DECLS
