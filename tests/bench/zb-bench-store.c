/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* zb-bench-store BOOK RUNS: lists, jumps and searches of the store as a view uses them, and the
 * figures, each beside the same in plain SQL through the sqlite3 library, run by turns. Keys:
 * “THING ms” ours, “THING-raw ms” plain; “THING-loop” how long the main loop stood still. */

#include "config.h"

#include "zb-bench.h"

#include <sqlite3.h>

#include "base/zb-language.h"
#include "stats/zb-ledger.h"
#include "stats/zb-scorecard.h"
#include "store/zb-record-list.h"
#include "store/zb-table.h"

#define N_HELD 40 /* rows on a screen */
#define PAGE 128
#define YEAR 2021

typedef struct
{
  const char *key;
  const char *field; /* sorted by */
  gboolean descending;
  const char *search;
  const char *raw[2]; /* the ids in order; of two the faster counts */
} Step;

#define WORD(word) "' ' || folded LIKE '% " word "%'"
#define SEARCH(condition)                                                                          \
  { "SELECT id FROM project WHERE " condition " ORDER BY code, id",                                \
    "SELECT id FROM project WHERE id IN (SELECT id FROM project INDEXED BY project_by_folded "     \
    "WHERE " condition ") ORDER BY +code, id" }

static const Step sorts[] = {
  { "sort-name",
    "name",
    FALSE,
    "",
    { "SELECT id, name_key IS NULL FROM project ORDER BY name_key, id" } },
  { "sort-zone",
    "zone",
    FALSE,
    "",
    { "SELECT p.id FROM project p LEFT JOIN zone z ON z.id = p.zone ORDER BY z.code, p.id" } },
  { "sort-state", "state", TRUE, "", { "SELECT id FROM project_state ORDER BY state DESC, id" } },
  { "sort-capital",
    "capital_usd",
    TRUE,
    "",
    { "SELECT id FROM project_state ORDER BY capital_usd DESC, id" } },
  { "sort-date",
    "granted_on",
    TRUE,
    "",
    { "SELECT id FROM project_state ORDER BY granted_on DESC, id" } },
};

static const Step searches[] = {
  { "type-broad", "code", FALSE, "điện", SEARCH (WORD ("dien")) },
  { "type-words", "code", FALSE, "dien tu ngan",
    SEARCH (WORD ("dien") " AND " WORD ("tu") " AND " WORD ("ngan")) },
  { "type-none", "code", FALSE, "zzzz", SEARCH (WORD ("zzzz")) },
};

#define OPEN_SQL "SELECT id FROM project ORDER BY code, id"

/* One year's new and adjusted capital, and what stands at its end, by source: what the cards of a
 * year and of the year before it need at the least. */
static const char *const figures_sql[] = {
  "SELECT p.source, e.type, substr (e.date, 1, 4), count (*), sum (e.delta_usd), sum (e.delta_vnd) "
  "FROM project_event e JOIN project p ON p.id = e.project "
  "WHERE e.date BETWEEN '2020-01-01' AND '2021-12-31' GROUP BY 1, 2, 3",
  "SELECT p.source, count (DISTINCT p.id), sum (e.delta_usd), sum (e.delta_vnd) "
  "FROM project_event e JOIN project p ON p.id = e.project WHERE e.date <= '2021-12-31' GROUP BY 1",
};

typedef struct
{
  const char *path;
  guint runs;
  const ZbRegister *reg;
  sqlite3 *raw;
  ZbStore *store;
  ZbRecordList *list;
  GPtrArray *slots; /* held, as a view does */
  gboolean shown;
} Bench;

static void
check_raw (Bench *self, int code)
{
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
    return;

  g_printerr ("sqlite3: %s\n", sqlite3_errmsg (self->raw));
  exit (EXIT_FAILURE);
}

static void
open_raw (Bench *self)
{
  check_raw (self, sqlite3_open_v2 (self->path, &self->raw, SQLITE_OPEN_READONLY, NULL));
  check_raw (self, sqlite3_exec (self->raw, "PRAGMA cache_size = -16000", NULL, NULL, NULL));
}

