/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* FreeXL wants a path, so it gets that of an unnamed file in memory: nothing is left behind, and
 * files behind portals are read too. */

#include "config.h"

#include "exchange/zb-xls-reader.h"

#include <freexl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "exchange/zb-exchange-error.h"
#include "exchange/zb-row-buffer.h"
#include "exchange/zb-sheet-value.h"

/* More than these no old workbook has, whatever it says. */
#define MAX_ROWS 65536
#define MAX_COLUMNS 256

struct _ZbXlsReader
{
  GObject parent_instance;

  const void *handle;
  guint n_sheets;
  GPtrArray *names; /* char * */
  ZbRowBuffer row;
  GString *shown;
  guint n_rows;
  guint n_columns;
  guint at; /* next row */
};

static void zb_xls_reader_table_reader_init (ZbTableReaderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbXlsReader,
                               zb_xls_reader,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ZB_TYPE_TABLE_READER,
                                                      zb_xls_reader_table_reader_init))

static guint
zb_xls_reader_get_n_sheets (ZbTableReader *reader)
{
  return ZB_XLS_READER (reader)->n_sheets;
}

static const char *
zb_xls_reader_get_sheet_name (ZbTableReader *reader, guint sheet)
{
  ZbXlsReader *self = ZB_XLS_READER (reader);

  g_return_val_if_fail (sheet < self->names->len, NULL);

  return g_ptr_array_index (self->names, sheet);
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT,
                       _ ("The old workbook is cut off or damaged. Open it in a spreadsheet "
                          "program, save it as XLSX and import that."));
}

static gboolean
zb_xls_reader_begin (ZbTableReader *reader, guint sheet, GCancellable *cancellable, GError **error)
{
  ZbXlsReader *self = ZB_XLS_READER (reader);
  unsigned int rows = 0;
  unsigned short columns = 0;

  if (freexl_select_active_worksheet (self->handle, (unsigned short)sheet) != FREEXL_OK ||
      freexl_worksheet_dimensions (self->handle, &rows, &columns) != FREEXL_OK)
    {
      set_damaged (error);
      return FALSE;
    }
  self->at = 0;
  self->n_rows = MIN (rows, MAX_ROWS);
  self->n_columns = MIN (columns, MAX_COLUMNS);
  return TRUE;
}

/* "2021-12-28", "2021-12-28 14:00:00", "14:00:00" */
static ZbCellKind
append_moment (ZbXlsReader *self, const FreeXL_CellValue *cell)
{
  const char *text = cell->value.text_value;

  if (cell->type == FREEXL_CELL_TIME)
    {
      g_string_append_len (self->shown, text, (gssize)MIN (strlen (text), 5));
      return ZB_CELL_TEXT;
    }
  g_string_append (self->shown, text);
  g_strdelimit (self->shown->str, " ", 'T');
  if (cell->type == FREEXL_CELL_DATETIME && self->shown->len >= 16)
    g_string_truncate (self->shown, g_str_has_prefix (self->shown->str + 10, "T00:00") ? 10 : 16);
  return ZB_CELL_DATE;
}

static void
append_double (ZbXlsReader *self, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  if (!zb_sheet_value_append_number (self->shown, buffer, 0))
    g_string_append (self->shown, buffer);
}

static void
add_cell (ZbXlsReader *self, guint column, const FreeXL_CellValue *cell)
{
  ZbCellKind kind = ZB_CELL_TEXT;

  g_string_truncate (self->shown, 0);
  switch (cell->type)
    {
    case FREEXL_CELL_INT:
      g_string_append_printf (self->shown, "%d", cell->value.int_value);
      kind = ZB_CELL_NUMBER;
      break;
    case FREEXL_CELL_DOUBLE:
      append_double (self, cell->value.double_value);
      kind = ZB_CELL_NUMBER;
      break;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
      g_string_append (self->shown, cell->value.text_value ? cell->value.text_value : "");
      break;
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME:
      kind = append_moment (self, cell);
      break;
    default:
      return;
    }
  if (!g_utf8_validate_len (self->shown->str, self->shown->len, NULL))
    {
      self->row.fault = ZB_TABLE_FAULT_UTF8;
      self->row.fault_column = column;
      self->row.any = TRUE;
      return;
    }
  zb_row_buffer_add (&self->row, column, kind, self->shown->str, self->shown->len);
}

