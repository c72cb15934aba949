/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one way in which pages write: what is said after a change, an undo, a refusal and a failure. */

#include "config.h"

#include "test-book.h"

#include <locale.h>

typedef struct
{
  GPtrArray *sentences;
  gboolean undoable; /* the last one */
} Heard;

static void
message_cb (ZbContext *context, const char *sentence, gboolean undoable, Heard *heard)
{
  g_ptr_array_add (heard->sentences, g_strdup (sentence));
  heard->undoable = undoable;
}

static Heard *
listen (TestBook *book)
{
  Heard *heard = g_new0 (Heard, 1);

  heard->sentences = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (book->context, "message", G_CALLBACK (message_cb), heard);
  return heard;
}

static void
heard_free (Heard *heard)
{
  g_ptr_array_unref (heard->sentences);
  g_free (heard);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Heard, heard_free)

static gboolean
has_heard (gpointer user_data)
{
  Heard *heard = user_data;

  return heard->sentences->len > 0;
}

/* Waits for the next sentence, which must be @sentence (NULL: any). */
static void
expect (Heard *heard, const char *sentence, gboolean undoable)
{
  test_wait (has_heard, heard);
  if (sentence != NULL)
    g_assert_cmpstr (g_ptr_array_index (heard->sentences, 0), ==, sentence);
  g_assert_cmpint (heard->undoable, ==, undoable);
  g_ptr_array_set_size (heard->sentences, 0);
}

static ZbChange *
make_change (TestBook *book, const char *name)
{
  g_autoptr (ZbRecord) record =
    zb_record_new (zb_register_find ("organisation"), zb_store_make_id (book->store));
  ZbChange *change = zb_change_new ("Organisation Nova made", "test");

  zb_record_set_text (record, "name", name);
  zb_change_insert (change, record);
  return change;
}

static void
test_undo (TestBook *book, gconstpointer data)
{
  g_autoptr (Heard) heard = listen (book);
  g_autoptr (ZbChange) change = make_change (book, "Nova");

  zb_context_apply (book->context, change, NULL, NULL);
  expect (heard, "Organisation Nova made", TRUE);
  zb_context_undo (book->context);
  expect (heard, "Undone: Organisation Nova made", FALSE);
  zb_context_redo (book->context);
  expect (heard, "Organisation Nova made", TRUE);
  zb_context_redo (book->context);
  expect (heard, "There is nothing left to take back or to make again.", FALSE);
}

/* A warning is said after what was done. */
static void
test_warning (TestBook *book, gconstpointer data)
{
  g_autoptr (Heard) heard = listen (book);
  g_autoptr (ZbChange) change = make_change (book, "CÔNG TY SAO MAI");

  zb_context_apply (book->context, change, NULL, NULL);
  test_wait (has_heard, heard);
  g_assert_cmpuint (heard->sentences->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (heard->sentences, 0), ==, "Organisation Nova made");
}

static void
refused_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbOutcome **outcome = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_false (zb_context_apply_finish (ZB_CONTEXT (source), result, outcome, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_REFUSED);
}

static gboolean
is_set (gpointer user_data)
{
  return *(gpointer *)user_data != NULL;
}

/* Without a name it is refused: said where nobody else says it, and given with its findings to
 * whoever asked. */
static void
test_refusal (TestBook *book, gconstpointer data)
{
  g_autoptr (Heard) heard = listen (book);
  g_autoptr (ZbChange) change = make_change (book, NULL);
  g_autoptr (ZbOutcome) outcome = NULL;

  zb_context_apply (book->context, change, NULL, NULL);
  expect (heard, NULL, FALSE);
  zb_context_apply (book->context, change, refused_cb, &outcome);
  test_wait (is_set, &outcome);
  g_assert_cmpuint (outcome->findings->len, >, 0);
  g_assert_cmpuint (heard->sentences->len, ==, 0);
}

/* Every error of the book has a sentence of its own; others keep theirs. */
static void
test_explain (TestBook *book, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Something else");
  g_autofree char *text = zb_context_explain (other);

  g_assert_cmpstr (text, ==, "Something else");
  for (gint code = ZB_STORE_ERROR_NOT_A_BOOK; code <= ZB_STORE_ERROR_CLOSED; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (ZB_STORE_ERROR, code, "Failed to test");
      char *sentence = zb_context_explain (error);

      g_assert_cmpstr (sentence, !=, "Failed to test");
      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_true (g_hash_table_add (seen, sentence));
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/context/undo", TestBook, NULL, test_book_set_up, test_undo, test_book_tear_down);
  g_test_add ("/context/warning", TestBook, NULL, test_book_set_up, test_warning,
              test_book_tear_down);
  g_test_add ("/context/refusal", TestBook, NULL, test_book_set_up, test_refusal,
              test_book_tear_down);
  g_test_add ("/context/explain", TestBook, NULL, test_book_set_up, test_explain,
              test_book_tear_down);

  return g_test_run ();
}
