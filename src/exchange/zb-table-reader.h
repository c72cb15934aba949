/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A source of rows: whatever the format of the file, the importer sees sheets of cells with their
 * places. A reader walks one file forwards, row by row, and can begin again. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZB_TABLE_MAX_COLUMNS 16384
#define ZB_TABLE_MAX_CHARS 32767
#define ZB_TABLE_MAX_ROWS 1048576 /* of a sheet; text files have no limit */

/* What a source knows about a cell beyond its text. */
typedef enum
{
  ZB_CELL_TEXT,    /* as somebody wrote it */
  ZB_CELL_NUMBER,  /* of a workbook, written for machines: "1234.5"; of a percentage what people
                      see, without its sign */
  ZB_CELL_DATE,    /* as it is shown: "2021-12-28", "2021-12", "2021", "2021-12-28T14:00" */
  ZB_CELL_BOOLEAN, /* "TRUE" or "FALSE" */
  ZB_CELL_ERROR,   /* "#N/A", "#REF!" … */
  ZB_CELL_FORMULA, /* a formula whose value was not stored */
} ZbCellKind;

/* What a cell holds. Text ends with NUL and is valid until the next call of the reader; "" where the cell is empty. */
typedef struct
{
  char *text;
  guint length; /* bytes */
  ZbCellKind kind;
} ZbCell;

/* Why a row cannot be taken as it stands. */
typedef enum
{
  ZB_TABLE_FAULT_NONE,
  ZB_TABLE_FAULT_NUL,     /* a NUL character */
  ZB_TABLE_FAULT_UTF8,    /* not UTF-8 */
  ZB_TABLE_FAULT_LONG,    /* a cell above ZB_TABLE_MAX_CHARS */
  ZB_TABLE_FAULT_QUOTE,   /* a quote that is never closed, or text after the closing one */
  ZB_TABLE_FAULT_COLUMNS, /* more than ZB_TABLE_MAX_COLUMNS */
  ZB_N_TABLE_FAULTS,
} ZbTableFault;

/* One row. With a fault its cells must not be read. */
typedef struct
{
  ZbCell *cells;
  guint n_cells;
  guint line; /* of the file, or of the sheet: 1 is the first */
  ZbTableFault fault;
  guint fault_column;  /* 0 is the first */
  gboolean epoch_1904; /* days of NUMBER cells count from 1904 */
} ZbTableRow;

#define ZB_TYPE_TABLE_READER (zb_table_reader_get_type ())
G_DECLARE_INTERFACE (ZbTableReader, zb_table_reader, ZB, TABLE_READER, GObject)

struct _ZbTableReaderInterface
{
  GTypeInterface parent_iface;

  guint (*get_n_sheets) (ZbTableReader *self);
  const char *(*get_sheet_name) (ZbTableReader *self, guint sheet);
  gboolean (*begin) (ZbTableReader *self, guint sheet, GCancellable *cancellable, GError **error);
  gboolean (*next) (ZbTableReader *self, ZbTableRow *row, GError **error);
  double (*get_fraction) (ZbTableReader *self);
};

/* The number of sheets: 1 for a text file. */
guint zb_table_reader_get_n_sheets (ZbTableReader *self);

/* The name of a sheet; NULL for the one sheet of a text file. Not to be freed. */
const char *zb_table_reader_get_sheet_name (ZbTableReader *self, guint sheet);

/* Goes to the first row of @sheet, also once more. */
gboolean
zb_table_reader_begin (ZbTableReader *self, guint sheet, GCancellable *cancellable, GError **error);

/* Gives the next row that has any text; FALSE at the end (without @error) or on failure. */
gboolean zb_table_reader_next (ZbTableReader *self, ZbTableRow *row, GError **error);

/* How much of the sheet has been read, 0–1. */
double zb_table_reader_get_fraction (ZbTableReader *self);

/* The clear sentence of a row's fault. (transfer full) (nullable) */
char *zb_table_row_dup_fault (const ZbTableRow *row);

/* The name of a column as spreadsheets have it: A … Z, AA …. (transfer full) */
char *zb_table_column_name (guint column);

G_END_DECLS
