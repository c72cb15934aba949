/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a zone's page: how far its land is cleared, and how far its infrastructure is built. */

#pragma once

#include <adwaita.h>

#include "register/zb-register.h"

G_BEGIN_DECLS

/* One row a clearance of @clearances with what its @steps cleared, their newest obstacle under it. Replaces what the group showed; an empty
 * group hides itself. */
void zb_land_rows_show_clearances (AdwPreferencesGroup *group,
                                   GPtrArray *clearances,
                                   GPtrArray *steps,
                                   ZbLanguage language);

/* One row a work with its per cent complete. */
void zb_land_rows_show_works (AdwPreferencesGroup *group, GPtrArray *works, ZbLanguage language);

G_END_DECLS
