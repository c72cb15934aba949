/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Something that takes rows of cells and makes a file of them. What the cells hold is exact; how a
 * format shows it, the format decides. For one thread at a time. */

#pragma once

#include <gio/gio.h>

#include "base/zb-decimal.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_SHEET_EMPTY,
  ZB_SHEET_TEXT,
  ZB_SHEET_NUMBER,
  ZB_SHEET_BOOLEAN,
  ZB_SHEET_DATE,   /* stored form, with its precision */
  ZB_SHEET_MOMENT, /* stored form */
} ZbSheetKind;

/* One cell. Its texts are the maker's and valid while it is written. */
typedef struct
{
  ZbSheetKind kind;
  const char *text; /* as people read it, of every kind but EMPTY */
  const char *code; /* of DATE, MOMENT and of codes: as it is stored; else NULL */
  gint64 number;    /* of NUMBER: times 10^scale; of BOOLEAN: 0 or 1 */
  guint scale;
  gboolean plain; /* a NUMBER that is a name rather than an amount: a year */
} ZbSheetCell;

typedef struct
{
  const char *name;   /* for machines: "capital_usd" */
  const char *header; /* for people, with the unit */
  ZbSheetKind kind;   /* of most of its cells */
  guint width;        /* in characters */
} ZbSheetColumn;

#define ZB_TYPE_SHEET_WRITER (zb_sheet_writer_get_type ())
G_DECLARE_DERIVABLE_TYPE (ZbSheetWriter, zb_sheet_writer, ZB, SHEET_WRITER, GObject)

struct _ZbSheetWriterClass
{
  GObjectClass parent_class;

  gboolean (*begin) (ZbSheetWriter *self,
                     const char *name,
                     const ZbSheetColumn *columns,
                     guint n_columns,
                     GError **error);
  gboolean (*write) (ZbSheetWriter *self, const ZbSheetCell *cells, GError **error);
  gboolean (*end) (ZbSheetWriter *self, const ZbSheetCell *totals, GError **error);
  gboolean (*close) (ZbSheetWriter *self, GError **error);
};

/* Begins a sheet; @columns stay the caller's and must last until its end. Formats without sheets
 * take one alone. */
gboolean zb_sheet_writer_begin (ZbSheetWriter *self,
                                const char *name,
                                const ZbSheetColumn *columns,
                                guint n_columns,
                                GError **error);

/* Writes a row: a cell for each column. */
gboolean zb_sheet_writer_write (ZbSheetWriter *self, const ZbSheetCell *cells, GError **error);

/* Ends the sheet. @totals, nullable: a cell for each column, those that are no sums EMPTY or text;
 * formats for machines leave them out. */
gboolean zb_sheet_writer_end (ZbSheetWriter *self, const ZbSheetCell *totals, GError **error);

/* Finishes the file. Without it, the file is no good. */
gboolean zb_sheet_writer_close (ZbSheetWriter *self, GError **error);

/* The number as text without thousands, in @style, never to be mistaken for one with them (model,
 * section 5). (transfer full) */
char *zb_sheet_cell_format_number (const ZbSheetCell *cell, ZbNumberStyle style);

G_END_DECLS
