/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo, across restarts, of single edits and of large imports; history. */

#include "config.h"

#include "store-fixture.h"

#include <string.h>

#include "store/zb-connection.h"
#include "store/zb-history.h"

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbOutcome) outcome = NULL;

  zb_store_undo (fixture->store, &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome->change_set, !=, 0);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  zb_store_redo (fixture->store, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_labels (Fixture *fixture, const char *undo_label, const char *redo_label)
{
  g_autofree char *can_undo = NULL;
  g_autofree char *can_redo = NULL;
  gboolean undoable, redoable;

  g_object_get (fixture->store, "undo-label", &can_undo, "redo-label", &can_redo, "can-undo",
                &undoable, "can-redo", &redoable, NULL);
  g_assert_cmpstr (can_undo, ==, undo_label);
  g_assert_cmpstr (can_redo, ==, redo_label);
  g_assert_cmpint (undoable, ==, undo_label != NULL);
  g_assert_cmpint (redoable, ==, redo_label != NULL);
}

static gint64
insert_zone (Fixture *fixture, const char *code)
{
  ZbChange *change = zb_change_new (code, "form");
  g_autoptr (ZbRecord) zone = fixture_record (fixture, "zone", "code", code, "name", code, NULL);

  zb_change_insert (change, zone);
  fixture_apply (fixture, change);

  return zone->id;
}

static void
test_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  assert_labels (fixture, NULL, NULL);
  g_assert_false (zb_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_false (zb_store_redo (fixture->store, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING);
}

static void
test_insert (Fixture *fixture, gconstpointer unused)
{
  gint64 a = insert_zone (fixture, "A");
  gint64 b = insert_zone (fixture, "B");

  assert_labels (fixture, "B", NULL);
  undo (fixture);
  g_assert_true (fixture_has (fixture, "zone", a));
  g_assert_false (fixture_has (fixture, "zone", b));
  assert_labels (fixture, "A", "B");
  undo (fixture);
  g_assert_false (fixture_has (fixture, "zone", a));
  assert_labels (fixture, NULL, "A");
  redo (fixture);
  g_assert_true (fixture_has (fixture, "zone", a));
  assert_labels (fixture, "A", "B");
  redo (fixture);
  g_assert_true (fixture_has (fixture, "zone", b));
  assert_labels (fixture, "B", NULL);
}

static void
test_restart (Fixture *fixture, gconstpointer unused)
{
  gint64 a = insert_zone (fixture, "A");
  gint64 b = insert_zone (fixture, "B");

  undo (fixture);
  fixture_reopen (fixture);
  assert_labels (fixture, "A", "B");
  redo (fixture);
  g_assert_true (fixture_has (fixture, "zone", b));
  undo (fixture);
  undo (fixture);
  g_assert_false (fixture_has (fixture, "zone", a));
}

static void
test_new_edit_kills_redo (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  insert_zone (fixture, "A");
  undo (fixture);
  insert_zone (fixture, "B");
  assert_labels (fixture, "B", NULL);
  g_assert_false (zb_store_redo (fixture->store, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING);
}

static void
test_update (Fixture *fixture, gconstpointer unused)
{
  gint64 event;
  gint64 project = fixture_project (fixture, "992010000001", "Dự án Một", &event);
  g_autoptr (ZbRecord) before = fixture_get (fixture, "project_event", event);
  g_autoptr (ZbRecord) edited = zb_record_copy (before);
  g_autoptr (ZbRecord) after = NULL;
  g_autoptr (ZbRecord) record = NULL;
  ZbChange *change = zb_change_new ("Event edited", "form");

  zb_record_set_integer (edited, "delta_usd", 5);
  zb_change_update (change, edited);
  fixture_apply (fixture, change);
  undo (fixture);
  after = fixture_get (fixture, "project_event", event);
  g_assert_cmpint (zb_record_get_integer (after, "delta_usd"), ==, 100000000);
  g_assert_null (after->updated_at);

  /* The derived capital follows. */
  record = fixture_get (fixture, "project", project);
  g_assert_cmpint (zb_record_get_integer (record, "capital_usd"), ==, 100000000);
}

static void
test_delete_with_parts (Fixture *fixture, gconstpointer unused)
{
  gint64 event;
  gint64 project = fixture_project (fixture, "992010000001", "Dự án Một", &event);
  g_autoptr (ZbRecord) back = NULL;
  ZbChange *change = zb_change_new ("Project deleted", "form");

  zb_change_delete (change, zb_register_find ("project"), project);
  fixture_apply (fixture, change);
  undo (fixture);
  g_assert_true (fixture_has (fixture, "project_event", event));
  back = fixture_get (fixture, "project", project);
  g_assert_cmpstr (zb_record_get_text (back, "state"), ==, "licensed");
  redo (fixture);
  g_assert_false (fixture_has (fixture, "project", project));
}

/* What the book was altered in behind the change sets' back stands in the way: nothing is changed. */
static void
test_conflict (Fixture *fixture, gconstpointer unused)
{
  gint64 a = insert_zone (fixture, "A");
  g_autoptr (ZbConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  zb_store_close (fixture->store);
  connection = zb_connection_open (fixture->path, ZB_CONNECTION_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (zb_connection_run_script (connection, "UPDATE zone SET name = 'Khác'", NULL));
  g_clear_pointer (&connection, zb_connection_close);
  zb_store_open (fixture->store, FALSE, NULL, &error);
  g_assert_no_error (error);

  g_assert_false (zb_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CONFLICT);
  g_assert_true (fixture_has (fixture, "zone", a));
  assert_labels (fixture, "A", NULL);
}

static gint64
edit_zone (Fixture *fixture, gint64 id, const char *field, const char *value)
{
  g_autoptr (ZbRecord) zone = fixture_get (fixture, "zone", id);
  g_autoptr (ZbRecord) edited = zb_record_copy (zone);
  ZbChange *change = zb_change_new ("Zone edited", "form");

  zb_record_set_text (edited, field, value);
  zb_change_update (change, edited);

  return fixture_apply (fixture, change);
}

/* One change of several is taken back, by a change of its own that is undone like any other. */
static void
test_take_back (Fixture *fixture, gconstpointer unused)
{
  gint64 a = insert_zone (fixture, "A");
  gint64 first = edit_zone (fixture, a, "name", "Tên mới");
  gint64 b = insert_zone (fixture, "B");
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbRecord) zone = NULL, again = NULL;

  g_assert_true (zb_store_take_back (fixture->store, first, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpint (outcome->change_set, >, first);
  zone = fixture_get (fixture, "zone", a);
  g_assert_cmpstr (zb_record_get_text (zone, "name"), ==, "A");
  g_assert_true (fixture_has (fixture, "zone", b));
  undo (fixture);
  again = fixture_get (fixture, "zone", a);
  g_assert_cmpstr (zb_record_get_text (again, "name"), ==, "Tên mới");
  redo (fixture);

  /* Nothing like it. */
  g_assert_false (zb_store_take_back (fixture->store, 5, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOTHING);
}

static void
assert_conflict (Fixture *fixture, gint64 change_set, const char *check, const char *words)
{
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  const ZbFinding *finding;

  g_assert_false (zb_store_take_back (fixture->store, change_set, &outcome, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CONFLICT);
  g_assert_cmpuint (outcome->findings->len, >, 0);
  finding = outcome->findings->pdata[0];
  g_test_message ("%s", finding->sentence);
  g_assert_cmpstr (finding->check, ==, check);
  g_assert_nonnull (strstr (finding->sentence, words));
}

/* What stands in the way is named, and nothing is done by halves. */
static void
test_take_back_conflict (Fixture *fixture, gconstpointer unused)
{
  gint64 a = insert_zone (fixture, "A");
  gint64 first = edit_zone (fixture, a, "name", "Một");
  gint64 second = edit_zone (fixture, a, "name", "Hai");
  ZbChange *change = zb_change_new ("Both edited", "form");
  gint64 b = insert_zone (fixture, "B"), both, project, event;
  g_autoptr (ZbRecord) zone_a = fixture_get (fixture, "zone", a);
  g_autoptr (ZbRecord) zone_b = fixture_get (fixture, "zone", b);
  g_autoptr (ZbRecord) edited_a = zb_record_copy (zone_a), edited_b = zb_record_copy (zone_b);
  g_autoptr (ZbRecord) now = NULL;
  g_autoptr (GArray) zones = NULL;

  assert_conflict (fixture, first, "conflict", "Hai");
  zb_record_set_text (edited_a, "location", "Nơi A");
  zb_record_set_text (edited_b, "location", "Nơi B");
  zb_change_update (change, edited_a);
  zb_change_update (change, edited_b);
  both = fixture_apply (fixture, change);
  edit_zone (fixture, b, "location", "Nơi khác");
  assert_conflict (fixture, both, "conflict", "B");
  now = fixture_get (fixture, "zone", a);
  g_assert_cmpstr (zb_record_get_text (now, "location"), ==, "Nơi A");
  g_assert_true (zb_store_take_back (fixture->store, second, NULL, NULL));

  /* Making a zone that a project names now. */
  project = fixture_project (fixture, "992010000001", "Dự án Một", &event);
  zones = fixture_all (fixture, "zone");
  for (guint i = 0; i < zones->len; i++)
    {
      g_autoptr (ZbRecord) zone = fixture_get (fixture, "zone", g_array_index (zones, gint64, i));
      g_autoptr (GPtrArray) history = NULL;

      if (zone->id == a || zone->id == b)
        continue;
      history = zb_store_history (fixture->store, zone->reg, zone->id, 0, NULL, NULL);
      assert_conflict (fixture, ((ZbHistoryEntry *)history->pdata[history->len - 1])->id,
                       "referred-to", zb_record_get_text (zone, "name"));
    }
  g_assert_true (fixture_has (fixture, "project", project));
}

/* Keys that another collation made anew are no conflict. */
static void
test_other_keys (Fixture *fixture, gconstpointer unused)
{
  gint64 a = insert_zone (fixture, "A");
  g_autoptr (ZbConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  zb_store_close (fixture->store);
  connection = zb_connection_open (fixture->path, ZB_CONNECTION_READ_WRITE, &error);
  g_assert_true (zb_connection_run_script (connection, "UPDATE zone SET name_key = x'00'", NULL));
  g_clear_pointer (&connection, zb_connection_close);
  zb_store_open (fixture->store, FALSE, NULL, &error);
  g_assert_no_error (error);
  undo (fixture);
  g_assert_false (fixture_has (fixture, "zone", a));
}

typedef struct
{
  Fixture *fixture;
  guint n;
  guint next;
  char *zone;
  char *project;
  ZbRecord *record;
} Stream;

/* Projects and their grants by turns. */
static gboolean
next_edit (ZbEdit *edit, gpointer user_data, GError **error)
{
  Stream *self = user_data;
  g_autofree char *code = g_strdup_printf ("99%010u", self->next / 2);

  g_clear_pointer (&self->record, zb_record_unref);
  if (self->next >= 2 * self->n)
    return FALSE;
  if (self->next++ % 2 == 0)
    {
      self->record = fixture_record (self->fixture, "project", "code", code, "name", code, "source",
                                     "domestic", "zone", self->zone, "industry", "2018:2732", NULL);
      g_free (self->project);
      self->project = g_strdup_printf ("%" G_GINT64_FORMAT, self->record->id);
    }
  else
    self->record = fixture_record (self->fixture, "project_event", "project", self->project, "date",
                                   "2021-03-04", "type", "grant", "delta_vnd", "1000000000", NULL);
  *edit = (ZbEdit){ ZB_EDIT_INSERT, self->record->reg, self->record->id, self->record };

  return TRUE;
}

static void
assert_whole (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = zb_store_check (fixture->store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *)findings->pdata[i]);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Large enough for indexes and triggers to be dropped, in both directions. */
static void
test_import (Fixture *fixture, gconstpointer unused)
{
  Stream stream = { fixture, 3000, 0, NULL, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) projects = NULL;
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) again = NULL;
  g_autoptr (ZbRecord) first = NULL;

  stream.zone = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_zone (fixture, "Z", "Z"));
  zb_store_apply_stream (fixture->store, "Import", "import:x", next_edit, &stream, NULL, NULL,
                         FALSE, NULL, NULL, &error);
  g_assert_no_error (error);
  projects = fixture_all (fixture, "project");
  g_assert_cmpuint (projects->len, ==, 3000);
  first = fixture_get (fixture, "project", g_array_index (projects, gint64, 0));
  g_assert_cmpint (zb_record_get_integer (first, "capital_vnd"), ==, 1000000000);
  assert_whole (fixture);

  undo (fixture);
  none = fixture_all (fixture, "project");
  g_assert_cmpuint (none->len, ==, 0);
  assert_whole (fixture);

  redo (fixture);
  again = fixture_all (fixture, "project");
  g_assert_cmpmem (projects->data, projects->len * 8, again->data, again->len * 8);
  assert_whole (fixture);
  g_free (stream.zone);
  g_free (stream.project);
}

static const ZbHistoryEntry *
entry (GPtrArray *entries, guint i)
{
  g_assert_cmpuint (i, <, entries->len);

  return entries->pdata[i];
}

static void
test_history (Fixture *fixture, gconstpointer unused)
{
  gint64 a = insert_zone (fixture, "A");
  g_autoptr (ZbRecord) zone = fixture_get (fixture, "zone", a);
  g_autoptr (ZbRecord) edited = zb_record_copy (zone);
  g_autoptr (GPtrArray) of_zone = NULL;
  g_autoptr (GPtrArray) of_book = NULL;
  g_autoptr (GError) error = NULL;
  const ZbHistoryField *field;
  ZbChange *change = zb_change_new ("Renamed", "form");

  insert_zone (fixture, "B");
  zb_record_set_text (edited, "name", "Khu A");
  zb_change_update (change, edited);
  fixture_apply (fixture, change);
  undo (fixture);

  of_zone = zb_store_history (fixture->store, zone->reg, a, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_zone->len, ==, 2);
  g_assert_cmpstr (entry (of_zone, 0)->label, ==, "Renamed");
  g_assert_true (entry (of_zone, 0)->undone);
  g_assert_cmpstr (entry (of_zone, 0)->author, ==, "Tester");
  g_assert_cmpuint (entry (of_zone, 0)->fields->len, ==, 1);
  field = entry (of_zone, 0)->fields->pdata[0];
  g_assert_cmpstr (field->field->name, ==, "name");
  g_assert_cmpstr (field->before.text, ==, "A");
  g_assert_cmpstr (field->after.text, ==, "Khu A");
  g_assert_cmpuint (entry (of_zone, 1)->fields->len, ==, 2);

  of_book = zb_store_history (fixture->store, NULL, 0, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_book->len, ==, 2);
  g_assert_cmpstr (entry (of_book, 1)->label, ==, "B");
  g_assert_null (entry (of_book, 0)->fields);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/store/undo/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("nothing", test_nothing);
  ADD ("insert", test_insert);
  ADD ("restart", test_restart);
  ADD ("new-edit-kills-redo", test_new_edit_kills_redo);
  ADD ("update", test_update);
  ADD ("delete-with-parts", test_delete_with_parts);
  ADD ("conflict", test_conflict);
  ADD ("take-back", test_take_back);
  ADD ("take-back-conflict", test_take_back_conflict);
  ADD ("other-keys", test_other_keys);
  ADD ("import", test_import);
  ADD ("history", test_history);

  return g_test_run ();
}
