/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks a thread for the paragraph whenever the book, the choices above it or its wording change, and
 * shows it with a link on each number. */

#include "config.h"

#include "ui/zb-report-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/zb-document-dialog.h"
#include "ui/zb-figure-target.h"
#include "ui/zb-period-chooser.h"
#include "ui/zb-preview-dialog.h"
#include "ui/zb-report-editor.h"
#include "ui/zb-report-work.h"

#define WAIT_MSEC 200

struct _ZbReportPage
{
  AdwNavigationPage parent_instance;

  GtkToggleButton *edit;
  GtkStack *stack;
  AdwStatusPage *loading;
  GtkDropDown *kind;
  ZbPeriodChooser *period;
  GtkDropDown *language;
  GtkLabel *preview;
  ZbReportEditor *editor;

  ZbContext *context;
  GCancellable *cancellable;
  ZbReportWork *work; /* shown, or NULL */
  const char *key;    /* of the template */
  ZbScope scope;      /* wanted; year 0: the newest, cut-off 0: as late as may be */
  ZbLanguage spoken;  /* by the report */
  gboolean filling;
  guint wait_id;
};

static const char *const languages[] = {
  [ZB_LANGUAGE_VI] = "Tiếng Việt",
  [ZB_LANGUAGE_EN] = "English",
};

G_DEFINE_FINAL_TYPE (ZbReportPage, zb_report_page, ADW_TYPE_NAVIGATION_PAGE)

static void
fill_templates (ZbReportPage *self)
{
  const char *const *keys = zb_template_get_keys ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    gtk_string_list_append (list, zb_template_get_label (keys[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (list));
}

/* The periods of the template; none to choose where there is one. */
static void
offer_periods (ZbReportPage *self)
{
  ZbPeriod first = ZB_PERIOD_Y;
  guint n = 0;

  zb_template_get_periods (self->key, &first, &n);
  zb_period_chooser_offer (self->period, first, n);
}

/* The text as markup, each number a link to its span. */
static char *
make_markup (const ZbParagraph *paragraph)
{
  GString *markup = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i <= paragraph->spans->len; i++)
    {
      const ZbSpan *span =
        i < paragraph->spans->len ? g_ptr_array_index (paragraph->spans, i) : NULL;
      g_autofree char *text =
        g_markup_escape_text (paragraph->text + at, span != NULL ? (gssize)(span->start - at) : -1);
      g_autofree char *number = NULL;
      g_autofree char *title = NULL;

      g_string_append (markup, text);
      if (span == NULL)
        break;
      number =
        g_markup_escape_text (paragraph->text + span->start, (gssize)(span->stop - span->start));
      title = g_markup_escape_text (zb_figure_rule_get_label (span->rule), -1);
      g_string_append_printf (markup, "<a href=\"%u\" title=\"%s\">%s</a>", i, title, number);
      at = span->stop;
    }
  return g_string_free (markup, FALSE);
}

/* A wording that is refused has no cut-off: the end of the period stands for it. */
static void
show_scope (ZbReportPage *self, const ZbReportWork *work)
{
  ZbScope scope = work->paragraph != NULL ? work->paragraph->scope : work->scope;
  gint32 first, last;

  zb_period_get_days (scope.period, scope.year, &first, &last);
  if (scope.cut_off == 0)
    scope.cut_off = last;
  zb_period_chooser_set (self->period, &scope, work->years, work->cut_offs,
                         zb_context_get_language (self->context));
}

static void
show_work (ZbReportPage *self, ZbReportWork *work)
{
  if (work->scope.year == 0)
    {
      zb_report_work_free (work);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  g_clear_pointer (&self->work, zb_report_work_free);
  self->work = work;
  show_scope (self, work);
  if (!zb_report_editor_is_changed (self->editor))
    zb_report_editor_set_text (self->editor, work->template, work->own);
  zb_report_editor_set_fault (self->editor, work->edited != NULL ? work->fault : NULL);
  if (work->paragraph != NULL)
    {
      g_autofree char *markup = make_markup (work->paragraph);

      gtk_label_set_markup (self->preview, markup);
    }
  else if (work->edited == NULL)
    gtk_label_set_label (self->preview, work->fault);
  gtk_stack_set_visible_child_name (self->stack, "report");
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbReportPage *self = ZB_REPORT_PAGE (source);
  g_autoptr (GError) error = NULL;
  ZbReportWork *work = zb_report_work_finish (result, &error);

  if (self->context == NULL)
    {
      g_clear_pointer (&work, zb_report_work_free);
      return;
    }
  if (work != NULL)
    show_work (self, work);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (self->context, sentence);
    }
}

static void
refresh (ZbReportPage *self)
{
  ZbLedger *ledger = zb_context_get_ledger (self->context);
  ZbReportWork *work = NULL;

  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (!zb_ledger_is_loaded (ledger))
    return;
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  work = g_new0 (ZbReportWork, 1);
  work->store = g_object_ref (zb_context_get_store (self->context));
  work->ledger = g_object_ref (ledger);
  work->key = g_strdup (self->key);
  work->scope = self->scope;
  work->language = self->spoken;
  if (gtk_toggle_button_get_active (self->edit) && zb_report_editor_is_changed (self->editor))
    work->edited = zb_report_editor_dup_text (self->editor);
  zb_report_work_run (work, GTK_WIDGET (self), self->cancellable, done_cb);
}

/* Another template or language has another wording: what was being tried is let go. */
static void
begin_anew (ZbReportPage *self)
{
  zb_report_editor_set_text (self->editor, "", FALSE);
  refresh (self);
}

static void
template_selected_cb (ZbReportPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);
  guint n = 0;

  if (self->filling || self->context == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->key = zb_template_get_keys ()[selected];
  zb_template_get_periods (self->key, &self->scope.period, &n);
  self->scope.cut_off = 0;
  offer_periods (self);
  begin_anew (self);
}

static void
period_chosen_cb (ZbReportPage *self)
{
  zb_period_chooser_get (self->period, &self->scope);
  refresh (self);
}

static void
language_selected_cb (ZbReportPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->language);

  if (self->filling || self->context == NULL || selected >= G_N_ELEMENTS (languages))
    return;
  self->spoken = (ZbLanguage)selected;
  begin_anew (self);
}

