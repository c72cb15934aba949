/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The land of a zone on a real book: its chain of areas, clearance, works and plots, in words and in where they lead. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-figure-button.h"
#include "ui/zb-land-bar.h"
#include "ui/zb-land-view.h"
#include "ui/zb-page-widget.h"
#include "ui/zb-plot-grid.h"

/* Stores a record of the zone: names and texts in pairs, then NULL; a number where the text is of digits alone. */
static gint64
put (TestBook *book, const char *reg, const char *owner, gint64 id, ...)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find (reg), 0);
  const char *name;
  va_list list;

  zb_record_set_integer (record, owner, id);
  va_start (list, id);
  while ((name = va_arg (list, const char *)) != NULL)
    {
      const char *value = va_arg (list, const char *);

      if (zb_register_get_field (record->reg, name)->type == ZB_FIELD_NUMBER)
        zb_record_set_integer (record, name, g_ascii_strtoll (value, NULL, 10));
      else
        zb_record_set_text (record, name, value);
    }
  va_end (list);

  return test_book_put (book, record);
}

static void
fill (TestBook *book)
{
  gint64 clearance;

  put (book, "zone_area", "zone", book->zone, "as_of", "2020-12-31", "planned_area", "100000000",
       "established_area", "90000000", "leasable_area", "60000000", "serviced_area", "50000000",
       "leased_area", "40000000", NULL);
  put (book, "zone_area", "zone", book->zone, "as_of", "2021-12-31", "planned_area", "100000000",
       "established_area", "90000000", "leasable_area", "60000000", "serviced_area", "55000000",
       "leased_area", "50000000", NULL);
  clearance = put (book, "clearance", "zone", book->zone, "code", "C1", "locality", "Lúa Vàng",
                   "required_area", "10000000", NULL);
  put (book, "clearance_step", "clearance", clearance, "date", "2020-01-01", "cleared_area",
       "2000000", "obstacle", "Old", NULL);
  put (book, "clearance_step", "clearance", clearance, "date", "2021-01-01", "cleared_area",
       "1500000", "obstacle", "Graves", NULL);
  put (book, "infrastructure", "zone", book->zone, "kind", "road", "name", "Main road",
       "percent_complete", "425000", NULL);
  put (book, "plot", "zone", book->zone, "code", "CN-01", "area", "2550000", "state", "leased",
       NULL);
  put (book, "plot", "zone", book->zone, "code", "CN-02", "area", "1000000", "state", "serviced",
       NULL);
}

static GtkWidget *
show (TestBook *book)
{
  GtkWidget *view = zb_land_view_new (book->context);
  g_autoptr (GError) error = NULL;

  zb_ledger_load (zb_context_get_ledger (book->context), NULL, &error);
  g_assert_no_error (error);
  adw_window_set_content (ADW_WINDOW (book->window), view);
  gtk_window_present (GTK_WINDOW (book->window));
  zb_land_view_show (ZB_LAND_VIEW (view), book->zone);

  return view;
}

static void
test_chain (TestBook *book, gconstpointer data)
{
  GtkWidget *view;

  fill (book);
  view = show (book);
  test_wait_text (view, "31/12/2021");
  g_assert_nonnull (test_find_text (view, "50 ha"));
  g_assert_nonnull (test_find_text (view, "5 ha"));
  g_assert_nonnull (test_find_text (view, "60 ha"));
  g_assert_nonnull (test_find_text (view, "90 ha"));
  g_assert_nonnull (test_find_text (view, "100 ha"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (test_find_type (view, GTK_TYPE_DROP_DOWN)), 1);
  test_wait_text (view, "40 ha");
  g_assert_nonnull (test_find_text (view, "10 ha"));
}

static void
test_rows (TestBook *book, gconstpointer data)
{
  GtkWidget *view;

  fill (book);
  view = show (book);
  test_wait_text (view, "3.5 of 10 ha");
  g_assert_nonnull (test_find_text (view, "Graves"));
  g_assert_null (test_find_text (view, "Old"));
  g_assert_nonnull (test_find_text (view, "Main road"));
  g_assert_nonnull (test_find_text (view, "42.5%"));
}

static void
test_plots (TestBook *book, gconstpointer data)
{
  GtkWidget *view, *label, *button;
  g_autoptr (GVariant) target = NULL;

  fill (book);
  view = show (book);
  label = test_wait_text (view, "CN-01");
  button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_has_css_class (button, "plot-leased"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Plot CN-01, 2.55 ha, Leased");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.open-record");
  g_assert_nonnull (test_find_text (view, "Serviced: 1 (1 ha)"));
}

static gboolean
is_visible (gpointer user_data)
{
  return gtk_widget_get_visible (user_data);
}

/* A zone of which nothing is known shows nothing. */
static void
test_empty (TestBook *book, gconstpointer data)
{
  GtkWidget *view = show (book);

  test_wait (is_visible, view);
  g_assert_null (test_find_text (view, "Planned"));
  g_assert_null (test_find_text (view, "Plots"));
}

/* The zone's description names the widget, that of a project none. */
static void
test_named (TestBook *book, gconstpointer data)
{
  GtkWidget *widget = zb_page_widget_new (zb_register_find ("zone"), book->context);

  g_assert_true (ZB_IS_LAND_VIEW (widget));
  g_object_ref_sink (widget);
  g_assert_finalize_object (widget);
  g_assert_null (zb_page_widget_new (zb_register_find ("document"), book->context));
}

static void
test_reckon (void)
{
  static const struct
  {
    gint64 areas[ZB_N_LAND_STEPS];
    float ends[ZB_N_LAND_STEPS];
  } cases[] = {
    { { 25, 50, 75, 100, 100 }, { 50, 100, 150, 200, 200 } },
    { { 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0 } },
    { { 50, 0, 100, 0, 0 }, { 100, 100, 200, 200, 200 } }, /* what is not known is passed over */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      float ends[ZB_N_LAND_STEPS];

      zb_land_bar_reckon (cases[i].areas, 200, ends);
      for (guint j = 0; j < ZB_N_LAND_STEPS; j++)
        g_assert_cmpfloat_with_epsilon (ends[j], cases[i].ends[j], 0.001f);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func)                                                                            \
  g_test_add ("/land-view/" path, TestBook, NULL, test_book_set_up, func, test_book_tear_down)
  ADD ("chain", test_chain);
  ADD ("rows", test_rows);
  ADD ("plots", test_plots);
  ADD ("empty", test_empty);
  ADD ("named", test_named);
  g_test_add_func ("/land-view/reckon", test_reckon);

  return g_test_run ();
}
