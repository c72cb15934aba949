/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* By libarchive, into memory that grows. */

#include "config.h"

#include "zip-maker.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

const char *const xlsx_parts[] = {
  "_rels/.rels",
  "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/>"
  "</Relationships>",
  "xl/_rels/workbook.xml.rels",
  "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
  "<Relationship Id='r2' Type='x/styles' Target='/xl/styles.xml'/>"
  "<Relationship Id='r3' Type='x/sharedStrings' Target='sharedStrings.xml'/>"
  "<Relationship Id='r4' Type='x/externalLink' TargetMode='External' Target='file:///etc/passwd'/>"
  "</Relationships>",
  "xl/workbook.xml",
  "<workbook><sheets><sheet name='Tờ 1' id='r1'/></sheets></workbook>",
  NULL,
};

static la_ssize_t
write_cb (struct archive *archive, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, (guint)length);
  return (la_ssize_t)length;
}

static struct archive *
begin (GByteArray *bytes)
{
  struct archive *archive = archive_write_new ();

  g_assert_cmpint (archive_write_set_format_zip (archive), ==, ARCHIVE_OK);
  archive_write_set_bytes_per_block (archive, 0);
  g_assert_cmpint (archive_write_open (archive, bytes, NULL, write_cb, NULL), ==, ARCHIVE_OK);
  return archive;
}

static void
begin_part (struct archive *archive, const char *name)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  archive_entry_free (entry);
}

static void
write_text (struct archive *archive, const char *text)
{
  g_assert_cmpint (archive_write_data (archive, text, strlen (text)), ==, (int)strlen (text));
}

static GBytes *
end (struct archive *archive, GByteArray *bytes)
{
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
make_zip (const char *const *parts)
{
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = begin (bytes);

  for (guint i = 0; parts[i]; i += 2)
    {
      begin_part (archive, parts[i]);
      write_text (archive, parts[i + 1]);
    }
  return end (archive, bytes);
}

GBytes *
make_stored_zip (const char *const *parts)
{
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = begin (bytes);

  archive_write_zip_set_compression_store (archive);
  for (guint i = 0; parts[i]; i += 2)
    {
      begin_part (archive, parts[i]);
      write_text (archive, parts[i + 1]);
    }
  return end (archive, bytes);
}

GBytes *
make_secret_zip (const char *name, const char *content)
{
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();

  g_assert_cmpint (archive_write_set_format_zip (archive), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_set_options (archive, "zip:encryption=zipcrypt"), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_set_passphrase (archive, "secret"), ==, ARCHIVE_OK);
  archive_write_set_bytes_per_block (archive, 0);
  g_assert_cmpint (archive_write_open (archive, bytes, NULL, write_cb, NULL), ==, ARCHIVE_OK);
  begin_part (archive, name);
  write_text (archive, content);
  return end (archive, bytes);
}

GBytes *
make_large_zip (const char *const *parts,
                const char *name,
                const char *head,
                const char *piece,
                guint times,
                const char *tail,
                gboolean stored)
{
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = begin (bytes);
  g_autoptr (GString) block = g_string_new (NULL);
  guint n = 1;

  for (guint i = 0; parts[i]; i += 2)
    {
      begin_part (archive, parts[i]);
      write_text (archive, parts[i + 1]);
    }
  if (stored)
    archive_write_zip_set_compression_store (archive);
  begin_part (archive, name);
  write_text (archive, head);
  while (n < 1000 && times % (10 * n) == 0)
    n *= 10;
  for (guint i = 0; i < n; i++)
    g_string_append (block, piece);
  for (guint i = 0; i < times / n; i++)
    write_text (archive, block->str);
  write_text (archive, tail);
  return end (archive, bytes);
}

GBytes *
make_xlsx (const char *rows, const char *styles, const char *strings, gboolean epoch_1904)
{
  g_autofree char *sheet = g_strconcat (XLSX_HEAD, rows, XLSX_TAIL, NULL);
  g_autofree char *sst = g_strconcat ("<sst>", strings ? strings : "", "</sst>", NULL);
  g_autofree char *xfs = g_strconcat ("<styleSheet>", styles ? styles : "", "</styleSheet>", NULL);
  const char *parts[] = {
    xlsx_parts[0],
    xlsx_parts[1],
    xlsx_parts[2],
    xlsx_parts[3],
    xlsx_parts[4],
    epoch_1904 ? "<workbook><workbookPr date1904='1'/><sheets><sheet name='Tờ 1' id='r1'/></sheets>"
                 "</workbook>"
               : xlsx_parts[5],
    "xl/worksheets/sheet1.xml",
    sheet,
    "xl/sharedStrings.xml",
    sst,
    "xl/styles.xml",
    xfs,
    NULL,
  };

  return make_zip (parts);
}

GBytes *
make_ods (const char *tables)
{
  g_autofree char *content = g_strconcat (ODS_HEAD, tables, ODS_TAIL, NULL);
  const char *const parts[] = { "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                                "content.xml", content, NULL };

  return make_zip (parts);
}
