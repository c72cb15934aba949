/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes documents and sheets of standard tables. Their fixed words are in the table's language. */

#include "config.h"

#include "exchange/zb-table-document.h"

#include "exchange/zb-exchange-error.h"
#include "exchange/zb-sheet-writer-csv.h"
#include "exchange/zb-sheet-writer-html.h"
#include "exchange/zb-sheet-writer-json.h"

static const char *const cut_offs[] = {
  [ZB_LANGUAGE_VI] = "Số liệu chốt đến ngày ",
  [ZB_LANGUAGE_EN] = "Figures as of ",
};

static ZbSheetColumn *
make_columns (const ZbFigureTable *table)
{
  ZbSheetColumn *columns = g_new0 (ZbSheetColumn, table->columns->len);

  for (guint i = 0; i < table->columns->len; i++)
    {
      const ZbTableColumn *column = &g_array_index (table->columns, ZbTableColumn, i);

      columns[i] =
        (ZbSheetColumn){ column->name, column->header,
                         column->is_number ? ZB_SHEET_NUMBER : ZB_SHEET_TEXT, column->width };
    }
  return columns;
}

/* The cells of a row; the texts stay the table's. */
static ZbSheetCell *
make_cells (const ZbFigureTable *table, const ZbTableRow *row)
{
  ZbSheetCell *cells = g_new0 (ZbSheetCell, table->columns->len);

  for (guint i = 0; i < table->columns->len; i++)
    cells[i] = (ZbSheetCell){ .kind = row->cells[i].is_number ? ZB_SHEET_NUMBER : ZB_SHEET_TEXT,
                              .text = row->cells[i].text,
                              .number = row->cells[i].number,
                              .scale = row->cells[i].scale };
  return cells;
}

static gboolean
write_rows (ZbSheetWriter *writer, const ZbFigureTable *table, GError **error)
{
  g_autofree ZbSheetColumn *columns = make_columns (table);

  if (!zb_sheet_writer_begin (writer, table->title, columns, table->columns->len, error))
    return FALSE;
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree ZbSheetCell *cells = make_cells (table, g_ptr_array_index (table->rows, i));

      if (!zb_sheet_writer_write (writer, cells, error))
        return FALSE;
    }
  return zb_sheet_writer_end (writer, NULL, error) && zb_sheet_writer_close (writer, error);
}

static void
add_cut_off (ZbExportDocument *document, const ZbFigureTable *table)
{
  gint32 first, last;
  char stored[ZB_DATE_LENGTH];
  g_autofree char *day = NULL;

  zb_period_get_days (table->scope.period, table->scope.year, &first, &last);
  if (table->scope.cut_off != 0)
    last = MIN (last, table->scope.cut_off);
  zb_date_from_int (last, stored);
  day = zb_date_format (stored, table->language);
  zb_export_document_add_paragraph (document, ZB_ALIGN_START, FALSE);
  zb_export_document_add_run (document, cut_offs[table->language], ZB_RUN_ITALIC);
  zb_export_document_add_run (document, day, ZB_RUN_ITALIC);
  zb_export_document_add_run (document, ".", ZB_RUN_ITALIC);
}

/* Public functions. */

ZbExportDocument *
zb_table_document_new (const ZbFigureTable *table, const ZbLetterhead *letterhead)
{
  ZbExportDocument *document;
  g_autofree ZbSheetColumn *columns = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  document = zb_export_document_new (table->title, table->language);
  columns = make_columns (table);
  if (letterhead != NULL)
    zb_letterhead_add_head (letterhead, document);
  zb_export_document_add_heading (document, 1, table->title);
  zb_export_document_add_table (document, columns, table->columns->len, ZB_TABLE_PLAIN);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const ZbTableRow *row = g_ptr_array_index (table->rows, i);
      g_autofree ZbSheetCell *cells = make_cells (table, row);

      zb_export_document_add_row (document, cells, row->total ? ZB_RUN_BOLD : ZB_RUN_PLAIN);
    }
  add_cut_off (document, table);
  if (letterhead != NULL)
    zb_letterhead_add_signature (letterhead, document);
  return document;
}

char *
zb_table_document_write (const ZbFigureTable *table, const char *format, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (ZbSheetWriter) writer = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  g_return_val_if_fail (table != NULL && format != NULL, NULL);

  if (g_str_equal (format, "html"))
    writer = zb_sheet_writer_html_new (stream);
  else if (g_str_equal (format, "json"))
    writer = zb_sheet_writer_json_new (stream);
  else
    writer = zb_sheet_writer_csv_new (stream, ',', zb_number_style_of (table->language), FALSE);
  if (!write_rows (writer, table, error) || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}
