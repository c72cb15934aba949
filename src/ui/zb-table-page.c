/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks a thread for the table whenever the book or the choices above it change, and shows it with a
 * link on each figure. */

#include "config.h"

#include "ui/zb-table-page.h"

#include <glib/gi18n.h>

#include "exchange/zb-table-document.h"
#include "stats/zb-scorecard.h"
#include "ui/zb-cut-off-button.h"

struct _ZbTablePage
{
  AdwNavigationPage parent_instance;

  GtkWidget *save;
  GtkStack *stack;
  AdwStatusPage *loading;
  GtkDropDown *kind;
  GtkDropDown *period;
  GtkDropDown *year;
  ZbCutOffButton *cut_off;
  GtkLabel *heading;
  GtkGrid *grid;

  ZbContext *context;
  GCancellable *cancellable;
  ZbFigureTable *table; /* shown, or NULL */
  GArray *years;        /* gint, newest first */
  const ZbTableKind *wanted;
  ZbScope scope; /* wanted; year 0: the newest, cut-off 0: as late as may be */
  gboolean filling;
};

/* What is asked of a thread, and what came of it. */
typedef struct
{
  ZbLedger *ledger;
  const ZbTableKind *kind;
  ZbScope scope;
  ZbLanguage language;
  GFile *file; /* to write the table into, or NULL */
  GArray *years, *cut_offs;
  ZbFigureTable *table;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_object_unref (self->ledger);
  g_clear_object (&self->file);
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->cut_offs, g_array_unref);
  g_clear_pointer (&self->table, zb_figure_table_free);
  g_free (self);
}

/* The periods that can be chosen, a year's first. */
static const ZbPeriod periods[] = {
  ZB_PERIOD_Y,   ZB_PERIOD_9M,  ZB_PERIOD_H1,  ZB_PERIOD_Q1,  ZB_PERIOD_Q2,
  ZB_PERIOD_Q3,  ZB_PERIOD_Q4,  ZB_PERIOD_M01, ZB_PERIOD_M02, ZB_PERIOD_M03,
  ZB_PERIOD_M04, ZB_PERIOD_M05, ZB_PERIOD_M06, ZB_PERIOD_M07, ZB_PERIOD_M08,
  ZB_PERIOD_M09, ZB_PERIOD_M10, ZB_PERIOD_M11, ZB_PERIOD_M12,
};

G_DEFINE_FINAL_TYPE (ZbTablePage, zb_table_page, ADW_TYPE_NAVIGATION_PAGE)

/* As late as there are figures: the day that the overview and the reports take. */
static gboolean
choose_cut_off (Work *work, GError **error)
{
  g_autoptr (ZbScorecard) scorecard = NULL;

  if (work->scope.cut_off != 0)
    return TRUE;
  scorecard =
    zb_scorecard_compute_period (work->ledger, work->scope.year, work->scope.period, 0, error);
  if (scorecard != NULL)
    work->scope.cut_off = scorecard->cut_off;
  return scorecard != NULL;
}

static void
work_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  gint newest = 0;

  work->years = zb_scorecard_get_years (work->ledger, &newest);
  if (work->scope.year == 0)
    work->scope.year = newest;
  if (work->scope.year != 0)
    {
      work->cut_offs = zb_scorecard_get_cut_offs (work->ledger, work->scope.year);
      if (choose_cut_off (work, &error))
        work->table =
          zb_figure_table_compute (work->ledger, work->kind, &work->scope, work->language, &error);
    }
  if (work->table != NULL && work->file != NULL)
    {
      g_autoptr (ZbExportDocument) document = zb_table_document_new (work->table, NULL);

      zb_export_document_save (document, work->file, &error);
    }
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run (ZbTablePage *self, const ZbScope *scope, GFile *file, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task =
    g_task_new (self, file == NULL ? self->cancellable : NULL, callback, NULL);
  Work *work = g_new0 (Work, 1);

  work->ledger = g_object_ref (zb_context_get_ledger (self->context));
  work->kind = self->wanted;
  work->scope = *scope;
  work->language = zb_context_get_language (self->context);
  g_set_object (&work->file, file);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_thread);
}

