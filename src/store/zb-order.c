/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorting. Values with few different ranks (codes, references, periods) are not sorted by SQLite: one scan gives each id and its
 * value, and a counting sort puts them into the order of the ranks. All else is ORDER BY, where an index helps. */

#include "config.h"

#include "store/zb-order.h"

#include "base/zb-date.h"
#include "store/zb-id-set.h"
#include "store/zb-query-sql.h"

/* Eight bytes an id: three orders of a million records are 24 MB. */
#define MAX_KEPT 3

typedef struct
{
  const ZbRegister *reg;
  const ZbField *sort;
  gboolean descending;
  guint64 stamp; /* of the generations it was made in */
  GArray *ids;
} Order;

struct _ZbOrders
{
  GQueue kept;     /* of Order, the last used first */
  gint64 *counts;  /* one per register */
  guint64 *stamps; /* generation + 1 of each count; 0: none */
};

/* Ranks of the values of a field. */
typedef struct
{
  const ZbField *field;
  ZbIdSet *targets; /* of REFERENCE: id → rank */
  guint n_ranks;    /* the last is that of empty values */
} Ranks;

static void
order_free (gpointer data)
{
  Order *self = data;

  g_array_unref (self->ids);
  g_free (self);
}

static void
ranks_clear (Ranks *self)
{
  g_clear_pointer (&self->targets, zb_id_set_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ranks, ranks_clear)

static gboolean
is_ranked (const ZbField *field)
{
  return field != NULL && (field->type == ZB_FIELD_CODE || field->type == ZB_FIELD_REFERENCE ||
                           field->type == ZB_FIELD_PERIOD);
}

static guint64
get_stamp (ZbStore *store, const ZbRegister *reg, const ZbField *sort)
{
  guint64 stamp = zb_store_get_generation (store, reg);

  if (sort != NULL && sort->type == ZB_FIELD_REFERENCE)
    stamp += (guint64)zb_store_get_generation (store, zb_register_find (sort->target)) << 32;

  return stamp;
}

/* What a record of @reg is sorted by where it is referred to. */
static char *
make_target_sql (const ZbRegister *reg)
{
  const ZbField *title = zb_register_get_field (reg, reg->short_title);
  g_autoptr (GString) joins = g_string_new (NULL);
  g_autofree char *label = zb_table_dup_label (reg, "t", joins);

  if (title->flags & ZB_FIELD_NAME_SORTED)
    return g_strdup_printf ("SELECT t.id FROM \"%s\" t ORDER BY t.\"%s_key\", t.id", reg->name,
                            title->name);

  return g_strdup_printf ("SELECT t.id FROM \"%s\" t%s ORDER BY %s, t.id", reg->name, joins->str,
                          label);
}

static gboolean
rank_targets (ZbConnection *connection, Ranks *ranks, GError **error)
{
  g_autofree char *sql = make_target_sql (zb_register_find (ranks->field->target));
  g_autoptr (ZbStatement) statement = zb_connection_prepare (connection, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  ranks->targets = zb_id_set_new (1024);
  while (row)
    {
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (row)
        zb_id_set_add (ranks->targets, zb_statement_get_integer (statement, 0), ranks->n_ranks++);
    }

  return TRUE;
}

static gboolean
ranks_init (Ranks *self, ZbConnection *connection, const ZbField *field, GError **error)
{
  self->field = field;
  if (field->type == ZB_FIELD_REFERENCE && !rank_targets (connection, self, error))
    return FALSE;
  for (guint i = 0; field->type == ZB_FIELD_CODE && field->codes[i].code != NULL; i++)
    self->n_ranks++;
  if (field->type == ZB_FIELD_PERIOD)
    self->n_ranks = ZB_N_PERIODS;
  self->n_ranks++;

  return TRUE;
}

static guint
get_rank (const Ranks *self, ZbStatement *row, int column)
{
  const char *text;
  guint32 rank = self->n_ranks - 1;
  ZbPeriod period;

  if (self->field->type == ZB_FIELD_REFERENCE)
    {
      zb_id_set_look_up (self->targets, zb_statement_get_integer (row, column), &rank);
      return rank;
    }
  text = zb_statement_get_text (row, column);
  if (text == NULL)
    return rank;
  if (self->field->type == ZB_FIELD_PERIOD)
    return zb_period_from_code (text, &period) ? period : rank;
  for (guint i = 0; self->field->codes[i].code != NULL; i++)
    if (g_str_equal (self->field->codes[i].code, text))
      return i;

  return rank;
}

/* Counting sort: @ids with the rank of each, in the order of the ranks (backwards for @descending, the empty ones last). */
static GArray *
sort_by_rank (GArray *ids, GArray *of_ids, guint n_ranks, gboolean descending)
{
  g_autofree guint *places = g_new0 (guint, n_ranks + 1);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  guint sum = 0;

  for (guint i = 0; i < ids->len; i++)
    places[g_array_index (of_ids, guint32, i)]++;
  for (guint i = 0; i < n_ranks; i++)
    {
      guint rank = descending && i < n_ranks - 1 ? n_ranks - 2 - i : i;
      guint count = places[rank];

      places[rank] = sum;
      sum += count;
    }
  g_array_set_size (sorted, ids->len);
  for (guint i = 0; i < ids->len; i++)
    g_array_index (sorted, gint64, places[g_array_index (of_ids, guint32, i)]++) =
      g_array_index (ids, gint64, i);

  return sorted;
}

/* SELECT of the id and, second, the value (ranked) or whether it is empty (sorted). @json: of these ids alone. */
static ZbSql *
make_sql (const ZbRegister *reg, const ZbField *sort, const char *json)
{
  ZbSql *sql = zb_sql_new ();
  gboolean derived = sort != NULL && (sort->flags & ZB_FIELD_DERIVED);
  const char *alias = derived ? "d" : "t";
  gboolean ranked = is_ranked (sort);
  const char *suffix = sort != NULL && (sort->flags & ZB_FIELD_NAME_SORTED) ? "_key" : "";

  /* The derived table has a row for each record. */
  g_string_append_printf (sql->text, "SELECT %s.id", alias);
  if (sort == NULL)
    g_string_append (sql->text, ", 0");
  else
    g_string_append_printf (sql->text, ", %s.\"%s%s\"%s", alias, sort->name, suffix,
                            ranked ? "" : " IS NULL");
  g_string_append_printf (sql->text, " FROM \"%s\" %s", derived ? reg->derived : reg->name, alias);
  if (json != NULL)
    {
      g_string_append_printf (sql->text, " WHERE %s.id IN (SELECT value FROM json_each (?))",
                              alias);
      zb_sql_add_text (sql, json);
    }
  /* A required reference has an index that gives its values in order; other ranked ones are scanned as they lie. */
  g_string_append (sql->text, " ORDER BY ");
  if (sort != NULL &&
      (!ranked || (sort->type == ZB_FIELD_REFERENCE && (sort->flags & ZB_FIELD_REQUIRED))))
    g_string_append_printf (sql->text, "%s.\"%s%s\", ", alias, sort->name, suffix);
  g_string_append_printf (sql->text, "%s.id", alias);

  return sql;
}

/* NULL sorts first in SQLite; here last, in either direction. */
static GArray *
arrange (GArray *ids, guint n_empty, gboolean descending)
{
  guint n_filled = ids->len - n_empty;
  GArray *arranged;

  if (n_empty == 0 && !descending)
    return g_array_ref (ids);

  arranged = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  for (guint i = 0; descending && i < n_filled; i++)
    g_array_append_val (arranged, g_array_index (ids, gint64, ids->len - 1 - i));
  if (!descending)
    g_array_append_vals (arranged, &g_array_index (ids, gint64, n_empty), n_filled);
  g_array_append_vals (arranged, ids->data, n_empty);

  return arranged;
}

static GArray *
run_sorted (ZbStatement *statement, gsize expected, gboolean descending, GError **error)
{
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), expected);
  guint n_empty = 0;
  gboolean row = TRUE;

  while (row)
    {
      gint64 id;

      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      id = zb_statement_get_integer (statement, 0);
      n_empty += zb_statement_get_integer (statement, 1) != 0;
      g_array_append_val (ids, id);
    }

  return arrange (ids, n_empty, descending);
}

