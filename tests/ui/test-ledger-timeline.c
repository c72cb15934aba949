/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger of a project: order, running capital, words, and the steps of its chart. */

#include "config.h"

#include "ui/zb-ledger-chart.h"
#include "ui/zb-ledger-line.h"

#include <locale.h>

typedef struct
{
  gint64 id;
  const char *date;
  const char *type;
  gint64 usd, vnd;
} Event;

static GPtrArray *
make_records (const Event *events, guint n)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_record_unref);
  const ZbRegister *reg = zb_register_find ("project_event");

  for (guint i = 0; i < n; i++)
    {
      ZbRecord *record = zb_record_new (reg, events[i].id);

      zb_record_set_text (record, "date", events[i].date);
      zb_record_set_text (record, "type", events[i].type);
      if (events[i].usd != 0)
        zb_record_set_integer (record, "delta_usd", events[i].usd);
      if (events[i].vnd != 0)
        zb_record_set_integer (record, "delta_vnd", events[i].vnd);
      g_ptr_array_add (records, record);
    }
  return records;
}

static const Event story[] = {
  { 4, "2021-03-01", "revoke", -700000000, -50000000000 },
  { 3, "2010-05-05", "increase", 200000000, 50000000000 },
  { 2, "2003-07-14", "start-building", 0, 0 },
  { 1, "2003-07-14", "grant", 500000000, 0 },
};

static void
test_running (void)
{
  static const struct
  {
    gint64 id, usd, vnd;
    gboolean has_vnd;
    const char *delta, *capital;
  } expected[] = {
    { 1, 500000000, 0, FALSE, "+5 triệu USD", "5 triệu USD" },
    { 2, 500000000, 0, FALSE, "", "5 triệu USD" },
    { 3, 700000000, 50000000000, TRUE, "+2 triệu USD, +50 tỷ đồng", "7 triệu USD, 50 tỷ đồng" },
    { 4, 0, 0, TRUE, "−7 triệu USD, −50 tỷ đồng", "0 triệu USD, 0 tỷ đồng" },
  };
  g_autoptr (GPtrArray) records = make_records (story, G_N_ELEMENTS (story));
  g_autoptr (GPtrArray) lines = zb_ledger_lines_new (records);

  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    {
      const ZbLedgerLine *line = lines->pdata[i];
      g_autofree char *delta = zb_ledger_line_dup_delta (line, ZB_LANGUAGE_VI);
      g_autofree char *capital = zb_ledger_line_dup_capital (line, ZB_LANGUAGE_VI);

      g_assert_cmpint (line->record->id, ==, expected[i].id);
      g_assert_cmpint (line->usd, ==, expected[i].usd);
      g_assert_cmpint (line->vnd, ==, expected[i].vnd);
      g_assert_cmpint (line->has_vnd, ==, expected[i].has_vnd);
      g_assert_cmpstr (delta, ==, expected[i].delta);
      g_assert_cmpstr (capital, ==, expected[i].capital);
    }
}

static void
test_describe (void)
{
  g_autoptr (GPtrArray) records = make_records (story + 1, G_N_ELEMENTS (story) - 1);
  g_autoptr (GPtrArray) lines = zb_ledger_lines_new (records);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *sentence = zb_ledger_lines_describe (lines, ZB_LANGUAGE_EN);
  g_autofree char *nothing = zb_ledger_lines_describe (none, ZB_LANGUAGE_EN);

  g_assert_cmpstr (sentence, ==,
                   "Registered capital: USD 5 million on 14/07/2003, "
                   "USD 7 million, VND 50 billion on 05/05/2010");
  g_assert_cmpstr (nothing, ==, "");
}

/* A record that went while the page was read leaves no hole. */
static void
test_gone (void)
{
  g_autoptr (GPtrArray) records = make_records (story, G_N_ELEMENTS (story));
  g_autoptr (GPtrArray) lines = NULL;

  g_clear_pointer (&records->pdata[1], zb_record_unref);
  g_ptr_array_set_free_func (records, NULL);
  lines = zb_ledger_lines_new (records);
  g_assert_cmpuint (lines->len, ==, 3);
  for (guint i = 0; i < records->len; i++)
    g_clear_pointer (&records->pdata[i], zb_record_unref);
}

static gboolean
is_corner (GskPathOperation op,
           const graphene_point_t *points,
           gsize n_points,
           float weight,
           gpointer user_data)
{
  GArray *corners = user_data;

  if (op == GSK_PATH_MOVE)
    g_array_append_val (corners, points[0]);
  else if (op == GSK_PATH_LINE)
    g_array_append_val (corners, points[1]);
  return TRUE;
}

static void
test_path (void)
{
  static const gint32 days[] = { 20000101, 20100101 };
  static const gint64 amounts[] = { 50, 100 };
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_autoptr (GskPath) path = zb_ledger_chart_make_path (days, amounts, 2, 20200101, 200, 50, FALSE);
  const graphene_point_t *points;

  gsk_path_foreach (path, GSK_PATH_FOREACH_ALLOW_ONLY_LINES, is_corner, corners);
  points = (const graphene_point_t *)(gpointer)corners->data;
  g_assert_cmpuint (corners->len, ==, 5);
  g_assert_cmpfloat_with_epsilon (points[0].y, 50, 0.01);
  g_assert_cmpfloat_with_epsilon (points[1].y, 26, 0.01);
  g_assert_cmpfloat_with_epsilon (points[2].x, 100, 0.1);
  g_assert_cmpfloat_with_epsilon (points[3].y, 2, 0.01);
  g_assert_cmpfloat_with_epsilon (points[4].x, 200, 0.01);
}

static void
test_path_edges (void)
{
  static const gint32 day[] = { 20210101 };
  static const gint64 nothing[] = { 0 };
  g_autoptr (GskPath) empty = zb_ledger_chart_make_path (NULL, NULL, 0, 20210101, 10, 10, TRUE);
  g_autoptr (GskPath) flat = zb_ledger_chart_make_path (day, nothing, 1, 20210101, 10, 10, TRUE);

  g_assert_true (gsk_path_is_empty (empty));
  g_assert_false (gsk_path_is_empty (flat));
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ledger-timeline/running", test_running);
  g_test_add_func ("/ledger-timeline/describe", test_describe);
  g_test_add_func ("/ledger-timeline/gone", test_gone);
  g_test_add_func ("/ledger-timeline/path", test_path);
  g_test_add_func ("/ledger-timeline/path/edges", test_path_edges);

  return g_test_run ();
}
