/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first half of the importer: files are opened, and their sheets found out and put in order. */

#include "config.h"

#include "exchange/zb-importer-private.h"

#include <string.h>

#include "exchange/zb-table-open.h"

char *
zb_importer_dup_place (const ZbImportSheet *sheet)
{
  const char *name = zb_table_reader_get_sheet_name (sheet->reader, sheet->sheet);

  return name ? g_strdup_printf ("%s, %s", sheet->file, name) : g_strdup (sheet->file);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* Texts come before workbooks, which in a folder often hold the same once more. */
static gint
compare_children (gconstpointer a, gconstpointer b)
{
  gboolean x = zb_table_is_text (*(char *const *)a), y = zb_table_is_text (*(char *const *)b);

  return x != y ? y - x : compare_names (a, b);
}

/* Whether one of @sheets that is not among @except is of @reg. */
static gboolean
has_register (GPtrArray *sheets, GPtrArray *except, const ZbRegister *reg)
{
  for (guint i = 0; i < sheets->len; i++)
    {
      ZbImportSheet *sheet = g_ptr_array_index (sheets, i);

      if (sheet->layout->reg == reg && !g_ptr_array_find (except, sheet, NULL))
        return TRUE;
    }
  return FALSE;
}

/* Leaves out the sheets of a workbook, those not in @before, whose registers another file of the
 * folder, whose sheets are not in @outside, holds already. */
static void
drop_doubled (ZbImporter *self, GPtrArray *outside, GPtrArray *before)
{
  for (guint i = 0; i < self->sheets->len;)
    {
      const ZbImportSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (g_ptr_array_find (before, sheet, NULL) ||
          !has_register (before, outside, sheet->layout->reg))
        {
          i++;
          continue;
        }
      g_ptr_array_add (self->doubled, zb_importer_dup_place (sheet));
      g_ptr_array_remove_index (self->sheets, i);
    }
}

/* The same sheets, not owned. */
static GPtrArray *
list_sheets (ZbImporter *self)
{
  GPtrArray *sheets = g_ptr_array_new ();

  g_ptr_array_extend (sheets, self->sheets, NULL, NULL);
  return sheets;
}

/* Adds the files of a folder that a format knows. */
static gboolean
add_children (ZbImporter *self,
              GFile *folder,
              GPtrArray *names,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GPtrArray) outside = list_sheets (self);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (GFile) child = g_file_get_child (folder, name);
      g_autoptr (GPtrArray) before = list_sheets (self);

      if (!zb_importer_add_file (self, child, cancellable, error))
        return FALSE;
      if (!zb_table_is_text (name))
        drop_doubled (self, outside, before);
    }
  return TRUE;
}

static gboolean
add_folder (ZbImporter *self, GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  children =
    g_file_enumerate_children (folder,
                               G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (!children)
    return FALSE;
  while (TRUE)
    {
      GFileInfo *info = NULL;

      if (!g_file_enumerator_iterate (children, &info, NULL, cancellable, error))
        return FALSE;
      if (!info)
        break;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
          zb_table_has_ending (g_file_info_get_name (info)))
        g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
    }
  g_ptr_array_sort (names, compare_children);
  return add_children (self, folder, names, cancellable, error);
}

static guint
get_order (const ZbRegister *reg)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  guint i = 0;

  while (all[i] && all[i] != reg)
    i++;
  return i;
}

static gint
compare_sheets (gconstpointer a, gconstpointer b)
{
  const ZbImportSheet *x = *(ZbImportSheet *const *)a, *y = *(ZbImportSheet *const *)b;
  guint i = get_order (x->layout->reg), k = get_order (y->layout->reg);

  return i < k ? -1 : i > k;
}

/* Puts a sheet where it belongs: in the order of the registers, or among the others. */
static void
add_sheet (ZbImporter *self, ZbImportSheet *sheet)
{
  if (!sheet->layout)
    {
      g_ptr_array_add (self->others, sheet);
      return;
    }
  if (self->mappings)
    g_free (zb_mapping_file_recall (self->mappings, sheet->layout));
  g_ptr_array_add (self->sheets, sheet);
  g_ptr_array_sort (self->sheets, compare_sheets);
}

