/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries by iso-codes. Their names are declared in zb-field-text.h; this is what reading and checking them takes. */

#pragma once

#include "base/zb-language.h"

G_BEGIN_DECLS

/* Whether @alpha2 is a country; any two capital letters where iso-codes is not installed. */
gboolean zb_country_is_valid (const char *alpha2);

/* The code of the country that @text means: a code of two or three letters or a name in either language, case and marks aside;
 * NULL: none. Not to be freed. */
const char *zb_country_find (const char *text);

/* All codes, ordered as they come in the list of iso-codes; NULL-ended. Not to be freed. */
const char *const *zb_country_get_all (void);

G_END_DECLS
