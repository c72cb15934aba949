/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that fails, one write or sync after the other: the book is never damaged, and what the store
 * says of a change is what the book holds when it is opened again (measured.md: after an error the
 * outcome is unknown). */

#include "config.h"

#include "store-fixture.h"

#include <sqlite3.h>
#include <string.h>

/* A VFS over the usual one whose files fail at the n-th write, truncation or sync. */
typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} File;

static sqlite3_vfs faulty;
static sqlite3_vfs *usual;
static sqlite3_io_methods methods;
static gint fail_at; /* 0: never */
static gint n_calls;
static gint fail_late; /* the call is done, and yet fails */
static gint n_fails;   /* so many calls from there on fail */

static gboolean
fails (void)
{
  gint call = g_atomic_int_add (&n_calls, 1) + 1;
  gint from = g_atomic_int_get (&fail_at);

  return from != 0 && call >= from && call - from < n_fails;
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((File *)file)->real;
}

static int
file_close (sqlite3_file *file)
{
  int code = real_of (file)->pMethods->xClose (real_of (file));

  g_free (real_of (file));

  return code;
}

static int
file_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return real_of (file)->pMethods->xRead (real_of (file), data, size, offset);
}

static int
file_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  gboolean failing = fails ();

  if (failing && !fail_late)
    return SQLITE_IOERR_WRITE;

  return real_of (file)->pMethods->xWrite (real_of (file), data, size, offset) == SQLITE_OK &&
             !failing
           ? SQLITE_OK
           : SQLITE_IOERR_WRITE;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  gboolean failing = fails ();

  if (failing && !fail_late)
    return SQLITE_IOERR_TRUNCATE;

  return real_of (file)->pMethods->xTruncate (real_of (file), size) == SQLITE_OK && !failing
           ? SQLITE_OK
           : SQLITE_IOERR_TRUNCATE;
}

static int
file_sync (sqlite3_file *file, int flags)
{
  return fails () ? SQLITE_IOERR_FSYNC : SQLITE_OK; /* nothing here tests power cuts */
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
file_check_lock (sqlite3_file *file, int *locked)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), locked);
}

static int
file_control (sqlite3_file *file, int op, void *data)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), op, data);
}

static int
file_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *)file;
  int code;

  self->real = g_malloc0 (usual->szOsFile);
  code = usual->xOpen (usual, name, self->real, flags, out_flags);
  if (code != SQLITE_OK)
    g_clear_pointer (&self->real, g_free);
  file->pMethods = code == SQLITE_OK ? &methods : NULL;

  return code;
}

static void
install (void)
{
  usual = sqlite3_vfs_find (NULL);
  faulty = *usual;
  faulty.zName = "faulty";
  faulty.szOsFile = sizeof (File);
  faulty.xOpen = vfs_open;
  faulty.pNext = NULL;
  methods = (sqlite3_io_methods){
    .iVersion = 1,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_lock,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
  };
  g_assert_cmpint (sqlite3_vfs_register (&faulty, TRUE), ==, SQLITE_OK);
}

typedef struct
{
  guint n_failed, n_done_though_failed;
} Tally;

static gboolean
try_insert (Fixture *fixture, gint64 *id)
{
  g_autoptr (ZbChange) change = zb_change_new ("Zone made", "form");
  g_autoptr (ZbRecord) zone = fixture_record (fixture, "zone", "code", "F", "name", "F", NULL);
  g_autoptr (GError) error = NULL;
  gboolean done;

  *id = zone->id;
  zb_change_insert (change, zone);
  done = zb_store_apply (fixture->store, change, FALSE, NULL, NULL, &error);
  g_assert_cmpint (done, ==, error == NULL);
  if (error != NULL)
    g_assert_true (error->domain == ZB_STORE_ERROR);

  return done;
}

/* Fails from call @from on, then sees what is in the book; FALSE where no call was left to fail. */
static gboolean
run_fault (Fixture *fixture, gint from, gint count, gboolean late, Tally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gboolean done, reached;
  gint64 id;

  g_atomic_int_set (&n_calls, 0);
  n_fails = count;
  fail_late = late;
  g_atomic_int_set (&fail_at, from);
  done = try_insert (fixture, &id);
  reached = g_atomic_int_get (&n_calls) >= from;
  g_atomic_int_set (&fail_at, 0);
  fixture_reopen (fixture);
  g_test_message ("from %d, %d times, late %d: %d", from, count, late, done);
  g_assert_cmpint (fixture_has (fixture, "zone", id), ==, done);
  findings = zb_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  if (reached && done)
    tally->n_done_though_failed++;
  if (!done)
    tally->n_failed++;
  if (done)
    zb_store_undo (fixture->store, NULL, &error);
  g_assert_no_error (error);

  return reached;
}

static void
test_commit (Fixture *fixture, gconstpointer unused)
{
  Tally tally = { 0 };

  for (gint late = 0; late <= 1; late++)
    for (gint from = 1; run_fault (fixture, from, 1, late, &tally); from++)
      continue;

  /* The test has teeth: some faults undid the change, and some came after it was made. */
  g_assert_cmpuint (tally.n_failed, >, 10);
  g_assert_cmpuint (tally.n_done_though_failed, >, 0);
}

/* After a fault that passes, the same store goes on. */
static void
test_goes_on (Fixture *fixture, gconstpointer unused)
{
  gint64 id;

  g_atomic_int_set (&n_calls, 0);
  n_fails = 1;
  fail_late = FALSE;
  g_atomic_int_set (&fail_at, 3);
  g_assert_false (try_insert (fixture, &id));
  g_atomic_int_set (&fail_at, 0);
  g_assert_false (fixture_has (fixture, "zone", id));
  fixture_zone (fixture, "Z", "Z");
}

/* A disk that fails for good: errors, and no damage when it is back. */
static void
test_for_good (Fixture *fixture, gconstpointer unused)
{
  for (gint from = 1; from <= 40; from += 3)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      gint64 id;

      g_atomic_int_set (&n_calls, 0);
      n_fails = G_MAXINT;
      fail_late = FALSE;
      g_atomic_int_set (&fail_at, from);
      if (try_insert (fixture, &id))
        {
          g_atomic_int_set (&fail_at, 0);
          break;
        }
      g_assert_false (try_insert (fixture, &id));
      g_atomic_int_set (&fail_at, 0);
      fixture_reopen (fixture);
      findings = zb_store_check (fixture->store, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (findings->len, ==, 0);
      while (zb_store_undo (fixture->store, NULL, NULL))
        continue;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  install ();

  g_test_add ("/store/fault/commit", Fixture, NULL, fixture_set_up, test_commit, fixture_tear_down);
  g_test_add ("/store/fault/goes-on", Fixture, NULL, fixture_set_up, test_goes_on,
              fixture_tear_down);

  g_test_add ("/store/fault/for-good", Fixture, NULL, fixture_set_up, test_for_good,
              fixture_tear_down);

  return g_test_run ();
}
