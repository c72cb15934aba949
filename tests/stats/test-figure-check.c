/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The figure checker on paragraphs: which numbers it sees, what it holds against what, and which
 * of the three outcomes that has. */

#include "config.h"

#include <locale.h>

#include "stats/zb-figure-check.h"

/* The review of 2021 (model, section 4). */
#define REVIEW_VI                                                                                  \
  "Năm 2021, các KCN thu hút 35 dự án đăng ký mới (20 dự án FDI và 15 dự án trong nước) và 170 "   \
  "lượt dự án điều chỉnh; tổng vốn đăng ký cấp mới và tăng thêm đạt 536,958 triệu USD và "         \
  "9.405,326 tỷ đồng, đạt 181% kế hoạch năm. Giá trị sản xuất ước đạt 129.000 tỷ đồng, tăng "      \
  "22,9% so với năm 2020, đạt 107,7% kế hoạch năm. Thu ngân sách nhà nước ước đạt 5.790 tỷ đồng, " \
  "tăng 34,6% so với năm 2020, đạt 115,8% kế hoạch năm."
#define REVIEW_EN                                                                                  \
  "In 2021 the industrial zones attracted 35 newly registered projects (20 FDI projects and 15 "   \
  "domestic projects) and 170 adjustment turns; new and additional capital came to USD 536.958 "   \
  "million and VND 9,405.326 billion, 181% of the annual plan. Production value is estimated at "  \
  "VND 129,000 billion, up 22.9% on 2020 and 107.7% of plan. State budget revenue is estimated "   \
  "at VND 5,790 billion, up 34.6% on 2020 and 115.8% of plan."

