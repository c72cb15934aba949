/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules over one record: each is broken once and kept once. */

#include "config.h"

#include "register/zb-field-text.h"
#include "register/zb-register.h"

#include <string.h>

/* A record as "field=value, …" in stored form: numbers of integer fields, all else text. */
static ZbRecord *
make_record (const char *reg, const char *values)
{
  ZbRecord *record = zb_record_new (zb_register_find (reg), 1);
  g_auto (GStrv) parts = g_strsplit (values, ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');
      const ZbField *field;

      if (value == NULL)
        continue;
      *value++ = '\0';
      field = zb_register_get_field (record->reg, parts[i]);
      g_assert_nonnull (field);
      if (zb_field_get_value_kind (field) == ZB_VALUE_INTEGER)
        zb_record_set_integer (record, parts[i], g_ascii_strtoll (value, NULL, 10));
      else
        zb_record_set_text (record, parts[i], value);
    }

  return record;
}

#define EVENT "project=2, date=2021-05-01, type="
#define LEASE "number=1, plot=2, project=3, area=1, "
#define LEAD "code=1, organisation=2, received_on=2021, "
#define PETITION "number=1, organisation=2, content=a, received_on=2021-05-01, "
#define DOSSIER "number=1, applicant=2, procedure=a, received_on=2021-05-01, "
#define PROJECT "code=1, name=a, source=FDI, zone=2, "

