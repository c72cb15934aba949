/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The land of a zone as one bar: what is leased within what is serviced, within what can be leased, within what is established, within what
 * is planned. Each step looks different besides its colour. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The steps, from the innermost. */
typedef enum
{
  ZB_LAND_LEASED,
  ZB_LAND_SERVICED,
  ZB_LAND_LEASABLE,
  ZB_LAND_ESTABLISHED,
  ZB_LAND_PLANNED,
  ZB_N_LAND_STEPS,
} ZbLandStep;

#define ZB_TYPE_LAND_BAR (zb_land_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZbLandBar, zb_land_bar, ZB, LAND_BAR, GtkWidget)

GtkWidget *zb_land_bar_new (void);

/* @areas: m² × 100 of each step, each no less than the one before it where known, 0 where not. @sentence says the bar whole. */
void zb_land_bar_set (ZbLandBar *self, const gint64 areas[ZB_N_LAND_STEPS], const char *sentence);

/* Where each step ends in a bar of @width. Pure. */
void
zb_land_bar_reckon (const gint64 areas[ZB_N_LAND_STEPS], float width, float ends[ZB_N_LAND_STEPS]);

/* A sample of how the step is painted, for legends. */
GtkWidget *zb_land_swatch_new (ZbLandStep step);

G_END_DECLS
