/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parameter of win.open-figure: a rule and the scope that its records are wanted of. */

#pragma once

#include "stats/zb-figure.h"

G_BEGIN_DECLS

/* Key of the rule; year, period, first day, cut-off, zone, turns; dimension,
 * part and the part's name of a breakdown. */
#define ZB_FIGURE_TARGET_TYPE "(sisiixusxs)"

/* @name (nullable): what the part of a breakdown is called. (transfer floating) */
GVariant *zb_figure_target_new (const ZbFigureRule *rule, const ZbScope *scope, const char *name);

/* The rule, with @scope and @name (nullable; "": of no part) filled in; NULL where @target names none, no period or no dimension. */
const ZbFigureRule *zb_figure_target_read (GVariant *target, ZbScope *scope, const char **name);

G_END_DECLS
