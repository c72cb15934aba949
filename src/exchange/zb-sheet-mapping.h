/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which column is which field, as somebody corrected it: changed by hand, told as text, and
 * remembered for the next sheet with the same headings. */

#pragma once

#include <gio/gio.h>

#include "exchange/zb-sheet-layout.h"

G_BEGIN_DECLS

/* Reads the field at @path ("capital_usd"; of a reference with a key of several fields
 * "phase.name") from @column, -1: from none. A column is one field's at a time. FALSE where there
 * is no such field or column. */
gboolean zb_sheet_layout_set_column (ZbSheetLayout *self, const char *path, gint column);

/* Reads the figures of a column in @style; UNKNOWN: as the column itself decides. */
gboolean zb_sheet_layout_set_style (ZbSheetLayout *self, const char *path, ZbNumberStyle style);

/* The binding at @path, or NULL. Not to be freed. */
const ZbBinding *zb_sheet_layout_get_binding (const ZbSheetLayout *self, const char *path);

/* All columns as text, for zb_sheet_layout_apply_text (). (transfer full) */
char *zb_sheet_layout_to_text (const ZbSheetLayout *self);

/* Sets every field's column as @text says; what it does not name has none. FALSE, and nothing
 * changed, where it is not of this register and these headings. */
gboolean zb_sheet_layout_apply_text (ZbSheetLayout *self, const char *text);

/* Keeps mappings in a file. */
typedef struct _ZbMappingFile ZbMappingFile;

/* Reads @path; what is not there or broken is empty. */
ZbMappingFile *zb_mapping_file_new (const char *path);
void zb_mapping_file_free (ZbMappingFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbMappingFile, zb_mapping_file_free)

/* Makes @layout what was remembered for its headings: the name that it was remembered under, ""
 * where it had none; NULL: nothing was. (transfer full) (nullable) */
char *zb_mapping_file_recall (ZbMappingFile *self, ZbSheetLayout *layout);

/* Remembers @layout for its headings, under @name (nullable). */
gboolean zb_mapping_file_remember (ZbMappingFile *self,
                                   const ZbSheetLayout *layout,
                                   const char *name,
                                   GError **error);

G_END_DECLS
