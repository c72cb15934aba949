/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. The book as a file: where it really is, whether it may live there, and what kind of file it is. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands in the header of a SQLite file before anything of SQLite's looks at it. */
typedef struct
{
  gboolean empty;
  guint32 application_id;
  guint32 user_version;
} ZbFileHeader;

/* The real path of the book at @path: its folder resolved, its own name no link. With @create an absent file is made, empty
 * and for its owner only; @created tells. (transfer full) */
char *zb_path_prepare (const char *path, gboolean create, gboolean *created, GError **error);

/* Whether @path lies on a file system of this machine (ZB_STORE_ERROR_REMOTE where not). */
gboolean zb_path_check_local (const char *path, GError **error);

/* Whether the magic number @type of statfs () is a network's or of user space. */
gboolean zb_path_is_remote_type (guint64 type);

/* Reads the first page's header without SQLite; the file must not be open here yet. */
gboolean zb_path_read_header (const char *path, ZbFileHeader *header, GError **error);

/* Whether a journal with something in it lies beside the book: its last use ended unclean. */
gboolean zb_path_has_journal (const char *path);

/* Brings what was written to the file or folder at @path to the disk. */
gboolean zb_path_sync (const char *path, GError **error);

/* Sets @error from errno with what it means for the store, and gives FALSE. */
gboolean zb_path_set_error (int number, const char *doing, const char *path, GError **error);

G_END_DECLS
