/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates of forms: an entry row with a calendar in a popover, made when it is first opened. */

#include "config.h"

#include "ui/zb-date-row.h"

#include "ui/zb-calendar.h"

#include "base/zb-date.h"

#include <glib/gi18n.h>

struct _ZbDateRow
{
  ZbEntryRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar; /* NULL until it is opened */
};

G_DEFINE_FINAL_TYPE (ZbDateRow, zb_date_row, ZB_TYPE_ENTRY_ROW)

static void
day_selected_cb (ZbDateRow *self)
{
  ZbFieldRow *row = ZB_FIELD_ROW (self);
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_auto (ZbValue) before = { 0 };
  g_auto (ZbValue) picked = { 0 };
  g_autofree char *stored = NULL;

  if (!zb_field_row_get_value (row, &before, NULL))
    zb_value_clear (&before);
  stored =
    zb_date_row_pick (zb_field_row_get_field (row)->type, before.text, g_date_time_get_year (day),
                      g_date_time_get_month (day), g_date_time_get_day_of_month (day));
  zb_value_set_text (&picked, stored);
  zb_field_row_set_value (row, &picked, NULL);
  zb_field_row_edited (row);
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Opens the calendar at the date typed, or at today. */
static void
show_typed_date (ZbDateRow *self)
{
  g_auto (ZbValue) value = { 0 };
  char today[ZB_DATE_LENGTH];
  const char *stored = NULL;
  gint32 day;

  if (zb_field_row_get_value (ZB_FIELD_ROW (self), &value, NULL))
    stored = value.text;
  if (stored == NULL)
    {
      zb_date_today (today);
      stored = today;
    }
  g_autofree char *date = g_strndup (stored, ZB_DATE_LENGTH - 1);
  day = zb_date_to_int (date, FALSE);
  if (day == 0)
    return;

  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  g_autoptr (GDateTime) shown =
    g_date_time_new_local (day / 10000, day / 100 % 100, day % 100, 0, 0, 0);
  gtk_calendar_select_day (self->calendar, shown);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static void
make_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  ZbDateRow *self = ZB_DATE_ROW (user_data);

  if (self->calendar == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      self->calendar = GTK_CALENDAR (gtk_calendar_new ());
      zb_calendar_name_buttons (self->calendar);
      g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
      gtk_menu_button_set_popover (button, popover);
    }
  show_typed_date (self);
}

static void
zb_date_row_class_init (ZbDateRowClass *klass)
{
}

static void
zb_date_row_init (ZbDateRow *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, make_popover_cb, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Pick from a calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pick from a calendar"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->button));
}

GtkWidget *
zb_date_row_new (const ZbField *field, ZbContext *context)
{
  ZbDateRow *self = g_object_new (ZB_TYPE_DATE_ROW, NULL);

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  return GTK_WIDGET (self);
}

char *
zb_date_row_pick (ZbFieldType type, const char *before, gint year, gint month, gint day)
{
  const char *time = "T00:00";

  if (type != ZB_FIELD_MOMENT)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  if (before != NULL && strchr (before, 'T') != NULL)
    time = strchr (before, 'T');
  return g_strdup_printf ("%04d-%02d-%02d%s", year, month, day, time);
}
