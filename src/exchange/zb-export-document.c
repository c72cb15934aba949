/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The model, and what is simple to make of it. */

#include "config.h"

#include "exchange/zb-export-document.h"

#include <string.h>

#include <glib/gi18n.h>

#include "exchange/zb-docx-writer.h"
#include "exchange/zb-report-pdf.h"
#include "exchange/zb-exchange-error.h"
#include "exchange/zb-export-file.h"
#include "exchange/zb-sheet-writer-ods.h"
#include "exchange/zb-sheet-writer-xlsx.h"

static void
free_run (gpointer data)
{
  ZbRun *self = data;

  g_free (self->text);
  g_free (self);
}

static void
free_block (gpointer data)
{
  ZbBlock *self = data;

  g_clear_pointer (&self->runs, g_ptr_array_unref);
  for (guint i = 0; self->rows && i < self->rows->len; i++)
    {
      ZbBlockRow *row = g_ptr_array_index (self->rows, i);

      for (guint k = 0; k < self->n_columns; k++)
        {
          g_free ((char *)row->cells[k].text);
          g_free ((char *)row->cells[k].code);
        }
      g_free (row->cells);
      g_free (row);
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free ((char *)self->columns[i].name);
      g_free ((char *)self->columns[i].header);
    }
  g_free (self->columns);
  g_free (self);
}

static ZbBlock *
add_block (ZbExportDocument *self, ZbBlockKind kind)
{
  ZbBlock *block = g_new0 (ZbBlock, 1);

  block->kind = kind;
  if (kind == ZB_BLOCK_HEADING || kind == ZB_BLOCK_PARAGRAPH)
    block->runs = g_ptr_array_new_with_free_func (free_run);
  if (kind == ZB_BLOCK_TABLE)
    block->rows = g_ptr_array_new ();
  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
add_run (ZbBlock *block, const char *text, ZbRunFlags flags)
{
  ZbRun *run = g_new0 (ZbRun, 1);

  run->text = g_strdup (text);
  run->flags = flags;
  g_ptr_array_add (block->runs, run);
}

static ZbBlock *
get_last (ZbExportDocument *self, ZbBlockKind kind)
{
  ZbBlock *last =
    self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;

  return last && last->kind == kind ? last : NULL;
}

static void
append_runs (GString *text, const ZbBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (text, ((ZbRun *)g_ptr_array_index (block->runs, i))->text);
  g_string_append_c (text, '\n');
}

static void
append_cells (GString *text, const ZbBlock *block, const ZbBlockRow *row)
{
  for (guint i = 0; i < block->n_columns; i++)
    {
      const char *cell = row ? row->cells[i].text : block->columns[i].header;
      g_autofree char *line = g_strdelimit (g_strdup (cell ? cell : ""), "\t\n", ' ');

      g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", line);
    }
  g_string_append_c (text, '\n');
}

static gboolean
write_table (ZbSheetWriter *writer, const ZbBlock *table, const char *name, GError **error)
{
  if (!zb_sheet_writer_begin (writer, name, table->columns, table->n_columns, error))
    return FALSE;
  for (guint i = 0; i < table->rows->len; i++)
    if (!zb_sheet_writer_write (writer, ((ZbBlockRow *)g_ptr_array_index (table->rows, i))->cells,
                                error))
      return FALSE;
  return zb_sheet_writer_end (writer, NULL, error);
}

/* A table is named by the heading before it and its number, as sheets must differ. */
static gboolean
write_tables (const ZbExportDocument *self, ZbSheetWriter *writer, GError **error)
{
  g_autoptr (GString) heading = g_string_new (self->title);
  guint n = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const ZbBlock *block = g_ptr_array_index (self->blocks, i);
      g_autofree char *name = NULL;

      if (block->kind == ZB_BLOCK_HEADING)
        {
          g_string_truncate (heading, 0);
          append_runs (heading, block);
        }
      if (block->kind != ZB_BLOCK_TABLE || (block->table & ZB_TABLE_BORDERLESS))
        continue;
      name = g_strdup_printf ("%u %s", ++n, g_strchomp (heading->str));
      if (!write_table (writer, block, name, error))
        return FALSE;
    }
  if (n > 0)
    return zb_sheet_writer_close (writer, error);
  g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_NOTHING,
                       _ ("This document has no table. Save it as a document instead."));
  return FALSE;
}

static gboolean
save_docx (const ZbExportDocument *self, const char *path, GError **error)
{
  return zb_docx_write (self, path, error);
}

static gboolean
save_text (const ZbExportDocument *self, const char *path, GError **error)
{
  g_autofree char *text = zb_export_document_to_text (self);

  return g_file_set_contents (path, text, -1, error);
}

static gboolean
save_xlsx (const ZbExportDocument *self, const char *path, GError **error)
{
  g_autoptr (ZbSheetWriter) writer = zb_sheet_writer_xlsx_new (path);

  return write_tables (self, writer, error);
}

