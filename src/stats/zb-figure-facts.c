/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The walk over a set that its description alone tells how to read: a rule names its columns and the
 * conditions a row must meet on the pass's days. And the quotients of two other rules. */

#include "config.h"

#include "stats/zb-figure-private.h"
#include "stats/zb-target.h"

#define SILENT_DAYS 30
#define WHOLE_PERCENT 1000000 /* of a probability, stored × 10^4 */
#define N_MEASURES 8

/* A set as one pass reads it. */
typedef struct
{
  const ZbSet *rows;
  const ZbSetInfo *info;
  const gint64 *ids;
  const guint16 *zones, *phases; /* of its own, or NULL */
  const guint32 *projects;       /* its rows are counted with, or NULL */
  const gint64 *amounts[N_MEASURES];
  gboolean in_vnd[N_MEASURES];
  guint n_amounts;
  const gint64 *weights;
  gint32 year_last; /* last day of the scope's whole period */
} Facts;

static gint
find_column (const ZbSetInfo *info, const char *name, gsize length)
{
  for (guint i = 0; i < info->n_columns; i++)
    if (strlen (info->columns[i].name) == length &&
        strncmp (info->columns[i].name, name, length) == 0)
      return (gint)i;
  return -1;
}

static gconstpointer
get_column (const Facts *facts, const char *name)
{
  gint at = name == NULL ? -1 : find_column (facts->info, name, strlen (name));

  return at < 0 ? NULL : facts->rows->column[at];
}

/* "equity_usd loan_usd": the columns that are added up. */
static void
add_measures (Facts *facts, const char *names, gboolean in_vnd)
{
  while (names != NULL && *names != '\0')
    {
      gsize length = strcspn (names, " ");
      gint at = find_column (facts->info, names, length);

      g_assert (at >= 0 && facts->n_amounts < N_MEASURES);
      facts->in_vnd[facts->n_amounts] = in_vnd;
      facts->amounts[facts->n_amounts++] = facts->rows->column[at];
      names += length + (names[length] == ' ');
    }
}

static void
open_facts (Facts *facts, const ZbPass *self)
{
  const ZbFigureRule *rule = self->rule;
  gint32 first;

  *facts = (Facts){ .rows = zb_columns_get_set (self->columns, rule->set),
                    .info = &zb_set_infos[rule->set] };
  facts->ids = facts->rows->column[0];
  facts->zones = get_column (facts, "zone");
  facts->phases = get_column (facts, "phase");
  if (facts->info->project >= 0)
    facts->projects = facts->rows->column[facts->info->project];
  add_measures (facts, rule->usd, FALSE);
  add_measures (facts, rule->vnd, TRUE);
  add_measures (facts, rule->sum, FALSE);
  facts->weights = get_column (facts, rule->weight);
  zb_period_get_days (self->scope.period, self->scope.year, &first, &facts->year_last);
}

/* The month that a day is in, counted through the years. */
static gint
month_of (gint32 day)
{
  return day / 10000 * 12 + day / 100 % 100;
}

/* A period's entry counts from the first day of the period's last month, like a report. */
static gboolean
meets_period (const ZbPass *self, const Facts *facts, gboolean within, gsize row)
{
  const guint16 *years = get_column (facts, "year");
  const guint16 *months = get_column (facts, "period");
  gint start = years[row] * 12 + (months[row] == 0 ? 0 : __builtin_ctz (months[row]) + 1);
  gint end = years[row] * 12 + (months[row] == 0 ? 0 : 32 - __builtin_clz (months[row]));

  return months[row] != 0 && end <= month_of (self->last) &&
         (!within || start >= month_of (self->first));
}

static gboolean
is_alive (const ZbPass *self, const Facts *facts, gsize row)
{
  guint32 project = facts->projects[row];

  return project != G_MAXUINT32 && self->columns->projects.granted[project] <= self->last &&
         self->columns->projects.closed[project] > self->last;
}

