/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the two languages speaks, and how gettext is made to follow. It does not bind the text
 * domain; main does. */

#include "config.h"

#include "base/zb-language.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* Raised to make gettext forget which catalogue it used last; part of its documented interface. */
extern int _nl_msg_cat_cntr;

static const char *const codes[] = {
  [ZB_LANGUAGE_VI] = "vi",
  [ZB_LANGUAGE_EN] = "en",
};

static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

/* gettext stays mute in the locales C and C.anything. C_VN.UTF-8 is C.UTF-8 under a name that it does
 * not know, so it works where no locale was ever installed. */
static const char *const speaking_locales[] = {
  "vi_VN.UTF-8",
  "en_US.UTF-8",
  "C_VN.UTF-8",
  "C.UTF-8",
};

static ZbLanguage current = ZB_LANGUAGE_VI;

static gboolean
locale_is_mute (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  return locale == NULL || strcmp (locale, "POSIX") == 0 ||
         (locale[0] == 'C' && (locale[1] == '\0' || locale[1] == '.'));
}

static void
set_first_locale (int category)
{
  for (guint i = 0; i < G_N_ELEMENTS (speaking_locales); i++)
    if (setlocale (category, speaking_locales[i]) != NULL)
      return;
}

/* The first of the colon-separated codes in @list that is one of ours. */
static gboolean
find_in_list (const char *list, ZbLanguage *language)
{
  g_auto (GStrv) parts = g_strsplit (list, ":", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (zb_language_from_code (parts[i], language))
      return TRUE;

  return FALSE;
}

const char *
zb_language_to_code (ZbLanguage language)
{
  g_return_val_if_fail (language < G_N_ELEMENTS (codes), codes[ZB_LANGUAGE_VI]);

  return codes[language];
}

gboolean
zb_language_from_code (const char *code, ZbLanguage *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  if (code == NULL || strcspn (code, "_-.@") != 2)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_ascii_strncasecmp (code, codes[i], 2) == 0)
      {
        *language = i;
        return TRUE;
      }

  return FALSE;
}

ZbLanguage
zb_language_resolve (const char *preference)
{
  ZbLanguage language = ZB_LANGUAGE_VI;

  if (zb_language_from_code (preference, &language))
    return language;

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && find_in_list (value, &language))
        return language;
    }

  return ZB_LANGUAGE_VI;
}

void
zb_language_apply (ZbLanguage language)
{
  g_return_if_fail (language < G_N_ELEMENTS (codes));

  current = language;
  g_setenv ("LANGUAGE", codes[language], TRUE);
  if (locale_is_mute ())
    set_first_locale (LC_MESSAGES);
  if (strcmp (nl_langinfo (CODESET), "UTF-8") != 0)
    set_first_locale (LC_CTYPE);
  _nl_msg_cat_cntr++;
}

ZbLanguage
zb_language_get_current (void)
{
  return current;
}
