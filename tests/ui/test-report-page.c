/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports and figure check on the sample register: the paragraph whose numbers lead to their records,
 * wordings tried, kept and refused, and marks with findings in a text of somebody. */

#include "config.h"

#include "overview-fixture.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>

#include "exchange/zb-importer.h"
#include "stats/zb-snapshot.h"
#include "stats/zb-template.h"
#include "ui/zb-chart-bar.h"
#include "ui/zb-figure-check-page.h"
#include "ui/zb-number-row.h"
#include "ui/zb-overview-page.h"
#include "ui/zb-paper-view.h"
#include "ui/zb-placeholder-popover.h"
#include "ui/zb-reconciliation-page.h"
#include "ui/zb-report-editor.h"
#include "ui/zb-report-page.h"
#include "ui/zb-snapshot-page.h"
#include "ui/zb-table-page.h"

typedef struct
{
  char *folder;
  ZbStore *store;
  ZbLedger *ledger;
  ZbContext *context;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
open_book (Fixture *self)
{
  g_autofree char *path = NULL;
  g_autoptr (ZbImporter) importer = NULL;
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("ZB_SAMPLE_DIR"));
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("zb-reports-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "book.zonebook", NULL);
  self->store = zb_store_new (path, "Test");
  zb_store_open (self->store, TRUE, NULL, &error);
  g_assert_no_error (error);
  importer = zb_importer_new (self->store);
  zb_importer_add_file (importer, sample, NULL, &error);
  g_assert_no_error (error);
  zb_importer_run (importer, FALSE, NULL, &report, &error);
  g_assert_no_error (error);
  self->ledger = zb_ledger_new (self->store);
  zb_ledger_load (self->ledger, NULL, &error);
  g_assert_no_error (error);
  self->context = zb_context_new (self->store, self->ledger, NULL);
  zb_context_set_language (self->context, ZB_LANGUAGE_EN);
}

static void
set_up (Fixture *self, gconstpointer make)
{
  GtkWidget *(*make_page) (ZbContext *) = (GtkWidget * (*)(ZbContext *)) make;

  open_book (self);
  self->page = make_page (self->context);
  self->window = overview_fixture_show (self->page, 1000, 800);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

static void
tear_down (Fixture *self, gconstpointer make)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name = NULL;

  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *)&self->page);
  gtk_window_destroy (self->window);
  overview_fixture_wait (is_gone, &self->page);
  g_clear_object (&self->context);
  g_clear_object (&self->ledger);
  zb_store_close (self->store);
  g_clear_object (&self->store);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

/* A label that shows @text within @root. */
typedef struct
{
  GtkWidget *root;
  const char *text;
  GtkWidget *found;
} Wanted;

static GtkWidget *
find_label (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_label (child, text) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_label (gpointer data)
{
  Wanted *wanted = data;

  wanted->found = find_label (wanted->root, wanted->text);
  return wanted->found != NULL;
}

static GtkWidget *
wait_label (Fixture *self, const char *text)
{
  Wanted wanted = { self->page, text, NULL };

  overview_fixture_wait (has_label, &wanted);
  return wanted.found;
}

static void
edit (Fixture *self, const char *text)
{
  GtkWidget *editor = overview_fixture_find (self->page, ZB_TYPE_REPORT_EDITOR, NULL);
  GtkWidget *view = overview_fixture_find (editor, GTK_TYPE_TEXT_VIEW, "Wording");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_numbers_lead (Fixture *self, gconstpointer make)
{
  GtkWidget *label = wait_label (self, "In 2021 the industrial zones attracted 35 newly");
  gboolean handled = FALSE;
  g_autofree char *first = NULL;
  g_autofree char *percent = NULL;

  g_signal_emit_by_name (label, "activate-link", "0", &handled);
  g_assert_true (handled);
  first = overview_fixture_take_action (self->window);
  g_assert_cmpstr (first, ==,
                   "win.open-figure('new_projects', 2021, 'Y', 0, 20211228, 0, 0, 'none', 0, '')");
  g_signal_emit_by_name (label, "activate-link", "5", &handled);
  percent = overview_fixture_take_action (self->window);
  g_assert_cmpstr (
    percent, ==,
    "win.open-figure('new_and_additional_capital', 2021, 'Y', 0, 20211228, 0, 0, 'none', 0, '')");
  g_signal_emit_by_name (label, "activate-link", "999", &handled);
  g_assert_null (overview_fixture_take_action (self->window));
}

static void
test_choices (Fixture *self, gconstpointer make)
{
  GtkWidget *kind, *language, *period;
  g_autofree char *checked = NULL;

  wait_label (self, "In 2021 the industrial zones");
  kind = overview_fixture_find (self->page, GTK_TYPE_DROP_DOWN, "Template");
  language = overview_fixture_find (self->page, GTK_TYPE_DROP_DOWN, "Language of the report");
  g_assert_null (overview_fixture_find (self->page, GTK_TYPE_DROP_DOWN, "Period"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), 3);
  wait_label (self, "In quarter I 2021 the industrial zones");
  period = overview_fixture_find (self->page, GTK_TYPE_DROP_DOWN, "Period");
  g_assert_nonnull (period);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), 2);
  wait_label (self, "In quarter III 2021 the industrial zones attracted 6 newly");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (language), ZB_LANGUAGE_VI);
  wait_label (self, "Quý III/2021, các khu công nghiệp thu hút 6 dự án");
  overview_fixture_click (overview_fixture_find (self->page, GTK_TYPE_BUTTON, "Check Figures"));
  checked = overview_fixture_take_action (self->window);
  g_assert_true (g_str_has_prefix (checked, "win.check-text'Qu"));
}

