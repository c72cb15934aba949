/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Written line by line: json-glib would hold all of it, and its numbers are doubles. */

#include "config.h"

#include "exchange/zb-sheet-writer-json.h"

#include <string.h>

struct _ZbSheetWriterJson
{
  ZbSheetWriter parent_instance;

  GOutputStream *stream;
  const ZbSheetColumn *columns;
  guint n_columns;
  guint n_rows;
  guint n_sheets;
  GString *line;
};

G_DEFINE_FINAL_TYPE (ZbSheetWriterJson, zb_sheet_writer_json, ZB_TYPE_SHEET_WRITER)

static const char *const kinds[] = {
  [ZB_SHEET_EMPTY] = "text",      [ZB_SHEET_TEXT] = "text", [ZB_SHEET_NUMBER] = "number",
  [ZB_SHEET_BOOLEAN] = "boolean", [ZB_SHEET_DATE] = "date", [ZB_SHEET_MOMENT] = "moment",
};

static gboolean
put (ZbSheetWriterJson *self, GError **error)
{
  gboolean written =
    g_output_stream_write_all (self->stream, self->line->str, self->line->len, NULL, NULL, error);

  g_string_truncate (self->line, 0);
  return written;
}

static void
append_member (GString *json, const char *name, const char *value)
{
  zb_sheet_append_json_string (json, name);
  g_string_append (json, ": ");
  zb_sheet_append_json_string (json, value);
}

static void
append_cell (GString *json, const ZbSheetCell *cell)
{
  g_autofree char *number = NULL;

  switch (cell->kind)
    {
    case ZB_SHEET_EMPTY:
      g_string_append (json, "null");
      break;
    case ZB_SHEET_NUMBER:
      number = zb_decimal_format_plain (cell->number, cell->scale);
      g_string_append (json, number);
      break;
    case ZB_SHEET_BOOLEAN:
      g_string_append (json, cell->number != 0 ? "true" : "false");
      break;
    default:
      zb_sheet_append_json_string (json, cell->code ? cell->code : cell->text);
    }
}

static gboolean
zb_sheet_writer_json_begin (ZbSheetWriter *writer,
                            const char *name,
                            const ZbSheetColumn *columns,
                            guint n_columns,
                            GError **error)
{
  ZbSheetWriterJson *self = ZB_SHEET_WRITER_JSON (writer);

  self->columns = columns;
  self->n_columns = n_columns;
  self->n_rows = 0;
  g_string_append (self->line, self->n_sheets++ == 0 ? "[\n{ " : ",\n{ ");
  append_member (self->line, "register", name);
  g_string_append (self->line, ",\n  \"columns\": [");
  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append (self->line, i > 0 ? ",\n    { " : "\n    { ");
      append_member (self->line, "name", columns[i].name);
      g_string_append (self->line, ", ");
      append_member (self->line, "header", columns[i].header);
      g_string_append (self->line, ", ");
      append_member (self->line, "type", kinds[columns[i].kind]);
      g_string_append (self->line, " }");
    }
  g_string_append (self->line, "],\n  \"records\": [");
  return put (self, error);
}

static gboolean
zb_sheet_writer_json_write (ZbSheetWriter *writer, const ZbSheetCell *cells, GError **error)
{
  ZbSheetWriterJson *self = ZB_SHEET_WRITER_JSON (writer);

  g_string_append (self->line, self->n_rows++ > 0 ? ",\n    { " : "\n    { ");
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i > 0)
        g_string_append (self->line, ", ");
      zb_sheet_append_json_string (self->line, self->columns[i].name);
      g_string_append (self->line, ": ");
      append_cell (self->line, &cells[i]);
    }
  g_string_append (self->line, " }");
  return put (self, error);
}

static gboolean
zb_sheet_writer_json_end (ZbSheetWriter *writer, const ZbSheetCell *totals, GError **error)
{
  ZbSheetWriterJson *self = ZB_SHEET_WRITER_JSON (writer);

  g_string_append (self->line, "]\n}");
  return put (self, error);
}

static gboolean
zb_sheet_writer_json_close (ZbSheetWriter *writer, GError **error)
{
  ZbSheetWriterJson *self = ZB_SHEET_WRITER_JSON (writer);

  g_string_append (self->line, self->n_sheets > 0 ? "\n]\n" : "[]\n");
  return put (self, error) && g_output_stream_close (self->stream, NULL, error);
}

static void
zb_sheet_writer_json_finalize (GObject *object)
{
  ZbSheetWriterJson *self = ZB_SHEET_WRITER_JSON (object);

  g_clear_object (&self->stream);
  g_string_free (self->line, TRUE);

  G_OBJECT_CLASS (zb_sheet_writer_json_parent_class)->finalize (object);
}

static void
zb_sheet_writer_json_class_init (ZbSheetWriterJsonClass *klass)
{
  ZbSheetWriterClass *writer_class = ZB_SHEET_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zb_sheet_writer_json_finalize;
  writer_class->begin = zb_sheet_writer_json_begin;
  writer_class->write = zb_sheet_writer_json_write;
  writer_class->end = zb_sheet_writer_json_end;
  writer_class->close = zb_sheet_writer_json_close;
}

static void
zb_sheet_writer_json_init (ZbSheetWriterJson *self)
{
  self->line = g_string_new (NULL);
}

ZbSheetWriter *
zb_sheet_writer_json_new (GOutputStream *stream)
{
  ZbSheetWriterJson *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (ZB_TYPE_SHEET_WRITER_JSON, NULL);
  self->stream = g_object_ref (stream);
  return ZB_SHEET_WRITER (self);
}

void
zb_sheet_append_json_string (GString *json, const char *text)
{
  g_return_if_fail (json != NULL && text != NULL);

  g_string_append_c (json, '"');
  for (const char *p = text; *p; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (json, "\\n");
    else if ((guchar)*p < 0x20 || *p == 0x7f)
      g_string_append_printf (json, "\\u%04x", (guint)(guchar)*p);
    else
      g_string_append_c (json, *p);
  g_string_append_c (json, '"');
}
