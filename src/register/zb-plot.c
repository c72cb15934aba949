/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Plots of land in a zone, each with its state. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode plot_state_codes[] = {
  { .code = "uncleared", .label = N_ ("Not cleared"), .written = "Chưa GPMB", .style = "error" },
  { .code = "cleared", .label = N_ ("Cleared"), .written = "Đã GPMB", .style = "warning" },
  { .code = "serviced",
    .label = N_ ("Serviced"),
    .written = "Có hạ tầng|Đã có hạ tầng",
    .style = "success" },
  { .code = "reserved", .label = N_ ("Reserved"), .written = "Giữ chỗ", .style = "accent" },
  { .code = "leased", .label = N_ ("Leased"), .written = "Đã cho thuê" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "zone",
    .label = N_ ("Zone"),
    .section = N_ ("Plot"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "zone",
    .headers = "Mã KCN|KCN|Tên KCN|Khu công nghiệp",
    .width = 10,
  },
  {
    .name = "phase",
    .label = N_ ("Phase"),
    .type = ZB_FIELD_REFERENCE,
    .target = "zone_phase",
    .within = "zone",
    .headers = "Giai đoạn|Giai đoạn KCN",
  },
  {
    .name = "code",
    .label = N_ ("Plot code"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã lô|Lô|Số lô",
    .width = 10,
  },
  {
    .name = "area",
    .label = N_ ("Area"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích|Diện tích lô",
  },
  {
    .name = "state",
    .label = N_ ("State"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = plot_state_codes,
    .headers = "Tình trạng lô|Tình trạng",
    .width = 14,
  },
};

static const char *const key[] = { "zone", "code", NULL };

static const ZbWake phase_wakes[] = { { "zone_phase", "phase" }, { NULL } };

static const ZbCheck checks[] = {
  {
    .name = "plot-phase-within-zone",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .wakes = phase_wakes,
    .field = "phase",
    .sentence = N_ ("The phase “%1$s” belongs to zone %2$s: choose a phase of this zone."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "lease", .field = "plot", .label = N_ ("Leases") },
  { NULL },
};

const ZbRegister zb_register_plot = {
  .name = "plot",
  .label = N_ ("Plots"),
  .label_one = N_ ("Plot"),
  .label_new = N_ ("New plot"),
  .group = ZB_GROUP_LAND,
  .icon_name = "view-app-grid-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "code",
  .subtitle = "zone",
  .short_title = "code",
  .state = "state",
  .figure = "area",
  .sort = "code",
  .checks = checks,
  .relations = relations,
  .file = "plots",
  .sheet = "Lô đất",
};
