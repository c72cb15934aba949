/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The formats by their content, and the sentences for what is none of them. */

#include "config.h"

#include "exchange/zb-table-open.h"

#include <string.h>

#include <glib/gi18n.h>

#include "exchange/zb-compound.h"
#include "exchange/zb-csv-reader.h"
#include "exchange/zb-exchange-error.h"
#include "exchange/zb-ods-reader.h"
#include "exchange/zb-xls-reader.h"
#include "exchange/zb-xlsx-reader.h"

#define HEAD_BYTES 4096
#define OLD_MAX_BYTES (128 * (gsize)(1024 * 1024))

#define N_TEXT_ENDINGS 3
static const char *const endings[] = { ".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".xls" };

/* Parts that tell what a zipped file is, in this order. Without a sentence it can be read. */
static const struct
{
  const char *part;
  const char *sentence;
} zipped[] = {
  { "xl/workbook.xml", NULL },
  { "xl/workbook.bin",
    N_ ("This is a binary workbook (XLSB). Open it in a spreadsheet program, save "
        "it as XLSX and import that.") },
  { "word/document.xml",
    N_ ("This is a text document (DOCX), not a workbook. Copy its table into a "
        "sheet and import that.") },
  { "ppt/presentation.xml", N_ ("This is a presentation (PPTX), not a workbook. Import the sheet "
                                "that it was made from.") },
};

/* What begins files that hold no sheet at all. */
static const struct
{
  const char *magic;
  gsize length;
  const char *sentence;
} strangers[] = {
  { "%PDF", 4, N_ ("This file is a PDF, not a sheet. Import the sheet that it was printed from.") },
  { "SQLite format 3", 15, N_ ("This file is a book, not a sheet. Open it instead.") },
  { "\211PNG", 4, N_ ("This file is a picture, not a sheet. Import the sheet that it shows.") },
  { "\377\330\377", 3,
    N_ ("This file is a picture, not a sheet. Import the sheet that it shows.") },
  { "{\\rtf", 5,
    N_ ("This file is a text document (RTF), not a sheet. Copy its table into a sheet "
        "and import that.") },
  { "Rar!", 4, N_ ("This file is an archive. Unpack it and import the sheets in it.") },
  { "7z\274\257", 4, N_ ("This file is an archive. Unpack it and import the sheets in it.") },
  { "\037\213", 2, N_ ("This file is an archive. Unpack it and import the sheets in it.") },
};

static ZbTableReader *
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT, sentence);
  return NULL;
}

