/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a register page gives away: what it shows as a file, the selected rows as text and as a table
 * on the clipboard. */

#include "config.h"

#include "ui/zb-register-page-private.h"

#include <glib/gi18n.h>

#include "exchange/zb-exporter.h"
#include "ui/zb-export-dialog.h"
#include "ui/zb-page-task.h"
#include "ui/zb-record-column.h"

/* More rows than this are a matter for a file. */
#define MAX_COPIED 50000

/* The columns that are seen. (transfer full) */
static char **
list_fields (ZbRegisterPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->layout->len; i++)
    {
      const ZbColumnPlace *place = &g_array_index (self->layout, ZbColumnPlace, i);

      if (place->shown)
        g_strv_builder_add (builder, place->field->name);
    }
  return g_strv_builder_end (builder);
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbRegisterPage *self = ZB_REGISTER_PAGE (widget);
  g_auto (GStrv) fields = list_fields (self);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  adw_dialog_present (zb_export_dialog_new (self->context, self->query, n_shown,
                                            (const char *const *)fields, self->selected),
                      widget);
}

/* The same rows twice: as text and as a table. */
typedef struct
{
  ZbExporter *exporter;
  ZbLanguage language;
  guint n_rows;
  GBytes *text;
  GBytes *table;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_clear_object (&copy->exporter);
  g_clear_pointer (&copy->text, g_bytes_unref);
  g_clear_pointer (&copy->table, g_bytes_unref);
  g_free (copy);
}

/* GTaskThreadFunc */
static void
copy_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Copy *copy = task_data;
  const ZbExportOptions text = { .format = ZB_EXPORT_TSV, .language = copy->language };
  const ZbExportOptions table = { .format = ZB_EXPORT_HTML, .language = copy->language };
  GError *error = NULL;

  copy->text = zb_exporter_run_bytes (copy->exporter, &text, cancellable, &error);
  if (copy->text != NULL)
    copy->table = zb_exporter_run_bytes (copy->exporter, &table, cancellable, &error);
  if (copy->table != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbRegisterPage *self = ZB_REGISTER_PAGE (source);
  Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) content = NULL;

  if (self->context == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      sentence = zb_context_explain (error);
      zb_context_say (self->context, sentence);
      return;
    }
  {
    g_autofree char *text =
      g_strndup (g_bytes_get_data (copy->text, NULL), g_bytes_get_size (copy->text));

    providers[0] = gdk_content_provider_new_for_bytes ("text/html", copy->table);
    providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  }
  content = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  sentence =
    g_strdup_printf (ngettext ("%u row copied", "%u rows copied", copy->n_rows), copy->n_rows);
  zb_context_say (self->context, sentence);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbRegisterPage *self = ZB_REGISTER_PAGE (widget);
  g_autoptr (GTask) task = NULL;
  g_auto (GStrv) fields = list_fields (self);
  Copy *copy;

  if (self->selected->len == 0)
    return;
  if (self->selected->len > MAX_COPIED)
    {
      zb_context_say (self->context, _ ("These are too many rows to copy. Export them instead."));
      return;
    }

  copy = g_new0 (Copy, 1);
  copy->exporter = zb_exporter_new (zb_context_get_store (self->context), self->query);
  copy->language = zb_context_get_language (self->context);
  copy->n_rows = self->selected->len;
  zb_exporter_set_fields (copy->exporter, (const char *const *)fields);
  zb_exporter_set_ids (copy->exporter, (const gint64 *)(gpointer)self->selected->data,
                       self->selected->len);
  task = zb_page_task_new (widget, NULL, copied_cb);
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, copy_thread);
}

void
zb_register_page_share_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "page.copy-rows", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy-rows",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste-rows",
                                       NULL);
}
