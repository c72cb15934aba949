/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One sheet of an import: where its rows come from, how it is understood, and what is known of
 * each row so far. */

#pragma once

#include "exchange/zb-import-report.h"
#include "exchange/zb-sheet-rows.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_ROW_UNKNOWN,
  ZB_ROW_REFUSED,
  ZB_ROW_INSERT,
  ZB_ROW_UPDATE,
  ZB_ROW_SAME,
} ZbRowVerdict;

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
  char *file; /* base name */
  ZbSheetLayout *layout;
  GArray *rows;         /* ZbImportRow, once surveyed */
  GArray *skipped;      /* ZbSkippedRow, once surveyed */
  guint next;           /* index in rows of the row that is read next */
  gboolean looks_ahead; /* rows may refer to later ones */
} ZbImportSheet;

ZbImportSheet *
zb_import_sheet_new (ZbTableReader *reader, guint sheet, const char *file, ZbSheetLayout *layout);
void zb_import_sheet_free (ZbImportSheet *self);

/* Goes to the first row under the header. */
gboolean zb_import_sheet_begin (ZbImportSheet *self, GCancellable *cancellable, GError **error);

/* The next row that is a record, or has a fault. FALSE at the end or on failure. */
gboolean zb_import_sheet_next (ZbImportSheet *self, ZbTableRow *row, GError **error);

/* Decides the number style of every column of figures from all rows, and notes those that are no
 * records. */
gboolean
zb_import_sheet_detect_styles (ZbImportSheet *self, GCancellable *cancellable, GError **error);

/* The header of a column, or NULL. */
const char *zb_import_sheet_get_header (const ZbImportSheet *self, gint column);

G_END_DECLS
