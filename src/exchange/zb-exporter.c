/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of records through a writer; the same way for every format. */

#include "config.h"

#include "exchange/zb-exporter.h"

#include "exchange/zb-export-file.h"
#include "exchange/zb-export-rows.h"
#include "exchange/zb-sheet-writer-csv.h"
#include "exchange/zb-sheet-writer-html.h"
#include "exchange/zb-sheet-writer-json.h"
#include "exchange/zb-sheet-writer-ods.h"
#include "exchange/zb-sheet-writer-xlsx.h"
#include "register/zb-catalogue.h"

#define PAGE_SIZE 512

struct _ZbExporter
{
  GObject parent_instance;

  ZbStore *store;
  ZbQuery *query;
  char **fields; /* NULL: all */
  GArray *ids;   /* gint64; NULL: those of the query */
  gint permille; /* atomic */
  gint rows;     /* atomic */
};

G_DEFINE_FINAL_TYPE (ZbExporter, zb_exporter, G_TYPE_OBJECT)

static ZbSheetWriter *
make_csv (GOutputStream *stream, const ZbExportOptions *options)
{
  gboolean vi = options->language == ZB_LANGUAGE_VI;
  char separator = options->separator ? options->separator : vi ? ';' : ',';
  ZbNumberStyle style = options->style != ZB_NUMBER_STYLE_UNKNOWN
                          ? options->style
                          : zb_number_style_of (options->language);

  return zb_sheet_writer_csv_new (stream, separator, style, TRUE);
}

static ZbSheetWriter *
make_tsv (GOutputStream *stream, const ZbExportOptions *options)
{
  return zb_sheet_writer_csv_new (stream, '\t', zb_number_style_of (options->language), FALSE);
}

static ZbSheetWriter *
make_json (GOutputStream *stream, const ZbExportOptions *options)
{
  return zb_sheet_writer_json_new (stream);
}

static ZbSheetWriter *
make_html (GOutputStream *stream, const ZbExportOptions *options)
{
  return zb_sheet_writer_html_new (stream);
}

static ZbSheetWriter *
make_xlsx (const char *path, GError **error)
{
  return zb_sheet_writer_xlsx_new (path);
}

