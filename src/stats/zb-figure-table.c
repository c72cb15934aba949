/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills standard tables from the ledger: one walk a column where rows are parts of a breakdown, a
 * card a row where they are figures. */

#include "config.h"

#include "stats/zb-figure-table.h"

#include "register/zb-field-text.h"
#include "stats/zb-figure-private.h"
#include "stats/zb-scorecard-private.h"
#include "stats/zb-scorecard.h"
#include "stats/zb-table-cells-private.h"
#include "stats/zb-table-kind-private.h"

typedef struct
{
  const char *order, *total, *unknown, *section, *unit, *value, *base, *plan, *percent, *ratio;
  const char *figure;
  const char *by[ZB_N_BYS];
} Words;

static const Words words[] = {
  [ZB_LANGUAGE_VI] = { .order = "TT",
                       .total = "Tổng số",
                       .unknown = "Chưa ghi nhận",
                       .section = "Ngành ",
                       .figure = "Chỉ tiêu",
                       .unit = "Đơn vị tính",
                       .value = "Thực hiện",
                       .base = "Cùng kỳ năm trước",
                       .plan = "Kế hoạch năm",
                       .percent = "% kế hoạch",
                       .ratio = "Bằng % cùng kỳ",
                       .by = { [ZB_BY_ZONE] = "Khu công nghiệp",
                               [ZB_BY_COUNTRY] = "Quốc gia, vùng lãnh thổ",
                               [ZB_BY_SECTION] = "Ngành kinh tế (VSIC)",
                               [ZB_BY_MONTH] = "Tháng" } },
  [ZB_LANGUAGE_EN] = { .order = "No.",
                       .total = "Total",
                       .unknown = "Not recorded",
                       .section = "Section ",
                       .figure = "Figure",
                       .unit = "Unit",
                       .value = "Achieved",
                       .base = "Same period last year",
                       .plan = "Annual plan",
                       .percent = "% of plan",
                       .ratio = "% of same period",
                       .by = { [ZB_BY_ZONE] = "Industrial zone",
                               [ZB_BY_COUNTRY] = "Country or territory",
                               [ZB_BY_SECTION] = "Industry (VSIC)",
                               [ZB_BY_MONTH] = "Month" } },
};

/* Sections that the versions of 2018 and 2025 have alike. */
static const struct
{
  char letter;
  const char *name[ZB_LANGUAGE_EN + 1];
} sections[] = {
  { 'A', { "Nông nghiệp, lâm nghiệp và thủy sản", "Agriculture, forestry and fishing" } },
  { 'B', { "Khai khoáng", "Mining and quarrying" } },
  { 'C', { "Công nghiệp chế biến, chế tạo", "Manufacturing" } },
  { 'D', { "Sản xuất và phân phối điện, khí đốt", "Electricity and gas supply" } },
  { 'E', { "Cung cấp nước; quản lý và xử lý rác thải, nước thải", "Water supply and waste" } },
  { 'F', { "Xây dựng", "Construction" } },
  { 'G', { "Bán buôn và bán lẻ", "Wholesale and retail trade" } },
  { 'H', { "Vận tải kho bãi", "Transportation and storage" } },
  { 'I', { "Dịch vụ lưu trú và ăn uống", "Accommodation and food service" } },
};

/* The tables being filled. */
typedef struct
{
  ZbFigureTable *table;
  const ZbColumns *columns;
  const Words *words;
  guint n_figures;
} Filler;

static void
set_tally (const Filler *self, ZbTableCell *cell, const ZbTally *tally, ZbUnit unit)
{
  const ZbFigureRule *rule = cell->rule;

  if (rule->dimension == ZB_DIMENSION_CAPITAL)
    zb_table_set_amount (self->table, cell, tally->amount[zb_unit_is_usd (unit) ? ZB_USD : ZB_VND],
                         unit);
  else if (rule->dimension == ZB_DIMENSION_RATIO)
    zb_table_set_ratio (self->table, cell, tally->value, tally->denominator);
  else
    zb_table_set_amount (self->table, cell, zb_tally_get_value (rule, tally), unit);
}

