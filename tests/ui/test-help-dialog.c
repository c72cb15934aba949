/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Help: opens at the page that fits, in the language of the window, and back to the list of all. */

#include "config.h"

#include <locale.h>

#include "base/zb-language.h"
#include "test-book.h"
#include "ui/zb-help-dialog.h"

static AdwNavigationPage *
get_page (AdwDialog *dialog)
{
  return adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (adw_dialog_get_child (dialog)));
}

static void
test_topics (void)
{
  static const struct
  {
    ZbLanguage language;
    const char *page;
    const char *topic;
    const char *title;
  } cases[] = {
    { ZB_LANGUAGE_EN, "overview", "figures", "Figures and plan" },
    { ZB_LANGUAGE_EN, "project", "record", "Record" },
    { ZB_LANGUAGE_VI, "reports", "report", "Viết báo cáo" },
    { ZB_LANGUAGE_VI, "recycle-bin", "history", "Hoàn tác, lịch sử và Thùng rác" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AdwDialog) dialog = NULL;

      zb_language_apply (cases[i].language);
      g_assert_cmpstr (zb_help_topic_of_page (cases[i].page), ==, cases[i].topic);
      dialog = g_object_ref_sink (zb_help_dialog_new (cases[i].topic));
      g_assert_cmpstr (adw_navigation_page_get_tag (get_page (dialog)), ==, cases[i].topic);
      g_assert_cmpstr (adw_navigation_page_get_title (get_page (dialog)), ==, cases[i].title);
      g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (adw_dialog_get_child (dialog))));
      g_assert_nonnull (test_find_text (GTK_WIDGET (get_page (dialog)), cases[i].title));
    }
}

static void
test_text (void)
{
  g_autoptr (AdwDialog) dialog = NULL;

  zb_language_apply (ZB_LANGUAGE_EN);
  dialog = g_object_ref_sink (zb_help_dialog_new ("record"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (get_page (dialog)), "Changes of a project"));
  g_clear_object (&dialog);
  dialog = g_object_ref_sink (zb_help_dialog_new ("no-such-topic"));
  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (dialog)), ==, "list");
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/help-dialog/topics", test_topics);
  g_test_add_func ("/help-dialog/text", test_text);
  return g_test_run ();
}
