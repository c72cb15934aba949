/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Investment projects. Their capital and state are not written here: they follow from the ledger. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode source_codes[] = {
  { .code = "FDI",
    .label = N_ ("FDI"),
    .written = "FDI|Đầu tư nước ngoài|Nước ngoài",
    .style = "accent" },
  { .code = "domestic", .label = N_ ("Domestic"), .written = "Trong nước|DDI" },
  { NULL },
};

static const ZbPart industry_parts[] = {
  { "version", "Phiên bản VSIC" },
  { NULL },
};

static const ZbPart further_industries_parts[] = {
  { "version", "Phiên bản VSIC" },
  { NULL },
};

static const ZbCode priorities_codes[] = {
  { .code = "supporting-industry",
    .label = N_ ("Supporting industry"),
    .written = "Công nghiệp hỗ trợ|CNHT" },
  { .code = "processing-manufacturing",
    .label = N_ ("Processing and manufacturing"),
    .written = "Chế biến, chế tạo" },
  { .code = "high-technology", .label = N_ ("High technology"), .written = "Công nghệ cao" },
  { NULL },
};

static const ZbCode state_codes[] = {
  { .code = "licensed", .label = N_ ("Licensed"), .written = "Đã cấp GCNĐKĐT|Đã cấp phép" },
  { .code = "building",
    .label = N_ ("Under construction"),
    .written = "Đang xây dựng",
    .style = "accent" },
  { .code = "operating",
    .label = N_ ("Operating"),
    .written = "Đang hoạt động",
    .style = "success" },
  { .code = "suspended", .label = N_ ("Suspended"), .written = "Tạm ngừng", .style = "warning" },
  { .code = "terminated", .label = N_ ("Terminated"), .written = "Đã chấm dứt", .style = "error" },
  { .code = "revoked", .label = N_ ("Revoked"), .written = "Đã thu hồi", .style = "error" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Project code"),
    .section = N_ ("Project"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã số dự án|Mã dự án|Số dự án",
    .width = 14,
  },
  {
    .name = "name",
    .label = N_ ("Name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_NAME_SORTED,
    .headers = "Tên dự án",
    .width = 40,
  },
  {
    .name = "name_en",
    .label = N_ ("English name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Tên tiếng Anh",
  },
  {
    .name = "source",
    .label = N_ ("Source of capital"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .codes = source_codes,
    .headers = "Nguồn vốn",
    .width = 12,
  },
  {
    .name = "enterprise",
    .label = N_ ("Enterprise"),
    .help = N_ ("The enterprise that carries the project out."),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Mã số thuế DN|Doanh nghiệp|Mã số thuế|Tên doanh nghiệp",
    .width = 30,
  },
  {
    .name = "zone",
    .label = N_ ("Zone"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "zone",
    .headers = "Mã KCN|KCN|Tên KCN|Khu công nghiệp",
    .width = 10,
  },
  {
    .name = "phase",
    .label = N_ ("Phase"),
    .type = ZB_FIELD_REFERENCE,
    .target = "zone_phase",
    .within = "zone",
    .headers = "Giai đoạn|Giai đoạn KCN",
  },
  {
    .name = "industry",
    .label = N_ ("Industry"),
    .help = N_ ("VSIC version and code, for example 2732 (VSIC 2018)."),
    .section = N_ ("Activity"),
    .type = ZB_FIELD_INDUSTRY,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED,
    .headers = "Mã ngành VSIC|Mã ngành|Ngành VSIC",
    .parts = industry_parts,
    .width = 16,
  },
  {
    .name = "further_industries",
    .label = N_ ("Further industries"),
    .type = ZB_FIELD_INDUSTRIES,
    .headers = "Ngành khác|Ngành nghề khác",
    .parts = further_industries_parts,
    .width = 16,
  },
  {
    .name = "priorities",
    .label = N_ ("Priorities"),
    .type = ZB_FIELD_CODES,
    .codes = priorities_codes,
    .headers = "Ưu tiên|Lĩnh vực ưu tiên",
  },
  {
    .name = "objective",
    .label = N_ ("Objective"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Mục tiêu|Mục tiêu dự án",
  },
  {
    .name = "scale",
    .label = N_ ("Scale"),
    .type = ZB_FIELD_TEXT,
    .headers = "Quy mô",
  },
  {
    .name = "workers_planned",
    .label = N_ ("Workers planned"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_PERSON,
    .headers = "Lao động dự kiến",
  },
  {
    .name = "incentive",
    .label = N_ ("Incentive"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SUGGESTED,
    .headers = "Ưu đãi",
  },
  {
    .name = "term_end",
    .label = N_ ("Term ends on"),
    .section = N_ ("Schedule"),
    .type = ZB_FIELD_DATE,
    .headers = "Thời hạn đến|Thời hạn dự án",
  },
  {
    .name = "capital_due",
    .label = N_ ("Capital contributed: due"),
    .type = ZB_FIELD_DATE,
    .headers = "Hạn góp vốn",
  },
  {
    .name = "capital_done",
    .label = N_ ("Capital contributed: done"),
    .type = ZB_FIELD_DATE,
    .headers = "Ngày góp đủ vốn",
  },
  {
    .name = "construction_due",
    .label = N_ ("Construction start: due"),
    .type = ZB_FIELD_DATE,
    .headers = "Hạn khởi công",
  },
  {
    .name = "construction_done",
    .label = N_ ("Construction start: done"),
    .type = ZB_FIELD_DATE,
    .headers = "Ngày khởi công",
  },
  {
    .name = "trial_due",
    .label = N_ ("Trial run: due"),
    .type = ZB_FIELD_DATE,
    .headers = "Hạn vận hành thử",
  },
  {
    .name = "trial_done",
    .label = N_ ("Trial run: done"),
    .type = ZB_FIELD_DATE,
    .headers = "Ngày vận hành thử",
  },
  {
    .name = "operation_due",
    .label = N_ ("Operation: due"),
    .type = ZB_FIELD_DATE,
    .headers = "Hạn hoạt động",
  },
  {
    .name = "operation_done",
    .label = N_ ("Operation: done"),
    .type = ZB_FIELD_DATE,
    .headers = "Ngày hoạt động",
  },
  {
    .name = "state",
    .label = N_ ("State"),
    .help = N_ ("Follows from the events of the ledger."),
    .section = N_ ("By the ledger"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_DERIVED | ZB_FIELD_LISTED,
    .codes = state_codes,
    .headers = "Tình trạng",
    .width = 16,
  },
  {
    .name = "capital_usd",
    .label = N_ ("Registered capital, USD"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_DERIVED | ZB_FIELD_LISTED | ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Vốn đăng ký",
  },
  {
    .name = "capital_vnd",
    .label = N_ ("Registered capital, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_DERIVED | ZB_FIELD_LISTED | ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn đăng ký",
  },
  {
    .name = "charter_usd",
    .label = N_ ("Charter capital, USD"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_DERIVED | ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Vốn điều lệ",
  },
  {
    .name = "charter_vnd",
    .label = N_ ("Charter capital, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_DERIVED | ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn điều lệ",
  },
  {
    .name = "area",
    .label = N_ ("Area"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_DERIVED | ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích",
  },
  {
    .name = "granted_on",
    .label = N_ ("Granted on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_DERIVED | ZB_FIELD_LISTED,
    .headers = "Ngày cấp",
  },
  {
    .name = "last_event_on",
    .label = N_ ("Last event on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_DERIVED,
    .headers = "Ngày biến động gần nhất",
  },
};

static const char *const key[] = { "code", NULL };
static const char *const names[] = { "code", "name", NULL };

static const ZbWake phase_wakes[] = { { "zone_phase", "phase" }, { NULL } };

static const ZbCheck checks[] = {
  {
    .name = "project-phase-within-zone",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .wakes = phase_wakes,
    .field = "phase",
    .sentence =
      N_ ("The phase “%1$s” belongs to zone %2$s: choose a phase of the project's own zone."),
  },
  {
    .name = "project-has-grant",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .sentence = N_ ("Project %1$s has no grant in its ledger yet: record it, so that the project "
                    "counts in the figures."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "project_event",
    .field = "project",
    .label = N_ ("Ledger"),
    .widget = "ledger",
    .owned = TRUE },
  { .target = "project_investor", .field = "project", .label = N_ ("Investors"), .owned = TRUE },
  { .target = "enterprise_report", .field = "project", .label = N_ ("Reports") },
  { .target = "project_event",
    .field = "counterpart",
    .label = N_ ("Named in the ledger of other projects") },
  { .target = "disbursement", .field = "project", .label = N_ ("Realised capital"), .owned = TRUE },
  { .target = "permit", .field = "project", .label = N_ ("Permits") },
  { .target = "lease", .field = "project", .label = N_ ("Land leases") },
  { .target = "interaction", .field = "project", .label = N_ ("Interactions") },
  { .target = "dossier", .field = "project", .label = N_ ("Dossiers") },
  { .target = "lead", .field = "project", .label = N_ ("Leads") },
  { .target = "mou", .field = "project", .label = N_ ("MoUs") },
  { NULL },
};

const ZbRegister zb_register_project = {
  .name = "project",
  .label = N_ ("Projects"),
  .label_one = N_ ("Project"),
  .label_new = N_ ("New project"),
  .group = ZB_GROUP_PROJECTS,
  .icon_name = "applications-engineering-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "code",
  .subtitle = "name",
  .short_title = "code",
  .state = "state",
  .figure = "capital_usd",
  .sort = "code",
  .derived = "project_state",
  .checks = checks,
  .relations = relations,
  .file = "projects",
  .sheet = "Dự án",
};
