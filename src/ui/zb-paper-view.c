/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paper is white in the dark too. */

#include "config.h"

#include "ui/zb-paper-view.h"

#include <glib/gi18n.h>

#include "exchange/zb-report-pdf.h"

#define MIN_WIDTH 240
#define NATURAL_WIDTH 720

struct _ZbPaperView
{
  GtkWidget parent_instance;

  cairo_surface_t *page;
};

G_DEFINE_FINAL_TYPE (ZbPaperView, zb_paper_view, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
zb_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
zb_paper_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  const double ratio = ZB_PAPER_HEIGHT / ZB_PAPER_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = (int)((for_size > 0 ? for_size : MIN_WIDTH) * ratio);
  *natural = (int)((for_size > 0 ? for_size : NATURAL_WIDTH) * ratio);
}

static void
zb_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZbPaperView *self = ZB_PAPER_VIEW (widget);
  const float width = (float)gtk_widget_get_width (widget);
  const float height = (float)gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  const GdkRGBA white = { 1, 1, 1, 1 };
  cairo_t *cr = NULL;

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, width / ZB_PAPER_WIDTH, width / ZB_PAPER_WIDTH);
  cairo_set_source_surface (cr, self->page, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
zb_paper_view_finalize (GObject *object)
{
  cairo_surface_destroy (ZB_PAPER_VIEW (object)->page);
  G_OBJECT_CLASS (zb_paper_view_parent_class)->finalize (object);
}

static void
zb_paper_view_class_init (ZbPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zb_paper_view_finalize;
  widget_class->get_request_mode = zb_paper_view_get_request_mode;
  widget_class->measure = zb_paper_view_measure;
  widget_class->snapshot = zb_paper_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "paper");
}

static void
zb_paper_view_init (ZbPaperView *self)
{
}

GtkWidget *
zb_paper_view_new (cairo_surface_t *page, guint number, guint n_pages)
{
  ZbPaperView *self = g_object_new (ZB_TYPE_PAPER_VIEW, NULL);
  /* Translators: of a printed document. */
  g_autofree char *name = g_strdup_printf (_ ("Page %1$u of %2$u"), number, n_pages);

  self->page = cairo_surface_reference (page);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