static gboolean
meets_day (const ZbPass *self, const Facts *facts, const ZbCondition *condition, gsize row)
{
  gint32 day = ((const gint32 *)get_column (facts, condition->column))[row];
  gint32 first, last;

  switch (condition->test)
    {
    case ZB_WITHIN:
      return day >= self->first && day <= self->last;
    case ZB_WITHIN_WHOLE:
      zb_period_get_days (self->scope.period, self->scope.year, &first, &last);
      return day >= first && day <= last;
    case ZB_BY_END:
      return day != 0 && day <= self->last;
    case ZB_BEFORE_END:
      return day != 0 && day < self->last;
    case ZB_OPEN_AT_END:
      return day == 0 || day > self->last;
    case ZB_NOT_AFTER:
      return day != 0 && day <= ((const gint32 *)get_column (facts, condition->other))[row];
    case ZB_SILENT:
      return day != 0 && zb_date_days_between (day, self->last) > SILENT_DAYS;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
meets (const ZbPass *self, const Facts *facts, const ZbCondition *condition, gsize row)
{
  switch (condition->test)
    {
    case ZB_PERIOD_BY_END:
    case ZB_PERIOD_WITHIN:
      return meets_period (self, facts, condition->test == ZB_PERIOD_WITHIN, row);
    case ZB_ALIVE:
      return is_alive (self, facts, row);
    case ZB_CODE_IN:
      return (condition->codes >> ((const guint8 *)get_column (facts, condition->column))[row] &
              1) != 0;
    case ZB_WITHIN:
    case ZB_WITHIN_WHOLE:
    case ZB_BY_END:
    case ZB_BEFORE_END:
    case ZB_OPEN_AT_END:
    case ZB_NOT_AFTER:
    case ZB_SILENT:
      return meets_day (self, facts, condition, row);
    case ZB_ALWAYS:
    default:
      return TRUE;
    }
}

static gboolean
meets_all (const ZbPass *self, const Facts *facts, gsize row)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->rule->when); i++)
    if (!meets (self, facts, &self->rule->when[i], row))
      return FALSE;
  return TRUE;
}

/* A longer period takes the place of the shorter ones of the same subject and year. */
static gboolean
is_taken (const Facts *facts, gsize row, gsize *group, guint *taken)
{
  const guint16 *years = get_column (facts, "year");
  const guint16 *months = get_column (facts, "period");
  const gint64 *subjects;

  if (years == NULL || months == NULL || facts->info->subject < 0)
    return FALSE;
  subjects = facts->rows->column[facts->info->subject];
  if (subjects[row] != subjects[*group] || years[row] != years[*group])
    {
      *group = row;
      *taken = 0;
    }
  if ((months[row] & *taken) != 0)
    return TRUE;
  *taken |= months[row];
  return FALSE;
}

static guint32
get_group (const ZbPass *self, const Facts *facts, gsize row)
{
  guint32 project = facts->projects == NULL ? G_MAXUINT32 : facts->projects[row];

  if (self->grouping == NULL)
    return 0;
  if (self->grouping->by == ZB_BY_ZONE && facts->zones != NULL)
    return facts->zones[row];
  if (self->grouping->by == ZB_BY_PHASE && facts->phases != NULL)
    return facts->phases[row];
  return project == G_MAXUINT32 ? 0 : self->grouping->of_project[project];
}

static gboolean
is_wanted (const ZbPass *self, const Facts *facts, gsize row)
{
  const ZbProjectColumns *projects = &self->columns->projects;
  guint32 project = facts->projects == NULL ? G_MAXUINT32 : facts->projects[row];
  guint zone = facts->zones != NULL     ? facts->zones[row]
               : project == G_MAXUINT32 ? 0
                                        : projects->zone[project];

  if (self->zone != G_MAXUINT16 && zone != self->zone)
    return FALSE;
  if (self->only != G_MAXUINT32 && get_group (self, facts, row) != self->only)
    return FALSE;
  if (self->rule->source == ZB_ANY_SOURCE)
    return TRUE;
  return project != G_MAXUINT32 &&
         (projects->source[project] == ZB_SOURCE_FDI) == (self->rule->source == ZB_FDI_ONLY);
}

static void
add (ZbPass *self, gint64 *sum, gint64 value)
{
  if (__builtin_add_overflow (*sum, value, sum))
    self->overflow = TRUE;
}

static gint64
weigh (const Facts *facts, gsize row, gint64 amount)
{
  __int128 product;

  if (facts->weights == NULL)
    return amount;
  if (facts->weights[row] == ZB_NO_VALUE)
    return 0;
  product = (__int128)amount * facts->weights[row];
  return (gint64)((product + (product < 0 ? -WHOLE_PERCENT / 2 : WHOLE_PERCENT / 2)) /
                  WHOLE_PERCENT);
}

