/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that are actions of the window. Once something is written it gives way to the overview. */

#include "config.h"

#include "ui/zb-welcome-page.h"

struct _ZbWelcomePage
{
  AdwNavigationPage parent_instance;
};

G_DEFINE_FINAL_TYPE (ZbWelcomePage, zb_welcome_page, ADW_TYPE_NAVIGATION_PAGE)

static void
committed_cb (ZbWelcomePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-overview", NULL);
}

static void
zb_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (zb_welcome_page_parent_class)->dispose (object);
}

static void
zb_welcome_page_class_init (ZbWelcomePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               RESOURCE_PATH "/ui/zb-welcome-page.ui");
}

static void
zb_welcome_page_init (ZbWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zb_welcome_page_new (ZbContext *context)
{
  ZbWelcomePage *self = g_object_new (ZB_TYPE_WELCOME_PAGE, NULL);

  g_signal_connect_object (zb_context_get_store (context), "committed", G_CALLBACK (committed_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
