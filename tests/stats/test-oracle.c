/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule against plain SQL that knows nothing of the columns: for every year of the book,
 * several cut-offs, every zone and none, both sources of capital, the value and the records
 * behind it. */

#include "config.h"

#include "hand-made.h"
#include "sample-book.h"

/* ?1 first day, ?2 last day, ?3 zone or NULL, ?4 source or NULL; rows of (id, value, second
 * value). */
#define EVENTS                                                                                     \
  " from project_event e join project p on p.id = e.project"                                       \
  " where substr (e.date || '-01-01', 1, 10) between ?1 and ?2"                                    \
  " and (?3 is null or p.zone = ?3) and (?4 is null or p.source = ?4)"
#define ALIVE                                                                                      \
  " from project p where (?3 is null or p.zone = ?3) and (?4 is null or p.source = ?4)"            \
  " and exists (select 1 from project_event e where e.project = p.id and e.type = 'grant'"         \
  " and substr (e.date || '-01-01', 1, 10) <= ?2)"                                                 \
  " and not exists (select 1 from project_event e where e.project = p.id"                          \
  " and e.type in ('terminate', 'revoke') and substr (e.date || '-01-01', 1, 10) <= ?2) and ?1 = " \
  "?1"
#define SAID(type)                                                                                 \
  "(select max (substr (e.date || '-01-01', 1, 10)) from project_event e where e.project = p.id"   \
  " and e.type = '" type "' and substr (e.date || '-01-01', 1, 10) <= ?2)"
#define STATE(state)                                                                                \
  "select p.id, 0, 0" ALIVE " and case when " SAID ("suspend") " > ifnull (" SAID (                 \
    "resume") ", '') then 'suspended' when " SAID ("start-operating") " is not null then "          \
                                                                      "'operating' when " SAID (    \
                                                                        "start-building") " is "    \
                                                                                          "not "    \
                                                                                          "null "   \
                                                                                          "then "   \
                                                                                          "'build"  \
                                                                                          "ing' "   \
                                                                                          "else "   \
                                                                                          "'licen"  \
                                                                                          "sed' "   \
                                                                                          "end = "  \
                                                                                          "'" state \
                                                                                          "'"
#define CAPITAL "select e.id, ifnull (e.delta_usd, 0), ifnull (e.delta_vnd, 0)" EVENTS
#define LAST_MONTH "(case r.period when 'Q1' then 3 when 'Q2' then 6 when 'Q3' then 9 else 12 end)"
#define REPORT_ZONE                                                                                \
  "(select p.zone from project p join project_event g on g.project = p.id and g.type = 'grant'"    \
  " where p.enterprise = r.organisation order by g.date, p.id limit 1)"
#define REPORTS                                                                                    \
  " from enterprise_report r where r.year = substr (?1, 1, 4) + 0"                                 \
  " and " LAST_MONTH " <= substr (?2, 6, 2) + 0"                                                   \
  " and (?3 is null or " REPORT_ZONE " = ?3) and ?4 is null"
#define REPORT(measure)                                                                            \
  "select r.id, r." measure ", iif (r.basis = 'estimated', r." measure ", 0)" REPORTS              \
  " and r." measure " is not null"
#define LABOUR(measure)                                                                            \
  "select r.id, " measure ", iif (r.basis = 'estimated', " measure ", 0)" REPORTS                  \
  " and " LAST_MONTH " = (select max (" LAST_MONTH ") from enterprise_report r"                    \
  " where r.year = substr (?1, 1, 4) + 0 and " LAST_MONTH " <= substr (?2, 6, 2) + 0)"
#define AREAS(value, other)                                                                        \
  "select a.id, " value ", " other " from zone_area a where (?3 is null or a.zone = ?3)"           \
  " and a.as_of = (select max (b.as_of) from zone_area b where b.zone = a.zone and b.as_of <= ?2)" \
  " and ?1 = ?1 and ?4 is null"

