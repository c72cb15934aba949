/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows, columns and cells of tables of figures. */

#include "config.h"

#include "stats/zb-table-cells-private.h"

#include "stats/zb-scorecard.h"

#define MISSING "–"
#define DECIMALS 3 /* of amounts, at most; a percentage has one */

static void
free_row (gpointer data)
{
  ZbTableRow *row = data;

  g_free (row->cells);
  g_free (row);
}

ZbFigureTable *
zb_figure_table_alloc (const char *name,
                       const char *title,
                       const ZbScope *scope,
                       ZbLanguage language)
{
  ZbFigureTable *self = g_new0 (ZbFigureTable, 1);
  g_autofree char *period = zb_period_format (scope->period, scope->year, language);

  self->name = g_intern_string (name);
  self->language = language;
  self->scope = *scope;
  self->title = g_strdup_printf ("%s, %s", title, period);
  self->columns = g_array_new (FALSE, TRUE, sizeof (ZbTableColumn));
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

void
zb_figure_table_free (ZbFigureTable *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    for (guint k = 0; k < self->columns->len; k++)
      g_free (((ZbTableRow *)g_ptr_array_index (self->rows, i))->cells[k].text);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self->title);
  g_free (self);
}

void
zb_table_add_column (ZbFigureTable *self,
                     const char *name,
                     const char *header,
                     gboolean is_number,
                     guint width)
{
  const ZbTableColumn column = { name, header, is_number, width };

  g_array_append_val (self->columns, column);
}

ZbTableRow *
zb_table_add_row (ZbFigureTable *self, char *label, gboolean total)
{
  ZbTableRow *row = g_new0 (ZbTableRow, 1);

  row->cells = g_new0 (ZbTableCell, self->columns->len);
  row->cells[0].text = g_strdup ("");
  row->cells[1].text = label;
  row->total = total;
  g_ptr_array_add (self->rows, row);
  return row;
}

void
zb_table_number_rows (ZbFigureTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      ZbTableCell *cell = ((ZbTableRow *)g_ptr_array_index (self->rows, i))->cells;

      g_free (cell->text);
      cell->text = g_strdup_printf ("%u", i + 1);
    }
}

void
zb_table_set_missing (ZbTableCell *cell)
{
  cell->text = g_strdup (MISSING);
}

void
zb_table_set_amount (const ZbFigureTable *self, ZbTableCell *cell, gint64 value, ZbUnit unit)
{
  cell->is_number = TRUE;
  cell->number = value;
  cell->scale = zb_unit_get_scale (unit);
  cell->text = zb_unit_format_number (value, unit, DECIMALS, self->language);
}

void
zb_table_set_percent (const ZbFigureTable *self, ZbTableCell *cell, gint64 percent, guint decimals)
{
  if (percent == ZB_NO_PERCENT)
    {
      zb_table_set_missing (cell);
      return;
    }
  cell->is_number = TRUE;
  cell->number = percent;
  cell->scale = decimals;
  cell->text =
    zb_decimal_format (percent, decimals, decimals, decimals, zb_number_style_of (self->language));
}

void
zb_table_set_ratio (const ZbFigureTable *self,
                    ZbTableCell *cell,
                    gint64 numerator,
                    gint64 denominator)
{
  gint64 percent = ZB_NO_PERCENT;

  if (!zb_decimal_percent (numerator, denominator, 1, &percent))
    percent = ZB_NO_PERCENT;
  zb_table_set_percent (self, cell, percent, 1);
}
