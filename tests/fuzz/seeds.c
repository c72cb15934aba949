/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-seeds SAMPLE FOLDER: what every target begins with, FOLDER/TARGET/NAME, made of the sample
 * and of the files that tests break. */

#include "config.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include <glib/gstdio.h>

#include "../exchange/hostile-files.h"
#include "../exchange/xls-maker.h"
#include "../exchange/zip-maker.h"
#include "base/zb-language.h"
#include "exchange/zb-table-open.h"

#define HEAD_BYTES 4096
#define HEAD_ROWS 12
#define MAX_SEED (16 * 1024)
#define MAX_PART 6000
#define MAX_SHAPES 400

static const char *folder;

static void
write_seed (const char *target, const char *name, const void *data, gsize length)
{
  g_autofree char *within = g_build_filename (folder, target, NULL);
  g_autofree char *path = g_build_filename (within, name, NULL);

  g_assert_no_errno (g_mkdir_with_parents (within, 0755));
  g_assert_true (g_file_set_contents (path, data, (gssize)length, NULL));
}

static void
write_text (const char *target, const char *name, const char *text)
{
  write_seed (target, name, text, strlen (text));
}

/* What closes a part that was cut behind the last of these. */
static const struct
{
  const char *element;
  const char *close;
} cuts[] = {
  { "</row>", "</sheetData></worksheet>" },
  { "</si>", "</sst>" },
  { "</table:table-row>", "</table:table>" ODS_TAIL },
};

/* Appends @text, cut to a length that mutations can find their way in. */
static void
append_part (GString *list, const char *name, GString *text)
{
  g_string_append_printf (list, "@@ %s\n", name);
  if (text->len > MAX_PART)
    g_string_truncate (text, MAX_PART);
  for (guint i = 0; text->len == MAX_PART && i < G_N_ELEMENTS (cuts); i++)
    {
      const char *last = g_strrstr (text->str, cuts[i].element);

      if (!last)
        continue;
      g_string_truncate (text, (gsize)(last - text->str) + strlen (cuts[i].element));
      g_string_append (text, cuts[i].close);
    }
  g_string_append (list, text->str);
}

/* The parts of a zip as the targets take them; NULL where it is none. (transfer full) */
static char *
list_parts (GBytes *bytes)
{
  struct archive *archive = archive_read_new ();
  GString *list = g_string_new (NULL);
  struct archive_entry *entry;
  gsize length = 0;
  const void *data = g_bytes_get_data (bytes, &length);

  archive_read_support_format_zip (archive);
  if (length > 0 && archive_read_open_memory (archive, data, length) == ARCHIVE_OK)
    while (list->len < 4 * MAX_SEED && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
      {
        g_autoptr (GString) text = g_string_sized_new (MAX_PART + 1);
        la_ssize_t n = archive_read_data (archive, text->str, MAX_PART);

        g_string_set_size (text, (gsize)MAX (n, 0));
        append_part (list, archive_entry_pathname (entry), text);
      }
  archive_read_free (archive);
  return g_string_free (list, list->len == 0);
}

/* Gives a file to the targets that its content is for. */
static void
add_file (const char *name, GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean zipped = length >= 4 && memcmp (data, "PK", 2) == 0;
  g_autofree char *parts = zipped ? list_parts (bytes) : NULL;
  g_autofree char *packed = g_strconcat (name, "-packed", NULL);
  const char *target = parts && strstr (parts, "@@ content.xml") ? "ods" : "xlsx";

  if (parts)
    write_text (target, name, parts);
  if (length <= MAX_SEED)
    write_seed (zipped ? target : "csv", zipped ? packed : name, data, length);
  if (length >= 4 && length <= MAX_SEED && memcmp (data, "\320\317\021\340", 4) == 0)
    write_seed ("xls", name, data, length);
}

/* The shape of a cell: what its letters and digits are does not matter. (transfer full) */
static char *
shape_of (const char *text)
{
  char *shape = g_strdup (text);

  for (char *p = shape; *p; p++)
    if (g_ascii_isdigit (*p))
      *p = '9';
  return shape;
}

static void
add_cell (GHashTable *shapes, const char *text)
{
  g_autofree char *name = g_strdup_printf ("cell-%03u", g_hash_table_size (shapes));

  if (strlen (text) > 40 || !strpbrk (text, "0123456789") ||
      g_hash_table_size (shapes) == MAX_SHAPES || !g_hash_table_add (shapes, shape_of (text)))
    return;
  write_text ("number", name, text);
  write_text ("date", name, text);
}

/* The first rows of every sheet for the headers, its cells for numbers and dates. */
static void
add_rows (const char *path, const char *name, GHashTable *shapes)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbTableReader) reader = zb_table_open (file, NULL, &error);
  ZbTableRow row;

  g_assert_no_error (error);
  for (guint i = 0; i < zb_table_reader_get_n_sheets (reader); i++)
    {
      const char *sheet = zb_table_reader_get_sheet_name (reader, i);
      g_autofree char *seed = g_strdup_printf ("%s-%u", name, i);
      g_autoptr (GString) text = g_string_new (sheet ? sheet : name);

      g_assert_true (zb_table_reader_begin (reader, i, NULL, NULL));
      for (guint n = 0; n < HEAD_ROWS && zb_table_reader_next (reader, &row, NULL); n++)
        for (guint k = 0; k < row.n_cells; k++)
          {
            add_cell (shapes, row.cells[k].text);
            g_string_append_printf (text, "%c%s", k > 0 ? '\t' : '\n', row.cells[k].text);
          }
      write_text ("header", seed, text->str);
    }
}

