/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Duties that a document puts on enterprises; who has met them stands in the replies. */

#include "config.h"

#include "register/zb-registers.h"

#include "register/zb-work-field.h"

#include <glib/gi18n.h>

#define work_field_codes zb_work_field_codes

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Obligation code"),
    .section = N_ ("Obligation"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã nghĩa vụ",
    .width = 14,
  },
  {
    .name = "title",
    .label = N_ ("Title"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Nội dung|Nội dung nghĩa vụ",
    .width = 44,
  },
  {
    .name = "document",
    .label = N_ ("Document"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "document",
    .headers = "Số văn bản|Văn bản",
    .width = 16,
  },
  {
    .name = "due_on",
    .label = N_ ("Due by"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hạn",
  },
  {
    .name = "field",
    .label = N_ ("Area of work"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = work_field_codes,
    .headers = "Lĩnh vực",
  },
};

static const char *const key[] = { "code", NULL };
static const char *const names[] = { "code", NULL };

static const ZbRelation relations[] = {
  { .target = "obligation_reply",
    .field = "obligation",
    .label = N_ ("Enterprises"),
    .owned = TRUE },
  { NULL },
};

const ZbRegister zb_register_obligation = {
  .name = "obligation",
  .label = N_ ("Obligations"),
  .label_one = N_ ("Obligation"),
  .label_new = N_ ("New obligation"),
  .group = ZB_GROUP_WORK,
  .icon_name = "task-due-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "title",
  .subtitle = "code",
  .short_title = "code",
  .sort = "-due_on",
  .relations = relations,
  .file = "obligations",
  .sheet = "Nghĩa vụ",
};
