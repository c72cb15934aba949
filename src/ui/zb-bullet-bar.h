/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A bullet bar: filled to the achievement, a tick at the target, a small triangle at the share of the year
 * that has passed. It reads by shape, not by colour, and says itself in a sentence. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZB_TYPE_BULLET_BAR (zb_bullet_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZbBulletBar, zb_bullet_bar, ZB, BULLET_BAR, GtkWidget)

GtkWidget *zb_bullet_bar_new (void);

/* @percent of plan and @elapsed share of the year in %; @sentence: “181% of plan with 99% of the year
 * gone”. */
void zb_bullet_bar_set (ZbBulletBar *self, double percent, double elapsed, const char *sentence);

G_END_DECLS
