/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readers of workbooks give for cells of every kind. */

#include "config.h"

#include "base/zb-language.h"
#include "exchange/zb-sheet-value.h"
#include "exchange/zb-table-open.h"

#include <string.h>

#include "xls-maker.h"
#include "zip-maker.h"

static const char kinds[] = { 't', 'n', 'd', 'b', 'e', 'f' };

/* All rows of a sheet: "1: A t text | B n 1.5". */
static char *
dump (ZbTableReader *reader, guint sheet)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  ZbTableRow row;

  g_assert_true (zb_table_reader_begin (reader, sheet, NULL, &error));
  g_assert_no_error (error);
  while (zb_table_reader_next (reader, &row, &error))
    {
      g_string_append_printf (text, "%u:", row.line);
      for (guint i = 0; i < row.n_cells; i++)
        if (row.cells[i].length > 0)
          {
            g_autofree char *column = zb_table_column_name (i);

            g_string_append_printf (text, " %s%c %s", column, kinds[row.cells[i].kind],
                                    row.cells[i].text);
          }
      if (row.fault)
        g_string_append_printf (text, " fault %d in %u", row.fault, row.fault_column);
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static void
assert_rows (GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbTableReader) reader = zb_table_open_bytes (bytes, &error);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  text = dump (reader, 0);
  again = dump (reader, 0);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

#define STYLES                                                                                     \
  "<numFmts><numFmt numFmtId='164' formatCode='dd\\/mm\\/yyyy'/>"                                  \
  "<numFmt numFmtId='165' formatCode='mm/yyyy'/><numFmt numFmtId='166' formatCode='0.00\"d\"'/>"   \
  "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"                                     \
  "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/>"        \
  "<xf numFmtId='22'/><xf numFmtId='10'/><xf numFmtId='20'/></cellXfs>"

static const struct
{
  const char *name;
  const char *rows;
  const char *expected;
} xlsx[] = {
  { "strings",
    "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c>"
    "<c r='D2' t='inlineStr'><is><t>a</t><r><t>b</t></r><rPh><t>no</t></rPh></is></c>"
    "<c r='E2' t='str'><f>A1</f><v>x_x000A_y</v></c></row>",
    "2: At một Ct hai ba Dt ab Et x\ny\n" },
  { "numbers",
    "<row><c><v>19.60215</v></c><c><v>9475.897999999999</v></c><c><v>1.5E+3</v></c>"
    "<c><v>-1E-3</v></c><c s='3'><v>5</v></c><c s='5'><v>0.742</v></c><c><v>41357448313739</v></c>"
    "</row>",
    "1: An 19.60215 Bn 9475.898 Cn 1500 Dn -0.001 En 5 Fn 74.2 Gn 41357448313739\n" },
  { "dates",
    "<row><c s='1'><v>44558</v></c><c s='2'><v>44256</v></c><c s='4'><v>44558.604166666664</v></c>"
    "<c s='6'><v>0.5</v></c><c s='1'><v>59</v></c><c s='1'><v>61</v></c><c s='1'><v>-3</v></c>"
    "<c t='d'><v>2021-12-28T00:00:00</v></c></row>",
    "1: Ad 2021-12-28 Bd 2021-03 Cd 2021-12-28T14:30 Dt 12:00 Ed 1900-02-28 Fd 1900-03-01 Gn -3 "
    "Hd 2021-12-28\n" },
  { "others",
    "<row><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c>"
    "<c t='s'><v>99</v></c></row>",
    "1: Ab TRUE Be #N/A Cf = Dn 2 Ee #REF!\n" },
  { "blank",
    "<row r='5'><c r='A5' s='1'/></row><row r='900000'/><row r='1000000'><c r='ZZ1000000'>"
    "<v>1</v></c></row>",
    "1000000: ZZn 1\n" },
  { "no-references", "<row><c/><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>",
    "1: Bn 1\n3: An 2\n" },
  { "faults",
    "<row><c r='XFE1'><v>1</v></c></row><row><c t='inlineStr'><is><t>a_x0000_b</t></is></c></row>",
    "1: fault 5 in 16383\n2: fault 1 in 0\n" },
};

static void
test_xlsx (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes =
    make_xlsx (xlsx[i].rows, STYLES,
               "<si><t>một</t></si><si><r><t xml:space='preserve'>hai </t></r><r><t>ba</t></r>"
               "<rPh sb='0' eb='1'><t>no</t></rPh></si>",
               FALSE);

  assert_rows (bytes, xlsx[i].expected);
}

static void
test_xlsx_1904 (void)
{
  g_autoptr (GBytes) bytes =
    make_xlsx ("<row><c s='1'><v>43096</v></c><c><v>43096</v></c></row>", STYLES, NULL, TRUE);
  g_autoptr (ZbTableReader) reader = zb_table_open_bytes (bytes, NULL);
  ZbTableRow row;

  assert_rows (bytes, "1: Ad 2021-12-28 Bn 43096\n");
  g_assert_true (zb_table_reader_begin (reader, 0, NULL, NULL));
  g_assert_true (zb_table_reader_next (reader, &row, NULL));
  g_assert_true (row.epoch_1904);
  g_assert_cmpstr (zb_table_reader_get_sheet_name (reader, 0), ==, "Tờ 1");
  g_clear_object (&reader);
}

#define CELL(attributes, text)                                                                     \
  "<table:table-cell " attributes "><text:p>" text "</text:p></table:table-cell>"

static const struct
{
  const char *name;
  const char *rows;
  const char *expected;
} ods[] = {
  { "kinds",
    "<table:table-row>" CELL ("office:value-type='string'",
                              "hai <text:s text:c='2'/>ba<text:span>!</text:span>")
      CELL ("office:value-type='float' office:value='1234.5'",
            "1.234,5") CELL ("office:value-type='percentage' office:value='0.742'", "74%")
        CELL ("office:value-type='date' office:date-value='2021-12-28'", "28/12/2021")
          CELL ("office:value-type='date' office:date-value='2021-03-01'", "03/2021")
            CELL ("office:value-type='date' office:date-value='2021-12-28T14:30:00'",
                  "x") CELL ("office:value-type='time' office:time-value='PT14H30M00S'", "14:30")
              CELL ("office:value-type='boolean' office:boolean-value='true'", "TRUE")
                CELL ("table:formula='x' calcext:value-type='error'", "#N/A") "</table:table-row>",
    "1: At hai   ba! Bn 1234.5 Cn 74.2 Dd 2021-12-28 Ed 2021-03 Fd 2021-12-28T14:30 Gt 14:30 "
    "Hb TRUE Ie #N/A\n" },
  { "repeats",
    "<table:table-row table:number-rows-repeated='3'><table:table-cell "
    "table:number-columns-repeated='2'/>" CELL (
      "office:value-type='string' table:number-columns-repeated='2'",
      "a") "<table:covered-table-cell table:number-columns-repeated='2'/>" CELL ("office:value-"
                                                                                 "type='string'",
                                                                                 "b") "</"
                                                                                      "table:table-"
                                                                                      "row>"
                                                                                      "<table:"
                                                                                      "table-row "
                                                                                      "table:"
                                                                                      "number-rows-"
                                                                                      "repeated='"
                                                                                      "1048573'>"
                                                                                      "<table:"
                                                                                      "table-cell "
                                                                                      "table:"
                                                                                      "number-"
                                                                                      "columns-"
                                                                                      "repeated='"
                                                                                      "16384'/></"
                                                                                      "table:table-"
                                                                                      "row>",
    "1: Ct a Dt a Gt b\n2: Ct a Dt a Gt b\n3: Ct a Dt a Gt b\n" },
  { "lines",
    "<table:table-row><table:table-cell office:value-type='string'><office:annotation><text:p>no"
    "</text:p></office:annotation><text:p>a</text:p><text:p>b<text:line-break/>c</text:p>"
    "</table:table-cell></table:table-row>",
    "1: At a\nb\nc\n" },
};

static void
test_ods (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *tables =
    g_strconcat ("<table:table table:name='Một'>", ods[i].rows, "</table:table>", NULL);
  g_autoptr (GBytes) bytes = make_ods (tables);

  assert_rows (bytes, ods[i].expected);
}

/* Without the cells that FreeXL gives no value of: truth values, errors and formulas. */
static void
test_xls (void)
{
  g_autoptr (GByteArray) stream = make_xls_stream (FALSE);
  g_autoptr (GBytes) bytes = make_xls (stream->data, stream->len);
  g_autoptr (ZbTableReader) reader = zb_table_open_bytes (bytes, NULL);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  text = dump (reader, 0);
  again = dump (reader, 0);
  g_assert_true (g_str_has_prefix (text, "1: At một Bt hai  Ct ba\n2: An 1234.5 Bn 35 Cn 123.45 Dd "
                                         "2021-12-28 "));
  g_assert_true (g_str_has_suffix (text, "\n3: At bác Bn 2 Cn 3\n"));
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (zb_table_reader_get_sheet_name (reader, 0), ==, "Tờ 1");
}

/* Sheets may be read in any order. */
static void
test_ods_sheets (void)
{
  static const guint order[] = { 0, 1, 2, 1, 0, 2, 2 };
  static const char *const expected[] = { "1: At a\n2: At b\n", "", "2: At c\n" };
#define ROW(text) "<table:table-row>" CELL ("office:value-type='string'", text) "</table:table-row>"
  g_autoptr (GBytes) bytes = make_ods ("<table:table table:name='A'>" ROW ("a") ROW (
    "b") "</table:table><table:table table:name='B'/>"
         "<table:table table:name='C'><table:table-row/>" ROW ("c") "</table:table>");
  g_autoptr (ZbTableReader) reader = zb_table_open_bytes (bytes, NULL);

  g_assert_cmpuint (zb_table_reader_get_n_sheets (reader), ==, 3);
  g_assert_cmpstr (zb_table_reader_get_sheet_name (reader, 2), ==, "C");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *text = dump (reader, order[i]);

      g_assert_cmpstr (text, ==, expected[order[i]]);
    }
}

