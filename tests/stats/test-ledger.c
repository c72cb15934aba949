/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ledger follows the book: after every kind of change, undo and redo it says what a ledger
 * loaded anew says, and small changes are brought in without loading all. */

#include "config.h"

#include "sample-book.h"
#include "stats/zb-figure.h"
#include "stats/zb-ledger-private.h"

typedef struct
{
  SampleBook *book;
  guint n_changed;
} Fixture;

static void
changed_cb (Fixture *self, ZbLedger *ledger)
{
  self->n_changed++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = sample_book_new ();
  g_signal_connect_swapped (self->book->ledger, "changed", G_CALLBACK (changed_cb), self);
  /* What is told of the import, if it still is. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  self->n_changed = 0;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sample_book_free (self->book);
}

static void
wait (Fixture *self)
{
  while (self->n_changed == 0)
    g_main_context_iteration (NULL, TRUE);
  self->n_changed = 0;
}

static const ZbColumns *
get_columns (Fixture *self)
{
  const ZbColumns *columns = zb_ledger_begin_read (self->book->ledger);

  zb_ledger_end_read (self->book->ledger);
  return columns;
}

static void
assert_same_figure (ZbLedger *ledger,
                    ZbLedger *fresh,
                    const ZbFigureRule *rule,
                    const ZbScope *scope)
{
  g_autoptr (ZbFigure) a = zb_figure_compute (ledger, rule, scope, TRUE, NULL);
  g_autoptr (ZbFigure) b = zb_figure_compute (fresh, rule, scope, TRUE, NULL);

  g_assert_nonnull (a);
  g_assert_nonnull (b);
  if (a->value != b->value || a->usd != b->usd || a->ids->len != b->ids->len)
    g_test_message ("%s %d", zb_figure_rule_get_key (rule), scope->year);
  g_assert_cmpint (a->missing, ==, b->missing);
  g_assert_cmpint (a->value, ==, b->value);
  g_assert_cmpint (a->usd, ==, b->usd);
  g_assert_cmpint (a->vnd, ==, b->vnd);
  g_assert_cmpint (a->numerator, ==, b->numerator);
  g_assert_cmpint (a->denominator, ==, b->denominator);
  g_assert_cmpint (a->estimated_value, ==, b->estimated_value);
  g_assert_cmpmem (a->ids->data, a->ids->len * sizeof (gint64), b->ids->data,
                   b->ids->len * sizeof (gint64));
}

/* Against a ledger that has read the book as it is now. */
static void
assert_current (Fixture *self)
{
  g_autoptr (ZbLedger) fresh = zb_ledger_new (self->book->store);
  gint64 zone = sample_book_find (self->book, "zone", "code", "SX2");
  gsize n_rules;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n_rules);
  g_autoptr (GError) error = NULL;

  zb_ledger_load (fresh, NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < n_rules; i++)
    for (gint year = 2020; year <= 2022; year++)
      {
        ZbScope scope = { .year = year, .period = ZB_PERIOD_Y };

        assert_same_figure (self->book->ledger, fresh, rules[i], &scope);
        scope.zone = zone;
        assert_same_figure (self->book->ledger, fresh, rules[i], &scope);
      }
}

static void
apply (Fixture *self, ZbChange *change)
{
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  zb_store_apply (self->book->store, change, FALSE, NULL, &outcome, &error);
  for (guint i = 0; outcome != NULL && i < outcome->findings->len; i++)
    g_test_message ("%s", ((ZbFinding *)g_ptr_array_index (outcome->findings, i))->sentence);
  g_assert_no_error (error);
  wait (self);
  assert_current (self);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  zb_store_undo (self->book->store, NULL, &error);
  g_assert_no_error (error);
  wait (self);
  assert_current (self);
}

static void
redo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  zb_store_redo (self->book->store, NULL, &error);
  g_assert_no_error (error);
  wait (self);
  assert_current (self);
}

