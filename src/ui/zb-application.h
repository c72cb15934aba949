/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: which book is opened, one window a book, the language, and what is not about one
 * window. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_APPLICATION (zb_application_get_type ())
G_DECLARE_FINAL_TYPE (ZbApplication, zb_application, ZB, APPLICATION, AdwApplication)

AdwApplication *zb_application_new (const char *application_id);

/* Opens the book at @path in a window, or raises the window that has it. */
void zb_application_open_book (ZbApplication *self, const char *path);

/* Shows a page (ZB_PAGE_OVERVIEW or a register's name) and, unless @id is 0, chooses a record there;
 * in a window that is opened for it where there is none. */
void zb_application_show_place (ZbApplication *self, const char *page, gint64 id);

/* What the active window shows; without a window, of the book that one would open, not opened yet.
 * NULL where there is no such book. (transfer full) */
ZbContext *zb_application_dup_context (ZbApplication *self);

/* The program's settings. Not to be freed. */
GSettings *zb_application_get_settings (ZbApplication *self);

G_END_DECLS
