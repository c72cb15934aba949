/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Values of indicators that were entered or published, each with its vintage and price basis. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode vintage_codes[] = {
  { .code = "plan", .label = N_ ("Plan"), .written = "Kế hoạch" },
  { .code = "estimate",
    .label = N_ ("Estimate"),
    .written = "Ước thực hiện|Ước đạt|Ước",
    .style = "warning" },
  { .code = "preliminary",
    .label = N_ ("Preliminary"),
    .written = "Số sơ bộ|Sơ bộ",
    .style = "accent" },
  { .code = "official",
    .label = N_ ("Official"),
    .written = "Số chính thức|Chính thức",
    .style = "success" },
  { NULL },
};

static const ZbCode price_basis_codes[] = {
  { .code = "none", .label = N_ ("None"), .written = "Không" },
  { .code = "current", .label = N_ ("At current prices"), .written = "Giá hiện hành" },
  { .code = "constant-2010",
    .label = N_ ("At constant 2010 prices"),
    .written = "Giá so sánh 2010" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "indicator",
    .label = N_ ("Indicator"),
    .section = N_ ("Value"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "indicator",
    .headers = "Mã chỉ tiêu|Chỉ tiêu|Tên chỉ tiêu",
    .width = 32,
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
    .type = ZB_FIELD_PERIOD,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Kỳ|Kỳ báo cáo",
    .width = 16,
  },
  {
    .name = "as_of",
    .label = N_ ("As of"),
    .help = N_ ("The day on which the value was known."),
    .type = ZB_FIELD_DATE,
    .headers = "Tính đến ngày|Đến ngày",
  },
  {
    .name = "zone",
    .label = N_ ("Zone"),
    .help = N_ ("Empty for the whole province."),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "zone",
    .headers = "Mã KCN|KCN",
    .width = 10,
  },
  {
    .name = "value",
    .label = N_ ("Value"),
    .help = N_ ("In the unit of the indicator."),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED | ZB_FIELD_SIGNED,
    .scale = 9,
    .headers = "Giá trị",
    .width = 16,
  },
  {
    .name = "vintage",
    .label = N_ ("Vintage"),
    .help = N_ ("How final the value is."),
    .section = N_ ("Quality"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .codes = vintage_codes,
    .headers = "Mức độ số liệu",
    .width = 14,
  },
  {
    .name = "price_basis",
    .label = N_ ("Price basis"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = price_basis_codes,
    .headers = "Cơ sở giá",
    .width = 16,
  },
  {
    .name = "source",
    .label = N_ ("Source"),
    .type = ZB_FIELD_REFERENCE,
    .target = "document",
    .headers = "Số văn bản|Nguồn số liệu",
  },
};

static const char *const key[] = { "indicator", "year",        "period", "zone",
                                   "vintage",   "price_basis", NULL };

const ZbRegister zb_register_indicator_value = {
  .name = "indicator_value",
  .label = N_ ("Indicator values"),
  .label_one = N_ ("Indicator value"),
  .label_new = N_ ("New value"),
  .group = ZB_GROUP_TARGETS,
  .icon_name = "x-office-spreadsheet-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "indicator",
  .subtitle = "period",
  .short_title = "value",
  .figure = "value",
  .sort = "-year",
  .file = "indicator-values",
  .sheet = "Giá trị chỉ tiêu",
};