static gint64
get_value (Fixture *self, const char *key)
{
  ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };
  g_autoptr (ZbFigure) figure =
    zb_figure_compute (self->book->ledger, zb_figure_rule_find (key), &scope, FALSE, NULL);

  return figure->value;
}

/* The first record behind a figure, to be edited. */
static ZbRecord *
take_record (Fixture *self, const char *key)
{
  ZbScope scope = { .year = 2021, .period = ZB_PERIOD_Y, .cut_off = 20211228 };
  const ZbFigureRule *rule = zb_figure_rule_find (key);
  g_autoptr (ZbFigure) figure = zb_figure_compute (self->book->ledger, rule, &scope, TRUE, NULL);
  g_autoptr (GPtrArray) records =
    zb_store_fetch (self->book->store, zb_figure_rule_get_register (rule),
                    &g_array_index (figure->ids, gint64, 0), 1, NULL, NULL);

  return zb_record_copy (g_ptr_array_index (records, 0));
}

static ZbRecord *
make_event (Fixture *self, gint64 project, const char *type, const char *date, gint64 vnd)
{
  ZbRecord *record =
    zb_record_new (zb_register_find ("project_event"), zb_store_make_id (self->book->store));

  zb_record_set_integer (record, "project", project);
  zb_record_set_text (record, "type", type);
  zb_record_set_text (record, "date", date);
  if (vnd != 0)
    zb_record_set_integer (record, "delta_vnd", vnd);
  return record;
}

/* An entry made, altered, moved to another year, deleted; and all of it undone and redone. */
static void
test_events (Fixture *self, gconstpointer data)
{
  const ZbColumns *columns = get_columns (self);
  g_autoptr (ZbChange) insert = zb_change_new ("insert", "test");
  g_autoptr (ZbChange) alter = zb_change_new ("alter", "test");
  g_autoptr (ZbChange) move = zb_change_new ("move", "test");
  g_autoptr (ZbChange) delete = zb_change_new ("delete", "test");
  g_autoptr (ZbRecord) project = take_record (self, "valid_projects_domestic");
  g_autoptr (ZbRecord) increase = take_record (self, "increase_turns");
  g_autoptr (ZbRecord) event = make_event (self, project->id, "other", "2021-12-02", 0);

  g_assert_cmpint (get_value (self, "adjustment_turns"), ==, 170);
  zb_change_insert (insert, event);
  apply (self, insert);
  g_assert_cmpint (get_value (self, "adjustment_turns"), ==, 171);

  zb_record_set_integer (increase, "delta_vnd", 123456789);
  zb_change_update (alter, increase);
  apply (self, alter);

  zb_record_set_text (increase, "date", "2020-12-31");
  zb_change_update (move, increase);
  apply (self, move);
  g_assert_cmpint (get_value (self, "adjustment_turns"), ==, 170);

  zb_change_delete (delete, event->reg, event->id);
  apply (self, delete);
  g_assert_cmpint (get_value (self, "adjustment_turns"), ==, 169);

  for (guint i = 0; i < 4; i++)
    undo (self);
  g_assert_cmpint (get_value (self, "adjustment_turns"), ==, 170);
  redo (self);
  g_assert_cmpint (get_value (self, "adjustment_turns"), ==, 171);
  g_assert_true (get_columns (self) == columns);
}

