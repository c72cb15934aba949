/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the settings and writes them; whoever is concerned listens to the settings. A row whose setting
 * was changed bears a button that takes it back to what it is at first. */

#include "config.h"

#include "ui/zb-preferences.h"

#include <glib/gi18n.h>

struct _ZbPreferences
{
  AdwPreferencesDialog parent_instance;

  GtkWidget *language;
  GtkWidget *colours;
  GtkWidget *restore_place;
  GtkWidget *notify_due;
  GtkWidget *reminder_hour;
  GtkWidget *author;
  GtkWidget *superior;
  GtkWidget *office;
  GtkWidget *place;
  GtkWidget *signer_position;
  GtkWidget *signer;
  GtkWidget *export_numbers;
  AdwActionRow *data_folder;
  AdwActionRow *backup_folder;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (ZbPreferences, zb_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the rows' models. */
static const char *const languages[] = { "system", "vi", "en", NULL };
static const char *const colours[] = { "system", "light", "dark", NULL };
static const char *const numbers[] = { "language", "comma", "point", NULL };

/* Every row, its setting, and what of the row is the setting's value: a property, or one of the choices. */
static const struct
{
  const char *key;
  gsize row;
  const char *property;
  const char *const *choices;
} rows[] = {
  { "language", G_STRUCT_OFFSET (ZbPreferences, language), "selected", languages },
  { "colours", G_STRUCT_OFFSET (ZbPreferences, colours), "selected", colours },
  { "restore-place", G_STRUCT_OFFSET (ZbPreferences, restore_place), "active", NULL },
  { "notify-due", G_STRUCT_OFFSET (ZbPreferences, notify_due), "active", NULL },
  { "reminder-hour", G_STRUCT_OFFSET (ZbPreferences, reminder_hour), "value", NULL },
  { "author", G_STRUCT_OFFSET (ZbPreferences, author), "text", NULL },
  { "superior", G_STRUCT_OFFSET (ZbPreferences, superior), "text", NULL },
  { "office", G_STRUCT_OFFSET (ZbPreferences, office), "text", NULL },
  { "place", G_STRUCT_OFFSET (ZbPreferences, place), "text", NULL },
  { "signer-position", G_STRUCT_OFFSET (ZbPreferences, signer_position), "text", NULL },
  { "signer", G_STRUCT_OFFSET (ZbPreferences, signer), "text", NULL },
  { "export-numbers", G_STRUCT_OFFSET (ZbPreferences, export_numbers), "selected", numbers },
};

static gboolean
choice_to_index (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *const *choices = user_data;

  for (guint i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
index_to_choice (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const char *const *choices = user_data;
  guint at = g_value_get_uint (value);

  return at < g_strv_length ((char **)choices) ? g_variant_new_string (choices[at]) : NULL;
}

static void
reset_cb (GtkButton *button, GSettings *settings)
{
  g_settings_reset (settings, g_object_get_data (G_OBJECT (button), "key"));
}

static void
changed_cb (GSettings *settings, const char *key, GtkWidget *button)
{
  g_autoptr (GVariant) value = g_settings_get_value (settings, key);
  g_autoptr (GVariant) standard = g_settings_get_default_value (settings, key);

  gtk_widget_set_visible (button, !g_variant_equal (value, standard));
}

/* The button beside a row that takes its setting back. */
static void
add_reset (GSettings *settings, const char *key, GtkWidget *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *name = NULL;
  g_autofree char *signal = g_strconcat ("changed::", key, NULL);

  /* Translators: %s is what is set, such as "Language". */
  name =
    g_strdup_printf (_ ("Reset: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, _ ("Reset"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "key", (gpointer)key);
  g_signal_connect_object (button, "clicked", G_CALLBACK (reset_cb), settings, 0);
  g_signal_connect_object (settings, signal, G_CALLBACK (changed_cb), button, 0);
  changed_cb (settings, key, button);
  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
bind_rows (ZbPreferences *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = G_STRUCT_MEMBER (GtkWidget *, self, rows[i].row);

      if (rows[i].choices != NULL)
        g_settings_bind_with_mapping (self->settings, rows[i].key, row, rows[i].property,
                                      G_SETTINGS_BIND_DEFAULT, choice_to_index, index_to_choice,
                                      (gpointer)rows[i].choices, NULL);
      else
        g_settings_bind (self->settings, rows[i].key, row, rows[i].property,
                         G_SETTINGS_BIND_DEFAULT);
      add_reset (self->settings, rows[i].key, row);
    }
}

static void
open_folder (ZbPreferences *self, AdwActionRow *row)
{
  g_autoptr (GFile) folder = g_file_new_for_path (adw_action_row_get_subtitle (row));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                            NULL, NULL);
}

static void
open_data_cb (ZbPreferences *self)
{
  open_folder (self, self->data_folder);
}

static void
open_backups_cb (ZbPreferences *self)
{
  open_folder (self, self->backup_folder);
}

static void
show_folders (ZbPreferences *self)
{
  g_autofree char *data = g_build_filename (g_get_user_data_dir (), "zonebook", NULL);
  g_autofree char *backups = g_build_filename (data, "backups", NULL);

  adw_action_row_set_subtitle (self->data_folder, data);
  adw_action_row_set_subtitle (self->backup_folder, backups);
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
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, restore_place);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, notify_due);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, reminder_hour);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, author);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, superior);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, office);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, place);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, signer_position);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, signer);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, export_numbers);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, data_folder);
  gtk_widget_class_bind_template_child (widget_class, ZbPreferences, backup_folder);
  gtk_widget_class_bind_template_callback (widget_class, open_data_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_backups_cb);
}

static void
zb_preferences_init (ZbPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_folders (self);
}

AdwDialog *
zb_preferences_new (GSettings *settings)
{
  ZbPreferences *self = g_object_new (ZB_TYPE_PREFERENCES, NULL);

  self->settings = g_object_ref (settings);
  bind_rows (self);

  return ADW_DIALOG (self);
}
