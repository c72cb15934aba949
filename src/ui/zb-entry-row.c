/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of one typed line. It keeps the value together with the text that stands for it: as long
 * as the text is untouched the value is exact, whatever the text leaves out. */

#include "config.h"

#include "ui/zb-entry-row.h"

typedef struct
{
  ZbValue value;
  char *shown;
  gboolean showing;
} ZbEntryRowPrivate;

static void zb_entry_row_field_row_init (ZbFieldRowInterface *iface);

G_DEFINE_TYPE_WITH_CODE (ZbEntryRow,
                         zb_entry_row,
                         ADW_TYPE_ENTRY_ROW,
                         G_ADD_PRIVATE (ZbEntryRow)
                           G_IMPLEMENT_INTERFACE (ZB_TYPE_FIELD_ROW, zb_entry_row_field_row_init))

#define PRIV(self) ((ZbEntryRowPrivate *)zb_entry_row_get_instance_private (self))

static gboolean
zb_entry_row_default_read (ZbEntryRow *self, const char *text, ZbValue *value, GError **error)
{
  ZbFieldRow *row = ZB_FIELD_ROW (self);

  return zb_field_parse (zb_field_row_get_field (row), text,
                         zb_number_style_of (zb_field_row_get_language (row)), ZB_UNIT_NONE, value,
                         error);
}

static char *
zb_entry_row_default_write (ZbEntryRow *self, const ZbValue *value)
{
  ZbFieldRow *row = ZB_FIELD_ROW (self);

  return zb_field_format (zb_field_row_get_field (row), value, NULL,
                          zb_field_row_get_language (row));
}

static void
changed_cb (ZbEntryRow *self)
{
  if (PRIV (self)->showing)
    return;

  if (ZB_ENTRY_ROW_GET_CLASS (self)->typed != NULL)
    ZB_ENTRY_ROW_GET_CLASS (self)->typed (self);
  zb_field_row_edited (ZB_FIELD_ROW (self));
}

static void
leave_cb (ZbEntryRow *self)
{
  ZB_ENTRY_ROW_GET_CLASS (self)->leave (self);
}

static void
activated_cb (ZbEntryRow *self)
{
  zb_field_row_finished (ZB_FIELD_ROW (self));
}

static void
zb_entry_row_set_value (ZbFieldRow *row, const ZbValue *value, const char *label)
{
  zb_entry_row_show (ZB_ENTRY_ROW (row), value, label);
}

static gboolean
zb_entry_row_get_value (ZbFieldRow *row, ZbValue *value, GError **error)
{
  ZbEntryRow *self = ZB_ENTRY_ROW (row);

  if (zb_entry_row_is_untouched (self))
    {
      zb_value_copy (&PRIV (self)->value, value);
      return TRUE;
    }
  return ZB_ENTRY_ROW_GET_CLASS (self)->read (self, gtk_editable_get_text (GTK_EDITABLE (self)),
                                              value, error);
}

static const char *
zb_entry_row_get_label (ZbFieldRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
zb_entry_row_field_row_init (ZbFieldRowInterface *iface)
{
  iface->set_value = zb_entry_row_set_value;
  iface->get_value = zb_entry_row_get_value;
  iface->get_label = zb_entry_row_get_label;
}

static void
zb_entry_row_finalize (GObject *object)
{
  ZbEntryRowPrivate *priv = PRIV (ZB_ENTRY_ROW (object));

  zb_value_clear (&priv->value);
  g_free (priv->shown);

  G_OBJECT_CLASS (zb_entry_row_parent_class)->finalize (object);
}

static void
zb_entry_row_class_init (ZbEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_entry_row_finalize;

  klass->read = zb_entry_row_default_read;
  klass->write = zb_entry_row_default_write;
  klass->leave = zb_entry_row_commit;
}

static void
zb_entry_row_init (ZbEntryRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  PRIV (self)->shown = g_strdup ("");
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (activated_cb), NULL);
}

GtkWidget *
zb_entry_row_new (const ZbField *field, ZbContext *context)
{
  ZbEntryRow *self = g_object_new (ZB_TYPE_ENTRY_ROW, NULL);

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  return GTK_WIDGET (self);
}

void
zb_entry_row_show (ZbEntryRow *self, const ZbValue *value, const char *text)
{
  ZbEntryRowPrivate *priv = PRIV (self);
  g_autofree char *written = NULL;

  g_return_if_fail (ZB_IS_ENTRY_ROW (self));

  if (text == NULL)
    text = written = ZB_ENTRY_ROW_GET_CLASS (self)->write (self, value);
  if (value != &priv->value)
    zb_value_copy (value, &priv->value);
  g_set_str (&priv->shown, text);

  priv->showing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  priv->showing = FALSE;
}

void
zb_entry_row_commit (ZbEntryRow *self)
{
  g_auto (ZbValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ZB_IS_ENTRY_ROW (self));

  if (zb_entry_row_is_untouched (self))
    return;
  if (zb_field_row_get_value (ZB_FIELD_ROW (self), &value, &error))
    zb_entry_row_show (self, &value, NULL);
  zb_field_row_set_problem (ZB_FIELD_ROW (self), error != NULL ? error->message : NULL);
}

gboolean
zb_entry_row_is_untouched (ZbEntryRow *self)
{
  g_return_val_if_fail (ZB_IS_ENTRY_ROW (self), FALSE);

  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), PRIV (self)->shown);
}

const char *
zb_entry_row_get_shown (ZbEntryRow *self)
{
  g_return_val_if_fail (ZB_IS_ENTRY_ROW (self), NULL);

  return PRIV (self)->shown;
}
