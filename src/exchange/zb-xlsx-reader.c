/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of XLSX sheets. */

#include "config.h"

#include "exchange/zb-xlsx-reader.h"

#include <glib/gi18n.h>

#include "exchange/zb-exchange-error.h"
#include "exchange/zb-row-buffer.h"
#include "exchange/zb-xlsx-book.h"

#define MAX_CELL_BYTES (4 * ZB_TABLE_MAX_CHARS + 1)

struct _ZbXlsxReader
{
  GObject parent_instance;

  ZbZip *zip;
  ZbXlsxBook *book;
  ZbXmlFeed *feed;
  ZbRowBuffer row;
  guint line;
  gboolean ready; /* a row was paused at */

  /* The cell under way. */
  guint column;
  guint style;
  char type;
  gboolean has_value, has_formula;
  gboolean in_text;
  guint phonetic;
  GString *stored; /* its text in the file */
  GString *shown;
};

/* Types of cells by the names that the format gives them. */
static const struct
{
  const char *name;
  char type;
} types[] = {
  { "s", 's' }, { "str", 'x' }, { "inlineStr", 'x' }, { "b", 'b' }, { "e", 'e' }, { "d", 'd' },
};

static void zb_xlsx_reader_table_reader_init (ZbTableReaderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbXlsxReader,
                               zb_xlsx_reader,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ZB_TYPE_TABLE_READER,
                                                      zb_xlsx_reader_table_reader_init))

/* Column of "BC12", or @otherwise. */
static guint
read_column (const char *reference, guint otherwise)
{
  guint column = 0;

  for (; reference && g_ascii_isalpha (*reference); reference++)
    {
      column = column * 26 + (guint)(g_ascii_toupper (*reference) - 'A') + 1;
      if (column > ZB_TABLE_MAX_COLUMNS)
        return ZB_TABLE_MAX_COLUMNS;
    }
  return column > 0 ? column - 1 : otherwise;
}

static void
start_row (ZbXlsxReader *self, const char **attributes)
{
  const char *number = zb_xml_get (attributes, "r");
  guint64 line = number ? g_ascii_strtoull (number, NULL, 10) : self->line + 1;

  if (line > ZB_TABLE_MAX_ROWS || line == 0)
    {
      zb_xml_feed_fail (self->feed,
                        g_error_new_literal (ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_LIMIT,
                                             _ ("The sheet has more than 1,048,576 rows. Split it "
                                                "into several sheets and import those.")));
      return;
    }
  self->line = (guint)line;
  self->column = G_MAXUINT;
  zb_row_buffer_begin (&self->row, self->line);
}

static void
start_cell (ZbXlsxReader *self, const char **attributes)
{
  self->column++;
  self->style = 0;
  self->type = 'n';
  self->has_value = self->has_formula = FALSE;
  self->phonetic = 0;
  g_string_truncate (self->stored, 0);
  for (guint i = 0; attributes[i]; i += 2)
    if (strcmp (attributes[i], "r") == 0)
      self->column = read_column (attributes[i + 1], self->column);
    else if (strcmp (attributes[i], "s") == 0)
      self->style = (guint)g_ascii_strtoull (attributes[i + 1], NULL, 10);
    else if (strcmp (attributes[i], "t") == 0)
      for (guint k = 0; k < G_N_ELEMENTS (types); k++)
        if (strcmp (attributes[i + 1], types[k].name) == 0)
          self->type = types[k].type;
}

/* XmlHandlers */
static void
reader_start (gpointer data, const char *name, const char **attributes)
{
  ZbXlsxReader *self = data;

  if (strcmp (name, "c") == 0)
    start_cell (self, attributes);
  else if (strcmp (name, "v") == 0)
    self->in_text = self->has_value = TRUE;
  else if (strcmp (name, "t") == 0)
    self->in_text = self->phonetic == 0;
  else if (strcmp (name, "f") == 0)
    self->has_formula = TRUE;
  else if (strcmp (name, "row") == 0)
    start_row (self, attributes);
  else if (strcmp (name, "rPh") == 0)
    self->phonetic++;
}

