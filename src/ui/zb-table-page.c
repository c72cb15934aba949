/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks a thread for the table whenever the book or the choices above it change, and shows it with a
 * link on each figure. */

#include "config.h"

#include "ui/zb-table-page.h"

#include <glib/gi18n.h>

#include "ui/zb-chart-frame.h"
#include "ui/zb-document-dialog.h"
#include "ui/zb-figure-grid.h"
#include "ui/zb-page-task.h"
#include "ui/zb-period-chooser.h"
#include "ui/zb-preview-dialog.h"
#include "ui/zb-table-work.h"

struct _ZbTablePage
{
  AdwNavigationPage parent_instance;

  GtkWidget *save;
  GtkStack *stack;
  AdwStatusPage *loading;
  GtkDropDown *kind;
  GtkDropDown *figure;
  GtkDropDown *by;
  ZbPeriodChooser *period;
  GtkLabel *heading;
  ZbChartFrame *chart;
  ZbFigureGrid *grid;

  ZbContext *context;
  GCancellable *cancellable;
  ZbFigureTable *table; /* shown, or NULL */
  GArray *bys;          /* ZbBy, as the drop-down offers them */
  ZbTableChoice wanted;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (ZbTablePage, zb_table_page, ADW_TYPE_NAVIGATION_PAGE)

static void
work_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (zb_table_work_run (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run (ZbTablePage *self,
     const ZbTableChoice *choice,
     gboolean paper,
     GFile *file,
     GAsyncReadyCallback callback)
{
  ZbLetterhead *letterhead =
    paper ? zb_letterhead_read (zb_context_get_settings (self->context)) : NULL;
  g_autoptr (GTask) task =
    zb_page_task_new (GTK_WIDGET (self), paper ? NULL : self->cancellable, callback);

  g_task_set_task_data (task, zb_table_work_new (self->context, choice, letterhead, file),
                        (GDestroyNotify)zb_table_work_free);
  g_task_run_in_thread (task, work_thread);
}

/* The ways that the chosen figure can be told by; by month where the one before is none of them. */
static void
fill_bys (ZbTablePage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;
  const gboolean filling = self->filling;

  g_array_set_size (self->bys, 0);
  for (ZbBy by = ZB_BY_ZONE; by < ZB_N_BYS; by++)
    {
      if (!zb_figure_rule_can_break (self->wanted.rule, by))
        continue;
      if (by == self->wanted.by || selected == GTK_INVALID_LIST_POSITION)
        selected = self->bys->len;
      gtk_string_list_append (list, zb_by_get_label (by));
      g_array_append_val (self->bys, by);
    }
  self->wanted.by = g_array_index (self->bys, ZbBy, selected);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->by, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->by, selected);
  self->filling = filling;
}

/* Takes over what came of the work. */
static void
show_work (ZbTablePage *self, ZbTableWork *work)
{
  gtk_widget_set_sensitive (self->save, work->table != NULL);
  if (work->table == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  g_clear_pointer (&self->table, zb_figure_table_free);
  self->table = g_steal_pointer (&work->table);
  zb_period_chooser_set (self->period, &work->choice.scope, work->years, work->cut_offs,
                         work->language);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), work->chart != NULL);
  if (work->chart != NULL)
    zb_chart_frame_set_data (self->chart, work->chart);
  gtk_label_set_label (self->heading, self->table->title);
  zb_figure_grid_show (self->grid, self->table);
  gtk_stack_set_visible_child_name (self->stack, "table");
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbTablePage *self = ZB_TABLE_PAGE (source);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->context == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!done)
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (self->context, sentence);
      return;
    }
  show_work (self, g_task_get_task_data (G_TASK (result)));
}

static void
refresh (ZbTablePage *self)
{
  if (!zb_ledger_is_loaded (zb_context_get_ledger (self->context)))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  run (self, &self->wanted, FALSE, NULL, done_cb);
}

static void
kind_selected_cb (ZbTablePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  if (self->context == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->wanted.kind = zb_table_kinds_get (selected);
  gtk_widget_set_visible (GTK_WIDGET (self->figure), self->wanted.kind == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->by), self->wanted.kind == NULL);
  if (!self->filling)
    refresh (self);
}

static void
figure_selected_cb (ZbTablePage *self)
{
  gsize n_rules = 0;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n_rules);
  guint selected = gtk_drop_down_get_selected (self->figure);

  if (self->filling || self->context == NULL || selected >= n_rules)
    return;
  self->wanted.rule = rules[selected];
  fill_bys (self);
  refresh (self);
}

static void
by_selected_cb (ZbTablePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->by);

  if (self->filling || self->context == NULL || selected >= self->bys->len)
    return;
  self->wanted.by = g_array_index (self->bys, ZbBy, selected);
  refresh (self);
}

static void
period_chosen_cb (ZbTablePage *self)
{
  zb_period_chooser_get (self->period, &self->wanted.scope);
  refresh (self);
}

