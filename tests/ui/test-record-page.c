/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The detail page on a real book: what it shows, that it keeps up with changes, and its states. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-history-list.h"
#include "ui/zb-ledger-chart.h"
#include "ui/zb-ledger-row.h"
#include "ui/zb-record-actions.h"
#include "ui/zb-record-form.h"
#include "ui/zb-record-page.h"
#include "ui/zb-relation-list.h"

#include <locale.h>

typedef struct
{
  ZbRecordPage *page;
  const char *state;
} Expected;

static gboolean
has_state (gpointer user_data)
{
  Expected *expected = user_data;

  return g_str_equal (zb_record_page_get_state (expected->page), expected->state);
}

static void
wait_for_state (ZbRecordPage *page, const char *state)
{
  Expected expected = { page, state };

  test_wait (has_state, &expected);
}

static ZbRecordPage *
show_page (TestBook *book, const char *reg, gint64 id)
{
  GtkWidget *page = zb_record_page_new (book->context);

  adw_window_set_content (ADW_WINDOW (book->window), page);
  gtk_window_present (GTK_WINDOW (book->window));
  zb_record_page_show (ZB_RECORD_PAGE (page), zb_register_find (reg), id);
  return ZB_RECORD_PAGE (page);
}

static void
test_none (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page = ZB_RECORD_PAGE (zb_record_page_new (book->context));

  g_object_ref_sink (page);
  zb_record_page_show (page, NULL, 0);
  g_assert_cmpstr (zb_record_page_get_state (page), ==, "none");
  g_assert_finalize_object (page);
}

static void
test_project (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page = show_page (book, "project", book->project);
  GtkWidget *widget = GTK_WIDGET (page);

  wait_for_state (page, "record");
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Project");
  g_assert_nonnull (test_find_text (widget, "992010000001"));
  g_assert_nonnull (test_find_text (widget, "Nhà máy dây cáp"));
  g_assert_nonnull (test_find_text (widget, "USD 7 million"));
  g_assert_nonnull (test_find_text (widget, "Licensed"));
  g_assert_nonnull (test_find_text (widget, "FDI"));
  g_assert_nonnull (test_find_text (
    widget, "2732 (VSIC 2018) · Manufacture of other electronic and electric wires and cables"));
  /* The reference leads to its record. */
  GtkWidget *link =
    gtk_widget_get_ancestor (test_find_text (widget, "SX1"), ADW_TYPE_PREFERENCES_ROW);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (link)), ==, "win.open-record");
  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_LABEL, "Zone");
}

static void
test_ledger (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page = show_page (book, "project", book->project);
  GtkWidget *widget = GTK_WIDGET (page);
  GtkWidget *chart, *row;

  test_wait_text (widget, "= USD 7 million");
  g_assert_nonnull (test_find_text (widget, "USD +2 million"));
  chart = test_find_type (widget, ZB_TYPE_LEDGER_CHART);
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
    chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Registered capital: USD 5 million on 14/07/2003, USD 7 million on 05/05/2010");
  row = test_find_type (widget, ZB_TYPE_LEDGER_ROW);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "14/07/2003 · Newly granted");
}

static void
test_empty_fields (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page = show_page (book, "zone", book->zone);
  GtkWidget *widget = GTK_WIDGET (page);

  wait_for_state (page, "record");
  g_assert_null (test_find_text (widget, "Latitude"));
  gtk_widget_activate_action (widget, "record.show-empty", NULL);
  g_assert_nonnull (test_find_text (widget, "Latitude"));
  g_assert_nonnull (test_find_text (widget, "Hide Empty Fields"));
}

static void
test_related (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page = show_page (book, "zone", book->zone);
  GtkWidget *list;

  wait_for_state (page, "record");
  list = test_find_type (GTK_WIDGET (page), ZB_TYPE_RELATION_LIST);
  test_wait_text (list, "1");
  g_assert_cmpuint (zb_relation_list_get_count (ZB_RELATION_LIST (list)), ==, 1);
  g_assert_null (test_find_text (list, "992010000001"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (list), TRUE);
  test_wait_text (list, "992010000001");
}

/* Renames the project; the open page follows. */
static void
test_refresh (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page = show_page (book, "project", book->project);
  g_autoptr (GPtrArray) records = NULL;

  wait_for_state (page, "record");
  records =
    zb_store_fetch (book->store, zb_register_find ("project"), &book->project, 1, NULL, NULL);
  g_autoptr (ZbRecord) record = zb_record_copy (records->pdata[0]);
  zb_record_set_text (record, "name", "Nhà máy mới");
  test_book_put (book, record);
  test_wait_text (GTK_WIDGET (page), "Nhà máy mới");
}

static void
test_history (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page;
  GtkWidget *list;
  g_autoptr (GPtrArray) records =
    zb_store_fetch (book->store, zb_register_find ("zone"), &book->zone, 1, NULL, NULL);
  g_autoptr (ZbRecord) record = zb_record_copy (records->pdata[0]);

  zb_record_set_text (record, "name", "KCN Sông Xanh II");
  zb_record_set_integer (record, "developer", book->organisation);
  test_book_put (book, record);

  page = show_page (book, "zone", book->zone);
  wait_for_state (page, "record");
  list = test_find_type (GTK_WIDGET (page), ZB_TYPE_HISTORY_LIST);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (list), TRUE);
  test_wait_text (list, "Test");
  GtkWidget *row = gtk_widget_get_ancestor (test_find_text (list, "Test"), ADW_TYPE_ACTION_ROW);
  const char *text = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "Lan"));
  g_assert_nonnull (strstr (text, "Name: KCN Sông Xanh I → KCN Sông Xanh II"));
  g_assert_nonnull (strstr (text, "Infrastructure owner: Công ty Sao Mai"));
}

