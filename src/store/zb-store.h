/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The book on disk: one file, one writer, one reader, everything off the main thread.
 *
 * Every function has a synchronous form for programs without a main loop (command line, tests), and the window uses the
 * _async/_finish pairs only. Signals are emitted in the main context the store was made in. */

#pragma once

#include <gio/gio.h>

#include "store/zb-query.h"

G_BEGIN_DECLS

#define ZB_STORE_ERROR (zb_store_error_quark ())
GQuark zb_store_error_quark (void);

/* Messages say what was being done, for logs; the window writes its own sentence per code. */
typedef enum
{
  ZB_STORE_ERROR_NOT_A_BOOK, /* another kind of file */
  ZB_STORE_ERROR_NEWER,      /* made by a newer program; untouched */
  ZB_STORE_ERROR_DAMAGED,    /* quick check failed */
  ZB_STORE_ERROR_LOCKED,     /* another process has the book open */
  ZB_STORE_ERROR_LINK,       /* the path is a symbolic link */
  ZB_STORE_ERROR_REMOTE,     /* on a network file system */
  ZB_STORE_ERROR_PERMISSION,
  ZB_STORE_ERROR_FULL,
  ZB_STORE_ERROR_IO,
  ZB_STORE_ERROR_REFUSED,  /* checks refused the change: findings say why */
  ZB_STORE_ERROR_CONFLICT, /* undo: later edits stand in the way; nothing was changed */
  ZB_STORE_ERROR_NOTHING,  /* nothing to undo or redo */
  ZB_STORE_ERROR_CLOSED,
} ZbStoreError;

#define ZB_TYPE_STORE (zb_store_get_type ())
G_DECLARE_FINAL_TYPE (ZbStore, zb_store, ZB, STORE, GObject)

/* Properties: "path" (construct), "author" (construct; who changes are signed by), "open", "can-undo", "can-redo", "undo-label", "redo-label",
 * "checking" (it is being opened, and checked first since it was not closed cleanly; this may take minutes),
 * "sample" (the book is the sample register; settable through zb_store_set_meta "sample").
 * Signal "changed" (const char *register, GArray *ids of gint64): after each commit, once per register touched; ids NULL: many, reload.
 * Signal "committed" (gint64 change_set): after all "changed" of one commit. */
ZbStore *zb_store_new (const char *path, const char *author);
const char *zb_store_get_path (ZbStore *self);

