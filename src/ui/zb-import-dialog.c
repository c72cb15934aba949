/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A trial and the writing are the same run on a thread of its own, once without writing. While it
 * works, closing the dialog cancels it, and nothing is written. */

#include "config.h"

#include "ui/zb-import-dialog.h"

#include <glib/gi18n.h>

#include "exchange/zb-importer.h"
#include "exchange/zb-table-open.h"
#include "register/zb-field-text.h"
#include "ui/zb-import-columns.h"
#include "ui/zb-import-item.h"
#include "ui/zb-page-task.h"

#define BEAT_MS 100

struct _ZbImportDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkWidget *import_button;
  AdwStatusPage *choose;
  GtkWidget *choose_button;
  GtkLabel *busy_title;
  GtkProgressBar *bar;
  GtkLabel *count;
  GtkListBox *sheets;
  GtkDropDown *kinds;
  GtkLabel *shown;
  GtkStack *rows_stack;
  GtkListView *rows;

  ZbContext *context;
  GListModel *files; /* GFile, or NULL */
  GBytes *pasted;    /* rows, or NULL */
  GListModel *shown_rows;
  GtkFilter *filter;
  GArray *offered; /* ZbImportKind, in the order of kinds' model but for its first */
  GCancellable *cancellable;
  ZbImporter *importer; /* while it works */
  ZbImporter *loaded;   /* with the sheets that are seen, between runs */
  ZbImportReport *report;
  GAsyncReadyCallback tried_func;
  gint64 begun;
  guint beat_id;
};

G_DEFINE_FINAL_TYPE (ZbImportDialog, zb_import_dialog, ADW_TYPE_DIALOG)

/* One run. */
typedef struct
{
  ZbImporter *importer;
  GListModel *files;
  GBytes *pasted;
  gboolean loaded; /* the importer has its sheets */
  gboolean dry_run;
  ZbImportReport *report;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_object (&run->importer);
  g_clear_object (&run->files);
  g_clear_pointer (&run->pasted, g_bytes_unref);
  g_clear_pointer (&run->report, zb_import_report_free);
  g_free (run);
}

static gboolean
add_sources (Run *run, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; run->files != NULL && i < g_list_model_get_n_items (run->files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (run->files, i);

      if (!zb_importer_add_file (run->importer, file, cancellable, error))
        return FALSE;
    }
  if (run->pasted != NULL)
    {
      g_autoptr (ZbTableReader) reader = zb_table_open_bytes (run->pasted, error);

      return reader != NULL &&
             zb_importer_add_reader (run->importer, reader, _ ("Pasted rows"), cancellable, error);
    }
  return TRUE;
}

/* GTaskThreadFunc */
static void
run_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Run *run = task_data;
  GError *error = NULL;

  if ((run->loaded || add_sources (run, cancellable, &error)) &&
      zb_importer_run (run->importer, run->dry_run, cancellable, &run->report, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_page (ZbImportDialog *self, const char *page)
{
  gboolean busy = g_str_equal (page, "busy");

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->import_button, g_str_equal (page, "preview"));
  adw_dialog_set_can_close (ADW_DIALOG (self), !busy);
}

/* "12,000 rows, 85,000 a second" */
/* A count as people write it. (transfer full) */
static char *
dup_count (ZbImportDialog *self, guint n)
{
  return zb_decimal_format (n, 0, 0, 0,
                            zb_number_style_of (zb_context_get_language (self->context)));
}

static gboolean
beat_cb (gpointer user_data)
{
  ZbImportDialog *self = user_data;
  double seconds = (double)(g_get_monotonic_time () - self->begun) / G_USEC_PER_SEC;
  guint n = 0;
  ZbNumberStyle style = zb_number_style_of (zb_context_get_language (self->context));
  g_autofree char *rows = NULL;
  g_autofree char *rate = NULL;
  g_autofree char *text = NULL;

  gtk_progress_bar_set_fraction (self->bar, zb_importer_get_progress (self->importer, &n));
  rows = zb_decimal_format (n, 0, 0, 0, style);
  rate = zb_decimal_format (seconds > 0 ? (gint64)(n / seconds) : 0, 0, 0, 0, style);
  /* Translators: how far an import is: %1$s rows, %2$s of them a second. */
  text = g_strdup_printf (_ ("%1$s rows, %2$s a second"), rows, rate);
  gtk_label_set_label (self->count, n > 0 ? text : "");
  return G_SOURCE_CONTINUE;
}

static void
end_beat (ZbImportDialog *self)
{
  g_clear_handle_id (&self->beat_id, g_source_remove);
  g_clear_object (&self->importer);
}

static void
begin (ZbImportDialog *self, gboolean dry_run, const char *title, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = NULL;
  Run *run = g_new0 (Run, 1);

  run->loaded = self->loaded != NULL;
  self->importer = run->loaded ? g_steal_pointer (&self->loaded)
                               : zb_importer_new (zb_context_get_store (self->context));
  zb_importer_set_detailed (self->importer, dry_run);
  run->importer = g_object_ref (self->importer);
  run->files = self->files != NULL ? g_object_ref (self->files) : NULL;
  run->pasted = self->pasted != NULL ? g_bytes_ref (self->pasted) : NULL;
  run->dry_run = dry_run;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->begun = g_get_monotonic_time ();
  gtk_label_set_label (self->busy_title, title);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_label_set_label (self->count, "");
  show_page (self, "busy");
  self->beat_id = g_timeout_add (BEAT_MS, beat_cb, self);
  task = zb_page_task_new (GTK_WIDGET (self), self->cancellable, callback);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, run_thread);
}

