/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader of separated text makes of what people send: rows are compared as
 * "line:cell|cell", faults as "line!fault@column". */

#include "config.h"

#include "exchange/zb-csv-reader.h"
#include "exchange/zb-exchange-error.h"

#include <string.h>

static char *
dump (ZbTableReader *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  ZbTableRow row;

  while (zb_table_reader_next (reader, &row, &error))
    {
      g_string_append_printf (all, "%s%u", all->len > 0 ? "\n" : "", row.line);
      if (row.fault)
        g_string_append_printf (all, "!%d@%u", row.fault, row.fault_column);
      for (guint i = 0; i < row.n_cells; i++)
        {
          g_assert_cmpuint (strlen (row.cells[i].text), ==, row.cells[i].length);
          g_string_append_printf (all, "%c%s", i ? '|' : ':', row.cells[i].text);
        }
    }
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static const struct
{
  const char *name;
  const char *text;
  gssize length; /* -1: to its end */
  char separator;
  const char *rows;
} cases[] = {
  { "plain", "a,b,c\r\n1,2,3\r\n", -1, ',', "1:a|b|c\n2:1|2|3" },
  { "no-last-line-end", "a,b\n1,2", -1, ',', "1:a|b\n2:1|2" },
  { "empty", "", -1, ',', "" },
  { "blank-rows", "\n\na,b\n,\n\r\n1,2\n", -1, ',', "3:a|b\n6:1|2" },
  { "empty-cells", "a,b,c\n,,x\n", -1, ',', "1:a|b|c\n2:||x" },
  { "bom", "\357\273\277Tên,b\n1,2\n", -1, ',', "1:Tên|b\n2:1|2" },
  { "cr-alone", "a,b\r1,2\r", -1, ',', "1:a|b\n2:1|2" },
  { "quotes", "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", -1, ',', "1:a|b\n2:x, y|say \"hi\"" },
  { "quoted-empty", "a,b\n\"\",1\n", -1, ',', "1:a|b\n2:|1" },
  { "only-doubled", "a,b\n\"\"\"\"\"\",1\n", -1, ',', "1:a|b\n2:\"\"|1" },
  { "line-ends-inside", "a,b\n\"1\r\n2\n3\",x\n4,5\n", -1, ',', "1:a|b\n2:1\r\n2\n3|x\n5:4|5" },
  { "quote-inside-plain", "a,b\nthe \"x\" y,1\n", -1, ',', "1:a|b\n2:the \"x\" y|1" },
  { "text-after-quote", "a,b\n\"x\"y,1\n2,3\n", -1, ',', "1:a|b\n2!4@0\n3:2|3" },
  { "open-quote", "a,b\n1,\"x\n2,3\n4,5\n", -1, ',', "1:a|b\n2!4@1\n3:2|3\n4:4|5" },
  { "open-quote-at-the-end", "a,b\n1,\"", -1, ',', "1:a|b\n2!4@1" },
  { "nul", "a,b\n1,x\0y\n2,3\n", 14, ',', "1:a|b\n2!1@1\n3:2|3" },
  { "nul-in-quotes", "a,b\n1,\"x\0y\"\n2,3\n", 16, ',', "1:a|b\n2!1@1\n3:2|3" },
  { "not-utf8", "a,b\n\xff,1\n1,caf\xe9\n2,3\n", -1, ',', "1:a|b\n2!2@0\n3!2@1\n4:2|3" },
  { "semicolon", "a;b;c\n9,5;8,2;x\n7,1;1,0;y\n", -1, ';', "1:a|b|c\n2:9,5|8,2|x\n3:7,1|1,0|y" },
  { "tab", "a\tb\n1,5\t2\n", -1, '\t', "1:a|b\n2:1,5|2" },
  { "bar", "a|b\n1|2\n", -1, '|', "1:a|b\n2:1|2" },
  { "title-line", "Danh sách, 2021\na;b;c\n1;2;3\n4;5;6\n", -1, ';',
    "1:Danh sách, 2021\n2:a|b|c\n3:1|2|3\n4:4|5|6" },
  { "separators-in-quotes", "a,\"b;c;d;e\"\n1,\"2;3;4;5\"\n", -1, ',', "1:a|b;c;d;e\n2:1|2;3;4;5" },
  { "sep-line", "sep=;\r\na;b,c\r\n1;2\r\n", -1, ';', "2:a|b,c\n3:1|2" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  gsize length = cases[i].length < 0 ? strlen (cases[i].text) : (gsize)cases[i].length;
  g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, length);
  g_autoptr (GError) error = NULL;
  ZbCsvReader *reader = zb_csv_reader_new_for_bytes (bytes, &error);
  g_autofree char *first = NULL, *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (zb_csv_reader_get_separator (reader), ==, cases[i].separator);
  first = dump (ZB_TABLE_READER (reader));
  g_assert_cmpstr (first, ==, cases[i].rows);
  g_assert_true (zb_table_reader_begin (ZB_TABLE_READER (reader), 0, NULL, &error));
  again = dump (ZB_TABLE_READER (reader));
  g_assert_cmpstr (again, ==, first);
  g_assert_cmpuint (zb_table_reader_get_n_sheets (ZB_TABLE_READER (reader)), ==, 1);
  g_assert_finalize_object (reader);
}

static void
test_other_kinds (void)
{
  static const char *const kinds[] = { "PK\003\004xxxx", "%PDF-1.4", "SQLite format 3" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (kinds[i], strlen (kinds[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (zb_csv_reader_new_for_bytes (bytes, &error));
      g_assert_error (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT);
    }
}

/* The same text in cells at, below and above the limit, quoted or not, in one or three bytes a
 * character. */
static void
test_long_cells (void)
{
  static const struct
  {
    const char *unit;
    guint n;
    gboolean quoted;
    ZbTableFault fault;
  } texts[] = {
    { "x", ZB_TABLE_MAX_CHARS, FALSE, ZB_TABLE_FAULT_NONE },
    { "x", ZB_TABLE_MAX_CHARS + 1, FALSE, ZB_TABLE_FAULT_LONG },
    { "ế", ZB_TABLE_MAX_CHARS, FALSE, ZB_TABLE_FAULT_NONE },
    { "ế", ZB_TABLE_MAX_CHARS + 1, TRUE, ZB_TABLE_FAULT_LONG },
    { "x", 1024 * 1024, FALSE, ZB_TABLE_FAULT_LONG },
    { "x", 1024 * 1024, TRUE, ZB_TABLE_FAULT_LONG },
    { "x", 3 * 1024 * 1024, TRUE, ZB_TABLE_FAULT_QUOTE },
    { "x", 40 * 1024 * 1024, FALSE, ZB_TABLE_FAULT_LONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) text = g_string_new ("a,b\n1,");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (ZbCsvReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      ZbTableRow row;

      g_string_append (text, texts[i].quoted ? "\"" : "");
      for (guint k = 0; k < texts[i].n; k++)
        g_string_append (text, texts[i].unit);
      g_string_append (text, texts[i].quoted ? "\"\n2,3\n" : "\n2,3\n");
      bytes = g_string_free_to_bytes (g_steal_pointer (&text));
      reader = zb_csv_reader_new_for_bytes (bytes, &error);
      g_assert_no_error (error);
      g_assert_true (zb_table_reader_next (ZB_TABLE_READER (reader), &row, &error));
      g_assert_true (zb_table_reader_next (ZB_TABLE_READER (reader), &row, &error));
      g_assert_cmpint (row.fault, ==, texts[i].fault);
      g_assert_cmpuint (row.line, ==, 2);
      g_assert_cmpuint (row.fault_column, ==, row.fault ? 1 : 0);
      g_assert_true (zb_table_reader_next (ZB_TABLE_READER (reader), &row, &error));
      g_assert_cmpstr (row.cells[1].text, ==, "3");
      g_assert_false (zb_table_reader_next (ZB_TABLE_READER (reader), &row, &error));
      g_assert_no_error (error);
    }
}

/* Rows that lie across the ends of the reader's window in every way come out whole. */
static void
test_windows (void)
{
  g_autoptr (GString) text = g_string_new ("n,text\r\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZbCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  ZbTableRow row;
  guint n = 0;

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (text, "%u,\"a \"\"%.*s\"\"\r\nb\"\r\n", i, (int)(i % 17),
                            "abcdefghijklmnopq");
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  reader = zb_csv_reader_new_for_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (zb_table_reader_next (ZB_TABLE_READER (reader), &row, &error));
  for (; zb_table_reader_next (ZB_TABLE_READER (reader), &row, &error); n++)
    {
      g_autofree char *number = g_strdup_printf ("%u", n);
      g_autofree char *wanted =
        g_strdup_printf ("a \"%.*s\"\r\nb", (int)(n % 17), "abcdefghijklmnopq");

      g_assert_cmpuint (row.line, ==, 2 + 2 * n);
      g_assert_cmpstr (row.cells[0].text, ==, number);
      g_assert_cmpstr (row.cells[1].text, ==, wanted);
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 60000);
  g_assert_cmpfloat (zb_table_reader_get_fraction (ZB_TABLE_READER (reader)), ==, 1);
}

static void
test_column_names (void)
{
  static const struct
  {
    guint column;
    const char *name;
  } names[] = { { 0, "A" },    { 25, "Z" },    { 26, "AA" },
                { 701, "ZZ" }, { 702, "AAA" }, { 16383, "XFD" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = zb_table_column_name (names[i].column);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

static void
test_missing_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/rows.csv");
  g_autoptr (GError) error = NULL;

  g_assert_null (zb_csv_reader_new (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Not a pass or fail of time: with -m perf it prints the rows a second. */
static void
test_speed (void)
{
  g_autoptr (GString) text = g_string_new ("code,name,zone,capital\r\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZbCsvReader) reader = NULL;
  gint64 start;
  ZbTableRow row;
  guint n = 0;

  for (guint i = 0; i < (g_test_perf () ? 1000000 : 1000); i++)
    g_string_append_printf (text, "99%010u,Nhà máy sản xuất linh kiện số %u,SX%u,\"%u.%03u,5\"\r\n",
                            i, i, i % 8, i / 1000, i % 1000);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  start = g_get_monotonic_time ();
  reader = zb_csv_reader_new_for_bytes (bytes, NULL);
  while (zb_table_reader_next (ZB_TABLE_READER (reader), &row, NULL))
    n++;
  g_test_message ("%.0f rows/s", (double)n * 1e6 / (double)(g_get_monotonic_time () - start));
  g_assert_cmpuint (n, ==, g_test_perf () ? 1000001 : 1001);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/rows/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/csv-reader/other-kinds", test_other_kinds);
  g_test_add_func ("/csv-reader/long-cells", test_long_cells);
  g_test_add_func ("/csv-reader/windows", test_windows);
  g_test_add_func ("/csv-reader/missing-file", test_missing_file);
  g_test_add_func ("/csv-reader/speed", test_speed);
  g_test_add_func ("/table-reader/column-names", test_column_names);

  return g_test_run ();
}
