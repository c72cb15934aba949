/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ctrl+K: the search over the whole book; and which records were opened last, for it to offer. */

#include "config.h"

#include "ui/zb-recent.h"
#include "ui/zb-search-dialog.h"
#include "ui/zb-window-private.h"

/* Who stays so long at a record looks at it, and does not only pass. */
#define LOOKED_AT_SECONDS 2

static void
search_all_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);

  if (self->open &&
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    adw_dialog_present (zb_search_dialog_new (self->context), widget);
}

static gboolean
looked_at_cb (gpointer user_data)
{
  ZbWindow *self = user_data;

  self->recent_tick = 0;
  if (self->register_page != NULL)
    zb_window_remember (self, zb_register_find (self->page),
                        zb_register_page_get_chosen (self->register_page));
  return G_SOURCE_REMOVE;
}

void
zb_window_remember (ZbWindow *self, const ZbRegister *reg, gint64 id)
{
  if (reg != NULL && id != 0)
    zb_recent_add (zb_context_get_settings (self->context), reg, id);
}

void
zb_window_remember_chosen (ZbWindow *self)
{
  g_clear_handle_id (&self->recent_tick, g_source_remove);
  self->recent_tick = g_timeout_add_seconds (LOOKED_AT_SECONDS, looked_at_cb, self);
}

void
zb_window_search_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search-all", NULL, search_all_cb);
}
