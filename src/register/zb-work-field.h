/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The areas of the office’s work, as tasks, petitions, obligations and inspections share them. */

#pragma once

#include "register/zb-field.h"

G_BEGIN_DECLS

/* Ends with a NULL code. */
extern const ZbCode zb_work_field_codes[];

G_END_DECLS
