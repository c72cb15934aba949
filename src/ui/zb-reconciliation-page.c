/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks a thread anew whenever the book, a day or a reported value changes. */

#include "config.h"

#include "ui/zb-reconciliation-page.h"

#include <glib/gi18n.h>

#include "exchange/zb-table-document.h"
#include "stats/zb-reconciliation-table.h"
#include "stats/zb-scorecard.h"
#include "ui/zb-document-dialog.h"
#include "ui/zb-field-row.h"
#include "ui/zb-figure-grid.h"
#include "ui/zb-page-task.h"
#include "ui/zb-preview-dialog.h"

enum
{
  FROM,
  TO,
  PROJECTS,
  USD,
  VND,
  N_INPUTS,
};

/* What a person types. */
static const ZbField inputs[N_INPUTS] = {
  [FROM] = { .name = "from", .label = N_ ("First day"), .type = ZB_FIELD_DATE },
  [TO] = { .name = "to", .label = N_ ("Second day"), .type = ZB_FIELD_DATE },
  [PROJECTS] = { .name = "projects",
                 .label = N_ ("Projects"),
                 .type = ZB_FIELD_NUMBER,
                 .unit = ZB_UNIT_PROJECT },
  [USD] = { .name = "usd",
            .label = N_ ("Capital in USD"),
            .type = ZB_FIELD_NUMBER,
            .unit = ZB_UNIT_MILLION_USD },
  [VND] = { .name = "vnd",
            .label = N_ ("Capital in VND"),
            .type = ZB_FIELD_NUMBER,
            .unit = ZB_UNIT_BILLION_VND },
};

struct _ZbReconciliationPage
{
  AdwNavigationPage parent_instance;

  GtkWidget *save;
  AdwPreferencesGroup *days;
  AdwExpanderRow *reported;
  GtkLabel *problem;
  GtkLabel *heading;
  ZbFigureGrid *grid;
  GtkLabel *verdict;
  GtkWidget *candidates;
  ZbFieldRow *rows[N_INPUTS];

  ZbContext *context;
  GCancellable *cancellable;
  ZbReconciliation *found; /* shown, or NULL */
};

typedef struct
{
  ZbLedger *ledger;
  gint32 from, to; /* 0: the program chooses */
  ZbStock reported;
  ZbLanguage language;
  ZbLetterhead *letterhead; /* of a document; NULL: only the answer is wanted */
  GFile *file;              /* to write the document into, or NULL */
  ZbReconciliation *found;
  ZbExportDocument *document;
} Work;

G_DEFINE_FINAL_TYPE (ZbReconciliationPage, zb_reconciliation_page, ADW_TYPE_NAVIGATION_PAGE)

static void
work_free (gpointer data)
{
  Work *self = data;

  g_object_unref (self->ledger);
  g_clear_object (&self->file);
  g_clear_pointer (&self->letterhead, zb_letterhead_free);
  g_clear_pointer (&self->document, zb_export_document_free);
  g_clear_pointer (&self->found, zb_reconciliation_free);
  g_free (self);
}

/* The newest year that has been reported on, from the end of the one before it. */
static void
choose_days (Work *self)
{
  gint year = 0;
  g_autoptr (GArray) years = zb_scorecard_get_years (self->ledger, &year);
  g_autoptr (GArray) cut_offs = NULL;

  if (year == 0)
    return;
  cut_offs = zb_scorecard_get_cut_offs (self->ledger, year);
  self->from = (year - 1) * 10000 + 1231;
  self->to =
    cut_offs->len > 0 ? g_array_index (cut_offs, gint32, cut_offs->len - 1) : year * 10000 + 1231;
}

