/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: from the rows of the book, in any order, to the ledger's columns in theirs. */

#pragma once

#include "stats/zb-ledger-columns.h"

G_BEGIN_DECLS

/* One event as the book has it. */
typedef struct
{
  gint64 id;
  guint32 project;
  gint32 day; /* YYYYMMDD */
  ZbEventType type;
  gint64 usd, vnd;
} ZbEventRow;

/* Ends of projects close the stock, whatever amount was written down with them. */
static inline gboolean
zb_event_type_closes (guint type)
{
  return type == ZB_EVENT_TERMINATE || type == ZB_EVENT_REVOKE;
}

/* Within a day: who is suspended and resumed on one day is in operation after it, and an end stands
 * after everything else. */
static inline guint
zb_event_type_rank (guint type)
{
  return zb_event_type_closes (type) ? 2 : type == ZB_EVENT_RESUME;
}

#define ZB_N_EVENT_RANKS 3

/* Events as they come from the book; zb_builder_finish () puts them into @columns in order. */
typedef struct
{
  ZbColumns *columns; /* not owned */
  GArray *days;       /* gint32, beside the event rows while they are unordered */
} ZbBuilder;

void zb_builder_init (ZbBuilder *self, ZbColumns *columns);
void zb_builder_clear (ZbBuilder *self);
void zb_builder_add_event (ZbBuilder *self, const ZbEventRow *event);
void zb_builder_finish (ZbBuilder *self);

G_END_DECLS
