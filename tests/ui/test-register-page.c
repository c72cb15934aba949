/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The register page on a real book: its states, its search, its order, its selection and the
 * records behind a figure. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-cell-row.h"
#include "ui/zb-cell.h"
#include "ui/zb-record-page.h"
#include "ui/zb-register-page-private.h"

#include <locale.h>

typedef struct
{
  ZbRegisterPage *page;
  const char *text;
} Expected;

static ZbRegisterPage *
show_page (TestBook *book, const char *reg)
{
  GtkWidget *page = zb_register_page_new (book->context, zb_register_find (reg));

  gtk_window_set_default_size (GTK_WINDOW (book->window), 1200, 700);
  adw_window_set_content (ADW_WINDOW (book->window), page);
  gtk_window_present (GTK_WINDOW (book->window));
  return ZB_REGISTER_PAGE (page);
}

static gboolean
is_at (gpointer user_data)
{
  Expected *expected = user_data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (expected->page->stack), expected->text) == 0;
}

static void
wait_for_state (ZbRegisterPage *page, const char *state)
{
  Expected expected = { page, state };

  test_wait (is_at, &expected);
}

/* The first visible cell or row that says @text. */
static GtkWidget *
find_cell (GtkWidget *widget, const char *text)
{
  if (ZB_IS_CELL (widget) && g_strcmp0 (zb_cell_get_text (ZB_CELL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_cell (gpointer user_data)
{
  Expected *expected = user_data;

  return find_cell (GTK_WIDGET (expected->page->columns), expected->text) != NULL;
}

static void
wait_for_cell (ZbRegisterPage *page, const char *text)
{
  Expected expected = { page, text };

  test_wait (has_cell, &expected);
}

static gint64
add_project (TestBook *book, const char *code, const char *name)
{
  g_autoptr (ZbRecord) project = zb_record_new (zb_register_find ("project"), 0);
  g_autoptr (ZbRecord) grant = zb_record_new (zb_register_find ("project_event"), 0);

  zb_record_set_text (project, "code", code);
  zb_record_set_text (project, "name", name);
  zb_record_set_text (project, "source", "domestic");
  zb_record_set_text (project, "industry", "2018:2732");
  zb_record_set_integer (project, "zone", book->zone);
  test_book_put (book, project);
  zb_record_set_integer (grant, "project", project->id);
  zb_record_set_text (grant, "date", "2021-03-01");
  zb_record_set_text (grant, "type", "grant");
  zb_record_set_integer (grant, "delta_vnd", 12500000000);
  test_book_put (book, grant);
  return project->id;
}

static void
test_states (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = show_page (book, "document");

  wait_for_state (page, "empty");
  g_assert_nonnull (test_find_text (GTK_WIDGET (page), "Documents"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (page), "New document"));

  page = show_page (book, "project");
  wait_for_state (page, "columns");
  wait_for_cell (page, "992010000001");
  wait_for_cell (page, "Nhà máy dây cáp");
  wait_for_cell (page, "SX1");
  wait_for_cell (page, "7");
  test_wait_text (GTK_WIDGET (page), "1 entry");
  test_wait_text (GTK_WIDGET (page), "·\302\240USD 7 million");
}

static void
test_search (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = NULL;

  add_project (book, "992010000002", "Kho lạnh Bình Minh");
  page = show_page (book, "project");
  wait_for_cell (page, "992010000002");

  gtk_editable_set_text (page->search, "binh minh");
  test_wait_text (GTK_WIDGET (page), "1 match");
  test_wait_text (GTK_WIDGET (page), "1 of 2");
  wait_for_cell (page, "Kho lạnh Bình Minh");

  gtk_editable_set_text (page->search, "nothing of the kind");
  wait_for_state (page, "no-match");
  g_signal_emit_by_name (gtk_widget_get_ancestor (test_find_text (GTK_WIDGET (page), "_Show All"),
                                                  GTK_TYPE_BUTTON),
                         "clicked");
  wait_for_state (page, "columns");
  g_assert_cmpstr (gtk_editable_get_text (page->search), ==, "");
}

static void
test_filter (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = NULL;
  const ZbField *source = zb_register_get_field (zb_register_find ("project"), "source");

  add_project (book, "992010000002", "Kho lạnh Bình Minh");
  page = show_page (book, "project");
  wait_for_cell (page, "992010000002");
  g_signal_emit_by_name (zb_register_page_require_popover (page), "chosen", source,
                         ZB_FILTER_ONE_OF, (const char *const[]){ "domestic", NULL });
  test_wait_text (GTK_WIDGET (page), "1 of 2");
  g_assert_nonnull (test_find_text (GTK_WIDGET (page), "Source of capital: Domestic"));

  /* Another on the same field takes its place. */
  g_signal_emit_by_name (zb_register_page_require_popover (page), "chosen", source,
                         ZB_FILTER_NOT_EMPTY, (const char *const[]){ "", NULL });
  test_wait_text (GTK_WIDGET (page), "2 entries");
  g_assert_cmpuint (page->query->filters->len, ==, 1);
  g_signal_emit_by_name (page->filters, "remove", 0);
  g_assert_cmpuint (page->query->filters->len, ==, 0);
}

/* Two rows selected are added up; after a new order the same records are selected. */
static void
test_selection (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = NULL;
  gint64 second = add_project (book, "992010000002", "Kho lạnh Bình Minh");
  GtkSelectionModel *model = NULL;

  page = show_page (book, "project");
  wait_for_cell (page, "992010000002");
  model = GTK_SELECTION_MODEL (page->selection);
  gtk_selection_model_select_all (model);
  test_wait_text (GTK_WIDGET (page), "2 selected");
  test_wait_text (GTK_WIDGET (page->status_bar), "·\302\240VND 12.5 billion");

  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_cmpint (zb_register_page_get_chosen (page), ==, second);
  zb_query_set_sort (page->query, "code", TRUE);
  zb_register_page_take_query (page);
  while (zb_record_list_get_id (page->list, 0) != second)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_selection_model_is_selected (model, 0));
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  g_assert_cmpint (zb_register_page_get_chosen (page), ==, second);
}

/* The detail stands beside the list only where something is chosen and there is room. */
static void
test_detail (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = show_page (book, "project");

  wait_for_cell (page, "992010000001");
  g_assert_true (adw_navigation_split_view_get_collapsed (page->split));
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (page->selection), 0, TRUE);
  g_assert_false (adw_navigation_split_view_get_collapsed (page->split));
  test_wait_text (GTK_WIDGET (page->detail), "Nhà máy dây cáp");

  g_object_set (page, "compact", TRUE, NULL);
  g_assert_true (adw_navigation_split_view_get_collapsed (page->split));
  g_assert_false (adw_navigation_split_view_get_show_content (page->split));
  g_signal_emit_by_name (page->columns, "activate", 0);
  g_assert_true (adw_navigation_split_view_get_show_content (page->split));

  g_object_set (page, "compact", FALSE, NULL);
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (page->selection));
  g_assert_true (adw_navigation_split_view_get_collapsed (page->split));
}

static void
test_narrow (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = show_page (book, "project");

  wait_for_cell (page, "992010000001");
  g_object_set (page, "compact", TRUE, "narrow", TRUE, NULL);
  wait_for_state (page, "rows");
  test_settle ();
  g_assert_nonnull (test_find_type (GTK_WIDGET (page->rows), ZB_TYPE_CELL_ROW));
  g_assert_null (gtk_column_view_get_model (page->columns));
  g_object_set (page, "narrow", FALSE, NULL);
  wait_for_state (page, "columns");
  g_assert_null (gtk_list_view_get_model (page->rows));
}

static void
test_figure (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = NULL;
  gint64 second = add_project (book, "992010000002", "Kho lạnh Bình Minh");
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbFigure) figure = NULL;
  g_autofree char *banner = NULL;
  ZbRegisterState *state = NULL;
  ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y };
  ZbLedger *ledger = zb_context_get_ledger (book->context);

  zb_ledger_load (ledger, NULL, &error);
  g_assert_no_error (error);
  figure = zb_figure_compute (ledger, zb_figure_rule_find ("new_projects"), &scope, TRUE, &error);
  g_assert_no_error (error);
  page = show_page (book, zb_figure_rule_get_register (figure->rule)->name);
  zb_register_page_show_figure (page, figure, "Japan");
  test_wait_text (GTK_WIDGET (page), "1 of 2");
  g_assert_cmpint (zb_record_list_get_id (page->list, 0), ==, second);
  banner = g_strdup (adw_banner_get_title (page->figure_banner));
  g_assert_true (g_str_has_prefix (banner, "Records behind: "));
  g_assert_true (adw_banner_get_revealed (page->figure_banner));

  state = zb_register_page_dup_state (page);
  g_signal_emit_by_name (page->figure_banner, "button-clicked");
  test_wait_text (GTK_WIDGET (page), "2 entries");
  g_assert_false (adw_banner_get_revealed (page->figure_banner));

  zb_register_page_set_state (page, state);
  test_wait_text (GTK_WIDGET (page), "1 of 2");
  g_assert_cmpstr (adw_banner_get_title (page->figure_banner), ==, banner);
  zb_register_state_free (state);
}