/* GTaskThreadFunc */
static void
add_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GListModel *files = task_data;
  GError *error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (zb_importer_add_file (source, file, cancellable, &error))
        continue;
      g_task_return_error (task, error);
      return;
    }
  g_task_return_boolean (task, TRUE);
}

void
zb_importer_add_files_async (ZbImporter *self,
                             GListModel *files,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GListStore *copy;

  g_return_if_fail (ZB_IS_IMPORTER (self) && G_IS_LIST_MODEL (files));

  task = g_task_new (self, cancellable, callback, user_data);
  /* The caller's list may change meanwhile. */
  copy = g_list_store_new (G_TYPE_FILE);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_list_store_append (copy, file);
    }
  g_task_set_source_tag (task, zb_importer_add_files_async);
  g_task_set_task_data (task, copy, g_object_unref);
  g_task_run_in_thread (task, add_thread);
}

gboolean
zb_importer_add_files_finish (ZbImporter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
zb_importer_add_file (ZbImporter *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (ZbTableReader) reader = NULL;

  g_return_val_if_fail (ZB_IS_IMPORTER (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    return add_folder (self, file, cancellable, error);
  name = g_file_get_basename (file);
  reader = zb_table_open (file, cancellable, error);
  if (reader)
    return zb_importer_add_reader (self, reader, name, cancellable, error);
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

gboolean
zb_importer_add_reader (ZbImporter *self,
                        ZbTableReader *reader,
                        const char *name,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autofree char *stem = zb_table_dup_stem (name);

  g_return_val_if_fail (ZB_IS_IMPORTER (self), FALSE);
  g_return_val_if_fail (ZB_IS_TABLE_READER (reader), FALSE);

  for (guint i = 0; i < zb_table_reader_get_n_sheets (reader); i++)
    {
      g_autoptr (GError) local = NULL;
      const char *sheet_name = zb_table_reader_get_sheet_name (reader, i);
      ZbImportSheet *sheet =
        zb_import_sheet_new (reader, i, name, sheet_name ? sheet_name : stem, cancellable, &local);

      if (sheet)
        add_sheet (self, sheet);
      else
        {
          g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s: ", name);
          return FALSE;
        }
    }
  return TRUE;
}

guint
zb_importer_get_n_sheets (ZbImporter *self)
{
  g_return_val_if_fail (ZB_IS_IMPORTER (self), 0);

  return self->sheets->len;
}

ZbImportSheet *
zb_importer_get_sheet (ZbImporter *self, guint i)
{
  g_return_val_if_fail (ZB_IS_IMPORTER (self) && i < self->sheets->len, NULL);

  return g_ptr_array_index (self->sheets, i);
}

guint
zb_importer_get_n_others (ZbImporter *self)
{
  g_return_val_if_fail (ZB_IS_IMPORTER (self), 0);

  return self->others->len;
}

ZbImportSheet *
zb_importer_get_other (ZbImporter *self, guint i)
{
  g_return_val_if_fail (ZB_IS_IMPORTER (self) && i < self->others->len, NULL);

  return g_ptr_array_index (self->others, i);
}

gboolean
zb_importer_set_register (ZbImporter *self, ZbImportSheet *sheet, const ZbRegister *reg)
{
  GPtrArray *lists[2];
  guint at = 0;
  gboolean fits;

  g_return_val_if_fail (ZB_IS_IMPORTER (self) && sheet != NULL, FALSE);

  lists[0] = self->sheets;
  lists[1] = self->others;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_ptr_array_find (lists[i], sheet, &at))
      g_ptr_array_steal_index (lists[i], at);
  fits = zb_import_sheet_set_register (sheet, reg);
  add_sheet (self, sheet);
  return fits;
}

gboolean
zb_importer_remember (ZbImporter *self,
                      const ZbImportSheet *sheet,
                      const char *name,
                      GError **error)
{
  g_return_val_if_fail (ZB_IS_IMPORTER (self) && self->mappings && sheet && sheet->layout, FALSE);

  return zb_mapping_file_remember (self->mappings, sheet->layout, name, error);
}
