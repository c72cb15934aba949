/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list model: slots that stay, rows that come, the difference in count alone, refreshing, totals, states. */

#include "config.h"

#include "store-fixture.h"

#include "store/zb-record-list.h"

#define N_ZONES 300

static gboolean
next_zone (ZbEdit *edit, gpointer user_data, GError **error)
{
  static ZbRecord *record;
  static guint next;
  Fixture *fixture = user_data;
  g_autofree char *code = g_strdup_printf ("Z%03u", next);

  g_clear_pointer (&record, zb_record_unref);
  if (next++ == N_ZONES)
    {
      next = 0;
      return FALSE;
    }
  record = fixture_record (fixture, "zone", "code", code, "name", code, "kind",
                           next % 2 ? "eco" : "industrial", NULL);
  *edit = (ZbEdit){ ZB_EDIT_INSERT, record->reg, record->id, record };

  return TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, unused);
  zb_store_apply_stream (fixture->store, "Import", "import:z", next_zone, fixture, NULL, NULL,
                         FALSE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *)data = TRUE;

  return G_SOURCE_CONTINUE;
}

static void
set_flag_cb (gboolean *flag)
{
  *flag = TRUE;
}

/* Until the list has told of new ids. */
static void
wait_shown (ZbRecordList *list)
{
  gboolean shown = FALSE;
  gulong handler = g_signal_connect_swapped (list, "shown", G_CALLBACK (set_flag_cb), &shown);
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (20, stop_cb, &late);

  while (!shown && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
  g_signal_handler_disconnect (list, handler);
}

static void
wait_record (ZbRecordSlot *slot)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (20, stop_cb, &late);

  while (zb_record_slot_get_record (slot) == NULL && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}

static ZbRecordList *
list_new (Fixture *fixture)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
  ZbRecordList *list;

  zb_query_set_sort (query, "code", FALSE);
  list = zb_record_list_new (fixture->store, query);
  g_assert_cmpint (zb_record_list_get_state (list), ==, ZB_LIST_LOADING);
  wait_shown (list);

  return list;
}

static const char *
code_of (ZbRecordSlot *slot)
{
  g_assert_nonnull (zb_record_slot_get_record (slot));

  return zb_record_get_text (zb_record_slot_get_record (slot), "code");
}

static void
test_new (Fixture *fixture, gconstpointer unused)
{
  ZbRecordList *list = list_new (fixture);
  guint n_shown, n_all;

  g_assert_cmpint (zb_record_list_get_state (list), ==, ZB_LIST_READY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_ZONES);
  g_object_get (list, "n-shown", &n_shown, "n-all", &n_all, NULL);
  g_assert_cmpuint (n_shown, ==, N_ZONES);
  g_assert_cmpuint (n_all, ==, N_ZONES);
  g_assert_finalize_object (list);
}

static void
test_slots (Fixture *fixture, gconstpointer unused)
{
  ZbRecordList *list = list_new (fixture);
  g_autoptr (ZbRecordSlot) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (ZbRecordSlot) same = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (ZbRecordSlot) last = g_list_model_get_item (G_LIST_MODEL (list), N_ZONES - 1);

  g_assert_true (first == same);
  g_assert_cmpstr (code_of (first), ==, "Z000"); /* came with the ids */
  g_assert_null (zb_record_slot_get_record (last));
  g_assert_cmpint (zb_record_slot_get_id (last), ==, zb_record_list_get_id (list, N_ZONES - 1));
  wait_record (last);
  g_assert_cmpstr (code_of (last), ==, "Z299");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), N_ZONES));
  g_assert_cmpuint (zb_record_list_find (list, zb_record_slot_get_id (last)), ==, N_ZONES - 1);
  g_assert_cmpuint (zb_record_list_find (list, 1), ==, G_MAXUINT);
  g_assert_finalize_object (list);

  /* A slot outlives its list. */
  g_assert_cmpstr (code_of (last), ==, "Z299");
}

typedef struct
{
  guint n_signals;
  guint position, removed, added;
  guint n_get_item;
} Changes;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Changes *changes = data;

  changes->n_signals++;
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

/* Another order: nothing is told, held slots are filled in place. */
static void
test_resort (Fixture *fixture, gconstpointer unused)
{
  ZbRecordList *list = list_new (fixture);
  g_autoptr (ZbRecordSlot) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (ZbQuery) query = zb_query_copy (zb_record_list_get_query (list));
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  zb_query_set_sort (query, "code", TRUE);
  zb_record_list_set_query (list, query);
  g_assert_cmpstr (code_of (first), ==, "Z000"); /* the old rows until the new are there */
  wait_shown (list);
  g_assert_cmpstr (code_of (first), ==, "Z299");
  g_assert_cmpuint (changes.n_signals, ==, 0);
  g_assert_finalize_object (list);
}

