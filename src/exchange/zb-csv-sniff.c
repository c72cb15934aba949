/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The separator is the one that gives the most lines of the same width above one; the kind of
 * another file is told by its first bytes. */

#include "config.h"

#include "exchange/zb-csv-sniff.h"

#include <string.h>

#include <glib/gi18n.h>

#include "exchange/zb-exchange-error.h"

#define SNIFF_LINES 20

static const char separators[] = { ',', ';', '\t', '|' };

/* What begins files that are no separated text. */
static const struct
{
  const char *magic;
  gsize length;
  const char *sentence;
} kinds[] = {
  { "PK\003\004", 4,
    N_ (
      "This file is a workbook, not a CSV file. Save the sheet as CSV (UTF-8) and import that.") },
  { "\320\317\021\340", 4,
    N_ ("This file is an old workbook, not a CSV file. Save the sheet as CSV (UTF-8) and import "
        "that.") },
  { "%PDF", 4,
    N_ ("This file is a PDF, not a CSV file. Import the sheet that it was printed from.") },
  { "SQLite format 3", 15, N_ ("This file is a book, not a CSV file. Open it instead.") },
};

/* Cells of the line at *@p when @separator parts them; *@p moves behind it. Quoted text counts as
 * one. */
static guint
count_cells (const char **p, const char *end, char separator)
{
  guint n = 1;
  gboolean quoted = FALSE;

  for (; *p < end && (quoted || **p != '\n'); (*p)++)
    if (**p == '"')
      quoted = !quoted;
    else if (**p == separator && !quoted)
      n++;
  if (*p < end)
    (*p)++;
  return n;
}

/* How well @separator explains the first lines: the lines of the commonest width, times the
 * separators in one. */
static guint
rate_separator (const char *text, const char *end, char separator)
{
  guint widths[SNIFF_LINES], n = 0, best = 0;

  for (const char *p = text; p < end && n < SNIFF_LINES;)
    widths[n++] = count_cells (&p, end, separator);
  for (guint i = 0; i < n; i++)
    {
      guint same = 0;

      for (guint k = 0; k < n; k++)
        same += widths[k] == widths[i];
      best = MAX (best, same * (widths[i] - 1));
    }
  return best;
}

static char
find_separator (const char *text, const char *end)
{
  char separator = separators[0];
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint rating = rate_separator (text, end, separators[i]);

      if (rating > best)
        {
          best = rating;
          separator = separators[i];
        }
    }
  return separator;
}

/* Excel's own way to name the separator: a first line "sep=;". */
static gboolean
read_sep_line (const char *p, const char *end, ZbCsvForm *form)
{
  if (end - p < 6 || g_ascii_strncasecmp (p, "sep=", 4) != 0 || !strchr (",;\t|", p[4]) ||
      !strchr ("\r\n", p[5]))
    return FALSE;
  form->separator = p[4];
  form->start += p[5] == '\r' && end - p > 6 && p[6] == '\n' ? 7 : 6;
  form->start_line = 2;
  return TRUE;
}

gboolean
zb_csv_sniff (const char *text, gsize length, ZbCsvForm *form, GError **error)
{
  const char *end = text + length;

  g_return_val_if_fail (text != NULL && form != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].length && memcmp (text, kinds[i].magic, kinds[i].length) == 0)
      {
        g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT,
                             _ (kinds[i].sentence));
        return FALSE;
      }
  *form = (ZbCsvForm){ .separator = ',', .start_line = 1 };
  if (length >= 3 && memcmp (text, "\357\273\277", 3) == 0)
    form->start = 3;
  if (!read_sep_line (text + form->start, end, form))
    form->separator = find_separator (text + form->start, end);
  return TRUE;
}
