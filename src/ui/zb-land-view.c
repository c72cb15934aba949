/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what belongs to the zone, register by register, then lays it out. Areas are figures: they come from the ledger's rules, and each leads
 * to its records. */

#include "config.h"

#include "ui/zb-land-view.h"

#include "stats/zb-figure.h"
#include "ui/zb-figure-button.h"
#include "ui/zb-figure-target.h"
#include "ui/zb-land-bar.h"
#include "ui/zb-land-rows.h"
#include "ui/zb-plot-grid.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What is read, in this order: the steps need the clearances. */
typedef enum
{
  PART_AREAS,
  PART_CLEARANCES,
  PART_WORKS,
  PART_PLOTS,
  PART_STEPS,
  N_PARTS,
} Part;

static const struct
{
  const char *reg;
  const char *field; /* that names the zone, or the clearance */
} parts[N_PARTS] = {
  [PART_AREAS] = { "zone_area", "zone" },           [PART_CLEARANCES] = { "clearance", "zone" },
  [PART_WORKS] = { "infrastructure", "zone" },      [PART_PLOTS] = { "plot", "zone" },
  [PART_STEPS] = { "clearance_step", "clearance" },
};

static const struct
{
  const char *label;
  const char *figure; /* the rule, or NULL: leased and ready together */
} steps[ZB_N_LAND_STEPS] = {
  [ZB_LAND_LEASED] = { N_ ("Leased"), "leased_area" },
  [ZB_LAND_SERVICED] = { N_ ("Ready to lease"), "ready_area" },
  [ZB_LAND_LEASABLE] = { N_ ("Leasable in all"), "leasable_area" },
  [ZB_LAND_ESTABLISHED] = { N_ ("Established"), "established_area" },
  [ZB_LAND_PLANNED] = { N_ ("Planned"), "planned_area" },
};

struct _ZbLandView
{
  GtkBox parent_instance;

  ZbContext *context;
  gint64 zone;
  Part part; /* that is being read */
  GPtrArray *records[N_PARTS];
  GArray *days; /* gint32, newest first: what the drop-down offers */
  GCancellable *cancellable;

  GtkBox *chain;
  GtkDropDown *day;
  ZbLandBar *bar;
  ZbFigureButton *figures[ZB_N_LAND_STEPS];
  AdwPreferencesGroup *clearances, *works;
  GtkBox *plots;
  ZbPlotGrid *grid;
};

G_DEFINE_FINAL_TYPE (ZbLandView, zb_land_view, GTK_TYPE_BOX)

static void read_part (ZbLandView *self);

/* The figure of @key for the zone on the chosen day, or NULL. */
static ZbFigure *
compute (ZbLandView *self, const char *key, gint32 day)
{
  const ZbFigureRule *rule = zb_figure_rule_find (key);
  const ZbScope scope = {
    .year = day / 10000, .period = ZB_PERIOD_Y, .cut_off = day, .zone = self->zone
  };
  g_autoptr (GError) error = NULL;
  ZbFigure *figure;

  if (rule == NULL || !zb_ledger_is_loaded (zb_context_get_ledger (self->context)))
    return NULL;

  figure = zb_figure_compute (zb_context_get_ledger (self->context), rule, &scope, FALSE, &error);
  if (figure == NULL)
    g_debug ("%s: %s", key, error->message);

  return figure;
}

static void
show_figure (ZbLandView *self, ZbLandStep step, const ZbFigure *figure, GString *all)
{
  const ZbLanguage language = zb_context_get_language (self->context);
  g_autofree char *text =
    figure != NULL ? zb_figure_format_exact (figure, language) : g_strdup ("–");
  g_autofree char *sentence = g_strdup_printf ("%s: %s", _ (steps[step].label), text);

  zb_figure_button_set_text (self->figures[step], text, sentence);
  zb_figure_button_set_action (self->figures[step],
                               figure != NULL && !figure->missing ? "win.open-figure" : NULL,
                               figure != NULL && !figure->missing
                                 ? zb_figure_target_new (figure->rule, &figure->scope, NULL)
                                 : NULL);
  g_string_append_printf (all, "%s%s", all->len > 0 ? "; " : "", sentence);
}

static void
show_chain (ZbLandView *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->day);
  const gint32 day = chosen < self->days->len ? g_array_index (self->days, gint32, chosen) : 0;
  gint64 areas[ZB_N_LAND_STEPS] = { 0 };
  g_autoptr (GString) sentence = g_string_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->chain), day != 0);
  if (day == 0)
    return;

  for (guint i = 0; i < ZB_N_LAND_STEPS; i++)
    {
      g_autoptr (ZbFigure) figure = compute (self, steps[i].figure, day);

      areas[i] = figure != NULL ? figure->value : 0;
      show_figure (self, i, figure, sentence);
    }
  areas[ZB_LAND_SERVICED] += areas[ZB_LAND_LEASED];
  zb_land_bar_set (self->bar, areas, sentence->str);
}

/* The days that the areas were recorded for, newest first; the newest stays chosen. */
static void
show_days (ZbLandView *self)
{
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  GPtrArray *areas = self->records[PART_AREAS];

  g_array_set_size (self->days, 0);
  for (guint i = 0; i < areas->len; i++)
    {
      const char *stored = zb_record_get_text (areas->pdata[i], "as_of");
      gint32 day = zb_date_to_int (stored, TRUE);
      g_autofree char *text = zb_date_format (stored, zb_context_get_language (self->context));

      if (day == 0 ||
          (self->days->len > 0 && g_array_index (self->days, gint32, self->days->len - 1) == day))
        continue;
      g_array_append_val (self->days, day);
      gtk_string_list_append (texts, text);
    }
  gtk_drop_down_set_model (self->day, G_LIST_MODEL (texts));
  gtk_widget_set_visible (GTK_WIDGET (self->day), self->days->len > 0);
}

