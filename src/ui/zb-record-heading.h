/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of the detail page: title, subtitle, pills, and the key figures in large digits. */

#pragma once

#include <adwaita.h>

#include "register/zb-register.h"

G_BEGIN_DECLS

#define ZB_TYPE_RECORD_HEADING (zb_record_heading_get_type ())
G_DECLARE_FINAL_TYPE (ZbRecordHeading, zb_record_heading, ZB, RECORD_HEADING, AdwBin)

void zb_record_heading_show (ZbRecordHeading *self, const ZbRecord *record, ZbLanguage language);

/* Names of the fields of @record that stand here and need not stand below. NULL-ended. (transfer
 * container) */
GPtrArray *zb_record_heading_get_fields (const ZbRecord *record);

G_END_DECLS
