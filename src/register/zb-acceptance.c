/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings of the cross-checks that somebody accepted, and why: a rule, a record, and a hash of the values that
 * it was judged on, so that the finding comes back when they change. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "rule",
    .label = N_ ("Rule"),
    .section = N_ ("Accepted finding"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Quy tắc",
  },
  {
    .name = "register",
    .label = N_ ("Register"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Sổ",
  },
  {
    .name = "record",
    .label = N_ ("Record"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_REQUIRED,
    .headers = "Bản ghi",
  },
  {
    .name = "judged",
    .label = N_ ("Values judged on"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED,
    .headers = "Dấu vết số liệu",
  },
  {
    .name = "reason",
    .label = N_ ("Reason"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Lý do",
    .width = 36,
  },
};

static const char *const key[] = { "rule", "register", "record", NULL };

const ZbRegister zb_register_acceptance = {
  .name = "acceptance",
  .label = N_ ("Accepted findings"),
  .label_one = N_ ("Accepted finding"),
  .label_new = N_ ("New accepted finding"),
  .group = ZB_GROUP_NONE,
  .icon_name = "object-select-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "reason",
  .subtitle = "rule",
  .short_title = "rule",
  .sort = "rule",
  .file = "acceptances",
};
