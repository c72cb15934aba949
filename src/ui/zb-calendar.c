/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar's arrows have no names of their own; they come in this order. */

#include "config.h"

#include "ui/zb-calendar.h"

#include <glib/gi18n.h>

static const char *const names[] = {
  N_ ("Month before"),
  N_ ("Month after"),
  N_ ("Year before"),
  N_ ("Year after"),
};

static void
name_buttons (GtkWidget *widget, guint *at)
{
  if (GTK_IS_BUTTON (widget) && *at < G_N_ELEMENTS (names))
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (names[*at]), -1);
      (*at)++;
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (child, at);
}

void
zb_calendar_name_buttons (GtkCalendar *calendar)
{
  guint at = 0;

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  name_buttons (GTK_WIDGET (calendar), &at);
}
