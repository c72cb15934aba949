/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Today: its sections and rows, what is done and put off from them, whose they are, and what it
 * says when nothing is due. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-today-counter.h"
#include "ui/zb-today-page.h"
#include "ui/zb-today-row.h"

#include <locale.h>

#define TODAY "2021-12-28"

static gint64
add_task (TestBook *book, const char *code, const char *title, const char *due, const char *owner)
{
  g_autoptr (ZbRecord) task = zb_record_new (zb_register_find ("task"), 0);

  zb_record_set_text (task, "code", code);
  zb_record_set_text (task, "title", title);
  zb_record_set_text (task, "status", "doing");
  zb_record_set_text (task, "due_on", due);
  zb_record_set_text (task, "owner", owner);
  return test_book_put (book, task);
}

static gint64
add_lead (TestBook *book)
{
  g_autoptr (ZbRecord) lead = zb_record_new (zb_register_find ("lead"), 0);

  zb_record_set_text (lead, "code", "DM1");
  zb_record_set_integer (lead, "organisation", book->organisation);
  zb_record_set_text (lead, "received_on", "2021-12-20");
  zb_record_set_text (lead, "stage", "screening");
  zb_record_set_text (lead, "owner", "Lan");
  zb_record_set_text (lead, "next_action", "Call again");
  zb_record_set_text (lead, "next_action_on", "2021-12-27");
  return test_book_put (book, lead);
}

static GtkWidget *
show_page (TestBook *book)
{
  GtkWidget *page = NULL;

  zb_context_set_today (book->context, TODAY);
  page = zb_today_page_new (book->context);
  adw_window_set_content (ADW_WINDOW (book->window), page);
  gtk_window_present (GTK_WINDOW (book->window));
  return page;
}

static ZbRecord *
fetch (TestBook *book, const char *reg, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    zb_store_fetch (book->store, zb_register_find (reg), &id, 1, NULL, &error);

  g_assert_no_error (error);
  return zb_record_ref (records->pdata[0]);
}

static GtkWidget *
wait_row (GtkWidget *page, const char *title)
{
  return gtk_widget_get_ancestor (test_wait_text (page, title), ZB_TYPE_TODAY_ROW);
}

typedef struct
{
  GtkWidget *page;
  const char *text;
} Gone;

static gboolean
is_gone (gpointer user_data)
{
  const Gone *gone = user_data;

  return test_find_text (gone->page, gone->text) == NULL;
}

static void
wait_gone (GtkWidget *page, const char *text)
{
  Gone gone = { page, text };

  test_wait (is_gone, &gone);
}

static void
test_rows (TestBook *book, gconstpointer data)
{
  GtkWidget *page = NULL, *row = NULL;

  add_task (book, "T1", "Mend the road", "2021-12-20", "Lan");
  add_task (book, "T2", "Count the plots", "2021-12-28", "Minh");
  add_task (book, "T3", "Next year's plan", "2022-06-30", "Minh");
  page = show_page (book);
  row = wait_row (page, "Mend the road");
  g_assert_nonnull (test_find_text (row, "8 days overdue · T1 · Lan"));
  g_assert_true (gtk_widget_has_css_class (row, "zb-overdue"));
  row = wait_row (page, "Count the plots");
  g_assert_nonnull (test_find_text (row, "Due today · T2 · Minh"));
  g_assert_false (gtk_widget_has_css_class (row, "zb-overdue"));
  g_assert_null (test_find_text (page, "Next year's plan"));
  g_assert_nonnull (test_find_text (page, "1 overdue · 3 open"));
  g_assert_nonnull (test_find_text (page, "28/12/2021 · 2 entries are due"));
}

static void
test_done (TestBook *book, gconstpointer data)
{
  gint64 id = add_task (book, "T1", "Mend the road", "2021-12-20", "Lan");
  GtkWidget *page = show_page (book);
  g_autoptr (ZbRecord) task = NULL, undone = NULL;
  g_autoptr (ZbOutcome) outcome = NULL;

  gtk_widget_activate_action (wait_row (page, "Mend the road"), "today.done", NULL);
  wait_gone (page, "Mend the road");
  test_wait_text (page, "Nothing Is Due");
  task = fetch (book, "task", id);
  g_assert_cmpstr (zb_record_get_text (task, "status"), ==, "done");

  g_assert_true (zb_store_undo (book->store, &outcome, NULL));
  g_assert_cmpstr (outcome->label, ==, "Task Mend the road done");
  test_wait_text (page, "Mend the road");
  undone = fetch (book, "task", id);
  g_assert_cmpstr (zb_record_get_text (undone, "status"), ==, "doing");
}

