/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of figures on the screen: every number with records behind it is a link to them. */

#pragma once

#include <adwaita.h>

#include "stats/zb-figure-table.h"

G_BEGIN_DECLS

#define ZB_TYPE_FIGURE_GRID (zb_figure_grid_get_type ())
G_DECLARE_FINAL_TYPE (ZbFigureGrid, zb_figure_grid, ZB, FIGURE_GRID, AdwBin)

GtkWidget *zb_figure_grid_new (void);

/* Shows @table, which need not outlive the call. */
void zb_figure_grid_show (ZbFigureGrid *self, const ZbFigureTable *table);

G_END_DECLS
