/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exact sums of the TOTALLED fields over any choice of records. */

#include "config.h"

#include "store/zb-query-run.h"

#include "base/zb-decimal.h"
#include "store/zb-id-set.h"
#include "store/zb-order.h"

/* Looking a record up costs about so many times what scanning past it does. */
#define LOOK_UP_COST 8

typedef struct
{
  const ZbRegister *reg;
  const gint64 *ids;
  gsize n_ids;
  GArray *array; /* whose they are, or NULL */
} TotalsData;

static void
totals_data_free (gpointer user_data)
{
  TotalsData *self = user_data;

  g_clear_pointer (&self->array, g_array_unref);
  g_free (self);
}

/* The totalled fields of one table: "SELECT id, a, b FROM …" or, @summed, "SELECT sum (a), sum (b) FROM …"; NULL where there are none.
 * @places gets the place of each among all totals. */
static char *
make_sql (const ZbRegister *reg, gboolean derived, gboolean summed, GArray *places)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  guint place = 0;

  for (guint i = 0; i < reg->n_fields; i++)
    {
      const ZbField *field = &reg->fields[i];

      if (!(field->flags & ZB_FIELD_TOTALLED))
        continue;
      if (((field->flags & ZB_FIELD_DERIVED) != 0) == derived)
        {
          g_string_append_printf (columns, summed ? ", sum (\"%s\")" : ", \"%s\"", field->name);
          g_array_append_val (places, place);
        }
      place++;
    }
  if (places->len == 0)
    return NULL;

  return g_strdup_printf ("SELECT %s%s FROM \"%s\"", summed ? "0" : "id", columns->str,
                          derived ? reg->derived : reg->name);
}

static guint
count_totals (const ZbRegister *reg)
{
  guint count = 0;

  for (guint i = 0; i < reg->n_fields; i++)
    count += (reg->fields[i].flags & ZB_FIELD_TOTALLED) != 0;

  return count;
}

static gboolean
add_row (ZbStatement *row, const GArray *places, GArray *totals, GError **error)
{
  for (guint i = 0; i < places->len; i++)
    if (!zb_decimal_add (&g_array_index (totals, gint64, g_array_index (places, guint, i)),
                         zb_statement_get_integer (row, i + 1)))
      {
        g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_RANGE,
                     "Failed to add up: the sum is too large");
        return FALSE;
      }

  return TRUE;
}

/* Every row, or those of @wanted. */
static gboolean
add_scanned (ZbStatement *statement,
             const ZbIdSet *wanted,
             const GArray *places,
             GArray *totals,
             GError **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (row &&
          (wanted == NULL ||
           zb_id_set_contains (wanted, zb_statement_get_integer (statement, 0))) &&
          !add_row (statement, places, totals, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_looked_up (ZbStatement *statement,
               const TotalsData *data,
               const GArray *places,
               GArray *totals,
               GError **error)
{
  for (gsize i = 0; i < data->n_ids; i++)
    {
      gboolean row;

      zb_statement_bind_integer (statement, 1, data->ids[i]);
      if (!zb_statement_step (statement, &row, error) ||
          (row && !add_row (statement, places, totals, error)))
        return FALSE;
      zb_statement_reset (statement);
    }

  return TRUE;
}

static ZbIdSet *
set_of (const TotalsData *data)
{
  ZbIdSet *set = zb_id_set_new (data->n_ids);

  for (gsize i = 0; i < data->n_ids; i++)
    if (data->ids[i] != 0)
      zb_id_set_add (set, data->ids[i], 0);

  return set;
}

/* How the totals of so many records are found. */
typedef enum
{
  WAY_SUM,     /* all: SQLite adds up */
  WAY_SCAN,    /* many: past all rows, by a set */
  WAY_LOOK_UP, /* few: one by one */
} Way;

static gboolean
add_part (ZbConnection *connection,
          const TotalsData *data,
          gboolean derived,
          Way way,
          const ZbIdSet *wanted,
          GArray *totals,
          GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *select = make_sql (data->reg, derived, way == WAY_SUM, places);
  g_autofree char *sql = NULL;
  g_autoptr (ZbStatement) statement = NULL;

  if (select == NULL)
    return TRUE;
  sql = g_strconcat (select, way == WAY_LOOK_UP ? " WHERE id = ?" : NULL, NULL);
  statement = zb_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  if (way == WAY_LOOK_UP)
    return add_looked_up (statement, data, places, totals, error);

  return add_scanned (statement, wanted, places, totals, error);
}

static gpointer
run_totals (ZbStore *store,
            ZbConnection *connection,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  TotalsData *data = user_data;
  g_autoptr (GArray) totals = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autoptr (ZbIdSet) wanted = NULL;
  gint64 n_all;
  Way way;

  g_array_set_size (totals, count_totals (data->reg));
  if (totals->len == 0 || data->n_ids == 0)
    return g_steal_pointer (&totals);
  if (!zb_order_count (store, connection, data->reg, &n_all, error))
    return NULL;
  way = (gint64)data->n_ids >= n_all                 ? WAY_SUM
        : (gint64)data->n_ids * LOOK_UP_COST < n_all ? WAY_LOOK_UP
                                                     : WAY_SCAN;
  if (way == WAY_SCAN)
    wanted = set_of (data);
  if (!add_part (connection, data, FALSE, way, wanted, totals, error) ||
      !add_part (connection, data, TRUE, way, wanted, totals, error))
    return NULL;

  return g_steal_pointer (&totals);
}

static const ZbJobKind totals_job = { run_totals, ZB_WORKER_LOADER, 10,
                                      (GDestroyNotify)g_array_unref };

GArray *
zb_store_totals (ZbStore *self,
                 const ZbRegister *reg,
                 const gint64 *ids,
                 gsize n_ids,
                 GCancellable *cancellable,
                 GError **error)
{
  TotalsData data = { reg, ids, n_ids, NULL };

  g_return_val_if_fail (ZB_IS_STORE (self) && reg != NULL, NULL);

  return zb_store_run_job (self, &totals_job, &data, cancellable, error);
}

void
zb_store_totals_of_async (ZbStore *self,
                          const ZbRegister *reg,
                          GArray *ids,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  TotalsData *data = g_new0 (TotalsData, 1);

  data->reg = reg;
  data->array = g_array_ref (ids);
  data->ids = (const gint64 *)ids->data;
  data->n_ids = ids->len;
  zb_store_start_job (self, &totals_job, data, totals_data_free, cancellable, callback, user_data);
}

void
zb_store_totals_async (ZbStore *self,
                       const ZbRegister *reg,
                       const gint64 *ids,
                       gsize n_ids,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GArray) copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);

  g_return_if_fail (ZB_IS_STORE (self) && reg != NULL);

  g_array_append_vals (copy, ids, n_ids);
  zb_store_totals_of_async (self, reg, copy, cancellable, callback, user_data);
}

GArray *
zb_store_totals_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &totals_job, result, error);
}