/* Pages of programs that call them a workbook. */
static gboolean
is_markup (const char *head, gsize length)
{
  static const char *const starts[] = { "<html", "<!doctype html", "<table", "<?xml",
                                        "<head", "<meta",          "<div",   "<style" };
  const char *p = head;

  if (length == 0)
    return FALSE;
  if (length >= 3 && memcmp (p, "\357\273\277", 3) == 0)
    p += 3;
  while (p < head + length && g_ascii_isspace (*p))
    p++;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if ((gsize)(head + length - p) >= strlen (starts[i]) &&
        g_ascii_strncasecmp (p, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return FALSE;
}

/* The type that an OpenDocument file says it is. */
static gboolean
is_spreadsheet (ZbZip *zip)
{
  static const char *const type = "application/vnd.oasis.opendocument.spreadsheet";
  g_autoptr (ZbZipPart) part = zb_zip_open (zip, "mimetype", NULL, NULL);
  char text[128] = "";

  return part && zb_zip_part_read (part, text, sizeof text - 1, NULL) > 0 &&
         g_str_has_prefix (text, type);
}

static ZbTableReader *
open_zip (ZbZip *opened, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZbZip) zip = opened;

  if (!zip)
    return NULL;
  if (zb_zip_is_encrypted (zip))
    {
      zb_exchange_error_set_locked (error);
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (zipped); i++)
    if (zb_zip_has (zip, zipped[i].part) && zipped[i].sentence)
      return fail (error, _ (zipped[i].sentence));
    else if (zb_zip_has (zip, zipped[i].part))
      return (ZbTableReader *)zb_xlsx_reader_new (g_steal_pointer (&zip), cancellable, error);
  if (zb_zip_has (zip, "content.xml") && (is_spreadsheet (zip) || !zb_zip_has (zip, "mimetype")))
    return (ZbTableReader *)zb_ods_reader_new (g_steal_pointer (&zip), cancellable, error);
  if (zb_zip_has (zip, "[Content_Types].xml") && zb_zip_has (zip, "_rels/.rels"))
    return (ZbTableReader *)zb_xlsx_reader_new (g_steal_pointer (&zip), cancellable, error);
  return fail (error, _ ("This file is an archive. Unpack it and import the sheets in it."));
}

static ZbTableReader *
open_compound (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  ZbCompoundKind kind = zb_compound_sniff (data, length);

  if (kind == ZB_COMPOUND_TEXT)
    return fail (error, _ ("This is a text document (DOC), not a workbook. Copy its table into a "
                           "sheet and import that."));
  if (kind != ZB_COMPOUND_ENCRYPTED)
    return (ZbTableReader *)zb_xls_reader_new (bytes, error);
  zb_exchange_error_set_locked (error);
  return NULL;
}

static gboolean
is_zip (const char *head, gsize length)
{
  return length >= 4 &&
         (memcmp (head, "PK\003\004", 4) == 0 || memcmp (head, "PK\005\006", 4) == 0);
}

static gboolean
is_compound (const char *head, gsize length)
{
  return length >= 4 && memcmp (head, "\320\317\021\340", 4) == 0;
}

/* FALSE with a sentence where @head begins no kind of sheet. */
static gboolean
check_head (const char *head, gsize length, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (length >= strangers[i].length &&
        memcmp (head, strangers[i].magic, strangers[i].length) == 0)
      {
        fail (error, _ (strangers[i].sentence));
        return FALSE;
      }
  if (!is_markup (head, length))
    return TRUE;
  fail (error,
        _ ("This file is a web page or XML, not a workbook, whatever its name says. Open it in "
           "a spreadsheet program, save it as XLSX and import that."));
  return FALSE;
}

static GBytes *
read_all (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (!info)
    return NULL;
  if ((guint64)g_file_info_get_size (info) <= OLD_MAX_BYTES)
    return g_file_load_bytes (file, cancellable, NULL, error);
  g_set_error_literal (
    error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_LIMIT,
    _ ("The old workbook is larger than 128 MB. Open it in a spreadsheet program, "
       "save it as XLSX and import that."));
  return NULL;
}

ZbTableReader *
zb_table_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  char head[HEAD_BYTES];
  gsize length = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, error);
  if (!stream || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &length,
                                           cancellable, error))
    return NULL;
  if (is_zip (head, length))
    return open_zip (zb_zip_new (file, cancellable, error), cancellable, error);
  if (is_compound (head, length))
    {
      g_autoptr (GBytes) bytes = read_all (file, cancellable, error);

      return bytes ? open_compound (bytes, error) : NULL;
    }
  return check_head (head, length, error)
           ? (ZbTableReader *)zb_csv_reader_new (file, cancellable, error)
           : NULL;
}

ZbTableReader *
zb_table_open_bytes (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const char *head;

  g_return_val_if_fail (bytes != NULL, NULL);

  head = g_bytes_get_data (bytes, &length);
  if (is_zip (head, length))
    return open_zip (zb_zip_new_for_bytes (bytes, error), NULL, error);
  if (is_compound (head, length))
    return open_compound (bytes, error);
  return check_head (head, MIN (length, HEAD_BYTES), error)
           ? (ZbTableReader *)zb_csv_reader_new_for_bytes (bytes, error)
           : NULL;
}

/* The position of the ending in the table, or -1. */
static gint
find_ending (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return (gint)i;
  return -1;
}

gboolean
zb_table_has_ending (const char *name)
{
  /* What spreadsheet programs leave beside an open workbook. */
  return find_ending (name) >= 0 && !g_str_has_prefix (name, "~$") && !g_str_has_prefix (name, ".");
}

gboolean
zb_table_is_text (const char *name)
{
  gint ending = find_ending (name);

  return ending >= 0 && ending < N_TEXT_ENDINGS;
}

char *
zb_table_dup_stem (const char *name)
{
  gint ending = find_ending (name);

  return g_strndup (name, strlen (name) - (ending >= 0 ? strlen (endings[ending]) : 0));
}