static void
work_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  if (work->from == 0)
    choose_days (work);
  if (work->from != 0)
    work->found =
      zb_reconciliation_compute (work->ledger, work->from, work->to, &work->reported, &error);
  if (work->found != NULL && work->letterhead != NULL)
    {
      g_autoptr (ZbFigureTable) table = zb_reconciliation_table_new (work->found, work->language);

      work->document = zb_table_document_new (table, work->letterhead);
      if (work->file != NULL)
        zb_export_document_save (work->document, work->file, &error);
    }
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
read_day (ZbReconciliationPage *self, guint input, gint32 *day)
{
  g_auto (ZbValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  if (!zb_field_row_get_value (self->rows[input], &value, &error))
    return FALSE;
  *day = value.text != NULL ? zb_date_to_int (value.text, TRUE) : 0;
  return TRUE;
}

static gboolean
read_number (ZbReconciliationPage *self, guint input, gint64 *number)
{
  g_auto (ZbValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  *number = ZB_NOT_REPORTED;
  if (!zb_field_row_get_value (self->rows[input], &value, &error))
    return FALSE;
  if (value.kind == ZB_VALUE_INTEGER)
    *number = value.integer;
  return TRUE;
}

/* What was typed; FALSE where a row says what is wrong with it. */
static gboolean
read_inputs (ZbReconciliationPage *self, Work *work)
{
  const char *sentence = NULL;

  if (!read_day (self, FROM, &work->from) || !read_day (self, TO, &work->to) ||
      !read_number (self, PROJECTS, &work->reported.projects) ||
      !read_number (self, USD, &work->reported.usd) ||
      !read_number (self, VND, &work->reported.vnd))
    return FALSE;
  if (work->from != 0 && work->to != 0 && work->from >= work->to)
    sentence = _ ("The second day must come after the first. Exchange them.");
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
  return sentence == NULL && (work->from == 0) == (work->to == 0);
}

static void
run (ZbReconciliationPage *self, gboolean paper, GFile *file, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  if (self->context == NULL || !zb_ledger_is_loaded (zb_context_get_ledger (self->context)))
    return;
  work = g_new0 (Work, 1);
  work->ledger = g_object_ref (zb_context_get_ledger (self->context));
  work->language = zb_context_get_language (self->context);
  if (paper)
    work->letterhead = zb_letterhead_read (zb_context_get_settings (self->context));
  g_set_object (&work->file, file);
  if (!read_inputs (self, work))
    {
      work_free (work);
      return;
    }
  if (!paper)
    {
      g_cancellable_cancel (self->cancellable);
      g_clear_object (&self->cancellable);
      self->cancellable = g_cancellable_new ();
    }
  task = zb_page_task_new (GTK_WIDGET (self), paper ? NULL : self->cancellable, callback);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_thread);
}

static void
show_day (ZbReconciliationPage *self, guint input, gint32 day)
{
  g_auto (ZbValue) value = { 0 };
  char stored[ZB_DATE_LENGTH];

  zb_date_from_int (day, stored);
  zb_value_set_text (&value, stored);
  zb_field_row_set_value (self->rows[input], &value, NULL);
}

static void
show_found (ZbReconciliationPage *self)
{
  const ZbStock *rest = &self->found->unexplained;
  const gboolean even = (rest->projects == 0 || rest->projects == ZB_NOT_REPORTED) &&
                        (rest->usd == 0 || rest->usd == ZB_NOT_REPORTED) &&
                        (rest->vnd == 0 || rest->vnd == ZB_NOT_REPORTED);
  g_autoptr (ZbFigureTable) table =
    zb_reconciliation_table_new (self->found, zb_context_get_language (self->context));

  gtk_label_set_label (self->heading, table->title);
  zb_figure_grid_show (self->grid, table);
  gtk_label_set_label (self->verdict,
                       even ? _ ("The ledger explains every project and every amount.")
                            : _ ("Something is left that the ledger does not explain."));
  if (even)
    gtk_widget_remove_css_class (GTK_WIDGET (self->verdict), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->verdict), "warning");
  gtk_widget_set_visible (self->candidates, self->found->candidates->len > 0);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbReconciliationPage *self = ZB_RECONCILIATION_PAGE (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  const gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->context == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!done)
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (self->context, sentence);
      return;
    }
  gtk_widget_set_sensitive (self->save, work->found != NULL);
  if (work->found == NULL)
    {
      gtk_label_set_label (self->verdict, _ ("Nothing is recorded yet that could be reconciled."));
      return;
    }
  if (work->from != 0 && self->found == NULL)
    {
      show_day (self, FROM, work->found->from);
      show_day (self, TO, work->found->to);
    }
  g_clear_pointer (&self->found, zb_reconciliation_free);
  self->found = g_steal_pointer (&work->found);
  show_found (self);
}

