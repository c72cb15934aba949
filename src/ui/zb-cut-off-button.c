/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists days and has a calendar; what a person chooses is emitted, and shown only when it is set again. */

#include "config.h"

#include "ui/zb-cut-off-button.h"

#include "ui/zb-calendar.h"

#include <glib/gi18n.h>

struct _ZbCutOffButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkListBox *days;
  GtkCalendar *calendar;

  GArray *offered; /* gint32 */
  gint year;
  gint32 cut_off;
  gboolean setting;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbCutOffButton, zb_cut_off_button, GTK_TYPE_WIDGET)

static char *
format_day (gint32 day, ZbLanguage language)
{
  char stored[ZB_DATE_LENGTH];

  zb_date_from_int (day, stored);
  return zb_date_format (stored, language);
}

/* The quarter that ends on @day, else that it is the newest one. (transfer full) */
static char *
describe_day (gint year, gint32 day, ZbLanguage language)
{
  for (ZbPeriod period = ZB_PERIOD_Q1; period <= ZB_PERIOD_Q4; period++)
    {
      gint32 first = 0, last = 0;
      g_autofree char *name = NULL;

      zb_period_get_days (period, year, &first, &last);
      if (last != day)
        continue;
      name = zb_period_format (period, year, language);
      /* Translators: %s is a quarter, for example “quarter I 2021”. */
      return g_strdup_printf (_ ("end of %s"), name);
    }
  return g_strdup (_ ("newest entry"));
}

static void
choose (ZbCutOffButton *self, gint32 day)
{
  if (day != self->cut_off)
    g_signal_emit (self, signals[CHOSEN], 0, day);
}

static void
row_activated_cb (ZbCutOffButton *self, GtkListBoxRow *row)
{
  const gint32 day = g_array_index (self->offered, gint32, gtk_list_box_row_get_index (row));

  gtk_popover_popdown (self->popover);
  choose (self, day);
}

/* Leafing through months selects days too, so the calendar stays open; days of other years count as the
 * nearest day of this one. */
static void
day_selected_cb (ZbCutOffButton *self)
{
  const gint year = gtk_calendar_get_year (self->calendar);
  const gint32 first = self->year * 10000 + 101, last = self->year * 10000 + 1231;
  const gint32 day = year * 10000 + (gtk_calendar_get_month (self->calendar) + 1) * 100 +
                     gtk_calendar_get_day (self->calendar);

  if (!self->setting)
    choose (self, CLAMP (day, first, last));
}

static void
append_day (ZbCutOffButton *self, gint32 day, ZbLanguage language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  g_autofree char *text = format_day (day, language);
  g_autofree char *what = describe_day (self->year, day, language);
  g_autofree char *sentence = g_strdup_printf ("%s, %s", text, what);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *note = gtk_label_new (what);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (note, "dimmed");
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_set_hexpand (note, TRUE);
  gtk_widget_set_halign (note, GTK_ALIGN_END);
  g_object_set (box, "margin-start", 12, "margin-end", 12, "margin-top", 6, "margin-bottom", 6,
                NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_list_box_append (self->days, row);
}

static void
show_in_calendar (ZbCutOffButton *self)
{
  g_autoptr (GDateTime) date =
    g_date_time_new_local (self->cut_off / 10000, self->cut_off / 100 % 100, self->cut_off % 100,
                           12, 0, 0);

  self->setting = TRUE;
  if (date != NULL)
    gtk_calendar_select_day (self->calendar, date);
  self->setting = FALSE;
}

static void
zb_cut_off_button_dispose (GObject *object)
{
  ZbCutOffButton *self = ZB_CUT_OFF_BUTTON (object);

  g_clear_pointer (&self->offered, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_CUT_OFF_BUTTON);
  /* What no field names is still there. */
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zb_cut_off_button_parent_class)->dispose (object);
}

static void
zb_cut_off_button_class_init (ZbCutOffButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_cut_off_button_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-cut-off-button.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbCutOffButton, button);
  gtk_widget_class_bind_template_child (widget_class, ZbCutOffButton, popover);
  gtk_widget_class_bind_template_child (widget_class, ZbCutOffButton, days);
  gtk_widget_class_bind_template_child (widget_class, ZbCutOffButton, calendar);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
zb_cut_off_button_init (ZbCutOffButton *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (gint32));
  gtk_widget_init_template (GTK_WIDGET (self));
  zb_calendar_name_buttons (self->calendar);
}

GtkWidget *
zb_cut_off_button_new (void)
{
  return g_object_new (ZB_TYPE_CUT_OFF_BUTTON, NULL);
}

void
zb_cut_off_button_set (ZbCutOffButton *self,
                       gint year,
                       gint32 cut_off,
                       GArray *days,
                       ZbLanguage language)
{
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (ZB_IS_CUT_OFF_BUTTON (self));
  g_return_if_fail (days != NULL);

  self->year = year;
  self->cut_off = cut_off;
  text = format_day (cut_off, language);
  /* Translators: “ngày chốt số liệu”, for example “Cut-off 28/12/2021”. */
  label = g_strdup_printf (_ ("Cut-off %s"), text);
  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  show_in_calendar (self);

  gtk_list_box_remove_all (self->days);
  g_array_set_size (self->offered, 0);
  for (guint i = 0; i < days->len; i++)
    {
      const gint32 day = g_array_index (days, gint32, i);

      g_array_append_val (self->offered, day);
      append_day (self, day, language);
    }
}
