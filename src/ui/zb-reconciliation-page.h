/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reconciliation between any two days: what stood, what came and went, what must stand then, what was
 * reported, and the records that may explain the difference. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_RECONCILIATION_PAGE (zb_reconciliation_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbReconciliationPage,
                      zb_reconciliation_page,
                      ZB,
                      RECONCILIATION_PAGE,
                      AdwNavigationPage)

/* From the end of the year before last to the end of the last one that has records, at first. */
GtkWidget *zb_reconciliation_page_new (ZbContext *context);

G_END_DECLS
