/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogues read beside gettext: a good one, broken ones, none. */

#include "config.h"

#include "register/zb-catalogue.h"
#include "register/zb-field-text.h"
#include "register/zb-register.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <string.h>

typedef struct
{
  const char *original;
  const char *translation;
} Pair;

/* In the order of their bytes, as msgfmt writes them. */
static const Pair pairs[] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "Code", "Mã" },
  { "FDI", "" },
  { "Operating", "Đang hoạt động" },
  { "Project code", "Mã số dự án" },
  { "Yes", "Có" },
  { "Zone code", "Mã KCN" },
};

static void
append_word (GByteArray *bytes, gsize value)
{
  guint32 word = value;

  g_byte_array_append (bytes, (const guint8 *)&word, sizeof word);
}

static void
append_table (GByteArray *bytes, gsize offset, gboolean translations)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const char *text = translations ? pairs[i].translation : pairs[i].original;

      append_word (bytes, strlen (text));
      append_word (bytes, offset);
      offset += strlen (text) + 1;
    }
}

static GByteArray *
make_catalogue (void)
{
  GByteArray *bytes = g_byte_array_new ();
  gsize n = G_N_ELEMENTS (pairs);
  gsize strings = 28 + 2 * 8 * n;
  gsize translated = strings;

  for (guint i = 0; i < n; i++)
    translated += strlen (pairs[i].original) + 1;

  append_word (bytes, 0x950412de);
  append_word (bytes, 0);
  append_word (bytes, n);
  append_word (bytes, 28);
  append_word (bytes, 28 + 8 * n);
  append_word (bytes, 0);
  append_word (bytes, 0);
  append_table (bytes, strings, FALSE);
  append_table (bytes, translated, TRUE);
  for (guint i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *)pairs[i].original, strlen (pairs[i].original) + 1);
  for (guint i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *)pairs[i].translation,
                         strlen (pairs[i].translation) + 1);

  return bytes;
}

static void
write_catalogue (const char *folder, const char *domain, const guint8 *data, gsize size)
{
  g_autofree char *path = g_build_filename (folder, "vi", "LC_MESSAGES", NULL);
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);
  g_autofree char *file = g_build_filename (path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_file_set_contents (file, (const char *)data, size, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bindtextdomain (domain, folder));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_translate (void)
{
  for (guint i = 1; i < G_N_ELEMENTS (pairs); i++)
    {
      const char *wanted =
        pairs[i].translation[0] != '\0' ? pairs[i].translation : pairs[i].original;

      g_assert_cmpstr (zb_catalogue_translate (pairs[i].original, ZB_LANGUAGE_VI), ==, wanted);
      g_assert_cmpstr (zb_catalogue_translate (pairs[i].original, ZB_LANGUAGE_EN), ==,
                       pairs[i].original);
    }
  g_assert_cmpstr (zb_catalogue_translate ("Not in it", ZB_LANGUAGE_VI), ==, "Not in it");
  g_assert_cmpstr (zb_catalogue_translate ("", ZB_LANGUAGE_VI), ==, "");
}

static void
test_header (void)
{
  const ZbField *field = zb_register_get_field (zb_register_find ("project"), "code");
  g_autofree char *vi = zb_field_get_header (field, ZB_LANGUAGE_VI);
  g_autofree char *en = zb_field_get_header (field, ZB_LANGUAGE_EN);

  g_assert_cmpstr (vi, ==, "Mã số dự án");
  g_assert_cmpstr (en, ==, "Project code");
}

static void
test_code_label (void)
{
  const ZbField *field = zb_register_get_field (zb_register_find ("project"), "state");
  g_auto (ZbValue) value = { 0 };
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  zb_value_set_text (&value, "operating");
  vi = zb_field_format (field, &value, NULL, ZB_LANGUAGE_VI);
  en = zb_field_format (field, &value, NULL, ZB_LANGUAGE_EN);
  g_assert_cmpstr (vi, ==, "Đang hoạt động");
  g_assert_cmpstr (en, ==, "Operating");
}

/* Every cut of a good file, and one of the other byte order, is survived: at worst nothing is translated. */
static void
test_broken (void)
{
  g_autoptr (GByteArray) bytes = make_catalogue ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("zb-catalogue-XXXXXX", &error);

  g_assert_no_error (error);
  for (gsize size = 0; size < bytes->len; size++)
    {
      g_autofree char *domain = g_strdup_printf ("cut-%" G_GSIZE_FORMAT, size);
      const char *text;

      write_catalogue (folder, domain, bytes->data, size);
      text = zb_catalogue_translate_domain (domain, "Yes", ZB_LANGUAGE_VI);
      g_assert_true (g_str_equal (text, "Yes") || g_str_equal (text, "Có"));
    }

  bytes->data[0] ^= 0xff;
  write_catalogue (folder, "swapped", bytes->data, bytes->len);
  g_assert_cmpstr (zb_catalogue_translate_domain ("swapped", "Yes", ZB_LANGUAGE_VI), ==, "Yes");
  g_assert_cmpstr (zb_catalogue_translate_domain ("none", "Yes", ZB_LANGUAGE_VI), ==, "Yes");
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GByteArray) bytes = make_catalogue ();
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  folder = g_dir_make_tmp ("zb-catalogue-XXXXXX", NULL);
  write_catalogue (folder, GETTEXT_PACKAGE, bytes->data, bytes->len);

  g_test_add_func ("/catalogue/translate", test_translate);
  g_test_add_func ("/catalogue/header", test_header);
  g_test_add_func ("/catalogue/code-label", test_code_label);
  g_test_add_func ("/catalogue/broken", test_broken);

  status = g_test_run ();
  remove_folder (folder);

  return status;
}
