/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days on which the office is closed, and days off that are worked instead: due dates are reckoned
 * in working days. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "date",
    .label = N_ ("Date"),
    .section = N_ ("Holiday"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_LISTED,
    .headers = "Ngày",
  },
  {
    .name = "name",
    .label = N_ ("Name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Tên|Ngày lễ",
    .width = 36,
  },
  {
    .name = "worked",
    .label = N_ ("Worked all the same"),
    .help = N_ ("A Saturday or Sunday that is worked in exchange."),
    .type = ZB_FIELD_BOOLEAN,
    .flags = ZB_FIELD_LISTED,
    .headers = "Đi làm bù|Làm bù",
  },
};

static const char *const key[] = { "date", NULL };

const ZbRegister zb_register_holiday = {
  .name = "holiday",
  .label = N_ ("Public holidays"),
  .label_one = N_ ("Public holiday"),
  .label_new = N_ ("New holiday"),
  .group = ZB_GROUP_WORK,
  .icon_name = "weather-clear-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "name",
  .subtitle = "date",
  .short_title = "date",
  .sort = "-date",
  .file = "holidays",
  .sheet = "Ngày nghỉ",
};