static const struct
{
  const char *stored;
  const char *expected;
} numbers[] = {
  { "0", "0" },
  { "-0.0", "0" },
  { "1e15", "1000000000000000" },
  { "123456789012345678", "123456789012346000" },
  { "0.30000000000000004", "0.3" },
  { "999999999999999.9", "1000000000000000" },
  { "-2.5E-7", "-0.00000025" },
  { "1E+300", NULL },
  { "1E-300", "0" },
  { "1E-9223372036854775808", NULL },
  { "1.2.3", NULL },
  { "", NULL },
  { "NaN", NULL },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gboolean is_number = zb_sheet_value_append_number (text, numbers[i].stored, 0);

      g_assert_cmpint (is_number, ==, numbers[i].expected != NULL);
      if (is_number)
        g_assert_cmpstr (text->str, ==, numbers[i].expected);
    }
}

static const struct
{
  const char *code;
  ZbNumberForm form;
} codes[] = {
  { "General", ZB_NUMBER_FORM_NUMBER },
  { "#,##0.00", ZB_NUMBER_FORM_NUMBER },
  { "0.00E+00", ZB_NUMBER_FORM_NUMBER },
  { "#,##0 \"đồng/năm\"", ZB_NUMBER_FORM_NUMBER },
  { "[Red]#,##0;dd", ZB_NUMBER_FORM_NUMBER },
  { "dd/mm/yyyy", ZB_NUMBER_FORM_DAY },
  { "[$-42A]d \"tháng\" m;@", ZB_NUMBER_FORM_DAY },
  { "mm/yyyy", ZB_NUMBER_FORM_MONTH },
  { "yyyy", ZB_NUMBER_FORM_YEAR },
  { "dd/mm/yyyy hh:mm", ZB_NUMBER_FORM_MOMENT },
  { "h:mm AM/PM", ZB_NUMBER_FORM_TIME },
  { "[h]:mm", ZB_NUMBER_FORM_NUMBER },
  { "0.0%", ZB_NUMBER_FORM_PERCENT },
};

