/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records as rows of cells, a page at a time. */

#pragma once

#include "exchange/zb-export-columns.h"
#include "store/zb-store.h"

G_BEGIN_DECLS

typedef struct _ZbExportRows ZbExportRows;

/* @columns must outlive it. */
ZbExportRows *
zb_export_rows_new (ZbStore *store, const ZbExportColumns *columns, ZbLanguage language);
void zb_export_rows_free (ZbExportRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbExportRows, zb_export_rows_free)

/* Fetches the page of these records; the cells of the page before are gone. */
gboolean zb_export_rows_load (ZbExportRows *self,
                              const gint64 *ids,
                              gsize n_ids,
                              GCancellable *cancellable,
                              GError **error);

/* The cells of a record of the page; NULL where it is gone. Valid until the next call. */
const ZbSheetCell *zb_export_rows_get (ZbExportRows *self, guint i);

/* The row of totals: @totals as zb_store_totals () gives them. Valid until the next call. */
const ZbSheetCell *zb_export_rows_get_totals (ZbExportRows *self, GArray *totals);

G_END_DECLS
