/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorting. What orders as a number (numbers, dates, codes and periods by their lists, references by the rank of what they name) is
 * scanned with its ids and sorted here; text is ORDER BY, where an index mostly helps. */

#include "config.h"

#include "store/zb-order.h"

#include "base/zb-date.h"
#include "store/zb-id-set.h"
#include "store/zb-query-sql.h"
#include "store/zb-sort.h"

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

/* What the values of a field are sorted by. */
typedef struct
{
  const ZbField *field;
  ZbIdSet *targets; /* of REFERENCE: id → rank */
  gint64 last;      /* target that was ranked last: they mostly come in runs */
  guint32 last_rank;
} Keys;

static void
order_free (gpointer data)
{
  Order *self = data;

  g_array_unref (self->ids);
  g_free (self);
}

static void
keys_clear (Keys *self)
{
  g_clear_pointer (&self->targets, zb_id_set_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keys, keys_clear)

/* Whether a field orders as a number. */
static gboolean
is_keyed (const ZbField *field)
{
  static const gboolean keyed[ZB_N_FIELD_TYPES] = {
    [ZB_FIELD_CODE] = TRUE,   [ZB_FIELD_BOOLEAN] = TRUE,   [ZB_FIELD_NUMBER] = TRUE,
    [ZB_FIELD_YEAR] = TRUE,   [ZB_FIELD_PERIOD] = TRUE,    [ZB_FIELD_DATE] = TRUE,
    [ZB_FIELD_MOMENT] = TRUE, [ZB_FIELD_REFERENCE] = TRUE,
  };

  return field != NULL && keyed[field->type];
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
rank_targets (ZbConnection *connection, Keys *keys, GError **error)
{
  g_autofree char *sql = make_target_sql (zb_register_find (keys->field->target));
  g_autoptr (ZbStatement) statement = zb_connection_prepare (connection, sql, error);
  guint32 rank = 0;
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  keys->targets = zb_id_set_new (1024);
  while (row)
    {
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (row)
        zb_id_set_add (keys->targets, zb_statement_get_integer (statement, 0), rank++);
    }

  return TRUE;
}

static gint64
key_of_code (const ZbCode *codes, const char *text)
{
  gint64 key = 0;

  while (codes[key].code != NULL && !g_str_equal (codes[key].code, text))
    key++;

  return key;
}

static gint64
rank_of_target (Keys *self, gint64 target)
{
  if (target != self->last)
    {
      self->last_rank = G_MAXUINT32;
      zb_id_set_look_up (self->targets, target, &self->last_rank);
      self->last = target;
    }

  return self->last_rank;
}

/* The value is not NULL. */
static gint64
get_key (Keys *self, ZbStatement *row, int column)
{
  ZbPeriod period = ZB_N_PERIODS;

  switch (self->field->type)
    {
    case ZB_FIELD_REFERENCE:
      return rank_of_target (self, zb_statement_get_integer (row, column));
    case ZB_FIELD_CODE:
      return key_of_code (self->field->codes, zb_statement_get_text (row, column));
    case ZB_FIELD_PERIOD:
      zb_period_from_code (zb_statement_get_text (row, column), &period);
      return period;
    case ZB_FIELD_DATE:
    case ZB_FIELD_MOMENT:
      return zb_sort_key_of_date (zb_statement_get_text (row, column));
    default:
      return zb_statement_get_integer (row, column);
    }
}

/* SELECT of the id and, second, the value (keyed) or whether it is empty (sorted). @json: of these ids alone. */
static ZbSql *
make_sql (const ZbRegister *reg, const ZbField *sort, const char *json)
{
  ZbSql *sql = zb_sql_new ();
  gboolean derived = sort != NULL && (sort->flags & ZB_FIELD_DERIVED);
  const char *alias = derived ? "d" : "t";
  gboolean keyed = is_keyed (sort);
  const char *suffix = sort != NULL && (sort->flags & ZB_FIELD_NAME_SORTED) ? "_key" : "";

  /* The derived table has a row for each record. */
  g_string_append_printf (sql->text, "SELECT %s.id", alias);
  if (sort != NULL && (keyed || !(sort->flags & ZB_FIELD_REQUIRED)))
    g_string_append_printf (sql->text, ", %s.\"%s%s\"%s", alias, sort->name, suffix,
                            keyed ? "" : " IS NULL");
  g_string_append_printf (sql->text, " FROM \"%s\" %s", derived ? reg->derived : reg->name, alias);
  if (json != NULL)
    {
      g_string_append_printf (sql->text, " WHERE %s.id IN (SELECT value FROM json_each (?))",
                              alias);
      zb_sql_add_text (sql, json);
    }
  /* A required reference has an index that gives its values in order; other keyed ones are scanned as they lie. */
  g_string_append (sql->text, " ORDER BY ");
  if (sort != NULL &&
      (!keyed || (sort->type == ZB_FIELD_REFERENCE && (sort->flags & ZB_FIELD_REQUIRED))))
    g_string_append_printf (sql->text, "%s.\"%s%s\", ", alias, sort->name, suffix);
  g_string_append_printf (sql->text, "%s.id", alias);

  return sql;
}

/* @first, backwards with @descending, then @last. */
static GArray *
join (const GArray *first, const GArray *last, gboolean descending)
{
  GArray *joined = g_array_sized_new (FALSE, FALSE, sizeof (gint64), first->len + last->len);

  for (guint i = 0; descending && i < first->len; i++)
    g_array_append_val (joined, g_array_index (first, gint64, first->len - 1 - i));
  if (!descending)
    g_array_append_vals (joined, first->data, first->len);
  g_array_append_vals (joined, last->data, last->len);

  return joined;
}

/* NULL sorts first in SQLite; here last, in either direction. */
static GArray *
run_sorted (ZbStatement *statement, gboolean descending, GError **error)
{
  g_autoptr (GArray) filled = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) empty = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean has_value = sqlite3_column_count (statement->handle) > 1;
  gboolean row = TRUE;

  while (row)
    {
      gint64 id;

      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      id = zb_statement_get_integer (statement, 0);
      g_array_append_val (has_value && zb_statement_get_integer (statement, 1) != 0 ? empty
                                                                                    : filled,
                          id);
    }

  return empty->len == 0 && !descending ? g_steal_pointer (&filled)
                                        : join (filled, empty, descending);
}

static GArray *
sort_items (GArray *items, const GArray *empty, gboolean descending)
{
  g_autoptr (GArray) filled = g_array_sized_new (FALSE, FALSE, sizeof (gint64), items->len);

  zb_sort_items ((ZbSortItem *)items->data, items->len);
  for (guint i = 0; i < items->len; i++)
    g_array_append_val (filled, g_array_index (items, ZbSortItem, i).id);

  return join (filled, empty, descending);
}

static GArray *
run_keyed (ZbConnection *connection,
           ZbStatement *statement,
           const ZbField *sort,
           gboolean descending,
           GError **error)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (ZbSortItem));
  g_autoptr (GArray) empty = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (Keys) keys = { .field = sort };
  gboolean row = TRUE;

  if (sort->type == ZB_FIELD_REFERENCE && !rank_targets (connection, &keys, error))
    return NULL;
  while (row)
    {
      ZbSortItem item;

      if (!zb_statement_step (statement, &row, error))
        return NULL;
      if (!row)
        break;
      item.id = zb_statement_get_integer (statement, 0);
      if (zb_statement_is_null (statement, 1))
        {
          g_array_append_val (empty, item.id);
          continue;
        }
      item.key = get_key (&keys, statement, 1);
      g_array_append_val (items, item);
    }

  return sort_items (items, empty, descending);
}

