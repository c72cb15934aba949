/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. The folder of backups beside a book: names, what is kept, what is there. No connection to the book is needed. */

#pragma once

#include "store/zb-connection.h"
#include "store/zb-store.h"

G_BEGIN_DECLS

/* The folder of the backups of @book. (transfer full) */
char *zb_backups_get_folder (const char *book);

/* A name there for a backup made at @now, which no file has yet: "book.zonebook-20260102T030405-daily". (transfer full) */
char *zb_backups_make_path (const char *book, ZbBackupReason reason, GDateTime *now);

/* Moment and reason of a backup of @book by its file's name; FALSE: it is none. */
gboolean
zb_backups_read_name (const char *book, const char *name, GDateTime **at, ZbBackupReason *reason);

/* Which of the moments @at (of GDateTime, newest first) are kept at @now: all of the last 24 hours (20 at most), then the newest of each of
 * 14 days, 8 weeks and 12 months in @zone. @keep has room for as many. */
void zb_backups_choose (GPtrArray *at, GDateTime *now, GTimeZone *zone, gboolean *keep);

/* Deletes those that are not kept. */
void zb_backups_thin (const char *book, GDateTime *now);

/* What is there, newest first, by the names alone. (transfer full, ZbBackup) */
GPtrArray *zb_backups_scan (const char *book);

/* The same, each opened: whether it is in order, and how many records it has. */
GPtrArray *zb_backups_list (const char *book);

/* The newest that is in order, or NULL. (transfer full) */
ZbBackup *zb_backups_find_good (const char *book);

/* Records of all registers that the file has tables for. */
gboolean zb_backups_count (ZbConnection *connection, gint64 *count, GError **error);

/* Whether the file at @path is a whole book that this program can read; says how many records it has. */
gboolean zb_backups_check (const char *path, gboolean wholly, gint64 *n_records, GError **error);

G_END_DECLS
