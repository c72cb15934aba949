/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plots of a zone as a grid of small buttons, each with its code and the look of its state; a legend counts them. */

#pragma once

#include <gtk/gtk.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

/* More plots than this are counted in the legend but not drawn one by one. */
#define ZB_PLOT_GRID_MAX 600

#define ZB_TYPE_PLOT_GRID (zb_plot_grid_get_type ())
G_DECLARE_FINAL_TYPE (ZbPlotGrid, zb_plot_grid, ZB, PLOT_GRID, GtkBox)

GtkWidget *zb_plot_grid_new (void);

/* @plots: of ZbRecord of the register plot, in the order they are shown in. */
void zb_plot_grid_show (ZbPlotGrid *self, GPtrArray *plots, ZbLanguage language);

G_END_DECLS
