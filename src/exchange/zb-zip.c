/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* libarchive reads through a GIO stream, so that files behind portals and bytes in memory are read
 * alike. Only the central directory counts: what has none was cut off. */

#include "config.h"

#include "exchange/zb-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>

#include "exchange/zb-exchange-error.h"

#define BLOCK_SIZE (64 * 1024)

typedef struct
{
  GInputStream *stream;
  GCancellable *cancellable;
  GError *error;
  guint8 block[BLOCK_SIZE];
} Source;

struct _ZbZip
{
  GFile *file; /* or bytes */
  GBytes *bytes;
  goffset size;
  GHashTable *names; /* folded names */
  gboolean encrypted;
};

struct _ZbZipPart
{
  ZbZip *zip;
  char *name;
  struct archive *archive;
  Source *source;
  goffset size;
  goffset unpacked;
};

static la_ssize_t
read_cb (struct archive *archive, void *data, const void **block)
{
  Source *self = data;
  gssize n;

  g_clear_error (&self->error);
  n = g_input_stream_read (self->stream, self->block, BLOCK_SIZE, self->cancellable, &self->error);
  *block = self->block;
  if (n < 0)
    archive_set_error (archive, ARCHIVE_FATAL, "%s", self->error->message);
  return n;
}

static la_int64_t
seek_cb (struct archive *archive, void *data, la_int64_t offset, int whence)
{
  Source *self = data;
  GSeekType type = whence == SEEK_SET ? G_SEEK_SET : whence == SEEK_CUR ? G_SEEK_CUR : G_SEEK_END;

  if (!g_seekable_seek (G_SEEKABLE (self->stream), offset, type, self->cancellable, NULL))
    return ARCHIVE_FATAL;
  return g_seekable_tell (G_SEEKABLE (self->stream));
}

static la_int64_t
skip_cb (struct archive *archive, void *data, la_int64_t n)
{
  Source *self = data;

  return g_seekable_seek (G_SEEKABLE (self->stream), n, G_SEEK_CUR, self->cancellable, NULL) ? n
                                                                                             : 0;
}

static void
free_source (Source *self)
{
  if (!self)
    return;
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self);
}

void
zb_zip_set_damaged (GError **error, const char *part)
{
  /* Translators: %s is a part of a file, like “xl/workbook.xml”. */
  g_set_error (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT,
               _ ("The workbook is damaged: its part “%s” cannot be read. Open it in a "
                  "spreadsheet program, save it again and import that."),
               part);
}

/* What went wrong below, or that the file is damaged. */
static void
set_damaged (GError **error, Source *source, const char *part)
{
  if (source && source->error)
    {
      g_propagate_error (error, g_steal_pointer (&source->error));
      return;
    }
  if (part)
    zb_zip_set_damaged (error, part);
  else
    g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT,
                         _ ("The file is cut off or damaged. Get it once more from where it came "
                            "and import that."));
}

static void
set_too_large (GError **error, const char *part)
{
  g_set_error (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_LIMIT,
               _ ("The part “%s” of the workbook unpacks to far more than an honest file holds, so "
                  "it was not read. Get the file once more from someone you trust."),
               part);
}

static Source *
open_source (ZbZip *self, GCancellable *cancellable, GError **error)
{
  Source *source = g_new0 (Source, 1);

  if (self->bytes)
    source->stream = g_memory_input_stream_new_from_bytes (self->bytes);
  else
    source->stream = (GInputStream *)g_file_read (self->file, cancellable, error);
  g_set_object (&source->cancellable, cancellable);
  if (source->stream)
    return source;
  free_source (source);
  return NULL;
}

static struct archive *
open_archive (Source *source)
{
  struct archive *archive = archive_read_new ();

  archive_read_support_format_zip_seekable (archive);
  archive_read_set_read_callback (archive, read_cb);
  archive_read_set_seek_callback (archive, seek_cb);
  archive_read_set_skip_callback (archive, skip_cb);
  archive_read_set_callback_data (archive, source);
  if (archive_read_open1 (archive) == ARCHIVE_OK)
    return archive;
  archive_read_free (archive);
  return NULL;
}

/* The name as it is looked for: case aside, and whatever way its slashes lean. */
static char *
fold_name (const char *name)
{
  return g_strdelimit (g_ascii_strdown (name, -1), "\\", '/');
}

static char *
dup_entry_name (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  if (!name)
    name = archive_entry_pathname (entry);
  return fold_name (name ? name : "");
}

