/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the percentage of plan would be at other exchange rates. */

#pragma once

#include <adwaita.h>

#include "stats/zb-scorecard.h"

G_BEGIN_DECLS

/* A popover of the card; NULL where no rate has a part in it. (transfer floating) */
GtkWidget *zb_rate_popover_new (const ZbCard *card, ZbLanguage language);

G_END_DECLS
