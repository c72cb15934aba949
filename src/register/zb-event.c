/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Conferences, missions and meetings; their conclusions become tasks. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode event_kind_codes[] = {
  { .code = "conference", .label = N_ ("Conference"), .written = "Hội nghị" },
  { .code = "mission", .label = N_ ("Working visit"), .written = "Đoàn công tác" },
  { .code = "meeting", .label = N_ ("Meeting"), .written = "Cuộc họp|Họp" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Event code"),
    .section = N_ ("Calendar event"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã sự kiện",
    .width = 12,
  },
  {
    .name = "kind",
    .label = N_ ("Kind"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = event_kind_codes,
    .headers = "Loại",
    .width = 14,
  },
  {
    .name = "name",
    .label = N_ ("Name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_NAME_SORTED,
    .headers = "Tên sự kiện|Sự kiện",
    .width = 36,
  },
  {
    .name = "at",
    .label = N_ ("Time"),
    .type = ZB_FIELD_MOMENT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Thời điểm|Ngày giờ",
  },
  {
    .name = "place",
    .label = N_ ("Venue"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Địa điểm",
  },
  {
    .name = "host",
    .label = N_ ("Host"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Chủ trì|Đơn vị chủ trì",
    .width = 20,
  },
  {
    .name = "participants",
    .label = N_ ("Participants"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Thành phần",
  },
  {
    .name = "conclusions",
    .label = N_ ("Conclusions"),
    .section = N_ ("Conclusion"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Kết luận",
  },
};

static const char *const key[] = { "code", NULL };
static const char *const names[] = { "code", "name", NULL };

static const ZbRelation relations[] = {
  { .target = "task", .field = "event", .label = N_ ("Tasks") },
  { NULL },
};

const ZbRegister zb_register_event = {
  .name = "event",
  .label = N_ ("Events"),
  .label_one = N_ ("Calendar event"),
  .label_new = N_ ("New event"),
  .group = ZB_GROUP_WORK,
  .icon_name = "x-office-calendar-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "name",
  .subtitle = "place",
  .short_title = "code",
  .sort = "-at",
  .relations = relations,
  .file = "events",
  .sheet = "Sự kiện",
};