static const struct
{
  const char *reg;
  const char *values;
  const char *check; /* NULL: all is well */
  const char *field;
} cases[] = {
  { "zone", "code=SX1, name=KCN", NULL, NULL },
  { "zone", "code=SX1", "required", "name" },
  { "zone", "code=SX1, name=KCN, kind=KCN", "code", "kind" },
  { "zone", "code=SX1, name=KCN, established_on=2021-02-30", "date", "established_on" },
  { "zone", "code=SX1, name=KCN, established_on=1821", "date", "established_on" },
  { "zone", "code=SX1, name=KCN, latitude=90000001", "range", "latitude" },
  { "zone", "code=SX1, name=KCN, latitude=-90000001", "range", "latitude" },
  { "zone", "code=SX1, name=KCN, latitude=-90000000", NULL, NULL },
  { "zone", "code=SX1, name=KCN, developer=0", "reference", "developer" },
  { "zone", "code=SX1, name=KCN, established_on=2003-04-15, term_end=2003-04-14",
    "term-after-establishment", "established_on" },
  { "zone", "code=SX1, name=KCN, established_on=2003-04-15, term_end=2003", NULL, NULL },
  { "zone", "code=SX1, name=KCN, established_on=2003, term_end=2003-01-01", NULL, NULL },
  { "zone_area",
    "zone=2, as_of=2020-12-31, leased_area=2, leasable_area=2, established_area=2, planned_area=2",
    NULL, NULL },
  { "zone_area", "zone=2, as_of=2020-12-31, leased_area=3, leasable_area=2",
    "leased-within-leasable", "leased_area" },
  { "zone_area", "zone=2, as_of=2020-12-31, leasable_area=3, established_area=2",
    "leasable-within-established", "leasable_area" },
  { "zone_area", "zone=2, as_of=2020-12-31, leased_area=3, established_area=2",
    "leased-within-established", "leased_area" },
  { "zone_area", "zone=2, as_of=2020-12-31, established_area=3, planned_area=2",
    "established-within-planned", "established_area" },
  { "zone_area", "zone=2, as_of=2020-12-31, leased_area=-1", "negative", "leased_area" },
  { "organisation", "name=a, tax_code=9900000104", NULL, NULL },
  { "organisation", "name=a, tax_code=9900000104-001", NULL, NULL },
  { "organisation", "name=a, tax_code=990000010", "tax-code-form", "tax_code" },
  { "organisation", "name=a, tax_code=9900000104001", "tax-code-form", "tax_code" },
  { "organisation", "name=a, parent=1", "parent-is-other", "parent" },
  { "organisation", "name=a, parent=2", NULL, NULL },
  { "organisation", "name=a, email=a@b.example", NULL, NULL },
  { "organisation", "name=a, email=a b@c.example", "email-form", "email" },
  { "organisation", "name=a, email=@b.example", "email-form", "email" },
  { "organisation", "name=a, roles=enterprise;investor", "code", "roles" },
  { "organisation", "name=a, roles=investor;enterprise", NULL, NULL },
  { "organisation", "name=a, country=XX", "country", "country" },
  { "contact", "organisation=2, name=a, email=b", "email-form", "email" },
  { "document", "number=1, date=2021-02-01, valid_to=2021-01-31", "valid-after-date", "date" },
  { "document", "number=1, date=2021-02-01, parent=1", "parent-is-other", "parent" },
  { "project", PROJECT "industry=2018:2732", NULL, NULL },
  { "project", PROJECT "industry=2732", "industry", "industry" },
  { "project", PROJECT "industry=2018:2732, workers_planned=-1", "negative", "workers_planned" },
  { "project_investor", "project=2, organisation=3, percent=1000000", NULL, NULL },
  { "project_investor", "project=2, organisation=3, percent=1000001", "range", "percent" },
  { "project_event", EVENT "grant, delta_usd=100", NULL, NULL },
  { "project_event", EVENT "grant, delta_usd=-1", "grant-not-negative", "delta_usd" },
  { "project_event", EVENT "increase, delta_usd=1", NULL, NULL },
  { "project_event", EVENT "increase, delta_vnd=1, delta_usd=0", NULL, NULL },
  { "project_event", EVENT "increase", "increase-above-zero", "delta_usd" },
  { "project_event", EVENT "increase, delta_usd=0", "increase-above-zero", "delta_usd" },
  { "project_event", EVENT "increase, delta_usd=2, delta_vnd=-1", "increase-above-zero",
    "delta_usd" },
  { "project_event", EVENT "decrease, delta_vnd=-1", NULL, NULL },
  { "project_event", EVENT "decrease, delta_vnd=1", "decrease-below-zero", "delta_usd" },
  { "project_event", EVENT "decrease", "decrease-below-zero", "delta_usd" },
  { "project_event", EVENT "terminate, delta_usd=-5", NULL, NULL },
  { "project_event", EVENT "other, before=a, after=b", NULL, NULL },
  { "project_event", EVENT "other, before=a, after=a", "before-differs", "after" },
  { "project_event", EVENT "merge, counterpart=2", "counterpart-is-other", "counterpart" },
  { "project_event", "project=2, date=2199-01-01, type=other", "not-in-future", "date" },
  { "project_event", "project=2, date=2199, type=other", "not-in-future", "date" },
  { "indicator", "code=a, name=a, name_en=a, aggregation=flow", NULL, NULL },
  { "indicator", "code=a, name=a, name_en=a, aggregation=ratio, numerator=2", "ratio-has-parts",
    "numerator" },
  { "indicator", "code=a, name=a, name_en=a, aggregation=ratio, numerator=2, denominator=3", NULL,
    NULL },
  { "indicator", "code=a, name=a, name_en=a, numerator=1", "numerator-is-other", "numerator" },
  { "indicator", "code=a, name=a, name_en=a, source=computed", "computed-has-rule", "rule" },
  { "indicator", "code=a, name=a, name_en=a, higher_is_better=2", "boolean", "higher_is_better" },
  { "exchange_rate", "date=2021-01-01, kind=plan, rate=230000000", NULL, NULL },
  { "exchange_rate", "date=2021-01-01, kind=plan, rate=0", "rate-above-zero", "rate" },
  { "target", "code=a, indicator=2, from_year=2021, to_year=2025, value=1", NULL, NULL },
  { "target", "code=a, indicator=2, from_year=2021, to_year=2020, value=1", "years-in-order",
    "from_year" },
  { "target", "code=a, indicator=2, from_year=2021, to_year=2021", "target-has-value", "value" },
  { "target", "code=a, indicator=2, from_year=2021, to_year=2021, value=1, value_usd=1",
    "target-one-measure", "value" },
  { "target", "code=a, indicator=2, from_year=2021, to_year=2021, value_usd=1, combine=to-vnd",
    "combining-needs-rate", "rate" },
  { "target",
    "code=a, indicator=2, from_year=2021, to_year=2021, value_usd=1, combine=to-vnd, rate=3", NULL,
    NULL },
  { "target", "code=a, indicator=2, from_year=2021, to_year=2021, value=1, revises=1",
    "revises-other", "revises" },
  { "target", "code=a, indicator=2, from_year=1821, to_year=2021, value=1", "range", "from_year" },
  { "indicator_value", "indicator=2, year=2021, period=Q5, value=1, vintage=plan", "period",
    "period" },
  { "enterprise_report", "organisation=2, year=2021, period=Q1", NULL, NULL },
  { "enterprise_report", "project=2, year=2021, period=Q1", NULL, NULL },
  { "enterprise_report", "year=2021, period=Q1", "report-has-subject", "organisation" },
  { "enterprise_report",
    "organisation=2, year=2021, period=Q1, workers_vn=5, workers_foreign=1, workers_female=7",
    "women-among-workers", "workers_female" },
  { "enterprise_report",
    "organisation=2, year=2021, period=Q1, workers_vn=5, workers_foreign=1, workers_female=6", NULL,
    NULL },
  { "disbursement", "project=2, year=2021, period=Q1, equity_usd=-1", "negative", "equity_usd" },
  { "clearance", "code=a, zone=2, required_area=1", NULL, NULL },
  { "infrastructure", "zone=2, kind=wastewater, name=a, design_flow=2, actual_flow=2", NULL, NULL },
  { "infrastructure", "zone=2, kind=wastewater, name=a, design_flow=2, actual_flow=3",
    "flow-within-design", "actual_flow" },
  { "infrastructure", "zone=2, kind=road, name=a, percent_complete=1000001", "range",
    "percent_complete" },
  { "lease", LEASE "from=2021-05-01, to=2021-04-30", "lease-to-after-from", "from" },
  { "lease", LEASE "from=2021-05-01, ended_on=2021-04-30", "lease-ended-after-from", "from" },
  { "lease", LEASE "from=2021-05-01, to=2021", NULL, NULL },
  { "lead", LEAD "stage=won, project=3", NULL, NULL },
  { "lead", LEAD "stage=won", "won-has-project", "project" },
  { "lead", LEAD "stage=lost", "lost-has-reason", "lost_reason" },
  { "lead", LEAD "stage=lost, lost_reason=a", NULL, NULL },
  { "lead", LEAD "stage=received, wanted_area_min=2, wanted_area_max=1", "area-wanted-in-order",
    "wanted_area_min" },
  { "mou", "number=1, organisation=2, signed_on=2021-05-01, expires_on=2021-04-30",
    "mou-expires-after-signed", "signed_on" },
  { "promotion", "name=a, from=2021-05-02, to=2021-05-01", "promotion-to-after-from", "from" },
  { "promotion", "name=a, from=2021, budget_state_vnd=1, budget_social_vnd=1, settled_vnd=2", NULL,
    NULL },
  { "promotion", "name=a, from=2021, budget_state_vnd=1, settled_vnd=2", "settled-within-budget",
    "settled_vnd" },
  { "permit", "project=2, number=1, issued_on=2021-05-01, expires_on=2021-04-30",
    "permit-expires-after-issued", "issued_on" },
  { "inspection", "organisation=2, date=2021-05-01, fix_by=2021-04-30", "fix-by-after-inspection",
    "date" },
  { "inspection", "organisation=2, date=2021-05-01, fixed_on=2021-04-30", "fixed-after-inspection",
    "date" },
  { "recruitment", "organisation=2, from=2021, skill=a, wanted=1, filled=2", "filled-within-wanted",
    "filled" },
  { "task", "code=a, title=a, status=done, progress=1000001", "range", "progress" },
  { "petition", PETITION "status=new, due_on=2021-04-30", "petition-due-after-received",
    "received_on" },
  { "petition", PETITION "status=answered, answered_on=2021-04-30",
    "petition-answered-after-received", "received_on" },
  { "petition", PETITION "status=answered", "answered-has-date", "answered_on" },
  { "petition", PETITION "status=answered, answered_on=2021-05-01", NULL, NULL },
  { "dossier", DOSSIER "due_on=2021-04-30", "dossier-due-after-received", "received_on" },
  { "dossier", DOSSIER "returned_on=2021-04-30", "dossier-returned-after-received", "received_on" },
  { "programme", "name=a, from=2021-05-02, to=2021-05-01", "programme-to-after-from", "from" },
  { "admin_unit", "code=1, name=a, valid_from=2025-07-01, valid_to=2025-06-30",
    "unit-valid-in-order", "valid_from" },
  { "holiday", "date=2021-09-02, name=a, worked=2", "boolean", "worked" },
};

