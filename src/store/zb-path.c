/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that is asked of the file system about a book before SQLite opens it. */

#include "config.h"

#include "store/zb-path.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "store/zb-store.h"

#define HEADER_SIZE 100
#define HEADER_MAGIC "SQLite format 3"
#define USER_VERSION_OFFSET 60
#define APPLICATION_ID_OFFSET 68

/* Not in every kernel's magic.h. */
#define MAGIC_CIFS 0xff534d42
#define MAGIC_SMB2 0xfe534d42
#define MAGIC_NCP 0x564c
#define MAGIC_FUSE 0x65735546
#define MAGIC_GFS2 0x01161970
#define MAGIC_LUSTRE 0x0bd00bd0
#define MAGIC_CEPH 0x00c36400

static const guint64 remote_types[] = {
  NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, AFS_SUPER_MAGIC, CODA_SUPER_MAGIC, V9FS_MAGIC,   MAGIC_CIFS,
  MAGIC_SMB2,      MAGIC_NCP,       MAGIC_FUSE,      MAGIC_GFS2,       MAGIC_LUSTRE, MAGIC_CEPH,
};

typedef struct
{
  int number;
  ZbStoreError error;
} ErrnoMeaning;

static const ErrnoMeaning meanings[] = {
  { EACCES, ZB_STORE_ERROR_PERMISSION }, { EPERM, ZB_STORE_ERROR_PERMISSION },
  { EROFS, ZB_STORE_ERROR_PERMISSION },  { ENOSPC, ZB_STORE_ERROR_FULL },
  { EDQUOT, ZB_STORE_ERROR_FULL },       { ELOOP, ZB_STORE_ERROR_LINK },
};

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

static gboolean
create_empty (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    return zb_path_set_error (errno, "create", path, error);

  return close (fd) == 0 || zb_path_set_error (errno, "create", path, error);
}

/* What stands at the last part of @path; @absent where there is nothing. */
static gboolean
look_at (const char *path, gboolean *absent, GError **error)
{
  struct stat st;

  *absent = FALSE;
  if (lstat (path, &st) != 0)
    {
      *absent = errno == ENOENT;
      return *absent || zb_path_set_error (errno, "open", path, error);
    }
  if (S_ISLNK (st.st_mode))
    {
      g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_LINK,
                   "Failed to open %s: it is a symbolic link", path);
      return FALSE;
    }
  if (S_ISREG (st.st_mode))
    return TRUE;

  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOT_A_BOOK,
               "Failed to open %s: it is no regular file", path);

  return FALSE;
}

gboolean
zb_path_set_error (int number, const char *doing, const char *path, GError **error)
{
  gint meaning = ZB_STORE_ERROR_IO;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].number == number)
      meaning = meanings[i].error;
  g_set_error (error, ZB_STORE_ERROR, meaning, "Failed to %s %s: %s", doing, path,
               g_strerror (number));

  return FALSE;
}

gboolean
zb_path_is_remote_type (guint64 type)
{
  for (guint i = 0; i < G_N_ELEMENTS (remote_types); i++)
    if (remote_types[i] == (type & G_MAXUINT32))
      return TRUE;

  return FALSE;
}

gboolean
zb_path_check_local (const char *path, GError **error)
{
  struct statfs st;

  if (statfs (path, &st) != 0)
    return zb_path_set_error (errno, "look at the file system of", path, error);
  if (!zb_path_is_remote_type ((guint64)st.f_type))
    return TRUE;

  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_REMOTE,
               "Failed to open %s: it is on a network file system", path);

  return FALSE;
}

char *
zb_path_prepare (const char *path, gboolean create, gboolean *created, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *full = NULL;
  char *real; /* of malloc () */
  gboolean absent;

  *created = FALSE;
  if (create && g_mkdir_with_parents (folder, 0700) != 0)
    {
      zb_path_set_error (errno, "make the folder", folder, error);
      return NULL;
    }
  real = realpath (folder, NULL);
  if (real == NULL)
    {
      zb_path_set_error (errno, "find", folder, error);
      return NULL;
    }
  full = g_build_filename (real, name, NULL);
  free (real);
  if (!zb_path_check_local (folder, error) || !look_at (full, &absent, error))
    return NULL;
  if (absent && !create)
    {
      zb_path_set_error (ENOENT, "open", full, error);
      return NULL;
    }
  if (absent && !create_empty (full, error))
    return NULL;
  *created = absent;

  return g_steal_pointer (&full);
}

gboolean
zb_path_read_header (const char *path, ZbFileHeader *header, GError **error)
{
  guint8 bytes[HEADER_SIZE] = { 0 };
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  gssize size;
  int number;

  if (fd < 0)
    return zb_path_set_error (errno, "open", path, error);
  size = read (fd, bytes, sizeof bytes);
  number = errno;
  close (fd);
  if (size < 0)
    return zb_path_set_error (number, "read", path, error);

  header->empty = size == 0;
  header->application_id = read_big_endian (bytes + APPLICATION_ID_OFFSET);
  header->user_version = read_big_endian (bytes + USER_VERSION_OFFSET);
  if (size == 0 || memcmp (bytes, HEADER_MAGIC, sizeof HEADER_MAGIC) == 0)
    return TRUE;

  g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOT_A_BOOK,
               "Failed to open %s: it is no SQLite file", path);

  return FALSE;
}

gboolean
zb_path_has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  struct stat st;

  return lstat (journal, &st) == 0 && st.st_size > 0;
}

gboolean
zb_path_sync (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  int code, number;

  if (fd < 0)
    return zb_path_set_error (errno, "open", path, error);
  code = fsync (fd);
  number = errno;
  close (fd);

  return code == 0 || zb_path_set_error (number, "bring to the disk", path, error);
}
