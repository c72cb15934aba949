/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings, calls, letters and visits with an organisation. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode interaction_kind_codes[] = {
  { .code = "meeting", .label = N_ ("Meeting"), .written = "Cuộc họp|Họp" },
  { .code = "call", .label = N_ ("Call"), .written = "Điện thoại" },
  { .code = "email", .label = N_ ("Email"), .written = "Thư điện tử|Email" },
  { .code = "visit", .label = N_ ("Visit"), .written = "Thăm, khảo sát|Thăm" },
  { .code = "letter", .label = N_ ("Letter"), .written = "Công văn|Thư" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "at",
    .label = N_ ("Time"),
    .section = N_ ("Interaction"),
    .type = ZB_FIELD_MOMENT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Thời điểm|Ngày giờ",
  },
  {
    .name = "kind",
    .label = N_ ("Kind"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = interaction_kind_codes,
    .headers = "Hình thức",
    .width = 12,
  },
  {
    .name = "subject",
    .label = N_ ("Subject"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Nội dung chính|Nội dung",
    .width = 36,
  },
  {
    .name = "body",
    .label = N_ ("Details"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Chi tiết",
  },
  {
    .name = "organisation",
    .label = N_ ("Organisation"),
    .section = N_ ("With"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Tổ chức|Doanh nghiệp|Nhà đầu tư|Mã số thuế",
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
    .name = "project",
    .label = N_ ("Project"),
    .type = ZB_FIELD_REFERENCE,
    .target = "project",
    .headers = "Mã số dự án|Mã dự án",
    .width = 14,
  },
  {
    .name = "contacts",
    .label = N_ ("Contact persons"),
    .help = N_ ("Names, with “;” between."),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Người liên hệ",
  },
  {
    .name = "follow_up_on",
    .label = N_ ("Follow up on"),
    .section = N_ ("Next step"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hẹn liên hệ lại|Hẹn lại",
  },
};

static const char *const key[] = { "at", "organisation", NULL };

const ZbRegister zb_register_interaction = {
  .name = "interaction",
  .label = N_ ("Interactions"),
  .label_one = N_ ("Interaction"),
  .label_new = N_ ("New interaction"),
  .group = ZB_GROUP_INVESTORS,
  .icon_name = "chat-message-new-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "subject",
  .subtitle = "organisation",
  .short_title = "subject",
  .sort = "-at",
  .file = "interactions",
  .sheet = "Trao đổi|Tiếp xúc",
};
