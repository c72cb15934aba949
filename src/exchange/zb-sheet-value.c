/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days count from 1899-12-31, with a 29 February 1900 that never was, or from 1904. */

#include "config.h"

#include "exchange/zb-sheet-value.h"

#include <string.h>

#define MAX_DIGITS 15
#define MAX_EXPONENT 40
#define MINUTES_OF_DAY (24 * 60)
#define LAST_DAY_1900 2958465 /* 9999-12-31 */
#define DAYS_TO_1904 1462

/* A stored number taken apart: 0.digits × 10^exponent. */
typedef struct
{
  char digits[64];
  guint n;
  gint exponent;
  gboolean negative;
} Number;

static gboolean
read_exponent (const char **p, gint *exponent)
{
  char *end = NULL;
  gint64 value = 0;

  if (**p != 'e' && **p != 'E')
    return TRUE;
  value = g_ascii_strtoll (*p + 1, &end, 10);
  if (end == *p + 1 || value < -400 || value > 400)
    return FALSE;
  *p = end;
  *exponent += (gint)value;
  return TRUE;
}

static gboolean
read_number (const char *p, Number *number)
{
  gboolean point = FALSE, any = FALSE;

  *number = (Number){ .negative = *p == '-' };
  p += *p == '-' || *p == '+';
  for (; g_ascii_isdigit (*p) || (*p == '.' && !point); p++)
    {
      if (*p == '.')
        {
          point = TRUE;
          continue;
        }
      any = TRUE;
      if (number->n > 0 || *p != '0')
        {
          if (number->n < sizeof number->digits)
            number->digits[number->n++] = *p;
          number->exponent += !point;
        }
      else
        number->exponent -= point;
    }
  return any && read_exponent (&p, &number->exponent) && *p == '\0';
}

/* Rounds half away from zero to the digits that spreadsheets keep. */
static void
round_digits (Number *number)
{
  gint i = MAX_DIGITS - 1;

  if (number->n > MAX_DIGITS)
    {
      gboolean up = number->digits[MAX_DIGITS] >= '5';

      number->n = MAX_DIGITS;
      for (; up && i >= 0 && number->digits[i] == '9'; i--)
        number->digits[i] = '0';
      if (up && i >= 0)
        number->digits[i]++;
      else if (up)
        {
          number->digits[0] = '1';
          number->exponent++;
        }
    }
  while (number->n > 0 && number->digits[number->n - 1] == '0')
    number->n--;
}

gboolean
zb_sheet_value_append_number (GString *text, const char *stored, gint shift)
{
  Number number;

  if (!read_number (stored, &number))
    return FALSE;
  round_digits (&number);
  number.exponent += shift;
  if (number.n == 0 || number.exponent < -MAX_EXPONENT)
    {
      g_string_append_c (text, '0');
      return TRUE;
    }
  if (number.exponent > MAX_EXPONENT)
    return FALSE;
  if (number.negative)
    g_string_append_c (text, '-');
  if (number.exponent <= 0)
    g_string_append (text, "0.");
  for (gint i = number.exponent; i < 0; i++)
    g_string_append_c (text, '0');
  for (gint i = 0; i < MAX ((gint)number.n, number.exponent); i++)
    {
      if (i > 0 && i == number.exponent)
        g_string_append_c (text, '.');
      g_string_append_c (text, i < (gint)number.n ? number.digits[i] : '0');
    }
  return TRUE;
}

/* The letters of a format code that say what it shows. */
typedef struct
{
  gboolean year, month, day, time, percent, elapsed;
} Letters;

/* Past what is shown as it stands: "text", \x, _x, *x, [Red]. */
static const char *
skip_literal (const char *p, Letters *letters)
{
  const char *end = NULL;

  if (*p == '"')
    end = strchr (p + 1, '"');
  else if (*p == '[')
    {
      end = strchr (p, ']');
      letters->elapsed = letters->elapsed ||
                         (end && end > p + 1 && strspn (p + 1, "hHmMsS") == (gsize)(end - p - 1));
    }
  else if (strchr ("\\_*", *p) && p[1] != '\0')
    end = p + 1;
  return end ? end + 1 : p + 1;
}

static Letters
read_code (const char *code)
{
  Letters letters = { FALSE };

  for (const char *p = code; *p && *p != ';';)
    {
      if (strchr ("\"[\\_*", *p))
        {
          p = skip_literal (p, &letters);
          continue;
        }
      letters.year = letters.year || strchr ("yY", *p);
      letters.month = letters.month || strchr ("mM", *p);
      letters.day = letters.day || strchr ("dD", *p);
      letters.time = letters.time || strchr ("hHsS", *p);
      letters.percent = letters.percent || *p == '%';
      p++;
    }
  return letters;
}

