/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Organisations: investors, enterprises, infrastructure owners, offices and whoever else is dealt with. */

#include "config.h"

#include "register/zb-registers.h"

#include <glib/gi18n.h>

#include "register/zb-tax-code.h"
#include "register/zb-email.h"

static const ZbCode roles_codes[] = {
  { .code = "investor", .label = N_ ("Investor"), .written = "Nhà đầu tư", .style = "accent" },
  { .code = "enterprise",
    .label = N_ ("Enterprise"),
    .written = "Doanh nghiệp",
    .style = "success" },
  { .code = "developer", .label = N_ ("Infrastructure owner"), .written = "Chủ đầu tư hạ tầng" },
  { .code = "state-body", .label = N_ ("State body"), .written = "Cơ quan nhà nước" },
  { .code = "association", .label = N_ ("Association"), .written = "Hiệp hội" },
  { .code = "consultant", .label = N_ ("Consultant"), .written = "Tư vấn" },
  { .code = "media", .label = N_ ("Media"), .written = "Báo chí" },
  { NULL },
};

static const ZbField fields[] = {
  {
    .name = "name",
    .label = N_ ("Name"),
    .section = N_ ("Organisation"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_REQUIRED | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED | ZB_FIELD_NAME_SORTED,
    .headers = "Tên tổ chức|Tên doanh nghiệp|Tên nhà đầu tư|Organisation",
    .width = 34,
  },
  {
    .name = "name_en",
    .label = N_ ("English name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Tên tiếng Anh",
  },
  {
    .name = "short_name",
    .label = N_ ("Short name"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Tên viết tắt",
    .width = 14,
  },
  {
    .name = "roles",
    .label = N_ ("Roles"),
    .help = N_ ("An organisation may have several."),
    .type = ZB_FIELD_CODES,
    .flags = ZB_FIELD_LISTED,
    .codes = roles_codes,
    .headers = "Vai trò",
    .width = 20,
  },
  {
    .name = "tax_code",
    .label = N_ ("Tax code"),
    .help = N_ ("10 digits; of a dependent unit 10 digits, a hyphen and 3 digits."),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_UNIQUE | ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Mã số thuế|MST|Mã số thuế DN|Mã số doanh nghiệp",
    .width = 15,
    .tidy = zb_tax_code_tidy,
  },
  {
    .name = "country",
    .label = N_ ("Country"),
    .type = ZB_FIELD_COUNTRY,
    .flags = ZB_FIELD_LISTED,
    .headers = "Mã nước|Quốc tịch",
    .width = 14,
  },
  {
    .name = "parent",
    .label = N_ ("Parent organisation"),
    .type = ZB_FIELD_REFERENCE,
    .target = "organisation",
    .headers = "Tổ chức mẹ|Công ty mẹ",
  },
  {
    .name = "address",
    .label = N_ ("Address"),
    .section = N_ ("Reached at"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Địa chỉ",
  },
  {
    .name = "phone",
    .label = N_ ("Telephone"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED | ZB_FIELD_LISTED,
    .headers = "Điện thoại|Số điện thoại",
    .width = 14,
  },
  {
    .name = "email",
    .label = N_ ("Email"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Email|E-mail|Thư điện tử",
  },
  {
    .name = "web",
    .label = N_ ("Website"),
    .type = ZB_FIELD_TEXT,
    .flags = ZB_FIELD_SEARCHED,
    .headers = "Website|Trang web",
  },
};

static const char *const key[] = { "tax_code", NULL };
static const char *const names[] = { "tax_code", "name", NULL };

static gboolean
parent_is_other (const ZbRecord *record)
{
  return (zb_record_is_null (record, "parent") ||
          zb_record_get_integer (record, "parent") != record->id);
}

static const ZbCheck checks[] = {
  {
    .name = "tax-code-form",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "tax_code",
    .holds = zb_tax_code_holds,
    .sentence =
      N_ ("A tax code has 10 digits, or 10 digits, a hyphen and 3 digits: “%1$s” has not."),
  },
  {
    .name = "parent-is-other",
    .severity = ZB_SEVERITY_ERROR,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "parent",
    .holds = parent_is_other,
    .sentence = N_ ("An organisation cannot be its own parent: choose another one."),
  },
  {
    .name = "email-form",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_CUSTOM,
    .field = "email",
    .holds = zb_email_holds,
    .sentence = N_ ("“%1$s” does not look like an email address, which has one @ and no blanks."),
  },
  {
    .name = "same-name",
    .severity = ZB_SEVERITY_WARNING,
    .compare = ZB_COMPARE_QUERY,
    .field = "name",
    .sentence = N_ ("Another organisation is called “%1$s”: look whether both are the same."),
  },
  { NULL },
};

static const ZbRelation relations[] = {
  { .target = "project", .field = "enterprise", .label = N_ ("Projects as enterprise") },
  { .target = "project_investor", .field = "organisation", .label = N_ ("Investments") },
  { .target = "contact", .field = "organisation", .label = N_ ("Contacts"), .owned = TRUE },
  { .target = "enterprise_report", .field = "organisation", .label = N_ ("Reports") },
  { .target = "zone", .field = "developer", .label = N_ ("Zones") },
  { .target = "organisation", .field = "parent", .label = N_ ("Subsidiaries") },
  { .target = "document", .field = "issuer", .label = N_ ("Documents issued") },
  { .target = "lead", .field = "organisation", .label = N_ ("Leads") },
  { .target = "interaction", .field = "organisation", .label = N_ ("Interactions") },
  { .target = "mou", .field = "organisation", .label = N_ ("MoUs") },
  { .target = "petition", .field = "organisation", .label = N_ ("Petitions") },
  { .target = "dossier", .field = "applicant", .label = N_ ("Dossiers") },
  { .target = "inspection", .field = "organisation", .label = N_ ("Inspections") },
  { .target = "recruitment", .field = "organisation", .label = N_ ("Recruitment needs") },
  { .target = "obligation_reply", .field = "organisation", .label = N_ ("Obligations") },
  { .target = "award", .field = "organisation", .label = N_ ("Awards") },
  { NULL },
};

const ZbRegister zb_register_organisation = {
  .name = "organisation",
  .label = N_ ("Organisations"),
  .label_one = N_ ("Organisation"),
  .label_new = N_ ("New organisation"),
  .group = ZB_GROUP_INVESTORS,
  .icon_name = "system-users-symbolic",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = key,
  .names = names,
  .title = "name",
  .subtitle = "tax_code",
  .short_title = "name",
  .sort = "name",
  .checks = checks,
  .relations = relations,
  .file = "organisations",
  .sheet = "Nhà đầu tư|Tổ chức|Doanh nghiệp",
};
