/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Official reporting periods: their codes, days, names in both languages, and how people write them. */

#include "config.h"

#include "base/zb-date.h"

#include "base/zb-date-private.h"
#include "base/zb-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* How a name is joined to its year, and what it is without one. */
typedef struct
{
  const char *alone;
  const char *with_year; /* with # for the year */
} Name;

static const struct
{
  const char *code;
  guint8 first_month;
  guint8 last_month;
  Name names[2];
} periods[] = {
  /* clang-format off */
  [ZB_PERIOD_M01] = { "M01", 1, 1, { { "tháng 1", "tháng 1/#" }, { "January", "January #" } } },
  [ZB_PERIOD_M02] = { "M02", 2, 2, { { "tháng 2", "tháng 2/#" }, { "February", "February #" } } },
  [ZB_PERIOD_M03] = { "M03", 3, 3, { { "tháng 3", "tháng 3/#" }, { "March", "March #" } } },
  [ZB_PERIOD_M04] = { "M04", 4, 4, { { "tháng 4", "tháng 4/#" }, { "April", "April #" } } },
  [ZB_PERIOD_M05] = { "M05", 5, 5, { { "tháng 5", "tháng 5/#" }, { "May", "May #" } } },
  [ZB_PERIOD_M06] = { "M06", 6, 6, { { "tháng 6", "tháng 6/#" }, { "June", "June #" } } },
  [ZB_PERIOD_M07] = { "M07", 7, 7, { { "tháng 7", "tháng 7/#" }, { "July", "July #" } } },
  [ZB_PERIOD_M08] = { "M08", 8, 8, { { "tháng 8", "tháng 8/#" }, { "August", "August #" } } },
  [ZB_PERIOD_M09] = { "M09", 9, 9, { { "tháng 9", "tháng 9/#" }, { "September", "September #" } } },
  [ZB_PERIOD_M10] = { "M10", 10, 10, { { "tháng 10", "tháng 10/#" }, { "October", "October #" } } },
  [ZB_PERIOD_M11] = { "M11", 11, 11, { { "tháng 11", "tháng 11/#" }, { "November", "November #" } } },
  [ZB_PERIOD_M12] = { "M12", 12, 12, { { "tháng 12", "tháng 12/#" }, { "December", "December #" } } },
  [ZB_PERIOD_Q1] = { "Q1", 1, 3, { { "quý I", "quý I/#" }, { "quarter I", "quarter I #" } } },
  [ZB_PERIOD_Q2] = { "Q2", 4, 6, { { "quý II", "quý II/#" }, { "quarter II", "quarter II #" } } },
  [ZB_PERIOD_Q3] = { "Q3", 7, 9, { { "quý III", "quý III/#" }, { "quarter III", "quarter III #" } } },
  [ZB_PERIOD_Q4] = { "Q4", 10, 12, { { "quý IV", "quý IV/#" }, { "quarter IV", "quarter IV #" } } },
  [ZB_PERIOD_H1] = { "H1", 1, 6, { { "6 tháng đầu năm", "6 tháng đầu năm #" },
                                   { "first six months", "first six months of #" } } },
  [ZB_PERIOD_9M] = { "9M", 1, 9, { { "9 tháng đầu năm", "9 tháng đầu năm #" },
                                   { "first nine months", "first nine months of #" } } },
  [ZB_PERIOD_Y] = { "Y", 1, 12, { { "cả năm", "năm #" }, { "whole year", "#" } } },
  /* clang-format on */
};

G_STATIC_ASSERT (G_N_ELEMENTS (periods) == ZB_N_PERIODS);

/* How people write periods, folded, without the year. A # stands for a number in any of the ways below,
 * which counts from @period. */
