/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of the book, the recycle bin and the backups: what they show, and what their buttons do. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-backups-dialog.h"
#include "ui/zb-change-row.h"
#include "ui/zb-history-page.h"
#include "ui/zb-recycle-bin-page.h"

#include <locale.h>

static void
show (TestBook *book, GtkWidget *page)
{
  gtk_window_set_default_size (GTK_WINDOW (book->window), 900, 700);
  adw_window_set_content (ADW_WINDOW (book->window), page);
  gtk_window_present (GTK_WINDOW (book->window));
}

static gboolean
is_gone (gpointer user_data)
{
  gpointer *at = user_data;

  return test_find_text (at[0], at[1]) == NULL;
}

static void
wait_gone (GtkWidget *widget, const char *text)
{
  gpointer at[] = { widget, (gpointer)text };

  test_wait (is_gone, at);
}

static gint64
rename_zone (TestBook *book, const char *name)
{
  g_autoptr (GPtrArray) records =
    zb_store_fetch (book->store, zb_register_find ("zone"), &book->zone, 1, NULL, NULL);
  g_autoptr (ZbRecord) edited = zb_record_copy (records->pdata[0]);
  g_autoptr (ZbChange) change = zb_change_new ("Zone renamed", "form");
  g_autoptr (ZbOutcome) outcome = NULL;

  zb_record_set_text (edited, "name", name);
  zb_change_update (change, edited);
  g_assert_true (zb_store_apply (book->store, change, FALSE, NULL, &outcome, NULL));
  return outcome->change_set;
}

static void
delete_project (TestBook *book)
{
  g_autoptr (ZbChange) change = zb_change_new ("Project gone", "form");

  zb_change_delete (change, zb_register_find ("project"), book->project);
  g_assert_true (zb_store_apply (book->store, change, FALSE, NULL, NULL, NULL));
}

static gboolean
has_project (TestBook *book)
{
  g_autoptr (GPtrArray) records =
    zb_store_fetch (book->store, zb_register_find ("project"), &book->project, 1, NULL, NULL);

  return records->pdata[0] != NULL;
}

static gboolean
has_project_again (gpointer user_data)
{
  return has_project (user_data);
}

static void
test_changes (TestBook *book, gconstpointer data)
{
  GtkWidget *page = zb_history_page_new (book->context);
  GtkWidget *row = NULL;

  rename_zone (book, "Tên khác");
  show (book, page);
  test_wait_text (page, "Zone renamed");
  row = test_find_type (page, ZB_TYPE_CHANGE_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  test_wait_text (row, "Zone Tên khác edited");

  /* Of one record alone, and of all again. */
  zb_history_page_show_record (ZB_HISTORY_PAGE (page), zb_register_find ("project"), book->project);
  wait_gone (page, "Zone renamed");
  test_wait_text (page, "992010000001");
  zb_history_page_show_record (ZB_HISTORY_PAGE (page), NULL, 0);
  test_wait_text (page, "Zone renamed");
}

/* The button takes back the change of its row, also where it is not the last. */
static void
test_take_back (TestBook *book, gconstpointer data)
{
  GtkWidget *page = zb_history_page_new (book->context);
  gint64 change_set = rename_zone (book, "Tên khác");

  show (book, page);
  test_wait_text (page, "Zone renamed");
  delete_project (book);
  zb_context_take_back (book->context, change_set);
  test_wait_text (page, "Zone renamed (undone)");
  test_wait_text (page, "Taken back: Zone renamed");
  g_assert_false (has_project (book));
}

static void
message_cb (ZbContext *context, const char *sentence, gboolean undoable, gpointer said)
{
  g_set_str (said, sentence);
}

static gboolean
is_said (gpointer said)
{
  return *(char **)said != NULL;
}

/* What stands in the way is named. */
static void
test_conflict (TestBook *book, gconstpointer data)
{
  gint64 change_set = rename_zone (book, "Tên khác");
  g_autofree char *said = NULL;

  rename_zone (book, "Tên nữa");
  g_signal_connect (book->context, "message", G_CALLBACK (message_cb), &said);
  zb_context_take_back (book->context, change_set);
  test_wait (is_said, &said);
  g_assert_true (
    g_str_has_prefix (said, "Nothing was changed: Zone Tên nữa was altered again later: "));
  g_signal_handlers_disconnect_by_func (book->context, message_cb, &said);
}

static void
test_bin (TestBook *book, gconstpointer data)
{
  GtkWidget *page = zb_recycle_bin_page_new (book->context);
  GtkWidget *label = NULL;

  show (book, page);
  test_wait_text (page, "The Recycle Bin Is Empty");
  delete_project (book);
  label = test_wait_text (page, "Restore");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  test_wait (has_project_again, book);
  test_wait_text (page, "The Recycle Bin Is Empty");
}

static void
restored_cb (ZbBackupsDialog *dialog, const char *safety, gpointer said)
{
  g_set_str (said, safety);
}

static void
test_backups (TestBook *book, gconstpointer data)
{
  AdwDialog *dialog = NULL;
  GtkWidget *label = NULL;
  g_autofree char *safety = NULL;

  g_assert_true (zb_store_backup_daily (book->store, NULL));
  delete_project (book);
  show (book, gtk_label_new ("Sổ"));
  dialog = zb_backups_dialog_new (book->context);
  g_signal_connect (dialog, "restored", G_CALLBACK (restored_cb), &safety);
  adw_dialog_present (dialog, book->window);
  label = test_wait_text (GTK_WIDGET (dialog), "Restore");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  test_wait (is_said, &safety);
  g_assert_true (has_project (book));
  g_assert_true (zb_store_restore (book->store, safety, NULL, NULL));
  g_assert_false (has_project (book));
}

int
main (int argc, char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/history-page/" path, TestBook, NULL, test_book_set_up, func, test_book_tear_down)
  ADD ("changes", test_changes);
  ADD ("take-back", test_take_back);
  ADD ("conflict", test_conflict);
  ADD ("bin", test_bin);
  ADD ("backups", test_backups);

  return g_test_run ();
}