/* Back to the beginning, where the sentence stands. */
static void
show_problem (ZbImportDialog *self, const GError *error)
{
  g_autofree char *sentence = zb_context_explain (error);

  adw_status_page_set_icon_name (self->choose, "dialog-warning-symbolic");
  adw_status_page_set_title (self->choose, _ ("This Cannot Be Imported"));
  adw_status_page_set_description (self->choose, sentence);
  show_page (self, "choose");
  gtk_widget_grab_focus (self->choose_button);
}

static void
corrected_cb (ZbImportDialog *self)
{
  if (self->context != NULL && self->importer == NULL && self->loaded != NULL)
    begin (self, TRUE, _ ("Reading…"), self->tried_func);
}

/* What was understood of a sheet is open to correction. */
static void
sheet_activated_cb (ZbImportDialog *self, GtkListBoxRow *row)
{
  guint index = (guint)gtk_list_box_row_get_index (row);
  guint n = self->loaded != NULL ? zb_importer_get_n_sheets (self->loaded) : 0;
  const ZbImportFile *file = index < n && index < self->report->files->len
                               ? g_ptr_array_index (self->report->files, index)
                               : NULL;
  AdwDialog *dialog = NULL;

  if (self->loaded == NULL ||
      (file == NULL && index - n >= zb_importer_get_n_others (self->loaded)))
    return;

  dialog = zb_import_columns_new (self->context, self->loaded,
                                  file != NULL ? zb_importer_get_sheet (self->loaded, index)
                                               : zb_importer_get_other (self->loaded, index - n),
                                  file != NULL ? file->questions : NULL);
  g_signal_connect_object (dialog, "corrected", G_CALLBACK (corrected_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_sheet (ZbImportDialog *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (self->sheets, row);
}

static char *
join (GPtrArray *texts)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", (char *)g_ptr_array_index (texts, i));
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* "Capital: 41.357,4 tỷ đồng ✓": a mark where the sheet's own total row agrees. */
static void
append_totals (ZbImportDialog *self, GString *text, const ZbImportFile *file)
{
  const ZbLanguage language = zb_context_get_language (self->context);

  for (guint i = 0; i < file->totals->len; i++)
    {
      const ZbImportTotal *total = g_ptr_array_index (file->totals, i);
      const ZbValue sum = { .kind = ZB_VALUE_INTEGER, .integer = total->sum };
      const ZbValue stated = { .kind = ZB_VALUE_INTEGER, .integer = total->stated };
      g_autofree char *sum_text = zb_field_format_with_unit (total->field, &sum, NULL, language);
      g_autofree char *stated_text =
        zb_field_format_with_unit (total->field, &stated, NULL, language);

      if (!total->has_stated)
        continue;
      g_string_append_printf (text, "\n%s: %s ", zb_field_get_label (total->field), sum_text);
      if (total->sum == total->stated)
        g_string_append (text, _ ("✓ as in the total row"));
      else
        /* Translators: %s is what the total row of a sheet says. */
        g_string_append_printf (text, _ ("✗ the total row says %s"), stated_text);
    }
}

static void
show_sheets (ZbImportDialog *self, const ZbImportReport *report)
{
  gtk_list_box_remove_all (self->sheets);
  for (guint i = 0; i < report->files->len; i++)
    {
      const ZbImportFile *file = g_ptr_array_index (report->files, i);
      g_autoptr (GString) text = NULL;
      g_autofree char *counts = zb_import_file_format (file);

      text = g_string_new (counts);
      if (file->left_out->len > 0)
        {
          g_autofree char *headers = join (file->left_out);

          g_string_append_printf (text, "\n%s: %s", _ ("columns left out"), headers);
        }
      append_totals (self, text, file);
      if (file->questions->len > 0)
        g_string_append_printf (text, "\n%s", _ ("Say how its numbers are meant."));
      add_sheet (self, _ (file->reg->label), text->str);
    }
  for (guint i = 0; i < zb_importer_get_n_others (self->loaded); i++)
    {
      const ZbImportSheet *other = zb_importer_get_other (self->loaded, i);
      const char *name = zb_table_reader_get_sheet_name (other->reader, other->sheet);
      g_autofree char *place =
        name != NULL ? g_strdup_printf ("%s, %s", other->file, name) : g_strdup (other->file);

      add_sheet (self, _ ("Left out"), place);
    }
}

static gboolean
filter_cb (gpointer item, gpointer user_data)
{
  ZbImportDialog *self = user_data;
  guint selected = gtk_drop_down_get_selected (self->kinds);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION || selected > self->offered->len ||
         zb_import_item_get_kind (item) ==
           g_array_index (self->offered, ZbImportKind, selected - 1);
}

static void
show_n_rows (ZbImportDialog *self)
{
  guint n = self->shown_rows != NULL ? g_list_model_get_n_items (self->shown_rows) : 0;
  g_autofree char *number = dup_count (self, n);
  g_autofree char *text = g_strdup_printf (ngettext ("%s line", "%s lines", n), number);

  gtk_label_set_label (self->shown, text);
  gtk_stack_set_visible_child_name (self->rows_stack, n > 0 ? "rows" : "none");
}

static void
kind_chosen_cb (ZbImportDialog *self)
{
  if (self->filter == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_n_rows (self);
}

/* Only kinds that there are, each with its number. */
static void
offer_kinds (ZbImportDialog *self, GListModel *items)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint counts[ZB_N_IMPORT_KINDS] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (ZbImportItem) item = g_list_model_get_item (items, i);

      counts[zb_import_item_get_kind (item)]++;
    }
  g_array_set_size (self->offered, 0);
  gtk_string_list_append (model, _ ("All lines"));
  for (guint i = 0; i < ZB_N_IMPORT_KINDS; i++)
    {
      const ZbImportKind kind = (ZbImportKind)i;
      g_autofree char *text =
        g_strdup_printf ("%s (%u)", zb_import_kind_get_label (kind), counts[i]);

      if (counts[i] == 0)
        continue;
      gtk_string_list_append (model, text);
      g_array_append_val (self->offered, kind);
    }
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (model));
}

static void
show_rows (ZbImportDialog *self, const ZbImportReport *report)
{
  g_autoptr (GListStore) items = zb_import_items_new (report);
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_clear_object (&self->shown_rows);
  offer_kinds (self, G_LIST_MODEL (items));
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  self->shown_rows =
    G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (items)), self->filter));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->shown_rows)));
  gtk_list_view_set_model (self->rows, selection);
  show_n_rows (self);
}