static gboolean
link_activated_cb (ZbReportPage *self, const char *uri)
{
  guint64 index = 0;
  const ZbSpan *span = NULL;

  if (self->work == NULL || self->work->paragraph == NULL ||
      !g_ascii_string_to_unsigned (uri, 10, 0, self->work->paragraph->spans->len - 1, &index, NULL))
    return TRUE;
  span = g_ptr_array_index (self->work->paragraph->spans, index);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.open-figure",
                                      zb_figure_target_new (span->rule, &span->scope, NULL));
  return TRUE;
}

static void
copy_text_cb (ZbReportPage *self)
{
  if (self->work == NULL || self->work->paragraph == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          self->work->paragraph->text);
  zb_context_say (self->context, _ ("The report was copied."));
}

static void
copy_rich_cb (ZbReportPage *self)
{
  g_autofree char *html = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *kinds[2] = { NULL };

  if (self->work == NULL || self->work->paragraph == NULL)
    return;
  html = zb_paragraph_to_html (self->work->paragraph);
  bytes = g_bytes_new (html, strlen (html));
  kinds[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  kinds[1] = gdk_content_provider_new_typed (G_TYPE_STRING, self->work->paragraph->text);
  both = gdk_content_provider_new_union (kinds, G_N_ELEMENTS (kinds));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
  zb_context_say (self->context, _ ("The report was copied with its formatting."));
}

static void
frozen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbReportPage *self = ZB_REPORT_PAGE (source);
  g_autoptr (GError) error = NULL;
  const gboolean frozen = zb_report_work_freeze_finish (result, &error);
  g_autofree char *sentence = frozen ? NULL : zb_context_explain (error);

  if (self->context == NULL)
    return;
  if (!frozen)
    {
      zb_context_say (self->context, sentence);
      return;
    }
  zb_context_say (self->context, _ ("The report was frozen."));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-snapshots", NULL);
}

static void
freeze_cb (ZbReportPage *self)
{
  if (self->work != NULL && self->work->paragraph != NULL)
    zb_report_work_freeze (self->work, GTK_WIDGET (self), frozen_cb);
}

static void
check_cb (ZbReportPage *self)
{
  if (self->work != NULL && self->work->paragraph != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.check-text", "s",
                                self->work->paragraph->text);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbReportPage *self = ZB_REPORT_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbExportDocument) written = zb_report_work_write_finish (result, &error);
  g_autofree char *sentence = written != NULL ? NULL : zb_context_explain (error);

  if (self->context != NULL)
    zb_context_say (self->context, written != NULL ? _ ("The report was saved.") : sentence);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbReportPage *self = ZB_REPORT_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbExportDocument) document = zb_report_work_write_finish (result, &error);
  g_autofree char *sentence = document != NULL ? NULL : zb_context_explain (error);

  if (self->context == NULL)
    return;
  if (document != NULL)
    adw_dialog_present (zb_preview_dialog_new (g_steal_pointer (&document)), GTK_WIDGET (self));
  else
    zb_context_say (self->context, sentence);
}

