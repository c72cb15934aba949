/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A small sample of a series' look, for legends. */

#pragma once

#include "ui/zb-chart-paint.h"

G_BEGIN_DECLS

#define ZB_TYPE_CHART_SWATCH (zb_chart_swatch_get_type ())
G_DECLARE_FINAL_TYPE (ZbChartSwatch, zb_chart_swatch, ZB, CHART_SWATCH, GtkWidget)

GtkWidget *zb_chart_swatch_new (ZbChartFill fill);

G_END_DECLS
