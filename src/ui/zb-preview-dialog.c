/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The printer is given the very pages that are shown. */

#include "config.h"

#include "ui/zb-preview-dialog.h"

#include <glib/gi18n.h>

#include "exchange/zb-report-pdf.h"
#include "ui/zb-page-task.h"
#include "ui/zb-paper-view.h"

struct _ZbPreviewDialog
{
  AdwDialog parent_instance;

  GtkWidget *print;
  GtkStack *stack;
  AdwStatusPage *loading;
  GtkBox *pages;

  char *title;
  GPtrArray *recorded; /* cairo_surface_t, or NULL */
};

G_DEFINE_FINAL_TYPE (ZbPreviewDialog, zb_preview_dialog, ADW_TYPE_DIALOG)

static void
record_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, zb_report_pdf_record (task_data), (GDestroyNotify)g_ptr_array_unref);
}

static void
recorded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbPreviewDialog *self = ZB_PREVIEW_DIALOG (source);

  self->recorded = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->pages == NULL)
    return;
  for (guint i = 0; i < self->recorded->len; i++)
    gtk_box_append (self->pages,
                    zb_paper_view_new (self->recorded->pdata[i], i + 1, self->recorded->len));
  gtk_widget_set_sensitive (self->print, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int number,
              GPtrArray *recorded)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_set_source_surface (cr, recorded->pdata[number], 0, 0);
  cairo_paint (cr);
}

/* The one thing that can go wrong after the dialog of the printer said yes. */
static void
show_fault (ZbPreviewDialog *self, const GError *error)
{
  AdwDialog *alert = adw_alert_dialog_new (_ ("The Document Was Not Printed"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  adw_dialog_present (alert, GTK_WIDGET (self));
}

static void
print_cb (ZbPreviewDialog *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_page_setup_set_paper_size (setup, a4);
  gtk_paper_size_free (a4);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int)self->recorded->len);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, self->title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         g_ptr_array_ref (self->recorded),
                         (GClosureNotify)(void (*) (void))g_ptr_array_unref, G_CONNECT_DEFAULT);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    show_fault (self, error);
}

static void
zb_preview_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_PREVIEW_DIALOG);
  G_OBJECT_CLASS (zb_preview_dialog_parent_class)->dispose (object);
}

static void
zb_preview_dialog_finalize (GObject *object)
{
  ZbPreviewDialog *self = ZB_PREVIEW_DIALOG (object);

  g_clear_pointer (&self->recorded, g_ptr_array_unref);
  g_free (self->title);
  G_OBJECT_CLASS (zb_preview_dialog_parent_class)->finalize (object);
}

static void
zb_preview_dialog_class_init (ZbPreviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_preview_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = zb_preview_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-preview-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbPreviewDialog, print);
  gtk_widget_class_bind_template_child (widget_class, ZbPreviewDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbPreviewDialog, loading);
  gtk_widget_class_bind_template_child (widget_class, ZbPreviewDialog, pages);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
zb_preview_dialog_init (ZbPreviewDialog *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->loading));
  adw_status_page_set_paintable (self->loading, GDK_PAINTABLE (spinner));
}

AdwDialog *
zb_preview_dialog_new (ZbExportDocument *document)
{
  ZbPreviewDialog *self = g_object_new (ZB_TYPE_PREVIEW_DIALOG, NULL);
  g_autoptr (GTask) task = zb_page_task_new (GTK_WIDGET (self), NULL, recorded_cb);

  self->title = g_strdup (document->title);
  g_task_set_task_data (task, document, (GDestroyNotify)zb_export_document_free);
  g_task_run_in_thread (task, record_thread);
  return ADW_DIALOG (self);
}
