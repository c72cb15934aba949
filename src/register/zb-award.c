/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Awards to enterprises, teams and persons. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode recipient_codes[] = {
  { .code = "enterprise", .label = N_ ("Enterprise"), .written = "Doanh nghiệp" },
  { .code = "person", .label = N_ ("Person"), .written = "Cá nhân" },
  { .code = "collective", .label = N_ ("Team"), .written = "Tập thể" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "kind",
    .label = N_ ("Recipient is"),
    .section = N_ ("Award"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = recipient_codes,
    .headers = "Loại đối tượng",
    .width = 14,
  },
  {
    .name = "recipient",
    .label = N_ ("Recipient"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Đối tượng",
    .width = 30,
  },
  {
    .name = "organisation",
    .label = N_ ("Organisation"),
    .type = ZB_FIELD_REFERENCE,
    .target = "organisation",
    .headers = "Mã số thuế",
    .width = 30,
  },
  {
    .name = "title",
    .label = N_ ("Title"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Danh hiệu|Hình thức khen thưởng",
    .width = 26,
  },
  {
    .name = "decision",
    .label = N_ ("Decision"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "document",
    .headers = "Số quyết định|Quyết định",
    .width = 16,
  },
  {
    .name = "date",
    .label = N_ ("Date"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày",
  },
};

static const char *const key[] = { "decision", "recipient", NULL };

const ZbRegister zb_register_award = {
  .name = "award",
  .label = N_ ("Awards"),
  .label_one = N_ ("Award"),
  .label_new = N_ ("New award"),
  .group = ZB_GROUP_ENTERPRISES,
  .icon_name = "starred-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "recipient",
  .subtitle = "title",
  .short_title = "recipient",
  .sort = "-date",
  .file = "awards",
  .sheet = "Khen thưởng",
};
