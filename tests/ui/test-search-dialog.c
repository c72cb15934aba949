/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The search over the whole book: what was opened last, what is found, register by register, and its keys. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-recent.h"
#include "ui/zb-search-dialog.h"
#include "ui/zb-search-row.h"

#include <locale.h>

static GtkWidget *
show_dialog (TestBook *book)
{
  AdwDialog *dialog = zb_search_dialog_new (book->context);

  gtk_window_present (GTK_WINDOW (book->window));
  adw_dialog_present (dialog, book->window);
  return GTK_WIDGET (dialog);
}

static GtkListBox *
get_list (GtkWidget *dialog)
{
  return GTK_LIST_BOX (test_find_type (dialog, GTK_TYPE_LIST_BOX));
}

static GtkSearchEntry *
get_entry (GtkWidget *dialog)
{
  return GTK_SEARCH_ENTRY (test_find_type (dialog, GTK_TYPE_SEARCH_ENTRY));
}

static void
type (GtkWidget *dialog, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (dialog)), text);
}

/* As the entry's own controller is told of a key. */
static gboolean
press (GtkWidget *dialog, guint keyval)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (get_entry (dialog)));
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

static const char *
get_chosen (GtkWidget *dialog)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (get_list (dialog));

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

/* What the window would be asked to do. */
static char *opened;

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_free (opened);
  opened = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), text);
}

static void
watch_actions (TestBook *book)
{
  static const GActionEntry entries[] = {
    { .name = "open-record", .activate = open_cb, .parameter_type = "(sx)" },
    { .name = "open-listed", .activate = open_cb, .parameter_type = "(ssax)" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_clear_pointer (&opened, g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (book->window, "win", G_ACTION_GROUP (group));
}

static void
add_organisations (TestBook *book, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("organisation"), 0);
      g_autofree char *name = g_strdup_printf ("Sao Biển %u", i);

      zb_record_set_text (record, "name", name);
      test_book_put (book, record);
    }
}

static gboolean
has_opened (gpointer user_data)
{
  return opened != NULL;
}

static gboolean
is_closed (gpointer window)
{
  return adw_window_get_visible_dialog (window) == NULL;
}

static void
test_empty (TestBook *book, gconstpointer data)
{
  GtkWidget *dialog = NULL;

  g_settings_reset (zb_context_get_settings (book->context), "recent-records");
  dialog = show_dialog (book);
  test_wait_text (dialog, "Search the Whole Book");
  g_assert_null (get_chosen (dialog));
  g_assert_false (press (dialog, GDK_KEY_Down));
  type (dialog, "zzz");
  test_wait_text (dialog, "No entry has words that begin like “zzz”. Try fewer words, or only "
                          "their beginnings.");
  g_assert_nonnull (test_find_text (dialog, "Nothing Found"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_found (TestBook *book, gconstpointer data)
{
  GtkWidget *dialog = NULL;
  g_autofree char *expected =
    g_strdup_printf ("open-record ('organisation', %" G_GINT64_FORMAT ")", book->organisation);

  watch_actions (book);
  dialog = show_dialog (book);
  type (dialog, "s"); /* KCN Sông Xanh I, Công ty Sao Mai */
  test_wait_text (dialog, "Zones · 1");
  g_assert_nonnull (test_find_text (dialog, "Organisations · 1"));
  g_assert_cmpstr (get_chosen (dialog), ==, "KCN Sông Xanh I");
  g_assert_true (press (dialog, GDK_KEY_Down));
  g_assert_cmpstr (get_chosen (dialog), ==, "Công ty Sao Mai");
  g_assert_true (press (dialog, GDK_KEY_Page_Up));
  g_assert_cmpstr (get_chosen (dialog), ==, "KCN Sông Xanh I");
  g_assert_true (press (dialog, GDK_KEY_Down));
  g_signal_emit_by_name (get_entry (dialog), "activate");
  test_wait (has_opened, NULL);
  g_assert_cmpstr (opened, ==, expected);
  test_wait (is_closed, book->window);
}

/* Enter before the answer came opens the best of it. */
static void
test_at_once (TestBook *book, gconstpointer data)
{
  GtkWidget *dialog = NULL;
  g_autofree char *expected =
    g_strdup_printf ("open-record ('project', %" G_GINT64_FORMAT ")", book->project);

  watch_actions (book);
  dialog = show_dialog (book);
  type (dialog, "nha may day cap");
  g_signal_emit_by_name (get_entry (dialog), "activate");
  test_wait (has_opened, NULL);
  g_assert_cmpstr (opened, ==, expected);
}

static void
test_show_all (TestBook *book, gconstpointer data)
{
  GtkWidget *dialog = NULL;

  add_organisations (book, 7);
  watch_actions (book);
  dialog = show_dialog (book);
  type (dialog, "sao bien");
  test_wait_text (dialog, "Organisations · 7");
  g_assert_true (press (dialog, GDK_KEY_Page_Down));
  g_assert_cmpstr (get_chosen (dialog), ==, "Show All 7");
  g_signal_emit_by_name (get_entry (dialog), "activate");
  test_wait (has_opened, NULL);
  g_assert_true (
    g_str_has_prefix (opened, "open-listed ('organisation', 'Found for “sao bien”', ["));
}

static void
test_stop (TestBook *book, gconstpointer data)
{
  GtkWidget *dialog = show_dialog (book);

  g_signal_emit_by_name (get_entry (dialog), "stop-search");
  test_wait (is_closed, book->window);
}

/* Newest first, each once; what is not in this book is passed over. */
static void
test_recent (TestBook *book, gconstpointer data)
{
  GSettings *settings = zb_context_get_settings (book->context);
  GtkWidget *dialog = NULL;
  GtkListBoxRow *row = NULL;

  g_settings_reset (settings, "recent-records");
  zb_recent_add (settings, zb_register_find ("project"), book->project);
  zb_recent_add (settings, zb_register_find ("zone"), 12345);
  zb_recent_add (settings, zb_register_find ("zone"), book->zone);
  zb_recent_add (settings, zb_register_find ("project"), book->project);
  dialog = show_dialog (book);
  test_wait_text (dialog, "Opened Last");
  row = gtk_list_box_get_row_at_index (get_list (dialog), 0);
  g_assert_cmpint (zb_search_row_get_id (ZB_SEARCH_ROW (row)), ==, book->project);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Project"));
  row = gtk_list_box_get_row_at_index (get_list (dialog), 1);
  g_assert_cmpint (zb_search_row_get_id (ZB_SEARCH_ROW (row)), ==, book->zone);
  g_assert_null (gtk_list_box_get_row_at_index (get_list (dialog), 2));
  for (gint64 id = 1; id < 60; id++)
    zb_recent_add (settings, zb_register_find ("zone"), id);
  {
    g_autoptr (GVariant) kept = g_settings_get_value (settings, "recent-records");

    g_assert_cmpuint (g_variant_n_children (kept), ==, 40);
  }
  g_settings_reset (settings, "recent-records");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (TestBook *book, gconstpointer data);
  } tests[] = {
    { "/search-dialog/empty", test_empty },       { "/search-dialog/found", test_found },
    { "/search-dialog/at-once", test_at_once },   { "/search-dialog/stop", test_stop },
    { "/search-dialog/show-all", test_show_all }, { "/search-dialog/recent", test_recent },
  };

  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, TestBook, NULL, test_book_set_up, tests[i].test,
                test_book_tear_down);
  return g_test_run ();
}
