/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which register a sheet is and where its fields come from: every header of the sample against
 * layouts.expected, and the shapes that offices send. */

#include "config.h"

#include "exchange/zb-csv-reader.h"
#include "exchange/zb-sheet-header.h"
#include "exchange/zb-sheet-layout.h"

#include <string.h>

/* Splits "a|b|c" lines, "\n" between, as a reader would give them. */
static ZbSheetLayout *
understand (const char *text, const char *name)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_auto (GStrv) split = g_strsplit (text, "\n", -1);
  guint lines[ZB_LAYOUT_ROWS];

  for (guint i = 0; split[i]; i++)
    {
      lines[i] = i + 1;
      g_ptr_array_add (rows, g_strsplit (split[i], "|", -1));
    }
  return zb_sheet_layout_find (rows, lines, name);
}

static void
dump_binding (GString *text,
              const ZbSheetLayout *layout,
              const ZbBinding *binding,
              const char *path)
{
  g_autofree char *name = g_strconcat (path, *path ? "." : "", binding->field->name, NULL);

  if (binding->column >= 0)
    g_string_append_printf (text, "  %s = %s%s%s\n", name, layout->headers[binding->column],
                            binding->unit != ZB_UNIT_NONE ? " in " : "",
                            binding->unit != ZB_UNIT_NONE ? zb_unit_to_code (binding->unit) : "");
  for (guint i = 0; i < binding->n_parts; i++)
    dump_binding (text, layout, &binding->parts[i], name);
}

static char *
dump (const ZbSheetLayout *layout)
{
  GString *text = g_string_new (NULL);

  if (!layout)
    return g_string_free (g_string_append (text, "-"), FALSE);
  g_string_append_printf (text, "%s at line %u\n", layout->reg->name, layout->header_line);
  for (guint i = 0; i < layout->reg->n_fields; i++)
    dump_binding (text, layout, &layout->bindings[i], "");
  for (guint i = 0; i < layout->left_out->len; i++)
    g_string_append_printf (text, "  left out: %s\n",
                            (char *)g_ptr_array_index (layout->left_out, i));
  return g_string_free (text, FALSE);
}

static ZbSheetLayout *
understand_file (const char *path, const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbCsvReader) reader = zb_csv_reader_new (file, NULL, &error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  char **cells;
  guint line = 1;
  ZbTableRow row;

  g_assert_no_error (error);
  g_assert_true (zb_table_reader_next (ZB_TABLE_READER (reader), &row, &error));
  cells = g_new0 (char *, row.n_cells + 1);
  for (guint i = 0; i < row.n_cells; i++)
    cells[i] = g_strdup (row.cells[i].text);
  g_ptr_array_add (rows, cells);
  return zb_sheet_layout_find (rows, &line, name);
}

/* Every file of the sample, by its name and by its headers alone. */
static void
test_sample (void)
{
  g_autofree char *expected_path =
    g_test_build_filename (G_TEST_DIST, "exchange", "layouts.expected", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  const ZbRegister *const *registers = zb_registers_get_all ();

  for (guint i = 0; registers[i]; i++)
    {
      g_autofree char *name = g_strconcat (registers[i]->file, ".csv", NULL);
      g_autofree char *path = g_build_filename (g_getenv ("ZB_SAMPLE_DIR"), name, NULL);
      g_autoptr (ZbSheetLayout) layout = NULL;
      g_autoptr (ZbSheetLayout) by_headers = NULL;
      g_autofree char *text = NULL;
      g_autofree char *same = NULL;

      /* Which registers the sample may lack is told by tests/register/test-sample. */
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      layout = understand_file (path, registers[i]->file);
      by_headers = understand_file (path, NULL);
      text = dump (layout);
      same = dump (by_headers);
      g_string_append_printf (all, "%s: %s", name, text);
      g_assert_cmpstr (same, ==, text);
    }
  if (g_getenv ("ZB_WRITE_EXPECTED"))
    g_file_set_contents (expected_path, all->str, -1, NULL);
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (all->str, ==, expected);
}

/* Files of registers that this book does not have are nobody's. */
static void
test_strangers (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_getenv ("ZB_SAMPLE_DIR"), 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (g_getenv ("ZB_SAMPLE_DIR"), name, NULL);
      g_autofree char *stem = g_strndup (name, strcspn (name, "."));
      g_autoptr (ZbSheetLayout) layout = NULL;

      if (!g_str_has_suffix (name, ".csv") || zb_sheet_layout_find_register (stem))
        continue;
      layout = understand_file (path, stem);
      g_test_message ("%s", name);
      g_assert_null (layout);
    }
}

