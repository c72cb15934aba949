/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the workbooks of Excel 97 and before by FreeXL, which holds the whole file. */

#pragma once

#include "exchange/zb-table-reader.h"

G_BEGIN_DECLS

#define ZB_TYPE_XLS_READER (zb_xls_reader_get_type ())
G_DECLARE_FINAL_TYPE (ZbXlsReader, zb_xls_reader, ZB, XLS_READER, GObject)

/* Opens @bytes, all of a file. */
ZbXlsReader *zb_xls_reader_new (GBytes *bytes, GError **error);

G_END_DECLS
