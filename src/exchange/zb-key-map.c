/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Open addressing with linear probing over positions of entries; never more than half full. */

#include "config.h"

#include "exchange/zb-key-map.h"

#include <string.h>

struct _ZbKeyMap
{
  GArray *entries;   /* ZbKeyEntry */
  GByteArray *texts; /* keys, each with its NUL */
  guint32 *slots;    /* 1 + position; 0: free */
  guint32 mask;
};

static guint32
hash_text (const char *text)
{
  guint32 hash = 2166136261u;

  for (const guchar *p = (const guchar *)text; *p; p++)
    hash = (hash ^ *p) * 16777619u;
  return hash ^ (hash >> 15);
}

/* The slot of @key, or the free one where it would go. */
static guint32 *
find_slot (ZbKeyMap *self, const char *key, guint32 hash)
{
  guint32 at = hash & self->mask;

  while (self->slots[at] != 0)
    {
      const ZbKeyEntry *entry = &g_array_index (self->entries, ZbKeyEntry, self->slots[at] - 1);

      if (entry->hash == hash && strcmp (zb_key_map_get_key (self, entry), key) == 0)
        break;
      at = (at + 1) & self->mask;
    }
  return &self->slots[at];
}

static void
grow (ZbKeyMap *self)
{
  self->mask = 2 * self->mask + 1;
  self->slots = g_renew (guint32, self->slots, self->mask + 1);
  memset (self->slots, 0, (self->mask + 1) * sizeof (guint32));
  for (guint32 i = 0; i < self->entries->len; i++)
    {
      guint32 at = g_array_index (self->entries, ZbKeyEntry, i).hash & self->mask;

      while (self->slots[at] != 0)
        at = (at + 1) & self->mask;
      self->slots[at] = i + 1;
    }
}

ZbKeyMap *
zb_key_map_new (void)
{
  ZbKeyMap *self = g_new0 (ZbKeyMap, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (ZbKeyEntry));
  self->texts = g_byte_array_new ();
  self->mask = 255;
  self->slots = g_new0 (guint32, self->mask + 1);
  return self;
}

void
zb_key_map_free (ZbKeyMap *self)
{
  if (!self)
    return;
  g_array_unref (self->entries);
  g_byte_array_unref (self->texts);
  g_free (self->slots);
  g_free (self);
}

ZbKeyEntry *
zb_key_map_find (ZbKeyMap *self, const char *key)
{
  guint32 *slot = find_slot (self, key, hash_text (key));

  return *slot ? &g_array_index (self->entries, ZbKeyEntry, *slot - 1) : NULL;
}

ZbKeyEntry *
zb_key_map_add (ZbKeyMap *self, const char *key, gint64 id)
{
  guint32 hash = hash_text (key);
  guint32 *slot = find_slot (self, key, hash);
  ZbKeyEntry entry = { .id = id, .hash = hash, .text = self->texts->len, .n = 1 };

  if (*slot)
    {
      ZbKeyEntry *old = &g_array_index (self->entries, ZbKeyEntry, *slot - 1);

      old->n += old->id != id;
      return old;
    }
  g_byte_array_append (self->texts, (const guint8 *)key, (guint)strlen (key) + 1);
  g_array_append_val (self->entries, entry);
  *slot = self->entries->len;
  if (2 * self->entries->len > self->mask)
    grow (self);
  return &g_array_index (self->entries, ZbKeyEntry, self->entries->len - 1);
}

guint
zb_key_map_get_size (ZbKeyMap *self)
{
  return self->entries->len;
}

ZbKeyEntry *
zb_key_map_get (ZbKeyMap *self, guint position)
{
  g_return_val_if_fail (position < self->entries->len, NULL);

  return &g_array_index (self->entries, ZbKeyEntry, position);
}

const char *
zb_key_map_get_key (ZbKeyMap *self, const ZbKeyEntry *entry)
{
  return (const char *)self->texts->data + entry->text;
}