#define YEAR "(substr (?2, 1, 4) + 0)"
#define REALISED "ifnull (r.equity_usd, 0) + ifnull (r.loan_usd, 0) + ifnull (r.reinvested_usd, 0)"
#define REALISED_VND                                                                               \
  "ifnull (r.equity_vnd, 0) + ifnull (r.loan_vnd, 0) + ifnull (r.reinvested_vnd, 0)"
#define BEGUN                                                                                      \
  "(r.year < " YEAR " or (r.year = " YEAR " and " LAST_MONTH " <= substr (?2, 6, 2) + 0))"
#define RATE                                                                                       \
  "(select x.rate from target t join exchange_rate x on x.id = t.rate where t.from_year = " YEAR   \
  " and t.to_year = " YEAR " and t.effective_from <= ?2)"
#define TO_VND(usd, vnd)                                                                           \
  "(((" usd ") * " RATE " + iif (" usd " < 0, -500000, 500000)) / 1000000 + (" vnd "))"
/* Of a set: those of a zone, where its rows are of one. */
#define OF_ZONE(zone) " (?3 is null or " zone " = ?3) and ?4 is null and ?1 = ?1"
#define NO_ZONE OF_ZONE ("-1")
#define FIRST_PROJECT(organisation)                                                                \
  "(select p.zone from project p join project_event g on g.project = p.id and g.type = 'grant'"    \
  " where p.enterprise = " organisation " order by g.date, p.id limit 1)"
#define DOSSIER_ZONE                                                                               \
  "iif (d.project is null, " FIRST_PROJECT (                                                       \
    "d.applicant") ", (select p.zone from project p where "                                        \
                   "p.id = d.project))"
#define DOSSIERS "select d.id, 0, 0 from dossier d where" OF_ZONE (DOSSIER_ZONE)
#define PETITIONS                                                                                  \
  "select r.id, 0, 0 from petition r where" OF_ZONE (FIRST_PROJECT ("r.organisation"))
#define LEADS(a, b) "select l.id, " a ", " b " from lead l where l.received_on <= ?2 and" NO_ZONE
#define OPEN " and l.stage not in ('won', 'lost', 'on-hold')"
#define TASKS                                                                                      \
  "select t.id, 0, 0 from task t where t.kind = 'task' and substr (t.due_on, 1, 4) = substr (?2, " \
  "1, 4) and" NO_ZONE
#define WEIGHTED(amount) "cast (round (ifnull (" amount " * l.probability / 1000000.0, 0)) as int)"

