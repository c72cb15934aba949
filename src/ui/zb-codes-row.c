/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Several of a list of codes in a form. */

#include "config.h"

#include "ui/zb-codes-row.h"

#include <glib/gi18n.h>

struct _ZbCodesRow
{
  AdwActionRow parent_instance;

  GtkMenuButton *button;
  GPtrArray *checks; /* of GtkCheckButton, one a code; borrowed from the popover */
  gboolean showing;
};

static void zb_codes_row_field_row_init (ZbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbCodesRow,
                               zb_codes_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (ZB_TYPE_FIELD_ROW,
                                                      zb_codes_row_field_row_init))

static void
update_subtitle (ZbCodesRow *self)
{
  ZbFieldRow *row = ZB_FIELD_ROW (self);
  g_auto (ZbValue) value = { 0 };
  g_autofree char *chosen = NULL;

  zb_field_row_get_value (row, &value, NULL);
  chosen =
    zb_field_format (zb_field_row_get_field (row), &value, NULL, zb_field_row_get_language (row));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), chosen);
}

static void
toggled_cb (ZbCodesRow *self)
{
  if (self->showing)
    return;
  update_subtitle (self);
  zb_field_row_edited (ZB_FIELD_ROW (self));
}

static gboolean
has_code (const char *list, const char *code)
{
  g_auto (GStrv) codes = g_strsplit (list != NULL ? list : "", ";", -1);

  return g_strv_contains ((const char *const *)codes, code);
}

static void
zb_codes_row_set_value (ZbFieldRow *row, const ZbValue *value, const char *label)
{
  ZbCodesRow *self = ZB_CODES_ROW (row);
  const ZbField *field = zb_field_row_get_field (row);

  self->showing = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i],
                                 has_code (value->text, field->codes[i].code));
  self->showing = FALSE;
  update_subtitle (self);
}

static gboolean
zb_codes_row_get_value (ZbFieldRow *row, ZbValue *value, GError **error)
{
  ZbCodesRow *self = ZB_CODES_ROW (row);
  const ZbField *field = zb_field_row_get_field (row);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ";" : "", field->codes[i].code);
  zb_value_set_text (value, list->str);
  return TRUE;
}

static void
zb_codes_row_field_row_init (ZbFieldRowInterface *iface)
{
  iface->set_value = zb_codes_row_set_value;
  iface->get_value = zb_codes_row_get_value;
}

static void
zb_codes_row_finalize (GObject *object)
{
  g_ptr_array_unref (ZB_CODES_ROW (object)->checks);

  G_OBJECT_CLASS (zb_codes_row_parent_class)->finalize (object);
}

static void
zb_codes_row_class_init (ZbCodesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_codes_row_finalize;
}

static void
zb_codes_row_init (ZbCodesRow *self)
{
  self->checks = g_ptr_array_new ();
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "pan-down-symbolic");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
}

static GtkWidget *
make_popover (ZbCodesRow *self, const ZbField *field)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; field->codes[i].code != NULL; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (_ (field->codes[i].label));

      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->checks, check);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

GtkWidget *
zb_codes_row_new (const ZbField *field, ZbContext *context)
{
  ZbCodesRow *self = g_object_new (ZB_TYPE_CODES_ROW, NULL);

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  gtk_menu_button_set_popover (self->button, make_popover (self, field));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Choose"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zb_field_get_label (field), -1);
  return GTK_WIDGET (self);
}
