/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets are read more than once (styles and keys, then values, then writing), so that no more
 * than 16 bytes a row are held. */

#include "config.h"

#include "exchange/zb-import-sheet.h"

#include <string.h>

#include "register/zb-field-text.h"

/* No more rows than these are named. */
#define MAX_SKIPPED 1000

/* A column of figures whose style is looked for. */
typedef struct
{
  ZbBinding *binding;
  gboolean comma, point;
  char *example; /* a figure that both read, each in its way */
} Style;

static void
clear_skipped (gpointer data)
{
  ZbSkippedRow *self = data;

  g_free (self->text);
}

static char **
copy_cells (const ZbTableRow *row)
{
  char **cells = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    cells[i] = g_strdup (row->cells[i].text);
  return cells;
}

static gboolean
read_head (ZbImportSheet *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  ZbTableRow row;

  if (!zb_table_reader_begin (self->reader, self->sheet, cancellable, error))
    return FALSE;
  while (self->head->len < ZB_LAYOUT_ROWS && zb_table_reader_next (self->reader, &row, &local))
    if (!row.fault)
      {
        g_array_append_val (self->head_lines, row.line);
        g_ptr_array_add (self->head, copy_cells (&row));
      }
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

ZbImportSheet *
zb_import_sheet_new (ZbTableReader *reader,
                     guint sheet,
                     const char *file,
                     const char *name,
                     GCancellable *cancellable,
                     GError **error)
{
  ZbImportSheet *self;

  g_return_val_if_fail (ZB_IS_TABLE_READER (reader), NULL);

  self = g_new0 (ZbImportSheet, 1);
  self->reader = g_object_ref (reader);
  self->sheet = sheet;
  self->file = g_strdup (file);
  self->head = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  self->head_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_array_new (FALSE, TRUE, sizeof (ZbImportRow));
  self->skipped = g_array_new (FALSE, TRUE, sizeof (ZbSkippedRow));
  g_array_set_clear_func (self->skipped, clear_skipped);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_import_question_free);
  self->fixed_cells = g_array_new (FALSE, FALSE, sizeof (ZbCell));
  if (read_head (self, cancellable, error))
    {
      self->layout =
        zb_sheet_layout_find (self->head, (const guint *)(gpointer)self->head_lines->data, name);
      return self;
    }
  zb_import_sheet_free (self);
  return NULL;
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
  g_ptr_array_unref (self->head);
  g_array_unref (self->head_lines);
  g_ptr_array_unref (self->questions);
  g_array_unref (self->fixed_cells);
  g_clear_pointer (&self->fixes, g_hash_table_unref);
  g_free (self);
}

gboolean
zb_import_sheet_begin (ZbImportSheet *self, GCancellable *cancellable, GError **error)
{
  self->next = 0;
  return zb_table_reader_begin (self->reader, self->sheet, cancellable, error);
}

static guint64
make_place (guint line, guint column)
{
  return (guint64)line << 16 | column;
}

/* Puts the texts that somebody corrected into @row. */
static void
apply_fixes (ZbImportSheet *self, ZbTableRow *row)
{
  static char empty[] = "";
  guint n = MAX (row->n_cells, self->layout->n_columns);
  gboolean any = FALSE;

  g_array_set_size (self->fixed_cells, n);
  for (guint i = 0; i < n; i++)
    {
      guint64 place = make_place (row->line, i);
      char *text = g_hash_table_lookup (self->fixes, &place);
      ZbCell *cell = &g_array_index (self->fixed_cells, ZbCell, i);

      *cell = !row->fault && i < row->n_cells ? row->cells[i] : (ZbCell){ .text = empty };
      if (text)
        *cell = (ZbCell){ .text = text, .length = (guint)strlen (text), .kind = ZB_CELL_TEXT };
      any = any || text;
    }
  /* What was wrong with the row is what somebody corrected. */
  if (!any)
    return;
  row->cells = (ZbCell *)(gpointer)self->fixed_cells->data;
  row->n_cells = n;
  row->fault = ZB_TABLE_FAULT_NONE;
}

gboolean
zb_import_sheet_next_of_any_kind (ZbImportSheet *self,
                                  ZbTableRow *row,
                                  ZbSheetRow *kind,
                                  GError **error)
{
  if (!zb_table_reader_next (self->reader, row, error))
    return FALSE;
  if (self->fixes)
    apply_fixes (self, row);
  if (!row->fault)
    *kind = zb_sheet_row_classify (self->layout, row);
  else
    *kind = row->line > self->layout->header_line ? ZB_SHEET_ROW_RECORD : ZB_SHEET_ROW_TITLE;
  if (*kind == ZB_SHEET_ROW_RECORD)
    self->next++;
  return TRUE;
}

