/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes files into the book. Everything of one run is one change: written whole, undone whole. A
 * row that cannot be taken is told with its place and reason, stores nothing, and does not stop
 * the others. */

#pragma once

#include "exchange/zb-exchange-error.h"
#include "exchange/zb-import-report.h"
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

/* How many sheets were understood so far. */
guint zb_importer_get_n_sheets (ZbImporter *self);

/* Takes what was added, once. @dry_run: does all but the writing. Rows that are refused are no
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

/* How far a run is, 0–1, and the rows it has been through. From any thread, at any time. */
double zb_importer_get_progress (ZbImporter *self, guint *rows);

G_END_DECLS
