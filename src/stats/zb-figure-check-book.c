/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of a paragraph held against the figures of the book. Which figure a number tells is
 * read from the words beside it; where they do not say it the book says nothing. */

#include "config.h"

#include "stats/zb-figure-check-private.h"

#include <string.h>

#include <glib/gi18n.h>

#define NOBODY G_MAXUINT
#define FDI "fdi|nuoc ngoai|foreign"
#define DOMESTIC "trong nuoc|ddi|domestic"

typedef struct
{
  ZbMeasure measure;
  const char *noun; /* COUNT */
  const char *words;
  const char *key;
  gboolean parts; /* it has _fdi and _domestic */
} Subject;

static const Subject subjects[] = {
  { ZB_MEASURE_COUNT, "project", "con hieu luc|valid", "valid_projects", TRUE },
  { ZB_MEASURE_COUNT, "project", "cap moi|dang ky moi|moi|new|newly|newly registered",
    "new_projects", TRUE },
  { ZB_MEASURE_COUNT, "turn", "dieu chinh|adjustment|adjustments|adjustment turns",
    "adjustment_turns", TRUE },
  { ZB_MEASURE_COUNT, "person", "lao dong|workers", "labour", FALSE },
  { ZB_MEASURE_USD, NULL, "cap moi va tang them|new and additional", "new_and_additional_capital",
    TRUE },
  { ZB_MEASURE_VND, NULL, "cap moi va tang them|new and additional", "new_and_additional_capital",
    TRUE },
  { ZB_MEASURE_VND, NULL, "gia tri san xuat|gtsx|production", "production", FALSE },
  { ZB_MEASURE_VND, NULL, "ngan sach|budget", "budget", FALSE },
  { ZB_MEASURE_VND, NULL, "doanh thu|net revenue", "revenue", FALSE },
  { ZB_MEASURE_USD, NULL, "xuat khau|exports|export", "export", FALSE },
  { ZB_MEASURE_USD, NULL, "nhap khau|imports|import", "import", FALSE },
  { ZB_MEASURE_AREA, NULL, "da cho thue|leased", "leased_area", FALSE },
  { ZB_MEASURE_AREA, NULL, "co the cho thue|leasable", "leasable_area", FALSE },
  { ZB_MEASURE_PERCENT, NULL, "lap day|occupancy", "occupancy", FALSE },
};

/* What a paragraph is held against. */
typedef struct
{
  ZbReading reading;
  ZbLedger *ledger;
  const ZbScorecard *scorecard;
  const ZbScope *scope;
  const ZbFigureRule **rules; /* one a number, or NULL */
} Question;

static const ZbScanned *
get (const Question *self, guint i)
{
  return zb_reading_get (&self->reading, i);
}

/* From the words before a number to those behind it. */
static void
find_words (const Question *self, guint i, guint *from, guint *to)
{
  const ZbLens *lens = self->reading.lens;
  const GArray *numbers = self->reading.check->numbers;

  *from = i > 0 ? get (self, i - 1)->end : 0;
  *to = i + 1 < numbers->len ? get (self, i + 1)->begin : lens->length;
  *to = zb_lens_find_first (lens, get (self, i)->end, *to, ",|;|.|)|(|va|and|with");
}

static const ZbFigureRule *
find_part (const ZbFigureRule *rule, const ZbLens *lens, guint from, guint to)
{
  const char *end = zb_lens_find_first (lens, from, to, FDI) < to        ? "_fdi"
                    : zb_lens_find_first (lens, from, to, DOMESTIC) < to ? "_domestic"
                                                                         : "";
  g_autofree char *key = g_strconcat (zb_figure_rule_get_key (rule), end, NULL);
  const ZbFigureRule *part = zb_figure_rule_find (key);

  return part != NULL ? part : rule;
}

static gboolean
is_subject (const Subject *subject, const ZbScanned *number)
{
  return subject->measure == number->measure && g_strcmp0 (subject->noun, number->noun) == 0;
}

