/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys to records, few and many. */

#include "config.h"

#include "exchange/zb-key-map.h"

static void
test_one (void)
{
  g_autoptr (ZbKeyMap) map = zb_key_map_new ();
  ZbKeyEntry *entry;

  g_assert_null (zb_key_map_find (map, "a"));
  entry = zb_key_map_add (map, "a", 1);
  g_assert_cmpint (entry->id, ==, 1);
  g_assert_cmpuint (entry->n, ==, 1);
  g_assert_true (zb_key_map_find (map, "a") == entry);
  g_assert_cmpstr (zb_key_map_get_key (map, entry), ==, "a");
  g_assert_null (zb_key_map_find (map, ""));
  g_assert_null (zb_key_map_find (map, "A"));
  g_assert_cmpuint (zb_key_map_get_size (map), ==, 1);
}

/* The first record keeps the key; the entry tells that others want it. */
static void
test_shared (void)
{
  g_autoptr (ZbKeyMap) map = zb_key_map_new ();

  zb_key_map_add (map, "a", 1);
  zb_key_map_add (map, "a", 1);
  g_assert_cmpuint (zb_key_map_find (map, "a")->n, ==, 1);
  zb_key_map_add (map, "a", 2);
  g_assert_cmpint (zb_key_map_find (map, "a")->id, ==, 1);
  g_assert_cmpuint (zb_key_map_find (map, "a")->n, ==, 2);
}

static void
test_many (void)
{
  g_autoptr (ZbKeyMap) map = zb_key_map_new ();

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *key = g_strdup_printf ("99%08u\037%u", i, i % 7);

      zb_key_map_add (map, key, i + 1);
    }
  g_assert_cmpuint (zb_key_map_get_size (map), ==, 100000);
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *key = g_strdup_printf ("99%08u\037%u", i, i % 7);
      g_autofree char *other = g_strdup_printf ("99%08u\037%u", i, (i + 1) % 7);

      g_assert_cmpint (zb_key_map_find (map, key)->id, ==, i + 1);
      g_assert_cmpint (zb_key_map_get (map, i)->id, ==, i + 1);
      g_assert_null (zb_key_map_find (map, other));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-map/one", test_one);
  g_test_add_func ("/key-map/shared", test_shared);
  g_test_add_func ("/key-map/many", test_many);

  return g_test_run ();
}
