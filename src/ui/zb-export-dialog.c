/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The exporter works on its own thread; the dialog asks it now and then how far it is. While it
 * works, closing the dialog cancels it, and nothing is left of the file. */

#include "config.h"

#include "ui/zb-export-dialog.h"

#include <glib/gi18n.h>

#include "exchange/zb-exporter.h"
#include "ui/zb-window.h"

#define BEAT_MS 100

struct _ZbExportDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkWidget *save_button;
  AdwComboRow *format;
  AdwComboRow *records;
  AdwComboRow *columns;
  AdwComboRow *language;
  GtkWidget *text_options;
  AdwComboRow *separator;
  AdwComboRow *numbers;
  GtkProgressBar *bar;
  GtkLabel *count;

  ZbContext *context;
  ZbQuery *query;
  char **fields;
  GArray *selected;
  guint n_shown;
  GCancellable *cancellable;
  ZbExporter *exporter; /* while it writes */
  GFile *file;
  guint beat_id;
};

G_DEFINE_FINAL_TYPE (ZbExportDialog, zb_export_dialog, ADW_TYPE_DIALOG)

/* In the order of the rows' models. */
static const ZbExportFormat formats[] = { ZB_EXPORT_XLSX, ZB_EXPORT_CSV, ZB_EXPORT_ODS,
                                          ZB_EXPORT_JSON };
static const char separators[] = { '\0', ',', ';', '\t' };
static const ZbNumberStyle styles[] = { ZB_NUMBER_STYLE_UNKNOWN, ZB_NUMBER_STYLE_COMMA,
                                        ZB_NUMBER_STYLE_POINT };
static const char *const style_names[] = { "language", "comma", "point" };

enum
{
  RECORDS_SHOWN,
  RECORDS_SELECTED,
};

static ZbExportOptions
read_options (ZbExportDialog *self)
{
  return (ZbExportOptions){
    .format = formats[adw_combo_row_get_selected (self->format)],
    .language = adw_combo_row_get_selected (self->language) == 0 ? ZB_LANGUAGE_VI : ZB_LANGUAGE_EN,
    .separator = separators[adw_combo_row_get_selected (self->separator)],
    .style = styles[adw_combo_row_get_selected (self->numbers)],
  };
}

static void
show_writing (ZbExportDialog *self, gboolean writing)
{
  gtk_stack_set_visible_child_name (self->stack, writing ? "progress" : "options");
  gtk_widget_set_visible (self->save_button, !writing);
  adw_dialog_set_can_close (ADW_DIALOG (self), !writing);
}

static gboolean
beat_cb (gpointer user_data)
{
  ZbExportDialog *self = user_data;
  guint rows = 0;
  g_autofree char *text = NULL;

  gtk_progress_bar_set_fraction (self->bar, zb_exporter_get_progress (self->exporter, &rows));
  text = g_strdup_printf (ngettext ("%u row", "%u rows", rows), rows);
  gtk_label_set_label (self->count, text);
  return G_SOURCE_CONTINUE;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbContext) context = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    zb_context_say (context, _ ("No program of this computer opens the file."));
}

static void
open_cb (AdwToast *toast, gpointer user_data)
{
  ZbContext *context = user_data;
  GFile *file = g_object_get_data (G_OBJECT (toast), "file");
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, NULL, NULL, opened_cb, g_object_ref (context));
}

static void
show_toast (ZbExportDialog *self, guint rows)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *markup = NULL;
  AdwToast *toast = NULL;

  if (!ZB_IS_WINDOW (root))
    return;

  markup = g_markup_printf_escaped (ngettext (
                                      /* Translators: %u rows; %s is a file. */
                                      "%u row written to “%s”", "%u rows written to “%s”", rows),
                                    rows, name);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _ ("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (self->file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), self->context, 0);
  zb_window_add_toast (ZB_WINDOW (root), toast);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean written = zb_exporter_run_finish (ZB_EXPORTER (source), result, &error);
  guint rows = 0;

  zb_exporter_get_progress (ZB_EXPORTER (source), &rows);
  g_clear_handle_id (&self->beat_id, g_source_remove);
  g_clear_object (&self->exporter);
  if (self->context == NULL)
    return;

  show_writing (self, FALSE);
  if (written)
    show_toast (self, rows);
  if (written || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_dialog_close (ADW_DIALOG (self));
  else
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (self->context, sentence);
    }
}

