/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Several lines of text in a form. */

#include "config.h"

#include "ui/zb-long-text-row.h"

struct _ZbLongTextRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *label;
  GtkTextView *text;

  gboolean showing;
};

static void zb_long_text_row_field_row_init (ZbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbLongTextRow,
                               zb_long_text_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (ZB_TYPE_FIELD_ROW,
                                                      zb_long_text_row_field_row_init))

static void
changed_cb (ZbLongTextRow *self)
{
  if (!self->showing)
    zb_field_row_edited (ZB_FIELD_ROW (self));
}

static gboolean
key_pressed_cb (ZbLongTextRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) == 0 || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;

  zb_field_row_finished (ZB_FIELD_ROW (self));
  return GDK_EVENT_STOP;
}

static void
zb_long_text_row_set_value (ZbFieldRow *row, const ZbValue *value, const char *label)
{
  ZbLongTextRow *self = ZB_LONG_TEXT_ROW (row);

  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text),
                            value->text != NULL ? value->text : "", -1);
  self->showing = FALSE;
}

static gboolean
zb_long_text_row_get_value (ZbFieldRow *row, ZbValue *value, GError **error)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (ZB_LONG_TEXT_ROW (row)->text);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return zb_field_parse (zb_field_row_get_field (row), text, ZB_NUMBER_STYLE_UNKNOWN, ZB_UNIT_NONE,
                         value, error);
}

static void
zb_long_text_row_field_row_init (ZbFieldRowInterface *iface)
{
  iface->set_value = zb_long_text_row_set_value;
  iface->get_value = zb_long_text_row_get_value;
}

static gboolean
zb_long_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ZB_LONG_TEXT_ROW (widget)->text));
}

static void
zb_long_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_LONG_TEXT_ROW);

  G_OBJECT_CLASS (zb_long_text_row_parent_class)->dispose (object);
}

static void
zb_long_text_row_class_init (ZbLongTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_long_text_row_dispose;
  widget_class->grab_focus = zb_long_text_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-long-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbLongTextRow, label);
  gtk_widget_class_bind_template_child (widget_class, ZbLongTextRow, text);
}

static void
zb_long_text_row_init (ZbLongTextRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
zb_long_text_row_new (const ZbField *field, ZbContext *context)
{
  ZbLongTextRow *self = g_object_new (ZB_TYPE_LONG_TEXT_ROW, NULL);

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  return GTK_WIDGET (self);
}