/* A project made with its grant, moved to another source, ended, deleted with its entries. */
static void
test_projects (Fixture *self, gconstpointer data)
{
  const ZbColumns *columns = get_columns (self);
  g_autoptr (ZbRecord) like = take_record (self, "valid_projects_fdi");
  g_autoptr (ZbRecord) project = zb_record_copy (like);
  g_autoptr (ZbRecord) grant = NULL;
  g_autoptr (ZbRecord) end = NULL;
  g_autoptr (ZbChange) insert = zb_change_new ("insert", "test");
  g_autoptr (ZbChange) alter = zb_change_new ("alter", "test");
  g_autoptr (ZbChange) close = zb_change_new ("close", "test");
  g_autoptr (ZbChange) delete = zb_change_new ("delete", "test");

  project->id = zb_store_make_id (self->book->store);
  zb_record_set_text (project, "code", "989999999999");
  grant = make_event (self, project->id, "grant", "2021-12-03", 5000000000);
  zb_change_insert (insert, project);
  zb_change_insert (insert, grant);
  apply (self, insert);
  g_assert_cmpint (get_value (self, "new_projects_fdi"), ==, 21);

  zb_record_set_text (project, "source", "domestic");
  zb_change_update (alter, project);
  apply (self, alter);
  g_assert_cmpint (get_value (self, "new_projects_fdi"), ==, 20);
  g_assert_cmpint (get_value (self, "new_projects_domestic"), ==, 16);

  end = make_event (self, project->id, "terminate", "2021-12-04", -5000000000);
  zb_change_insert (close, end);
  apply (self, close);
  g_assert_cmpint (get_value (self, "closed_projects"), ==, 7);

  zb_change_delete (delete, project->reg, project->id);
  apply (self, delete);
  g_assert_cmpint (get_value (self, "new_projects"), ==, 35);
  g_assert_cmpint (get_value (self, "closed_projects"), ==, 6);
  undo (self);
  g_assert_cmpint (get_value (self, "new_projects"), ==, 36);
  g_assert_true (get_columns (self) == columns);
}

/* What stands beside the events. */
static void
test_others (Fixture *self, gconstpointer data)
{
  const ZbColumns *columns = get_columns (self);
  g_autoptr (ZbRecord) report = take_record (self, "production");
  g_autoptr (ZbRecord) area = take_record (self, "occupancy");
  g_autoptr (ZbRecord) zone = NULL;
  g_autoptr (GPtrArray) zones = NULL;
  g_autoptr (ZbChange) reports = zb_change_new ("report", "test");
  g_autoptr (ZbChange) areas = zb_change_new ("area", "test");
  g_autoptr (ZbChange) codes = zb_change_new ("zone", "test");
  gint64 production = get_value (self, "production");
  gint64 id = sample_book_find (self->book, "zone", "code", "NL");

  zb_record_set_integer (report, "production_vnd",
                         zb_record_get_integer (report, "production_vnd") + 7);
  zb_change_update (reports, report);
  apply (self, reports);
  g_assert_cmpint (get_value (self, "production"), ==, production + 7);

  zb_record_set_integer (area, "leased_area", zb_record_get_integer (area, "leased_area") - 100);
  zb_change_update (areas, area);
  apply (self, areas);
  g_assert_true (get_columns (self) == columns);

  /* Zones are what the other columns are indexed by: they need a load. */
  zones = zb_store_fetch (self->book->store, zb_register_find ("zone"), &id, 1, NULL, NULL);
  zone = zb_record_copy (g_ptr_array_index (zones, 0));
  zb_record_set_text (zone, "code", "NL1");
  zb_change_update (codes, zone);
  apply (self, codes);
  g_assert_false (get_columns (self) == columns);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (zb_ledger_load_finish (ZB_LEDGER (object), result, &error));
  g_assert_no_error (error);
  *(gboolean *)user_data = TRUE;
}

static void
test_async (Fixture *self, gconstpointer data)
{
  g_autoptr (ZbLedger) ledger = zb_ledger_new (self->book->store);
  gboolean done = FALSE;
  guint64 generation = zb_ledger_get_generation (ledger);

  zb_ledger_load_async (ledger, NULL, loaded_cb, &done);
  g_assert_false (zb_ledger_is_loaded (ledger));
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (zb_ledger_is_loaded (ledger));
  g_assert_cmpuint (zb_ledger_get_generation (ledger), >, generation);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ledger/events", Fixture, NULL, set_up, test_events, tear_down);
  g_test_add ("/ledger/projects", Fixture, NULL, set_up, test_projects, tear_down);
  g_test_add ("/ledger/others", Fixture, NULL, set_up, test_others, tear_down);
  g_test_add ("/ledger/async", Fixture, NULL, set_up, test_async, tear_down);
  return g_test_run ();
}
