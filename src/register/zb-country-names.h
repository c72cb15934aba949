/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Vietnamese names of countries as offices write them today. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The usual Vietnamese name of @alpha2, or NULL where that of iso-codes will do. Not to be freed. */
const char *zb_country_get_usual_name (const char *alpha2);

G_END_DECLS
