/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts as people meet them: bars with names that lead somewhere, the same numbers as a table, a summary,
 * places on the screen that follow the values. */

#include "config.h"

#include "overview-fixture.h"

#include "ui/zb-bullet-bar.h"
#include "ui/zb-chart-bar.h"
#include "ui/zb-chart-frame.h"
#include "ui/zb-chart-table.h"
#include "ui/zb-cut-off-button.h"
#include "ui/zb-figure-button.h"
#include "ui/zb-figure-target.h"

static GVariant *
make_target (const char *period)
{
  ZbScope scope = { .year = 2021, .cut_off = 20211228 };

  g_assert_true (zb_period_from_code (period, &scope.period));
  return zb_figure_target_new (zb_figure_rule_find ("new_projects_fdi"), &scope, NULL);
}

static ZbChartData *
make_months (gint64 january)
{
  ZbChartData *data =
    zb_chart_data_new ("Projects by month", "Month", ZB_UNIT_PROJECT, ZB_LANGUAGE_EN);
  guint fdi = 0, domestic = 0, before = 0;

  zb_chart_data_add_category (data, "Jan", "January 2021");
  zb_chart_data_add_category (data, "Feb", "February 2021");
  fdi = zb_chart_data_add_series (data, "FDI", ZB_CHART_FILL_SOLID);
  domestic = zb_chart_data_add_series (data, "Domestic", ZB_CHART_FILL_HATCH);
  before = zb_chart_data_add_series (data, "2020", ZB_CHART_FILL_LINE);
  zb_chart_data_set (data, fdi, 0, january, make_target ("M01"));
  zb_chart_data_set (data, fdi, 1, 0, make_target ("M02"));
  zb_chart_data_set (data, domestic, 0, 2, NULL);
  zb_chart_data_set (data, before, 0, 6, make_target ("M01"));
  return data;
}

static float
get_height (GtkWidget *bar)
{
  return (float)gtk_widget_get_height (bar);
}

static void
test_data (void)
{
  g_autoptr (ZbChartData) data = make_months (4);
  g_autoptr (ZbChartData) rates =
    zb_chart_data_new ("Occupancy", "Zone", ZB_UNIT_PERCENT, ZB_LANGUAGE_VI);
  g_autofree char *summary = zb_chart_data_describe (data);
  g_autofree char *missing = zb_chart_data_describe_cell (data, 1, 1);
  g_autofree char *share = NULL;

  g_assert_cmpint (zb_chart_data_get_total (data, 0), ==, 6);
  g_assert_cmpint (zb_chart_data_get_max (data), ==, 6);
  g_assert_false (zb_chart_data_is_empty (data));
  g_assert_cmpstr (missing, ==, "February 2021, Domestic: –");
  g_assert_cmpstr (summary, ==,
                   "FDI: 4 projects in all, most in January 2021 (4 projects). "
                   "Domestic: 2 projects in all, most in January 2021 (2 projects). "
                   "2020: 6 projects in all, most in January 2021 (6 projects).");

  zb_chart_data_add_category (rates, "SX1", "Sông Xanh I");
  zb_chart_data_add_series (rates, "Lấp đầy", ZB_CHART_FILL_SOLID);
  g_assert_true (zb_chart_data_is_empty (rates));
  rates->limit = 100 * 10000;
  zb_chart_data_set (rates, 0, 0, 974000, NULL);
  g_assert_cmpint (zb_chart_data_get_max (rates), ==, 1000000);
  share = zb_chart_data_describe (rates);
  g_assert_cmpstr (share, ==, "Lấp đầy: highest 97,4% in Sông Xanh I.");
}

