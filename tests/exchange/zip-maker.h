/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes zipped files of parts in memory, good and bad ones. */

#pragma once

#include <glib.h>

/* A zip of @parts: name, content, …, NULL. (transfer full) */
GBytes *make_zip (const char *const *parts);

/* The same, not compressed; never fails for names that no zip may have. (transfer full) */
GBytes *make_stored_zip (const char *const *parts);

/* The same of one part made of @times copies of @piece between @head and @tail, beside @parts;
 * @stored: not compressed. (transfer full) */
GBytes *make_large_zip (const char *const *parts,
                        const char *name,
                        const char *head,
                        const char *piece,
                        guint times,
                        const char *tail,
                        gboolean stored);

/* A zip of one part under a password. (transfer full) */
GBytes *make_secret_zip (const char *name, const char *content);

/* An XLSX workbook with one sheet "Tờ 1" whose <sheetData> holds @rows; @styles and @strings
 * nullable: what stands within <styleSheet> and <sst>. (transfer full) */
GBytes *make_xlsx (const char *rows, const char *styles, const char *strings, gboolean epoch_1904);

/* What make_xlsx () is made of but for the sheet, for those who spoil it. */
extern const char *const xlsx_parts[];

/* An ODS workbook whose <office:spreadsheet> holds @tables. (transfer full) */
GBytes *make_ods (const char *tables);
#define ODS_HEAD                                                                                   \
  "<?xml version='1.0'?><office:document-content xmlns:office='o' xmlns:table='t' "                \
  "xmlns:text='x' xmlns:calcext='c'><office:body><office:spreadsheet>"
#define ODS_TAIL "</office:spreadsheet></office:body></office:document-content>"
#define XLSX_HEAD "<worksheet><sheetData>"
#define XLSX_TAIL "</sheetData></worksheet>"
