/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing: insert, update, delete, what is refused and why, what is told to those who listen. */

#include "config.h"

#include "store-fixture.h"

#include <string.h>

static const ZbFinding *
find_finding (GPtrArray *findings, const char *check)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((ZbFinding *)findings->pdata[i])->check, check))
      return findings->pdata[i];
    else
      g_test_message ("%s: %s", ((ZbFinding *)findings->pdata[i])->check,
                      ((ZbFinding *)findings->pdata[i])->sentence);

  return NULL;
}

static void
test_insert (Fixture *fixture, gconstpointer unused)
{
  gint64 id = fixture_zone (fixture, "DV1", "Đồng Văn I");
  g_autoptr (ZbRecord) zone = fixture_get (fixture, "zone", id);

  g_assert_cmpstr (zb_record_get_text (zone, "code"), ==, "DV1");
  g_assert_cmpstr (zb_record_get_text (zone, "name"), ==, "Đồng Văn I");
  g_assert_true (zb_record_is_null (zone, "kind"));
  g_assert_cmpstr (zone->created_by, ==, "Tester");
  g_assert_cmpuint (strlen (zone->created_at), ==, 19);
  g_assert_null (zone->updated_at);
}

static void
test_cleaned (Fixture *fixture, gconstpointer unused)
{
  /* Decomposed, with blanks and a bidirectional control: stored composed and bare. */
  gint64 id = fixture_zone (fixture, "DV1", "  Đo\xcc\x82\xcc\x80ng Va\xcc\x86n\xe2\x80\xae ");
  g_autoptr (ZbRecord) zone = fixture_get (fixture, "zone", id);

  g_assert_cmpstr (zb_record_get_text (zone, "name"), ==, "Đồng Văn");
}

static void
test_update (Fixture *fixture, gconstpointer unused)
{
  gint64 id = fixture_zone (fixture, "DV1", "Đồng Văn I");
  g_autoptr (ZbRecord) zone = fixture_get (fixture, "zone", id);
  g_autoptr (ZbRecord) edited = zb_record_copy (zone);
  g_autoptr (ZbRecord) again = NULL;
  ZbChange *change = zb_change_new ("Zone edited", "form");

  zb_record_set_text (edited, "kind", "industrial");
  g_set_str (&edited->note, "Một ghi chú");
  zb_change_update (change, edited);
  g_assert_cmpint (fixture_apply (fixture, change), !=, 0);
  again = fixture_get (fixture, "zone", id);
  g_assert_cmpstr (zb_record_get_text (again, "kind"), ==, "industrial");
  g_assert_cmpstr (again->note, ==, "Một ghi chú");
  g_assert_cmpstr (again->created_at, ==, zone->created_at);
  g_assert_cmpstr (again->updated_by, ==, "Tester");

  /* The same once more changes nothing and leaves no change set. */
  change = zb_change_new ("Zone edited", "form");
  zb_change_update (change, edited);
  g_assert_cmpint (fixture_apply (fixture, change), ==, 0);
}

static void
test_update_missing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbRecord) zone = fixture_record (fixture, "zone", "code", "X", "name", "X", NULL);
  ZbChange *change = zb_change_new ("Zone edited", "form");
  g_autoptr (GPtrArray) findings = NULL;

  zb_change_update (change, zone);
  findings = fixture_refuse (fixture, change);
  g_assert_nonnull (find_finding (findings, "missing"));
}

static void
test_unique (Fixture *fixture, gconstpointer unused)
{
  ZbChange *change = zb_change_new ("Project made", "form");
  g_autoptr (ZbRecord) project = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  const ZbFinding *finding;

  project =
    fixture_get (fixture, "project", fixture_project (fixture, "992010000001", "Dự án Một", NULL));
  {
    g_autoptr (ZbRecord) twin = zb_record_copy (project);

    twin->id = zb_store_make_id (fixture->store);
    zb_change_insert (change, twin);
  }
  findings = fixture_refuse (fixture, change);
  finding = find_finding (findings, "unique");
  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->field, ==, "code");
  g_assert_nonnull (strstr (finding->sentence, "992010000001"));
}

static void
test_unique_key (Fixture *fixture, gconstpointer unused)
{
  gint64 zone = fixture_zone (fixture, "DV1", "Đồng Văn I");
  g_autofree char *zone_text = g_strdup_printf ("%" G_GINT64_FORMAT, zone);
  g_autoptr (ZbRecord) twin =
    fixture_record (fixture, "zone_area", "zone", zone_text, "as_of", "2020-12-31", NULL);
  ZbChange *change = zb_change_new ("Area made", "form");
  g_autoptr (GPtrArray) findings = NULL;
  const ZbFinding *finding;

  fixture_insert (fixture, fixture_record (fixture, "zone_area", "zone", zone_text, "as_of",
                                           "2020-12-31", NULL));
  zb_change_insert (change, twin);
  findings = fixture_refuse (fixture, change);
  finding = find_finding (findings, "unique");
  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding->sentence, "31/12/2020"));
}

