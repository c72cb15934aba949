/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes new inputs of those that are there. */

#pragma once

#include <glib.h>

typedef struct _Mutator Mutator;

/* Over @inputs (GBytes), which must outlive it; @dictionary: a file of words as libFuzzer has them,
 * nullable. */
Mutator *mutator_new (GPtrArray *inputs, const char *dictionary, guint32 seed, gsize max_length);
void mutator_free (Mutator *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mutator, mutator_free)

/* The next input. (transfer full) */
GBytes *mutator_next (Mutator *self);
