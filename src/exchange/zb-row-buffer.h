/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The row that a reader of workbooks is putting together. Its memory is used again for the next. */

#pragma once

#include "exchange/zb-table-reader.h"

G_BEGIN_DECLS

typedef struct
{
  GString *text;  /* of all cells, each with its NUL */
  GArray *cells;  /* ZbCell */
  GArray *starts; /* gsize: where the text of each begins */
  guint line;
  ZbTableFault fault;
  guint fault_column;
  gboolean any; /* has text */
} ZbRowBuffer;

void zb_row_buffer_init (ZbRowBuffer *self);
void zb_row_buffer_clear (ZbRowBuffer *self);

/* Begins an empty row. */
void zb_row_buffer_begin (ZbRowBuffer *self, guint line);

/* Sets a cell; columns come in rising order, those left out are empty. Faults of the text are
 * noted. */
void zb_row_buffer_add (ZbRowBuffer *self,
                        guint column,
                        ZbCellKind kind,
                        const char *text,
                        gsize length);

/* Gives the row; FALSE where it has no text. Valid until the next begin. */
gboolean zb_row_buffer_finish (ZbRowBuffer *self, ZbTableRow *row);

G_END_DECLS