static void
refresh (ZbReconciliationPage *self)
{
  run (self, FALSE, NULL, done_cb);
}

static void
candidates_cb (ZbReconciliationPage *self)
{
  const GArray *ids = self->found->candidates;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-listed", "(ss@ax)", "project_event",
                              _ ("Records that may explain the difference"),
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len,
                                                         sizeof (gint64)));
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbReconciliationPage *self = ZB_RECONCILIATION_PAGE (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  const gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *sentence = done ? NULL : zb_context_explain (error);

  if (self->context == NULL)
    return;
  if (!done)
    zb_context_say (self->context, sentence);
  else if (work->document != NULL)
    adw_dialog_present (zb_preview_dialog_new (g_steal_pointer (&work->document)),
                        GTK_WIDGET (self));
}

static void
print_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  run (ZB_RECONCILIATION_PAGE (widget), TRUE, NULL, previewed_cb);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbReconciliationPage *self = ZB_RECONCILIATION_PAGE (source);
  g_autoptr (GError) error = NULL;
  const gboolean written = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *sentence = written ? NULL : zb_context_explain (error);

  if (self->context != NULL)
    zb_context_say (self->context, written ? _ ("The table was saved.") : sentence);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbReconciliationPage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    run (self, TRUE, file, written_cb);
}

static void
save_as_cb (ZbReconciliationPage *self)
{
  g_autofree char *name =
    g_strdup_printf ("reconciliation-%d-%d.docx", self->found->from, self->found->to);
  g_autoptr (GtkFileDialog) dialog = zb_document_dialog_new (_ ("Save the Table"), name, FALSE);

  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        file_chosen_cb, g_object_ref (self));
}

static void
make_rows (ZbReconciliationPage *self)
{
  for (guint i = 0; i < N_INPUTS; i++)
    {
      GtkWidget *row = zb_field_row_new (NULL, &inputs[i], self->context);

      self->rows[i] = ZB_FIELD_ROW (row);
      if (i <= TO)
        adw_preferences_group_add (self->days, row);
      else
        adw_expander_row_add_row (self->reported, row);
      g_signal_connect_object (row, "edited", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
    }
}

static void
zb_reconciliation_page_dispose (GObject *object)
{
  ZbReconciliationPage *self = ZB_RECONCILIATION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->found, zb_reconciliation_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_RECONCILIATION_PAGE);
  G_OBJECT_CLASS (zb_reconciliation_page_parent_class)->dispose (object);
}

static void
zb_reconciliation_page_class_init (ZbReconciliationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_reconciliation_page_dispose;
  g_type_ensure (ZB_TYPE_FIGURE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-reconciliation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbReconciliationPage, save);
  gtk_widget_class_bind_template_child (widget_class, ZbReconciliationPage, days);
  gtk_widget_class_bind_template_child (widget_class, ZbReconciliationPage, reported);
  gtk_widget_class_bind_template_child (widget_class, ZbReconciliationPage, problem);
  gtk_widget_class_bind_template_child (widget_class, ZbReconciliationPage, heading);
  gtk_widget_class_bind_template_child (widget_class, ZbReconciliationPage, grid);
  gtk_widget_class_bind_template_child (widget_class, ZbReconciliationPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, ZbReconciliationPage, candidates);
  gtk_widget_class_bind_template_callback (widget_class, candidates_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_as_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
}

static void
zb_reconciliation_page_init (ZbReconciliationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (self->save, FALSE);
}

/* Public functions. */

GtkWidget *
zb_reconciliation_page_new (ZbContext *context)
{
  ZbReconciliationPage *self = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_RECONCILIATION_PAGE, NULL);
  self->context = g_object_ref (context);
  make_rows (self);
  g_signal_connect_object (zb_context_get_ledger (context), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
