/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the lists of the store and the cards of the scorecard together, and says of each row what, of whom and by
 * when. */

#include "config.h"

#include "stats/zb-today.h"

#include <glib/gi18n.h>

#include "register/zb-field-text.h"

/* What zb_today_compute () is asked, for another thread. */
typedef struct
{
  ZbLedger *ledger;
  gint32 day;
  char *owner;
  ZbLanguage language;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_object (&question->ledger);
  g_free (question->owner);
  g_free (question);
}

static void
item_free (gpointer data)
{
  ZbTodayItem *item = data;

  zb_record_unref (item->record);
  g_free (item->name);
  g_free (item->share);
  g_free (item);
}

static void
section_free (gpointer data)
{
  ZbTodaySection *section = data;

  g_array_unref (section->ids);
  g_ptr_array_unref (section->items);
  g_free (section);
}

static ZbTodaySection *
add_section (ZbToday *self, const ZbDueRule *rule, const char *reg)
{
  ZbTodaySection *section = g_new0 (ZbTodaySection, 1);

  section->rule = rule;
  section->reg = zb_register_find (reg);
  section->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  section->items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_add (self->sections, section);
  return section;
}

/* The records of the first ids; one that has gone meanwhile is left out. */
static GPtrArray *
fetch (ZbStore *store, const ZbTodaySection *section, GCancellable *cancellable, GError **error)
{
  return zb_store_fetch (store, section->reg, (const gint64 *)(gpointer)section->ids->data,
                         MIN (section->ids->len, ZB_TODAY_SHOWN), cancellable, error);
}

static gboolean
add_list (ZbToday *self,
          ZbStore *store,
          const ZbDueList *list,
          GCancellable *cancellable,
          GError **error)
{
  ZbTodaySection *section = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (list->next > 0 && (self->next == 0 || list->next < self->next))
    self->next = list->next;
  if (list->items->len == 0)
    return TRUE;
  section = add_section (self, list->rule, list->rule->reg);
  section->n_open = list->n_open;
  section->n_overdue = list->n_overdue;
  for (guint i = 0; i < list->items->len; i++)
    {
      const ZbDueItem *due = &g_array_index (list->items, ZbDueItem, i);

      g_array_append_val (section->ids, due->id);
      self->n_due += due->day <= self->day;
    }

  records = fetch (store, section, cancellable, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const ZbDueItem *due = &g_array_index (list->items, ZbDueItem, i);
      ZbTodayItem *item = NULL;

      if (records->pdata[i] == NULL)
        continue;
      item = g_new0 (ZbTodayItem, 1);
      item->record = zb_record_ref (records->pdata[i]);
      item->day = due->day;
      item->late = zb_date_days_between (due->day, self->day);
      g_ptr_array_add (section->items, item);
    }

  return records != NULL;
}

/* Whether the year has gone further than what was reached of the plan. */
static gboolean
is_behind (const ZbCard *card)
{
  return card->target != 0 && card->pace != ZB_NO_PERCENT && card->pace < 0 &&
         !card->lower_is_better;
}

static int
compare_pace (gconstpointer a, gconstpointer b)
{
  const ZbCard *first = *(const ZbCard *const *)a, *second = *(const ZbCard *const *)b;

  return (first->pace > second->pace) - (first->pace < second->pace);
}

static void
add_target (ZbTodaySection *section, const ZbCard *card, ZbRecord *record, ZbLanguage language)
{
  ZbTodayItem *item = g_new0 (ZbTodayItem, 1);
  g_autofree char *percent =
    zb_card_format_percent (card->percent, card->percent_decimals, FALSE, language);

  item->record = zb_record_ref (record);
  item->pace = card->pace;
  item->name = g_strdup (zb_card_get_name (card, language));
  /* Translators: a share of the annual plan: “181% of plan”. */
  item->share = g_strdup_printf (_ ("%s of plan"), percent);
  g_ptr_array_add (section->items, item);
}

static gboolean
add_targets (ZbToday *self,
             ZbStore *store,
             ZbLedger *ledger,
             ZbLanguage language,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (ZbScorecard) scorecard =
    zb_scorecard_compute (ledger, self->day / 10000, self->day, error);
  g_autoptr (GPtrArray) behind = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = NULL;
  ZbTodaySection *section = NULL;

  if (scorecard == NULL)
    return FALSE;
  for (guint i = 0; i < scorecard->cards->len; i++)
    if (is_behind (scorecard->cards->pdata[i]))
      g_ptr_array_add (behind, scorecard->cards->pdata[i]);
  if (behind->len == 0)
    return TRUE;

  g_ptr_array_sort (behind, compare_pace);
  section = add_section (self, NULL, "target");
  section->n_open = section->n_overdue = behind->len;
  for (guint i = 0; i < behind->len; i++)
    g_array_append_val (section->ids, ((const ZbCard *)behind->pdata[i])->target);
  self->n_due += behind->len;

  records = fetch (store, section, cancellable, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (records->pdata[i] != NULL)
      add_target (section, behind->pdata[i], records->pdata[i], language);

  return records != NULL;
}

static void
compute_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Question *question = task_data;
  GError *error = NULL;
  ZbToday *today = zb_today_compute (source, question->ledger, question->day, question->owner,
                                     question->language, cancellable, &error);

  if (today != NULL)
    g_task_return_pointer (task, today, (GDestroyNotify)zb_today_free);
  else
    g_task_return_error (task, error);
}