/* All ids into memory; gives how many. */
static GArray *
read_ids (Bench *self, const char *sql)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = NULL;
  int code;

  check_raw (self, sqlite3_prepare_v2 (self->raw, sql, -1, &statement, NULL));
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  check_raw (self, code);
  sqlite3_finalize (statement);

  return ids;
}

/* The rows of one page, by the statement that the store reads records with. */
static void
read_page (Bench *self, const GArray *ids, guint first)
{
  sqlite3_stmt *statement = NULL;

  check_raw (self,
             sqlite3_prepare_v2 (self->raw, zb_table_get (self->reg)->fetch, -1, &statement, NULL));
  for (guint i = first; i < MIN (first + PAGE, ids->len); i++)
    {
      sqlite3_bind_int64 (statement, 1, g_array_index (ids, gint64, i));
      check_raw (self, sqlite3_step (statement));
      for (int column = 0; column < sqlite3_column_count (statement); column++)
        g_free (g_strdup ((const char *)sqlite3_column_text (statement, column)));
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
}

static double
time_raw_list (Bench *self, const char *sql)
{
  double start = zb_bench_now ();
  g_autoptr (GArray) ids = read_ids (self, sql);

  read_page (self, ids, 0);

  return zb_bench_now () - start;
}

static double
time_raw_step (Bench *self, const Step *step)
{
  double first = time_raw_list (self, step->raw[0]);

  return step->raw[1] != NULL ? MIN (first, time_raw_list (self, step->raw[1])) : first;
}

static void
shown_cb (Bench *self)
{
  self->shown = TRUE;
}

/* Holds the rows of a screen, and waits until they are there. */
static void
hold (Bench *self, guint first)
{
  guint end = MIN (first + N_HELD, g_list_model_get_n_items (G_LIST_MODEL (self->list)));
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->slots);

  self->slots = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = first; i < end; i++)
    g_ptr_array_add (self->slots, g_list_model_get_item (G_LIST_MODEL (self->list), i));
  for (guint i = 0; i < self->slots->len; i++)
    while (zb_record_slot_get_record (self->slots->pdata[i]) == NULL)
      g_main_context_iteration (NULL, TRUE);
}

static double
time_open (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbQuery) query = zb_query_new (self->reg);
  double start;

  self->store = zb_store_new (self->path, "Bench");
  zb_bench_check (zb_store_open (self->store, FALSE, NULL, &error), "open the book", error);
  self->shown = FALSE;
  zb_query_set_sort (query, "code", FALSE);
  start = zb_bench_now ();
  self->list = zb_record_list_new (self->store, query);
  g_signal_connect_swapped (self->list, "shown", G_CALLBACK (shown_cb), self);
  zb_bench_wait (&self->shown);
  hold (self, 0);

  return zb_bench_now () - start;
}

static double
time_step (Bench *self, const Step *step)
{
  g_autoptr (ZbQuery) query = zb_query_new (self->reg);
  double start;

  zb_query_set_sort (query, step->field, step->descending);
  zb_query_set_search (query, step->search);
  self->shown = FALSE;
  start = zb_bench_now ();
  zb_record_list_set_query (self->list, query);
  zb_bench_wait (&self->shown);
  hold (self, 0);

  return zb_bench_now () - start;
}

static double
time_jump (Bench *self, guint position)
{
  double start = zb_bench_now ();

  hold (self, position);

  return zb_bench_now () - start;
}

static void
close_list (Bench *self)
{
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_object (&self->list);
  zb_store_close (self->store);
  zb_bench_settle (1);
  g_clear_object (&self->store);
}

static void
print_pair (const char *key, const ZbSamples *ours, const ZbSamples *raw)
{
  g_autofree char *raw_key = g_strconcat (key, "-raw", NULL);

  zb_samples_print (ours, key);
  zb_samples_print (raw, raw_key);
}

