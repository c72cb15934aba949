/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list is made from the files beside the book; each was opened to count its records, off the main thread. */

#include "config.h"

#include "ui/zb-backups-dialog.h"

#include "base/zb-decimal.h"
#include "ui/zb-record-page-text.h"

#include <glib/gi18n.h>

struct _ZbBackupsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;

  ZbContext *context;
  GPtrArray *rows; /* of GtkWidget, borrowed */
  gboolean busy;
};

enum
{
  RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbBackupsDialog, zb_backups_dialog, ADW_TYPE_DIALOG)

static const char *const reason_texts[] = {
  [ZB_BACKUP_DAILY] = N_ ("Daily"),
  [ZB_BACKUP_MIGRATION] = N_ ("Before a new version"),
  [ZB_BACKUP_IMPORT] = N_ ("Before an import"),
  [ZB_BACKUP_RESTORE] = N_ ("Before a restore"),
};

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbBackupsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *safety = NULL;

  self->busy = FALSE;
  if (zb_store_restore_finish (ZB_STORE (source), result, &safety, &error))
    {
      g_signal_emit (self, signals[RESTORED], 0, safety);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (self->context != NULL)
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (self->context, sentence);
    }
}

static void
restore (ZbBackupsDialog *self, const char *path)
{
  if (self->busy)
    return;

  self->busy = TRUE;
  zb_store_restore_async (zb_context_get_store (self->context), path, NULL, restored_cb,
                          g_object_ref (self));
}

static void
restore_cb (ZbBackupsDialog *self, GtkWidget *button)
{
  restore (self, g_object_get_data (G_OBJECT (button), "path"));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbBackupsDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL && self->context != NULL)
    restore (self, g_file_peek_path (file));
}

static void
restore_from_cb (ZbBackupsDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _ ("Restore a Backup"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (root), NULL, chosen_cb, g_object_ref (self));
}

static char *
dup_subtitle (ZbBackupsDialog *self, const ZbBackup *backup)
{
  ZbNumberStyle style = zb_number_style_of (zb_context_get_language (self->context));
  g_autofree char *size = g_format_size ((guint64)backup->size);
  g_autofree char *number = zb_decimal_format (backup->n_records, 0, 0, 0, style);
  g_autofree char *count = NULL;

  if (!backup->good)
    return g_strdup_printf ("%s · %s", _ (reason_texts[backup->reason]), _ ("damaged"));

  count = g_strdup_printf (ngettext ("%s record", "%s records", (gulong)backup->n_records), number);

  return g_strdup_printf ("%s · %s · %s", _ (reason_texts[backup->reason]), count, size);
}

static GtkWidget *
make_row (ZbBackupsDialog *self, const ZbBackup *backup)
{
  g_autofree char *at =
    zb_record_text_dup_moment (backup->at, zb_context_get_language (self->context));
  g_autofree char *subtitle = dup_subtitle (self, backup);
  g_autofree char *name = g_strdup_printf (_ ("Restore %s"), at);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", at, "subtitle",
                                 subtitle, NULL);
  GtkWidget *button = NULL;

  if (!backup->good)
    return row;

  button = gtk_button_new_with_label (_ ("Restore"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (backup->path), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
add_row (ZbBackupsDialog *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbBackupsDialog) self = user_data;
  g_autoptr (GPtrArray) backups = zb_store_backups_finish (ZB_STORE (source), result, NULL);

  if (self->context == NULL)
    return;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    add_row (self, make_row (self, backups->pdata[i]));
  if (self->rows->len == 0)
    add_row (self, g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("None yet"), "subtitle",
                                 _ ("The first is made when the book has been changed."), NULL));
}

static void
zb_backups_dialog_dispose (GObject *object)
{
  ZbBackupsDialog *self = ZB_BACKUPS_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_BACKUPS_DIALOG);

  G_OBJECT_CLASS (zb_backups_dialog_parent_class)->dispose (object);
}

static void
zb_backups_dialog_class_init (ZbBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_backups_dialog_dispose;

  signals[RESTORED] = g_signal_new ("restored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbBackupsDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, restore_from_cb);
}

static void
zb_backups_dialog_init (ZbBackupsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
zb_backups_dialog_new (ZbContext *context)
{
  ZbBackupsDialog *self = g_object_new (ZB_TYPE_BACKUPS_DIALOG, NULL);

  self->context = g_object_ref (context);
  zb_store_backups_async (zb_context_get_store (context), NULL, listed_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