static void
fill_years (ZbTablePage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->years->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", g_array_index (self->years, gint, i));

      gtk_string_list_append (list, text);
      if (g_array_index (self->years, gint, i) == self->table->scope.year)
        selected = i;
    }
  gtk_drop_down_set_model (self->year, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->year, selected);
}

/* A part that the page of a figure cannot name is shown as the list of its records. */
static void
open_listed (ZbTablePage *self, const ZbTableRow *row, guint column)
{
  const ZbTableCell *cell = &row->cells[column];
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbFigure) figure = zb_figure_compute (zb_context_get_ledger (self->context),
                                                   cell->rule, &cell->scope, TRUE, &error);
  g_autofree char *sentence = NULL;
  GVariant *ids;

  if (figure == NULL)
    {
      sentence = zb_context_explain (error);
      zb_context_say (self->context, sentence);
      return;
    }
  /* Translators: a figure and the part of a breakdown that it is of, “New projects, Japan”. */
  sentence =
    g_strdup_printf (_ ("%1$s, %2$s"), zb_figure_rule_get_label (cell->rule), row->cells[1].text);
  ids = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, figure->ids->data, figure->ids->len,
                                   sizeof (gint64));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-listed", "(ss@ax)",
                              zb_figure_rule_get_register (cell->rule)->name, sentence, ids);
}

static gboolean
link_activated_cb (GtkLabel *label, const char *uri, ZbTablePage *self)
{
  guint columns = self->table != NULL ? self->table->columns->len : 0;
  guint64 index = 0;
  const ZbTableRow *row;
  const ZbTableCell *cell;

  if (columns == 0 ||
      !g_ascii_string_to_unsigned (uri, 10, 0, (guint64)self->table->rows->len * columns - 1,
                                   &index, NULL))
    return TRUE;
  row = g_ptr_array_index (self->table->rows, (guint)(index / columns));
  cell = &row->cells[index % columns];
  if (cell->scope.by != ZB_BY_NONE && cell->scope.by != ZB_BY_ZONE)
    open_listed (self, row, (guint)(index % columns));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-figure", "(sisix)",
                                zb_figure_rule_get_key (cell->rule), cell->scope.year,
                                zb_period_to_code (cell->scope.period), cell->scope.cut_off,
                                cell->scope.by == ZB_BY_ZONE ? cell->scope.part : cell->scope.zone);
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

static void
add_row (ZbTablePage *self, guint at)
{
  const ZbTableRow *row = g_ptr_array_index (self->table->rows, at);
  guint n = self->table->columns->len;

  for (guint i = 0; i < n; i++)
    {
      const ZbTableCell *cell = &row->cells[i];
      gboolean number = g_array_index (self->table->columns, ZbTableColumn, i).is_number;
      GtkWidget *label = make_label (cell->text, number, row->total ? "heading" : NULL);

      if (number)
        gtk_widget_add_css_class (label, "numeric");
      if (cell->rule != NULL && cell->is_number)
        {
          g_autofree char *title = g_markup_escape_text (zb_figure_rule_get_label (cell->rule), -1);
          g_autofree char *markup =
            g_strdup_printf ("<a href=\"%u\" title=\"%s\">%s</a>", at * n + i, title, cell->text);

          gtk_label_set_markup (GTK_LABEL (label), markup);
          g_signal_connect_object (label, "activate-link", G_CALLBACK (link_activated_cb), self,
                                   G_CONNECT_DEFAULT);
        }
      gtk_grid_attach (self->grid, label, (int)i, (int)at + 1, 1, 1);
    }
}

