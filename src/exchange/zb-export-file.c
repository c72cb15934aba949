/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The temporary file is made where the file will be, so that renaming it is one step. */

#include "config.h"

#include "exchange/zb-export-file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "exchange/zb-exchange-error.h"

#define BUFFER_SIZE (256 * 1024)
#define TEMPORARY ".zonebook-export-XXXXXX"

struct _ZbExportFile
{
  char *path;
  char *temporary; /* NULL: it has its name */
};

static gboolean
fail (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_WRITE,
               /* Translators: %1$s is a file, %2$s why it cannot be written. */
               _ ("“%1$s” could not be written: %2$s. Choose another folder, or free some room."),
               name, g_strerror (code));
  return FALSE;
}

static gboolean
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return synced;
}

ZbExportFile *
zb_export_file_new (GFile *file, GError **error)
{
  g_autoptr (ZbExportFile) self = NULL;
  g_autofree char *folder = NULL;
  int fd;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_new0 (ZbExportFile, 1);
  self->path = g_file_get_path (file);
  if (!self->path)
    {
      g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_WRITE,
                           _ ("This place takes no files. Choose a folder of this computer."));
      return NULL;
    }
  folder = g_path_get_dirname (self->path);
  self->temporary = g_build_filename (folder, TEMPORARY, NULL);
  fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd >= 0)
    {
      close (fd);
      return g_steal_pointer (&self);
    }
  fail (self->path, errno, error);
  g_clear_pointer (&self->temporary, g_free);
  return NULL;
}

void
zb_export_file_free (ZbExportFile *self)
{
  if (!self)
    return;
  if (self->temporary)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}

const char *
zb_export_file_get_path (ZbExportFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->temporary ? self->temporary : self->path;
}

GOutputStream *
zb_export_file_open (ZbExportFile *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (zb_export_file_get_path (self));
  g_autoptr (GFileOutputStream) stream =
    g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);

  return stream ? g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (stream), BUFFER_SIZE) : NULL;
}

gboolean
zb_export_file_commit (ZbExportFile *self, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (self != NULL && self->temporary != NULL, FALSE);

  if (!sync_path (self->temporary, O_RDONLY) || g_rename (self->temporary, self->path) != 0)
    return fail (self->path, errno, error);
  g_clear_pointer (&self->temporary, g_free);
  folder = g_path_get_dirname (self->path);
  sync_path (folder, O_RDONLY | O_DIRECTORY);
  return TRUE;
}
