/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recent records in the settings, as (register, id). */

#include "config.h"

#include "ui/zb-recent.h"

#define RECENT_KEY "recent-records"
#define MAX_KEPT 40

typedef struct
{
  GVariant *places;
  guint n;
} Question;

static void
question_free (gpointer user_data)
{
  Question *question = user_data;

  g_variant_unref (question->places);
  g_free (question);
}

/* The record at a place that was kept; NULL where it is gone or in another book. */
static ZbRecord *
fetch (ZbStore *store, const char *name, gint64 id, GCancellable *cancellable, GError **error)
{
  const ZbRegister *reg = zb_register_find (name);
  g_autoptr (GPtrArray) records = NULL;

  if (reg == NULL)
    return NULL;
  records = zb_store_fetch (store, reg, &id, 1, cancellable, error);

  return records != NULL && records->pdata[0] != NULL ? zb_record_ref (records->pdata[0]) : NULL;
}

static void
fetch_thread (GTask *task, gpointer source, gpointer user_data, GCancellable *cancellable)
{
  const Question *question = user_data;
  ZbStore *store = source;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_record_unref);
  GVariantIter iter;
  const char *name = NULL;
  gint64 id = 0;

  g_variant_iter_init (&iter, question->places);
  while (records->len < question->n && g_variant_iter_next (&iter, "(&sx)", &name, &id))
    {
      g_autoptr (GError) error = NULL;
      ZbRecord *record = fetch (store, name, id, cancellable, &error);

      if (error != NULL)
        {
          g_task_return_error (task, g_steal_pointer (&error));
          return;
        }
      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  g_task_return_pointer (task, g_steal_pointer (&records), (GDestroyNotify)g_ptr_array_unref);
}

void
zb_recent_add (GSettings *settings, const ZbRegister *reg, gint64 id)
{
  g_autoptr (GVariant) before = NULL;
  GVariantBuilder after;
  GVariantIter iter;
  const char *name = NULL;
  gint64 other = 0;
  guint n = 1;

  g_return_if_fail (G_IS_SETTINGS (settings) && reg != NULL && id != 0);

  before = g_settings_get_value (settings, RECENT_KEY);
  g_variant_builder_init (&after, G_VARIANT_TYPE ("a(sx)"));
  g_variant_builder_add (&after, "(sx)", reg->name, id);
  g_variant_iter_init (&iter, before);
  while (n < MAX_KEPT && g_variant_iter_next (&iter, "(&sx)", &name, &other))
    if (other != id || !g_str_equal (name, reg->name))
      {
        g_variant_builder_add (&after, "(sx)", name, other);
        n++;
      }
  g_settings_set_value (settings, RECENT_KEY, g_variant_builder_end (&after));
}

void
zb_recent_fetch_async (ZbContext *context,
                       guint n,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Question *question = NULL;
  ZbStore *store = NULL;

  g_return_if_fail (ZB_IS_CONTEXT (context));

  store = zb_context_get_store (context);
  question = g_new0 (Question, 1);
  question->places = g_settings_get_value (zb_context_get_settings (context), RECENT_KEY);
  question->n = n;
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, zb_recent_fetch_async);
  g_task_set_task_data (task, question, question_free);
  zb_store_run_reader (store, task, fetch_thread);
}

GPtrArray *
zb_recent_fetch_finish (ZbContext *context, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, zb_context_get_store (context)), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