static void
reader_text (gpointer data, const char *text, int length)
{
  ZbXlsxReader *self = data;

  if (self->in_text && self->stored->len < MAX_CELL_BYTES)
    g_string_append_len (self->stored, text, length);
}

/* Characters that XML cannot hold are written _x000D_ (22.9.2.19). */
static void
append_unescaped (GString *text, const char *p, gsize length)
{
  const char *end = p + length;

  while (p < end)
    {
      guint code = 0;

      if (end - p >= 7 && p[0] == '_' && p[1] == 'x' && p[6] == '_' && g_ascii_isxdigit (p[2]) &&
          g_ascii_isxdigit (p[3]) && g_ascii_isxdigit (p[4]) && g_ascii_isxdigit (p[5]))
        {
          for (guint i = 2; i < 6; i++)
            code = code * 16 + (guint)g_ascii_xdigit_value (p[i]);
          if (code < 0xd800 || code > 0xdfff)
            g_string_append_unichar (text, code);
          if (code == 0)
            g_string_append_c (text, '\0');
          p += 7;
        }
      else
        g_string_append_c (text, *p++);
    }
}

static void
add_text (ZbXlsxReader *self, const char *text, gsize length)
{
  if (length < 7 || !memmem (text, length, "_x", 2))
    {
      zb_row_buffer_add (&self->row, self->column, ZB_CELL_TEXT, text, length);
      return;
    }
  append_unescaped (self->shown, text, length);
  zb_row_buffer_add (&self->row, self->column, ZB_CELL_TEXT, self->shown->str, self->shown->len);
}

static void
add_shared (ZbXlsxReader *self)
{
  char *end = NULL;
  guint64 position = g_ascii_strtoull (self->stored->str, &end, 10);
  gsize length = 0;
  const char *text = end != self->stored->str && *end == '\0' && position < G_MAXUINT
                       ? zb_xlsx_book_get_string (self->book, (guint)position, &length)
                       : NULL;

  if (text)
    add_text (self, text, length);
  else
    zb_row_buffer_add (&self->row, self->column, ZB_CELL_ERROR, "#REF!", 5);
}

static void
add_number (ZbXlsxReader *self)
{
  ZbNumberForm form = self->style < self->book->forms->len
                        ? g_array_index (self->book->forms, ZbNumberForm, self->style)
                        : ZB_NUMBER_FORM_NUMBER;
  ZbCellKind kind =
    zb_sheet_value_append (self->shown, self->stored->str, form, self->book->epoch_1904);

  zb_row_buffer_add (&self->row, self->column, kind, self->shown->str, self->shown->len);
}

static void
end_cell (ZbXlsxReader *self)
{
  gboolean yes = strcmp (self->stored->str, "0") != 0;

  g_string_truncate (self->shown, 0);
  if (self->stored->len == 0)
    {
      if (self->has_formula && !self->has_value)
        zb_row_buffer_add (&self->row, self->column, ZB_CELL_FORMULA, "=", 1);
    }
  else if (self->type == 's')
    add_shared (self);
  else if (self->type == 'x')
    add_text (self, self->stored->str, self->stored->len);
  else if (self->type == 'n')
    add_number (self);
  else if (self->type == 'b')
    zb_row_buffer_add (&self->row, self->column, ZB_CELL_BOOLEAN, yes ? "TRUE" : "FALSE",
                       yes ? 4 : 5);
  else if (self->type == 'e')
    zb_row_buffer_add (&self->row, self->column, ZB_CELL_ERROR, self->stored->str,
                       self->stored->len);
  else
    {
      zb_sheet_value_append_iso (self->shown, self->stored->str);
      zb_row_buffer_add (&self->row, self->column, ZB_CELL_DATE, self->shown->str,
                         self->shown->len);
    }
}

static void
reader_end (gpointer data, const char *name)
{
  ZbXlsxReader *self = data;

  if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "c") == 0)
    end_cell (self);
  else if (strcmp (name, "rPh") == 0 && self->phonetic > 0)
    self->phonetic--;
  else if (strcmp (name, "row") == 0 && self->row.any)
    {
      self->ready = TRUE;
      zb_xml_feed_pause (self->feed);
    }
}