static const struct
{
  const char *key; /* of the rule without the suffix of its source */
  const char *sql;
} oracles[] = {
  { "new_projects", "select distinct p.id, 0, 0" EVENTS " and e.type = 'grant'" },
  { "adjustment_turns",
    "select e.id, 0, 0" EVENTS " and e.type in ('increase', 'decrease', 'other', 'share-purchase',"
    " 'transfer', 'split', 'merge', 'extend')" },
  { "new_and_additional_capital", CAPITAL " and e.type in ('grant', 'increase')" },
  { "net_capital", CAPITAL " and (ifnull (e.delta_usd, 0) <> 0 or ifnull (e.delta_vnd, 0) <> 0)" },
  { "granted_capital", CAPITAL " and e.type = 'grant'" },
  { "capital_increases", CAPITAL " and e.type = 'increase'" },
  { "other_capital",
    CAPITAL " and e.type not in ('grant', 'increase', 'decrease', 'terminate', 'revoke')"
            " and (ifnull (e.delta_usd, 0) <> 0 or ifnull (e.delta_vnd, 0) <> 0)" },
  { "capital_decreases", CAPITAL " and e.type = 'decrease'" },
  { "closed_capital", CAPITAL " and e.type in ('terminate', 'revoke')" },
  { "closed_projects", "select p.id, 0, 0" EVENTS " and e.type in ('terminate', 'revoke')" },
  { "increase_turns", "select e.id, 0, 0" EVENTS " and e.type = 'increase'" },
  { "decrease_turns", "select e.id, 0, 0" EVENTS " and e.type = 'decrease'" },
  { "valid_projects", "select p.id, 0, 0" ALIVE },
  { "licensed_projects", STATE ("licensed") },
  { "building_projects", STATE ("building") },
  { "operating_projects", STATE ("operating") },
  { "suspended_projects", STATE ("suspended") },
  { "registered",
    "select p.id, (select ifnull (sum (e.delta_usd), 0) from project_event e where e.project = p.id"
    " and substr (e.date || '-01-01', 1, 10) <= ?2),"
    " (select ifnull (sum (e.delta_vnd), 0) from project_event e where e.project = p.id"
    " and substr (e.date || '-01-01', 1, 10) <= ?2)" ALIVE },
  { "production", REPORT ("production_vnd") },
  { "production_constant", REPORT ("production_constant_vnd") },
  { "revenue", REPORT ("revenue_vnd") },
  { "export", REPORT ("export_usd") },
  { "import", REPORT ("import_usd") },
  { "budget", REPORT ("budget_paid_vnd") },
  { "labour", LABOUR ("ifnull (r.workers_vn, 0) + ifnull (r.workers_foreign, 0)") },
  { "labour_foreign", LABOUR ("ifnull (r.workers_foreign, 0)") },
  { "disbursed", "select r.id, " REALISED ", " REALISED_VND " from disbursement r where " BEGUN
                 " and r.project in (select p.id" ALIVE ")" },
  { "disbursed_in_period",
    "select r.id, " REALISED ", " REALISED_VND
    " from disbursement r join project p on p.id = r.project where r.year = " YEAR " and " BEGUN
    " and" OF_ZONE ("p.zone") },
  { "disbursement",
    "select r.id, " TO_VND (
      REALISED,
      REALISED_VND) ", iif (row_number () over (order by r.id) = 1,"
                    " (select sum (" TO_VND (
                      "ifnull (e.delta_usd, 0)",
                      "ifnull (e.delta_vnd, 0)") ") from project_event e where substr (e.date || "
                                                 "'-01-01', 1, 10) <= ?2 and e.project in"
                                                 " (select p.id" ALIVE
                                                 ")), 0) from disbursement r where " BEGUN
                                                 " and r.project in (select p.id" ALIVE
                                                 ") and " RATE " is not null" },
  { "required_area", "select c.id, c.required_area, 0 from clearance c where" OF_ZONE ("c.zone") },
  { "cleared_area",
    "select s.id, s.cleared_area, 0 from clearance_step s join clearance c on c.id = s.clearance"
    " where s.date <= ?2 and" OF_ZONE ("c.zone") },
  { "clearance",
    "select s.id, s.cleared_area, iif (row_number () over (order by s.id) = 1, (select"
    " sum (c.required_area) from clearance c where ?3 is null or c.zone = ?3), 0)"
    " from clearance_step s join clearance c on c.id = s.clearance where s.date <= ?2 and" OF_ZONE (
      "c.zone") },
  { "dossiers_returned", DOSSIERS " and d.returned_on between ?1 and ?2" },
  { "dossiers_returned_on_time",
    DOSSIERS " and d.returned_on between ?1 and ?2 and d.returned_on <= d.due_on" },
  { "dossiers_on_time",
    "select id, 1, iif (row_number () over (order by id) = 1, n, 0) from (select d.id,"
    " d.returned_on <= d.due_on as punctual, count (*) over () as n from dossier d where" OF_ZONE (
      DOSSIER_ZONE) " and d.returned_on between ?1 and ?2) where punctual" },
  { "dossiers_pending", DOSSIERS " and d.received_on <= ?2 and ifnull (d.returned_on, '9') > ?2" },
  { "dossiers_overdue",
    DOSSIERS " and d.received_on <= ?2 and ifnull (d.returned_on, '9') > ?2 and d.due_on < ?2" },
  { "leads", LEADS ("0", "0") },
  { "open_leads", LEADS ("0", "0") OPEN },
  { "overdue_leads", LEADS ("0", "0") OPEN " and l.next_action_on < ?2" },
  { "silent_leads", LEADS ("0", "0") OPEN
    " and julianday (?2) - julianday ((select substr (max (i.at), 1, 10) from interaction i"
    " where i.lead = l.id)) > 30" },
  { "pipeline", LEADS ("ifnull (l.expected_usd, 0)", "ifnull (l.expected_vnd, 0)") OPEN },
  { "weighted_pipeline", LEADS (WEIGHTED ("l.expected_usd"), WEIGHTED ("l.expected_vnd")) OPEN },
  { "petitions", PETITIONS " and r.received_on between ?1 and ?2" },
  { "petitions_unanswered",
    PETITIONS " and r.received_on <= ?2 and ifnull (r.answered_on, '9') > ?2" },
  { "petitions_overdue",
    PETITIONS " and r.received_on <= ?2 and ifnull (r.answered_on, '9') > ?2 and r.due_on < ?2" },
  { "tasks", TASKS },
  { "tasks_in_focus", TASKS " and t.focus = 1" },
  { "tasks_done", TASKS " and t.status = 'done'" },
  { "tasks_overdue", TASKS " and t.status in ('new', 'doing') and t.due_on < ?2" },
  { "occupancy", AREAS ("a.leased_area", "a.leasable_area") },
  { "leasable_area", AREAS ("a.leasable_area", "0") },
  { "leased_area", AREAS ("a.leased_area", "0") },
  { "ready_area", AREAS ("a.serviced_area - a.leased_area", "0") },
  { "planned_area", AREAS ("a.planned_area", "0") },
  { "established_area", AREAS ("a.established_area", "0") },
};