static gboolean
zb_xls_reader_next (ZbTableReader *reader, ZbTableRow *row, GError **error)
{
  ZbXlsReader *self = ZB_XLS_READER (reader);

  while (self->at < self->n_rows)
    {
      zb_row_buffer_begin (&self->row, self->at + 1);
      for (guint i = 0; i < self->n_columns; i++)
        {
          FreeXL_CellValue cell = { 0 };

          if (freexl_get_cell_value (self->handle, self->at, (unsigned short)i, &cell) == FREEXL_OK)
            add_cell (self, i, &cell);
        }
      self->at++;
      if (zb_row_buffer_finish (&self->row, row))
        return TRUE;
    }
  return FALSE;
}

static double
zb_xls_reader_get_fraction (ZbTableReader *reader)
{
  ZbXlsReader *self = ZB_XLS_READER (reader);

  return self->n_rows > 0 ? (double)self->at / self->n_rows : 1;
}

static void
zb_xls_reader_finalize (GObject *object)
{
  ZbXlsReader *self = ZB_XLS_READER (object);

  if (self->handle)
    freexl_close (self->handle);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  zb_row_buffer_clear (&self->row);
  g_string_free (self->shown, TRUE);

  G_OBJECT_CLASS (zb_xls_reader_parent_class)->finalize (object);
}

static void
zb_xls_reader_class_init (ZbXlsReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_xls_reader_finalize;
}

static void
zb_xls_reader_init (ZbXlsReader *self)
{
  zb_row_buffer_init (&self->row);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->shown = g_string_new (NULL);
}

static void
zb_xls_reader_table_reader_init (ZbTableReaderInterface *iface)
{
  iface->get_n_sheets = zb_xls_reader_get_n_sheets;
  iface->get_sheet_name = zb_xls_reader_get_sheet_name;
  iface->begin = zb_xls_reader_begin;
  iface->next = zb_xls_reader_next;
  iface->get_fraction = zb_xls_reader_get_fraction;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      ssize_t n = write (fd, data, length);

      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize)n;
    }
  return TRUE;
}

static int
open_bytes (GBytes *bytes, const void **handle)
{
  int fd = memfd_create ("zonebook-import", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  int result = FREEXL_FILE_NOT_FOUND;

  if (fd < 0)
    return result;
  if (write_all (fd, bytes))
    result = freexl_open (path, handle);
  close (fd);
  return result;
}

static gboolean
list_sheets (ZbXlsReader *self)
{
  unsigned int n = 0;

  if (freexl_get_worksheets_count (self->handle, &n) != FREEXL_OK || n == 0)
    return FALSE;
  self->n_sheets = MIN (n, G_MAXUINT16);
  for (guint i = 0; i < self->n_sheets; i++)
    {
      const char *name = NULL;

      if (freexl_get_worksheet_name (self->handle, (unsigned short)i, &name) != FREEXL_OK)
        name = NULL;
      g_ptr_array_add (self->names, g_utf8_make_valid (name ? name : "", -1));
    }
  return TRUE;
}

ZbXlsReader *
zb_xls_reader_new (GBytes *bytes, GError **error)
{
  g_autoptr (ZbXlsReader) self = g_object_new (ZB_TYPE_XLS_READER, NULL);
  unsigned int locked = 0;
  int result;

  g_return_val_if_fail (bytes != NULL, NULL);

  result = open_bytes (bytes, &self->handle);
  if (result == FREEXL_OK)
    freexl_get_info (self->handle, FREEXL_BIFF_PASSWORD, &locked);
  if (locked == FREEXL_BIFF_OBFUSCATED)
    {
      zb_exchange_error_set_locked (error);
      return NULL;
    }
  if (result == FREEXL_OK && list_sheets (self))
    return g_steal_pointer (&self);
  set_damaged (error);
  return NULL;
}
