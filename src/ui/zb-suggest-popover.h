/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of suggestions under a row. It never takes the focus from what is being typed in. */

#pragma once

#include <adwaita.h>

#include "ui/zb-suggestion.h"

G_BEGIN_DECLS

/* Signal "picked" (ZbSuggestion *). */
#define ZB_TYPE_SUGGEST_POPOVER (zb_suggest_popover_get_type ())
G_DECLARE_FINAL_TYPE (ZbSuggestPopover, zb_suggest_popover, ZB, SUGGEST_POPOVER, GtkPopover)

GtkWidget *zb_suggest_popover_new (void);

/* Shows these (GPtrArray of ZbSuggestion), none chosen; an empty list hides it. */
void zb_suggest_popover_show (ZbSuggestPopover *self, GPtrArray *suggestions);

/* Moves the choice by @step lines and around; FALSE where there is nothing to choose. */
gboolean zb_suggest_popover_move (ZbSuggestPopover *self, gint step);

/* Picks the chosen line; FALSE where none is. */
gboolean zb_suggest_popover_pick (ZbSuggestPopover *self);

/* What is shown, a list of ZbSuggestion. (transfer none) */
GListModel *zb_suggest_popover_get_model (ZbSuggestPopover *self);

G_END_DECLS
