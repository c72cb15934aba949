/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of the columns, what ends take away, and updates in place against building anew. */

#include "config.h"

#include "hand-made.h"
#include "stats/zb-ledger-update.h"

static void
test_order (void)
{
  static const HandEvent events[] = {
    { 0, 20210301, ZB_EVENT_TERMINATE, 0, 0 },
    { 0, 20210301, ZB_EVENT_DECREASE, -10, 0 },
    { 1, 20200229, ZB_EVENT_GRANT, 0, 700 },
    { 0, 19990101, ZB_EVENT_GRANT, 110, 50 },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (1, "Aa");
  const ZbEventColumns *rows = &columns->events;

  hand_made_add_events (columns, events, G_N_ELEMENTS (events));

  /* Grant in two currencies, the other grant, the decrease before the end of the same day, the end of both. */
  g_assert_cmpuint (rows->n, ==, 6);
  g_assert_cmpint (rows->id[0], ==, 1003);
  g_assert_cmpint (rows->id[1], ==, 1003);
  g_assert_cmphex (rows->kind[1], ==, ZB_EVENT_GRANT | ZB_KIND_VND | ZB_KIND_MORE);
  g_assert_cmpint (rows->id[2], ==, 1002);
  g_assert_cmpint (rows->id[3], ==, 1001);
  g_assert_cmpint (rows->id[4], ==, 1000);
  g_assert_cmpint (rows->amount[4], ==, -100);
  g_assert_cmpint (rows->id[5], ==, 1000);
  g_assert_cmpint (rows->amount[5], ==, -50);
  g_assert_cmpint (columns->projects.granted[0], ==, 19990101);
  g_assert_cmpint (columns->projects.closed[0], ==, 20210301);
  g_assert_cmpint (columns->projects.closed[1], ==, ZB_NEVER);
  g_assert_cmpint (zb_columns_get_event_year (columns, 0), ==, 1999);
  g_assert_cmpint (zb_columns_get_event_year (columns, 5), ==, 2021);
}

static void
test_find_day (void)
{
  static const HandEvent events[] = {
    { 0, 20201231, ZB_EVENT_GRANT, 1, 0 },
    { 0, 20210101, ZB_EVENT_OTHER, 0, 0 },
    { 0, 20210615, ZB_EVENT_OTHER, 0, 0 },
    { 0, 20211231, ZB_EVENT_OTHER, 0, 0 },
  };
  static const struct
  {
    gint32 day;
    gsize row;
  } cases[] = {
    { 0, 0 },        { 20201231, 0 }, { 20201232, 1 }, { 20210101, 1 }, { 20210102, 2 },
    { 20210616, 3 }, { 20211231, 3 }, { 20211232, 4 }, { 99991231, 4 },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (1, "A");

  hand_made_add_events (columns, events, G_N_ELEMENTS (events));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (zb_columns_find_day (columns, cases[i].day), ==, cases[i].row);
}

/* Random lives of projects: a grant, some changes, perhaps an end. */
static GArray *
make_lives (guint n_projects, GRand *rand)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (HandEvent));

  for (guint i = 0; i < n_projects; i++)
    {
      gint32 day = 20000101 + 10000 * g_rand_int_range (rand, 0, 15);
      guint n = (guint)g_rand_int_range (rand, 1, 6);

      for (guint j = 0; j < n; j++)
        {
          HandEvent event = {
            .project = i,
            .day = day,
            .type = j == 0 ? ZB_EVENT_GRANT : (ZbEventType)g_rand_int_range (rand, 1, 9),
            .usd = g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 1000) : 0,
            .vnd = g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 1000) : 0,
          };

          if (j > 1 && j + 1 == n)
            event.type = g_rand_boolean (rand) ? ZB_EVENT_TERMINATE : ZB_EVENT_REVOKE;
          g_array_append_val (events, event);
          day += 10000 * g_rand_int_range (rand, 0, 2) + g_rand_int_range (rand, 0, 20);
          day = CLAMP (day, 20000101, 20211228);
          if (day % 100 > 28)
            day -= 10;
        }
    }
  return events;
}

