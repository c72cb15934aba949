/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets are read more than once (styles and keys, then values, then writing), so that no more
 * than 16 bytes a row are held. */

#include "config.h"

#include "exchange/zb-import-sheet.h"

#include <string.h>

/* No more rows than these are named. */
#define MAX_SKIPPED 1000

/* A column of figures whose style is looked for. */
typedef struct
{
  ZbBinding *binding;
  gboolean comma, point;
} Style;

static void
clear_skipped (gpointer data)
{
  ZbSkippedRow *self = data;

  g_free (self->text);
}

ZbImportSheet *
zb_import_sheet_new (ZbTableReader *reader, guint sheet, const char *file, ZbSheetLayout *layout)
{
  ZbImportSheet *self = g_new0 (ZbImportSheet, 1);

  g_return_val_if_fail (ZB_IS_TABLE_READER (reader) && layout != NULL, NULL);

  self->reader = g_object_ref (reader);
  self->sheet = sheet;
  self->file = g_strdup (file);
  self->layout = layout;
  self->rows = g_array_new (FALSE, TRUE, sizeof (ZbImportRow));
  self->skipped = g_array_new (FALSE, TRUE, sizeof (ZbSkippedRow));
  g_array_set_clear_func (self->skipped, clear_skipped);
  return self;
}

void
zb_import_sheet_free (ZbImportSheet *self)
{
  if (!self)
    return;
  g_object_unref (self->reader);
  g_free (self->file);
  zb_sheet_layout_free (self->layout);
  g_array_unref (self->rows);
  g_array_unref (self->skipped);
  g_free (self);
}

gboolean
zb_import_sheet_begin (ZbImportSheet *self, GCancellable *cancellable, GError **error)
{
  self->next = 0;
  return zb_table_reader_begin (self->reader, self->sheet, cancellable, error);
}

/* The next row of any kind. */
static gboolean
next_of_any_kind (ZbImportSheet *self, ZbTableRow *row, ZbSheetRow *kind, GError **error)
{
  if (!zb_table_reader_next (self->reader, row, error))
    return FALSE;
  if (!row->fault)
    *kind = zb_sheet_row_classify (self->layout, row);
  else
    *kind = row->line > self->layout->header_line ? ZB_SHEET_ROW_RECORD : ZB_SHEET_ROW_TITLE;
  return TRUE;
}

gboolean
zb_import_sheet_next (ZbImportSheet *self, ZbTableRow *row, GError **error)
{
  ZbSheetRow kind;

  while (next_of_any_kind (self, row, &kind, error))
    if (kind == ZB_SHEET_ROW_RECORD)
      {
        self->next++;
        return TRUE;
      }
  return FALSE;
}

static void
note_skipped (ZbImportSheet *self, const ZbTableRow *row, ZbSheetRow kind)
{
  ZbSkippedRow skipped = { .line = row->line, .kind = kind };

  if (self->skipped->len == MAX_SKIPPED || row->line == self->layout->header_line)
    return;
  skipped.text = g_strdup (zb_sheet_row_get_text (row));
  g_array_append_val (self->skipped, skipped);
}

static void
collect_figures (ZbBinding *bindings, guint n, GArray *styles)
{
  for (guint i = 0; i < n; i++)
    {
      Style style = { .binding = &bindings[i] };

      if (bindings[i].column >= 0 && bindings[i].field->type == ZB_FIELD_NUMBER)
        g_array_append_val (styles, style);
      collect_figures (bindings[i].parts, bindings[i].n_parts, styles);
    }
}

static void
look_at_cell (Style *style, const ZbTableRow *row)
{
  const ZbCell *cell =
    (guint)style->binding->column < row->n_cells ? &row->cells[style->binding->column] : NULL;
  ZbNumberStyle found;

  if (!cell || cell->kind == ZB_CELL_NUMBER || !strpbrk (cell->text, ".,"))
    return;
  found = zb_number_style_detect (cell->text);
  style->comma = style->comma || found == ZB_NUMBER_STYLE_COMMA;
  style->point = style->point || found == ZB_NUMBER_STYLE_POINT;
}

gboolean
zb_import_sheet_detect_styles (ZbImportSheet *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (Style));
  g_autoptr (GError) local = NULL;
  ZbSheetRow kind;
  ZbTableRow row;

  collect_figures (self->layout->bindings, self->layout->reg->n_fields, styles);
  g_array_set_size (self->skipped, 0);
  if (!zb_import_sheet_begin (self, cancellable, error))
    return FALSE;
  while (next_of_any_kind (self, &row, &kind, &local))
    {
      if (kind != ZB_SHEET_ROW_RECORD)
        note_skipped (self, &row, kind);
      for (guint i = 0; kind == ZB_SHEET_ROW_RECORD && !row.fault && i < styles->len; i++)
        look_at_cell (&g_array_index (styles, Style, i), &row);
    }
  for (guint i = 0; i < styles->len; i++)
    {
      Style *style = &g_array_index (styles, Style, i);

      if (style->comma != style->point)
        style->binding->style = style->comma ? ZB_NUMBER_STYLE_COMMA : ZB_NUMBER_STYLE_POINT;
    }
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

const char *
zb_import_sheet_get_header (const ZbImportSheet *self, gint column)
{
  return column >= 0 && (guint)column < self->layout->n_columns ? self->layout->headers[column]
                                                                : NULL;
}
