/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Leases of plots to projects. One that has ended no longer takes land of its plot. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbPart plot_parts[] = {
  { "zone", "Mã KCN|KCN" },
  { "code", "Mã lô|Lô" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "number",
    .label = N_ ("Contract number"),
    .section = N_ ("Lease"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Số hợp đồng",
    .width = 22,
  },
  {
    .name = "plot",
    .label = N_ ("Plot"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "plot",
    .headers = "Lô đất",
    .parts = plot_parts,
    .width = 14,
  },
  {
    .name = "project",
    .label = N_ ("Project"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "project",
    .headers = "Mã số dự án|Mã dự án",
    .width = 14,
  },
  {
    .name = "area",
    .label = N_ ("Area leased"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích thuê|Diện tích",
  },
  {
    .name = "signed_on",
    .label = N_ ("Signed on"),
    .section = N_ ("Term"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Ngày ký",
  },
  {
    .name = "from",
    .label = N_ ("From"),
    .type = ZB_FIELD_DATE,
    .headers = "Từ ngày|Bắt đầu",
  },
  {
    .name = "to",
    .label = N_ ("To"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Đến ngày|Kết thúc",
  },
  {
    .name = "ended_on",
    .label = N_ ("Ended on"),
    .help = N_ ("Empty while the lease is in force."),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Ngày kết thúc|Ngày chấm dứt",
  },
};

static const char *const key[] = { "number", NULL };

static const ZbCheck checks[] = {
  {
    .name = "lease-to-after-from",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "from",
    .other = "to",
    .sentence = N_ ("The lease begins (%1$s) after it ends (%2$s): mend one of the two dates."),
  },
  {
    .name = "lease-ended-after-from",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "from",
    .other = "ended_on",
    .sentence = N_ ("The lease begins (%1$s) after it ends (%2$s): mend one of the two dates."),
  },
  {
    .name = "leases-within-plot",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "area",
    .sentence = N_ ("The leases in force take %1$s of the plot, which has only %2$s: mend a lease "
                    "or the plot's area."),
  },
  { NULL },
};

const ZbRegister zb_register_lease = {
  .name = "lease",
  .label = N_ ("Land leases"),
  .label_one = N_ ("Land lease"),
  .label_new = N_ ("New lease"),
  .group = ZB_GROUP_LAND,
  .icon_name = "document-properties-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "number",
  .subtitle = "project",
  .short_title = "number",
  .figure = "area",
  .sort = "-signed_on",
  .checks = checks,
  .file = "leases",
  .sheet = "Thuê đất",
};
