/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When a lead came to a stage, and who moved it there. */

#include "config.h"

#include "register/zb-registers.h"

#include "register/zb-lead-stage-codes.h"

#include <glib/gi18n.h>

#define lead_stage_codes zb_lead_stage_codes

static const ZbField fields[] = {
  {
    .name = "lead",
    .label = N_ ("Lead"),
    .section = N_ ("Stage"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "lead",
    .headers = "Mã đầu mối|Đầu mối",
    .width = 12,
  },
  {
    .name = "date",
    .label = N_ ("Date"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày|Ngày tháng",
  },
  {
    .name = "stage",
    .label = N_ ("Stage"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .codes = lead_stage_codes,
    .headers = "Giai đoạn tiếp cận|Giai đoạn",
    .width = 16,
  },
  {
    .name = "author",
    .label = N_ ("Moved by"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Cán bộ|Người chuyển",
    .width = 18,
  },
};

static const char *const key[] = { "lead", "date", "stage", NULL };

const ZbRegister zb_register_lead_stage = {
  .name = "lead_stage",
  .label = N_ ("Stages of leads"),
  .label_one = N_ ("Stage of a lead"),
  .label_new = N_ ("New stage"),
  .group = ZB_GROUP_NONE,
  .icon_name = "find-location-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "date",
  .subtitle = "stage",
  .short_title = "date",
  .state = "stage",
  .sort = "-date",
  .file = "lead-stages",
};