static void
test_all_or_nothing (Fixture *fixture, gconstpointer unused)
{
  ZbChange *change = zb_change_new ("Two zones", "form");
  g_autoptr (ZbRecord) good = fixture_record (fixture, "zone", "code", "A", "name", "A", NULL);
  g_autoptr (ZbRecord) bad = fixture_record (fixture, "zone", "code", "B", NULL);
  g_autoptr (GPtrArray) findings = NULL;

  zb_change_insert (change, good);
  zb_change_insert (change, bad);
  findings = fixture_refuse (fixture, change);
  g_assert_nonnull (find_finding (findings, "required"));
  g_assert_false (fixture_has (fixture, "zone", good->id));
}

static void
test_dry_run (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbChange) change = zb_change_new ("A zone", "form");
  g_autoptr (ZbRecord) zone = fixture_record (fixture, "zone", "code", "A", "name", "A", NULL);
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  zb_change_insert (change, zone);
  g_assert_true (zb_store_apply (fixture->store, change, TRUE, NULL, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpint (outcome->change_set, ==, 0);
  g_assert_false (fixture_has (fixture, "zone", zone->id));
}

static void
test_delete_takes_parts (Fixture *fixture, gconstpointer unused)
{
  gint64 event;
  gint64 project = fixture_project (fixture, "992010000001", "Dự án Một", &event);
  ZbChange *change = zb_change_new ("Project deleted", "form");

  zb_change_delete (change, zb_register_find ("project"), project);
  g_assert_cmpint (fixture_apply (fixture, change), !=, 0);
  g_assert_false (fixture_has (fixture, "project", project));
  g_assert_false (fixture_has (fixture, "project_event", event));
}

static void
test_delete_refused (Fixture *fixture, gconstpointer unused)
{
  gint64 project = fixture_project (fixture, "992010000001", "Dự án Một", NULL);
  g_autoptr (ZbRecord) record = fixture_get (fixture, "project", project);
  gint64 zone = zb_record_get_integer (record, "zone");
  ZbChange *change = zb_change_new ("Zone deleted", "form");
  g_autoptr (GPtrArray) findings = NULL;
  const ZbFinding *finding;

  zb_change_delete (change, zb_register_find ("zone"), zone);
  findings = fixture_refuse (fixture, change);
  finding = find_finding (findings, "referred-to");
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->id, ==, zone);
  g_assert_nonnull (strstr (finding->sentence, "1 record"));
  g_assert_true (fixture_has (fixture, "zone", zone));

  /* Together with what refers to it, in either order, it goes. */
  change = zb_change_new ("Both deleted", "form");
  zb_change_delete (change, zb_register_find ("zone"), zone);
  zb_change_delete (change, zb_register_find ("project"), project);
  g_assert_cmpint (fixture_apply (fixture, change), !=, 0);
  g_assert_false (fixture_has (fixture, "zone", zone));
}

static void
test_missing_reference (Fixture *fixture, gconstpointer unused)
{
  ZbChange *change = zb_change_new ("Contact made", "form");
  g_autoptr (ZbRecord) contact =
    fixture_record (fixture, "contact", "organisation", "12345", "name", "Ai đó", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  const ZbFinding *finding;

  zb_change_insert (change, contact);
  findings = fixture_refuse (fixture, change);
  finding = find_finding (findings, "reference");
  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->field, ==, "organisation");
  g_assert_cmpint (finding->id, ==, contact->id);
}

static void
test_unique_partial (Fixture *fixture, gconstpointer unused)
{
  gint64 event;
  gint64 project = fixture_project (fixture, "992010000001", "Dự án Một", &event);
  g_autofree char *project_text = g_strdup_printf ("%" G_GINT64_FORMAT, project);
  g_autoptr (ZbRecord) second =
    fixture_record (fixture, "project_event", "project", project_text, "date", "2021-05-06", "type",
                    "grant", "delta_usd", "1", NULL);
  ZbChange *change = zb_change_new ("Second grant", "form");
  g_autoptr (GPtrArray) findings = NULL;

  zb_change_insert (change, second);
  findings = fixture_refuse (fixture, change);
  g_assert_nonnull (find_finding (findings, "unique"));
}