/* Fills the column of a figure in @n rows from @first on: one walk for all groups of @grouping, or
 * a single one without. */
static gboolean
fill_column (Filler *self,
             guint at,
             const ZbScope *scope,
             const ZbGrouping *grouping,
             ZbTableRow *const *rows,
             GError **error)
{
  const ZbTableFigure *figure = &self->table->kind->figures[at];
  guint n = grouping != NULL ? grouping->keys->len : 1;
  g_autofree ZbTally *tallies = g_new0 (ZbTally, n);
  ZbPass pass = { .columns = self->columns,
                  .rule = zb_figure_rule_find (figure->rule),
                  .scope = *scope,
                  .grouping = grouping,
                  .only = G_MAXUINT32,
                  .tallies = tallies };
  gboolean known = zb_columns_have_year (self->columns, pass.rule, scope) &&
                   zb_scope_get_days (scope, &pass.first, &pass.last);

  if (known && !zb_pass_run (&pass, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      ZbTableCell *cell = &rows[i]->cells[at + 2];

      cell->rule = pass.rule;
      cell->scope = *scope;
      if (grouping != NULL)
        {
          cell->scope.by = grouping->by;
          cell->scope.part = g_array_index (grouping->keys, gint64, i);
        }
      if (known)
        set_tally (self, cell, &tallies[i], figure->unit);
      else
        zb_table_set_missing (cell);
    }
  return TRUE;
}

static gboolean
fill_row (Filler *self, const ZbScope *scope, ZbTableRow *row, GError **error)
{
  for (guint i = 0; i < self->n_figures; i++)
    if (!fill_column (self, i, scope, NULL, &row, error))
      return FALSE;
  return TRUE;
}

static char *
name_section (const Filler *self, gint64 key)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (sections[i].letter == (char)key)
      return g_strdup_printf ("%c. %s", (char)key, sections[i].name[self->table->language]);
  return g_strdup_printf ("%s%c", self->words->section, (char)key);
}

static char *
name_part (const Filler *self, ZbBy by, gint64 key)
{
  const char code[] = { (char)(key >> 8), (char)(key & 0xff), '\0' };

  if (key == 0)
    return g_strdup (self->words->unknown);
  if (by == ZB_BY_SECTION)
    return name_section (self, key);
  if (by == ZB_BY_COUNTRY)
    return g_strdup (zb_country_get_name (code, self->table->language));
  for (guint i = 1; i < self->columns->zones->len; i++)
    if (g_array_index (self->columns->zones, ZbZoneRow, i).id == key)
      return g_strdup (g_array_index (self->columns->zones, ZbZoneRow, i).name);
  return g_strdup (self->words->unknown);
}

static gboolean
is_empty (const Filler *self, const ZbTableRow *row)
{
  for (guint i = 0; i < self->n_figures; i++)
    if (row->cells[i + 2].is_number && row->cells[i + 2].number != 0)
      return FALSE;
  return TRUE;
}

/* Most of the first figure first, then by name; what was not recorded last. */
static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  const ZbTableRow *x = *(ZbTableRow *const *)a;
  const ZbTableRow *y = *(ZbTableRow *const *)b;
  gboolean x_none = x->cells[2].scope.part == 0;
  gboolean y_none = y->cells[2].scope.part == 0;

  if (x_none != y_none)
    return x_none ? 1 : -1;
  for (guint i = 2; i < 6; i++)
    if (x->cells[i].rule == NULL || x->cells[i].number != y->cells[i].number)
      return x->cells[i].number > y->cells[i].number ? -1 : 1;
  return g_strcmp0 (x->cells[1].text, y->cells[1].text);
}

static void
clear_row (const Filler *self, ZbTableRow *row)
{
  for (guint i = 0; i < self->table->columns->len; i++)
    g_clear_pointer (&row->cells[i].text, g_free);
}

