/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Cross-Checks: a finding as a row, accepted elsewhere it goes, and what stands when nothing is found. */

#include "config.h"

#include "store/zb-cross-check.h"
#include "test-book.h"
#include "ui/zb-cross-check-page.h"

#include <locale.h>

#define TODAY "2021-12-28"

static gint64
add_permit (TestBook *book)
{
  g_autoptr (ZbRecord) permit = zb_record_new (zb_register_find ("permit"), 0);

  zb_record_set_integer (permit, "project", book->project);
  zb_record_set_text (permit, "number", "07/GPMT");
  zb_record_set_text (permit, "expires_on", "2021-12-27");
  return test_book_put (book, permit);
}

static GtkWidget *
show_page (TestBook *book)
{
  GtkWidget *page = NULL;

  zb_context_set_today (book->context, TODAY);
  page = zb_cross_check_page_new (book->context);
  adw_window_set_content (ADW_WINDOW (book->window), page);
  gtk_window_present (GTK_WINDOW (book->window));
  return page;
}

static void
test_accept (TestBook *book, gconstpointer data)
{
  GtkWidget *page = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (ZbChange) change = NULL;
  g_autoptr (GError) error = NULL;

  add_permit (book);
  page = show_page (book);
  test_wait_text (page, "1 open · 0 accepted");
  test_wait_text (page, "Expired permits");
  test_wait_text (page, "07/GPMT");
  g_assert_nonnull (test_find_text (page, "Accept…"));

  findings = zb_store_cross_check (book->store, zb_register_find ("permit"), TODAY, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  change = zb_cross_finding_make_change (findings->pdata[0], book->store, "Being renewed");
  zb_context_apply (book->context, change, NULL, NULL);
  test_wait_text (page, "0 open · 1 accepted");
  test_wait_text (page, "Nothing Was Found");
  g_assert_null (test_find_text (page, "07/GPMT"));

  zb_context_undo (book->context);
  test_wait_text (page, "07/GPMT");
}

static void
test_empty (TestBook *book, gconstpointer data)
{
  GtkWidget *page = show_page (book);

  test_wait_text (page, "Nothing Was Found");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  adw_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cross-check-page/accept", TestBook, NULL, test_book_set_up, test_accept,
              test_book_tear_down);
  g_test_add ("/cross-check-page/empty", TestBook, NULL, test_book_set_up, test_empty,
              test_book_tear_down);

  return g_test_run ();
}
