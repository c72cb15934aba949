/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the text of a key to the record that has it. Made for a million keys: the texts lie end to
 * end, an entry costs 32 bytes. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  guint32 sheet; /* that holds its row: 1 is the first; 0: it stands in the book alone */
  guint32 line;
  gsize text; /* where its key lies */
  guint32 hash;
  guint32 n : 31;      /* records that share the key */
  guint32 keyless : 1; /* of a name: its record has no key yet */
} ZbKeyEntry;

typedef struct _ZbKeyMap ZbKeyMap;

ZbKeyMap *zb_key_map_new (void);
void zb_key_map_free (ZbKeyMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbKeyMap, zb_key_map_free)

/* The entry of @key, or NULL; valid until the next zb_key_map_add (). */
ZbKeyEntry *zb_key_map_find (ZbKeyMap *self, const char *key);

/* The entry of @key, made for @id where there is none. Where another record has it already, n goes
 * up and the entry stays that one's. */
ZbKeyEntry *zb_key_map_add (ZbKeyMap *self, const char *key, gint64 id);

guint zb_key_map_get_size (ZbKeyMap *self);

/* The entries in the order they came, and their keys. */
ZbKeyEntry *zb_key_map_get (ZbKeyMap *self, guint position);
const char *zb_key_map_get_key (ZbKeyMap *self, const ZbKeyEntry *entry);

G_END_DECLS
