/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tasks that widgets hand to threads. */

#pragma once

#include <gtk/gtk.h>

/**
 * zb_page_task_new:
 * @widget: what asks, a page or a dialog
 * @cancellable: (nullable):
 * @callback: called on the main thread, with @widget as its source object and no data
 *
 * A task for g_task_run_in_thread() that keeps @widget until @callback has run, and has no source object:
 * a thread may well be the last to let go of a task, and a widget must not end on a thread. The task has to
 * be run.
 *
 * Returns: (transfer full):
 */
GTask *
zb_page_task_new (GtkWidget *widget, GCancellable *cancellable, GAsyncReadyCallback callback);
