/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One query a register, in one state of the book. */

#include "config.h"

#include "store/zb-search.h"

#include "store/zb-fetch.h"
#include "store/zb-query-run.h"
#include "store/zb-query-sql.h"

typedef struct
{
  char *text;
  guint n_shown;
} SearchData;

static void
search_data_free (gpointer user_data)
{
  SearchData *self = user_data;

  g_free (self->text);
  g_free (self);
}

/* What matches in @reg; NULL without an error where nothing does. */
static ZbSearchGroup *
search_register (ZbStore *store,
                 ZbConnection *connection,
                 const SearchData *data,
                 const ZbRegister *reg,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (ZbQuery) query = zb_query_new (reg);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) records = NULL;
  ZbSearchGroup *group = NULL;
  gboolean exact = FALSE;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  zb_query_set_search (query, data->text);
  ids = zb_query_run (store, connection, query, cancellable, error);
  if (ids == NULL || ids->len == 0)
    return NULL;
  records = zb_fetch_many (connection, reg, (const gint64 *)(gpointer)ids->data,
                           MIN (ids->len, data->n_shown), error);
  if (records == NULL ||
      !zb_query_is_exact (connection, query, g_array_index (ids, gint64, 0), &exact, error))
    return NULL;

  group = g_new0 (ZbSearchGroup, 1);
  group->reg = reg;
  group->ids = g_steal_pointer (&ids);
  group->records = g_steal_pointer (&records);
  group->exact = exact;
  return group;
}

/* As the sidebar has them; what it does not show comes last. */
static GPtrArray *
list_registers (void)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  GPtrArray *ordered = g_ptr_array_new ();

  for (guint i = 1; i <= ZB_N_GROUPS; i++)
    for (guint j = 0; all[j] != NULL; j++)
      if (all[j]->group == i % ZB_N_GROUPS)
        g_ptr_array_add (ordered, (gpointer)all[j]);

  return ordered;
}

static gboolean
has_words (const char *text)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_registers_get_all ()[0]);
  g_auto (GStrv) words = NULL;

  zb_query_set_search (query, text);
  words = zb_query_dup_words (query);
  return words[0] != NULL;
}

static gpointer
run_search (ZbStore *store,
            ZbConnection *connection,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  const SearchData *data = user_data;
  g_autoptr (GPtrArray) registers = list_registers ();
  g_autoptr (GPtrArray) groups =
    g_ptr_array_new_with_free_func ((GDestroyNotify)zb_search_group_free);
  guint n_exact = 0;

  for (guint i = 0; has_words (data->text) && i < registers->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      ZbSearchGroup *group =
        search_register (store, connection, data, registers->pdata[i], cancellable, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      if (group != NULL)
        g_ptr_array_insert (groups, group->exact ? (gint)n_exact : -1, group);
      n_exact += group != NULL && group->exact;
    }

  return g_steal_pointer (&groups);
}

static const ZbJobKind search_job = { run_search, ZB_WORKER_READER, 0,
                                      (GDestroyNotify)g_ptr_array_unref };

void
zb_search_group_free (ZbSearchGroup *self)
{
  g_array_unref (self->ids);
  g_ptr_array_unref (self->records);
  g_free (self);
}

GPtrArray *
zb_store_search (ZbStore *self,
                 const char *text,
                 guint n_shown,
                 GCancellable *cancellable,
                 GError **error)
{
  SearchData data = { (char *)text, n_shown };

  g_return_val_if_fail (ZB_IS_STORE (self) && text != NULL, NULL);

  return zb_store_run_job (self, &search_job, &data, cancellable, error);
}

void
zb_store_search_async (ZbStore *self,
                       const char *text,
                       guint n_shown,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  SearchData *data = NULL;

  g_return_if_fail (ZB_IS_STORE (self) && text != NULL);

  data = g_new0 (SearchData, 1);
  data->text = g_strdup (text);
  data->n_shown = n_shown;
  zb_store_start_job (self, &search_job, data, search_data_free, cancellable, callback, user_data);
}

GPtrArray *
zb_store_search_finish (ZbStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_finish_job (self, &search_job, result, error);
}
