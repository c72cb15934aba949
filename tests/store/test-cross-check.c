/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cross-checks, against a real book: each rule of theirs is broken once, an acceptance hides its finding until the
 * values change, and both are undone. */

#include "config.h"

#include "store-fixture.h"

#include "register/zb-field-text.h"
#include "store/zb-cross-check.h"

#define TODAY "2021-12-28"

/* Every register is asked, so that every rule's query runs. (transfer full) */
static GPtrArray *
check_all (Fixture *fixture)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_cross_finding_free);

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found =
        zb_store_cross_check (fixture->store, all[i], TODAY, NULL, &error);

      g_assert_no_error (error);
      while (found->len > 0)
        g_ptr_array_add (findings, g_ptr_array_steal_index (found, 0));
    }

  return findings;
}

static ZbCrossFinding *
find (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((ZbCrossFinding *)findings->pdata[i])->check->name, rule))
      return findings->pdata[i];

  return NULL;
}

/* Inserts a record of @reg that refers by @field to @id. */
static gint64
insert_of (Fixture *fixture, const char *reg, const char *field, gint64 id, const char *line)
{
  g_auto (GStrv) pairs = g_strsplit (line, ",", -1);
  ZbRecord *record = fixture_record (fixture, reg, NULL);

  if (field != NULL)
    zb_record_set_integer (record, field, id);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (pairs[i], "=", 2);

      if (zb_field_get_value_kind (zb_register_get_field (record->reg, parts[0])) ==
          ZB_VALUE_INTEGER)
        zb_record_set_integer (record, parts[0], g_ascii_strtoll (parts[1], NULL, 10));
      else
        zb_record_set_text (record, parts[0], parts[1]);
    }

  return fixture_insert (fixture, record);
}

static void
assert_broken (Fixture *fixture, const char *rule, gint64 id)
{
  g_autoptr (GPtrArray) findings = check_all (fixture);
  const ZbCrossFinding *finding = find (findings, rule);

  g_assert_nonnull (finding);
  g_test_message ("%s: %s", finding->title, finding->sentence);
  g_assert_cmpint (finding->id, ==, id);
  g_assert_cmpstr (finding->title, !=, NULL);
  g_assert_cmpint (finding->acceptance, ==, 0);
}

static void
assert_kept (Fixture *fixture, const char *rule)
{
  g_autoptr (GPtrArray) findings = check_all (fixture);

  g_assert_null (find (findings, rule));
}

/* What hangs on a project: the first record keeps the rule, the second breaks it. */
static const struct
{
  const char *rule;
  const char *reg;
  const char *keeps;
  const char *breaks;
} of_project[] = {
  { "certificate-turn-gap", "project_event", "date=2021-04-05,type=other,turn=1",
    "date=2021-05-05,type=other,turn=3" },
  { "certificate-turn-twice", "project_event", "date=2021-04-05,type=other,turn=1",
    "date=2021-05-05,type=other,turn=1" },
  { "permit-expired", "permit", "kind=trial-run,number=1,expires_on=2021-12",
    "kind=building,number=2,expires_on=2021-12-27" },
  { "report-missing", "enterprise_report", "year=2021,period=Y,status=due,due_on=2021-12-28",
    "year=2021,period=Q3,status=due,due_on=2021-10-15" },
};

static void
test_of_project (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  Fixture fixture;
  gint64 project, id;

  fixture_set_up (&fixture, NULL);
  project = fixture_project (&fixture, "P1", "One", NULL);
  insert_of (&fixture, of_project[i].reg, "project", project, of_project[i].keeps);
  assert_kept (&fixture, of_project[i].rule);
  id = insert_of (&fixture, of_project[i].reg, "project", project, of_project[i].breaks);
  assert_broken (&fixture, of_project[i].rule, id);
  fixture_tear_down (&fixture, NULL);
}

static void
test_realised_after_closing (Fixture *fixture, gconstpointer data)
{
  gint64 project = fixture_project (fixture, "P1", "One", NULL);
  gint64 id;

  insert_of (fixture, "disbursement", "project", project, "year=2021,period=Y,equity_usd=0");
  assert_kept (fixture, "realised-after-closing");
  id = insert_of (fixture, "disbursement", "project", project, "year=2022,period=Q1,equity_usd=0");
  assert_kept (fixture, "realised-after-closing");
  {
    g_autoptr (ZbRecord) state = fixture_get (fixture, "project", project);
    g_autofree char *line =
      g_strdup_printf ("date=2021-12-01,type=revoke,delta_usd=%" G_GINT64_FORMAT
                       ",delta_vnd=%" G_GINT64_FORMAT,
                       -zb_record_get_integer (state, "capital_usd"),
                       -zb_record_get_integer (state, "capital_vnd"));

    insert_of (fixture, "project_event", "project", project, line);
  }
  assert_broken (fixture, "realised-after-closing", id);
}

