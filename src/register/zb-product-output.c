/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of a product a report tells of. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "report",
    .label = N_ ("Report"),
    .section = N_ ("Output"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "enterprise_report",
    .headers = "Báo cáo",
    .width = 20,
  },
  {
    .name = "product",
    .label = N_ ("Product"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "product",
    .headers = "Mã sản phẩm|Sản phẩm|Tên sản phẩm",
    .width = 30,
  },
  {
    .name = "quantity",
    .label = N_ ("Quantity"),
    .help = N_ ("In the unit of the product."),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED,
    .scale = 3,
    .headers = "Sản lượng",
    .width = 16,
  },
};

static const char *const key[] = { "report", "product", NULL };

const ZbRegister zb_register_product_output = {
  .name = "product_output",
  .label = N_ ("Product output"),
  .label_one = N_ ("Product output"),
  .label_new = N_ ("New output"),
  .group = ZB_GROUP_NONE,
  .icon_name = "view-grid-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "product",
  .subtitle = "report",
  .short_title = "quantity",
  .figure = "quantity",
  .sort = "-quantity",
  .file = "product-outputs",
  .sheet = "Sản lượng",
};
