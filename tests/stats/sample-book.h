/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample register in a real book, imported once a program, and a second, plain way into its
 * file. */

#pragma once

#include <sqlite3.h>

#include "stats/zb-ledger.h"

G_BEGIN_DECLS

/* A book of the sample in a folder of its own, open, and its ledger, loaded. */
typedef struct
{
  char *folder;
  char *path;
  ZbStore *store;
  ZbLedger *ledger;
} SampleBook;

SampleBook *sample_book_new (void);

/* Closes and removes it; store and ledger must be nobody else's any more. */
void sample_book_free (SampleBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SampleBook, sample_book_free)

/* Its file, read only, past the store. */
sqlite3 *sample_book_open_plain (SampleBook *self);

/* The id of the record of @table whose @column is @text. */
gint64 sample_book_find (SampleBook *self, const char *table, const char *column, const char *text);

G_END_DECLS
