/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching and resolving names: folded, by the beginnings of words, exact accents first. */

#include "config.h"

#include "store-fixture.h"
#include "store/zb-search.h"

static const char *const names[] = {
  "Công ty Đà Nẵng", "Công ty Da Giày Hà Nội", "Khu công nghiệp Hòa Mạc",
  "Hoà Bình Steel",  "Mạc Đĩnh Chi 100%_x",    "Samsung Display",
  "Sam Sung Đà",
};

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture_set_up (fixture, unused);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *tax_code = g_strdup_printf ("990000000%u", i);

      fixture_organisation (fixture, names[i], tax_code);
    }
}

/* The places in names of what is found: "0 6". */
static char *
places_of (Fixture *fixture, GArray *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (ZbRecord) record =
        fixture_get (fixture, "organisation", g_array_index (ids, gint64, i));

      g_string_append_printf (text, "%s%c", i > 0 ? " " : "",
                              zb_record_get_text (record, "tax_code")[9]);
    }

  return g_string_free_and_steal (text);
}

static void
test_search (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *search;
    const char *expected; /* in the order of names */
  } cases[] = {
    { "dak", "" },
    { "da", "1 0 6" },
    { "da nang", "0" },
    { "nang da", "0" }, /* words in any order */
    { "đà", "0 6 1" },  /* exact accents first */
    { "Da", "1 0 6" },  /* typed without marks: no preference */
    { "hoa", "3 2" },   /* hoà = hòa */
    { "hòa", "3 2" },
    { "ang", "" }, /* only the beginnings of words */
    { "9900000004", "4" },
    { "mac 99", "2 4" },
    { "100%", "4" },
    { "_x", "4" },
    { "'; DROP TABLE organisation; --", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("organisation"));
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = NULL;
      g_autofree char *found = NULL;

      zb_query_set_sort (query, "name", FALSE);
      zb_query_set_search (query, cases[i].search);
      ids = zb_store_query (fixture->store, query, NULL, &error);
      g_assert_no_error (error);
      found = places_of (fixture, ids);
      g_test_message ("%s: %s", cases[i].search, found);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_resolve (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "9900000002", "2" },
    { " 9900000002 ", "2" },
    { "Samsung Display", "5" },
    { "samsung  DISPLAY", "5" },
    { "Cong ty da nang", "0" }, /* without any marks */
    { "Công ty đá nẵng", "" },  /* the wrong marks */
    { "KCN Hòa Mạc", "2" },
    { "Hòa Bình Steel", "3" },
    { "Samsung", "" }, /* a part is no name */
    { "", "" },
    { "Không có ai", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = zb_store_resolve (fixture->store, zb_register_find ("organisation"),
                                                 cases[i].text, 0, &error);
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      found = places_of (fixture, ids);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_resolve_within (Fixture *fixture, gconstpointer unused)
{
  gint64 a = fixture_zone (fixture, "A", "A");
  gint64 b = fixture_zone (fixture, "B", "B");
  g_autofree char *a_text = g_strdup_printf ("%" G_GINT64_FORMAT, a);
  g_autofree char *b_text = g_strdup_printf ("%" G_GINT64_FORMAT, b);
  g_autoptr (GArray) any = NULL;
  g_autoptr (GArray) in_b = NULL;
  const ZbRegister *phase = zb_register_find ("zone_phase");
  gint64 of_b;

  fixture_insert (fixture, fixture_record (fixture, "zone_phase", "zone", a_text, "name",
                                           "Giai đoạn 1", NULL));
  of_b = fixture_insert (fixture, fixture_record (fixture, "zone_phase", "zone", b_text, "name",
                                                  "Giai đoạn 1", NULL));
  any = zb_store_resolve (fixture->store, phase, "giai đoạn 1", 0, NULL);
  g_assert_cmpuint (any->len, ==, 2);
  in_b = zb_store_resolve (fixture->store, phase, "Giai đoạn 1", b, NULL);
  g_assert_cmpuint (in_b->len, ==, 1);
  g_assert_cmpint (g_array_index (in_b, gint64, 0), ==, of_b);
}

/* “zone:SX1* organisation:0 2+1”: the register of each group, its first records, how many more there are; a star where the first
 * is exact. */
static char *
describe_groups (GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const ZbSearchGroup *group = groups->pdata[i];

      g_string_append_printf (text, "%s%s%s:", i > 0 ? " | " : "", group->reg->name,
                              group->exact ? "*" : "");
      for (guint j = 0; j < group->records->len; j++)
        g_string_append_printf (text, " %s",
                                zb_record_get_text (group->records->pdata[j],
                                                    group->reg->names != NULL ? "name" : "code"));
      if (group->ids->len > group->records->len)
        g_string_append_printf (text, " +%u", group->ids->len - group->records->len);
    }

  return g_string_free_and_steal (text);
}

static void
test_all (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *search;
    const char *expected;
  } cases[] = {
    { "hoa", "zone: Hoa Lư | organisation: Hoà Bình Steel Khu công nghiệp Hòa Mạc" },
    /* The group with the accents that were typed comes before that of the sidebar. */
    { "hòa", "organisation*: Hoà Bình Steel Khu công nghiệp Hòa Mạc | zone: Hoa Lư" },
    { "da", "organisation: Công ty Da Giày Hà Nội Công ty Đà Nẵng +1" },
    { "đà", "organisation*: Công ty Đà Nẵng Sam Sung Đà +1" },
    { "SX9", "zone: Hoa Lư" },
    { "no such", "" },
    { "", "" },
    { " … ", "" },
  };

  fixture_zone (fixture, "SX9", "Hoa Lư");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) groups =
        zb_store_search (fixture->store, cases[i].search, 2, NULL, &error);
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      found = describe_groups (groups);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_all_cancelled (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zb_store_search (fixture->store, "da", 2, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/store/search/" path, Fixture, NULL, set_up, func, fixture_tear_down)
  ADD ("search", test_search);
  ADD ("all", test_all);
  ADD ("all-cancelled", test_all_cancelled);
  ADD ("resolve", test_resolve);
  ADD ("resolve-within", test_resolve_within);

  return g_test_run ();
}
