/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The placeholders of a template as a list that narrows as one types. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal "chosen" (const char *name): "production.growth". */
#define ZB_TYPE_PLACEHOLDER_POPOVER (zb_placeholder_popover_get_type ())
G_DECLARE_FINAL_TYPE (ZbPlaceholderPopover,
                      zb_placeholder_popover,
                      ZB,
                      PLACEHOLDER_POPOVER,
                      GtkPopover)

GtkWidget *zb_placeholder_popover_new (void);

/* Shows all again, with an empty search that has the focus. */
void zb_placeholder_popover_begin (ZbPlaceholderPopover *self);

G_END_DECLS
