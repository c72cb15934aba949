/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exchange rates, each with its day, kind and source. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode kind_codes[] = {
  { .code = "central",
    .label = N_ ("Central rate"),
    .written = "Tỷ giá trung tâm|Trung tâm",
    .style = "accent" },
  { .code = "commercial",
    .label = N_ ("Commercial rate"),
    .written = "Tỷ giá thương mại|Thương mại" },
  { .code = "plan",
    .label = N_ ("Plan rate"),
    .written = "Tỷ giá kế hoạch|Kế hoạch",
    .style = "success" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "date",
    .label = N_ ("Date"),
    .section = N_ ("Rate"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày|Ngày tỷ giá",
  },
  {
    .name = "kind",
    .label = N_ ("Kind of rate"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .codes = kind_codes,
    .headers = "Loại tỷ giá",
    .width = 16,
  },
  {
    .name = "rate",
    .label = N_ ("Rate"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .unit = ZB_UNIT_VND_PER_USD,
    .headers = "Đồng/USD|Tỷ giá|VND/USD",
  },
  {
    .name = "source",
    .label = N_ ("Source"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Nguồn",
    .width = 36,
  },
};

static const char *const key[] = { "date", "kind", NULL };

static gboolean
rate_holds (const ZbRecord *record)
{
  return zb_record_is_null (record, "rate") || zb_record_get_integer (record, "rate") > 0;
}

static const ZbCheck checks[] = {
  {
    .name = "rate-above-zero",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "rate",
    .holds = rate_holds,
    .sentence = N_ ("An exchange rate is above zero: write how many đồng one US dollar is worth."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "target", .field = "rate", .label = N_ ("Targets") },
  { NULL },
};

const ZbRegister zb_register_exchange_rate = {
  .name = "exchange_rate",
  .label = N_ ("Exchange rates"),
  .label_one = N_ ("Exchange rate"),
  .label_new = N_ ("New exchange rate"),
  .group = ZB_GROUP_TARGETS,
  .icon_name = "media-playlist-repeat-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "date",
  .subtitle = "kind",
  .short_title = "date",
  .figure = "rate",
  .sort = "-date",
  .checks = checks,
  .relations = relations,
  .file = "exchange-rates",
  .sheet = "Tỷ giá",
};
