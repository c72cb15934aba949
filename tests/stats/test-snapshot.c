/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Snapshots of the 2021 review: kept as they were made, not to be changed by SQL itself, and
 * compared down to the records. */

#include "config.h"

#include <locale.h>

#include "sample-book.h"
#include "stats/zb-snapshot.h"

static SampleBook *book;

static ZbSnapshot *
take (gint32 cut_off)
{
  ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = cut_off };
  g_autoptr (GError) error = NULL;
  ZbSnapshot *snapshot =
    zb_snapshot_take (book->store, book->ledger, "year", &scope, ZB_LANGUAGE_VI, &error);

  g_assert_no_error (error);
  return snapshot;
}

static void
test_kept (void)
{
  g_autoptr (ZbSnapshot) made = take (20211228);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (ZbSnapshot) again = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  const ZbSnapshot *read;

  g_assert_true (zb_snapshot_keep (made, book->store, &error));
  g_assert_no_error (error);
  all = zb_snapshot_list (book->store, &error);
  g_assert_no_error (error);
  read = zb_snapshot_find (all, made->sha256, &error);
  g_assert_nonnull (read);
  g_assert_cmpstr (read->text, ==, made->text);
  g_assert_cmpstr (((ZbFrozen *)read->figures->pdata[4])->exact, ==,
                   "usd=53695800000;vnd=9405326000000");
  g_assert_cmpstr (((ZbFrozen *)read->figures->pdata[4])->rate, ==, "23,000 VND/USD");
  g_assert_cmpuint (((ZbFrozen *)read->figures->pdata[0])->ids->len, ==, 35);
  differences = zb_snapshot_compare (made, read);
  g_assert_cmpuint (differences->len, ==, 0);
  again = zb_snapshot_take_again (book->ledger, read, &error);
  g_assert_no_error (error);
  none = zb_snapshot_compare (read, again);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (zb_snapshot_find (all, "moon", &error));
  g_assert_error (error, ZB_SNAPSHOT_ERROR, ZB_SNAPSHOT_ERROR_UNKNOWN);
}

static void
test_compared (void)
{
  g_autoptr (ZbSnapshot) early = take (20210930);
  g_autoptr (ZbSnapshot) late = take (20211228);
  g_autoptr (GPtrArray) differences = zb_snapshot_compare (early, late);
  const ZbDifference *first = g_ptr_array_index (differences, 0);

  g_assert_cmpstr (first->before->shown, ==, "26 dự án");
  g_assert_cmpstr (first->after->shown, ==, "35 dự án");
  g_assert_cmpuint (first->gone->len, ==, 0);
  g_assert_cmpuint (first->come->len, ==, 9);
}

/* Not even SQL changes one. */
static void
test_immutable (void)
{
  static const char *const statements[] = {
    "UPDATE snapshot SET content = '{}'",
    "UPDATE snapshot SET author = 'x'",
    "DELETE FROM snapshot",
  };
  sqlite3 *plain = NULL;

  g_assert_cmpint (sqlite3_open_v2 (":memory:", &plain, SQLITE_OPEN_READWRITE, NULL), ==,
                   SQLITE_OK);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) script =
      g_resources_lookup_data ("/io/github/zonebook/Zonebook/sql/schema/0004.sql",
                               G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

    g_assert_no_error (error);
    g_assert_cmpint (sqlite3_exec (plain, g_bytes_get_data (script, NULL), NULL, NULL, NULL), ==,
                     SQLITE_OK);
  }
  g_assert_cmpint (
    sqlite3_exec (plain, "INSERT INTO snapshot VALUES (hex (zeroblob (32)), 'a', 'b', '{}')", NULL,
                  NULL, NULL),
    ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    g_assert_cmpint (sqlite3_exec (plain, statements[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  sqlite3_close (plain);
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  book = sample_book_new ();
  g_test_add_func ("/snapshot/kept", test_kept);
  g_test_add_func ("/snapshot/compared", test_compared);
  g_test_add_func ("/snapshot/immutable", test_immutable);
  status = g_test_run ();
  sample_book_free (book);
  return status;
}