static GArray *
run_order (ZbConnection *connection,
           const ZbRegister *reg,
           const ZbField *sort,
           gboolean descending,
           const char *json,
           GError **error)
{
  g_autoptr (ZbSql) sql = make_sql (reg, sort, json);
  g_autoptr (ZbStatement) statement = zb_sql_prepare (sql, connection, error);

  if (statement == NULL)
    return NULL;

  return is_keyed (sort) ? run_keyed (connection, statement, sort, descending, error)
                         : run_sorted (statement, descending, error);
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

static void
keep_count (ZbStore *store, ZbOrders *self, const ZbRegister *reg, gint64 count)
{
  guint index = zb_table_get_index (reg);

  self->counts[index] = count;
  self->stamps[index] = (guint64)zb_store_get_generation (store, reg) + 1;
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
  gboolean keeps = may_keep (connection);
  GList *link = keeps ? find_order (store, orders, reg, sort, descending) : NULL;
  GArray *ids;

  if (link != NULL)
    {
      g_queue_unlink (&orders->kept, link);
      g_queue_push_head_link (&orders->kept, link);
      return g_array_ref (((Order *)link->data)->ids);
    }
  ids = run_order (connection, reg, sort, descending, NULL, error);
  if (ids != NULL && keeps)
    {
      keep (store, orders, reg, sort, descending, ids);
      keep_count (store, orders, reg, ids->len);
    }

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

  return run_order (connection, reg, sort, descending, json, error);
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
  keep_count (store, orders, reg, *count);

  return TRUE;
}
