/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of the book by register, record, author and time; the recycle bin. */

#include "config.h"

#include "store-fixture.h"

#include <string.h>

#include "store/zb-history.h"

static gint64
delete_project (Fixture *fixture, gint64 project)
{
  ZbChange *change = zb_change_new ("Project deleted", "form");

  zb_change_delete (change, zb_register_find ("project"), project);

  return fixture_apply (fixture, change);
}

static GPtrArray *
list_bin (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *bin = zb_store_bin (fixture->store, &error);

  g_assert_no_error (error);

  return bin;
}

/* A project goes with its ledger, and comes back with it. */
static void
test_restore (Fixture *fixture, gconstpointer unused)
{
  gint64 event;
  gint64 id = fixture_project (fixture, "992010000001", "Dự án Một", &event);
  g_autoptr (ZbRecord) before = fixture_get (fixture, "project", id);
  g_autoptr (ZbRecord) after = NULL;
  g_autoptr (GPtrArray) bin = NULL, later = NULL;
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  const ZbDeleted *deleted;
  gint64 change_set = delete_project (fixture, id);

  bin = list_bin (fixture);
  g_assert_cmpuint (bin->len, ==, 1);
  deleted = bin->pdata[0];
  g_assert_cmpstr (deleted->reg->name, ==, "project");
  g_assert_cmpint (deleted->id, ==, id);
  g_assert_cmpint (deleted->change_set, ==, change_set);
  g_assert_nonnull (strstr (deleted->title, "992010000001"));
  g_assert_cmpstr (deleted->author, ==, "Tester");
  g_assert_cmpuint (deleted->n_parts, ==, 1);

  g_assert_true (zb_store_restore_record (fixture->store, deleted, "Restored", &outcome, &error));
  g_assert_no_error (error);
  g_assert_true (fixture_has (fixture, "project_event", event));
  after = fixture_get (fixture, "project", id);
  for (guint i = 0; i < before->reg->n_fields; i++)
    g_assert_true (zb_value_equal (&before->values[i], &after->values[i]));
  later = list_bin (fixture);
  g_assert_cmpuint (later->len, ==, 0);
  g_assert_true (zb_store_undo (fixture->store, NULL, NULL)); /* like any other change */
  g_assert_false (fixture_has (fixture, "project", id));
}

