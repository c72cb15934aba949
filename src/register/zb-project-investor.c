/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who holds which share of a project. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "project",
    .label = N_ ("Project"),
    .section = N_ ("Share"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "project",
    .headers = "Mã số dự án|Mã dự án",
    .width = 14,
  },
  {
    .name = "organisation",
    .label = N_ ("Investor"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Nhà đầu tư|Tên nhà đầu tư|Tổ chức",
    .width = 34,
  },
  {
    .name = "share_usd",
    .label = N_ ("Contributed capital, USD"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Vốn góp",
  },
  {
    .name = "share_vnd",
    .label = N_ ("Contributed capital, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn góp",
  },
  {
    .name = "percent",
    .label = N_ ("Share"),
    .help = N_ ("The shares of all investors of a project come to 100%."),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED,
    .unit = ZB_UNIT_PERCENT,
    .headers = "Tỷ lệ|Tỷ lệ góp vốn",
    .maximum = 1000000,
  },
};

static const char *const key[] = { "project", "organisation", NULL };

static const ZbWake shares_wakes[] = { { "project_investor", "project" }, { NULL } };

static const ZbCheck checks[] = {
  {
    .name = "investor-shares-sum",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .wakes = shares_wakes,
    .field = "percent",
    .sentence = N_ ("The shares of the investors of project %1$s come to %2$s, not to 100%%."),
  },
  { NULL },
};

const ZbRegister zb_register_project_investor = {
  .name = "project_investor",
  .label = N_ ("Project investors"),
  .label_one = N_ ("Project investor"),
  .label_new = N_ ("New investor of the project"),
  .group = ZB_GROUP_NONE,
  .icon_name = "contact-new-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "organisation",
  .subtitle = "project",
  .short_title = "percent",
  .figure = "percent",
  .sort = "-percent",
  .checks = checks,
  .file = "project-investors",
  .sheet = "Nhà đầu tư của dự án",
};