static const gint32 cut_offs[] = { 0, 331, 630, 701, 930, 1228 };

static SampleBook *book;
static sqlite3 *plain;
static guint n_compared;

static const char *
find_oracle (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (oracles); i++)
    if (g_str_equal (oracles[i].key, key))
      return oracles[i].sql;
  return NULL;
}

/* The plain sums and ids (ascending) of one rule and scope. */
static GArray *
ask_plain (sqlite3_stmt *statement, const ZbFigureRule *rule, const ZbScope *scope, gint64 sums[2])
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  char first[ZB_DATE_LENGTH], last[ZB_DATE_LENGTH];
  gint32 first_day, last_day;

  zb_scope_get_days (scope, &first_day, &last_day);
  zb_date_from_int (first_day, first);
  zb_date_from_int (last_day, last);
  sqlite3_reset (statement);
  sqlite3_bind_text (statement, 1, first, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, last, -1, SQLITE_TRANSIENT);
  if (scope->zone != 0)
    sqlite3_bind_int64 (statement, 3, scope->zone);
  else
    sqlite3_bind_null (statement, 3);
  if (rule->source == ZB_ANY_SOURCE)
    sqlite3_bind_null (statement, 4);
  else
    sqlite3_bind_text (statement, 4, rule->source == ZB_FDI_ONLY ? "FDI" : "domestic", -1,
                       SQLITE_STATIC);
  sums[0] = sums[1] = 0;
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
      sums[0] += sqlite3_column_int64 (statement, 1);
      sums[1] += sqlite3_column_int64 (statement, 2);
    }
  return ids;
}

static gint
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

static void
check_sums (const ZbFigure *figure, const gint64 sums[2], guint n)
{
  switch (figure->dimension)
    {
    case ZB_DIMENSION_CAPITAL:
      g_assert_cmpint (figure->usd, ==, sums[0]);
      g_assert_cmpint (figure->vnd, ==, sums[1]);
      break;
    case ZB_DIMENSION_RATIO:
      g_assert_cmpint (figure->numerator, ==, sums[0]);
      /* Without a row of the numerator the oracle has none to carry the denominator. */
      if (n > 0 || figure->rule->columns != ZB_COLUMNS_QUOTIENT)
        g_assert_cmpint (figure->denominator, ==, sums[1]);
      break;
    default:
      if (figure->dimension == ZB_DIMENSION_AMOUNT || figure->rule->columns == ZB_COLUMNS_REPORTS)
        g_assert_cmpint (figure->value, ==, sums[0]);
      else
        g_assert_cmpint (figure->value, ==, n);
      if (figure->rule->columns == ZB_COLUMNS_REPORTS)
        g_assert_cmpint (figure->estimated_value, ==, sums[1]);
    }
}

