/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger: what happened to a project and what it changed. Capital, area and state of every project follow from it. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

#include "base/zb-date.h"

static const ZbCode type_codes[] = {
  { .code = "grant",
    .label = N_ ("Newly granted"),
    .written = "Cấp mới|Đăng ký mới",
    .style = "success" },
  { .code = "increase",
    .label = N_ ("Capital increase"),
    .written = "Tăng vốn",
    .style = "success" },
  { .code = "decrease",
    .label = N_ ("Capital decrease"),
    .written = "Giảm vốn",
    .style = "warning" },
  { .code = "other", .label = N_ ("Other adjustment"), .written = "Điều chỉnh khác" },
  { .code = "share-purchase",
    .label = N_ ("Capital contribution, share purchase"),
    .written = "Góp vốn, mua cổ phần",
    .style = "accent" },
  { .code = "transfer", .label = N_ ("Transfer"), .written = "Chuyển nhượng" },
  { .code = "split", .label = N_ ("Split"), .written = "Chia tách" },
  { .code = "merge", .label = N_ ("Merger"), .written = "Sáp nhập" },
  { .code = "extend", .label = N_ ("Extension"), .written = "Gia hạn" },
  { .code = "suspend", .label = N_ ("Suspension"), .written = "Tạm ngừng", .style = "warning" },
  { .code = "resume", .label = N_ ("Resumption"), .written = "Hoạt động lại" },
  { .code = "start-building",
    .label = N_ ("Construction start"),
    .written = "Khởi công",
    .style = "accent" },
  { .code = "start-operating",
    .label = N_ ("Operation start"),
    .written = "Đi vào hoạt động",
    .style = "success" },
  { .code = "terminate",
    .label = N_ ("Termination"),
    .written = "Chấm dứt|Chấm dứt hoạt động",
    .style = "error" },
  { .code = "revoke", .label = N_ ("Revocation"), .written = "Thu hồi", .style = "error" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "project",
    .label = N_ ("Project"),
    .section = N_ ("Event"),
    .type = ZB_FIELD_REFERENCE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .target = "project",
    .headers = "Mã số dự án|Mã dự án",
    .width = 14,
  },
  {
    .name = "date",
    .label = N_ ("Date"),
    .type = ZB_FIELD_DATE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .headers = "Ngày|Ngày biến động|Ngày cấp",
  },
  {
    .name = "type",
    .label = N_ ("Type"),
    .type = ZB_FIELD_CODE,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_LISTED,
    .codes = type_codes,
    .headers = "Loại biến động|Loại|Nội dung biến động",
    .width = 20,
  },
  {
    .name = "turn",
    .label = N_ ("Adjustment number"),
    .help = N_ ("Which adjustment of the certificate this is; empty where it is none."),
    .type = ZB_FIELD_NUMBER,
    .headers = "Điều chỉnh lần thứ|Lần thứ|Lần điều chỉnh",
  },
  {
    .name = "certificate_number",
    .label = N_ ("Certificate number"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Số giấy chứng nhận|Số GCNĐKĐT",
    .width = 18,
  },
  {
    .name = "delta_usd",
    .label = N_ ("Change of registered capital, USD"),
    .help = N_ ("What the event adds, or takes away with a minus: not the capital after it. A "
                "closing event takes away what is left."),
    .section = N_ ("What it changes"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Biến động vốn đăng ký|Vốn đăng ký|Tăng, giảm vốn đăng ký",
  },
  {
    .name = "delta_vnd",
    .label = N_ ("Change of registered capital, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Biến động vốn đăng ký|Vốn đăng ký|Tăng, giảm vốn đăng ký",
  },
  {
    .name = "delta_charter_usd",
    .label = N_ ("Change of charter capital, USD"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_MILLION_USD,
    .headers = "Biến động vốn điều lệ|Vốn điều lệ",
  },
  {
    .name = "delta_charter_vnd",
    .label = N_ ("Change of charter capital, VND"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_BILLION_VND,
    .headers = "Biến động vốn điều lệ|Vốn điều lệ",
  },
  {
    .name = "delta_area",
    .label = N_ ("Change of area"),
    .type = ZB_FIELD_NUMBER,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_TOTALLED | ZB_FIELD_SIGNED,
    .unit = ZB_UNIT_HECTARE,
    .headers = "Biến động diện tích|Diện tích",
  },
  {
    .name = "reason",
    .label = N_ ("Reason"),
    .section = N_ ("Particulars"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_LISTED | ZB_FIELD_SEARCHED | ZB_FIELD_SUGGESTED,
    .headers = "Lý do",
    .width = 30,
  },
  {
    .name = "before",
    .label = N_ ("Before"),
    .type = ZB_FIELD_LONG_TEXT,
    .headers = "Trước điều chỉnh|Trước",
  },
  {
    .name = "after",
    .label = N_ ("After"),
    .type = ZB_FIELD_LONG_TEXT,
    .headers = "Sau điều chỉnh|Sau",
  },
  {
    .name = "counterpart",
    .label = N_ ("Other project concerned"),
    .help = N_ ("In a transfer, split or merger: the project on the other side."),
    .type = ZB_FIELD_REFERENCE,
    .target = "project",
    .headers = "Dự án liên quan",
  },
  {
    .name = "document",
    .label = N_ ("Document"),
    .type = ZB_FIELD_REFERENCE,
    .target = "document",
    .headers = "Số văn bản|Văn bản",
  },
};

static const char *const key[] = { "project", "date", "type", NULL };

static gboolean
has_type (const ZbRecord *record, const char *type)
{
  return g_strcmp0 (zb_record_get_text (record, "type"), type) == 0;
}

/* Whether each change of registered capital that is given has the sign of @sign or is zero, and, where @moves, one is not zero. */
static gboolean
has_sign (const ZbRecord *record, gint sign, gboolean moves)
{
  gint64 usd = zb_record_get_integer (record, "delta_usd");
  gint64 vnd = zb_record_get_integer (record, "delta_vnd");

  if ((sign > 0 && (usd < 0 || vnd < 0)) || (sign < 0 && (usd > 0 || vnd > 0)))
    return FALSE;

  return !moves || usd != 0 || vnd != 0;
}

/* A month or a year alone is in the future only when it has not begun. */
static gboolean
not_in_future (const ZbRecord *record)
{
  const char *date = zb_record_get_text (record, "date");
  char today[ZB_DATE_LENGTH];

  if (date == NULL)
    return TRUE;

  zb_date_today (today);

  return zb_date_to_int (date, FALSE) <= zb_date_to_int (today, FALSE);
}

static gboolean
increase_holds (const ZbRecord *record)
{
  return !has_type (record, "increase") || has_sign (record, 1, TRUE);
}

static gboolean
decrease_holds (const ZbRecord *record)
{
  return !has_type (record, "decrease") || has_sign (record, -1, TRUE);
}

static gboolean
grant_holds (const ZbRecord *record)
{
  return !has_type (record, "grant") || has_sign (record, 1, FALSE);
}

static const ZbCheck checks[] = {
  {
    .name = "not-in-future",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "date",
    .holds = not_in_future,
    .sentence = N_ ("The ledger tells what has happened: %1$s has not come yet."),
  },
  {
    .name = "increase-above-zero",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "delta_usd",
    .other = "delta_vnd",
    .holds = increase_holds,
    .sentence =
      N_ ("A capital increase adds capital: write an amount above zero and none below it."),
  },
  {
    .name = "decrease-below-zero",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "delta_usd",
    .other = "delta_vnd",
    .holds = decrease_holds,
    .sentence =
      N_ ("A capital decrease takes capital away: write an amount below zero and none above it."),
  },
  {
    .name = "grant-not-negative",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "delta_usd",
    .other = "delta_vnd",
    .holds = grant_holds,
    .sentence = N_ ("A project is granted with capital, not with less than none: write amounts of "
                    "zero or above."),
  },
  {
    .name = "before-differs",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_NOT_EQUAL,
    .field = "after",
    .other = "before",
    .sentence = N_ ("What was before and what is after the adjustment are the same (“%1$s”): mend "
                    "one, or leave both empty."),
  },
  {
    .name = "counterpart-is-other",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_NOT_EQUAL,
    .field = "counterpart",
    .other = "project",
    .sentence = N_ ("The other project concerned is this project itself: choose another one."),
  },
  {
    .name = "one-grant",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "type",
    .sentence = N_ ("Project %1$s needs exactly one grant in its ledger, but has %2$s."),
  },
  {
    .name = "grant-first",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "date",
    .sentence = N_ ("Nothing can happen to project %1$s before it was granted on %2$s, yet this "
                    "entry is dated %3$s."),
  },
  {
    .name = "closing-last",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "date",
    .sentence = N_ (
      "Project %1$s was closed on %2$s: nothing can follow that, yet this entry is dated %3$s."),
  },
  {
    .name = "closing-once",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "type",
    .sentence =
      N_ ("Project %1$s is closed already, on %2$s: it can be terminated or revoked only once."),
  },
  {
    .name = "closing-closes-usd",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "delta_usd",
    .sentence = N_ ("After its closing project %1$s would still have %2$s: the closing entry must "
                    "take that away."),
  },
  {
    .name = "closing-closes-vnd",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_QUERY,
    .field = "delta_vnd",
    .sentence = N_ ("After its closing project %1$s would still have %2$s: the closing entry must "
                    "take that away."),
  },
  {
    .name = "closed-stock-usd",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "delta_usd",
    .sentence = N_ ("Closed project %1$s now has %2$s left: mend its closing entry, too."),
  },
  {
    .name = "closed-stock-vnd",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "delta_vnd",
    .sentence = N_ ("Closed project %1$s now has %2$s left: mend its closing entry, too."),
  },
  { NULL },
};

const ZbRegister zb_register_project_event = {
  .name = "project_event",
  .label = N_ ("Ledger"),
  .label_one = N_ ("Ledger entry"),
  .label_new = N_ ("New ledger entry"),
  .group = ZB_GROUP_PROJECTS,
  .icon_name = "view-list-bullet-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .title = "type",
  .subtitle = "project",
  .short_title = "date",
  .state = "type",
  .figure = "delta_usd",
  .sort = "-date",
  .checks = checks,
  .file = "project-events",
  .sheet = "Biến động",
};