#define ASSERT_COLUMN(a, b, column)                                                                \
  g_assert_cmpmem ((a)->column, (a)->n * sizeof *(a)->column, (b)->column,                         \
                   (b)->n * sizeof *(b)->column)

static void
assert_same (const ZbColumns *a, const ZbColumns *b)
{
  g_assert_cmpuint (a->events.n, ==, b->events.n);
  g_assert_cmpmem (a->events.year, sizeof a->events.year, b->events.year, sizeof b->events.year);
  ASSERT_COLUMN (&a->events, &b->events, id);
  ASSERT_COLUMN (&a->events, &b->events, project);
  ASSERT_COLUMN (&a->events, &b->events, day);
  ASSERT_COLUMN (&a->events, &b->events, kind);
  ASSERT_COLUMN (&a->events, &b->events, amount);
  ASSERT_COLUMN (&a->projects, &b->projects, id);
  ASSERT_COLUMN (&a->projects, &b->projects, granted);
  ASSERT_COLUMN (&a->projects, &b->projects, closed);
  ASSERT_COLUMN (&a->projects, &b->projects, source);
}

/* The opening sums of every year that both know. */
static void
assert_same_openings (const ZbColumns *a, const ZbColumns *b)
{
  gint last =
    MIN (a->opening.first_year + a->opening.n_years, b->opening.first_year + b->opening.n_years);

  for (gint year = MAX (a->opening.first_year, b->opening.first_year); year < last; year++)
    for (guint zone = 0; zone < a->zones->len; zone++)
      for (guint i = 0; i < ZB_N_SOURCES * ZB_N_CURRENCIES; i++)
        g_assert_cmpint (zb_columns_opening (a, year, zone, 0)[i], ==,
                         zb_columns_opening (b, year, zone, 0)[i]);
}

/* Some of @events' projects with their events alone, as an update reads them. */
static ZbColumns *
make_patch (const GArray *events, const guint8 *chosen, guint n_projects, const char *places)
{
  ZbColumns *patch = zb_columns_new ();
  ZbBuilder builder;

  for (guint i = 0; i < n_projects; i++)
    if (chosen[i])
      {
        gsize at = zb_columns_add_row (patch, ZB_SET_PROJECTS);

        patch->projects.id[at] = 101 + i;
        patch->projects.zone[at] = (guint16)(g_ascii_toupper (places[i]) - 'A' + 1);
        patch->projects.source[at] =
          g_ascii_isupper (places[i]) ? ZB_SOURCE_FDI : ZB_SOURCE_DOMESTIC;
        patch->projects.phase[at] = patch->projects.industry[at] = 0;
        patch->projects.priorities[at] = 0;
      }
  zb_builder_init (&builder, patch);
  for (guint i = 0; i < events->len; i++)
    {
      const HandEvent *event = &g_array_index (events, HandEvent, i);
      ZbEventRow row = {
        .id = 1000 + i,
        .project = zb_columns_find_project (patch, 101 + event->project),
        .day = event->day,
        .type = event->type,
        .usd = event->usd,
        .vnd = event->vnd,
      };

      if (chosen[event->project])
        zb_builder_add_event (&builder, &row);
    }
  zb_builder_finish (&builder);
  zb_builder_clear (&builder);
  return patch;
}

