/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Made in memory, so that no broken file lies in the tree. */

#include "config.h"

#include "hostile-files.h"

#include <string.h>

#include "xls-maker.h"
#include "zip-maker.h"

#define SHEET "xl/worksheets/sheet1.xml"
#define BLANK_ROWS 10000000

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static GBytes *
make_bomb (void)
{
  return make_large_zip (xlsx_parts, SHEET, XLSX_HEAD, "      ", BLANK_ROWS, XLSX_TAIL, FALSE);
}

static GBytes *
make_blank_rows (void)
{
  return make_large_zip (xlsx_parts, SHEET, XLSX_HEAD, "<row/>", BLANK_ROWS, XLSX_TAIL, TRUE);
}

static GBytes *
make_blank_lines (void)
{
  char *text = g_malloc (BLANK_ROWS + 4);

  memset (text, '\n', BLANK_ROWS);
  memcpy (text + BLANK_ROWS, "a,b", 4);
  return g_bytes_new_take (text, BLANK_ROWS + 3);
}

static GBytes *
make_blank_ods (void)
{
  return make_ods (
    "<table:table table:name='A'><table:table-row table:number-rows-repeated='10000000'>"
    "<table:table-cell table:number-columns-repeated='1024'/></table:table-row>"
    "</table:table>");
}

static GBytes *
make_full_ods (void)
{
  return make_ods (
    "<table:table table:name='A'><table:table-row table:number-rows-repeated='10000000'>"
    "<table:table-cell table:number-columns-repeated='1000000'><text:p>x</text:p>"
    "</table:table-cell></table:table-row></table:table>");
}

static GBytes *
make_many_parts (void)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 10001; i++)
    {
      g_ptr_array_add (parts, g_strdup_printf ("part%u", i));
      g_ptr_array_add (parts, g_strdup (""));
    }
  g_ptr_array_add (parts, NULL);
  return make_zip ((const char *const *)parts->pdata);
}

static GBytes *
make_truncated (void)
{
  g_autoptr (GBytes) whole = make_xlsx ("<row><c><v>1</v></c></row>", NULL, NULL, FALSE);

  return g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
}

/* The list of parts is whole, the sheet is not. */
static GBytes *
make_spoiled (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GBytes) whole = NULL;
  gsize length;
  guint8 *data;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (rows, "<row><c><v>%u</v></c></row>", g_str_hash ("x") * i);
  whole = make_xlsx (rows->str, NULL, NULL, FALSE);
  length = g_bytes_get_size (whole);
  data = g_memdup2 (g_bytes_get_data (whole, NULL), length);
  for (gsize i = length / 2; i < length / 2 + 64; i++)
    data[i] ^= 0x5a;
  return g_bytes_new_take (data, length);
}

static GBytes *
make_sheet (const char *sheet)
{
  const char *parts[] = { xlsx_parts[0], xlsx_parts[1], xlsx_parts[2], xlsx_parts[3], xlsx_parts[4],
                          xlsx_parts[5], SHEET,         sheet,         NULL };

  return make_zip (parts);
}

static GBytes *
make_laughs (void)
{
  return make_sheet ("<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                     "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>" XLSX_HEAD
                     "<row><c t='inlineStr'><is><t>&c;</t></is></c></row>" XLSX_TAIL);
}

static GBytes *
make_reading_entity (void)
{
  return make_sheet ("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" XLSX_HEAD
                     "<row><c t='inlineStr'><is><t>&a;</t></is></c></row>" XLSX_TAIL);
}

static GBytes *
make_missing_sheet (void)
{
  return make_zip (xlsx_parts);
}

