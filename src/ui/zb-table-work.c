/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the year and the cut-off, then computes and where asked writes the table. */

#include "config.h"

#include "ui/zb-table-work.h"

#include "stats/zb-breakdown-table.h"
#include "stats/zb-scorecard.h"
#include "ui/zb-breakdown-chart.h"

ZbTableWork *
zb_table_work_new (ZbContext *context,
                   const ZbTableChoice *choice,
                   ZbLetterhead *letterhead,
                   GFile *file)
{
  ZbTableWork *self = g_new0 (ZbTableWork, 1);

  self->choice = *choice;
  self->ledger = g_object_ref (zb_context_get_ledger (context));
  self->store = g_object_ref (zb_context_get_store (context));
  self->language = zb_context_get_language (context);
  self->letterhead = letterhead;
  g_set_object (&self->file, file);
  return self;
}

void
zb_table_work_free (ZbTableWork *self)
{
  g_object_unref (self->ledger);
  g_object_unref (self->store);
  g_clear_object (&self->file);
  g_clear_pointer (&self->letterhead, zb_letterhead_free);
  g_clear_pointer (&self->document, zb_export_document_free);
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->cut_offs, g_array_unref);
  g_clear_pointer (&self->table, zb_figure_table_free);
  g_clear_pointer (&self->chart, zb_chart_data_unref);
  g_free (self);
}

/* As late as there are figures: the day that the overview and the reports take. */
static gboolean
choose_cut_off (ZbTableWork *self, GError **error)
{
  ZbScope *scope = &self->choice.scope;
  g_autoptr (ZbScorecard) scorecard = NULL;

  if (scope->cut_off != 0)
    return TRUE;
  scorecard = zb_scorecard_compute_period (self->ledger, scope->year, scope->period, 0, error);
  if (scorecard != NULL)
    scope->cut_off = scorecard->cut_off;
  return scorecard != NULL;
}

static gboolean
break_down (ZbTableWork *self, GError **error)
{
  const ZbTableChoice *choice = &self->choice;
  g_auto (GStrv) labels = NULL;
  g_autoptr (ZbBreakdown) breakdown =
    zb_breakdown_compute (self->ledger, choice->rule, &choice->scope, choice->by, error);

  if (breakdown != NULL)
    labels = zb_breakdown_dup_labels (breakdown, self->store, self->language, error);
  if (labels == NULL)
    return FALSE;
  self->table = zb_breakdown_table_new (breakdown, (const char *const *)labels, self->language);
  self->chart = zb_breakdown_chart_new (breakdown, (const char *const *)labels, self->ledger,
                                        self->language, error);
  return self->chart != NULL;
}

static gboolean
compute (ZbTableWork *self, GError **error)
{
  const ZbTableChoice *choice = &self->choice;

  if (!choose_cut_off (self, error))
    return FALSE;
  if (choice->kind == NULL)
    return break_down (self, error);
  self->table =
    zb_figure_table_compute (self->ledger, choice->kind, &choice->scope, self->language, error);
  return self->table != NULL;
}

gboolean
zb_table_work_run (ZbTableWork *self, GError **error)
{
  gint newest = 0;

  self->years = zb_scorecard_get_years (self->ledger, &newest);
  if (self->choice.scope.year == 0)
    self->choice.scope.year = newest;
  if (self->choice.scope.year == 0)
    return TRUE;
  self->cut_offs = zb_scorecard_get_cut_offs (self->ledger, self->choice.scope.year);
  if (!compute (self, error))
    return FALSE;
  if (self->letterhead != NULL)
    self->document = zb_table_document_new (self->table, self->letterhead);
  return self->file == NULL || zb_export_document_save (self->document, self->file, error);
}
