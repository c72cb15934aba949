/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules over several records, against a real book: each is broken once, and no rule is without its case. */

#include "config.h"

#include "store-fixture.h"

#include <string.h>

#include "register/zb-field-text.h"

/* Records that most cases stand on. */
#define PROJECT                                                                                    \
  "o organisation name=O|z zone code=Z,name=Z|y zone code=Y,name=Y|h zone_phase zone=@y,name=1|"   \
  "p project code=P,name=P,source=FDI,zone=@z,industry=2018:2220|"                                 \
  "g project_event project=@p,date=2020-05-01,type=grant,delta_usd=100,delta_vnd=100|"
#define CLOSED                                                                                     \
  PROJECT "t project_event "                                                                       \
          "project=@p,date=2021-05-01,type=terminate,delta_usd=-100,delta_vnd=-100|"
#define REPORTS "o organisation name=O|a enterprise_report organisation=@o,year=2021,period="

/* Each record "name register field=value,field=@name", the records divided by "|"; the last one breaks the rule. */
static const struct
{
  const char *check;
  const char *records;
} cases[] = {
  { "area-phase-within-zone", PROJECT "x zone_area zone=@z,phase=@h,as_of=2021" },
  { "clearance-phase-within-zone", PROJECT "x clearance code=C,zone=@z,phase=@h,required_area=1" },
  { "infrastructure-phase-within-zone",
    PROJECT "x infrastructure zone=@z,phase=@h,kind=road,name=R" },
  { "plot-phase-within-zone", PROJECT "x plot zone=@z,phase=@h,code=L,area=1" },
  { "project-phase-within-zone",
    PROJECT "x project code=Q,name=Q,source=FDI,zone=@z,phase=@h,industry=2018:2220" },
  { "cleared-within-required",
    PROJECT "c clearance code=C,zone=@z,required_area=10|"
            "s clearance_step clearance=@c,date=2021-01-01,cleared_area=6|"
            "x clearance_step clearance=@c,date=2021-02-01,cleared_area=5" },
  { "leases-within-plot", PROJECT "l plot zone=@z,code=L,area=10|"
                                  "e lease number=0,plot=@l,project=@p,area=9,ended_on=2020|"
                                  "m lease number=1,plot=@l,project=@p,area=6|"
                                  "x lease number=2,plot=@l,project=@p,area=5" },
  { "task-parent-is-other", "x task code=1,title=A,status=new,parent=@x" },
  { "realised-above-registered-usd",
    PROJECT "x disbursement project=@p,year=2021,period=Q1,equity_usd=60,loan_usd=41" },
  { "realised-above-registered-vnd",
    PROJECT "x disbursement project=@p,year=2021,period=Q1,equity_vnd=60,loan_vnd=41" },
  { "same-name", "o organisation name=Công ty Hòa|x organisation name=CONG TY HOÀ" },
  { "investor-shares-sum", PROJECT "x project_investor project=@p,organisation=@o,percent=990000" },
  { "project-has-grant",
    "z zone code=Z,name=Z|x project code=P,name=P,source=FDI,zone=@z,industry=2018:2220" },
  { "one-grant",
    "z zone code=Z,name=Z|p project code=P,name=P,source=FDI,zone=@z,industry=2018:2220|"
    "x project_event project=@p,date=2020-06-01,type=increase,delta_usd=1" },
  { "grant-first", PROJECT "x project_event project=@p,date=2020-04-30,type=increase,delta_usd=1" },
  { "closing-once", CLOSED "x project_event project=@p,date=2021-05-02,type=revoke" },
  { "closing-last", CLOSED "x project_event project=@p,date=2021-05-02,type=increase,delta_usd=1" },
  { "closing-closes-usd",
    PROJECT "x project_event project=@p,date=2021,type=revoke,delta_usd=-99,delta_vnd=-100" },
  { "closing-closes-vnd",
    PROJECT "x project_event project=@p,date=2021,type=revoke,delta_usd=-100,delta_vnd=-99" },
  { "closed-stock-usd",
    CLOSED "x project_event project=@p,date=2021-04-01,type=increase,delta_usd=1" },
  { "closed-stock-vnd",
    CLOSED "x project_event project=@p,date=2021-04-01,type=increase,delta_vnd=1" },
  { "revises-same-indicator",
    "i indicator code=a,name=a,name_en=a|j indicator code=b,name=b,name_en=b|"
    "t target code=1,indicator=@i,from_year=2021,to_year=2021,value=1|"
    "x target code=2,indicator=@j,from_year=2021,to_year=2021,value=1,revises=@t" },
  { "unit-slip-production",
    REPORTS "Q1,production_vnd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=Q2,production_vnd=50000" },
  { "unit-slip-production-constant", REPORTS
    "Q1,production_constant_vnd=5000|"
    "x enterprise_report organisation=@o,year=2021,period=Q2,production_constant_vnd=5000000" },
  { "unit-slip-revenue",
    REPORTS "Q1,revenue_vnd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=Q2,revenue_vnd=500000" },
  { "unit-slip-export",
    REPORTS "Q1,export_usd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=Q2,export_usd=500" },
  { "unit-slip-import",
    REPORTS "Q1,import_usd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=Q2,import_usd=5" },
  { "unit-slip-budget",
    REPORTS "Q1,budget_paid_vnd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=Q2,budget_paid_vnd=50" },
  { "cumulative-falls-production",
    REPORTS "H1,production_vnd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=9M,production_vnd=4999" },
  { "cumulative-falls-production-constant", REPORTS
    "H1,production_constant_vnd=5000|"
    "x enterprise_report organisation=@o,year=2021,period=9M,production_constant_vnd=4999" },
  { "cumulative-falls-revenue",
    REPORTS "H1,revenue_vnd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=9M,revenue_vnd=4999" },
  { "cumulative-falls-export",
    REPORTS "H1,export_usd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=9M,export_usd=4999" },
  { "cumulative-falls-import",
    REPORTS "H1,import_usd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=9M,import_usd=4999" },
  { "cumulative-falls-budget",
    REPORTS "H1,budget_paid_vnd=5000|"
            "x enterprise_report organisation=@o,year=2021,period=9M,budget_paid_vnd=4999" },
};