static const struct
{
  const char *form;
  ZbPeriod period;
  guint8 n; /* numbers that # may be; 0: the form has none */
} forms[] = {
  { "quy #", ZB_PERIOD_Q1, 4 },
  { "qui #", ZB_PERIOD_Q1, 4 },
  { "q #", ZB_PERIOD_Q1, 4 },
  { "quarter #", ZB_PERIOD_Q1, 4 },
  { "# quarter", ZB_PERIOD_Q1, 4 },
  { "thang #", ZB_PERIOD_M01, 12 },
  { "t #", ZB_PERIOD_M01, 12 },
  { "m #", ZB_PERIOD_M01, 12 },
  { "month #", ZB_PERIOD_M01, 12 },
  { "3 thang dau nam", ZB_PERIOD_Q1, 0 },
  { "6 thang", ZB_PERIOD_H1, 0 },
  { "6 thang dau nam", ZB_PERIOD_H1, 0 },
  { "sau thang", ZB_PERIOD_H1, 0 },
  { "sau thang dau nam", ZB_PERIOD_H1, 0 },
  { "nua dau nam", ZB_PERIOD_H1, 0 },
  { "nua nam dau", ZB_PERIOD_H1, 0 },
  { "h 1", ZB_PERIOD_H1, 0 },
  { "6 m", ZB_PERIOD_H1, 0 },
  { "6 months", ZB_PERIOD_H1, 0 },
  { "six months", ZB_PERIOD_H1, 0 },
  { "first 6 months", ZB_PERIOD_H1, 0 },
  { "first six months", ZB_PERIOD_H1, 0 },
  { "first half", ZB_PERIOD_H1, 0 },
  { "first half year", ZB_PERIOD_H1, 0 },
  { "half year", ZB_PERIOD_H1, 0 },
  { "9 thang", ZB_PERIOD_9M, 0 },
  { "9 thang dau nam", ZB_PERIOD_9M, 0 },
  { "chin thang", ZB_PERIOD_9M, 0 },
  { "chin thang dau nam", ZB_PERIOD_9M, 0 },
  { "9 m", ZB_PERIOD_9M, 0 },
  { "9 months", ZB_PERIOD_9M, 0 },
  { "nine months", ZB_PERIOD_9M, 0 },
  { "first 9 months", ZB_PERIOD_9M, 0 },
  { "first nine months", ZB_PERIOD_9M, 0 },
  { "ca nam", ZB_PERIOD_Y, 0 },
  { "nam", ZB_PERIOD_Y, 0 },
  { "12 thang", ZB_PERIOD_Y, 0 },
  { "y", ZB_PERIOD_Y, 0 },
  { "year", ZB_PERIOD_Y, 0 },
  { "full year", ZB_PERIOD_Y, 0 },
  { "whole year", ZB_PERIOD_Y, 0 },
};

/* The ways to write a number in a period; what is empty has none. */
static const char *const numerals[][4] = {
  { "i", "mot", "first", "1 st" },  { "ii", "hai", "second", "2 nd" },
  { "iii", "ba", "third", "3 rd" }, { "iv", "tu", "fourth", "4 th" },
  { "v", "nam", "", "" },           { "vi", "sau", "", "" },
  { "vii", "bay", "", "" },         { "viii", "tam", "", "" },
  { "ix", "chin", "", "" },         { "x", "muoi", "", "" },
  { "xi", "muoi mot", "", "" },     { "xii", "muoi hai", "", "" },
};

/* The folded text with letters and digits parted: “q1” becomes “q 1”. */
static char *
fold_and_part (const char *text)
{
  g_autofree char *folded = zb_text_fold (text);
  g_autoptr (GString) parted = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (p > folded && p[-1] != ' ' && *p != ' ' &&
          g_ascii_isdigit (p[-1]) != g_ascii_isdigit (*p))
        g_string_append_c (parted, ' ');
      g_string_append_c (parted, *p);
    }

  return g_string_free_and_steal (g_steal_pointer (&parted));
}

static gboolean
is_year (const char *word, gint *year)
{
  guint64 number = 0;

  if (strlen (word) != 4 ||
      !g_ascii_string_to_unsigned (word, 10, ZB_DATE_FIRST_YEAR, ZB_DATE_LAST_YEAR, &number, NULL))
    return FALSE;

  *year = (gint)number;
  return TRUE;
}

static gboolean
drop_last (GStrv words, guint *n, const char *word)
{
  if (*n == 0 || strcmp (words[*n - 1], word) != 0)
    return FALSE;

  *n -= 1;
  g_clear_pointer (&words[*n], g_free);
  return TRUE;
}

/* Takes the year off the end (or the start) of @words; gives 0 where there is none. */
static gint
take_year (GStrv words)
{
  guint n = g_strv_length (words);
  gint year = 0;

  if (n > 0 && is_year (words[n - 1], &year))
    g_clear_pointer (&words[n - 1], g_free);
  else if (n > 1 && is_year (words[0], &year))
    {
      g_free (words[0]);
      memmove (words, words + 1, n * sizeof *words);
    }
  else
    return 0;

  n--;
  drop_last (words, &n, "of");
  return year;
}

/* Which number @word is, 0 where it is none. */
static guint
find_number (const char *word)
{
  guint64 number = 0;

  if (g_ascii_string_to_unsigned (word, 10, 1, G_N_ELEMENTS (numerals), &number, NULL))
    return (guint)number;

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numerals[i]); j++)
      if (word[0] != '\0' && strcmp (word, numerals[i][j]) == 0)
        return i + 1;

  return 0;
}

