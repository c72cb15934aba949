/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's window: opening a book or saying why not, going from page to page and back,
 * writing and taking back, and changing the language. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-application.h"
#include "ui/zb-overview-page.h"
#include "ui/zb-preferences.h"
#include "ui/zb-figure-target.h"
#include "ui/zb-window-private.h"

#include <locale.h>

static AdwApplication *application;

static gboolean
is_open (gpointer user_data)
{
  return ZB_WINDOW (user_data)->open;
}

static ZbWindow *
open_window (TestBook *book)
{
  ZbWindow *window = zb_window_new (application, book->context, NULL);

  gtk_window_present (GTK_WINDOW (window));
  test_wait (is_open, window);
  return window;
}

static void
close_window (ZbWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  test_settle ();
}

static void
assert_page (ZbWindow *window, const char *page)
{
  g_assert_cmpstr (window->page, ==, page);
}

static void
test_navigation (TestBook *book, gconstpointer data)
{
  ZbWindow *window = open_window (book);
  GtkWidget *widget = GTK_WIDGET (window);

  assert_page (window, "today");
  gtk_widget_activate_action (widget, "win.open-overview", NULL);
  assert_page (window, "overview");
  g_assert_true (ZB_IS_OVERVIEW_PAGE (adw_navigation_split_view_get_content (window->split)));
  gtk_widget_activate_action (widget, "win.open-register", "s", "project");
  assert_page (window, "project");
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", "zone", book->zone);
  assert_page (window, "zone");
  g_assert_cmpint (zb_register_page_get_chosen (window->register_page), ==, book->zone);

  gtk_widget_activate_action (widget, "win.go-back", NULL);
  assert_page (window, "project");
  gtk_widget_activate_action (widget, "win.go-back", NULL);
  assert_page (window, "overview");
  gtk_widget_activate_action (widget, "win.go-back", NULL);
  assert_page (window, "today");

  gtk_widget_activate_action (widget, "win.open-register", "s", "no-such-register");
  assert_page (window, "today");
  gtk_widget_activate_action (widget, "win.go-to-group", "i", 1);
  assert_page (window, "zone");
  close_window (window);
}

static void
test_sidebar (TestBook *book, gconstpointer data)
{
  ZbWindow *window = open_window (book);
  const ZbRegister *const *registers = zb_registers_get_all ();

  for (guint i = 0; registers[i] != NULL; i++)
    g_assert_cmpint (test_find_text (GTK_WIDGET (window->sidebar), registers[i]->label) != NULL, ==,
                     registers[i]->group != ZB_GROUP_NONE);
  /* Two events of one project. */
  test_wait_text (GTK_WIDGET (window->sidebar), "2");
  g_assert_cmpstr (zb_sidebar_get_group_page (window->sidebar, 0), ==, "today");
  g_assert_null (zb_sidebar_get_group_page (window->sidebar, 99));
  close_window (window);
}

static void
test_delete (TestBook *book, gconstpointer data)
{
  ZbWindow *window = open_window (book);
  GtkWidget *widget = GTK_WIDGET (window);

  gtk_widget_activate_action (widget, "win.open-record", "(sx)", "project", book->project);
  test_wait_text (widget, "1 entry");
  gtk_widget_activate_action (widget, "win.delete-chosen", NULL);
  test_wait_text (widget, "Project 992010000001 and its 2 entries deleted");
  test_wait_text (widget, "New project");
  gtk_widget_activate_action (widget, "win.undo", NULL);
  test_wait_text (widget, "Undone: Project 992010000001 and its 2 entries deleted");
  test_wait_text (widget, "1 entry");
  close_window (window);
}

