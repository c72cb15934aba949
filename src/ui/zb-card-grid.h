/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards in as many equal columns as fit; the cards of a row are equally high. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "column-width" (at least), "max-columns". */
#define ZB_TYPE_CARD_GRID (zb_card_grid_get_type ())
G_DECLARE_FINAL_TYPE (ZbCardGrid, zb_card_grid, ZB, CARD_GRID, GtkWidget)

void zb_card_grid_append (ZbCardGrid *self, GtkWidget *card);

/* Lets @card, which is in the grid, take @span columns where the row has them. */
void zb_card_grid_set_span (ZbCardGrid *self, GtkWidget *card, guint span);

/* Takes the last cards away until @n_cards are left. */
void zb_card_grid_truncate (ZbCardGrid *self, guint n_cards);

/* Card @index, or NULL. */
GtkWidget *zb_card_grid_get (ZbCardGrid *self, guint index);

G_END_DECLS
