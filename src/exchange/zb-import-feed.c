/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Batches go round: filled by the reading thread, emptied by the writing one, and back with their
 * records, which are used again. */

#include "config.h"

#include "exchange/zb-import-feed.h"

#define N_BATCHES 6
#define BATCH_SIZE 256

typedef struct
{
  ZbEdit edits[BATCH_SIZE];
  guint n;
  gboolean last;
  GError *error; /* only with last */
} Batch;

struct _ZbImportFeed
{
  ZbImportPlan *plan;
  GCancellable *cancellable;
  GThread *thread;
  GAsyncQueue *empty;
  GAsyncQueue *full;
  gint stopped; /* atomic */

  Batch *current; /* of the writing thread */
  guint at;
};

static void
free_batch (gpointer data)
{
  Batch *self = data;

  for (guint i = 0; i < BATCH_SIZE; i++)
    g_clear_pointer (&self->edits[i].record, zb_record_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/* The thread that reads. */
static gpointer
read_thread (gpointer data)
{
  ZbImportFeed *self = data;
  gboolean last = FALSE;

  for (gboolean first = TRUE; !last; first = FALSE)
    {
      Batch *batch = g_async_queue_pop (self->empty);

      batch->n = 0;
      batch->last = TRUE;
      if (!g_atomic_int_get (&self->stopped) &&
          (!first || zb_import_plan_begin (self->plan, self->cancellable, &batch->error)) &&
          zb_import_plan_fill (self->plan, batch->edits, BATCH_SIZE, &batch->n, self->cancellable,
                               &batch->error))
        batch->last = batch->n < BATCH_SIZE;
      last = batch->last;
      g_async_queue_push (self->full, batch);
    }
  return NULL;
}

ZbImportFeed *
zb_import_feed_new (ZbImportPlan *plan, GCancellable *cancellable)
{
  ZbImportFeed *self = g_new0 (ZbImportFeed, 1);

  self->plan = plan;
  g_set_object (&self->cancellable, cancellable);
  self->empty = g_async_queue_new_full (free_batch);
  self->full = g_async_queue_new_full (free_batch);
  for (guint i = 0; i < N_BATCHES; i++)
    g_async_queue_push (self->empty, g_new0 (Batch, 1));
  self->thread = g_thread_new ("zb-import", read_thread, self);
  return self;
}

void
zb_import_feed_free (ZbImportFeed *self)
{
  if (!self)
    return;
  g_atomic_int_set (&self->stopped, TRUE);
  g_async_queue_push (self->empty, g_new0 (Batch, 1));
  g_thread_join (self->thread);
  g_clear_pointer (&self->current, free_batch);
  g_async_queue_unref (self->empty);
  g_async_queue_unref (self->full);
  g_clear_object (&self->cancellable);
  g_free (self);
}

gboolean
zb_import_feed_next (ZbEdit *edit, gpointer feed, GError **error)
{
  ZbImportFeed *self = feed;

  while (!self->current || self->at == self->current->n)
    {
      if (self->current && self->current->last)
        {
          if (self->current->error)
            g_propagate_error (error, g_steal_pointer (&self->current->error));
          return FALSE;
        }
      if (self->current)
        g_async_queue_push (self->empty, self->current);
      self->current = g_async_queue_pop (self->full);
      self->at = 0;
    }
  *edit = self->current->edits[self->at++];
  return TRUE;
}