ZbNumberForm
zb_number_form_from_code (const char *code)
{
  Letters letters;

  if (g_ascii_strncasecmp (code, "general", 7) == 0)
    return ZB_NUMBER_FORM_NUMBER;
  letters = read_code (code);
  if (letters.percent)
    return ZB_NUMBER_FORM_PERCENT;
  if (letters.elapsed)
    return ZB_NUMBER_FORM_NUMBER;
  if (letters.time)
    return letters.day || letters.year ? ZB_NUMBER_FORM_MOMENT : ZB_NUMBER_FORM_TIME;
  if (letters.day || (letters.month && !letters.year))
    return ZB_NUMBER_FORM_DAY;
  if (letters.month)
    return ZB_NUMBER_FORM_MONTH;
  return letters.year ? ZB_NUMBER_FORM_YEAR : ZB_NUMBER_FORM_NUMBER;
}

ZbNumberForm
zb_number_form_from_id (guint id)
{
  static const struct
  {
    guint first, last;
    ZbNumberForm form;
  } forms[] = {
    { 9, 10, ZB_NUMBER_FORM_PERCENT }, { 14, 16, ZB_NUMBER_FORM_DAY },
    { 17, 17, ZB_NUMBER_FORM_MONTH },  { 18, 21, ZB_NUMBER_FORM_TIME },
    { 22, 22, ZB_NUMBER_FORM_MOMENT }, { 27, 31, ZB_NUMBER_FORM_DAY },
    { 32, 33, ZB_NUMBER_FORM_TIME },   { 34, 36, ZB_NUMBER_FORM_DAY },
    { 45, 45, ZB_NUMBER_FORM_TIME },   { 50, 58, ZB_NUMBER_FORM_DAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (id >= forms[i].first && id <= forms[i].last)
      return forms[i].form;
  return ZB_NUMBER_FORM_NUMBER;
}

/* The day with this number, as "2021-12-28"; FALSE where the calendar has none. */
static gboolean
append_day (GString *text, gint64 serial, ZbNumberForm form, gboolean epoch_1904)
{
  GDate date;

  serial += epoch_1904 ? DAYS_TO_1904 : 0;
  if (serial < 1 || serial > LAST_DAY_1900 || serial == 60)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 31, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, (guint)(serial - (serial > 60)));
  g_string_append_printf (text, "%04u", g_date_get_year (&date));
  if (form != ZB_NUMBER_FORM_YEAR)
    g_string_append_printf (text, "-%02u", g_date_get_month (&date));
  if (form == ZB_NUMBER_FORM_DAY || form == ZB_NUMBER_FORM_MOMENT)
    g_string_append_printf (text, "-%02u", g_date_get_day (&date));
  return TRUE;
}

static gboolean
append_serial (GString *text, const char *stored, ZbNumberForm form, gboolean epoch_1904)
{
  char *end = NULL;
  double serial = g_ascii_strtod (stored, &end);
  gint64 day, minute;

  if (end == stored || *end != '\0' || !(serial >= 0 && serial <= LAST_DAY_1900 + 1.0))
    return FALSE;
  minute = (gint64)(serial * MINUTES_OF_DAY + 0.5);
  day = minute / MINUTES_OF_DAY;
  minute %= MINUTES_OF_DAY;
  if (form == ZB_NUMBER_FORM_TIME && day == 0)
    {
      g_string_append_printf (text, "%02d:%02d", (int)(minute / 60), (int)(minute % 60));
      return TRUE;
    }
  if (!append_day (text, day, form == ZB_NUMBER_FORM_TIME ? ZB_NUMBER_FORM_MOMENT : form,
                   epoch_1904))
    return FALSE;
  if (minute > 0 && (form == ZB_NUMBER_FORM_MOMENT || form == ZB_NUMBER_FORM_TIME))
    g_string_append_printf (text, "T%02d:%02d", (int)(minute / 60), (int)(minute % 60));
  return TRUE;
}

ZbCellKind
zb_sheet_value_append (GString *text, const char *stored, ZbNumberForm form, gboolean epoch_1904)
{
  if (form >= ZB_NUMBER_FORM_DAY && append_serial (text, stored, form, epoch_1904))
    return form == ZB_NUMBER_FORM_TIME && !strchr (text->str, '-') ? ZB_CELL_TEXT : ZB_CELL_DATE;
  if (zb_sheet_value_append_number (text, stored, form == ZB_NUMBER_FORM_PERCENT ? 2 : 0))
    return ZB_CELL_NUMBER;
  g_string_append (text, stored);
  return ZB_CELL_TEXT;
}

void
zb_sheet_value_append_iso (GString *text, const char *stored)
{
  const char *time = strchr (stored, 'T');
  gsize day = time ? (gsize)(time - stored) : strlen (stored);

  g_string_append_len (text, stored, (gssize)day);
  if (time && strlen (time) >= 6 && !g_str_has_prefix (time, "T00:00"))
    g_string_append_len (text, time, 6);
}
