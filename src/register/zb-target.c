/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Targets that were assigned, with their revisions. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode combine_codes[] = {
  { .code = "separate",
    .label = N_ ("Separate percentages"),
    .written = "Tính riêng từng loại vốn" },
  { .code = "to-vnd", .label = N_ ("Combined into VND"), .written = "Quy đổi ra VND" },
  { .code = "to-usd", .label = N_ ("Combined into USD"), .written = "Quy đổi ra USD" },
  { .code = "fdi-only", .label = N_ ("FDI only"), .written = "Chỉ FDI" },
  { .code = "domestic-only", .label = N_ ("Domestic only"), .written = "Chỉ trong nước" },
  { NULL },
};

static const ZbPart rate_parts[] = {
  { "date", "Ngày tỷ giá" },
  { "kind", "Loại tỷ giá" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Assignment code"),
    .section = N_ ("Target"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã giao",
    .width = 12,
  },
  {
    .name = "indicator",
    .label = N_ ("Indicator"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "indicator",
    .headers = "Mã chỉ tiêu|Chỉ tiêu|Tên chỉ tiêu",
    .width = 32,
  },
  {
    .name = "from_year",
    .label = N_ ("From year"),
    .type = ZB_FIELD_YEAR,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Từ năm|Năm",
  },
  {
    .name = "to_year",
    .label = N_ ("To year"),
    .help = N_ ("The same as the first year for an annual target."),
    .type = ZB_FIELD_YEAR,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Đến năm",
  },
  {
    .name = "zone",
    .label = N_ ("Zone"),
    .help = N_ ("Empty for the whole province."),
    .type = ZB_FIELD_REFERENCE,
    .target = "zone",
    .headers = "Mã KCN|KCN",
  },
  {
    .name = "value",
    .label = N_ ("Value"),
    .help =
      N_ ("In the unit of the indicator. Capital is written in the two fields below instead."),
    .section = N_ ("Amount"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_SIGNED,
    .scale = 4,
    .headers = "Giá trị",
    .width = 14,
  },
  {
    .name = "value_usd",
    .label = N_ ("Capital, USD"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Vốn|Giá trị",
  },
  {
    .name = "value_vnd",
    .label = N_ ("Capital, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn|Giá trị",
  },
  {
    .name = "combine",
    .label = N_ ("How the two currencies are combined"),
    .type = ZB_FIELD_CODE,
    .codes = combine_codes,
    .headers = "Cách gộp hai loại vốn|Cách gộp",
    .width = 16,
  },
  {
    .name = "rate",
    .label = N_ ("Exchange rate"),
    .help = N_ ("The rate at which the two currencies are combined."),
    .type = ZB_FIELD_REFERENCE,
    .target = "exchange_rate",
    .headers = "Tỷ giá",
    .parts = rate_parts,
  },
  {
    .name = "assigned_by",
    .label = N_ ("Assigned by"),
    .section = N_ ("Assignment"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Cơ quan giao|Đơn vị giao",
    .width = 20,
  },
  {
    .name = "document",
    .label = N_ ("Document"),
    .type = ZB_FIELD_REFERENCE,
    .target = "document",
    .headers = "Số văn bản|Văn bản",
  },
  {
    .name = "revises",
    .label = N_ ("Revises"),
    .help = N_ ("The target that this one replaces from its first day on."),
    .type = ZB_FIELD_REFERENCE,
    .target = "target",
    .headers = "Thay thế",
  },
  {
    .name = "effective_from",
    .label = N_ ("In force from"),
    .help = N_ ("The revision in force at the cut-off is the one that counts."),
    .type = ZB_FIELD_DATE,
    .headers = "Hiệu lực từ|Ngày hiệu lực",
  },
};

static const char *const key[] = { "code", NULL };

static gboolean
has_capital (const ZbRecord *record)
{
  return !zb_record_is_null (record, "value_usd") || !zb_record_is_null (record, "value_vnd");
}

static gboolean
has_value (const ZbRecord *record)
{
  return !zb_record_is_null (record, "value") || has_capital (record);
}

static gboolean
one_measure (const ZbRecord *record)
{
  return zb_record_is_null (record, "value") || !has_capital (record);
}

static gboolean
rate_given (const ZbRecord *record)
{
  const char *combine = zb_record_get_text (record, "combine");

  if (g_strcmp0 (combine, "to-vnd") != 0 && g_strcmp0 (combine, "to-usd") != 0)
    return TRUE;

  return !zb_record_is_null (record, "rate");
}

static gboolean
revises_other (const ZbRecord *record)
{
  return (zb_record_is_null (record, "revises") ||
          zb_record_get_integer (record, "revises") != record->id);
}

static const ZbCheck checks[] = {
  {
    .name = "years-in-order",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "from_year",
    .other = "to_year",
    .sentence = N_ ("The target begins in %1$s and cannot end before that, in %2$s."),
  },
  {
    .name = "target-has-value",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "value",
    .holds = has_value,
    .sentence = N_ ("A target needs a value, or capital in one or both currencies."),
  },
  {
    .name = "target-one-measure",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "value",
    .holds = one_measure,
    .sentence = N_ ("A target is either a value or capital: leave one of them empty."),
  },
  {
    .name = "combining-needs-rate",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "rate",
    .holds = rate_given,
    .sentence = N_ ("Two currencies cannot be combined without an exchange rate: choose one."),
  },
  {
    .name = "revises-other",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "revises",
    .holds = revises_other,
    .sentence = N_ ("A target cannot revise itself: choose the earlier one."),
  },
  {
    .name = "revises-same-indicator",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "revises",
    .sentence = N_ ("The revised target %1$s is about another indicator (%2$s)."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "target", .field = "revises", .label = N_ ("Revisions") },
  { NULL },
};

const ZbRegister zb_register_target = {
  .name = "target",
  .label = N_ ("Targets"),
  .label_one = N_ ("Target"),
  .label_new = N_ ("New target"),
  .group = ZB_GROUP_TARGETS,
  .icon_name = "object-select-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "code",
  .subtitle = "indicator",
  .short_title = "code",
  .sort = "-from_year",
  .checks = checks,
  .relations = relations,
  .file = "targets",
  .sheet = "Chỉ tiêu|Chỉ tiêu kế hoạch được giao",
};