static void
show_preview (ZbImportDialog *self)
{
  const ZbImportReport *report = self->report;
  guint n = report->inserted + report->updated;
  g_autofree char *number = dup_count (self, n);
  g_autofree char *label = NULL;

  show_sheets (self, report);
  show_rows (self, report);
  show_page (self, "preview");
  gtk_widget_set_sensitive (self->import_button, n > 0);
  /* Translators: the button that writes an import; %s rows. */
  label = g_strdup_printf (ngettext ("_Import %s Row", "_Import %s Rows", n), number);
  gtk_button_set_label (GTK_BUTTON (self->import_button), n > 0 ? label : _ ("_Import"));
  gtk_widget_grab_focus (n > 0 ? self->import_button : GTK_WIDGET (self->kinds));
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbImportDialog *self = ZB_IMPORT_DIALOG (source);
  Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean tried = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->context == NULL)
    return;

  end_beat (self);
  if (tried)
    {
      g_clear_pointer (&self->report, zb_import_report_free);
      self->report = g_steal_pointer (&run->report);
      self->loaded = g_object_ref (run->importer);
    }
  if (tried && (self->report->files->len > 0 || zb_importer_get_n_others (self->loaded) > 0))
    show_preview (self);
  else if (tried)
    {
      g_autoptr (GError) nothing = g_error_new_literal (
        ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_NOTHING,
        _ ("No sheet in it is a register of this book. Its first rows must name the columns."));

      show_problem (self, nothing);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_page (self, "choose");
  else
    show_problem (self, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbImportDialog *self = ZB_IMPORT_DIALOG (source);
  const Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *inserted = NULL;
  g_autofree char *updated = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *sentence = NULL;

  if (self->context == NULL)
    return;

  end_beat (self);
  if (!written && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      self->loaded = g_object_ref (run->importer);
      show_page (self, "preview");
      return;
    }
  if (!written)
    {
      show_problem (self, error);
      return;
    }
  show_page (self, "choose");
  inserted = dup_count (self, run->report->inserted);
  updated = dup_count (self, run->report->updated);
  refused = dup_count (self, run->report->refused);
  /* Translators: what an import did: %1$s new entries, %2$s changed, %3$s rows refused. */
  sentence = g_strdup_printf (_ ("Imported: %1$s new, %2$s changed, %3$s refused"), inserted,
                              updated, refused);
  g_signal_emit_by_name (self->context, "message", sentence, TRUE);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
import_cb (ZbImportDialog *self)
{
  begin (self, FALSE, _ ("Writing…"), written_cb);
}

static void
cancel_cb (ZbImportDialog *self)
{
  if (self->importer != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbImportDialog) self = user_data;
  g_autoptr (GListModel) files =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (files != NULL && self->context != NULL)
    zb_import_dialog_take_files (self, files);
}

static void
choose_cb (ZbImportDialog *self)
{
  static const char *const endings[] = { "xlsx", "ods", "xls", "csv", "tsv", "txt" };
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    gtk_file_filter_add_suffix (filter, endings[i]);
  gtk_file_filter_set_name (filter, _ ("Sheets"));
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                                 chosen_cb, g_object_ref (self));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbImportDialog) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->context == NULL || self->importer != NULL)
    return;
  if (text != NULL && *text != '\0')
    zb_import_dialog_take_text (self, text);
  else
    adw_status_page_set_description (
      self->choose, _ ("There are no rows to paste. Copy them in the other program first."));
}

