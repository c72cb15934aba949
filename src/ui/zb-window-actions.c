/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does with records: new, edit, duplicate, delete, undo and redo. Those with a
 * parameter name their record; those without one (for keys) are about the record that is chosen on
 * the page. */

#include "config.h"

#include "ui/zb-record-actions.h"
#include "ui/zb-window-private.h"

#include <glib/gi18n.h>

/* Keys meant for the list do nothing while a dialog is in front of it. */
static gboolean
is_busy (ZbWindow *self)
{
  return !self->open ||
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

static void
delete_record (ZbContext *context, const ZbRegister *reg, gint64 id, GtkWidget *parent)
{
  zb_record_actions_delete (context, reg, id);
}

static void
record_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    void (*func) (ZbContext *context, const ZbRegister *reg, gint64 id, GtkWidget *parent);
  } actions[] = {
    { "win.edit-record", zb_record_actions_edit },
    { "win.duplicate-record", zb_record_actions_duplicate },
    { "win.delete-record", delete_record },
  };
  ZbWindow *self = ZB_WINDOW (widget);
  const char *name = NULL;
  gint64 id = 0;
  const ZbRegister *reg = NULL;

  g_variant_get (parameter, "(&sx)", &name, &id);
  reg = zb_register_find (name);
  for (guint i = 0; self->open && reg != NULL && id != 0 && i < G_N_ELEMENTS (actions); i++)
    if (strcmp (actions[i].action, action_name) == 0)
      actions[i].func (self->context, reg, id, widget);
}

/* win.edit-chosen is win.edit-record for the record that is chosen. */
static void
chosen_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  g_autofree char *verb = g_strndup (action_name, strrchr (action_name, '-') - action_name);
  g_autofree char *action = g_strconcat (verb, "-record", NULL);

  if (self->register_page != NULL && !is_busy (self))
    gtk_widget_activate_action (widget, action, "(sx)", self->page,
                                zb_register_page_get_chosen (self->register_page));
}

static void
new_record_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  const char *name = NULL, *field = NULL;
  gint64 id = 0;
  const ZbRegister *reg = NULL;

  g_variant_get (parameter, "(&s&sx)", &name, &field, &id);
  reg = zb_register_find (name);
  if (self->open && reg != NULL)
    zb_record_actions_new (self->context, reg, field, id, widget);
}

static void
new_here_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);

  if (self->register_page != NULL && !is_busy (self))
    gtk_widget_activate_action (widget, "win.new-record", "(ssx)", self->page, "", (gint64)0);
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);

  if (self->register_page != NULL && !is_busy (self))
    gtk_widget_activate_action (GTK_WIDGET (self->register_page), "page.export", NULL);
}

/* What the toast offers to take back is no longer the last change. */
static void
dismiss_undo (ZbWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

static void
undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);

  if (is_busy (self))
    return;

  dismiss_undo (self);
  zb_context_undo (self->context);
}

static void
redo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);

  if (is_busy (self))
    return;

  dismiss_undo (self);
  zb_context_redo (self->context);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbContext) context = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (zb_store_backup_finish (ZB_STORE (source), result, &error))
    sentence = g_strdup (_ ("The book was backed up."));
  else
    sentence = zb_context_explain (error);
  zb_context_say (context, sentence);
}

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL)
    return;

  zb_store_backup_async (zb_context_get_store (self->context), g_file_peek_path (file), NULL,
                         backed_up_cb, g_object_ref (self->context));
}

static void
backup_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  char today[ZB_DATE_LENGTH];
  g_autofree char *name = NULL;

  zb_date_today (today);
  name = g_strdup_printf ("zonebook-%s.zonebook", today);
  gtk_file_dialog_set_title (dialog, _ ("Back Up the Book"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), self->cancellable, backup_chosen_cb,
                        g_object_ref (self));
}

void
zb_window_actions_update (ZbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean chosen =
    self->register_page != NULL && zb_register_page_get_chosen (self->register_page) != 0;
  gboolean can_undo = FALSE, can_redo = FALSE;

  g_object_get (zb_context_get_store (self->context), "can-undo", &can_undo, "can-redo", &can_redo,
                NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", self->open && can_undo);
  gtk_widget_action_set_enabled (widget, "win.redo", self->open && can_redo);
  gtk_widget_action_set_enabled (widget, "win.new-here", self->register_page != NULL);
  gtk_widget_action_set_enabled (widget, "win.import", self->open);
  gtk_widget_action_set_enabled (widget, "win.export", self->register_page != NULL);
  gtk_widget_action_set_enabled (widget, "win.edit-chosen", chosen);
  gtk_widget_action_set_enabled (widget, "win.duplicate-chosen", chosen);
  gtk_widget_action_set_enabled (widget, "win.delete-chosen", chosen);
  gtk_widget_action_set_enabled (widget, "win.backup", self->open);
}

/* Made when asked for: GtkApplication would make it at every start, under a name of its own. */
static void
shortcuts_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/help-overlay.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

void
zb_window_actions_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-record", "(ssx)", new_record_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-record", "(sx)", record_cb);
  gtk_widget_class_install_action (widget_class, "win.duplicate-record", "(sx)", record_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-record", "(sx)", record_cb);
  gtk_widget_class_install_action (widget_class, "win.new-here", NULL, new_here_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-chosen", NULL, chosen_cb);
  gtk_widget_class_install_action (widget_class, "win.duplicate-chosen", NULL, chosen_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-chosen", NULL, chosen_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.backup", NULL, backup_cb);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, shortcuts_cb);

  /* Not accelerators of the application: what is being typed is undone first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
}
