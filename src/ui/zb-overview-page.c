/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The stats pane, with its own header bar. */

#include "config.h"

#include "ui/zb-overview-page.h"

#include <glib/gi18n.h>

struct _ZbOverviewPage
{
  AdwNavigationPage parent_instance;

  ZbContext *context;
};

G_DEFINE_FINAL_TYPE (ZbOverviewPage, zb_overview_page, ADW_TYPE_NAVIGATION_PAGE)

static void
zb_overview_page_dispose (GObject *object)
{
  g_clear_object (&ZB_OVERVIEW_PAGE (object)->context);
  G_OBJECT_CLASS (zb_overview_page_parent_class)->dispose (object);
}

static void
zb_overview_page_class_init (ZbOverviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_overview_page_dispose;
}

static void
zb_overview_page_init (ZbOverviewPage *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Overview"));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), adw_status_page_new ());
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
}

GtkWidget *
zb_overview_page_new (ZbContext *context)
{
  ZbOverviewPage *self = g_object_new (ZB_TYPE_OVERVIEW_PAGE, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}
