/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person may choose about the program: language, colours, name for signing changes. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZB_TYPE_PREFERENCES (zb_preferences_get_type ())
G_DECLARE_FINAL_TYPE (ZbPreferences, zb_preferences, ZB, PREFERENCES, AdwPreferencesDialog)

AdwDialog *zb_preferences_new (GSettings *settings);

G_END_DECLS
