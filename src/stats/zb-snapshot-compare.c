/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two snapshots held against each other, figure by figure, down to the records. */

#include "config.h"

#include "stats/zb-snapshot.h"

static void
difference_free (gpointer data)
{
  ZbDifference *self = data;

  g_array_unref (self->gone);
  g_array_unref (self->come);
  g_free (self);
}

/* The ids of @a that @b has not; both are sorted. */
static GArray *
subtract (const GArray *a, const GArray *b)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint k = 0;

  for (guint i = 0; a != NULL && i < a->len; i++)
    {
      gint64 id = g_array_index (a, gint64, i);

      while (b != NULL && k < b->len && g_array_index (b, gint64, k) < id)
        k++;
      if (b == NULL || k >= b->len || g_array_index (b, gint64, k) != id)
        g_array_append_val (rest, id);
    }
  return rest;
}

static const ZbFrozen *
find (const ZbSnapshot *self, const char *placeholder)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      const ZbFrozen *frozen = g_ptr_array_index (self->figures, i);

      if (g_str_equal (frozen->placeholder, placeholder))
        return frozen;
    }
  return NULL;
}

static void
add (GPtrArray *differences, const ZbFrozen *before, const ZbFrozen *after)
{
  ZbDifference *difference = g_new0 (ZbDifference, 1);
  const GArray *old = before != NULL ? before->ids : NULL;
  const GArray *new = after != NULL ? after->ids : NULL;

  difference->before = before;
  difference->after = after;
  difference->gone = subtract (old, new);
  difference->come = subtract (new, old);
  g_ptr_array_add (differences, difference);
}

/* Public functions. */

GPtrArray *
zb_snapshot_compare (const ZbSnapshot *before, const ZbSnapshot *after)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);

  for (guint i = 0; i < before->figures->len; i++)
    {
      const ZbFrozen *old = g_ptr_array_index (before->figures, i);
      const ZbFrozen *new = find (after, old->placeholder);

      if (new == NULL || g_strcmp0 (old->exact, new->exact) != 0 ||
          g_strcmp0 (old->shown, new->shown) != 0)
        add (differences, old, new);
    }
  for (guint i = 0; i < after->figures->len; i++)
    {
      const ZbFrozen *new = g_ptr_array_index (after->figures, i);

      if (find (before, new->placeholder) == NULL)
        add (differences, NULL, new);
    }
  return differences;
}