/* A wording is previewed as it is typed; what is unknown is refused with a sentence. */
static void
test_wording (Fixture *self, gconstpointer make)
{
  GtkWidget *toggle = NULL, *save = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *back = NULL;

  wait_label (self, "In 2021 the industrial zones");
  toggle = overview_fixture_find (self->page, GTK_TYPE_TOGGLE_BUTTON, "Edit the Wording");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  edit (self, "There are {moons}.");
  wait_label (self, "There is no placeholder “{moons}”");
  save = overview_fixture_find (self->page, GTK_TYPE_BUTTON, "Save Wording");
  g_assert_false (gtk_widget_get_sensitive (save));
  edit (self, "There were {new_projects} in {year}.");
  wait_label (self, "There were 35 projects in 2021.");
  overview_fixture_click (save);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
  wait_label (self, "There were 35 projects in 2021.");
  while (kept == NULL || !g_str_has_prefix (kept, "There were"))
    {
      g_main_context_iteration (NULL, FALSE);
      g_free (kept);
      kept = zb_template_load (self->store, "year", ZB_LANGUAGE_EN, NULL);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  overview_fixture_click (
    overview_fixture_find (self->page, GTK_TYPE_BUTTON, "Use the Original Wording"));
  wait_label (self, "In 2021 the industrial zones");
  while (back == NULL || g_str_has_prefix (back, "There were"))
    {
      g_main_context_iteration (NULL, FALSE);
      g_free (back);
      back = zb_template_load (self->store, "year", ZB_LANGUAGE_EN, NULL);
    }
  g_assert_cmpstr (back, ==, zb_template_get_default ("year", ZB_LANGUAGE_EN));
}

static guint
count_tagged (GtkTextBuffer *buffer, const char *name)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GtkTextIter iter;
  guint n = 0;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  n += gtk_text_iter_starts_tag (&iter, tag) ? 1 : 0;
  while (gtk_text_iter_forward_to_tag_toggle (&iter, tag))
    n += gtk_text_iter_starts_tag (&iter, tag) ? 1 : 0;
  return n;
}

static void
test_marks (Fixture *self, gconstpointer make)
{
  GtkWidget *view = overview_fixture_find (self->page, GTK_TYPE_TEXT_VIEW, "Paragraph to check");
  GtkWidget *list = NULL;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;
  g_autofree char *selected = NULL;

  zb_figure_check_page_set_text (
    ZB_FIGURE_CHECK_PAGE (self->page),
    "Năm 2021 có 36 dự án mới (20 FDI và 15 trong nước). Đạt 11.131/24.717 tỷ đồng, bằng 44,5%. "
    "Giải ngân 1.258,4/1.560,3 tỷ đồng, đạt 80,6%.");
  wait_label (self, "11.131 ÷ 24.717 = 45,03%, not “44,5%”.");
  wait_label (self, "In the book, New projects: 35 projects, not “36 dự án”.");
  wait_label (self, "share: inconsistent");
  wait_label (self, "share: consistent only if inputs were rounded");
  g_assert_cmpuint (count_tagged (buffer, "inconsistent"), ==, 2);
  g_assert_cmpuint (count_tagged (buffer, "rounded"), ==, 1);
  list = overview_fixture_find (self->page, GTK_TYPE_LIST_BOX, "Findings");
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  selected = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (selected, ==, "36 dự án");
  zb_figure_check_page_set_text (ZB_FIGURE_CHECK_PAGE (self->page), "Có 5 dự án.");
  wait_label (self, "1 number, and nothing to hold it against.");
  g_assert_cmpuint (count_tagged (buffer, "inconsistent"), ==, 0);
}

