/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How sheets come to the window: by the menu, pasted into a list, or dropped on it. */

#include "config.h"

#include "ui/zb-import-dialog.h"
#include "ui/zb-window-private.h"

/* Nothing comes in while the book is not open or another dialog asks something. */
static ZbImportDialog *
open_dialog (ZbWindow *self)
{
  AdwDialog *dialog = NULL;

  if (!self->open ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return NULL;

  dialog = zb_import_dialog_new (self->context);
  adw_dialog_present (dialog, GTK_WIDGET (self));
  return ZB_IMPORT_DIALOG (dialog);
}

static void
import_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  open_dialog (ZB_WINDOW (widget));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  ZbImportDialog *dialog = text != NULL && *text != '\0' ? open_dialog (self) : NULL;

  if (dialog != NULL)
    zb_import_dialog_take_text (dialog, text);
}

static void
paste_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, read_cb,
                                 g_object_ref (widget));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  ZbImportDialog *dialog = list != NULL ? open_dialog (user_data) : NULL;

  for (GSList *l = list; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  if (dialog == NULL)
    return FALSE;

  zb_import_dialog_take_files (dialog, G_LIST_MODEL (files));
  return TRUE;
}

void
zb_window_import_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.paste-rows", NULL, paste_cb);
}

void
zb_window_import_setup (ZbWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
zb_window_import_incoming (ZbWindow *self)
{
  g_autoptr (GListModel) files = self->open ? g_steal_pointer (&self->incoming) : NULL;
  ZbImportDialog *dialog = files != NULL ? open_dialog (self) : NULL;

  if (dialog != NULL)
    zb_import_dialog_take_files (dialog, files);
}

void
zb_window_import (ZbWindow *self, GListModel *files)
{
  g_return_if_fail (ZB_IS_WINDOW (self) && G_IS_LIST_MODEL (files));

  g_set_object (&self->incoming, files);
  zb_window_import_incoming (self);
}
