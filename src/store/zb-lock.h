/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. One process per book: flock () on BOOK.lock beside the book, never on the book itself, whose POSIX
 * locks any open and close of it in this process would drop. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ZbLock ZbLock;

/* Takes the lock or gives ZB_STORE_ERROR_LOCKED at once. */
ZbLock *zb_lock_take (const char *book, GError **error);

/* Whether the last holder went without zb_lock_release () with @clean. */
gboolean zb_lock_was_unclean (const ZbLock *self);

/* Lets go of the lock; with @clean the next holder need not check the book. */
void zb_lock_release (ZbLock *self, gboolean clean);

G_END_DECLS