/* Sets "field=value" or "field=@name". */
static void
set_field (ZbRecord *record, const char *pair, GHashTable *ids)
{
  g_auto (GStrv) parts = g_strsplit (pair, "=", 2);
  const ZbField *field = zb_register_get_field (record->reg, parts[0]);

  if (field == NULL)
    g_error ("%s has no field %s", record->reg->name, parts[0]);
  if (parts[1][0] == '@')
    zb_record_set_integer (record, parts[0], *(gint64 *)g_hash_table_lookup (ids, parts[1] + 1));
  else if (zb_field_get_value_kind (field) == ZB_VALUE_INTEGER)
    zb_record_set_integer (record, parts[0], g_ascii_strtoll (parts[1], NULL, 10));
  else
    zb_record_set_text (record, parts[0], parts[1]);
}

/* Makes the record that @line describes. (transfer full) */
static ZbRecord *
make_record (Fixture *fixture, const char *line, GHashTable *ids)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  g_auto (GStrv) pairs = g_strsplit (words[2], ",", -1);
  ZbRecord *record = fixture_record (fixture, words[1], NULL);

  g_hash_table_insert (ids, g_strdup (words[0]), g_memdup2 (&record->id, sizeof record->id));
  for (guint i = 0; pairs[i] != NULL; i++)
    set_field (record, pairs[i], ids);

  return record;
}

static gboolean
has_finding (GPtrArray *findings, const char *check)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const ZbFinding *finding = findings->pdata[i];

      if (g_strcmp0 (finding->check, check) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether writing @record in a change of its own meets @check. */
static gboolean
breaks (Fixture *fixture, ZbRecord *record, const char *check)
{
  g_autoptr (ZbChange) change = zb_change_new ("A case", "form");
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  zb_change_insert (change, record);
  zb_store_apply (fixture->store, change, FALSE, NULL, &outcome, &error);
  g_assert_nonnull (outcome);

  for (guint i = 0; i < outcome->findings->len; i++)
    g_test_message ("%s: %s", ((ZbFinding *)outcome->findings->pdata[i])->check,
                    ((ZbFinding *)outcome->findings->pdata[i])->sentence);

  return has_finding (outcome->findings, check);
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = g_strsplit (cases[i].records, "|", -1);
  Fixture fixture;

  fixture_set_up (&fixture, NULL);
  for (guint j = 0; lines[j] != NULL; j++)
    {
      g_autoptr (ZbRecord) record = make_record (&fixture, lines[j], ids);

      g_test_message ("%s", lines[j]);
      g_assert_cmpint (breaks (&fixture, record, cases[i].check), ==, lines[j + 1] == NULL);
    }
  fixture_tear_down (&fixture, NULL);
}

static void
test_all_are_tested (void)
{
  for (const ZbRegister *const *reg = zb_registers_get_all (); *reg != NULL; reg++)
    for (const ZbCheck *check = (*reg)->checks; check != NULL && check->name != NULL; check++)
      {
        gboolean found = check->compare != ZB_COMPARE_QUERY;

        for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
          found |= g_str_equal (cases[i].check, check->name);
        if (!found)
          g_error ("No case breaks %s of %s", check->name, (*reg)->name);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/checks/", cases[i].check, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/store/checks/all-are-tested", test_all_are_tested);

  return g_test_run ();
}