/* What stands after an update is row for row what building it anew gives. */
static void
test_merge (void)
{
  static const char places[] = "AaBbAbBaAABbaaBBaBbAbAAb";
  const guint n = G_N_ELEMENTS (places) - 1;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20211228);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GArray) before = make_lives (n, rand);
      g_autoptr (GArray) after = g_array_copy (before);
      g_autoptr (ZbColumns) columns = hand_made_new (2, places);
      g_autoptr (ZbColumns) fresh = hand_made_new (2, places);
      g_autoptr (ZbColumns) patch = NULL;
      guint8 chosen[G_N_ELEMENTS (places)] = { 0 };

      for (guint i = 0; i < 3; i++)
        {
          HandEvent *event =
            &g_array_index (after, HandEvent, (guint)g_rand_int_range (rand, 0, (gint)after->len));

          event->usd = g_rand_int_range (rand, 1, 1000);
          event->day =
            20010101 + 10000 * g_rand_int_range (rand, 0, 14) + g_rand_int_range (rand, 0, 28);
          chosen[event->project] = TRUE;
        }
      hand_made_add_events (columns, (HandEvent *)(gpointer)before->data, before->len);
      hand_made_add_events (fresh, (HandEvent *)(gpointer)after->data, after->len);
      patch = make_patch (after, chosen, n, places);
      g_assert_true (zb_columns_merge (columns, patch));
      assert_same (columns, fresh);
      assert_same_openings (columns, fresh);
    }
}

/* A new project goes to the end; one that belongs between others needs a load; one that is gone
 * leaves no events. */
static void
test_merge_projects (void)
{
  static const HandEvent grant = { 0, 20210115, ZB_EVENT_GRANT, 5, 0 };
  g_autoptr (ZbColumns) columns = hand_made_new (1, "A");
  g_autoptr (ZbColumns) later = hand_made_new (1, "A");
  g_autoptr (ZbColumns) between = hand_made_new (1, "A");
  g_autoptr (ZbColumns) gone = hand_made_new (1, "A");
  g_autoptr (ZbFigure) figure = NULL;

  hand_made_add_events (columns, &grant, 1);
  later->projects.id[0] = 900;
  hand_made_add_events (later, &grant, 1);
  between->projects.id[0] = 300;

  g_assert_true (zb_columns_merge (columns, later));
  g_assert_cmpuint (columns->projects.n, ==, 2);
  g_assert_cmpuint (columns->events.n, ==, 2);
  g_assert_false (zb_columns_merge (columns, between));
  g_assert_cmpuint (columns->projects.n, ==, 2);
  g_assert_true (zb_columns_merge (columns, gone));
  g_assert_cmpuint (columns->events.n, ==, 1);
  figure = hand_made_figure (columns, "valid_projects", 2021, 0, 0);
  g_assert_cmpint (figure->value, ==, 1);
}

/* Into an empty ledger, and before its first and after its last year. */
static void
test_merge_years (void)
{
  static const HandEvent grants[] = {
    { 0, 20100601, ZB_EVENT_GRANT, 5, 0 },
    { 0, 19950601, ZB_EVENT_GRANT, 7, 0 },
    { 0, 20211201, ZB_EVENT_GRANT, 9, 0 },
  };
  g_autoptr (ZbColumns) columns = hand_made_new (1, "");
  g_autoptr (ZbFigure) figure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (grants); i++)
    {
      g_autoptr (ZbColumns) patch = hand_made_new (1, "A");

      patch->projects.id[0] = 100 + i;
      hand_made_add_events (patch, &grants[i], 1);
      g_assert_true (zb_columns_merge (columns, patch));
    }
  figure = hand_made_figure (columns, "registered", 2021, 0, 0);
  g_assert_cmpint (figure->usd, ==, 21);
  g_clear_pointer (&figure, zb_figure_free);
  figure = hand_made_figure (columns, "registered", 2010, 0, 0);
  g_assert_cmpint (figure->usd, ==, 12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger-build/order", test_order);
  g_test_add_func ("/ledger-build/find-day", test_find_day);
  g_test_add_func ("/ledger-build/merge", test_merge);
  g_test_add_func ("/ledger-build/merge-projects", test_merge_projects);
  g_test_add_func ("/ledger-build/merge-years", test_merge_years);
  return g_test_run ();
}