static void
show_all (ZbLandView *self)
{
  const ZbLanguage language = zb_context_get_language (self->context);

  show_days (self);
  show_chain (self);
  zb_land_rows_show_clearances (self->clearances, self->records[PART_CLEARANCES],
                                self->records[PART_STEPS], language);
  zb_land_rows_show_works (self->works, self->records[PART_WORKS], language);
  zb_plot_grid_show (self->grid, self->records[PART_PLOTS], language);
  gtk_widget_set_visible (GTK_WIDGET (self->plots), self->records[PART_PLOTS]->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbLandView) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = zb_store_fetch_finish (ZB_STORE (source), result, &error);

  if (records == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_debug ("land: %s", error->message);
      return;
    }

  /* One that was deleted in between is not there. */
  while (g_ptr_array_remove (records, NULL))
    continue;
  g_clear_pointer (&self->records[self->part], g_ptr_array_unref);
  self->records[self->part] = records;
  self->part++;
  if (self->part < N_PARTS)
    read_part (self);
  else
    show_all (self);
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbLandView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = zb_store_query_finish (ZB_STORE (source), result, &error);

  if (ids != NULL)
    zb_store_fetch_async (ZB_STORE (source), zb_register_find (parts[self->part].reg),
                          (const gint64 *)(gconstpointer)ids->data, ids->len, self->cancellable,
                          fetched_cb, g_object_ref (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("land: %s", error->message);
}

/* The ids that the part's records are to name, as decimal text. (transfer full) */
static char **
dup_owners (ZbLandView *self)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  char **owners;

  if (self->part != PART_STEPS)
    g_strv_builder_take (builder, g_strdup_printf ("%" G_GINT64_FORMAT, self->zone));
  else
    for (guint i = 0; i < self->records[PART_CLEARANCES]->len; i++)
      g_strv_builder_take (
        builder, g_strdup_printf ("%" G_GINT64_FORMAT,
                                  ((ZbRecord *)self->records[PART_CLEARANCES]->pdata[i])->id));
  owners = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return owners;
}

static void
read_part (ZbLandView *self)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find (parts[self->part].reg));
  g_auto (GStrv) owners = dup_owners (self);

  zb_query_add_filter (query, ZB_FILTER_ONE_OF, parts[self->part].field,
                       (const char *const *)owners);
  zb_store_query_async (zb_context_get_store (self->context), query, self->cancellable, queried_cb,
                        g_object_ref (self));
}

static void
cancel (ZbLandView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ledger_changed_cb (ZbLandView *self)
{
  if (self->records[N_PARTS - 1] != NULL)
    show_chain (self);
}

static GtkWidget *
make_title (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static GtkWidget *
make_legend (ZbLandView *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  for (guint i = 0; i < ZB_N_LAND_STEPS; i++)
    {
      GtkWidget *label = gtk_label_new (_ (steps[i].label));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      self->figures[i] = ZB_FIGURE_BUTTON (zb_figure_button_new ());
      gtk_grid_attach (GTK_GRID (grid), zb_land_swatch_new (i), 0, (int)i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), label, 1, (int)i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->figures[i]), 2, (int)i, 1, 1);
    }

  return grid;
}

static void
make_chain (ZbLandView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->chain = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  self->day = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->bar = ZB_LAND_BAR (zb_land_bar_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->day), _ ("As of"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("As of"), -1);
  g_signal_connect_object (self->day, "notify::selected", G_CALLBACK (show_chain), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), make_title (_ ("Land")));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->day));
  gtk_box_append (self->chain, head);
  gtk_box_append (self->chain, GTK_WIDGET (self->bar));
  gtk_box_append (self->chain, make_legend (self));
}

static void
zb_land_view_dispose (GObject *object)
{
  ZbLandView *self = ZB_LAND_VIEW (object);

  cancel (self);
  g_clear_object (&self->context);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->records[i], g_ptr_array_unref);
  g_clear_pointer (&self->days, g_array_unref);

  G_OBJECT_CLASS (zb_land_view_parent_class)->dispose (object);
}

static void
zb_land_view_class_init (ZbLandViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_land_view_dispose;
}

static void
zb_land_view_init (ZbLandView *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (gint32));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  make_chain (self);
  self->clearances = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->clearances, _ ("Land clearance"));
  self->works = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->works, _ ("Infrastructure"));
  self->plots = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  self->grid = ZB_PLOT_GRID (zb_plot_grid_new ());
  gtk_box_append (self->plots, make_title (_ ("Plots")));
  gtk_box_append (self->plots, GTK_WIDGET (self->grid));

  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->chain));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->clearances));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->works));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->plots));
}

GtkWidget *
zb_land_view_new (ZbContext *context)
{
  ZbLandView *self;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_LAND_VIEW, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (zb_context_get_ledger (context), "changed",
                           G_CALLBACK (ledger_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
zb_land_view_show (ZbLandView *self, gint64 zone)
{
  g_return_if_fail (ZB_IS_LAND_VIEW (self));

  cancel (self);
  if (self->zone != zone)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->zone = zone;
  self->part = PART_AREAS;
  self->cancellable = g_cancellable_new ();
  read_part (self);
}
