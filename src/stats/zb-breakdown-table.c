/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a breakdown are its dimension says: two currencies and what they come to, a
 * quotient with its terms, or one number. */

#include "config.h"

#include "stats/zb-breakdown-table.h"

#include <glib/gi18n.h>

#include "register/zb-catalogue.h"
#include "stats/zb-figure-private.h"
#include "stats/zb-scorecard.h"
#include "stats/zb-table-cells-private.h"

#define WHOLE 1000 /* 100 %, × 10 */

static const char *
intern_header (const char *msgid, const char *what, ZbLanguage language)
{
  g_autofree char *text =
    what != NULL ? g_strdup_printf ("%s (%s)", zb_catalogue_translate (msgid, language), what)
                 : NULL;

  return text != NULL ? g_intern_string (text) : zb_catalogue_translate (msgid, language);
}

static void
add_capital_columns (ZbFigureTable *table, gint64 rate)
{
  const ZbLanguage language = table->language;

  zb_table_add_column (table, "usd",
                       intern_header (N_ ("Capital"),
                                      zb_unit_get_name (ZB_UNIT_MILLION_USD, language), language),
                       TRUE, 15);
  zb_table_add_column (table, "vnd",
                       intern_header (N_ ("Capital"),
                                      zb_unit_get_name (ZB_UNIT_BILLION_VND, language), language),
                       TRUE, 15);
  if (rate != 0)
    {
      g_autofree char *number = zb_decimal_format (rate, 4, 0, 4, zb_number_style_of (language));
      g_autofree char *what = g_strdup_printf (
        "%s, %s %s", zb_unit_get_name (ZB_UNIT_BILLION_VND, language),
        /* Translators: in a column's header, a number follows: “tỷ đồng, tỷ giá 23.000”. */
        zb_catalogue_translate (N_ ("at rate"), language), number);

      zb_table_add_column (table, "combined", intern_header (N_ ("Combined"), what, language), TRUE,
                           17);
    }
}

static void
add_columns (ZbFigureTable *table, const ZbBreakdown *breakdown)
{
  const ZbFigure *whole = breakdown->whole;
  const ZbLanguage language = table->language;

  zb_table_add_column (table, "no", zb_catalogue_translate (N_ ("No."), language), FALSE, 8);
  zb_table_add_column (table, "part",
                       zb_catalogue_translate (zb_by_get_msgid (breakdown->by), language), FALSE,
                       34);
  if (whole->dimension == ZB_DIMENSION_CAPITAL)
    add_capital_columns (table, breakdown->rate);
  else
    zb_table_add_column (table, "value",
                         intern_header (N_ ("Value"),
                                        whole->unit_name != NULL
                                          ? whole->unit_name
                                          : zb_unit_get_name (whole->unit, language),
                                        language),
                         TRUE, 17);
  if (breakdown->adds_up)
    zb_table_add_column (table, "share", zb_catalogue_translate (N_ ("Share, %"), language), TRUE,
                         11);
}

/* Fills the cells from the third on; all that stand for the figure lead to its records. */
static void
fill_row (const ZbFigureTable *table,
          ZbTableCell *cells,
          const ZbFigure *figure,
          gint64 combined,
          gint64 share)
{
  for (guint i = 2; i < table->columns->len; i++)
    {
      const char *name = g_array_index (table->columns, ZbTableColumn, i).name;
      ZbTableCell *cell = &cells[i];

      if (g_str_equal (name, "share"))
        {
          zb_table_set_percent (table, cell, share == ZB_NO_SHARE ? ZB_NO_PERCENT : share, 1);
          continue;
        }
      cell->rule = figure->rule;
      cell->scope = figure->scope;
      if (figure->missing)
        zb_table_set_missing (cell);
      else if (g_str_equal (name, "usd"))
        zb_table_set_amount (table, cell, figure->usd, ZB_UNIT_MILLION_USD);
      else if (g_str_equal (name, "vnd"))
        zb_table_set_amount (table, cell, figure->vnd, ZB_UNIT_BILLION_VND);
      else if (g_str_equal (name, "combined"))
        zb_table_set_amount (table, cell, combined, ZB_UNIT_BILLION_VND);
      else if (figure->dimension == ZB_DIMENSION_RATIO)
        zb_table_set_ratio (table, cell, figure->numerator, figure->denominator);
      else
        zb_table_set_amount (table, cell, figure->value, figure->unit);
    }
}

static gboolean
has_shares (const ZbBreakdown *breakdown)
{
  return breakdown->parts->len > 0 &&
         ((const ZbBreakdownPart *)breakdown->parts->pdata[0])->share != ZB_NO_SHARE;
}

/* Public functions. */

ZbFigureTable *
zb_breakdown_table_new (const ZbBreakdown *breakdown,
                        const char *const *labels,
                        ZbLanguage language)
{
  const ZbFigureRule *rule = breakdown->whole->rule;
  g_autofree char *name = g_strdup_printf ("%s-by-%s", rule->key, zb_by_to_code (breakdown->by));
  g_autofree char *title =
    g_strdup_printf ("%s %s", zb_catalogue_translate (rule->label, language),
                     zb_catalogue_translate (zb_by_get_told (breakdown->by), language));
  ZbFigureTable *table = zb_figure_table_alloc (name, title, &breakdown->whole->scope, language);
  ZbTableRow *total;

  add_columns (table, breakdown);
  for (guint i = 0; i < breakdown->parts->len; i++)
    {
      const ZbBreakdownPart *part = breakdown->parts->pdata[i];
      ZbTableRow *row = zb_table_add_row (table, g_strdup (labels[i]), FALSE);

      fill_row (table, row->cells, part->figure, part->combined, part->share);
    }
  zb_table_number_rows (table);
  total =
    zb_table_add_row (table, g_strdup (zb_catalogue_translate (N_ ("Total"), language)), TRUE);
  fill_row (table, total->cells, breakdown->whole, breakdown->combined,
            has_shares (breakdown) ? WHOLE : ZB_NO_SHARE);
  return table;
}
