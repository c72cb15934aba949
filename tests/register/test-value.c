/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Values: set, copied, compared, cleared. */

#include "config.h"

#include "register/zb-value.h"

static void
test_new (void)
{
  g_auto (ZbValue) value = { 0 };

  g_assert_cmpint (value.kind, ==, ZB_VALUE_NULL);
  zb_value_clear (&value);
  g_assert_cmpint (value.kind, ==, ZB_VALUE_NULL);
}

static void
test_set (void)
{
  g_auto (ZbValue) value = { 0 };

  zb_value_set_integer (&value, G_MININT64);
  g_assert_cmpint (value.kind, ==, ZB_VALUE_INTEGER);
  g_assert_cmpint (value.integer, ==, G_MININT64);

  zb_value_set_text (&value, "Khu công nghiệp");
  g_assert_cmpint (value.kind, ==, ZB_VALUE_TEXT);
  g_assert_cmpstr (value.text, ==, "Khu công nghiệp");
  g_assert_cmpint (value.integer, ==, 0);

  zb_value_set_text (&value, "");
  g_assert_cmpint (value.kind, ==, ZB_VALUE_NULL);
  g_assert_null (value.text);

  zb_value_set_text (&value, "a");
  zb_value_set_text (&value, NULL);
  g_assert_cmpint (value.kind, ==, ZB_VALUE_NULL);
}

static void
test_set_own_text (void)
{
  g_auto (ZbValue) value = { 0 };

  zb_value_set_text (&value, "SX1");
  zb_value_set_text (&value, value.text);
  g_assert_cmpstr (value.text, ==, "SX1");
}

static void
test_copy (void)
{
  g_auto (ZbValue) value = { 0 };
  g_auto (ZbValue) copy = { 0 };

  zb_value_set_text (&value, "SX1");
  zb_value_set_text (&copy, "other");
  zb_value_copy (&value, &copy);
  g_assert_true (zb_value_equal (&value, &copy));
  g_assert_true (value.text != copy.text);

  zb_value_copy (&value, &value);
  g_assert_cmpstr (value.text, ==, "SX1");
}

static void
test_equal (void)
{
  g_auto (ZbValue) a = { 0 };
  g_auto (ZbValue) b = { 0 };

  g_assert_true (zb_value_equal (&a, &b));
  zb_value_set_integer (&a, 0);
  g_assert_false (zb_value_equal (&a, &b));
  zb_value_set_integer (&b, 0);
  g_assert_true (zb_value_equal (&a, &b));
  zb_value_set_text (&b, "0");
  g_assert_false (zb_value_equal (&a, &b));
  zb_value_set_text (&a, "00");
  g_assert_false (zb_value_equal (&a, &b));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/new", test_new);
  g_test_add_func ("/value/set", test_set);
  g_test_add_func ("/value/set-own-text", test_set_own_text);
  g_test_add_func ("/value/copy", test_copy);
  g_test_add_func ("/value/equal", test_equal);

  return g_test_run ();
}
