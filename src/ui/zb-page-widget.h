/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The special widgets of registers' pages, by the name that a description gives (ZbRegister.widget). */

#pragma once

#include "ui/zb-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The widget of @reg's page, or NULL where it has none. (transfer floating) */
GtkWidget *zb_page_widget_new (const ZbRegister *reg, ZbContext *context);

/* Shows the record in a widget that zb_page_widget_new () made for its register. */
void zb_page_widget_show (GtkWidget *widget, const ZbRecord *record);

G_END_DECLS
