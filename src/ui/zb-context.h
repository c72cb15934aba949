/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window hands down to its pages: the open book, its figures, the settings and the
 * language; and the one way in which pages write and speak. There are no singletons: whoever needs
 * the book is given a context.
 *
 * Pages do not know each other. They go from one to the next by actions of the window:
 *
 *   win.open-overview, win.open-today
 *   win.open-snapshots      the frozen reports, read anew
 *   win.check-text         s       opens the figure check with this text
 *   win.open-register      s       register
 *   win.open-record        (sx)    register, id
 *   win.open-history       (sx)    register and id of a record; "", 0: all of the book
 *   win.open-bin, win.backups
 *   win.open-figure        zb-figure-target.h: the records behind a figure
 *   win.break-down         the same: the figure by its zones, countries, months …
 *   win.open-listed        (ssax)  register, sentence over the list, the ids it shows
 *   win.open-related       (ssx)   register, its reference field, id of the record it names
 *   win.new-record         (ssx)   register, a reference field that is filled in ("": none), its id
 *   win.edit-record        (sx)    register, id
 *   win.duplicate-record   (sx)    register, id
 *   win.delete-record      (sx)    register, id
 *   win.undo, win.redo, win.search, win.search-all, win.go-back
 *
 * for instance gtk_widget_activate_action (widget, "win.open-record", "(sx)", reg->name, id). */

#pragma once

#include <gio/gio.h>

#include "base/zb-date.h"
#include "stats/zb-ledger.h"

G_BEGIN_DECLS

/* Properties: "store", "ledger", "settings" (construct-only), "language" (ZbLanguage as guint).
 * Signal "message" (const char *sentence, gboolean undoable): what the window shows as a toast. */
#define ZB_TYPE_CONTEXT (zb_context_get_type ())
G_DECLARE_FINAL_TYPE (ZbContext, zb_context, ZB, CONTEXT, GObject)

ZbContext *zb_context_new (ZbStore *store, ZbLedger *ledger, GSettings *settings);

ZbStore *zb_context_get_store (ZbContext *self);
ZbLedger *zb_context_get_ledger (ZbContext *self);
GSettings *zb_context_get_settings (ZbContext *self);
ZbLanguage zb_context_get_language (ZbContext *self);
void zb_context_set_language (ZbContext *self, ZbLanguage language);

/* The day that is today, as a stored date: this machine's, unless another was set (NULL: this machine's
 * again). */
void zb_context_get_today (ZbContext *self, char today[ZB_DATE_LENGTH]);
void zb_context_set_today (ZbContext *self, const char *today);

/* Writes @change. When it is done the window says so, with an Undo button and, after it, the first
 * warning; with no @callback it also says why a change was refused. @callback gets the findings
 * through zb_context_apply_finish (). */
void zb_context_apply (ZbContext *self,
                       ZbChange *change,
                       GAsyncReadyCallback callback,
                       gpointer user_data);

/* FALSE with ZB_STORE_ERROR_REFUSED still gives @outcome (transfer full, nullable), whose findings
 * say why. */
gboolean zb_context_apply_finish (ZbContext *self,
                                  GAsyncResult *result,
                                  ZbOutcome **outcome,
                                  GError **error);

/* Takes back the last change, or makes it again, and says so. */
void zb_context_undo (ZbContext *self);
void zb_context_redo (ZbContext *self);

/* Takes back the change @change_set, or puts a deleted record back, and says so, or what stands in
 * the way. */
void zb_context_take_back (ZbContext *self, gint64 change_set);
void zb_context_restore_deleted (ZbContext *self, const ZbDeleted *deleted);

/* Shows @sentence to the person, without an Undo button. */
void zb_context_say (ZbContext *self, const char *sentence);

/* The clear sentence for @error: for errors of the book one of ours, for all others their own.
 * (transfer full) */
char *zb_context_explain (const GError *error);

G_END_DECLS
