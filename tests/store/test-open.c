/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every opening rule of measured.md (*Safety of the file*), and what is refused. */

#include "config.h"

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <linux/magic.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/zb-backup-file.h"
#include "store/zb-migration.h"
#include "store/zb-path.h"
#include "store/zb-store-private.h"

static void
open_book (Fixture *fixture, gboolean create)
{
  g_autoptr (GError) error = NULL;

  zb_store_open (fixture->store, create, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_refused (Fixture *fixture, gint code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (zb_store_open (fixture->store, FALSE, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, code);
}

static ZbConnection *
connect_to (Fixture *fixture, ZbConnectionMode mode)
{
  g_autoptr (GError) error = NULL;
  ZbConnection *connection = zb_connection_open (fixture->path, mode, &error);

  g_assert_no_error (error);
  zb_connection_begin_use (connection, &error);
  g_assert_no_error (error);

  return connection;
}

static void
run_sql (Fixture *fixture, const char *sql)
{
  g_autoptr (ZbConnection) connection = connect_to (fixture, ZB_CONNECTION_READ_WRITE);
  g_autoptr (GError) error = NULL;

  zb_connection_run_script (connection, sql, &error);
  g_assert_no_error (error);
}

static void
make_closed_book (Fixture *fixture)
{
  open_book (fixture, TRUE);
  zb_store_close (fixture->store);
}

static void
test_create (Fixture *fixture, gconstpointer unused)
{
  struct stat st;

  umask (0);
  assert_refused (fixture, ZB_STORE_ERROR_IO); /* not there, and not to be made */
  open_book (fixture, TRUE);
  g_assert_cmpint (stat (fixture->path, &st), ==, 0);
  g_assert_cmphex (st.st_mode & 0777, ==, 0600);
}

static void
test_header (Fixture *fixture, gconstpointer unused)
{
  ZbFileHeader header;
  g_autoptr (GError) error = NULL;

  make_closed_book (fixture);
  g_assert_true (zb_path_read_header (fixture->path, &header, &error));
  g_assert_no_error (error);
  g_assert_cmphex (header.application_id, ==, ZB_APPLICATION_ID);
  g_assert_cmpuint (header.user_version, ==, zb_migration_get_version ("schema"));
}

typedef struct
{
  const char *pragma;
  const char *writer;
  const char *reader; /* NULL: not looked at */
} Expectation;

static const Expectation expectations[] = {
  { "PRAGMA journal_mode", "truncate", NULL }, { "PRAGMA synchronous", "2", NULL },
  { "PRAGMA foreign_keys", "1", "1" },         { "PRAGMA trusted_schema", "0", "0" },
  { "PRAGMA cell_size_check", "1", "1" },      { "PRAGMA cache_spill", "0", "0" },
  { "PRAGMA temp_store", "2", "2" },           { "PRAGMA mmap_size", "0", "0" },
  { "PRAGMA secure_delete", "1", NULL },       { "PRAGMA busy_timeout", "5000", "5000" },
  { "PRAGMA locking_mode", "normal", NULL },
};

static void
test_pragmas (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbConnection) writer = NULL;
  g_autoptr (ZbConnection) reader = NULL;

  make_closed_book (fixture);
  writer = connect_to (fixture, ZB_CONNECTION_READ_WRITE);
  reader = connect_to (fixture, ZB_CONNECTION_READ_ONLY);
  sqlite3_set_authorizer (zb_connection_get_handle (reader), NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expectations); i++)
    {
      g_autofree char *of_writer = NULL;
      g_autofree char *of_reader = NULL;

      zb_connection_get_text (writer, expectations[i].pragma, &of_writer, NULL);
      zb_connection_get_text (reader, expectations[i].pragma, &of_reader, NULL);
      g_test_message ("%s", expectations[i].pragma);
      g_assert_cmpstr (of_writer, ==, expectations[i].writer);
      if (expectations[i].reader != NULL)
        g_assert_cmpstr (of_reader, ==, expectations[i].reader);
    }
}

static int
get_config (ZbConnection *connection, int option)
{
  int value = -1;

  sqlite3_db_config (zb_connection_get_handle (connection), option, -1, &value);

  return value;
}

static void
test_config (Fixture *fixture, gconstpointer unused)
{
  static const ZbConnectionMode modes[] = { ZB_CONNECTION_READ_WRITE, ZB_CONNECTION_READ_ONLY };

  make_closed_book (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (ZbConnection) connection = connect_to (fixture, modes[i]);
      sqlite3 *db = zb_connection_get_handle (connection);
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (get_config (connection, SQLITE_DBCONFIG_DEFENSIVE), ==, 1);
      g_assert_cmpint (get_config (connection, SQLITE_DBCONFIG_DQS_DML), ==, 0);
      g_assert_cmpint (get_config (connection, SQLITE_DBCONFIG_DQS_DDL), ==, 0);
      g_assert_cmpint (get_config (connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION), ==, 0);
      g_assert_cmpint (get_config (connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA), ==, 0);
      g_assert_cmpint (sqlite3_limit (db, SQLITE_LIMIT_VDBE_OP, -1), <=, 25000);
      g_assert_cmpint (sqlite3_limit (db, SQLITE_LIMIT_LENGTH, -1), <=, 1000000000);
      g_assert_cmpint (sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, -1), <=, 1);
      g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT \"no such column\"", -1, &statement, NULL),
                       ==, SQLITE_ERROR);
      g_assert_cmpint (sqlite3_extended_result_codes (db, 1), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_db_readonly (db, "main"), ==, (int)i);
    }
}

