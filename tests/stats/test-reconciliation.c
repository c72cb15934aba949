/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reconciliation of the sample: the year of the golden table closes without a difference; what is
 * reported wrongly is left unexplained to the cent, with the record that makes it. */

#include "config.h"

#include "sample-book.h"
#include "stats/zb-reconciliation-table.h"

static SampleBook *book;

static ZbReconciliation *
reconcile (gint32 from, gint32 to, const ZbStock *reported)
{
  g_autoptr (GError) error = NULL;
  ZbReconciliation *self = zb_reconciliation_compute (book->ledger, from, to, reported, &error);

  g_assert_no_error (error);
  return self;
}

/* 459 + 35 − 6 = 488. */
static void
test_golden (void)
{
  g_autoptr (ZbReconciliation) self = reconcile (20201231, 20211228, NULL);

  g_assert_cmpint (self->lines[ZB_RECONCILE_OPENING].count->value, ==, 459);
  g_assert_cmpint (self->lines[ZB_RECONCILE_GRANTS].count->value, ==, 35);
  g_assert_cmpint (self->lines[ZB_RECONCILE_CLOSINGS].count->value, ==, 6);
  g_assert_cmpint (self->lines[ZB_RECONCILE_CLOSING].count->value, ==, 488);
  g_assert_cmpint (self->computed.projects, ==, 488);
  g_assert_cmpint (self->computed.usd, ==, self->lines[ZB_RECONCILE_CLOSING].capital->usd);
  g_assert_cmpint (self->computed.vnd, ==, self->lines[ZB_RECONCILE_CLOSING].capital->vnd);
  g_assert_cmpint (self->unexplained.usd, ==, 0);
  g_assert_cmpint (self->unexplained.vnd, ==, 0);
}

/* Lines lead to their records; what was not reported is a dash. */
static void
test_table (void)
{
  g_autoptr (ZbReconciliation) self = reconcile (20201231, 20211228, NULL);
  g_autoptr (ZbFigureTable) table = zb_reconciliation_table_new (self, ZB_LANGUAGE_EN);
  const ZbTableRow *grants = table->rows->pdata[ZB_RECONCILE_GRANTS];
  const ZbTableRow *computed = table->rows->pdata[ZB_RECONCILE_CLOSING];
  const ZbTableRow *reported = table->rows->pdata[ZB_N_RECONCILE_LINES + 1];

  g_assert_cmpstr (table->title, ==, "Reconciliation of projects, 31/12/2020 – 28/12/2021");
  g_assert_cmpuint (table->rows->len, ==, ZB_N_RECONCILE_LINES + 3);
  g_assert_cmpstr (grants->cells[2].text, ==, "35");
  g_assert_cmpint (grants->cells[2].scope.from, ==, 20210101);
  g_assert_cmpstr (zb_figure_rule_get_key (grants->cells[3].rule), ==, "granted_capital");
  g_assert_cmpstr (computed->cells[2].text, ==, "488");
  g_assert_null (computed->cells[2].rule);
  g_assert_cmpstr (reported->cells[2].text, ==, "–");
}

/* Days within a year and across years. */
static void
test_any_days (void)
{
  static const gint32 days[] = { 20051231, 20190630, 20200229, 20210331, 20210701, 20211228 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = i + 1; j < G_N_ELEMENTS (days); j++)
      {
        g_autoptr (ZbReconciliation) self = reconcile (days[i], days[j], NULL);
        const ZbFigure *count = self->lines[ZB_RECONCILE_CLOSING].count;

        g_assert_cmpint (self->computed.projects, ==, count->value);
        g_assert_cmpint (self->unexplained.usd, ==, 0);
        g_assert_cmpint (self->unexplained.vnd, ==, 0);
      }
}

/* A report that forgot one increase. */
static void
test_candidate (void)
{
  ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };
  g_autoptr (ZbFigure) increases =
    zb_figure_compute (book->ledger, zb_figure_rule_find ("capital_increases"), &scope, TRUE, NULL);
  gint64 forgotten = g_array_index (increases->ids, gint64, 0);
  g_autoptr (GPtrArray) records =
    zb_store_fetch (book->store, zb_register_find ("project_event"), &forgotten, 1, NULL, NULL);
  g_autoptr (ZbReconciliation) right = reconcile (20201231, 20211228, NULL);
  ZbStock reported = right->computed;
  g_autoptr (ZbReconciliation) self = NULL;
  gboolean found = FALSE;

  reported.usd -= zb_record_get_integer (records->pdata[0], "delta_usd");
  reported.vnd -= zb_record_get_integer (records->pdata[0], "delta_vnd");
  self = reconcile (20201231, 20211228, &reported);
  g_assert_cmpint (self->unexplained.projects, ==, 0);
  g_assert_true (self->unexplained.usd != 0 || self->unexplained.vnd != 0);
  for (guint i = 0; i < self->candidates->len; i++)
    found |= g_array_index (self->candidates, gint64, i) == forgotten;
  g_assert_true (found);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  book = sample_book_new ();
  g_test_add_func ("/reconciliation/golden", test_golden);
  g_test_add_func ("/reconciliation/table", test_table);
  g_test_add_func ("/reconciliation/any-days", test_any_days);
  g_test_add_func ("/reconciliation/candidate", test_candidate);
  status = g_test_run ();
  sample_book_free (book);
  return status;
}
