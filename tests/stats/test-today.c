/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due on the sample's last day, against the sample's golden table, and each list row by row
 * against plain SQL that knows nothing of the rules. */

#include "config.h"

#include "sample-book.h"
#include "stats/zb-today.h"

#define DAY 20211228

static SampleBook *book;

/* Per section: the golden numbers (-1: the table has none) and the ids that must be listed. */
static const struct
{
  const char *key;
  int n_open;
  int n_overdue;
  const char *sql;
} cases[] = {
  { "next-actions", 42, 9,
    "select id from lead where stage in ('received', 'screening', 'qualified', 'site-visit', "
    "'negotiating', 'mou', 'dossier') and next_action_on <= '2022-01-04'" },
  { "silent-leads", 42, 11,
    "select l.id from lead l join interaction i on i.lead = l.id where l.stage not in ('won', "
    "'lost', 'on-hold') group by l.id "
    "having julianday ('2021-12-28') - julianday (substr (max (i.at), 1, 10)) > 30" },
  { "tasks", 19, 3,
    "select id from task where status in ('new', 'doing') and due_on <= '2022-01-04'" },
  { "petitions", 11, 5,
    "select id from petition where status <> 'answered' and due_on <= '2022-01-04'" },
  { "dossiers", 21, 3,
    "select id from dossier where result is null and returned_on is null and due_on <= "
    "'2022-01-04'" },
  { "reports", 184, -1,
    "select id from enterprise_report where status not in ('received', 'accepted') and "
    "julianday (due_on) - julianday ('2021-12-28') between -92 and 14" },
  { "permits", -1, 0,
    "select id from permit where expires_on between '2021-12-28' and '2022-02-26'" },
};

static const ZbTodaySection *
find_section (const ZbToday *today, const char *key)
{
  for (guint i = 0; i < today->sections->len; i++)
    if (g_str_equal (zb_today_section_get_key (today->sections->pdata[i]), key))
      return today->sections->pdata[i];

  return NULL;
}

static ZbToday *
compute (gint32 day, const char *owner)
{
  g_autoptr (GError) error = NULL;
  ZbToday *today =
    zb_today_compute (book->store, book->ledger, day, owner, ZB_LANGUAGE_EN, NULL, &error);

  g_assert_no_error (error);
  return today;
}

static gint
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 first = *(const gint64 *)a, second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

static GArray *
select_ids (const char *sql)
{
  sqlite3 *database = sample_book_open_plain (book);
  sqlite3_stmt *statement = NULL;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
  g_array_sort (ids, compare_ids);
  return ids;
}

static void
test_golden (void)
{
  g_autoptr (ZbToday) today = compute (DAY, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ZbTodaySection *section = find_section (today, cases[i].key);
      g_autoptr (GArray) wanted = select_ids (cases[i].sql);
      g_autoptr (GArray) listed = NULL;

      g_test_message ("%s", cases[i].key);
      g_assert_nonnull (section);
      if (cases[i].n_open >= 0)
        g_assert_cmpint (section->n_open, ==, cases[i].n_open);
      if (cases[i].n_overdue >= 0)
        g_assert_cmpint (section->n_overdue, ==, cases[i].n_overdue);
      listed = g_array_copy (section->ids);
      g_array_sort (listed, compare_ids);
      g_assert_cmpuint (wanted->len, >, 0);
      g_assert_cmpmem (listed->data, listed->len * sizeof (gint64), wanted->data,
                       wanted->len * sizeof (gint64));
      g_assert_cmpuint (section->items->len, ==, MIN (listed->len, ZB_TODAY_SHOWN));
    }
}

static void
test_targets (void)
{
  g_autoptr (ZbToday) today = compute (DAY, NULL);
  const ZbTodaySection *section = find_section (today, "targets");
  const ZbTodayItem *item = NULL;
  g_autofree char *title = NULL, *subtitle = NULL, *when = NULL;

  g_assert_nonnull (section);
  item = section->items->pdata[0];
  title = zb_today_item_dup_title (section, item, ZB_LANGUAGE_EN);
  subtitle = zb_today_item_dup_subtitle (section, item, ZB_LANGUAGE_EN);
  when = zb_today_item_dup_when (section, item, ZB_LANGUAGE_EN);
  g_assert_cmpstr (title, ==, "Clearance rate · KCN Lúa Vàng"); /* the zone's own target */
  g_assert_cmpstr (subtitle, ==, "84.0% of plan");
  g_assert_cmpstr (when, ==, "15.2 points behind the year");
}

