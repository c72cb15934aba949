/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading of dates that people type, by the rules of model.md, section 5. The text is taken
 * apart into numbers and words; their order makes a pattern, and a table says what each pattern means. */

#include "config.h"

#include "base/zb-date.h"

#include "base/zb-date-private.h"
#include "base/zb-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_TOKENS 8
#define MAX_DIGITS 6
#define SERIAL_FIRST 36526
#define SERIAL_LAST 55153

typedef struct
{
  guint value;
  guint n_digits;
} Number;

typedef struct
{
  char
    pattern[MAX_TOKENS + 1]; /* N number, d t y the words for day, month, year, m a month's name */
  Number numbers[MAX_TOKENS];
  guint n_numbers;
  guint month;    /* of m */
  char separator; /* between numbers, where it is the same everywhere; else '?' */
} Tokens;

typedef struct
{
  guint day;
  guint month;
  guint year;
} Date;

/* Which number is what, by pattern. D day, M month, Y year; where m stands, the month is a word. */
static const struct
{
  const char *pattern;
  const char *order;
} patterns[] = {
  { "N", "Y" },       { "yN", "Y" },       { "NN", "MY" },    { "tNN", "MY" },   { "tNyN", "MY" },
  { "NyN", "MY" },    { "NNN", "DMY" },    { "dNNN", "DMY" }, { "NtNN", "DMY" }, { "dNtNN", "DMY" },
  { "NtNyN", "DMY" }, { "dNtNyN", "DMY" }, { "mN", "Y" },     { "mNN", "DY" },   { "NmN", "DY" },
};

/* The words of dates, folded. */
static const struct
{
  const char *word;
  char letter;
} words[] = {
  { "ngay", 'd' }, { "thang", 't' }, { "t", 't' }, { "nam", 'y' }, { "year", 'y' },
};

static void
refuse (const char *text, GError **error)
{
  g_autofree char *quoted = zb_value_error_quote (text);
  ZbPeriod period;
  gint year;

  if (zb_period_parse (text, &period, &year, NULL))
    g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
                 _ ("“%s” is a period, not a date; write a day, a month or a year instead."),
                 quoted);
  else
    g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
                 _ ("“%s” is not a date; write it like 28/12/2021, 12/2021 or 2021."), quoted);
}

static char
find_word (const char *folded, guint *month)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (folded, words[i].word) == 0)
      return words[i].letter;

  *month = zb_date_find_month (folded);
  return *month != 0 ? 'm' : '?';
}

/* Reads a word at @p; gives its end. */
static const char *
take_word (const char *p, Tokens *tokens, char *letter)
{
  const char *end = p;
  g_autofree char *word = NULL;
  g_autofree char *folded = NULL;

  while (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  word = g_strndup (p, (gsize)(end - p));
  folded = zb_text_fold (word);
  *letter = find_word (folded, &tokens->month);
  return end;
}

static const char *
take_number (const char *p, Tokens *tokens)
{
  Number *number = &tokens->numbers[tokens->n_numbers++];

  for (; g_ascii_isdigit (*p); p++)
    if (number->n_digits++ < MAX_DIGITS)
      number->value = number->value * 10 + (guint)(*p - '0');

  return p;
}

/* Skips what stands between two tokens and remembers it. */
static const char *
take_separator (const char *p, Tokens *tokens)
{
  char found = ' ';

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        found = found == ' ' && c < 0x80 && strchr ("/-.,", (char)c) != NULL ? (char)c : '?';
      p = g_utf8_next_char (p);
    }

  tokens->separator = tokens->separator == '\0' || tokens->separator == found ? found : '?';
  return p;
}

