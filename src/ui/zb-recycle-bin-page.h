/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleted records, each to be restored with what was deleted as a part of it. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_RECYCLE_BIN_PAGE (zb_recycle_bin_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbRecycleBinPage,
                      zb_recycle_bin_page,
                      ZB,
                      RECYCLE_BIN_PAGE,
                      AdwNavigationPage)

GtkWidget *zb_recycle_bin_page_new (ZbContext *context);

G_END_DECLS
