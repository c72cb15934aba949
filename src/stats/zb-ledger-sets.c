/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The descriptions of the sets, and nothing else: each column stands here once. The order of the
 * columns is that of the members and of what the query gives (what is derived is passed over). */

#include "config.h"

#include "stats/zb-ledger-columns.h"

static const gsize sizes[ZB_N_CELL_TYPES] = {
  [ZB_CELL_INTEGER] = sizeof (gint64),  [ZB_CELL_ID] = sizeof (gint64),
  [ZB_CELL_NUMBER] = sizeof (gint32),   [ZB_CELL_SHORT] = sizeof (guint16),
  [ZB_CELL_BYTE] = sizeof (guint8),     [ZB_CELL_DAY] = sizeof (gint32),
  [ZB_CELL_PERIOD] = sizeof (ZbPeriod), [ZB_CELL_MONTHS] = sizeof (guint16),
  [ZB_CELL_CODE] = sizeof (guint8),     [ZB_CELL_CODES] = sizeof (guint8),
  [ZB_CELL_TEXT] = sizeof (char *),     [ZB_CELL_WORD] = sizeof (char *),
  [ZB_CELL_PLACE] = sizeof (guint16),   [ZB_CELL_PROJECT] = sizeof (guint32),
  [ZB_CELL_COUNTRY] = sizeof (guint16), [ZB_CELL_DIVISION] = sizeof (guint16),
};

static const char *const source_codes[] = { "FDI", "domestic", NULL };
static const char *const basis_codes[] = { "reported", "estimated", NULL };
static const char *const priority_codes[] = { "supporting-industry", "processing-manufacturing",
                                              "high-technology", NULL };
static const char *const stage_codes[] = { "received",    "screening", "qualified", "site-visit",
                                           "negotiating", "mou",       "dossier",   "won",
                                           "lost",        "on-hold",   NULL };
static const char *const task_kind_codes[] = { "task", "directive", NULL };
static const char *const task_status_codes[] = { "new", "doing", "done", "cancelled", NULL };
static const char *const aggregation_codes[] = {
  "flow", "stock", "ratio", "average", "count", NULL
};

