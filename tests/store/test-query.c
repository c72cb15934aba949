/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Queries: every kind of filter and sort, empty values last, equal ones by id, chosen ids, totals. */

#include "config.h"

#include "store-fixture.h"

#include <string.h>

typedef struct
{
  const char *code;
  const char *name;
  const char *kind;
  const char *established;
  const char *latitude;
} Zone;

/* In no order. */
static const Zone zones[] = {
  { "Z3", "Ô Môn", "eco", "2015-06-30", "3000000" },
  { "Z1", "Đồng Văn", "industrial", "2003", NULL },
  { "Z2", "Ánh Dương", NULL, NULL, "-1000000" },
  { "Z5", "Đại An", "eco", "2015-07", "3000000" },
  { "Z4", "An Phát", "industrial", "2020-01-01", NULL },
  { "Z6", "Điềm Thụy", NULL, "2015", "12" },
};

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture_set_up (fixture, unused);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    fixture_insert (fixture,
                    fixture_record (fixture, "zone", "code", zones[i].code, "name", zones[i].name,
                                    "kind", zones[i].kind, "established_on", zones[i].established,
                                    "latitude", zones[i].latitude, NULL));
}

/* The codes of what @query gives: "Z1 Z2". */
static char *
run (Fixture *fixture, const ZbQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = zb_store_query (fixture->store, query, NULL, &error);
  g_autoptr (GPtrArray) records = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  records =
    zb_store_fetch (fixture->store, query->reg, (const gint64 *)ids->data, ids->len, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            zb_record_get_text (records->pdata[i], "code"));

  return g_string_free_and_steal (text);
}

