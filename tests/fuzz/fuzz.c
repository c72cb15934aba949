/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a target made of its input, as the importer would up to its preview. */

#include "config.h"

#include "fuzz.h"

#include <string.h>

#include "../exchange/zip-maker.h"
#include "base/zb-language.h"
#include "exchange/zb-sheet-mapping.h"
#include "exchange/zb-sheet-rows.h"
#include "exchange/zb-table-open.h"

#define MAX_ROWS 20000

/* What is kept of the first rows, for the header to be looked for. */
typedef struct
{
  GPtrArray *rows; /* char ** */
  guint lines[ZB_LAYOUT_ROWS];
} Head;

static void
add_to_head (Head *head, const ZbTableRow *row)
{
  char **cells;

  if (row->fault || head->rows->len == ZB_LAYOUT_ROWS)
    return;
  cells = g_new0 (char *, row->n_cells + 1);
  for (guint i = 0; i < row->n_cells; i++)
    cells[i] = g_strdup (row->cells[i].text);
  head->lines[head->rows->len] = row->line;
  g_ptr_array_add (head->rows, cells);
}

/* What a reader promises of a row; gives a sum over it. */
static guint
check_row (const ZbTableRow *row, guint last_line)
{
  guint sum = row->line * 31 + row->fault;
  gboolean any = row->fault != ZB_TABLE_FAULT_NONE;
  g_autofree char *fault = zb_table_row_dup_fault (row);

  g_assert_cmpuint (row->line, >, last_line);
  g_assert_cmpint (fault != NULL, ==, row->fault != ZB_TABLE_FAULT_NONE);
  if (row->fault)
    return sum;
  g_assert_cmpuint (row->n_cells, <=, ZB_TABLE_MAX_COLUMNS);
  for (guint i = 0; i < row->n_cells; i++)
    {
      const ZbCell *cell = &row->cells[i];

      g_assert_cmpuint (strlen (cell->text), ==, cell->length);
      g_assert_true (g_utf8_validate (cell->text, cell->length, NULL));
      g_assert_cmpint (g_utf8_strlen (cell->text, -1), <=, ZB_TABLE_MAX_CHARS);
      g_assert_cmpint (cell->kind, <=, ZB_CELL_FORMULA);
      any = any || cell->length > 0;
      sum = sum * 31 + g_str_hash (cell->text) + cell->kind;
    }
  g_assert_true (any);
  return sum;
}

static guint
read_sheet (ZbTableReader *reader, guint sheet, const ZbSheetLayout *layout, Head *head)
{
  g_autoptr (GError) error = NULL;
  guint n = 0, sum = 0, last_line = 0;
  ZbTableRow row;

  if (!zb_table_reader_begin (reader, sheet, NULL, &error))
    {
      g_assert_nonnull (error);
      return g_str_hash (error->message);
    }
  for (; n < MAX_ROWS && zb_table_reader_next (reader, &row, &error); n++)
    {
      double fraction = zb_table_reader_get_fraction (reader);

      g_assert_true (fraction >= 0 && fraction <= 1);
      sum = sum * 31 + check_row (&row, last_line);
      last_line = row.line;
      if (layout && !row.fault)
        g_assert_cmpint (zb_sheet_row_classify (layout, &row), <, ZB_N_SHEET_ROWS);
      if (head)
        add_to_head (head, &row);
    }
  return sum * 31 + n + (error ? g_str_hash (error->message) : 0);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  zb_language_apply (ZB_LANGUAGE_EN);
  return 0;
}

void
fuzz_read_sheets (ZbTableReader *reader, gboolean understand)
{
  guint n = MIN (zb_table_reader_get_n_sheets (reader), 4);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
      const char *name = zb_table_reader_get_sheet_name (reader, i);
      g_autoptr (ZbSheetLayout) layout = NULL;
      Head head = { .rows = rows };
      guint sum;

      g_assert_true (!name || g_utf8_validate (name, -1, NULL));
      sum = read_sheet (reader, i, NULL, &head);
      if (understand)
        layout = zb_sheet_layout_find (rows, head.lines, name);
      g_assert_cmpuint (read_sheet (reader, i, layout, NULL), ==, sum);
    }
}

void
fuzz_read_bytes (GBytes *bytes, gboolean understand)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbTableReader) reader = zb_table_open_bytes (bytes, &error);

  g_assert_true ((reader == NULL) == (error != NULL));
  if (reader)
    fuzz_read_sheets (reader, understand);
}

GBytes *
fuzz_make_zip (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_auto (GStrv) split = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (size >= 4 && memcmp (data, "PK", 2) == 0)
    return g_bytes_new (data, size);
  split = g_strsplit (text, "@@ ", -1);
  for (guint i = 0; split[i]; i++)
    {
      char *end = strchr (split[i], '\n');

      if (!end || end == split[i])
        continue;
      *end = '\0';
      g_strcanon (split[i], G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_-.[]/", 'x');
      g_ptr_array_add (parts, split[i]);
      g_ptr_array_add (parts, end + 1);
    }
  g_ptr_array_add (parts, NULL);
  return make_stored_zip ((const char *const *)parts->pdata);
}
