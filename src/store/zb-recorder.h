/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Records what a transaction does to the registers' tables as one SQLite change
 * set: a session per table, begun when the table is first written. A table that was empty and is
 * filled by an import needs no session: all its rows are the change. */

#pragma once

#include "store/zb-bulk.h"

G_BEGIN_DECLS

typedef struct _ZbRecorder ZbRecorder;

/* With @may_fill, empty tables that are filled at length are not recorded row by row. */
ZbRecorder *zb_recorder_new (ZbConnection *connection, gboolean may_fill);
void zb_recorder_free (ZbRecorder *self);

/* Records @reg's table from now on; called before each write of a record. */
gboolean zb_recorder_watch (ZbRecorder *self, const ZbRegister *reg, GError **error);

/* The indexes of @reg have been dropped for so many rows: if its table was empty, it is filled. */
void zb_recorder_note_bulk (ZbRecorder *self, const ZbRegister *reg);

/* Whether all rows of @reg's table are this change. */
gboolean zb_recorder_is_filled (ZbRecorder *self, const ZbRegister *reg);

/* The change set of all that was recorded, to be freed by sqlite3_free (); empty: NULL and 0. */
gboolean zb_recorder_take (ZbRecorder *self, void **data, int *size, GError **error);

G_END_DECLS
