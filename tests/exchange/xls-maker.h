/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes old workbooks in memory: BIFF8 records ([MS-XLS]) in a compound file ([MS-CFB]). */

#pragma once

#include <glib.h>

/* Appends one record. */
void add_xls_record (GByteArray *stream, guint type, const void *content, guint length);

/* The stream of a workbook of one sheet "Tờ 1" with cells of every kind: texts, numbers of each
 * form, a day, a truth value, an error and a formula. (transfer full) */
GByteArray *make_xls_stream (gboolean epoch_1904);

/* A compound file whose one stream "Workbook" is @stream. (transfer full) */
GBytes *make_xls (const guint8 *stream, gsize length);