/* A header asks the query for its order; a second press turns it round. */
static void
test_order (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = show_page (book, "project");
  GListModel *columns = gtk_column_view_get_columns (page->columns);
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 1);

  wait_for_cell (page, "992010000001");
  g_assert_null (page->query->sort);
  gtk_column_view_sort_by_column (page->columns, column, GTK_SORT_DESCENDING);
  g_assert_cmpstr (page->query->sort->name, ==, gtk_column_view_column_get_id (column));
  g_assert_true (page->query->descending);
  gtk_column_view_sort_by_column (page->columns, column, GTK_SORT_ASCENDING);
  g_assert_false (page->query->descending);
}

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data);
}

/* The Menu key opens the menu of the row that is chosen, and does nothing where none is. */
static void
test_menu (TestBook *book, gconstpointer data)
{
  ZbRegisterPage *page = show_page (book, "project");
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (page->columns));
  GtkShortcut *shortcut = NULL;

  wait_for_cell (page, "992010000001");
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) candidate = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger =
            gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (candidate));

          if (g_strcmp0 (trigger, "Menu") == 0)
            shortcut = candidate;
        }
    }
  g_assert_nonnull (shortcut);
  g_assert_false (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                GTK_WIDGET (page->columns), NULL));

  zb_register_page_choose (page, book->project);
  gtk_widget_child_focus (GTK_WIDGET (page->stack), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                               GTK_WIDGET (page->columns), NULL));
  test_wait (is_mapped, page->menu);
  gtk_popover_popdown (GTK_POPOVER (page->menu));
}

/* Every register has a page, in both languages. */
static void
test_all (TestBook *book, gconstpointer data)
{
  const ZbRegister *const *registers = zb_registers_get_all ();

  for (guint i = 0; registers[i] != NULL; i++)
    {
      ZbRegisterPage *page = show_page (book, registers[i]->name);

      g_assert_true (zb_register_page_get_register (page) == registers[i]);
      test_settle ();
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (TestBook *book, gconstpointer data);
  } tests[] = {
    { "/register-page/states", test_states }, { "/register-page/search", test_search },
    { "/register-page/filter", test_filter }, { "/register-page/selection", test_selection },
    { "/register-page/detail", test_detail }, { "/register-page/narrow", test_narrow },
    { "/register-page/figure", test_figure }, { "/register-page/order", test_order },
    { "/register-page/menu", test_menu },     { "/register-page/all", test_all },
  };

  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    RESOURCE_PATH "/icons");

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestBook, NULL, test_book_set_up, tests[i].func,
                test_book_tear_down);

  return g_test_run ();
}