static void
test_reader_selects_alone (Fixture *fixture, gconstpointer unused)
{
  static const char *const denied[] = {
    "DELETE FROM zone",
    "CREATE TEMP TABLE t (a)",
    "PRAGMA journal_mode = WAL",
    "ATTACH ':memory:' AS x",
    "UPDATE meta SET value = ''",
    "BEGIN",
    "VACUUM",
    "PRAGMA user_version",
  };
  g_autoptr (ZbConnection) reader = NULL;
  gint64 count;

  make_closed_book (fixture);
  reader = connect_to (fixture, ZB_CONNECTION_READ_ONLY);
  for (guint i = 0; i < G_N_ELEMENTS (denied); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", denied[i]);
      g_assert_false (zb_connection_run (reader, denied[i], &error));
      g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_PERMISSION);
    }
  g_assert_true (zb_connection_get_integer (reader, "SELECT count(*) FROM zone", &count, NULL));
  g_assert_true (zb_connection_get_integer (reader, "SELECT max (value) FROM json_each ('[1,2]')",
                                            &count, NULL));
  g_assert_cmpint (count, ==, 2);
}

static void
test_link (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.zonebook", NULL);
  g_autofree char *folder_link = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *through = g_build_filename (folder_link, "book.zonebook", NULL);
  g_autoptr (ZbStore) by_link = zb_store_new (link, NULL);
  g_autoptr (ZbStore) through_folder = zb_store_new (through, NULL);
  g_autoptr (GError) error = NULL;

  make_closed_book (fixture);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_false (zb_store_open (by_link, FALSE, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_LINK);
  g_clear_error (&error);

  /* A folder may be a link (a home that was moved): the real path is used. */
  g_assert_cmpint (symlink (fixture->folder, folder_link), ==, 0);
  zb_store_open (through_folder, FALSE, NULL, &error);
  g_assert_no_error (error);
  zb_store_close (through_folder);
  g_unlink (folder_link);
}

static void
test_not_a_book (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_set_contents (fixture->path, "Đây không phải là sổ", -1, NULL));
  assert_refused (fixture, ZB_STORE_ERROR_NOT_A_BOOK);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_assert_cmpstr (contents, ==, "Đây không phải là sổ");

  g_unlink (fixture->path);
  make_closed_book (fixture);
  run_sql (fixture, "PRAGMA application_id = 1");
  assert_refused (fixture, ZB_STORE_ERROR_NOT_A_BOOK);

  g_unlink (fixture->path);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, ZB_STORE_ERROR_NOT_A_BOOK); /* and does not wait for a writer */
}

