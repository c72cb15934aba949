/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses the book: the one named on the command line, else the person's own, else the sample.
 * Keeps one window a book, and rebuilds the windows when another language is chosen. */

#include "config.h"

#include "ui/zb-application.h"

#include "ui/zb-about.h"
#include "ui/zb-preferences.h"
#include "ui/zb-search-provider.h"
#include "ui/zb-window.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

struct _ZbApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  char today[ZB_DATE_LENGTH]; /* of the command line; "": this machine's */
  ZbSearchProvider *search_provider;
  ZbContext *background; /* of the book that was searched while no window had it, or NULL */
};

G_DEFINE_FINAL_TYPE (ZbApplication, zb_application, ADW_TYPE_APPLICATION)

#define OWN_BOOK "book.zonebook"
#define SAMPLE_BOOK "sample.zonebook"

/* How long a service that was started for a search waits for the next one. */
#define IDLE_MS 10000

/* What the choices of the setting "colours" mean. */
static const struct
{
  const char *choice;
  AdwColorScheme scheme;
} colours[] = {
  { "system", ADW_COLOR_SCHEME_DEFAULT },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

static const GOptionEntry options[] = {
  { "book", 'b', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this book"), N_ ("FILE") },
  { "today", 't', 0, G_OPTION_ARG_STRING, NULL, N_ ("As if it were this day"), N_ ("DATE") },
  { "page", 'p', 0, G_OPTION_ARG_STRING, NULL,
    /* Translators: for example --page=project */
    N_ ("Open at this page: overview, or the name of a register"), N_ ("PAGE") },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Tell the version and leave"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[SHEET…]") },
  { 0 },
};

static const struct
{
  const char *action;
  const char *accels[4];
} accels[] = {
  { "win.search", { "<Control>f" } },
  { "win.search-all", { "<Control>k" } },
  { "win.new-here", { "<Control>n" } },
  { "win.import", { "<Control>i" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.print", { "<Control>p" } },
  { "win.edit-chosen", { "F2", "<Control>e" } },
  { "win.duplicate-chosen", { "<Control>d" } },
  { "win.go-back", { "<Alt>Left" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.open-today", { "<Alt>Home" } },
  { "win.open-overview", { "<Alt>End" } },
  { "win.help", { "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
};

/* A file in the user's data folder, which is made where it is missing. */
static char *
dup_book_path (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "zonebook", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_warning ("Failed to make the folder “%s”: %s", folder, g_strerror (errno));

  return g_build_filename (folder, name, NULL);
}

/* The files that the sample is made of, if @path is the sample book. */
static const char *
get_sample_folder (const char *path)
{
  g_autofree char *sample = dup_book_path (SAMPLE_BOOK);
  const char *folder = g_getenv ("ZB_SAMPLE_DIR");

  if (g_strcmp0 (path, sample) != 0)
    return NULL;

  return folder != NULL ? folder : PKGDATADIR "/sample";
}

/* Who changes are signed by. */
static char *
dup_author (ZbApplication *self)
{
  g_autofree char *author = g_settings_get_string (self->settings, "author");

  if (*author != '\0')
    return g_steal_pointer (&author);
  if (g_strcmp0 (g_get_real_name (), "Unknown") != 0)
    return g_strdup (g_get_real_name ());

  return g_strdup (g_get_user_name ());
}

static ZbWindow *
find_window (ZbApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ZB_IS_WINDOW (l->data) &&
        g_strcmp0 (zb_store_get_path (zb_context_get_store (zb_window_get_context (l->data))),
                   path) == 0)
      return l->data;

  return NULL;
}

/* The person's own book, or the sample while there is none. */
static char *
dup_default_path (void)
{
  g_autofree char *own = dup_book_path (OWN_BOOK);

  return g_file_test (own, G_FILE_TEST_EXISTS) ? g_steal_pointer (&own)
                                               : dup_book_path (SAMPLE_BOOK);
}

static void
open_default (ZbApplication *self)
{
  g_autofree char *path = dup_default_path ();

  zb_application_open_book (self, path);
}

static ZbContext *
make_context (ZbApplication *self, const char *path)
{
  g_autofree char *author = dup_author (self);
  g_autoptr (ZbStore) store = zb_store_new (path, author);
  g_autoptr (ZbLedger) ledger = zb_ledger_new (store);

  return zb_context_new (store, ledger, self->settings);
}

/* The context of the book at @path for a window: the one that was made for a search where there is
 * one, for a book is open only once. */
static ZbContext *
take_context (ZbApplication *self, const char *path)
{
  g_autoptr (ZbContext) background = g_steal_pointer (&self->background);

  if (background != NULL &&
      g_strcmp0 (zb_store_get_path (zb_context_get_store (background)), path) == 0)
    return g_steal_pointer (&background);

  return make_context (self, path);
}

/* Changes the active window for the one of the book called @name. */
static void
switch_book (ZbApplication *self, const char *name)
{
  g_autofree char *path = dup_book_path (name);
  GtkWindow *old = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (find_window (self, path) == NULL && old != NULL)
    {
      zb_application_open_book (self, path);
      gtk_window_close (old);
    }
  else
    zb_application_open_book (self, path);
}

static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  switch_book (user_data, SAMPLE_BOOK);
}

static void
open_own_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  switch_book (user_data, OWN_BOOK);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZbApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  adw_dialog_present (zb_preferences_new (self->settings), GTK_WIDGET (window));
}

/* What a click on the notification does. */
static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ZbApplication *self = user_data;

  adw_dialog_present (zb_about_dialog_new (),
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))));
}

