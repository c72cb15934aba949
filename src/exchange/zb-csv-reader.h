/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads separated text after RFC 4180 as a stream: any of comma, semicolon, tab and bar, found out
 * from the first lines or from Excel's "sep=" line; UTF-8 with or without BOM, UTF-16, or an old
 * encoding of Vietnamese that is found out; LF, CRLF or CR. */

#pragma once

#include "exchange/zb-encoding.h"
#include "exchange/zb-table-reader.h"

G_BEGIN_DECLS

#define ZB_TYPE_CSV_READER (zb_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (ZbCsvReader, zb_csv_reader, ZB, CSV_READER, GObject)

/* Opens @file for reading. Fails where it cannot be read, or is of another kind (a workbook). */
ZbCsvReader *zb_csv_reader_new (GFile *file, GCancellable *cancellable, GError **error);

/* The same over bytes in memory: pasted text, tests. */
ZbCsvReader *zb_csv_reader_new_for_bytes (GBytes *bytes, GError **error);

/* The separator found. */
char zb_csv_reader_get_separator (ZbCsvReader *self);

/* The encoding found, or set. */
ZbEncoding zb_csv_reader_get_encoding (ZbCsvReader *self);

/* Reads the file in @encoding from now on; begin again. */
gboolean zb_csv_reader_set_encoding (ZbCsvReader *self, ZbEncoding encoding, GError **error);

G_END_DECLS
