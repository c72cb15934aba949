/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text: cleaning, both folds, names, and the Vietnamese order against what dictionaries do. */

#include "config.h"

#include "base/zb-text.h"

#include <string.h>

static void
test_clean (void)
{
  static const struct
  {
    const char *text, *clean;
    guint removed;
  } cases[] = {
    { "", "", 0 },
    { "plain", "plain", 0 },
    { "  \t outer \n", "outer", 0 },
    { "\xc2\xa0khu\xc2\xa0vực\xe2\x80\x83", "khu\xc2\xa0vực", 0 },
    { "Sông Xanh", "Sông Xanh", 0 },
    { "So\xcc\x82ng", "Sông", 0 },
    { "ho\xcc\x80"
      "a \xc4\x91"
      "o\xcc\x80",
      "hòa đò", 0 },
    { "e\xcc\xa3\xcc\x82", "ệ", 0 }, /* marks in either order */
    { "e\xcc\x82\xcc\xa3", "ệ", 0 },
    { "a\r\nb\rc\nd", "a\nb\nc\nd", 0 },
    { "a\r\n\r\nb", "a\n\nb", 0 },
    { "a\xe2\x80\xa8"
      "b\xe2\x80\xa9"
      "c",
      "a\nb\nc", 0 },
    { "\r\n", "", 0 },
    { "a\xe2\x80\x8e"
      "b\xe2\x80\xae"
      "c\xe2\x81\xa6",
      "abc", 3 },
    { "\xe2\x80\x8f  x  \xe2\x80\x8f", "x", 2 },
    { "\xd8\x9c", "", 1 },
    { "\xf0\x9f\x8f\xad nhà máy", "\xf0\x9f\x8f\xad nhà máy", 0 },
    { "Ðồng Nai", "Ðồng Nai", 0 }, /* what was typed is kept; folding knows better */
    { "ﬁ ² ①", "ﬁ ² ①", 0 },       /* compatibility forms are not NFC's matter */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint removed = 99;
      g_autofree char *clean = zb_text_clean (cases[i].text, -1, &removed, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpuint (removed, ==, cases[i].removed);
      again = zb_text_clean (clean, -1, NULL, &error);
      g_assert_cmpstr (again, ==, clean);
    }
}

static void
test_clean_length (void)
{
  g_autofree char *part = zb_text_clean ("Sông Xanh", 5, NULL, NULL);
  g_autofree char *none = zb_text_clean ("abc", 0, NULL, NULL);

  g_assert_cmpstr (part, ==, "Sông");
  g_assert_cmpstr (none, ==, "");
}

static void
assert_unsafe (const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  guint removed = 99;

  g_assert_null (zb_text_clean (text, length, &removed, &error));
  g_assert_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_UNSAFE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (removed, ==, 0);
}

static void
test_clean_refuses (void)
{
  g_autofree char *longest = g_strnfill (ZB_TEXT_MAX_CHARS, 'x');
  g_autofree char *longer = g_strconcat (longest, "x", NULL);
  g_autofree char *padded = g_strconcat (" ", longest, "\n", NULL);
  g_autofree char *marked = g_strconcat (longest + 1, "đ", NULL);
  g_autofree char *marked_longer = g_strconcat (longest, "đ", NULL);
  g_autofree char *kept = zb_text_clean (longest, -1, NULL, NULL);
  g_autofree char *stripped = zb_text_clean (padded, -1, NULL, NULL);
  g_autofree char *kept_marked = zb_text_clean (marked, -1, NULL, NULL);

  g_assert_cmpstr (kept, ==, longest);
  g_assert_cmpstr (stripped, ==, longest);
  g_assert_cmpstr (kept_marked, ==, marked);
  assert_unsafe (longer, -1);
  assert_unsafe (marked_longer, -1);
  assert_unsafe ("a\0b", 3);
  assert_unsafe ("đ\0b", 4);
  assert_unsafe ("\0", 1);
  assert_unsafe ("\xff", -1);
  assert_unsafe ("abc\xc4", -1);
  assert_unsafe ("\xc0\xaf", -1);              /* overlong */
  assert_unsafe ("\xed\xa0\x80", -1);          /* surrogate */
  assert_unsafe ("Sông \xf4\x90\x80\x80", -1); /* beyond U+10FFFF */
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded, *cased;
  } cases[] = {
    { "", "", "" },
    { "KCN Sông Xanh I", "kcn song xanh i", "kcn sông xanh i" },
    { "ĐẮK LẮK", "dak lak", "đắk lắk" },
    { "đ Đ Ð ð Ɖ ɖ", "d d d d d d", "đ đ đ đ đ đ" },
    { "hoà", "hoa", "hòa" },
    { "hòa", "hoa", "hòa" },
    { "HOÀ BÌNH", "hoa binh", "hòa bình" },
    { "Thuý, Thúy; thuỷ", "thuy thuy thuy", "thúy thúy thủy" },
    { "khoẻ khỏe", "khoe khoe", "khỏe khỏe" },
    { "quý", "quy", "quý" },
    { "hoàn toán", "hoan toan", "hoàn toán" },
    { "thuở", "thuo", "thuở" },
    { "ho\xcc\x80"
      "a",
      "hoa", "hòa" },
    { "hoa\xcc\x80", "hoa", "hòa" },
    { "ẤẦẨẪẬ ắằẳẵặ ỨỪỬỮỰ ƠƯ", "aaaaa aaaaa uuuuu ou", "ấầẩẫậ ắằẳẵặ ứừửữự ơư" },
    { "  a--b / c.  ", "a b c", "a b c" },
    { "!!!", "", "" },
    { "98/QĐ-UBND", "98 qd ubnd", "98 qđ ubnd" },
    { "9.405,326", "9 405 326", "9 405 326" },
    { "m³/ngày", "m3 ngay", "m3 ngày" },
    { "½", "1 2", "1 2" },
    { "Ⅷ", "viii", "viii" },
    { "Straße Ångström", "strasse angstrom", "strasse ångström" },
    { "ΑΒΓ Ωμέγα", "αβγ ωμεγα", "αβγ ωμέγα" },
    { "株式会社", "株式会社", "株式会社" },
    { "삼성", "\xe1\x84\x89\xe1\x85\xa1\xe1\x86\xb7\xe1\x84\x89\xe1\x85\xa5\xe1\x86\xbc", "삼성" },
    { "\xf0\x9f\x8f\xad nhà", "nha", "nhà" },
    { "\xf0\x9d\x90\x80", "a", "a" }, /* mathematical A, beyond the table */
    { "\xef\xb7\xba", "صلى الله عليه وسلم", "صلى الله عليه وسلم" }, /* too long for it */
    { "a\xc2\xad"
      "b\xe2\x80\x8b"
      "c",
      "abc", "abc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = zb_text_fold (cases[i].text);
      g_autofree char *cased = zb_text_fold_case (cases[i].text);
      g_autofree char *again = zb_text_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (cased, ==, cases[i].cased);
      g_assert_cmpstr (again, ==, folded);
    }
}

/* All letters of the language, with every tone and in both cases, fold to ASCII. */
static void
test_fold_alphabet (void)
{
  static const char *const vowels[] = {
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"
  };
  static const char bare[] = "aaaeeiooouuy";
  static const char *const tone_marks[] = { "",         "\xcc\x80", "\xcc\x81",
                                            "\xcc\x83", "\xcc\x89", "\xcc\xa3" };

  for (guint i = 0; i < G_N_ELEMENTS (vowels); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tone_marks); j++)
      for (guint upper = 0; upper < 2; upper++)
        {
          g_autofree char *letter = g_strconcat (vowels[i], tone_marks[j], NULL);
          g_autofree char *cased = upper ? g_utf8_strup (letter, -1) : g_strdup (letter);
          g_autofree char *composed = zb_text_clean (cased, -1, NULL, NULL);
          g_autofree char *from_composed = zb_text_fold (composed);
          g_autofree char *from_parts = zb_text_fold (cased);
          char expected[] = { bare[i], '\0' };

          g_assert_cmpint (g_utf8_strlen (composed, -1), ==, 1);
          g_assert_cmpstr (from_composed, ==, expected);
          g_assert_cmpstr (from_parts, ==, expected);
          g_assert_cmpint (zb_text_has_marks (composed), ==,
                           i != 0 && vowels[i][1] != '\0' ? TRUE : j != 0);
        }
}