static GArray *
run_ranked (ZbConnection *connection,
            ZbStatement *statement,
            const ZbField *sort,
            gsize expected,
            gboolean descending,
            GError **error)
{
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), expected);
  g_autoptr (GArray) of_ids = g_array_sized_new (FALSE, FALSE, sizeof (guint32), expected);
  g_auto (Ranks) ranks = { 0 };
  gboolean row = TRUE;

  if (!ranks_init (&ranks, connection, sort, error))
    return NULL;
  while (row)
    {
      gint64 id;
      guint32 rank;

      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      id = zb_statement_get_integer (statement, 0);
      rank = get_rank (&ranks, statement, 1);
      g_array_append_val (ids, id);
      g_array_append_val (of_ids, rank);
    }

  return sort_by_rank (ids, of_ids, ranks.n_ranks, descending);
}

static GArray *
run_order (ZbConnection *connection,
           const ZbRegister *reg,
           const ZbField *sort,
           gboolean descending,
           const char *json,
           gsize expected,
           GError **error)
{
  g_autoptr (ZbSql) sql = make_sql (reg, sort, json);
  g_autoptr (ZbStatement) statement = zb_sql_prepare (sql, connection, error);

  if (statement == NULL)
    return NULL;

  return is_ranked (sort) ? run_ranked (connection, statement, sort, expected, descending, error)
                          : run_sorted (statement, expected, descending, error);
}

