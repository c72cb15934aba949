/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. A recorded change that is to be undone or redone. */

#pragma once

#include "store/zb-write.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *label;
  gboolean redo;
  gboolean fills; /* it filled tables that its data leaves out (ZB_KIND_FILL) */
  void *data;     /* of SQLite; as it was recorded */
  int size;
} ZbChangeSet;

void zb_change_set_clear (ZbChangeSet *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZbChangeSet, zb_change_set_clear)

/* The last change that stands, or with @redo the first that was undone (ZB_STORE_ERROR_NOTHING). */
gboolean
zb_change_set_load (ZbConnection *connection, gboolean redo, ZbChangeSet *self, GError **error);

/* Applies it, or its inverse, within @write and checks what comes of it (ZB_STORE_ERROR_CONFLICT). */
gboolean zb_change_set_run (ZbChangeSet *self, ZbWrite *write, GError **error);

G_END_DECLS
