/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Leads (đầu mối): investors who ask, what they need, and how far they have come. */

#include "config.h"

#include "register/zb-registers.h"

#include "register/zb-lead-stage-codes.h"

#include <glib/gi18n.h>

#define lead_stage_codes zb_lead_stage_codes

static const ZbPart industry_parts[] = {
  { "version", "Phiên bản VSIC" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Lead code"),
    .section = N_ ("Lead"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã đầu mối|Mã lead",
    .width = 12,
  },
  {
    .name = "organisation",
    .label = N_ ("Organisation"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Tổ chức|Nhà đầu tư|Doanh nghiệp|Mã số thuế",
    .width = 30,
  },
  {
    .name = "source",
    .label = N_ ("Came through"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SUGGESTED,
    .headers = "Nguồn|Nguồn tiếp cận",
  },
  {
    .name = "received_on",
    .label = N_ ("Received on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED,
    .headers = "Ngày tiếp nhận",
  },
  {
    .name = "stage",
    .label = N_ ("Stage"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .codes = lead_stage_codes,
    .headers = "Giai đoạn tiếp cận|Giai đoạn",
    .width = 16,
  },
  {
    .name = "industry",
    .label = N_ ("Industry"),
    .type = ZB_FIELD_INDUSTRY,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Mã ngành VSIC|Ngành",
    .parts = industry_parts,
  },
  {
    .name = "interest",
    .label = N_ ("Interest"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Nội dung quan tâm|Quan tâm",
  },
  {
    .name = "expected_usd",
    .label = N_ ("Expected capital, USD"),
    .section = N_ ("Expected capital"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Vốn dự kiến",
  },
  {
    .name = "expected_vnd",
    .label = N_ ("Expected capital, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn dự kiến",
  },
  {
    .name = "probability",
    .label = N_ ("Probability"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED,
    .unit = ZB_UNIT_PERCENT,
    .headers = "Xác suất",
    .maximum = 1000000,
  },
  {
    .name = "wanted_area_min",
    .label = N_ ("Area wanted, from"),
    .section = N_ ("Need"),
    .type = ZB_FIELD_NUMBER,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích cần từ",
  },
  {
    .name = "wanted_area_max",
    .label = N_ ("Area wanted, to"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích cần đến|Diện tích cần",
  },
  {
    .name = "power_kw",
    .label = N_ ("Power"),
    .type = ZB_FIELD_NUMBER,
    .unit = ZB_UNIT_KILOWATT,
    .headers = "Công suất điện|Điện",
  },
  {
    .name = "water_m3",
    .label = N_ ("Water"),
    .type = ZB_FIELD_NUMBER,
    .unit = ZB_UNIT_M3_PER_DAY,
    .headers = "Nước cấp",
  },
  {
    .name = "wastewater_m3",
    .label = N_ ("Wastewater"),
    .type = ZB_FIELD_NUMBER,
    .unit = ZB_UNIT_M3_PER_DAY,
    .headers = "Nước thải",
  },
  {
    .name = "workers",
    .label = N_ ("Workers"),
    .type = ZB_FIELD_NUMBER,
    .unit = ZB_UNIT_PERSON,
    .headers = "Lao động",
  },
  {
    .name = "wanted_by",
    .label = N_ ("Wanted by"),
    .type = ZB_FIELD_DATE,
    .headers = "Thời điểm cần đất",
  },
  {
    .name = "preferred_zones",
    .label = N_ ("Preferred zones"),
    .help = N_ ("Codes of zones, with “;” between."),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "KCN quan tâm",
  },
  {
    .name = "owner",
    .label = N_ ("In charge"),
    .section = N_ ("Next step"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Cán bộ phụ trách|Phụ trách",
    .width = 18,
  },
  {
    .name = "next_action",
    .label = N_ ("Next action"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Việc tiếp theo",
    .width = 24,
  },
  {
    .name = "next_action_on",
    .label = N_ ("Next action on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hạn việc tiếp theo",
  },
  {
    .name = "lost_reason",
    .label = N_ ("Why it was lost"),
    .section = N_ ("Outcome"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Lý do không thành",
  },
  {
    .name = "project",
    .label = N_ ("Project"),
    .type = ZB_FIELD_REFERENCE,
    .target = "project",
    .headers = "Mã số dự án|Mã dự án",
    .width = 14,
  },
};

static const char *const key[] = { "code", NULL };
static const char *const names[] = { "code", NULL };

static gboolean
lost_has_reason (const ZbRecord *record)
{
  const char *stage = zb_record_get_text (record, "stage");

  return g_strcmp0 (stage, "lost") != 0 || !zb_record_is_null (record, "lost_reason");
}

static gboolean
won_has_project (const ZbRecord *record)
{
  const char *stage = zb_record_get_text (record, "stage");

  return g_strcmp0 (stage, "won") != 0 || !zb_record_is_null (record, "project");
}

static const ZbCheck checks[] = {
  {
    .name = "area-wanted-in-order",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "wanted_area_min",
    .other = "wanted_area_max",
    .sentence =
      N_ ("The least area wanted (%1$s) is larger than the largest (%2$s): mend one of the two."),
  },
  {
    .name = "lost-has-reason",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "lost_reason",
    .holds = lost_has_reason,
    .sentence = N_ ("A lost lead needs its reason: write why it was lost."),
  },
  {
    .name = "won-has-project",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "project",
    .holds = won_has_project,
    .sentence = N_ ("A won lead names its project: choose it, or make it from the lead."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "lead_stage", .field = "lead", .label = N_ ("Stages"), .owned = TRUE },
  { .target = "interaction", .field = "lead", .label = N_ ("Interactions") },
  { .target = "mou", .field = "lead", .label = N_ ("MoUs") },
  { NULL },
};

const ZbRegister zb_register_lead = {
  .name = "lead",
  .label = N_ ("Leads"),
  .label_one = N_ ("Lead"),
  .label_new = N_ ("New lead"),
  .group = ZB_GROUP_INVESTORS,
  .icon_name = "find-location-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "code",
  .subtitle = "organisation",
  .short_title = "code",
  .state = "stage",
  .figure = "expected_usd",
  .sort = "-received_on",
  .checks = checks,
  .relations = relations,
  .file = "leads",
  .sheet = "Đầu mối",
};