static char *
format_field (const ZbRecord *record, const char *name, ZbLanguage language)
{
  return zb_field_format (zb_register_get_field (record->reg, name), zb_record_get (record, name),
                          zb_record_get_label (record, name), language);
}

void
zb_today_free (ZbToday *self)
{
  g_ptr_array_unref (self->sections);
  g_strfreev (self->owners);
  g_free (self);
}

const char *
zb_today_section_get_key (const ZbTodaySection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rule != NULL ? self->rule->key : "targets";
}

const char *
zb_today_section_get_label (const ZbTodaySection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: targets (chỉ tiêu) of which less was reached than of the year has passed. */
  return self->rule != NULL ? _ (self->rule->label) : _ ("Targets behind pace");
}

ZbToday *
zb_today_compute (ZbStore *store,
                  ZbLedger *ledger,
                  gint32 day,
                  const char *owner,
                  ZbLanguage language,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GPtrArray) lists = NULL;
  g_autoptr (ZbToday) self = NULL;

  g_return_val_if_fail (ZB_IS_STORE (store) && day > 0, NULL);

  lists = zb_store_due (store, day, owner, cancellable, error);
  if (lists == NULL)
    return NULL;
  self = g_new0 (ZbToday, 1);
  self->day = day;
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->owners = zb_store_due_owners (store, cancellable, error);
  if (self->owners == NULL)
    return NULL;
  for (guint i = 0; i < lists->len; i++)
    if (!add_list (self, store, lists->pdata[i], cancellable, error))
      return NULL;
  if (owner == NULL && ledger != NULL && zb_ledger_is_loaded (ledger) &&
      !add_targets (self, store, ledger, language, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
zb_today_compute_async (ZbStore *store,
                        ZbLedger *ledger,
                        gint32 day,
                        const char *owner,
                        ZbLanguage language,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Question *question = NULL;

  g_return_if_fail (ZB_IS_STORE (store) && day > 0);

  task = g_task_new (store, cancellable, callback, user_data);
  question = g_new0 (Question, 1);
  g_set_object (&question->ledger, ledger);
  question->day = day;
  question->owner = g_strdup (owner);
  question->language = language;
  g_task_set_source_tag (task, zb_today_compute_async);
  g_task_set_task_data (task, question, question_free);
  zb_store_run_reader (store, task, compute_thread);
}

ZbToday *
zb_today_compute_finish (ZbStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
zb_today_item_dup_when (const ZbTodaySection *section, const ZbTodayItem *item, ZbLanguage language)
{
  guint days = ABS (item->late);
  g_autofree char *points = NULL;

  g_return_val_if_fail (section != NULL && item != NULL, NULL);

  if (section->rule == NULL)
    {
      points = zb_decimal_format (-item->pace, 1, 1, 1, zb_number_style_of (language));
      /* Translators: percentage points (điểm phần trăm): 96.4% of plan with 99.2% of the year gone are 2.8. */
      return g_strdup_printf (_ ("%s points behind the year"), points);
    }
  if (section->rule->counted_from > 0)
    {
      days = (guint)(item->late + section->rule->counted_from);
      return g_strdup_printf (ngettext ("No contact for %u day", "No contact for %u days", days),
                              days);
    }
  if (item->late == 0)
    return g_strdup (_ ("Due today"));
  if (item->late > 0)
    return g_strdup_printf (ngettext ("%u day overdue", "%u days overdue", days), days);
  return g_strdup_printf (ngettext ("Due tomorrow", "Due in %u days", days), days);
}

char *
zb_today_item_dup_title (const ZbTodaySection *section,
                         const ZbTodayItem *item,
                         ZbLanguage language)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (section != NULL && item != NULL, NULL);

  if (section->rule == NULL)
    return g_strdup (item->name);
  title = format_field (item->record, section->rule->title, language);
  if (*title != '\0')
    return g_steal_pointer (&title);
  return zb_register_dup_title (section->reg, item->record, language);
}

char *
zb_today_item_dup_subtitle (const ZbTodaySection *section,
                            const ZbTodayItem *item,
                            ZbLanguage language)
{
  g_autofree char *first = NULL, *second = NULL;

  g_return_val_if_fail (section != NULL && item != NULL, NULL);

  if (section->rule == NULL)
    return g_strdup (item->share);
  first = format_field (item->record, section->rule->first, language);
  second = format_field (item->record, section->rule->second, language);
  return g_strdup_printf ("%s%s%s", first, *first != '\0' && *second != '\0' ? " · " : "", second);
}
