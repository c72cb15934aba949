/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A number of decimals is a format of its own: in constant memory the widest number of a column is
 * not known when its first cell is written. */

#include "config.h"

#include "exchange/zb-sheet-writer-xlsx.h"

#include <string.h>

#include <glib/gi18n.h>
#include <xlsxwriter.h>

#include "base/zb-date.h"
#include "exchange/zb-exchange-error.h"

#define MAX_DECIMALS 10
#define MAX_SHEET_NAME 31
#define MIN_WIDTH 8
#define MAX_WIDTH 60
/* Decimal digits that a double always keeps. */
#define EXACT_DIGITS 15
/* Excel counts a 29 February 1900 that never was. */
#define FIRST_EXACT_DAY 19000301
/* Of SUBTOTAL: the sum over the rows that a filter leaves. */
#define SUM_OF_SHOWN 9

struct _ZbSheetWriterXlsx
{
  ZbSheetWriter parent_instance;

  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *header;
  lxw_format *text;
  lxw_format *day;
  lxw_format *moment;
  lxw_format *total_text;
  lxw_format *numbers[2][MAX_DECIMALS + 1]; /* plain, totals */
  const ZbSheetColumn *columns;
  guint n_columns;
  lxw_row_t row;
};

G_DEFINE_FINAL_TYPE (ZbSheetWriterXlsx, zb_sheet_writer_xlsx, ZB_TYPE_SHEET_WRITER)

static gboolean
check (lxw_error code, GError **error)
{
  if (code == LXW_NO_ERROR)
    return TRUE;
  g_set_error (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_WRITE,
               /* Translators: %s is a technical reason, in English. */
               _ ("The workbook could not be written (%s). Free some room, or choose another "
                  "folder."),
               lxw_strerror (code));
  return FALSE;
}

static void
make_border (lxw_format *format)
{
  format_set_bold (format);
  format_set_top (format, LXW_BORDER_THIN);
}

static void
make_number_formats (ZbSheetWriterXlsx *self)
{
  for (guint totals = 0; totals < 2; totals++)
    for (guint i = 0; i <= MAX_DECIMALS; i++)
      {
        g_autofree char *zeros = g_strnfill (i, '0');
        g_autofree char *pattern = g_strconcat ("#,##0", i > 0 ? "." : "", zeros, NULL);
        lxw_format *format = workbook_add_format (self->workbook);

        format_set_num_format (format, pattern);
        if (totals)
          make_border (format);
        self->numbers[totals][i] = format;
      }
}