static void
test_postpone (TestBook *book, gconstpointer data)
{
  gint64 id = add_task (book, "T1", "Mend the road", "2021-12-20", "Lan");
  GtkWidget *page = show_page (book);
  g_autoptr (ZbRecord) task = NULL;

  gtk_widget_activate_action (wait_row (page, "Mend the road"), "today.postpone", "i", 30);
  wait_gone (page, "Mend the road");
  test_wait_text (page, "The next thing is due on 27/01/2022.");
  task = fetch (book, "task", id);
  g_assert_cmpstr (zb_record_get_text (task, "due_on"), ==, "2022-01-27");
}

static gboolean
has_dialog (gpointer user_data)
{
  return adw_window_get_visible_dialog (user_data) != NULL;
}

static void
test_next_step (TestBook *book, gconstpointer data)
{
  gint64 id = add_lead (book);
  GtkWidget *page = show_page (book);
  g_autoptr (ZbRecord) lead = NULL;
  AdwDialog *dialog = NULL;

  gtk_widget_activate_action (wait_row (page, "Call again"), "today.done", NULL);
  test_wait (has_dialog, book->window);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (book->window));
  g_assert_nonnull (test_find_text (GTK_WIDGET (dialog), "Next action"));
  g_signal_emit_by_name (dialog, "response", "save");
  wait_gone (page, "Call again");
  lead = fetch (book, "lead", id);
  g_assert_true (zb_record_is_null (lead, "next_action"));
  g_assert_true (zb_record_is_null (lead, "next_action_on"));
  adw_dialog_force_close (dialog);
}

static void
test_owner (TestBook *book, gconstpointer data)
{
  GtkWidget *page = NULL;
  GtkDropDown *owner = NULL;

  add_task (book, "T1", "Mend the road", "2021-12-20", "Lan");
  add_task (book, "T2", "Count the plots", "2021-12-28", "Minh");
  page = show_page (book);
  test_wait_text (page, "Count the plots");
  owner = GTK_DROP_DOWN (test_find_type (page, GTK_TYPE_DROP_DOWN));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (owner)), ==, 3);
  gtk_drop_down_set_selected (owner, 1);
  wait_gone (page, "Count the plots");
  test_wait_text (page, "Mend the road");
  gtk_drop_down_set_selected (owner, 0);
  test_wait_text (page, "Count the plots");
}

static void
test_notice (TestBook *book, gconstpointer data)
{
  GSettings *settings = zb_context_get_settings (book->context);
  g_autofree char *first = zb_today_counter_dup_notice (settings, 3, TODAY, 9);

  g_assert_cmpstr (first, ==, "3 entries are due");
  g_assert_null (zb_today_counter_dup_notice (settings, 0, TODAY, 9));
  g_settings_set_string (settings, "notified-on", TODAY);
  g_assert_null (zb_today_counter_dup_notice (settings, 3, TODAY, 9));
  g_settings_reset (settings, "notified-on");
  g_settings_set_boolean (settings, "notify-due", FALSE);
  g_assert_null (zb_today_counter_dup_notice (settings, 3, TODAY, 9));
  g_settings_reset (settings, "notify-due");
  g_assert_null (zb_today_counter_dup_notice (settings, 3, TODAY, 7));
  g_settings_set_int (settings, "reminder-hour", 0);
  g_clear_pointer (&first, g_free);
  first = zb_today_counter_dup_notice (settings, 1, TODAY, 0);
  g_assert_cmpstr (first, ==, "1 entry is due");
  g_settings_reset (settings, "reminder-hour");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (TestBook *book, gconstpointer data);
  } tests[] = {
    { "/today-page/rows", test_rows },         { "/today-page/done", test_done },
    { "/today-page/postpone", test_postpone }, { "/today-page/next-step", test_next_step },
    { "/today-page/owner", test_owner },       { "/today-page/notice", test_notice },
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
