/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The stages of a lead, in the order of the pipeline, as the lead and its log share them. */

#include "config.h"

#include "register/zb-lead-stage-codes.h"

#include <glib/gi18n.h>

const ZbCode zb_lead_stage_codes[] = {
  { .code = "received", .label = N_ ("Lead received"), .written = "Tiếp nhận" },
  { .code = "screening", .label = N_ ("Screening"), .written = "Sàng lọc" },
  { .code = "qualified", .label = N_ ("Qualified"), .written = "Đủ điều kiện" },
  { .code = "site-visit",
    .label = N_ ("Site visit"),
    .written = "Khảo sát địa điểm|Khảo sát",
    .style = "accent" },
  { .code = "negotiating", .label = N_ ("Negotiating"), .written = "Đàm phán", .style = "accent" },
  { .code = "mou", .label = N_ ("MoU signed"), .written = "Ký MoU", .style = "accent" },
  { .code = "dossier", .label = N_ ("Dossier filed"), .written = "Nộp hồ sơ", .style = "accent" },
  { .code = "won", .label = N_ ("Won"), .written = "Thành công", .style = "success" },
  { .code = "lost", .label = N_ ("Lost"), .written = "Không thành", .style = "error" },
  { .code = "on-hold", .label = N_ ("On hold"), .written = "Tạm dừng", .style = "warning" },
  { NULL },
};
