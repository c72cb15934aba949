/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a book shows as long as nothing is in it: the ways to begin. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_WELCOME_PAGE (zb_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbWelcomePage, zb_welcome_page, ZB, WELCOME_PAGE, AdwNavigationPage)

GtkWidget *zb_welcome_page_new (ZbContext *context);

G_END_DECLS