static void
test_fold_invalid (void)
{
  g_autofree char *folded = zb_text_fold ("a\xff"
                                          "b\xc4");

  g_assert_cmpstr (folded, ==, "a b");
}

static void
test_has_marks (void)
{
  static const struct
  {
    const char *text;
    gboolean marks;
  } cases[] = {
    { "", FALSE },         { "Song Xanh", FALSE }, { "Sông", TRUE },  { "dak", FALSE },
    { "đak", TRUE },       { "Ðak", TRUE },        { "Ɖak", TRUE },   { "hoa\xcc\x80", TRUE },
    { "“m²” – ½", FALSE }, { "株式", FALSE },      { "삼성", FALSE }, { "\xf0\x9f\x8f\xad", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (zb_text_has_marks (cases[i].text), ==, cases[i].marks);
}

static void
test_same_name (void)
{
  static const struct
  {
    const char *typed, *stored;
    gboolean same;
  } cases[] = {
    { "KCN Sông Xanh", "KCN Sông Xanh", TRUE },
    { "kcn  sông   xanh ", "KCN Sông Xanh", TRUE },
    { "Khu công nghiệp Sông Xanh", "KCN Sông Xanh", TRUE },
    { "KCN Sông Xanh", "Khu Công Nghiệp Sông Xanh", TRUE },
    { "khu cong nghiep song xanh", "KCN Sông Xanh", TRUE },
    { "Khu công nghiệp Song Xanh", "KCN Sông Xanh", TRUE },
    { "KCN Song Xanh", "KCN Sông Xanh", TRUE },
    { "So\xcc\x82ng Xanh", "Sông Xanh", TRUE },
    { "Hoà Bình", "Hòa Bình", TRUE },
    { "Dak Lak", "Đắk Lắk", TRUE },
    { "Ðắk Lắk", "Đắk Lắk", TRUE },
    { "KCN Sống Xanh", "KCN Sông Xanh", FALSE },
    { "KCN Sông Xânh", "KCN Sông Xanh", FALSE },
    { "Sông Xanh", "Song Xanh", FALSE },
    { "Sông Xanh", "KCN Sông Xanh", FALSE },
    { "KCN Sông Xanh I", "KCN Sông Xanh II", FALSE },
    { "KCNSông Xanh", "KCN Sông Xanh", FALSE },
    { "Sông-Xanh", "Sông Xanh", FALSE },
    { "Cong ty A & B", "Công ty A & B", TRUE },
    { "Công ty A & B", "Công ty A B", FALSE },
    { "", "KCN", FALSE },
    { "", "", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (zb_text_same_name (cases[i].typed, cases[i].stored), ==, cases[i].same);
    }
}

/* In the order of Vietnamese dictionaries: letters first, tones second, case last. */
static const char *const ordered[] = {
  "",    "1",     "10",    "2",     "a",     "A",     "à",     "ả",     "ã",     "á",     "ạ",
  "an",  "ăn",    "ằn",    "ân",    "ấn",    "ba",    "Bà",    "bê",    "ca",    "cha",   "da",
  "dê",  "đa",    "Đà",    "đê",    "e",     "ê",     "ga",    "ho",    "hò",    "hồ",    "hơ",
  "i",   "KCN 1", "KCN A", "KCN Ă", "KCN Â", "KCN B", "KCN D", "KCN Đ", "KCN E", "KCN Ê", "ma",
  "nga", "o",     "ô",     "ơ",     "u",     "ư",     "xa",    "y",
};

static gint
compare_keys (const char *a, const char *b)
{
  g_autoptr (GBytes) key_a = zb_text_sort_key (a);
  g_autoptr (GBytes) key_b = zb_text_sort_key (b);

  return g_bytes_compare (key_a, key_b);
}

static void
test_sort (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        gint by_text = zb_text_compare (ordered[i], ordered[j]);
        gint by_key = compare_keys (ordered[i], ordered[j]);

        if (CLAMP (by_text, -1, 1) != CLAMP ((gint)i - (gint)j, -1, 1))
          g_test_message ("“%s” “%s”", ordered[i], ordered[j]);
        g_assert_cmpint (CLAMP (by_text, -1, 1), ==, CLAMP ((gint)i - (gint)j, -1, 1));
        g_assert_cmpint (CLAMP (by_key, -1, 1), ==, CLAMP ((gint)i - (gint)j, -1, 1));
      }
}

static void
test_sort_long (void)
{
  g_autofree char *a = g_strnfill (5000, 'a');
  g_autofree char *b = g_strconcat (a, "b", NULL);

  g_assert_cmpint (compare_keys (a, b), <, 0);
  g_assert_cmpint (zb_text_compare (a, b), <, 0);
  g_assert_cmpint (compare_keys ("ho\xcc\x80", "hò"), ==, 0);
  g_assert_cmpstr (zb_text_sort_version (), !=, "");
  g_assert_true (zb_text_sort_version () == zb_text_sort_version ());
}

static gpointer
fold_and_sort (gpointer data)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *folded = zb_text_fold ("Công ty TNHH Đông Á – ½ 株");
      g_autoptr (GBytes) key = zb_text_sort_key (ordered[i % G_N_ELEMENTS (ordered)]);

      g_assert_cmpstr (folded, ==, "cong ty tnhh dong a 1 2 株");
    }
  return NULL;
}

