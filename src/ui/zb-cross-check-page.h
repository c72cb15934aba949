/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Cross-Checks: what the rules find in the whole book, rule by rule, and what of it was accepted. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_CROSS_CHECK_PAGE (zb_cross_check_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbCrossCheckPage,
                      zb_cross_check_page,
                      ZB,
                      CROSS_CHECK_PAGE,
                      AdwNavigationPage)

GtkWidget *zb_cross_check_page_new (ZbContext *context);

G_END_DECLS
