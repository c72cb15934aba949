/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts lie end to end and may move while the row grows, so that cells learn their places last. */

#include "config.h"

#include "exchange/zb-row-buffer.h"

#include <string.h>

#define ROW_MAX_BYTES (16 * 1024 * 1024)

void
zb_row_buffer_init (ZbRowBuffer *self)
{
  *self = (ZbRowBuffer){
    .text = g_string_new (NULL),
    .cells = g_array_new (FALSE, TRUE, sizeof (ZbCell)),
    .starts = g_array_new (FALSE, TRUE, sizeof (gsize)),
  };
}

void
zb_row_buffer_clear (ZbRowBuffer *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->starts);
}

void
zb_row_buffer_begin (ZbRowBuffer *self, guint line)
{
  /* Offset 0 holds the text of all empty cells. */
  g_string_truncate (self->text, 0);
  g_string_append_c (self->text, '\0');
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->starts, 0);
  self->line = line;
  self->fault = ZB_TABLE_FAULT_NONE;
  self->fault_column = 0;
  self->any = FALSE;
}

static void
set_fault (ZbRowBuffer *self, ZbTableFault fault, guint column)
{
  if (self->fault != ZB_TABLE_FAULT_NONE)
    return;
  self->fault = fault;
  self->fault_column = column;
}

static ZbTableFault
find_fault (ZbRowBuffer *self, guint column, const char *text, gsize length)
{
  if (column >= ZB_TABLE_MAX_COLUMNS)
    return ZB_TABLE_FAULT_COLUMNS;
  if (length > 4 * ZB_TABLE_MAX_CHARS || self->text->len > ROW_MAX_BYTES ||
      (length > ZB_TABLE_MAX_CHARS && g_utf8_strlen (text, (gssize)length) > ZB_TABLE_MAX_CHARS))
    return ZB_TABLE_FAULT_LONG;
  if (memchr (text, '\0', length))
    return ZB_TABLE_FAULT_NUL;
  return ZB_TABLE_FAULT_NONE;
}

void
zb_row_buffer_add (ZbRowBuffer *self, guint column, ZbCellKind kind, const char *text, gsize length)
{
  ZbTableFault fault;
  ZbCell *cell;

  if (length == 0)
    return;
  self->any = TRUE;
  fault = find_fault (self, column, text, length);
  if (fault != ZB_TABLE_FAULT_NONE)
    {
      set_fault (self, fault, MIN (column, ZB_TABLE_MAX_COLUMNS - 1));
      return;
    }
  if (column >= self->cells->len)
    {
      g_array_set_size (self->cells, column + 1);
      g_array_set_size (self->starts, column + 1);
    }
  cell = &g_array_index (self->cells, ZbCell, column);
  cell->kind = kind;
  cell->length = (guint)length;
  g_array_index (self->starts, gsize, column) = self->text->len;
  g_string_append_len (self->text, text, (gssize)length);
  g_string_append_c (self->text, '\0');
}

gboolean
zb_row_buffer_finish (ZbRowBuffer *self, ZbTableRow *row)
{
  for (guint i = 0; i < self->cells->len; i++)
    g_array_index (self->cells, ZbCell, i).text =
      self->text->str + g_array_index (self->starts, gsize, i);
  *row = (ZbTableRow){
    .cells = self->fault ? NULL : (ZbCell *)(gpointer)self->cells->data,
    .n_cells = self->fault ? 0 : self->cells->len,
    .line = self->line,
    .fault = self->fault,
    .fault_column = self->fault_column,
  };
  return self->any;
}
