/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scope on its way from a figure that is shown to the window that opens its records. */

#include "config.h"

#include "ui/zb-figure-target.h"

#include "stats/zb-breakdown.h"

GVariant *
zb_figure_target_new (const ZbFigureRule *rule, const ZbScope *scope, const char *name)
{
  g_return_val_if_fail (rule != NULL && scope != NULL, NULL);

  return g_variant_new (ZB_FIGURE_TARGET_TYPE, zb_figure_rule_get_key (rule), scope->year,
                        zb_period_to_code (scope->period), scope->from, scope->cut_off, scope->zone,
                        scope->turns, zb_by_to_code (scope->by), scope->part,
                        name != NULL ? name : "");
}

const ZbFigureRule *
zb_figure_target_read (GVariant *target, ZbScope *scope, const char **name)
{
  const char *key = NULL, *period = NULL, *by = NULL, *part = NULL;

  g_return_val_if_fail (g_variant_is_of_type (target, G_VARIANT_TYPE (ZB_FIGURE_TARGET_TYPE)),
                        NULL);
  g_return_val_if_fail (scope != NULL, NULL);

  g_variant_get (target, "(&si&siixu&sx&s)", &key, &scope->year, &period, &scope->from,
                 &scope->cut_off, &scope->zone, &scope->turns, &by, &scope->part, &part);
  if (name != NULL)
    *name = part;
  if (!zb_period_from_code (period, &scope->period) || !zb_by_from_code (by, &scope->by))
    return NULL;
  return zb_figure_rule_find (key);
}
