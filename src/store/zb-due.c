/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of what waits to be done, and the lists they give. Dates are compared as text, a month or a
 * year by its last day. */

#include "config.h"

#include "store/zb-due.h"

#include <glib/gi18n.h>

#include "base/zb-date.h"
#include "base/zb-text.h"
#include "register/zb-field-text.h"
#include "store/zb-store-private.h"

#define OPEN_LEAD "t.stage NOT IN ('won', 'lost', 'on-hold')"
#define LAST_CONTACT "(SELECT max (i.at) FROM interaction i WHERE i.lead = t.id)"

static const ZbDueSetting done_action[] = {
  { "next_action", ZB_DUE_NOTHING },
  { "next_action_on", ZB_DUE_NOTHING },
  { NULL },
};

static const ZbDueSetting done_task[] = {
  { "status", "done" },
  { "progress", "1000000" },
  { NULL },
};

static const ZbDueSetting done_petition[] = {
  { "status", "answered" },
  { "answered_on", ZB_DUE_TODAY },
  { NULL },
};

static const ZbDueSetting done_dossier[] = {
  { "returned_on", ZB_DUE_TODAY },
  { NULL },
};

static const ZbDueSetting done_report[] = {
  { "status", "received" },
  { "received_on", ZB_DUE_TODAY },
  { NULL },
};

static const ZbDueRule rules[] = {
  {
    .key = "next-actions",
    /* Translators: what is to be done next for a lead (việc tiếp theo). */
    .label = N_ ("Next actions of leads"),
    .reg = "lead",
    .title = "next_action",
    .first = "code",
    .second = "organisation",
    .open = OPEN_LEAD,
    .date = "t.next_action_on",
    .owner = "owner",
    .ahead = 7,
    .postponed = "next_action_on",
    .done = done_action,
    .asked = "next_action",
  },
  {
    .key = "silent-leads",
    /* Translators: leads (đầu mối) with whom nobody spoke for more than 30 days. */
    .label = N_ ("Silent leads"),
    .reg = "lead",
    .title = "organisation",
    .first = "code",
    .second = "stage",
    .open = OPEN_LEAD,
    .date = "date (coalesce (" LAST_CONTACT ", t.received_on), '+30 days')",
    .owner = "owner",
    .ahead = -1,
    .counted_from = 30,
    .made = "interaction",
    .made_for = "lead",
  },
  {
    .key = "tasks",
    .label = N_ ("Tasks and directives"),
    .reg = "task",
    .title = "title",
    .first = "code",
    .second = "owner",
    .open = "t.status NOT IN ('done', 'cancelled')",
    .date = "t.due_on",
    .owner = "owner",
    .ahead = 7,
    .postponed = "due_on",
    .done = done_task,
  },
  {
    .key = "petitions",
    .label = N_ ("Petitions"),
    .reg = "petition",
    .title = "content",
    .first = "number",
    .second = "organisation",
    .open = "t.answered_on IS NULL",
    .date = "t.due_on",
    .owner = "responsible",
    .ahead = 7,
    .postponed = "due_on",
    .done = done_petition,
  },
  {
    .key = "dossiers",
    .label = N_ ("Dossiers"),
    .reg = "dossier",
    .title = "procedure",
    .first = "number",
    .second = "applicant",
    .open = "t.returned_on IS NULL",
    .date = "t.due_on",
    .ahead = 7,
    .postponed = "due_on",
    .done = done_dossier,
  },
  {
    .key = "reports",
    /* Translators: reports that enterprises must hand in (báo cáo doanh nghiệp đến hạn). */
    .label = N_ ("Enterprise reports due"),
    .reg = "enterprise_report",
    .title = "organisation",
    .first = "period",
    .second = "year",
    .open = "t.status IN ('due', 'draft', 'returned')",
    .date = "t.due_on",
    .ahead = 14,
    .behind = 92,
    .postponed = "due_on",
    .done = done_report,
  },
  {
    .key = "permits",
    .label = N_ ("Permits expiring"),
    .reg = "permit",
    .title = "kind",
    .first = "number",
    .second = "project",
    .open = "t.expires_on >= date (?1)",
    .date = "t.expires_on",
    .ahead = 60,
  },
  { NULL },
};

