/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Environmental, building and trial-run permits of projects. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode permit_kind_codes[] = {
  { .code = "environmental-assessment",
    .label = N_ ("Environmental impact assessment"),
    .written = "Đánh giá tác động môi trường|ĐTM" },
  { .code = "environmental-licence",
    .label = N_ ("Environmental licence"),
    .written = "Giấy phép môi trường|GPMT" },
  { .code = "building", .label = N_ ("Building permit"), .written = "Giấy phép xây dựng|GPXD" },
  { .code = "trial-run", .label = N_ ("Trial run"), .written = "Vận hành thử nghiệm" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "project",
    .label = N_ ("Project"),
    .section = N_ ("Permit"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "project",
    .headers = "Mã số dự án|Mã dự án",
    .width = 14,
  },
  {
    .name = "kind",
    .label = N_ ("Kind"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = permit_kind_codes,
    .headers = "Loại giấy phép|Loại",
    .width = 26,
  },
  {
    .name = "number",
    .label = N_ ("Number"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Số giấy phép|Số",
    .width = 20,
  },
  {
    .name = "issued_on",
    .label = N_ ("Issued on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Ngày cấp",
  },
  {
    .name = "expires_on",
    .label = N_ ("Expires on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hết hạn|Ngày hết hạn",
  },
};

static const char *const key[] = { "number", NULL };

static const ZbCheck checks[] = {
  {
    .name = "permit-expires-after-issued",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "issued_on",
    .other = "expires_on",
    .sentence = N_ ("It is issued (%1$s) after it expires (%2$s): mend one of the two dates."),
  },
  { NULL },
};

const ZbRegister zb_register_permit = {
  .name = "permit",
  .label = N_ ("Permits"),
  .label_one = N_ ("Permit"),
  .label_new = N_ ("New permit"),
  .group = ZB_GROUP_PROJECTS,
  .icon_name = "security-high-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "number",
  .subtitle = "kind",
  .short_title = "number",
  .sort = "-issued_on",
  .checks = checks,
  .file = "permits",
  .sheet = "Giấy phép",
};
