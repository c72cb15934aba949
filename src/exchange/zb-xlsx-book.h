/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sheets of an XLSX workbook share: their names and places, the shared strings, and which
 * styles show dates (ECMA-376 part 1). */

#pragma once

#include "exchange/zb-sheet-value.h"
#include "exchange/zb-xml-feed.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *part; /* "xl/worksheets/sheet1.xml" */
} ZbXlsxSheet;

typedef struct
{
  GArray *sheets;     /* ZbXlsxSheet, in their order */
  GArray *forms;      /* ZbNumberForm, by style */
  GByteArray *texts;  /* shared strings, end to end */
  GArray *text_ends;  /* gsize */
  char *strings_part; /* NULL: there are none */
  gboolean epoch_1904;
} ZbXlsxBook;

/* Reads all but the shared strings. */
ZbXlsxBook *zb_xlsx_book_new (ZbZip *zip, GCancellable *cancellable, GError **error);

/* Reads those, once. */
gboolean
zb_xlsx_book_load_strings (ZbXlsxBook *self, ZbZip *zip, GCancellable *cancellable, GError **error);

/* The shared string at @position, not ended by NUL; NULL where there is none. */
const char *zb_xlsx_book_get_string (ZbXlsxBook *self, guint position, gsize *length);

void zb_xlsx_book_free (ZbXlsxBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbXlsxBook, zb_xlsx_book_free)

G_END_DECLS