/* The tables are made by whichever thread asks first. */
static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("fold", fold_and_sort, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static const char typical[] = "Công ty TNHH Linh kiện điện tử Sông Xanh Việt Nam";

static void
run_fold (void)
{
  g_free (zb_text_fold (typical));
}

static void
run_fold_case (void)
{
  g_free (zb_text_fold_case (typical));
}

static void
run_clean (void)
{
  g_free (zb_text_clean (typical, -1, NULL, NULL));
}

static void
run_sort_key (void)
{
  g_bytes_unref (zb_text_sort_key (typical));
}

/* Measured with -m perf, not asserted. */
static void
test_speed (void)
{
  static const struct
  {
    const char *name;
    void (*run) (void);
  } runs[] = {
    { "folds", run_fold },
    { "case folds", run_fold_case },
    { "cleanings", run_clean },
    { "sort keys", run_sort_key },
  };
  const guint n = 300000;

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      double rate;

      g_test_timer_start ();
      for (guint j = 0; j < n; j++)
        runs[i].run ();
      rate = n / g_test_timer_elapsed ();
      g_test_maximized_result (rate, "%s a second: %.0f", runs[i].name, rate);
    }
}

/* How a sentence quotes what could not be read. */
static void
test_quote (void)
{
  static const struct
  {
    const char *text, *quoted;
  } cases[] = {
    { NULL, "" },
    { " a\nb ", "a b" },
    { "đúng bốn mươi chữ thì còn nguyên vẹn đó!", "đúng bốn mươi chữ thì còn nguyên vẹn đó!" },
    { "bốn mươi mốt chữ thì phải cắt bớt đi mà thôi", "bốn mươi mốt chữ thì phải cắt bớt đi mà…" },
    { "\xff", "\xef\xbf\xbd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quoted = zb_value_error_quote (cases[i].text);

      g_assert_cmpstr (quoted, ==, cases[i].quoted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/threads", test_threads);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/clean-length", test_clean_length);
  g_test_add_func ("/text/clean-refuses", test_clean_refuses);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-alphabet", test_fold_alphabet);
  g_test_add_func ("/text/fold-invalid", test_fold_invalid);
  g_test_add_func ("/text/has-marks", test_has_marks);
  g_test_add_func ("/text/same-name", test_same_name);
  g_test_add_func ("/text/sort", test_sort);
  g_test_add_func ("/text/sort-long", test_sort_long);
  g_test_add_func ("/text/quote", test_quote);
  if (g_test_perf ())
    g_test_add_func ("/text/speed", test_speed);
  return g_test_run ();
}
