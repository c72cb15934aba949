/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A new special widget is a line of this table. */

#include "config.h"

#include "ui/zb-page-widget.h"

#include "ui/zb-land-view.h"

#define KIND_KEY "zb-page-widget"

typedef struct
{
  const char *name;
  GtkWidget *(*make) (ZbContext *context);
  void (*show) (GtkWidget *widget, const ZbRecord *record);
} Kind;

static void
show_land (GtkWidget *widget, const ZbRecord *record)
{
  zb_land_view_show (ZB_LAND_VIEW (widget), record->id);
}

static const Kind kinds[] = {
  { "land", zb_land_view_new, show_land },
};

GtkWidget *
zb_page_widget_new (const ZbRegister *reg, ZbContext *context)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, reg->widget) == 0)
      {
        GtkWidget *widget = kinds[i].make (context);

        g_object_set_data (G_OBJECT (widget), KIND_KEY, (gpointer)&kinds[i]);
        return widget;
      }

  return NULL;
}

void
zb_page_widget_show (GtkWidget *widget, const ZbRecord *record)
{
  const Kind *kind = g_object_get_data (G_OBJECT (widget), KIND_KEY);

  g_return_if_fail (kind != NULL);

  kind->show (widget, record);
}
