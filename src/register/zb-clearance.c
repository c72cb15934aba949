/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Site clearance (giải phóng mặt bằng): what land of a zone has to be cleared, by locality. Its
 * progress is the steps. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Clearance code"),
    .section = N_ ("Clearance"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã GPMB|Mã giải phóng mặt bằng",
    .width = 14,
  },
  {
    .name = "zone",
    .label = N_ ("Zone"),
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
    .name = "locality",
    .label = N_ ("Locality"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Địa phương|Xã, phường",
    .width = 20,
  },
  {
    .name = "land_type",
    .label = N_ ("Kind of land"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Loại đất",
    .width = 18,
  },
  {
    .name = "required_area",
    .label = N_ ("Area to be cleared"),
    .section = N_ ("Extent"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích phải GPMB|Diện tích phải giải phóng mặt bằng",
  },
  {
    .name = "households",
    .label = N_ ("Households"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HOUSEHOLD,
    .headers = "Số hộ dân|Số hộ",
  },
  {
    .name = "plan",
    .label = N_ ("Approved plan"),
    .type = ZB_FIELD_REFERENCE,
    .target = "document",
    .headers = "Quyết định phê duyệt phương án|Số quyết định",
  },
};

static const char *const key[] = { "code", NULL };

static const ZbWake phase_wakes[] = { { "zone_phase", "phase" }, { NULL } };

static const ZbCheck checks[] = {
  {
    .name = "clearance-phase-within-zone",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .wakes = phase_wakes,
    .field = "phase",
    .sentence = N_ ("The phase “%1$s” belongs to zone %2$s: choose a phase of this zone."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "clearance_step", .field = "clearance", .label = N_ ("Progress"), .owned = TRUE },
  { NULL },
};

const ZbRegister zb_register_clearance = {
  .name = "clearance",
  .label = N_ ("Land clearance"),
  .label_one = N_ ("Clearance"),
  .label_new = N_ ("New clearance"),
  .group = ZB_GROUP_LAND,
  .icon_name = "edit-clear-all-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "code",
  .subtitle = "locality",
  .short_title = "code",
  .figure = "required_area",
  .sort = "code",
  .checks = checks,
  .relations = relations,
  .file = "clearances",
  .sheet = "GPMB|Giải phóng mặt bằng",
};
