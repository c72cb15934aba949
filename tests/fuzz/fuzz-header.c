/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The understanding of a sheet: rows of text, a tab between cells, the first line its name. What was
 * understood must survive being told as text and taken back. And text as the store keeps it. */

#include "config.h"

#include "fuzz.h"

#include "base/zb-text.h"
#include "exchange/zb-sheet-mapping.h"
#include "exchange/zb-sheet-rows.h"

#include <string.h>

#define MAX_CELLS 200

/* Text that is clean stays as it is, and so does folded text. */
static void
check_text (const char *text, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *clean = zb_text_clean (text, (gssize)size, NULL, &error);
  g_autofree char *again = clean ? zb_text_clean (clean, -1, NULL, NULL) : NULL;
  g_autofree char *folded = clean ? zb_text_fold (clean) : NULL;
  g_autofree char *twice = folded ? zb_text_fold (folded) : NULL;
  g_autofree char *cased = clean ? zb_text_fold_case (clean) : NULL;
  g_autoptr (GBytes) key = clean ? zb_text_sort_key (clean) : NULL;

  g_assert_true ((clean == NULL) == (error != NULL));
  g_assert_cmpstr (again, ==, clean);
  g_assert_cmpstr (twice, ==, folded);
  if (!clean)
    return;
  g_assert_cmpint (zb_text_compare (clean, again), ==, 0);
  g_assert_true (zb_text_same_name (clean, clean));
  g_assert_true (g_utf8_validate (cased, -1, NULL));
}

static void
check_layout (ZbSheetLayout *layout)
{
  g_autofree char *text = zb_sheet_layout_to_text (layout);
  g_autofree char *missing = zb_sheet_layout_dup_missing (layout);
  g_autofree char *again = NULL;

  g_assert_true (zb_sheet_layout_apply_text (layout, text));
  again = zb_sheet_layout_to_text (layout);
  g_assert_cmpstr (again, ==, text);
}

/* Every row of the sheet is of some kind. */
static void
classify (const ZbSheetLayout *layout, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **texts = g_ptr_array_index (rows, i);
      g_autofree ZbCell *cells = g_new0 (ZbCell, g_strv_length (texts) + 1);
      ZbTableRow row = { .cells = cells, .line = i + 1 };

      for (; texts[row.n_cells]; row.n_cells++)
        cells[row.n_cells] =
          (ZbCell){ .text = texts[row.n_cells], .length = (guint)strlen (texts[row.n_cells]) };
      g_assert_cmpint (zb_sheet_row_classify (layout, &row), <, ZB_N_SHEET_ROWS);
      g_assert_nonnull (zb_sheet_row_get_text (&row));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) split = g_strsplit (valid, "\n", ZB_LAYOUT_ROWS + 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  guint lines[ZB_LAYOUT_ROWS + 1];
  g_autoptr (ZbSheetLayout) layout = NULL;

  check_text ((const char *)data, size);
  for (guint i = 0; split[0] && split[i + 1]; i++)
    {
      lines[i] = i + 1;
      g_ptr_array_add (rows, g_strsplit (split[i + 1], "\t", MAX_CELLS));
    }
  layout = zb_sheet_layout_find (rows, lines, split[0] && *split[0] ? split[0] : NULL);
  if (!layout)
    return 0;
  classify (layout, rows);
  check_layout (layout);
  return 0;
}
