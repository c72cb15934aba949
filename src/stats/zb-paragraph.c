/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills templates. Values are those of the cards and rules; this only chooses among them and words
 * them in the paragraph's own language. */

#include "config.h"

#include "stats/zb-paragraph.h"

#include <string.h>

#include "stats/zb-scorecard-private.h"
#include "stats/zb-template-private.h"

#define MISSING "–"
#define ABOUT "≈"

/* A paragraph being made. */
typedef struct
{
  ZbLedger *ledger;
  const ZbScorecard *scorecard;
  ZbScope scope;
  ZbLanguage language;
  GString *text;
  GPtrArray *spans;
} Making;

/* What a placeholder became. */
typedef struct
{
  char *before; /* words that are no part of the number, or NULL */
  char *shown;
  char *exact;
  ZbScope scope;
} Told;

static void
told_clear (Told *self)
{
  g_free (self->before);
  g_free (self->shown);
  g_free (self->exact);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static const char *const reached[][2] = {
  [ZB_LANGUAGE_VI] = { "đạt ", "ước đạt " },
  [ZB_LANGUAGE_EN] = { "came to ", "is estimated at " },
};

static const char *const moved[][2] = {
  [ZB_LANGUAGE_VI] = { "tăng ", "giảm " },
  [ZB_LANGUAGE_EN] = { "up ", "down " },
};

static void
span_free (gpointer data)
{
  ZbSpan *self = data;

  g_free (self->placeholder);
  g_free (self->exact);
  g_free (self);
}

static char *
describe_exactly (const ZbFigure *figure)
{
  if (figure->missing)
    return g_strdup ("missing");
  if (figure->dimension == ZB_DIMENSION_CAPITAL)
    return g_strdup_printf ("usd=%" G_GINT64_FORMAT ";vnd=%" G_GINT64_FORMAT, figure->usd,
                            figure->vnd);
  if (figure->dimension == ZB_DIMENSION_RATIO)
    return g_strdup_printf ("numerator=%" G_GINT64_FORMAT ";denominator=%" G_GINT64_FORMAT,
                            figure->numerator, figure->denominator);
  return g_strdup_printf ("value=%" G_GINT64_FORMAT, figure->value);
}

/* The number alone, as far as it has one. */
static char *
format_number (const ZbFigure *figure, ZbLanguage language)
{
  if (figure->missing || figure->dimension == ZB_DIMENSION_CAPITAL ||
      figure->dimension == ZB_DIMENSION_RATIO || figure->unit_name != NULL)
    return zb_figure_format (figure, language);
  return zb_unit_format_number (figure->estimated
                                  ? zb_decimal_round_significant (figure->value, ZB_ESTIMATE_DIGITS)
                                  : figure->value,
                                figure->unit, figure->decimals, language);
}

/* “ước đạt 129.000 tỷ đồng”: the word says what ≈ says elsewhere. */
static void
tell_reached (Told *told, const ZbFigure *figure, ZbLanguage language)
{
  g_autofree char *shown = zb_figure_format (figure, language);
  gboolean about = g_str_has_prefix (shown, ABOUT);

  told->before = g_strdup (reached[language][about]);
  told->shown = g_strdup (about ? shown + strlen (ABOUT) : shown);
}

static char *
format_aspect (const ZbFigure *figure, ZbAspect aspect, ZbLanguage language)
{
  switch (aspect)
    {
    case ZB_ASPECT_NUMBER:
      return format_number (figure, language);
    case ZB_ASPECT_EXACT:
      return zb_figure_format_exact (figure, language);
    case ZB_ASPECT_USD:
      return figure->dimension != ZB_DIMENSION_CAPITAL
               ? g_strdup (MISSING)
               : zb_unit_format (figure->usd, ZB_UNIT_MILLION_USD, 3, language);
    case ZB_ASPECT_VND:
      return figure->dimension != ZB_DIMENSION_CAPITAL
               ? g_strdup (MISSING)
               : zb_unit_format (figure->vnd, ZB_UNIT_BILLION_VND, 3, language);
    default:
      return zb_figure_format (figure, language);
    }
}

static gboolean
tell_figure (Making *self, const ZbParsed *parsed, Told *told, GError **error)
{
  g_autoptr (ZbFigure) figure = NULL;

  if (parsed->aspect == ZB_ASPECT_SO_FAR)
    told->scope.period = ZB_PERIOD_Y;
  if (parsed->aspect == ZB_ASPECT_BASE)
    {
      told->scope.year--;
      told->scope.cut_off = zb_day_a_year_before (told->scope.cut_off);
    }
  figure = zb_figure_compute (self->ledger, parsed->rule, &told->scope, FALSE, error);
  if (figure == NULL)
    return FALSE;
  told->exact = describe_exactly (figure);
  if (parsed->aspect == ZB_ASPECT_REACHED)
    tell_reached (told, figure, self->language);
  else
    told->shown = format_aspect (figure, parsed->aspect, self->language);
  return TRUE;
}

static const ZbCard *
find_card (const GPtrArray *cards, const ZbFigureRule *rule)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const ZbCard *card = g_ptr_array_index (cards, i);
      const ZbCard *child;

      if (card->actual->rule == rule)
        return card;
      child = find_card (card->children, rule);
      if (child != NULL)
        return child;
    }
  return NULL;
}

