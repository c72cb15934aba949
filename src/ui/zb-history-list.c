/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Change history of a record. References are kept as ids there, so their names are fetched
 * before the lines are written. */

#include "config.h"

#include "ui/zb-history-list.h"

#include "ui/zb-record-page-text.h"
#include "ui/zb-reference-row.h"

#include <glib/gi18n.h>

#define MAX_ENTRIES 50

struct _ZbHistoryList
{
  AdwExpanderRow parent_instance;

  ZbContext *context;
  const ZbRegister *reg;
  gint64 id;
  gboolean stale;
  GPtrArray *rows;    /* of GtkWidget, borrowed */
  GPtrArray *entries; /* of ZbHistoryEntry, while labels are fetched */
  GHashTable *labels; /* of ids: gint64 → char * */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZbHistoryList, zb_history_list, ADW_TYPE_EXPANDER_ROW)

static void
cancel (ZbHistoryList *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
clear_rows (ZbHistoryList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static const char *
get_reference_label (ZbHistoryList *self, const ZbValue *value)
{
  return g_hash_table_lookup (self->labels, &value->integer);
}

/* Whether @entry made the record: what must be filled in was empty before. */
static gboolean
is_making (const ZbHistoryEntry *entry)
{
  for (guint i = 0; entry->fields != NULL && i < entry->fields->len; i++)
    {
      const ZbHistoryField *field = entry->fields->pdata[i];

      if ((field->field->flags & ZB_FIELD_REQUIRED) != 0 && field->before.kind == ZB_VALUE_NULL)
        return TRUE;
    }
  return FALSE;
}

/* One line each; of the making nothing, since the page shows what was not altered since. */
static char *
dup_alterations (ZbHistoryList *self, const ZbHistoryEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; entry->fields != NULL && !is_making (entry) && i < entry->fields->len; i++)
    {
      const ZbHistoryField *field = entry->fields->pdata[i];
      g_autofree char *line =
        zb_record_text_dup_alteration (field->field, &field->before, &field->after,
                                       get_reference_label (self, &field->before),
                                       get_reference_label (self, &field->after),
                                       zb_context_get_language (self->context));

      g_string_append_printf (text, "\n%s", line);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_entry (ZbHistoryList *self, const ZbHistoryEntry *entry)
{
  g_autofree char *at =
    zb_record_text_dup_moment (entry->at, zb_context_get_language (self->context));
  g_autofree char *alterations = dup_alterations (self, entry);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s%s", at, entry->author, alterations);
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (entry->undone)
    /* Translators: in the history; %s is what was done and later taken back. */
    title = g_strdup_printf (_ ("%s (undone)"), entry->label);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                      title != NULL ? title : entry->label, "subtitle", subtitle,
                      "subtitle-selectable", TRUE, NULL);
  if (entry->undone)
    gtk_widget_add_css_class (row, "dim-label");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
show_entries (ZbHistoryList *self)
{
  clear_rows (self);
  for (guint i = 0; i < self->entries->len; i++)
    add_entry (self, self->entries->pdata[i]);
  if (self->entries->len == 0)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                   _ ("Nothing was altered here since the book was begun."));
  g_clear_pointer (&self->entries, g_ptr_array_unref);
}

static void fetch_labels (ZbHistoryList *self);

static void
labels_fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbHistoryList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = zb_store_fetch_finish (ZB_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (records->pdata[i] != NULL)
      {
        const ZbRecord *record = records->pdata[i];

        g_hash_table_replace (self->labels, g_memdup2 (&record->id, sizeof record->id),
                              zb_reference_row_dup_label (record,
                                                          zb_context_get_language (self->context)));
      }
  fetch_labels (self);
}

/* Adds the id of @value to @ids when its name is not known yet; from then on it counts as known,
 * by “–” if it is gone. */
static void
want_label (ZbHistoryList *self, const ZbValue *value, GArray *ids)
{
  if (value->kind != ZB_VALUE_INTEGER || get_reference_label (self, value) != NULL)
    return;
  g_array_append_val (ids, value->integer);
  g_hash_table_replace (
    self->labels, g_memdup2 (&value->integer, sizeof value->integer),
    /* Translators: in the history, the name of an entry that no longer exists. */
    g_strdup (_ ("(deleted)")));
}

/* Fetches names one register after the other; then shows everything. */
static void
fetch_labels (ZbHistoryList *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *target = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const ZbHistoryEntry *entry = self->entries->pdata[i];

      for (guint j = 0; entry->fields != NULL && j < entry->fields->len; j++)
        {
          const ZbHistoryField *field = entry->fields->pdata[j];

          if (field->field->type != ZB_FIELD_REFERENCE ||
              (target != NULL && !g_str_equal (target, field->field->target)))
            continue;
          want_label (self, &field->before, ids);
          want_label (self, &field->after, ids);
          if (ids->len > 0)
            target = field->field->target;
        }
    }

  if (ids->len == 0)
    show_entries (self);
  else
    zb_store_fetch_async (zb_context_get_store (self->context), zb_register_find (target),
                          (const gint64 *)(gpointer)ids->data, ids->len, self->cancellable,
                          labels_fetched_cb, g_object_ref (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbHistoryList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = zb_store_history_finish (ZB_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (entries == NULL)
    {
      g_autofree char *sentence = zb_context_explain (error);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), sentence);
      return;
    }
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_steal_pointer (&entries);
  fetch_labels (self);
}

static void
read_history (ZbHistoryList *self)
{
  if (!self->stale || self->reg == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->stale = FALSE;
  cancel (self);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->labels);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), "");
  zb_store_history_async (zb_context_get_store (self->context), self->reg, self->id, MAX_ENTRIES,
                          self->cancellable, read_cb, g_object_ref (self));
}

static void
zb_history_list_dispose (GObject *object)
{
  ZbHistoryList *self = ZB_HISTORY_LIST (object);

  cancel (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (zb_history_list_parent_class)->dispose (object);
}

static void
zb_history_list_finalize (GObject *object)
{
  ZbHistoryList *self = ZB_HISTORY_LIST (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_hash_table_unref (self->labels);

  G_OBJECT_CLASS (zb_history_list_parent_class)->finalize (object);
}

static void
zb_history_list_class_init (ZbHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_history_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = zb_history_list_finalize;
}

static void
zb_history_list_init (ZbHistoryList *self)
{
  self->rows = g_ptr_array_new ();
  self->labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("History"));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (read_history), NULL);
}

GtkWidget *
zb_history_list_new (ZbContext *context)
{
  ZbHistoryList *self = g_object_new (ZB_TYPE_HISTORY_LIST, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
zb_history_list_show (ZbHistoryList *self, const ZbRegister *reg, gint64 id)
{
  g_return_if_fail (ZB_IS_HISTORY_LIST (self));

  cancel (self);
  if (reg != self->reg || id != self->id)
    clear_rows (self);
  self->reg = reg;
  self->id = id;
  self->stale = TRUE;
  read_history (self);
}
