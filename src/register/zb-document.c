/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents: decisions, plans, reports and letters that entries rest on. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

static const ZbCode kind_codes[] = {
  { .code = "resolution", .label = N_ ("Resolution"), .written = "Nghị quyết|NQ" },
  { .code = "decision", .label = N_ ("Decision"), .written = "Quyết định|QĐ" },
  { .code = "plan", .label = N_ ("Plan"), .written = "Kế hoạch|KH" },
  { .code = "letter", .label = N_ ("Official letter"), .written = "Công văn|CV" },
  { .code = "notice", .label = N_ ("Notice"), .written = "Thông báo|TB" },
  { .code = "report", .label = N_ ("Report"), .written = "Báo cáo|BC" },
  { .code = "submission", .label = N_ ("Submission"), .written = "Tờ trình|TTr" },
  { .code = "other", .label = N_ ("Other"), .written = "Khác" },
  { NULL },
};

static const ZbCode direction_codes[] = {
  { .code = "in", .label = N_ ("In"), .written = "Đến|Văn bản đến", .style = "accent" },
  { .code = "out", .label = N_ ("Out"), .written = "Đi|Văn bản đi", .style = "success" },
  { .code = "legal", .label = N_ ("Legal text"), .written = "Văn bản pháp lý" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "number",
    .label = N_ ("Number and symbol"),
    .section = N_ ("Document"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Số, ký hiệu|Số văn bản",
    .width = 18,
  },
  {
    .name = "kind",
    .label = N_ ("Kind of document"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = kind_codes,
    .headers = "Loại văn bản",
    .width = 12,
  },
  {
    .name = "date",
    .label = N_ ("Date"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày|Ngày ban hành|Ngày văn bản",
  },
  {
    .name = "issuer",
    .label = N_ ("Issued by"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_LISTED,
    .target = "organisation",
    .headers = "Cơ quan ban hành|Nơi ban hành",
    .width = 24,
  },
  {
    .name = "title",
    .label = N_ ("Abstract"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Trích yếu|Nội dung",
    .width = 40,
  },
  {
    .name = "direction",
    .label = N_ ("Direction"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_LISTED,
    .codes = direction_codes,
    .headers = "Hướng|Đến/Đi",
    .width = 12,
  },
  {
    .name = "parent",
    .label = N_ ("Based on"),
    .section = N_ ("Validity and file"),
    .type = ZB_FIELD_REFERENCE,
    .target = "document",
    .headers = "Căn cứ",
  },
  {
    .name = "valid_to",
    .label = N_ ("Valid to"),
    .type = ZB_FIELD_DATE,
    .headers = "Hiệu lực đến|Hết hiệu lực",
  },
  {
    .name = "file",
    .label = N_ ("File"),
    .help = N_ ("The name of the file, or where the paper is kept."),
    .type = ZB_FIELD_TEXT,
    .headers = "Tệp|Nơi lưu",
  },
};

/* Numbers begin anew every year: the date tells which one is meant. */
static const char *const key[] = { "number", "date", NULL };
static const char *const names[] = { "number", NULL };

static gboolean
parent_is_other (const ZbRecord *record)
{
  return (zb_record_is_null (record, "parent") ||
          zb_record_get_integer (record, "parent") != record->id);
}

static const ZbCheck checks[] = {
  {
    .name = "valid-after-date",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_LESS_EQUAL,
    .field = "date",
    .other = "valid_to",
    .sentence = N_ ("The document is dated %1$s and cannot end to be valid before that, on %2$s."),
  },
  {
    .name = "parent-is-other",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "parent",
    .holds = parent_is_other,
    .sentence = N_ ("A document cannot be based on itself: choose another one."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "document", .field = "parent", .label = N_ ("Documents based on it") },
  { .target = "project_event", .field = "document", .label = N_ ("Ledger") },
  { .target = "target", .field = "document", .label = N_ ("Targets") },
  { .target = "zone", .field = "decision", .label = N_ ("Zones") },
  { .target = "zone_area", .field = "source", .label = N_ ("Areas") },
  { .target = "indicator_value", .field = "source", .label = N_ ("Values") },
  { .target = "task", .field = "document", .label = N_ ("Tasks") },
  { .target = "obligation", .field = "document", .label = N_ ("Obligations") },
  { .target = "clearance", .field = "plan", .label = N_ ("Land clearance") },
  { .target = "programme", .field = "document", .label = N_ ("Support programmes") },
  { .target = "award", .field = "decision", .label = N_ ("Awards") },
  { NULL },
};

const ZbRegister zb_register_document = {
  .name = "document",
  .label = N_ ("Documents"),
  .label_one = N_ ("Document"),
  .label_new = N_ ("New document"),
  .group = ZB_GROUP_DOCUMENTS,
  .icon_name = "folder-documents-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "number",
  .subtitle = "title",
  .short_title = "number",
  .sort = "-date",
  .checks = checks,
  .relations = relations,
  .file = "documents",
  .sheet = "Văn bản",
};
