/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The detail page of one record, with its own header bar. */

#include "config.h"

#include "ui/zb-record-page.h"

#include <glib/gi18n.h>

struct _ZbRecordPage
{
  AdwNavigationPage parent_instance;

  ZbContext *context;
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (ZbRecordPage, zb_record_page, ADW_TYPE_NAVIGATION_PAGE)

static void
zb_record_page_dispose (GObject *object)
{
  g_clear_object (&ZB_RECORD_PAGE (object)->context);
  G_OBJECT_CLASS (zb_record_page_parent_class)->dispose (object);
}

static void
zb_record_page_class_init (ZbRecordPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_record_page_dispose;
}

static void
zb_record_page_init (ZbRecordPage *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->status = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->status));
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
}

GtkWidget *
zb_record_page_new (ZbContext *context)
{
  ZbRecordPage *self = g_object_new (ZB_TYPE_RECORD_PAGE, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
zb_record_page_show (ZbRecordPage *self, const ZbRegister *reg, gint64 id)
{
  g_return_if_fail (ZB_IS_RECORD_PAGE (self));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 reg != NULL ? _ (reg->label_one) : _ ("Entry"));
  adw_status_page_set_title (self->status,
                             reg != NULL && id != 0 ? _ (reg->label_one) : _ ("Choose an Entry"));
}
