/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Has the figures computed on a thread whenever the ledger, the year or the cut-off changes, and
 * puts them into cards and charts that stay where they are; the old figures stand until the new
 * ones are there. */

#include "config.h"

#include "ui/zb-overview-page.h"
#include "ui/zb-card-grid.h"
#include "ui/zb-card-text.h"
#include "ui/zb-card-view.h"
#include "ui/zb-chart-frame.h"
#include "ui/zb-overview-page-figures.h"
#include "ui/zb-page-task.h"
#include "ui/zb-period-chooser.h"

#include <glib/gi18n.h>

struct _ZbOverviewPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *loading;
  AdwStatusPage *error;
  ZbPeriodChooser *period;
  GtkLabel *rate;
  GtkLabel *estimates;
  ZbCardGrid *cards;
  ZbCardGrid *charts;
  GtkLabel *others_title;
  ZbCardGrid *others;
  GtkLabel *silent;

  ZbContext *context;
  ZbOverviewFigures *figures; /* shown, or NULL */
  GCancellable *cancellable;
  ZbScope wanted; /* year 0: the program chooses; cut-off 0: the newest day */
  gboolean computing;
  gboolean stale; /* compute again when it is done, or when the page is seen again */

  GPtrArray *targeted; /* ZbCard of figures */
  GPtrArray *untargeted;
  guint n_filled; /* steps done of putting figures into widgets */
  guint fill_id;
};

/* What a computation is asked for. */
typedef struct
{
  ZbLedger *ledger;
  ZbScope wanted;
  ZbLanguage language;
} Question;

/* What one turn of the main loop may take of putting figures into widgets. */
#define FILL_USEC 4000

G_DEFINE_FINAL_TYPE (ZbOverviewPage, zb_overview_page, ADW_TYPE_NAVIGATION_PAGE)

static void
question_free (Question *question)
{
  g_object_unref (question->ledger);
  g_free (question);
}

static void
compute_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Question *question = task_data;
  GError *error = NULL;
  ZbOverviewFigures *figures =
    zb_overview_figures_compute (question->ledger, &question->wanted, question->language, &error);

  if (figures != NULL)
    g_task_return_pointer (task, figures, (GDestroyNotify)zb_overview_figures_free);
  else
    g_task_return_error (task, error);
}

/* Card @index of @grid, made where it is not there yet. */
static GtkWidget *
require_card (ZbCardGrid *grid, guint index, GtkWidget *(*make) (void))
{
  GtkWidget *card = zb_card_grid_get (grid, index);

  if (card == NULL)
    {
      card = make ();
      zb_card_grid_append (grid, card);
    }
  return card;
}

static void
fill_controls (ZbOverviewPage *self)
{
  const ZbOverviewFigures *figures = self->figures;

  zb_period_chooser_set (self->period, &figures->scope, figures->years, figures->cut_offs,
                         figures->language);
  gtk_widget_set_visible (GTK_WIDGET (self->rate), figures->rate > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->estimates), figures->has_estimates);
  if (figures->rate > 0)
    {
      g_autofree char *rate = zb_card_text_dup_rate (figures->rate, figures->language);
      /* Translators: the exchange rate of the annual plan, đồng for one USD: “Plan rate 23,000”. */
      g_autofree char *text = g_strdup_printf (_ ("Plan rate %s"), rate);

      gtk_label_set_label (self->rate, text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->rate), figures->rate_source);
    }
}

static void
fill_card (ZbOverviewPage *self, ZbCardGrid *grid, const GPtrArray *cards, guint index)
{
  const ZbCard *card = g_ptr_array_index (cards, index);
  GtkWidget *view = require_card (grid, index, zb_card_view_new);

  zb_card_view_set_card (ZB_CARD_VIEW (view), card, self->figures->language);
  /* Two currencies and what they come to want twice the room. */
  zb_card_grid_set_span (grid, view, card->actual->dimension == ZB_DIMENSION_CAPITAL ? 2 : 1);
}

static void
fill_chart (ZbOverviewPage *self, guint index)
{
  GtkWidget *frame = require_card (self->charts, index, zb_chart_frame_new);

  zb_chart_frame_set_data (ZB_CHART_FRAME (frame),
                           g_ptr_array_index (self->figures->charts, index));
}

/* Names what has nothing to show, and takes away what is one too many. */
static void
fill_rest (ZbOverviewPage *self)
{
  const GPtrArray *cards = self->figures->scorecard->cards;
  g_autoptr (GString) silent = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < cards->len; i++)
    {
      const ZbCard *card = g_ptr_array_index (cards, i);

      if (!zb_card_text_is_telling (card))
        g_string_append_printf (silent, "%s%s", silent->len > 0 ? ", " : "",
                                zb_card_get_name (card, self->figures->language));
    }
  /* Translators: %1$d is a year, %2$s a list of indicators. */
  sentence = g_strdup_printf (_ ("Neither targets nor figures in %1$d: %2$s."),
                              self->figures->scope.year, silent->str);
  gtk_label_set_label (self->silent, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->silent), silent->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->others_title), self->untargeted->len > 0);
  zb_card_grid_truncate (self->cards, self->targeted->len);
  zb_card_grid_truncate (self->charts, self->figures->charts->len);
  zb_card_grid_truncate (self->others, self->untargeted->len);
}