static void
test_columns (void)
{
  g_autoptr (ZbChartData) data = make_months (4);
  GtkWidget *frame = zb_chart_frame_new ();
  GtkWindow *window = NULL;
  GtkWidget *fdi = NULL, *domestic = NULL;
  graphene_rect_t lower, upper;
  g_autofree char *action = NULL;

  zb_chart_frame_set_data (ZB_CHART_FRAME (frame), data);
  window = overview_fixture_show (frame, 480, 320);

  overview_fixture_assert_name (frame, "Projects by month");
  g_assert_cmpuint (overview_fixture_count (frame, ZB_TYPE_CHART_BAR), ==, 2);
  fdi = overview_fixture_find (frame, ZB_TYPE_CHART_BAR, "January 2021, FDI: 4 projects");
  domestic = overview_fixture_find (frame, ZB_TYPE_CHART_BAR, "January 2021, Domestic: 2 projects");
  g_assert_nonnull (fdi);
  g_assert_nonnull (domestic);
  g_assert_cmpfloat_with_epsilon (get_height (fdi) / get_height (domestic), 2, 0.1);
  g_assert_true (gtk_widget_compute_bounds (fdi, frame, &lower));
  g_assert_true (gtk_widget_compute_bounds (domestic, frame, &upper));
  g_assert_cmpfloat_with_epsilon (upper.origin.y + upper.size.height, lower.origin.y, 1.1);

  overview_fixture_click (fdi);
  action = overview_fixture_take_action (window);
  g_assert_cmpstr (
    action, ==,
    "win.open-figure('new_projects_fdi', 2021, 'M01', 0, 20211228, 0, 0, 'none', 0, '')");
  gtk_window_destroy (window);
}

static void
test_table (void)
{
  g_autoptr (ZbChartData) data = make_months (4);
  GtkWidget *frame = g_object_ref_sink (zb_chart_frame_new ());
  GtkWindow *window = NULL;
  GtkWidget *cell = NULL;
  g_autofree char *action = NULL;

  zb_chart_frame_set_data (ZB_CHART_FRAME (frame), data);
  window = overview_fixture_show (frame, 480, 320);
  overview_fixture_click (overview_fixture_find (frame, GTK_TYPE_TOGGLE_BUTTON, "Show as Table"));
  cell = overview_fixture_find (overview_fixture_find (frame, ZB_TYPE_CHART_TABLE, NULL),
                                ZB_TYPE_FIGURE_BUTTON, "January 2021, 2020: 6 projects");
  g_assert_nonnull (cell);
  g_assert_cmpstr (zb_figure_button_get_text (ZB_FIGURE_BUTTON (cell)), ==, "6");
  overview_fixture_click (cell);
  action = overview_fixture_take_action (window);
  g_assert_cmpstr (
    action, ==,
    "win.open-figure('new_projects_fdi', 2021, 'M01', 0, 20211228, 0, 0, 'none', 0, '')");
  gtk_window_destroy (window);
  g_assert_finalize_object (frame);
}

/* New numbers of the same shape move the bars that are there, so that the focus stays where it was. */
static void
test_update (void)
{
  g_autoptr (ZbChartData) before = make_months (4);
  g_autoptr (ZbChartData) after = make_months (3);
  GtkWidget *frame = zb_chart_frame_new ();
  GtkWindow *window = NULL;
  GtkWidget *bar = NULL;

  zb_chart_frame_set_data (ZB_CHART_FRAME (frame), before);
  window = overview_fixture_show (frame, 480, 320);
  bar = overview_fixture_find (frame, ZB_TYPE_CHART_BAR, "January 2021, FDI: 4 projects");
  g_assert_true (gtk_widget_grab_focus (bar));
  zb_chart_frame_set_data (ZB_CHART_FRAME (frame), after);
  overview_fixture_assert_name (bar, "January 2021, FDI: 3 projects");
  g_assert_true (gtk_widget_has_focus (bar));

  after->problem = g_strdup ("Nothing is recorded for 2021 yet.");
  zb_chart_frame_set_data (ZB_CHART_FRAME (frame), after);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (frame), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Nothing is recorded for 2021 yet.");
  gtk_window_destroy (window);
}

/* The Tab key goes past all bars of a chart at once; arrows go from bar to bar. */
static void
test_keyboard (void)
{
  g_autoptr (ZbChartData) data = make_months (4);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *frame = zb_chart_frame_new ();
  GtkWidget *button = gtk_button_new_with_label ("After");
  GtkWindow *window = NULL;
  GtkWidget *fdi = NULL, *domestic = NULL;

  gtk_box_append (GTK_BOX (box), frame);
  gtk_box_append (GTK_BOX (box), button);
  zb_chart_frame_set_data (ZB_CHART_FRAME (frame), data);
  window = overview_fixture_show (box, 480, 360);
  fdi = overview_fixture_find (frame, ZB_TYPE_CHART_BAR, "January 2021, FDI: 4 projects");
  domestic = overview_fixture_find (frame, ZB_TYPE_CHART_BAR, "January 2021, Domestic: 2 projects");
  gtk_widget_grab_focus (fdi);
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_UP);
  g_assert_true (gtk_widget_has_focus (domestic));
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_has_focus (button));
  gtk_window_destroy (window);
}

