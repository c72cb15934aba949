/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The land of a zone on its page: the chain of areas as of a day, what is cleared, what is built, and its plots. */

#pragma once

#include "ui/zb-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZB_TYPE_LAND_VIEW (zb_land_view_get_type ())
G_DECLARE_FINAL_TYPE (ZbLandView, zb_land_view, ZB, LAND_VIEW, GtkBox)

GtkWidget *zb_land_view_new (ZbContext *context);

/* Reads and shows the land of the zone with this id; what is under way for another is dropped. */
void zb_land_view_show (ZbLandView *self, gint64 zone);

G_END_DECLS
