/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which changes are shown follows from the filters above them; they are read anew after each commit. */

#include "config.h"

#include "ui/zb-history-page.h"

#include "ui/zb-calendar.h"

#include "ui/zb-change-row.h"

#include <glib/gi18n.h>

#define PAGE_SIZE 50

struct _ZbHistoryPage
{
  AdwNavigationPage parent_instance;

  GtkDropDown *registers;
  GtkDropDown *authors;
  GtkMenuButton *day;
  GtkPopover *day_popover;
  GtkCalendar *calendar;
  GtkWidget *record;
  GtkLabel *record_label;
  GtkStack *stack;
  AdwStatusPage *error;
  GtkListBox *list;
  GtkWidget *more;

  ZbContext *context;
  GDateTime *chosen_day; /* local midnight, or NULL: any */
  const ZbRegister *reg; /* of the one record that is shown */
  gint64 id;
  gint64 oldest; /* of the changes that are listed */
  gboolean filling;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZbHistoryPage, zb_history_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
dup_utc (GDateTime *local)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (local);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S");
}

/* The first entry is all registers, the rest in their order. */
static const ZbRegister *
get_register (ZbHistoryPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->registers);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION
           ? NULL
           : zb_registers_get_all ()[selected - 1];
}

static void
show_entries (ZbHistoryPage *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const ZbHistoryEntry *entry = entries->pdata[i];

      gtk_list_box_append (self->list, zb_change_row_new (self->context, entry));
      self->oldest = entry->id;
    }
  gtk_widget_set_visible (self->more, entries->len == PAGE_SIZE);
  gtk_stack_set_visible_child_name (
    self->stack, gtk_list_box_get_row_at_index (self->list, 0) != NULL ? "list" : "empty");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = zb_store_changes_finish (ZB_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (self->context == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (entries != NULL)
    {
      if (self->oldest == 0)
        gtk_list_box_remove_all (self->list);
      show_entries (self, entries);
      return;
    }

  sentence = zb_context_explain (error);
  adw_status_page_set_description (self->error, sentence);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
read_more (ZbHistoryPage *self)
{
  g_autoptr (GDateTime) next_day =
    self->chosen_day != NULL ? g_date_time_add_days (self->chosen_day, 1) : NULL;
  g_autofree char *since = self->chosen_day != NULL ? dup_utc (self->chosen_day) : NULL;
  g_autofree char *until = next_day != NULL ? dup_utc (next_day) : NULL;
  GtkStringObject *author = gtk_drop_down_get_selected_item (self->authors);
  ZbHistoryFilter filter = { .reg = self->id != 0 ? self->reg : get_register (self),
                             .id = self->id,
                             .since = since,
                             .until = until,
                             .before = self->oldest,
                             .limit = PAGE_SIZE };

  if (self->context == NULL)
    return;
  if (author != NULL && gtk_drop_down_get_selected (self->authors) > 0)
    filter.author = gtk_string_object_get_string (author);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  zb_store_changes_async (zb_context_get_store (self->context), &filter, self->cancellable, read_cb,
                          g_object_ref (self));
}

static void
read_anew (ZbHistoryPage *self)
{
  self->oldest = 0;
  read_more (self);
}

static void
filter_changed_cb (ZbHistoryPage *self)
{
  if (!self->filling && self->context != NULL)
    read_anew (self);
}

static void
set_day (ZbHistoryPage *self, GDateTime *day)
{
  g_autofree char *label = NULL;

  g_clear_pointer (&self->chosen_day, g_date_time_unref);
  if (day != NULL)
    {
      g_autofree char *stored = g_date_time_format (day, "%Y-%m-%d");

      self->chosen_day =
        g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                               g_date_time_get_day_of_month (day), 0, 0, 0);
      label = zb_date_format (stored, zb_context_get_language (self->context));
    }
  gtk_menu_button_set_label (self->day, label != NULL ? label : _ ("Any Day"));
  gtk_popover_popdown (self->day_popover);
  read_anew (self);
}

static void
day_selected_cb (ZbHistoryPage *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  set_day (self, day);
}

static void
any_day_cb (ZbHistoryPage *self)
{
  set_day (self, NULL);
}

static void
all_records_cb (ZbHistoryPage *self)
{
  zb_history_page_show_record (self, NULL, 0);
}

static void
more_cb (ZbHistoryPage *self)
{
  read_more (self);
}

static void
fill_registers (ZbHistoryPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const ZbRegister *const *all = zb_registers_get_all ();

  gtk_string_list_append (names, _ ("All Registers"));
  for (guint i = 0; all[i] != NULL; i++)
    gtk_string_list_append (names, _ (all[i]->label));
  gtk_drop_down_set_model (self->registers, G_LIST_MODEL (names));
}

static void
set_authors (ZbHistoryPage *self, GPtrArray *authors)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Everybody"));
  for (guint i = 0; authors != NULL && i < authors->len; i++)
    gtk_string_list_append (names, authors->pdata[i]);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->authors, G_LIST_MODEL (names));
  self->filling = FALSE;
}

static void
authors_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbHistoryPage) self = user_data;
  g_autoptr (GPtrArray) authors = zb_store_authors_finish (ZB_STORE (source), result, NULL);

  if (authors != NULL && self->context != NULL)
    set_authors (self, authors);
}

static void
named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbHistoryPage) self = user_data;
  g_autoptr (GPtrArray) records = zb_store_fetch_finish (ZB_STORE (source), result, NULL);
  g_autofree char *title = NULL;

  if (self->context == NULL || records == NULL || records->len == 0 || records->pdata[0] == NULL ||
      self->id == 0)
    return;

  title =
    zb_register_dup_title (self->reg, records->pdata[0], zb_context_get_language (self->context));
  gtk_label_set_label (self->record_label, title);
}

static void
zb_history_page_dispose (GObject *object)
{
  ZbHistoryPage *self = ZB_HISTORY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->chosen_day, g_date_time_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_HISTORY_PAGE);

  G_OBJECT_CLASS (zb_history_page_parent_class)->dispose (object);
}

static void
zb_history_page_class_init (ZbHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_history_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, registers);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, authors);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, day);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, day_popover);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, record);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, record_label);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, error);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, list);
  gtk_widget_class_bind_template_child (widget_class, ZbHistoryPage, more);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, any_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_records_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
zb_history_page_init (ZbHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zb_calendar_name_buttons (self->calendar);
}

GtkWidget *
zb_history_page_new (ZbContext *context)
{
  ZbHistoryPage *self = g_object_new (ZB_TYPE_HISTORY_PAGE, NULL);
  ZbStore *store = zb_context_get_store (context);

  fill_registers (self);
  set_authors (self, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (store, "committed", G_CALLBACK (read_anew), self, G_CONNECT_SWAPPED);
  zb_store_authors_async (store, NULL, authors_cb, g_object_ref (self));
  read_anew (self);

  return GTK_WIDGET (self);
}

void
zb_history_page_show_record (ZbHistoryPage *self, const ZbRegister *reg, gint64 id)
{
  g_return_if_fail (ZB_IS_HISTORY_PAGE (self));

  self->reg = reg;
  self->id = reg != NULL ? id : 0;
  gtk_widget_set_visible (self->record, self->id != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->registers), self->id == 0);
  if (self->id != 0)
    {
      gtk_label_set_label (self->record_label, _ (reg->label_one));
      zb_store_fetch_async (zb_context_get_store (self->context), reg, &id, 1, NULL, named_cb,
                            g_object_ref (self));
    }
  read_anew (self);
}
