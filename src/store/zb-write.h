/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. One writing transaction: begun, its records written, recorded as a change set, checked, committed or rolled
 * back. Used by apply, undo and redo. Everything here runs on the writer's thread. */

#pragma once

#include "store/zb-bulk.h"
#include "store/zb-store-private.h"

G_BEGIN_DECLS

/* The source of a change that takes back another, before its id. */
#define ZB_SOURCE_UNDO "undo:"

#define ZB_MOMENT_SIZE 20 /* "2026-01-02T03:04:05" and its end */

typedef struct
{
  const ZbRegister *reg;
  gint64 id;
  char *title;
} ZbRemoved;

typedef struct
{
  ZbStore *store;
  ZbConnection *connection;
  GCancellable *cancellable;
  sqlite3_session *session;
  gint64 change_set;
  char at[ZB_MOMENT_SIZE];
  GPtrArray *findings; /* of ZbFinding */
  guint n_errors;
  GArray *removed; /* of ZbRemoved */
  ZbBulk *bulk;
  ZbNotice *notice; /* what is told when it is committed */
  gboolean begun;
  gboolean expect_undone; /* what its change set says after the commit */
} ZbWrite;

/* Begins the transaction. */
gboolean zb_write_begin (ZbWrite *self,
                         ZbStore *store,
                         ZbConnection *connection,
                         GCancellable *cancellable,
                         GError **error);

/* Records all changes of the registers' tables from now on. */
gboolean zb_write_begin_session (ZbWrite *self, GError **error);

/* Writes the change set itself: from now on @self's change can be undone, and what was undone before can no longer be redone. */
gboolean zb_write_record (ZbWrite *self,
                          const char *label,
                          const char *source,
                          const void *changes,
                          gsize size,
                          GError **error);

/* Commits, after an input or output error finding out whether it was committed; or rolls back. The notice is sent. */
gboolean zb_write_commit (ZbWrite *self, GError **error);
void zb_write_roll_back (ZbWrite *self);
void zb_write_clear (ZbWrite *self); /* rolls back what was not committed */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZbWrite, zb_write_clear)

/* Adds a finding (transfer full) and counts errors. */
void zb_write_add_finding (ZbWrite *self, ZbFinding *finding);

/* Now, as the book writes it. */
void zb_write_get_moment (char moment[ZB_MOMENT_SIZE]);

/* Inserts, updates or deletes one record (zb-edit.c); what the register or a constraint says against it becomes a finding. */
gboolean zb_write_edit (ZbWrite *self, const ZbEdit *edit, GError **error);

/* Makes the keys, the folded text and the stamp of a stored record anew. */
gboolean zb_write_refresh (ZbWrite *self, const ZbRegister *reg, gint64 id, GError **error);

/* A constraint that SQLite found broken by @record, as a finding; FALSE where @code is none (zb-constraint.c). */
gboolean zb_write_explain (ZbWrite *self, const ZbRecord *record, int code, GError **error);

/* What the change set in @data touches: fills the table touched and the notice, and with @rows writes change_row (zb-touched.c). */
gboolean
zb_write_touch (ZbWrite *self, const void *data, gsize size, gboolean rows, GError **error);

/* The rules over several records, and references (zb-checks.c). */
gboolean zb_write_check (ZbWrite *self, GError **error);

/* The outcome so far, with the findings. (transfer full) */
ZbOutcome *zb_write_take_outcome (ZbWrite *self, const char *label);

G_END_DECLS
