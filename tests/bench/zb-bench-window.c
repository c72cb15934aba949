/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* zb-bench-window bare | start BOOK | use BOOK RUNS [FOLDER]
 *
 * “bare” shows an empty AdwApplicationWindow, “start” the program with the projects of BOOK: both
 * tell the milliseconds from ZB_BENCH_START (the monotonic clock in ns before the program was
 * started) to the end of the frame that shows the window, or its rows. “use” works in the window:
 * each act from the call to the end of the frame with its rows, and how long the main loop stood
 * still meanwhile; with FOLDER last an import of its files behind the window. */

#include "config.h"

#include "zb-bench.h"

#include "exchange/zb-importer.h"
#include "ui/zb-application.h"
#include "ui/zb-register-page-private.h"
#include "ui/zb-window-private.h"

#define WIDTH 1200
#define HEIGHT 760
#define DEADLINE_S 120

typedef struct
{
  const char *mode;
  const char *book;
  const char *folder;
  guint runs;
  GtkWindow *window;
  gboolean started; /* the first rows are painted */
  guint position;   /* whose row must stand there in the frame that is waited for */
  gboolean waiting;
  double painted;
} Bench;

static double
get_start (void)
{
  const char *text = g_getenv ("ZB_BENCH_START");

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) / 1e6 : zb_bench_now ();
}

static ZbRegisterPage *
get_page (Bench *self)
{
  return ZB_IS_WINDOW (self->window) ? ZB_WINDOW (self->window)->register_page : NULL;
}

/* Whether the view has rows of its own on the screen. */
static gboolean
has_rows (GtkWidget *view)
{
  guint n = 0;

  for (GtkWidget *list = gtk_widget_get_first_child (view); list != NULL;
       list = gtk_widget_get_next_sibling (list))
    if (GTK_IS_LIST_BASE (list))
      for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        n += gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 0;

  return n > 2;
}

/* Whether what the list is to show stands in it. */
static gboolean
is_ready (Bench *self)
{
  ZbRegisterPage *page = get_page (self);
  g_autoptr (ZbRecordSlot) slot = NULL;
  gboolean busy = TRUE;

  if (page == NULL || !zb_query_equal (zb_record_list_get_query (page->list), page->query))
    return FALSE;
  g_object_get (page->list, "busy", &busy, NULL);
  if (busy || zb_record_list_get_state (page->list) == ZB_LIST_LOADING)
    return FALSE;
  if (zb_record_list_get_state (page->list) != ZB_LIST_READY)
    return TRUE;
  slot = g_list_model_get_item (G_LIST_MODEL (page->list), self->position);

  return slot != NULL && zb_record_slot_get_record (slot) != NULL &&
         has_rows (GTK_WIDGET (page->columns));
}

static void
painted_cb (Bench *self)
{
  gboolean bare = g_str_equal (self->mode, "bare");

  if (!self->waiting || (!bare && !is_ready (self)))
    return;

  self->waiting = FALSE;
  self->started = TRUE;
  self->painted = zb_bench_now ();
}

static void
realized_cb (Bench *self)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint",
                            G_CALLBACK (painted_cb), self);
}

static void
wait_painted (Bench *self)
{
  double deadline = zb_bench_now () + DEADLINE_S * 1e3;

  while (self->waiting)
    {
      g_main_context_iteration (NULL, TRUE);
      zb_bench_check (zb_bench_now () < deadline, "see the rows in time", NULL);
    }
}

/* The figures load behind the first rows; memory is told when all is at rest. */
static void
wait_loaded (Bench *self)
{
  ZbLedger *ledger = NULL;

  if (!ZB_IS_WINDOW (self->window))
    return;
  ledger = zb_context_get_ledger (ZB_WINDOW (self->window)->context);
  while (!zb_ledger_is_loaded (ledger))
    zb_bench_settle (5);
}

typedef void (*Act) (Bench *self, guint step);

static const struct
{
  const char *field;
  GtkSortType order;
} orders[] = {
  { "name", GTK_SORT_ASCENDING },         { "zone", GTK_SORT_ASCENDING },
  { "capital_usd", GTK_SORT_DESCENDING }, { "state", GTK_SORT_ASCENDING },
  { "code", GTK_SORT_DESCENDING },
};
static const char *const typed[] = { "đ", "điện", "điện tử", "điện tử ngàn", "" };

static void
open_list (Bench *self, guint step)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-register", "s", "zone");
  zb_bench_settle (50);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-register", "s", "project");
}

static void
sort (Bench *self, guint step)
{
  GtkColumnView *view = get_page (self)->columns;
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), orders[step].field) == 0)
        gtk_column_view_sort_by_column (view, column, orders[step].order);
    }
}

/* The middle, the end, and back again. */
static void
jump (Bench *self, guint step)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (get_page (self)->list));
  guint positions[] = { n / 2, n - 1, n / 4, 3 * (n / 4), 0 };

  self->position = positions[step];
  gtk_column_view_scroll_to (get_page (self)->columns, positions[step], NULL, GTK_LIST_SCROLL_NONE,
                             NULL);
}

