/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. A thread with a connection that does jobs one after the other. A job is a function and its data; who asks for it
 * waits for it, or gives a GTask that it completes. */

#pragma once

#include "store/zb-connection.h"
#include "store/zb-lock.h"
#include "store/zb-store.h"

G_BEGIN_DECLS

/* Three connections: what writes; what reads for lists; what reads at length (ledger, totals, counts), so that no list waits for it. */
typedef enum
{
  ZB_WORKER_WRITER,
  ZB_WORKER_READER,
  ZB_WORKER_LOADER,
  ZB_N_WORKERS,
} ZbWorkerKind;

#define ZB_JOB_DONE GINT_TO_POINTER (1) /* the result of a job that has none */

/* Does the work on the worker's thread; NULL with @error set on failure. */
typedef gpointer (*ZbJobFunc) (ZbStore *store,
                               ZbConnection *connection,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

/* One kind of job. */
typedef struct
{
  ZbJobFunc run;
  ZbWorkerKind worker;
  gint priority; /* lower first */
  GDestroyNotify free_result;
} ZbJobKind;

typedef struct _ZbWorker ZbWorker;

ZbWorker *zb_worker_new (ZbWorkerKind kind);
void zb_worker_unref (ZbWorker *self);

/* What the thread works with from now on; closed, and the lock let go of, when it ends. */
void zb_worker_set_connection (ZbWorker *self, ZbConnection *connection);
void zb_worker_set_lock (ZbWorker *self, ZbLock *lock);
ZbConnection *zb_worker_get_connection (ZbWorker *self);

/* Whether the book is in order: if so the lock's mark is cleared at the end. */
void zb_worker_set_clean (ZbWorker *self, gboolean clean);

/* The worker whose thread this is, or NULL. */
ZbWorker *zb_worker_get_current (void);
ZbStore *zb_worker_get_store (ZbWorker *self); /* of the job it does now */

/* Ends the thread after the jobs that wait (a writer does them, a reader refuses them), and joins it unless it is this one. */
void zb_worker_stop (ZbWorker *self);

/* Waits for the job and gives its result. */
gpointer zb_worker_run (ZbWorker *self,
                        ZbStore *store,
                        const ZbJobKind *kind,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error);

/* The same for as long as the job gives a sign of life (adds to @beat, atomic and part of @data) every @milliseconds. A job that gives none is
 * left to itself and @abandoned (part of @data) and @late are set; in either case @free_data is called when the job is over, on the worker's
 * thread if it was left. */
gpointer zb_worker_run_until (ZbWorker *self,
                              ZbStore *store,
                              const ZbJobKind *kind,
                              gpointer data,
                              GDestroyNotify free_data,
                              guint milliseconds,
                              gint *beat,
                              gint *abandoned,
                              gboolean *late,
                              GError **error);

/* Completes @task (transfer full), whose task data is the job's data. */
void zb_worker_start (ZbWorker *self, const ZbJobKind *kind, GTask *task);

/* Runs @func, which completes @task (transfer full) itself. */
void zb_worker_start_func (ZbWorker *self, ZbStore *store, GTask *task, GTaskThreadFunc func);

G_END_DECLS
