/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the sheets of an OpenDocument workbook row by row (OASIS OpenDocument 1.3, part 3). */

#pragma once

#include "exchange/zb-table-reader.h"
#include "exchange/zb-zip.h"

G_BEGIN_DECLS

#define ZB_TYPE_ODS_READER (zb_ods_reader_get_type ())
G_DECLARE_FINAL_TYPE (ZbOdsReader, zb_ods_reader, ZB, ODS_READER, GObject)

/* A reader of the workbook in @zip, which is the reader's (transfer full), also on failure. */
ZbOdsReader *zb_ods_reader_new (ZbZip *zip, GCancellable *cancellable, GError **error);

G_END_DECLS
