/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Stored dates and moments: checking, writing for people, and counting days. Reading what people type is
 * in zb-date-parse.c. */

#include "config.h"

#include "base/zb-date.h"

#include "base/zb-date-private.h"

#include <string.h>
#include <time.h>

static const char *const months[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};

typedef struct
{
  guint year;
  guint month; /* 0: not known */
  guint day;   /* 0: not known */
} Parts;

/* Reads @n digits. */
static gboolean
take_digits (const char *text, guint n, guint *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (guint)(text[i] - '0');
    }

  return TRUE;
}

/* Takes the first @length bytes of @stored apart; FALSE where they are no stored date. */
static gboolean
take_parts (const char *stored, gsize length, Parts *parts)
{
  *parts = (Parts){ 0 };
  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  if (!take_digits (stored, 4, &parts->year) || parts->year < ZB_DATE_FIRST_YEAR ||
      parts->year > ZB_DATE_LAST_YEAR)
    return FALSE;
  if (length == 4)
    return TRUE;

  if (stored[4] != '-' || !take_digits (stored + 5, 2, &parts->month) || parts->month < 1 ||
      parts->month > 12)
    return FALSE;
  if (length == 7)
    return TRUE;

  return stored[7] == '-' && take_digits (stored + 8, 2, &parts->day) && parts->day >= 1 &&
         parts->day <= zb_date_count_days (parts->month, parts->year);
}

static gboolean
take_time (const char *text, guint *hour, guint *minute)
{
  return strlen (text) == 5 && take_digits (text, 2, hour) && *hour < 24 && text[2] == ':' &&
         take_digits (text + 3, 2, minute) && *minute < 60;
}

static char *
format_parts (const Parts *parts, ZbLanguage language)
{
  if (parts->month == 0)
    return g_strdup_printf ("%u", parts->year);
  if (parts->day != 0)
    return g_strdup_printf ("%02u/%02u/%u", parts->day, parts->month, parts->year);
  if (language == ZB_LANGUAGE_EN)
    return g_strdup_printf ("%s %u", months[parts->month - 1], parts->year);
  return g_strdup_printf ("tháng %u/%u", parts->month, parts->year);
}

static gint
days_of_int (gint32 day)
{
  return zb_date_to_days ((guint)day % 100, (guint)day / 100 % 100, (guint)day / 10000);
}

ZbDatePrecision
zb_date_get_precision (const char *stored)
{
  Parts parts;

  if (stored == NULL || !take_parts (stored, strnlen (stored, ZB_DATE_LENGTH), &parts))
    return ZB_DATE_PRECISION_NONE;
  if (parts.month == 0)
    return ZB_DATE_PRECISION_YEAR;
  return parts.day == 0 ? ZB_DATE_PRECISION_MONTH : ZB_DATE_PRECISION_DAY;
}

char *
zb_date_format (const char *stored, ZbLanguage language)
{
  Parts parts;

  if (stored == NULL || !take_parts (stored, strnlen (stored, ZB_DATE_LENGTH), &parts))
    return g_strdup (stored != NULL ? stored : "");

  return format_parts (&parts, language);
}

char *
zb_moment_format (const char *stored, ZbLanguage language)
{
  g_autofree char *day = NULL;
  guint hour, minute;
  Parts parts;

  if (stored == NULL || strnlen (stored, ZB_MOMENT_LENGTH) != ZB_MOMENT_LENGTH - 1 ||
      stored[10] != 'T' || !take_parts (stored, 10, &parts) ||
      !take_time (stored + 11, &hour, &minute))
    return zb_date_format (stored, language);

  day = format_parts (&parts, language);
  return g_strdup_printf ("%s %02u:%02u", day, hour, minute);
}

void
zb_date_today (char stored[ZB_DATE_LENGTH])
{
  time_t now = time (NULL);
  struct tm parts;

  /* Not GDateTime, which reads the time zone's file each time: an import asks for every row. */
  localtime_r (&now, &parts);
  zb_date_from_int ((parts.tm_year + 1900) * 10000 + (parts.tm_mon + 1) * 100 + parts.tm_mday,
                    stored);
}

gint32
zb_date_to_int (const char *stored, gboolean last)
{
  Parts parts;

  if (stored == NULL || !take_parts (stored, strnlen (stored, ZB_DATE_LENGTH), &parts))
    return 0;

  if (parts.month == 0)
    parts.month = last ? 12 : 1;
  if (parts.day == 0)
    parts.day = last ? zb_date_count_days (parts.month, parts.year) : 1;
  return (gint32)(parts.year * 10000 + parts.month * 100 + parts.day);
}

void
zb_date_from_int (gint32 day, char stored[ZB_DATE_LENGTH])
{
  if (day < ZB_DATE_FIRST_YEAR * 10000 || day > (ZB_DATE_LAST_YEAR + 1) * 10000)
    {
      stored[0] = '\0';
      return;
    }

  g_snprintf (stored, ZB_DATE_LENGTH, "%04u-%02u-%02u", (guint)day / 10000 % 10000,
              (guint)day / 100 % 100, (guint)day % 100);
  if (zb_date_get_precision (stored) != ZB_DATE_PRECISION_DAY)
    stored[0] = '\0';
}

gint
zb_date_days_between (gint32 from, gint32 to)
{
  g_return_val_if_fail (from > 0 && to > 0, 0);

  return days_of_int (to) - days_of_int (from);
}

gint32
zb_date_add_days (gint32 day, gint days)
{
  GDate date;

  g_return_val_if_fail (day > 0, 0);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)(day % 100), (GDateMonth)(day / 100 % 100),
                  (GDateYear)(day / 10000));
  if (days < 0)
    g_date_subtract_days (&date, (guint)-days);
  else
    g_date_add_days (&date, (guint)days);
  return g_date_get_year (&date) * 10000 + (gint32)g_date_get_month (&date) * 100 +
         g_date_get_day (&date);
}

const char *
zb_date_get_month_name (guint month)
{
  g_assert (month >= 1 && month <= 12);

  return months[month - 1];
}

guint
zb_date_find_month (const char *word)
{
  gsize length = strlen (word);

  for (guint i = 0; length >= 3 && i < G_N_ELEMENTS (months); i++)
    if (length <= strlen (months[i]) && g_ascii_strncasecmp (word, months[i], length) == 0)
      return i + 1;

  return 0;
}

guint
zb_date_count_days (guint month, guint year)
{
  return g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year);
}

gint
zb_date_to_days (guint day, guint month, guint year)
{
  GDate date, epoch;

  g_date_clear (&date, 1);
  g_date_clear (&epoch, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  return g_date_days_between (&epoch, &date);
}

void
zb_date_from_days (gint days, guint *day, guint *month, guint *year)
{
  GDate epoch, date;

  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)((gint)g_date_get_julian (&epoch) + days));
  *day = g_date_get_day (&date);
  *month = g_date_get_month (&date);
  *year = g_date_get_year (&date);
}
