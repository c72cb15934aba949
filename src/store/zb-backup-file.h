/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. One copy of a book, made so that it is either whole or not there. */

#pragma once

#include "store/zb-connection.h"
#include "store/zb-store.h"

G_BEGIN_DECLS

/* All pages of @from into @to, in one step. */
gboolean zb_backup_copy_pages (ZbConnection *from, ZbConnection *to, GError **error);

/* Copies the book of @from to @to: by the backup API into a temporary file of its owner's beside it, opened again and checked, brought to
 * the disk, then given its name. An older @to is replaced. */
gboolean zb_backup_write (ZbConnection *from, const char *to, GError **error);

/* A dated copy among the backups of @from's book, which are thinned then; its path. (transfer full) */
char *zb_backup_make (ZbConnection *from, ZbBackupReason reason, GError **error);

G_END_DECLS