static gboolean
fill_parts (Filler *self, ZbBy by, GError **error)
{
  g_autoptr (ZbGrouping) grouping = zb_grouping_new (self->columns, by);
  GPtrArray *rows = self->table->rows;

  for (guint i = 0; i < grouping->keys->len; i++)
    zb_table_add_row (self->table, name_part (self, by, g_array_index (grouping->keys, gint64, i)),
                      FALSE);
  for (guint i = 0; i < self->n_figures; i++)
    if (!fill_column (self, i, &self->table->scope, grouping, (ZbTableRow *const *)rows->pdata,
                      error))
      return FALSE;
  for (guint i = rows->len; i-- > 0;)
    {
      ZbTableRow *row = g_ptr_array_index (rows, i);

      if (!is_empty (self, row) || (by == ZB_BY_ZONE && row->cells[2].scope.part != 0))
        continue;
      clear_row (self, row);
      g_ptr_array_remove_index (rows, i);
    }
  if (by != ZB_BY_ZONE)
    g_ptr_array_sort (rows, compare_rows);
  return TRUE;
}

/* The months of the period that had begun by the cut-off. */
static gboolean
fill_months (Filler *self, GError **error)
{
  const ZbScope *scope = &self->table->scope;
  gint32 first, last, month_first, month_last;

  zb_period_get_days (scope->period, scope->year, &first, &last);
  if (scope->cut_off != 0)
    last = MIN (last, scope->cut_off);
  for (ZbPeriod month = ZB_PERIOD_M01; month <= ZB_PERIOD_M12; month++)
    {
      ZbScope own = *scope;

      zb_period_get_days (month, scope->year, &month_first, &month_last);
      if (month_first < first || month_first > last)
        continue;
      own.period = month;
      if (!fill_row (self, &own,
                     zb_table_add_row (self->table,
                                       zb_period_format (month, scope->year, self->table->language),
                                       FALSE),
                     error))
        return FALSE;
    }
  return TRUE;
}

static void
set_figure (const Filler *self, ZbTableCell *cell, const ZbFigure *figure, ZbUnit unit)
{
  if (figure == NULL || figure->missing)
    zb_table_set_missing (cell);
  else if (figure->dimension == ZB_DIMENSION_RATIO)
    zb_table_set_ratio (self->table, cell, figure->numerator, figure->denominator);
  else
    zb_table_set_amount (self->table, cell, figure->value, unit);
  if (figure != NULL)
    {
      cell->rule = figure->rule;
      cell->scope = figure->scope;
    }
}

static void
fill_card (Filler *self, const ZbCard *card, const ZbTableFigure *figure)
{
  ZbTableRow *row =
    zb_table_add_row (self->table, g_strdup (figure->header[self->table->language]), FALSE);

  row->cells[2].text = g_strdup (zb_unit_get_name (figure->unit, self->table->language));
  if (card->target != 0 && card->target_unit == figure->unit)
    zb_table_set_amount (self->table, &row->cells[3], card->target_value, figure->unit);
  else
    zb_table_set_missing (&row->cells[3]);
  set_figure (self, &row->cells[4], card->actual, figure->unit);
  set_figure (self, &row->cells[5], card->base, figure->unit);
  zb_table_set_percent (self->table, &row->cells[6],
                        card->target != 0 ? card->percent : ZB_NO_PERCENT, card->percent_decimals);
  zb_table_set_percent (self->table, &row->cells[7], card->ratio, 1);
}

static const ZbIndicatorRow *
find_indicator (const ZbColumns *columns, const ZbFigureRule *rule)
{
  for (guint i = 0; i < columns->indicators->len; i++)
    {
      const ZbIndicatorRow *row = &g_array_index (columns->indicators, ZbIndicatorRow, i);

      if (g_strcmp0 (row->rule, rule->key) == 0)
        return row;
    }
  return NULL;
}