static void
test_outcomes (void)
{
  static const struct
  {
    const char *text;
    ZbLink relation;
    ZbVerdict outcome;
    const char *arithmetic;
  } cases[] = {
    { "Thu hút 11.131 tỷ đồng trong tổng số 24.717 tỷ đồng, đạt 44,5%.", ZB_LINK_SHARE,
      ZB_VERDICT_INCONSISTENT, "11.131 ÷ 24.717 = 45,03%" },
    { "Đã tiêm cho 11.131/24.717 lao động, đạt 44,5%.", ZB_LINK_SHARE, ZB_VERDICT_INCONSISTENT,
      "11.131 ÷ 24.717 = 45,03%" },
    { "44.5% (11,131 of 24,717) of the workers were vaccinated.", ZB_LINK_SHARE,
      ZB_VERDICT_INCONSISTENT, "11,131 ÷ 24,717 = 45.03%" },
    { "Đã cho thuê 1.480,18 ha trên tổng 2.496,1 ha đất công nghiệp, tỷ lệ lấp đầy 60,3%.",
      ZB_LINK_OCCUPANCY, ZB_VERDICT_INCONSISTENT, "1.480,18 ÷ 2.496,1 = 59,3%" },
    { "The zones have leased 1,480.18 ha of 2,496.1 ha, an occupancy rate of 60.3%.",
      ZB_LINK_OCCUPANCY, ZB_VERDICT_INCONSISTENT, "1,480.18 ÷ 2,496.1 = 59.3%" },
    { "Diện tích đất công nghiệp có thể cho thuê 2.496,1 ha, đã cho thuê 1.480,18 ha, tỷ lệ lấp "
      "đầy đạt 60,3%.",
      ZB_LINK_OCCUPANCY, ZB_VERDICT_INCONSISTENT, "1.480,18 ÷ 2.496,1 = 59,3%" },
    { "Tổng diện tích 783,3 ha, gồm: KCN A 152 ha; KCN B 222 ha; KCN C 186 ha; KCN D 51,8 ha; "
      "KCN E 44 ha; KCN G 46 ha và KCN H 83,6 ha.",
      ZB_LINK_SUM, ZB_VERDICT_INCONSISTENT, "152 + 222 + 186 + 51,8 + 44 + 46 + 83,6 = 785,4" },
    { "Các KCN có 152 ha, 222 ha, 186 ha, 51,8 ha, 44 ha, 46 ha và 83,6 ha, tổng cộng 783,3 ha.",
      ZB_LINK_SUM, ZB_VERDICT_INCONSISTENT, "152 + 222 + 186 + 51,8 + 44 + 46 + 83,6 = 785,4" },
    { "152+222+186+51,8+44+46+83,6 = 783,3 ha", ZB_LINK_SUM, ZB_VERDICT_INCONSISTENT,
      "152 + 222 + 186 + 51,8 + 44 + 46 + 83,6 = 785,4" },
    { "The area of 783.3 ha comprises 152 ha, 222 ha, 186 ha, 51.8 ha, 44 ha, 46 ha and 83.6 ha.",
      ZB_LINK_SUM, ZB_VERDICT_INCONSISTENT, "152 + 222 + 186 + 51.8 + 44 + 46 + 83.6 = 785.4" },
    { "Đã giải ngân 1.258,4/1.560,3 tỷ đồng, đạt 80,6%.", ZB_LINK_SHARE, ZB_VERDICT_ROUNDED,
      "1.258,4 ÷ 1.560,3 = 80,65%" },
    { "Disbursed: VND 1,258.4 billion of VND 1,560.3 billion, or 80.6%.", ZB_LINK_SHARE,
      ZB_VERDICT_ROUNDED, "1,258.4 ÷ 1,560.3 = 80.65%" },
    { "Giá trị sản xuất đạt 129.286 tỷ đồng, đạt 107,7% kế hoạch (120.000 tỷ đồng).",
      ZB_LINK_OF_PLAN, ZB_VERDICT_CONSISTENT, "129.286 ÷ 120.000 = 107,74%" },
    { "Production came to VND 129,286 billion, 109.7% of the plan of VND 120,000 billion.",
      ZB_LINK_OF_PLAN, ZB_VERDICT_INCONSISTENT, "129,286 ÷ 120,000 = 107.74%" },
    { "Thu ngân sách đạt 5.790 tỷ đồng, tăng 34,6% so với cùng kỳ (4.301,6 tỷ đồng).",
      ZB_LINK_GROWTH, ZB_VERDICT_CONSISTENT, "5.790 ÷ 4.301,6 − 100% = 34,6%" },
    { "Exports fell from USD 200 million to USD 150 million, down 30%.", ZB_LINK_GROWTH,
      ZB_VERDICT_INCONSISTENT, "100% − 150 ÷ 200 = 25%" },
    { "Nộp ngân sách 5.790 tỷ đồng, bằng 134,6% so với cùng kỳ (4.301,6 tỷ đồng).", ZB_LINK_RATIO,
      ZB_VERDICT_CONSISTENT, "5.790 ÷ 4.301,6 = 134,6%" },
    { "Cấp mới 35 dự án, trong đó 20 dự án FDI (chiếm 57,1%).", ZB_LINK_SHARE,
      ZB_VERDICT_CONSISTENT, "20 ÷ 35 = 57,14%" },
    { "Cấp mới 36 dự án (20 dự án FDI và 15 dự án trong nước).", ZB_LINK_SUM,
      ZB_VERDICT_INCONSISTENT, "20 + 15 = 35" },
    { "Đầu kỳ có 459 dự án, cấp mới 35 dự án, chấm dứt 6 dự án, cuối kỳ còn 489 dự án.",
      ZB_LINK_ROLL_FORWARD, ZB_VERDICT_INCONSISTENT, "459 + 35 − 6 = 488" },
    { "At the beginning there were 459 projects; granted 35 projects, ended 6 projects; at the end "
      "488 projects.",
      ZB_LINK_ROLL_FORWARD, ZB_VERDICT_CONSISTENT, "459 + 35 − 6 = 488" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbFigureCheck) check = zb_figure_check_text (cases[i].text);
      gboolean found = FALSE;

      g_test_message ("%s", cases[i].text);
      for (guint n = 0; n < check->findings->len; n++)
        {
          const ZbRemark *finding = g_ptr_array_index (check->findings, n);

          g_test_message ("  %s %s: %s", zb_link_to_code (finding->relation),
                          zb_verdict_to_code (finding->outcome), finding->sentence);
          if (finding->relation != cases[i].relation)
            continue;
          found = TRUE;
          if (g_strcmp0 (finding->arithmetic, cases[i].arithmetic) != 0 ||
              finding->outcome != cases[i].outcome)
            g_test_fail_printf ("%s: %s", cases[i].text, finding->sentence);
        }
      if (!found)
        g_test_fail_printf ("nothing was found in: %s", cases[i].text);
    }
}