static void
test_newer (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;

  make_closed_book (fixture);
  run_sql (fixture, "PRAGMA user_version = 9999");
  g_assert_true (g_file_get_contents (fixture->path, &before, &size_before, NULL));
  assert_refused (fixture, ZB_STORE_ERROR_NEWER);
  g_assert_true (g_file_get_contents (fixture->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_locked (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  int fd;

  make_closed_book (fixture);
  fd = open (lock, O_RDWR);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  assert_refused (fixture, ZB_STORE_ERROR_LOCKED);
  close (fd);
  open_book (fixture, FALSE);

  /* Nor twice in one process. */
  {
    g_autoptr (ZbStore) second = zb_store_new (fixture->path, NULL);
    g_autoptr (GError) error = NULL;

    g_assert_false (zb_store_open (second, FALSE, NULL, &error));
    g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_LOCKED);
  }
}

/* The lock is beside the book: opening and closing the book's file as other code does loses nothing. */
static void
test_lock_survives (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  int fd;

  open_book (fixture, TRUE);
  fd = open (fixture->path, O_RDONLY);
  close (fd);
  fd = open (lock, O_RDWR);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), !=, 0);
  close (fd);
}

static void
test_remote (Fixture *fixture, gconstpointer unused)
{
  static const guint64 remote[] = { NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, 0xff534d42, 0xfe534d42,
                                    0x65735546 };
  static const guint64 local[] = { EXT4_SUPER_MAGIC, TMPFS_MAGIC, XFS_SUPER_MAGIC,
                                   BTRFS_SUPER_MAGIC, OVERLAYFS_SUPER_MAGIC };

  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    {
      g_assert_true (zb_path_is_remote_type (remote[i]));
      g_assert_true (zb_path_is_remote_type (
        (guint64)(gint64)(gint32)remote[i])); /* as a signed word gives it */
    }
  for (guint i = 0; i < G_N_ELEMENTS (local); i++)
    g_assert_false (zb_path_is_remote_type (local[i]));
}

static gpointer
block (ZbStore *store,
       ZbConnection *connection,
       gpointer data,
       GCancellable *cancellable,
       GError **error)
{
  g_mutex_lock (data);
  g_mutex_unlock (data);

  return ZB_JOB_DONE;
}

static const ZbJobKind blocking_job = { block, ZB_WORKER_WRITER, -1, NULL };

/* Alive for longer than anybody's patience. */
static gpointer
beat (ZbStore *store, ZbConnection *connection, gpointer data, GCancellable *c, GError **error)
{
  gint64 end = g_get_monotonic_time () + 600 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      g_atomic_int_inc ((gint *)data);
      g_thread_yield ();
    }

  return ZB_JOB_DONE;
}

/* A check that takes longer than the disk may take to answer is waited for. */
static void
test_alive (Fixture *fixture, gconstpointer unused)
{
  static const ZbJobKind kind = { beat, ZB_WORKER_WRITER, 0, NULL };
  gint signs = 0, abandoned = 0;
  gboolean late = FALSE;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (zb_worker_run_until (zb_store_get_worker (fixture->store, ZB_WORKER_WRITER),
                                         fixture->store, &kind, &signs, NULL, 200, &signs,
                                         &abandoned, &late, &error));
  g_assert_no_error (error);
  g_assert_false (late);
}