/* @text, valid and without outer blanks, as tokens. */
static gboolean
take_tokens (const char *text, Tokens *tokens)
{
  const char *p = text;
  guint n = 0;

  *tokens = (Tokens){ 0 };
  while (*p != '\0')
    {
      char letter = 'N';

      if (n == MAX_TOKENS)
        return FALSE;
      if (g_ascii_isdigit (*p))
        p = take_number (p, tokens);
      else if (g_unichar_isalpha (g_utf8_get_char (p)))
        p = take_word (p, tokens, &letter);
      else
        return FALSE;

      tokens->pattern[n++] = letter;
      if (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
        {
          p = take_separator (p, tokens);
          if (*p == '\0')
            return FALSE;
        }
    }

  return n > 0;
}

/* Numbers alone need one kind of separator, and a comma is none of them. */
static gboolean
separators_are_right (const Tokens *tokens)
{
  gboolean named = strspn (tokens->pattern, "N") != strlen (tokens->pattern);

  return named || tokens->n_numbers == 1 || strchr ("/-. ", tokens->separator) != NULL;
}

/* Two-digit years are 20yy, but only beside a day or, as spreadsheets write it, in Dec-21. */
static gboolean
take_year (const Number *number, gboolean may_be_short, guint *year)
{
  if (number->n_digits != 4 && !(may_be_short && number->n_digits == 2))
    return FALSE;

  /* Whether the calendar has it is asked later. */
  *year = number->n_digits == 2 ? 2000 + number->value : number->value;
  return TRUE;
}

static gboolean
assign (const Tokens *tokens, const char *order, Date *date)
{
  gboolean may_be_short = strchr (order, 'D') != NULL ||
                          (strchr (tokens->pattern, 'm') != NULL && tokens->separator == '-');

  date->month = tokens->month;
  for (guint i = 0; i < tokens->n_numbers; i++)
    {
      const Number *number = &tokens->numbers[i];
      guint *part = order[i] == 'D' ? &date->day : &date->month;

      if (order[i] == 'Y')
        {
          if (!take_year (number, may_be_short, &date->year))
            return FALSE;
        }
      else if (number->n_digits > 2 || number->value == 0)
        return FALSE;
      else
        *part = number->value;
    }

  return TRUE;
}

/* ISO puts the year first; everybody else last. */
static const char *
turn_order (const Tokens *tokens, const char *order)
{
  if (tokens->numbers[0].n_digits != 4)
    return order;
  if (strcmp (tokens->pattern, "NN") == 0)
    return "YM";
  return strcmp (tokens->pattern, "NNN") == 0 ? "YMD" : order;
}

static gboolean
take_serial (const Tokens *tokens, gboolean epoch_1904, Date *date)
{
  guint serial = tokens->numbers[0].value;

  if (strcmp (tokens->pattern, "N") != 0 || tokens->numbers[0].n_digits != 5 ||
      serial < SERIAL_FIRST || serial > SERIAL_LAST)
    return FALSE;

  /* Day 0 is 30 December 1899, as 1900 counts as a leap year there; or 1 January 1904. */
  zb_date_from_days ((gint)serial +
                       (epoch_1904 ? zb_date_to_days (1, 1, 1904) : zb_date_to_days (30, 12, 1899)),
                     &date->day, &date->month, &date->year);
  return TRUE;
}

static gboolean
take_date (const char *text, gboolean epoch_1904, Date *date)
{
  Tokens tokens;

  *date = (Date){ 0 };
  if (!g_utf8_validate (text, -1, NULL) || !take_tokens (text, &tokens) ||
      !separators_are_right (&tokens))
    return FALSE;
  if (take_serial (&tokens, epoch_1904, date))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (strcmp (tokens.pattern, patterns[i].pattern) == 0)
      return assign (&tokens, turn_order (&tokens, patterns[i].order), date);

  return FALSE;
}

/* @text without outer blanks and without the midnight that spreadsheets put behind a day. */
static char *
strip_midnight (const char *text)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (&regex,
                               g_regex_new ("(?:(?<=\\d)T|\\s)0?0:00(?::00(?:\\.0+)?)?Z?\\s*$",
                                            G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL));

  return g_utf8_validate (text, -1, NULL)
           ? g_strstrip (g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL))
           : g_strdup (text);
}

static gboolean
year_is_right (const Date *date)
{
  return date->year >= ZB_DATE_FIRST_YEAR && date->year <= ZB_DATE_LAST_YEAR;
}

static gboolean
is_in_calendar (const Date *date)
{
  return year_is_right (date) && date->month <= 12 &&
         (date->day == 0 || date->day <= zb_date_count_days (date->month, date->year));
}

/* Says why @date is not in the calendar. */
static void
set_calendar_error (const char *text, const Date *date, GError **error)
{
  g_autofree char *quoted = zb_value_error_quote (text);

  if (!year_is_right (date))
    g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_RANGE,
                 _ ("“%s” is not between the years 1900 and 2199; check the year."), quoted);
  else if (date->month > 12)
    g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
                 _ (
                   "“%s” has no such month; write the day first, then the month, like 28/12/2021."),
                 quoted);
  else
    g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
                 _ ("“%s” is not a day of the calendar; check the day and the month."), quoted);
}

gboolean
zb_date_parse (const char *text, gboolean epoch_1904, char stored[ZB_DATE_LENGTH], GError **error)
{
  g_autofree char *stripped = NULL;
  Date date;

  g_return_val_if_fail (text != NULL && stored != NULL, FALSE);

  stripped = strip_midnight (text);
  if (!take_date (stripped, epoch_1904, &date))
    {
      refuse (text, error);
      return FALSE;
    }
  if (!is_in_calendar (&date))
    {
      set_calendar_error (text, &date, error);
      return FALSE;
    }

  if (date.month == 0)
    g_snprintf (stored, ZB_DATE_LENGTH, "%04u", date.year);
  else if (date.day == 0)
    g_snprintf (stored, ZB_DATE_LENGTH, "%04u-%02u", date.year, date.month);
  else
    g_snprintf (stored, ZB_DATE_LENGTH, "%04u-%02u-%02u", date.year, date.month, date.day);
  return TRUE;
}