/* Nothing is wrong in the review of 2021, and its numbers are all seen. */
static void
test_review (void)
{
  static const char *const texts[] = { REVIEW_VI, REVIEW_EN };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ZbFigureCheck) check = zb_figure_check_text (texts[i]);

      for (guint n = 0; n < check->findings->len; n++)
        g_test_message ("%s", ((const ZbRemark *)g_ptr_array_index (check->findings, n))->sentence);
      g_assert_cmpuint (check->numbers->len, ==, 13);
      g_assert_cmpuint (zb_figure_check_count (check, ZB_VERDICT_CONSISTENT), ==, 1);
      g_assert_cmpuint (zb_figure_check_count (check, ZB_VERDICT_ROUNDED), ==, 0);
      g_assert_cmpuint (zb_figure_check_count (check, ZB_VERDICT_INCONSISTENT), ==, 0);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    const char *numbers; /* measure, digits, exponent of each */
  } cases[] = {
    { "", "" },
    { "Ngày 28/12/2021, 6 tháng đầu năm 2021, Nghị quyết 15-NQ/TU, Covid-19, tháng 12/2021", "" },
    { "In 2021, since 2015, on 2021-12-28, 12 months", "" },
    { "9.405,326 tỷ đồng", "1:9405326:6" },
    { "VND 9,405.326 billion", "1:9405326:6" },
    { "536,958 triệu USD", "2:536958:3" },
    { "USD 536.958 million", "2:536958:3" },
    { "$5 million", "2:5:6" },
    { "81,3 ha, 2.000 m³/ngày đêm", "3:813:3 4:2000:0" },
    { "+22,9%; −1,5 %", "6:229:-1 6:-15:-1" },
    { "11.131/24.717 người", "5:11131:0 5:24717:0" },
    { "20–25%", "0:20:0 6:25:0" },
    { "2,7 điểm %", "7:27:-1" },
    { "1\u00a0234\u00a0567 đồng", "1:1234567:0" },
    { "35 dự án; 2021 dự án", "5:35:0 5:2021:0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbFigureCheck) check = zb_figure_check_text (cases[i].text);
      g_autoptr (GString) seen = g_string_new (NULL);

      for (guint n = 0; n < check->numbers->len; n++)
        {
          const ZbScanned *number = &g_array_index (check->numbers, ZbScanned, n);

          g_string_append_printf (seen, "%s%d:%" G_GINT64_FORMAT ":%d", n > 0 ? " " : "",
                                  (int)number->measure, number->digits, number->exponent);
        }
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (seen->str, ==, cases[i].numbers);
    }
}

/* Paragraphs in which nothing is claimed, and text that is none. */
static void
test_silence (void)
{
  static const char *const texts[] = {
    "",
    "%",
    "1",
    "1.2.3.4 5/0 0% 100% of 0",
    "Có 20 dự án FDI và 15 dự án trong nước.",
    "Năm 2021 tăng 22,9%.",
    "99999999999999999999999 tỷ đồng / 1 tỷ đồng = 1%",
    "+ - ( ) / , . ; : tổng cộng",
    "488 dự án còn hiệu lực, trong đó 393 dự án đang hoạt động, 51 dự án đang xây dựng.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ZbFigureCheck) check = zb_figure_check_text (texts[i]);

      for (guint n = 0; n < check->findings->len; n++)
        g_test_message ("%s", ((const ZbRemark *)g_ptr_array_index (check->findings, n))->sentence);
      g_assert_cmpuint (check->findings->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-check/numbers", test_numbers);
  g_test_add_func ("/figure-check/outcomes", test_outcomes);
  g_test_add_func ("/figure-check/review", test_review);
  g_test_add_func ("/figure-check/silence", test_silence);
  return g_test_run ();
}
