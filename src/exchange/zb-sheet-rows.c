/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only rows that cannot be records are passed over: what has its key and two more values is always
 * read, and refused with a sentence where it must be. */

#include "config.h"

#include "exchange/zb-sheet-rows.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/zb-text.h"
#include "exchange/zb-import-row.h"

#define NOTE_CHARS 60
#define MIN_NUMBERS 3

static const char *const labels[ZB_N_SHEET_ROWS] = {
  [ZB_SHEET_ROW_RECORD] = NC_ ("sheet row", "record"),
  [ZB_SHEET_ROW_TITLE] = NC_ ("sheet row", "title"),
  [ZB_SHEET_ROW_HEADER] = NC_ ("sheet row", "header"),
  [ZB_SHEET_ROW_NUMBERS] = NC_ ("sheet row", "column numbers"),
  [ZB_SHEET_ROW_TOTAL] = NC_ ("sheet row", "total row"),
  [ZB_SHEET_ROW_NOTE] = NC_ ("sheet row", "note"),
};

/* What total rows say, folded; with marks where the word without them is another (công ty). */
static const char *const totals[] = { "tong cong",   "tong", "tong so",  "total",     "totals",
                                      "grand total", "sum",  "subtotal", "sub total", NULL };
static const char *const marked_totals[] = { "cộng",     "tổng cộng", "tổng số",
                                             "cộng dồn", "lũy kế",    NULL };

/* What notes begin with, folded. */
static const char *const notes[] = { "ghi chu", "chu thich", "luu y",      "nguon",      "note",
                                     "source",  "nguoi lap", "thu truong", "ngay thang", NULL };

/* Whether @text begins with one of @words, as words. */
static gboolean
begins_with (const char *text, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    {
      gsize length = strlen (words[i]);

      if (strncmp (text, words[i], length) == 0 && (text[length] == '\0' || text[length] == ' '))
        return TRUE;
    }
  return FALSE;
}

static const ZbCell *
get_cell (const ZbTableRow *row, guint column)
{
  return column < row->n_cells && row->cells[column].length > 0 ? &row->cells[column] : NULL;
}

static const ZbCell *
get_first_cell (const ZbTableRow *row, guint from)
{
  for (guint i = from; i < row->n_cells; i++)
    if (row->cells[i].length > 0)
      return &row->cells[i];
  return NULL;
}

static guint
count_cells (const ZbTableRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    n += row->cells[i].length > 0;
  return n;
}

/* Whether any of the fields that tell records apart has text. */
static gboolean
has_identity (const ZbSheetLayout *layout, const ZbTableRow *row)
{
  const char *const *lists[] = { layout->reg->key, layout->reg->names };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; lists[i] && lists[i][k]; k++)
      {
        gint column = zb_sheet_layout_get_column (layout, lists[i][k]);

        if (column >= 0 && get_cell (row, (guint)column))
          return TRUE;
      }
  return FALSE;
}

