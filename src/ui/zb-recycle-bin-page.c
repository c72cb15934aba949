/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is read anew after each commit: what is restored leaves it, what is deleted comes into it. */

#include "config.h"

#include "ui/zb-recycle-bin-page.h"

#include "ui/zb-record-page-text.h"

#include <glib/gi18n.h>

struct _ZbRecycleBinPage
{
  AdwNavigationPage parent_instance;

  GtkWidget *empty;
  GtkStack *stack;
  AdwStatusPage *error;
  GtkListBox *list;

  ZbContext *context;
  GPtrArray *bin; /* of ZbDeleted, in the order of the rows */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZbRecycleBinPage, zb_recycle_bin_page, ADW_TYPE_NAVIGATION_PAGE)

static void
restore_cb (ZbRecycleBinPage *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  guint index = (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (index < self->bin->len)
    zb_context_restore_deleted (self->context, self->bin->pdata[index]);
}

static char *
dup_subtitle (ZbRecycleBinPage *self, const ZbDeleted *deleted)
{
  g_autofree char *at =
    zb_record_text_dup_moment (deleted->at, zb_context_get_language (self->context));
  g_autofree char *parts = NULL;

  if (deleted->n_parts == 0)
    return g_strdup_printf ("%s · %s · %s", _ (deleted->reg->label_one), at, deleted->author);

  /* Translators: of a deleted record; %u records were deleted as parts of it. */
  parts = g_strdup_printf (ngettext ("with %u part", "with %u parts", deleted->n_parts),
                           deleted->n_parts);

  return g_strdup_printf ("%s · %s · %s · %s", _ (deleted->reg->label_one), at, deleted->author,
                          parts);
}

static GtkWidget *
make_row (ZbRecycleBinPage *self, const ZbDeleted *deleted)
{
  g_autofree char *subtitle = dup_subtitle (self, deleted);
  g_autofree char *name = g_strdup_printf (_ ("Restore %s"), deleted->title);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", deleted->title,
                                 "subtitle", subtitle, NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Restore"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
show_bin (ZbRecycleBinPage *self)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->bin->len; i++)
    gtk_list_box_append (self->list, make_row (self, self->bin->pdata[i]));
  gtk_widget_set_sensitive (self->empty, self->bin->len > 0);
  gtk_stack_set_visible_child_name (self->stack, self->bin->len > 0 ? "list" : "empty");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbRecycleBinPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bin = zb_store_bin_finish (ZB_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (self->context == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bin != NULL)
    {
      g_clear_pointer (&self->bin, g_ptr_array_unref);
      self->bin = g_steal_pointer (&bin);
      show_bin (self);
      return;
    }

  sentence = zb_context_explain (error);
  adw_status_page_set_description (self->error, sentence);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
read_anew (ZbRecycleBinPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  zb_store_bin_async (zb_context_get_store (self->context), self->cancellable, read_cb,
                      g_object_ref (self));
}

static void
emptied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbRecycleBinPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (self->context == NULL)
    return;
  if (!zb_store_empty_bin_finish (ZB_STORE (source), result, &error))
    {
      sentence = zb_context_explain (error);
      zb_context_say (self->context, sentence);
    }
  read_anew (self);
}

static void
answered_cb (AdwAlertDialog *dialog, const char *response, ZbRecycleBinPage *self)
{
  if (g_str_equal (response, "empty") && self->context != NULL)
    zb_store_empty_bin_async (zb_context_get_store (self->context), NULL, emptied_cb,
                              g_object_ref (self));
}

/* Asked first: this alone cannot be undone. */
static void
empty_cb (ZbRecycleBinPage *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (
    _ ("Empty the Recycle Bin?"),
    _ ("The deleted records will no longer be offered here. The change history keeps them."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "empty",
                                  _ ("_Empty"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "empty",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
zb_recycle_bin_page_dispose (GObject *object)
{
  ZbRecycleBinPage *self = ZB_RECYCLE_BIN_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->bin, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_RECYCLE_BIN_PAGE);

  G_OBJECT_CLASS (zb_recycle_bin_page_parent_class)->dispose (object);
}

static void
zb_recycle_bin_page_class_init (ZbRecycleBinPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_recycle_bin_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-recycle-bin-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbRecycleBinPage, empty);
  gtk_widget_class_bind_template_child (widget_class, ZbRecycleBinPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbRecycleBinPage, error);
  gtk_widget_class_bind_template_child (widget_class, ZbRecycleBinPage, list);
  gtk_widget_class_bind_template_callback (widget_class, empty_cb);
}

static void
zb_recycle_bin_page_init (ZbRecycleBinPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zb_recycle_bin_page_new (ZbContext *context)
{
  ZbRecycleBinPage *self = g_object_new (ZB_TYPE_RECYCLE_BIN_PAGE, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (zb_context_get_store (context), "committed", G_CALLBACK (read_anew),
                           self, G_CONNECT_SWAPPED);
  read_anew (self);

  return GTK_WIDGET (self);
}
