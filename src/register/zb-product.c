/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue of main products. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbPart industry_parts[] = {
  { "version", "Phiên bản VSIC" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "code",
    .label = N_ ("Product code"),
    .section = N_ ("Product"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã sản phẩm",
    .width = 12,
  },
  {
    .name = "name",
    .label = N_ ("Name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_NAME_SORTED,
    .headers = "Tên sản phẩm|Sản phẩm",
    .width = 32,
  },
  {
    .name = "name_en",
    .label = N_ ("English name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Tên tiếng Anh",
    .width = 28,
  },
  {
    .name = "unit",
    .label = N_ ("Unit of measure"),
    .help = N_ ("Quantities are written in this unit."),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED | ZB_FIELD_SUGGESTED,
    .headers = "Đơn vị tính|ĐVT",
    .width = 14,
  },
  {
    .name = "industry",
    .label = N_ ("Industry"),
    .help = N_ ("VSIC version and code, for example 2732 (VSIC 2018)."),
    .type = ZB_FIELD_INDUSTRY,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã ngành VSIC|Mã ngành|Ngành VSIC",
    .parts = industry_parts,
    .width = 16,
  },
};

static const char *const key[] = { "code", NULL };
static const char *const names[] = { "code", "name", NULL };

static const ZbRelation relations[] = {
  { .target = "product_output", .field = "product", .label = N_ ("Output") },
  { NULL },
};

const ZbRegister zb_register_product = {
  .name = "product",
  .label = N_ ("Products"),
  .label_one = N_ ("Product"),
  .label_new = N_ ("New product"),
  .group = ZB_GROUP_ENTERPRISES,
  .icon_name = "package-x-generic-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "name",
  .subtitle = "code",
  .short_title = "name",
  .sort = "code",
  .relations = relations,
  .file = "products",
  .sheet = "Sản phẩm chủ yếu|Sản phẩm",
};
