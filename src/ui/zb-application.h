/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: which book is opened, one window a book, the language, and what is not about one
 * window. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZB_TYPE_APPLICATION (zb_application_get_type ())
G_DECLARE_FINAL_TYPE (ZbApplication, zb_application, ZB, APPLICATION, AdwApplication)

AdwApplication *zb_application_new (const char *application_id);

/* Opens the book at @path in a window, or raises the window that has it. */
void zb_application_open_book (ZbApplication *self, const char *path);

/* The program's settings. Not to be freed. */
GSettings *zb_application_get_settings (ZbApplication *self);

G_END_DECLS
