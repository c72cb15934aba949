/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A flow of buttons and a legend. The state is told by the style class, by the letter before the code's neighbours in the legend, and in the
 * name that screen readers say. */

#include "config.h"

#include "ui/zb-plot-grid.h"

#include "register/zb-field-text.h"

#include <glib/gi18n.h>

struct _ZbPlotGrid
{
  GtkBox parent_instance;

  GtkFlowBox *flow;
  GtkFlowBox *legend;
};

G_DEFINE_FINAL_TYPE (ZbPlotGrid, zb_plot_grid, GTK_TYPE_BOX)

/* "plot-leased": what the style sheet knows the state by. (transfer full) */
static char *
dup_class (const char *state)
{
  return g_strconcat ("plot-", state != NULL ? state : "unknown", NULL);
}

static char *
dup_area (const ZbRecord *plot, ZbLanguage language)
{
  return zb_unit_format (zb_record_get_integer (plot, "area"), ZB_UNIT_HECTARE, 4, language);
}

static GtkWidget *
make_button (const ZbRecord *plot, const ZbField *state_field, ZbLanguage language)
{
  const char *code = zb_record_get_text (plot, "code");
  const char *state = zb_record_get_text (plot, "state");
  const ZbCode *entry = state != NULL ? zb_field_find_code (state_field, state) : NULL;
  g_autofree char *area = dup_area (plot, language);
  g_autofree char *class = dup_class (state);
  GtkWidget *button = gtk_button_new_with_label (code);
  /* Translators: a plot: %1$s is its code, %2$s its area, %3$s its state. */
  g_autofree char *name = g_strdup_printf (_ ("Plot %1$s, %2$s, %3$s"), code, area,
                                           entry != NULL ? _ (entry->label) : "–");

  gtk_widget_add_css_class (button, "plot");
  gtk_widget_add_css_class (button, class);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "plot", plot->id);

  return button;
}

static void
append_child (GtkFlowBox *box, GtkWidget *child)
{
  gtk_flow_box_append (box, child);
  /* The buttons take the focus themselves. */
  gtk_widget_set_focusable (gtk_widget_get_parent (child), FALSE);
}

static GtkWidget *
make_legend_entry (const ZbCode *code, guint count, gint64 area, ZbLanguage language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = gtk_label_new (NULL);
  g_autofree char *class = dup_class (code->code);
  g_autofree char *shown = zb_unit_format (area, ZB_UNIT_HECTARE, 2, language);
  /* Translators: of plots: %1$s is a state, %2$u how many, %3$s their area. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s: %2$u (%3$s)"), _ (code->label), count, shown);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (swatch, "plot");
  gtk_widget_add_css_class (swatch, "plot-swatch");
  gtk_widget_add_css_class (swatch, class);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
show_legend (ZbPlotGrid *self, GPtrArray *plots, const ZbField *field, ZbLanguage language)
{
  gtk_flow_box_remove_all (self->legend);
  for (const ZbCode *code = field->codes; code->code != NULL; code++)
    {
      guint count = 0;
      gint64 area = 0;

      for (guint i = 0; i < plots->len; i++)
        if (g_strcmp0 (zb_record_get_text (plots->pdata[i], "state"), code->code) == 0)
          {
            count++;
            area += zb_record_get_integer (plots->pdata[i], "area");
          }
      if (count > 0)
        append_child (self->legend, make_legend_entry (code, count, area, language));
    }
}

static GtkFlowBox *
make_flow (guint columns, guint spacing)
{
  GtkFlowBox *flow = GTK_FLOW_BOX (gtk_flow_box_new ());

  gtk_flow_box_set_selection_mode (flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (flow, columns);
  gtk_flow_box_set_column_spacing (flow, spacing);
  gtk_flow_box_set_row_spacing (flow, spacing);

  return flow;
}

static void
zb_plot_grid_class_init (ZbPlotGridClass *klass)
{
}

static void
zb_plot_grid_init (ZbPlotGrid *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  self->flow = make_flow (24, 3);
  self->legend = make_flow (5, 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->legend));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->flow));
}

GtkWidget *
zb_plot_grid_new (void)
{
  return g_object_new (ZB_TYPE_PLOT_GRID, NULL);
}

void
zb_plot_grid_show (ZbPlotGrid *self, GPtrArray *plots, ZbLanguage language)
{
  const ZbField *field = zb_register_get_field (zb_register_find ("plot"), "state");

  g_return_if_fail (ZB_IS_PLOT_GRID (self));

  gtk_flow_box_remove_all (self->flow);
  for (guint i = 0; i < plots->len && plots->len <= ZB_PLOT_GRID_MAX; i++)
    append_child (self->flow, make_button (plots->pdata[i], field, language));
  gtk_widget_set_visible (GTK_WIDGET (self->flow),
                          plots->len > 0 && plots->len <= ZB_PLOT_GRID_MAX);
  show_legend (self, plots, field, language);
}