/* A disk that does not answer: opening gives up, and the thread that hangs cleans up after itself. */
static void
test_deadline (Fixture *fixture, gconstpointer unused)
{
  GMutex mutex;
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();
  GWeakRef weak;
  ZbStore *store;

  g_mutex_init (&mutex);
  g_mutex_lock (&mutex);
  zb_store_set_deadline (fixture->store, 50);
  zb_worker_start (zb_store_get_worker (fixture->store, ZB_WORKER_WRITER), &blocking_job, ({
                     GTask *task = g_task_new (fixture->store, NULL, NULL, NULL);
                     g_task_set_task_data (task, &mutex, NULL);
                     task;
                   }));
  g_assert_false (zb_store_open (fixture->store, TRUE, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_IO);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 5 * G_USEC_PER_SEC);
  g_mutex_unlock (&mutex);

  /* It ends, lets go of the store and of the lock. */
  g_weak_ref_init (&weak, fixture->store);
  g_clear_object (&fixture->store);
  while ((store = g_weak_ref_get (&weak)) != NULL)
    {
      g_object_unref (store);
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
  g_weak_ref_clear (&weak);
  g_mutex_clear (&mutex);
  do
    {
      g_clear_error (&error);
      g_clear_object (&fixture->store);
      fixture->store = zb_store_new (fixture->path, NULL);
    }
  while (!zb_store_open (fixture->store, TRUE, NULL, &error) &&
         g_error_matches (error, ZB_STORE_ERROR, ZB_STORE_ERROR_LOCKED));
  g_assert_no_error (error);
}

/* Makes a change in another process, which ends without closing the book. */
static void
crash_after_change (Fixture *fixture)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  g_autofree char *contents = NULL;

  make_closed_book (fixture);
  g_assert_true (g_file_get_contents (lock, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "");
  g_assert_true (
    g_file_set_contents (lock, "open\n", -1, NULL)); /* as the killed process leaves it */
}

static void
test_unclean (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  g_autofree char *contents = NULL;

  crash_after_change (fixture);
  open_book (fixture, FALSE); /* checked, and in order */
  zb_store_close (fixture->store);
  g_assert_true (g_file_get_contents (lock, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "");
}

/* Overwrites pages in the middle of the file. */
static void
damage (Fixture *fixture)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_assert_cmpuint (size, >, 40 * 4096);
  memset (contents + 4096, 0x5a, size - 4096);
  g_assert_true (g_file_set_contents (fixture->path, contents, size, NULL));
}

static void
test_damaged (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);

  crash_after_change (fixture);
  damage (fixture);
  assert_refused (fixture, ZB_STORE_ERROR_DAMAGED);
  assert_refused (fixture, ZB_STORE_ERROR_DAMAGED); /* the mark stays until it is in order */
}

/* A killed process in the middle of a transaction: its journal is rolled back. */
static void
checking_cb (GObject *store, GParamSpec *pspec, gpointer n_told)
{
  (*(guint *)n_told)++;
}

