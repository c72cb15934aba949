/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Email addresses, as far as a typing mistake can be told from one. */

#pragma once

#include "register/zb-record.h"

G_BEGIN_DECLS

/* Whether the field "email" of @record is empty or has the shape of an address. */
gboolean zb_email_holds (const ZbRecord *record);

G_END_DECLS