static const ZbFigureRule *
find_rule (const Question *self, guint i)
{
  const ZbScanned *number = get (self, i);
  const ZbLens *lens = self->reading.lens;
  const Subject *best = NULL;
  guint nearest = 0;
  guint from, to;

  find_words (self, i, &from, &to);
  for (guint s = 0; s < G_N_ELEMENTS (subjects); s++)
    {
      guint at = zb_lens_find_last (lens, from, to, subjects[s].words);

      if (at < to && is_subject (&subjects[s], number) && (best == NULL || at > nearest))
        {
          best = &subjects[s];
          nearest = at;
        }
    }
  if (best == NULL)
    return NULL;
  return best->parts ? find_part (zb_figure_rule_find (best->key), lens, number->begin, to)
                     : zb_figure_rule_find (best->key);
}

/* “536,958 triệu USD và 9.405,326 tỷ đồng”: the second currency of the same figure. */
static void
read_second_currency (Question *self, guint i)
{
  const ZbScanned *number = get (self, i);
  const ZbScanned *before = get (self, i - 1);
  guint and;

  if (self->rules[i] != NULL || self->rules[i - 1] == NULL || number->measure == before->measure ||
      number->measure > ZB_MEASURE_USD || number->measure == ZB_MEASURE_NONE ||
      before->measure > ZB_MEASURE_USD || before->measure == ZB_MEASURE_NONE)
    return;
  and = zb_lens_find_first (self->reading.lens, before->end, number->begin, "va|and|+|,");
  if (and< number->begin && number->begin - before->end < 8)
    self->rules[i] = self->rules[i - 1];
}

/* “35 dự án mới (20 dự án FDI và 15 dự án trong nước)”: items are of what their total is. */
static void
read_items (Question *self)
{
  const ZbFigureCheck *check = self->reading.check;

  for (guint r = 0; r < check->findings->len; r++)
    {
      const ZbRemark *remark = g_ptr_array_index (check->findings, r);
      const ZbFigureRule *whole = self->rules[remark->printed];

      for (guint i = 0; whole != NULL && i < remark->inputs->len; i++)
        {
          guint item = g_array_index (remark->inputs, guint, i);
          guint from, to;
          const ZbFigureRule *part;

          find_words (self, item, &from, &to);
          part = find_part (whole, self->reading.lens, get (self, item)->begin, to);
          if (remark->relation == ZB_LINK_SUM && self->rules[item] == NULL && part != whole)
            self->rules[item] = part;
        }
    }
}

static void
read_rules (Question *self)
{
  for (guint i = 0; i < self->reading.check->numbers->len; i++)
    {
      ZbRole role = self->reading.roles[i];

      if (role != ZB_ROLE_PLAN && role != ZB_ROLE_BASE)
        self->rules[i] = find_rule (self, i);
      if (i > 0)
        read_second_currency (self, i);
    }
  read_items (self);
}

/* What the book says of number @i, in the units of the scan. */
static ZbInterval
take_value (const ZbFigure *figure, const ZbScanned *number)
{
  ZbInterval numerator, denominator;

  switch (figure->dimension)
    {
    case ZB_DIMENSION_CAPITAL:
      return number->measure == ZB_MEASURE_USD ? zb_interval_decimal (figure->usd, -2, 0, TRUE)
                                               : zb_interval_decimal (figure->vnd, 0, 0, TRUE);
    case ZB_DIMENSION_RATIO:
      numerator = zb_interval_decimal (figure->numerator, 0, 0, TRUE);
      denominator = zb_interval_decimal (figure->denominator, 0, 0, TRUE);
      return zb_interval_percent (numerator, denominator);
    case ZB_DIMENSION_COUNT:
      return zb_interval_decimal (figure->value, 0, 0, TRUE);
    case ZB_DIMENSION_AMOUNT:
    default:
      /* Stored: đồng, cents, dm². */
      return zb_interval_decimal (figure->value, number->measure == ZB_MEASURE_VND ? 0 : -2, 0,
                                  TRUE);
    }
}

/* The power of ten by which @number is wrong, or 0: a slip of unit or separator. */
static gint
find_slip (const ZbScanned *number, ZbInterval value)
{
  static const gint slips[] = { 1, 2, 3, 6, -1, -2, -3, -6 };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      gint64 steps;

      if (number->digits != 0 &&
          zb_rational_round (value.value, number->exponent - slips[i], &steps) &&
          steps == number->digits)
        return slips[i];
    }
  return 0;
}

