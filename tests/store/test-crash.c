/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Processes killed in the middle of their work: the last change that the store acknowledged is in the book. */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RUNS 200

/* In the child: writes zones for ever, and tells each that was acknowledged. */
static void
write_for_ever (const char *path, int pipe_fd)
{
  g_autoptr (ZbStore) store = zb_store_new (path, "Child");

  if (!zb_store_open (store, TRUE, NULL, NULL))
    _exit (2);
  do
    {
      const ZbRegister *reg = zb_register_find ("zone");
      gint64 id = zb_store_make_id (store);
      g_autoptr (ZbRecord) zone = zb_record_new (reg, id);
      g_autoptr (ZbChange) change = zb_change_new ("Zone made", "form");
      g_autofree char *code = g_strdup_printf ("Z%" G_GINT64_FORMAT, id);

      zb_record_set_text (zone, "code", code);
      zb_record_set_text (zone, "name", code);
      zb_change_insert (change, zone);
      if (!zb_store_apply (store, change, FALSE, NULL, NULL, NULL) ||
          write (pipe_fd, &id, sizeof id) != sizeof id)
        _exit (3);
    }
  while (TRUE);
}

/* Kills the child after it has told of @n changes and some steps more; gives the last it told of. */
static gint64
run_child (const char *path, guint n, guint wait_us)
{
  int ends[2], status;
  gint64 last = 0, id;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      write_for_ever (path, ends[1]);
    }
  close (ends[1]);
  for (guint i = 0; i < n && read (ends[0], &id, sizeof id) == sizeof id; i++)
    last = id;
  g_usleep (wait_us);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  while (read (ends[0], &id, sizeof id) == sizeof id)
    last = id;
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));

  return last;
}

static void
test_killed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint run = 0; run < N_RUNS; run++)
    {
      gint64 last = run_child (fixture->path, (guint)g_rand_int_range (random, 0, 4),
                               (guint)g_rand_int_range (random, 0, 3000));
      g_autoptr (GError) error = NULL;

      g_assert_true (zb_store_open (fixture->store, TRUE, NULL, &error));
      g_assert_no_error (error);
      if (last != 0)
        g_assert_true (fixture_has (fixture, "zone", last));
      zb_store_close (fixture->store);
    }
}

/* A journal of which the head is rubbish is no journal; one of which the end is cut is rolled back as far as it is whole. Either way the book opens
 * in order, or says that it is damaged: it never opens with half a change. */
static void
test_spoiled_journal (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  for (guint run = 0; run < 6; run++)
    {
      gint64 last = run_child (fixture->path, 2 + run, 500);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *contents = NULL;
      gsize size = 0;

      if (run % 2 == 0)
        g_assert_true (
          g_file_set_contents (journal, "rác rưởi rác rưởi rác rưởi rác rưởi", -1, NULL));
      else if (g_file_get_contents (journal, &contents, &size, NULL) && size > 512)
        g_assert_true (g_file_set_contents (journal, contents, (gssize)(size - 512), NULL));
      if (!zb_store_open (fixture->store, TRUE, NULL, &error))
        {
          g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_DAMAGED);
          return;
        }
      findings = zb_store_check (fixture->store, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (findings->len, ==, 0);
      g_assert_true (last == 0 || run % 2 == 0 || fixture_has (fixture, "zone", last));
      zb_store_close (fixture->store);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/store/crash/" path, Fixture, NULL, fixture_set_up_closed, func, fixture_tear_down)
  ADD ("killed", test_killed);
  ADD ("spoiled-journal", test_spoiled_journal);

  return g_test_run ();
}
