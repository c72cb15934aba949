/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window over the file slides along its rows. A row is first measured, and unquoted in place
 * only once all of it is there, so that it costs no allocation. A broken quote spoils its own line
 * alone: reading goes on with the next. */

#include "config.h"

#include "exchange/zb-csv-reader.h"

#include <string.h>

#include <glib/gi18n.h>

#include "exchange/zb-csv-sniff.h"
#include "exchange/zb-sheet-writer-csv.h"
#include "exchange/zb-exchange-error.h"

#define WINDOW_SIZE (256 * 1024)
#define ROW_MAX_BYTES (16 * 1024 * 1024)
/* A quote is looked for so far, longer than any cell may be, to tell a cell that is too long from one
 * that never ends. */
#define LONG_CELL_BYTES (2 * 1024 * 1024)

/* A cell as it stands in the window. */
typedef struct
{
  char *begin, *end;
  gboolean quoted, escaped;
} Span;

struct _ZbCsvReader
{
  GObject parent_instance;

  GInputStream *base;   /* the bytes of the file */
  GInputStream *stream; /* UTF-8: the same, or decoded from it */
  ZbEncoding encoding;
  gsize bom; /* of UTF-16; that of UTF-8 is the form's */
  GCancellable *cancellable;
  goffset size; /* of the file; 0: unknown */

  char *window; /* one byte longer than capacity: a NUL always ends it */
  gsize capacity;
  gsize length;
  gsize at; /* where the next row begins */
  gboolean ended;

  GArray *spans; /* Span */
  GArray *cells; /* ZbCell */
  guint line;
  ZbCsvForm form;
  guint8 stops[256]; /* bytes that end an unquoted run */
};

/* How one row was measured. */
typedef struct
{
  char *begin, *next;
  guint lines;
  ZbTableFault fault;
  guint fault_column;
} Measure;

static void zb_csv_reader_table_reader_init (ZbTableReaderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbCsvReader,
                               zb_csv_reader,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ZB_TYPE_TABLE_READER,
                                                      zb_csv_reader_table_reader_init))

/* Moves what is left to the front and reads on behind it; the window grows only where one row
 * fills it. */
static gboolean
fill_window (ZbCsvReader *self, GError **error)
{
  gsize n_read = 0;

  if (self->at > 0)
    {
      memmove (self->window, self->window + self->at, self->length - self->at);
      self->length -= self->at;
      self->at = 0;
    }
  if (self->length == self->capacity)
    {
      self->capacity *= 2;
      self->window = g_realloc (self->window, self->capacity + 1);
    }
  if (!g_input_stream_read_all (self->stream, self->window + self->length,
                                self->capacity - self->length, &n_read, self->cancellable, error))
    return FALSE;
  self->length += n_read;
  self->ended = self->length < self->capacity;
  self->window[self->length] = '\0';
  return TRUE;
}

static void
set_fault (Measure *row, ZbTableFault fault, guint column)
{
  if (row->fault != ZB_TABLE_FAULT_NONE)
    return;
  row->fault = fault;
  row->fault_column = column;
}

/* Past a line end at @p, or NULL where the window ends between CR and a possible LF. */
static char *
pass_line_end (ZbCsvReader *self, char *p, const char *end)
{
  if (*p == '\r' && p + 1 == end && !self->ended)
    return NULL;
  return p + (*p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1);
}

/* Leaves a row whose quotes are broken with its first line. */
static gboolean
leave_with_first_line (ZbCsvReader *self, Measure *row, const char *end)
{
  char *p = row->begin;

  set_fault (row, ZB_TABLE_FAULT_QUOTE, self->spans->len);
  while (p < end && *p != '\n' && *p != '\r')
    p++;
  if (p == end && !self->ended)
    return FALSE;
  row->lines = 1;
  row->next = p < end ? pass_line_end (self, p, end) : p;
  return row->next != NULL;
}

/* The closing quote of the cell that opens at @p, or NULL: there is none in the window, or none in
 * reach. */
