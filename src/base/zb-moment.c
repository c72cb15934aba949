/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading of moments: a day, and a time before it (14h00 ngày 28/12/2021) or after it. */

#include "config.h"

#include "base/zb-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* 14:00, 14:00:00.000, 14h30, 14h */
#define TIME "(?<hour>\\d{1,2})(?:[:hH](?<minute>\\d{2})(?::[0-5]\\d(?:\\.\\d+)?)?|\\s?(?:h|giờ))"

/* The text around the time is the day. */
static const char *const patterns[] = {
  "(?:\\s|(?<=\\d)T)\\s*" TIME "\\s*$",
  "^\\s*" TIME "\\s*,?\\s+",
};

static GRegex *
get_regex (guint which)
{
  static GRegex *regexes[G_N_ELEMENTS (patterns)] = { NULL };

  if (g_once_init_enter_pointer (&regexes[which]))
    g_once_init_leave_pointer (&regexes[which], g_regex_new (patterns[which], G_REGEX_OPTIMIZE,
                                                             G_REGEX_MATCH_DEFAULT, NULL));

  return regexes[which];
}

static guint
take_number (const GMatchInfo *match, const char *name)
{
  g_autofree char *digits = g_match_info_fetch_named (match, name);

  return digits != NULL ? (guint)g_ascii_strtoull (digits, NULL, 10) : 0;
}

/* Takes the time off @text and gives the rest; the text itself where it has none. */
static char *
split_time (const char *text, gboolean *has_time, guint *hour, guint *minute)
{
  *has_time = FALSE;
  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup (text);

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (get_regex (i), text, G_REGEX_MATCH_DEFAULT, &match))
        {
          *has_time = TRUE;
          *hour = take_number (match, "hour");
          *minute = take_number (match, "minute");
          return g_regex_replace_literal (get_regex (i), text, -1, 0, "", G_REGEX_MATCH_DEFAULT,
                                          NULL);
        }
    }

  return g_strdup (text);
}

gboolean
zb_moment_parse (const char *text, char stored[ZB_MOMENT_LENGTH], GError **error)
{
  g_autofree char *day = NULL;
  char date[ZB_DATE_LENGTH];
  gboolean has_time = FALSE;
  guint hour = 0, minute = 0;

  g_return_val_if_fail (text != NULL && stored != NULL, FALSE);

  day = split_time (text, &has_time, &hour, &minute);
  if (!zb_date_parse (day, FALSE, date, error))
    return FALSE;

  if (zb_date_get_precision (date) != ZB_DATE_PRECISION_DAY || hour > 23 || minute > 59)
    {
      g_autofree char *quoted = zb_value_error_quote (text);

      g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
                   _ ("“%s” is not a day with a time; write it like 28/12/2021 14:00."), quoted);
      return FALSE;
    }

  if (has_time)
    g_snprintf (stored, ZB_MOMENT_LENGTH, "%sT%02u:%02u", date, hour, minute);
  else
    g_strlcpy (stored, date, ZB_MOMENT_LENGTH);
  return TRUE;
}
