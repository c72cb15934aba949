/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Languages: codes, what the system's variables mean, and gettext following at once in the C locale, with
 * a real catalogue made here. */

#include "config.h"

#include "base/zb-language.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define DOMAIN "zb-test-language"

static void
test_codes (void)
{
  static const struct
  {
    const char *code;
    gboolean known;
    ZbLanguage language;
  } cases[] = {
    { "vi", TRUE, ZB_LANGUAGE_VI },
    { "vi_VN.UTF-8", TRUE, ZB_LANGUAGE_VI },
    { "en", TRUE, ZB_LANGUAGE_EN },
    { "en-GB", TRUE, ZB_LANGUAGE_EN },
    { "en_US.UTF-8@x", TRUE, ZB_LANGUAGE_EN },
    { "EN", TRUE, ZB_LANGUAGE_EN },
    { "eng", FALSE, 0 },
    { "v", FALSE, 0 },
    { "", FALSE, 0 },
    { NULL, FALSE, 0 },
    { "C", FALSE, 0 },
    { "fr_FR", FALSE, 0 },
    { "_en", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZbLanguage language = cases[i].language == ZB_LANGUAGE_VI ? ZB_LANGUAGE_EN : ZB_LANGUAGE_VI;
      ZbLanguage before = language;

      g_assert_cmpint (zb_language_from_code (cases[i].code, &language), ==, cases[i].known);
      g_assert_cmpint (language, ==, cases[i].known ? cases[i].language : before);
    }
  g_assert_cmpstr (zb_language_to_code (ZB_LANGUAGE_VI), ==, "vi");
  g_assert_cmpstr (zb_language_to_code (ZB_LANGUAGE_EN), ==, "en");
}

static void
set_variable (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
test_resolve (void)
{
  static const struct
  {
    const char *preference, *language, *lc_all, *lc_messages, *lang;
    ZbLanguage resolved;
  } cases[] = {
    { "vi", "en", "en_US.UTF-8", NULL, NULL, ZB_LANGUAGE_VI },
    { "en", "vi", NULL, NULL, "vi_VN.UTF-8", ZB_LANGUAGE_EN },
    { "system", NULL, NULL, NULL, NULL, ZB_LANGUAGE_VI },
    { "system", "", "C", "POSIX", "C.UTF-8", ZB_LANGUAGE_VI },
    { "system", NULL, NULL, NULL, "en_GB.UTF-8", ZB_LANGUAGE_EN },
    { "system", NULL, NULL, "en_US", "vi_VN", ZB_LANGUAGE_EN },
    { "system", NULL, "vi_VN.UTF-8", "en_US", "en_US", ZB_LANGUAGE_VI },
    { "system", "fr:en:vi", "vi_VN", NULL, NULL, ZB_LANGUAGE_EN },
    { "system", "fr", NULL, NULL, "en_US.UTF-8", ZB_LANGUAGE_EN },
    { NULL, NULL, NULL, NULL, "ja_JP.UTF-8", ZB_LANGUAGE_VI },
    { "klingon", NULL, NULL, NULL, "en", ZB_LANGUAGE_EN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_variable ("LANGUAGE", cases[i].language);
      set_variable ("LC_ALL", cases[i].lc_all);
      set_variable ("LC_MESSAGES", cases[i].lc_messages);
      set_variable ("LANG", cases[i].lang);
      g_test_message ("%u", i);
      g_assert_cmpint (zb_language_resolve (cases[i].preference), ==, cases[i].resolved);
    }
}

static void
append_word (GString *mo, gsize word)
{
  guint32 bits = (guint32)word;

  g_string_append_len (mo, (const char *)&bits, sizeof bits);
}

/* A catalogue (format of GNU .mo files) of a header and one message. */
static char *
make_catalogue (const char *msgid, const char *msgstr)
{
  static const char header[] = "Content-Type: text/plain; charset=UTF-8\n";
  const char *texts[] = { "", msgid, header, msgstr };
  g_autoptr (GString) mo = g_string_new (NULL);
  g_autofree char *top = g_dir_make_tmp ("zb-language-XXXXXX", NULL);
  g_autofree char *dir = g_build_filename (top, "vi", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (dir, DOMAIN ".mo", NULL);
  gsize offset = 28 + 4 * 8;

  append_word (mo, 0x950412de);
  append_word (mo, 0);
  append_word (mo, 2);  /* messages */
  append_word (mo, 28); /* table of msgids */
  append_word (mo, 44); /* table of msgstrs */
  append_word (mo, 0);
  append_word (mo, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      append_word (mo, strlen (texts[i]));
      append_word (mo, offset);
      offset += strlen (texts[i]) + 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_len (mo, texts[i], (gssize)strlen (texts[i]) + 1);

  g_assert_cmpint (g_mkdir_with_parents (dir, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, mo->str, (gssize)mo->len, NULL));
  return g_steal_pointer (&top);
}

static void
remove_catalogue (const char *top)
{
  g_autofree char *language = g_build_filename (top, "vi", NULL);
  g_autofree char *dir = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (dir, DOMAIN ".mo", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  g_assert_cmpint (g_rmdir (language), ==, 0);
  g_assert_cmpint (g_rmdir (top), ==, 0);
}

/* From the C locale and from C.UTF-8, which gettext ignores LANGUAGE in; there and back again. */
static void
test_apply (void)
{
  static const char *const locales[] = { "C", "C.UTF-8" };
  g_autofree char *top = make_catalogue ("project", "dự án");

  bindtextdomain (DOMAIN, top);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_assert_nonnull (setlocale (LC_ALL, locales[i]));
      for (guint j = 0; j < 2; j++)
        {
          zb_language_apply (ZB_LANGUAGE_VI);
          g_assert_cmpint (zb_language_get_current (), ==, ZB_LANGUAGE_VI);
          g_assert_cmpstr (dgettext (DOMAIN, "project"), ==, "dự án");
          zb_language_apply (ZB_LANGUAGE_EN);
          g_assert_cmpint (zb_language_get_current (), ==, ZB_LANGUAGE_EN);
          g_assert_cmpstr (dgettext (DOMAIN, "project"), ==, "project");
        }
      g_assert_cmpstr (setlocale (LC_NUMERIC, NULL), ==, locales[i]);
    }
  remove_catalogue (top);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/codes", test_codes);
  g_test_add_func ("/language/resolve", test_resolve);
  g_test_add_func ("/language/apply", test_apply);
  return g_test_run ();
}
