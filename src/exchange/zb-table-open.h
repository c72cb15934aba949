/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens whatever somebody calls a sheet. What a file is, its first bytes tell, never its ending. */

#pragma once

#include "exchange/zb-table-reader.h"

G_BEGIN_DECLS

/* A reader for @file. Fails with one sentence that says what the file is instead, or what is wrong
 * with it. (transfer full) */
ZbTableReader *zb_table_open (GFile *file, GCancellable *cancellable, GError **error);

/* The same over bytes in memory. (transfer full) */
ZbTableReader *zb_table_open_bytes (GBytes *bytes, GError **error);

/* Whether a file of this name is taken when all of a folder is. */
gboolean zb_table_has_ending (const char *name);

/* Whether such a file is text by its name: CSV, TSV. */
gboolean zb_table_is_text (const char *name);

/* The name without such an ending. (transfer full) */
char *zb_table_dup_stem (const char *name);

G_END_DECLS
