/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inspections of enterprises and what had to be mended. */

#include "config.h"

#include "register/zb-registers.h"

#include "register/zb-work-field.h"

#include <glib/gi18n.h>

#define work_field_codes zb_work_field_codes

static const ZbField fields[] = {
  {
    .name = "organisation",
    .label = N_ ("Organisation"),
    .section = N_ ("Inspection"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Mã số thuế|Tổ chức|Doanh nghiệp|Tên tổ chức",
    .width = 30,
  },
  {
    .name = "date",
    .label = N_ ("Date"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày|Ngày kiểm tra",
  },
  {
    .name = "field",
    .label = N_ ("Area of work"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = work_field_codes,
    .headers = "Lĩnh vực",
  },
  {
    .name = "subject",
    .label = N_ ("Subject"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Nội dung|Nội dung kiểm tra",
    .width = 30,
  },
  {
    .name = "finding",
    .label = N_ ("Finding"),
    .section = N_ ("Conclusion"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Kết luận",
  },
  {
    .name = "fix_by",
    .label = N_ ("To be mended by"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hạn khắc phục",
  },
  {
    .name = "fixed_on",
    .label = N_ ("Mended on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Ngày khắc phục xong|Ngày khắc phục",
  },
};

static const char *const key[] = { "organisation", "date", NULL };

static const ZbCheck checks[] = {
  {
    .name = "fix-by-after-inspection",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "date",
    .other = "fix_by",
    .sentence =
      N_ ("The inspection (%1$s) is after the day to mend by (%2$s): mend one of the two dates."),
  },
  {
    .name = "fixed-after-inspection",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "date",
    .other = "fixed_on",
    .sentence = N_ (
      "The inspection (%1$s) is after what it found was mended (%2$s): mend one of the two dates."),
  },
  { NULL },
};

const ZbRegister zb_register_inspection = {
  .name = "inspection",
  .label = N_ ("Inspections"),
  .label_one = N_ ("Inspection"),
  .label_new = N_ ("New inspection"),
  .group = ZB_GROUP_ENTERPRISES,
  .icon_name = "system-search-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "subject",
  .subtitle = "organisation",
  .short_title = "date",
  .sort = "-date",
  .checks = checks,
  .file = "inspections",
  .sheet = "Thanh tra, kiểm tra",
};
