/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Many readers or one commit, the commit first. */

#include "config.h"

#include "store/zb-gate.h"

void
zb_gate_init (ZbGate *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
}

void
zb_gate_clear (ZbGate *self)
{
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
}

void
zb_gate_begin_reading (ZbGate *self)
{
  g_mutex_lock (&self->mutex);
  while (self->committing || self->commit_waits)
    g_cond_wait (&self->cond, &self->mutex);
  self->n_reading++;
  g_mutex_unlock (&self->mutex);
}

void
zb_gate_end_reading (ZbGate *self)
{
  g_mutex_lock (&self->mutex);
  self->n_reading--;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

void
zb_gate_begin_commit (ZbGate *self)
{
  g_mutex_lock (&self->mutex);
  self->commit_waits = TRUE;
  while (self->n_reading > 0)
    g_cond_wait (&self->cond, &self->mutex);
  self->commit_waits = FALSE;
  self->committing = TRUE;
  g_mutex_unlock (&self->mutex);
}

void
zb_gate_end_commit (ZbGate *self)
{
  g_mutex_lock (&self->mutex);
  self->committing = FALSE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}