static void
test_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbRecord) record = make_record (cases[i].reg, cases[i].values);
      g_autoptr (GPtrArray) findings = zb_register_check_record (record->reg, record);
      const ZbFinding *finding = findings->len > 0 ? findings->pdata[0] : NULL;

      g_test_message ("%s: %s: %s", cases[i].reg, cases[i].values,
                      finding != NULL ? finding->sentence : "");
      g_assert_cmpuint (findings->len, ==, cases[i].check != NULL);
      if (cases[i].check == NULL)
        continue;
      g_assert_cmpstr (finding->check, ==, cases[i].check);
      g_assert_cmpstr (finding->field, ==, cases[i].field);
      g_assert_true (finding->reg == record->reg);
      g_assert_cmpint (finding->id, ==, 1);
      g_assert_null (strchr (finding->sentence, '$'));
    }
}

/* Every rule over one record is broken by some case above. */
static void
test_all_are_tested (void)
{
  for (const ZbRegister *const *reg = zb_registers_get_all (); *reg != NULL; reg++)
    for (const ZbCheck *check = (*reg)->checks; check != NULL && check->name != NULL; check++)
      {
        gboolean found = check->compare == ZB_COMPARE_QUERY;

        for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
          found |= g_strcmp0 (cases[i].check, check->name) == 0 &&
                   g_str_equal (cases[i].reg, (*reg)->name);
        if (!found)
          g_error ("No case breaks %s of %s", check->name, (*reg)->name);
      }
}

