/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: how the rows, columns and cells of a table of figures are made. */

#pragma once

#include "stats/zb-figure-table.h"

G_BEGIN_DECLS

/* An empty table, its title with the period of @scope after @title. (transfer full) */
ZbFigureTable *zb_figure_table_alloc (const char *name,
                                      const char *title,
                                      const ZbScope *scope,
                                      ZbLanguage language);

/* @name and @header stay the caller's for good. All columns come before the first row. */
void zb_table_add_column (ZbFigureTable *self,
                          const char *name,
                          const char *header,
                          gboolean is_number,
                          guint width);

/* A row with @label (transfer full) in its second cell. */
ZbTableRow *zb_table_add_row (ZbFigureTable *self, char *label, gboolean total);

/* 1, 2, 3 … in the first cells. */
void zb_table_number_rows (ZbFigureTable *self);

void zb_table_set_missing (ZbTableCell *cell);
void zb_table_set_amount (const ZbFigureTable *self, ZbTableCell *cell, gint64 value, ZbUnit unit);

/* @percent × 10^@decimals, or ZB_NO_PERCENT. */
void
zb_table_set_percent (const ZbFigureTable *self, ZbTableCell *cell, gint64 percent, guint decimals);
void zb_table_set_ratio (const ZbFigureTable *self,
                         ZbTableCell *cell,
                         gint64 numerator,
                         gint64 denominator);

G_END_DECLS
