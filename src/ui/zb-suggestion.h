/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the list that opens under a row while somebody types in it. */

#pragma once

#include <glib-object.h>

#include "register/zb-value.h"

G_BEGIN_DECLS

/* Properties: "title", "detail". */
#define ZB_TYPE_SUGGESTION (zb_suggestion_get_type ())
G_DECLARE_FINAL_TYPE (ZbSuggestion, zb_suggestion, ZB, SUGGESTION, GObject)

/* @value NULL: the line that makes a new entry. @detail may be NULL. */
ZbSuggestion *zb_suggestion_new (const ZbValue *value, const char *title, const char *detail);
const ZbValue *zb_suggestion_get_value (ZbSuggestion *self); /* (nullable) */
const char *zb_suggestion_get_title (ZbSuggestion *self);

G_END_DECLS
