/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Provinces, districts and communes with the days they hold for: units are merged and renamed, and
 * a report of a year uses those of that year. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode admin_level_codes[] = {
  { .code = "province", .label = N_ ("Province"), .written = "Tỉnh|Thành phố|Cấp tỉnh" },
  { .code = "district", .label = N_ ("District"), .written = "Huyện|Quận|Cấp huyện" },
  { .code = "commune", .label = N_ ("Commune"), .written = "Xã|Phường|Cấp xã" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Unit code"),
    .section = N_ ("Unit"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã đơn vị|Mã ĐVHC",
    .width = 10,
  },
  {
    .name = "name",
    .label = N_ ("Name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_NAME_SORTED,
    .headers = "Tên đơn vị|Tên|Đơn vị hành chính",
    .width = 30,
  },
  {
    .name = "level",
    .label = N_ ("Level"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = admin_level_codes,
    .headers = "Cấp",
    .width = 14,
  },
  {
    .name = "parent",
    .label = N_ ("Part of"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "admin_unit",
    .headers = "Thuộc|Trực thuộc",
    .width = 16,
  },
  {
    .name = "valid_from",
    .label = N_ ("Valid from"),
    .section = N_ ("Validity"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hiệu lực từ",
  },
  {
    .name = "valid_to",
    .label = N_ ("Valid to"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_LISTED,
    .headers = "Hiệu lực đến",
  },
  {
    .name = "successor",
    .label = N_ ("Became part of"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "admin_unit",
    .headers = "Sáp nhập vào|Kế thừa",
    .width = 16,
  },
};

static const char *const key[] = { "code", NULL };
static const char *const names[] = { "code", "name", NULL };

static const ZbCheck checks[] = {
  {
    .name = "unit-valid-in-order",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "valid_from",
    .other = "valid_to",
    .sentence = N_ ("It holds from %1$s, after it ended (%2$s): mend one of the two dates."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "admin_unit", .field = "parent", .label = N_ ("Units within") },
  { .target = "admin_unit", .field = "successor", .label = N_ ("Units that became part of it") },
  { NULL },
};

const ZbRegister zb_register_admin_unit = {
  .name = "admin_unit",
  .label = N_ ("Administrative units"),
  .label_one = N_ ("Administrative unit"),
  .label_new = N_ ("New unit"),
  .group = ZB_GROUP_LAND,
  .icon_name = "mark-location-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "name",
  .subtitle = "code",
  .short_title = "name",
  .sort = "name",
  .checks = checks,
  .relations = relations,
  .file = "admin-units",
  .sheet = "Đơn vị hành chính",
};
