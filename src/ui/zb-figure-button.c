/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The flat button of a figure. It knows an action and a parameter, not what they mean. */

#include "config.h"

#include "ui/zb-figure-button.h"

struct _ZbFigureButton
{
  GtkButton parent_instance;

  GtkLabel *label; /* owned by the button */
};

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZbFigureButton, zb_figure_button, GTK_TYPE_BUTTON)

static void
zb_figure_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, zb_figure_button_get_text (ZB_FIGURE_BUTTON (object)));
}

static void
zb_figure_button_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  zb_figure_button_set_text (ZB_FIGURE_BUTTON (object), g_value_get_string (value), NULL);
}

static void
zb_figure_button_class_init (ZbFigureButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zb_figure_button_get_property;
  object_class->set_property = zb_figure_button_set_property;
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
zb_figure_button_init (ZbFigureButton *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->label));
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  zb_figure_button_set_action (self, NULL, NULL);
}

GtkWidget *
zb_figure_button_new (void)
{
  return g_object_new (ZB_TYPE_FIGURE_BUTTON, NULL);
}

void
zb_figure_button_set_text (ZbFigureButton *self, const char *text, const char *sentence)
{
  g_return_if_fail (ZB_IS_FIGURE_BUTTON (self));

  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence
                                  : text != NULL   ? text
                                                   : "",
                                  -1);
  if (g_strcmp0 (gtk_label_get_label (self->label), text != NULL ? text : "") == 0)
    return;

  gtk_label_set_label (self->label, text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

const char *
zb_figure_button_get_text (ZbFigureButton *self)
{
  g_return_val_if_fail (ZB_IS_FIGURE_BUTTON (self), NULL);

  return gtk_label_get_label (self->label);
}

void
zb_figure_button_set_action (ZbFigureButton *self, const char *action, GVariant *target)
{
  const gboolean leads = action != NULL;

  g_return_if_fail (ZB_IS_FIGURE_BUTTON (self));

  zb_figure_set_action (GTK_ACTIONABLE (self), action, target);
  gtk_widget_set_focusable (GTK_WIDGET (self), leads);
  gtk_widget_set_can_target (GTK_WIDGET (self), leads);
}

void
zb_figure_set_action (GtkActionable *button, const char *action, GVariant *target)
{
  g_return_if_fail (GTK_IS_ACTIONABLE (button));

  /* An action never meets the parameter of another one. */
  if (g_strcmp0 (gtk_actionable_get_action_name (button), action) != 0)
    gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, action);
}
