/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes files into the book. Everything of one run is one change: written whole, undone whole. A
 * row that cannot be taken is told with its place and reason, stores nothing, and does not stop
 * the others. */

#pragma once

#include "exchange/zb-exchange-error.h"
#include "exchange/zb-import-sheet.h"
#include "exchange/zb-table-reader.h"
#include "store/zb-store.h"

G_BEGIN_DECLS

#define ZB_TYPE_IMPORTER (zb_importer_get_type ())
G_DECLARE_FINAL_TYPE (ZbImporter, zb_importer, ZB, IMPORTER, GObject)

ZbImporter *zb_importer_new (ZbStore *store);

/* Adds a file, or all files with a known ending in a folder. Their sheets are taken in the order
 * of the registers, whatever the order they are added in. A sheet that is no register of this book
 * is named in the report and left out. Fails where a file cannot be read. */
gboolean
zb_importer_add_file (ZbImporter *self, GFile *file, GCancellable *cancellable, GError **error);

/* Adds the sheets of a reader, as those of a file called @name. */
gboolean zb_importer_add_reader (ZbImporter *self,
                                 ZbTableReader *reader,
                                 const char *name,
                                 GCancellable *cancellable,
                                 GError **error);

/* The same for several files, on a thread; a file that cannot be read fails all. */
void zb_importer_add_files_async (ZbImporter *self,
                                  GListModel *files,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean zb_importer_add_files_finish (ZbImporter *self, GAsyncResult *result, GError **error);

/* Layouts that are added from now on are made what @path remembers for them. */
void zb_importer_set_mapping_file (ZbImporter *self, const char *path);

/* Remembers the columns of a sheet for the next with the same headings, under @name (nullable). */
gboolean zb_importer_remember (ZbImporter *self,
                               const ZbImportSheet *sheet,
                               const char *name,
                               GError **error);

/* How many sheets were understood so far. */
guint zb_importer_get_n_sheets (ZbImporter *self);

/* One of them, in the order they are taken, which is that of the report's files. Its layout may be
 * corrected (zb-sheet-mapping.h), and its cells (zb_import_sheet_fix_cell ()), between runs. Not to
 * be freed. */
ZbImportSheet *zb_importer_get_sheet (ZbImporter *self, guint i);

/* The sheets that are no register of this book, or were put there. */
guint zb_importer_get_n_others (ZbImporter *self);
ZbImportSheet *zb_importer_get_other (ZbImporter *self, guint i);

/* Makes a sheet, understood or not, one of @reg; NULL: it is left out. FALSE, and it is left out,
 * where none of its headings names a field of @reg. */
gboolean zb_importer_set_register (ZbImporter *self, ZbImportSheet *sheet, const ZbRegister *reg);

/* Whether runs tell every row and total for a preview. */
void zb_importer_set_detailed (ZbImporter *self, gboolean detailed);

/* Takes what was added; after a trial, again. @dry_run: does all but the writing. Rows that are refused are no
 * failure: see @report. Fails with ZB_EXCHANGE_ERROR or as zb_store_apply () does; then nothing
 * was written, and *@report may tell rows all the same. */
gboolean zb_importer_run (ZbImporter *self,
                          gboolean dry_run,
                          GCancellable *cancellable,
                          ZbImportReport **report,
                          GError **error);
void zb_importer_run_async (ZbImporter *self,
                            gboolean dry_run,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean zb_importer_run_finish (ZbImporter *self,
                                 GAsyncResult *result,
                                 ZbImportReport **report,
                                 GError **error);

/* Writes the rows that @report says were refused into a workbook, each with its cells, line and
 * reasons; a sheet for each sheet. */
gboolean zb_importer_save_refused (ZbImporter *self,
                                   const ZbImportReport *report,
                                   GFile *file,
                                   GCancellable *cancellable,
                                   GError **error);

/* How far a run is, 0–1, and the rows it has been through. From any thread, at any time. */
double zb_importer_get_progress (ZbImporter *self, guint *rows);

G_END_DECLS
