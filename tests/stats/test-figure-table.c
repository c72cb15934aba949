/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every standard table on the sample against its file, and every cell against the figure and the
 * records that it leads to. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "exchange/zb-table-document.h"
#include "sample-book.h"
#include "stats/zb-figure-table.h"

static SampleBook *book;
static const ZbScope year = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };

static ZbFigureTable *
compute (const ZbTableKind *kind, const ZbScope *scope, ZbLanguage language)
{
  g_autoptr (GError) error = NULL;
  ZbFigureTable *table = zb_figure_table_compute (book->ledger, kind, scope, language, &error);

  g_assert_no_error (error);
  g_assert_nonnull (table);
  return table;
}

/* All tables of the year, one after the other, in one file a language. */
static void
test_golden (void)
{
  static const char *const names[] = {
    [ZB_LANGUAGE_VI] = "tables-2021-vi.expected",
    [ZB_LANGUAGE_EN] = "tables-2021-en.expected",
  };

  for (guint language = 0; language < G_N_ELEMENTS (names); language++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "stats", names[language], NULL);
      g_autoptr (GString) all = g_string_new (NULL);
      g_autofree char *expected = NULL;
      const ZbTableKind *kind;

      for (gsize i = 0; (kind = zb_table_kinds_get (i)) != NULL; i++)
        {
          g_autoptr (ZbFigureTable) table = compute (kind, &year, language);
          g_autoptr (ZbExportDocument) document = zb_table_document_new (table, NULL);
          g_autofree char *text = zb_export_document_to_text (document);

          g_string_append (all, text);
        }
      if (g_getenv ("ZB_WRITE_EXPECTED"))
        g_file_set_contents (path, all->str, -1, NULL);
      g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
      g_assert_cmpstr (all->str, ==, expected);
    }
}

static gint64
get_value (const ZbFigure *figure, const char *header)
{
  gint64 percent = 0;

  switch (figure->dimension)
    {
    case ZB_DIMENSION_CAPITAL:
      return g_strrstr (header, "USD") != NULL ? figure->usd : figure->vnd;
    case ZB_DIMENSION_RATIO:
      zb_decimal_percent (figure->numerator, figure->denominator, 1, &percent);
      return percent;
    default:
      return figure->value;
    }
}

/* The figure that a cell leads to says what the cell says, and has its records. */
static void
assert_cell (const ZbFigureTable *table, const ZbTableRow *row, guint i)
{
  const ZbTableCell *cell = &row->cells[i];
  const ZbTableColumn *column = &g_array_index (table->columns, ZbTableColumn, i);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbFigure) figure =
    zb_figure_compute (book->ledger, cell->rule, &cell->scope, TRUE, &error);

  g_assert_no_error (error);
  g_test_message ("%s: %s, %s: %s", table->title, row->cells[1].text, column->header, cell->text);
  g_assert_cmpint (figure->ids->len, ==, figure->n_records);
  if (cell->is_number)
    g_assert_cmpint (get_value (figure, column->header), ==, cell->number);
}

static void
test_cells (void)
{
  const ZbTableKind *kind;
  guint n_checked = 0;

  for (gsize i = 0; (kind = zb_table_kinds_get (i)) != NULL; i++)
    {
      g_autoptr (ZbFigureTable) table = compute (kind, &year, ZB_LANGUAGE_EN);

      for (guint r = 0; r < table->rows->len; r++)
        {
          const ZbTableRow *row = g_ptr_array_index (table->rows, r);

          for (guint c = 0; c < table->columns->len; c++)
            if (row->cells[c].rule != NULL && ++n_checked > 0)
              assert_cell (table, row, c);
        }
    }
  g_assert_cmpuint (n_checked, >, 200);
}

/* The parts of what adds up come to the total of the last row. */
static void
test_sums (void)
{
  static const char *const keys[] = { "attraction-zone",     "attraction-country",
                                      "attraction-industry", "attraction-month",
                                      "valid-zone",          "valid-country" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (ZbFigureTable) table = compute (zb_table_kind_find (keys[i]), &year, 0);

      for (guint c = 2; c < table->columns->len; c++)
        {
          gint64 sum = 0;
          const ZbTableRow *total = g_ptr_array_index (table->rows, table->rows->len - 1);

          for (guint r = 0; r + 1 < table->rows->len; r++)
            sum += ((ZbTableRow *)g_ptr_array_index (table->rows, r))->cells[c].number;
          g_assert_true (total->total);
          g_assert_cmpint (sum, ==, total->cells[c].number);
        }
    }
}

/* Of a quarter, three months; of a year without anything, no numbers. */
static void
test_periods (void)
{
  const ZbScope quarter = { .year = 2021, .period = ZB_PERIOD_Q2 };
  const ZbScope empty = { .year = 1999, .period = ZB_PERIOD_Y };
  g_autoptr (ZbFigureTable) table =
    compute (zb_table_kind_find ("attraction-month"), &quarter, ZB_LANGUAGE_EN);
  g_autoptr (ZbFigureTable) none =
    compute (zb_table_kind_find ("production"), &empty, ZB_LANGUAGE_EN);

  g_assert_cmpuint (table->rows->len, ==, 4);
  g_assert_cmpstr (((ZbTableRow *)g_ptr_array_index (none->rows, 0))->cells[4].text, ==, "–");
}

static void
test_formats (void)
{
  g_autoptr (ZbFigureTable) table =
    compute (zb_table_kind_find ("attraction-zone"), &year, ZB_LANGUAGE_VI);
  static const struct
  {
    const char *format;
    const char *says;
  } cases[] = { { "html", "<table" }, { "json", "new_projects" }, { "csv", "536,958" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = zb_table_document_write (table, cases[i].format, &error);

      g_assert_no_error (error);
      g_assert_nonnull (strstr (text, cases[i].says));
    }
}

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  book = sample_book_new ();
  g_test_add_func ("/stats/figure-table/golden", test_golden);
  g_test_add_func ("/stats/figure-table/cells", test_cells);
  g_test_add_func ("/stats/figure-table/sums", test_sums);
  g_test_add_func ("/stats/figure-table/periods", test_periods);
  g_test_add_func ("/stats/figure-table/formats", test_formats);
  status = g_test_run ();
  g_clear_pointer (&book, sample_book_free);
  return status;
}
