/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Over libarchive. The compression is chosen by the function for it: the option for an entry
 * empties the archive without a word (measured.md). LibreOffice opens neither an entry that is
 * stored as it is, since libarchive tells the length of all entries behind them, nor one with the
 * headers of an archive above 4 GiB: so all are deflated, and those headers left out. */

#include "config.h"

#include "exchange/zb-export-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include <glib/gi18n.h>

#include "exchange/zb-exchange-error.h"

struct _ZbExportZip
{
  struct archive *archive;
};

static gboolean
check (ZbExportZip *self, int code, GError **error)
{
  if (code >= ARCHIVE_WARN)
    return TRUE;
  g_set_error (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_WRITE,
               /* Translators: %s is a technical reason, in English. */
               _ ("The file could not be written (%s). Free some room, or choose another folder."),
               archive_error_string (self->archive));
  return FALSE;
}

ZbExportZip *
zb_export_zip_new (const char *path, GError **error)
{
  g_autoptr (ZbExportZip) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (ZbExportZip, 1);
  self->archive = archive_write_new ();
  if (!check (self, archive_write_set_format_zip (self->archive), error) ||
      !check (self, archive_write_set_options (self->archive, "zip:!zip64"), error) ||
      !check (self, archive_write_zip_set_compression_deflate (self->archive), error) ||
      !check (self, archive_write_open_filename (self->archive, path), error))
    return NULL;
  return g_steal_pointer (&self);
}

void
zb_export_zip_free (ZbExportZip *self)
{
  if (!self)
    return;
  archive_write_free (self->archive);
  g_free (self);
}

gboolean
zb_export_zip_add (ZbExportZip *self, const char *name, const char *text, GError **error)
{
  return zb_export_zip_begin (self, name, error) &&
         zb_export_zip_write (self, text, strlen (text), error) && zb_export_zip_end (self, error);
}

gboolean
zb_export_zip_begin (ZbExportZip *self, const char *name, GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean begun;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  begun = check (self, archive_write_header (self->archive, entry), error);
  archive_entry_free (entry);
  return begun;
}

gboolean
zb_export_zip_write (ZbExportZip *self, const char *data, gsize length, GError **error)
{
  la_ssize_t written = archive_write_data (self->archive, data, length);

  return check (self, written < 0 ? (int)written : ARCHIVE_OK, error);
}

gboolean
zb_export_zip_end (ZbExportZip *self, GError **error)
{
  return check (self, archive_write_finish_entry (self->archive), error);
}

gboolean
zb_export_zip_close (ZbExportZip *self, GError **error)
{
  return check (self, archive_write_close (self->archive), error);
}

void
zb_export_append_xml (GString *xml, const char *text, const char *line_end)
{
  for (const char *p = text; *p; p++)
    switch (*p)
      {
      case '&':
        g_string_append (xml, "&amp;");
        break;
      case '<':
        g_string_append (xml, "&lt;");
        break;
      case '>':
        g_string_append (xml, "&gt;");
        break;
      case '"':
        g_string_append (xml, "&quot;");
        break;
      case '\n':
        g_string_append (xml, line_end);
        break;
      default:
        if ((guchar)*p >= 0x20 || *p == '\t')
          g_string_append_c (xml, *p);
      }
}