static void
test_codes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_test_message ("%s", codes[i].code);
      g_assert_cmpint (zb_number_form_from_code (codes[i].code), ==, codes[i].form);
    }
}

static ZbTableReader *
open_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ZbTableReader *reader = zb_table_open (file, NULL, &error);

  g_assert_no_error (error);
  return reader;
}

/* Tells the first line that differs, as whole sheets are too much to read. The reader of old
 * workbooks gives no values of formulas, which stand in the total rows alone. */
static void
assert_same (const char *text, const char *expected, gboolean formulas)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) wanted = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] && wanted[i]; i++)
    if (formulas || !strstr (wanted[i], "Tổng cộng"))
      g_assert_cmpstr (lines[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (wanted));
}

/* The workbook of the sample, written anew by @argv (its path and the new one are added), reads the
 * same to the cell. */
static void
compare_with (const char *const *argv, const char *ending)
{
  g_autofree char *path = g_build_filename (g_getenv ("ZB_SAMPLE_DIR"), "so-lieu-kcn.xlsx", NULL);
  g_autofree char *folder = g_dir_make_tmp ("zb-workbooks-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("so-lieu-kcn.", ending, NULL);
  g_autofree char *made = g_build_filename (folder, name, NULL);
  g_autoptr (ZbTableReader) before = open_path (path);
  g_autoptr (ZbTableReader) after = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) line = NULL;
  g_autofree char *output = NULL;
  g_autofree char *remove = NULL;
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autoptr (GError) error = NULL;
  gint status = 0;
  gboolean office = g_str_equal (argv[0], "soffice");

  g_strv_builder_addv (builder, (const char **)argv);
  if (office)
    g_strv_builder_add_many (builder, profile, "--headless", "--convert-to", ending, "--outdir",
                             folder, path, NULL);
  else
    g_strv_builder_add_many (builder, path, made, NULL);
  line = g_strv_builder_end (builder);
  g_spawn_sync (NULL, line, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &output, NULL, &status, &error);
  g_assert_no_error (error);
  after = open_path (made);
  g_assert_cmpuint (zb_table_reader_get_n_sheets (after), ==,
                    zb_table_reader_get_n_sheets (before));
  for (guint i = 0; i < zb_table_reader_get_n_sheets (before); i++)
    {
      g_autofree char *x = dump (before, i);
      g_autofree char *y = dump (after, i);

      g_assert_cmpstr (zb_table_reader_get_sheet_name (after, i), ==,
                       zb_table_reader_get_sheet_name (before, i));
      assert_same (y, x, !g_str_equal (ending, "xls"));
    }
  g_clear_object (&after);
  remove = g_strdup_printf ("rm -rf '%s'", folder);
  g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL);
}

