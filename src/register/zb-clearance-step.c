/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was cleared on a day: amounts of that step alone, never running totals. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "clearance",
    .label = N_ ("Clearance"),
    .section = N_ ("Step"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "clearance",
    .headers = "Mã GPMB|Mã giải phóng mặt bằng",
    .width = 14,
  },
  {
    .name = "date",
    .label = N_ ("Date"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày|Ngày tháng",
  },
  {
    .name = "cleared_area",
    .label = N_ ("Cleared area"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích đã GPMB|Diện tích đã giải phóng mặt bằng",
  },
  {
    .name = "households_done",
    .label = N_ ("Households done"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HOUSEHOLD,
    .headers = "Số hộ hoàn thành|Số hộ đã nhận tiền",
  },
  {
    .name = "paid_vnd",
    .label = N_ ("Compensation paid"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Kinh phí đã chi trả|Kinh phí chi trả",
  },
  {
    .name = "obstacle",
    .label = N_ ("Obstacle"),
    .section = N_ ("Obstacle"),
    .type = ZB_FIELD_LONG_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Vướng mắc|Khó khăn, vướng mắc",
  },
  {
    .name = "owner",
    .label = N_ ("In charge"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Phụ trách|Cán bộ phụ trách|Đơn vị phụ trách",
  },
};

static const char *const key[] = { "clearance", "date", NULL };

static const ZbCheck checks[] = {
  {
    .name = "cleared-within-required",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "cleared_area",
    .sentence = N_ ("The steps clear %1$s in all, more than the %2$s to be cleared: mend a step or "
                    "the area to be cleared."),
  },
  { NULL },
};

const ZbRegister zb_register_clearance_step = {
  .name = "clearance_step",
  .label = N_ ("Clearance steps"),
  .label_one = N_ ("Clearance step"),
  .label_new = N_ ("New step"),
  .group = ZB_GROUP_NONE,
  .icon_name = "edit-clear-all-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "date",
  .subtitle = "clearance",
  .short_title = "date",
  .figure = "cleared_area",
  .sort = "-date",
  .checks = checks,
  .file = "clearance-steps",
};