static void
make_formats (ZbSheetWriterXlsx *self)
{
  self->header = workbook_add_format (self->workbook);
  format_set_bold (self->header);
  format_set_text_wrap (self->header);
  format_set_align (self->header, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bg_color (self->header, 0xE6E6E6);
  format_set_bottom (self->header, LXW_BORDER_THIN);
  self->text = workbook_add_format (self->workbook);
  format_set_num_format (self->text, "@");
  self->day = workbook_add_format (self->workbook);
  format_set_num_format (self->day, "dd/mm/yyyy");
  self->moment = workbook_add_format (self->workbook);
  format_set_num_format (self->moment, "dd/mm/yyyy hh:mm");
  self->total_text = workbook_add_format (self->workbook);
  make_border (self->total_text);
  make_number_formats (self);
}

/* A day before Excel's own count, a month or a year alone stay text. */
static lxw_error
write_day (ZbSheetWriterXlsx *self, lxw_col_t column, const ZbSheetCell *cell)
{
  guint parts[5];
  lxw_datetime moment;

  if (!cell->code || !zb_sheet_split_moment (cell->code, parts))
    return worksheet_write_string (self->sheet, self->row, column, cell->text, self->text);
  moment = (lxw_datetime){ .year = (int)parts[0],
                           .month = (int)parts[1],
                           .day = (int)parts[2],
                           .hour = (int)parts[3],
                           .min = (int)parts[4] };
  return worksheet_write_datetime (self->sheet, self->row, column, &moment,
                                   strchr (cell->code, 'T') ? self->moment : self->day);
}

static double
get_double (const ZbSheetCell *cell)
{
  g_autofree char *plain = zb_decimal_format_plain (cell->number, cell->scale);

  return g_ascii_strtod (plain, NULL);
}

/* What a double would round stays text, to the last digit. */
static lxw_error
write_number (ZbSheetWriterXlsx *self, lxw_col_t column, const ZbSheetCell *cell)
{
  guint decimals = MIN (zb_sheet_count_decimals (cell), MAX_DECIMALS);

  if (!zb_sheet_number_is_exact (cell))
    return worksheet_write_string (self->sheet, self->row, column, cell->text, self->text);
  return worksheet_write_number (self->sheet, self->row, column, get_double (cell),
                                 cell->plain ? NULL : self->numbers[0][decimals]);
}

static lxw_error
write_cell (ZbSheetWriterXlsx *self, lxw_col_t column, const ZbSheetCell *cell)
{
  switch (cell->kind)
    {
    case ZB_SHEET_EMPTY:
      return LXW_NO_ERROR;
    case ZB_SHEET_NUMBER:
      return write_number (self, column, cell);
    case ZB_SHEET_DATE:
    case ZB_SHEET_MOMENT:
      return write_day (self, column, cell);
    default:
      return worksheet_write_string (self->sheet, self->row, column, cell->text, self->text);
    }
}

static gboolean
zb_sheet_writer_xlsx_begin (ZbSheetWriter *writer,
                            const char *name,
                            const ZbSheetColumn *columns,
                            guint n_columns,
                            GError **error)
{
  ZbSheetWriterXlsx *self = ZB_SHEET_WRITER_XLSX (writer);
  g_autofree char *sheet_name = zb_sheet_make_name (name);
  lxw_error code = LXW_NO_ERROR;

  if (!self->workbook)
    return check (LXW_ERROR_CREATING_XLSX_FILE, error);
  self->columns = columns;
  self->n_columns = n_columns;
  self->row = 0;
  self->sheet = workbook_add_worksheet (self->workbook, sheet_name);
  if (!self->sheet)
    return check (LXW_ERROR_SHEETNAME_ALREADY_USED, error);
  for (guint i = 0; i < n_columns; i++)
    worksheet_set_column (self->sheet, (lxw_col_t)i, (lxw_col_t)i,
                          CLAMP (columns[i].width, MIN_WIDTH, MAX_WIDTH) + 2, NULL);
  worksheet_freeze_panes (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, 0, 0);
  worksheet_set_landscape (self->sheet);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  for (guint i = 0; i < n_columns && code == LXW_NO_ERROR; i++)
    code = worksheet_write_string (self->sheet, 0, (lxw_col_t)i, columns[i].header, self->header);
  self->row = 1;
  return check (code, error);
}

static gboolean
zb_sheet_writer_xlsx_write (ZbSheetWriter *writer, const ZbSheetCell *cells, GError **error)
{
  ZbSheetWriterXlsx *self = ZB_SHEET_WRITER_XLSX (writer);
  lxw_error code = LXW_NO_ERROR;

  for (guint i = 0; i < self->n_columns && code == LXW_NO_ERROR; i++)
    code = write_cell (self, (lxw_col_t)i, &cells[i]);
  self->row++;
  return check (code, error);
}

static lxw_error
write_total (ZbSheetWriterXlsx *self, lxw_col_t column, const ZbSheetCell *cell)
{
  char from[LXW_MAX_CELL_NAME_LENGTH], to[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *formula = NULL;

  if (cell->kind == ZB_SHEET_EMPTY)
    return worksheet_write_blank (self->sheet, self->row, column, self->total_text);
  if (cell->kind != ZB_SHEET_NUMBER)
    return worksheet_write_string (self->sheet, self->row, column, cell->text, self->total_text);
  lxw_rowcol_to_cell (from, 1, column);
  lxw_rowcol_to_cell (to, self->row - 1, column);
  formula = g_strdup_printf ("=SUBTOTAL(%d,%s:%s)", SUM_OF_SHOWN, from, to);
  return worksheet_write_formula_num (
    self->sheet, self->row, column, formula,
    self->numbers[1][MIN (zb_sheet_count_decimals (cell), MAX_DECIMALS)], get_double (cell));
}

static gboolean
zb_sheet_writer_xlsx_end (ZbSheetWriter *writer, const ZbSheetCell *totals, GError **error)
{
  ZbSheetWriterXlsx *self = ZB_SHEET_WRITER_XLSX (writer);
  lxw_error code = LXW_NO_ERROR;

  if (self->row > 1)
    code =
      worksheet_autofilter (self->sheet, 0, 0, self->row - 1, (lxw_col_t)(self->n_columns - 1));
  for (guint i = 0; totals && self->row > 1 && i < self->n_columns && code == LXW_NO_ERROR; i++)
    code = write_total (self, (lxw_col_t)i, &totals[i]);
  return check (code, error);
}

static gboolean
zb_sheet_writer_xlsx_close (ZbSheetWriter *writer, GError **error)
{
  ZbSheetWriterXlsx *self = ZB_SHEET_WRITER_XLSX (writer);
  lxw_workbook *workbook = g_steal_pointer (&self->workbook);

  if (!workbook)
    return check (LXW_ERROR_CREATING_XLSX_FILE, error);
  return check (workbook_close (workbook), error);
}

static void
zb_sheet_writer_xlsx_finalize (GObject *object)
{
  ZbSheetWriterXlsx *self = ZB_SHEET_WRITER_XLSX (object);

  g_clear_pointer (&self->workbook, lxw_workbook_free);

  G_OBJECT_CLASS (zb_sheet_writer_xlsx_parent_class)->finalize (object);
}

static void
zb_sheet_writer_xlsx_class_init (ZbSheetWriterXlsxClass *klass)
{
  ZbSheetWriterClass *writer_class = ZB_SHEET_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zb_sheet_writer_xlsx_finalize;
  writer_class->begin = zb_sheet_writer_xlsx_begin;
  writer_class->write = zb_sheet_writer_xlsx_write;
  writer_class->end = zb_sheet_writer_xlsx_end;
  writer_class->close = zb_sheet_writer_xlsx_close;
}

static void
zb_sheet_writer_xlsx_init (ZbSheetWriterXlsx *self)
{
}

ZbSheetWriter *
zb_sheet_writer_xlsx_new (const char *path)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = g_get_tmp_dir () };
  ZbSheetWriterXlsx *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (ZB_TYPE_SHEET_WRITER_XLSX, NULL);
  self->workbook = workbook_new_opt (path, &options);
  if (self->workbook)
    make_formats (self);
  return ZB_SHEET_WRITER (self);
}

