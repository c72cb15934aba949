/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The standard tables, as data. A new one over rules that exist is an entry here. */

#include "config.h"

#include "stats/zb-table-kind-private.h"

/* What a period attracted. */
#define ATTRACTION                                                                                 \
  {                                                                                                \
    { "new_projects", ZB_UNIT_PROJECT, { "Dự án cấp mới", "New projects" } },                      \
      { "adjustment_turns", ZB_UNIT_TURN, { "Lượt điều chỉnh", "Adjustment turns" } },             \
      { "new_and_additional_capital",                                                              \
        ZB_UNIT_MILLION_USD,                                                                       \
        { "Vốn cấp mới và tăng thêm (triệu USD)", "New and additional capital (USD million)" } },  \
    {                                                                                              \
      "new_and_additional_capital", ZB_UNIT_BILLION_VND,                                           \
        { "Vốn cấp mới và tăng thêm (tỷ đồng)", "New and additional capital (VND billion)" }       \
    }                                                                                              \
  }

/* What there is at the cut-off. */
#define VALID                                                                                      \
  {                                                                                                \
    { "valid_projects", ZB_UNIT_PROJECT, { "Dự án còn hiệu lực", "Valid projects" } },             \
      { "valid_projects_fdi", ZB_UNIT_PROJECT, { "Trong đó: FDI", "Of them FDI" } },               \
      { "valid_projects_domestic",                                                                 \
        ZB_UNIT_PROJECT,                                                                           \
        { "Trong đó: trong nước", "Of them domestic" } },                                          \
      { "registered",                                                                              \
        ZB_UNIT_MILLION_USD,                                                                       \
        { "Vốn đăng ký (triệu USD)", "Registered capital (USD million)" } },                       \
    {                                                                                              \
      "registered", ZB_UNIT_BILLION_VND,                                                           \
        { "Vốn đăng ký (tỷ đồng)", "Registered capital (VND billion)" }                            \
    }                                                                                              \
  }

