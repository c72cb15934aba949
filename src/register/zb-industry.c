/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and writing industries. The catalogue of their names is not here. */

#include "config.h"

#include "register/zb-industry.h"

#include <glib/gi18n.h>
#include <string.h>

#define VERSION_LENGTH 4
#define MAX_CODE_LENGTH 5

/* The versions there have been: a code alone is told from a version by this list. */
static const char *const versions[] = { "1993", "2007", "2018", "2025" };

static gboolean
is_version (const char *text, gsize length)
{
  if (length != VERSION_LENGTH)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    if (strncmp (text, versions[i], VERSION_LENGTH) == 0)
      return TRUE;

  return FALSE;
}

/* A section is a letter, all below it are two to five digits. */
static gboolean
is_code (const char *text, gsize length)
{
  if (length == 1)
    return g_ascii_isupper (text[0]);
  if (length < 2 || length > MAX_CODE_LENGTH)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_one (const char *text, gsize length)
{
  return length > VERSION_LENGTH + 1 && is_version (text, VERSION_LENGTH) &&
         text[VERSION_LENGTH] == ':' &&
         is_code (text + VERSION_LENGTH + 1, length - VERSION_LENGTH - 1);
}

/* The words of @text that are letters or digits; at most three: VSIC, a version and a code. */
static guint
split_words (const char *text, char *words[3])
{
  guint n = 0;

  while (*text != '\0')
    {
      gsize length = 0;

      while (g_ascii_isalnum (text[length]))
        length++;
      if (length == 0)
        {
          if (strchr (" :.()/-", *text) == NULL)
            return 0;
          text++;
          continue;
        }
      if (n == 3)
        return 0;
      words[n++] = g_ascii_strup (text, length);
      text += length;
    }

  return n;
}

/* One industry from its words: CODE | VERSION CODE (with ":" between) | CODE VSIC VERSION | VSIC VERSION CODE. */
static char *
compose (char *const words[3], guint n, const char *version)
{
  const char *code = words[0];

  if (n == 2)
    {
      version = words[0];
      code = words[1];
    }
  else if (n == 3 && g_str_equal (words[0], "VSIC"))
    {
      version = words[1];
      code = words[2];
    }
  else if (n == 3 && g_str_equal (words[1], "VSIC"))
    {
      version = words[2];
    }
  else if (n != 1)
    {
      return NULL;
    }

  if (!is_version (version, strlen (version)) || !is_code (code, strlen (code)))
    return NULL;

  return g_strconcat (version, ":", code, NULL);
}

static char *
parse_one (const char *text, const char *version)
{
  char *words[3] = { NULL };
  guint n = split_words (text, words);
  char *result = n > 0 ? compose (words, n, version) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_free (words[i]);

  return result;
}

/* "VSIC 2018" and "2018" alike; NULL and "" give the usual version. (transfer full) (nullable) */
static char *
read_version (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  const char *digits = stripped;

  if (stripped[0] == '\0')
    return g_strdup (ZB_INDUSTRY_VERSION);
  if (g_ascii_strncasecmp (digits, "VSIC", 4) == 0)
    digits += 4;
  while (*digits == ' ')
    digits++;

  return is_version (digits, strlen (digits)) ? g_strdup (digits) : NULL;
}

gboolean
zb_industry_is_valid (const char *stored, gboolean several)
{
  g_return_val_if_fail (stored != NULL, FALSE);

  for (;;)
    {
      gsize length = strcspn (stored, ";");

      if (!is_one (stored, length))
        return FALSE;
      if (stored[length] == '\0')
        return TRUE;
      if (!several)
        return FALSE;
      stored += length + 1;
    }
}

char *
zb_industry_parse (const char *text, const char *version, gboolean several, GError **error)
{
  g_autoptr (GString) result = g_string_new (NULL);
  g_autofree char *usual = read_version (version);
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (usual == NULL)
    {
      g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
                   _ ("“%s” is not a version of VSIC: write its year, for example 2018."), version);
      return NULL;
    }

  parts = g_strsplit_set (text, several ? ";,\n" : ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *one = NULL;

      if (several && g_strstrip (parts[i])[0] == '\0')
        continue;
      one = !several && i > 0 ? NULL : parse_one (parts[i], usual);
      if (one == NULL)
        {
          g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
                       _ ("“%s” is not a VSIC code: write its digits, and the version where it is "
                          "not 2018, for example 2732 (VSIC 2018)."),
                       text);
          return NULL;
        }
      if (result->len > 0)
        g_string_append_c (result, ';');
      g_string_append (result, one);
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

char *
zb_industry_format (const char *stored)
{
  g_autoptr (GString) result = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (stored != NULL, NULL);

  parts = g_strsplit (stored, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (result->len > 0)
        g_string_append (result, "; ");
      if (is_one (parts[i], strlen (parts[i])))
        g_string_append_printf (result, "%s (VSIC %.4s)", parts[i] + VERSION_LENGTH + 1, parts[i]);
      else
        g_string_append (result, parts[i]);
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

char
zb_industry_get_section (guint division, gboolean of_2025)
{
  /* The last division of each section, in the order of their letters. */
  static const guint8 ends[][22] = {
    { 3, 9, 33, 35, 39, 43, 47, 53, 56, 63, 66, 68, 75, 82, 84, 85, 88, 93, 96, 98, 99 },
    { 3, 9, 33, 35, 39, 43, 47, 53, 56, 60, 63, 66, 68, 75, 82, 84, 85, 88, 93, 96, 98, 99 },
  };
  const guint8 *of_version = ends[of_2025 ? 1 : 0];

  if (division == 0)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (ends[0]) && of_version[i] != 0; i++)
    if (division <= of_version[i])
      return (char)('A' + i);
  return 0;
}