/* Every figure of a table leads to its records: of a zone as a figure, of a country as a list. */
static void
test_table (Fixture *self, gconstpointer make)
{
  GtkWidget *label = wait_label (self, "Investment attracted by zone, 2021");
  GtkWidget *kind = overview_fixture_find (self->page, GTK_TYPE_DROP_DOWN, "Table");
  GtkWidget *grid = overview_fixture_find (self->page, GTK_TYPE_GRID, "Table");
  gboolean handled = FALSE;
  g_autofree char *zone = NULL;
  g_autofree char *total = NULL;
  g_autofree char *country = NULL;

  g_assert_nonnull (label);
  g_assert_nonnull (wait_label (self, "9,405.326"));
  g_signal_emit_by_name (gtk_grid_get_child_at (GTK_GRID (grid), 2, 1), "activate-link", "records",
                         &handled);
  g_assert_true (handled);
  zone = overview_fixture_take_action (self->window);
  g_test_message ("%s", zone);
  g_assert_true (
    g_str_has_prefix (zone,
                      "win.open-figure('new_projects', 2021, 'Y', 0, 20211228, 0, 0, 'zone', "));
  g_signal_emit_by_name (gtk_grid_get_child_at (GTK_GRID (grid), 2, 9), "activate-link", "records",
                         &handled);
  total = overview_fixture_take_action (self->window);
  g_assert_cmpstr (total, ==,
                   "win.open-figure('new_projects', 2021, 'Y', 0, 20211228, 0, 0, 'none', 0, '')");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), 1);
  wait_label (self, "Investment attracted by country or territory, 2021");
  g_signal_emit_by_name (gtk_grid_get_child_at (GTK_GRID (grid), 2, 3), "activate-link", "records",
                         &handled);
  country = overview_fixture_take_action (self->window);
  g_assert_true (g_str_has_suffix (country, ", 'country', 19024, 'Japan')"));
}

/* The same page tells any figure by any of its dimensions, as a table and as a chart, down to the
 * records of each part. */
static void
test_breakdown (Fixture *self, gconstpointer make)
{
  const ZbScope scope = { .year = 2021, .period = ZB_PERIOD_H1 };
  GtkWidget *by = NULL, *bar = NULL, *grid = NULL;
  gboolean handled = FALSE;
  g_autofree char *part = NULL;
  g_autofree char *month = NULL;

  wait_label (self, "9,405.326");
  zb_table_page_break_down (ZB_TABLE_PAGE (self->page), zb_figure_rule_find ("new_projects"),
                            &scope);
  g_assert_nonnull (wait_label (self, "New projects by zone, first six months of 2021"));
  by = overview_fixture_find (self->page, GTK_TYPE_DROP_DOWN, "Broken Down By");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (by), 7);
  g_assert_nonnull (wait_label (self, "New projects by month, first six months of 2021"));
  bar = overview_fixture_find (self->page, ZB_TYPE_CHART_BAR, "March 2021, FDI: 1 project");
  g_assert_nonnull (bar);
  g_signal_emit_by_name (bar, "clicked");
  month = overview_fixture_take_action (self->window);
  g_assert_cmpstr (
    month, ==,
    "win.open-figure('new_projects_fdi', 2021, 'M03', 0, 20210630, 0, 0, 'none', 0, '')");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (by), 2);
  g_assert_nonnull (
    wait_label (self, "New projects by country or territory, first six months of 2021"));
  grid = overview_fixture_find (self->page, GTK_TYPE_GRID, "Table");
  g_signal_emit_by_name (gtk_grid_get_child_at (GTK_GRID (grid), 2, 1), "activate-link", "records",
                         &handled);
  part = overview_fixture_take_action (self->window);
  g_assert_nonnull (strstr (part, "'country', "));
}

