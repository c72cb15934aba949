/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. The SQL of a query: text made from descriptions alone, and the values bound to it. */

#pragma once

#include "store/zb-connection.h"
#include "store/zb-query.h"

G_BEGIN_DECLS

typedef struct
{
  GString *text;
  GArray *values; /* of ZbValue, in the order of the question marks */
} ZbSql;

ZbSql *zb_sql_new (void);
void zb_sql_free (ZbSql *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbSql, zb_sql_free)

void zb_sql_add_text (ZbSql *self, const char *value);
void zb_sql_add_integer (ZbSql *self, gint64 value);

/* Prepared and bound; @self must outlive it. */
ZbStatement *zb_sql_prepare (ZbSql *self, ZbConnection *connection, GError **error);

/* Which table a condition is about. They are asked apart: a join of both costs ten times as much. */
typedef enum
{
  ZB_QUERY_PART_STORED, /* filters on stored fields, and the search */
  ZB_QUERY_PART_DERIVED,
  ZB_N_QUERY_PARTS,
} ZbQueryPart;

/* SELECT of the ids that match this part of the filters and the search of @query, in no order; NULL where it asks for nothing. */
ZbSql *zb_query_sql_match (const ZbQuery *query, ZbQueryPart part);

/* The words that are searched, each folded, with a space before it; empty when there are none. (transfer full) */
GStrv zb_query_dup_words (const ZbQuery *query);

/* The words, marks and all, by which exact hits are known; NULL where the search has no marks. (transfer full) */
char *zb_query_dup_exact_words (const ZbQuery *query);

/* SELECT of zb_exact () for one id: the words are bound first, then the id. (transfer full) */
char *zb_query_sql_exact (const ZbRegister *reg);

/* @ids as a JSON array, for IN (SELECT value FROM json_each (?)). (transfer full) */
char *zb_sql_dup_json (const gint64 *ids, gsize n_ids);

G_END_DECLS