static guint
zb_xlsx_reader_get_n_sheets (ZbTableReader *reader)
{
  return ZB_XLSX_READER (reader)->book->sheets->len;
}

static const char *
zb_xlsx_reader_get_sheet_name (ZbTableReader *reader, guint sheet)
{
  ZbXlsxReader *self = ZB_XLSX_READER (reader);

  g_return_val_if_fail (sheet < self->book->sheets->len, NULL);

  return g_array_index (self->book->sheets, ZbXlsxSheet, sheet).name;
}

static gboolean
zb_xlsx_reader_begin (ZbTableReader *reader, guint sheet, GCancellable *cancellable, GError **error)
{
  static const ZbXmlHandlers handlers = { reader_start, reader_end, reader_text };
  ZbXlsxReader *self = ZB_XLSX_READER (reader);

  g_return_val_if_fail (sheet < self->book->sheets->len, FALSE);

  g_clear_pointer (&self->feed, zb_xml_feed_free);
  if (!zb_xlsx_book_load_strings (self->book, self->zip, cancellable, error))
    return FALSE;
  self->line = 0;
  self->in_text = FALSE;
  self->column = G_MAXUINT;
  zb_row_buffer_begin (&self->row, 0);
  self->feed =
    zb_xml_feed_new (self->zip, g_array_index (self->book->sheets, ZbXlsxSheet, sheet).part,
                     &handlers, self, cancellable, error);
  return self->feed != NULL;
}

static gboolean
zb_xlsx_reader_next (ZbTableReader *reader, ZbTableRow *row, GError **error)
{
  ZbXlsxReader *self = ZB_XLSX_READER (reader);

  self->ready = FALSE;
  if (!self->feed || !zb_xml_feed_step (self->feed, error) || !self->ready)
    return FALSE;
  zb_row_buffer_finish (&self->row, row);
  row->epoch_1904 = self->book->epoch_1904;
  return TRUE;
}

static double
zb_xlsx_reader_get_fraction (ZbTableReader *reader)
{
  ZbXlsxReader *self = ZB_XLSX_READER (reader);

  return self->feed ? zb_xml_feed_get_fraction (self->feed) : 0;
}

static void
zb_xlsx_reader_finalize (GObject *object)
{
  ZbXlsxReader *self = ZB_XLSX_READER (object);

  g_clear_pointer (&self->feed, zb_xml_feed_free);
  g_clear_pointer (&self->book, zb_xlsx_book_free);
  g_clear_pointer (&self->zip, zb_zip_free);
  zb_row_buffer_clear (&self->row);
  g_string_free (self->stored, TRUE);
  g_string_free (self->shown, TRUE);

  G_OBJECT_CLASS (zb_xlsx_reader_parent_class)->finalize (object);
}

static void
zb_xlsx_reader_class_init (ZbXlsxReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_xlsx_reader_finalize;
}

static void
zb_xlsx_reader_init (ZbXlsxReader *self)
{
  zb_row_buffer_init (&self->row);
  self->stored = g_string_new (NULL);
  self->shown = g_string_new (NULL);
}

static void
zb_xlsx_reader_table_reader_init (ZbTableReaderInterface *iface)
{
  iface->get_n_sheets = zb_xlsx_reader_get_n_sheets;
  iface->get_sheet_name = zb_xlsx_reader_get_sheet_name;
  iface->begin = zb_xlsx_reader_begin;
  iface->next = zb_xlsx_reader_next;
  iface->get_fraction = zb_xlsx_reader_get_fraction;
}

ZbXlsxReader *
zb_xlsx_reader_new (ZbZip *zip, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZbXlsxReader) self = g_object_new (ZB_TYPE_XLSX_READER, NULL);

  g_return_val_if_fail (zip != NULL, NULL);

  self->zip = zip;
  self->book = zb_xlsx_book_new (zip, cancellable, error);
  return self->book ? g_steal_pointer (&self) : NULL;
}