/* One step, from the top of the page to its end; FALSE after the last. */
static gboolean
fill_next (ZbOverviewPage *self)
{
  const guint n_charts = self->figures->charts->len;
  guint step = self->n_filled++;

  if (step == 0)
    fill_controls (self);
  else if ((step -= 1) < self->targeted->len)
    fill_card (self, self->cards, self->targeted, step);
  else if ((step -= self->targeted->len) < n_charts)
    fill_chart (self, step);
  else if ((step -= n_charts) < self->untargeted->len)
    fill_card (self, self->others, self->untargeted, step);
  else
    {
      fill_rest (self);
      return FALSE;
    }
  return TRUE;
}

/* As much at a time as no frame is late for. */
static gboolean
fill_cb (gpointer user_data)
{
  ZbOverviewPage *self = user_data;
  const gint64 end = g_get_monotonic_time () + FILL_USEC;

  while (fill_next (self))
    if (g_get_monotonic_time () >= end)
      return G_SOURCE_CONTINUE;

  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

static void
show_figures (ZbOverviewPage *self, ZbOverviewFigures *figures)
{
  g_ptr_array_set_size (self->targeted, 0);
  g_ptr_array_set_size (self->untargeted, 0);
  g_clear_pointer (&self->figures, zb_overview_figures_free);
  self->figures = figures;
  if (figures->scorecard == NULL)
    {
      g_clear_handle_id (&self->fill_id, g_source_remove);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  for (guint i = 0; i < figures->scorecard->cards->len; i++)
    {
      ZbCard *card = g_ptr_array_index (figures->scorecard->cards, i);

      if (zb_card_text_is_telling (card))
        g_ptr_array_add (card->target != 0 ? self->targeted : self->untargeted, card);
    }
  self->n_filled = 0;
  if (self->fill_id == 0)
    self->fill_id = g_idle_add (fill_cb, self);
  gtk_stack_set_visible_child_name (self->stack, "figures");
}

static void
show_error (ZbOverviewPage *self, const GError *error)
{
  g_autofree char *sentence = zb_context_explain (error);
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  g_warning ("Failed to compute the overview: %s", error->message);
  adw_status_page_set_description (self->error, markup);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

/* One computation at a time, and none for a page that nobody sees: what changes meanwhile is asked for
 * afterwards. */
static void
compute (ZbOverviewPage *self, GAsyncReadyCallback callback)
{
  ZbLedger *ledger = zb_context_get_ledger (self->context);
  g_autoptr (GTask) task = NULL;
  Question *question = NULL;
  gboolean loaded = FALSE;

  g_object_get (ledger, "loaded", &loaded, NULL);
  if (!loaded)
    return;

  self->stale =
    self->computing || (self->figures != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self)));
  if (self->stale)
    return;

  self->computing = TRUE;
  question = g_new0 (Question, 1);
  question->ledger = g_object_ref (ledger);
  question->wanted = self->wanted;
  question->language = zb_context_get_language (self->context);
  task = zb_page_task_new (GTK_WIDGET (self), self->cancellable, callback);
  g_task_set_source_tag (task, compute);
  g_task_set_task_data (task, question, (GDestroyNotify)question_free);
  g_task_run_in_thread (task, compute_thread);
}

static void
computed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbOverviewPage *self = ZB_OVERVIEW_PAGE (source);
  g_autoptr (GError) error = NULL;
  ZbOverviewFigures *figures = g_task_propagate_pointer (G_TASK (result), &error);

  self->computing = FALSE;
  if (self->context == NULL)
    zb_overview_figures_free (figures);
  else if (figures != NULL)
    show_figures (self, figures);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (self, error);

  if (self->context != NULL && self->stale)
    compute (self, computed_cb);
}

static void
refresh (ZbOverviewPage *self)
{
  compute (self, computed_cb);
}

static void
period_chosen_cb (ZbOverviewPage *self)
{
  zb_period_chooser_get (self->period, &self->wanted);
  refresh (self);
}

static void
try_again_cb (ZbOverviewPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "loading");
  refresh (self);
}

static void
zb_overview_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zb_overview_page_parent_class)->map (widget);

  if (ZB_OVERVIEW_PAGE (widget)->stale)
    refresh (ZB_OVERVIEW_PAGE (widget));
}

static void
zb_overview_page_dispose (GObject *object)
{
  ZbOverviewPage *self = ZB_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_pointer (&self->targeted, g_ptr_array_unref);
  g_clear_pointer (&self->untargeted, g_ptr_array_unref);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->figures, zb_overview_figures_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_OVERVIEW_PAGE);
  G_OBJECT_CLASS (zb_overview_page_parent_class)->dispose (object);
}

static void
zb_overview_page_class_init (ZbOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_overview_page_dispose;
  widget_class->map = zb_overview_page_map;
  g_type_ensure (ZB_TYPE_CARD_GRID);
  g_type_ensure (ZB_TYPE_PERIOD_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, loading);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, error);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, period);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, rate);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, estimates);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, cards);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, charts);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, others_title);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, others);
  gtk_widget_class_bind_template_child (widget_class, ZbOverviewPage, silent);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
zb_overview_page_init (ZbOverviewPage *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  self->wanted.period = ZB_PERIOD_Y;
  self->cancellable = g_cancellable_new ();
  self->targeted = g_ptr_array_new ();
  self->untargeted = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A builder takes a paintable for the name of a file. */
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->loading));
  adw_status_page_set_paintable (self->loading, GDK_PAINTABLE (spinner));
}

GtkWidget *
zb_overview_page_new (ZbContext *context)
{
  ZbOverviewPage *self = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_OVERVIEW_PAGE, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (zb_context_get_ledger (context), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
