/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Workers that enterprises look for, by skill. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "organisation",
    .label = N_ ("Organisation"),
    .section = N_ ("Need"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Mã số thuế|Tổ chức|Doanh nghiệp|Tên tổ chức",
    .width = 30,
  },
  {
    .name = "from",
    .label = N_ ("From"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Từ ngày|Thời điểm",
  },
  {
    .name = "skill",
    .label = N_ ("Position, skill"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Vị trí, tay nghề|Vị trí|Tay nghề",
    .width = 28,
  },
  {
    .name = "wanted",
    .label = N_ ("Wanted"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_PERSON,
    .headers = "Cần tuyển|Nhu cầu",
  },
  {
    .name = "filled",
    .label = N_ ("Hired"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_PERSON,
    .headers = "Đã tuyển",
  },
};

static const char *const key[] = { "organisation", "from", "skill", NULL };

static const ZbCheck checks[] = {
  {
    .name = "filled-within-wanted",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "filled",
    .other = "wanted",
    .sentence = N_ ("More were hired (%1$s) than wanted (%2$s)."),
  },
  { NULL },
};

const ZbRegister zb_register_recruitment = {
  .name = "recruitment",
  .label = N_ ("Recruitment needs"),
  .label_one = N_ ("Recruitment need"),
  .label_new = N_ ("New need"),
  .group = ZB_GROUP_ENTERPRISES,
  .icon_name = "contact-new-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "skill",
  .subtitle = "organisation",
  .short_title = "skill",
  .figure = "wanted",
  .sort = "-from",
  .checks = checks,
  .file = "recruitments",
  .sheet = "Tuyển dụng|Nhu cầu tuyển dụng",
};
