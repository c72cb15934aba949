/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lock file. It is never removed: two processes must not hold locks on two files of one name. While a book is in use
 * the file holds a mark; who finds the mark there knows that the last use did not end cleanly. */

#include "config.h"

#include "store/zb-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/zb-path.h"
#include "store/zb-store.h"

#define MARK "open\n"

struct _ZbLock
{
  int fd;
  gboolean unclean;
};

ZbLock *
zb_lock_take (const char *book, GError **error)
{
  g_autofree char *path = g_strconcat (book, ".lock", NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  struct stat st;
  ZbLock *self;

  if (fd < 0)
    {
      zb_path_set_error (errno, "open the lock file", path, error);
      return NULL;
    }
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno == EWOULDBLOCK)
        g_set_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_LOCKED,
                     "Failed to open %s: another process uses it", book);
      else
        zb_path_set_error (errno, "lock", path, error);
      close (fd);
      return NULL;
    }
  if (fstat (fd, &st) != 0 || (st.st_size == 0 && write (fd, MARK, sizeof MARK - 1) < 0) ||
      fdatasync (fd) != 0)
    {
      zb_path_set_error (errno, "mark", path, error);
      close (fd);
      return NULL;
    }

  self = g_new0 (ZbLock, 1);
  self->fd = fd;
  self->unclean = st.st_size > 0;

  return self;
}

gboolean
zb_lock_was_unclean (const ZbLock *self)
{
  return self->unclean;
}

void
zb_lock_release (ZbLock *self, gboolean clean)
{
  if (clean && ftruncate (self->fd, 0) != 0)
    g_warning ("Failed to clear the mark of the lock file: %s", g_strerror (errno));
  close (self->fd);
  g_free (self);
}