gboolean
zb_import_sheet_next (ZbImportSheet *self, ZbTableRow *row, GError **error)
{
  ZbSheetRow kind;

  while (zb_import_sheet_next_of_any_kind (self, row, &kind, error))
    if (kind == ZB_SHEET_ROW_RECORD)
      return TRUE;
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

      if (bindings[i].column >= 0 && bindings[i].field->type == ZB_FIELD_NUMBER &&
          !bindings[i].style_is_set)
        g_array_append_val (styles, style);
      collect_figures (bindings[i].parts, bindings[i].n_parts, styles);
    }
}

/* Whether the figure is another one in each style. */
static gboolean
is_ambiguous (const ZbBinding *binding, const ZbCell *cell)
{
  g_auto (ZbValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  return !zb_field_parse (binding->field, cell->text, ZB_NUMBER_STYLE_UNKNOWN, binding->unit,
                          &value, &error) &&
         g_error_matches (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_AMBIGUOUS);
}

/* What the example is in one style, as people read it; "" where it is nothing. */
static char *
read_example (const Style *style, ZbNumberStyle in)
{
  const ZbField *field = style->binding->field;
  g_auto (ZbValue) value = { 0 };

  if (!zb_field_parse (field, style->example, in, style->binding->unit, &value, NULL))
    return g_strdup ("");
  return zb_field_format_with_unit (field, &value, NULL, zb_language_get_current ());
}

/* Sets the style that the column's figures decided; where they did not, somebody is asked. */
static void
decide (ZbImportSheet *self, Style *style)
{
  ZbImportQuestion question = { .field = style->binding->field };

  style->binding->style = style->comma == style->point ? ZB_NUMBER_STYLE_UNKNOWN
                          : style->comma               ? ZB_NUMBER_STYLE_COMMA
                                                       : ZB_NUMBER_STYLE_POINT;
  if (style->binding->style == ZB_NUMBER_STYLE_UNKNOWN && style->example)
    {
      question.column = (guint)style->binding->column;
      question.example = style->example;
      question.with_comma = read_example (style, ZB_NUMBER_STYLE_COMMA);
      question.with_point = read_example (style, ZB_NUMBER_STYLE_POINT);
      g_ptr_array_add (self->questions, zb_import_question_copy (&question));
      g_free (question.with_comma);
      g_free (question.with_point);
    }
  g_clear_pointer (&style->example, g_free);
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
  if (found == ZB_NUMBER_STYLE_UNKNOWN && !style->example && is_ambiguous (style->binding, cell))
    style->example = g_strdup (cell->text);
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
  g_ptr_array_set_size (self->questions, 0);
  if (!zb_import_sheet_begin (self, cancellable, error))
    return FALSE;
  while (zb_import_sheet_next_of_any_kind (self, &row, &kind, &local))
    {
      if (kind != ZB_SHEET_ROW_RECORD)
        note_skipped (self, &row, kind);
      for (guint i = 0; kind == ZB_SHEET_ROW_RECORD && !row.fault && i < styles->len; i++)
        look_at_cell (&g_array_index (styles, Style, i), &row);
    }
  for (guint i = 0; i < styles->len; i++)
    decide (self, &g_array_index (styles, Style, i));
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

gboolean
zb_import_sheet_set_register (ZbImportSheet *self, const ZbRegister *reg)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_clear_pointer (&self->layout, zb_sheet_layout_free);
  if (reg)
    self->layout =
      zb_sheet_layout_find_for_register (self->head,
                                         (const guint *)(gpointer)self->head_lines->data, reg);
  return self->layout != NULL || !reg;
}

void
zb_import_sheet_fix_cell (ZbImportSheet *self, guint line, guint column, const char *text)
{
  guint64 place = make_place (line, column);

  g_return_if_fail (self != NULL && column < ZB_TABLE_MAX_COLUMNS);

  if (!self->fixes)
    self->fixes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  if (text)
    g_hash_table_replace (self->fixes, g_memdup2 (&place, sizeof place), g_strdup (text));
  else
    g_hash_table_remove (self->fixes, &place);
}
