/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The detail page: fetches one record, lays it out by its description, and keeps up with the
 * book. Related lists and history fetch for themselves. */

#include "config.h"

#include "ui/zb-record-page.h"

#include "ui/zb-history-list.h"
#include "ui/zb-page-widget.h"
#include "ui/zb-record-heading.h"
#include "ui/zb-record-page-text.h"
#include "ui/zb-record-section.h"
#include "ui/zb-relation-list.h"

#include <glib/gi18n.h>

/* A record that comes within this time is shown without a spinner before it. */
#define SPINNER_DELAY_MS 200

struct _ZbRecordPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *failure;
  GtkScrolledWindow *scroll;
  ZbRecordHeading *heading;
  GtkBox *special; /* holds the register's own widget */
  GtkBox *sections;
  GtkButton *show_empty;
  AdwPreferencesGroup *related;
  GtkLabel *signature;

  ZbContext *context;
  ZbRecord *record;       /* what is shown, or NULL */
  GPtrArray *shown;       /* of ZbRecordSection, borrowed */
  GPtrArray *relations;   /* of ZbRelationList for the register shown, borrowed */
  ZbHistoryList *history; /* borrowed */

  const ZbRegister *reg; /* what was asked for */
  gint64 id;
  const ZbRegister *related_reg; /* whose relations stand there */
  gboolean empty_shown;
  guint spinner;
  guint refresh;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZbRecordPage, zb_record_page, ADW_TYPE_NAVIGATION_PAGE)

static void load (ZbRecordPage *self);

static void
cancel (ZbRecordPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->spinner, g_source_remove);
}

static void
update_actions (ZbRecordPage *self)
{
  static const char *const names[] = { "record.edit", "record.duplicate", "record.delete" };
  gboolean shown = g_str_equal (zb_record_page_get_state (self), "record");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], shown);
}

static void
set_state (ZbRecordPage *self, const char *state)
{
  gtk_stack_set_visible_child_name (self->stack, state);
  update_actions (self);
}

static void
update_empty (ZbRecordPage *self)
{
  guint n_empty = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < self->shown->len; i++)
    {
      zb_record_section_set_show_empty (self->shown->pdata[i], self->empty_shown);
      n_empty += zb_record_section_get_n_empty (self->shown->pdata[i]);
    }
  if (self->empty_shown)
    label = g_strdup (_ ("Hide Empty Fields"));
  else
    label =
      g_strdup_printf (ngettext ("Show %u Empty Field", "Show %u Empty Fields", n_empty), n_empty);
  gtk_button_set_label (self->show_empty, label);
  gtk_widget_set_visible (GTK_WIDGET (self->show_empty), n_empty > 0);
}

static void
show_sections (ZbRecordPage *self)
{
  g_autoptr (GPtrArray) left_out = zb_record_heading_get_fields (self->record);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  self->shown = zb_record_section_make_all (self->record, (const char *const *)left_out->pdata,
                                            zb_context_get_language (self->context));
  for (guint i = 0; i < self->shown->len; i++)
    gtk_box_append (self->sections, self->shown->pdata[i]);
  update_empty (self);
}

/* Related lists stay from record to record of one register, open or shut as a person left them. */
static void
make_relations (ZbRecordPage *self)
{
  const ZbRegister *reg = self->record->reg;

  if (self->related_reg == reg)
    return;

  for (guint i = 0; i < self->relations->len; i++)
    adw_preferences_group_remove (self->related, self->relations->pdata[i]);
  g_ptr_array_set_size (self->relations, 0);
  if (self->history != NULL)
    adw_preferences_group_remove (self->related, GTK_WIDGET (self->history));

  for (const ZbRelation *relation = reg->relations; relation != NULL && relation->target != NULL;
       relation++)
    {
      GtkWidget *list = zb_relation_list_new (self->context, relation);

      adw_preferences_group_add (self->related, list);
      g_ptr_array_add (self->relations, list);
      if (relation->widget != NULL)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (list), TRUE);
    }
  self->history = ZB_HISTORY_LIST (zb_history_list_new (self->context));
  adw_preferences_group_add (self->related, GTK_WIDGET (self->history));
  self->related_reg = reg;
}

/* The register's own widget, where its description names one. */
static void
make_special (ZbRecordPage *self)
{
  GtkWidget *widget = gtk_widget_get_first_child (GTK_WIDGET (self->special));

  if (self->related_reg != self->record->reg)
    {
      if (widget != NULL)
        gtk_box_remove (self->special, widget);
      widget = zb_page_widget_new (self->record->reg, self->context);
      if (widget != NULL)
        gtk_box_append (self->special, widget);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->special), widget != NULL);
  if (widget != NULL)
    zb_page_widget_show (widget, self->record);
}

static void
show_related (ZbRecordPage *self)
{
  make_special (self);
  make_relations (self);
  for (guint i = 0; i < self->relations->len; i++)
    zb_relation_list_show (self->relations->pdata[i], self->record->id);
  zb_history_list_show (self->history, self->record->reg, self->record->id);
}

