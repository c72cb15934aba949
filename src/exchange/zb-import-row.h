/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads one row of a sheet as a record of its register: values by the fields' own rules,
 * references by the index. */

#pragma once

#include "exchange/zb-book-index.h"
#include "exchange/zb-sheet-layout.h"

G_BEGIN_DECLS

/* Something wrong in a row. @column: its position, or -1 where it is about the row. */
typedef void (*ZbRowProblemFunc) (gint column, const char *sentence, gpointer user_data);

/* Asked about each record that a row refers to: NULL, or the sentence why it must not be.
 * (transfer full) */
typedef char *(*ZbRowReferenceFunc) (const ZbField *field,
                                     gint64 id,
                                     const char *text,
                                     gpointer user_data);

typedef struct
{
  const ZbSheetLayout *layout;
  ZbBookIndex *index;
  ZbRowProblemFunc problem;
  ZbRowReferenceFunc check_reference; /* nullable */
  gpointer user_data;
} ZbRowReading;

/* Reads @row into @record, whose values are all overwritten; an empty cell, and a field without a
 * column, gives NULL. @fields: which to read, by position; NULL: all. Gives the number of problems
 * told. */
guint zb_import_row_read (const ZbRowReading *self,
                          const ZbTableRow *row,
                          const guint8 *fields,
                          ZbRecord *record);

/* Whether the row has text in any column that is read. */
gboolean zb_import_row_has_text (const ZbSheetLayout *layout, const ZbTableRow *row);

G_END_DECLS