static void
test_figure (TestBook *book, gconstpointer data)
{
  ZbWindow *window = open_window (book);
  GtkWidget *widget = GTK_WIDGET (window);
  gboolean loaded = FALSE;

  while (!loaded)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (zb_context_get_ledger (book->context), "loaded", &loaded, NULL);
    }
  gtk_widget_activate_action_variant (widget, "win.open-figure",
                                      zb_figure_target_new (zb_figure_rule_find ("new_projects"),
                                                            &(const ZbScope){ .year = 2003 },
                                                            NULL));
  assert_page (window, zb_figure_rule_get_register (zb_figure_rule_find ("new_projects"))->name);
  g_assert_nonnull (window->register_page);
  test_wait_text (widget, "_Leave");
  gtk_widget_activate_action (widget, "win.open-figure", ZB_FIGURE_TARGET_TYPE, "no_such_figure",
                              2003, "Y", 0, 0, (gint64)0, 0, "none", (gint64)0, "");
  close_window (window);
}

static gboolean
shows_error (gpointer user_data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (ZB_WINDOW (user_data)->stack), "error") == 0;
}

/* One clear sentence, and a way on. */
static void
test_error (TestBook *book, gconstpointer data)
{
  g_autofree char *path = g_build_filename (book->folder, "other.zonebook", NULL);
  g_autoptr (ZbStore) store = zb_store_new (path, "Lan");
  g_autoptr (ZbLedger) ledger = zb_ledger_new (store);
  g_autoptr (ZbContext) context =
    zb_context_new (store, ledger, zb_context_get_settings (book->context));
  g_autoptr (GError) error = NULL;
  ZbWindow *window = NULL;

  g_file_set_contents (path, "This is a letter, and no book at all.", -1, &error);
  g_assert_no_error (error);
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "Failed to open*");
  window = zb_window_new (application, context, NULL);
  gtk_window_present (GTK_WINDOW (window));
  test_wait (shows_error, window);
  g_test_assert_expected_messages ();
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (window->error),
                                   "This file is not a Zonebook book"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (window), "_Try Again"));
  g_assert_false (window->open);
  close_window (window);
}

/* The window stands where it stood, and remembers its size. */
static void
test_state (TestBook *book, gconstpointer data)
{
  ZbWindow *window = open_window (book);
  GSettings *settings = zb_context_get_settings (book->context);
  g_autoptr (GVariant) state = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-record", "(sx)", "project",
                              book->project);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 650);
  close_window (window);
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 900);

  window = open_window (book);
  assert_page (window, "today");
  close_window (window);
  g_settings_set_boolean (settings, "restore-place", TRUE);
  g_settings_set (settings, "last-place", "(sx)", "project", book->project);
  window = open_window (book);
  assert_page (window, "project");
  state = g_variant_ref_sink (zb_window_save_state (window));
  g_assert_cmpint (zb_register_page_get_chosen (window->register_page), ==, book->project);
  zb_window_restore_state (window, g_variant_new ("(sx)", "gone", (gint64)0));
  assert_page (window, "today");
  zb_window_restore_state (window, state);
  assert_page (window, "project");
  g_settings_reset (settings, "last-place");
  g_settings_reset (settings, "restore-place");
  close_window (window);
}

static gboolean
shows_overview (gpointer user_data)
{
  return g_strcmp0 (ZB_WINDOW (user_data)->page, "overview") == 0;
}

/* An empty book offers ways to begin; once something is in it, it is a book like any other. */
static void
test_welcome (TestBook *book, gconstpointer data)
{
  g_autofree char *path = g_build_filename (book->folder, "empty.zonebook", NULL);
  g_autoptr (ZbStore) store = zb_store_new (path, "Lan");
  g_autoptr (ZbLedger) ledger = zb_ledger_new (store);
  g_autoptr (ZbContext) context =
    zb_context_new (store, ledger, zb_context_get_settings (book->context));
  ZbWindow *window = zb_window_new (application, context, NULL);
  TestBook empty = { .store = store };
  g_autoptr (ZbRecord) zone = zb_record_new (zb_register_find ("zone"), 0);

  gtk_window_present (GTK_WINDOW (window));
  test_wait (is_open, window);
  assert_page (window, "welcome");
  g_assert_nonnull (test_find_text (GTK_WIDGET (window), "Your Book Is Empty"));
  zb_record_set_text (zone, "code", "SX1");
  zb_record_set_text (zone, "name", "KCN Sông Xanh I");
  test_book_put (&empty, zone);
  test_wait (shows_overview, window);
  g_assert_cmpuint (window->back->len, ==, 0);
  close_window (window);
}