static void
show_table (ZbTablePage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  gtk_label_set_label (self->heading, self->table->title);
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const ZbTableColumn *column = &g_array_index (self->table->columns, ZbTableColumn, i);

      gtk_grid_attach (self->grid, make_label (column->header, column->is_number, "heading"),
                       (int)i, 0, 1, 1);
    }
  for (guint i = 0; i < self->table->rows->len; i++)
    add_row (self, i);
  gtk_stack_set_visible_child_name (self->stack, "table");
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbTablePage *self = ZB_TABLE_PAGE (source);
  Work *work = g_task_get_task_data (G_TASK (result));
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
  gtk_widget_set_sensitive (self->save, work->table != NULL);
  if (work->table == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  g_clear_pointer (&self->table, zb_figure_table_free);
  g_clear_pointer (&self->years, g_array_unref);
  self->table = g_steal_pointer (&work->table);
  self->years = g_steal_pointer (&work->years);
  self->filling = TRUE;
  fill_years (self);
  zb_cut_off_button_set (self->cut_off, work->scope.year, work->scope.cut_off, work->cut_offs,
                         work->language);
  self->filling = FALSE;
  show_table (self);
}

static void
refresh (ZbTablePage *self)
{
  if (!zb_ledger_is_loaded (zb_context_get_ledger (self->context)))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  run (self, &self->scope, NULL, done_cb);
}

static void
kind_selected_cb (ZbTablePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  if (self->filling || self->context == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->wanted = zb_table_kinds_get (selected);
  refresh (self);
}

static void
period_selected_cb (ZbTablePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->period);

  if (self->filling || self->context == NULL || selected >= G_N_ELEMENTS (periods))
    return;
  self->scope.period = periods[selected];
  self->scope.cut_off = 0;
  refresh (self);
}

static void
year_selected_cb (ZbTablePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->year);

  if (self->filling || self->years == NULL || selected >= self->years->len)
    return;
  self->scope.year = g_array_index (self->years, gint, selected);
  self->scope.cut_off = 0;
  refresh (self);
}

static void
cut_off_chosen_cb (ZbTablePage *self, int day)
{
  if (self->table == NULL)
    return;
  self->scope.year = self->table->scope.year;
  self->scope.cut_off = day;
  refresh (self);
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
    run (self, &self->table->scope, file, written_cb);
}

static GListModel *
make_filters (void)
{
  static const struct
  {
    const char *name;
    const char *ending;
  } kinds[] = {
    { N_ ("Word document"), "docx" },
    { N_ ("PDF document"), "pdf" },
    { N_ ("Excel workbook"), "xlsx" },
  };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (kinds[i].name));
      gtk_file_filter_add_suffix (filter, kinds[i].ending);
      g_list_store_append (filters, filter);
    }
  return G_LIST_MODEL (filters);
}

static void
save_as_cb (ZbTablePage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();
  g_autofree char *name = NULL;

  if (self->table == NULL)
    return;
  name = g_strdup_printf ("%s-%s-%d.docx", zb_table_kind_get_key (self->table->kind),
                          zb_period_to_code (self->table->scope.period), self->table->scope.year);
  gtk_file_dialog_set_title (dialog, _ ("Save the Table"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        file_chosen_cb, g_object_ref (self));
}

static void
fill_choices (ZbTablePage *self)
{
  ZbLanguage language = zb_context_get_language (self->context);
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  const ZbTableKind *kind;

  for (gsize i = 0; (kind = zb_table_kinds_get (i)) != NULL; i++)
    gtk_string_list_append (kinds, zb_table_kind_get_title (kind, language));
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *text = zb_period_format (periods[i], 0, language);

      gtk_string_list_append (list, text);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (list));
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
  g_clear_pointer (&self->years, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_TABLE_PAGE);
  G_OBJECT_CLASS (zb_table_page_parent_class)->dispose (object);
}

static void
zb_table_page_class_init (ZbTablePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_table_page_dispose;
  g_type_ensure (ZB_TYPE_CUT_OFF_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-table-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, save);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, loading);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, kind);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, period);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, year);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, cut_off);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, heading);
  gtk_widget_class_bind_template_child (widget_class, ZbTablePage, grid);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, cut_off_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_as_cb);
}

static void
zb_table_page_init (ZbTablePage *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  self->wanted = zb_table_kinds_get (0);
  self->scope.period = ZB_PERIOD_Y;
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
