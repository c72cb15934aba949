/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Indicators: what is measured, in which unit, and how its values add up. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode aggregation_codes[] = {
  { .code = "flow", .label = N_ ("Flow: summed"), .written = "Cộng dồn" },
  { .code = "stock", .label = N_ ("Stock: the last one counts"), .written = "Thời điểm" },
  { .code = "ratio", .label = N_ ("Ratio of two indicators"), .written = "Tỷ lệ" },
  { .code = "average", .label = N_ ("Weighted average"), .written = "Bình quân" },
  { .code = "count", .label = N_ ("Count"), .written = "Đếm" },
  { NULL },
};

static const ZbCode source_codes[] = {
  { .code = "computed", .label = N_ ("Computed"), .written = "Máy tính", .style = "accent" },
  { .code = "entered", .label = N_ ("Entered"), .written = "Nhập tay" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Indicator code"),
    .section = N_ ("Indicator"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã chỉ tiêu",
    .width = 22,
  },
  {
    .name = "name",
    .label = N_ ("Name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_NAME_SORTED,
    .headers = "Tên chỉ tiêu|Chỉ tiêu",
    .width = 36,
  },
  {
    .name = "name_en",
    .label = N_ ("English name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED,
    .headers = "Tên tiếng Anh",
  },
  {
    .name = "unit",
    .label = N_ ("Unit of measure"),
    .help = N_ ("Targets and values are written and shown in this unit."),
    .section = N_ ("Measure"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Đơn vị tính|ĐVT",
    .width = 12,
  },
  {
    .name = "aggregation",
    .label = N_ ("Aggregation"),
    .help = N_ ("How the values of several periods make one."),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = aggregation_codes,
    .headers = "Cách tổng hợp",
    .width = 14,
  },
  {
    .name = "numerator",
    .label = N_ ("Numerator"),
    .help = N_ ("Of a ratio: what is divided."),
    .type = ZB_FIELD_REFERENCE,
    .target = "indicator",
    .headers = "Tử số",
  },
  {
    .name = "denominator",
    .label = N_ ("Denominator"),
    .help = N_ ("Of a ratio: what it is divided by."),
    .type = ZB_FIELD_REFERENCE,
    .target = "indicator",
    .headers = "Mẫu số",
  },
  {
    .name = "higher_is_better",
    .label = N_ ("Higher is better"),
    .type = ZB_FIELD_BOOLEAN,
    .headers = "Càng cao càng tốt",
  },
  {
    .name = "decimals",
    .label = N_ ("Decimals"),
    .help = N_ ("How many decimals are shown."),
    .type = ZB_FIELD_NUMBER,
    .headers = "Số lẻ|Số thập phân",
    .maximum = 9,
  },
  {
    .name = "source",
    .label = N_ ("Where its values come from"),
    .section = N_ ("Source"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = source_codes,
    .headers = "Nguồn",
    .width = 12,
  },
  {
    .name = "rule",
    .label = N_ ("Rule"),
    .help = N_ ("Of a computed indicator: the name of the rule, for example new_projects."),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Quy tắc tính|Quy tắc",
    .width = 22,
  },
};

static const char *const key[] = { "code", NULL };
static const char *const names[] = { "code", "name", NULL };

static gboolean
ratio_holds (const ZbRecord *record)
{
  if (g_strcmp0 (zb_record_get_text (record, "aggregation"), "ratio") != 0)
    return TRUE;

  return !zb_record_is_null (record, "numerator") && !zb_record_is_null (record, "denominator");
}

static gboolean
numerator_is_other (const ZbRecord *record)
{
  return (zb_record_is_null (record, "numerator") ||
          zb_record_get_integer (record, "numerator") != record->id) &&
         (zb_record_is_null (record, "denominator") ||
          zb_record_get_integer (record, "denominator") != record->id);
}

static gboolean
computed_holds (const ZbRecord *record)
{
  return g_strcmp0 (zb_record_get_text (record, "source"), "computed") != 0 ||
         !zb_record_is_null (record, "rule");
}

static const ZbCheck checks[] = {
  {
    .name = "ratio-has-parts",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "numerator",
    .holds = ratio_holds,
    .sentence = N_ ("A ratio needs a numerator and a denominator: choose both."),
  },
  {
    .name = "numerator-is-other",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "numerator",
    .holds = numerator_is_other,
    .sentence = N_ ("An indicator cannot be its own numerator or denominator: choose another one."),
  },
  {
    .name = "computed-has-rule",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "rule",
    .holds = computed_holds,
    .sentence =
      N_ ("A computed indicator needs the name of its rule; without one nothing is computed."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "target", .field = "indicator", .label = N_ ("Targets") },
  { .target = "indicator_value", .field = "indicator", .label = N_ ("Values") },
  { .target = "indicator", .field = "numerator", .label = N_ ("Ratios with it above") },
  { .target = "indicator", .field = "denominator", .label = N_ ("Ratios with it below") },
  { .target = "task", .field = "indicator", .label = N_ ("Tasks") },
  { NULL },
};

const ZbRegister zb_register_indicator = {
  .name = "indicator",
  .label = N_ ("Indicators"),
  .label_one = N_ ("Indicator"),
  .label_new = N_ ("New indicator"),
  .group = ZB_GROUP_TARGETS,
  .icon_name = "power-profile-performance-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "name",
  .subtitle = "code",
  .short_title = "name",
  .sort = "code",
  .checks = checks,
  .relations = relations,
  .file = "indicators",
  .sheet = "Danh mục chỉ tiêu",
};
