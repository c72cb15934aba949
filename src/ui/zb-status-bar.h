/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Under a list: how many rows it shows of how many, and the exact totals of what is shown and of
 * what is selected. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_STATUS_BAR (zb_status_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZbStatusBar, zb_status_bar, ZB, STATUS_BAR, AdwBin)

void zb_status_bar_set_register (ZbStatusBar *self, const ZbRegister *reg, ZbLanguage language);

/* Totals are gint64 for each TOTALLED field of the register; NULL: not counted yet, or nothing to
 * count. */
void zb_status_bar_set_shown (ZbStatusBar *self, guint n_shown, guint n_all, GArray *totals);
void zb_status_bar_set_selected (ZbStatusBar *self, guint n_selected, GArray *totals);

/* "6.964,24 triệu USD · 0 đồng": the totals of the fields that lists show; two of one unit are
 * named. (transfer full) */
char *zb_status_bar_format_totals (const ZbRegister *reg, GArray *totals, ZbLanguage language);

G_END_DECLS
