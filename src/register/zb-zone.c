/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Industrial zones. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode kind_codes[] = {
  { .code = "industrial", .label = N_ ("Industrial zone"), .written = "Khu công nghiệp|KCN" },
  { .code = "export-processing",
    .label = N_ ("Export processing zone"),
    .written = "Khu chế xuất|KCX" },
  { .code = "supporting", .label = N_ ("Supporting-industry zone"), .written = "KCN hỗ trợ" },
  { .code = "specialised", .label = N_ ("Specialised zone"), .written = "KCN chuyên ngành" },
  { .code = "high-tech", .label = N_ ("High-tech zone"), .written = "KCN công nghệ cao" },
  { .code = "eco", .label = N_ ("Eco-industrial zone"), .written = "KCN sinh thái" },
  { NULL },
};

static const ZbCode status_codes[] = {
  { .code = "planned", .label = N_ ("Planned"), .written = "Quy hoạch" },
  { .code = "approved", .label = N_ ("Approved"), .written = "Đã phê duyệt", .style = "accent" },
  { .code = "clearing",
    .label = N_ ("Site clearance"),
    .written = "Đang giải phóng mặt bằng|Đang GPMB",
    .style = "warning" },
  { .code = "building",
    .label = N_ ("Under construction"),
    .written = "Đang xây dựng",
    .style = "accent" },
  { .code = "operating",
    .label = N_ ("Operating"),
    .written = "Đang hoạt động",
    .style = "success" },
  { .code = "suspended", .label = N_ ("Suspended"), .written = "Tạm ngừng", .style = "warning" },
  { .code = "revoked", .label = N_ ("Revoked"), .written = "Đã thu hồi", .style = "error" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Zone code"),
    .section = N_ ("Zone"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã KCN|Mã khu",
    .width = 8,
  },
  {
    .name = "name",
    .label = N_ ("Name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_NAME_SORTED,
    .headers = "Tên KCN|Tên khu|Tên khu công nghiệp",
    .width = 28,
  },
  {
    .name = "name_en",
    .label = N_ ("English name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Tên tiếng Anh",
  },
  {
    .name = "kind",
    .label = N_ ("Kind of zone"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = kind_codes,
    .headers = "Loại hình",
    .width = 18,
  },
  {
    .name = "status",
    .label = N_ ("Status"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = status_codes,
    .headers = "Tình trạng|Trạng thái",
    .width = 16,
  },
  {
    .name = "developer",
    .label = N_ ("Infrastructure owner"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Chủ đầu tư hạ tầng (MST)|Chủ đầu tư hạ tầng|Chủ đầu tư",
    .width = 28,
  },
  {
    .name = "location",
    .label = N_ ("Location"),
    .section = N_ ("Place"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Địa điểm",
  },
  {
    .name = "admin_unit",
    .label = N_ ("Administrative unit"),
    .help = N_ ("District and province as they were called when this was recorded."),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Đơn vị hành chính|Địa bàn",
    .width = 24,
  },
  {
    .name = "latitude",
    .label = N_ ("Latitude"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_DEGREE,
    .headers = "Vĩ độ",
    .maximum = 90000000,
  },
  {
    .name = "longitude",
    .label = N_ ("Longitude"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_DEGREE,
    .headers = "Kinh độ",
    .maximum = 180000000,
  },
  {
    .name = "established_on",
    .label = N_ ("Established on"),
    .section = N_ ("Establishment"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Ngày thành lập",
  },
  {
    .name = "decision",
    .label = N_ ("Decision"),
    .type = ZB_FIELD_REFERENCE,
    .target = "document",
    .headers = "Quyết định thành lập",
  },
  {
    .name = "term_end",
    .label = N_ ("Term ends on"),
    .type = ZB_FIELD_DATE,
    .headers = "Thời hạn đến|Thời hạn",
  },
};

static const char *const key[] = { "code", NULL };
static const char *const names[] = { "code", "name", NULL };

static const ZbCheck checks[] = {
  {
    .name = "term-after-establishment",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "established_on",
    .other = "term_end",
    .sentence = N_ ("The zone was established on %1$s, so its term cannot end on %2$s: mend one of "
                    "the two dates."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "project", .field = "zone", .label = N_ ("Projects") },
  { .target = "zone_area", .field = "zone", .label = N_ ("Areas"), .owned = TRUE },
  { .target = "zone_phase", .field = "zone", .label = N_ ("Phases"), .owned = TRUE },
  { .target = "target", .field = "zone", .label = N_ ("Targets") },
  { .target = "indicator_value", .field = "zone", .label = N_ ("Values") },
  { .target = "clearance", .field = "zone", .label = N_ ("Land clearance"), .owned = TRUE },
  { .target = "infrastructure", .field = "zone", .label = N_ ("Infrastructure"), .owned = TRUE },
  { .target = "plot", .field = "zone", .label = N_ ("Plots"), .owned = TRUE },
  { .target = "mou", .field = "zone", .label = N_ ("MoUs") },
  { NULL },
};

const ZbRegister zb_register_zone = {
  .name = "zone",
  .label = N_ ("Zones"),
  .label_one = N_ ("Zone"),
  .label_new = N_ ("New zone"),
  .group = ZB_GROUP_LAND,
  .icon_name = "mark-location-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "name",
  .subtitle = "code",
  .short_title = "code",
  .state = "status",
  .widget = "land",
  .sort = "code",
  .checks = checks,
  .relations = relations,
  .file = "zones",
  .sheet = "KCN|Khu công nghiệp",
};
