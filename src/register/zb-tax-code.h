/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tax codes of organisations: 10 digits, or 13 for a dependent unit (Circular 105/2020/TT-BTC, article 5), stored as the
 * certificates print them: 9900000104 and 9900000104-001. */

#pragma once

#include "register/zb-record.h"

G_BEGIN_DECLS

/* The stored form of a tax code that was written with or without hyphen, with blanks or dots; NULL where it is none.
 * (transfer full) (nullable) */
char *zb_tax_code_tidy (const char *text);

/* Whether the field "tax_code" of @record is empty or in its stored form. */
gboolean zb_tax_code_holds (const ZbRecord *record);

G_END_DECLS
