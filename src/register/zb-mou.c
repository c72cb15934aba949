/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Memoranda of understanding, commitments and agreements with investors. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode mou_kind_codes[] = {
  { .code = "mou", .label = N_ ("Memorandum of understanding"), .written = "Biên bản ghi nhớ|MoU" },
  { .code = "commitment", .label = N_ ("Commitment"), .written = "Cam kết" },
  { .code = "agreement", .label = N_ ("Agreement"), .written = "Thỏa thuận" },
  { NULL },
};

static const ZbCode mou_status_codes[] = {
  { .code = "running", .label = N_ ("Under way"), .written = "Đang thực hiện", .style = "accent" },
  { .code = "realised",
    .label = N_ ("Became a project"),
    .written = "Đã thành dự án",
    .style = "success" },
  { .code = "expired", .label = N_ ("Expired"), .written = "Hết hạn", .style = "warning" },
  { .code = "cancelled", .label = N_ ("Cancelled"), .written = "Hủy", .style = "error" },
  { NULL },
};

static const ZbPart industry_parts[] = {
  { "version", "Phiên bản VSIC" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "number",
    .label = N_ ("MoU number"),
    .section = N_ ("Memorandum"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Số MoU|Số biên bản",
    .width = 14,
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
    .name = "lead",
    .label = N_ ("Lead"),
    .type = ZB_FIELD_REFERENCE,
    .target = "lead",
    .headers = "Mã đầu mối|Đầu mối",
    .width = 12,
  },
  {
    .name = "signed_on",
    .label = N_ ("Signed on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày ký",
  },
  {
    .name = "kind",
    .label = N_ ("Kind"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = mou_kind_codes,
    .headers = "Loại",
    .width = 16,
  },
  {
    .name = "place",
    .label = N_ ("Signed at"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Nơi ký|Địa điểm",
  },
  {
    .name = "industry",
    .label = N_ ("Industry"),
    .section = N_ ("Intended project"),
    .type = ZB_FIELD_INDUSTRY,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Mã ngành VSIC|Ngành",
    .parts = industry_parts,
  },
  {
    .name = "capital_usd",
    .label = N_ ("Intended capital, USD"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Vốn dự kiến",
  },
  {
    .name = "capital_vnd",
    .label = N_ ("Intended capital, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn dự kiến",
  },
  {
    .name = "zone",
    .label = N_ ("Zone"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "zone",
    .headers = "Mã KCN|KCN|Tên KCN|Khu công nghiệp",
    .width = 10,
  },
  {
    .name = "expires_on",
    .label = N_ ("Expires on"),
    .section = N_ ("Progress"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hết hạn|Ngày hết hạn",
  },
  {
    .name = "status",
    .label = N_ ("Status"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = mou_status_codes,
    .headers = "Tình trạng",
    .width = 16,
  },
  {
    .name = "progress",
    .label = N_ ("Progress"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Tình hình triển khai|Tiến độ",
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

static const char *const key[] = { "number", NULL };

static const ZbCheck checks[] = {
  {
    .name = "mou-expires-after-signed",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "signed_on",
    .other = "expires_on",
    .sentence = N_ ("It is signed (%1$s) after it expires (%2$s): mend one of the two dates."),
  },
  { NULL },
};

const ZbRegister zb_register_mou = {
  .name = "mou",
  .label = N_ ("MoUs"),
  .label_one = N_ ("MoU"),
  .label_new = N_ ("New MoU"),
  .group = ZB_GROUP_INVESTORS,
  .icon_name = "text-x-generic-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "number",
  .subtitle = "organisation",
  .short_title = "number",
  .state = "status",
  .figure = "capital_usd",
  .sort = "-signed_on",
  .checks = checks,
  .file = "mous",
  .sheet = "MoU|Biên bản ghi nhớ",
};