/* A column of its own, a member of a row, and one that is made from others. */
#define COLUMN(name_, type_, ...) { .name = name_, .type = ZB_CELL_##type_, ##__VA_ARGS__ }
#define MEMBER(row_, name_, type_, ...)                                                            \
  { .name = #name_,                                                                                \
    .type = ZB_CELL_##type_,                                                                       \
    .offset = G_STRUCT_OFFSET (row_, name_),                                                       \
    ##__VA_ARGS__ }
#define DERIVED(name_, type_, initial_)                                                            \
  { .name = name_, .type = ZB_CELL_##type_, .derived = TRUE, .initial = initial_ }

static const ZbColumnInfo zone_columns[] = {
  MEMBER (ZbZoneRow, id, ID),
  MEMBER (ZbZoneRow, code, TEXT),
  MEMBER (ZbZoneRow, name, TEXT),
};

static const ZbColumnInfo phase_columns[] = {
  MEMBER (ZbPhaseRow, id, ID),
  MEMBER (ZbPhaseRow, zone, PLACE, .target = ZB_SET_ZONES),
  MEMBER (ZbPhaseRow, name, TEXT),
};

static const ZbColumnInfo organisation_columns[] = {
  COLUMN ("id", ID),
  COLUMN ("country", COUNTRY),
  COLUMN ("parent", ID),
};

static const ZbColumnInfo project_columns[] = {
  COLUMN ("id", ID),
  COLUMN ("zone", PLACE, .target = ZB_SET_ZONES),
  COLUMN ("source", CODE, .codes = source_codes, .otherwise = ZB_SOURCE_DOMESTIC),
  COLUMN ("phase", PLACE, .target = ZB_SET_PHASES),
  COLUMN ("industry", DIVISION),
  COLUMN ("priorities", CODES, .codes = priority_codes),
  DERIVED ("investor", PROJECT, -1),
  DERIVED ("granted", DAY, ZB_NEVER),
  DERIVED ("closed", DAY, ZB_NEVER),
};

static const ZbColumnInfo event_columns[] = {
  COLUMN ("id", ID),     COLUMN ("project", PROJECT), COLUMN ("date", SHORT),
  COLUMN ("type", BYTE), COLUMN ("delta_usd", ID),
};

static const ZbColumnInfo investor_columns[] = {
  COLUMN ("project", ID),
  COLUMN ("organisation", ID),
  COLUMN ("percent", INTEGER),
  DERIVED ("place", PROJECT, -1),
};

static const ZbColumnInfo report_columns[] = {
  COLUMN ("id", ID),
  COLUMN ("organisation", ID),
  COLUMN ("project", BYTE),
  COLUMN ("year", SHORT),
  COLUMN ("period", MONTHS),
  COLUMN ("basis", CODE, .codes = basis_codes),
  COLUMN ("received_on", DAY),
  COLUMN ("production_vnd", INTEGER),
  COLUMN ("production_constant_vnd", INTEGER),
  COLUMN ("revenue_vnd", INTEGER),
  COLUMN ("export_usd", INTEGER),
  COLUMN ("import_usd", INTEGER),
  COLUMN ("budget_paid_vnd", INTEGER),
  COLUMN ("workers_vn", INTEGER),
  COLUMN ("workers_foreign", INTEGER),
  COLUMN ("workers_female", INTEGER),
  DERIVED ("place", PROJECT, -1),
};

static const ZbColumnInfo owner_columns[] = {
  MEMBER (ZbOwnerRow, organisation, ID),
  MEMBER (ZbOwnerRow, project, ID),
};

static const ZbColumnInfo area_columns[] = {
  MEMBER (ZbAreaRow, id, ID),
  MEMBER (ZbAreaRow, zone, ID),
  MEMBER (ZbAreaRow, phase, ID),
  MEMBER (ZbAreaRow, as_of, DAY),
  MEMBER (ZbAreaRow, planned_area, INTEGER),
  MEMBER (ZbAreaRow, established_area, INTEGER),
  MEMBER (ZbAreaRow, leasable_area, INTEGER),
  MEMBER (ZbAreaRow, serviced_area, INTEGER),
  MEMBER (ZbAreaRow, leased_area, INTEGER),
  MEMBER (ZbAreaRow, handed_over_area, INTEGER),
};

static const ZbColumnInfo indicator_columns[] = {
  MEMBER (ZbIndicatorRow, id, ID),
  MEMBER (ZbIndicatorRow, code, TEXT),
  MEMBER (ZbIndicatorRow, name, TEXT),
  MEMBER (ZbIndicatorRow, name_en, TEXT),
  MEMBER (ZbIndicatorRow, unit, TEXT),
  MEMBER (ZbIndicatorRow, aggregation, CODE, .codes = aggregation_codes),
  MEMBER (ZbIndicatorRow, higher_is_better, INTEGER),
  MEMBER (ZbIndicatorRow, rule, TEXT),
  MEMBER (ZbIndicatorRow, decimals, NUMBER),
};

static const ZbColumnInfo target_columns[] = {
  MEMBER (ZbTargetRow, id, ID),
  MEMBER (ZbTargetRow, indicator, ID),
  MEMBER (ZbTargetRow, from_year, NUMBER),
  MEMBER (ZbTargetRow, to_year, NUMBER),
  MEMBER (ZbTargetRow, zone, ID),
  MEMBER (ZbTargetRow, value, INTEGER),
  MEMBER (ZbTargetRow, value_usd, INTEGER),
  MEMBER (ZbTargetRow, value_vnd, INTEGER),
  MEMBER (ZbTargetRow, combine, WORD),
  MEMBER (ZbTargetRow, rate, ID),
  MEMBER (ZbTargetRow, rate_kind, WORD, .borrowed = TRUE),
  MEMBER (ZbTargetRow, rate_date, DAY, .borrowed = TRUE),
  MEMBER (ZbTargetRow, revises, ID),
  MEMBER (ZbTargetRow, effective_from, DAY),
};

static const ZbColumnInfo value_columns[] = {
  MEMBER (ZbValueRow, id, ID),
  MEMBER (ZbValueRow, indicator, ID),
  MEMBER (ZbValueRow, year, NUMBER),
  MEMBER (ZbValueRow, period, PERIOD),
  MEMBER (ZbValueRow, as_of, DAY),
  MEMBER (ZbValueRow, zone, ID),
  MEMBER (ZbValueRow, value, INTEGER),
  MEMBER (ZbValueRow, vintage, WORD),
  MEMBER (ZbValueRow, price_basis, WORD),
};

static const ZbColumnInfo disbursement_columns[] = {
  COLUMN ("id", ID),
  COLUMN ("project", ID),
  COLUMN ("year", SHORT),
  COLUMN ("period", MONTHS),
  COLUMN ("equity_usd", INTEGER),
  COLUMN ("loan_usd", INTEGER),
  COLUMN ("reinvested_usd", INTEGER),
  COLUMN ("equity_vnd", INTEGER),
  COLUMN ("loan_vnd", INTEGER),
  COLUMN ("reinvested_vnd", INTEGER),
  DERIVED ("place", PROJECT, -1),
};

static const ZbColumnInfo clearance_columns[] = {
  COLUMN ("id", ID),
  COLUMN ("zone", PLACE, .target = ZB_SET_ZONES),
  COLUMN ("phase", PLACE, .target = ZB_SET_PHASES),
  COLUMN ("required_area", INTEGER),
};

static const ZbColumnInfo clearance_step_columns[] = {
  COLUMN ("id", ID),
  COLUMN ("zone", PLACE, .target = ZB_SET_ZONES, .borrowed = TRUE),
  COLUMN ("phase", PLACE, .target = ZB_SET_PHASES, .borrowed = TRUE),
  COLUMN ("date", DAY),
  COLUMN ("cleared_area", INTEGER),
};

static const ZbColumnInfo lead_columns[] = {
  COLUMN ("id", ID),
  COLUMN ("received_on", DAY),
  COLUMN ("stage", CODE, .codes = stage_codes, .otherwise = ZB_LEAD_WON),
  COLUMN ("expected_usd", INTEGER),
  COLUMN ("expected_vnd", INTEGER),
  COLUMN ("probability", INTEGER),
  COLUMN ("next_action_on", DAY),
  COLUMN ("last_interaction", DAY, .borrowed = TRUE),
};

static const ZbColumnInfo dossier_columns[] = {
  COLUMN ("id", ID),
  COLUMN ("applicant", ID),
  COLUMN ("project", BYTE),
  COLUMN ("received_on", DAY),
  COLUMN ("due_on", DAY),
  COLUMN ("returned_on", DAY),
  DERIVED ("place", PROJECT, -1),
};

static const ZbColumnInfo petition_columns[] = {
  COLUMN ("id", ID),      COLUMN ("organisation", ID), COLUMN ("received_on", DAY),
  COLUMN ("due_on", DAY), COLUMN ("answered_on", DAY), DERIVED ("place", PROJECT, -1),
};

static const ZbColumnInfo task_columns[] = {
  COLUMN ("id", ID),      COLUMN ("kind", CODE, .codes = task_kind_codes, .otherwise = 1),
  COLUMN ("due_on", DAY), COLUMN ("status", CODE, .codes = task_status_codes),
  COLUMN ("focus", BYTE),
};

#define SET(member_, columns_, ...)                                                                \
  { .name = #member_,                                                                              \
    .offset = G_STRUCT_OFFSET (ZbColumns, member_),                                                \
    .columns = columns_,                                                                           \
    .n_columns = G_N_ELEMENTS (columns_),                                                          \
    .subject = -1,                                                                                 \
    .is_project = -1,                                                                              \
    .project = -1,                                                                                 \
    __VA_ARGS__ }

/* Public. */

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverride-init"
const ZbSetInfo zb_set_infos[ZB_N_SETS] = {
  [ZB_SET_ZONES] = SET (zones,
                        zone_columns,
                        .registers = { "zone" },
                        .row_size = sizeof (ZbZoneRow),
                        .begins_with_none = TRUE,
                        .whole = TRUE),
  [ZB_SET_PHASES] = SET (phases,
                         phase_columns,
                         .registers = { "zone_phase" },
                         .row_size = sizeof (ZbPhaseRow),
                         .begins_with_none = TRUE,
                         .whole = TRUE),
  [ZB_SET_ORGANISATIONS] =
    SET (organisations, organisation_columns, .registers = { "organisation" }),
  [ZB_SET_PROJECTS] =
    SET (projects, project_columns, .registers = { "project" }, .followed = TRUE, .whole = TRUE),
  [ZB_SET_EVENTS] = SET (events,
                         event_columns,
                         .registers = { "project_event" },
                         .followed = TRUE,
                         .whole = TRUE,
                         .project = 1),
  [ZB_SET_INVESTORS] = SET (investors,
                            investor_columns,
                            .registers = { "project_investor" },
                            .subject = 0,
                            .is_project = ZB_OF_PROJECT,
                            .project = 3),
  [ZB_SET_REPORTS] = SET (reports,
                          report_columns,
                          .registers = { "enterprise_report" },
                          .subject = 1,
                          .is_project = 2,
                          .project = 16),
  /* Which enterprise a project is of tells where the enterprise's reports belong. */
  [ZB_SET_OWNERS] = SET (owners,
                         owner_columns,
                         .registers = { "project", "enterprise_report", "dossier", "petition" },
                         .row_size = sizeof (ZbOwnerRow)),
  [ZB_SET_AREAS] =
    SET (areas, area_columns, .registers = { "zone_area" }, .row_size = sizeof (ZbAreaRow)),
  [ZB_SET_INDICATORS] = SET (indicators,
                             indicator_columns,
                             .registers = { "indicator" },
                             .row_size = sizeof (ZbIndicatorRow)),
  [ZB_SET_TARGETS] = SET (targets,
                          target_columns,
                          .registers = { "target", "exchange_rate" },
                          .row_size = sizeof (ZbTargetRow)),
  [ZB_SET_VALUES] = SET (values,
                         value_columns,
                         .registers = { "indicator_value" },
                         .row_size = sizeof (ZbValueRow)),
  [ZB_SET_DISBURSEMENTS] = SET (disbursements,
                                disbursement_columns,
                                .registers = { "disbursement" },
                                .subject = 1,
                                .is_project = ZB_OF_PROJECT,
                                .project = 10),
  [ZB_SET_CLEARANCES] = SET (clearances, clearance_columns, .registers = { "clearance" }),
  [ZB_SET_CLEARANCE_STEPS] =
    SET (clearance_steps, clearance_step_columns, .registers = { "clearance_step", "clearance" }),
  [ZB_SET_LEADS] = SET (leads, lead_columns, .registers = { "lead", "interaction" }),
  [ZB_SET_DOSSIERS] = SET (dossiers,
                           dossier_columns,
                           .registers = { "dossier" },
                           .subject = 1,
                           .is_project = 2,
                           .project = 6),
  [ZB_SET_PETITIONS] = SET (petitions,
                            petition_columns,
                            .registers = { "petition" },
                            .subject = 1,
                            .is_project = ZB_OF_ORGANISATION,
                            .project = 5),
  [ZB_SET_TASKS] = SET (tasks, task_columns, .registers = { "task" }),
};
#pragma GCC diagnostic pop

gsize
zb_cell_get_size (ZbCellType type)
{
  return sizes[type];
}

guint
zb_sets_of_register (const char *reg)
{
  guint bits = 0;

  for (guint i = 0; i < ZB_N_SETS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (zb_set_infos[i].registers); j++)
      if (g_strcmp0 (zb_set_infos[i].registers[j], reg) == 0)
        bits |= ZB_SET_BIT (i);
  return bits;
}

gboolean
zb_sets_are_placed (guint sets)
{
  if ((sets & (ZB_SET_BIT (ZB_SET_ORGANISATIONS) | ZB_SET_BIT (ZB_SET_OWNERS))) != 0)
    return TRUE;
  for (guint i = 0; i < ZB_N_SETS; i++)
    if ((sets & ZB_SET_BIT (i)) != 0 && zb_set_infos[i].subject >= 0)
      return TRUE;
  return FALSE;
}
