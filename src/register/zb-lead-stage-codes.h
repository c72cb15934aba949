/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The stages of a lead, in the order of the pipeline, as the lead and its log share them. */

#pragma once

#include "register/zb-field.h"

G_BEGIN_DECLS

/* Ends with a NULL code. */
extern const ZbCode zb_lead_stage_codes[];

G_END_DECLS