/* Zones with a limit: bars as long as their share, in the order of the data. */
static void
test_rows (void)
{
  g_autoptr (ZbChartData) data =
    zb_chart_data_new ("Occupancy", "Zone", ZB_UNIT_PERCENT, ZB_LANGUAGE_VI);
  GtkWidget *frame = zb_chart_frame_new ();
  GtkWindow *window = NULL;
  GtkWidget *full = NULL, *half = NULL;

  data->orientation = GTK_ORIENTATION_HORIZONTAL;
  data->limit = 100 * 10000;
  zb_chart_data_add_category (data, "SX1", "SX1");
  zb_chart_data_add_category (data, "LV", "LV");
  zb_chart_data_add_series (data, "Lấp đầy", ZB_CHART_FILL_SOLID);
  zb_chart_data_set (data, 0, 0, 1000000, make_target ("Y"));
  zb_chart_data_set (data, 0, 1, 500000, make_target ("Y"));
  zb_chart_frame_set_data (ZB_CHART_FRAME (frame), data);
  window = overview_fixture_show (frame, 480, 240);
  full = overview_fixture_find (frame, ZB_TYPE_CHART_BAR, "SX1, Lấp đầy: 100%");
  half = overview_fixture_find (frame, ZB_TYPE_CHART_BAR, "LV, Lấp đầy: 50%");
  g_assert_nonnull (full);
  g_assert_nonnull (half);
  g_assert_cmpfloat_with_epsilon ((float)gtk_widget_get_width (full) / gtk_widget_get_width (half),
                                  2, 0.05);

  overview_fixture_click (overview_fixture_find (frame, GTK_TYPE_TOGGLE_BUTTON, "Show as Table"));
  half = overview_fixture_find (frame, ZB_TYPE_FIGURE_BUTTON, "LV, Lấp đầy: 50%");
  g_assert_nonnull (half);
  g_assert_cmpstr (zb_figure_button_get_text (ZB_FIGURE_BUTTON (half)), ==, "50,0");
  gtk_window_destroy (window);
}

/* The place of the bar of that name in @chart. */
static graphene_rect_t
get_place (GtkWidget *frame, const char *name)
{
  GtkWidget *bar = overview_fixture_find (frame, ZB_TYPE_CHART_BAR, name);
  graphene_rect_t place;

  g_assert_nonnull (bar);
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_true (gtk_widget_compute_bounds (bar, frame, &place));
  return place;
}

/* What is below zero hangs from the line that the rest stands on, and is as long. */
static void
test_below (void)
{
  static const GtkOrientation orientations[] = { GTK_ORIENTATION_VERTICAL,
                                                 GTK_ORIENTATION_HORIZONTAL };

  for (guint i = 0; i < G_N_ELEMENTS (orientations); i++)
    {
      g_autoptr (ZbChartData) data = make_months (4);
      GtkWidget *frame = zb_chart_frame_new ();
      GtkWindow *window = NULL;
      graphene_rect_t above, below, further;

      data->orientation = orientations[i];
      zb_chart_data_set (data, 0, 1, -4, make_target ("M02"));
      zb_chart_data_set (data, 1, 1, -2, NULL);
      g_assert_cmpint (zb_chart_data_get_total (data, 1), ==, -6);
      g_assert_cmpint (zb_chart_data_get_bottom (data, 1), ==, -6);
      g_assert_cmpint (zb_chart_data_get_top (data, 1), ==, 0);
      g_assert_cmpint (zb_chart_data_get_min (data), ==, -6);
      zb_chart_frame_set_data (ZB_CHART_FRAME (frame), data);
      window = overview_fixture_show (frame, 480, 320);

      above = get_place (frame, "January 2021, FDI: 4 projects");
      below = get_place (frame, "February 2021, FDI: −4 projects");
      further = get_place (frame, "February 2021, Domestic: −2 projects");
      if (orientations[i] == GTK_ORIENTATION_VERTICAL)
        {
          g_assert_cmpfloat_with_epsilon (above.origin.y + above.size.height, below.origin.y, 1.1);
          g_assert_cmpfloat_with_epsilon (above.size.height, below.size.height, 1.1);
          g_assert_cmpfloat_with_epsilon (below.origin.y + below.size.height, further.origin.y,
                                          1.1);
        }
      else
        {
          g_assert_cmpfloat_with_epsilon (below.origin.x + below.size.width, above.origin.x, 1.1);
          g_assert_cmpfloat_with_epsilon (above.size.width, below.size.width, 1.1);
          g_assert_cmpfloat_with_epsilon (further.origin.x + further.size.width, below.origin.x,
                                          1.1);
        }
      gtk_window_destroy (window);
    }
}