/* Closes every window in its turn, so that each keeps its state. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows =
    g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
open_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zb_application_show_place (user_data, g_variant_get_string (parameter, NULL), 0);
}

/* The actions of the desktop entry are called "open-" and a page's name. */
static void
open_named_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  zb_application_show_place (user_data, g_action_get_name (G_ACTION (action)) + strlen ("open-"),
                             0);
}

static const GActionEntry actions[] = {
  { "open-page", open_page_cb, "s" },
  { "open-today", open_named_page_cb },
  { "open-overview", open_named_page_cb },
  { "open-project", open_named_page_cb },
  { "open-organisation", open_named_page_cb },
  { "open-target", open_named_page_cb },
  { "open-sample", open_sample_cb },
  { "open-own", open_own_cb },
  { "start-book", open_own_cb },
  { "preferences", preferences_cb },
  { "about", about_cb },
  { "quit", quit_cb },
};

static ZbLanguage
get_language (ZbApplication *self)
{
  g_autofree char *preference = g_settings_get_string (self->settings, "language");

  return zb_language_resolve (preference);
}

/* Makes the window anew for the same book, at the same place, with the same dialog. */
static void
rebuild_window (ZbApplication *self, ZbWindow *window)
{
  g_autoptr (GVariant) state = g_variant_ref_sink (zb_window_save_state (window));
  g_autoptr (ZbContext) context = g_object_ref (zb_window_get_context (window));
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  gboolean choosing = dialog != NULL && ZB_IS_PREFERENCES (dialog);
  ZbWindow *made = NULL;

  zb_context_set_language (context, zb_language_get_current ());
  zb_window_save_size (window);
  gtk_window_destroy (GTK_WINDOW (window));
  made = zb_window_new (ADW_APPLICATION (self), context, NULL);
  zb_window_restore_state (made, state);
  gtk_window_present (GTK_WINDOW (made));
  if (choosing)
    adw_dialog_present (zb_preferences_new (self->settings), GTK_WIDGET (made));
}

static gboolean
rebuild_cb (gpointer user_data)
{
  ZbApplication *self = user_data;
  g_autoptr (GList) windows = NULL;

  if (get_language (self) == zb_language_get_current ())
    return G_SOURCE_REMOVE;

  g_application_hold (G_APPLICATION (self));
  zb_language_apply (get_language (self));
  windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));
  for (GList *l = windows; l != NULL; l = l->next)
    if (ZB_IS_WINDOW (l->data))
      rebuild_window (self, l->data);
  g_application_release (G_APPLICATION (self));

  return G_SOURCE_REMOVE;
}

/* Not within the change of the setting: the row that made it goes with its window. */
static void
language_later_cb (ZbApplication *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, rebuild_cb, g_object_ref (self), g_object_unref);
}

static void
colours_cb (ZbApplication *self)
{
  g_autofree char *choice = g_settings_get_string (self->settings, "colours");

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (strcmp (colours[i].choice, choice) == 0)
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), colours[i].scheme);
}

static void
zb_application_startup (GApplication *application)
{
  ZbApplication *self = ZB_APPLICATION (application);

  G_APPLICATION_CLASS (zb_application_parent_class)->startup (application);

  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (application, IDLE_MS);
  self->settings = g_settings_new (APPLICATION_ID);
  zb_language_apply (get_language (self));
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (language_later_cb),
                           self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->settings, "changed::colours", G_CALLBACK (colours_cb), self,
                           G_CONNECT_SWAPPED);
  colours_cb (self);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
}

static void
zb_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_default (ZB_APPLICATION (application));
}

/* Sheets that were named are shown as an import into the book. */
static void
import_named (GApplication *application, GApplicationCommandLine *command_line, char **names)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file =
        g_application_command_line_create_file_for_arg (command_line, names[i]);

      g_list_store_append (files, file);
    }
  if (ZB_IS_WINDOW (window))
    zb_window_import (ZB_WINDOW (window), G_LIST_MODEL (files));
}

