/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list shows: which records of one register, in which order. Plain data, copied between threads; the store makes it SQL. */

#pragma once

#include "register/zb-register.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_FILTER_CONTAINS, /* text: folded substring */
  ZB_FILTER_ONE_OF,   /* values: codes, or ids of a reference as decimal text */
  ZB_FILTER_RANGE,    /* low ≤ value ≤ high in stored form, either may be NULL */
  ZB_FILTER_EMPTY,
  ZB_FILTER_NOT_EMPTY,
} ZbFilterKind;

typedef struct
{
  ZbFilterKind kind;
  const ZbField *field;
  char **values; /* ONE_OF: NULL-ended; CONTAINS: one; RANGE: low and high ("" for none) */
} ZbFilter;

typedef struct
{
  const ZbRegister *reg;
  GPtrArray *filters;  /* of ZbFilter, all must hold */
  char *search;        /* as typed: word prefixes in any order, over the folded text; "" for none */
  const ZbField *sort; /* NULL: the register's own */
  gboolean descending;
  GArray *ids; /* gint64: only these records (those behind a figure), or NULL */
} ZbQuery;

ZbQuery *zb_query_new (const ZbRegister *reg);
ZbQuery *zb_query_copy (const ZbQuery *self);
void zb_query_free (ZbQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbQuery, zb_query_free)

void zb_query_add_filter (ZbQuery *self,
                          ZbFilterKind kind,
                          const char *field,
                          const char *const *values);
void zb_query_remove_filter (ZbQuery *self, guint index);
void zb_query_set_search (ZbQuery *self, const char *search);
void zb_query_set_sort (ZbQuery *self, const char *field, gboolean descending);
void zb_query_set_ids (ZbQuery *self, const gint64 *ids, gsize n_ids); /* NULL: all */

/* The field it is sorted by: its own, or the register's; NULL: by id. */
const ZbField *zb_query_get_sort (const ZbQuery *self);
gboolean zb_query_equal (const ZbQuery *a, const ZbQuery *b);

G_END_DECLS