static void
show_signature (ZbRecordPage *self)
{
  const ZbRecord *record = self->record;
  ZbLanguage language = zb_context_get_language (self->context);
  g_autofree char *created = zb_record_text_dup_moment (record->created_at, language);
  g_autofree char *updated = zb_record_text_dup_moment (record->updated_at, language);
  g_autofree char *text = NULL;

  if (record->created_by == NULL)
    text = g_strdup ("");
  else if (record->updated_by == NULL || g_strcmp0 (record->created_at, record->updated_at) == 0)
    /* Translators: %1$s is a person, %2$s a moment. */
    text = g_strdup_printf (_ ("Recorded by %1$s on %2$s."), record->created_by, created);
  else
    /* Translators: %1$s and %3$s are persons, %2$s and %4$s moments. */
    text = g_strdup_printf (_ ("Recorded by %1$s on %2$s, last edited by %3$s on %4$s."),
                            record->created_by, created, record->updated_by, updated);
  gtk_label_set_label (self->signature, text);
  gtk_widget_set_visible (GTK_WIDGET (self->signature), *text != '\0');
}

static void
show_record (ZbRecordPage *self, ZbRecord *record)
{
  gboolean same =
    self->record != NULL && self->record->reg == record->reg && self->record->id == record->id;

  g_clear_pointer (&self->record, zb_record_unref);
  self->record = zb_record_ref (record);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ (record->reg->label_one));
  zb_record_heading_show (self->heading, record, zb_context_get_language (self->context));
  show_sections (self);
  show_related (self);
  show_signature (self);
  if (!same)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroll), 0);
  set_state (self, "record");
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbRecordPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = zb_store_fetch_finish (ZB_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_handle_id (&self->spinner, g_source_remove);
  if (records == NULL)
    {
      g_autofree char *sentence = zb_context_explain (error);

      adw_status_page_set_description (self->failure, sentence);
      set_state (self, "failed");
    }
  else if (records->len == 0 || records->pdata[0] == NULL)
    {
      g_clear_pointer (&self->record, zb_record_unref);
      set_state (self, "gone");
    }
  else
    {
      show_record (self, records->pdata[0]);
    }
}

static gboolean
spinner_cb (gpointer user_data)
{
  ZbRecordPage *self = ZB_RECORD_PAGE (user_data);

  self->spinner = 0;
  set_state (self, "loading");
  return G_SOURCE_REMOVE;
}

static void
load (ZbRecordPage *self)
{
  gboolean same =
    self->record != NULL && self->record->reg == self->reg && self->record->id == self->id;

  cancel (self);
  if (self->reg == NULL || self->id == 0)
    {
      g_clear_pointer (&self->record, zb_record_unref);
      set_state (self, "none");
      return;
    }

  if (!same)
    self->spinner = g_timeout_add (SPINNER_DELAY_MS, spinner_cb, self);
  self->cancellable = g_cancellable_new ();
  zb_store_fetch_async (zb_context_get_store (self->context), self->reg, &self->id, 1,
                        self->cancellable, fetched_cb, g_object_ref (self));
}

static gboolean
refresh_cb (gpointer user_data)
{
  ZbRecordPage *self = ZB_RECORD_PAGE (user_data);

  self->refresh = 0;
  load (self);
  return G_SOURCE_REMOVE;
}

/* Any change may touch what is shown here (a derived total, the name of a reference); one commit
 * is one refresh. */
static void
changed_cb (ZbRecordPage *self)
{
  if (self->reg != NULL && self->refresh == 0)
    self->refresh = g_idle_add (refresh_cb, self);
}

static void
forward_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    const char *to;
  } actions[] = {
    { "record.edit", "win.edit-record" },
    { "record.duplicate", "win.duplicate-record" },
    { "record.delete", "win.delete-record" },
  };
  ZbRecordPage *self = ZB_RECORD_PAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      gtk_widget_activate_action (widget, actions[i].to, "(sx)", self->reg->name, self->id);
}

static void
reload_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  load (ZB_RECORD_PAGE (widget));
}

static void
show_empty_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZbRecordPage *self = ZB_RECORD_PAGE (widget);

  self->empty_shown = !self->empty_shown;
  update_empty (self);
}

static void
zb_record_page_dispose (GObject *object)
{
  ZbRecordPage *self = ZB_RECORD_PAGE (object);

  cancel (self);
  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_object (&self->context);
  g_clear_pointer (&self->record, zb_record_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_RECORD_PAGE);

  G_OBJECT_CLASS (zb_record_page_parent_class)->dispose (object);
}

static void
zb_record_page_finalize (GObject *object)
{
  ZbRecordPage *self = ZB_RECORD_PAGE (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_ptr_array_unref (self->relations);

  G_OBJECT_CLASS (zb_record_page_parent_class)->finalize (object);
}

static void
zb_record_page_class_init (ZbRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_record_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = zb_record_page_finalize;

  gtk_widget_class_install_action (widget_class, "record.edit", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "record.duplicate", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "record.delete", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "record.reload", NULL, reload_cb);
  gtk_widget_class_install_action (widget_class, "record.show-empty", NULL, show_empty_cb);

  g_type_ensure (ZB_TYPE_RECORD_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbRecordPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordPage, failure);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordPage, heading);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordPage, special);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordPage, sections);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordPage, show_empty);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordPage, related);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordPage, signature);
}

static void
zb_record_page_init (ZbRecordPage *self)
{
  self->relations = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

GtkWidget *
zb_record_page_new (ZbContext *context)
{
  ZbRecordPage *self;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_RECORD_PAGE, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (zb_context_get_store (context), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
zb_record_page_show (ZbRecordPage *self, const ZbRegister *reg, gint64 id)
{
  g_return_if_fail (ZB_IS_RECORD_PAGE (self));

  if (self->record != NULL && self->reg == reg && self->id == id)
    return;
  self->reg = reg;
  self->id = id;
  load (self);
}

const char *
zb_record_page_get_state (ZbRecordPage *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