static char *
make_sentence (const ZbFigureCheck *check,
               const ZbScanned *number,
               const ZbRemark *remark,
               gint slip)
{
  g_autofree char *printed = g_strndup (check->text + number->start, number->stop - number->start);

  if (remark->outcome == ZB_VERDICT_CONSISTENT)
    /* Translators: a figure of the book ("New projects: 35 projects"), and what was printed. */
    return g_strdup_printf (_ ("In the book, %1$s; “%2$s” agrees with it."), remark->arithmetic,
                            printed);
  if (remark->outcome == ZB_VERDICT_ROUNDED)
    return g_strdup_printf (_ ("In the book, %1$s; “%2$s” is that, rounded."), remark->arithmetic,
                            printed);
  if (slip != 0)
    return g_strdup_printf (_ ("In the book, %1$s; “%2$s” is off by a power of ten. Look at its "
                               "unit and its separators."),
                            remark->arithmetic, printed);
  return g_strdup_printf (_ ("In the book, %1$s, not “%2$s”."), remark->arithmetic, printed);
}

static void
add_remark (Question *self,
            guint i,
            ZbInterval value,
            const ZbFigureRule *rule,
            const ZbScope *scope,
            char *told)
{
  ZbFigureCheck *check = self->reading.check;
  const ZbScanned *number = get (self, i);
  ZbVerdict verdict = zb_reading_judge (number, number->exponent, value);
  ZbRemark *remark;
  gint slip;

  if (!zb_rational_is_known (value.value))
    {
      g_free (told);
      return;
    }
  if (verdict == ZB_VERDICT_ROUNDED)
    verdict = ZB_VERDICT_INCONSISTENT;
  /* An estimate is told without its last digits. */
  if (verdict == ZB_VERDICT_INCONSISTENT && number->about &&
      zb_interval_meets (zb_scanned_interval (number, number->exponent), value))
    verdict = ZB_VERDICT_ROUNDED;
  slip = verdict == ZB_VERDICT_INCONSISTENT ? find_slip (number, value) : 0;
  remark = zb_figure_check_add (check, ZB_LINK_BOOK, verdict, i, told);
  remark->rule = rule;
  remark->scope = *scope;
  g_free (remark->sentence);
  remark->sentence = make_sentence (check, number, remark, slip);
}

static gboolean
check_number (Question *self, guint i, GError **error)
{
  const ZbFigureRule *rule = self->rules[i];
  g_autoptr (ZbFigure) figure = NULL;
  g_autofree char *exact = NULL;

  if (rule == NULL)
    return TRUE;
  figure = zb_figure_compute (self->ledger, rule, self->scope, FALSE, error);
  if (figure == NULL)
    return FALSE;
  if (figure->missing)
    return TRUE;
  exact = zb_figure_format_exact (figure, zb_language_get_current ());
  add_remark (self, i, take_value (figure, get (self, i)), rule, self->scope,
              g_strdup_printf ("%s: %s", zb_figure_rule_get_label (rule), exact));
  return TRUE;
}

static const ZbCard *
find_card (const GPtrArray *cards, const ZbFigureRule *rule)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const ZbCard *card = g_ptr_array_index (cards, i);

      if (card->actual->rule == rule)
        return card;
    }
  return NULL;
}

/* The figure that a percentage without one of its own tells something of. */
static const ZbFigureRule *
find_subject (const Question *self, guint i)
{
  const ZbReading *reading = &self->reading;

  for (guint k = i; k-- > 0 && reading->sentences[k] == reading->sentences[i];)
    if (self->rules[k] != NULL)
      return self->rules[k];
  return NULL;
}