static const struct
{
  const char *ending;
  gboolean to_clipboard;
  ZbSheetWriter *(*make_text) (GOutputStream *stream, const ZbExportOptions *options);
  ZbSheetWriter *(*make_book) (const char *path, GError **error);
} formats[] = {
  [ZB_EXPORT_XLSX] = { "xlsx", FALSE, NULL, make_xlsx },
  [ZB_EXPORT_CSV] = { "csv", FALSE, make_csv, NULL },
  [ZB_EXPORT_ODS] = { "ods", FALSE, NULL, zb_sheet_writer_ods_new },
  [ZB_EXPORT_JSON] = { "json", FALSE, make_json, NULL },
  [ZB_EXPORT_TSV] = { "tsv", TRUE, make_tsv, NULL },
  [ZB_EXPORT_HTML] = { "html", TRUE, make_html, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == ZB_N_EXPORT_FORMATS);

static void
tell_progress (ZbExporter *self, guint n, guint of)
{
  g_atomic_int_set (&self->permille, of > 0 ? (gint)(1000.0 * n / of) : 1000);
  g_atomic_int_set (&self->rows, (gint)n);
}

static gboolean
write_page (ZbExportRows *rows, guint n, ZbSheetWriter *writer, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      const ZbSheetCell *cells = zb_export_rows_get (rows, i);

      if (cells && !zb_sheet_writer_write (writer, cells, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_rows (ZbExporter *self,
            GArray *ids,
            ZbExportRows *rows,
            ZbSheetWriter *writer,
            GCancellable *cancellable,
            GError **error)
{
  for (guint i = 0; i < ids->len; i += PAGE_SIZE)
    {
      guint n = MIN (PAGE_SIZE, ids->len - i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !zb_export_rows_load (rows, &g_array_index (ids, gint64, i), n, cancellable, error) ||
          !write_page (rows, n, writer, error))
        return FALSE;
      tell_progress (self, i + n, ids->len);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* The row of totals: NULL where nothing is totalled. */
static gboolean
end_sheet (ZbExporter *self,
           GArray *ids,
           ZbExportRows *rows,
           const ZbExportColumns *columns,
           ZbSheetWriter *writer,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GArray) totals = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < columns->n_columns; i++)
    any = any || (columns->sources[i].total >= 0 && columns->sources[i].n_steps == 0);
  if (!any)
    return zb_sheet_writer_end (writer, NULL, error);
  totals = zb_store_totals (self->store, columns->reg, (const gint64 *)(gpointer)ids->data,
                            ids->len, cancellable, error);
  return totals && zb_sheet_writer_end (writer, zb_export_rows_get_totals (rows, totals), error);
}

static gboolean
write_all (ZbExporter *self,
           ZbSheetWriter *writer,
           ZbLanguage language,
           gboolean for_machines,
           GCancellable *cancellable,
           GError **error)
{
  const ZbRegister *reg = self->query->reg;
  g_autoptr (ZbExportColumns) columns =
    zb_export_columns_new (reg, (const char *const *)self->fields, language);
  g_autoptr (ZbExportRows) rows = zb_export_rows_new (self->store, columns, language);
  const char *name = for_machines ? reg->name : zb_catalogue_translate (reg->label, language);
  g_autoptr (GArray) ids = self->ids
                             ? g_array_ref (self->ids)
                             : zb_store_query (self->store, self->query, cancellable, error);

  tell_progress (self, 0, 1);
  return ids && zb_sheet_writer_begin (writer, name, columns->columns, columns->n_columns, error) &&
         write_rows (self, ids, rows, writer, cancellable, error) &&
         end_sheet (self, ids, rows, columns, writer, cancellable, error) &&
         zb_sheet_writer_close (writer, error);
}

typedef struct
{
  GFile *file;
  ZbExportOptions options;
} Run;

static void
free_run (gpointer data)
{
  Run *self = data;

  g_object_unref (self->file);
  g_free (self);
}

/* GTaskThreadFunc */
static void
run_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Run *run = task_data;
  GError *error = NULL;

  if (zb_exporter_run (source, run->file, &run->options, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
zb_exporter_finalize (GObject *object)
{
  ZbExporter *self = ZB_EXPORTER (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->query, zb_query_free);
  g_clear_pointer (&self->fields, g_strfreev);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (zb_exporter_parent_class)->finalize (object);
}

static void
zb_exporter_class_init (ZbExporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_exporter_finalize;
}

static void
zb_exporter_init (ZbExporter *self)
{
}

const char *
zb_export_format_get_ending (ZbExportFormat format)
{
  g_return_val_if_fail (format < ZB_N_EXPORT_FORMATS, NULL);

  return formats[format].ending;
}

gboolean
zb_export_format_find (const char *file_name, ZbExportFormat *format)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (file_name != NULL, FALSE);

  lower = g_ascii_strdown (file_name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *ending = g_strconcat (".", formats[i].ending, NULL);

      if (formats[i].to_clipboard || !g_str_has_suffix (lower, ending))
        continue;
      *format = (ZbExportFormat)i;
      return TRUE;
    }
  return FALSE;
}

ZbExporter *
zb_exporter_new (ZbStore *store, const ZbQuery *query)
{
  ZbExporter *self;

  g_return_val_if_fail (ZB_IS_STORE (store), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (ZB_TYPE_EXPORTER, NULL);
  self->store = g_object_ref (store);
  self->query = zb_query_copy (query);
  return self;
}

void
zb_exporter_set_fields (ZbExporter *self, const char *const *fields)
{
  g_return_if_fail (ZB_IS_EXPORTER (self));

  g_strfreev (self->fields);
  self->fields = g_strdupv ((char **)fields);
}

void
zb_exporter_set_ids (ZbExporter *self, const gint64 *ids, gsize n_ids)
{
  g_return_if_fail (ZB_IS_EXPORTER (self));

  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (self->ids, ids, (guint)n_ids);
}

gboolean
zb_exporter_run (ZbExporter *self,
                 GFile *file,
                 const ZbExportOptions *options,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (ZbExportFile) target = NULL;
  g_autoptr (GOutputStream) stream = NULL;
  g_autoptr (ZbSheetWriter) writer = NULL;

  g_return_val_if_fail (ZB_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (options != NULL && options->format < ZB_N_EXPORT_FORMATS, FALSE);

  target = zb_export_file_new (file, error);
  if (!target)
    return FALSE;
  if (formats[options->format].make_book)
    writer = formats[options->format].make_book (zb_export_file_get_path (target), error);
  else
    stream = zb_export_file_open (target, error);
  if (stream)
    writer = formats[options->format].make_text (stream, options);
  return writer &&
         write_all (self, writer, options->language, options->format == ZB_EXPORT_JSON, cancellable,
                    error) &&
         zb_export_file_commit (target, error);
}

void
zb_exporter_run_async (ZbExporter *self,
                       GFile *file,
                       const ZbExportOptions *options,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Run *run = g_new0 (Run, 1);

  g_return_if_fail (ZB_IS_EXPORTER (self));

  run->file = g_object_ref (file);
  run->options = *options;
  g_task_set_source_tag (task, zb_exporter_run_async);
  g_task_set_task_data (task, run, free_run);
  g_task_run_in_thread (task, run_thread);
}

gboolean
zb_exporter_run_finish (ZbExporter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

GBytes *
zb_exporter_run_bytes (ZbExporter *self,
                       const ZbExportOptions *options,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (ZbSheetWriter) writer = NULL;

  g_return_val_if_fail (ZB_IS_EXPORTER (self), NULL);
  g_return_val_if_fail (formats[options->format].make_text != NULL, NULL);

  writer = formats[options->format].make_text (stream, options);
  if (!write_all (self, writer, options->language, options->format == ZB_EXPORT_JSON, cancellable,
                  error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

double
zb_exporter_get_progress (ZbExporter *self, guint *rows)
{
  g_return_val_if_fail (ZB_IS_EXPORTER (self), 0);

  if (rows)
    *rows = (guint)g_atomic_int_get (&self->rows);
  return g_atomic_int_get (&self->permille) / 1000.0;
}