static void
tell_plan (const Making *self, const ZbParsed *parsed, Told *told)
{
  const ZbCard *card = find_card (self->scorecard->cards, parsed->rule);

  told->scope.period = ZB_PERIOD_Y;
  if (card == NULL)
    told->shown = g_strdup (MISSING);
  else if (parsed->aspect == ZB_ASPECT_PLAN)
    told->shown = zb_card_format_target (card, self->language);
  else if (parsed->aspect == ZB_ASPECT_RATE)
    told->shown = card->rate > 0
                    ? zb_unit_format (card->rate, ZB_UNIT_VND_PER_USD, 4, self->language)
                    : g_strdup (MISSING);
  else
    told->shown =
      zb_card_format_percent (card->percent, card->percent_decimals, FALSE, self->language);
  told->exact = card == NULL || parsed->aspect == ZB_ASPECT_RATE
                  ? g_strdup (card != NULL ? told->shown : "missing")
                  : g_strdup_printf ("actual=%" G_GINT64_FORMAT ";target=%" G_GINT64_FORMAT,
                                     card->combined, card->target_value);
}

/* Both of one period, as one number each; FALSE where they are two currencies or nothing. */
static gboolean
take_pair (const ZbFigure *now, const ZbFigure *before, gint64 *a, gint64 *b)
{
  if (now->missing || before->missing || now->dimension == ZB_DIMENSION_RATIO)
    return FALSE;
  if (now->dimension != ZB_DIMENSION_CAPITAL)
    {
      *a = now->value;
      *b = before->value;
      return TRUE;
    }
  *a = now->usd != 0 ? now->usd : now->vnd;
  *b = now->usd != 0 ? before->usd : before->vnd;
  return (now->usd == 0 || now->vnd == 0) && (before->usd == 0 || before->vnd == 0);
}

static gboolean
compute_percent (Making *self,
                 const ZbParsed *parsed,
                 gint64 *percent,
                 char **exact,
                 GError **error)
{
  ZbScope before_scope = self->scope;
  g_autoptr (ZbFigure) now =
    zb_figure_compute (self->ledger, parsed->rule, &self->scope, FALSE, error);
  g_autoptr (ZbFigure) before = NULL;
  gint64 a, b;

  before_scope.year--;
  before_scope.cut_off = zb_day_a_year_before (before_scope.cut_off);
  if (now == NULL)
    return FALSE;
  before = zb_figure_compute (self->ledger, parsed->rule, &before_scope, FALSE, error);
  if (before == NULL)
    return FALSE;
  *percent = ZB_NO_PERCENT;
  if (take_pair (now, before, &a, &b))
    {
      *percent = zb_fraction_percent ((ZbFraction){ a, 1 }, (ZbFraction){ b, 1 }, 1,
                                      parsed->aspect == ZB_ASPECT_GROWTH);
      *exact = g_strdup_printf ("now=%" G_GINT64_FORMAT ";before=%" G_GINT64_FORMAT, a, b);
    }
  return TRUE;
}

/* The whole year's growth is the card's, which may have what was entered for the year before. */
static gboolean
tell_growth (Making *self, const ZbParsed *parsed, Told *told, GError **error)
{
  const ZbCard *card =
    self->scope.period == ZB_PERIOD_Y ? find_card (self->scorecard->cards, parsed->rule) : NULL;
  gboolean growth = parsed->aspect == ZB_ASPECT_GROWTH;
  gint64 percent;

  if (card != NULL)
    {
      percent = growth ? card->growth : card->ratio;
      told->exact = g_strdup_printf ("percent=%" G_GINT64_FORMAT ";decimals=1", percent);
    }
  else if (!compute_percent (self, parsed, &percent, &told->exact, error))
    return FALSE;
  if (growth && percent != ZB_NO_PERCENT)
    told->before = g_strdup (moved[self->language][percent < 0]);
  told->shown =
    zb_card_format_percent (percent == ZB_NO_PERCENT || !growth ? percent : ABS (percent), 1, FALSE,
                            self->language);
  if (told->exact == NULL)
    told->exact = g_strdup ("missing");
  return TRUE;
}

static gboolean
tell (Making *self, const ZbParsed *parsed, Told *told, GError **error)
{
  told->scope = self->scope;
  switch (parsed->aspect)
    {
    case ZB_ASPECT_GROWTH:
    case ZB_ASPECT_RATIO:
      return tell_growth (self, parsed, told, error);
    case ZB_ASPECT_PLAN:
    case ZB_ASPECT_OF_PLAN:
    case ZB_ASPECT_RATE:
      tell_plan (self, parsed, told);
      return TRUE;
    default:
      return tell_figure (self, parsed, told, error);
    }
}

