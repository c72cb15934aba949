/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the settings and writes them; whoever is concerned listens to the settings. */

#include "config.h"

#include "ui/zb-preferences.h"

struct _ZbPreferences
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *language;
  AdwComboRow *colours;
  GtkEditable *author;
  AdwSwitchRow *restore_place;
  AdwSwitchRow *notify_due;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (ZbPreferences, zb_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the rows' models. */
static const char *const languages[] = { "system", "vi", "en", NULL };
static const char *const colours[] = { "system", "light", "dark", NULL };

static void
show_choice (GSettings *settings, const char *key, const char *const *values, AdwComboRow *row)
{
  g_autofree char *value = g_settings_get_string (settings, key);

  for (guint i = 0; values[i] != NULL; i++)
    if (g_strcmp0 (values[i], value) == 0)
      adw_combo_row_set_selected (row, i);
}

static void
language_chosen_cb (ZbPreferences *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "language",
                           languages[adw_combo_row_get_selected (self->language)]);
}

static void
colours_chosen_cb (ZbPreferences *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "colours",
                           colours[adw_combo_row_get_selected (self->colours)]);
}

static void
zb_preferences_dispose (GObject *object)
{
  ZbPreferences *self = ZB_PREFERENCES (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_PREFERENCES);

  G_OBJECT_CLASS (zb_preferences_parent_class)->dispose (object);
}

static void
zb_preferences_class_init (ZbPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, colours);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, author);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, restore_place);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, notify_due);
  gtk_widget_class_bind_template_callback (widget_class, language_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, colours_chosen_cb);
}

static void
zb_preferences_init (ZbPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
zb_preferences_new (GSettings *settings)
{
  ZbPreferences *self = g_object_new (ZB_TYPE_PREFERENCES, NULL);

  show_choice (settings, "language", languages, self->language);
  show_choice (settings, "colours", colours, self->colours);
  g_settings_bind (settings, "author", self->author, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "restore-place", self->restore_place, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "notify-due", self->notify_due, "active", G_SETTINGS_BIND_DEFAULT);
  self->settings = g_object_ref (settings);

  return ADW_DIALOG (self);
}