/* Opening, then jumps in what was opened; each run in a store of its own, which knows no order. */
static void
measure_lists (Bench *self)
{
  ZbSamples open = { 0 }, open_raw_samples = { 0 };
  ZbSamples jumps[2] = { { { 0 } } }, raws[2] = { { { 0 } } };
  static const char *const keys[] = { "jump-middle", "jump-end" };

  for (guint run = 0; run < self->runs; run++)
    {
      zb_samples_add (&open_raw_samples, time_raw_list (self, OPEN_SQL));
      zb_samples_add (&open, time_open (self));
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
          guint place = (i == 0 ? n / 2 : n - N_HELD) / PAGE * PAGE;
          gsize n_ids = 0;
          g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
          double start;

          g_array_append_vals (ids, zb_record_list_get_ids (self->list, &n_ids), n);
          start = zb_bench_now ();
          read_page (self, ids, place);
          zb_samples_add (&raws[i], zb_bench_now () - start);
          zb_samples_add (&jumps[i], time_jump (self, place));
        }
      close_list (self);
    }
  print_pair ("open", &open, &open_raw_samples);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    print_pair (keys[i], &jumps[i], &raws[i]);
}

/* More orders than the store keeps, so that each is made anew. */
static void
measure_steps (Bench *self, const Step *steps, guint n_steps, const char *loop_key)
{
  g_autofree ZbSamples *ours = g_new0 (ZbSamples, n_steps);
  g_autofree ZbSamples *raws = g_new0 (ZbSamples, n_steps);
  ZbTick tick;

  time_open (self);
  zb_tick_start (&tick);
  for (guint run = 0; run < self->runs; run++)
    for (guint i = 0; i < n_steps; i++)
      {
        zb_samples_add (&ours[i], time_step (self, &steps[i]));
        zb_tick_stop (&tick);
        zb_samples_add (&raws[i], time_raw_step (self, &steps[i]));
        tick.last = zb_bench_now (); /* the plain query does stand in the loop */
        {
          double longest = tick.longest, work = tick.longest_work;

          zb_tick_start (&tick);
          tick.longest = longest;
          tick.longest_work = work;
        }
      }
  zb_tick_stop (&tick);
  close_list (self);
  for (guint i = 0; i < n_steps; i++)
    print_pair (steps[i].key, &ours[i], &raws[i]);
  zb_tick_print (&tick, loop_key);
}

static double
time_raw_figures (Bench *self)
{
  double start = zb_bench_now ();

  for (guint i = 0; i < G_N_ELEMENTS (figures_sql); i++)
    g_array_unref (read_ids (self, figures_sql[i]));

  return zb_bench_now () - start;
}

static void
measure_figures (Bench *self)
{
  ZbSamples loads = { 0 }, figures = { 0 }, raws = { 0 };
  g_autoptr (GError) error = NULL;

  for (guint run = 0; run < self->runs; run++)
    {
      g_autoptr (ZbStore) store = zb_store_new (self->path, "Bench");
      g_autoptr (ZbLedger) ledger = zb_ledger_new (store);
      g_autoptr (ZbScorecard) scorecard = NULL;
      double start;

      zb_bench_check (zb_store_open (store, FALSE, NULL, &error), "open the book", error);
      start = zb_bench_now ();
      zb_bench_check (zb_ledger_load (ledger, NULL, &error), "load the figures", error);
      zb_samples_add (&loads, zb_bench_now () - start);
      start = zb_bench_now ();
      scorecard = zb_scorecard_compute (ledger, YEAR, YEAR * 10000 + 1231, &error);
      zb_bench_check (scorecard != NULL, "reckon the figures", error);
      zb_samples_add (&figures, zb_bench_now () - start);
      zb_samples_add (&raws, time_raw_figures (self));
      zb_store_close (store);
      zb_bench_settle (1);
    }
  zb_samples_print (&loads, "ledger-load");
  print_pair ("figures", &figures, &raws);
}

int
main (int argc, char *argv[])
{
  Bench self = { 0 };

  if (argc != 3)
    {
      g_printerr ("usage: zb-bench-store BOOK RUNS\n");
      return 64;
    }

  zb_language_apply (ZB_LANGUAGE_VI);
  self.path = argv[1];
  self.runs = g_ascii_strtoull (argv[2], NULL, 10);
  self.reg = zb_register_find ("project");
  open_raw (&self);
  measure_lists (&self);
  measure_steps (&self, sorts, G_N_ELEMENTS (sorts), "sort-loop");
  measure_steps (&self, searches, G_N_ELEMENTS (searches), "type-loop");
  measure_figures (&self);
  sqlite3_close (self.raw);

  return EXIT_SUCCESS;
}
