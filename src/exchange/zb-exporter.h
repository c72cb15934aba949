/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes what a list shows into a file: the records of a query in its order, or those selected, in
 * the columns chosen, as one of several formats. */

#pragma once

#include "exchange/zb-exchange-error.h"
#include "exchange/zb-sheet-writer.h"
#include "store/zb-store.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_EXPORT_XLSX,
  ZB_EXPORT_CSV,
  ZB_EXPORT_ODS,
  ZB_EXPORT_JSON,
  ZB_EXPORT_TSV,  /* of the clipboard */
  ZB_EXPORT_HTML, /* of the clipboard */
  ZB_N_EXPORT_FORMATS,
} ZbExportFormat;

typedef struct
{
  ZbExportFormat format;
  ZbLanguage language; /* of headers, codes and numbers as text */
  char separator;      /* of CSV; NUL: the language's */
  ZbNumberStyle style; /* of CSV; UNKNOWN: the language's */
} ZbExportOptions;

/* What a format is called ("xlsx"), which is its ending too. Not to be freed. */
const char *zb_export_format_get_ending (ZbExportFormat format);

/* The format of a file by its ending; FALSE: none that files are written in. */
gboolean zb_export_format_find (const char *file_name, ZbExportFormat *format);

#define ZB_TYPE_EXPORTER (zb_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ZbExporter, zb_exporter, ZB, EXPORTER, GObject)

/* @query is copied. */
ZbExporter *zb_exporter_new (ZbStore *store, const ZbQuery *query);

/* Only these fields, in this order (NULL-ended names); NULL: all. */
void zb_exporter_set_fields (ZbExporter *self, const char *const *fields);

/* Only these records, in this order. */
void zb_exporter_set_ids (ZbExporter *self, const gint64 *ids, gsize n_ids);

/* Writes @file, which is replaced as a whole or left as it was. */
gboolean zb_exporter_run (ZbExporter *self,
                          GFile *file,
                          const ZbExportOptions *options,
                          GCancellable *cancellable,
                          GError **error);
void zb_exporter_run_async (ZbExporter *self,
                            GFile *file,
                            const ZbExportOptions *options,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean zb_exporter_run_finish (ZbExporter *self, GAsyncResult *result, GError **error);

/* The same into memory; of formats that are text. (transfer full) */
GBytes *zb_exporter_run_bytes (ZbExporter *self,
                               const ZbExportOptions *options,
                               GCancellable *cancellable,
                               GError **error);

/* How far a run is, 0–1, and the rows it has written. From any thread, at any time. */
double zb_exporter_get_progress (ZbExporter *self, guint *rows);

G_END_DECLS
