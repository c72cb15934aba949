/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Periodic reports of enterprises. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode status_codes[] = {
  { .code = "due", .label = N_ ("Due"), .written = "Chưa nộp", .style = "warning" },
  { .code = "draft", .label = N_ ("Draft"), .written = "Lưu nháp" },
  { .code = "received", .label = N_ ("Received"), .written = "Đã tiếp nhận", .style = "accent" },
  { .code = "returned",
    .label = N_ ("To revise"),
    .written = "Yêu cầu chỉnh sửa",
    .style = "error" },
  { .code = "accepted", .label = N_ ("Accepted"), .written = "Đã duyệt", .style = "success" },
  { NULL },
};

static const ZbCode basis_codes[] = {
  { .code = "reported", .label = N_ ("Reported"), .written = "Báo cáo" },
  { .code = "estimated", .label = N_ ("Estimated"), .written = "Ước tính", .style = "warning" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "organisation",
    .label = N_ ("Enterprise"),
    .help = N_ ("A report is of an enterprise, or of one of its projects."),
    .section = N_ ("Report"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Mã số thuế|Doanh nghiệp|Tên doanh nghiệp|Mã số thuế DN",
    .width = 32,
  },
  {
    .name = "project",
    .label = N_ ("Project"),
    .type = ZB_FIELD_REFERENCE,
    .target = "project",
    .headers = "Mã số dự án|Mã dự án",
  },
  {
    .name = "year",
    .label = N_ ("Year"),
    .type = ZB_FIELD_YEAR,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Năm",
  },
  {
    .name = "period",
    .label = N_ ("Period"),
    .help = N_ ("Figures of a month or quarter are those of that period; six months, nine months "
                "and the year count from January."),
    .type = ZB_FIELD_PERIOD,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Kỳ|Kỳ báo cáo",
    .width = 14,
  },
  {
    .name = "status",
    .label = N_ ("Status"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = status_codes,
    .headers = "Trạng thái|Tình trạng",
    .width = 14,
  },
  {
    .name = "due_on",
    .label = N_ ("Due on"),
    .type = ZB_FIELD_DATE,
    .headers = "Hạn nộp",
  },
  {
    .name = "received_on",
    .label = N_ ("Received on"),
    .type = ZB_FIELD_DATE,
    .headers = "Ngày nhận|Ngày nộp",
  },
  {
    .name = "basis",
    .label = N_ ("Basis of the figures"),
    .help = N_ ("Estimated figures are counted and shown apart."),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = basis_codes,
    .headers = "Cơ sở số liệu",
    .width = 12,
  },
  {
    .name = "production_vnd",
    .label = N_ ("Production value"),
    .help = N_ ("At current prices."),
    .section = N_ ("Figures"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Giá trị sản xuất|GTSX|Giá trị sản xuất giá hiện hành",
  },
  {
    .name = "production_constant_vnd",
    .label = N_ ("Production value at constant 2010 prices"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Giá trị sản xuất giá so sánh 2010|GTSX giá so sánh 2010",
  },
  {
    .name = "revenue_vnd",
    .label = N_ ("Net revenue"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Doanh thu thuần|Doanh thu",
  },
  {
    .name = "export_usd",
    .label = N_ ("Exports"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Xuất khẩu|Kim ngạch xuất khẩu",
  },
  {
    .name = "import_usd",
    .label = N_ ("Imports"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Nhập khẩu|Kim ngạch nhập khẩu",
  },
  {
    .name = "budget_paid_vnd",
    .label = N_ ("State budget contribution"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Nộp ngân sách|Nộp ngân sách nhà nước",
  },
  {
    .name = "workers_vn",
    .label = N_ ("Vietnamese workers"),
    .help = N_ ("At the end of the period."),
    .section = N_ ("Labour"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_PERSON,
    .headers = "Lao động Việt Nam",
  },
  {
    .name = "workers_foreign",
    .label = N_ ("Foreign workers"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_PERSON,
    .headers = "Lao động nước ngoài",
  },
  {
    .name = "workers_female",
    .label = N_ ("Of these women"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_PERSON,
    .headers = "Lao động nữ",
  },
  {
    .name = "difficulties",
    .label = N_ ("Difficulties"),
    .section = N_ ("Remarks"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Khó khăn, kiến nghị|Khó khăn, vướng mắc",
  },
};

static const char *const key[] = { "organisation", "project", "year", "period", NULL };

static gboolean
has_subject (const ZbRecord *record)
{
  return !zb_record_is_null (record, "organisation") || !zb_record_is_null (record, "project");
}

/* Where the workers are not told in full, nothing can be said. */
static gboolean
women_among_workers (const ZbRecord *record)
{
  if (zb_record_is_null (record, "workers_vn") || zb_record_is_null (record, "workers_foreign"))
    return TRUE;

  return zb_record_get_integer (record, "workers_female") <=
         zb_record_get_integer (record, "workers_vn") +
           zb_record_get_integer (record, "workers_foreign");
}

static const ZbCheck checks[] = {
  {
    .name = "report-has-subject",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "organisation",
    .holds = has_subject,
    .sentence = N_ ("A report is of an enterprise or of a project: choose one."),
  },
  {
    .name = "women-among-workers",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "workers_female",
    .holds = women_among_workers,
    .sentence = N_ ("There are more women (%1$s) than workers in all."),
  },
  {
    .name = "unit-slip-production",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "production_vnd",
    .sentence = N_ ("%1$s, but %2$s in the period before: was another unit meant?"),
  },
  {
    .name = "unit-slip-production-constant",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "production_constant_vnd",
    .sentence = N_ ("%1$s, but %2$s in the period before: was another unit meant?"),
  },
  {
    .name = "unit-slip-revenue",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "revenue_vnd",
    .sentence = N_ ("%1$s, but %2$s in the period before: was another unit meant?"),
  },
  {
    .name = "unit-slip-export",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "export_usd",
    .sentence = N_ ("%1$s, but %2$s in the period before: was another unit meant?"),
  },
  {
    .name = "unit-slip-import",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "import_usd",
    .sentence = N_ ("%1$s, but %2$s in the period before: was another unit meant?"),
  },
  {
    .name = "unit-slip-budget",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "budget_paid_vnd",
    .sentence = N_ ("%1$s, but %2$s in the period before: was another unit meant?"),
  },
  {
    .name = "cumulative-falls-production",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "production_vnd",
    .sentence = N_ ("%1$s since January is less than the %2$s of the shorter period before: a "
                    "running total cannot fall."),
  },
  {
    .name = "cumulative-falls-production-constant",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "production_constant_vnd",
    .sentence = N_ ("%1$s since January is less than the %2$s of the shorter period before: a "
                    "running total cannot fall."),
  },
  {
    .name = "cumulative-falls-revenue",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "revenue_vnd",
    .sentence = N_ ("%1$s since January is less than the %2$s of the shorter period before: a "
                    "running total cannot fall."),
  },
  {
    .name = "cumulative-falls-export",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "export_usd",
    .sentence = N_ ("%1$s since January is less than the %2$s of the shorter period before: a "
                    "running total cannot fall."),
  },
  {
    .name = "cumulative-falls-import",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "import_usd",
    .sentence = N_ ("%1$s since January is less than the %2$s of the shorter period before: a "
                    "running total cannot fall."),
  },
  {
    .name = "cumulative-falls-budget",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "budget_paid_vnd",
    .sentence = N_ ("%1$s since January is less than the %2$s of the shorter period before: a "
                    "running total cannot fall."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "product_output", .field = "report", .label = N_ ("Output"), .owned = TRUE },
  { NULL },
};

const ZbRegister zb_register_enterprise_report = {
  .name = "enterprise_report",
  .label = N_ ("Enterprise reports"),
  .label_one = N_ ("Enterprise report"),
  .label_new = N_ ("New report"),
  .group = ZB_GROUP_ENTERPRISES,
  .icon_name = "x-office-document-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "organisation",
  .subtitle = "period",
  .short_title = "period",
  .state = "status",
  .figure = "production_vnd",
  .sort = "-year",
  .checks = checks,
  .relations = relations,
  .file = "enterprise-reports",
  .sheet = "Báo cáo DN|Báo cáo doanh nghiệp",
};