static void
test_zones_are_total (Fixture *fixture, gconstpointer data)
{
  gint64 zone = fixture_zone (fixture, "Z", "Z");
  gint64 indicator = insert_of (fixture, "indicator", NULL, 0,
                                "code=I,name=I,name_en=I,aggregation=flow,source=entered");
  g_autofree char *in_zone =
    g_strdup_printf ("zone=%" G_GINT64_FORMAT ",year=2021,period=Y,vintage=official,value=11",
                     zone);
  gint64 id = insert_of (fixture, "indicator_value", "indicator", indicator,
                         "year=2021,period=Y,vintage=official,value=10");

  assert_kept (fixture, "zones-are-total");
  insert_of (fixture, "indicator_value", "indicator", indicator, in_zone);
  assert_broken (fixture, "zones-are-total", id);
}

static void
test_phases_are_zone (Fixture *fixture, gconstpointer data)
{
  gint64 zone = fixture_zone (fixture, "Z", "Z");
  gint64 phase = insert_of (fixture, "zone_phase", "zone", zone, "name=1");
  gint64 id =
    insert_of (fixture, "zone_area", "zone", zone, "as_of=2021-12-31,established_area=10");
  g_autofree char *line =
    g_strdup_printf ("phase=%" G_GINT64_FORMAT ",as_of=2021-12-31,established_area=11", phase);

  assert_kept (fixture, "phases-are-zone");
  insert_of (fixture, "zone_area", "zone", zone, line);
  assert_broken (fixture, "phases-are-zone", id);
}

static void
test_same_project (Fixture *fixture, gconstpointer data)
{
  gint64 first = fixture_project (fixture, "P1", "Nhà máy Hòa", NULL);
  g_autoptr (ZbRecord) one = fixture_get (fixture, "project", first);
  gint64 id;

  assert_kept (fixture, "same-project");
  {
    g_autoptr (ZbRecord) other = zb_record_copy (one);

    other->id = zb_store_make_id (fixture->store);
    zb_record_set_text (other, "code", "P2");
    zb_record_set_text (other, "name", "NHA MAY HOÀ");
    id = fixture_insert (fixture, zb_record_ref (other));
  }
  assert_broken (fixture, "same-project", MAX (first, id));
}

static void
test_every_rule_has_a_title (void)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    for (const ZbCheck *check = all[i]->checks; check != NULL && check->name != NULL; check++)
      if (check->severity == ZB_SEVERITY_WARNING &&
          g_str_equal (zb_cross_get_title (check), "Broken rules"))
        g_error ("%s of %s has no title", check->name, all[i]->name);
}

static gint64
accept (Fixture *fixture, const ZbCrossFinding *finding, const char *reason)
{
  return fixture_apply (fixture, zb_cross_finding_make_change (finding, fixture->store, reason));
}

/* Accepted, undone, accepted again, outdated by an edit, accepted once more, open again. */
static void
test_acceptance (Fixture *fixture, gconstpointer data)
{
  gint64 project = fixture_project (fixture, "P1", "One", NULL);
  gint64 id = insert_of (fixture, "permit", "project", project, "number=1,expires_on=2021-01-01");
  g_autoptr (GPtrArray) open = check_all (fixture);
  g_autoptr (GPtrArray) accepted = NULL, undone = NULL, outdated = NULL, last = NULL;
  g_autoptr (ZbRecord) permit = fixture_get (fixture, "permit", id);
  g_autoptr (ZbRecord) edited = zb_record_copy (permit);
  g_autoptr (ZbChange) edit = zb_change_new ("Edit", "form");
  g_autoptr (GError) error = NULL;

  accept (fixture, find (open, "permit-expired"), "Being renewed");
  accepted = check_all (fixture);
  g_assert_cmpint (find (accepted, "permit-expired")->acceptance, !=, 0);
  g_assert_cmpstr (find (accepted, "permit-expired")->reason, ==, "Being renewed");

  zb_store_undo (fixture->store, NULL, &error);
  g_assert_no_error (error);
  undone = check_all (fixture);
  g_assert_cmpint (find (undone, "permit-expired")->acceptance, ==, 0);
  zb_store_redo (fixture->store, NULL, &error);
  g_assert_no_error (error);

  zb_record_set_text (edited, "expires_on", "2021-02-01");
  zb_change_update (edit, edited);
  fixture_apply (fixture, g_steal_pointer (&edit));
  outdated = check_all (fixture);
  g_assert_cmpint (find (outdated, "permit-expired")->acceptance, ==, 0);
  g_assert_cmpint (find (outdated, "permit-expired")->outdated, !=, 0);

  accept (fixture, find (outdated, "permit-expired"), "Still");
  last = check_all (fixture);
  g_assert_cmpstr (find (last, "permit-expired")->reason, ==, "Still");
  accept (fixture, find (last, "permit-expired"), NULL);
  assert_broken (fixture, "permit-expired", id);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/cross-check/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (of_project); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cross-check/%s", of_project[i].rule);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_of_project);
    }
  ADD ("realised-after-closing", test_realised_after_closing);
  ADD ("zones-are-total", test_zones_are_total);
  ADD ("phases-are-zone", test_phases_are_zone);
  ADD ("same-project", test_same_project);
  ADD ("acceptance", test_acceptance);
  g_test_add_func ("/cross-check/titles", test_every_rule_has_a_title);

  return g_test_run ();
}
