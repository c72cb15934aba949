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

/* "SELECT id, a, b FROM …"; all totalled fields derived: of the derived table alone, which has a row for each record. */
static char *
make_sql (const ZbRegister *reg, guint *n_totals)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  gboolean stored = FALSE, derived = FALSE;

  *n_totals = 0;
  for (guint i = 0; i < reg->n_fields; i++)
    if (reg->fields[i].flags & ZB_FIELD_TOTALLED)
      {
        g_autofree char *column = zb_table_dup_column (&reg->fields[i]);

        g_string_append_printf (columns, ", %s", column);
        (*n_totals)++;
        if (reg->fields[i].flags & ZB_FIELD_DERIVED)
          derived = TRUE;
        else
          stored = TRUE;
      }
  if (derived && !stored)
    return g_strdup_printf ("SELECT d.id%s FROM \"%s\" d", columns->str, reg->derived);
  if (derived)
    return g_strdup_printf ("SELECT t.id%s FROM \"%s\" t JOIN \"%s\" d ON d.id = t.id",
                            columns->str, reg->name, reg->derived);

  return g_strdup_printf ("SELECT t.id%s FROM \"%s\" t", columns->str, reg->name);
}

static gboolean
add_row (ZbStatement *row, GArray *totals, GError **error)
{
  for (guint i = 0; i < totals->len; i++)
    if (!zb_decimal_add (&g_array_index (totals, gint64, i), zb_statement_get_integer (row, i + 1)))
      {
        g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_RANGE,
                     "Failed to add up: the sum is too large");
        return FALSE;
      }

  return TRUE;
}

static gboolean
add_scanned (ZbStatement *statement, const ZbIdSet *wanted, GArray *totals, GError **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (row &&
          (wanted == NULL ||
           zb_id_set_contains (wanted, zb_statement_get_integer (statement, 0))) &&
          !add_row (statement, totals, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_looked_up (ZbStatement *statement, const TotalsData *data, GArray *totals, GError **error)
{
  for (gsize i = 0; i < data->n_ids; i++)
    {
      gboolean row;

      zb_statement_bind_integer (statement, 1, data->ids[i]);
      if (!zb_statement_step (statement, &row, error) ||
          (row && !add_row (statement, totals, error)))
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

static gpointer
run_totals (ZbStore *store,
            ZbConnection *connection,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  TotalsData *data = user_data;
  guint n_totals;
  g_autofree char *scan = make_sql (data->reg, &n_totals);
  g_autofree char *look_up =
    g_strdup_printf ("%s WHERE %s.id = ?", scan, g_str_has_prefix (scan, "SELECT d.") ? "d" : "t");
  g_autoptr (GArray) totals = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autoptr (ZbStatement) statement = NULL;
  g_autoptr (ZbIdSet) wanted = NULL;
  gint64 n_all;
  gboolean few, added;

  g_array_set_size (totals, n_totals);
  if (n_totals == 0 || data->n_ids == 0)
    return g_steal_pointer (&totals);
  if (!zb_order_count (store, connection, data->reg, &n_all, error))
    return NULL;
  few = (gint64)data->n_ids * LOOK_UP_COST < n_all;
  statement = zb_connection_prepare (connection, few ? look_up : scan, error);
  if (statement == NULL)
    return NULL;
  if (!few && (gint64)data->n_ids < n_all)
    wanted = set_of (data);
  added = few ? add_looked_up (statement, data, totals, error)
              : add_scanned (statement, wanted, totals, error);

  return added ? g_steal_pointer (&totals) : NULL;
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
