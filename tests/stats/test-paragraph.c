/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The paragraph of 2021 to the letter in both languages (model, section 4), every number of it with
 * its records, and templates that are refused. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "sample-book.h"
#include "stats/zb-figure-check.h"
#include "stats/zb-paragraph.h"

static SampleBook *book;
static const ZbScope year = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };

static ZbParagraph *
compute (const char *template, const ZbScope *scope, ZbLanguage language)
{
  g_autoptr (GError) error = NULL;
  ZbParagraph *paragraph = zb_paragraph_compute (book->ledger, template, scope, language, &error);

  g_assert_no_error (error);
  g_assert_nonnull (paragraph);
  return paragraph;
}

static void
test_golden (void)
{
  static const char *const names[] = {
    [ZB_LANGUAGE_VI] = "paragraph-2021-vi.expected",
    [ZB_LANGUAGE_EN] = "paragraph-2021-en.expected",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "stats", names[i], NULL);
      g_autoptr (ZbParagraph) paragraph =
        compute (zb_template_get_default ("year", i), &year, (ZbLanguage)i);
      g_autoptr (ZbFigureCheck) check = zb_figure_check_text (paragraph->text);
      g_autofree char *text = g_strconcat (paragraph->text, "\n", NULL);
      g_autofree char *expected = NULL;

      if (g_getenv ("ZB_WRITE_EXPECTED"))
        g_file_set_contents (path, text, -1, NULL);
      g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpuint (zb_figure_check_count (check, ZB_VERDICT_INCONSISTENT), ==, 0);
    }
}

/* Each number of each template leads to records, and these give the figure again. */
static void
test_spans (void)
{
  const char *const *keys = zb_template_get_keys ();

  for (guint k = 0; keys[k] != NULL; k++)
    for (guint language = 0; language < 2; language++)
      {
        ZbScope scope = { .year = 2021 };
        guint n_periods;
        g_autoptr (ZbParagraph) paragraph = NULL;

        g_assert_true (zb_template_get_periods (keys[k], &scope.period, &n_periods));
        g_assert_cmpstr (zb_template_find_for (scope.period), ==, keys[k]);
        paragraph = compute (zb_template_get_default (keys[k], language), &scope, language);
        g_test_message ("%s", paragraph->text);
        g_assert_cmpuint (paragraph->spans->len, >, 8);
        for (guint i = 0; i < paragraph->spans->len; i++)
          {
            const ZbSpan *span = g_ptr_array_index (paragraph->spans, i);
            g_autoptr (GError) error = NULL;
            g_autoptr (ZbFigure) figure =
              zb_figure_compute (book->ledger, span->rule, &span->scope, TRUE, &error);

            g_assert_no_error (error);
            g_assert_cmpuint (figure->ids->len, ==, figure->n_records);
            g_assert_true (zb_paragraph_find_span (paragraph, span->start) == span);
            g_assert_true (g_utf8_validate (paragraph->text + span->start,
                                            (gssize)(span->stop - span->start), NULL));
          }
      }
}

