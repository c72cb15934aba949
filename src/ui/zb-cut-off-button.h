/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cut-off of the figures as a drop-down: the ends of the quarters, the newest day recorded, and any
 * other day by a calendar. */

#pragma once

#include <gtk/gtk.h>

#include "base/zb-date.h"

G_BEGIN_DECLS

/* Signal "chosen" (int day, YYYYMMDD): a person chose another day. */
#define ZB_TYPE_CUT_OFF_BUTTON (zb_cut_off_button_get_type ())
G_DECLARE_FINAL_TYPE (ZbCutOffButton, zb_cut_off_button, ZB, CUT_OFF_BUTTON, GtkWidget)

GtkWidget *zb_cut_off_button_new (void);

/* Shows that the figures of @year are those up to @cut_off, and offers @days (gint32). */
void zb_cut_off_button_set (ZbCutOffButton *self,
                            gint year,
                            gint32 cut_off,
                            GArray *days,
                            ZbLanguage language);

G_END_DECLS