static char *
capitalise (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static char *
dup_word (const Making *self, ZbWord word)
{
  const ZbScope *scope = &self->scope;
  gint back = word == ZB_WORD_LAST_YEAR || word == ZB_WORD_LAST_PERIOD ? 1 : 0;
  g_autofree char *period = zb_period_format (scope->period, scope->year - back, self->language);
  char day[ZB_DATE_LENGTH];

  switch (word)
    {
    case ZB_WORD_PERIOD_BEGIN:
      return capitalise (period);
    case ZB_WORD_YEAR:
    case ZB_WORD_LAST_YEAR:
      return g_strdup_printf ("%d", scope->year - back);
    case ZB_WORD_CUT_OFF:
      zb_date_from_int (scope->cut_off, day);
      return zb_date_format (day, self->language);
    default:
      return g_steal_pointer (&period);
    }
}

static void
add_span (Making *self, const char *name, const ZbParsed *parsed, Told *told)
{
  ZbSpan *span = g_new0 (ZbSpan, 1);

  if (told->before != NULL)
    g_string_append (self->text, told->before);
  span->start = self->text->len;
  g_string_append (self->text, told->shown);
  span->stop = self->text->len;
  span->placeholder = g_strdup (name);
  span->rule = parsed->rule;
  span->scope = told->scope;
  span->exact = g_steal_pointer (&told->exact);
  g_ptr_array_add (self->spans, span);
}

static gboolean
fill_placeholder (Making *self, const char *name, GError **error)
{
  g_auto (Told) told = { 0 };
  ZbParsed parsed;

  if (!zb_placeholder_parse (name, &parsed))
    {
      g_autofree char *braced = g_strdup_printf ("{%s}", name);

      return zb_template_check (braced, error);
    }
  if (parsed.rule == NULL)
    {
      g_autofree char *word = dup_word (self, parsed.word);

      g_string_append (self->text, word);
      return TRUE;
    }
  if (!tell (self, &parsed, &told, error))
    return FALSE;
  add_span (self, name, &parsed, &told);
  return TRUE;
}

static gboolean
fill (Making *self, const char *template, GError **error)
{
  g_autoptr (GError) local = NULL;
  gsize at = 0;

  while (local == NULL)
    {
      gsize begin = at;
      gsize length;
      g_autofree char *name = NULL;

      if (!zb_template_next (template, &at, &length, &name, &local))
        break;
      if (name != NULL)
        fill_placeholder (self, name, &local);
      else
        g_string_append_len (self->text, template + begin, (gssize)length);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Public functions. */

ZbParagraph *
zb_paragraph_compute (ZbLedger *ledger,
                      const char *template,
                      const ZbScope *scope,
                      ZbLanguage language,
                      GError **error)
{
  g_autoptr (ZbParagraph) self = g_new0 (ZbParagraph, 1);
  g_autoptr (ZbScorecard) scorecard = NULL;
  Making making = { .ledger = ledger, .scope = *scope, .language = language };
  gint32 first, last;

  zb_period_get_days (scope->period, scope->year, &first, &last);
  if (making.scope.cut_off == 0 && scope->period != ZB_PERIOD_Y)
    making.scope.cut_off = last;
  scorecard = zb_scorecard_compute (ledger, scope->year, MIN (making.scope.cut_off, last), error);
  if (scorecard == NULL)
    return NULL;
  making.scorecard = scorecard;
  making.scope.cut_off = scorecard->cut_off;
  making.text = g_string_new (NULL);
  self->spans = making.spans = g_ptr_array_new_with_free_func (span_free);
  self->scope = making.scope;
  self->language = language;
  if (!fill (&making, template, error))
    {
      g_string_free (making.text, TRUE);
      return NULL;
    }
  self->text = g_string_free (making.text, FALSE);
  return g_steal_pointer (&self);
}

const ZbSpan *
zb_paragraph_find_span (const ZbParagraph *self, gsize at)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const ZbSpan *span = g_ptr_array_index (self->spans, i);

      if (at >= span->start && at < span->stop)
        return span;
    }
  return NULL;
}

char *
zb_paragraph_to_html (const ZbParagraph *self)
{
  GString *html = g_string_new (NULL);
  gsize at = 0;

  g_string_append_printf (html, "<p lang=\"%s\">", zb_language_to_code (self->language));
  for (guint i = 0; i < self->spans->len; i++)
    {
      const ZbSpan *span = g_ptr_array_index (self->spans, i);
      g_autofree char *text = g_markup_escape_text (self->text + at, (gssize)(span->start - at));
      g_autofree char *number =
        g_markup_escape_text (self->text + span->start, (gssize)(span->stop - span->start));

      g_string_append_printf (html, "%s<b>%s</b>", text, number);
      at = span->stop;
    }
  {
    g_autofree char *rest = g_markup_escape_text (self->text + at, -1);

    g_string_append_printf (html, "%s</p>\n", rest);
  }
  return g_string_free (html, FALSE);
}

void
zb_paragraph_free (ZbParagraph *self)
{
  g_free (self->text);
  g_clear_pointer (&self->spans, g_ptr_array_unref);
  g_free (self);
}