static void
test_filter (Fixture *fixture, gconstpointer unused)
{
  static const char *const eco[] = { "eco", NULL };
  static const char *const none[] = { "supporting", NULL };
  ZbRecordList *list = list_new (fixture);
  g_autoptr (ZbRecordSlot) second = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_autoptr (ZbRecordSlot) last = g_list_model_get_item (G_LIST_MODEL (list), N_ZONES - 1);
  g_autoptr (ZbQuery) query = zb_query_copy (zb_record_list_get_query (list));
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  zb_query_add_filter (query, ZB_FILTER_ONE_OF, "kind", eco);
  zb_record_list_set_query (list, query);
  wait_shown (list);
  g_assert_cmpuint (changes.position, ==, N_ZONES / 2);
  g_assert_cmpuint (changes.removed, ==, N_ZONES / 2);
  g_assert_cmpuint (changes.added, ==, 0);
  g_assert_cmpstr (code_of (second), ==, "Z002");
  g_assert_cmpuint (zb_record_list_get_n_all (list), ==, N_ZONES);

  zb_query_remove_filter (query, 0);
  zb_query_add_filter (query, ZB_FILTER_ONE_OF, "kind", none);
  zb_record_list_set_query (list, query);
  wait_shown (list);
  g_assert_cmpint (zb_record_list_get_state (list), ==, ZB_LIST_NO_MATCH);

  zb_query_remove_filter (query, 0);
  zb_record_list_set_query (list, query);
  wait_shown (list);
  g_assert_cmpuint (changes.added, ==, N_ZONES);
  g_assert_cmpuint (changes.n_signals, ==, 3);
  g_assert_finalize_object (list);
}

/* Only the last of many queries counts. */
static void
test_many_queries (Fixture *fixture, gconstpointer unused)
{
  static const char *const typed[] = { "z", "z0", "z01", "z012" };
  ZbRecordList *list = list_new (fixture);
  g_autoptr (ZbQuery) query = zb_query_copy (zb_record_list_get_query (list));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      zb_query_set_search (query, typed[i]);
      zb_record_list_set_query (list, query);
    }
  wait_shown (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_finalize_object (list);
}

static void
test_refresh (Fixture *fixture, gconstpointer unused)
{
  ZbRecordList *list = list_new (fixture);
  g_autoptr (ZbRecordSlot) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (ZbRecord) edited = zb_record_copy (zb_record_slot_get_record (first));
  ZbChange *change = zb_change_new ("Renamed", "form");

  zb_record_set_text (edited, "name", "Khác");
  zb_change_update (change, edited);
  fixture_apply (fixture, change);
  wait_shown (list);
  g_assert_cmpstr (zb_record_get_text (zb_record_slot_get_record (first), "name"), ==, "Khác");
  fixture_zone (fixture, "Z9", "Z9");
  wait_shown (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_ZONES + 1);
  g_assert_finalize_object (list);
}

static void
test_totals (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("project"));
  g_autoptr (ZbRecordList) list = NULL;
  GArray *totals;
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (20, stop_cb, &late);
  gboolean found = FALSE;

  fixture_project (fixture, "992010000001", "Một", NULL);
  fixture_project (fixture, "992010000002", "Hai", NULL);
  list = zb_record_list_new (fixture->store, query);
  while ((totals = zb_record_list_get_totals (list)) == NULL && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
  for (guint i = 0; i < totals->len; i++)
    found = found || g_array_index (totals, gint64, i) == 200000000;
  g_assert_true (found);
}

static void
test_empty (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("product"));
  g_autoptr (ZbRecordList) list = zb_record_list_new (fixture->store, query);

  wait_shown (list);
  g_assert_cmpint (zb_record_list_get_state (list), ==, ZB_LIST_EMPTY);
}

static void
test_failed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("product"));
  g_autoptr (ZbRecordList) list = NULL;
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (20, stop_cb, &late);

  zb_store_close (fixture->store);
  list = zb_record_list_new (fixture->store, query);
  while (zb_record_list_get_state (list) != ZB_LIST_FAILED && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}

/* Gone in the middle of everything. */
static void
test_dropped (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
  ZbRecordList *list = zb_record_list_new (fixture->store, query);

  g_assert_finalize_object (list);
  list = list_new (fixture);
  g_object_unref (g_list_model_get_item (G_LIST_MODEL (list), N_ZONES - 1));
  g_assert_finalize_object (list);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/store/record-list/" path, Fixture, NULL, set_up, func, fixture_tear_down)
  ADD ("new", test_new);
  ADD ("slots", test_slots);
  ADD ("resort", test_resort);
  ADD ("filter", test_filter);
  ADD ("many-queries", test_many_queries);
  ADD ("refresh", test_refresh);
  ADD ("totals", test_totals);
  ADD ("empty", test_empty);
  ADD ("failed", test_failed);
  ADD ("dropped", test_dropped);

  return g_test_run ();
}
