/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Petitions of enterprises (kiến nghị) and the answers to them. */

#include "config.h"

#include "register/zb-registers.h"

#include "register/zb-work-field.h"

#include <glib/gi18n.h>

static const ZbCode petition_status_codes[] = {
  { .code = "new", .label = N_ ("New"), .written = "Mới" },
  { .code = "doing", .label = N_ ("In hand"), .written = "Đang xử lý", .style = "accent" },
  { .code = "answered", .label = N_ ("Answered"), .written = "Đã trả lời", .style = "success" },
  { .code = "escalated",
    .label = N_ ("Escalated"),
    .written = "Đã chuyển cấp trên",
    .style = "warning" },
  { NULL },
};

#define work_field_codes zb_work_field_codes

static const ZbField fields[] = {
  {
    .name = "number",
    .label = N_ ("Petition number"),
    .section = N_ ("Petition"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Số kiến nghị",
    .width = 12,
  },
  {
    .name = "organisation",
    .label = N_ ("Organisation"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Mã số thuế|Tổ chức|Doanh nghiệp|Tên tổ chức",
    .width = 30,
  },
  {
    .name = "received_on",
    .label = N_ ("Received on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày nhận|Ngày tiếp nhận",
  },
  {
    .name = "channel",
    .label = N_ ("Channel"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SUGGESTED,
    .headers = "Kênh tiếp nhận|Kênh",
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
    .name = "content",
    .label = N_ ("Content"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Nội dung|Nội dung kiến nghị",
  },
  {
    .name = "responsible",
    .label = N_ ("Responsible"),
    .section = N_ ("Answer"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Đơn vị giải quyết",
    .width = 22,
  },
  {
    .name = "due_on",
    .label = N_ ("Due by"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hạn trả lời|Hạn",
  },
  {
    .name = "answered_on",
    .label = N_ ("Answered on"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Ngày trả lời",
  },
  {
    .name = "answer",
    .label = N_ ("Answer"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Nội dung trả lời|Trả lời",
  },
  {
    .name = "status",
    .label = N_ ("Status"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .codes = petition_status_codes,
    .headers = "Trạng thái|Tình trạng",
    .width = 16,
  },
  {
    .name = "escalated_to",
    .label = N_ ("Escalated to"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Chuyển đến",
  },
};

static const char *const key[] = { "number", NULL };

static gboolean
answered_has_date (const ZbRecord *record)
{
  const char *status = zb_record_get_text (record, "status");

  return g_strcmp0 (status, "answered") != 0 || !zb_record_is_null (record, "answered_on");
}

static const ZbCheck checks[] = {
  {
    .name = "petition-due-after-received",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "received_on",
    .other = "due_on",
    .sentence = N_ ("It is received (%1$s) after it is due (%2$s): mend one of the two dates."),
  },
  {
    .name = "petition-answered-after-received",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "received_on",
    .other = "answered_on",
    .sentence =
      N_ ("It is received (%1$s) after it is answered (%2$s): mend one of the two dates."),
  },
  {
    .name = "answered-has-date",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "answered_on",
    .holds = answered_has_date,
    .sentence = N_ ("An answered petition needs the day of its answer."),
  },
  { NULL },
};

const ZbRegister zb_register_petition = {
  .name = "petition",
  .label = N_ ("Petitions"),
  .label_one = N_ ("Petition"),
  .label_new = N_ ("New petition"),
  .group = ZB_GROUP_WORK,
  .icon_name = "mail-unread-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "number",
  .subtitle = "organisation",
  .short_title = "number",
  .state = "status",
  .sort = "-received_on",
  .checks = checks,
  .file = "petitions",
  .sheet = "Kiến nghị",
};