static ZbInterval
take_percent (const ZbCard *card, ZbRole role)
{
  ZbInterval hundred = zb_interval_decimal (100, 0, 0, TRUE);
  ZbInterval unknown = zb_interval_percent (hundred, zb_interval_decimal (0, 0, 0, TRUE));

  if (role == ZB_ROLE_OF_PLAN)
    return card->percent == ZB_NO_PERCENT
             ? unknown
             : zb_interval_percent (zb_interval_decimal (card->combined, 0, 0, TRUE),
                                    zb_interval_decimal (card->target_value, 0, 0, TRUE));
  if (card->growth == ZB_NO_PERCENT)
    return unknown;
  return role == ZB_ROLE_RATIO  ? zb_interval_decimal (card->ratio, -1, 0, TRUE)
         : role == ZB_ROLE_FALL ? zb_interval_decimal (-card->growth, -1, 0, TRUE)
                                : zb_interval_decimal (card->growth, -1, 0, TRUE);
}

static void
check_percent (Question *self, guint i)
{
  ZbRole role = self->reading.roles[i];
  const ZbFigureRule *rule = find_subject (self, i);
  const ZbCard *card = rule != NULL ? find_card (self->scorecard->cards, rule) : NULL;
  ZbInterval percent;
  g_autofree char *written = NULL;

  if (card == NULL || (role != ZB_ROLE_OF_PLAN && role != ZB_ROLE_RISE && role != ZB_ROLE_FALL &&
                       role != ZB_ROLE_RATIO))
    return;
  percent = take_percent (card, role);
  written = zb_figure_check_write (self->reading.check, percent.value, 0,
                                   MAX (get (self, i)->decimals + 1, 2));
  add_remark (self, i, percent, rule, &card->actual->scope,
              g_strdup_printf ("%s, %s: %s%%", zb_figure_rule_get_label (rule),
                               zb_link_get_label (role == ZB_ROLE_OF_PLAN ? ZB_LINK_OF_PLAN
                                                  : role == ZB_ROLE_RATIO ? ZB_LINK_RATIO
                                                                          : ZB_LINK_GROWTH),
                               written));
}

/* Public functions. */

gboolean
zb_figure_check_book (ZbFigureCheck *self,
                      ZbLedger *ledger,
                      const ZbScorecard *scorecard,
                      const ZbScope *scope,
                      GError **error)
{
  g_autoptr (ZbLens) lens = zb_lens_new (self->text);
  g_autofree const ZbFigureRule **rules = g_new0 (const ZbFigureRule *, self->numbers->len);
  Question question = { .ledger = ledger, .scorecard = scorecard, .scope = scope, .rules = rules };
  gboolean whole_year = scope->period == ZB_PERIOD_Y;
  gboolean fine = TRUE;

  zb_reading_init (&question.reading, self, lens);
  read_rules (&question);
  for (guint i = 0; fine && i < self->numbers->len; i++)
    {
      fine = check_number (&question, i, error);
      if (fine && whole_year && rules[i] == NULL &&
          get (&question, i)->measure == ZB_MEASURE_PERCENT)
        check_percent (&question, i);
    }
  zb_reading_clear (&question.reading);
  zb_figure_check_sort (self);
  return fine;
}

/* The words that may name a period stand before its year. */
#define MAX_PERIOD_WORDS 7

gboolean
zb_figure_check_find_period (const char *text, gint *year, ZbPeriod *period)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n,;()", -1);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    for (guint count = MIN (i + 1, MAX_PERIOD_WORDS); count > 0; count--)
      {
        g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
        g_auto (GStrv) some = NULL;
        g_autofree char *phrase = NULL;

        for (guint w = i + 1 - count; w <= i; w++)
          g_strv_builder_add (builder, words[w]);
        some = g_strv_builder_end (builder);
        phrase = g_strjoinv (" ", some);
        if (zb_period_parse (phrase, period, year, NULL) && *year != 0)
          return TRUE;
        if (count == 1 && strlen (phrase) == 4 && strspn (phrase, "0123456789") == 4 &&
            g_ascii_strtoll (phrase, NULL, 10) >= 1900 && g_ascii_strtoll (phrase, NULL, 10) < 2200)
          {
            *year = (gint)g_ascii_strtoll (phrase, NULL, 10);
            *period = ZB_PERIOD_Y;
            return TRUE;
          }
      }
  return FALSE;
}
