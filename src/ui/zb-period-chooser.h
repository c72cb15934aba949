/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which year, period and cut-off figures are of: three controls side by side that wrap where it is
 * narrow. */

#pragma once

#include <adwaita.h>

#include "stats/zb-figure.h"

G_BEGIN_DECLS

/* Signal "chosen" (): a person chose; zb_period_chooser_get () says what. */
#define ZB_TYPE_PERIOD_CHOOSER (zb_period_chooser_get_type ())
G_DECLARE_FINAL_TYPE (ZbPeriodChooser, zb_period_chooser, ZB, PERIOD_CHOOSER, AdwBin)

GtkWidget *zb_period_chooser_new (void);

/* Offers the @n periods from @first on (a year's quarters, its months), in their order; a single one
 * is no choice and not shown. All are offered until then, the year's first. */
void zb_period_chooser_offer (ZbPeriodChooser *self, ZbPeriod first, guint n);

/* Shows the year, period and cut-off of @scope; offers @years (gint) and @cut_offs (gint32). */
void zb_period_chooser_set (ZbPeriodChooser *self,
                            const ZbScope *scope,
                            const GArray *years,
                            GArray *cut_offs,
                            ZbLanguage language);

/* Puts what was chosen into @scope; the cut-off 0 is as late as there are figures. */
void zb_period_chooser_get (ZbPeriodChooser *self, ZbScope *scope);

G_END_DECLS
