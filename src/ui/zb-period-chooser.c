/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Models are only made anew where what they offer changed, so that the focus stays. */

#include "config.h"

#include "ui/zb-period-chooser.h"

#include "ui/zb-cut-off-button.h"

struct _ZbPeriodChooser
{
  AdwBin parent_instance;

  GtkDropDown *period;
  GtkDropDown *year;
  ZbCutOffButton *cut_off;

  GArray *offered; /* ZbPeriod */
  GArray *years;   /* gint */
  ZbScope scope;   /* chosen; of it year, period and cut-off */
  gboolean setting;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A year's first. */
static const ZbPeriod periods[] = {
  ZB_PERIOD_Y,   ZB_PERIOD_9M,  ZB_PERIOD_H1,  ZB_PERIOD_Q1,  ZB_PERIOD_Q2,
  ZB_PERIOD_Q3,  ZB_PERIOD_Q4,  ZB_PERIOD_M01, ZB_PERIOD_M02, ZB_PERIOD_M03,
  ZB_PERIOD_M04, ZB_PERIOD_M05, ZB_PERIOD_M06, ZB_PERIOD_M07, ZB_PERIOD_M08,
  ZB_PERIOD_M09, ZB_PERIOD_M10, ZB_PERIOD_M11, ZB_PERIOD_M12,
};

G_DEFINE_FINAL_TYPE (ZbPeriodChooser, zb_period_chooser, ADW_TYPE_BIN)

static void
set_strings (GtkDropDown *down, GtkStringList *list)
{
  GListModel *shown = gtk_drop_down_get_model (down);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  gboolean same = GTK_IS_STRING_LIST (shown) && g_list_model_get_n_items (shown) == n;

  for (guint i = 0; i < n && same; i++)
    same = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (shown), i),
                        gtk_string_list_get_string (list, i));
  if (!same)
    gtk_drop_down_set_model (down, G_LIST_MODEL (list));
}

static void
show_periods (ZbPeriodChooser *self, ZbLanguage language)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->offered->len; i++)
    {
      const ZbPeriod period = g_array_index (self->offered, ZbPeriod, i);
      g_autofree char *text = zb_period_format (period, 0, language);

      gtk_string_list_append (list, text);
      if (period == self->scope.period)
        selected = i;
    }
  set_strings (self->period, list);
  gtk_drop_down_set_selected (self->period, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->period), self->offered->len > 1);
}

static void
show_years (ZbPeriodChooser *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->years->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", g_array_index (self->years, gint, i));

      gtk_string_list_append (list, text);
      if (g_array_index (self->years, gint, i) == self->scope.year)
        selected = i;
    }
  set_strings (self->year, list);
  gtk_drop_down_set_selected (self->year, selected);
}

static void
period_selected_cb (ZbPeriodChooser *self)
{
  const guint selected = gtk_drop_down_get_selected (self->period);

  if (self->setting || selected >= self->offered->len)
    return;
  self->scope.period = g_array_index (self->offered, ZbPeriod, selected);
  self->scope.cut_off = 0;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
year_selected_cb (ZbPeriodChooser *self)
{
  const guint selected = gtk_drop_down_get_selected (self->year);

  if (self->setting || selected >= self->years->len)
    return;
  self->scope.year = g_array_index (self->years, gint, selected);
  self->scope.cut_off = 0;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
cut_off_chosen_cb (ZbPeriodChooser *self, int day)
{
  self->scope.cut_off = day;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
zb_period_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_PERIOD_CHOOSER);
  G_OBJECT_CLASS (zb_period_chooser_parent_class)->dispose (object);
}

static void
zb_period_chooser_finalize (GObject *object)
{
  ZbPeriodChooser *self = ZB_PERIOD_CHOOSER (object);

  g_array_unref (self->offered);
  g_array_unref (self->years);
  G_OBJECT_CLASS (zb_period_chooser_parent_class)->finalize (object);
}

static void
zb_period_chooser_class_init (ZbPeriodChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_period_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = zb_period_chooser_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (ZB_TYPE_CUT_OFF_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-period-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbPeriodChooser, period);
  gtk_widget_class_bind_template_child (widget_class, ZbPeriodChooser, year);
  gtk_widget_class_bind_template_child (widget_class, ZbPeriodChooser, cut_off);
  gtk_widget_class_bind_template_callback (widget_class, period_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, cut_off_chosen_cb);
}

static void
zb_period_chooser_init (ZbPeriodChooser *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (ZbPeriod));
  self->years = g_array_new (FALSE, FALSE, sizeof (gint));
  self->scope.period = ZB_PERIOD_Y;
  g_array_append_vals (self->offered, periods, G_N_ELEMENTS (periods));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public functions. */

GtkWidget *
zb_period_chooser_new (void)
{
  return g_object_new (ZB_TYPE_PERIOD_CHOOSER, NULL);
}

void
zb_period_chooser_offer (ZbPeriodChooser *self, ZbPeriod first, guint n)
{
  g_return_if_fail (ZB_IS_PERIOD_CHOOSER (self));

  g_array_set_size (self->offered, 0);
  for (guint i = 0; i < n; i++)
    {
      const ZbPeriod period = (ZbPeriod)(first + i);

      g_array_append_val (self->offered, period);
    }
}

void
zb_period_chooser_set (ZbPeriodChooser *self,
                       const ZbScope *scope,
                       const GArray *years,
                       GArray *cut_offs,
                       ZbLanguage language)
{
  g_return_if_fail (ZB_IS_PERIOD_CHOOSER (self));
  g_return_if_fail (scope != NULL && years != NULL && cut_offs != NULL);

  self->setting = TRUE;
  self->scope = *scope;
  g_array_set_size (self->years, 0);
  g_array_append_vals (self->years, years->data, years->len);
  show_periods (self, language);
  show_years (self);
  zb_cut_off_button_set (self->cut_off, scope->year, scope->cut_off, cut_offs, language);
  self->setting = FALSE;
}

void
zb_period_chooser_get (ZbPeriodChooser *self, ZbScope *scope)
{
  g_return_if_fail (ZB_IS_PERIOD_CHOOSER (self));
  g_return_if_fail (scope != NULL);

  scope->year = self->scope.year;
  scope->period = self->scope.period;
  scope->cut_off = self->scope.cut_off;
}
