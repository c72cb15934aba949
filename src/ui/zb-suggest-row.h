/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry row with suggestions while somebody types: the base of references and countries. Down
 * and Up move in the list, Enter picks, Esc closes it. */

#pragma once

#include "ui/zb-entry-row.h"
#include "ui/zb-suggestion.h"

G_BEGIN_DECLS

#define ZB_TYPE_SUGGEST_ROW (zb_suggest_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (ZbSuggestRow, zb_suggest_row, ZB, SUGGEST_ROW, ZbEntryRow)

struct _ZbSuggestRowClass
{
  ZbEntryRowClass parent_class;

  /* What is typed need not be one of the suggestions. */
  gboolean free_text;

  /* Finds what @text may mean and gives it, now or later, to zb_suggest_row_take (). "" : the
   * first of all. */
  void (*suggest) (ZbSuggestRow *self, const char *text);
  /* A line was picked; by default its value is shown. */
  void (*picked) (ZbSuggestRow *self, ZbSuggestion *suggestion);
};

/* The answer for @text (dropped when the text has moved on): GPtrArray of ZbSuggestion.
 * (transfer full) */
void zb_suggest_row_take (ZbSuggestRow *self, const char *text, GPtrArray *suggestions);

/* What is on offer now, a list of ZbSuggestion. (transfer none) */
GListModel *zb_suggest_row_get_suggestions (ZbSuggestRow *self);

G_END_DECLS
