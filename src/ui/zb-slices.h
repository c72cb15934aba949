/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Small work that may wait until the window is at rest, done some milliseconds at a time between
 * frames. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef void (*ZbSliceFunc) (GObject *object);

/* Calls @func on @object later, after what was added before. @object is kept until then. */
void zb_slices_add (GObject *object, ZbSliceFunc func);

/* Does all that waits, now. */
void zb_slices_finish (void);

G_END_DECLS
