/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. From an empty file, or a book of an older program, to this program's schema: the scripts 0001.sql, 0002.sql, …
 * of a folder of the SQL resources, in one transaction. */

#pragma once

#include "store/zb-connection.h"

G_BEGIN_DECLS

/* The newest version that the scripts in sql/@folder reach. */
guint zb_migration_get_version (const char *folder);

/* Whether a file with these numbers in its header is a book that this program may open (NOT_A_BOOK, NEWER). */
gboolean zb_migration_check_ids (const char *path,
                                 gint64 application_id,
                                 gint64 user_version,
                                 GError **error);

/* Brings the book to the newest version. An older one is backed up before. */
gboolean zb_migration_run (ZbConnection *connection, const char *folder, GError **error);

G_END_DECLS
