/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Lets the reading threads and the commit of the writing one take turns, so that neither meets the other's lock
 * on the file and waits in SQLite's busy handler. A commit that waits goes before readings that have not begun. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GMutex mutex;
  GCond cond;
  guint n_reading;
  gboolean commit_waits;
  gboolean committing;
} ZbGate;

void zb_gate_init (ZbGate *self);
void zb_gate_clear (ZbGate *self);
void zb_gate_begin_reading (ZbGate *self);
void zb_gate_end_reading (ZbGate *self);
void zb_gate_begin_commit (ZbGate *self);
void zb_gate_end_commit (ZbGate *self);

G_END_DECLS