static void
print_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbReportPage *self = ZB_REPORT_PAGE (widget);

  if (self->work != NULL && self->work->paragraph != NULL)
    zb_report_work_write (self->work, NULL, zb_context_get_settings (self->context), widget,
                          previewed_cb);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbReportPage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->work != NULL && self->work->paragraph != NULL)
    zb_report_work_write (self->work, file, zb_context_get_settings (self->context),
                          GTK_WIDGET (self), written_cb);
}

static void
save_as_cb (ZbReportPage *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *name = NULL;

  if (self->work == NULL || self->work->paragraph == NULL)
    return;
  /* Translators: the name of a file; %1$s is a period (“Q1”), %2$d a year. */
  name = g_strdup_printf (_ ("report-%1$s-%2$d.docx"),
                          zb_period_to_code (self->work->paragraph->scope.period),
                          self->work->paragraph->scope.year);
  dialog = zb_document_dialog_new (_ ("Save the Report"), name, TRUE);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        file_chosen_cb, g_object_ref (self));
}

static void
edit_toggled_cb (ZbReportPage *self)
{
  if (self->work != NULL && zb_report_editor_is_changed (self->editor))
    refresh (self);
}

static gboolean
edited_later_cb (gpointer user_data)
{
  ZbReportPage *self = user_data;

  self->wait_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
edited_cb (ZbReportPage *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  self->wait_id = g_timeout_add (WAIT_MSEC, edited_later_cb, self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbReportPage *self = ZB_REPORT_PAGE (source);
  g_autoptr (GError) error = NULL;

  if (self->context == NULL)
    return;
  if (!zb_report_work_save_finish (result, &error))
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (self->context, sentence);
      return;
    }
  zb_context_say (self->context, _ ("The wording was saved in the book."));
  begin_anew (self);
}

static void
save_cb (ZbReportPage *self)
{
  g_autofree char *text = zb_report_editor_dup_text (self->editor);

  zb_report_work_save (zb_context_get_store (self->context), self->key, self->spoken, text,
                       GTK_WIDGET (self), saved_cb);
}

static void
reset_cb (ZbReportPage *self)
{
  zb_report_work_save (zb_context_get_store (self->context), self->key, self->spoken, NULL,
                       GTK_WIDGET (self), saved_cb);
}

static void
zb_report_page_dispose (GObject *object)
{
  ZbReportPage *self = ZB_REPORT_PAGE (object);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->work, zb_report_work_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_REPORT_PAGE);
  G_OBJECT_CLASS (zb_report_page_parent_class)->dispose (object);
}

static void
zb_report_page_class_init (ZbReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_report_page_dispose;
  g_type_ensure (ZB_TYPE_PERIOD_CHOOSER);
  g_type_ensure (ZB_TYPE_REPORT_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbReportPage, edit);
  gtk_widget_class_bind_template_child (widget_class, ZbReportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbReportPage, loading);
  gtk_widget_class_bind_template_child (widget_class, ZbReportPage, kind);
  gtk_widget_class_bind_template_child (widget_class, ZbReportPage, period);
  gtk_widget_class_bind_template_child (widget_class, ZbReportPage, language);
  gtk_widget_class_bind_template_child (widget_class, ZbReportPage, preview);
  gtk_widget_class_bind_template_child (widget_class, ZbReportPage, editor);
  gtk_widget_class_bind_template_callback (widget_class, template_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_rich_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_as_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
zb_report_page_init (ZbReportPage *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  self->key = zb_template_get_keys ()[0];
  self->scope.period = ZB_PERIOD_Y;
  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->loading));
  adw_status_page_set_paintable (self->loading, GDK_PAINTABLE (spinner));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    gtk_string_list_append (list, languages[i]);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (list));
  fill_templates (self);
  self->filling = FALSE;
}

GtkWidget *
zb_report_page_new (ZbContext *context)
{
  ZbReportPage *self = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_REPORT_PAGE, NULL);
  self->context = g_object_ref (context);
  self->spoken = zb_context_get_language (context);
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->language, self->spoken);
  offer_periods (self);
  self->filling = FALSE;
  g_signal_connect_object (zb_context_get_ledger (context), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
