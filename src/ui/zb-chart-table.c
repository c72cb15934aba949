/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid of headers, names and figure buttons. It is small (months or zones by two or three series), so it
 * is made anew with each set of numbers unless the shape is the same. */

#include "config.h"

#include "ui/zb-chart-table.h"
#include "ui/zb-figure-button.h"

struct _ZbChartTable
{
  GtkWidget parent_instance;

  GtkGrid *grid;
  guint n_series, n_categories;
};

G_DEFINE_FINAL_TYPE (ZbChartTable, zb_chart_table, GTK_TYPE_WIDGET)

static void
attach_label (ZbChartTable *self, int column, int row, gboolean is_header, float xalign)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "xalign", xalign, "hexpand", column == 0, "accessible-role",
                  row == 0    ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                  : is_header ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                              : GTK_ACCESSIBLE_ROLE_LABEL,
                  NULL);

  if (row == 0)
    gtk_widget_add_css_class (label, "caption-heading");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
make_cells (ZbChartTable *self, const ZbChartData *data)
{
  for (guint i = 0; i <= self->n_categories && self->n_series > 0; i++)
    gtk_grid_remove_row (self->grid, 0);

  self->n_series = data->series->len;
  self->n_categories = data->categories->len;
  for (guint i = 0; i <= self->n_categories; i++)
    for (guint j = 0; j <= self->n_series; j++)
      {
        GtkWidget *button = NULL;

        if (i == 0 || j == 0)
          {
            attach_label (self, (int)j, (int)i, TRUE, j == 0 ? 0 : 1);
            continue;
          }
        button = zb_figure_button_new ();
        gtk_widget_set_halign (button, GTK_ALIGN_END);
        gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), FALSE);
        gtk_grid_attach (self->grid, button, (int)j, (int)i, 1, 1);
      }
}

/* All numbers of a table have the same decimals, so that they can be compared down a column. */
static char *
format_cell (const ZbChartData *data, const ZbChartCell *cell)
{
  const guint scale = zb_unit_get_scale (data->unit);
  const guint decimals = MIN (data->decimals, scale);

  return cell->missing ? g_strdup ("–")
                       : zb_decimal_format (cell->value, scale, decimals, decimals,
                                            zb_number_style_of (data->language));
}

static void
fill_cell (ZbChartTable *self, const ZbChartData *data, guint series, guint category)
{
  const ZbChartCell *cell = zb_chart_data_get_cell (data, series, category);
  ZbFigureButton *button =
    ZB_FIGURE_BUTTON (gtk_grid_get_child_at (self->grid, (int)series + 1, (int)category + 1));
  g_autofree char *sentence = zb_chart_data_describe_cell (data, series, category);
  g_autofree char *text = format_cell (data, cell);

  zb_figure_button_set_text (button, text, sentence);
  zb_figure_button_set_action (button, cell->target != NULL ? "win.open-figure" : NULL,
                               cell->target);
}

static void
fill_label (ZbChartTable *self, int column, int row, const char *text)
{
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (self->grid, column, row)), text);
}

static void
zb_chart_table_dispose (GObject *object)
{
  ZbChartTable *self = ZB_CHART_TABLE (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;
  G_OBJECT_CLASS (zb_chart_table_parent_class)->dispose (object);
}

static void
zb_chart_table_class_init (ZbChartTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_chart_table_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
zb_chart_table_init (ZbChartTable *self)
{
  self->grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "row-spacing", 2,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}

GtkWidget *
zb_chart_table_new (void)
{
  return g_object_new (ZB_TYPE_CHART_TABLE, NULL);
}

void
zb_chart_table_set_data (ZbChartTable *self, ZbChartData *data)
{
  g_return_if_fail (ZB_IS_CHART_TABLE (self));
  g_return_if_fail (data != NULL);

  if (self->n_series != data->series->len || self->n_categories != data->categories->len)
    make_cells (self, data);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  data->title, -1);
  fill_label (self, 0, 0, data->of);
  for (guint j = 0; j < self->n_series; j++)
    fill_label (self, (int)j + 1, 0, zb_chart_data_get_series (data, j)->label);
  for (guint i = 0; i < self->n_categories; i++)
    {
      fill_label (self, 0, (int)i + 1, zb_chart_data_get_category (data, i)->name);
      for (guint j = 0; j < self->n_series; j++)
        fill_cell (self, data, j, i);
    }
}
