/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that is whole or not there: written under a temporary name beside it, then renamed. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _ZbExportFile ZbExportFile;

/* Makes the temporary file. */
ZbExportFile *zb_export_file_new (GFile *file, GError **error);

/* Takes away what was not committed. */
void zb_export_file_free (ZbExportFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbExportFile, zb_export_file_free)

/* Where it is to be written. Not to be freed. */
const char *zb_export_file_get_path (ZbExportFile *self);

/* The same as a buffered stream. (transfer full) */
GOutputStream *zb_export_file_open (ZbExportFile *self, GError **error);

/* Makes it last, and gives it its name. */
gboolean zb_export_file_commit (ZbExportFile *self, GError **error);

G_END_DECLS