char *
zb_sheet_make_name (const char *name)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  text = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MAX_SHEET_NAME));
  g_strstrip (g_strdelimit (text, "[]:*?/\\'", ' '));
  return *text ? g_steal_pointer (&text) : g_strdup ("Zonebook");
}

gboolean
zb_sheet_split_moment (const char *stored, guint parts[5])
{
  char day[ZB_DATE_LENGTH];
  gint32 number;

  g_return_val_if_fail (stored != NULL, FALSE);

  g_strlcpy (day, stored, sizeof day);
  if (zb_date_get_precision (day) != ZB_DATE_PRECISION_DAY)
    return FALSE;
  number = zb_date_to_int (day, FALSE);
  parts[0] = (guint)number / 10000;
  parts[1] = (guint)number / 100 % 100;
  parts[2] = (guint)number % 100;
  parts[3] = parts[4] = 0;
  if (strlen (stored) == ZB_MOMENT_LENGTH - 1)
    {
      parts[3] = (guint)g_ascii_strtoull (stored + ZB_DATE_LENGTH, NULL, 10);
      parts[4] = (guint)g_ascii_strtoull (stored + ZB_DATE_LENGTH + 3, NULL, 10);
    }
  return number >= FIRST_EXACT_DAY;
}

gboolean
zb_sheet_number_is_exact (const ZbSheetCell *cell)
{
  g_autofree char *plain = NULL;
  guint digits = 0;
  gsize zeros = 0;

  g_return_val_if_fail (cell != NULL, FALSE);

  plain = zb_decimal_format_plain (cell->number, cell->scale);
  for (const char *p = plain; *p; p++)
    if (g_ascii_isdigit (*p) && (digits > 0 || *p != '0'))
      {
        digits++;
        zeros = *p == '0' ? zeros + 1 : 0;
      }
  return digits - zeros <= EXACT_DIGITS;
}

guint
zb_sheet_count_decimals (const ZbSheetCell *cell)
{
  g_autofree char *plain = NULL;
  const char *point;

  g_return_val_if_fail (cell != NULL, 0);

  plain = zb_decimal_format_plain (cell->number, cell->scale);
  point = strchr (plain, '.');
  return point ? (guint)strlen (point + 1) : 0;
}