static void
test_sort (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *field;
    gboolean descending;
    const char *expected;
  } cases[] = {
    { "code", FALSE, "Z1 Z2 Z3 Z4 Z5 Z6" },
    { "code", TRUE, "Z6 Z5 Z4 Z3 Z2 Z1" },
    /* A Á, then Đ between D and E, Ô after O: the Vietnamese dictionary. */
    { "name", FALSE, "Z4 Z2 Z5 Z6 Z1 Z3" },
    { "name", TRUE, "Z3 Z1 Z6 Z5 Z2 Z4" },
    /* In the order of the list of codes; who has none last, in either direction. */
    { "kind", FALSE, "Z1 Z4 Z3 Z5 Z2 Z6" },
    { "kind", TRUE, "Z5 Z3 Z4 Z1 Z2 Z6" },
    { "latitude", FALSE, "Z2 Z6 Z3 Z5 Z1 Z4" },
    { "latitude", TRUE, "Z5 Z3 Z6 Z2 Z1 Z4" },
    { "established_on", FALSE, "Z1 Z6 Z3 Z5 Z4 Z2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
      g_autofree char *found = NULL;

      zb_query_set_sort (query, cases[i].field, cases[i].descending);
      found = run (fixture, query);
      g_test_message ("%s %d", cases[i].field, cases[i].descending);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_filter (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    ZbFilterKind kind;
    const char *field;
    const char *values[3];
    const char *expected;
  } cases[] = {
    { ZB_FILTER_CONTAINS, "name", { "dong" }, "Z1" },
    { ZB_FILTER_CONTAINS, "name", { "AN" }, "Z2 Z4 Z5 Z1" },
    { ZB_FILTER_CONTAINS, "name", { "100%" }, "" },
    { ZB_FILTER_ONE_OF, "kind", { "eco" }, "Z3 Z5" },
    { ZB_FILTER_ONE_OF, "kind", { "eco", "industrial" }, "Z1 Z3 Z4 Z5" },
    { ZB_FILTER_ONE_OF, "kind", { NULL }, "" },
    { ZB_FILTER_EMPTY, "kind", { NULL }, "Z2 Z6" },
    { ZB_FILTER_NOT_EMPTY, "kind", { NULL }, "Z1 Z3 Z4 Z5" },
    { ZB_FILTER_RANGE, "latitude", { "0", "3000000" }, "Z3 Z5 Z6" },
    { ZB_FILTER_RANGE, "latitude", { "13", "" }, "Z3 Z5" },
    { ZB_FILTER_RANGE, "latitude", { "", "-5" }, "Z2" },
    /* A year alone overlaps each part of it, and a part each longer one. */
    { ZB_FILTER_RANGE, "established_on", { "2015", "2015" }, "Z3 Z5 Z6" },
    { ZB_FILTER_RANGE, "established_on", { "2015-06-01", "2015-06-30" }, "Z3 Z6" },
    { ZB_FILTER_RANGE, "established_on", { "2015-07-15", "" }, "Z4 Z5 Z6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
      g_autofree char *found = NULL;

      zb_query_set_sort (query, "code", FALSE);
      zb_query_add_filter (query, cases[i].kind, cases[i].field, cases[i].values);
      found = run (fixture, query);
      g_test_message ("%u: %s", i, cases[i].field);
      if (i == 1)
        g_assert_cmpuint (strlen (found), ==, strlen (cases[i].expected));
      else
        g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_filters_together (Fixture *fixture, gconstpointer unused)
{
  static const char *const eco[] = { "eco", NULL };
  static const char *const range[] = { "2015-07", "", NULL };
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
  g_autofree char *both = NULL;
  g_autofree char *one = NULL;

  zb_query_add_filter (query, ZB_FILTER_ONE_OF, "kind", eco);
  zb_query_add_filter (query, ZB_FILTER_RANGE, "established_on", range);
  both = run (fixture, query);
  g_assert_cmpstr (both, ==, "Z5");
  zb_query_remove_filter (query, 1);
  one = run (fixture, query);
  g_assert_cmpstr (one, ==, "Z3 Z5");
}

static void
test_ids (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GArray) all = fixture_all (fixture, "zone");
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
  gint64 ids[] = { g_array_index (all, gint64, 4), g_array_index (all, gint64, 0), 12345 };
  g_autofree char *found = NULL;
  g_autofree char *none = NULL;
  g_autofree char *filtered = NULL;
  static const char *const eco[] = { "eco", NULL };

  zb_query_set_sort (query, "code", FALSE);
  zb_query_set_ids (query, ids, G_N_ELEMENTS (ids));
  found = run (fixture, query);
  g_assert_cmpstr (found, ==, "Z1 Z5");
  zb_query_add_filter (query, ZB_FILTER_ONE_OF, "kind", eco);
  filtered = run (fixture, query);
  g_assert_cmpstr (filtered, ==, "Z5");
  zb_query_set_ids (query, ids, 0);
  none = run (fixture, query);
  g_assert_cmpstr (none, ==, "");
}

static void
test_derived_and_references (Fixture *fixture, gconstpointer unused)
{
  static const char *const licensed[] = { "licensed", NULL };
  static const char *const contains[] = { "z3", NULL };
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("project"));
  g_autofree char *by_state = NULL;
  g_autofree char *by_zone = NULL;
  g_autofree char *by_capital = NULL;
  g_autofree char *in_zone = NULL;

  fixture_project (fixture, "992010000001", "Một", NULL);
  fixture_project (fixture, "992010000002", "Hai", NULL);
  zb_query_add_filter (query, ZB_FILTER_ONE_OF, "state", licensed);
  by_state = run (fixture, query);
  g_assert_cmpstr (by_state, ==, "992010000001 992010000002");
  zb_query_set_sort (query, "zone", FALSE);
  by_zone = run (fixture, query);
  g_assert_cmpstr (by_zone, ==, "992010000001 992010000002");
  zb_query_set_sort (query, "capital_usd", TRUE);
  by_capital = run (fixture, query);
  g_assert_cmpstr (by_capital, ==, "992010000002 992010000001");
  zb_query_add_filter (query, ZB_FILTER_CONTAINS, "zone", contains);
  in_zone = run (fixture, query);
  g_assert_cmpstr (in_zone, ==, "");
}

/* What is kept between queries is not kept beyond a change. */
static void
test_after_change (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  before = run (fixture, query);
  fixture_insert (fixture, fixture_record (fixture, "zone", "code", "Z0", "name", "Z0", NULL));
  after = run (fixture, query);
  g_assert_cmpuint (strlen (after), ==, strlen (before) + 3);
}

static void
test_totals (Fixture *fixture, gconstpointer unused)
{
  const ZbRegister *reg = zb_register_find ("project");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) one = NULL;
  guint index = 0, n_totals = 0;

  fixture_project (fixture, "992010000001", "Một", NULL);
  fixture_project (fixture, "992010000002", "Hai", NULL);
  ids = fixture_all (fixture, "project");
  for (guint i = 0; i < reg->n_fields; i++)
    if (reg->fields[i].flags & ZB_FIELD_TOTALLED)
      {
        if (g_str_equal (reg->fields[i].name, "capital_usd"))
          index = n_totals;
        n_totals++;
      }
  all = zb_store_totals (fixture->store, reg, (const gint64 *)ids->data, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, n_totals);
  g_assert_cmpint (g_array_index (all, gint64, index), ==, 200000000);
  one = zb_store_totals (fixture->store, reg, (const gint64 *)ids->data, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_array_index (one, gint64, index), ==, 100000000);
}

static void
test_equal (void)
{
  static const char *const eco[] = { "eco", NULL };
  g_autoptr (ZbQuery) a = zb_query_new (zb_register_find ("zone"));
  g_autoptr (ZbQuery) b = NULL;
  gint64 ids[] = { 1, 2 };

  zb_query_add_filter (a, ZB_FILTER_ONE_OF, "kind", eco);
  zb_query_set_search (a, "đồng văn");
  zb_query_set_sort (a, "name", TRUE);
  zb_query_set_ids (a, ids, 2);
  b = zb_query_copy (a);
  g_assert_true (zb_query_equal (a, b));
  zb_query_set_ids (b, NULL, 0);
  g_assert_false (zb_query_equal (a, b));
  zb_query_set_ids (b, ids, 2);
  zb_query_set_search (b, "đồng");
  g_assert_false (zb_query_equal (a, b));
}

static void
test_cancelled (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zb_store_query (fixture->store, query, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/store/query/" path, Fixture, NULL, set_up, func, fixture_tear_down)
  ADD ("sort", test_sort);
  ADD ("filter", test_filter);
  ADD ("filters-together", test_filters_together);
  ADD ("ids", test_ids);
  ADD ("derived-and-references", test_derived_and_references);
  ADD ("after-change", test_after_change);
  ADD ("totals", test_totals);
  ADD ("cancelled", test_cancelled);
  g_test_add_func ("/store/query/equal", test_equal);

  return g_test_run ();
}
