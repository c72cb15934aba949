/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An enterprise that an obligation is put on, and when it met it. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "obligation",
    .label = N_ ("Obligation"),
    .section = N_ ("Reply"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "obligation",
    .headers = "Mã nghĩa vụ|Nghĩa vụ",
    .width = 14,
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
    .name = "met_on",
    .label = N_ ("Met on"),
    .help = N_ ("Empty while it is not met."),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Ngày thực hiện",
  },
};

static const char *const key[] = { "obligation", "organisation", NULL };

const ZbRegister zb_register_obligation_reply = {
  .name = "obligation_reply",
  .label = N_ ("Replies to obligations"),
  .label_one = N_ ("Reply to an obligation"),
  .label_new = N_ ("New reply"),
  .group = ZB_GROUP_NONE,
  .icon_name = "task-due-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "organisation",
  .subtitle = "obligation",
  .short_title = "met_on",
  .sort = "-met_on",
  .file = "obligation-replies",
};
