/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Threads, their queues of jobs and what interrupts them. What the jobs do is told in the files that define them. */

#include "config.h"

#include "store/zb-worker.h"

#include "store/zb-store-private.h"

typedef struct
{
  gatomicrefcount ref_count;
  gint priority;
  guint64 serial;
  const ZbJobKind *kind; /* NULL: only ends the thread, or runs @func */
  GTaskThreadFunc func;
  ZbStore *store;
  gpointer data;
  GDestroyNotify free_data;
  GCancellable *cancellable;
  GTask *task;
  gboolean stops;

  /* For who waits. */
  GMutex mutex;
  GCond cond;
  gboolean done;
  gpointer result;
  GError *error;
} Job;

struct _ZbWorker
{
  gatomicrefcount ref_count;
  ZbWorkerKind kind;
  GThread *thread;
  GAsyncQueue *queue; /* of Job, by priority and serial */
  guint64 serial;     /* under the queue's lock */
  gint stopping;      /* atomic */

  GMutex mutex; /* of the connection, which other threads interrupt */

  /* Of the thread. */
  ZbConnection *connection;
  gboolean broken; /* it had a connection and lost it */
  ZbLock *lock;
  gboolean clean;
  ZbStore *store;
};

static const char *const names[ZB_N_WORKERS] = { "zb-writer", "zb-reader", "zb-loader" };

static GPrivate current_worker;

static Job *
job_new (const ZbJobKind *kind, ZbStore *store)
{
  Job *self = g_new0 (Job, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->priority = kind != NULL ? kind->priority : 0;
  self->store = store;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);

  return self;
}

static void
job_unref (gpointer data)
{
  Job *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->result != NULL && self->kind->free_result != NULL)
    self->kind->free_result (self->result);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->task);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

static gint
job_compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Job *first = a;
  const Job *second = b;

  if (first->priority != second->priority)
    return first->priority < second->priority ? -1 : 1;

  return (first->serial > second->serial) - (first->serial < second->serial);
}

static void
push (ZbWorker *self, Job *job)
{
  g_async_queue_lock (self->queue);
  job->serial = self->serial++;
  g_async_queue_push_sorted_unlocked (self->queue, job, job_compare, NULL);
  g_async_queue_unlock (self->queue);
}

static void
interrupt (ZbWorker *self)
{
  g_mutex_lock (&self->mutex);
  if (self->connection != NULL)
    zb_connection_interrupt (self->connection);
  g_mutex_unlock (&self->mutex);
}

static void
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  interrupt (data);
}

/* Readers see one state for the whole job, and no commit comes in between. */
static gpointer
run_reading (ZbWorker *self, Job *job, GError **error)
{
  ZbGate *gate = zb_store_get_gate (job->store);
  gpointer result = NULL;
  gulong handler = 0;

  zb_gate_begin_reading (gate);
  if (job->cancellable != NULL)
    handler = g_cancellable_connect (job->cancellable, G_CALLBACK (cancelled_cb), self, NULL);
  if (zb_connection_hold (self->connection, error))
    {
      if (!g_cancellable_set_error_if_cancelled (job->cancellable, error))
        {
          if (job->func != NULL)
            job->func (job->task, g_task_get_source_object (job->task),
                       g_task_get_task_data (job->task), job->cancellable);
          else
            result =
              job->kind->run (job->store, self->connection, job->data, job->cancellable, error);
        }
      zb_connection_let_go (self->connection);
    }
  if (job->cancellable != NULL)
    g_cancellable_disconnect (job->cancellable, handler);
  zb_gate_end_reading (gate);

  return result;
}

static gpointer
run_writing (ZbWorker *self, Job *job, GError **error)
{
  gulong handler = 0;
  gpointer result;

  if (job->cancellable != NULL && self->connection != NULL)
    handler = g_cancellable_connect (job->cancellable, G_CALLBACK (cancelled_cb), self, NULL);
  result = job->kind->run (job->store, self->connection, job->data, job->cancellable, error);
  if (handler != 0)
    g_cancellable_disconnect (job->cancellable, handler);

  return result;
}

static void
complete (Job *job, gpointer result, GError *error)
{
  if (job->task != NULL)
    {
      if (error != NULL)
        g_task_return_error (job->task, error);
      else if (job->func == NULL)
        g_task_return_pointer (job->task, result, job->kind->free_result);
      return;
    }

  g_mutex_lock (&job->mutex);
  job->result = result;
  job->error = error;
  job->done = TRUE;
  g_cond_broadcast (&job->cond);
  g_mutex_unlock (&job->mutex);
}

/* Under the job's lock. */
static gpointer
take_result (Job *job, GError **error)
{
  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));

  return g_steal_pointer (&job->result);
}

static void
run_job (ZbWorker *self, Job *job)
{
  GError *error = NULL;
  gpointer result = NULL;

  self->store = job->store;
  if (self->kind != ZB_WORKER_WRITER && g_atomic_int_get (&self->stopping))
    g_set_error (&error, ZB_STORE_ERROR, ZB_STORE_ERROR_CLOSED,
                 "Failed to read the book: it is being closed");
  else if (self->broken)
    g_set_error (
      &error, ZB_STORE_ERROR, ZB_STORE_ERROR_CLOSED,
      "Failed to write the book: it could not be opened again after an error of the disk");
  else if (g_cancellable_set_error_if_cancelled (job->cancellable, &error))
    result = NULL;
  else if (self->kind == ZB_WORKER_WRITER)
    result = run_writing (self, job, &error);
  else
    result = run_reading (self, job, &error);
  complete (job, result, error);
  self->store = NULL;
}

