/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the ledger for years, scorecard and charts. No widget is touched, so that it may run on a thread. */

#include "config.h"

#include "ui/zb-overview-page-figures.h"

static gboolean
has_estimate (const GPtrArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const ZbCard *card = g_ptr_array_index (cards, i);

      if (!card->actual->missing && card->actual->estimated)
        return TRUE;
    }
  return FALSE;
}

/* The rate of the first target that needs one is the year's. */
static void
find_rate (ZbOverviewFigures *self)
{
  for (guint i = 0; i < self->scorecard->cards->len && self->rate == 0; i++)
    {
      const ZbCard *card = g_ptr_array_index (self->scorecard->cards, i);

      if (card->rate > 0)
        {
          self->rate = card->rate;
          self->rate_source = g_strdup (card->rate_source);
        }
    }
}

ZbOverviewFigures *
zb_overview_figures_compute (ZbLedger *ledger,
                             const ZbScope *wanted,
                             ZbLanguage language,
                             GError **error)
{
  g_autoptr (ZbOverviewFigures) self = g_new0 (ZbOverviewFigures, 1);
  gint newest = 0;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), NULL);

  self->language = language;
  self->charts = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_chart_data_unref);
  self->years = zb_scorecard_get_years (ledger, &newest);
  self->scope = *wanted;
  if (self->scope.year == 0)
    self->scope.year = newest;
  if (self->years->len == 0 || self->scope.year == 0)
    return g_steal_pointer (&self);

  self->cut_offs = zb_scorecard_get_cut_offs (ledger, self->scope.year);
  self->scorecard = zb_scorecard_compute_period (ledger, self->scope.year, self->scope.period,
                                                 self->scope.cut_off, error);
  if (self->scorecard == NULL)
    return NULL;

  self->scope.cut_off = self->scorecard->cut_off;
  self->has_estimates = has_estimate (self->scorecard->cards);
  find_rate (self);
  if (!zb_overview_figures_add_charts (self, ledger, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
zb_overview_figures_free (ZbOverviewFigures *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->cut_offs, g_array_unref);
  g_clear_pointer (&self->scorecard, zb_scorecard_free);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_free (self->rate_source);
  g_free (self);
}
