/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview on the sample register: the figures of the 2021 review to the digit, each leading to its
 * records, following the book as it changes; and the states without figures. */

#include "config.h"

#include "overview-fixture.h"

#include "exchange/zb-importer.h"
#include "ui/zb-card-view.h"
#include "ui/zb-chart-frame.h"
#include "ui/zb-cut-off-button.h"
#include "ui/zb-figure-button.h"
#include "ui/zb-overview-page.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  ZbStore *store;
  ZbLedger *ledger;
  ZbContext *context;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

typedef struct
{
  GtkWidget *root;
  GType type;
  const char *name;
} Wanted;

static void
import_sample (ZbStore *store)
{
  g_autoptr (ZbImporter) importer = zb_importer_new (store);
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("ZB_SAMPLE_DIR"));
  g_autoptr (GError) error = NULL;

  zb_importer_add_file (importer, sample, NULL, &error);
  g_assert_no_error (error);
  zb_importer_run (importer, FALSE, NULL, &report, &error);
  g_assert_no_error (error);
}

/* A book in a folder of its own, with the sample unless @empty. */
static void
open_book (Fixture *self, gboolean empty)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("zb-overview-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "book.zonebook", NULL);
  self->store = zb_store_new (path, "Test");
  zb_store_open (self->store, TRUE, NULL, &error);
  g_assert_no_error (error);
  if (!empty)
    import_sample (self->store);
  self->ledger = zb_ledger_new (self->store);
  self->context = zb_context_new (self->store, self->ledger, NULL);
}

static void
show_page (Fixture *self, ZbLanguage language, int width)
{
  g_autoptr (GError) error = NULL;

  zb_context_set_language (self->context, language);
  self->page = zb_overview_page_new (self->context);
  self->window = overview_fixture_show (self->page, width, 800);
  zb_ledger_load (self->ledger, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  open_book (self, FALSE);
  show_page (self, data != NULL ? ZB_LANGUAGE_VI : ZB_LANGUAGE_EN, 1000);
}

static void
set_up_empty (Fixture *self, gconstpointer data)
{
  open_book (self, TRUE);
  show_page (self, ZB_LANGUAGE_EN, 360);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name = NULL;

  /* A computation under way keeps the page until it is done. */
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *)&self->page);
  gtk_window_destroy (self->window);
  overview_fixture_wait (is_gone, &self->page);
  zb_store_close (self->store);
  g_assert_finalize_object (self->context);
  g_assert_finalize_object (self->ledger);
  g_assert_finalize_object (self->store);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;

  return overview_fixture_find (wanted->root, wanted->type, wanted->name) != NULL;
}

/* Waits until the page says @name, and gives the widget that does. */
static GtkWidget *
await (Fixture *self, GType type, const char *name)
{
  Wanted wanted = { self->page, type, name };

  overview_fixture_wait (is_there, &wanted);
  return overview_fixture_find (self->page, type, name);
}

static void
assert_leads (Fixture *self, const char *name, const char *action)
{
  GtkWidget *button = await (self, ZB_TYPE_FIGURE_BUTTON, name);
  g_autofree char *activated = NULL;

  overview_fixture_click (button);
  activated = overview_fixture_take_action (self->window);
  g_assert_cmpstr (activated, ==, action);
}

typedef struct
{
  ZbLedger *ledger;
  guint64 generation;
} LedgerState;

static gboolean
has_moved_on (gpointer data)
{
  const LedgerState *state = data;

  return zb_ledger_get_generation (state->ledger) > state->generation;
}