/* What cannot come back says why, and nothing does. */
static void
test_restore_refused (Fixture *fixture, gconstpointer unused)
{
  gint64 event;
  gint64 id = fixture_project (fixture, "992010000001", "Dự án Một", &event);
  g_autoptr (ZbRecord) twin = fixture_get (fixture, "project", id);
  g_autoptr (ZbRecord) copy = zb_record_copy (twin);
  ZbChange *change = zb_change_new ("Project made", "form");
  g_autoptr (GPtrArray) bin = NULL;
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  delete_project (fixture, id);
  copy->id = zb_store_make_id (fixture->store);
  zb_change_insert (change, copy);
  fixture_apply (fixture, change);
  bin = list_bin (fixture);
  g_assert_false (
    zb_store_restore_record (fixture->store, bin->pdata[0], "Restored", &outcome, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_REFUSED);
  g_assert_cmpstr (((ZbFinding *)outcome->findings->pdata[0])->check, ==, "unique");
  g_assert_false (fixture_has (fixture, "project_event", event));
}

/* What was undone is not deleted; what was emptied is not offered. */
static void
test_emptied (Fixture *fixture, gconstpointer unused)
{
  gint64 id = fixture_project (fixture, "992010000001", "Dự án Một", NULL);
  g_autoptr (GPtrArray) undone = NULL, emptied = NULL, again = NULL;

  delete_project (fixture, id);
  g_assert_true (zb_store_undo (fixture->store, NULL, NULL));
  undone = list_bin (fixture);
  g_assert_cmpuint (undone->len, ==, 0);

  delete_project (fixture, id);
  g_assert_true (zb_store_empty_bin (fixture->store, NULL));
  emptied = list_bin (fixture);
  g_assert_cmpuint (emptied->len, ==, 0);
  id = fixture_project (fixture, "992010000002", "Dự án Hai", NULL);
  delete_project (fixture, id);
  again = list_bin (fixture);
  g_assert_cmpuint (again->len, ==, 1);
}

static guint
count_changes (Fixture *fixture, const ZbHistoryFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = zb_store_changes (fixture->store, filter, &error);

  g_assert_no_error (error);

  return changes->len;
}

static void
test_filter (Fixture *fixture, gconstpointer unused)
{
  gint64 id = fixture_project (fixture, "992010000001", "Dự án Một", NULL);
  const ZbRegister *project = zb_register_find ("project");
  guint all = count_changes (fixture, &(ZbHistoryFilter){ NULL });
  g_autoptr (GPtrArray) changes = NULL;
  const ZbHistoryEntry *first;

  delete_project (fixture, id);
  g_assert_cmpuint (count_changes (fixture, &(ZbHistoryFilter){ NULL }), ==, all + 1);
  g_assert_cmpuint (count_changes (fixture, &(ZbHistoryFilter){ .limit = 1 }), ==, 1);
  g_assert_cmpuint (count_changes (fixture, &(ZbHistoryFilter){ .reg = project, .id = id }), ==, 2);
  g_assert_cmpuint (count_changes (fixture, &(ZbHistoryFilter){ .reg = zb_register_find ("zone") }),
                    ==, 1);
  g_assert_cmpuint (count_changes (fixture, &(ZbHistoryFilter){ .author = "Tester" }), ==, all + 1);
  g_assert_cmpuint (count_changes (fixture, &(ZbHistoryFilter){ .author = "Ai đó" }), ==, 0);
  g_assert_cmpuint (count_changes (fixture, &(ZbHistoryFilter){ .until = "2020-01-01T00:00:00" }),
                    ==, 0);
  g_assert_cmpuint (count_changes (fixture, &(ZbHistoryFilter){ .since = "2020-01-01T00:00:00" }),
                    ==, all + 1);
  changes = zb_store_changes (fixture->store, &(ZbHistoryFilter){ NULL }, NULL);
  first = changes->pdata[0];
  g_assert_cmpstr (first->label, ==, "Project deleted");
  g_assert_cmpuint (first->n_records, ==, 2);
  g_assert_cmpuint (count_changes (fixture, &(ZbHistoryFilter){ .before = first->id }), ==, all);
}

static void
test_rows (Fixture *fixture, gconstpointer unused)
{
  gint64 id = fixture_zone (fixture, "DV1", "Đồng Văn I");
  g_autoptr (ZbRecord) zone = fixture_get (fixture, "zone", id);
  g_autoptr (ZbRecord) edited = zb_record_copy (zone);
  g_autofree char *developer =
    g_strdup_printf ("%" G_GINT64_FORMAT,
                     fixture_organisation (fixture, "Công ty A", "9900000011"));
  ZbChange *change = zb_change_new ("Zone edited", "form");
  g_autoptr (GPtrArray) rows = NULL;
  const ZbHistoryRow *row;
  const ZbHistoryField *field;

  zb_record_set_text (edited, "location", "Xã B");
  zb_record_set_integer (edited, "developer", g_ascii_strtoll (developer, NULL, 10));
  zb_change_update (change, edited);
  rows = zb_store_change_rows (fixture->store, fixture_apply (fixture, change), 10, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  row = rows->pdata[0];
  g_assert_cmpint (row->kind, ==, ZB_HISTORY_EDITED);
  g_assert_cmpint (row->id, ==, id);
  g_assert_cmpstr (row->title, ==, "Đồng Văn I");
  g_assert_cmpuint (row->fields->len, ==, 2);
  field = row->fields->pdata[0];
  g_assert_cmpstr (field->field->name, ==, "developer");
  g_assert_null (field->before_label);
  g_assert_cmpstr (field->after_label, ==, "Công ty A");
  field = row->fields->pdata[1];
  g_assert_cmpstr (field->after.text, ==, "Xã B");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/store/bin/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("restore", test_restore);
  ADD ("restore-refused", test_restore_refused);
  ADD ("emptied", test_emptied);
  ADD ("filter", test_filter);
  ADD ("rows", test_rows);

  return g_test_run ();
}
