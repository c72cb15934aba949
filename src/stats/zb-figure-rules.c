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
