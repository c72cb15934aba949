/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Realised capital of projects, by period and by where it comes from. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "project",
    .label = N_ ("Project"),
    .section = N_ ("Disbursement"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "project",
    .headers = "Mã số dự án|Mã dự án",
    .width = 14,
  },
  {
    .name = "year",
    .label = N_ ("Year"),
    .type = ZB_FIELD_YEAR,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Năm",
  },
  {
    .name = "period",
    .label = N_ ("Period"),
    .help = N_ ("What was realised in this period alone; a longer period takes the place of the "
                "shorter ones within it."),
    .type = ZB_FIELD_PERIOD,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Kỳ|Kỳ báo cáo",
    .width = 14,
  },
  {
    .name = "equity_usd",
    /* Translators: “vốn góp”, as realised in the period. */
    .label = N_ ("Realised equity, USD"),
    .section = N_ ("In US dollars"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Vốn góp",
  },
  {
    .name = "loan_usd",
    /* Translators: “vốn vay”, as realised in the period. */
    .label = N_ ("Realised loans, USD"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Vốn vay",
  },
  {
    .name = "reinvested_usd",
    .label = N_ ("Reinvested profit, USD"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Lợi nhuận tái đầu tư",
  },
  {
    .name = "equity_vnd",
    .label = N_ ("Realised equity, VND"),
    .section = N_ ("In Vietnamese đồng"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn góp",
  },
  {
    .name = "loan_vnd",
    .label = N_ ("Realised loans, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Vốn vay",
  },
  {
    .name = "reinvested_vnd",
    .label = N_ ("Reinvested profit, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Lợi nhuận tái đầu tư",
  },
};

static const char *const key[] = { "project", "year", "period", NULL };

static const ZbCheck checks[] = {
  {
    .name = "realised-above-registered-usd",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "equity_usd",
    .sentence = N_ ("The project has realised %1$s in all, more than the %2$s registered: correct "
                    "the amounts, or record the missing increase in its ledger."),
  },
  {
    .name = "realised-above-registered-vnd",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "equity_vnd",
    .sentence = N_ ("The project has realised %1$s in all, more than the %2$s registered: correct "
                    "the amounts, or record the missing increase in its ledger."),
  },
  { NULL },
};

const ZbRegister zb_register_disbursement = {
  .name = "disbursement",
  .label = N_ ("Realised capital"),
  .label_one = N_ ("Disbursement"),
  .label_new = N_ ("New disbursement"),
  .group = ZB_GROUP_PROJECTS,
  .icon_name = "media-record-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "project",
  .subtitle = "period",
  .short_title = "period",
  .figure = "equity_usd",
  .sort = "-year",
  .checks = checks,
  .file = "disbursements",
  .sheet = "Vốn thực hiện",
};
