/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the numbers of a paragraph: first every run of digits and separators, then what is none of
 * ours (years, dates, spans, numbers of documents), then how the paragraph writes numbers, then
 * what each is worth. */

#include "config.h"

#include "stats/zb-number-scan.h"

#include <string.h>

#include "base/zb-text.h"

#define MAX_DIGITS 17
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* Four digits after one of these are a year, whatever follows them. */
#define BEFORE_YEAR "nam|nam hoc|giai doan|year|in|since|until|by|from|than|for|against"
/* A number beside one of these tells when or which, not how many. */
#define BEFORE_NEVER "thang|ngay|quy|dieu|khoan|phu luc|lan thu|article|decree|no."
#define AFTER_NEVER                                                                                \
  "thang|ngay|nam|gio|tuoi|months|month|days|day|years|year|hours|january|february|march|april|"   \
  "may|june|july|august|september|october|november|december"

static gboolean
is_digit (const ZbLens *lens, guint at)
{
  return at < lens->length && g_ascii_isdigit (lens->plain[at]);
}

/* A blank that keeps a number together. */
static gboolean
is_hard_blank (const ZbLens *lens, guint at)
{
  gunichar c;

  if (at >= lens->length || lens->plain[at] != ' ')
    return FALSE;
  c = g_utf8_get_char (lens->text + lens->bytes[at]);
  return c == 0xa0 || c == 0x2007 || c == 0x2009 || c == 0x202f;
}

static gboolean
three_digits_follow (const ZbLens *lens, guint at)
{
  return is_digit (lens, at) && is_digit (lens, at + 1) && is_digit (lens, at + 2) &&
         !is_digit (lens, at + 3);
}

static guint
find_run_end (const ZbLens *lens, guint at)
{
  while (at < lens->length)
    {
      gboolean separator = lens->plain[at] == '.' || lens->plain[at] == ',';

      if (is_digit (lens, at) || (separator && is_digit (lens, at + 1)) ||
          (is_hard_blank (lens, at) && three_digits_follow (lens, at + 1)))
        at++;
      else
        break;
    }
  return at;
}

/* The characters of the number: digits and separators alone. */
static char *
dup_digits (const ZbLens *lens, guint from, guint to)
{
  GString *digits = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    if (lens->plain[i] != ' ')
      g_string_append_c (digits, lens->plain[i]);
  return g_string_free (digits, FALSE);
}

static guint
skip_blanks (const ZbLens *lens, guint at)
{
  while (lens->plain[at] == ' ')
    at++;
  return at;
}

/* Whether one of @words ends where the number at @from begins. */
static gboolean
follows (const ZbLens *lens, guint from, const char *words)
{
  guint end = from;
  guint begin;

  while (end > 0 && lens->plain[end - 1] == ' ')
    end--;
  begin = end > 12 ? end - 12 : 0;
  for (guint i = begin; i < end; i++)
    {
      g_auto (GStrv) each = g_strsplit (words, "|", -1);
      gsize length = end - i;

      if (i > 0 && g_ascii_isalnum (lens->plain[i - 1]))
        continue;
      for (guint w = 0; each[w] != NULL; w++)
        if (strlen (each[w]) == length && strncmp (lens->plain + i, each[w], length) == 0)
          return TRUE;
    }
  return FALSE;
}

/* 28/12/2021, 28.12.2021, 12/2021, 2021-12-28: gives its end, or 0. */
static guint
find_date_end (const ZbLens *lens, guint at)
{
  guint parts[3] = { 0, 0, 0 };
  guint lengths[3] = { 0, 0, 0 };
  guint n = 0;
  guint end = at;
  char separator = '\0';

  while (n < 3)
    {
      guint begin = end;

      while (is_digit (lens, end) && end - begin < 5)
        parts[n] = parts[n] * 10 + (guint)(lens->plain[end++] - '0');
      lengths[n++] = end - begin;
      if (n == 3 || end == begin || !strchr ("/.-", lens->plain[end]) || lens->plain[end] == '\0' ||
          !is_digit (lens, end + 1) || (separator != '\0' && lens->plain[end] != separator))
        break;
      separator = lens->plain[end++];
    }
  if (n == 3 && parts[0] <= 31 && parts[1] <= 12 && lengths[2] == 4 && parts[2] >= FIRST_YEAR &&
      parts[2] <= LAST_YEAR)
    return end;
  if (n == 3 && lengths[0] == 4 && separator == '-' && parts[1] <= 12 && parts[2] <= 31)
    return end;
  if (n == 2 && separator == '/' && parts[0] >= 1 && parts[0] <= 12 && lengths[1] == 4 &&
      parts[1] >= FIRST_YEAR && parts[1] <= LAST_YEAR)
    return end;
  return 0;
}

