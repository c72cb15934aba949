/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports: the paragraph of a period, every number of it a link to its records, and its wording. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_REPORT_PAGE (zb_report_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbReportPage, zb_report_page, ZB, REPORT_PAGE, AdwNavigationPage)

GtkWidget *zb_report_page_new (ZbContext *context);

G_END_DECLS
