/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows that an import refused, as a workbook to be mended and imported again: the headings stand
 * as they were, so that it is understood as the sheet it came from; two columns more say where each
 * row stood and why it was refused. */

#include "config.h"

#include <glib/gi18n.h>

#include "exchange/zb-export-file.h"
#include "exchange/zb-importer.h"
#include "exchange/zb-sheet-writer-xlsx.h"

#define COLUMN_CHARS 18
#define REASON_CHARS 60

/* One sheet while its rows are written. */
typedef struct
{
  ZbImportSheet *sheet;
  const ZbImportFile *file;
  guint n_columns;
  ZbSheetColumn *columns;
  ZbSheetCell *cells;
  guint issue; /* the next of the file's */
} Copy;

static void
init_columns (Copy *self)
{
  const ZbSheetLayout *layout = self->sheet->layout;

  self->n_columns = layout->n_columns + 2;
  self->columns = g_new0 (ZbSheetColumn, self->n_columns);
  self->cells = g_new0 (ZbSheetCell, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i] = (ZbSheetColumn){ .name = "",
                                        .header = i < layout->n_columns ? layout->headers[i] : "",
                                        .kind = ZB_SHEET_TEXT,
                                        .width = COLUMN_CHARS };
  /* Translators: heading of a column that tells the line of a file. */
  self->columns[layout->n_columns].header = _ ("Line in the file");
  /* Translators: heading of a column that tells why rows were refused. */
  self->columns[layout->n_columns + 1].header = _ ("Reason for refusal");
  self->columns[layout->n_columns + 1].width = REASON_CHARS;
}

/* What was said of a line; NULL where it was not refused. Lines come in rising order. */
static char *
take_reasons (Copy *self, guint line)
{
  g_autoptr (GString) reasons = g_string_new (NULL);
  gboolean refused = FALSE;

  for (; self->issue < self->file->issues->len; self->issue++)
    {
      const ZbImportIssue *issue = g_ptr_array_index (self->file->issues, self->issue);

      if (issue->line > line)
        break;
      if (issue->line < line || issue->severity != ZB_SEVERITY_ERROR)
        continue;
      refused = TRUE;
      g_string_append_printf (reasons, "%s%s%s%s", reasons->len > 0 ? "\n" : "",
                              issue->column ? issue->column : "", issue->column ? ": " : "",
                              issue->sentence);
    }
  return refused ? g_string_free (g_steal_pointer (&reasons), FALSE) : NULL;
}

static gboolean
write_row (Copy *self,
           const ZbTableRow *row,
           const char *reasons,
           ZbSheetWriter *writer,
           GError **error)
{
  g_autofree char *line = g_strdup_printf ("%u", row->line);
  guint n = self->n_columns - 2;

  for (guint i = 0; i < n; i++)
    {
      gboolean has_text = !row->fault && i < row->n_cells && row->cells[i].length > 0;

      self->cells[i] = (ZbSheetCell){ .kind = has_text ? ZB_SHEET_TEXT : ZB_SHEET_EMPTY,
                                      .text = has_text ? row->cells[i].text : NULL };
    }
  self->cells[n] =
    (ZbSheetCell){ .kind = ZB_SHEET_NUMBER, .text = line, .number = row->line, .plain = TRUE };
  self->cells[n + 1] = (ZbSheetCell){ .kind = ZB_SHEET_TEXT, .text = reasons };
  return zb_sheet_writer_write (writer, self->cells, error);
}

static gboolean
write_rows (Copy *self, ZbSheetWriter *writer, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  ZbTableRow row;

  if (!zb_import_sheet_begin (self->sheet, cancellable, error))
    return FALSE;
  while (zb_import_sheet_next (self->sheet, &row, &local))
    {
      g_autofree char *reasons = take_reasons (self, row.line);

      if (reasons && !write_row (self, &row, reasons, writer, error))
        return FALSE;
    }
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
write_sheet (ZbImportSheet *sheet,
             const ZbImportFile *file,
             ZbSheetWriter *writer,
             GCancellable *cancellable,
             GError **error)
{
  Copy self = { .sheet = sheet, .file = file };
  g_autofree char *stem = g_strndup (file->file, strcspn (file->file, "."));
  gboolean written;

  init_columns (&self);
  written = zb_sheet_writer_begin (writer, file->sheet ? file->sheet : stem, self.columns,
                                   self.n_columns, error) &&
            write_rows (&self, writer, cancellable, error) &&
            zb_sheet_writer_end (writer, NULL, error);
  g_free (self.columns);
  g_free (self.cells);
  return written;
}

gboolean
zb_importer_save_refused (ZbImporter *self,
                          const ZbImportReport *report,
                          GFile *file,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (ZbExportFile) target = NULL;
  g_autoptr (ZbSheetWriter) writer = NULL;

  g_return_val_if_fail (ZB_IS_IMPORTER (self) && report != NULL, FALSE);
  g_return_val_if_fail (report->files->len == zb_importer_get_n_sheets (self), FALSE);

  target = zb_export_file_new (file, error);
  if (!target)
    return FALSE;
  writer = zb_sheet_writer_xlsx_new (zb_export_file_get_path (target));
  for (guint i = 0; i < report->files->len; i++)
    {
      const ZbImportFile *told = g_ptr_array_index (report->files, i);

      if (told->refused > 0 &&
          !write_sheet (zb_importer_get_sheet (self, i), told, writer, cancellable, error))
        return FALSE;
    }
  return zb_sheet_writer_close (writer, error) && zb_export_file_commit (target, error);
}