/* A series that is nowhere above zero is told by its lowest value. */
static void
test_describe_below (void)
{
  g_autoptr (ZbChartData) data = make_months (-1);
  g_autofree char *summary = NULL;

  zb_chart_data_set (data, 0, 1, -4, NULL);
  summary = zb_chart_data_describe (data);
  g_assert_true (g_str_has_prefix (
    summary,
    "FDI: −5 projects in all, lowest in February 2021 (−4 projects). Domestic: 2 projects"));
}

static void
test_bullet (void)
{
  GtkWidget *bar = g_object_ref_sink (zb_bullet_bar_new ());

  zb_bullet_bar_set (ZB_BULLET_BAR (bar), 181, 99, "181% of plan with 99% of the year gone");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_METER);
  overview_fixture_assert_name (bar, "181% of plan with 99% of the year gone");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       181.0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                       181.0);
  g_assert_finalize_object (bar);
}

static void
test_figure_button (void)
{
  GtkWidget *button = g_object_ref_sink (zb_figure_button_new ());

  zb_figure_button_set_text (ZB_FIGURE_BUTTON (button), "35", "New projects: 35");
  overview_fixture_assert_name (button, "New projects: 35");
  g_assert_false (gtk_widget_get_focusable (button));
  zb_figure_button_set_action (ZB_FIGURE_BUTTON (button), "win.open-figure", make_target ("Y"));
  g_assert_true (gtk_widget_get_focusable (button));
  zb_figure_button_set_text (ZB_FIGURE_BUTTON (button), NULL, NULL);
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_finalize_object (button);
}

static void
chosen_cb (ZbCutOffButton *button, int day, gpointer user_data)
{
  *(int *)user_data = day;
}

static void
test_cut_off (void)
{
  GtkWidget *button = g_object_ref_sink (zb_cut_off_button_new ());
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint32));
  const gint32 offered[] = { 20210331, 20211228, 20211231 };
  GtkWindow *window = NULL;
  GtkWidget *menu = NULL, *row = NULL;
  int chosen = 0;

  g_array_append_vals (days, offered, G_N_ELEMENTS (offered));
  zb_cut_off_button_set (ZB_CUT_OFF_BUTTON (button), 2021, 20211228, days, ZB_LANGUAGE_EN);
  g_signal_connect (button, "chosen", G_CALLBACK (chosen_cb), &chosen);
  window = overview_fixture_show (button, 400, 500);
  menu = overview_fixture_find (button, GTK_TYPE_MENU_BUTTON, "Cut-off 28/12/2021");
  g_assert_nonnull (menu);

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  g_assert_nonnull (
    overview_fixture_find (button, GTK_TYPE_LIST_BOX_ROW, "28/12/2021, newest entry"));
  row = overview_fixture_find (button, GTK_TYPE_LIST_BOX_ROW, "31/03/2021, end of quarter I 2021");
  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), "row-activated", row);
  g_assert_cmpint (chosen, ==, 20210331);
  g_assert_false (gtk_menu_button_get_active (GTK_MENU_BUTTON (menu)));
  gtk_window_destroy (window);
  g_assert_finalize_object (button);
}

int
main (int argc, char *argv[])
{
  overview_fixture_init (&argc, &argv);
  g_test_add_func ("/ui/chart/data", test_data);
  g_test_add_func ("/ui/chart/columns", test_columns);
  g_test_add_func ("/ui/chart/table", test_table);
  g_test_add_func ("/ui/chart/update", test_update);
  g_test_add_func ("/ui/chart/keyboard", test_keyboard);
  g_test_add_func ("/ui/chart/rows", test_rows);
  g_test_add_func ("/ui/chart/below", test_below);
  g_test_add_func ("/ui/chart/describe-below", test_describe_below);
  g_test_add_func ("/ui/bullet-bar/values", test_bullet);
  g_test_add_func ("/ui/figure-button/text", test_figure_button);
  g_test_add_func ("/ui/cut-off-button/days", test_cut_off);
  return g_test_run ();
}
