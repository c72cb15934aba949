/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules (model, section 3): the one place that says what each figure counts. Everything else
 * reads this table; a new figure over columns that exist is a new entry here, and an oracle in
 * the tests. */

#include "config.h"

#include "stats/zb-figure-private.h"

#include <glib/gi18n.h>

#define E(type) (1u << ZB_EVENT_##type)
#define R(measure) (1u << ZB_REPORT_##measure)
#define A(area) (1u << ZB_AREA_##area)

#define ADJUSTMENTS                                                                                \
  (E (INCREASE) | E (DECREASE) | E (OTHER) | E (SHARE_PURCHASE) | E (TRANSFER) | E (SPLIT) |       \
   E (MERGE) | E (EXTEND))
#define ALL_EVENTS ((1u << ZB_N_EVENT_TYPES) - 1)

/* A rule over all projects and its two parts, which differ in the source of the capital alone. */
#define WITH_PARTS(key_, label_, label_fdi_, label_domestic_, ...)                                 \
  { .key = key_, .label = label_, __VA_ARGS__ },                                                   \
    { .key = key_ "_fdi",                                                                          \
      .label = label_fdi_,                                                                         \
      .whole = key_,                                                                               \
      .source = ZB_FDI_ONLY,                                                                       \
      __VA_ARGS__ },                                                                               \
  {                                                                                                \
    .key = key_ "_domestic", .label = label_domestic_, .whole = key_, .source = ZB_DOMESTIC_ONLY,  \
    __VA_ARGS__                                                                                    \
  }

/* Living projects in one state. */
#define IN_STATE(key_, label_, state_)                                                             \
  { .key = key_,                                                                                   \
    .label = label_,                                                                               \
    .state = state_,                                                                               \
    .reg = "project",                                                                              \
    .columns = ZB_COLUMNS_STATES,                                                                  \
    .meaning = N_ ("Valid projects that are in this state on that day by their ledger: suspended " \
                   "until resumed, else operating or under construction once that has begun."),    \
    .dimension = ZB_DIMENSION_COUNT,                                                               \
    .unit = ZB_UNIT_PROJECT }

#define REPORT_MEANING                                                                             \
  N_ ("What enterprises reported for the periods whose last month has begun by the cut-off, and "  \
      "the office's estimates for those that did not report; a report that adds up from January "  \
      "takes the place of the shorter ones.")

/* What enterprises reported of one measure. */
#define REPORTED(key_, label_, measure_, unit_)                                                    \
  { .key = key_,                                                                                   \
    .label = label_,                                                                               \
    .meaning = REPORT_MEANING,                                                                     \
    .reg = "enterprise_report",                                                                    \
    .columns = ZB_COLUMNS_REPORTS,                                                                 \
    .measures = R (measure_),                                                                      \
    .dimension = ZB_DIMENSION_AMOUNT,                                                              \
    .unit = unit_,                                                                                 \
    .decimals = 3 }

/* One area of all zones. */
#define AREA_OF(key_, label_, area_)                                                               \
  { .key = key_,                                                                                   \
    .label = label_,                                                                               \
    .reg = "zone_area",                                                                            \
    .meaning = N_ ("By the newest entry of each zone up to the cut-off."),                         \
    .columns = ZB_COLUMNS_AREAS,                                                                   \
    .measures = A (area_),                                                                         \
    .dimension = ZB_DIMENSION_AMOUNT,                                                              \
    .unit = ZB_UNIT_HECTARE,                                                                       \
    .decimals = 2 }

/* What is counted of a set. */
#define FACTS(key_, label_, set_, reg_, unit_, ...)                                                \
  { .key = key_,                                                                                   \
    .label = label_,                                                                               \
    .reg = reg_,                                                                                   \
    .columns = ZB_COLUMNS_FACTS,                                                                   \
    .set = ZB_SET_##set_,                                                                          \
    .unit = unit_,                                                                                 \
    __VA_ARGS__ }