static void
message_cb (ZbContext *context, const char *sentence, gboolean undoable, char **said)
{
  if (undoable)
    g_set_str (said, sentence);
}

static gboolean
is_said (gpointer user_data)
{
  return *(char **)user_data != NULL;
}

/* A deleted project takes its ledger along, the page says it is gone, and an undo brings all of it back. */
static void
test_delete (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page = show_page (book, "project", book->project);
  g_autofree char *said = NULL;

  wait_for_state (page, "record");
  g_signal_connect (book->context, "message", G_CALLBACK (message_cb), &said);
  zb_record_actions_delete (book->context, zb_register_find ("project"), book->project);
  test_wait (is_said, &said);
  g_assert_cmpstr (said, ==, "Project 992010000001 and its 2 entries deleted");
  wait_for_state (page, "gone");
  zb_context_undo (book->context);
  wait_for_state (page, "record");
  test_wait_text (GTK_WIDGET (page), "= USD 7 million");
}

static void
said_cb (ZbContext *context, const char *sentence, gboolean undoable, char **said)
{
  g_assert_false (undoable);
  g_set_str (said, sentence);
}

/* A zone with projects stays, and the sentence says why. */
static void
test_delete_refused (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page = show_page (book, "zone", book->zone);
  g_autofree char *said = NULL;

  wait_for_state (page, "record");
  g_signal_connect (book->context, "message", G_CALLBACK (said_cb), &said);
  zb_record_actions_delete (book->context, zb_register_find ("zone"), book->zone);
  test_wait (is_said, &said);
  g_test_message ("%s", said);
  g_assert_cmpstr (zb_record_page_get_state (page), ==, "record");
}

static gboolean
has_dialog (gpointer user_data)
{
  return adw_window_get_visible_dialog (user_data) != NULL;
}

/* What is added from a related list belongs to the record it was added from. */
static void
test_add (TestBook *book, gconstpointer data)
{
  AdwDialog *dialog;
  ZbRecordForm *form;
  g_auto (ZbValue) value = { 0 };

  gtk_window_present (GTK_WINDOW (book->window));
  zb_record_actions_new (book->context, zb_register_find ("project_investor"), "project",
                         book->project, book->window);
  test_wait (has_dialog, book->window);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (book->window));
  form = ZB_RECORD_FORM (test_find_type (GTK_WIDGET (dialog), ZB_TYPE_RECORD_FORM));
  zb_field_row_get_value (zb_record_form_get_row (form, "project"), &value, NULL);
  g_assert_cmpint (value.integer, ==, book->project);
  g_assert_cmpstr (zb_field_row_get_label (zb_record_form_get_row (form, "project")), ==,
                   "992010000001");
  g_assert_false (zb_record_form_is_altered (form));
}

static void
test_duplicate (TestBook *book, gconstpointer data)
{
  AdwDialog *dialog;
  ZbRecordForm *form;

  gtk_window_present (GTK_WINDOW (book->window));
  zb_record_actions_duplicate (book->context, zb_register_find ("project"), book->project,
                               book->window);
  test_wait (has_dialog, book->window);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (book->window));
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "New project");
  form = ZB_RECORD_FORM (test_find_type (GTK_WIDGET (dialog), ZB_TYPE_RECORD_FORM));
  g_assert_cmpstr (zb_field_row_get_label (zb_record_form_get_row (form, "code")), ==, "");
  g_assert_cmpstr (zb_field_row_get_label (zb_record_form_get_row (form, "name")), ==,
                   "Nhà máy dây cáp");
}

static void
test_failed (TestBook *book, gconstpointer data)
{
  ZbRecordPage *page;

  zb_store_close (book->store);
  page = show_page (book, "project", book->project);
  wait_for_state (page, "failed");
  g_assert_nonnull (test_find_text (GTK_WIDGET (page), "This Entry Cannot Be Shown"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (TestBook *book, gconstpointer data);
  } tests[] = {
    { "/record-page/none", test_none },
    { "/record-page/project", test_project },
    { "/record-page/ledger", test_ledger },
    { "/record-page/empty-fields", test_empty_fields },
    { "/record-page/related", test_related },
    { "/record-page/refresh", test_refresh },
    { "/record-page/history", test_history },
    { "/record-page/delete", test_delete },
    { "/record-page/delete/refused", test_delete_refused },
    { "/record-actions/add", test_add },
    { "/record-actions/duplicate", test_duplicate },
    { "/record-page/failed", test_failed },
  };

  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestBook, NULL, test_book_set_up, tests[i].func,
                test_book_tear_down);

  return g_test_run ();
}