static void
test_hot_journal (Fixture *fixture, gconstpointer unused)
{
  guint n_told = 0;
  pid_t child;
  int status;
  g_autoptr (GArray) zones = NULL;

  make_closed_book (fixture);
  child = fork ();
  if (child == 0)
    {
      sqlite3 *db = NULL;

      sqlite3_open (fixture->path, &db);
      sqlite3_exec (db,
                    "PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = 5; PRAGMA cache_spill = "
                    "1; BEGIN IMMEDIATE;",
                    NULL, NULL, NULL);
      for (guint i = 0; i < 5000; i++)
        sqlite3_exec (db,
                      "INSERT INTO zone (code, name, folded, created_at, created_by) "
                      "VALUES (hex (randomblob (20)), hex (randomblob (200)), '', '', '')",
                      NULL, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (zb_path_has_journal (fixture->path));
  g_signal_connect (fixture->store, "notify::checking", G_CALLBACK (checking_cb), &n_told);
  open_book (fixture, FALSE);
  g_assert_cmpuint (n_told, ==, 2); /* that it is checked, and that it was */
  zones = fixture_all (fixture, "zone");
  g_assert_cmpuint (zones->len, ==, 0);
}

/* Root reads everything by a capability, which a thread may give up for itself and those it starts. */
static gpointer
open_without_powers (gpointer data)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = { 0 };

  g_assert_cmpint (syscall (SYS_capset, &header, none), ==, 0);
  assert_refused (data, ZB_STORE_ERROR_PERMISSION);

  return NULL;
}

static void
test_permission (Fixture *fixture, gconstpointer unused)
{
  make_closed_book (fixture);
  g_assert_cmpint (chmod (fixture->path, 0000), ==, 0);
  g_thread_join (g_thread_new ("powerless", open_without_powers, fixture));
}

/* A folder that may be read and not written: the lock file cannot be made. */
static void
test_read_only_folder (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);

  make_closed_book (fixture);
  g_assert_cmpint (g_unlink (lock), ==, 0);
  g_assert_cmpint (chmod (fixture->folder, 0500), ==, 0);
  g_thread_join (g_thread_new ("powerless", open_without_powers, fixture));
  g_assert_cmpint (chmod (fixture->folder, 0700), ==, 0);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (zb_store_open_finish (ZB_STORE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *)data = TRUE;
}

static void
test_async (Fixture *fixture, gconstpointer unused)
{
  gboolean opened = FALSE, open;

  zb_store_open_async (fixture->store, TRUE, NULL, opened_cb, &opened);
  while (!opened)
    g_main_context_iteration (NULL, TRUE);
  g_object_get (fixture->store, "open", &open, NULL);
  g_assert_true (open);
}

static void
test_closed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("zone"));
  g_autoptr (GError) error = NULL;

  g_assert_null (zb_store_query (fixture->store, query, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CLOSED);
  open_book (fixture, TRUE);
  zb_store_close (fixture->store);
  zb_store_close (fixture->store);
  g_clear_error (&error);
  g_assert_null (zb_store_query (fixture->store, query, NULL, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CLOSED);
}

/* An older book is copied beside itself, then brought to the newest version in one transaction. */
static void
test_migration (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (ZbConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  gint64 version;

  make_closed_book (fixture);
  connection = connect_to (fixture, ZB_CONNECTION_READ_WRITE);
  g_assert_cmpuint (zb_migration_get_version ("test"), ==, 0);
  g_assert_true (zb_connection_run_script (connection, "PRAGMA user_version = 0", &error));

  /* The first script fails over the tables that are there: all stays as it was. */
  g_assert_false (zb_migration_run (connection, "schema", &error));
  g_assert_nonnull (strstr (error->message, "version 1"));
  g_assert_true (zb_connection_get_integer (connection, "PRAGMA user_version", &version, NULL));
  g_assert_cmpint (version, ==, 0);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS)); /* an empty book needs no copy */

  g_clear_error (&error);
  g_free (zb_backup_make (connection, ZB_BACKUP_MIGRATION, &error));
  g_assert_no_error (error);
  dir = g_dir_open (backups, 0, NULL);
  name = g_dir_read_name (dir);
  g_assert_true (g_str_has_prefix (name, "book.zonebook-2") &&
                 g_str_has_suffix (name, "-migration"));
  {
    g_autofree char *path = g_build_filename (backups, name, NULL);
    g_autoptr (ZbConnection) copy = zb_connection_open (path, ZB_CONNECTION_READ_WRITE, &error);
    gint64 count;
    struct stat st;

    g_assert_no_error (error);
    g_assert_true (zb_connection_get_integer (copy, "SELECT count(*) FROM zone", &count, &error));
    g_assert_cmpint (stat (path, &st), ==, 0);
    g_assert_cmphex (st.st_mode & 0777, ==, 0600);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/store/open/" path, Fixture, NULL, fixture_set_up_closed, func, fixture_tear_down)
  ADD ("create", test_create);
  ADD ("header", test_header);
  ADD ("pragmas", test_pragmas);
  ADD ("config", test_config);
  ADD ("reader-selects-alone", test_reader_selects_alone);
  ADD ("link", test_link);
  ADD ("not-a-book", test_not_a_book);
  ADD ("newer", test_newer);
  ADD ("locked", test_locked);
  ADD ("lock-survives", test_lock_survives);
  ADD ("remote", test_remote);
  ADD ("alive", test_alive);
  ADD ("deadline", test_deadline);
  ADD ("unclean", test_unclean);
  ADD ("damaged", test_damaged);
  ADD ("hot-journal", test_hot_journal);
  ADD ("permission", test_permission);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("async", test_async);
  ADD ("closed", test_closed);
  ADD ("migration", test_migration);

  return g_test_run ();
}
