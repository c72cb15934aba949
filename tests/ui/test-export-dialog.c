/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a register page gives away: a file by its dialog, the selected rows by the clipboard. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-export-dialog.h"
#include "ui/zb-register-page-private.h"

#include <glib/gstdio.h>
#include <locale.h>

static gboolean
is_listed (gpointer page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ZB_REGISTER_PAGE (page)->list)) > 0;
}

static ZbRegisterPage *
show_zones (TestBook *book)
{
  GtkWidget *page = zb_register_page_new (book->context, zb_register_find ("zone"));

  gtk_window_set_default_size (GTK_WINDOW (book->window), 1200, 700);
  adw_window_set_content (ADW_WINDOW (book->window), page);
  gtk_window_present (GTK_WINDOW (book->window));
  test_wait (is_listed, page);
  return ZB_REGISTER_PAGE (page);
}

static void
find_dialog (GtkWidget *widget, GtkWidget **found)
{
  if (ZB_IS_EXPORT_DIALOG (widget))
    *found = widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *found == NULL;
       child = gtk_widget_get_next_sibling (child))
    find_dialog (child, found);
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* The rows and columns that are seen; the ending is added where it was left out. */
static void
test_write (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = show_zones (book);
  g_autofree char *bare = g_build_filename (book->folder, "Zones 2021", NULL);
  g_autofree char *path = g_strconcat (bare, ".xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (bare);
  GtkWidget *dialog = NULL;

  gtk_widget_activate_action (GTK_WIDGET (page), "page.export", NULL);
  test_settle ();
  find_dialog (book->window, &dialog);
  g_assert_nonnull (dialog);
  g_assert_nonnull (test_find_text (dialog, "Those shown (1)"));
  g_assert_null (test_find_text (dialog, "Separator"));
  zb_export_dialog_write (ZB_EXPORT_DIALOG (dialog), file);
  test_wait (is_there, path);
  test_settle ();
  g_assert_cmpint (g_unlink (path), ==, 0);
}

typedef struct
{
  char *text;
} Pasted;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Pasted *pasted = user_data;

  g_free (pasted->text);
  pasted->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_copied (gpointer page)
{
  GdkContentFormats *formats =
    gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (page)));

  return gdk_content_formats_contain_mime_type (formats, "text/html");
}

static gboolean
is_pasted (gpointer pasted)
{
  return ((Pasted *)pasted)->text != NULL;
}

static void
test_copy (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = show_zones (book);
  g_autofree Pasted *pasted = g_new0 (Pasted, 1);

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (page->selection));
  gtk_widget_activate_action (GTK_WIDGET (page), "page.copy-rows", NULL);
  test_wait (is_copied, page);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (page)), NULL, read_cb,
                                 pasted);
  test_wait (is_pasted, pasted);
  g_assert_true (g_str_has_prefix (pasted->text, "Zone code\tName\t"));
  g_assert_nonnull (strstr (pasted->text, "\r\nSX1\t"));
  g_free (pasted->text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  zb_language_apply (ZB_LANGUAGE_EN);
  adw_init ();

  g_test_add ("/export-dialog/write", TestBook, NULL, test_book_set_up, test_write,
              test_book_tear_down);
  g_test_add ("/export-dialog/copy", TestBook, NULL, test_book_set_up, test_copy,
              test_book_tear_down);
  return g_test_run ();
}
