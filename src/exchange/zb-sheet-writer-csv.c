/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of separated text into a stream. */

#include "config.h"

#include "exchange/zb-sheet-writer-csv.h"

#include <string.h>

#define BOM "\357\273\277"

struct _ZbSheetWriterCsv
{
  ZbSheetWriter parent_instance;

  GOutputStream *stream;
  char separator;
  ZbNumberStyle style;
  gboolean bom;
  guint n_columns;
  GString *line;
};

G_DEFINE_FINAL_TYPE (ZbSheetWriterCsv, zb_sheet_writer_csv, ZB_TYPE_SHEET_WRITER)

static void
append_quoted (ZbSheetWriterCsv *self, const char *text)
{
  char special[] = { self->separator, '"', '\r', '\n', '\0' };

  if (!strpbrk (text, special))
    {
      g_string_append (self->line, text);
      return;
    }
  g_string_append_c (self->line, '"');
  for (const char *p = text; *p; p++)
    {
      if (*p == '"')
        g_string_append_c (self->line, '"');
      g_string_append_c (self->line, *p);
    }
  g_string_append_c (self->line, '"');
}

static void
append_text (ZbSheetWriterCsv *self, const char *text)
{
  g_autofree char *harmless =
    zb_sheet_text_is_formula (text, TRUE) ? g_strconcat ("'", text, NULL) : NULL;

  append_quoted (self, harmless ? harmless : text);
}

static void
append_cell (ZbSheetWriterCsv *self, const ZbSheetCell *cell)
{
  g_autofree char *number = NULL;

  if (cell->kind == ZB_SHEET_EMPTY)
    return;
  if (cell->kind != ZB_SHEET_NUMBER)
    {
      append_text (self, cell->text);
      return;
    }
  number = zb_sheet_cell_format_number (cell, self->style);
  append_quoted (self, number);
}

static gboolean
end_line (ZbSheetWriterCsv *self, GError **error)
{
  gboolean written;

  g_string_append (self->line, "\r\n");
  written =
    g_output_stream_write_all (self->stream, self->line->str, self->line->len, NULL, NULL, error);
  g_string_truncate (self->line, 0);
  return written;
}

static gboolean
zb_sheet_writer_csv_begin (ZbSheetWriter *writer,
                           const char *name,
                           const ZbSheetColumn *columns,
                           guint n_columns,
                           GError **error)
{
  ZbSheetWriterCsv *self = ZB_SHEET_WRITER_CSV (writer);

  self->n_columns = n_columns;
  if (self->bom)
    g_string_append (self->line, BOM);
  for (guint i = 0; i < n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (self->line, self->separator);
      append_text (self, columns[i].header);
    }
  return end_line (self, error);
}

static gboolean
zb_sheet_writer_csv_write (ZbSheetWriter *writer, const ZbSheetCell *cells, GError **error)
{
  ZbSheetWriterCsv *self = ZB_SHEET_WRITER_CSV (writer);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (self->line, self->separator);
      append_cell (self, &cells[i]);
    }
  return end_line (self, error);
}

static gboolean
zb_sheet_writer_csv_end (ZbSheetWriter *writer, const ZbSheetCell *totals, GError **error)
{
  return TRUE;
}

static gboolean
zb_sheet_writer_csv_close (ZbSheetWriter *writer, GError **error)
{
  return g_output_stream_close (ZB_SHEET_WRITER_CSV (writer)->stream, NULL, error);
}

static void
zb_sheet_writer_csv_finalize (GObject *object)
{
  ZbSheetWriterCsv *self = ZB_SHEET_WRITER_CSV (object);

  g_clear_object (&self->stream);
  g_string_free (self->line, TRUE);

  G_OBJECT_CLASS (zb_sheet_writer_csv_parent_class)->finalize (object);
}

static void
zb_sheet_writer_csv_class_init (ZbSheetWriterCsvClass *klass)
{
  ZbSheetWriterClass *writer_class = ZB_SHEET_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zb_sheet_writer_csv_finalize;
  writer_class->begin = zb_sheet_writer_csv_begin;
  writer_class->write = zb_sheet_writer_csv_write;
  writer_class->end = zb_sheet_writer_csv_end;
  writer_class->close = zb_sheet_writer_csv_close;
}

static void
zb_sheet_writer_csv_init (ZbSheetWriterCsv *self)
{
  self->line = g_string_new (NULL);
}

ZbSheetWriter *
zb_sheet_writer_csv_new (GOutputStream *stream, char separator, ZbNumberStyle style, gboolean bom)
{
  ZbSheetWriterCsv *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);
  g_return_val_if_fail (strchr (",;|\t", separator) != NULL, NULL);

  self = g_object_new (ZB_TYPE_SHEET_WRITER_CSV, NULL);
  self->stream = g_object_ref (stream);
  self->separator = separator;
  self->style = style;
  self->bom = bom;
  return ZB_SHEET_WRITER (self);
}

gboolean
zb_sheet_text_is_formula (const char *text, gboolean escaped)
{
  g_return_val_if_fail (text != NULL, FALSE);

  while (escaped && *text == '\'')
    text++;
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}