static gboolean
is_rebuilt (gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  return window != NULL && window != user_data && ZB_IS_WINDOW (window) && ZB_WINDOW (window)->open;
}

/* Another language makes another window for the same book at the same place, with what was being
 * chosen. */
static void
test_language (TestBook *book, gconstpointer data)
{
  ZbWindow *window = open_window (book);
  GSettings *settings = zb_context_get_settings (book->context);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-record", "(sx)", "project",
                              book->project);
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  g_assert_cmpint (zb_context_get_language (book->context), ==, ZB_LANGUAGE_EN);
  g_settings_set_string (settings, "language", "vi");
  test_wait (is_rebuilt, window);
  window = ZB_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  g_assert_cmpint (zb_context_get_language (book->context), ==, ZB_LANGUAGE_VI);
  g_assert_true (zb_window_get_context (window) == book->context);
  assert_page (window, "project");
  g_assert_cmpint (zb_register_page_get_chosen (window->register_page), ==, book->project);
  g_assert_true (ZB_IS_PREFERENCES (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));

  g_settings_set_string (settings, "language", "en");
  test_wait (is_rebuilt, window);
  window = ZB_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  adw_dialog_force_close (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  test_settle ();
  close_window (window);
}

/* One window a book: the same book again raises its window. */
static void
test_books (TestBook *book, gconstpointer data)
{
  ZbWindow *window = open_window (book);
  guint n_windows = g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
  g_autofree char *other = g_build_filename (book->folder, "other.zonebook", NULL);
  ZbWindow *second = NULL;

  zb_application_open_book (ZB_APPLICATION (application), zb_store_get_path (book->store));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==,
                    n_windows);

  zb_application_open_book (ZB_APPLICATION (application), other);
  second = ZB_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  g_assert_true (second != window);
  test_wait (is_open, second);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  close_window (second);
  close_window (window);
}

/* The row with this title, which has its mnemonic in it. */
static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The first button below @widget whose icon is this one. */
static GtkWidget *
find_button (GtkWidget *widget, const char *icon_name)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon_name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, icon_name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A changed setting shows the button that takes it back. */
static void
test_reset (GSettings *settings, AdwDialog *preferences, const char *key, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (preferences), title);
  GtkWidget *button = find_button (row, "edit-undo-symbolic");
  g_autofree char *left = NULL;

  g_settings_set_string (settings, key, "A");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "A");
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  left = g_settings_get_string (settings, key);
  g_assert_cmpstr (left, ==, "");
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_preferences (TestBook *book, gconstpointer data)
{
  GSettings *settings = zb_context_get_settings (book->context);
  AdwDialog *preferences = NULL;
  GtkWidget *row = NULL;

  g_settings_set_string (settings, "language", "vi");
  preferences = zb_preferences_new (settings);
  gtk_window_present (GTK_WINDOW (book->window));
  adw_dialog_present (preferences, book->window);
  row = gtk_widget_get_ancestor (test_wait_text (GTK_WIDGET (preferences), "Tiếng Việt"),
                                 ADW_TYPE_COMBO_ROW);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  {
    g_autofree char *language = g_settings_get_string (settings, "language");

    g_assert_cmpstr (language, ==, "en");
  }
  test_reset (settings, preferences, "office", "O_ffice");
  adw_dialog_force_close (preferences);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (TestBook *book, gconstpointer data);
  } tests[] = {
    { "/window/navigation", test_navigation }, { "/window/welcome", test_welcome },
    { "/window/sidebar", test_sidebar },       { "/window/delete", test_delete },
    { "/window/figure", test_figure },         { "/window/error", test_error },
    { "/window/state", test_state },           { "/window/language", test_language },
    { "/window/books", test_books },           { "/window/preferences", test_preferences },
  };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  application = zb_application_new (APPLICATION_ID);
  g_settings_set_string (g_settings_new (APPLICATION_ID), "language", "en");
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestBook, NULL, test_book_set_up, tests[i].func,
                test_book_tear_down);

  status = g_test_run ();
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
  return status;
}