static void
test_review (Fixture *self, gconstpointer data)
{
  static const char *const figures[] = {
    "New FDI projects: 20 FDI",
    "New domestic projects: 15 domestic",
    "New and additional capital: USD 536.958 million and VND 9,405.326 billion",
    "New and additional capital: = VND 21,755.36 billion",
    "New and additional capital: 181% of plan",
    "Production value: ≈VND 129,000 billion",
    "Production value: 107.7% of plan",
    "Production value: +22.9% on 2020",
    "State budget revenue: ≈VND 5,790 billion",
    "State budget revenue: 115.8% of plan",
    "State budget revenue: +34.6% on 2020",
    "Occupancy rate: 74.4%",
  };

  assert_leads (self, "New projects: 35 projects",
                "win.open-figure('new_projects', 2021, 'Y', 0, 20211228, 0, 0, 'none', 0, '')");
  assert_leads (self, "Adjustment turns: 170 turns",
                "win.open-figure('adjustment_turns', 2021, 'Y', 0, 20211228, 0, 0, 'none', 0, '')");
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (overview_fixture_find (self->page, ZB_TYPE_FIGURE_BUTTON, figures[i]) == NULL)
      g_error ("The overview does not say “%s”", figures[i]);
  g_assert_nonnull (overview_fixture_find (self->page, GTK_TYPE_MENU_BUTTON, "Cut-off 28/12/2021"));
  g_assert_cmpuint (overview_fixture_count (self->page, ZB_TYPE_CHART_FRAME), ==, 4);
}

static void
test_vietnamese (Fixture *self, gconstpointer data)
{
  static const char *const figures[] = {
    "Vốn cấp mới và tăng thêm: 536,958 triệu USD và 9.405,326 tỷ đồng",
    "Vốn cấp mới và tăng thêm: = 21.755,36 tỷ đồng",
    "Giá trị sản xuất: ≈129.000 tỷ đồng",
    "Thu ngân sách nhà nước: ≈5.790 tỷ đồng",
    "Lượt dự án điều chỉnh: 170 lượt",
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    await (self, ZB_TYPE_FIGURE_BUTTON, figures[i]);
}

/* One event less, one turn less; undone, it is back. The card is the same widget all along. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  GtkWidget *button = await (self, ZB_TYPE_FIGURE_BUTTON, "Adjustment turns: 170 turns");
  const ZbFigureRule *rule = zb_figure_rule_find ("adjustment_turns");
  const ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbFigure) figure = zb_figure_compute (self->ledger, rule, &scope, TRUE, &error);
  g_autoptr (ZbChange) change = zb_change_new ("Event deleted", "form");

  g_assert_no_error (error);
  g_assert_cmpuint (figure->ids->len, ==, 170);
  zb_change_delete (change, zb_register_find ("project_event"),
                    g_array_index (figure->ids, gint64, 0));
  zb_store_apply (self->store, change, FALSE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (await (self, ZB_TYPE_FIGURE_BUTTON, "Adjustment turns: 169 turns") == button);
  zb_store_undo (self->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (await (self, ZB_TYPE_FIGURE_BUTTON, "Adjustment turns: 170 turns") == button);
}

/* A page that is not seen computes nothing, and is up to date when it is seen again. */
static void
test_hidden (Fixture *self, gconstpointer data)
{
  GtkWidget *button = await (self, ZB_TYPE_FIGURE_BUTTON, "Adjustment turns: 170 turns");
  const ZbFigureRule *rule = zb_figure_rule_find ("adjustment_turns");
  const ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };
  g_autoptr (ZbFigure) figure = zb_figure_compute (self->ledger, rule, &scope, TRUE, NULL);
  g_autoptr (ZbChange) change = zb_change_new ("Event deleted", "form");
  g_autoptr (GError) error = NULL;
  const guint64 generation = zb_ledger_get_generation (self->ledger);
  LedgerState state = { self->ledger, generation };

  gtk_widget_set_visible (self->page, FALSE);
  zb_change_delete (change, zb_register_find ("project_event"),
                    g_array_index (figure->ids, gint64, 0));
  zb_store_apply (self->store, change, FALSE, NULL, NULL, &error);
  g_assert_no_error (error);
  overview_fixture_wait (has_moved_on, &state);
  g_assert_cmpstr (zb_figure_button_get_text (ZB_FIGURE_BUTTON (button)), ==, "170 turns");
  gtk_widget_set_visible (self->page, TRUE);
  await (self, ZB_TYPE_FIGURE_BUTTON, "Adjustment turns: 169 turns");
}

