/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure that leads to the records behind it: a flat button, underlined while it is pointed at or has
 * the focus. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZB_TYPE_FIGURE_BUTTON (zb_figure_button_get_type ())
G_DECLARE_FINAL_TYPE (ZbFigureButton, zb_figure_button, ZB, FIGURE_BUTTON, GtkButton)

GtkWidget *zb_figure_button_new (void);

/* Shows @text; @sentence (nullable: the text itself) says it whole to those who do not see what stands
 * around it. A NULL @text hides the button. */
void zb_figure_button_set_text (ZbFigureButton *self, const char *text, const char *sentence);
const char *zb_figure_button_get_text (ZbFigureButton *self);

/* Where it leads: an action of the window ("win.open-figure") and its parameter, sunk. NULL: nowhere; it
 * is then plain text. */
void zb_figure_button_set_action (ZbFigureButton *self, const char *action, GVariant *target);

/* Gives any button its action and parameter, sunk; the same action with another parameter does not disturb
 * the focus. */
void zb_figure_set_action (GtkActionable *button, const char *action, GVariant *target);

G_END_DECLS
