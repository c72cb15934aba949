/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* People at organisations. Nothing is kept of a person beyond what reaching them takes. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

#include "register/zb-email.h"

static const ZbField fields[] = {
  {
    .name = "organisation",
    .label = N_ ("Organisation"),
    .section = N_ ("Contact person"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Tổ chức|Tên tổ chức|Doanh nghiệp",
    .width = 30,
  },
  {
    .name = "name",
    .label = N_ ("Full name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_NAME_SORTED,
    .headers = "Họ và tên|Họ tên|Tên người liên hệ",
    .width = 24,
  },
  {
    .name = "title",
    .label = N_ ("Position held"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Chức vụ",
    .width = 20,
  },
  {
    .name = "email",
    .label = N_ ("Email"),
    .section = N_ ("Reached at"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Email|E-mail|Thư điện tử",
    .width = 28,
  },
  {
    .name = "phone",
    .label = N_ ("Telephone"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Điện thoại|Số điện thoại",
    .width = 14,
  },
  {
    .name = "language",
    .label = N_ ("Language"),
    .help = N_ ("Two letters: vi, en, ja, ko, zh."),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Ngôn ngữ",
    .width = 8,
  },
};

static const char *const key[] = { "organisation", "name", NULL };

static const ZbCheck checks[] = {
  {
    .name = "email-form",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "email",
    .holds = zb_email_holds,
    .sentence = N_ ("“%1$s” does not look like an email address, which has one @ and no blanks."),
  },
  { NULL },
};

const ZbRegister zb_register_contact = {
  .name = "contact",
  .label = N_ ("Contacts"),
  .label_one = N_ ("Contact"),
  .label_new = N_ ("New contact"),
  .group = ZB_GROUP_INVESTORS,
  .icon_name = "avatar-default-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "name",
  .subtitle = "organisation",
  .short_title = "name",
  .sort = "name",
  .checks = checks,
  .file = "contacts",
  .sheet = "Người liên hệ",
};
