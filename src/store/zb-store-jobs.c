/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Jobs: from a call of the store to the worker that does it, and its result back, waited for or as a GTask. */

#include "config.h"

#include "store/zb-store-private.h"

static ZbWorker *
get_worker (ZbStore *self, ZbWorkerKind kind, GError **error)
{
  ZbWorker *worker = NULL;

  g_mutex_lock (&self->mutex);
  if (self->state == ZB_STATE_OPEN)
    worker = self->workers[kind];
  g_mutex_unlock (&self->mutex);
  if (worker == NULL)
    g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CLOSED, "Failed to use %s: it is not open",
                 self->path);

  return worker;
}

gpointer
zb_store_run_job (ZbStore *self,
                  const ZbJobKind *kind,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  ZbWorker *current = zb_worker_get_current ();
  ZbWorker *worker;
  gpointer result;

  if (current != NULL && zb_worker_get_store (current) == self)
    return kind->run (self, zb_worker_get_connection (current), data, cancellable, error);

  worker = get_worker (self, kind->worker, error);
  if (worker == NULL)
    return NULL;
  result = zb_worker_run (worker, self, kind, data, cancellable, error);
  zb_store_flush_notices (self);

  return result;
}

void
zb_store_start_job (ZbStore *self,
                    const ZbJobKind *kind,
                    gpointer data,
                    GDestroyNotify free_data,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;
  ZbWorker *worker = get_worker (self, kind->worker, &error);

  g_task_set_source_tag (task, (gpointer)kind);
  g_task_set_task_data (task, data, free_data);
  if (worker == NULL)
    g_task_return_error (task, error);
  else
    zb_worker_start (worker, kind, g_steal_pointer (&task));
}

gpointer
zb_store_finish_job (ZbStore *self, const ZbJobKind *kind, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == kind, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gpointer
zb_store_get_job_data (GAsyncResult *result)
{
  return g_task_get_task_data (G_TASK (result));
}

void
zb_store_run_reader (ZbStore *self, GTask *task, GTaskThreadFunc func)
{
  GError *error = NULL;
  ZbWorker *worker;

  g_return_if_fail (ZB_IS_STORE (self));
  g_return_if_fail (G_IS_TASK (task));

  worker = get_worker (self, ZB_WORKER_LOADER, &error);
  if (worker == NULL)
    g_task_return_error (task, error);
  else
    zb_worker_start_func (worker, self, g_object_ref (task), func);
}