/* Four digits and nothing else. */
static gboolean
is_year (const ZbLens *lens, guint from, guint to)
{
  guint year = 0;

  for (guint i = from; i < to; i++)
    if (!is_digit (lens, i))
      return FALSE;
    else
      year = MIN (year * 10 + (guint)(lens->plain[i] - '0'), 10000);
  return to - from == 4 && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/* Letters at either side make it a name: Covid-19, QL1A, 19/NQ-CP. */
static gboolean
is_part_of_name (const ZbLens *lens, guint from, guint to)
{
  if (from > 0 && (g_ascii_isalpha (lens->plain[from - 1]) || lens->plain[from - 1] == '\1'))
    return TRUE;
  if (from > 1 && strchr ("-/.", lens->plain[from - 1]) &&
      g_ascii_isalpha (lens->plain[from - 2]) && lens->plain[from - 1] != '.')
    return TRUE;
  return strchr ("/-", lens->plain[to]) && lens->plain[to] != '\0' &&
         g_ascii_isalpha (lens->plain[to + 1]);
}

/* What tells when or which. */
static gboolean
is_no_figure (const ZbLens *lens, const ZbScanned *number)
{
  guint after = skip_blanks (lens, number->to);

  if (is_part_of_name (lens, number->from, number->to))
    return TRUE;
  if (follows (lens, number->from, BEFORE_NEVER))
    return TRUE;
  if (is_year (lens, number->from, number->to) &&
      (number->measure == ZB_MEASURE_NONE || follows (lens, number->from, BEFORE_YEAR)))
    return TRUE;
  return number->measure == ZB_MEASURE_NONE &&
         zb_lens_find_first (lens, after, after + 12, AFTER_NEVER) == after;
}

static void
read_sign (const ZbLens *lens, ZbScanned *number)
{
  guint at = number->from;
  guint first = 0;
  char sign;

  if (at == 0 || !strchr ("+-", lens->plain[at - 1]))
    return;
  sign = lens->plain[at - 1];
  if (at >= 2 && !strchr (" (\n", lens->plain[at - 2]))
    return;
  /* A dash at the head of a line lists; it takes nothing away. */
  for (first = at - 1; first > 0 && lens->plain[first - 1] == ' '; first--)
    ;
  if (sign == '-' && (first == 0 || lens->text[lens->bytes[first - 1]] == '\n'))
    return;
  number->from = number->begin = at - 1;
  if (sign == '-')
    number->digits = -1;
}

/* Reads the digits in @style; FALSE where they cannot be a number. */
static gboolean
read_value (const ZbLens *lens, ZbScanned *number, ZbNumberStyle style)
{
  guint at = g_ascii_isdigit (lens->plain[number->from]) ? number->from : number->from + 1;
  g_autofree char *digits = dup_digits (lens, at, number->to);
  ZbNumberStyle own = zb_number_style_detect (digits);
  char decimal =
    (own == ZB_NUMBER_STYLE_UNKNOWN ? style : own) == ZB_NUMBER_STYLE_POINT ? '.' : ',';
  gboolean negative = number->digits < 0;
  gboolean after = FALSE;
  guint n = 0;

  number->digits = 0;
  for (const char *p = digits; *p != '\0'; p++)
    {
      if (*p == decimal && after)
        return FALSE;
      if (*p == decimal)
        after = TRUE;
      if (!g_ascii_isdigit (*p))
        continue;
      if (++n > MAX_DIGITS)
        return FALSE;
      number->digits = number->digits * 10 + (*p - '0');
      number->decimals += after ? 1 : 0;
    }
  if (negative)
    number->digits = -number->digits;
  number->exponent = number->unit_exponent - (gint)number->decimals;
  return n > 0;
}

static ZbNumberStyle
decide_style (const ZbLens *lens, const GArray *numbers)
{
  guint votes[] = { 0, 0, 0 };

  for (guint i = 0; i < numbers->len; i++)
    {
      const ZbScanned *number = &g_array_index (numbers, ZbScanned, i);
      g_autofree char *digits = dup_digits (lens, number->from, number->to);

      votes[zb_number_style_detect (digits)]++;
    }
  if (votes[ZB_NUMBER_STYLE_COMMA] != votes[ZB_NUMBER_STYLE_POINT])
    return votes[ZB_NUMBER_STYLE_COMMA] > votes[ZB_NUMBER_STYLE_POINT] ? ZB_NUMBER_STYLE_COMMA
                                                                       : ZB_NUMBER_STYLE_POINT;
  return zb_text_has_marks (lens->text) ? ZB_NUMBER_STYLE_COMMA : ZB_NUMBER_STYLE_POINT;
}

/* “11.131/24.717 ha”, “152, 222 và 186 ha”: the unit is said once, at the last of them. */
static void
borrow_units (const ZbLens *lens, GArray *numbers)
{
  for (guint i = numbers->len; i-- > 1;)
    {
      const ZbScanned *next = &g_array_index (numbers, ZbScanned, i);
      ZbScanned *number = &g_array_index (numbers, ZbScanned, i - 1);
      guint letters = 0;

      if (number->measure != ZB_MEASURE_NONE || next->measure == ZB_MEASURE_NONE ||
          next->measure == ZB_MEASURE_PERCENT || next->measure == ZB_MEASURE_POINTS)
        continue;
      if (zb_lens_find_first (lens, number->end, next->begin, ";|:|.") < next->begin)
        continue;
      for (guint c = number->end; c < next->begin; c++)
        letters += g_ascii_isalpha (lens->plain[c]) ? 1 : 0;
      if (letters > 0 && zb_lens_find_first (lens, number->end, next->begin,
                                             "va|and|tren|tong so|trong tong so|trong so|of|"
                                             "out of|over|to|len") == next->begin)
        continue;
      number->measure = next->measure;
      number->noun = next->noun;
      number->unit_exponent = next->unit_exponent;
      number->exponent += next->unit_exponent;
      number->borrowed = TRUE;
    }
}

static void
see_surroundings (const ZbLens *lens, ZbScanned *number)
{
  guint before = number->begin > 20 ? number->begin - 20 : 0;
  char previous = number->from > 0 ? lens->plain[number->from - 1] : ' ';

  number->range = (previous == '-' && number->from > 1 && is_digit (lens, number->from - 2)) ||
                  (lens->plain[number->to] == '-' && is_digit (lens, number->to + 1));
  before = zb_lens_find_last (lens, before, number->begin,
                              "uoc|uoc dat|uoc tinh|khoang|gan|hon|tren|~|about|estimated|"
                              "an estimated|nearly|over|some|approximately|estimated at");
  number->about = before < number->begin &&
                  zb_lens_find_first (lens, before, number->begin, ",|;|(|.") == number->begin;
  number->start = lens->bytes[number->begin];
  number->stop = lens->bytes[number->end];
}

/* Public functions. */

GArray *
zb_number_scan (const ZbLens *lens, ZbNumberStyle *style)
{
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (ZbScanned));
  GArray *numbers = g_array_new (FALSE, TRUE, sizeof (ZbScanned));
  guint at = 0;

  while (at < lens->length)
    {
      ZbScanned number = { .from = at, .begin = at };
      guint date = is_digit (lens, at) ? find_date_end (lens, at) : 0;

      if (!is_digit (lens, at) || date > 0)
        {
          at = date > 0 ? date : at + 1;
          continue;
        }
      number.to = number.end = at = find_run_end (lens, at);
      zb_number_read_unit (lens, &number);
      if (!is_no_figure (lens, &number))
        g_array_append_val (found, number);
    }
  *style = decide_style (lens, found);
  for (guint i = 0; i < found->len; i++)
    {
      ZbScanned *number = &g_array_index (found, ZbScanned, i);

      read_sign (lens, number);
      if (read_value (lens, number, *style))
        g_array_append_vals (numbers, number, 1);
    }
  borrow_units (lens, numbers);
  for (guint i = 0; i < numbers->len; i++)
    see_surroundings (lens, &g_array_index (numbers, ZbScanned, i));
  return numbers;
}
