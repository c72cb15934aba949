/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The changes of the whole book, newest first: by register, author, day and record. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_HISTORY_PAGE (zb_history_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbHistoryPage, zb_history_page, ZB, HISTORY_PAGE, AdwNavigationPage)

GtkWidget *zb_history_page_new (ZbContext *context);

/* Shows the changes of one record, or with a NULL @reg of all. */
void zb_history_page_show_record (ZbHistoryPage *self, const ZbRegister *reg, gint64 id);

G_END_DECLS
