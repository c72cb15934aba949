/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens the window's book: shows that it is being opened, then the book, or one clear sentence
 * about what is wrong and what to do. */

#include "config.h"

#include "exchange/zb-importer.h"
#include "ui/zb-slices.h"
#include "ui/zb-window-private.h"

#include <glib/gi18n.h>

void
zb_window_show_error (ZbWindow *self, const GError *error)
{
  g_autofree char *sentence = zb_context_explain (error);
  const char *path = zb_store_get_path (zb_context_get_store (self->context));
  g_autofree char *text = g_strdup_printf ("%s\n%s", sentence, path);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  g_warning ("Failed to open “%s”: %s", path, error->message);
  adw_status_page_set_description (self->error, markup);
  zb_window_offer_backup (self, error);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbContext) context = user_data;
  g_autoptr (GError) error = NULL;

  if (!zb_ledger_load_finish (ZB_LEDGER (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (context, sentence);
    }
}

/* After the rows of the page that opens: both would want the disk and a processor. */
static void
load_ledger (GObject *object)
{
  ZbWindow *self = ZB_WINDOW (object);
  ZbLedger *ledger = NULL;
  gboolean loaded = FALSE;

  if (self->context == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (self->register_page != NULL && zb_register_page_is_loading (self->register_page))
    {
      zb_slices_add (object, load_ledger);
      return;
    }

  ledger = zb_context_get_ledger (self->context);
  g_object_get (ledger, "loaded", &loaded, NULL);
  if (!loaded)
    zb_ledger_load_async (ledger, self->cancellable, loaded_cb, g_object_ref (self->context));
}

/* Today, unless the person would rather go on where he stopped. */
static GVariant *
get_first_place (GSettings *settings)
{
  if (g_settings_get_boolean (settings, "restore-place"))
    return g_settings_get_value (settings, "last-place");

  return g_variant_ref_sink (g_variant_new ("(sx)", ZB_PAGE_TODAY, (gint64)0));
}

static void
show_book (ZbWindow *self)
{
  g_autoptr (GVariant) state = g_steal_pointer (&self->wanted_state);

  if (state == NULL)
    state = get_first_place (zb_context_get_settings (self->context));

  self->open = TRUE;
  zb_sidebar_set_context (self->sidebar, self->context);
  zb_window_watch_backups (self);
  zb_window_restore_state (self, state);
  zb_slices_add (G_OBJECT (self), load_ledger);
  gtk_stack_set_visible_child_name (self->stack, "book");
  zb_window_import_incoming (self);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbWindow) self = user_data;
  g_autoptr (ZbImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (zb_importer_run_finish (ZB_IMPORTER (source), result, &report, &error))
    show_book (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    zb_window_show_error (self, error);
}

/* Fills a new book with the sample; that it is one is said first, so that no half of it is ever
 * taken for a book of one's own. */
static void
import_sample (ZbWindow *self)
{
  ZbStore *store = zb_context_get_store (self->context);
  g_autoptr (ZbImporter) importer = zb_importer_new (store);
  g_autoptr (GFile) folder = g_file_new_for_path (self->sample_folder);
  g_autoptr (GError) error = NULL;

  adw_status_page_set_title (self->loading, _ ("Making the Sample Register…"));
  if (zb_store_set_meta (store, "sample", "1", &error) &&
      zb_importer_add_file (importer, folder, self->cancellable, &error))
    zb_importer_run_async (importer, FALSE, self->cancellable, imported_cb, g_object_ref (self));
  else
    zb_window_show_error (self, error);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = zb_store_counts_finish (ZB_STORE (source), result, &error);
  gint64 sum = 0;

  if (counts == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        zb_window_show_error (self, error);
      return;
    }

  for (guint i = 0; i < counts->len; i++)
    sum += g_array_index (counts, gint64, i);
  if (sum == 0 && self->sample_folder != NULL)
    {
      import_sample (self);
      return;
    }
  if (sum == 0 && self->wanted_state == NULL)
    self->wanted_state = g_variant_ref_sink (g_variant_new ("(sx)", ZB_PAGE_WELCOME, (gint64)0));
  show_book (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!zb_store_open_finish (ZB_STORE (source), result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        zb_window_show_error (self, error);
    }
  else
    zb_store_counts_async (ZB_STORE (source), self->cancellable, counted_cb, g_object_ref (self));
}

/* A large book that was not closed properly is read through before it is opened. */
static void
checking_cb (ZbWindow *self, GParamSpec *pspec, ZbStore *store)
{
  gboolean checking = FALSE;

  g_object_get (store, "checking", &checking, NULL);
  adw_status_page_set_title (self->loading,
                             checking ? _ ("Checking the Book…") : _ ("Opening the Book…"));
  adw_status_page_set_description (
    self->loading, checking
                     ? _ ("It was not closed properly last time. A large book takes a few minutes.")
                     : NULL);
}

static void
reopen_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (!ZB_WINDOW (widget)->open)
    zb_window_open_book (ZB_WINDOW (widget));
}

void
zb_window_open_book (ZbWindow *self)
{
  ZbStore *store = zb_context_get_store (self->context);
  gboolean open = FALSE;

  g_object_get (store, "open", &open, NULL);
  zb_window_actions_update (self);
  zb_window_navigation_update (self);
  if (open)
    {
      show_book (self);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "loading");
  g_signal_handlers_disconnect_by_func (store, checking_cb, self);
  g_signal_connect_object (store, "notify::checking", G_CALLBACK (checking_cb), self,
                           G_CONNECT_SWAPPED);
  zb_store_open_async (store, TRUE, self->cancellable, opened_cb, g_object_ref (self));
}

void
zb_window_open_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.reopen", NULL, reopen_cb);
}