#define FOR_EVER_DAYS 200000

typedef struct
{
  gint32 day;
  const char *owner;
} DueData;

static void
due_list_free (gpointer data)
{
  ZbDueList *list = data;

  g_array_unref (list->items);
  g_free (list);
}

/* The open records of @rule: id, date as stored, its last day. ?1 is the day, ?2 whose or NULL. */
static char *
make_open_sql (const ZbDueRule *rule)
{
  g_autofree char *owner = rule->owner != NULL
                             ? g_strdup_printf ("(?2 IS NULL OR t.\"%s\" IS ?2)", rule->owner)
                             : g_strdup ("?2 IS NULL");

  return g_strdup_printf ("SELECT id, date, date || substr ('-12-31', length (date) - 3) AS last "
                          "FROM (SELECT t.id AS id, %s AS date FROM \"%s\" t WHERE %s AND %s)",
                          rule->date, rule->reg, rule->open, owner);
}

static ZbStatement *
prepare (ZbConnection *connection, const char *sql, const DueData *data, GError **error)
{
  ZbStatement *statement = zb_connection_prepare (connection, sql, error);
  char day[ZB_DATE_LENGTH];

  if (statement == NULL)
    return NULL;
  zb_date_from_int (data->day, day);
  zb_statement_bind_text (statement, 1, day);
  zb_statement_bind_text (statement, 2, data->owner);
  return statement;
}

static gboolean
count (ZbConnection *connection, const DueData *data, ZbDueList *list, GError **error)
{
  g_autofree char *open = make_open_sql (list->rule);
  g_autofree char *sql = g_strdup_printf ("SELECT count (*), coalesce (sum (last < ?1), 0), "
                                          "min (CASE WHEN last > ?1 THEN last END) FROM (%s)",
                                          open);
  g_autoptr (ZbStatement) statement = prepare (connection, sql, data, error);
  gboolean row = FALSE;

  if (statement == NULL || !zb_statement_step (statement, &row, error))
    return FALSE;
  list->n_open = zb_statement_get_integer (statement, 0);
  list->n_overdue = zb_statement_get_integer (statement, 1);
  if (!zb_statement_is_null (statement, 2))
    list->next = zb_date_to_int (zb_statement_get_text (statement, 2), TRUE);
  return TRUE;
}

static gboolean
fill (ZbConnection *connection, const DueData *data, ZbDueList *list, GError **error)
{
  const ZbDueRule *rule = list->rule;
  g_autofree char *open = make_open_sql (rule);
  /* As many days behind as a book can go where there is no limit. */
  g_autofree char *sql = g_strdup_printf (
    "SELECT id, date FROM (%s) WHERE last BETWEEN date (?1, '-%d days') AND date (?1, '%+d days') "
    "ORDER BY last, id",
    open, rule->behind > 0 ? rule->behind : FOR_EVER_DAYS, rule->ahead);
  g_autoptr (ZbStatement) statement = prepare (connection, sql, data, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      ZbDueItem item;

      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        break;
      item.id = zb_statement_get_integer (statement, 0);
      item.day = zb_date_to_int (zb_statement_get_text (statement, 1), TRUE);
      g_array_append_val (list->items, item);
    }

  return TRUE;
}

static gpointer
run_due (ZbStore *store,
         ZbConnection *connection,
         gpointer user_data,
         GCancellable *cancellable,
         GError **error)
{
  const DueData *data = user_data;
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (due_list_free);

  for (const ZbDueRule *rule = rules; rule->key != NULL; rule++)
    {
      ZbDueList *list = g_new0 (ZbDueList, 1);

      list->rule = rule;
      list->items = g_array_new (FALSE, FALSE, sizeof (ZbDueItem));
      g_ptr_array_add (lists, list);
      if (!count (connection, data, list, error) || !fill (connection, data, list, error))
        return NULL;
    }

  return g_steal_pointer (&lists);
}

