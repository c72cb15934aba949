/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of text say that they are text, in the ways of Excel (mso-number-format) and LibreOffice
 * (sdval tells it a number): neither then runs one that begins like a formula. */

#include "config.h"

#include "exchange/zb-sheet-writer-html.h"

struct _ZbSheetWriterHtml
{
  ZbSheetWriter parent_instance;

  GOutputStream *stream;
  guint n_columns;
  GString *line;
};

G_DEFINE_FINAL_TYPE (ZbSheetWriterHtml, zb_sheet_writer_html, ZB_TYPE_SHEET_WRITER)

static gboolean
put (ZbSheetWriterHtml *self, GError **error)
{
  gboolean written =
    g_output_stream_write_all (self->stream, self->line->str, self->line->len, NULL, NULL, error);

  g_string_truncate (self->line, 0);
  return written;
}

static void
append_cell (ZbSheetWriterHtml *self, const ZbSheetCell *cell)
{
  g_autofree char *text = cell->text ? g_markup_escape_text (cell->text, -1) : NULL;
  g_autofree char *plain = NULL;
  g_auto (GStrv) lines = NULL;

  if (cell->kind == ZB_SHEET_NUMBER)
    {
      plain = zb_decimal_format_plain (cell->number, cell->scale);
      g_string_append_printf (self->line, "<td align=\"right\" sdval=\"%s\">%s</td>", plain, text);
      return;
    }
  if (cell->kind == ZB_SHEET_EMPTY || !text)
    {
      g_string_append (self->line, "<td></td>");
      return;
    }
  lines = g_strsplit (text, "\n", -1);
  g_clear_pointer (&text, g_free);
  text = g_strjoinv ("<br>", lines);
  g_string_append_printf (self->line, "<td%s>%s</td>",
                          cell->kind == ZB_SHEET_TEXT ? " style=\"mso-number-format:'\\@'\"" : "",
                          text);
}

static gboolean
zb_sheet_writer_html_begin (ZbSheetWriter *writer,
                            const char *name,
                            const ZbSheetColumn *columns,
                            guint n_columns,
                            GError **error)
{
  ZbSheetWriterHtml *self = ZB_SHEET_WRITER_HTML (writer);

  self->n_columns = n_columns;
  g_string_append (self->line, "<meta charset=\"utf-8\"><table><thead><tr>");
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *header = g_markup_escape_text (columns[i].header, -1);

      g_string_append_printf (self->line, "<th>%s</th>", header);
    }
  g_string_append (self->line, "</tr></thead><tbody>\n");
  return put (self, error);
}

static gboolean
zb_sheet_writer_html_write (ZbSheetWriter *writer, const ZbSheetCell *cells, GError **error)
{
  ZbSheetWriterHtml *self = ZB_SHEET_WRITER_HTML (writer);

  g_string_append (self->line, "<tr>");
  for (guint i = 0; i < self->n_columns; i++)
    append_cell (self, &cells[i]);
  g_string_append (self->line, "</tr>\n");
  return put (self, error);
}

static gboolean
zb_sheet_writer_html_end (ZbSheetWriter *writer, const ZbSheetCell *totals, GError **error)
{
  ZbSheetWriterHtml *self = ZB_SHEET_WRITER_HTML (writer);

  g_string_append (self->line, "</tbody></table>\n");
  return put (self, error);
}

static gboolean
zb_sheet_writer_html_close (ZbSheetWriter *writer, GError **error)
{
  return g_output_stream_close (ZB_SHEET_WRITER_HTML (writer)->stream, NULL, error);
}

static void
zb_sheet_writer_html_finalize (GObject *object)
{
  ZbSheetWriterHtml *self = ZB_SHEET_WRITER_HTML (object);

  g_clear_object (&self->stream);
  g_string_free (self->line, TRUE);

  G_OBJECT_CLASS (zb_sheet_writer_html_parent_class)->finalize (object);
}

static void
zb_sheet_writer_html_class_init (ZbSheetWriterHtmlClass *klass)
{
  ZbSheetWriterClass *writer_class = ZB_SHEET_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zb_sheet_writer_html_finalize;
  writer_class->begin = zb_sheet_writer_html_begin;
  writer_class->write = zb_sheet_writer_html_write;
  writer_class->end = zb_sheet_writer_html_end;
  writer_class->close = zb_sheet_writer_html_close;
}

static void
zb_sheet_writer_html_init (ZbSheetWriterHtml *self)
{
  self->line = g_string_new (NULL);
}

ZbSheetWriter *
zb_sheet_writer_html_new (GOutputStream *stream)
{
  ZbSheetWriterHtml *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (ZB_TYPE_SHEET_WRITER_HTML, NULL);
  self->stream = g_object_ref (stream);
  return ZB_SHEET_WRITER (self);
}
