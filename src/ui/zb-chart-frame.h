/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart with its title, legend, and the table of the same numbers one click away. */

#pragma once

#include <adwaita.h>

#include "ui/zb-chart-data.h"

G_BEGIN_DECLS

#define ZB_TYPE_CHART_FRAME (zb_chart_frame_get_type ())
G_DECLARE_FINAL_TYPE (ZbChartFrame, zb_chart_frame, ZB, CHART_FRAME, AdwBin)

GtkWidget *zb_chart_frame_new (void);

/* Shows @data, in place of what was shown: with the same shape the bars stay, and with them the focus. */
void zb_chart_frame_set_data (ZbChartFrame *self, ZbChartData *data);

G_END_DECLS
