/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of the ledger, the stock they come to, what was reported, and what nothing explains. */

#include "config.h"

#include "stats/zb-reconciliation-table.h"

#include <glib/gi18n.h>

#include "register/zb-catalogue.h"
#include "stats/zb-table-cells-private.h"

static const char *
intern_header (ZbUnit unit, ZbLanguage language)
{
  g_autofree char *text =
    g_strdup_printf ("%s (%s)", zb_catalogue_translate (N_ ("Capital"), language),
                     zb_unit_get_name (unit, language));

  return g_intern_string (text);
}

static void
set_figure (const ZbFigureTable *table, ZbTableCell *cell, const ZbFigure *figure, ZbUnit unit)
{
  if (figure == NULL)
    {
      zb_table_set_missing (cell);
      return;
    }
  cell->rule = figure->rule;
  cell->scope = figure->scope;
  zb_table_set_amount (table, cell,
                       figure->dimension != ZB_DIMENSION_CAPITAL ? figure->value
                       : zb_unit_is_usd (unit)                   ? figure->usd
                                                                 : figure->vnd,
                       unit);
}

static void
add_line (ZbFigureTable *table, const ZbReconciliation *self, ZbReconcileLine line)
{
  ZbTableRow *row =
    zb_table_add_row (table, g_strdup (zb_reconcile_line_get_label (line, table->language)), FALSE);

  set_figure (table, &row->cells[2], self->lines[line].count, ZB_UNIT_PROJECT);
  set_figure (table, &row->cells[3], self->lines[line].capital, ZB_UNIT_MILLION_USD);
  set_figure (table, &row->cells[4], self->lines[line].capital, ZB_UNIT_BILLION_VND);
}

static void
set_number (const ZbFigureTable *table, ZbTableCell *cell, gint64 value, ZbUnit unit)
{
  if (value == ZB_NOT_REPORTED)
    zb_table_set_missing (cell);
  else
    zb_table_set_amount (table, cell, value, unit);
}

static void
add_stock (ZbFigureTable *table, const char *msgid, const ZbStock *stock)
{
  ZbTableRow *row =
    zb_table_add_row (table, g_strdup (zb_catalogue_translate (msgid, table->language)), TRUE);

  set_number (table, &row->cells[2], stock->projects, ZB_UNIT_PROJECT);
  set_number (table, &row->cells[3], stock->usd, ZB_UNIT_MILLION_USD);
  set_number (table, &row->cells[4], stock->vnd, ZB_UNIT_BILLION_VND);
}

static char *
make_title (const ZbReconciliation *self, ZbLanguage language)
{
  char from[ZB_DATE_LENGTH], to[ZB_DATE_LENGTH];
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  zb_date_from_int (self->from, from);
  zb_date_from_int (self->to, to);
  first = zb_date_format (from, language);
  last = zb_date_format (to, language);
  return g_strdup_printf ("%s, %s – %s",
                          zb_catalogue_translate (N_ ("Reconciliation of projects"), language),
                          first, last);
}

ZbFigureTable *
zb_reconciliation_table_new (const ZbReconciliation *self, ZbLanguage language)
{
  const ZbScope scope = { .year = self->to / 10000, .period = ZB_PERIOD_Y, .cut_off = self->to };
  ZbFigureTable *table = zb_figure_table_alloc ("reconciliation", "", &scope, language);

  g_free (table->title);
  table->title = make_title (self, language);
  zb_table_add_column (table, "no", zb_catalogue_translate (N_ ("No."), language), FALSE, 8);
  zb_table_add_column (table, "line", zb_catalogue_translate (N_ ("Line"), language), FALSE, 30);
  zb_table_add_column (table, "count", zb_catalogue_translate (N_ ("Projects or turns"), language),
                       TRUE, 13);
  zb_table_add_column (table, "usd", intern_header (ZB_UNIT_MILLION_USD, language), TRUE, 16);
  zb_table_add_column (table, "vnd", intern_header (ZB_UNIT_BILLION_VND, language), TRUE, 16);
  for (guint i = 0; i < ZB_RECONCILE_CLOSING; i++)
    add_line (table, self, (ZbReconcileLine)i);
  add_stock (table, N_ ("Computed stock"), &self->computed);
  add_line (table, self, ZB_RECONCILE_CLOSING);
  add_stock (table, N_ ("Reported stock"), &self->reported);
  add_stock (table, N_ ("Unexplained"), &self->unexplained);
  zb_table_number_rows (table);
  return table;
}
