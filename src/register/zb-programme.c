/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Support for workers or employers: beneficiaries and amounts. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "name",
    .label = N_ ("Name"),
    .section = N_ ("Programme"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED |
             ZB_FIELD_NAME_SORTED,
    .headers = "Tên chương trình|Chương trình",
    .width = 40,
  },
  {
    .name = "document",
    .label = N_ ("Document"),
    .type = ZB_FIELD_REFERENCE,
    .target = "document",
    .headers = "Số văn bản|Văn bản",
    .width = 16,
  },
  {
    .name = "target_group",
    .label = N_ ("For"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Đối tượng",
    .width = 18,
  },
  {
    .name = "from",
    .label = N_ ("From"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Từ ngày",
  },
  {
    .name = "to",
    .label = N_ ("To"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Đến ngày",
  },
  {
    .name = "employers",
    .label = N_ ("Enterprises"),
    .section = N_ ("Beneficiaries"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .headers = "Số doanh nghiệp",
  },
  {
    .name = "workers",
    .label = N_ ("Workers"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_PERSON,
    .headers = "Số người lao động|Số lao động",
  },
  {
    .name = "amount_vnd",
    .label = N_ ("Budget"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Kinh phí|Số tiền",
  },
};

static const char *const key[] = { "name", NULL };

static const ZbCheck checks[] = {
  {
    .name = "programme-to-after-from",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "from",
    .other = "to",
    .sentence = N_ ("It begins (%1$s) after it ends (%2$s): mend one of the two dates."),
  },
  { NULL },
};

const ZbRegister zb_register_programme = {
  .name = "programme",
  .label = N_ ("Support programmes"),
  .label_one = N_ ("Support programme"),
  .label_new = N_ ("New programme"),
  .group = ZB_GROUP_WORK,
  .icon_name = "face-smile-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "name",
  .subtitle = "target_group",
  .short_title = "name",
  .figure = "amount_vnd",
  .sort = "-from",
  .checks = checks,
  .file = "programmes",
  .sheet = "Chương trình hỗ trợ",
};
