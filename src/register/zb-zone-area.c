/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Areas of zones as they were on a day. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbField fields[] = {
  {
    .name = "zone",
    .label = N_ ("Zone"),
    .section = N_ ("As of"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "zone",
    .headers = "Mã KCN|KCN|Tên KCN|Khu công nghiệp",
    .width = 10,
  },
  {
    .name = "phase",
    .label = N_ ("Phase"),
    .help = N_ ("Empty for the whole zone."),
    .type = ZB_FIELD_REFERENCE,
    .target = "zone_phase",
    .within = "zone",
    .headers = "Giai đoạn",
  },
  {
    .name = "as_of",
    .label = N_ ("As of"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Tính đến ngày|Đến ngày|Thời điểm",
  },
  {
    .name = "planned_area",
    .label = N_ ("Planned area"),
    .section = N_ ("Areas"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích quy hoạch",
  },
  {
    .name = "established_area",
    .label = N_ ("Established area"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích thành lập",
  },
  {
    .name = "leasable_area",
    .label = N_ ("Leasable area"),
    .help = N_ ("Industrial and service land: the base of the occupancy rate."),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích có thể cho thuê|Diện tích đất có thể cho thuê|Đất công nghiệp, dịch vụ",
  },
  {
    .name = "serviced_area",
    .label = N_ ("Serviced area"),
    .help = N_ ("Land with infrastructure, with what is leased or reserved of it."),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích đã có hạ tầng",
  },
  {
    .name = "leased_area",
    .label = N_ ("Leased area"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích đã cho thuê",
  },
  {
    .name = "handed_over_area",
    .label = N_ ("Handed-over area"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Diện tích đã giao|Diện tích đã bàn giao",
  },
  {
    .name = "source",
    .label = N_ ("Source of the figures"),
    .type = ZB_FIELD_REFERENCE,
    .target = "document",
    .headers = "Nguồn số liệu|Số văn bản",
  },
};

static const char *const key[] = { "zone", "phase", "as_of", NULL };

static const ZbCheck checks[] = {
  {
    .name = "leased-within-leasable",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "leased_area",
    .other = "leasable_area",
    .sentence =
      N_ ("The leased area (%1$s) is larger than the leasable area (%2$s): mend one of the two."),
  },
  {
    .name = "leasable-within-established",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "leasable_area",
    .other = "established_area",
    .sentence = N_ (
      "The leasable area (%1$s) is larger than the established area (%2$s): mend one of the two."),
  },
  {
    .name = "leased-within-established",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "leased_area",
    .other = "established_area",
    .sentence = N_ (
      "The leased area (%1$s) is larger than the established area (%2$s): mend one of the two."),
  },
  {
    .name = "established-within-planned",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "established_area",
    .other = "planned_area",
    .sentence = N_ ("The established area (%1$s) is larger than the planned area (%2$s)."),
  },
  {
    .name = "area-phase-within-zone",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "phase",
    .sentence = N_ ("The phase “%1$s” belongs to zone %2$s: choose a phase of this zone."),
  },
  { NULL },
};

const ZbRegister zb_register_zone_area = {
  .name = "zone_area",
  .label = N_ ("Zone areas"),
  .label_one = N_ ("Zone areas on a day"),
  .label_new = N_ ("New areas"),
  .group = ZB_GROUP_LAND,
  .icon_name = "view-grid-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "as_of",
  .subtitle = "zone",
  .short_title = "as_of",
  .figure = "leased_area",
  .sort = "-as_of",
  .checks = checks,
  .file = "zone-areas",
  .sheet = "Diện tích KCN",
};
