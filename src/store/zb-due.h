/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What waits to be done: one table of rules, each over one register, that says which records are open, by when, and whose they
 * are. The page Today, its command line and its tests read this table and no other. */

#pragma once

#include "store/zb-store.h"

G_BEGIN_DECLS

/* A field that is set when a record is done: text, a number, or one of the two below. */
typedef struct
{
  const char *field;
  const char *value;
} ZbDueSetting;

#define ZB_DUE_TODAY "today" /* the day on which it is done */
#define ZB_DUE_NOTHING ""    /* nothing */

typedef struct
{
  const char *key;   /* stable: "next-actions" */
  const char *label; /* msgid: heads the list */
  const char *reg;   /* its register */
  const char *title; /* the fields that tell what is to be done, and of whom */
  const char *first;
  const char *second;
  const char *open;      /* SQL over t: still to be done */
  const char *date;      /* SQL over t: by when, as a stored date */
  const char *owner;     /* the field that says whose it is, or NULL: nobody's */
  gint ahead;            /* what is due within so many days is listed; -1: only what is overdue */
  gint behind;           /* what is overdue for more days is not; 0: it always is */
  gint counted_from;     /* days from what the list tells of (the last contact) to its date, or 0 */
  const char *postponed; /* the date field that moves when it is put off, or NULL */
  const ZbDueSetting *done; /* ends with a NULL field; or NULL: not done from a list */
  const char *asked;    /* the text field whose next value is asked for when it is done, or NULL */
  const char *made;     /* the register whose new record does it (an interaction), or NULL */
  const char *made_for; /* and its field that names the record */
} ZbDueRule;

/* All rules in the order of the page, ending with a NULL key. */
const ZbDueRule *zb_due_get_rules (void);
const ZbDueRule *zb_due_find_rule (const char *key);

typedef struct
{
  gint64 id;
  gint32 day; /* by when, YYYYMMDD; a month or a year alone is due on its last day */
} ZbDueItem;

/* The records of one rule. */
typedef struct
{
  const ZbDueRule *rule;
  gint64 n_open;    /* all that are still to be done, with a date or without */
  gint64 n_overdue; /* of these, before @day */
  gint32 next;      /* the first day after @day on which one is due, or 0 */
  GArray *items;    /* ZbDueItem: what is listed, the longest overdue first */
} ZbDueList;

/* Every rule's list on @day (YYYYMMDD); with @owner (nullable) only what is his. (transfer full, ZbDueList) */
GPtrArray *zb_store_due (ZbStore *self,
                         gint32 day,
                         const char *owner,
                         GCancellable *cancellable,
                         GError **error);

/* Everybody who has something open, in Vietnamese order. (transfer full) */
GStrv zb_store_due_owners (ZbStore *self, GCancellable *cancellable, GError **error);

/* @record as it is when it was done on @day, or put off to @to (both as stored dates). NULL where the rule does not know that.
 * (transfer full) (nullable) */
ZbRecord *zb_due_make_done (const ZbDueRule *rule, const ZbRecord *record, const char *day);
ZbRecord *zb_due_make_postponed (const ZbDueRule *rule, const ZbRecord *record, const char *to);

G_END_DECLS