/* Whether a field that must not be empty has a column, and is empty here. */
static gboolean
lacks_required (const ZbSheetLayout *layout, const ZbTableRow *row)
{
  for (guint i = 0; i < layout->reg->n_fields; i++)
    {
      const ZbField *field = &layout->reg->fields[i];
      gint column = zb_sheet_layout_get_column (layout, field->name);

      if ((field->flags & ZB_FIELD_REQUIRED) && column >= 0 && !get_cell (row, (guint)column))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_total (const ZbSheetLayout *layout, const ZbTableRow *row)
{
  const ZbCell *first = get_first_cell (row, 0);
  g_autofree char *folded = NULL;
  g_autofree char *marked = NULL;

  /* A running number may stand before the word. */
  if (first && first->kind == ZB_CELL_NUMBER)
    first = get_first_cell (row, (guint)(first - row->cells) + 1);
  if (!first || first->kind != ZB_CELL_TEXT || first->length > 200)
    return FALSE;
  folded = zb_text_fold (first->text);
  marked = zb_text_fold_case (first->text);
  if (g_strv_contains (totals, folded) || g_strv_contains (marked_totals, marked))
    return TRUE;
  return lacks_required (layout, row) && begins_with (marked, marked_totals);
}

/* The number in "3", "(3)" or "3 = 1 + 2"; 0: none. */
static guint64
read_column_number (const char *text)
{
  char *end = NULL;
  guint64 number = g_ascii_strtoull (text + (*text == '('), &end, 10);

  return number < 1000 && *text != '\0' && (*end == '\0' || strchr (")= .", *end)) ? number : 0;
}

/* Whether the row counts its columns from one: 1, 2, 3; letters may stand before. */
static gboolean
is_numbers (const ZbSheetLayout *layout, const ZbTableRow *row)
{
  guint64 next = 0;
  guint n = 0;

  if (row->line > layout->header_line + 2)
    return FALSE;
  for (guint i = 0; i < row->n_cells; i++)
    {
      const ZbCell *cell = get_cell (row, i);
      guint64 number = cell ? read_column_number (cell->text) : 0;

      if (!cell ||
          (n == 0 && cell->length <= 3 && g_ascii_isalpha (cell->text[cell->text[0] == '('])))
        continue;
      if (number == 0 || (n > 0 && number != next))
        return FALSE;
      if (n == 0 && number > 2)
        return FALSE;
      next = number + 1;
      n++;
    }
  return n >= MIN_NUMBERS;
}

/* Whether every cell says what the header above it says. */
static gboolean
is_header (const ZbSheetLayout *layout, const ZbTableRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells && i < layout->n_columns; i++)
    {
      const ZbCell *cell = get_cell (row, i);

      if (!cell)
        continue;
      if (cell->kind != ZB_CELL_TEXT || !strstr (layout->headers[i], cell->text))
        return FALSE;
      n++;
    }
  return n >= 2;
}

/* "II" or "A" before the name of a group, in a column that no field takes. */
static gboolean
begins_group (const ZbSheetLayout *layout, const ZbTableRow *row, const ZbCell *first)
{
  guint column = (guint)(first - row->cells);
  gsize length = strspn (first->text, "IVXLC");

  if (column < layout->n_columns &&
      !g_ptr_array_find_with_equal_func (layout->left_out, layout->headers[column], g_str_equal,
                                         NULL))
    return FALSE;
  if (length == 0 && g_ascii_isupper (first->text[0]))
    length = 1;
  return length > 0 && (first->text[length] == '\0' || strcmp (first->text + length, ".") == 0);
}

static gboolean
is_note (const ZbSheetLayout *layout, const ZbTableRow *row)
{
  guint n = count_cells (row);
  const ZbCell *first = get_first_cell (row, 0);
  g_autofree char *folded = NULL;

  if (n > 2 || layout->n_bound < 3 || !first)
    return FALSE;
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].length > 0 && row->cells[i].kind != ZB_CELL_TEXT)
      return FALSE;
  if (!has_identity (layout, row))
    return TRUE;
  if (!lacks_required (layout, row))
    return FALSE;
  if (n > 1)
    return begins_group (layout, row, first);
  folded = zb_text_fold (first->text);
  return *first->text == '*' || g_str_has_prefix (first->text, "(*") ||
         begins_with (folded, notes) || g_utf8_strlen (first->text, first->length) > NOTE_CHARS;
}

ZbSheetRow
zb_sheet_row_classify (const ZbSheetLayout *layout, const ZbTableRow *row)
{
  g_return_val_if_fail (layout != NULL && row != NULL && !row->fault, ZB_SHEET_ROW_RECORD);

  if (row->line < layout->header_first)
    return ZB_SHEET_ROW_TITLE;
  if (row->line <= layout->header_line || is_header (layout, row))
    return ZB_SHEET_ROW_HEADER;
  if (is_numbers (layout, row))
    return ZB_SHEET_ROW_NUMBERS;
  if (is_total (layout, row))
    return ZB_SHEET_ROW_TOTAL;
  if (!zb_import_row_has_text (layout, row) || is_note (layout, row))
    return ZB_SHEET_ROW_NOTE;
  return ZB_SHEET_ROW_RECORD;
}

const char *
zb_sheet_row_get_label (ZbSheetRow kind)
{
  g_return_val_if_fail (kind < ZB_N_SHEET_ROWS, NULL);

  return g_dpgettext2 (NULL, "sheet row", labels[kind]);
}

const char *
zb_sheet_row_get_text (const ZbTableRow *row)
{
  const ZbCell *first = row->fault ? NULL : get_first_cell (row, 0);

  return first ? first->text : "";
}
