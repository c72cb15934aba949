/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses the chart for the data, keeps chart and table at the same numbers, and tells the whole in a
 * sentence to those who see neither. */

#include "config.h"

#include "ui/zb-chart-frame.h"
#include "ui/zb-bar-chart.h"
#include "ui/zb-chart-swatch.h"
#include "ui/zb-chart-table.h"
#include "ui/zb-column-chart.h"

#include <glib/gi18n.h>

struct _ZbChartFrame
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *note;
  GtkToggleButton *as_table;
  AdwWrapBox *legend;
  GtkStack *stack;
  AdwBin *chart;
  ZbChartTable *table;
  GtkLabel *problem;

  ZbChartData *data;
  gboolean table_stale; /* the table is filled when it is looked at */
};

G_DEFINE_FINAL_TYPE (ZbChartFrame, zb_chart_frame, ADW_TYPE_BIN)

static void
show_page (ZbChartFrame *self)
{
  const gboolean has_problem = self->data != NULL && self->data->problem != NULL;

  if (self->table_stale && !has_problem && gtk_toggle_button_get_active (self->as_table))
    {
      zb_chart_table_set_data (self->table, self->data);
      self->table_stale = FALSE;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->as_table), !has_problem);
  gtk_stack_set_visible_child_name (self->stack, has_problem ? "problem"
                                                 : gtk_toggle_button_get_active (self->as_table)
                                                   ? "table"
                                                   : "chart");
}

static void
toggled_cb (ZbChartFrame *self)
{
  show_page (self);
}

static void
update_legend (ZbChartFrame *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    adw_wrap_box_remove (self->legend, child);

  for (guint i = 0; i < self->data->series->len; i++)
    {
      const ZbChartSeries *series = zb_chart_data_get_series (self->data, i);
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *label = gtk_label_new (series->label);

      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (entry), zb_chart_swatch_new (series->fill));
      gtk_box_append (GTK_BOX (entry), label);
      adw_wrap_box_append (self->legend, entry);
    }
  /* What there is only one of, the title has named. */
  gtk_widget_set_visible (GTK_WIDGET (self->legend), self->data->series->len > 1);
}

static void
update_chart (ZbChartFrame *self)
{
  GtkWidget *chart = adw_bin_get_child (self->chart);

  if (self->data->orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (chart == NULL || !ZB_IS_COLUMN_CHART (chart))
        adw_bin_set_child (self->chart, zb_column_chart_new ());
      zb_column_chart_set_data (ZB_COLUMN_CHART (adw_bin_get_child (self->chart)), self->data);
    }
  else
    {
      if (chart == NULL || !ZB_IS_BAR_CHART (chart))
        adw_bin_set_child (self->chart, zb_bar_chart_new ());
      zb_bar_chart_set_data (ZB_BAR_CHART (adw_bin_get_child (self->chart)), self->data);
    }
}

static void
zb_chart_frame_dispose (GObject *object)
{
  ZbChartFrame *self = ZB_CHART_FRAME (object);

  g_clear_pointer (&self->data, zb_chart_data_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_CHART_FRAME);
  G_OBJECT_CLASS (zb_chart_frame_parent_class)->dispose (object);
}

static void
zb_chart_frame_class_init (ZbChartFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_chart_frame_dispose;
  g_type_ensure (ZB_TYPE_CHART_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-chart-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbChartFrame, title);
  gtk_widget_class_bind_template_child (widget_class, ZbChartFrame, note);
  gtk_widget_class_bind_template_child (widget_class, ZbChartFrame, as_table);
  gtk_widget_class_bind_template_child (widget_class, ZbChartFrame, legend);
  gtk_widget_class_bind_template_child (widget_class, ZbChartFrame, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbChartFrame, chart);
  gtk_widget_class_bind_template_child (widget_class, ZbChartFrame, table);
  gtk_widget_class_bind_template_child (widget_class, ZbChartFrame, problem);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
zb_chart_frame_init (ZbChartFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zb_chart_frame_new (void)
{
  return g_object_new (ZB_TYPE_CHART_FRAME, NULL);
}

void
zb_chart_frame_set_data (ZbChartFrame *self, ZbChartData *data)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (ZB_IS_CHART_FRAME (self));
  g_return_if_fail (data != NULL);

  zb_chart_data_ref (data);
  g_clear_pointer (&self->data, zb_chart_data_unref);
  self->data = data;

  gtk_label_set_label (self->title, data->title);
  gtk_label_set_label (self->note, data->note != NULL ? data->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), data->note != NULL);
  gtk_label_set_label (self->problem, data->problem != NULL ? data->problem : "");
  update_legend (self);
  self->table_stale = TRUE;
  if (data->problem == NULL)
    update_chart (self);
  summary = data->problem != NULL ? g_strdup (data->problem) : zb_chart_data_describe (data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, data->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  show_page (self);
}