static gboolean
list_parts (ZbZip *self, struct archive *archive, GError **error)
{
  struct archive_entry *entry;
  int result;

  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK ||
         result == ARCHIVE_WARN)
    {
      self->encrypted = self->encrypted || archive_entry_is_encrypted (entry);
      g_hash_table_add (self->names, dup_entry_name (entry));
      if (archive_file_count (archive) <= ZB_ZIP_MAX_PARTS)
        continue;
      g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_LIMIT,
                           _ ("The file holds more than 10,000 parts, which no honest workbook "
                              "does, so it was not read."));
      return FALSE;
    }
  if (result == ARCHIVE_EOF)
    return TRUE;
  set_damaged (error, NULL, NULL);
  return FALSE;
}

static gboolean
look_inside (ZbZip *self, GCancellable *cancellable, GError **error)
{
  Source *source = open_source (self, cancellable, error);
  struct archive *archive = source ? open_archive (source) : NULL;
  gboolean listed = archive && list_parts (self, archive, error);

  if (source && !archive)
    set_damaged (error, source, NULL);
  g_clear_pointer (&archive, archive_read_free);
  free_source (source);
  return listed;
}

static ZbZip *
finish_opening (ZbZip *self, GCancellable *cancellable, GError **error)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (self->size > ZB_ZIP_MAX_FILE)
    g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_LIMIT,
                         _ ("The file is larger than 512 MB. Split it into smaller workbooks and "
                            "import those."));
  else if (look_inside (self, cancellable, error))
    return self;
  zb_zip_free (self);
  return NULL;
}

ZbZip *
zb_zip_new (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  ZbZip *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                            cancellable, error);
  if (!info)
    return NULL;
  self = g_new0 (ZbZip, 1);
  self->file = g_object_ref (file);
  self->size = g_file_info_get_size (info);
  return finish_opening (self, cancellable, error);
}

ZbZip *
zb_zip_new_for_bytes (GBytes *bytes, GError **error)
{
  ZbZip *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (ZbZip, 1);
  self->bytes = g_bytes_ref (bytes);
  self->size = (goffset)g_bytes_get_size (bytes);
  return finish_opening (self, NULL, error);
}

void
zb_zip_free (ZbZip *self)
{
  if (!self)
    return;
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_free (self);
}

gboolean
zb_zip_has (ZbZip *self, const char *name)
{
  g_autofree char *folded = fold_name (name);

  return g_hash_table_contains (self->names, folded);
}

gboolean
zb_zip_is_encrypted (ZbZip *self)
{
  return self->encrypted;
}

/* Goes to the entry called @name. */
static gboolean
find_entry (ZbZipPart *self, const char *name)
{
  g_autofree char *wanted = fold_name (name);
  struct archive_entry *entry;
  int result;

  while ((result = archive_read_next_header (self->archive, &entry)) == ARCHIVE_OK ||
         result == ARCHIVE_WARN)
    {
      g_autofree char *found = dup_entry_name (entry);

      if (!g_str_equal (found, wanted))
        continue;
      self->size = archive_entry_size_is_set (entry) ? archive_entry_size (entry) : 0;
      return TRUE;
    }
  return FALSE;
}

ZbZipPart *
zb_zip_open (ZbZip *self, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZbZipPart) part = g_new0 (ZbZipPart, 1);

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  part->zip = self;
  part->name = g_strdup (name);
  part->source = open_source (self, cancellable, error);
  if (!part->source)
    return NULL;
  part->archive = open_archive (part->source);
  if (part->archive && find_entry (part, name))
    return g_steal_pointer (&part);
  set_damaged (error, part->source, name);
  return NULL;
}

void
zb_zip_part_free (ZbZipPart *self)
{
  if (!self)
    return;
  g_clear_pointer (&self->archive, archive_read_free);
  free_source (self->source);
  g_free (self->name);
  g_free (self);
}

gssize
zb_zip_part_read (ZbZipPart *self, void *buffer, gsize size, GError **error)
{
  la_ssize_t n = archive_read_data (self->archive, buffer, size);

  if (n < 0)
    {
      set_damaged (error, self->source, self->name);
      return -1;
    }
  self->unpacked += n;
  if (self->unpacked > ZB_ZIP_MAX_PART ||
      (self->unpacked > ZB_ZIP_FREE_BYTES && self->unpacked / ZB_ZIP_MAX_RATIO > self->zip->size))
    {
      set_too_large (error, self->name);
      return -1;
    }
  return n;
}

goffset
zb_zip_part_get_size (ZbZipPart *self)
{
  return self->size;
}
