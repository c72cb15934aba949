/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses a field and what it must be. */

#pragma once

#include <gtk/gtk.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Signal "chosen" (const ZbField *field, int kind, const char *const *values): a filter was made;
 * it takes the place of any other on the same field. */
#define ZB_TYPE_FILTER_POPOVER (zb_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (ZbFilterPopover, zb_filter_popover, ZB, FILTER_POPOVER, GtkPopover)

GtkWidget *zb_filter_popover_new (ZbContext *context);

/* What the list shows now: the values on offer are counted in it. */
void zb_filter_popover_set_query (ZbFilterPopover *self, const ZbQuery *query);

/* Goes straight to the values of @field. */
void zb_filter_popover_edit (ZbFilterPopover *self, const ZbField *field);

G_END_DECLS
