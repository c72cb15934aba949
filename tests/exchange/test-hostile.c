/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that somebody broke, on purpose or not: each gives one clear sentence, soon, and never more
 * than the reader may hold. */

#include "config.h"

#include "base/zb-language.h"
#include "exchange/zb-exchange-error.h"
#include "exchange/zb-table-open.h"

#include <string.h>

#include <glib/gstdio.h>

#include "hostile-files.h"
#include "zip-maker.h"

/* Reads all of @reader. What was told: sentences of rows, the number of rows, and the error that
 * ended it. (transfer full) */
static char *
read_all (ZbTableReader *reader)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint n = 0;
  ZbTableRow row;

  for (guint i = 0; !error && i < zb_table_reader_get_n_sheets (reader); i++)
    {
      if (!zb_table_reader_begin (reader, i, NULL, &error))
        break;
      while (zb_table_reader_next (reader, &row, &error))
        {
          g_autofree char *fault = zb_table_row_dup_fault (&row);

          n++;
          if (fault)
            g_string_append_printf (text, "line %u: %s\n", row.line, fault);
        }
    }
  g_string_append_printf (text, "%u rows\n", n);
  if (error)
    g_string_append (text, error->message);
  return g_string_free (text, FALSE);
}

static char *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbTableReader) reader = zb_table_open_bytes (bytes, &error);

  return reader ? read_all (reader) : g_strdup (error->message);
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = hostile_files[i].make ();
  g_autofree char *told = read_bytes (bytes);

  g_test_message ("%s", told);
  g_assert_nonnull (strstr (told, hostile_files[i].expected));
  /* One sentence for a person, not a tale. */
  g_assert_cmpuint (strlen (told), <, 400);
}

/* Every beginning of a good workbook is read without harm. */
static void
test_every_length (void)
{
  g_autoptr (GBytes) whole =
    make_xlsx ("<row><c><v>1</v></c></row>", "<cellXfs><xf numFmtId='14'/></cellXfs>",
               "<si><t>a</t></si>", FALSE);

  for (gsize length = 0; length < g_bytes_get_size (whole); length += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length);
      g_autofree char *told = read_bytes (part);

      g_assert_cmpuint (strlen (told), >, 0);
    }
}

/* Names lie: what a file holds decides. */
static void
test_endings (void)
{
  static const struct
  {
    const char *name;
    const char *content;
    const char *expected;
  } files[] = {
    { "table.csv", "linked", "1 rows" }, { "table.xlsx", "nul-csv", "3 rows" },
    { "table.ods", "linked", "1 rows" }, { "table.xls", "html", "is a web page" },
    { "table", "linked", "1 rows" },
  };
  g_autofree char *folder = g_dir_make_tmp ("zb-hostile-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = make_hostile (files[i].content);
      g_autoptr (GError) error = NULL;
      g_autoptr (ZbTableReader) reader = NULL;
      g_autofree char *told = NULL;

      g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                          (gssize)g_bytes_get_size (bytes), NULL));
      reader = zb_table_open (file, NULL, &error);
      told = reader ? read_all (reader) : g_strdup (error->message);
      g_test_message ("%s: %s", files[i].name, told);
      g_assert_nonnull (strstr (told, files[i].expected));
      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = make_hostile ("linked");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (ZbTableReader) reader = zb_table_open_bytes (bytes, NULL);
  g_autoptr (GError) error = NULL;
  ZbTableRow row;

  g_assert_true (zb_table_reader_begin (reader, 0, cancellable, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (zb_table_reader_next (reader, &row, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zb_language_apply (ZB_LANGUAGE_EN);

  for (guint i = 0; hostile_files[i].name; i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", hostile_files[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/hostile/every-length", test_every_length);
  g_test_add_func ("/hostile/endings", test_endings);
  g_test_add_func ("/hostile/cancelled", test_cancelled);

  return g_test_run ();
}