/* A label under @widget whose text begins so. */
static GtkWidget *
find_text (GtkWidget *widget, const char *start)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), start))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, start);
  return found;
}

/* The card whose currencies are combined tells what another rate would say. */
static void
test_rates (Fixture *self, gconstpointer data)
{
  GtkWidget *rates = NULL;
  GtkPopover *popover = NULL;

  await (self, ZB_TYPE_FIGURE_BUTTON, "New and additional capital: 181% of plan");
  rates = await (self, GTK_TYPE_MENU_BUTTON, "What Another Rate Would Say");
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (rates));
  g_assert_nonnull (popover);
  g_assert_nonnull (find_text (GTK_WIDGET (popover), "181% is told at every rate from "));
  g_assert_nonnull (find_text (GTK_WIDGET (popover), "23,000"));
}

/* Another cut-off and another year. */
static void
test_choices (Fixture *self, gconstpointer data)
{
  GtkWidget *cut_off = NULL, *year = NULL, *period = NULL;

  await (self, ZB_TYPE_FIGURE_BUTTON, "New projects: 35 projects");
  period = overview_fixture_find (self->page, GTK_TYPE_DROP_DOWN, "Period");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), 4);
  await (self, ZB_TYPE_FIGURE_BUTTON, "New projects: 17 projects");
  await (self, ZB_TYPE_FIGURE_BUTTON, "New projects: 71.4% of plan since January");
  await (self, ZB_TYPE_FIGURE_BUTTON, "New projects: +54.5% on quarter II 2020");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), 0);
  await (self, ZB_TYPE_FIGURE_BUTTON, "New projects: 35 projects");
  cut_off = overview_fixture_find (self->page, ZB_TYPE_CUT_OFF_BUTTON, NULL);
  g_signal_emit_by_name (cut_off, "chosen", 20210630);
  await (self, GTK_TYPE_MENU_BUTTON, "Cut-off 30/06/2021");
  await (self, ZB_TYPE_FIGURE_BUTTON, "New projects: 20 projects");
  g_assert_null (
    overview_fixture_find (self->page, ZB_TYPE_FIGURE_BUTTON, "New projects: 35 projects"));

  year = overview_fixture_find (self->page, GTK_TYPE_DROP_DOWN, "Year");
  g_assert_nonnull (year);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (year), 2);
  await (self, ZB_TYPE_FIGURE_BUTTON, "New projects: 47 projects");
}

/* Everything stands in one column at 360 pixels, and nothing asks for more. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  int minimum = 0;

  await (self, ZB_TYPE_FIGURE_BUTTON, "New projects: 35 projects");
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  GtkWidget *button = await (self, GTK_TYPE_BUTTON, "New Target");
  g_autofree char *action = NULL;

  overview_fixture_click (button);
  action = overview_fixture_take_action (self->window);
  g_assert_cmpstr (action, ==, "win.new-record('target', '', 0)");
}

int
main (int argc, char *argv[])
{
  overview_fixture_init (&argc, &argv);
  g_test_add ("/ui/overview-page/review", Fixture, NULL, set_up, test_review, tear_down);
  g_test_add ("/ui/overview-page/vietnamese", Fixture, "vi", set_up, test_vietnamese, tear_down);
  g_test_add ("/ui/overview-page/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/ui/overview-page/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/ui/overview-page/rates", Fixture, NULL, set_up, test_rates, tear_down);
  g_test_add ("/ui/overview-page/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/ui/overview-page/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/ui/overview-page/empty", Fixture, NULL, set_up_empty, test_empty, tear_down);
  return g_test_run ();
}