/* Opens by itself on the last year and explains it; what is reported otherwise is left over, with the
 * records that may explain it. */
static void
test_reconciliation (Fixture *self, gconstpointer make)
{
  GtkWidget *projects = NULL, *grid = NULL;
  gboolean handled = FALSE;
  g_autofree char *granted = NULL;
  g_autofree char *listed = NULL;

  g_assert_nonnull (wait_label (self, "Reconciliation of projects, 31/12/2020 – 31/12/2021"));
  g_assert_nonnull (wait_label (self, "The ledger explains every project and every amount."));
  grid = overview_fixture_find (self->page, GTK_TYPE_GRID, "Table");
  g_signal_emit_by_name (gtk_grid_get_child_at (GTK_GRID (grid), 2, 2), "activate-link", "records",
                         &handled);
  g_assert_true (handled);
  granted = overview_fixture_take_action (self->window);
  g_assert_cmpstr (
    granted, ==,
    "win.open-figure('new_projects', 2021, 'Y', 20210101, 20211231, 0, 0, 'none', 0, '')");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (
                                   overview_fixture_find (self->page, ADW_TYPE_EXPANDER_ROW, NULL)),
                                 TRUE);
  projects = overview_fixture_find (self->page, ZB_TYPE_NUMBER_ROW, NULL);
  g_assert_nonnull (projects);
  gtk_editable_set_text (GTK_EDITABLE (projects), "487");
  g_signal_emit_by_name (projects, "edited");
  g_assert_nonnull (wait_label (self, "Something is left that the ledger does not explain."));
  g_assert_nonnull (wait_label (self, "487"));
  overview_fixture_click (
    overview_fixture_find (self->page, GTK_TYPE_BUTTON, "Records That May Explain It"));
  listed = overview_fixture_take_action (self->window);
  g_assert_true (g_str_has_prefix (listed, "win.open-listed('project_event', "));
}

/* A dialog over a plain window has a window of its own. */
static gboolean
find_paper (gpointer found)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL && *(GtkWidget **)found == NULL; at = at->next)
    *(GtkWidget **)found = overview_fixture_find (at->data, ZB_TYPE_PAPER_VIEW, "Page 1 of 1");
  return *(GtkWidget **)found != NULL;
}

/* What is shown is seen on paper before it is printed. */
static void
test_preview (Fixture *self, gconstpointer make)
{
  GtkWidget *paper = NULL;

  wait_label (self, ZB_IS_REPORT_PAGE (self->page) ? "In 2021 the industrial zones" : "9,405.326");
  gtk_widget_activate_action (self->page, "page.print", NULL);
  overview_fixture_wait (find_paper, &paper);
  adw_dialog_force_close (ADW_DIALOG (gtk_widget_get_ancestor (paper, ADW_TYPE_DIALOG)));
}

static gboolean
is_frozen (gpointer store)
{
  g_autoptr (GPtrArray) all = zb_snapshot_list (store, NULL);

  return all != NULL && all->len == 1;
}

/* A frozen report stays as it was; the page says where the book has gone on, with its records. */
static void
test_frozen (Fixture *self, gconstpointer make)
{
  const ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };
  g_autoptr (ZbSnapshot) snapshot = NULL;
  g_autoptr (ZbChange) change = NULL;
  g_autoptr (ZbFigure) turns = NULL;
  g_autofree char *gone = NULL;
  g_autoptr (GError) error = NULL;

  wait_label (self, "No Report Is Frozen");
  snapshot = zb_snapshot_take (self->store, self->ledger, "year", &scope, ZB_LANGUAGE_EN, &error);
  g_assert_no_error (error);
  zb_snapshot_keep (snapshot, self->store, &error);
  g_assert_no_error (error);
  overview_fixture_wait (is_frozen, self->store);
  zb_snapshot_page_refresh (ZB_SNAPSHOT_PAGE (self->page));
  wait_label (self, "the same");
  turns = zb_figure_compute (self->ledger, zb_figure_rule_find ("adjustment_turns"), &scope, TRUE,
                             &error);
  change = zb_change_new ("Test", "test");
  zb_change_delete (change, zb_figure_rule_get_register (turns->rule),
                    g_array_index (turns->ids, gint64, 0));
  zb_store_apply (self->store, change, FALSE, NULL, NULL, &error);
  g_assert_no_error (error);
  wait_label (self, "1 figure differs");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (
                                   overview_fixture_find (self->page, ADW_TYPE_EXPANDER_ROW, NULL)),
                                 TRUE);
  wait_label (self, "170 → 169");
  overview_fixture_click (overview_fixture_find (self->page, GTK_TYPE_BUTTON, "1 gone"));
  gone = overview_fixture_take_action (self->window);
  g_assert_true (g_str_has_prefix (gone, "win.open-listed('project_event', 'Adjustment turns', ["));
}