/* Opens or, with @create, makes the book: every opening rule of measured.md, migration with backup, quick check after an unclean end. */
gboolean zb_store_open (ZbStore *self, gboolean create, GCancellable *cancellable, GError **error);
void zb_store_open_async (ZbStore *self,
                          gboolean create,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gboolean zb_store_open_finish (ZbStore *self, GAsyncResult *result, GError **error);
void zb_store_close (ZbStore *self); /* waits for the threads; idempotent */

/* A new id, unique across desks (time, desk, counter in 63 bits). Any thread. */
gint64 zb_store_make_id (ZbStore *self);

/* What came of a change. */
typedef struct
{
  gint64 change_set; /* 0 when refused, or when nothing differed */
  char *label;       /* of the change, or of what was undone or redone */
  GPtrArray
    *findings; /* ZbFinding: all errors that refused it, then warnings (of very many the first) */
} ZbOutcome;
void zb_outcome_free (ZbOutcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbOutcome, zb_outcome_free)

/* The one way anything is written: checks, writes, records the change set, commits. On ZB_STORE_ERROR_REFUSED @outcome is
 * still given, with the findings. @dry_run does all but the commit. */
gboolean zb_store_apply (ZbStore *self,
                         ZbChange *change,
                         gboolean dry_run,
                         GCancellable *cancellable,
                         ZbOutcome **outcome,
                         GError **error);
void zb_store_apply_async (ZbStore *self,
                           ZbChange *change,
                           gboolean dry_run,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean
zb_store_apply_finish (ZbStore *self, GAsyncResult *result, ZbOutcome **outcome, GError **error);

/* Gives the next edit (its record stays the giver's and must last until the next call); FALSE at the end, or with @error. */
typedef gboolean (*ZbEditFunc) (ZbEdit *edit, gpointer user_data, GError **error);
typedef void (*ZbProgressFunc) (guint64 n_done, gpointer user_data);

/* The same for edits made one by one, however many. @next and @progress (nullable) run on the writer's thread; reading functions called in
 * @next see what has been written so far. */
gboolean zb_store_apply_stream (ZbStore *self,
                                const char *label,
                                const char *source,
                                ZbEditFunc next,
                                gpointer next_data,
                                ZbProgressFunc progress,
                                gpointer progress_data,
                                gboolean dry_run,
                                GCancellable *cancellable,
                                ZbOutcome **outcome,
                                GError **error);

/* Undoes the last change that stands, or redoes the last undone one; whole, or not at all (CONFLICT: @outcome is given all the same, its
 * findings name the records). */
gboolean zb_store_undo (ZbStore *self, ZbOutcome **outcome, GError **error);
gboolean zb_store_redo (ZbStore *self, ZbOutcome **outcome, GError **error);
void zb_store_undo_async (ZbStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
void zb_store_redo_async (ZbStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gboolean
zb_store_undo_finish (ZbStore *self, GAsyncResult *result, ZbOutcome **outcome, GError **error);
gboolean
zb_store_redo_finish (ZbStore *self, GAsyncResult *result, ZbOutcome **outcome, GError **error);

/* Takes back one change wherever it stands in the history, as a change of its own (the last one: as undo does). Where later changes of the same
 * records stand in the way, or a rule would be broken: ZB_STORE_ERROR_CONFLICT, @outcome names them, and nothing was changed. */
gboolean zb_store_take_back (ZbStore *self, gint64 change_set, ZbOutcome **outcome, GError **error);
void zb_store_take_back_async (ZbStore *self,
                               gint64 change_set,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean zb_store_take_back_finish (ZbStore *self,
                                    GAsyncResult *result,
                                    ZbOutcome **outcome,
                                    GError **error);

/* Sorted ids of a query (transfer full, gint64; shared with the store: not to be altered). Cancelling interrupts the statement at once. */
GArray *
zb_store_query (ZbStore *self, const ZbQuery *query, GCancellable *cancellable, GError **error);
void zb_store_query_async (ZbStore *self,
                           const ZbQuery *query,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GArray *zb_store_query_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Whole records with the labels of their references, in the order of @ids; NULL where one is gone. (transfer full, ZbRecord) */
GPtrArray *zb_store_fetch (ZbStore *self,
                           const ZbRegister *reg,
                           const gint64 *ids,
                           gsize n_ids,
                           GCancellable *cancellable,
                           GError **error);
void zb_store_fetch_async (ZbStore *self,
                           const ZbRegister *reg,
                           const gint64 *ids,
                           gsize n_ids,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GPtrArray *zb_store_fetch_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Exact sums of the register's TOTALLED fields over @ids (gint64, in field order). */
GArray *zb_store_totals (ZbStore *self,
                         const ZbRegister *reg,
                         const gint64 *ids,
                         gsize n_ids,
                         GCancellable *cancellable,
                         GError **error);
void zb_store_totals_async (ZbStore *self,
                            const ZbRegister *reg,
                            const gint64 *ids,
                            gsize n_ids,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GArray *zb_store_totals_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Number of records of each register, in the order of zb_registers_get_all (). (transfer full, gint64) */
void zb_store_counts_async (ZbStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GArray *zb_store_counts_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Ids of the records a person may mean by @text: by key or names exactly, then model section 5 *Names*; at most one when it is exact. @within: the
 * owning record's id (a phase within its zone) or 0. */
GArray *zb_store_resolve (ZbStore *self,
                          const ZbRegister *reg,
                          const char *text,
                          gint64 within,
                          GError **error);

/* A line of history: one change set, newest first. */
typedef struct
{
  gint64 id;
  char *at; /* moment with seconds, UTC */
  char *author;
  char *label;
  char *source;
  gboolean undone;   /* or taken back by a later change that stands */
  guint n_records;   /* that it touched; in the book's history alone */
  GPtrArray *fields; /* of ZbHistoryField for a single record's history, else NULL */
} ZbHistoryEntry;
typedef struct
{
  const ZbField *field;
  ZbValue before, after;
  char *before_label,
    *after_label; /* of references, in zb_store_change_rows_async () alone; NULL where they are gone */
} ZbHistoryField;

/* The history of one record (@reg, @id), or of the whole book (NULL, 0). (transfer full, ZbHistoryEntry) */
void zb_store_history_async (ZbStore *self,
                             const ZbRegister *reg,
                             gint64 id,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *zb_store_history_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Which changes of the book are asked for; what is NULL or 0 does not narrow. */
typedef struct
{
  const ZbRegister *reg;
  gint64 id; /* a record of @reg */
  const char *author;
  const char *since, *until; /* moments in UTC: since ≤ at < until */
  gint64 before;             /* only changes older than this one */
  guint limit;
} ZbHistoryFilter;

/* The changes, newest first. (transfer full, ZbHistoryEntry) */
void zb_store_changes_async (ZbStore *self,
                             const ZbHistoryFilter *filter,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *zb_store_changes_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Everybody whose changes are in the history, by name. (transfer full, strings) */
void zb_store_authors_async (ZbStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *zb_store_authors_finish (ZbStore *self, GAsyncResult *result, GError **error);

typedef enum
{
  ZB_HISTORY_MADE,
  ZB_HISTORY_EDITED,
  ZB_HISTORY_DELETED,
} ZbHistoryKind;

/* What a change did to one record. */
typedef struct
{
  ZbHistoryKind kind;
  const ZbRegister *reg;
  gint64 id;
  char *title;       /* as it is called now, or was when it was deleted */
  GPtrArray *fields; /* of ZbHistoryField: those that differ */
} ZbHistoryRow;

/* The records that a change touched, at most @limit. (transfer full, ZbHistoryRow) */
void zb_store_change_rows_async (ZbStore *self,
                                 gint64 change_set,
                                 guint limit,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *zb_store_change_rows_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* A deleted record that can be restored, with what was deleted as a part of it. */
typedef struct
{
  const ZbRegister *reg;
  gint64 id;
  char *title;
  gint64 change_set; /* that deleted it */
  char *at;          /* moment, UTC */
  char *author;
  guint n_parts;
} ZbDeleted;

/* The recycle bin: the last deletion of each record that is not in the book, newest first, since the bin was emptied. (transfer full, ZbDeleted) */
void zb_store_bin_async (ZbStore *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
GPtrArray *zb_store_bin_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Puts a deleted record and its parts back, with every check, as a change of its own (ZB_STORE_ERROR_REFUSED: @outcome says why). @label: of that
 * change. */
void zb_store_restore_record_async (ZbStore *self,
                                    const ZbDeleted *deleted,
                                    const char *label,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean zb_store_restore_record_finish (ZbStore *self,
                                         GAsyncResult *result,
                                         ZbOutcome **outcome,
                                         GError **error);

/* Nothing deleted so far is offered any more; the history of the book keeps it. */
void zb_store_empty_bin_async (ZbStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean zb_store_empty_bin_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Reads rows of a named SQL resource (sql/read/NAME.sql) on the reader thread; @func is called there for each row. The in-memory ledger loads
 * itself so. ZbRow gives columns by position. */
typedef struct _ZbRow ZbRow;
gint64 zb_row_get_integer (const ZbRow *row, int column); /* 0 when NULL */
gboolean zb_row_is_null (const ZbRow *row, int column);
const char *zb_row_get_text (const ZbRow *row, int column);           /* valid until the next row */
typedef gboolean (*ZbRowFunc) (const ZbRow *row, gpointer user_data); /* FALSE stops */
gboolean zb_store_read (ZbStore *self,
                        const char *name,
                        ZbRowFunc func,
                        gpointer user_data,
                        GCancellable *cancellable,
                        GError **error);

/* Runs @func on the reader thread as a GTask thread function would: inside it the synchronous reading functions may be used without
 * waiting for another thread. For the ledger and the scorecard. */
void zb_store_run_reader (ZbStore *self, GTask *task, GTaskThreadFunc func);

/* Small settings of the book itself. Not part of undo. (transfer full) (nullable) */
char *zb_store_get_meta (ZbStore *self, const char *key, GError **error);
gboolean zb_store_set_meta (ZbStore *self, const char *key, const char *value, GError **error);

/* Keeps a frozen report under the SHA-256 of its @content (JSON), made at the moment @at; the book
 * lets nobody change it afterwards. The named reading "snapshots" gives (sha256, at, author,
 * content). Not part of undo. */
gboolean zb_store_add_snapshot (ZbStore *self,
                                const char *sha256,
                                const char *at,
                                const char *content,
                                GError **error);

/* Backup API into a temporary name, check of the copy as it lies on the disk, fsync, rename (measured.md, *Safety of the file*). */
gboolean zb_store_backup (ZbStore *self, const char *to, GCancellable *cancellable, GError **error);
void zb_store_backup_async (ZbStore *self,
                            const char *to,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean zb_store_backup_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Why a backup beside the book was made. */
typedef enum
{
  ZB_BACKUP_DAILY,
  ZB_BACKUP_MIGRATION, /* before a newer program altered the schema */
  ZB_BACKUP_IMPORT,    /* before an import */
  ZB_BACKUP_RESTORE,   /* before another backup was restored */
} ZbBackupReason;

/* A backup beside the book. They are made by themselves and thinned: the last day's, then one for each of 14 days, 8 weeks, 12 months. */
typedef struct
{
  char *path;
  char *at; /* moment, UTC */
  ZbBackupReason reason;
  gint64 size; /* bytes */
  gboolean good;
  gint64 n_records; /* of all registers, where it is good */
} ZbBackup;
void zb_backup_free (ZbBackup *backup);

/* Makes one where the last is older than a day and something was changed since. */
gboolean zb_store_backup_daily (ZbStore *self, GError **error);
void zb_store_backup_daily_async (ZbStore *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean zb_store_backup_daily_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* The backups beside the book, newest first; also of a book that is not open. (transfer full, ZbBackup) */
GPtrArray *zb_store_backups (ZbStore *self);
void zb_store_backups_async (ZbStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *zb_store_backups_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* Makes the open book what the backup at @path is; the book as it was is backed up first, at @safety (transfer full, nullable), whose restoring
 * undoes this. A backup that is damaged, or of a newer program, is refused untouched. */
gboolean zb_store_restore (ZbStore *self, const char *path, char **safety, GError **error);
void zb_store_restore_async (ZbStore *self,
                             const char *path,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean
zb_store_restore_finish (ZbStore *self, GAsyncResult *result, char **safety, GError **error);

/* For a book that cannot be opened: sets it aside under another name and puts the newest good backup in its place (NOTHING: there is none). */
gboolean zb_store_recover (ZbStore *self, GError **error);
void zb_store_recover_async (ZbStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean zb_store_recover_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* quick_check, foreign keys, derived tables against the ledger, sort keys' version. (transfer full) findings as sentences. */
GPtrArray *zb_store_check (ZbStore *self, GCancellable *cancellable, GError **error);

G_END_DECLS