static void
paste_cb (ZbImportDialog *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb,
                                 g_object_ref (self));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  ZbImportDialog *self = user_data;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = list; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  if (self->importer != NULL || list == NULL)
    return FALSE;

  zb_import_dialog_take_files (self, G_LIST_MODEL (files));
  return TRUE;
}

static void
zb_import_dialog_dispose (GObject *object)
{
  ZbImportDialog *self = ZB_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->beat_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->importer);
  g_clear_object (&self->loaded);
  g_clear_pointer (&self->report, zb_import_report_free);
  if (self->rows != NULL)
    gtk_list_view_set_model (self->rows, NULL);
  self->filter = NULL;
  g_clear_object (&self->shown_rows);
  g_clear_object (&self->files);
  g_clear_pointer (&self->pasted, g_bytes_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->offered, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (zb_import_dialog_parent_class)->dispose (object);
}

static void
zb_import_dialog_class_init (ZbImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_import_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, busy_title);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, count);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, sheets);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, shown);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, rows_stack);
  gtk_widget_class_bind_template_child (widget_class, ZbImportDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_activated_cb);
}

static void
zb_import_dialog_init (ZbImportDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = zb_import_item_factory_new ();
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->offered = g_array_new (FALSE, FALSE, sizeof (ZbImportKind));
  self->tried_func = tried_cb;
  gtk_list_view_set_factory (self->rows, factory);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

AdwDialog *
zb_import_dialog_new (ZbContext *context)
{
  ZbImportDialog *self = g_object_new (ZB_TYPE_IMPORT_DIALOG, NULL);

  self->context = g_object_ref (context);
  return ADW_DIALOG (self);
}

void
zb_import_dialog_take_files (ZbImportDialog *self, GListModel *files)
{
  g_return_if_fail (ZB_IS_IMPORT_DIALOG (self) && G_IS_LIST_MODEL (files));
  g_return_if_fail (self->importer == NULL);

  g_clear_object (&self->loaded);
  g_set_object (&self->files, files);
  g_clear_pointer (&self->pasted, g_bytes_unref);
  begin (self, TRUE, _ ("Reading…"), tried_cb);
}

void
zb_import_dialog_take_text (ZbImportDialog *self, const char *text)
{
  g_return_if_fail (ZB_IS_IMPORT_DIALOG (self) && text != NULL);
  g_return_if_fail (self->importer == NULL);

  g_clear_object (&self->loaded);
  g_clear_object (&self->files);
  g_clear_pointer (&self->pasted, g_bytes_unref);
  self->pasted = g_bytes_new (text, strlen (text));
  begin (self, TRUE, _ ("Reading…"), tried_cb);
}
