/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with recorded actions, and searches through the widget tree. */

#include "config.h"

#include "overview-fixture.h"

#include "base/zb-language.h"
#include "ui/zb-figure-target.h"

static const struct
{
  const char *name;
  const char *type;
} actions[] = {
  { "open-figure", ZB_FIGURE_TARGET_TYPE },
  { "break-down", ZB_FIGURE_TARGET_TYPE },
  { "open-listed", "(ssax)" },
  { "open-record", "(sx)" },
  { "new-record", "(ssx)" },
  { "check-text", "s" },
};

static void
activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *printed = g_variant_print (parameter, FALSE);

  g_object_set_data_full (G_OBJECT (user_data), "activated",
                          g_strdup_printf ("win.%s%s", g_action_get_name (G_ACTION (action)),
                                           printed),
                          g_free);
}

/* A plain button is called by its label, without its mnemonic; all else by the property. */
static gboolean
has_name (GtkWidget *widget, const char *name)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
  g_autofree char *fault = NULL;

  if (name == NULL)
    return TRUE;
  if (label != NULL)
    {
      g_autoptr (GString) plain = g_string_new (label);

      g_string_replace (plain, "_", "", 1);
      return g_str_equal (plain->str, name);
    }
  fault = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return fault == NULL;
}

static gboolean
set_flag_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

void
overview_fixture_init (int *argc, char ***argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  zb_language_apply (ZB_LANGUAGE_EN);
}

GtkWindow *
overview_fixture_show (GtkWidget *child, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) action =
        g_simple_action_new (actions[i].name, G_VARIANT_TYPE (actions[i].type));

      g_signal_connect (action, "activate", G_CALLBACK (activated_cb), window);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (group));
  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

char *
overview_fixture_take_action (GtkWindow *window)
{
  return g_object_steal_data (G_OBJECT (window), "activated");
}

void
overview_fixture_click (GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

GtkWidget *
overview_fixture_find (GtkWidget *root, GType type, const char *name)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && has_name (root, name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = overview_fixture_find (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

guint
overview_fixture_count (GtkWidget *root, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) ? 1 : 0;

  if (!gtk_widget_get_visible (root))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += overview_fixture_count (child, type);
  return n;
}

void
overview_fixture_assert_name (GtkWidget *widget, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

void
overview_fixture_wait (gboolean (*done) (gpointer data), gpointer data)
{
  gboolean late = FALSE;
  const guint source = g_timeout_add_seconds (30, set_flag_cb, &late);

  while (!done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (source);
}
