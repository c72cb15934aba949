/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The registers by group, each with the number of its entries. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Signal "page-activated" (const char *page): a person chose "today", "overview" or a register's name. */
#define ZB_TYPE_SIDEBAR (zb_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (ZbSidebar, zb_sidebar, ZB, SIDEBAR, AdwBin)

/* The book must be open. */
void zb_sidebar_set_context (ZbSidebar *self, ZbContext *context);

/* Marks where the window is; a register without a row of its own marks none. */
void zb_sidebar_set_page (ZbSidebar *self, const char *page);

/* The first page of group @index (0: Today), or NULL. */
const char *zb_sidebar_get_group_page (ZbSidebar *self, guint index);

G_END_DECLS