static gboolean
fill_rules (Filler *self, GError **error)
{
  ZbMemory *memory = g_new0 (ZbMemory, 1);
  gint32 first, last;
  const ZbScope *scope = &self->table->scope;
  ZbReview review = { .columns = self->columns,
                      .year = scope->year,
                      .period = scope->period,
                      .zone = scope->zone,
                      .memory = memory };
  gboolean done = TRUE;

  zb_period_get_days (scope->period, scope->year, &first, &last);
  review.cut_off = scope->cut_off != 0 ? MIN (scope->cut_off, last) : last;
  for (guint i = 0; i < self->n_figures && done; i++)
    {
      const ZbTableFigure *figure = &self->table->kind->figures[i];
      const ZbFigureRule *rule = zb_figure_rule_find (figure->rule);
      ZbCard *card = zb_card_new (&review, find_indicator (self->columns, rule), rule, error);

      done = card != NULL;
      if (done)
        fill_card (self, card, figure);
      g_clear_pointer (&card, zb_card_free);
    }
  g_free (memory);
  return done;
}

static void
add_columns (Filler *self)
{
  const ZbTableKind *kind = self->table->kind;
  const Words *said = self->words;

  zb_table_add_column (self->table, "no", said->order, FALSE, 8);
  if (kind->by == ZB_BY_NONE)
    {
      zb_table_add_column (self->table, "figure", said->figure, FALSE, 34);
      zb_table_add_column (self->table, "unit", said->unit, FALSE, 15);
      zb_table_add_column (self->table, "plan", said->plan, TRUE, 13);
      zb_table_add_column (self->table, "value", said->value, TRUE, 13);
      zb_table_add_column (self->table, "base", said->base, TRUE, 13);
      zb_table_add_column (self->table, "percent_of_plan", said->percent, TRUE, 11);
      zb_table_add_column (self->table, "ratio", said->ratio, TRUE, 11);
      return;
    }
  zb_table_add_column (self->table, "part", said->by[kind->by], FALSE, 28);
  for (guint i = 0; i < self->n_figures; i++)
    zb_table_add_column (self->table, kind->figures[i].rule,
                         kind->figures[i].header[self->table->language], TRUE, 14);
}

static gboolean
fill (Filler *self, GError **error)
{
  ZbBy by = self->table->kind->by;

  if (by == ZB_BY_NONE)
    {
      gboolean done = fill_rules (self, error);

      zb_table_number_rows (self->table);
      return done;
    }
  if (!(by == ZB_BY_MONTH ? fill_months (self, error) : fill_parts (self, by, error)))
    return FALSE;
  zb_table_number_rows (self->table);
  return fill_row (self, &self->table->scope,
                   zb_table_add_row (self->table, g_strdup (self->words->total), TRUE), error);
}

static ZbFigureTable *
table_new (const ZbTableKind *kind, const ZbScope *scope, ZbLanguage language)
{
  ZbFigureTable *self = zb_figure_table_alloc (kind->key, kind->title[language], scope, language);

  self->kind = kind;
  return self;
}

/* Public functions. */

ZbFigureTable *
zb_figure_table_compute (ZbLedger *ledger,
                         const ZbTableKind *kind,
                         const ZbScope *scope,
                         ZbLanguage language,
                         GError **error)
{
  g_autoptr (ZbFigureTable) table = NULL;
  Filler filler = { .words = &words[language] };
  gboolean done;

  g_return_val_if_fail (ZB_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (kind != NULL && scope != NULL, NULL);

  filler.columns = zb_ledger_begin_read (ledger);
  if (filler.columns == NULL)
    {
      g_set_error (error, ZB_FIGURE_ERROR, ZB_FIGURE_ERROR_NOT_LOADED,
                   "Failed to compute the table %s: the ledger is not loaded", kind->key);
      return NULL;
    }
  filler.table = table = table_new (kind, scope, language);
  while (kind->figures[filler.n_figures].rule != NULL)
    filler.n_figures++;
  add_columns (&filler);
  done = fill (&filler, error);
  zb_ledger_end_read (ledger);
  return done ? g_steal_pointer (&table) : NULL;
}
