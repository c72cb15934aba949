/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns made by hand, without a book: for the tests of what is done with them. */

#pragma once

#include "stats/zb-figure-private.h"
#include "stats/zb-ledger-build.h"

G_BEGIN_DECLS

/* One event; ids of events are given in the order of the calls, from 1000. */
typedef struct
{
  guint project; /* index */
  gint32 day;
  ZbEventType type;
  gint64 usd, vnd;
} HandEvent;

/* Zones 11, 12, … (codes A, B, …), then projects 101, 102, …, one for each letter of @places:
 * upper case for FDI, lower case for domestic, the letter that of its zone. */
ZbColumns *hand_made_new (guint n_zones, const char *places);

/* Puts events in (once). */
void hand_made_add_events (ZbColumns *columns, const HandEvent *events, guint n_events);

/* A report of the project's organisation 500 + index, or of nobody's with G_MAXUINT. */
void hand_made_add_report (ZbColumns *columns,
                           guint project,
                           gint year,
                           ZbPeriod period,
                           gboolean estimated,
                           gint64 production,
                           gint64 workers);

void hand_made_add_area (ZbColumns *columns,
                         gint64 zone,
                         gint64 phase,
                         gint32 as_of,
                         gint64 leasable,
                         gint64 leased);

/* The figure of @key; whole province, @year up to @cut_off (0: its end). */
ZbFigure *hand_made_figure (const ZbColumns *columns,
                            const char *key,
                            gint year,
                            gint32 cut_off,
                            gint64 zone);

G_END_DECLS
