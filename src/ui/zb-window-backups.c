/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's care for backups: the daily one, the warning where none can be made, going back to one, and the way out for a book that
 * cannot be opened. */

#include "config.h"

#include "ui/zb-backups-dialog.h"
#include "ui/zb-record-page-text.h"
#include "ui/zb-window-private.h"

#include <glib/gi18n.h>

/* Seconds between two looks whether a daily backup is due. */
#define INTERVAL 3600

#define WEEK (7 * G_TIME_SPAN_DAY)

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbContext) context = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (zb_store_restore_finish (ZB_STORE (source), result, NULL, &error))
    sentence = g_strdup (_ ("The book is as it was before the restore."));
  else
    sentence = zb_context_explain (error);
  zb_context_say (context, sentence);
}

static void
undo_restore_cb (AdwToast *toast, ZbWindow *self)
{
  zb_store_restore_async (zb_context_get_store (self->context),
                          g_object_get_data (G_OBJECT (toast), "safety"), NULL, undone_cb,
                          g_object_ref (self->context));
}

static void
restored_cb (ZbWindow *self, const char *safety)
{
  AdwToast *toast = adw_toast_new (_ ("The backup was restored."));

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_timeout (toast, 0);
  g_object_set_data_full (G_OBJECT (toast), "safety", g_strdup (safety), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_restore_cb), self,
                           G_CONNECT_DEFAULT);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
backups_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  AdwDialog *dialog = NULL;

  if (!self->open)
    return;

  dialog = zb_backups_dialog_new (self->context);
  g_signal_connect_object (dialog, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* A warning only where the last good backup is older than a week, or there is none. */
static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbWindow) self = user_data;
  g_autoptr (GPtrArray) backups = zb_store_backups_finish (ZB_STORE (source), result, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  gboolean recent = FALSE;

  if (self->context == NULL)
    return;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const ZbBackup *backup = backups->pdata[i];
      g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (backup->at, utc);

      recent = recent || (backup->good && g_date_time_difference (now, at) < WEEK);
    }
  adw_banner_set_revealed (self->backup_banner, !recent);
}

static void
daily_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *title = NULL;

  if (self->context == NULL)
    return;
  if (zb_store_backup_daily_finish (ZB_STORE (source), result, &error))
    {
      adw_banner_set_revealed (self->backup_banner, FALSE);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CLOSED))
    return;

  sentence = zb_context_explain (error);
  /* Translators: %s is a sentence that says why and what to do. */
  title = g_strdup_printf (_ ("No backup could be made for more than a week: %s"), sentence);
  adw_banner_set_title (self->backup_banner, title);
  zb_store_backups_async (ZB_STORE (source), self->cancellable, listed_cb, g_object_ref (self));
}

static gboolean
tick_cb (gpointer user_data)
{
  ZbWindow *self = user_data;

  if (self->open)
    zb_store_backup_daily_async (zb_context_get_store (self->context), self->cancellable, daily_cb,
                                 g_object_ref (self));

  return G_SOURCE_CONTINUE;
}

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->context == NULL)
    return;
  if (zb_store_recover_finish (ZB_STORE (source), result, &error))
    zb_window_open_book (self);
  else
    zb_window_show_error (self, error);
}

static void
recover_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);

  if (self->open)
    return;

  gtk_stack_set_visible_child_name (self->stack, "loading");
  zb_store_recover_async (zb_context_get_store (self->context), NULL, recovered_cb,
                          g_object_ref (self));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbWindow) self = user_data;
  g_autoptr (GPtrArray) backups = zb_store_backups_finish (ZB_STORE (source), result, NULL);

  if (self->context == NULL)
    return;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const ZbBackup *backup = backups->pdata[i];
      g_autofree char *at = NULL;
      g_autofree char *label = NULL;

      if (!backup->good)
        continue;
      at = zb_record_text_dup_moment (backup->at, zb_context_get_language (self->context));
      /* Translators: a button; %s is when the backup was made. */
      label = g_strdup_printf (_ ("_Restore the Backup of %s"), at);
      gtk_button_set_label (GTK_BUTTON (self->recover), label);
      gtk_widget_set_visible (self->recover, TRUE);
      return;
    }
}

/* Only where the file itself is wrong: a lock or a folder without permission is no reason to go back. */
void
zb_window_offer_backup (ZbWindow *self, const GError *error)
{
  gtk_widget_set_visible (self->recover, FALSE);
  if (g_error_matches (error, ZB_STORE_ERROR, ZB_STORE_ERROR_DAMAGED) ||
      g_error_matches (error, ZB_STORE_ERROR, ZB_STORE_ERROR_NOT_A_BOOK))
    zb_store_backups_async (zb_context_get_store (self->context), self->cancellable, found_cb,
                            g_object_ref (self));
}

void
zb_window_watch_backups (ZbWindow *self)
{
  if (self->backup_tick == 0)
    self->backup_tick = g_timeout_add_seconds (INTERVAL, tick_cb, self);
  tick_cb (self);
}

void
zb_window_backups_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, backups_cb);
  gtk_widget_class_install_action (widget_class, "win.recover", NULL, recover_cb);
}