static GBytes *
make_deep (void)
{
  g_autoptr (GString) sheet = g_string_new ("<worksheet>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (sheet, "<a>");
  return make_sheet (sheet->str);
}

static GBytes *
make_not_utf8 (void)
{
  return make_sheet (XLSX_HEAD
                     "<row><c t='inlineStr'><is><t>\xff\xfe</t></is></c></row>" XLSX_TAIL);
}

static char *
make_long_text (void)
{
  char *text = g_malloc (1024 * 1024 + 1);

  memset (text, 'x', 1024 * 1024);
  text[1024 * 1024] = '\0';
  return text;
}

static GBytes *
make_long_xlsx (void)
{
  g_autofree char *text = make_long_text ();
  g_autofree char *rows =
    g_strconcat ("<row><c t='inlineStr'><is><t>", text,
                 "</t></is></c></row><row><c t='s'><v>0</v></c></row><row><c><v>1</v></c></row>",
                 NULL);
  g_autofree char *strings = g_strconcat ("<si><t>", text, "</t></si>", NULL);

  return make_xlsx (rows, NULL, strings, FALSE);
}

static GBytes *
make_long_ods (void)
{
  g_autofree char *text = make_long_text ();
  g_autofree char *tables =
    g_strconcat ("<table:table table:name='A'><table:table-row><table:table-cell><text:p>", text,
                 "</text:p></table:table-cell></table:table-row></table:table>", NULL);

  return make_ods (tables);
}

static GBytes *
make_long_csv (void)
{
  g_autofree char *text = make_long_text ();
  g_autofree char *rows = g_strconcat ("a,b\n", text, ",1\n\"", text, "\",1\n1,2\n", NULL);

  return bytes_of (rows);
}

static GBytes *
make_nul_csv (void)
{
  return g_bytes_new_static ("a,b\n1,x\0y\n2,z\n", 14);
}

/* An OLE file whose directory holds one stream. */
static GBytes *
make_compound (const char *stream)
{
  guint8 *data = g_malloc0 (1024);

  memcpy (data, "\320\317\021\340\241\261\032\341", 8);
  data[30] = 9;
  for (gsize i = 0; stream[i]; i++)
    data[512 + 2 * i] = (guint8)stream[i];
  data[512 + 64] = (guint8)(2 * (strlen (stream) + 1));
  return g_bytes_new_take (data, 1024);
}

static GBytes *
make_locked_xlsx (void)
{
  return make_compound ("EncryptedPackage");
}

static GBytes *
make_doc (void)
{
  return make_compound ("WordDocument");
}

static GBytes *
make_broken_xls (void)
{
  return make_compound ("Workbook");
}

/* Says that its one sheet has four thousand million rows, all of them empty. */
static GBytes *
make_tall_xls (void)
{
  g_autoptr (GByteArray) stream = make_xls_stream (FALSE);
  guint8 *dimensions = memmem (stream->data, stream->len, "\000\002\016\000", 4);

  g_assert_nonnull (dimensions);
  memset (dimensions + 8, 0xff, 4);
  memset (dimensions + 14, 0, 2);
  g_byte_array_set_size (stream, (guint)(dimensions + 18 - stream->data));
  add_xls_record (stream, 0x000a, NULL, 0);
  return make_xls (stream->data, stream->len);
}

static GBytes *
make_locked_ods (void)
{
  return make_zip ((const char *const[]){
    "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml",
    "<manifest:manifest xmlns:manifest='m'><manifest:file-entry manifest:full-path='content.xml'>"
    "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
    "content.xml", "scrambled", NULL });
}

static GBytes *
make_locked_zip (void)
{
  return make_secret_zip ("xl/workbook.xml", "<workbook/>");
}

static GBytes *
make_docx (void)
{
  return make_zip ((const char *const[]){ "word/document.xml", "<x/>", NULL });
}

static GBytes *
make_xlsb (void)
{
  return make_zip ((const char *const[]){ "xl/workbook.bin", "x", NULL });
}

static GBytes *
make_archive (void)
{
  return make_zip ((const char *const[]){ "zones.csv", "x", NULL });
}

static GBytes *
make_odt (void)
{
  return make_zip ((const char *const[]){ "mimetype", "application/vnd.oasis.opendocument.text",
                                          "content.xml", "<x/>", NULL });
}

static GBytes *
make_html (void)
{
  return bytes_of ("\357\273\277\n<HTML><body><table><tr><td>1</td></tr></table></body></HTML>");
}

static GBytes *
make_pdf (void)
{
  return bytes_of ("%PDF-1.7 x");
}

/* The value that was stored counts, the other book is not looked for. */
static GBytes *
make_linked (void)
{
  return make_xlsx ("<row><c><f>[1]Sheet1!A1</f><v>7</v></c><c><f>WEBSERVICE(A1)</f></c></row>",
                    NULL, NULL, FALSE);
}

static GBytes *
make_nothing (void)
{
  return g_bytes_new (NULL, 0);
}

const HostileFile hostile_files[] = {
  { "bomb", make_bomb, "unpacks to far more than an honest file holds" },
  { "blank-rows", make_blank_rows, "more than 1,048,576 rows" },
  { "blank-lines", make_blank_lines, "1 rows" },
  { "blank-ods", make_blank_ods, "0 rows" },
  { "full-ods", make_full_ods, "more than 1,048,576 rows" },
  { "many-parts", make_many_parts, "more than 10,000 parts" },
  { "truncated", make_truncated, "cut off or damaged" },
  { "spoiled", make_spoiled, "damaged: its part “xl/worksheets/sheet1.xml” cannot be read" },
  { "missing-sheet", make_missing_sheet, "damaged: its part “xl/worksheets/sheet1.xml”" },
  { "deep", make_deep, "nested deeper" },
  { "billion-laughs", make_laughs, "declares XML entities" },
  { "reading-entity", make_reading_entity, "declares XML entities" },
  { "not-utf8", make_not_utf8, "damaged: its part" },
  { "long-xlsx", make_long_xlsx,
    "line 1: Column A holds more than 32,767 characters. Shorten it and import again.\n"
    "line 2: Column A holds more than 32,767 characters. Shorten it and import again.\n3 rows" },
  { "long-ods", make_long_ods, "line 1: Column A holds more than 32,767" },
  { "long-csv", make_long_csv,
    "line 2: Column A holds more than 32,767 characters. Shorten it and import again.\n"
    "line 3: Column A holds more than 32,767 characters. Shorten it and import again.\n4 rows" },
  { "nul-csv", make_nul_csv, "line 2: Column B holds a NUL character" },
  { "locked-xlsx", make_locked_xlsx, "protected by a password" },
  { "locked-ods", make_locked_ods, "protected by a password" },
  { "locked-zip", make_locked_zip, "protected by a password" },
  { "broken-xls", make_broken_xls, "old workbook is cut off or damaged" },
  { "tall-xls", make_tall_xls, "0 rows" },
  { "doc", make_doc, "text document (DOC)" },
  { "docx", make_docx, "text document (DOCX)" },
  { "odt", make_odt, "is an archive" },
  { "xlsb", make_xlsb, "binary workbook (XLSB)" },
  { "archive", make_archive, "is an archive" },
  { "html", make_html, "is a web page or XML" },
  { "pdf", make_pdf, "is a PDF" },
  { "linked", make_linked, "1 rows" },
  { "nothing", make_nothing, "0 rows" },
  { NULL },
};

GBytes *
make_hostile (const char *name)
{
  for (guint i = 0; hostile_files[i].name; i++)
    if (g_str_equal (hostile_files[i].name, name))
      return hostile_files[i].make ();
  g_assert_not_reached ();
}
