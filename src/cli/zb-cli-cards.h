/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards of a year as text and as JSON. */

#pragma once

#include <json-glib/json-glib.h>

#include "stats/zb-scorecard.h"

G_BEGIN_DECLS

void zb_cli_print_scorecard (const ZbScorecard *scorecard, ZbLanguage language);

/* (transfer full) */
JsonNode *zb_cli_scorecard_to_json (const ZbScorecard *scorecard, ZbLanguage language);

G_END_DECLS