/* Whether @text is @form with a number in place of its #; gives that number. */
static gboolean
matches_form (const char *text, const char *form, guint *number)
{
  const char *hash = strchr (form, '#');
  gsize n_before = (gsize)(hash - form), n_after = strlen (hash + 1), length = strlen (text);
  g_autofree char *word = NULL;

  if (length <= n_before + n_after || strncmp (text, form, n_before) != 0 ||
      strcmp (text + length - n_after, hash + 1) != 0)
    return FALSE;

  word = g_strndup (text + n_before, length - n_before - n_after);
  *number = find_number (word);
  return *number != 0;
}

static gboolean
find_form (const char *text, ZbPeriod *period)
{
  guint number = zb_date_find_month (text);

  if (number != 0)
    {
      *period = ZB_PERIOD_M01 + number - 1;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      number = 1;
      if (forms[i].n == 0 ? strcmp (text, forms[i].form) == 0
                          : matches_form (text, forms[i].form, &number) && number <= forms[i].n)
        {
          *period = forms[i].period + number - 1;
          return TRUE;
        }
    }

  return FALSE;
}

/* What is left beside a year: nothing means the year itself, a number its month, and “năm” before the year
 * belongs to it or to the form. */
static gboolean
find_beside_year (GStrv words, ZbPeriod *period)
{
  guint n = g_strv_length (words);
  g_autofree char *all = g_strjoinv (" ", words);
  g_autofree char *rest = NULL;

  if (find_form (all, period))
    return TRUE;

  drop_last (words, &n, "nam");
  rest = g_strjoinv (" ", words);
  if (n == 0)
    {
      *period = ZB_PERIOD_Y;
      return TRUE;
    }
  if (n == 1 && g_ascii_isdigit (rest[0]) && find_number (rest) != 0)
    {
      *period = ZB_PERIOD_M01 + find_number (rest) - 1;
      return TRUE;
    }
  return find_form (rest, period);
}

const char *
zb_period_to_code (ZbPeriod period)
{
  g_return_val_if_fail (period < ZB_N_PERIODS, NULL);

  return periods[period].code;
}

gboolean
zb_period_from_code (const char *code, ZbPeriod *period)
{
  g_return_val_if_fail (period != NULL, FALSE);

  for (guint i = 0; code != NULL && i < ZB_N_PERIODS; i++)
    if (strcmp (code, periods[i].code) == 0)
      {
        *period = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
zb_period_parse (const char *text, ZbPeriod *period, gint *year, GError **error)
{
  g_autofree char *parted = NULL;
  g_autofree char *quoted = NULL;
  g_auto (GStrv) words = NULL;
  gint found_year;

  g_return_val_if_fail (text != NULL && period != NULL && year != NULL, FALSE);

  parted = fold_and_part (text);
  words = g_strsplit (parted, " ", -1);
  found_year = take_year (words);
  if (found_year != 0 ? find_beside_year (words, period) : find_form (parted, period))
    {
      *year = found_year;
      return TRUE;
    }

  quoted = zb_value_error_quote (text);
  g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
               /* Translators: Vietnamese users write quý I/2021, tháng 3, 6 tháng, cả năm. */
               _ ("“%s” is not a reporting period; write it like Q1 2021, March or whole year."),
               quoted);
  return FALSE;
}

char *
zb_period_format (ZbPeriod period, gint year, ZbLanguage language)
{
  g_autoptr (GString) written = NULL;
  g_autofree char *digits = NULL;
  const Name *name;

  g_return_val_if_fail (period < ZB_N_PERIODS, NULL);
  g_return_val_if_fail (language < G_N_ELEMENTS (periods[period].names), NULL);

  name = &periods[period].names[language];
  if (year == 0)
    return g_strdup (name->alone);

  digits = g_strdup_printf ("%d", year);
  written = g_string_new (name->with_year);
  g_string_replace (written, "#", digits, 1);
  return g_string_free_and_steal (g_steal_pointer (&written));
}

void
zb_period_get_days (ZbPeriod period, gint year, gint32 *first, gint32 *last)
{
  g_return_if_fail (period < ZB_N_PERIODS && year > 0);
  g_return_if_fail (first != NULL && last != NULL);

  *first = year * 10000 + periods[period].first_month * 100 + 1;
  *last = year * 10000 + periods[period].last_month * 100 +
          (gint32)zb_date_count_days (periods[period].last_month, (guint)year);
}