/* What is shown, as a document. */
static void
run_on_paper (ZbTablePage *self, GFile *file, GAsyncReadyCallback callback)
{
  ZbTableChoice choice = self->wanted;

  zb_period_chooser_get (self->period, &choice.scope);
  run (self, &choice, TRUE, file, callback);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbTablePage *self = ZB_TABLE_PAGE (source);
  ZbTableWork *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *sentence = done ? NULL : zb_context_explain (error);

  if (self->context == NULL)
    return;
  if (done)
    adw_dialog_present (zb_preview_dialog_new (g_steal_pointer (&work->document)),
                        GTK_WIDGET (self));
  else
    zb_context_say (self->context, sentence);
}

static void
print_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbTablePage *self = ZB_TABLE_PAGE (widget);

  if (self->table != NULL)
    run_on_paper (self, NULL, previewed_cb);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbTablePage *self = ZB_TABLE_PAGE (source);
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *sentence = written ? NULL : zb_context_explain (error);

  if (self->context != NULL)
    zb_context_say (self->context, written ? _ ("The table was saved.") : sentence);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbTablePage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->table != NULL && self->context != NULL)
    run_on_paper (self, file, written_cb);
}

static void
save_as_cb (ZbTablePage *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *name = NULL;

  if (self->table == NULL)
    return;
  name = g_strdup_printf ("%s-%s-%d.docx", self->table->name,
                          zb_period_to_code (self->table->scope.period), self->table->scope.year);
  dialog = zb_document_dialog_new (_ ("Save the Table"), name, FALSE);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        file_chosen_cb, g_object_ref (self));
}

static void
fill_figures (ZbTablePage *self)
{
  gsize n_rules = 0;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n_rules);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) text =
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  for (gsize i = 0; i < n_rules; i++)
    gtk_string_list_append (list, zb_figure_rule_get_label (rules[i]));
  gtk_drop_down_set_expression (self->figure, text);
  gtk_drop_down_set_model (self->figure, G_LIST_MODEL (list));
  self->wanted.rule = rules[0];
}

static void
fill_choices (ZbTablePage *self)
{
  ZbLanguage language = zb_context_get_language (self->context);
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  const ZbTableKind *kind;

  for (gsize i = 0; (kind = zb_table_kinds_get (i)) != NULL; i++)
    gtk_string_list_append (kinds, zb_table_kind_get_title (kind, language));
  gtk_string_list_append (kinds, _ ("Breakdown of a figure"));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  fill_figures (self);
  fill_bys (self);
  self->filling = FALSE;
}

static void
zb_table_page_dispose (GObject *object)
{
  ZbTablePage *self = ZB_TABLE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->table, zb_figure_table_free);
  g_clear_pointer (&self->bys, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_TABLE_PAGE);
  G_OBJECT_CLASS (zb_table_page_parent_class)->dispose (object);
}

static void
zb_table_page_class_init (ZbTablePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_table_page_dispose;
  g_type_ensure (ZB_TYPE_CHART_FRAME);
  g_type_ensure (ZB_TYPE_FIGURE_GRID);
  g_type_ensure (ZB_TYPE_PERIOD_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-table-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, save);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, loading);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, kind);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, period);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, figure);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, by);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, chart);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, heading);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, grid);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_as_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
}

static void
zb_table_page_init (ZbTablePage *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  self->wanted.kind = zb_table_kinds_get (0);
  self->wanted.by = ZB_BY_ZONE;
  self->wanted.scope.period = ZB_PERIOD_Y;
  self->bys = g_array_new (FALSE, FALSE, sizeof (ZbBy));
  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->loading));
  adw_status_page_set_paintable (self->loading, GDK_PAINTABLE (spinner));
  gtk_widget_set_sensitive (self->save, FALSE);
}

/* Public functions. */

GtkWidget *
zb_table_page_new (ZbContext *context)
{
  ZbTablePage *self = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_TABLE_PAGE, NULL);
  self->context = g_object_ref (context);
  fill_choices (self);
  g_signal_connect_object (zb_context_get_ledger (context), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

void
zb_table_page_break_down (ZbTablePage *self, const ZbFigureRule *rule, const ZbScope *scope)
{
  gsize n_rules = 0;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n_rules);
  guint n_kinds;

  g_return_if_fail (ZB_IS_TABLE_PAGE (self));
  g_return_if_fail (rule != NULL && scope != NULL);

  n_kinds = g_list_model_get_n_items (gtk_drop_down_get_model (self->kind));
  self->wanted.rule = rule;
  self->wanted.scope = *scope;
  self->wanted.scope.by = ZB_BY_NONE;
  self->wanted.scope.part = 0;
  self->filling = TRUE;
  for (guint i = 0; i < n_rules; i++)
    if (rules[i] == rule)
      gtk_drop_down_set_selected (self->figure, i);
  fill_bys (self);
  gtk_drop_down_set_selected (self->kind, n_kinds - 1);
  self->filling = FALSE;
  refresh (self);
}