/* The file with the format's ending, where it was left out. (transfer full) */
static GFile *
complete_name (GFile *file, ZbExportFormat format)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *whole = g_strdup_printf ("%s.%s", name, zb_export_format_get_ending (format));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  ZbExportFormat named = format;

  if (folder == NULL || (zb_export_format_find (name, &named) && named == format))
    return g_object_ref (file);

  return g_file_get_child (folder, whole);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbExportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->context != NULL)
    zb_export_dialog_write (self, file);
}

/* "Projects 2021-12-28.xlsx" */
static char *
make_name (ZbExportDialog *self, const ZbExportOptions *options)
{
  g_autofree char *label = g_strdelimit (g_strdup (_ (self->query->reg->label)), "/", '-');
  char today[ZB_DATE_LENGTH];

  zb_date_today (today);
  return g_strdup_printf ("%s %s.%s", label, today, zb_export_format_get_ending (options->format));
}

static void
save_cb (ZbExportDialog *self)
{
  const ZbExportOptions options = read_options (self);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = make_name (self, &options);

  gtk_file_dialog_set_title (dialog, _ ("Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        self->cancellable, chosen_cb, g_object_ref (self));
}

static void
cancel_cb (ZbExportDialog *self)
{
  if (self->exporter != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
format_chosen_cb (ZbExportDialog *self)
{
  gtk_widget_set_visible (self->text_options,
                          formats[adw_combo_row_get_selected (self->format)] == ZB_EXPORT_CSV);
}

static void
show_records (ZbExportDialog *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  /* Translators: rows of a list. */
  g_autofree char *shown = g_strdup_printf (_ ("Those shown (%u)"), self->n_shown);
  /* Translators: rows of a list. */
  g_autofree char *selected = g_strdup_printf (_ ("Those selected (%u)"), self->selected->len);

  gtk_string_list_append (model, shown);
  if (self->selected->len > 0)
    gtk_string_list_append (model, selected);
  adw_combo_row_set_model (self->records, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->records,
                              self->selected->len > 1 ? RECORDS_SELECTED : RECORDS_SHOWN);
}

static void
zb_export_dialog_dispose (GObject *object)
{
  ZbExportDialog *self = ZB_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->beat_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->exporter);
  g_clear_object (&self->file);
  g_clear_object (&self->context);
  g_clear_pointer (&self->query, zb_query_free);
  g_clear_pointer (&self->fields, g_strfreev);
  g_clear_pointer (&self->selected, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (zb_export_dialog_parent_class)->dispose (object);
}

static void
zb_export_dialog_class_init (ZbExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, records);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, text_options);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, separator);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, numbers);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, ZbExportDialog, count);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_chosen_cb);
}

static void
zb_export_dialog_init (ZbExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  format_chosen_cb (self);
}

AdwDialog *
zb_export_dialog_new (ZbContext *context,
                      const ZbQuery *query,
                      guint n_shown,
                      const char *const *fields,
                      GArray *selected)
{
  ZbExportDialog *self = g_object_new (ZB_TYPE_EXPORT_DIALOG, NULL);
  g_autofree char *numbers = NULL;

  self->context = g_object_ref (context);
  self->query = zb_query_copy (query);
  self->n_shown = n_shown;
  self->fields = g_strdupv ((char **)fields);
  self->selected = g_array_copy (selected);
  adw_combo_row_set_selected (self->language,
                              zb_context_get_language (context) == ZB_LANGUAGE_VI ? 0 : 1);
  numbers = g_settings_get_string (zb_context_get_settings (context), "export-numbers");
  for (guint i = 0; i < G_N_ELEMENTS (style_names); i++)
    if (g_str_equal (style_names[i], numbers))
      adw_combo_row_set_selected (self->numbers, i);
  show_records (self);
  return ADW_DIALOG (self);
}

void
zb_export_dialog_write (ZbExportDialog *self, GFile *file)
{
  const ZbExportOptions options = read_options (self);

  g_return_if_fail (ZB_IS_EXPORT_DIALOG (self) && self->exporter == NULL);
  g_return_if_fail (G_IS_FILE (file));

  g_clear_object (&self->file);
  self->file = complete_name (file, options.format);
  self->exporter = zb_exporter_new (zb_context_get_store (self->context), self->query);
  if (adw_combo_row_get_selected (self->records) == RECORDS_SELECTED)
    zb_exporter_set_ids (self->exporter, (const gint64 *)(gpointer)self->selected->data,
                         self->selected->len);
  if (adw_combo_row_get_selected (self->columns) == 0)
    zb_exporter_set_fields (self->exporter, (const char *const *)self->fields);
  show_writing (self, TRUE);
  self->beat_id = g_timeout_add (BEAT_MS, beat_cb, self);
  zb_exporter_run_async (self->exporter, self->file, &options, self->cancellable, written_cb,
                         g_object_ref (self));
}