static gpointer
thread_main (gpointer data)
{
  ZbWorker *self = data;
  ZbConnection *connection;
  gboolean stops = FALSE;

  g_private_set (&current_worker, self);
  while (!stops)
    {
      Job *job = g_async_queue_pop (self->queue);

      stops = job->stops;
      if (!stops)
        run_job (self, job);
      job_unref (job);
    }
  connection = self->connection;
  zb_worker_set_connection (self, NULL);
  g_clear_pointer (&connection, zb_connection_close);
  if (self->lock != NULL)
    zb_lock_release (self->lock, self->clean);
  self->lock = NULL;
  g_private_set (&current_worker, NULL);
  zb_worker_unref (self);

  return NULL;
}

ZbWorker *
zb_worker_new (ZbWorkerKind kind)
{
  ZbWorker *self = g_new0 (ZbWorker, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->queue = g_async_queue_new_full (job_unref);
  g_mutex_init (&self->mutex);
  g_atomic_ref_count_inc (&self->ref_count);
  self->thread = g_thread_new (names[kind], thread_main, self);

  return self;
}

void
zb_worker_unref (ZbWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_async_queue_unref (self->queue);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

void
zb_worker_set_connection (ZbWorker *self, ZbConnection *connection)
{
  g_assert (self->connection == NULL || connection == NULL || self->connection == connection);

  g_mutex_lock (&self->mutex);
  self->broken = connection == NULL;
  self->connection = connection;
  g_mutex_unlock (&self->mutex);
}

void
zb_worker_set_lock (ZbWorker *self, ZbLock *lock)
{
  self->lock = lock;
}

ZbConnection *
zb_worker_get_connection (ZbWorker *self)
{
  return self->connection;
}

void
zb_worker_set_clean (ZbWorker *self, gboolean clean)
{
  self->clean = clean;
}

ZbWorker *
zb_worker_get_current (void)
{
  return g_private_get (&current_worker);
}

ZbStore *
zb_worker_get_store (ZbWorker *self)
{
  return self->store;
}

void
zb_worker_stop (ZbWorker *self)
{
  Job *job = job_new (NULL, NULL);

  job->stops = TRUE;
  job->priority = G_MAXINT;
  g_atomic_int_set (&self->stopping, TRUE);
  if (self->kind != ZB_WORKER_WRITER)
    interrupt (self);
  push (self, job);
  if (self->thread == g_thread_self ())
    g_thread_unref (self->thread);
  else
    g_thread_join (self->thread);
  zb_worker_unref (self);
}

gpointer
zb_worker_run (ZbWorker *self,
               ZbStore *store,
               const ZbJobKind *kind,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Job *job = job_new (kind, store);
  gpointer result;

  job->data = data;
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  g_atomic_ref_count_inc (&job->ref_count);
  push (self, job);

  g_mutex_lock (&job->mutex);
  while (!job->done)
    g_cond_wait (&job->cond, &job->mutex);
  result = take_result (job, error);
  g_mutex_unlock (&job->mutex);
  job_unref (job);

  return result;
}

gpointer
zb_worker_run_until (ZbWorker *self,
                     ZbStore *store,
                     const ZbJobKind *kind,
                     gpointer data,
                     GDestroyNotify free_data,
                     guint milliseconds,
                     gint *beat,
                     gint *abandoned,
                     gboolean *late,
                     GError **error)
{
  Job *job = job_new (kind, store);
  gint64 patience = (gint64)milliseconds * G_TIME_SPAN_MILLISECOND;
  gint64 deadline = g_get_monotonic_time () + patience;
  gboolean alive = TRUE;
  gint last = g_atomic_int_get (beat);
  gpointer result = NULL;

  job->data = data;
  job->free_data = free_data;
  g_atomic_ref_count_inc (&job->ref_count);
  push (self, job);

  g_mutex_lock (&job->mutex);
  while (!job->done && alive)
    {
      gint now;

      if (g_cond_wait_until (&job->cond, &job->mutex, deadline))
        continue;
      now = g_atomic_int_get (beat);
      alive = now != last;
      last = now;
      deadline = g_get_monotonic_time () + patience;
    }
  if (job->done)
    result = take_result (job, error);
  else
    {
      *late = TRUE;
      g_atomic_int_set (abandoned, TRUE);
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_IO,
                   "Failed to open the book: the disk gave no answer in time");
    }
  g_mutex_unlock (&job->mutex);
  job_unref (job);

  return result;
}

void
zb_worker_start (ZbWorker *self, const ZbJobKind *kind, GTask *task)
{
  Job *job = job_new (kind, g_task_get_source_object (task));
  GCancellable *cancellable = g_task_get_cancellable (task);

  job->priority = MAX (kind->priority, g_task_get_priority (task));
  job->data = g_task_get_task_data (task);
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  job->task = task;
  push (self, job);
}

void
zb_worker_start_func (ZbWorker *self, ZbStore *store, GTask *task, GTaskThreadFunc func)
{
  Job *job = job_new (NULL, store);
  GCancellable *cancellable = g_task_get_cancellable (task);

  job->func = func;
  job->data = g_object_ref (store);
  job->free_data = g_object_unref;
  job->priority = g_task_get_priority (task);
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  job->task = task;
  push (self, job);
}
