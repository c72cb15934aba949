/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A zip archive, entry by entry, for the formats that are one (ODS, DOCX). */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _ZbExportZip ZbExportZip;

/* Makes the archive at @path. */
ZbExportZip *zb_export_zip_new (const char *path, GError **error);
void zb_export_zip_free (ZbExportZip *self); /* without close: the file is no good */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbExportZip, zb_export_zip_free)

/* Adds a whole entry. */
gboolean zb_export_zip_add (ZbExportZip *self, const char *name, const char *text, GError **error);

/* Begins an entry of unknown length, writes pieces of it, ends it. */
gboolean zb_export_zip_begin (ZbExportZip *self, const char *name, GError **error);
gboolean zb_export_zip_write (ZbExportZip *self, const char *data, gsize length, GError **error);
gboolean zb_export_zip_end (ZbExportZip *self, GError **error);

gboolean zb_export_zip_close (ZbExportZip *self, GError **error);

/* Appends @text as the text of an XML element or attribute; line ends become @line_end, what XML
 * cannot hold is left out. */
void zb_export_append_xml (GString *xml, const char *text, const char *line_end);

G_END_DECLS
