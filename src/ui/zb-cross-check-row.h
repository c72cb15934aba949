/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One finding of the cross-checks: opens its record, and is accepted with a reason or opened again. */

#pragma once

#include <adwaita.h>

#include "store/zb-cross-check.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_CROSS_CHECK_ROW (zb_cross_check_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbCrossCheckRow, zb_cross_check_row, ZB, CROSS_CHECK_ROW, AdwActionRow)

/* @finding is copied. */
GtkWidget *zb_cross_check_row_new (ZbContext *context, const ZbCrossFinding *finding);

G_END_DECLS
