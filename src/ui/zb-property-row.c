/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A read-only field. */

#include "config.h"

#include "ui/zb-property-row.h"

#include "register/zb-field-text.h"
#include "register/zb-industry-names.h"

#include <glib/gi18n.h>

#define LONG_TEXT_CHARS 80

struct _ZbPropertyRow
{
  AdwPreferencesRow parent_instance;

  GtkBox *box;
  GtkLabel *title;
  GtkLabel *value;
  GtkWidget *arrow;

  gboolean empty;
};

G_DEFINE_FINAL_TYPE (ZbPropertyRow, zb_property_row, ADW_TYPE_PREFERENCES_ROW)

static void
zb_property_row_dispose (GObject *object)
{
  /* The template's box is the row's own child, which the row takes away itself. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_PROPERTY_ROW);

  G_OBJECT_CLASS (zb_property_row_parent_class)->dispose (object);
}

static void
zb_property_row_class_init (ZbPropertyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_property_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-property-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbPropertyRow, box);
  gtk_widget_class_bind_template_child (widget_class, ZbPropertyRow, title);
  gtk_widget_class_bind_template_child (widget_class, ZbPropertyRow, value);
  gtk_widget_class_bind_template_child (widget_class, ZbPropertyRow, arrow);
}

static void
zb_property_row_init (ZbPropertyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_texts (ZbPropertyRow *self, const char *title, const char *text)
{
  self->empty = *text == '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_label (self->value, text);
  if (g_utf8_strlen (text, -1) > LONG_TEXT_CHARS || strchr (text, '\n') != NULL)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), GTK_ORIENTATION_VERTICAL);
      gtk_box_set_spacing (self->box, 3);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* Makes the whole row lead to the record it names. */
static void
make_link (ZbPropertyRow *self, const char *target, gint64 id)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(sx)", target, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-record");
  gtk_label_set_selectable (self->value, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "accent");
  gtk_widget_set_visible (self->arrow, TRUE);
}

/* As lists have it, but industries with their names, for which there is room here. */
static char *
format_value (const ZbField *field, const ZbValue *value, const char *label, ZbLanguage language)
{
  if ((field->type == ZB_FIELD_INDUSTRY || field->type == ZB_FIELD_INDUSTRIES) &&
      value->kind == ZB_VALUE_TEXT)
    return zb_industry_describe (value->text, language);

  return zb_field_format_with_unit (field, value, label, language);
}

GtkWidget *
zb_property_row_new (const ZbField *field,
                     const ZbValue *value,
                     const char *label,
                     ZbLanguage language)
{
  ZbPropertyRow *self = g_object_new (ZB_TYPE_PROPERTY_ROW, NULL);
  g_autofree char *text = format_value (field, value, label, language);

  set_texts (self, zb_field_get_label (field), text);
  if (zb_field_is_figure (field))
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "numeric");
  if (field->help != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), _ (field->help));
  if (field->type == ZB_FIELD_REFERENCE && value->kind == ZB_VALUE_INTEGER)
    make_link (self, field->target, value->integer);
  return GTK_WIDGET (self);
}

GtkWidget *
zb_property_row_new_for_text (const char *title, const char *text)
{
  ZbPropertyRow *self = g_object_new (ZB_TYPE_PROPERTY_ROW, NULL);

  set_texts (self, title, text != NULL ? text : "");
  return GTK_WIDGET (self);
}

gboolean
zb_property_row_is_empty (ZbPropertyRow *self)
{
  g_return_val_if_fail (ZB_IS_PROPERTY_ROW (self), TRUE);

  return self->empty;
}