static const ZbJobKind due_job = { run_due, ZB_WORKER_LOADER, 5,
                                   (GDestroyNotify)g_ptr_array_unref };

static gboolean
gather_owners (ZbConnection *connection, const ZbDueRule *rule, GHashTable *owners, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT DISTINCT t.\"%s\" FROM \"%s\" t WHERE t.\"%s\" IS NOT NULL AND %s",
                     rule->owner, rule->reg, rule->owner, rule->open);
  g_autoptr (ZbStatement) statement = zb_connection_prepare (connection, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      if (row && !g_hash_table_contains (owners, zb_statement_get_text (statement, 0)))
        g_hash_table_add (owners, g_strdup (zb_statement_get_text (statement, 0)));
    }

  return TRUE;
}

static int
compare_owners (gconstpointer a, gconstpointer b)
{
  return zb_text_compare (*(const char *const *)a, *(const char *const *)b);
}

static gpointer
run_owners (ZbStore *store,
            ZbConnection *connection,
            gpointer user_data,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  gboolean read = TRUE;
  GHashTableIter iter;
  gpointer owner;

  for (const ZbDueRule *rule = rules; read && rule->key != NULL; rule++)
    read = rule->owner == NULL || gather_owners (connection, rule, owners, error);
  g_hash_table_iter_init (&iter, owners);
  while (g_hash_table_iter_next (&iter, &owner, NULL))
    g_ptr_array_add (sorted, owner);
  g_ptr_array_sort (sorted, compare_owners);

  return read ? g_ptr_array_free (g_steal_pointer (&sorted), FALSE) : NULL;
}

static const ZbJobKind owners_job = { run_owners, ZB_WORKER_LOADER, 5, (GDestroyNotify)g_strfreev };

static void
set_field (ZbRecord *record, const ZbDueSetting *setting, const char *day)
{
  const ZbField *field = zb_register_get_field (record->reg, setting->field);

  if (g_str_equal (setting->value, ZB_DUE_NOTHING))
    zb_record_set_null (record, setting->field);
  else if (g_str_equal (setting->value, ZB_DUE_TODAY))
    zb_record_set_text (record, setting->field, day);
  else if (zb_field_get_value_kind (field) == ZB_VALUE_INTEGER)
    zb_record_set_integer (record, setting->field, g_ascii_strtoll (setting->value, NULL, 10));
  else
    zb_record_set_text (record, setting->field, setting->value);
}

const ZbDueRule *
zb_due_get_rules (void)
{
  return rules;
}

const ZbDueRule *
zb_due_find_rule (const char *key)
{
  for (const ZbDueRule *rule = rules; rule->key != NULL; rule++)
    if (g_strcmp0 (rule->key, key) == 0)
      return rule;

  return NULL;
}

GPtrArray *
zb_store_due (ZbStore *self,
              gint32 day,
              const char *owner,
              GCancellable *cancellable,
              GError **error)
{
  DueData data = { day, owner };

  g_return_val_if_fail (ZB_IS_STORE (self) && day > 0, NULL);

  return zb_store_run_job (self, &due_job, &data, cancellable, error);
}

GStrv
zb_store_due_owners (ZbStore *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return zb_store_run_job (self, &owners_job, NULL, cancellable, error);
}

ZbRecord *
zb_due_make_done (const ZbDueRule *rule, const ZbRecord *record, const char *day)
{
  ZbRecord *copy = NULL;

  g_return_val_if_fail (rule != NULL && record != NULL && day != NULL, NULL);

  if (rule->done == NULL)
    return NULL;
  copy = zb_record_copy (record);
  for (const ZbDueSetting *setting = rule->done; setting->field != NULL; setting++)
    set_field (copy, setting, day);
  return copy;
}

ZbRecord *
zb_due_make_postponed (const ZbDueRule *rule, const ZbRecord *record, const char *to)
{
  ZbRecord *copy = NULL;

  g_return_val_if_fail (rule != NULL && record != NULL && to != NULL, NULL);

  if (rule->postponed == NULL)
    return NULL;
  copy = zb_record_copy (record);
  zb_record_set_text (copy, rule->postponed, to);
  return copy;
}
