/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Breakdowns of the sample: every figure by every dimension its records allow adds up to itself,
 * and each part leads to as many records as it counts. */

#include "config.h"

#include "sample-book.h"
#include "stats/zb-breakdown-table.h"

static SampleBook *book;
static const ZbScope year_2021 = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };

static void
check_sum (const ZbBreakdown *breakdown)
{
  gint64 value = 0, usd = 0, vnd = 0, records = 0;

  for (guint i = 0; i < breakdown->parts->len; i++)
    {
      const ZbFigure *figure = ((const ZbBreakdownPart *)breakdown->parts->pdata[i])->figure;

      value += figure->value;
      usd += figure->usd;
      vnd += figure->vnd;
      records += figure->n_records;
    }
  g_assert_cmpint (usd, ==, breakdown->whole->usd);
  g_assert_cmpint (vnd, ==, breakdown->whole->vnd);
  if (breakdown->whole->dimension != ZB_DIMENSION_CAPITAL)
    g_assert_cmpint (value, ==, breakdown->whole->value);
  if (breakdown->by != ZB_BY_MONTH)
    g_assert_cmpint (records, ==, breakdown->whole->n_records);
}

/* The first and the last part by themselves, with their records. */
static void
check_parts (const ZbBreakdown *breakdown)
{
  for (guint i = 0; i < breakdown->parts->len; i += MAX (breakdown->parts->len - 1, 1))
    {
      const ZbFigure *told = ((const ZbBreakdownPart *)breakdown->parts->pdata[i])->figure;
      g_autoptr (ZbFigure) alone =
        zb_figure_compute (book->ledger, told->rule, &told->scope, TRUE, NULL);

      if (told->dimension != ZB_DIMENSION_CAPITAL)
        g_assert_cmpint (alone->value, ==, told->value);
      g_assert_cmpint (alone->usd, ==, told->usd);
      g_assert_cmpint (alone->vnd, ==, told->vnd);
      g_assert_cmpint (alone->numerator, ==, told->numerator);
      g_assert_cmpint (alone->ids != NULL ? alone->ids->len : 0, ==, told->n_records);
    }
}

static void
test_rule (gconstpointer data)
{
  const ZbFigureRule *rule = data;

  for (ZbBy by = ZB_BY_ZONE; by < ZB_N_BYS; by++)
    {
      g_autoptr (ZbBreakdown) breakdown = NULL;
      g_autoptr (GError) error = NULL;

      if (!zb_figure_rule_can_break (rule, by))
        continue;
      breakdown = zb_breakdown_compute (book->ledger, rule, &year_2021, by, &error);
      g_assert_no_error (error);
      g_test_message ("%s by %s: %u parts", zb_figure_rule_get_key (rule), zb_by_to_code (by),
                      breakdown->parts->len);
      if (breakdown->adds_up)
        check_sum (breakdown);
      check_parts (breakdown);
    }
}

static void
test_shares (void)
{
  g_autoptr (ZbBreakdown) breakdown =
    zb_breakdown_compute (book->ledger, zb_figure_rule_find ("new_projects"), &year_2021,
                          ZB_BY_SOURCE, NULL);
  g_auto (GStrv) labels = zb_breakdown_dup_labels (breakdown, book->store, ZB_LANGUAGE_EN, NULL);
  const ZbBreakdownPart *first = breakdown->parts->pdata[0];

  g_assert_cmpuint (breakdown->parts->len, ==, 2);
  g_assert_cmpstr (labels[0], ==, "FDI");
  g_assert_cmpstr (labels[1], ==, "Domestic");
  g_assert_cmpint (first->figure->value, ==, 20);
  g_assert_cmpint (first->share, ==, 571);
}

/* Every part of every dimension has a name of its own. */
static void
test_labels (void)
{
  for (ZbBy by = ZB_BY_ZONE; by < ZB_N_BYS; by++)
    {
      g_autoptr (ZbBreakdown) breakdown =
        zb_breakdown_compute (book->ledger, zb_figure_rule_find ("registered"), &year_2021, by,
                              NULL);
      g_auto (GStrv) labels =
        zb_breakdown_dup_labels (breakdown, book->store, ZB_LANGUAGE_EN, NULL);
      g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (g_strv_length (labels), ==, breakdown->parts->len);
      for (guint i = 0; labels[i] != NULL; i++)
        {
          g_assert_cmpstr (labels[i], !=, "");
          if (by != ZB_BY_PHASE)
            g_assert_true (g_hash_table_add (known, labels[i]));
        }
    }
}

/* The rows of a table are the parts, its last one the whole; of capital in two currencies and at one
 * rate, each number with the scope of its part. */
static void
test_table (void)
{
  g_autoptr (ZbBreakdown) breakdown =
    zb_breakdown_compute (book->ledger, zb_figure_rule_find ("new_and_additional_capital"),
                          &year_2021, ZB_BY_SOURCE, NULL);
  g_auto (GStrv) labels = zb_breakdown_dup_labels (breakdown, book->store, ZB_LANGUAGE_VI, NULL);
  g_autoptr (ZbFigureTable) table =
    zb_breakdown_table_new (breakdown, (const char *const *)labels, ZB_LANGUAGE_VI);
  const ZbTableRow *fdi = table->rows->pdata[0];
  const ZbTableRow *total = table->rows->pdata[2];

  g_assert_cmpstr (table->name, ==, "new_and_additional_capital-by-source");
  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpuint (table->columns->len, ==, 6);
  g_assert_cmpstr (fdi->cells[1].text, ==, "FDI");
  g_assert_cmpint (fdi->cells[2].scope.by, ==, ZB_BY_SOURCE);
  g_assert_true (fdi->cells[2].rule == breakdown->whole->rule);
  g_assert_true (total->total);
  g_assert_cmpint (total->cells[2].number, ==, breakdown->whole->usd);
  g_assert_cmpint (total->cells[3].number, ==, breakdown->whole->vnd);
  g_assert_cmpint (total->cells[4].number, ==, breakdown->combined);
  g_assert_cmpstr (total->cells[5].text, ==, "100,0");
}

int
main (int argc, char **argv)
{
  gsize n;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n);
  int status;

  g_test_init (&argc, &argv, NULL);
  book = sample_book_new ();
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path =
        g_strconcat ("/breakdown/adds-up/", zb_figure_rule_get_key (rules[i]), NULL);

      g_test_add_data_func (path, rules[i], test_rule);
    }
  g_test_add_func ("/breakdown/shares", test_shares);
  g_test_add_func ("/breakdown/labels", test_labels);
  g_test_add_func ("/breakdown/table", test_table);
  status = g_test_run ();
  sample_book_free (book);
  return status;
}
