/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of a ledger. */

#include "config.h"

#include "ui/zb-ledger-timeline.h"

#include "base/zb-date.h"
#include "ui/zb-ledger-chart.h"
#include "ui/zb-ledger-line.h"
#include "ui/zb-ledger-row.h"

struct _ZbLedgerTimeline
{
  AdwBin parent_instance;

  ZbLedgerChart *chart;
  GtkListBox *list;

  ZbLanguage language;
};

G_DEFINE_FINAL_TYPE (ZbLedgerTimeline, zb_ledger_timeline, ADW_TYPE_BIN)

static void
zb_ledger_timeline_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_LEDGER_TIMELINE);

  G_OBJECT_CLASS (zb_ledger_timeline_parent_class)->dispose (object);
}

static void
zb_ledger_timeline_class_init (ZbLedgerTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_ledger_timeline_dispose;

  g_type_ensure (ZB_TYPE_LEDGER_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-ledger-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbLedgerTimeline, chart);
  gtk_widget_class_bind_template_child (widget_class, ZbLedgerTimeline, list);
}

static void
zb_ledger_timeline_init (ZbLedgerTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zb_ledger_timeline_new (ZbLanguage language)
{
  ZbLedgerTimeline *self = g_object_new (ZB_TYPE_LEDGER_TIMELINE, NULL);

  self->language = language;
  return GTK_WIDGET (self);
}

void
zb_ledger_timeline_show (ZbLedgerTimeline *self, GPtrArray *records)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *description = NULL;
  char today[ZB_DATE_LENGTH];

  g_return_if_fail (ZB_IS_LEDGER_TIMELINE (self));

  lines = zb_ledger_lines_new (records);
  description = zb_ledger_lines_describe (lines, self->language);
  zb_date_today (today);
  zb_ledger_chart_show (self->chart, lines, zb_date_to_int (today, FALSE), description);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (self->list, zb_ledger_row_new (lines->pdata[i], self->language));
}