static const ZbTableKind kinds[] = {
  { "attraction-zone",
    { "Thu hút đầu tư theo khu công nghiệp", "Investment attracted by zone" },
    ZB_BY_ZONE,
    ATTRACTION },
  { "attraction-country",
    { "Thu hút đầu tư theo quốc gia, vùng lãnh thổ",
      "Investment attracted by country or territory" },
    ZB_BY_COUNTRY,
    ATTRACTION },
  { "attraction-industry",
    { "Thu hút đầu tư theo ngành kinh tế", "Investment attracted by industry" },
    ZB_BY_SECTION,
    ATTRACTION },
  { "attraction-month",
    { "Thu hút đầu tư theo tháng", "Investment attracted by month" },
    ZB_BY_MONTH,
    ATTRACTION },
  { "valid-zone",
    { "Dự án còn hiệu lực lũy kế theo khu công nghiệp", "Valid projects to date by zone" },
    ZB_BY_ZONE,
    VALID },
  { "valid-country",
    { "Dự án còn hiệu lực lũy kế theo quốc gia, vùng lãnh thổ",
      "Valid projects to date by country or territory" },
    ZB_BY_COUNTRY,
    VALID },
  { "land",
    { "Đất đai và tỷ lệ lấp đầy", "Land and occupancy" },
    ZB_BY_ZONE,
    { { "planned_area", ZB_UNIT_HECTARE, { "Quy hoạch (ha)", "Planned (ha)" } },
      { "established_area", ZB_UNIT_HECTARE, { "Thành lập (ha)", "Established (ha)" } },
      { "leasable_area", ZB_UNIT_HECTARE, { "Có thể cho thuê (ha)", "Leasable (ha)" } },
      { "leased_area", ZB_UNIT_HECTARE, { "Đã cho thuê (ha)", "Leased (ha)" } },
      { "ready_area", ZB_UNIT_HECTARE, { "Sẵn sàng cho thuê (ha)", "Ready to lease (ha)" } },
      { "occupancy", ZB_UNIT_PERCENT, { "Tỷ lệ lấp đầy (%)", "Occupancy rate (%)" } } } },
  { "clearance",
    { "Giải phóng mặt bằng", "Site clearance" },
    ZB_BY_ZONE,
    { { "required_area", ZB_UNIT_HECTARE, { "Phải giải phóng (ha)", "To be cleared (ha)" } },
      { "cleared_area", ZB_UNIT_HECTARE, { "Đã giải phóng (ha)", "Cleared (ha)" } },
      { "clearance", ZB_UNIT_PERCENT, { "Tỷ lệ (%)", "Rate (%)" } } } },
  { "labour",
    { "Lao động trong các khu công nghiệp", "Labour in the zones" },
    ZB_BY_ZONE,
    { { "labour", ZB_UNIT_PERSON, { "Lao động (người)", "Workers (people)" } },
      { "labour_foreign",
        ZB_UNIT_PERSON,
        { "Trong đó: nước ngoài (người)", "Of them foreign (people)" } } } },
  { "production",
    { "Sản xuất, kinh doanh", "Production and business" },
    ZB_BY_NONE,
    { { "production", ZB_UNIT_BILLION_VND, { "Giá trị sản xuất", "Production value" } },
      { "production_constant",
        ZB_UNIT_BILLION_VND,
        { "Giá trị sản xuất (giá so sánh 2010)", "Production value (constant 2010 prices)" } },
      { "revenue", ZB_UNIT_BILLION_VND, { "Doanh thu thuần", "Net revenue" } },
      { "export", ZB_UNIT_MILLION_USD, { "Kim ngạch xuất khẩu", "Exports" } },
      { "import", ZB_UNIT_MILLION_USD, { "Kim ngạch nhập khẩu", "Imports" } },
      { "budget", ZB_UNIT_BILLION_VND, { "Thu ngân sách nhà nước", "State budget revenue" } },
      { "labour", ZB_UNIT_PERSON, { "Lao động", "Workers" } } } },
  { "procedures",
    { "Thủ tục hành chính", "Administrative procedures" },
    ZB_BY_NONE,
    { { "dossiers_returned", ZB_UNIT_DOSSIER, { "Hồ sơ đã trả kết quả", "Dossiers returned" } },
      { "dossiers_returned_on_time", ZB_UNIT_DOSSIER, { "Trong đó: đúng hạn", "Of them on time" } },
      { "dossiers_on_time", ZB_UNIT_PERCENT, { "Tỷ lệ đúng hạn", "On time" } },
      { "dossiers_pending", ZB_UNIT_DOSSIER, { "Hồ sơ đang giải quyết", "Dossiers pending" } },
      { "dossiers_overdue", ZB_UNIT_DOSSIER, { "Trong đó: quá hạn", "Of them overdue" } } } },
  { "petitions",
    { "Kiến nghị của doanh nghiệp", "Petitions of enterprises" },
    ZB_BY_NONE,
    { { "petitions", ZB_UNIT_NONE, { "Kiến nghị đã nhận", "Petitions received" } },
      { "petitions_unanswered", ZB_UNIT_NONE, { "Chưa trả lời", "Unanswered" } },
      { "petitions_overdue", ZB_UNIT_NONE, { "Trong đó: quá hạn", "Of them overdue" } } } },
  { "tasks",
    { "Nhiệm vụ được giao", "Tasks" },
    ZB_BY_NONE,
    { { "tasks", ZB_UNIT_NONE, { "Nhiệm vụ trong kỳ", "Tasks of the period" } },
      { "tasks_in_focus", ZB_UNIT_NONE, { "Trong đó: trọng tâm", "Of them in focus" } },
      { "tasks_done", ZB_UNIT_NONE, { "Hoàn thành", "Done" } },
      { "tasks_overdue", ZB_UNIT_NONE, { "Quá hạn", "Overdue" } } } },
};

/* Public functions. */

const ZbTableKind *
zb_table_kinds_get (gsize i)
{
  return i < G_N_ELEMENTS (kinds) ? &kinds[i] : NULL;
}

const ZbTableKind *
zb_table_kind_find (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].key, key) == 0)
      return &kinds[i];
  return NULL;
}

const char *
zb_table_kind_get_key (const ZbTableKind *self)
{
  return self->key;
}

const char *
zb_table_kind_get_title (const ZbTableKind *self, ZbLanguage language)
{
  return self->title[language];
}