static const struct
{
  const char *name;
  const char *text;
  const char *expected;
} cases[] = {
  { "title-block",
    "DANH MỤC KHU CÔNG NGHIỆP\n(Số liệu đến 28/12/2021)\nSTT|Mã KCN|Tên KCN|Loại hình",
    "zone at line 3\n  code = Mã KCN\n  name = Tên KCN\n  kind = Loại hình\n  left out: STT\n" },
  { "no-marks", "ma kcn|ten kcn|loai hinh",
    "zone at line 1\n  code = ma kcn\n  name = ten kcn\n  kind = loai hinh\n" },
  { "other-units", "Ngày|Loại tỷ giá|đồng/USD",
    "exchange_rate at line 1\n  date = Ngày\n  kind = Loại tỷ giá\n  rate = đồng/USD\n" },
  { "units-tell-fields", "Mã giao|Mã chỉ tiêu|Từ năm|Đến năm|Vốn (đồng)|Vốn (nghìn USD)",
    "target at line 1\n  code = Mã giao\n  indicator = Mã chỉ tiêu\n  from_year = Từ năm\n  "
    "to_year = Đến năm\n"
    "  value_usd = Vốn (nghìn USD) in thousand-usd\n  value_vnd = Vốn (đồng) in vnd\n" },
  { "nothing-known", "a|b|c", "-" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (ZbSheetLayout) layout = understand (cases[i].text, NULL);
  g_autofree char *text = dump (layout);

  g_assert_cmpstr (text, ==, cases[i].expected);
}

/* A sheet that is headed as the program itself heads it gives every field back, in either
 * language. */
static void
test_own_headers (gconstpointer data)
{
  ZbLanguage language = GPOINTER_TO_UINT (data);
  const ZbRegister *const *registers = zb_registers_get_all ();

  for (guint i = 0; registers[i]; i++)
    {
      const ZbRegister *reg = registers[i];
      g_autoptr (GString) row = g_string_new (NULL);
      g_autoptr (ZbSheetLayout) layout = NULL;

      for (guint k = 0; k < reg->n_fields; k++)
        {
          g_autofree char *header = zb_field_get_header (&reg->fields[k], language);

          g_string_append_printf (row, "%s%s", k > 0 ? "|" : "", header);
        }
      layout = understand (row->str, reg->file);
      for (guint k = 0; k < reg->n_fields; k++)
        {
          const ZbField *field = &reg->fields[k];
          const ZbRegister *target = field->target ? zb_register_find (field->target) : NULL;
          gboolean read =
            !(field->flags & ZB_FIELD_DERIVED) && !(target && !zb_register_is_named (target));

          g_test_message ("%s.%s", reg->name, field->name);
          g_assert_cmpint (layout->bindings[k].column, ==, read ? (gint)k : -1);
        }
    }
}

static void
test_missing_key (void)
{
  g_autoptr (ZbSheetLayout) layout = understand ("Tên dự án|Nguồn vốn", "projects");
  g_autoptr (ZbSheetLayout) events = understand ("Mã số dự án|Lý do", "project-events");
  g_autoptr (ZbSheetLayout) whole = understand ("Mã KCN|Tên KCN", "zones");
  g_autofree char *missing = zb_sheet_layout_dup_missing (events);

  g_assert_nonnull (layout);
  g_assert_nonnull (missing);
  g_assert_null (zb_sheet_layout_dup_missing (whole));
  g_assert_cmpint (zb_sheet_layout_get_column (whole, "name"), ==, 1);
  g_assert_cmpint (zb_sheet_layout_get_column (whole, "kind"), ==, -1);
  g_assert_cmpint (zb_sheet_layout_get_column (whole, NULL), ==, -1);
}

static void
test_headers (void)
{
  static const struct
  {
    const char *text, *folded, *bare;
    gboolean has_unit;
    ZbUnit unit;
  } headers[] = {
    { "Vốn đăng ký (triệu USD)", "von dang ky trieu usd", "von dang ky", TRUE,
      ZB_UNIT_MILLION_USD },
    { " Vốn\nđăng ký ( tỷ đồng ) ", "von dang ky ty dong", "von dang ky", TRUE,
      ZB_UNIT_BILLION_VND },
    { "Chủ đầu tư hạ tầng (MST)", "chu dau tu ha tang mst", "chu dau tu ha tang", FALSE,
      ZB_UNIT_NONE },
    { "Số, ký hiệu", "so ky hieu", "so ky hieu", FALSE, ZB_UNIT_NONE },
    { "(ha)", "ha", "ha", FALSE, ZB_UNIT_NONE },
    { "", "", "", FALSE, ZB_UNIT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_auto (ZbSheetHeader) header = { 0 };

      zb_sheet_header_init (&header, headers[i].text);
      g_assert_cmpstr (header.folded, ==, headers[i].folded);
      g_assert_cmpstr (header.bare, ==, headers[i].bare);
      g_assert_cmpint (header.has_unit, ==, headers[i].has_unit);
      g_assert_cmpint (header.unit, ==, headers[i].unit);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-layout/sample", test_sample);
  g_test_add_func ("/sheet-layout/strangers", test_strangers);
  g_test_add_func ("/sheet-layout/missing-key", test_missing_key);
  g_test_add_data_func ("/sheet-layout/own-headers/vi", GUINT_TO_POINTER (ZB_LANGUAGE_VI),
                        test_own_headers);
  g_test_add_data_func ("/sheet-layout/own-headers/en", GUINT_TO_POINTER (ZB_LANGUAGE_EN),
                        test_own_headers);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/sheet-layout/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/sheet-header/parts", test_headers);

  return g_test_run ();
}
