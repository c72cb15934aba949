/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Open addressing over a power of two, at most half full. */

#include "config.h"

#include "store/zb-id-set.h"

struct _ZbIdSet
{
  gint64 *ids; /* 0: free */
  guint32 *numbers;
  gsize mask;
  gsize size;
};

static gsize
find_place (const ZbIdSet *self, gint64 id)
{
  guint64 hash = (guint64)id * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  gsize place = (hash ^ hash >> 32) & self->mask;

  while (self->ids[place] != 0 && self->ids[place] != id)
    place = (place + 1) & self->mask;

  return place;
}

static void
allocate (ZbIdSet *self, gsize capacity)
{
  self->ids = g_new0 (gint64, capacity);
  self->numbers = g_new0 (guint32, capacity);
  self->mask = capacity - 1;
}

static void
grow (ZbIdSet *self)
{
  g_autofree gint64 *ids = self->ids;
  g_autofree guint32 *numbers = self->numbers;
  gsize capacity = self->mask + 1;

  allocate (self, capacity * 2);
  for (gsize i = 0; i < capacity; i++)
    if (ids[i] != 0)
      {
        gsize place = find_place (self, ids[i]);

        self->ids[place] = ids[i];
        self->numbers[place] = numbers[i];
      }
}

ZbIdSet *
zb_id_set_new (gsize expected)
{
  ZbIdSet *self = g_new0 (ZbIdSet, 1);
  gsize capacity = 16;

  while (capacity < expected * 2)
    capacity *= 2;
  allocate (self, capacity);

  return self;
}

void
zb_id_set_free (ZbIdSet *self)
{
  g_free (self->ids);
  g_free (self->numbers);
  g_free (self);
}

gboolean
zb_id_set_add (ZbIdSet *self, gint64 id, guint32 number)
{
  gsize place;

  g_return_val_if_fail (id != 0, FALSE);

  place = find_place (self, id);
  if (self->ids[place] == id)
    return FALSE;

  self->ids[place] = id;
  self->numbers[place] = number;
  self->size++;
  if (self->size * 2 > self->mask)
    grow (self);

  return TRUE;
}

gboolean
zb_id_set_contains (const ZbIdSet *self, gint64 id)
{
  return id != 0 && self->ids[find_place (self, id)] == id;
}

gboolean
zb_id_set_look_up (const ZbIdSet *self, gint64 id, guint32 *number)
{
  gsize place = find_place (self, id);

  if (id == 0 || self->ids[place] != id)
    return FALSE;

  *number = self->numbers[place];

  return TRUE;
}

gsize
zb_id_set_get_size (const ZbIdSet *self)
{
  return self->size;
}