static void
add_row (ZbPass *self, const Facts *facts, gsize row)
{
  ZbTally *tally = &self->tallies[self->only != G_MAXUINT32 ? 0 : get_group (self, facts, row)];

  gint64 amounts[ZB_N_CURRENCIES] = { 0 };

  tally->n_records++;
  for (guint i = 0; i < facts->n_amounts; i++)
    if (facts->amounts[i][row] != ZB_NO_VALUE)
      add (self, &amounts[facts->in_vnd[i] ? ZB_VND : ZB_USD],
           weigh (facts, row, facts->amounts[i][row]));
  if (self->rule->sum != NULL)
    add (self, &tally->value, amounts[0]);
  for (ZbCurrency i = 0; i < ZB_N_CURRENCIES && self->rule->sum == NULL; i++)
    {
      add (self, &tally->amount[i], amounts[i]);
      if (self->rate > 0)
        add (self, &tally->combined, zb_pass_convert (self, amounts[i], i));
    }
  if (self->ids != NULL)
    g_array_append_val (self->ids, facts->ids[row]);
}

static ZbPass
begin_part (const ZbPass *self, const char *key, ZbTally *tallies)
{
  ZbPass part = *self;

  part.rule = zb_figure_rule_find (key);
  part.tallies = tallies;
  part.overflow = FALSE;
  if (part.rule->dimension == ZB_DIMENSION_CAPITAL && part.rate == 0)
    {
      part.rate = zb_target_find_rate (self->columns, self->scope.year, self->last);
      part.to_usd = FALSE;
    }
  return part;
}

/* Public functions. */

gboolean
zb_facts_can_break (const ZbFigureRule *rule, ZbBy by)
{
  const ZbSetInfo *info = &zb_set_infos[rule->set];

  if (info->project >= 0)
    return TRUE;
  return (by == ZB_BY_ZONE && find_column (info, "zone", strlen ("zone")) >= 0) ||
         (by == ZB_BY_PHASE && find_column (info, "phase", strlen ("phase")) >= 0);
}

gboolean
zb_facts_have_year (const ZbColumns *columns, const ZbFigureRule *rule, gint year)
{
  const ZbCondition *condition = &rule->when[0];
  ZbPass pass = { .columns = columns,
                  .rule = rule,
                  .scope = { .year = year, .period = ZB_PERIOD_Y } };
  Facts facts;
  const gint32 *days;
  const guint16 *years;

  open_facts (&facts, &pass);
  days = condition->test >= ZB_WITHIN ? get_column (&facts, condition->column) : NULL;
  years = get_column (&facts, "year");
  for (gsize i = 0; i < facts.rows->n; i++)
    {
      if (days == NULL && years == NULL)
        return TRUE;
      if (days == NULL
            ? years[i] <= year
            : days[i] != 0 && (condition->test <= ZB_WITHIN_WHOLE ? days[i] / 10000 == year
                                                                  : days[i] / 10000 <= year))
        return TRUE;
    }
  return FALSE;
}

void
zb_pass_facts (ZbPass *self)
{
  Facts facts;
  gsize group = 0;
  guint taken = 0;

  open_facts (&facts, self);
  for (gsize row = 0; row < facts.rows->n; row++)
    if (meets_all (self, &facts, row) && !is_taken (&facts, row, &group, &taken) &&
        is_wanted (self, &facts, row))
      add_row (self, &facts, row);
}

gint64
zb_tally_get_value (const ZbFigureRule *rule, const ZbTally *tally)
{
  if (rule->dimension == ZB_DIMENSION_CAPITAL)
    return tally->combined;
  if (rule->dimension == ZB_DIMENSION_COUNT && rule->columns != ZB_COLUMNS_REPORTS)
    return tally->n_records;
  return tally->value;
}

void
zb_pass_quotient (ZbPass *self)
{
  guint n = zb_pass_get_n_groups (self);
  g_autofree ZbTally *above = g_new0 (ZbTally, n);
  g_autofree ZbTally *below = g_new0 (ZbTally, n);
  ZbPass numerator = begin_part (self, self->rule->numerator, above);
  ZbPass denominator = begin_part (self, self->rule->denominator, below);

  if ((numerator.rule->dimension == ZB_DIMENSION_CAPITAL && numerator.rate == 0) ||
      (denominator.rule->dimension == ZB_DIMENSION_CAPITAL && denominator.rate == 0))
    return; /* two currencies, and nobody agreed on a rate */
  denominator.ids = NULL;
  zb_pass_walk (&numerator);
  zb_pass_walk (&denominator);
  self->overflow |= numerator.overflow | denominator.overflow;
  for (guint i = 0; i < n; i++)
    {
      self->tallies[i] = above[i];
      self->tallies[i].value = zb_tally_get_value (numerator.rule, &above[i]);
      self->tallies[i].denominator = zb_tally_get_value (denominator.rule, &below[i]);
    }
}