static void
test_query_check (Fixture *fixture, gconstpointer unused)
{
  gint64 project = fixture_project (fixture, "992010000001", "Dự án Một", NULL);
  g_autofree char *project_text = g_strdup_printf ("%" G_GINT64_FORMAT, project);
  g_autoptr (ZbRecord) early =
    fixture_record (fixture, "project_event", "project", project_text, "date", "2020-01-02", "type",
                    "start-building", NULL);
  ZbChange *change = zb_change_new ("Too early", "form");
  g_autoptr (GPtrArray) findings = NULL;
  const ZbFinding *finding;

  zb_change_insert (change, early);
  findings = fixture_refuse (fixture, change);
  finding = find_finding (findings, "grant-first");
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->id, ==, early->id);
  g_assert_nonnull (strstr (finding->sentence, "992010000001"));
}

static void
test_warning_kept (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbChange) change = zb_change_new ("Organisation made", "form");
  g_autoptr (ZbRecord) twin = fixture_record (fixture, "organisation", "name", "CONG TY mau", NULL);
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  fixture_organisation (fixture, "Công ty Mẫu", "9900000001");
  zb_change_insert (change, twin);
  g_assert_true (zb_store_apply (fixture->store, change, FALSE, NULL, &outcome, &error));
  g_assert_no_error (error);
  g_assert_nonnull (find_finding (outcome->findings, "same-name"));
  g_assert_true (fixture_has (fixture, "organisation", twin->id));
}

typedef struct
{
  GString *log;
} Listener;

static void
changed_cb (ZbStore *store, const char *reg, GArray *ids, gpointer data)
{
  g_string_append_printf (data, "%s:%u ", reg, ids != NULL ? ids->len : 0);
}

static void
committed_cb (ZbStore *store, gint64 change_set, gpointer data)
{
  g_string_append (data, change_set != 0 ? "committed " : "nothing ");
}

static void
test_signals (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) log = g_string_new (NULL);
  gint64 event;
  gint64 project = fixture_project (fixture, "992010000001", "Dự án Một", &event);
  g_autoptr (ZbRecord) grant = fixture_get (fixture, "project_event", event);
  g_autoptr (ZbRecord) edited = zb_record_copy (grant);
  g_autoptr (ZbRecord) record = NULL;
  ZbChange *change = zb_change_new ("Event edited", "form");

  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), log);
  g_signal_connect (fixture->store, "committed", G_CALLBACK (committed_cb), log);
  zb_record_set_integer (edited, "delta_usd", 200000000);
  zb_change_update (change, edited);
  fixture_apply (fixture, change);

  /* The project's derived capital moved too. */
  g_assert_cmpstr (log->str, ==, "project_event:1 project:1 committed ");
  record = fixture_get (fixture, "project", project);
  g_assert_cmpint (zb_record_get_integer (record, "capital_usd"), ==, 200000000);
  g_assert_cmpstr (zb_record_get_text (record, "state"), ==, "licensed");
  g_assert_cmpstr (zb_record_get_label (record, "zone"), ==, "Z1");
}

typedef struct
{
  Fixture *fixture;
  guint n;
  guint next;
  ZbRecord *record;
} Stream;

static gboolean
next_zone (ZbEdit *edit, gpointer user_data, GError **error)
{
  Stream *stream = user_data;
  g_autofree char *code = g_strdup_printf ("S%05u", stream->next);

  g_clear_pointer (&stream->record, zb_record_unref);
  if (stream->next++ >= stream->n)
    return FALSE;
  stream->record = fixture_record (stream->fixture, "zone", "code", code, "name", code, NULL);
  *edit = (ZbEdit){ ZB_EDIT_INSERT, stream->record->reg, stream->record->id, stream->record };

  return TRUE;
}

static void
progress_cb (guint64 n_done, gpointer user_data)
{
  *(guint64 *)user_data = n_done;
}

static void
test_stream (Fixture *fixture, gconstpointer unused)
{
  Stream stream = { fixture, 3000, 0, NULL };
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  guint64 progress = 0;

  zb_store_apply_stream (fixture->store, "Import", "import:zones.csv", next_zone, &stream,
                         progress_cb, &progress, FALSE, NULL, &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome->change_set, !=, 0);
  g_assert_cmpuint (progress, ==, 2560);
  ids = fixture_all (fixture, "zone");
  g_assert_cmpuint (ids->len, ==, 3000);
}

