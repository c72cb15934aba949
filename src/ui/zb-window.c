/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's template, its size and its toasts. How its book is opened, how it goes from page to
 * page and what it does with records stands in the files beside this one (zb-window-private.h). */

#include "config.h"

#include "ui/zb-window-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_SAMPLE_FOLDER,
  PROP_COMPACT,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZbWindow, zb_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_sample (ZbWindow *self)
{
  g_autofree char *name =
    g_path_get_basename (zb_store_get_path (zb_context_get_store (self->context)));
  char *dot = g_str_has_suffix (name, ".zonebook") ? strrchr (name, '.') : NULL;
  gboolean sample = FALSE;

  g_object_get (zb_context_get_store (self->context), "sample", &sample, NULL);
  adw_banner_set_revealed (self->banner, sample);
  if (dot != NULL)
    *dot = '\0';
  adw_window_title_set_subtitle (self->title, sample ? _ ("Sample register") : name);
}

static void
message_cb (ZbWindow *self, const char *sentence, gboolean undoable)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (markup);

  /* An older Undo button would now take back this change instead of its own. */
  if (undoable && self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);

  if (undoable)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      adw_toast_set_timeout (toast, 8);
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  zb_window_add_toast (self, toast);
}

static void
restore_size (ZbWindow *self)
{
  GSettings *settings = zb_context_get_settings (self->context);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
zb_window_close_request (GtkWindow *window)
{
  ZbWindow *self = ZB_WINDOW (window);

  zb_window_save_size (self);
  if (self->open && g_strcmp0 (self->page, ZB_PAGE_WELCOME) != 0)
    {
      g_autoptr (GVariant) state = g_variant_ref_sink (zb_window_save_state (self));

      g_settings_set_value (zb_context_get_settings (self->context), "last-place", state);
    }

  return GTK_WINDOW_CLASS (zb_window_parent_class)->close_request (window);
}

static void
zb_window_constructed (GObject *object)
{
  ZbWindow *self = ZB_WINDOW (object);
  ZbStore *store = zb_context_get_store (self->context);

  G_OBJECT_CLASS (zb_window_parent_class)->constructed (object);

  g_signal_connect_object (self->context, "message", G_CALLBACK (message_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::sample", G_CALLBACK (update_sample), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-undo", G_CALLBACK (zb_window_actions_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-redo", G_CALLBACK (zb_window_actions_update), self,
                           G_CONNECT_SWAPPED);
  update_sample (self);
  restore_size (self);
  zb_window_open_book (self);
}

static void
zb_window_dispose (GObject *object)
{
  ZbWindow *self = ZB_WINDOW (object);

  g_clear_handle_id (&self->backup_tick, g_source_remove);
  g_clear_handle_id (&self->recent_tick, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_object (&self->incoming);
  self->register_page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_WINDOW);
  for (guint i = 0; i < ZB_N_PAGES; i++)
    g_clear_object (&self->pages[i]);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (zb_window_parent_class)->dispose (object);
}

static void
zb_window_finalize (GObject *object)
{
  ZbWindow *self = ZB_WINDOW (object);

  g_free (self->page);
  g_free (self->sample_folder);
  g_ptr_array_unref (self->back);
  g_clear_pointer (&self->wanted_state, g_variant_unref);

  G_OBJECT_CLASS (zb_window_parent_class)->finalize (object);
}

static void
zb_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ZbWindow *self = ZB_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_SAMPLE_FOLDER:
      g_value_set_string (value, self->sample_folder);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (ZbWindow *self, gboolean *flag, gboolean value, guint prop_id)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
zb_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ZbWindow *self = ZB_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    case PROP_SAMPLE_FOLDER:
      self->sample_folder = g_value_dup_string (value);
      break;
    case PROP_COMPACT:
      set_flag (self, &self->compact, g_value_get_boolean (value), PROP_COMPACT);
      break;
    case PROP_NARROW:
      set_flag (self, &self->narrow, g_value_get_boolean (value), PROP_NARROW);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ZB_TYPE_SIDEBAR);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, loading);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, error);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, open_sample);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, recover);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, backup_banner);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, split);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ZbWindow, sidebar);
}

static void
zb_window_class_init (ZbWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = zb_window_constructed;
  object_class->dispose = zb_window_dispose;
  object_class->finalize = zb_window_finalize;
  object_class->get_property = zb_window_get_property;
  object_class->set_property = zb_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = zb_window_close_request;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, ZB_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SAMPLE_FOLDER] =
    g_param_spec_string ("sample-folder", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  zb_window_open_class_init (widget_class);
  zb_window_navigation_class_init (widget_class);
  zb_window_actions_class_init (widget_class);
  zb_window_import_class_init (widget_class);
  zb_window_backups_class_init (widget_class);
  zb_window_help_class_init (widget_class);
  zb_window_search_class_init (widget_class);
}

static void
zb_window_init (ZbWindow *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  self->cancellable = g_cancellable_new ();
  self->back = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_location_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  zb_window_import_setup (self);
  /* Not in the template: GtkBuilder takes the id of an object for the name of a picture. */
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->loading));
  adw_status_page_set_paintable (self->loading, GDK_PAINTABLE (spinner));
  g_signal_connect_object (self->sidebar, "page-activated", G_CALLBACK (zb_window_go_to), self,
                           G_CONNECT_SWAPPED);
}

ZbWindow *
zb_window_new (AdwApplication *application, ZbContext *context, const char *sample_folder)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  return g_object_new (ZB_TYPE_WINDOW, "application", application, "context", context,
                       "sample-folder", sample_folder, NULL);
}

ZbContext *
zb_window_get_context (ZbWindow *self)
{
  g_return_val_if_fail (ZB_IS_WINDOW (self), NULL);

  return self->context;
}

void
zb_window_save_size (ZbWindow *self)
{
  GSettings *settings = NULL;
  int width = 0, height = 0;

  g_return_if_fail (ZB_IS_WINDOW (self));

  settings = zb_context_get_settings (self->context);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

void
zb_window_add_toast (ZbWindow *self, AdwToast *toast)
{
  g_return_if_fail (ZB_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toasts, toast);
}
