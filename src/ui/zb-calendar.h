/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK's calendar leaves out. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names the buttons of @calendar, which are arrows alone, for who cannot see them. */
void zb_calendar_name_buttons (GtkCalendar *calendar);

G_END_DECLS