static char *
find_closing_quote (ZbCsvReader *self, char *p, const char *end, Span *span)
{
  const char *limit = MIN (end, p + LONG_CELL_BYTES);

  for (p++; p < limit && (p = memchr (p, '"', (gsize)(limit - p))) != NULL; p += 2)
    {
      if (p + 1 == end || p[1] != '"')
        return p + 1 < end || self->ended ? p : NULL;
      span->escaped = TRUE;
    }
  return NULL;
}

static guint
count_lines (const char *p, const char *end)
{
  guint n = 0;

  while ((p = memchr (p, '\n', (gsize)(end - p))) != NULL)
    {
      n++;
      p++;
    }
  return n;
}

/* Past the unquoted text at @p. The NUL behind the window stops it at the latest. */
static char *
pass_plain (ZbCsvReader *self, char *p, const char *end, Measure *row)
{
  while (TRUE)
    {
      while (!self->stops[(guchar)*p])
        p++;
      if (*p != '\0' || p >= end)
        return p;
      set_fault (row, ZB_TABLE_FAULT_NUL, self->spans->len);
      p++;
    }
}

/* Finds the cells of the row at the window's place. FALSE where the window has not all of it. */
static gboolean
measure_row (ZbCsvReader *self, Measure *row)
{
  char *p = self->window + self->at;
  char *end = self->window + self->length;

  *row = (Measure){ .begin = p };
  g_array_set_size (self->spans, 0);
  while (TRUE)
    {
      Span span = { .begin = p };

      if (*p == '"' && p < end)
        {
          char *closing = find_closing_quote (self, p, end, &span);

          if (!closing && !self->ended && end - p < LONG_CELL_BYTES)
            return FALSE;
          if (!closing)
            return leave_with_first_line (self, row, end);
          span = (Span){ .begin = p + 1, .end = closing, .quoted = TRUE, .escaped = span.escaped };
          row->lines += count_lines (span.begin, span.end);
          p = closing + 1;
          if (p < end && !self->stops[(guchar)*p])
            return leave_with_first_line (self, row, end);
        }
      else
        {
          p = pass_plain (self, p, end, row);
          span.end = p;
        }
      if (p == end && !self->ended)
        return FALSE;
      g_array_append_val (self->spans, span);
      if (p == end || *p != self->form.separator)
        break;
      p++;
    }
  row->lines++;
  row->next = p < end ? pass_line_end (self, p, end) : p;
  return row->next != NULL;
}

/* Gives up a row that is larger than anything a register holds: on to the next line. */
static gboolean
pass_endless_row (ZbCsvReader *self, ZbTableRow *row, GError **error)
{
  *row = (ZbTableRow){ .line = self->line,
                       .fault = ZB_TABLE_FAULT_LONG,
                       .fault_column = self->spans->len };
  while (TRUE)
    {
      char *end = self->window + self->length;
      char *p = memchr (self->window + self->at, '\n', self->length - self->at);

      self->at = p ? (gsize)(p + 1 - self->window) : (gsize)(end - self->window);
      if (p || self->ended)
        break;
      if (!fill_window (self, error))
        return FALSE;
    }
  self->line++;
  return TRUE;
}

static void
check_text (ZbCsvReader *self, Measure *row)
{
  const char *invalid = NULL;

  if (self->spans->len > ZB_TABLE_MAX_COLUMNS)
    set_fault (row, ZB_TABLE_FAULT_COLUMNS, ZB_TABLE_MAX_COLUMNS - 1);
  if (row->fault == ZB_TABLE_FAULT_NONE &&
      g_utf8_validate_len (row->begin, (gsize)(row->next - row->begin), &invalid))
    return;
  for (guint i = 0; invalid && row->fault == ZB_TABLE_FAULT_NONE && i < self->spans->len; i++)
    if (invalid <= g_array_index (self->spans, Span, i).end)
      set_fault (row, *invalid ? ZB_TABLE_FAULT_UTF8 : ZB_TABLE_FAULT_NUL, i);
}