/* Deleting an investor leaves the others with less than all; no edit of theirs tells. */
static void
test_woken_by_deletion (Fixture *fixture, gconstpointer unused)
{
  gint64 id = fixture_project (fixture, "992010000001", "Dự án Một", NULL);
  g_autofree char *project = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  gint64 investors[2];
  ZbChange *change = zb_change_new ("Investor deleted", "form");
  g_autoptr (ZbOutcome) outcome = NULL;
  const ZbFinding *finding;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *organisation =
        g_strdup_printf ("%" G_GINT64_FORMAT,
                         fixture_organisation (fixture, i ? "Công ty B" : "Công ty A", NULL));

      investors[i] =
        fixture_insert (fixture, fixture_record (fixture, "project_investor", "project", project,
                                                 "organisation", organisation, "percent",
                                                 i ? "400000" : "600000", NULL));
    }
  zb_change_delete (change, zb_register_find ("project_investor"), investors[1]);
  g_assert_true (zb_store_apply (fixture->store, change, FALSE, NULL, &outcome, NULL));
  finding = find_finding (outcome->findings, "investor-shares-sum");
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->id, ==, investors[0]);
  zb_change_unref (change);
}

/* A phase that moves takes no project with it: the projects that name it are looked at. */
static void
test_woken_by_target (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *a = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_zone (fixture, "A", "A"));
  gint64 b = fixture_zone (fixture, "B", "B");
  gint64 id = fixture_insert (fixture, fixture_record (fixture, "zone_phase", "zone", a, "name",
                                                       "Giai đoạn 1", NULL));
  g_autofree char *phase_id = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  gint64 project =
    fixture_insert (fixture, fixture_record (fixture, "project", "code", "P1", "name", "Một",
                                             "source", "FDI", "zone", a, "phase", phase_id,
                                             "industry", "2018:2220", NULL));
  g_autoptr (ZbRecord) phase = fixture_get (fixture, "zone_phase", id);
  g_autoptr (ZbRecord) moved = zb_record_copy (phase);
  ZbChange *change = zb_change_new ("Phase moved", "form");
  g_autoptr (GPtrArray) findings = NULL;
  const ZbFinding *finding;

  zb_record_set_integer (moved, "zone", b);
  zb_change_update (change, moved);
  findings = fixture_refuse (fixture, change);
  finding = find_finding (findings, "project-phase-within-zone");
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->id, ==, project);
}

/* However many warnings come before it, the error that refuses is told, and first. */
static void
test_errors_first (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *zone = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_zone (fixture, "A", "A"));
  ZbChange *change = zb_change_new ("Projects made", "form");
  g_autofree char *last = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < 20100; i++)
    {
      g_autofree char *code = g_strdup_printf ("P%u", i);
      g_autoptr (ZbRecord) project =
        fixture_record (fixture, "project", "code", code, "name", code, "source", "FDI", "zone",
                        zone, "industry", "2018:2220", NULL);

      zb_change_insert (change, project);
      g_set_str (&last, NULL);
      last = g_strdup_printf ("%" G_GINT64_FORMAT, project->id);
    }
  {
    g_autoptr (ZbRecord) event =
      fixture_record (fixture, "project_event", "project", last, "date", "2021-01-01", "type",
                      "increase", "delta_usd", "100", NULL);

    zb_change_insert (change, event);
  }
  findings = fixture_refuse (fixture, change);
  g_assert_cmpuint (findings->len, >, 20000);
  g_assert_cmpint (((ZbFinding *)findings->pdata[0])->severity, ==, ZB_SEVERITY_ERROR);
  g_assert_cmpint (((ZbFinding *)findings->pdata[1])->severity, ==, ZB_SEVERITY_WARNING);
  g_assert_nonnull (find_finding (findings, "one-grant"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/store/apply/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("insert", test_insert);
  ADD ("cleaned", test_cleaned);
  ADD ("update", test_update);
  ADD ("update-missing", test_update_missing);
  ADD ("unique", test_unique);
  ADD ("unique-key", test_unique_key);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("dry-run", test_dry_run);
  ADD ("delete-takes-parts", test_delete_takes_parts);
  ADD ("delete-refused", test_delete_refused);
  ADD ("missing-reference", test_missing_reference);
  ADD ("unique-partial", test_unique_partial);
  ADD ("query-check", test_query_check);
  ADD ("warning-kept", test_warning_kept);
  ADD ("errors-first", test_errors_first);
  ADD ("woken-by-deletion", test_woken_by_deletion);
  ADD ("woken-by-target", test_woken_by_target);
  ADD ("signals", test_signals);
  ADD ("stream", test_stream);

  return g_test_run ();
}
