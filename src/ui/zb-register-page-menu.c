/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a row, by the secondary button, a long press or the Menu key. It is about the record
 * that is chosen, which the button chooses first. */

#include "config.h"

#include "ui/zb-register-page-private.h"

#include "ui/zb-cell-row.h"
#include "ui/zb-cell.h"

#include <glib/gi18n.h>

/* The slot of the row at a point of @view, or NULL. */
static ZbRecordSlot *
find_slot (GtkWidget *view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  /* Around a cell is its row, whose first cell is as good. */
  for (; widget != NULL && widget != view; widget = gtk_widget_get_parent (widget))
    for (GtkWidget *child = widget; child != NULL; child = gtk_widget_get_first_child (child))
      {
        if (ZB_IS_CELL (child))
          return zb_cell_get_slot (ZB_CELL (child));
        if (ZB_IS_CELL_ROW (child))
          return zb_cell_row_get_slot (ZB_CELL_ROW (child));
      }

  return NULL;
}

static GtkWidget *
make_menu (void)
{
  static const struct
  {
    const char *label;
    const char *action;
    const char *accel;
  } items[] = {
    { N_ ("_Edit"), "win.edit-chosen", "F2" },
    { N_ ("D_uplicate"), "win.duplicate-chosen", "<Control>d" },
    { N_ ("_Copy"), "page.copy-rows", "<Control>c" },
    { N_ ("_Delete"), "win.delete-chosen", "Delete" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), items[i].action);

      g_menu_item_set_attribute (item, "accel", "s", items[i].accel);
      g_menu_append_item (menu, item);
    }

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  return popover;
}

static void
pop_up (ZbRegisterPage *self, GtkWidget *view, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (view, self->menu_anchor, &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  if (self->menu == NULL)
    {
      self->menu = make_menu ();
      gtk_widget_set_parent (self->menu, self->menu_anchor);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ point.x, point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
choose_and_pop_up (ZbRegisterPage *self, GtkWidget *view, double x, double y)
{
  ZbRecordSlot *slot = find_slot (view, x, y);

  if (slot == NULL)
    return;

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection),
                                   zb_record_slot_get_position (slot), TRUE);
  pop_up (self, view, x, y);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  choose_and_pop_up (user_data, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x,
                     y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, gpointer user_data)
{
  choose_and_pop_up (user_data, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x,
                     y);
}

/* By the keyboard the menu stands at the row that has the focus. */
static gboolean
key_cb (GtkWidget *view, GVariant *args, gpointer user_data)
{
  ZbRegisterPage *self = user_data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  graphene_rect_t bounds;

  if (self->chosen == 0 || focus == NULL || !gtk_widget_compute_bounds (focus, view, &bounds))
    return GDK_EVENT_PROPAGATE;

  pop_up (self, view, bounds.origin.x + 24, bounds.origin.y + bounds.size.height / 2);
  return GDK_EVENT_STOP;
}

static void
add_key (GtkEventController *controller, guint key, GdkModifierType modifiers, ZbRegisterPage *self)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                                          gtk_callback_action_new (key_cb, self,
                                                                                   NULL)));
}

void
zb_register_page_menu_setup (ZbRegisterPage *self, GtkWidget *view)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *touch = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (touch, "pressed", G_CALLBACK (long_pressed_cb), self, 0);
  add_key (keys, GDK_KEY_Menu, 0, self);
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK, self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (touch));
  gtk_widget_add_controller (view, keys);
}
