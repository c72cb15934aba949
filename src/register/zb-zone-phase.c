/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Phases of zones. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "zone",
    .label = N_ ("Zone"),
    .section = N_ ("Phase"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "zone",
    .headers = "Mã KCN|KCN|Tên KCN|Khu công nghiệp",
    .width = 10,
  },
  {
    .name = "name",
    .label = N_ ("Phase"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Giai đoạn|Tên giai đoạn",
    .width = 24,
  },
  {
    .name = "position",
    .label = N_ ("Position"),
    .help = N_ ("Phases are listed in this order."),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED,
    .headers = "Thứ tự",
  },
};

static const char *const key[] = { "zone", "name", NULL };

static const ZbRelation relations[] = {
  { .target = "project", .field = "phase", .label = N_ ("Projects") },
  { .target = "zone_area", .field = "phase", .label = N_ ("Areas") },
  { .target = "clearance", .field = "phase", .label = N_ ("Land clearance") },
  { .target = "infrastructure", .field = "phase", .label = N_ ("Infrastructure") },
  { .target = "plot", .field = "phase", .label = N_ ("Plots") },
  { NULL },
};

const ZbRegister zb_register_zone_phase = {
  .name = "zone_phase",
  .label = N_ ("Zone phases"),
  .label_one = N_ ("Zone phase"),
  .label_new = N_ ("New phase"),
  .group = ZB_GROUP_NONE,
  .icon_name = "view-list-ordered-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "name",
  .subtitle = "zone",
  .short_title = "name",
  .sort = "position",
  .relations = relations,
  .file = "zone-phases",
  .sheet = "Giai đoạn KCN|Giai đoạn",
};