/* Takes doubled quotes out of @span and ends its text with NUL; and off it the apostrophe that an
 * export puts before what spreadsheets would run. */
static ZbCell
make_cell (const Span *span)
{
  char *begin = span->begin;
  char *to = span->begin;

  if (!span->escaped)
    to = span->end;
  else
    for (const char *from = span->begin; from < span->end; from += *from == '"' ? 2 : 1)
      *to++ = *from;
  *to = '\0';
  if (*begin == '\'' && zb_sheet_text_is_formula (begin, TRUE))
    begin++;
  return (ZbCell){ .text = begin, .length = (guint)(to - begin), .kind = ZB_CELL_TEXT };
}

/* Cells of the measured row; whether any has text. */
static gboolean
make_cells (ZbCsvReader *self, Measure *row)
{
  gboolean any = FALSE;

  g_array_set_size (self->cells, self->spans->len);
  for (guint i = 0; i < self->spans->len; i++)
    {
      ZbCell cell = make_cell (&g_array_index (self->spans, Span, i));

      g_array_index (self->cells, ZbCell, i) = cell;
      any = any || cell.length > 0;
      if (cell.length > ZB_TABLE_MAX_CHARS &&
          g_utf8_strlen (cell.text, cell.length) > ZB_TABLE_MAX_CHARS)
        set_fault (row, ZB_TABLE_FAULT_LONG, i);
    }
  return any;
}

static gboolean
zb_csv_reader_next (ZbTableReader *reader, ZbTableRow *row, GError **error)
{
  ZbCsvReader *self = ZB_CSV_READER (reader);

  while (!self->ended || self->at < self->length)
    {
      Measure measure;
      gboolean any;

      if (!measure_row (self, &measure))
        {
          if (self->length - self->at > ROW_MAX_BYTES)
            return pass_endless_row (self, row, error);
          if (!fill_window (self, error))
            return FALSE;
          continue;
        }
      check_text (self, &measure);
      any = measure.fault != ZB_TABLE_FAULT_NONE || make_cells (self, &measure);
      *row = (ZbTableRow){
        .cells = measure.fault ? NULL : &g_array_index (self->cells, ZbCell, 0),
        .n_cells = measure.fault ? 0 : self->cells->len,
        .line = self->line,
        .fault = measure.fault,
        .fault_column = measure.fault_column,
      };
      self->line += measure.lines;
      self->at = (gsize)(measure.next - self->window);
      if (any)
        return TRUE;
    }
  return FALSE;
}

/* Goes to the place @offset of the text. */
static gboolean
go_to (ZbCsvReader *self, gsize offset, GCancellable *cancellable, GError **error)
{
  g_autoptr (GConverter) decoder = NULL;
  gboolean decoded = self->encoding != ZB_ENCODING_UTF8;
  goffset place = (goffset)(decoded ? self->bom : offset);

  if (!g_seekable_seek (G_SEEKABLE (self->base), place, G_SEEK_SET, cancellable, error))
    return FALSE;
  g_clear_object (&self->stream);
  self->at = self->length = 0;
  self->ended = FALSE;
  self->window[0] = '\0';
  if (!decoded)
    {
      self->stream = g_object_ref (self->base);
      return TRUE;
    }
  decoder = zb_encoding_make_converter (self->encoding);
  self->stream = g_converter_input_stream_new (self->base, decoder);
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (self->stream), FALSE);
  return g_input_stream_skip (self->stream, offset, cancellable, error) == (gssize)offset;
}

static gboolean
zb_csv_reader_begin (ZbTableReader *reader, guint sheet, GCancellable *cancellable, GError **error)
{
  ZbCsvReader *self = ZB_CSV_READER (reader);

  g_set_object (&self->cancellable, cancellable);
  self->line = self->form.start_line;
  return go_to (self, self->form.start, cancellable, error);
}

static guint
zb_csv_reader_get_n_sheets (ZbTableReader *reader)
{
  return 1;
}

