/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which endings zb_export_document_save () knows is said here to a person. */

#include "config.h"

#include "ui/zb-document-dialog.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  const char *ending;
} kinds[] = {
  { N_ ("Word document"), "docx" },
  { N_ ("PDF document"), "pdf" },
  { N_ ("Excel workbook"), "xlsx" },
  { N_ ("Plain text"), "txt" },
};

GtkFileDialog *
zb_document_dialog_new (const char *title, const char *name, gboolean plain)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (guint i = 0; i < G_N_ELEMENTS (kinds) - (plain ? 0 : 1); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (kinds[i].name));
      gtk_file_filter_add_suffix (filter, kinds[i].ending);
      g_list_store_append (filters, filter);
    }
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}