static void
add_sample (const char *sample)
{
  g_autoptr (GDir) dir = g_dir_open (sample, 0, NULL);
  g_autoptr (GHashTable) shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (sample, name, NULL);
      g_autofree char *stem = zb_table_dup_stem (name);
      char *data = NULL;
      gsize length = 0;
      g_autoptr (GBytes) bytes = NULL;

      if (!zb_table_has_ending (name))
        continue;
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      bytes = g_bytes_new_take (data, length);
      if (zb_table_is_text (name))
        write_seed ("csv", name, data, MIN (length, HEAD_BYTES));
      else
        add_file (name, bytes);
      add_rows (path, stem, shapes);
    }
}

/* Words that people write for numbers and days, and the corners of formats. */
static const char *const words[] = {
  "28/12/2021",
  "1.1.21",
  "2021-12-28T14:30",
  "14h00 ngày 28/12/2021",
  "tháng 3/2021",
  "Quý I/2021",
  "6 tháng đầu năm 2022",
  "9 tháng",
  "cả năm 2021",
  "first half 2021",
  "quarter IV 2022",
  "Dec 2021",
  "December 28, 2021",
  "44558",
  "44558.604",
  "2021",
  "9.405,326",
  "9,405.326",
  "(1 234,5)",
  "\342\210\2225",
  "1\302\240234",
  "1e15",
  "-2.5E-7",
  "9223372036854775807",
  "-9223372036854775808",
  "0,000000000000000001",
  "12,5 %",
  "dd/mm/yyyy hh:mm",
  "[$-42A]d \"tháng\" m;@",
  "#,##0.00_);[Red]\\(#,##0\\)",
  "tỷ đồng",
  "triệu USD",
  "m²",
};

/* Cells of every kind, for what the sample does not have. */
static void
add_kinds (void)
{
  g_autoptr (GBytes) xlsx = make_xlsx (
    "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='inlineStr'><is><t>a</t><r><t>b</t></r>"
    "<rPh><t>no</t></rPh></is></c><c t='str'><f>A1</f><v>x_x000A_y</v></c><c><v>1.5E+3</v></c>"
    "<c s='1'><v>44558.6</v></c><c s='2'><v>0.742</v></c><c t='d'><v>2021-12-28T00:00:00</v></c>"
    "<c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c><f>1+1</f></c></row>"
    "<row r='1000000'><c r='ZZ1000000'><v>1</v></c></row>",
    "<numFmts><numFmt numFmtId='164' formatCode='dd\\/mm\\/yyyy'/></numFmts><cellXfs>"
    "<xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='10'/></cellXfs>",
    "<si><t>một</t></si><si><r><t>hai</t></r></si>", TRUE);
  g_autoptr (GBytes) ods = make_ods (
    "<table:table table:name='Một'><table:table-row table:number-rows-repeated='3'>"
    "<table:table-cell table:number-columns-repeated='2'/><table:table-cell "
    "office:value-type='float' office:value='1234.5'><text:p>1.234,5</text:p></table:table-cell>"
    "<table:covered-table-cell/><table:table-cell office:value-type='date' "
    "office:date-value='2021-03-01'><text:p>03/2021</text:p></table:table-cell><table:table-cell "
    "office:value-type='string'><office:annotation><text:p>no</text:p></office:annotation>"
    "<text:p>hai <text:s text:c='2'/>ba<text:line-break/></text:p></table:table-cell>"
    "<table:table-cell office:value-type='percentage' office:value='0.742'/><table:table-cell "
    "office:value-type='boolean' office:boolean-value='true'/></table:table-row></table:table>");
  g_autoptr (GByteArray) stream = make_xls_stream (FALSE);
  g_autoptr (GBytes) xls = make_xls (stream->data, stream->len);

  add_file ("kinds", xlsx);
  add_file ("kinds", ods);
  add_file ("kinds", xls);
  write_seed ("xls", "records", stream->data, stream->len);
  write_seed ("csv", "utf-16", "\377\376a\0,\0\361\036\n\0001\0,\0002\0", 16);
  write_text ("csv", "tcvn3", "M\267 s\350;T\252n c\253ng ty\n\"1;2\";\"a\"\"b\"\n");
  write_text ("csv", "sep", "sep=|\r\na|b\r\n'=1+1|\"x\ny\"\r\n");
}

int
main (int argc, char *argv[])
{
  g_assert_cmpint (argc, ==, 3);
  zb_language_apply (ZB_LANGUAGE_EN);
  folder = argv[2];
  add_sample (argv[1]);
  add_kinds ();
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *name = g_strdup_printf ("word-%02u", i);

      write_text ("number", name, words[i]);
      write_text ("date", name, words[i]);
    }
  for (guint i = 0; hostile_files[i].name; i++)
    {
      g_autoptr (GBytes) bytes = hostile_files[i].make ();

      add_file (hostile_files[i].name, bytes);
    }
  return 0;
}
