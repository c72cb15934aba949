/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Investment promotion (hoạt động xúc tiến đầu tư) and what it cost. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode promotion_kind_codes[] = {
  { .code = "conference", .label = N_ ("Conference"), .written = "Hội nghị" },
  { .code = "mission", .label = N_ ("Mission"), .written = "Đoàn xúc tiến|Đoàn công tác" },
  { .code = "online", .label = N_ ("Online seminar"), .written = "Hội thảo trực tuyến" },
  { .code = "reception", .label = N_ ("Reception"), .written = "Đón đoàn" },
  { .code = "publication", .label = N_ ("Publication"), .written = "Ấn phẩm" },
  { .code = "research", .label = N_ ("Market research"), .written = "Nghiên cứu thị trường" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "name",
    .label = N_ ("Name"),
    .section = N_ ("Activity"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED |
             ZB_FIELD_NAME_SORTED,
    .headers = "Tên hoạt động|Hoạt động",
    .width = 40,
  },
  {
    .name = "kind",
    .label = N_ ("Kind"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = promotion_kind_codes,
    .headers = "Loại hoạt động|Loại",
    .width = 16,
  },
  {
    .name = "from",
    .label = N_ ("From"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Từ ngày|Bắt đầu",
  },
  {
    .name = "to",
    .label = N_ ("To"),
    .type = ZB_FIELD_DATE,
    .headers = "Đến ngày|Kết thúc",
  },
  {
    .name = "place",
    .label = N_ ("Venue"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Địa điểm|Nơi tổ chức",
    .width = 16,
  },
  {
    .name = "abroad",
    .label = N_ ("Abroad"),
    .type = ZB_FIELD_BOOLEAN,
    .headers = "Ở nước ngoài",
  },
  {
    .name = "host",
    .label = N_ ("Host"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Đơn vị chủ trì|Chủ trì",
  },
  {
    .name = "partners",
    .label = N_ ("Partners"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Đơn vị phối hợp|Phối hợp",
  },
  {
    .name = "budget_state_vnd",
    .label = N_ ("State budget"),
    .section = N_ ("Cost"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Kinh phí ngân sách",
  },
  {
    .name = "budget_programme_vnd",
    .label = N_ ("National programme"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Kinh phí chương trình quốc gia",
  },
  {
    .name = "budget_social_vnd",
    .label = N_ ("Contributions"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Kinh phí xã hội hóa",
  },
  {
    .name = "settled_vnd",
    .label = N_ ("Settled"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Kinh phí quyết toán|Quyết toán",
  },
  {
    .name = "result",
    .label = N_ ("Result"),
    .section = N_ ("Result"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Kết quả",
  },
};

static const char *const key[] = { "name", NULL };

static gboolean
settled_within_budget (const ZbRecord *record)
{
  return zb_record_get_integer (record, "settled_vnd") <=
         zb_record_get_integer (record, "budget_state_vnd") +
           zb_record_get_integer (record, "budget_programme_vnd") +
           zb_record_get_integer (record, "budget_social_vnd");
}

static const ZbCheck checks[] = {
  {
    .name = "promotion-to-after-from",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "from",
    .other = "to",
    .sentence = N_ ("It begins (%1$s) after it ends (%2$s): mend one of the two dates."),
  },
  {
    .name = "settled-within-budget",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "settled_vnd",
    .holds = settled_within_budget,
    .sentence =
      N_ ("More was settled (%1$s) than the budget has: mend the settlement or the budget."),
  },
  { NULL },
};

const ZbRegister zb_register_promotion = {
  .name = "promotion",
  .label = N_ ("Promotion activities"),
  .label_one = N_ ("Promotion activity"),
  .label_new = N_ ("New activity"),
  .group = ZB_GROUP_INVESTORS,
  .icon_name = "audio-speakers-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "name",
  .subtitle = "place",
  .short_title = "name",
  .figure = "settled_vnd",
  .sort = "-from",
  .checks = checks,
  .file = "promotions",
  .sheet = "Xúc tiến|Xúc tiến đầu tư",
};
