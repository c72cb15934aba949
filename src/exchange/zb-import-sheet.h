/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One sheet of an import: where its rows come from, how it is understood, and what is known of
 * each row so far. */

#pragma once

#include "exchange/zb-import-report.h"
#include "exchange/zb-sheet-rows.h"

G_BEGIN_DECLS

/* What is kept of a row, so that a million of them stay small. */
typedef struct
{
  gint64 id;
  guint32 line;
  guint8 verdict; /* ZbRowVerdict */
  guint8 exists;  /* the book has the record already */
} ZbImportRow;

/* A row that is no record. */
typedef struct
{
  guint line;
  ZbSheetRow kind;
  char *text; /* its first */
} ZbSkippedRow;

typedef struct
{
  ZbTableReader *reader;
  guint sheet;
  char *file;            /* base name */
  GPtrArray *head;       /* char **: its first rows, for layouts */
  GArray *head_lines;    /* guint: where they stand */
  ZbSheetLayout *layout; /* NULL: no register of the book */
  GHashTable *fixes;     /* place of a cell → the text that stands for it; nullable */
  GArray *rows;          /* ZbImportRow, once surveyed */
  GArray *skipped;       /* ZbSkippedRow, once surveyed */
  GPtrArray *questions;  /* ZbImportQuestion, once surveyed */
  GArray *fixed_cells;   /* ZbCell of a row with fixes */
  guint next;            /* index in rows of the row that is read next */
  gboolean looks_ahead;  /* rows may refer to later ones */
} ZbImportSheet;

/* Looks at the first rows of a sheet for its register; @name: of the sheet, or the file without its
 * ending. */
ZbImportSheet *zb_import_sheet_new (ZbTableReader *reader,
                                    guint sheet,
                                    const char *file,
                                    const char *name,
                                    GCancellable *cancellable,
                                    GError **error);
void zb_import_sheet_free (ZbImportSheet *self);

/* Makes it a sheet of @reg (NULL: of none), whatever its headings say. FALSE where no heading names
 * a field of it. */
gboolean zb_import_sheet_set_register (ZbImportSheet *self, const ZbRegister *reg);

/* Reads @text instead of what stands in a cell; NULL: what stands there. */
void zb_import_sheet_fix_cell (ZbImportSheet *self, guint line, guint column, const char *text);

/* Goes to the first row under the header. */
gboolean zb_import_sheet_begin (ZbImportSheet *self, GCancellable *cancellable, GError **error);

/* The next row that is a record, or has a fault. FALSE at the end or on failure. */
gboolean zb_import_sheet_next (ZbImportSheet *self, ZbTableRow *row, GError **error);

/* The next row of any kind. */
gboolean zb_import_sheet_next_of_any_kind (ZbImportSheet *self,
                                           ZbTableRow *row,
                                           ZbSheetRow *kind,
                                           GError **error);

/* Decides the number style of every column of figures from all rows, and notes those that are no
 * records. */
gboolean
zb_import_sheet_detect_styles (ZbImportSheet *self, GCancellable *cancellable, GError **error);

/* The header of a column, or NULL. */
const char *zb_import_sheet_get_header (const ZbImportSheet *self, gint column);

G_END_DECLS
