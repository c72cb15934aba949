/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document before it has a format: headings, paragraphs of runs, tables of cells. Word documents,
 * plain text and workbooks are written from it; a printer may walk its blocks as well. */

#pragma once

#include "exchange/zb-sheet-writer.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_BLOCK_HEADING,
  ZB_BLOCK_PARAGRAPH,
  ZB_BLOCK_TABLE,
  ZB_BLOCK_PAGE_BREAK,
} ZbBlockKind;

typedef enum
{
  ZB_ALIGN_START,
  ZB_ALIGN_CENTRE,
  ZB_ALIGN_END,
  ZB_ALIGN_JUSTIFY,
} ZbAlign;

typedef enum
{
  ZB_RUN_PLAIN = 0,
  ZB_RUN_BOLD = 1 << 0,
  ZB_RUN_ITALIC = 1 << 1,
  ZB_RUN_UNDERLINE = 1 << 2,
} ZbRunFlags;

typedef enum
{
  ZB_TABLE_PLAIN = 0,
  ZB_TABLE_BORDERLESS = 1 << 0, /* a letterhead, signatures */
  ZB_TABLE_HEADLESS = 1 << 1,   /* the headers of the columns are not shown */
} ZbTableFlags;

typedef struct
{
  char *text;
  ZbRunFlags flags;
} ZbRun;

typedef struct
{
  ZbSheetCell *cells; /* one a column; their texts are the row's */
  ZbRunFlags flags;   /* of all of them: BOLD for totals */
} ZbBlockRow;

typedef struct
{
  ZbBlockKind kind;
  guint level;            /* of HEADING: 1–3 */
  ZbAlign align;          /* of HEADING and PARAGRAPH */
  gboolean indented;      /* of PARAGRAPH: its first line */
  GPtrArray *runs;        /* ZbRun, of HEADING and PARAGRAPH */
  ZbTableFlags table;     /* of TABLE */
  ZbSheetColumn *columns; /* of TABLE; .width shares the page out */
  guint n_columns;
  GPtrArray *rows; /* ZbBlockRow */
} ZbBlock;

typedef struct
{
  char *title;
  ZbLanguage language;
  GPtrArray *blocks; /* ZbBlock */
} ZbExportDocument;

ZbExportDocument *zb_export_document_new (const char *title, ZbLanguage language);
void zb_export_document_free (ZbExportDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbExportDocument, zb_export_document_free)

void zb_export_document_add_heading (ZbExportDocument *self, guint level, const char *text);

/* Begins a paragraph; zb_export_document_add_run () fills the last one begun. */
void zb_export_document_add_paragraph (ZbExportDocument *self, ZbAlign align, gboolean indented);
void zb_export_document_add_run (ZbExportDocument *self, const char *text, ZbRunFlags flags);

/* Begins a table, whose rows follow. @columns are copied. */
void zb_export_document_add_table (ZbExportDocument *self,
                                   const ZbSheetColumn *columns,
                                   guint n_columns,
                                   ZbTableFlags flags);

/* Adds a row to the last table begun: a cell a column, copied. */
void
zb_export_document_add_row (ZbExportDocument *self, const ZbSheetCell *cells, ZbRunFlags flags);

void zb_export_document_add_page_break (ZbExportDocument *self);

/* Paragraphs by lines, tables by tabs. (transfer full) */
char *zb_export_document_to_text (const ZbExportDocument *self);

/* Writes @file by its ending: docx, pdf, txt, or the tables alone as the sheets of an xlsx or ods, each
 * named by the heading before it. */
gboolean zb_export_document_save (const ZbExportDocument *self, GFile *file, GError **error);

G_END_DECLS