static void
test_several (void)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("project"), 1);
  g_autoptr (GPtrArray) findings = zb_register_check_record (record->reg, record);

  g_assert_cmpuint (findings->len, ==, 5);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((ZbFinding *)findings->pdata[i])->check, ==, "required");
}

static void
test_wrong_kind (void)
{
  g_autoptr (ZbRecord) record = make_record ("zone", "code=SX1, name=a");
  g_autoptr (GPtrArray) findings = NULL;

  zb_record_set_text (record, "latitude", "north");
  zb_record_set_integer (record, "kind", 1);
  findings = zb_register_check_record (record->reg, record);
  g_assert_cmpuint (findings->len, ==, 2);
}

static void
test_sentence (void)
{
  g_autoptr (ZbRecord) record =
    make_record ("zone_area", "zone=2, as_of=2020, leased_area=3000000, leasable_area=2500000");
  g_autoptr (GPtrArray) findings = NULL;

  zb_language_apply (ZB_LANGUAGE_EN);
  findings = zb_register_check_record (record->reg, record);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (
    ((ZbFinding *)findings->pdata[0])->sentence, ==,
    "The leased area (3 ha) is larger than the leasable area (2.5 ha): mend one of the two.");
}

static const ZbCheck *
find_check (const ZbRegister *reg, const char *name)
{
  for (const ZbCheck *check = reg->checks; check->name != NULL; check++)
    if (g_str_equal (check->name, name))
      return check;

  g_assert_not_reached ();
}

static void
test_query_finding (void)
{
  const ZbRegister *investor = zb_register_find ("project_investor");
  const ZbRegister *event = zb_register_find ("project_event");
  ZbValue values[3] = { 0 };
  ZbFinding *finding;

  zb_language_apply (ZB_LANGUAGE_EN);
  zb_value_set_text (&values[0], "992010000001");
  zb_value_set_integer (&values[1], 999000);
  finding =
    zb_check_make_finding (find_check (investor, "investor-shares-sum"), investor, 4, values);
  g_assert_cmpint (finding->severity, ==, ZB_SEVERITY_WARNING);
  g_assert_cmpint (finding->id, ==, 4);
  g_assert_cmpstr (finding->field, ==, "percent");
  g_assert_cmpstr (
    finding->sentence, ==,
    "The shares of the investors of project 992010000001 come to 99.9%, not to 100%.");
  zb_finding_free (finding);

  zb_value_set_text (&values[1], "2003-07-14");
  zb_value_set_text (&values[2], "2002");
  finding = zb_check_make_finding (find_check (event, "grant-first"), event, 4, values);
  g_assert_nonnull (strstr (finding->sentence, "992010000001"));
  g_assert_nonnull (strstr (finding->sentence, "14/07/2003"));
  g_assert_nonnull (strstr (finding->sentence, "2002"));
  zb_finding_free (finding);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    zb_value_clear (&values[i]);
}

static void
test_title (void)
{
  g_autoptr (ZbRecord) project = make_record ("project", "code=992010000001");
  g_autoptr (ZbRecord) event = make_record ("project_event", "type=increase");
  g_autoptr (ZbRecord) report = make_record ("enterprise_report", "organisation=3");
  g_autofree char *first = zb_register_dup_title (project->reg, project, ZB_LANGUAGE_EN);
  g_autofree char *second = zb_register_dup_title (event->reg, event, ZB_LANGUAGE_EN);
  g_autofree char *third = NULL;

  report->labels[zb_register_find_field (report->reg, "organisation")] = g_strdup ("Hoshihata");
  third = zb_register_dup_title (report->reg, report, ZB_LANGUAGE_EN);
  g_assert_cmpstr (first, ==, "992010000001");
  g_assert_cmpstr (second, ==, "Capital increase");
  g_assert_cmpstr (third, ==, "Hoshihata");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/rules", test_rules);
  g_test_add_func ("/check/all-are-tested", test_all_are_tested);
  g_test_add_func ("/check/several", test_several);
  g_test_add_func ("/check/wrong-kind", test_wrong_kind);
  g_test_add_func ("/check/sentence", test_sentence);
  g_test_add_func ("/check/query-finding", test_query_finding);
  g_test_add_func ("/check/title", test_title);

  return g_test_run ();
}
