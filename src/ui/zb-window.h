/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of one book: its sidebar, the page it is at, toasts, and the actions by which pages
 * call each other (zb-context.h). */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Properties: "context", "sample-folder" (construct-only), "compact" (the detail is a page of its
 * own: 1000 px and less), "narrow" (everything is: 600 px). */
#define ZB_TYPE_WINDOW (zb_window_get_type ())
G_DECLARE_FINAL_TYPE (ZbWindow, zb_window, ZB, WINDOW, AdwApplicationWindow)

/* A window that opens the book of @context as soon as it is shown; where that book is missing it
 * is made, and filled with the files of @sample_folder (nullable); where @context's store is open
 * already it is shown at once. */
ZbWindow *
zb_window_new (AdwApplication *application, ZbContext *context, const char *sample_folder);

ZbContext *zb_window_get_context (ZbWindow *self);

/* Shows @toast (transfer full). */
void zb_window_add_toast (ZbWindow *self, AdwToast *toast);

/* Shows what would come of importing these files (GFile), as soon as the book is open. */
void zb_window_import (ZbWindow *self, GListModel *files);

/* Keeps the size of the window in the settings. */
void zb_window_save_size (ZbWindow *self);

/* Where the window stands, to stand there again after it was rebuilt in another language. */
GVariant *zb_window_save_state (ZbWindow *self);
void zb_window_restore_state (ZbWindow *self, GVariant *state);

G_END_DECLS