/* By the button, for good. */
static void
test_freeze (Fixture *self, gconstpointer make)
{
  wait_label (self, "In 2021 the industrial zones");
  overview_fixture_click (overview_fixture_find (self->page, GTK_TYPE_BUTTON, "Freeze"));
  overview_fixture_wait (is_frozen, self->store);
}

static char *chosen;

static void
chosen_cb (ZbPlaceholderPopover *popover, const char *name)
{
  g_set_str (&chosen, name);
}

/* The search takes a moment; until then another one is chosen. */
static gboolean
is_chosen (gpointer search)
{
  g_signal_emit_by_name (search, "activate");
  return g_strcmp0 (chosen, "budget.growth") == 0;
}

static void
test_completion (Fixture *self, gconstpointer make)
{
  GtkWidget *popover = g_object_ref_sink (zb_placeholder_popover_new ());
  GtkWidget *search = overview_fixture_find (gtk_popover_get_child (GTK_POPOVER (popover)),
                                             GTK_TYPE_SEARCH_ENTRY, NULL);

  g_signal_connect (popover, "chosen", G_CALLBACK (chosen_cb), NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "budget.growth");
  overview_fixture_wait (is_chosen, search);
  g_object_unref (popover);
  g_clear_pointer (&chosen, g_free);
}

static void
let_go_cb (gpointer thread, GObject *page)
{
  *(GThread **)thread = g_thread_self ();
}

/* A page that is closed while a thread works for it ends on the main thread, whichever of the two is
 * done last; on one processor the thread is often the last. */
static void
test_let_go (Fixture *self, gconstpointer make)
{
  GtkWidget *(*make_page) (ZbContext *) = (GtkWidget * (*)(ZbContext *)) make;
  cpu_set_t all, one;

  g_assert_cmpint (sched_getaffinity (0, sizeof all, &all), ==, 0);
  CPU_ZERO (&one);
  CPU_SET (sched_getcpu (), &one);
  sched_setaffinity (0, sizeof one, &one);
  for (guint i = 0; i < 50; i++)
    {
      GtkWidget *page = g_object_ref_sink (make_page (self->context));
      GThread *thread = NULL;

      g_object_weak_ref (G_OBJECT (page), let_go_cb, &thread);
      g_object_unref (page);
      while (g_atomic_pointer_get (&thread) == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (thread == g_thread_self ());
    }
  sched_setaffinity (0, sizeof all, &all);
}

int
main (int argc, char *argv[])
{
  overview_fixture_init (&argc, &argv);

#define ADD(name, make, func)                                                                      \
  g_test_add ("/report-page/" name, Fixture, (gconstpointer)make, set_up, func, tear_down)
  ADD ("numbers-lead", zb_report_page_new, test_numbers_lead);
  ADD ("choices", zb_report_page_new, test_choices);
  ADD ("wording", zb_report_page_new, test_wording);
  ADD ("completion", zb_report_page_new, test_completion);
  ADD ("table", zb_table_page_new, test_table);
  ADD ("reconciliation", zb_reconciliation_page_new, test_reconciliation);
  ADD ("preview", zb_report_page_new, test_preview);
  ADD ("preview-table", zb_table_page_new, test_preview);
  ADD ("freeze", zb_report_page_new, test_freeze);
  ADD ("frozen", zb_snapshot_page_new, test_frozen);
  ADD ("breakdown", zb_table_page_new, test_breakdown);
  ADD ("marks", zb_figure_check_page_new, test_marks);
  ADD ("let-go", zb_report_page_new, test_let_go);
  ADD ("let-go-reconciliation", zb_reconciliation_page_new, test_let_go);
  ADD ("let-go-snapshots", zb_snapshot_page_new, test_let_go);
  ADD ("let-go-table", zb_table_page_new, test_let_go);
  ADD ("let-go-overview", zb_overview_page_new, test_let_go);
  return g_test_run ();
}
