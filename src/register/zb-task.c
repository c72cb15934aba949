/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tasks and directives (nhiệm vụ, ý kiến chỉ đạo), with the document or meeting they come from. */

#include "config.h"

#include "register/zb-registers.h"

#include "register/zb-work-field.h"

#include <glib/gi18n.h>

static const ZbCode task_kind_codes[] = {
  { .code = "task", .label = N_ ("Task"), .written = "Nhiệm vụ" },
  { .code = "directive",
    .label = N_ ("Directive"),
    .written = "Ý kiến chỉ đạo|Chỉ đạo",
    .style = "accent" },
  { NULL },
};

static const ZbCode task_status_codes[] = {
  { .code = "new", .label = N_ ("New"), .written = "Mới" },
  { .code = "doing", .label = N_ ("Under way"), .written = "Đang thực hiện", .style = "accent" },
  { .code = "done",
    .label = N_ ("Done"),
    .written = "Hoàn thành|Đã hoàn thành",
    .style = "success" },
  { .code = "cancelled", .label = N_ ("Cancelled"), .written = "Hủy", .style = "warning" },
  { NULL },
};

#define work_field_codes zb_work_field_codes

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Task code"),
    .section = N_ ("Task"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã nhiệm vụ",
    .width = 12,
  },
  {
    .name = "title",
    .label = N_ ("Title"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Tên nhiệm vụ|Nhiệm vụ",
    .width = 40,
  },
  {
    .name = "kind",
    .label = N_ ("Kind"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = task_kind_codes,
    .headers = "Loại",
    .width = 14,
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
    .name = "focus",
    .label = N_ ("In focus"),
    .type = ZB_FIELD_BOOLEAN,
    .headers = "Trọng tâm",
  },
  {
    .name = "document",
    .label = N_ ("Document"),
    .section = N_ ("Comes from"),
    .type = ZB_FIELD_REFERENCE,
    .target = "document",
    .headers = "Số văn bản|Văn bản",
    .width = 16,
  },
  {
    .name = "event",
    .label = N_ ("Calendar event"),
    .type = ZB_FIELD_REFERENCE,
    .target = "event",
    .headers = "Sự kiện|Mã sự kiện",
    .width = 14,
  },
  {
    .name = "parent",
    .label = N_ ("Part of"),
    .type = ZB_FIELD_REFERENCE,
    .target = "task",
    .headers = "Nhiệm vụ cha",
    .width = 12,
  },
  {
    .name = "indicator",
    .label = N_ ("Indicator"),
    .type = ZB_FIELD_REFERENCE,
    .target = "indicator",
    .headers = "Mã chỉ tiêu|Chỉ tiêu",
    .width = 16,
  },
  {
    .name = "directed_by",
    .label = N_ ("Directed by"),
    .section = N_ ("Who"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Người chỉ đạo|Chỉ đạo",
  },
  {
    .name = "owner",
    .label = N_ ("In charge"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Chủ trì|Đơn vị chủ trì|Phụ trách",
    .width = 24,
  },
  {
    .name = "partners",
    .label = N_ ("Together with"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Phối hợp|Đơn vị phối hợp",
  },
  {
    .name = "due_on",
    .label = N_ ("Due by"),
    .section = N_ ("Progress"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hạn|Hạn hoàn thành|Thời hạn",
  },
  {
    .name = "status",
    .label = N_ ("Status"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .codes = task_status_codes,
    .headers = "Trạng thái|Tình trạng",
    .width = 14,
  },
  {
    .name = "progress",
    .label = N_ ("Progress"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED,
    .unit = ZB_UNIT_PERCENT,
    .headers = "Tiến độ",
    .maximum = 1000000,
  },
};

static const char *const key[] = { "code", NULL };
static const char *const names[] = { "code", NULL };

static const ZbCheck checks[] = {
  {
    .name = "task-parent-is-other",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "parent",
    .sentence = N_ ("“%1$s” would be part of itself: choose another task."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "task", .field = "parent", .label = N_ ("Parts") },
  { NULL },
};

const ZbRegister zb_register_task = {
  .name = "task",
  .label = N_ ("Tasks"),
  .label_one = N_ ("Task"),
  .label_new = N_ ("New task"),
  .group = ZB_GROUP_WORK,
  .icon_name = "checkbox-checked-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "title",
  .subtitle = "owner",
  .short_title = "code",
  .state = "status",
  .figure = "progress",
  .sort = "due_on",
  .checks = checks,
  .relations = relations,
  .file = "tasks",
  .sheet = "Nhiệm vụ",
};
