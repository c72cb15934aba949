/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Today: what is due, section by section. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_TODAY_PAGE (zb_today_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbTodayPage, zb_today_page, ZB, TODAY_PAGE, AdwNavigationPage)

GtkWidget *zb_today_page_new (ZbContext *context);

G_END_DECLS
