/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dossiers of administrative procedures (hồ sơ thủ tục hành chính) and their dates. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "number",
    .label = N_ ("Dossier number"),
    .section = N_ ("Dossier"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Số hồ sơ|Mã hồ sơ",
    .width = 14,
  },
  {
    .name = "procedure",
    .label = N_ ("Procedure"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Thủ tục|Tên thủ tục",
    .width = 36,
  },
  {
    .name = "applicant",
    .label = N_ ("Applicant"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Mã số thuế|Người nộp|Tổ chức|Doanh nghiệp",
    .width = 30,
  },
  {
    .name = "project",
    .label = N_ ("Project"),
    .type = ZB_FIELD_REFERENCE,
    .target = "project",
    .headers = "Mã số dự án|Mã dự án",
    .width = 14,
  },
  {
    .name = "received_on",
    .label = N_ ("Received on"),
    .section = N_ ("Dates"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày tiếp nhận|Ngày nhận",
  },
  {
    .name = "due_on",
    .label = N_ ("Due by"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Ngày hẹn trả|Hạn",
  },
  {
    .name = "returned_on",
    .label = N_ ("Returned on"),
    .help = N_ ("Empty while it is pending."),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Ngày trả kết quả|Ngày trả",
  },
  {
    .name = "result",
    .label = N_ ("Result"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Kết quả",
  },
};

static const char *const key[] = { "number", NULL };

static const ZbCheck checks[] = {
  {
    .name = "dossier-due-after-received",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "received_on",
    .other = "due_on",
    .sentence = N_ ("It is received (%1$s) after it is due (%2$s): mend one of the two dates."),
  },
  {
    .name = "dossier-returned-after-received",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "received_on",
    .other = "returned_on",
    .sentence =
      N_ ("It is received (%1$s) after it is returned (%2$s): mend one of the two dates."),
  },
  { NULL },
};

const ZbRegister zb_register_dossier = {
  .name = "dossier",
  .label = N_ ("Dossiers"),
  .label_one = N_ ("Dossier"),
  .label_new = N_ ("New dossier"),
  .group = ZB_GROUP_WORK,
  .icon_name = "folder-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "number",
  .subtitle = "procedure",
  .short_title = "number",
  .sort = "-received_on",
  .checks = checks,
  .file = "dossiers",
  .sheet = "Hồ sơ TTHC|Hồ sơ",
};