static const char *
zb_csv_reader_get_sheet_name (ZbTableReader *reader, guint sheet)
{
  return NULL;
}

static double
zb_csv_reader_get_fraction (ZbTableReader *reader)
{
  ZbCsvReader *self = ZB_CSV_READER (reader);
  double read =
    (double)g_seekable_tell (G_SEEKABLE (self->base)) - (double)(self->length - self->at);

  return self->size > 0 ? CLAMP (read / (double)self->size, 0, 1) : 0;
}

static void
zb_csv_reader_finalize (GObject *object)
{
  ZbCsvReader *self = ZB_CSV_READER (object);

  g_clear_object (&self->stream);
  g_clear_object (&self->base);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->window, g_free);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);

  G_OBJECT_CLASS (zb_csv_reader_parent_class)->finalize (object);
}

static void
zb_csv_reader_class_init (ZbCsvReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_csv_reader_finalize;
}

static void
zb_csv_reader_init (ZbCsvReader *self)
{
  self->capacity = WINDOW_SIZE;
  self->window = g_malloc (self->capacity + 1);
  self->window[0] = '\0';
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->cells = g_array_new (FALSE, FALSE, sizeof (ZbCell));
}

static void
zb_csv_reader_table_reader_init (ZbTableReaderInterface *iface)
{
  iface->get_n_sheets = zb_csv_reader_get_n_sheets;
  iface->get_sheet_name = zb_csv_reader_get_sheet_name;
  iface->begin = zb_csv_reader_begin;
  iface->next = zb_csv_reader_next;
  iface->get_fraction = zb_csv_reader_get_fraction;
}

/* Learns the form of the text from its first window, and begins. */
static gboolean
learn_form (ZbCsvReader *self, GCancellable *cancellable, GError **error)
{
  if (!go_to (self, 0, cancellable, error) || !fill_window (self, error) ||
      !zb_csv_sniff (self->window, self->length, &self->form, error))
    return FALSE;
  memset (self->stops, 0, sizeof self->stops);
  self->stops[(guchar)self->form.separator] = 1;
  self->stops['\n'] = self->stops['\r'] = self->stops['\0'] = 1;
  return zb_csv_reader_begin (ZB_TABLE_READER (self), 0, cancellable, error);
}

static ZbCsvReader *
open_stream (GInputStream *stream, goffset size, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZbCsvReader) self = g_object_new (ZB_TYPE_CSV_READER, NULL);

  self->base = g_object_ref (stream);
  self->size = size;
  if (!go_to (self, 0, cancellable, error) || !fill_window (self, error))
    return NULL;
  self->encoding = zb_encoding_detect (self->window, self->length, &self->bom);
  return learn_form (self, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

ZbCsvReader *
zb_csv_reader_new (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, error);
  if (!stream)
    return NULL;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  return open_stream (G_INPUT_STREAM (stream), info ? g_file_info_get_size (info) : 0, cancellable,
                      error);
}

ZbCsvReader *
zb_csv_reader_new_for_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  stream = g_memory_input_stream_new_from_bytes (bytes);
  return open_stream (stream, (goffset)g_bytes_get_size (bytes), NULL, error);
}

char
zb_csv_reader_get_separator (ZbCsvReader *self)
{
  g_return_val_if_fail (ZB_IS_CSV_READER (self), ',');

  return self->form.separator;
}

ZbEncoding
zb_csv_reader_get_encoding (ZbCsvReader *self)
{
  g_return_val_if_fail (ZB_IS_CSV_READER (self), ZB_ENCODING_UTF8);

  return self->encoding;
}

gboolean
zb_csv_reader_set_encoding (ZbCsvReader *self, ZbEncoding encoding, GError **error)
{
  g_return_val_if_fail (ZB_IS_CSV_READER (self) && encoding < ZB_N_ENCODINGS, FALSE);

  self->encoding = encoding;
  return learn_form (self, NULL, error);
}