static void
test_owner (void)
{
  g_autoptr (ZbToday) all = compute (DAY, NULL);

  g_assert_cmpuint (g_strv_length (all->owners), >=, 6);
  for (guint i = 0; all->owners[i] != NULL; i++)
    {
      g_autoptr (ZbToday) his = compute (DAY, all->owners[i]);

      g_assert_null (find_section (his, "dossiers"));
      g_assert_null (find_section (his, "targets"));
      for (guint j = 0; j < his->sections->len; j++)
        {
          const ZbTodaySection *section = his->sections->pdata[j];

          for (guint k = 0; k < section->items->len; k++)
            {
              const ZbTodayItem *item = section->items->pdata[k];

              g_assert_cmpstr (zb_record_get_text (item->record, section->rule->owner), ==,
                               all->owners[i]);
            }
        }
    }
}

/* Before anything was due, the first day on which something is. */
static void
test_next (void)
{
  g_autoptr (ZbToday) today = compute (20100101, "Phòng Quản lý môi trường");

  g_assert_cmpuint (today->sections->len, ==, 0);
  g_assert_cmpint (today->n_due, ==, 0);
  g_assert_cmpint (today->next, >, 20210101);
}

static void
test_when (void)
{
  static const struct
  {
    const char *key;
    gint late;
    const char *text;
  } when[] = {
    { "tasks", 8, "8 days overdue" },
    { "tasks", 1, "1 day overdue" },
    { "tasks", 0, "Due today" },
    { "tasks", -1, "Due tomorrow" },
    { "tasks", -5, "Due in 5 days" },
    { "silent-leads", 1, "No contact for 31 days" },
    { "silent-leads", 41, "No contact for 71 days" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (when); i++)
    {
      const ZbTodaySection section = { .rule = zb_due_find_rule (when[i].key) };
      const ZbTodayItem item = { .late = when[i].late };
      g_autofree char *text = zb_today_item_dup_when (&section, &item, ZB_LANGUAGE_EN);

      g_assert_cmpstr (text, ==, when[i].text);
    }
}

/* Every rule is done, or put off, by fields of its own register; what is done is no longer listed. */
static void
test_done (void)
{
  g_autoptr (ZbToday) before = compute (DAY, NULL);

  for (guint i = 0; i < before->sections->len; i++)
    {
      const ZbTodaySection *section = before->sections->pdata[i];
      const ZbTodayItem *item = section->items->pdata[0];
      g_autoptr (ZbRecord) done = NULL, later = NULL;
      g_autoptr (ZbToday) after = NULL;
      g_autoptr (ZbChange) change = zb_change_new ("done", "test");
      g_autoptr (ZbOutcome) outcome = NULL, undone = NULL;
      g_autoptr (GError) error = NULL;
      const ZbTodaySection *left = NULL;

      if (section->rule == NULL)
        continue;
      later = zb_due_make_postponed (section->rule, item->record, "2022-06-30");
      g_assert_cmpint (later != NULL, ==, section->rule->postponed != NULL);
      done = zb_due_make_done (section->rule, item->record, "2021-12-28");
      g_assert_cmpint (done != NULL, ==, section->rule->done != NULL);
      if (done == NULL)
        continue;

      zb_change_update (change, done);
      zb_store_apply (book->store, change, FALSE, NULL, &outcome, &error);
      g_assert_no_error (error);
      after = compute (DAY, NULL);
      left = find_section (after, section->rule->key);
      g_assert_cmpuint (left->ids->len, ==, section->ids->len - 1);
      zb_store_undo (book->store, &undone, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  zb_language_apply (ZB_LANGUAGE_EN);
  book = sample_book_new ();
  g_test_add_func ("/today/golden", test_golden);
  g_test_add_func ("/today/targets", test_targets);
  g_test_add_func ("/today/owner", test_owner);
  g_test_add_func ("/today/next", test_next);
  g_test_add_func ("/today/when", test_when);
  g_test_add_func ("/today/done", test_done);
  status = g_test_run ();
  /* What the ledger was told of the changes ends first. */
  zb_store_close (book->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  sample_book_free (book);
  return status;
}
