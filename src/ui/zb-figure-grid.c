/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A label a cell: tables of figures have some dozens of them. */

#include "config.h"

#include "ui/zb-figure-grid.h"

#include <glib/gi18n.h>

#include "ui/zb-figure-target.h"

#define TARGET "zb-target"

struct _ZbFigureGrid
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (ZbFigureGrid, zb_figure_grid, ADW_TYPE_BIN)

static gboolean
link_activated_cb (GtkLabel *label)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (label), "win.open-figure",
                                      g_object_get_data (G_OBJECT (label), TARGET));
  return TRUE;
}

static GtkWidget *
make_label (const char *text, gboolean number, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), number ? 1.0F : 0.0F);
  gtk_label_set_justify (GTK_LABEL (label), number ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
  gtk_label_set_wrap (GTK_LABEL (label), !number || style != NULL);
  if (!number || style != NULL)
    gtk_label_set_max_width_chars (GTK_LABEL (label), number ? 16 : 34);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE_FILL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* A part of a breakdown is named by its row. */
static void
lead_to_records (GtkLabel *label, const ZbTableCell *cell, const char *part)
{
  g_autofree char *title = g_markup_escape_text (zb_figure_rule_get_label (cell->rule), -1);
  g_autofree char *markup =
    g_strdup_printf ("<a href=\"records\" title=\"%s\">%s</a>", title, cell->text);
  GVariant *target =
    zb_figure_target_new (cell->rule, &cell->scope, cell->scope.by != ZB_BY_NONE ? part : NULL);

  gtk_label_set_markup (label, markup);
  g_object_set_data_full (G_OBJECT (label), TARGET, g_variant_ref_sink (target),
                          (GDestroyNotify)g_variant_unref);
  g_signal_connect (label, "activate-link", G_CALLBACK (link_activated_cb), NULL);
}

static void
add_row (ZbFigureGrid *self, const ZbFigureTable *table, guint at)
{
  const ZbTableRow *row = g_ptr_array_index (table->rows, at);

  for (guint i = 0; i < table->columns->len; i++)
    {
      const ZbTableCell *cell = &row->cells[i];
      const gboolean number = g_array_index (table->columns, ZbTableColumn, i).is_number;
      GtkWidget *label = make_label (cell->text, number, row->total ? "heading" : NULL);

      if (number)
        gtk_widget_add_css_class (label, "numeric");
      if (cell->rule != NULL && cell->is_number)
        lead_to_records (GTK_LABEL (label), cell, row->cells[1].text);
      gtk_grid_attach (self->grid, label, (int)i, (int)at + 1, 1, 1);
    }
}

static void
zb_figure_grid_class_init (ZbFigureGridClass *klass)
{
}

static void
zb_figure_grid_init (ZbFigureGrid *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_grid_set_row_spacing (self->grid, 9);
  gtk_widget_set_halign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  g_object_set (self->grid, "margin-start", 12, "margin-end", 12, "margin-top", 12, "margin-bottom",
                12, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Table"), -1);
  g_object_set (scrolled, "vscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "valign", GTK_ALIGN_START, "child", self->grid, NULL);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* Public functions. */

GtkWidget *
zb_figure_grid_new (void)
{
  return g_object_new (ZB_TYPE_FIGURE_GRID, NULL);
}

void
zb_figure_grid_show (ZbFigureGrid *self, const ZbFigureTable *table)
{
  GtkWidget *child;

  g_return_if_fail (ZB_IS_FIGURE_GRID (self));
  g_return_if_fail (table != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const ZbTableColumn *column = &g_array_index (table->columns, ZbTableColumn, i);

      gtk_grid_attach (self->grid, make_label (column->header, column->is_number, "heading"),
                       (int)i, 0, 1, 1);
    }
  for (guint i = 0; i < table->rows->len; i++)
    add_row (self, table, i);
}