/* One rule over another. */
#define QUOTIENT(key_, label_, meaning_, reg_, numerator_, denominator_)                           \
  { .key = key_,                                                                                   \
    .label = label_,                                                                               \
    .meaning = meaning_,                                                                           \
    .reg = reg_,                                                                                   \
    .columns = ZB_COLUMNS_QUOTIENT,                                                                \
    .numerator = numerator_,                                                                       \
    .denominator = denominator_,                                                                   \
    .dimension = ZB_DIMENSION_RATIO,                                                               \
    .unit = ZB_UNIT_PERCENT,                                                                       \
    .decimals = 1 }

#define OPEN_LEAD                                                                                  \
  { ZB_BY_END, "received_on" },                                                                    \
  {                                                                                                \
    ZB_CODE_IN, "stage",                                                                           \
      .codes = ~(1u << ZB_LEAD_WON | 1u << ZB_LEAD_LOST | 1u << ZB_LEAD_ON_HOLD)                   \
  }
#define IS_TASK { ZB_CODE_IN, "kind", .codes = 1u << 0 }
#define NOT_DONE { ZB_CODE_IN, "status", .codes = 1u << 0 | 1u << 1 }

/* In the order of the office's annual review. */
static const ZbFigureRule rules[] = {
  /* Translators: “dự án cấp mới”. */
  WITH_PARTS ("new_projects",
              N_ ("New projects"),
              N_ ("New FDI projects"),
              N_ ("New domestic projects"),
              .meaning = N_ ("Projects granted in the period, up to the cut-off."),
              .reg = "project",
              .columns = ZB_COLUMNS_EVENTS,
              .events = E (GRANT),
              .dimension = ZB_DIMENSION_COUNT,
              .unit = ZB_UNIT_PROJECT),
  /* Translators: “lượt dự án điều chỉnh”. */
  WITH_PARTS ("adjustment_turns",
              N_ ("Adjustment turns"),
              N_ ("Adjustment turns of FDI projects"),
              N_ ("Adjustment turns of domestic projects"),
              .meaning = N_ (
                "Entries of the ledger in the period that adjust a project: increase, decrease, "
                "share purchase, transfer, split, merger, extension and other changes."),
              .reg = "project_event",
              .columns = ZB_COLUMNS_EVENTS,
              .dimension = ZB_DIMENSION_COUNT,
              .unit = ZB_UNIT_TURN),
  /* Translators: “vốn cấp mới và tăng thêm”. */
  WITH_PARTS ("new_and_additional_capital",
              N_ ("New and additional capital"),
              N_ ("New and additional capital of FDI projects"),
              N_ ("New and additional capital of domestic projects"),
              .meaning =
                N_ ("Registered capital of the projects granted in the period and what increases "
                    "added in it, each currency by itself; decreases are not taken off."),
              .reg = "project_event",
              .columns = ZB_COLUMNS_EVENTS,
              .events = E (GRANT) | E (INCREASE),
              .dimension = ZB_DIMENSION_CAPITAL,
              .decimals = 3),
  REPORTED ("production", N_ ("Production value"), PRODUCTION, ZB_UNIT_BILLION_VND),
  /* Translators: “thu ngân sách nhà nước”. */
  REPORTED ("budget", N_ ("State budget revenue"), BUDGET, ZB_UNIT_BILLION_VND),
  REPORTED ("export", N_ ("Exports"), EXPORT, ZB_UNIT_MILLION_USD),
  REPORTED ("import", N_ ("Imports"), IMPORT, ZB_UNIT_MILLION_USD),
  REPORTED ("revenue", N_ ("Net revenue"), REVENUE, ZB_UNIT_BILLION_VND),
  REPORTED ("production_constant",
            N_ ("Production value at constant 2010 prices"),
            PRODUCTION_CONSTANT,
            ZB_UNIT_BILLION_VND),
  {
    .key = "labour",
    .label = N_ ("Workers in the zones"),
    .meaning =
      N_ ("Vietnamese and foreign workers in the reports of the last reporting period whose "
          "last month has begun by the cut-off, estimates included."),
    .reg = "enterprise_report",
    .columns = ZB_COLUMNS_REPORTS,
    .measures = R (WORKERS_VN) | R (WORKERS_FOREIGN),
    .last_only = TRUE,
    .dimension = ZB_DIMENSION_COUNT,
    .unit = ZB_UNIT_PERSON,
  },
  {
    .key = "labour_foreign",
    .label = N_ ("Foreign workers in the zones"),
    .meaning =
      N_ ("Foreign workers in the reports of the last reporting period whose last month has "
          "begun by the cut-off, estimates included."),
    .reg = "enterprise_report",
    .whole = "labour",
    .columns = ZB_COLUMNS_REPORTS,
    .measures = R (WORKERS_FOREIGN),
    .last_only = TRUE,
    .dimension = ZB_DIMENSION_COUNT,
    .unit = ZB_UNIT_PERSON,
  },
  {
    /* Translators: “tỷ lệ lấp đầy”. */
    .key = "occupancy",
    .label = N_ ("Occupancy rate"),
    .meaning =
      N_ ("Leased area of all zones over their leasable area, by the newest entry of each zone "
          "up to the cut-off; never a mean of the zones' rates."),
    .reg = "zone_area",
    .columns = ZB_COLUMNS_AREAS,
    .measures = A (LEASED),
    .denominators = A (LEASABLE),
    .dimension = ZB_DIMENSION_RATIO,
    .unit = ZB_UNIT_PERCENT,
    .decimals = 1,
  },
  AREA_OF ("leasable_area", N_ ("Leasable area"), LEASABLE),
  AREA_OF ("leased_area", N_ ("Leased area"), LEASED),
  {
    /* Translators: “quỹ đất sẵn sàng cho thuê”. */
    .key = "ready_area",
    .label = N_ ("Ready-to-lease area"),
    .meaning = N_ ("Serviced area less what is leased, by the newest entry of each zone up to the "
                   "cut-off."),
    .reg = "zone_area",
    .columns = ZB_COLUMNS_AREAS,
    .measures = A (SERVICED),
    .less = A (LEASED),
    .dimension = ZB_DIMENSION_AMOUNT,
    .unit = ZB_UNIT_HECTARE,
    .decimals = 2,
  },
  AREA_OF ("planned_area", N_ ("Planned area"), PLANNED),
  AREA_OF ("established_area", N_ ("Established area"), ESTABLISHED),
  /* Translators: “dự án còn hiệu lực”. */
  WITH_PARTS ("valid_projects",
              N_ ("Valid projects"),
              N_ ("Valid FDI projects"),
              N_ ("Valid domestic projects"),
              .meaning = N_ ("Projects granted and neither terminated nor revoked on that day."),
              .reg = "project",
              .columns = ZB_COLUMNS_PROJECTS,
              .dimension = ZB_DIMENSION_COUNT,
              .unit = ZB_UNIT_PROJECT),
  IN_STATE ("licensed_projects", N_ ("Projects not yet begun"), ZB_STATE_LICENSED),
  IN_STATE ("building_projects", N_ ("Projects under construction"), ZB_STATE_BUILDING),
  IN_STATE ("operating_projects", N_ ("Projects in operation"), ZB_STATE_OPERATING),
  IN_STATE ("suspended_projects", N_ ("Suspended projects"), ZB_STATE_SUSPENDED),
  WITH_PARTS ("registered",
              N_ ("Registered capital of valid projects"),
              N_ ("Registered capital of valid FDI projects"),
              N_ ("Registered capital of valid domestic projects"),
              .meaning =
                N_ ("What the ledger adds up to on that day over the projects granted and neither "
                    "terminated nor revoked, each currency by itself."),
              .reg = "project",
              .columns = ZB_COLUMNS_CAPITAL,
              .events = ALL_EVENTS,
              .dimension = ZB_DIMENSION_CAPITAL,
              .decimals = 3),
  {
    /* Translators: “vốn thực hiện lũy kế”. */
    .key = "disbursed",
    .label = N_ ("Realised capital to date"),
    .meaning =
      N_ ("Equity, loans and reinvested profit that the valid projects have realised since the "
          "beginning, in the periods whose last month has begun by the cut-off, each currency by "
          "itself; a longer period takes the place of the shorter ones within it."),
    .reg = "disbursement",
    .columns = ZB_COLUMNS_FACTS,
    .set = ZB_SET_DISBURSEMENTS,
    .usd = "equity_usd loan_usd reinvested_usd",
    .vnd = "equity_vnd loan_vnd reinvested_vnd",
    .when = { { ZB_PERIOD_BY_END }, { ZB_ALIVE } },
    .dimension = ZB_DIMENSION_CAPITAL,
    .decimals = 3,
  },
  {
    /* Translators: “vốn thực hiện trong kỳ”. */
    .key = "disbursed_in_period",
    .label = N_ ("Realised capital in the period"),
    .meaning = N_ ("Equity, loans and reinvested profit that projects realised in the period, each "
                   "currency by itself."),
    .reg = "disbursement",
    .columns = ZB_COLUMNS_FACTS,
    .set = ZB_SET_DISBURSEMENTS,
    .usd = "equity_usd loan_usd reinvested_usd",
    .vnd = "equity_vnd loan_vnd reinvested_vnd",
    .when = { { ZB_PERIOD_WITHIN } },
    .dimension = ZB_DIMENSION_CAPITAL,
    .decimals = 3,
  },
  /* Translators: “tỷ lệ giải ngân”. */
  QUOTIENT ("disbursement",
            N_ ("Disbursement rate"),
            N_ ("Realised capital of the valid projects over their registered capital, both "
                "currencies as one at the rate agreed on for the year."),
            "disbursement",
            "disbursed",
            "registered"),
  FACTS ("required_area",
         N_ ("Area to be cleared"),
         CLEARANCES,
         "clearance",
         ZB_UNIT_HECTARE,
         .meaning = N_ ("Area of all clearance plans."),
         .sum = "required_area",
         .dimension = ZB_DIMENSION_AMOUNT,
         .decimals = 2),
  FACTS ("cleared_area",
         N_ ("Area cleared"),
         CLEARANCE_STEPS,
         "clearance_step",
         ZB_UNIT_HECTARE,
         .meaning = N_ ("What the steps of clearance up to that day have cleared."),
         .sum = "cleared_area",
         .when = { { ZB_BY_END, "date" } },
         .dimension = ZB_DIMENSION_AMOUNT,
         .decimals = 2),
  /* Translators: “tỷ lệ giải phóng mặt bằng”. */
  QUOTIENT ("clearance",
            N_ ("Clearance rate"),
            N_ ("Area cleared up to that day over the area to be cleared."),
            "clearance_step",
            "cleared_area",
            "required_area"),
  FACTS ("dossiers_returned",
         N_ ("Dossiers returned"),
         DOSSIERS,
         "dossier",
         ZB_UNIT_DOSSIER,
         .meaning = N_ ("Dossiers whose result was returned in the period, up to the cut-off."),
         .when = { { ZB_WITHIN, "returned_on" } }),
  FACTS ("dossiers_returned_on_time",
         N_ ("Dossiers returned on time"),
         DOSSIERS,
         "dossier",
         ZB_UNIT_DOSSIER,
         .whole = "dossiers_returned",
         .meaning = N_ ("Dossiers returned in the period on or before the day they were due."),
         .when = { { ZB_WITHIN, "returned_on" }, { ZB_NOT_AFTER, "returned_on", "due_on" } }),
  QUOTIENT ("dossiers_on_time",
            N_ ("Dossiers on time"),
            N_ ("Dossiers returned on or before the day they were due over all returned in the "
                "period; those pending are told apart."),
            "dossier",
            "dossiers_returned_on_time",
            "dossiers_returned"),
  FACTS ("dossiers_pending",
         N_ ("Dossiers pending"),
         DOSSIERS,
         "dossier",
         ZB_UNIT_DOSSIER,
         .meaning = N_ ("Dossiers received and not yet returned on that day."),
         .when = { { ZB_BY_END, "received_on" }, { ZB_OPEN_AT_END, "returned_on" } }),
  FACTS ("dossiers_overdue",
         N_ ("Dossiers overdue"),
         DOSSIERS,
         "dossier",
         ZB_UNIT_DOSSIER,
         .whole = "dossiers_pending",
         .meaning = N_ ("Dossiers pending on that day that were due before it."),
         .when = { { ZB_BEFORE_END, "due_on" },
                   { ZB_BY_END, "received_on" },
                   { ZB_OPEN_AT_END, "returned_on" } }),
  /* Translators: leads of investors, “đầu mối”. */
  FACTS ("leads",
         N_ ("Leads to date"),
         LEADS,
         "lead",
         ZB_UNIT_NONE,
         .meaning = N_ ("Leads received up to that day."),
         .when = { { ZB_BY_END, "received_on" } }),
  FACTS ("open_leads",
         N_ ("Open leads"),
         LEADS,
         "lead",
         ZB_UNIT_NONE,
         .whole = "leads",
         .meaning = N_ ("Leads received up to that day that by now are neither won nor lost nor on "
                        "hold."),
         .when = { OPEN_LEAD }),
  FACTS ("overdue_leads",
         N_ ("Open leads with an overdue action"),
         LEADS,
         "lead",
         ZB_UNIT_NONE,
         .whole = "leads",
         .meaning = N_ ("Open leads whose next action was due before that day."),
         .when = { OPEN_LEAD, { ZB_BEFORE_END, "next_action_on" } }),
  FACTS ("silent_leads",
         N_ ("Silent leads"),
         LEADS,
         "lead",
         ZB_UNIT_NONE,
         .whole = "leads",
         .meaning = N_ ("Open leads last spoken or written of more than 30 days before that day."),
         .when = { OPEN_LEAD, { ZB_SILENT, "last_interaction" } }),
  FACTS ("pipeline",
         N_ ("Expected capital of open leads"),
         LEADS,
         "lead",
         ZB_UNIT_NONE,
         .meaning = N_ ("What the open leads expect to invest, each currency by itself."),
         .usd = "expected_usd",
         .vnd = "expected_vnd",
         .when = { OPEN_LEAD },
         .dimension = ZB_DIMENSION_CAPITAL,
         .decimals = 3),
  FACTS ("weighted_pipeline",
         N_ ("Expected capital of open leads, weighted"),
         LEADS,
         "lead",
         ZB_UNIT_NONE,
         .meaning = N_ ("What the open leads expect to invest, each times its probability, each "
                        "currency by itself."),
         .usd = "expected_usd",
         .vnd = "expected_vnd",
         .weight = "probability",
         .when = { OPEN_LEAD },
         .dimension = ZB_DIMENSION_CAPITAL,
         .decimals = 3),
  /* Translators: “kiến nghị của doanh nghiệp”. */
  FACTS ("petitions",
         N_ ("Petitions received"),
         PETITIONS,
         "petition",
         ZB_UNIT_NONE,
         .meaning = N_ ("Petitions of enterprises received in the period, up to the cut-off."),
         .when = { { ZB_WITHIN, "received_on" } }),
  FACTS ("petitions_unanswered",
         N_ ("Petitions unanswered"),
         PETITIONS,
         "petition",
         ZB_UNIT_NONE,
         .meaning = N_ ("Petitions received and not yet answered on that day."),
         .when = { { ZB_BY_END, "received_on" }, { ZB_OPEN_AT_END, "answered_on" } }),
  FACTS ("petitions_overdue",
         N_ ("Petitions overdue"),
         PETITIONS,
         "petition",
         ZB_UNIT_NONE,
         .whole = "petitions_unanswered",
         .meaning = N_ ("Petitions unanswered on that day that were due before it."),
         .when = { { ZB_BEFORE_END, "due_on" },
                   { ZB_BY_END, "received_on" },
                   { ZB_OPEN_AT_END, "answered_on" } }),
  /* Translators: “nhiệm vụ”, given to the office. */
  FACTS ("tasks",
         N_ ("Tasks of the period"),
         TASKS,
         "task",
         ZB_UNIT_NONE,
         .meaning = N_ ("Tasks, without directives, that are due in the period."),
         .when = { { ZB_WITHIN_WHOLE, "due_on" }, IS_TASK }),
  FACTS (
    "tasks_in_focus",
    N_ ("Tasks in focus"),
    TASKS,
    "task",
    ZB_UNIT_NONE,
    .whole = "tasks",
    .meaning = N_ ("Tasks due in the period that are in focus."),
    .when = { { ZB_WITHIN_WHOLE, "due_on" }, IS_TASK, { ZB_CODE_IN, "focus", .codes = 1u << 1 } }),
  FACTS (
    "tasks_done",
    N_ ("Tasks done"),
    TASKS,
    "task",
    ZB_UNIT_NONE,
    .whole = "tasks",
    .meaning = N_ ("Tasks due in the period that by now are done."),
    .when = { { ZB_WITHIN_WHOLE, "due_on" }, IS_TASK, { ZB_CODE_IN, "status", .codes = 1u << 2 } }),
  FACTS ("tasks_overdue",
         N_ ("Tasks overdue"),
         TASKS,
         "task",
         ZB_UNIT_NONE,
         .whole = "tasks",
         .meaning = N_ ("Tasks due in the period before that day that by now are not done."),
         .when = { { ZB_BEFORE_END, "due_on" }, { ZB_WITHIN_WHOLE, "due_on" }, IS_TASK, NOT_DONE }),
  /* Translators: “biến động vốn thuần”. */
  WITH_PARTS ("net_capital",
              N_ ("Net change of capital"),
              N_ ("Net change of capital of FDI projects"),
              N_ ("Net change of capital of domestic projects"),
              .meaning = N_ (
                "Everything the ledger adds to and takes from registered capital in the period: "
                "grants, increases, decreases, and what ended projects take with them."),
              .reg = "project_event",
              .columns = ZB_COLUMNS_EVENTS,
              .events = ALL_EVENTS,
              .dimension = ZB_DIMENSION_CAPITAL,
              .decimals = 3),
  {
    .key = "granted_capital",
    .label = N_ ("Capital of granted projects"),
    .meaning =
      N_ ("Registered capital of the projects granted in the period, each currency by itself."),
    .reg = "project_event",
    .columns = ZB_COLUMNS_EVENTS,
    .events = E (GRANT),
    .dimension = ZB_DIMENSION_CAPITAL,
    .decimals = 3,
  },
  {
    /* Translators: “vốn tăng thêm”. */
    .key = "capital_increases",
    .label = N_ ("Added capital"),
    .meaning =
      N_ ("What increases added to registered capital in the period, each currency by itself."),
    .reg = "project_event",
    .columns = ZB_COLUMNS_EVENTS,
    .events = E (INCREASE),
    .dimension = ZB_DIMENSION_CAPITAL,
    .decimals = 3,
  },
  {
    .key = "other_capital",
    .label = N_ ("Other changes of capital"),
    .meaning = N_ (
      "What entries of the ledger other than grants, increases, decreases and ends added to and "
      "took from registered capital in the period, each currency by itself."),
    .reg = "project_event",
    .columns = ZB_COLUMNS_EVENTS,
    .events = ALL_EVENTS & ~(E (GRANT) | E (INCREASE) | E (DECREASE) | E (TERMINATE) | E (REVOKE)),
    .dimension = ZB_DIMENSION_CAPITAL,
    .decimals = 3,
  },
  {
    .key = "capital_decreases",
    .label = N_ ("Capital decreases"),
    .meaning =
      N_ ("What decreases took from registered capital in the period, each currency by itself."),
    .reg = "project_event",
    .columns = ZB_COLUMNS_EVENTS,
    .events = E (DECREASE),
    .dimension = ZB_DIMENSION_CAPITAL,
    .decimals = 3,
  },
  {
    .key = "closed_capital",
    .label = N_ ("Capital of ended projects"),
    .meaning = N_ (
      "Registered capital that projects terminated or revoked in the period took with them, each "
      "currency by itself."),
    .reg = "project_event",
    .columns = ZB_COLUMNS_EVENTS,
    .events = E (TERMINATE) | E (REVOKE),
    .dimension = ZB_DIMENSION_CAPITAL,
    .decimals = 3,
  },
  {
    .key = "closed_projects",
    .label = N_ ("Ended projects"),
    .meaning = N_ ("Projects terminated or revoked in the period."),
    .reg = "project",
    .columns = ZB_COLUMNS_EVENTS,
    .events = E (TERMINATE) | E (REVOKE),
    .dimension = ZB_DIMENSION_COUNT,
    .unit = ZB_UNIT_PROJECT,
  },
  WITH_PARTS ("increase_turns",
              N_ ("Capital increases"),
              N_ ("Capital increases of FDI projects"),
              N_ ("Capital increases of domestic projects"),
              .meaning = N_ ("Entries of the ledger in the period that raise registered capital."),
              .reg = "project_event",
              .columns = ZB_COLUMNS_EVENTS,
              .events = E (INCREASE),
              .dimension = ZB_DIMENSION_COUNT,
              .unit = ZB_UNIT_TURN),
  WITH_PARTS ("decrease_turns",
              N_ ("Capital decreases, turns"),
              N_ ("Capital decreases of FDI projects, turns"),
              N_ ("Capital decreases of domestic projects, turns"),
              .meaning = N_ ("Entries of the ledger in the period that lower registered capital."),
              .reg = "project_event",
              .columns = ZB_COLUMNS_EVENTS,
              .events = E (DECREASE),
              .dimension = ZB_DIMENSION_COUNT,
              .unit = ZB_UNIT_TURN),
};

static const ZbFigureRule *all[G_N_ELEMENTS (rules)];

/* Public functions. */

const ZbFigureRule *
zb_figure_rule_find (const char *key)
{
  if (key == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].key, key))
      return &rules[i];
  return NULL;
}

const ZbFigureRule *const *
zb_figure_rules_get_all (gsize *n_rules)
{
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
        all[i] = &rules[i];
      g_once_init_leave (&filled, 1);
    }
  if (n_rules != NULL)
    *n_rules = G_N_ELEMENTS (rules);
  return all;
}

const char *
zb_figure_rule_get_key (const ZbFigureRule *self)
{
  return self->key;
}

const char *
zb_figure_rule_get_label (const ZbFigureRule *self)
{
  return _ (self->label);
}

const char *
zb_figure_rule_get_meaning (const ZbFigureRule *self)
{
  return _ (self->meaning);
}

const ZbRegister *
zb_figure_rule_get_register (const ZbFigureRule *self)
{
  return zb_register_find (self->reg);
}

const ZbFigureRule *
zb_figure_rule_get_whole (const ZbFigureRule *self)
{
  return zb_figure_rule_find (self->whole);
}

guint32
zb_figure_get_default_turns (void)
{
  return ADJUSTMENTS;
}