static int
zb_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  ZbApplication *self = ZB_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  const char *name = NULL, *today = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree const char **names = NULL;

  if (g_variant_dict_lookup (dict, "today", "&s", &today) &&
      !zb_date_parse (today, FALSE, ZB_APPLICATION (application)->today, &error))
    {
      g_application_command_line_printerr (command_line, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (g_variant_dict_lookup (dict, "book", "^&ay", &name))
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, name);

      if (!g_file_is_native (file))
        {
          g_application_command_line_printerr (
            command_line, "%s\n", _ ("A book is opened from a folder of this computer."));
          return EXIT_FAILURE;
        }
      zb_application_open_book (self, g_file_peek_path (file));
    }
  else
    g_application_activate (application);
  if (g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &names))
    import_named (application, command_line, (char **)names);

  if (g_variant_dict_lookup (dict, "page", "&s", &name))
    zb_application_show_place (self, name, 0);

  return EXIT_SUCCESS;
}

static gboolean
zb_application_dbus_register (GApplication *application,
                              GDBusConnection *connection,
                              const char *object_path,
                              GError **error)
{
  ZbApplication *self = ZB_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (zb_application_parent_class)
         ->dbus_register (application, connection, object_path, error))
    return FALSE;
  if (self->search_provider == NULL)
    self->search_provider = zb_search_provider_new (self);

  return zb_search_provider_export (self->search_provider, connection, path, error);
}

static void
zb_application_dbus_unregister (GApplication *application,
                                GDBusConnection *connection,
                                const char *object_path)
{
  ZbApplication *self = ZB_APPLICATION (application);

  if (self->search_provider != NULL)
    zb_search_provider_unexport (self->search_provider);
  G_APPLICATION_CLASS (zb_application_parent_class)
    ->dbus_unregister (application, connection, object_path);
}

static int
zb_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  if (!g_variant_dict_contains (dict, "version"))
    return -1;

  g_print ("zonebook %s\n", PACKAGE_VERSION);
  return EXIT_SUCCESS;
}

static void
zb_application_dispose (GObject *object)
{
  ZbApplication *self = ZB_APPLICATION (object);

  g_clear_object (&self->search_provider);
  g_clear_object (&self->background);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (zb_application_parent_class)->dispose (object);
}

static void
zb_application_class_init (ZbApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_application_dispose;
  application_class->startup = zb_application_startup;
  application_class->activate = zb_application_activate;
  application_class->command_line = zb_application_command_line;
  application_class->dbus_register = zb_application_dbus_register;
  application_class->dbus_unregister = zb_application_dbus_unregister;
  application_class->handle_local_options = zb_application_handle_local_options;
}

static void
zb_application_init (ZbApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

AdwApplication *
zb_application_new (const char *application_id)
{
  return g_object_new (ZB_TYPE_APPLICATION, "application-id", application_id, "resource-base-path",
                       RESOURCE_PATH, "flags", G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}

void
zb_application_open_book (ZbApplication *self, const char *path)
{
  ZbWindow *window = NULL;

  g_return_if_fail (ZB_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  window = find_window (self, path);
  if (window == NULL)
    {
      g_autoptr (ZbContext) context = take_context (self, path);

      if (*self->today != '\0')
        zb_context_set_today (context, self->today);
      window = zb_window_new (ADW_APPLICATION (self), context, get_sample_folder (path));
    }
  gtk_window_present (GTK_WINDOW (window));
}

GSettings *
zb_application_get_settings (ZbApplication *self)
{
  g_return_val_if_fail (ZB_IS_APPLICATION (self), NULL);

  return self->settings;
}

void
zb_application_show_place (ZbApplication *self, const char *page, gint64 id)
{
  GtkWindow *window = NULL;

  g_return_if_fail (ZB_IS_APPLICATION (self));
  g_return_if_fail (page != NULL);

  g_application_activate (G_APPLICATION (self));
  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (ZB_IS_WINDOW (window))
    zb_window_restore_state (ZB_WINDOW (window), g_variant_new ("(sx)", page, id));
}

ZbContext *
zb_application_dup_context (ZbApplication *self)
{
  GtkWindow *window = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (ZB_IS_APPLICATION (self), NULL);

  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (ZB_IS_WINDOW (window))
    return g_object_ref (zb_window_get_context (ZB_WINDOW (window)));

  path = dup_default_path ();
  if (self->background == NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    self->background = make_context (self, path);

  return self->background != NULL ? g_object_ref (self->background) : NULL;
}
