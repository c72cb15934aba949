/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A popover with a row for each field: shown or not, further up or further down. Columns may also
 * be dragged by their headers; this is the way for the keyboard. */

#include "config.h"

#include "ui/zb-column-picker.h"

#include "ui/zb-record-column.h"

#include <glib/gi18n.h>

struct _ZbColumnPicker
{
  GtkPopover parent_instance;

  GtkListBox *list;

  const ZbRegister *reg;
  GArray *layout;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbColumnPicker, zb_column_picker, GTK_TYPE_POPOVER)

static ZbColumnPlace *
get_place (ZbColumnPicker *self, guint index)
{
  return &g_array_index (self->layout, ZbColumnPlace, index);
}

static guint
get_index (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static guint
count_shown (ZbColumnPicker *self)
{
  guint n = 0;

  for (guint i = 0; i < self->layout->len; i++)
    n += get_place (self, i)->shown;

  return n;
}

static void
toggled_cb (GtkCheckButton *button, ZbColumnPicker *self)
{
  ZbColumnPlace *place = get_place (self, get_index (GTK_WIDGET (button)));
  gboolean shown = gtk_check_button_get_active (button);

  /* A list without any column would have no header to bring one back by. */
  if (!shown && place->shown && count_shown (self) == 1)
    {
      gtk_check_button_set_active (button, TRUE);
      return;
    }

  if (place->shown == shown)
    return;
  place->shown = shown;
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_button (const char *icon_name, const char *tooltip, gint index, gint by)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "column.move");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ii)", index, by);
  return button;
}

static GtkWidget *
make_row (ZbColumnPicker *self, gint index)
{
  const ZbColumnPlace *place = get_place (self, index);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *check = gtk_check_button_new_with_label (zb_field_get_label (place->field));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), place->shown);
  gtk_widget_set_hexpand (check, TRUE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), make_button ("go-up-symbolic", _ ("Move Up"), index, -1));
  gtk_box_append (GTK_BOX (box), make_button ("go-down-symbolic", _ ("Move Down"), index, 1));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
fill (ZbColumnPicker *self)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->layout->len; i++)
    gtk_list_box_append (self->list, make_row (self, i));
}

static void
move_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbColumnPicker *self = ZB_COLUMN_PICKER (widget);
  ZbColumnPlace place;
  gint from = 0, by = 0;

  g_variant_get (parameter, "(ii)", &from, &by);
  if (from + by < 0 || from + by >= (gint)self->layout->len)
    return;

  place = *get_place (self, from);
  g_array_remove_index (self->layout, from);
  g_array_insert_val (self->layout, from + by, place);
  fill (self);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, from + by)),
                          GTK_DIR_TAB_FORWARD);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
reset_cb (ZbColumnPicker *self)
{
  g_array_unref (self->layout);
  self->layout = zb_column_layout_default (self->reg);
  fill (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
zb_column_picker_dispose (GObject *object)
{
  ZbColumnPicker *self = ZB_COLUMN_PICKER (object);

  g_clear_pointer (&self->layout, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_COLUMN_PICKER);

  G_OBJECT_CLASS (zb_column_picker_parent_class)->dispose (object);
}

static void
zb_column_picker_class_init (ZbColumnPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_column_picker_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-column-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbColumnPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_install_action (widget_class, "column.move", "(ii)", move_cb);
}

static void
zb_column_picker_init (ZbColumnPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zb_column_picker_new (const ZbRegister *reg)
{
  ZbColumnPicker *self = g_object_new (ZB_TYPE_COLUMN_PICKER, NULL);

  self->reg = reg;
  self->layout = zb_column_layout_default (reg);
  return GTK_WIDGET (self);
}

void
zb_column_picker_set_layout (ZbColumnPicker *self, GArray *layout)
{
  g_return_if_fail (ZB_IS_COLUMN_PICKER (self));

  g_array_unref (self->layout);
  self->layout = g_array_copy (layout);
  fill (self);
}

GArray *
zb_column_picker_get_layout (ZbColumnPicker *self)
{
  g_return_val_if_fail (ZB_IS_COLUMN_PICKER (self), NULL);

  return self->layout;
}
