/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables: the standard tables of the office, every figure of them a link to its records. */

#pragma once

#include <adwaita.h>

#include "stats/zb-figure.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_TABLE_PAGE (zb_table_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbTablePage, zb_table_page, ZB, TABLE_PAGE, AdwNavigationPage)

GtkWidget *zb_table_page_new (ZbContext *context);

/* Shows the figure by its zones, countries, months … instead of a standard table. */
void zb_table_page_break_down (ZbTablePage *self, const ZbFigureRule *rule, const ZbScope *scope);

G_END_DECLS
