/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The areas of the office’s work, as tasks, petitions, obligations and inspections share them. */

#include "config.h"

#include "register/zb-work-field.h"

#include <glib/gi18n.h>

const ZbCode zb_work_field_codes[] = {
  { .code = "investment", .label = N_ ("Investment"), .written = "Đầu tư" },
  { .code = "environment", .label = N_ ("Environment"), .written = "Môi trường" },
  { .code = "planning-construction",
    .label = N_ ("Planning and construction"),
    .written = "Quy hoạch, xây dựng" },
  { .code = "labour", .label = N_ ("Labour"), .written = "Lao động" },
  { .code = "administrative-reform",
    .label = N_ ("Administrative reform"),
    .written = "Cải cách hành chính|CCHC" },
  { .code = "health", .label = N_ ("Health"), .written = "Y tế" },
  { .code = "other", .label = N_ ("Other"), .written = "Khác" },
  { NULL },
};
