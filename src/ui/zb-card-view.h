/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One indicator on the overview: what was achieved, the target, how far it is, how it grew; each figure
 * leads to what is behind it. */

#pragma once

#include <adwaita.h>

#include "stats/zb-scorecard.h"

G_BEGIN_DECLS

#define ZB_TYPE_CARD_VIEW (zb_card_view_get_type ())
G_DECLARE_FINAL_TYPE (ZbCardView, zb_card_view, ZB, CARD_VIEW, AdwBin)

GtkWidget *zb_card_view_new (void);

/* Shows @card, of which nothing is kept, in place of what was shown. */
void zb_card_view_set_card (ZbCardView *self, const ZbCard *card, ZbLanguage language);

G_END_DECLS
