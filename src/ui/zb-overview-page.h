/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The stats pane: the year's figures against its targets, with its own header bar. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_OVERVIEW_PAGE (zb_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbOverviewPage, zb_overview_page, ZB, OVERVIEW_PAGE, AdwNavigationPage)

GtkWidget *zb_overview_page_new (ZbContext *context);

G_END_DECLS
