/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which record has which key and names, in the book and in the rows of the import under way. A
 * register is read from the book when it is first asked about. For one thread at a time. */

#pragma once

#include "exchange/zb-key-map.h"
#include "store/zb-store.h"

G_BEGIN_DECLS

/* Between the fields of a key. */
#define ZB_KEY_SEPARATOR '\037'

typedef struct _ZbBookIndex ZbBookIndex;

ZbBookIndex *zb_book_index_new (ZbStore *store);
void zb_book_index_free (ZbBookIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbBookIndex, zb_book_index_free)

/* Makes sure that the records of @reg are known. */
gboolean zb_book_index_load (ZbBookIndex *self,
                             const ZbRegister *reg,
                             GCancellable *cancellable,
                             GError **error);

/* Appends the key of a record (its key fields as they are stored). FALSE where all of them are
 * empty. */
gboolean zb_book_index_make_key (const ZbRegister *reg, const ZbRecord *record, GString *key);

/* Appends one more key field to a key under construction. */
void zb_book_index_append_value (GString *key, const ZbValue *value);

/* The record with this key, or NULL. Valid until the next addition. */
ZbKeyEntry *zb_book_index_find (ZbBookIndex *self, const ZbRegister *reg, const char *key);

/* The record that @record means: by its key; where it has none by its other names; or by a name
 * that stands in the book without a key so far. NULL: none, or @several. */
ZbKeyEntry *zb_book_index_find_record (ZbBookIndex *self,
                                       const ZbRegister *reg,
                                       const ZbRecord *record,
                                       gboolean *several);

/* Adds a record to the index (the register is loaded): its entry, or NULL where it has neither key
 * nor name. */
ZbKeyEntry *zb_book_index_add (ZbBookIndex *self, const ZbRegister *reg, const ZbRecord *record);

/* The record that somebody calls @text: by a key of one field, by its names, by a name with its
 * date, then by model section 5, *Names*. 0: none, or @several. */
gint64 zb_book_index_resolve (ZbBookIndex *self,
                              const ZbRegister *reg,
                              const char *text,
                              gboolean *several);

/* The full names of the records that share the name @text ("12/QĐ (01/02/2020), 12/QĐ (03/02/2021)");
 * NULL where @reg has none. */
char *zb_book_index_dup_candidates (ZbBookIndex *self, const ZbRegister *reg, const char *text);

G_END_DECLS