static gboolean
save_ods (const ZbExportDocument *self, const char *path, GError **error)
{
  g_autoptr (ZbSheetWriter) writer = zb_sheet_writer_ods_new (path, error);

  return writer && write_tables (self, writer, error);
}

static const struct
{
  const char *ending;
  gboolean (*save) (const ZbExportDocument *self, const char *path, GError **error);
} formats[] = {
  { ".docx", save_docx }, { ".pdf", zb_report_pdf_write },
  { ".txt", save_text },  { ".xlsx", save_xlsx },
  { ".ods", save_ods },
};

ZbExportDocument *
zb_export_document_new (const char *title, ZbLanguage language)
{
  ZbExportDocument *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (ZbExportDocument, 1);
  self->title = g_strdup (title);
  self->language = language;
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

void
zb_export_document_free (ZbExportDocument *self)
{
  if (!self)
    return;
  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

void
zb_export_document_add_heading (ZbExportDocument *self, guint level, const char *text)
{
  ZbBlock *block;

  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (level >= 1 && level <= 3);

  block = add_block (self, ZB_BLOCK_HEADING);
  block->level = level;
  add_run (block, text, ZB_RUN_PLAIN);
}

void
zb_export_document_add_paragraph (ZbExportDocument *self, ZbAlign align, gboolean indented)
{
  ZbBlock *block;

  g_return_if_fail (self != NULL);

  block = add_block (self, ZB_BLOCK_PARAGRAPH);
  block->align = align;
  block->indented = indented;
}

void
zb_export_document_add_run (ZbExportDocument *self, const char *text, ZbRunFlags flags)
{
  ZbBlock *block = get_last (self, ZB_BLOCK_PARAGRAPH);

  g_return_if_fail (block != NULL && text != NULL);

  add_run (block, text, flags);
}

void
zb_export_document_add_table (ZbExportDocument *self,
                              const ZbSheetColumn *columns,
                              guint n_columns,
                              ZbTableFlags flags)
{
  ZbBlock *block;

  g_return_if_fail (self != NULL && columns != NULL && n_columns > 0);

  block = add_block (self, ZB_BLOCK_TABLE);
  block->table = flags;
  block->n_columns = n_columns;
  block->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  for (guint i = 0; i < n_columns; i++)
    {
      block->columns[i].name = g_strdup (columns[i].name);
      block->columns[i].header = g_strdup (columns[i].header ? columns[i].header : "");
    }
}

void
zb_export_document_add_row (ZbExportDocument *self, const ZbSheetCell *cells, ZbRunFlags flags)
{
  ZbBlock *block = get_last (self, ZB_BLOCK_TABLE);
  ZbBlockRow *row;

  g_return_if_fail (block != NULL && cells != NULL);

  row = g_new0 (ZbBlockRow, 1);
  row->flags = flags;
  row->cells = g_memdup2 (cells, block->n_columns * sizeof *cells);
  for (guint i = 0; i < block->n_columns; i++)
    {
      row->cells[i].text = g_strdup (cells[i].text);
      row->cells[i].code = g_strdup (cells[i].code);
    }
  g_ptr_array_add (block->rows, row);
}

void
zb_export_document_add_page_break (ZbExportDocument *self)
{
  g_return_if_fail (self != NULL);

  add_block (self, ZB_BLOCK_PAGE_BREAK);
}

char *
zb_export_document_to_text (const ZbExportDocument *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const ZbBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->runs)
        append_runs (text, block);
      if (block->kind == ZB_BLOCK_TABLE && !(block->table & ZB_TABLE_HEADLESS))
        append_cells (text, block, NULL);
      for (guint k = 0; block->rows && k < block->rows->len; k++)
        append_cells (text, block, g_ptr_array_index (block->rows, k));
      if (block->kind == ZB_BLOCK_HEADING || block->kind == ZB_BLOCK_TABLE)
        g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (text);
}

gboolean
zb_export_document_save (const ZbExportDocument *self, GFile *file, GError **error)
{
  g_autoptr (ZbExportFile) target = NULL;
  g_autofree char *name = NULL;
  g_autofree char *lower = NULL;
  guint i = 0;

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  lower = g_ascii_strdown (name, -1);
  while (i < G_N_ELEMENTS (formats) && !g_str_has_suffix (lower, formats[i].ending))
    i++;
  if (i == G_N_ELEMENTS (formats))
    {
      g_set_error_literal (
        error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT,
        _ ("The name of a document must end in .docx, .pdf, .txt, .xlsx or .ods."));
      return FALSE;
    }
  target = zb_export_file_new (file, error);
  return target && formats[i].save (self, zb_export_file_get_path (target), error) &&
         zb_export_file_commit (target, error);
}
