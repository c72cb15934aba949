/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A switch in a form. What was never said stays unsaid until somebody turns the switch.
 * (AdwSwitchRow is final.) */

#include "config.h"

#include "ui/zb-boolean-row.h"

struct _ZbBooleanRow
{
  AdwActionRow parent_instance;

  GtkSwitch *toggle;
  gboolean unsaid;
  gboolean showing;
};

static void zb_boolean_row_field_row_init (ZbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbBooleanRow,
                               zb_boolean_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (ZB_TYPE_FIELD_ROW,
                                                      zb_boolean_row_field_row_init))

static void
toggled_cb (ZbBooleanRow *self)
{
  if (self->showing)
    return;
  self->unsaid = FALSE;
  zb_field_row_edited (ZB_FIELD_ROW (self));
}

static void
zb_boolean_row_set_value (ZbFieldRow *row, const ZbValue *value, const char *label)
{
  ZbBooleanRow *self = ZB_BOOLEAN_ROW (row);

  self->showing = TRUE;
  self->unsaid = value->kind == ZB_VALUE_NULL;
  gtk_switch_set_active (self->toggle, value->kind == ZB_VALUE_INTEGER && value->integer != 0);
  self->showing = FALSE;
}

static gboolean
zb_boolean_row_get_value (ZbFieldRow *row, ZbValue *value, GError **error)
{
  ZbBooleanRow *self = ZB_BOOLEAN_ROW (row);

  if (self->unsaid && (zb_field_row_get_field (row)->flags & ZB_FIELD_REQUIRED) == 0)
    zb_value_clear (value);
  else
    zb_value_set_integer (value, gtk_switch_get_active (self->toggle));
  return TRUE;
}

static void
zb_boolean_row_field_row_init (ZbFieldRowInterface *iface)
{
  iface->set_value = zb_boolean_row_set_value;
  iface->get_value = zb_boolean_row_get_value;
}

static void
zb_boolean_row_class_init (ZbBooleanRowClass *klass)
{
}

static void
zb_boolean_row_init (ZbBooleanRow *self)
{
  self->unsaid = TRUE;
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
}

GtkWidget *
zb_boolean_row_new (const ZbField *field, ZbContext *context)
{
  ZbBooleanRow *self = g_object_new (ZB_TYPE_BOOLEAN_ROW, NULL);

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  zb_field_get_label (field), -1);
  return GTK_WIDGET (self);
}