static void
type (Bench *self, guint step)
{
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (get_page (self)->search), 0);
  gtk_editable_set_text (get_page (self)->search, typed[step]);
  g_signal_emit_by_name (get_page (self)->search, "search-changed");
}

static const struct
{
  const char *key;
  Act act;
} acts[] = {
  { "window-open", open_list },
  { "window-sort", sort },
  { "window-jump", jump },
  { "window-type", type },
};

static void
measure_act (Bench *self, guint index)
{
  g_autofree char *loop_key = g_strconcat (acts[index].key, "-loop", NULL);
  ZbSamples times = { 0 };
  ZbTick tick;

  zb_tick_start (&tick);
  for (guint run = 0; run < self->runs; run++)
    {
      double start;

      self->position = 0;
      start = zb_bench_now ();
      acts[index].act (self, run % 5);
      self->waiting = TRUE;
      gtk_widget_queue_draw (GTK_WIDGET (self->window));
      wait_painted (self);
      zb_samples_add (&times, self->painted - start - (index == 0 ? 50 : 0));
      zb_bench_settle (150);
    }
  zb_tick_stop (&tick);
  zb_samples_print (&times, acts[index].key);
  zb_tick_print (&tick, loop_key);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbImportReport) report = NULL;

  zb_bench_check (zb_importer_run_finish (ZB_IMPORTER (source), result, &report, &error), "import",
                  error);
  *(gboolean *)user_data = TRUE;
}

static void
measure_import (Bench *self)
{
  ZbStore *store = zb_context_get_store (ZB_WINDOW (self->window)->context);
  g_autoptr (ZbImporter) importer = zb_importer_new (store);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  ZbTick tick;

  zb_bench_check (zb_importer_add_file (importer, folder, NULL, &error), "read the files", error);
  zb_tick_start (&tick);
  zb_importer_run_async (importer, FALSE, NULL, imported_cb, &done);
  zb_bench_wait (&done);
  zb_bench_settle (500);
  zb_tick_stop (&tick);
  zb_tick_print (&tick, "window-import-loop");
}

static void
run_cb (gpointer user_data)
{
  Bench *self = user_data;

  wait_painted (self);
  if (!g_str_equal (self->mode, "use"))
    zb_bench_print (self->mode, self->painted - get_start ());
  wait_loaded (self);
  zb_bench_settle (500);
  if (g_str_equal (self->mode, "use"))
    {
      for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
        measure_act (self, i);
      zb_bench_print ("use-peak", zb_bench_read_status ("VmHWM"));
      if (self->folder != NULL)
        measure_import (self);
    }
  else
    {
      g_autofree char *peak = g_strconcat (self->mode, "-peak", NULL);
      g_autofree char *memory = g_strconcat (self->mode, "-memory", NULL);

      zb_bench_print (peak, zb_bench_read_status ("VmHWM"));
      zb_bench_print (memory, zb_bench_read_status ("VmRSS"));
    }
  gtk_window_close (self->window);
}

static void
window_added_cb (Bench *self, GtkWindow *window)
{
  self->window = window;
  self->waiting = TRUE;
  g_signal_connect_swapped (window, "realize", G_CALLBACK (realized_cb), self);
  g_idle_add_once (run_cb, self);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
}

/* The list of projects is where the window was left last time. */
static void
set_last_place (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_set (settings, "last-place", "(sx)", "project", G_GINT64_CONSTANT (0));
  g_settings_set_boolean (settings, "restore-place", TRUE);
  g_settings_set_string (settings, "language", "vi");
}

int
main (int argc, char *argv[])
{
  Bench self = { .mode = argc > 1 ? argv[1] : "" };
  g_autoptr (AdwApplication) application = NULL;
  char *arguments[] = { argv[0], (char *)"--book", argc > 2 ? argv[2] : NULL, NULL };
  gboolean bare = g_str_equal (self.mode, "bare");

  if (!bare && argc < 3)
    {
      g_printerr ("usage: zb-bench-window bare | start BOOK | use BOOK RUNS [FOLDER]\n");
      return 64;
    }

  self.runs = argc > 3 ? g_ascii_strtoull (argv[3], NULL, 10) : 1;
  self.folder = argc > 4 ? argv[4] : NULL;
  if (bare)
    {
      application = adw_application_new ("io.github.zonebook.Bare", G_APPLICATION_NON_UNIQUE);
      g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
    }
  else
    {
      set_last_place ();
      application = zb_application_new (APPLICATION_ID);
      g_application_set_flags (G_APPLICATION (application),
                               g_application_get_flags (G_APPLICATION (application)) |
                                 G_APPLICATION_NON_UNIQUE);
    }
  g_signal_connect_swapped (application, "window-added", G_CALLBACK (window_added_cb), &self);

  return g_application_run (G_APPLICATION (application), bare ? 1 : 3, arguments);
}