/* The writer sees what is not committed yet: nothing it reads may be kept. */
static gboolean
may_keep (ZbConnection *connection)
{
  return sqlite3_db_readonly (zb_connection_get_handle (connection), "main") == 1;
}

static GList *
find_order (ZbStore *store,
            ZbOrders *self,
            const ZbRegister *reg,
            const ZbField *sort,
            gboolean descending)
{
  guint64 stamp = get_stamp (store, reg, sort);

  for (GList *link = self->kept.head; link != NULL; link = link->next)
    {
      const Order *order = link->data;

      if (order->reg == reg && order->sort == sort && order->descending == descending &&
          order->stamp == stamp)
        return link;
    }

  return NULL;
}

/* What stands for an older state of the same register is of no more use. */
static void
drop_stale (ZbStore *store, ZbOrders *self)
{
  GList *next;

  for (GList *link = self->kept.head; link != NULL; link = next)
    {
      Order *order = link->data;

      next = link->next;
      if (order->stamp == get_stamp (store, order->reg, order->sort))
        continue;
      order_free (order);
      g_queue_delete_link (&self->kept, link);
    }
}

static void
keep (ZbStore *store,
      ZbOrders *self,
      const ZbRegister *reg,
      const ZbField *sort,
      gboolean descending,
      GArray *ids)
{
  Order *order = g_new0 (Order, 1);

  drop_stale (store, self);
  if (self->kept.length >= MAX_KEPT)
    order_free (g_queue_pop_tail (&self->kept));
  order->reg = reg;
  order->sort = sort;
  order->descending = descending;
  order->stamp = get_stamp (store, reg, sort);
  order->ids = g_array_ref (ids);
  g_queue_push_head (&self->kept, order);
}

ZbOrders *
zb_orders_new (void)
{
  ZbOrders *self = g_new0 (ZbOrders, 1);

  g_queue_init (&self->kept);
  self->counts = g_new0 (gint64, zb_table_get_n ());
  self->stamps = g_new0 (guint64, zb_table_get_n ());

  return self;
}

void
zb_orders_free (ZbOrders *self)
{
  g_queue_clear_full (&self->kept, order_free);
  g_free (self->counts);
  g_free (self->stamps);
  g_free (self);
}

GArray *
zb_order_get_all (ZbStore *store,
                  ZbConnection *connection,
                  const ZbRegister *reg,
                  const ZbField *sort,
                  gboolean descending,
                  GError **error)
{
  ZbOrders *orders = zb_connection_get_orders (connection);
  GList *link = may_keep (connection) ? find_order (store, orders, reg, sort, descending) : NULL;
  gint64 count;
  GArray *ids;

  if (link != NULL)
    {
      g_queue_unlink (&orders->kept, link);
      g_queue_push_head_link (&orders->kept, link);
      return g_array_ref (((Order *)link->data)->ids);
    }
  if (!zb_order_count (store, connection, reg, &count, error))
    return NULL;
  ids = run_order (connection, reg, sort, descending, NULL, count, error);
  if (ids != NULL && may_keep (connection))
    keep (store, orders, reg, sort, descending, ids);

  return ids;
}

gboolean
zb_order_is_known (ZbStore *store,
                   ZbConnection *connection,
                   const ZbRegister *reg,
                   const ZbField *sort,
                   gboolean descending)
{
  return find_order (store, zb_connection_get_orders (connection), reg, sort, descending) != NULL;
}

GArray *
zb_order_some (ZbConnection *connection,
               const ZbRegister *reg,
               const ZbField *sort,
               gboolean descending,
               const gint64 *ids,
               gsize n_ids,
               GError **error)
{
  g_autofree char *json = zb_sql_dup_json (ids, n_ids);

  return run_order (connection, reg, sort, descending, json, n_ids, error);
}

gboolean
zb_order_count (ZbStore *store,
                ZbConnection *connection,
                const ZbRegister *reg,
                gint64 *count,
                GError **error)
{
  ZbOrders *orders = zb_connection_get_orders (connection);
  guint index = zb_table_get_index (reg);
  guint64 stamp = (guint64)zb_store_get_generation (store, reg) + 1;
  g_autofree char *sql = NULL;

  if (orders->stamps[index] == stamp && may_keep (connection))
    {
      *count = orders->counts[index];
      return TRUE;
    }
  sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", reg->name);
  if (!zb_connection_get_integer (connection, sql, count, error))
    return FALSE;
  orders->counts[index] = *count;
  orders->stamps[index] = stamp;

  return TRUE;
}
