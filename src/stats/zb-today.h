/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The officer's day: what the rules of the store (zb-due.h) list, and the targets that are behind the pace of
 * the year. One definition for the page, the command line and the notification. */

#pragma once

#include "stats/zb-scorecard.h"
#include "store/zb-due.h"

G_BEGIN_DECLS

/* How many rows of a section come with their records; all come with their ids. */
#define ZB_TODAY_SHOWN 20

typedef struct
{
  ZbRecord *record;
  gint32 day;  /* by when, YYYYMMDD; 0: a target, which has no day */
  gint late;   /* days since then; below zero: days until then */
  gint64 pace; /* of a target, % of plan − % of the year, × 10 */
  char *name;  /* of a target: its indicator, and what it came to, “96.4% of plan”; else NULL */
  char *share;
} ZbTodayItem;

typedef struct
{
  const ZbDueRule *rule; /* NULL: targets behind pace */
  const ZbRegister *reg;
  gint64 n_open;
  gint64 n_overdue;
  GArray *ids;      /* gint64: all that is listed, in the order of the items */
  GPtrArray *items; /* ZbTodayItem: the first of them */
} ZbTodaySection;

typedef struct
{
  gint32 day;
  GPtrArray *sections; /* ZbTodaySection: those with anything listed */
  GStrv owners;        /* everybody who has something open */
  gint64 n_due;        /* listed and due on the day or before */
  gint32 next;         /* the first later day on which something is due, or 0 */
} ZbToday;

void zb_today_free (ZbToday *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbToday, zb_today_free)

/* "next-actions", "targets": stable. */
const char *zb_today_section_get_key (const ZbTodaySection *self);
/* Translated. */
const char *zb_today_section_get_label (const ZbTodaySection *self);

/* Everything due on @day; with @owner (nullable) only what is his, and no targets. Without a loaded @ledger
 * (nullable) targets are left out. */
ZbToday *zb_today_compute (ZbStore *store,
                           ZbLedger *ledger,
                           gint32 day,
                           const char *owner,
                           ZbLanguage language,
                           GCancellable *cancellable,
                           GError **error);
void zb_today_compute_async (ZbStore *store,
                             ZbLedger *ledger,
                             gint32 day,
                             const char *owner,
                             ZbLanguage language,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
ZbToday *zb_today_compute_finish (ZbStore *store, GAsyncResult *result, GError **error);

/* "8 days overdue", "today", "in 5 days", "no contact for 45 days", "3.8 points behind the year". (transfer full) */
char *zb_today_item_dup_when (const ZbTodaySection *section,
                              const ZbTodayItem *item,
                              ZbLanguage language);

/* What is to be done, and of whom: the next action, then “DM2021-007 · Tarnstrup Electronics”. (transfer full) */
char *zb_today_item_dup_title (const ZbTodaySection *section,
                               const ZbTodayItem *item,
                               ZbLanguage language);
char *zb_today_item_dup_subtitle (const ZbTodaySection *section,
                                  const ZbTodayItem *item,
                                  ZbLanguage language);

G_END_DECLS
