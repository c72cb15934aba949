/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. What its files share of the object: jobs, the gate, generations, notices. */

#pragma once

#include "store/zb-gate.h"
#include "store/zb-store.h"
#include "store/zb-table.h"
#include "store/zb-worker.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_STATE_CLOSED,
  ZB_STATE_OPENING,
  ZB_STATE_OPEN,
} ZbState;

struct _ZbStore
{
  GObject parent_instance;

  char *path;
  char *author;
  GMainContext *context;
  ZbGate gate;
  guint *generations; /* atomic, one per register */
  guint deadline_ms;

  GMutex mutex; /* of what follows */
  ZbState state;
  ZbWorker *workers[ZB_N_WORKERS];
  GQueue notices; /* of ZbNotice */
  GSource *notice_source;

  /* Of the main context. */
  char *undo_label;
  char *redo_label;
  gboolean sample;
  gboolean checking;
};

/* Runs a job and waits; on a worker's own thread it is run there at once, with that thread's connection. */
gpointer zb_store_run_job (ZbStore *self,
                           const ZbJobKind *kind,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error);

/* Starts a job for a GTask, whose source tag is @kind. */
void zb_store_start_job (ZbStore *self,
                         const ZbJobKind *kind,
                         gpointer data,
                         GDestroyNotify free_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
gpointer
zb_store_finish_job (ZbStore *self, const ZbJobKind *kind, GAsyncResult *result, GError **error);

/* The data of the job that @result tells of: where its further results are. */
gpointer zb_store_get_job_data (GAsyncResult *result);

ZbGate *zb_store_get_gate (ZbStore *self);
const char *zb_store_get_author (ZbStore *self);

/* How often the records of @reg, derived fields included, have changed since the book was opened. Any thread; stands still while a
 * reading job runs. */
guint zb_store_get_generation (ZbStore *self, const ZbRegister *reg);
void zb_store_bump_generation (ZbStore *self, const ZbRegister *reg);

/* What to tell the main context after a commit. */
typedef struct
{
  const ZbRegister *reg;
  GArray *ids; /* gint64, or NULL: many */
} ZbTouched;

typedef struct
{
  gint64 change_set; /* 0: nothing was committed, only the labels below are new */
  GArray *touched;   /* of ZbTouched */
  char *undo_label;  /* NULL: nothing to undo */
  char *redo_label;
  gboolean sample;
  gboolean about_check; /* it tells of @checking alone */
  gboolean checking;
} ZbNotice;

ZbNotice *zb_notice_new (gint64 change_set);
void zb_notice_free (ZbNotice *notice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbNotice, zb_notice_free)

/* Hands @notice (transfer full) to the store's main context. Any thread. */
void zb_store_notify_later (ZbStore *self, ZbNotice *notice);

/* Tells now what waits to be told, where this thread may speak for the store's context. */
void zb_store_flush_notices (ZbStore *self);
void zb_store_notify_open (ZbStore *self);

/* Fills in the labels and "sample" from the book. */
gboolean zb_notice_read (ZbNotice *self, ZbConnection *connection, GError **error);

/* The writer's connection, ready: checked (wholly with @unclean, of which @store tells), migrated. @beat (nullable, atomic) goes up while it
 * works. */
ZbConnection *zb_connection_open_writer (const char *path,
                                         gboolean unclean,
                                         ZbStore *store,
                                         gint *beat,
                                         GError **error);

void zb_store_stop_workers (ZbStore *self);

/* For tests: how long opening may take (milliseconds), and the thread that opens. */
void zb_store_set_deadline (ZbStore *self, guint milliseconds);
ZbWorker *zb_store_get_worker (ZbStore *self, ZbWorkerKind kind);

G_END_DECLS
