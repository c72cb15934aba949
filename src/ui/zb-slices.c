/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One queue, emptied by a timer. Not by an idle source: a display that is too slow for its frames
 * leaves idle sources no turn at all. */

#include "config.h"

#include "ui/zb-slices.h"

#define SLICE_US 3000
#define PAUSE_MS 8

typedef struct
{
  GObject *object;
  ZbSliceFunc func;
} Slice;

static GQueue waiting = G_QUEUE_INIT;
static guint source;

static void
run_next (void)
{
  g_autofree Slice *slice = g_queue_pop_head (&waiting);
  g_autoptr (GObject) object = slice->object;

  slice->func (object);
}

static gboolean
turn_cb (gpointer user_data)
{
  gint64 end = g_get_monotonic_time () + SLICE_US;

  /* What is added meanwhile waits for the next turn. */
  for (guint n = waiting.length; n > 0 && g_get_monotonic_time () < end; n--)
    run_next ();
  if (waiting.length > 0)
    return G_SOURCE_CONTINUE;

  source = 0;
  return G_SOURCE_REMOVE;
}

void
zb_slices_add (GObject *object, ZbSliceFunc func)
{
  Slice *slice = g_new (Slice, 1);

  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (func != NULL);

  slice->object = g_object_ref (object);
  slice->func = func;
  g_queue_push_tail (&waiting, slice);
  if (source == 0)
    source = g_timeout_add (PAUSE_MS, turn_cb, NULL);
}

void
zb_slices_finish (void)
{
  while (waiting.length > 0)
    run_next ();
}
