/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the overview share: a window whose actions write down what was asked of them, and ways
 * to find widgets by what they are and say. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Starts GTK with accessibility that tests can ask, in English. */
void overview_fixture_init (int *argc, char ***argv);

/* A window of @width × @height that shows @child. (transfer full): gtk_window_destroy () */
GtkWindow *overview_fixture_show (GtkWidget *child, int width, int height);

/* "win.open-figure('budget', …)": what was activated since the last call, or NULL. (transfer full) */
char *overview_fixture_take_action (GtkWindow *window);

/* Clicks a button that is there and may be clicked. */
void overview_fixture_click (GtkWidget *button);

/* Visible descendants of @type whose accessible label is @name. NULL @name: the first of any name. */
GtkWidget *overview_fixture_find (GtkWidget *root, GType type, const char *name);

/* How many visible descendants of @type there are. */
guint overview_fixture_count (GtkWidget *root, GType type);

void overview_fixture_assert_name (GtkWidget *widget, const char *name);

/* Runs the main loop until @done () or, as a failure, 30 seconds. */
void overview_fixture_wait (gboolean (*done) (gpointer data), gpointer data);

G_END_DECLS
