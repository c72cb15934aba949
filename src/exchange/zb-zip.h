/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a zipped workbook, each read as a stream. What unpacks to far more than the file
 * holds is refused before it fills memory or disk. For one thread at a time. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Above these nothing is read (design/measured.md: honest workbooks unpack 6:1). */
#define ZB_ZIP_MAX_FILE (512 * (goffset)(1024 * 1024))
#define ZB_ZIP_MAX_PART (2 * (goffset)(1024 * 1024 * 1024))
#define ZB_ZIP_MAX_RATIO 100
#define ZB_ZIP_FREE_BYTES (10 * (goffset)(1024 * 1024)) /* from here on the ratio counts */
#define ZB_ZIP_MAX_PARTS 10000

typedef struct _ZbZip ZbZip;
typedef struct _ZbZipPart ZbZipPart;

/* Opens @file and lists its parts. */
ZbZip *zb_zip_new (GFile *file, GCancellable *cancellable, GError **error);

/* The same over bytes in memory. */
ZbZip *zb_zip_new_for_bytes (GBytes *bytes, GError **error);

void zb_zip_free (ZbZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbZip, zb_zip_free)

/* Whether a part of this name is there, case aside. */
gboolean zb_zip_has (ZbZip *self, const char *name);

/* Whether any part is encrypted. */
gboolean zb_zip_is_encrypted (ZbZip *self);

/* Opens a part. The zip must outlive it. */
ZbZipPart *zb_zip_open (ZbZip *self, const char *name, GCancellable *cancellable, GError **error);

void zb_zip_part_free (ZbZipPart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbZipPart, zb_zip_part_free)

/* Reads on: the number of bytes, 0 at the end, -1 on failure. */
gssize zb_zip_part_read (ZbZipPart *self, void *buffer, gsize size, GError **error);

/* The size of the part when unpacked, as the file says; 0: unknown. */
goffset zb_zip_part_get_size (ZbZipPart *self);

/* The sentence for a part that cannot be read. */
void zb_zip_set_damaged (GError **error, const char *part);

G_END_DECLS
