/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list that grows into view: what it tells, and that nothing is missing in the end. */

#include "config.h"

#include <gtk/gtk.h>

#include "ui/zb-ramp-model.h"
#include "ui/zb-slices.h"

/* What a view would believe after the signals alone. */
static void
changed_cb (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  g_assert_cmpuint (position + removed, <=, *n);
  *n = *n - removed + added;
  g_assert_cmpuint (*n, ==, g_list_model_get_n_items (model));
}

static void
add_strings (GtkStringList *list, guint n)
{
  g_autofree const char **strings = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    strings[i] = "row";
  gtk_string_list_splice (list, g_list_model_get_n_items (G_LIST_MODEL (list)), 0, strings);
}

static void
test_grow (void)
{
  static const struct
  {
    guint n_first;
    guint n_more;
    guint n_at_once;
  } rows[] = { { 0, 3, 3 }, { 0, 1000, 40 }, { 10, 5000, 40 }, { 39, 1, 40 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
      g_autoptr (ZbRampModel) ramp = NULL;
      guint n = rows[i].n_first;

      add_strings (list, rows[i].n_first);
      ramp = zb_ramp_model_new (G_LIST_MODEL (list), 40);
      g_signal_connect (ramp, "items-changed", G_CALLBACK (changed_cb), &n);
      add_strings (list, rows[i].n_more);
      g_assert_cmpuint (n, ==, rows[i].n_at_once);
      g_assert_null (g_list_model_get_item (G_LIST_MODEL (ramp), n));

      zb_slices_finish ();
      g_assert_cmpuint (n, ==, rows[i].n_first + rows[i].n_more);
    }
}

/* Half grown, the list shrinks, is asked for a place behind, and is emptied. */
static void
test_change (void)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr (ZbRampModel) ramp = zb_ramp_model_new (G_LIST_MODEL (list), 40);
  g_autoptr (GtkStringObject) last = NULL;
  guint n = 0;

  g_signal_connect (ramp, "items-changed", G_CALLBACK (changed_cb), &n);
  add_strings (list, 1000);
  g_assert_cmpuint (n, ==, 40);
  gtk_string_list_splice (list, 20, 980, NULL);
  g_assert_cmpuint (n, ==, 20);
  add_strings (list, 1000);
  zb_ramp_model_require (ramp, 30);
  g_assert_cmpuint (n, ==, 40);
  zb_ramp_model_require (ramp, 1019);
  g_assert_cmpuint (n, ==, 1020);
  last = g_list_model_get_item (G_LIST_MODEL (ramp), 1019);
  g_assert_true (GTK_IS_STRING_OBJECT (last));
  gtk_string_list_splice (list, 0, 1020, NULL);
  g_assert_cmpuint (n, ==, 0);
  zb_slices_finish ();
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ramp-model/grow", test_grow);
  g_test_add_func ("/ramp-model/change", test_change);

  return g_test_run ();
}
