/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. A recorded change, that is to be taken back or made again. */

#pragma once

#include "store/zb-write.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *label;
  gboolean last; /* no later change stands */
  void *data;    /* of SQLite */
  int size;
} ZbChangeSet;

void zb_change_set_clear (ZbChangeSet *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZbChangeSet, zb_change_set_clear)

/* The last change that stands; with @redo the first that was undone; else, with an id, that one if it stands
 * (ZB_STORE_ERROR_NOTHING where there is none). */
gboolean zb_change_set_load (ZbConnection *connection,
                             gboolean redo,
                             gint64 id,
                             ZbChangeSet *self,
                             GError **error);

/* Makes it its own inverse. */
gboolean zb_change_set_invert (ZbChangeSet *self, ZbConnection *connection, GError **error);

/* Applies it within @write and checks what comes of it. What was altered since stands in the way: each such record is a finding, and
 * ZB_STORE_ERROR_CONFLICT tells that the transaction must not be committed. */
gboolean zb_change_set_apply (const ZbChangeSet *self, ZbWrite *write, GError **error);

G_END_DECLS