static void
test_aspects (void)
{
  static const struct
  {
    const char *template;
    const char *vi;
    const char *en;
  } cases[] = {
    { "{new_projects.number}/{new_projects.exact}", "35/35 dự án", "35/35 projects" },
    { "{new_and_additional_capital.usd} + {new_and_additional_capital.vnd}",
      "536,958 triệu USD + 9.405,326 tỷ đồng", "USD 536.958 million + VND 9,405.326 billion" },
    { "{production} {production.exact}", "≈129.000 tỷ đồng 129.286 tỷ đồng",
      "≈VND 129,000 billion VND 129,286 billion" },
    { "{production.ratio} {production.growth}", "122,9% tăng 22,9%", "122.9% up 22.9%" },
    { "{production.base}", "≈105.000 tỷ đồng", "≈VND 105,000 billion" },
    { "{new_and_additional_capital.plan} {new_and_additional_capital.rate}",
      "12.000 tỷ đồng 23.000 đồng/USD", "VND 12,000 billion 23,000 VND/USD" },
    { "{moons}", NULL, NULL },
    { "{new_projects.moons}", NULL, NULL },
    { "{period.growth}", NULL, NULL },
    { "{}", NULL, NULL },
    { "{new_projects", NULL, NULL },
    { "new_projects}", NULL, NULL },
    { "{new{projects}}", NULL, NULL },
    { "{period}, {Period}, {year}, {last_year}, {cut_off}, {leased_area.plan}",
      "năm 2021, Năm 2021, 2021, 2020, 28/12/2021, –", "2021, 2021, 2021, 2020, 28/12/2021, –" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (zb_template_check (cases[i].template, &error) == (cases[i].vi != NULL));
      if (cases[i].vi == NULL)
        {
          g_test_message ("%s", error->message);
          g_assert_null (
            zb_paragraph_compute (book->ledger, cases[i].template, &year, ZB_LANGUAGE_VI, NULL));
          continue;
        }
      for (guint language = 0; language < 2; language++)
        {
          g_autoptr (ZbParagraph) paragraph = compute (cases[i].template, &year, language);

          g_assert_cmpstr (paragraph->text, ==,
                           language == ZB_LANGUAGE_VI ? cases[i].vi : cases[i].en);
        }
    }
}

/* The office's own wording lasts, and goes. */
static void
test_kept (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own = NULL;
  g_autofree char *back = NULL;

  g_assert_true (
    zb_template_save (book->store, "year", ZB_LANGUAGE_VI, "Có {new_projects}.", &error));
  g_assert_no_error (error);
  own = zb_template_load (book->store, "year", ZB_LANGUAGE_VI, &error);
  g_assert_cmpstr (own, ==, "Có {new_projects}.");
  g_assert_false (zb_template_save (book->store, "year", ZB_LANGUAGE_VI, "{moons}", &error));
  g_assert_error (error, ZB_TEMPLATE_ERROR, ZB_TEMPLATE_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_true (zb_template_save (book->store, "year", ZB_LANGUAGE_VI, NULL, &error));
  back = zb_template_load (book->store, "year", ZB_LANGUAGE_VI, &error);
  g_assert_cmpstr (back, ==, zb_template_get_default ("year", ZB_LANGUAGE_VI));
  g_assert_null (zb_template_load (book->store, "moon", ZB_LANGUAGE_VI, &error));
  g_assert_error (error, ZB_TEMPLATE_ERROR, ZB_TEMPLATE_ERROR_UNKNOWN);
}

static void
test_placeholders (void)
{
  g_autoptr (GPtrArray) all = zb_placeholders_get_all ();

  g_assert_cmpuint (all->len, >, 100);
  for (guint i = 0; i < all->len; i++)
    {
      const ZbPlaceholder *placeholder = g_ptr_array_index (all, i);
      g_autofree char *braced = g_strdup_printf ("{%s}", placeholder->name);

      g_assert_true (zb_template_check (braced, NULL));
    }
}

static void
test_html (void)
{
  g_autoptr (ZbParagraph) paragraph = compute ("a < b: {new_projects}", &year, ZB_LANGUAGE_VI);
  g_autofree char *html = zb_paragraph_to_html (paragraph);

  g_assert_cmpstr (html, ==, "<p lang=\"vi\">a &lt; b: <b>35 dự án</b></p>\n");
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  book = sample_book_new ();
  g_test_add_func ("/paragraph/golden", test_golden);
  g_test_add_func ("/paragraph/spans", test_spans);
  g_test_add_func ("/paragraph/aspects", test_aspects);
  g_test_add_func ("/paragraph/kept", test_kept);
  g_test_add_func ("/paragraph/placeholders", test_placeholders);
  g_test_add_func ("/paragraph/html", test_html);
  status = g_test_run ();
  sample_book_free (book);
  return status;
}