static const struct
{
  const char *name;
  const char *argv[4];
  const char *ending;
} programs[] = {
  { "libreoffice-ods", { "soffice" }, "ods" },
  { "libreoffice-xls", { "soffice" }, "xls" },
  { "libreoffice-xlsx", { "soffice" }, "xlsx" },
  { "gnumeric-ods", { "ssconvert" }, "ods" },
  { "gnumeric-xls", { "ssconvert", "--export-type=Gnumeric_Excel:excel_biff8" }, "xls" },
  { "gnumeric-xlsx", { "ssconvert" }, "xlsx" },
};

static void
test_program (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *found = g_find_program_in_path (programs[i].argv[0]);

  if (found)
    compare_with (programs[i].argv, programs[i].ending);
  else
    g_test_skip ("the program is not installed");
}

static void
add_table (const char *prefix, const char *name, guint i, GTestDataFunc test)
{
  g_autofree char *path = g_strconcat (prefix, name, NULL);

  g_test_add_data_func (path, GUINT_TO_POINTER (i), test);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zb_language_apply (ZB_LANGUAGE_EN);

  for (guint i = 0; i < G_N_ELEMENTS (xlsx); i++)
    add_table ("/workbooks/xlsx/", xlsx[i].name, i, test_xlsx);
  g_test_add_func ("/workbooks/xlsx/1904", test_xlsx_1904);
  g_test_add_func ("/workbooks/xls", test_xls);
  for (guint i = 0; i < G_N_ELEMENTS (ods); i++)
    add_table ("/workbooks/ods/", ods[i].name, i, test_ods);
  g_test_add_func ("/workbooks/ods/sheets", test_ods_sheets);
  g_test_add_func ("/workbooks/numbers", test_numbers);
  g_test_add_func ("/workbooks/format-codes", test_codes);
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    add_table ("/workbooks/by-others/", programs[i].name, i, test_program);

  return g_test_run ();
}
