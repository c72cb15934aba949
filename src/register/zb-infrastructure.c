/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Technical infrastructure of zones: capacity, money and how far it is built. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode infra_kind_codes[] = {
  { .code = "road", .label = N_ ("Roads"), .written = "Đường giao thông" },
  { .code = "power", .label = N_ ("Power supply"), .written = "Cấp điện" },
  { .code = "water", .label = N_ ("Water supply"), .written = "Cấp nước" },
  { .code = "wastewater",
    .label = N_ ("Wastewater treatment"),
    .written = "Xử lý nước thải tập trung|XLNT|Xử lý nước thải" },
  { .code = "telecom", .label = N_ ("Telecommunications"), .written = "Viễn thông" },
  { .code = "housing", .label = N_ ("Workers’ housing"), .written = "Nhà ở công nhân" },
  { .code = "other", .label = N_ ("Other"), .written = "Khác" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "zone",
    .label = N_ ("Zone"),
    .section = N_ ("Work"),
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
    .name = "kind",
    .label = N_ ("Kind"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .codes = infra_kind_codes,
    .headers = "Loại hạ tầng|Loại công trình",
    .width = 18,
  },
  {
    .name = "name",
    .label = N_ ("Name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_NAME_SORTED,
    .headers = "Tên công trình|Công trình",
    .width = 30,
  },
  {
    .name = "capacity",
    .label = N_ ("Capacity"),
    .section = N_ ("Capacity"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED,
    .scale = 3,
    .headers = "Công suất|Quy mô",
  },
  {
    .name = "unit",
    .label = N_ ("Unit of capacity"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Đơn vị tính|ĐVT",
    .width = 8,
  },
  {
    .name = "planned_vnd",
    .label = N_ ("Planned investment"),
    .section = N_ ("Investment"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn kế hoạch|Vốn đầu tư kế hoạch",
  },
  {
    .name = "realised_vnd",
    .label = N_ ("Realised investment"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn thực hiện|Vốn đã thực hiện",
  },
  {
    .name = "percent_complete",
    .label = N_ ("Completed"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED,
    .unit = ZB_UNIT_PERCENT,
    .headers = "Mức độ hoàn thiện|Hoàn thành",
    .maximum = 1000000,
  },
  {
    .name = "as_of",
    .label = N_ ("As of"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Tính đến ngày|Thời điểm",
  },
  {
    .name = "design_flow",
    .label = N_ ("Design flow"),
    .help = N_ ("Of wastewater treatment alone."),
    .section = N_ ("Wastewater"),
    .type = ZB_FIELD_NUMBER,
    .unit = ZB_UNIT_M3_PER_DAY,
    .headers = "Công suất thiết kế XLNT|Công suất thiết kế",
  },
  {
    .name = "actual_flow",
    .label = N_ ("Actual flow"),
    .type = ZB_FIELD_NUMBER,
    .unit = ZB_UNIT_M3_PER_DAY,
    .headers = "Lưu lượng thực tế XLNT|Lưu lượng thực tế",
  },
};

static const char *const key[] = { "zone", "phase", "name", NULL };

static const ZbWake phase_wakes[] = { { "zone_phase", "phase" }, { NULL } };

static const ZbCheck checks[] = {
  {
    .name = "infrastructure-phase-within-zone",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .wakes = phase_wakes,
    .field = "phase",
    .sentence = N_ ("The phase “%1$s” belongs to zone %2$s: choose a phase of this zone."),
  },
  {
    .name = "flow-within-design",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "actual_flow",
    .other = "design_flow",
    .sentence = N_ ("The plant treats %1$s, more than it is designed for (%2$s)."),
  },
  { NULL },
};

const ZbRegister zb_register_infrastructure = {
  .name = "infrastructure",
  .label = N_ ("Infrastructure"),
  .label_one = N_ ("Work"),
  .label_new = N_ ("New work"),
  .group = ZB_GROUP_LAND,
  .icon_name = "network-wired-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "name",
  .subtitle = "zone",
  .short_title = "name",
  .figure = "percent_complete",
  .sort = "zone",
  .checks = checks,
  .file = "infrastructure",
  .sheet = "Hạ tầng",
};