static void
compare (sqlite3_stmt *statement, const ZbFigureRule *rule, const ZbScope *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbFigure) figure = zb_figure_compute (book->ledger, rule, scope, TRUE, &error);
  g_autoptr (ZbFigure) alone = zb_figure_compute (book->ledger, rule, scope, FALSE, &error);
  gint64 sums[2];
  g_autoptr (GArray) ids = ask_plain (statement, rule, scope, sums);

  g_assert_no_error (error);
  g_array_sort (ids, compare_ids);
  g_array_sort (figure->ids, compare_ids);
  if (figure->ids->len != ids->len)
    g_test_message ("%s %d %d zone %" G_GINT64_FORMAT, rule->key, scope->year, scope->cut_off,
                    scope->zone);
  g_assert_cmpmem (figure->ids->data, figure->ids->len * sizeof (gint64), ids->data,
                   ids->len * sizeof (gint64));
  g_assert_cmpint (figure->n_records, ==, ids->len);
  check_sums (figure, sums, ids->len);
  check_sums (alone, sums, ids->len);
  n_compared++;
}

static GArray *
get_zones (void)
{
  GArray *zones = g_array_new (FALSE, TRUE, sizeof (gint64));
  sqlite3_stmt *statement = NULL;
  gint64 zone = 0;

  g_array_append_val (zones, zone);
  sqlite3_prepare_v2 (plain, "select id from zone", -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      zone = sqlite3_column_int64 (statement, 0);
      g_array_append_val (zones, zone);
    }
  sqlite3_finalize (statement);
  return zones;
}

static void
check_rule (gconstpointer data)
{
  const ZbFigureRule *rule = data;
  g_autofree char *key = g_strdup (rule->key);
  g_autoptr (GArray) zones = get_zones ();
  sqlite3_stmt *statement = NULL;

  if (rule->source != ZB_ANY_SOURCE)
    *strrchr (key, '_') = '\0';
  g_assert_nonnull (find_oracle (key));
  g_assert_cmpint (sqlite3_prepare_v2 (plain, find_oracle (key), -1, &statement, NULL), ==,
                   SQLITE_OK);
  for (gint year = 2002; year <= 2022; year++)
    for (guint i = 0; i < G_N_ELEMENTS (cut_offs); i++)
      for (guint j = 0; j < zones->len; j++)
        {
          ZbScope scope = {
            .year = year,
            .period = ZB_PERIOD_Y,
            .cut_off = cut_offs[i] == 0 ? 0 : year * 10000 + cut_offs[i],
            .zone = g_array_index (zones, gint64, j),
          };

          if (i > 1 && year < 2019 && j > 0)
            continue; /* the early years by zone at their ends only: they are as many as all the rest */
          compare (statement, rule, &scope);
        }
  sqlite3_finalize (statement);
}

int
main (int argc, char *argv[])
{
  gsize n_rules;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n_rules);
  int result;

  g_test_init (&argc, &argv, NULL);
  book = sample_book_new ();
  plain = sample_book_open_plain (book);
  for (gsize i = 0; i < n_rules; i++)
    {
      g_autofree char *path = g_strdup_printf ("/oracle/%s", rules[i]->key);

      g_test_add_data_func (path, rules[i], check_rule);
    }
  result = g_test_run ();
  g_assert_cmpuint (n_compared, >, n_rules * 100);
  g_assert_cmpint (sqlite3_close (plain), ==, SQLITE_OK);
  sample_book_free (book);
  return result;
}
